// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv.h"

#include "data/visibletext.h"

namespace csv {

QString cell(const QString& text)
{
    QString result = visibletext::withoutReordering(text);
    const QString bare = text.trimmed();
    const bool formula = !bare.isEmpty() && QStringLiteral("=+-@").contains(bare.at(0));
    if (formula || text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        result.prepend(u'\'');
    const bool quote = result.contains(u',') || result.contains(u';') || result.contains(u'"') || result.contains(u'\n')
        || result.contains(u'\r') || result.contains(u'\t') || result.startsWith(u' ') || result.endsWith(u' ');
    if (!quote)
        return result;
    result.replace(u'"', QStringLiteral("\"\""));
    return u'"' + result + u'"';
}

QString number(const QString& digits)
{
    return digits;
}

QString line(const QStringList& cells)
{
    return cells.join(u',');
}

QByteArray file(const QStringList& lines)
{
    QByteArray result("\xEF\xBB\xBF");
    for (const QString& each : lines)
        result += each.toUtf8() + "\r\n";
    return result;
}

} // namespace csv
