// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/** Sends all of it; false where the other side is gone. */
bool sendAll(int socket, const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        size -= std::size_t(sent);
    }
    return true;
}

} // namespace

CuttingProxy::CuttingProxy(const QString& folder) : m_folder(folder)
{
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::runtime_error("no pipe");
    m_wakeRead = ends[0];
    m_wakeWrite = ends[1];
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, generic, &size) != 0)
        throw std::runtime_error("no port to listen on");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy()
{
    m_stop = true;
    wake();
    m_thread.join();
    for (Pair& pair : m_pairs)
        close(pair);
    for (const int fd : { m_listener, m_wakeRead, m_wakeWrite })
        ::close(fd);
}

QString CuttingProxy::conninfo(const QString& database, const QString& login) const
{
    return QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=%3").arg(m_port).arg(database, login);
}

void CuttingProxy::plan(Plan plan, const QByteArray& trigger)
{
    const std::lock_guard lock(m_mutex);
    m_plan = plan;
    m_trigger = trigger;
}

void CuttingProxy::lie(const QByteArray& first, const QByteArray& words, int times)
{
    const std::lock_guard lock(m_mutex);
    m_lie = first;
    m_lieAgain = words;
    m_lies = times;
}

void CuttingProxy::sayToAll(const QByteArray& words, int times)
{
    {
        const std::lock_guard lock(m_mutex);
        m_unasked = words;
        m_unaskedTimes = times;
    }
    wake();
}

bool CuttingProxy::say(const Pair& pair, const QByteArray& words, int times) const
{
    for (int i = 0; (times < 0 || i < times) && !m_stop; ++i) {
        if (!sendAll(pair.client, words.constData(), std::size_t(words.size())))
            return false;
    }
    return true;
}

void CuttingProxy::replace(const QByteArray& before, const QByteArray& after)
{
    const std::lock_guard lock(m_mutex);
    m_before = before;
    m_after = after;
}

void CuttingProxy::cutAll()
{
    m_cut = true;
    wake();
}

void CuttingProxy::wake()
{
    const char byte = 'x';
    static_cast<void>(!::write(m_wakeWrite, &byte, 1));
}

void CuttingProxy::run()
{
    while (!m_stop) {
        std::vector<pollfd> sources { { m_wakeRead, POLLIN, 0 }, { m_listener, POLLIN, 0 } };
        for (const Pair& pair : m_pairs) {
            const bool dead = m_blackhole || pair.held;
            sources.push_back({ dead ? -1 : pair.client, POLLIN, 0 });
            sources.push_back({ dead ? -1 : pair.server, POLLIN, 0 });
        }
        ::poll(sources.data(), sources.size(), -1);
        std::array<char, 64> drained {};
        while (::read(m_wakeRead, drained.data(), drained.size()) > 0) { }
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            if (sources[2 + 2 * i].revents && m_pairs[i].client >= 0)
                fromClient(m_pairs[i]);
            if (sources[3 + 2 * i].revents && m_pairs[i].server >= 0)
                fromServer(m_pairs[i]);
        }
        QByteArray unasked;
        {
            const std::lock_guard lock(m_mutex);
            unasked.swap(m_unasked);
        }
        for (Pair& pair : m_pairs) {
            if (!unasked.isEmpty() && pair.client >= 0 && !say(pair, unasked, m_unaskedTimes))
                close(pair);
        }
        if (m_cut.exchange(false)) {
            for (Pair& pair : m_pairs)
                close(pair);
        }
        m_pairs.erase(std::remove_if(m_pairs.begin(), m_pairs.end(), [](const Pair& pair) { return pair.client < 0; }),
                      m_pairs.end());
        if (sources[1].revents)
            accept();
    }
}

void CuttingProxy::accept()
{
    Pair pair;
    pair.client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (pair.client < 0)
        return;
    if (m_gone) {
        close(pair);
        return;
    }
    ++m_accepted;
    pair.server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray path = (m_folder + QLatin1String("/.s.PGSQL.5432")).toUtf8();
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    if (::connect(pair.server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        close(pair);
    else
        m_pairs.push_back(pair);
}

void CuttingProxy::fromClient(Pair& pair)
{
    std::array<char, 65536> buffer;
    const ssize_t size = ::recv(pair.client, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
        close(pair);
        return;
    }
    Plan todo = Plan::Pass;
    {
        const std::lock_guard lock(m_mutex);
        const auto data = QByteArray::fromRawData(buffer.data(), qsizetype(size));
        if (const auto at = m_before.isEmpty() ? -1 : data.indexOf(m_before); at >= 0)
            std::copy(m_after.cbegin(), m_after.cend(), buffer.data() + at);
        if (m_plan != Plan::Pass && data.contains(m_trigger)) {
            todo = std::exchange(m_plan, Plan::Pass);
            ++m_carriedOut;
        }
    }
    if (todo == Plan::CutBefore) {
        close(pair);
        return;
    }
    if (todo == Plan::Lie) {
        if (!say(pair, m_lie, 1) || !say(pair, m_lieAgain, m_lies))
            close(pair);
        return;
    }
    if (todo == Plan::HoldUp) {
        pair.held = true;
        return;
    }
    pair.swallow = pair.swallow || todo == Plan::CutAfterAnswer;
    if (!sendAll(pair.server, buffer.data(), std::size_t(size)))
        close(pair);
}

void CuttingProxy::fromServer(Pair& pair)
{
    std::array<char, 65536> buffer;
    const ssize_t size = ::recv(pair.server, buffer.data(), buffer.size(), 0);
    if (size <= 0 || pair.swallow || !sendAll(pair.client, buffer.data(), std::size_t(size)))
        close(pair);
}

void CuttingProxy::close(Pair& pair)
{
    for (int* fd : { &pair.client, &pair.server }) {
        if (*fd >= 0)
            ::close(std::exchange(*fd, -1));
    }
}
