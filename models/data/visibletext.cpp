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

constexpr qsizetype longestToolTip = 2000;
constexpr qsizetype longestWord = 60;

/** With invisible places to break at in words that are too long for a line. */
QString breakable(const QString& text)
{
    QString made;
    qsizetype word = 0;
    for (const QChar c : text) {
        word = c.isSpace() ? 0 : word + 1;
        if (word > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            made += QChar(0x200B);
            word = 1;
        }
        made += c;
    }
    return made;
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

QString visibletext::forLabel(const QString& text)
{
    return text.size() > longestWord ? breakable(withoutReordering(text)) : withoutReordering(text);
}

QString visibletext::oneLine(const QString& text, qsizetype longest)
{
    QString line = withoutReordering(text.size() > longest ? text.left(longest - 1) + QChar(0x2026) : text);
    return line.replace(u'\n', u' ');
}

QString visibletext::toolTip(const QString& text)
{
    const bool cut = text.size() > longestToolTip;
    const QString shown = cut ? text.left(longestToolTip) + QChar(0x2026) : text;
    return QStringLiteral("<qt>%1</qt>")
        .arg(breakable(withoutReordering(shown)).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}
