// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <cstdio>
#include <mutex>
#include <termios.h>
#include <unistd.h>

namespace {

std::mutex silencedMutex;
std::optional<termios> silenced; ///< the terminal's settings as they were, while it shows nothing

void write(const QString& text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

/** Until the end of the line; unbuffered, so that nothing of a secret stays in a buffer of the library. */
std::optional<QString> readLine()
{
    QByteArray line;
    char character = 0;
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, &character, 1);
        if (count <= 0)
            return std::nullopt;
        if (character == '\n')
            break;
        line.append(character);
    }
    const QString text = QString::fromLocal8Bit(line);
    line.fill('\0');
    return text;
}

void silence()
{
    const std::lock_guard lock(silencedMutex);
    termios settings {};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    silenced = settings;
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings);
}

} // namespace

bool terminal::isThere()
{
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

std::optional<QString> terminal::ask(const QString& question)
{
    write(question);
    return readLine();
}

std::optional<QString> terminal::askSecret(const QString& question)
{
    silence(); // before the question: whoever types at once is not shown either
    write(question);
    const std::optional<QString> answer = readLine();
    restore();
    write(QStringLiteral("\n")); // the one that was typed was not shown
    return answer;
}

void terminal::restore()
{
    const std::lock_guard lock(silencedMutex);
    if (silenced)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*silenced);
    silenced.reset();
}
