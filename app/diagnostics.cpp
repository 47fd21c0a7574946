// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics.h"

#include "db/database.h"
#include "db/maintenance.h"
#include "db/transport.h"
#include "localserver.h"
#include "logfile.h"
#include "settings.h"
#include "theme.h"
#include "widgets/fitting.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace {

QString enumName(Database::State state)
{
    return QString::fromLatin1(QMetaEnum::fromType<Database::State>().valueToKey(int(state)));
}

QString protectionName(transport::Protection protection)
{
    switch (protection) {
    case transport::Protection::Local:
        return QStringLiteral("stays on this computer");
    case transport::Protection::Verified:
        return QStringLiteral("verified");
    case transport::Protection::Unverified:
        return QStringLiteral("not verified");
    case transport::Protection::Unknown:
        return QStringLiteral("as the service says, which is not found in a file");
    }
    return {};
}

QString timesLine(const QString& what, const AnswerTimes& times)
{
    return QStringLiteral("Answers: %1 %2, the last in %3 ms, the longest in %4 ms")
        .arg(times.answers)
        .arg(what)
        .arg(times.lastMs)
        .arg(times.longestMs);
}

/** In English whatever the language: it is read by those who mend the program. */
QStringList connectionLines(const Database& database)
{
    if (database.state() == Database::State::Closed)
        return { QStringLiteral("Connection: none") };
    const ConnectionSettings& settings = database.settings();
    QStringList lines {
        QStringLiteral("Connection: %1, %2").arg(settings.name, settings.displayName()),
        QStringLiteral("State: %1, %2")
            .arg(enumName(database.state()),
                 database.liveness() == Database::Liveness::Live ? QStringLiteral("live") : QStringLiteral("polling")),
        QStringLiteral("Transport: %1").arg(protectionName(transport::protectionOf(settings.conninfo))),
        QStringLiteral("Server: PostgreSQL %1").arg(database.serverVersion()),
        QStringLiteral("Schema: %1; this program brings %2")
            .arg(database.schemaVersion(), maintenance::newestMigration()),
        QStringLiteral("Operator: %1 (%2)").arg(database.operatorInfo().displayName, database.operatorInfo().login),
        QStringLiteral("Project: %1 of %2, %3, %4")
            .arg(database.project().id)
            .arg(database.projects().size())
            .arg(database.project().currency, QString::fromUtf8(database.project().timeZone.id())),
        timesLine(QStringLiteral("reads"), database.readTimes()),
        timesLine(QStringLiteral("writes"), database.writeTimes()),
    };
    if (const ReadSource& source = database.readSource(); source.from != ReadSource::From::Server)
        lines.append(QStringLiteral("Replica: %1, %2 s behind %3")
                         .arg(source.from == ReadSource::From::Replica ? QStringLiteral("read from")
                                  : source.away                        ? QStringLiteral("away")
                                                                       : QStringLiteral("set aside"))
                         .arg(source.behindSeconds)
                         .arg(source.why));
    if (const DbError& error = database.error())
        lines.append(QStringLiteral("Last error: %1 [%2] %3").arg(error.message, error.sqlState, error.technical));
    return lines;
}

} // namespace

QString diagnosticsText(const Database& database, const LocalServer& server, const Settings& settings)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    QStringList lines {
        QStringLiteral("HotDash %1, Qt %2, %3")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                 maintenance::libraryVersions()),
        QStringLiteral("%1, %2, %3, scale %4, %5")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName())
            .arg(screen ? screen->devicePixelRatio() : 1.0)
            .arg(QLocale().name()),
        QStringLiteral("Now: %1").arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
    };
    lines += connectionLines(database);
    if (const QString timings = server.timings(); !timings.isEmpty())
        lines.append(QStringLiteral("Local database: %1").arg(timings));
    lines.append(QStringLiteral("Settings: %1").arg(settings.fileName()));
    lines.append(QStringLiteral("Log: %1").arg(logfile::fileName()));
    lines.append(QString());
    lines += logfile::lastLines();
    return withoutSecrets(lines.join(u'\n'));
}

DiagnosticsDialog::DiagnosticsDialog(const QString& text, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    auto* view = new QPlainTextEdit(text);
    view->setObjectName(QStringLiteral("diagnostics"));
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setAccessibleName(tr("Diagnostics"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, view, [view] {
        view->selectAll();
        view->copy();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(fittingSize(*this, { 820, 560 }));
}
