// SPDX-License-Identifier: GPL-3.0-or-later
#include "headlessrun.h"

#include "console.h"
#include "db/maintenance.h"
#include "importhistorycommand.h"
#include "localserver.h"
#include "migratecommand.h"
#include "profiles.h"
#include "secretstore.h"
#include "settings.h"
#include "terminal.h"
#include "unixsignals.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <unistd.h>
#include <utility>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessRun)
};

constexpr qsizetype longestList = 30; ///< lines of one kind that --check prints

void printList(const QString& title, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    console::print(title);
    for (const QString& line : lines.first(std::min(lines.size(), longestList)))
        console::print(QStringLiteral("  ") + line);
    if (lines.size() > longestList)
        console::print(QStringLiteral("  ") + Text::tr("… and %n more", nullptr, int(lines.size() - longestList)));
}

int check(const ConnectionSettings& settings)
{
    const DbResult<SchemaCheck> result = maintenance::check(settings);
    if (!result) {
        console::error(result.error());
        return 1;
    }
    const SchemaCheck& found = result.value();
    const QString where = settings.displayName();
    printList(Text::tr("Pending migrations:"), found.pending);
    printList(Text::tr("Migrations that are recorded with other contents:"), found.recordedDifferently);
    printList(Text::tr("Missing:"), found.missing);
    printList(Text::tr("Different:"), found.different);
    printList(Text::tr("Migrations of a newer HotDash or of another program:"), found.newer);
    if (!found.login.isEmpty())
        console::error(found.login);
    const bool schemaComplete = found.pending.isEmpty() && found.recordedDifferently.isEmpty()
        && found.missing.isEmpty() && found.different.isEmpty();
    if (schemaComplete)
        console::print(
            Text::tr("%1 has everything that HotDash %2 needs.").arg(where, QCoreApplication::applicationVersion()));
    else
        console::error(
            Text::tr("%1 lacks something that HotDash %2 needs.").arg(where, QCoreApplication::applicationVersion()),
            Text::tr("Run hotdash --migrate --connect with the login of the database's owner."));
    return found.isComplete() ? 0 : 1;
}

} // namespace

HeadlessRun::HeadlessRun(const CommandLine& commandLine, Settings& settings, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_commandLine(commandLine)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_signals(std::make_unique<UnixSignals>())
{
    connect(m_signals.get(), &UnixSignals::quitRequested, this, &HeadlessRun::interrupt);
}

HeadlessRun::~HeadlessRun() = default;

void HeadlessRun::start()
{
    if (m_commandLine.verb == CommandLine::Verb::Import) {
        if (const QString obstacle = importObstacle(m_commandLine.import); !obstacle.isEmpty()) {
            console::error(obstacle);
            finish(1);
            return;
        }
    }
    if (m_commandLine.connection)
        work(*m_commandLine.connection);
    else if (m_commandLine.local || m_settings.value(Setting::ConnectionConninfo).toString().isEmpty())
        startLocal();
    else
        openRemembered();
}

void HeadlessRun::startLocal()
{
    m_server = std::make_unique<LocalServer>();
    const bool importing = m_commandLine.verb == CommandLine::Verb::Import;
    m_server->setProject(m_commandLine.project, importing ? LocalServer::Missing::Make : LocalServer::Missing::Refuse);
    connect(m_server.get(), &LocalServer::progress, this, console::note);
    connect(m_server.get(), &LocalServer::failed, this, [this](const QString& message, const QString& hint) {
        console::error(message, hint);
        finish(1);
    });
    connect(m_server.get(), &LocalServer::ready, this, [this](const ConnectionSettings& asOperator) {
        if (m_server->hasMadeProject())
            console::print(Text::tr("The project \"%1\" did not exist and was made.").arg(m_commandLine.project));
        ConnectionSettings asOwner = m_server->ownerSettings();
        asOwner.project = m_commandLine.project;
        work(m_commandLine.actsAsOperator() ? asOperator : asOwner);
    });
    connect(
        m_server.get(), &LocalServer::stopped, this, [this] { QCoreApplication::exit(m_exitCode); },
        Qt::QueuedConnection);
    if (m_commandLine.verb == CommandLine::Verb::Check)
        m_server->startAsItIs();
    else
        m_server->start();
}

void HeadlessRun::openRemembered()
{
    ConnectionSettings settings = profiles::last(m_settings);
    settings.project = m_commandLine.project;
    m_secrets.read(settings.conninfo, this, [this, settings](const SecretResult& result) {
        ConnectionSettings complete = settings;
        complete.password = result.secret;
        work(complete);
    });
}

int HeadlessRun::run(const ConnectionSettings& settings)
{
    if (m_commandLine.verb == CommandLine::Verb::Check)
        return check(settings);
    if (m_commandLine.verb == CommandLine::Verb::Migrate)
        return runMigrate(settings, m_commandLine.yes || m_server); // its own database needs no asking
    // The private database's owner is its user's too: advertisements, which operators may not store, go through it.
    const std::optional<ConnectionSettings> service =
        m_server ? std::optional(m_server->ownerSettings()) : std::nullopt;
    if (m_commandLine.verb == CommandLine::Verb::Imports)
        return listImports(settings);
    if (m_commandLine.verb == CommandLine::Verb::Sync)
        return runSync(settings, m_commandLine.shop, tokens());
    if (m_commandLine.verb == CommandLine::Verb::UndoImport)
        return undoImport(settings, m_commandLine.undoneRun, service);
    const int exitCode = runImport(settings, m_commandLine.import, service, &m_importStop);
    // A project that was made for files of which none was stored: no dry run, refusal or interruption leaves it behind.
    if ((m_commandLine.import.dryRun || exitCode != 0) && m_server && m_server->hasMadeProject()) {
        const DbResult<bool> removed = maintenance::removeProject(m_server->ownerSettings(), m_commandLine.project);
        if (!removed)
            console::error(removed.error());
        else if (removed.value())
            console::print(Text::tr("The project \"%1\" was removed again.").arg(m_commandLine.project));
    }
    return exitCode;
}

TokenStore HeadlessRun::tokens()
{
    const auto ask = [this](const std::function<void(const SecretStore::Done&)>& start) {
        SecretResult answer;
        QSemaphore answered;
        const SecretStore::Done done = [&](const SecretResult& result) {
            answer = result;
            answered.release();
        };
        QMetaObject::invokeMethod(
            this, [&] { start(done); }, Qt::QueuedConnection);
        answered.acquire();
        return answer;
    };
    return { [this, ask](const QString& key) {
                return ask([&](const SecretStore::Done& done) { m_secrets.read(key, this, done); }).secret;
            },
             [this, ask](const QString& key, const QString& secret) {
                 return ask([&](const SecretStore::Done& done) { m_secrets.write(key, secret, this, done); }).message;
             } };
}

void HeadlessRun::work(const ConnectionSettings& settings)
{
    m_thread.reset(QThread::create([this, settings] {
        const int exitCode = run(settings);
        QMetaObject::invokeMethod(
            this, [this, exitCode] { finish(exitCode); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("headless"));
    m_thread->start();
}

void HeadlessRun::finish(int exitCode)
{
    if (m_thread)
        m_thread->wait();
    if (m_leaving)
        return; // stopped() follows
    m_exitCode = m_interrupted ? 1 : exitCode;
    if (m_server)
        m_server->stop();
    else
        QCoreApplication::exit(m_exitCode);
}

/**
 * Ctrl+C: whatever transaction runs is rolled back by the server when its connection ends. An import into the local
 * database is cancelled and ends by itself, since it may have made a project to take out again; a second Ctrl+C waits
 * for nothing.
 */
void HeadlessRun::interrupt()
{
    const bool again = std::exchange(m_interrupted, true);
    terminal::restore();
    if (!again)
        console::error(Text::tr("Interrupted; nothing of what was running is kept."));
    if (!again && m_server && m_thread && m_commandLine.verb == CommandLine::Verb::Import)
        m_importStop.request();
    else
        leaveAtOnce();
}

void HeadlessRun::leaveAtOnce()
{
    if (!m_server)
        ::_exit(1);
    m_leaving = true;
    disconnect(m_server.get(), &LocalServer::stopped, this, nullptr);
    connect(
        m_server.get(), &LocalServer::stopped, this, [] { ::_exit(1); }, Qt::QueuedConnection);
    m_server->stop();
}
