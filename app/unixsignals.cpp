// SPDX-License-Identifier: GPL-3.0-or-later
#include "unixsignals.h"

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr std::array handled { SIGINT, SIGTERM, SIGHUP };
int pipeEnds[2] = { -1, -1 };

/** In a signal handler hardly anything is allowed: one byte is passed on, and the next signal works as by default. */
extern "C" void passOn(int number)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    ::signal(number, SIG_DFL);
}

} // namespace

UnixSignals::UnixSignals(QObject* parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) == 1) { }
        Q_EMIT quitRequested();
    });
    for (const int number : handled) {
        struct sigaction previous { };
        ::sigaction(number, nullptr, &previous);
        if (previous.sa_handler != SIG_IGN) // nohup stays in force
            ::signal(number, passOn);
    }
}

UnixSignals::~UnixSignals()
{
    for (const int number : handled)
        ::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}
