// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/visibletext.h"

#include <algorithm>

namespace {

bool reorders(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString visibletext::withoutReordering(const QString& text)
{
    if (std::none_of(text.cbegin(), text.cend(), reorders))
        return text;
    QString made;
    for (const QChar c : text) {
        if (reorders(c))
            made += QStringLiteral("<U+%1>").arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            made += c;
    }
    return made;
}
