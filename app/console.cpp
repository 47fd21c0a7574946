// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <cstdio>

namespace {

void write(FILE* stream, const QString& text)
{
    const QByteArray line = text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fflush(stream);
}

} // namespace

void console::print(const QString& text)
{
    write(stdout, text);
}

void console::note(const QString& text)
{
    write(stderr, text);
}

void console::error(const QString& message, const QString& hint)
{
    write(stderr, QStringLiteral("hotdash: ") + message);
    if (!hint.isEmpty())
        write(stderr, hint);
}

void console::error(const DbError& error)
{
    console::error(error.message, error.hint);
}
