// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importrun.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportRun)
};

QString timeText(const QDateTime& time, const QTimeZone& zone)
{
    return time.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

QString ImportRun::kindTitle() const
{
    const auto kind = importKindFromName(kindName);
    return kind ? importKindTitle(*kind) : kindName;
}

QString ImportRun::text(const QTimeZone& zone) const
{
    const QLocale locale = QLocale::c();
    QStringList lines {
        Text::tr("%1 (%2), imported on %3 by %4").arg(fileName, kindTitle(), timeText(finishedAt, zone), operatorName)
    };
    if (isUndone())
        lines.append(Text::tr("  undone on %1 by %2").arg(timeText(undoneAt, zone), undoneBy));
    lines.append(Text::tr("  rows read %1, stored %2, skipped %3; in the database new or changed %4")
                     .arg(locale.toString(rowsRead), locale.toString(rowsStored), locale.toString(rowsSkipped),
                          locale.toString(rowsChanged)));
    for (const ControlTotal& total : totals)
        lines.append(QStringLiteral("  %1: %2").arg(total.name, total.value));
    for (const ImportProblem& problem : problems)
        lines.append(problem.line > 0 ? Text::tr("  line %1: %2").arg(QString::number(problem.line), problem.reason)
                                      : QString(QStringLiteral("  ") % problem.reason));
    return lines.join(QLatin1Char('\n'));
}
