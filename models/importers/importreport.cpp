// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/importreport.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QString outcomeText(const ImportReport& report)
{
    switch (report.outcome) {
    case ImportReport::Outcome::Done:
        return Text::tr("stored");
    case ImportReport::Outcome::DryRun:
        return Text::tr("dry run, nothing was stored");
    case ImportReport::Outcome::AlreadyImported:
        return Text::tr("already imported, nothing changed");
    case ImportReport::Outcome::Refused:
        return Text::tr("refused, nothing was stored");
    case ImportReport::Outcome::Failed:
        return Text::tr("failed, nothing was stored");
    case ImportReport::Outcome::Cancelled:
        return Text::tr("cancelled, nothing was stored");
    }
    return {};
}

QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') % text % QLatin1Char('"');
}

} // namespace

void ImportReport::skip(qint64 line, const QString& reason, bool isUnmatched)
{
    ++rowsSkipped;
    if (problems.size() < maximumProblems)
        problems.append({ line, reason, isUnmatched });
}

QJsonArray ImportReport::problemsJson() const
{
    QJsonArray array;
    for (const ImportProblem& problem : problems)
        array.append(
            QJsonObject { { QStringLiteral("line"), problem.line }, { QStringLiteral("reason"), problem.reason } });
    return array;
}

QJsonObject ImportReport::totalsJson() const
{
    QJsonObject object;
    for (const ControlTotal& total : totals)
        object.insert(total.name, total.value);
    return object;
}

QString ImportReport::text() const
{
    const QLocale locale = QLocale::c();
    QStringList lines { kind ? Text::tr("%1 (%2): %3").arg(fileName, importKindTitle(*kind), outcomeText(*this))
                             : Text::tr("%1: %2").arg(fileName, outcomeText(*this)) };
    if (!message.isEmpty())
        lines.append(QStringLiteral("  ") % message);
    if (!hint.isEmpty())
        lines.append(QStringLiteral("  ") % hint);
    if (outcome == Outcome::Done || outcome == Outcome::DryRun) {
        lines.append(Text::tr("  rows read %1, stored %2, skipped %3; in the database new %4, changed %5")
                         .arg(locale.toString(rowsRead), locale.toString(rowsStored), locale.toString(rowsSkipped),
                              locale.toString(rowsNew), locale.toString(rowsChanged)));
    }
    if (!run.isNull())
        lines.append(Text::tr("  to take it back: --undo-import %1").arg(run.toString(QUuid::WithoutBraces)));
    for (const QString& note : notes)
        lines.append(QStringLiteral("  ") % note);
    for (const ControlTotal& total : totals)
        lines.append(QStringLiteral("  %1: %2").arg(total.name, total.value));
    constexpr qsizetype shown = 20;
    for (qsizetype i = 0; i < std::min(problems.size(), shown); ++i)
        lines.append(problems[i].line > 0
                         ? Text::tr("  line %1: %2").arg(QString::number(problems[i].line), problems[i].reason)
                         : QStringLiteral("  ") % problems[i].reason);
    if (rowsSkipped > shown)
        lines.append(Text::tr("  and %1 more").arg(locale.toString(rowsSkipped - shown)));
    return lines.join(QLatin1Char('\n'));
}

QString ImportReport::csv() const
{
    QString out = QStringLiteral("File,Line,What,Text\r\n");
    const auto add = [&](const QString& line, const QString& what, const QString& text) {
        out += csvCell(fileName) % QLatin1Char(',') % line % QLatin1Char(',') % csvCell(what) % QLatin1Char(',')
            % csvCell(text) % QStringLiteral("\r\n");
    };
    add({}, QStringLiteral("outcome"), outcomeText(*this));
    if (!message.isEmpty())
        add({}, QStringLiteral("message"), message);
    add({}, QStringLiteral("rows read"), QString::number(rowsRead));
    add({}, QStringLiteral("rows stored"), QString::number(rowsStored));
    add({}, QStringLiteral("rows skipped"), QString::number(rowsSkipped));
    add({}, QStringLiteral("new in the database"), QString::number(rowsNew));
    add({}, QStringLiteral("changed in the database"), QString::number(rowsChanged));
    for (const ControlTotal& total : totals)
        add({}, total.name, total.value);
    for (const QString& note : notes)
        add({}, QStringLiteral("note"), note);
    for (const ImportProblem& problem : problems)
        add(QString::number(problem.line), QStringLiteral("skipped"), problem.reason);
    return out;
}
