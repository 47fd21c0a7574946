// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarypostgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>
#include <QUuid>
#include <cerrno>
#include <csignal>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

[[noreturn]] void fail(const QString& words)
{
    throw std::runtime_error(words.toStdString());
}

Connection connectTo(const QString& conninfo)
{
    Connection connection(PQconnectdb(conninfo.toUtf8().constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        fail(QString::fromUtf8(PQerrorMessage(connection.get())));
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    return connection;
}

QString run(const Connection& connection, const QString& statements)
{
    PGresult* result = PQexec(connection.get(), statements.toUtf8().constData());
    const auto status = PQresultStatus(result);
    QString value;
    if (status == PGRES_TUPLES_OK && PQntuples(result) > 0 && PQnfields(result) > 0 && !PQgetisnull(result, 0, 0))
        value = QString::fromUtf8(PQgetvalue(result, 0, 0)).append(QLatin1String(""));
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        fail(QString::fromUtf8(PQerrorMessage(connection.get())) + QLatin1String("in: ") + statements.left(200));
    return value;
}

/** The newest server's programs, which Debian keeps out of the PATH. */
QString binary(const QString& name)
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(folders.begin(), folders.end(), [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    QStringList paths;
    for (const QString& folder : std::as_const(folders))
        paths.append(versions.filePath(folder + QLatin1String("/bin")));
    QString found = QStandardPaths::findExecutable(name, paths);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        fail(QStringLiteral("%1 is not installed").arg(name));
    return found;
}

/** PostgreSQL refuses to run as root: then it runs as postgres. */
const passwd* serverUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

void becomeServerUser(QProcess& process, bool dieWithParent)
{
    process.setWorkingDirectory(QStringLiteral("/"));
    const passwd* user = serverUser();
    const uid_t uid = user ? user->pw_uid : ::geteuid();
    const gid_t gid = user ? user->pw_gid : ::getegid();
    process.setChildProcessModifier([=] {
        if (user && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        if (dieWithParent)
            ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/** Runs pg_ctl on the cluster in @p folder. */
void control(const QString& folder, const QStringList& arguments)
{
    QProcess pgCtl;
    becomeServerUser(pgCtl, false);
    pgCtl.start(binary(QStringLiteral("pg_ctl")),
                arguments
                    + QStringList { QStringLiteral("-w"), QStringLiteral("-D"), folder + QLatin1String("/data") });
    if (!pgCtl.waitForFinished(60000) || pgCtl.exitCode() != 0)
        fail(QLatin1String("pg_ctl: ") + QString::fromUtf8(pgCtl.readAllStandardError()));
}

QString newFolder()
{
    return QStringLiteral("/tmp/hotdash-pg-%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
}

constexpr const char* kTemplateLock = "SELECT pg_advisory_lock(4026531840)";

} // namespace

TemporaryPostgres& TemporaryPostgres::shared()
{
    static const QString folder = qEnvironmentVariable("HOTDASH_TEST_PG");
    static const std::unique_ptr<TemporaryPostgres> cluster(folder.isEmpty() ? new TemporaryPostgres
                                                                             : new TemporaryPostgres(Kept { folder }));
    return *cluster;
}

TemporaryPostgres::TemporaryPostgres(const Kept& kept) : m_folder(kept.folder)
{
}

void TemporaryPostgres::startKept(const QString& folder)
{
    stopKept(folder); // what an interrupted run left
    TemporaryPostgres cluster(Kept { folder });
    cluster.initialize({});
    control(folder, { QStringLiteral("start"), QStringLiteral("-l"), folder + QLatin1String("/log") });
    cluster.makeRoles();
    cluster.templateDatabase(false);
}

void TemporaryPostgres::stopKept(const QString& folder)
{
    if (QFile::exists(folder + QLatin1String("/data/postmaster.pid")))
        control(folder, { QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("immediate") });
    QDir(folder).removeRecursively();
}

TemporaryPostgres::TemporaryPostgres(const QStringList& configuration)
    : m_folder(newFolder())
    , m_server(std::make_unique<QProcess>())
{
    initialize(configuration);
    start();
    makeRoles();
}

TemporaryPostgres::~TemporaryPostgres()
{
    if (!m_server)
        return;
    stop();
    QDir(m_folder).removeRecursively();
}

std::unique_ptr<TemporaryPostgres> TemporaryPostgres::standbyOf(const TemporaryPostgres& primary)
{
    std::unique_ptr<TemporaryPostgres> standby(new TemporaryPostgres(Kept { newFolder() }));
    standby->m_server = std::make_unique<QProcess>();
    standby->copyFrom(primary);
    standby->start();
    return standby;
}

void TemporaryPostgres::copyFrom(const TemporaryPostgres& primary)
{
    makeFolder();
    QProcess copy;
    becomeServerUser(copy, false);
    copy.start(binary(QStringLiteral("pg_basebackup")),
               { QStringLiteral("-h"), primary.folder(), QStringLiteral("-U"), owner(), QStringLiteral("-D"),
                 m_folder + QLatin1String("/data"), QStringLiteral("-R"), QStringLiteral("-X"),
                 QStringLiteral("stream"), QStringLiteral("-c"), QStringLiteral("fast"), QStringLiteral("-N") });
    if (!copy.waitForFinished(60000) || copy.exitCode() != 0)
        fail(QLatin1String("pg_basebackup: ") + QString::fromUtf8(copy.readAllStandardError()));
    QFile settings(m_folder + QLatin1String("/data/postgresql.conf"));
    if (!settings.open(QIODevice::Append))
        fail(settings.errorString());
    settings.write(QStringLiteral("unix_socket_directories='%1'\n").arg(m_folder).toUtf8());
}

void TemporaryPostgres::makeFolder() const
{
    QDir().mkpath(m_folder);
    if (const passwd* user = serverUser(); user && ::chown(qPrintable(m_folder), user->pw_uid, user->pw_gid) != 0)
        fail(QStringLiteral("cannot give %1 to the server's user").arg(m_folder));
}

void TemporaryPostgres::initialize(const QStringList& configuration)
{
    makeFolder();
    QProcess initdb;
    becomeServerUser(initdb, false);
    initdb.start(binary(QStringLiteral("initdb")),
                 { QStringLiteral("-D"), m_folder + QLatin1String("/data"), QStringLiteral("-U"), owner(),
                   QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("--no-sync"),
                   QStringLiteral("--no-instructions"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                   QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--wal-segsize=1") });
    if (!initdb.waitForFinished(60000) || initdb.exitCode() != 0)
        fail(QLatin1String("initdb: ") + QString::fromUtf8(initdb.readAllStandardError()));
    QFile settings(m_folder + QLatin1String("/data/postgresql.conf"));
    if (!settings.open(QIODevice::Append))
        fail(settings.errorString());
    const QStringList ours {
        QStringLiteral("listen_addresses=''"), QStringLiteral("unix_socket_directories='%1'").arg(m_folder),
        QStringLiteral("fsync=off"),           QStringLiteral("full_page_writes=off"),
        QStringLiteral("wal_level=minimal"),   QStringLiteral("max_wal_senders=0"),
        QStringLiteral("shared_buffers=64MB"), QStringLiteral("max_connections=200")
    };
    settings.write((ours + configuration).join(QLatin1Char('\n')).toUtf8() + '\n');
}

void TemporaryPostgres::asServerUser(QProcess& process)
{
    becomeServerUser(process, true);
}

void TemporaryPostgres::start()
{
    if (m_server->state() != QProcess::NotRunning)
        return;
    becomeServerUser(*m_server, true);
    m_server->setStandardErrorFile(m_folder + QLatin1String("/log"), QIODevice::Append);
    m_server->start(binary(QStringLiteral("postgres")), { QStringLiteral("-D"), m_folder + QLatin1String("/data") });
    QElapsedTimer timer;
    timer.start();
    while (PQping(conninfo(QStringLiteral("postgres"), owner()).toUtf8().constData()) != PQPING_OK) {
        if (m_server->waitForFinished(2) || timer.hasExpired(60000))
            fail(QLatin1String("the server does not start: ") + readFile(m_folder + QLatin1String("/log")));
    }
}

void TemporaryPostgres::stop()
{
    if (m_server->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server->processId()), SIGQUIT);
    if (!m_server->waitForFinished(30000))
        fail(QStringLiteral("the server does not stop"));
}

QString TemporaryPostgres::conninfo(const QString& database, const QString& login) const
{
    return QStringLiteral("host=%1 dbname=%2 user=%3").arg(m_folder, database, login);
}

QString TemporaryPostgres::execute(const QString& database, const QString& statements, const QString& login) const
{
    return run(connectTo(conninfo(database, login)), statements);
}

void TemporaryPostgres::makeRoles() const
{
    execute(QStringLiteral("postgres"),
            QStringLiteral("CREATE ROLE op_occ LOGIN; CREATE ROLE op_other LOGIN; CREATE ROLE op_both LOGIN;"
                           "CREATE ROLE nobody_op LOGIN"));
}

QString TemporaryPostgres::templateDatabase(bool withSample)
{
    const QString name = withSample ? QStringLiteral("hotdash_sample") : QStringLiteral("hotdash_template");
    const QString from = withSample ? templateDatabase(false) : QStringLiteral("template0");
    const Connection maintenance = connectTo(conninfo(QStringLiteral("postgres"), owner()));
    run(maintenance, QLatin1String(kTemplateLock));
    const QString ready = QStringLiteral("SELECT datistemplate FROM pg_database WHERE datname = '%1'").arg(name);
    if (run(maintenance, ready) == QLatin1String("t"))
        return name;
    run(maintenance, QStringLiteral("DROP DATABASE IF EXISTS %1").arg(name));
    run(maintenance, QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, from));
    {
        const Connection database = connectTo(conninfo(name, owner()));
        const QString resources = QStringLiteral(HOTDASH_SOURCE_DIR "/resources/");
        if (withSample) {
            run(database,
                QLatin1String("BEGIN;") + readFile(resources + QLatin1String("sample/sample_history.sql"))
                    + readFile(resources + QLatin1String("sample/sample_shop.sql")) + QLatin1String(";COMMIT"));
            run(database, QStringLiteral("ANALYZE"));
        } else {
            const QDir migrations(resources + QLatin1String("migrations"));
            for (const QString& file : migrations.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name)) {
                run(database, QLatin1String("BEGIN;") + readFile(migrations.filePath(file)) + QLatin1String(";COMMIT"));
                run(database,
                    QStringLiteral(
                        "INSERT INTO supabase_migrations.schema_migrations (version, name) VALUES ('%1', '%2')"
                        " ON CONFLICT DO NOTHING")
                        .arg(file.section(QLatin1Char('_'), 0, 0),
                             file.section(QLatin1Char('_'), 1).chopped(int(sizeof(".sql")) - 1)));
            }
            run(database,
                QStringLiteral(
                    "SELECT app.add_operator('op_occ', 'Olive Operator', 'occ'), app.add_operator('op_other', 'Otto "
                    "Other', "
                    "'other'), app.add_operator('op_both', 'Bo Both', 'occ'), app.add_operator('op_both', 'Bo Both', "
                    "'other');"
                    "UPDATE app.projects SET name = 'Sample Shop', shop_domain = 'occ.example', currency = 'GBP',"
                    " time_zone = 'Europe/London' WHERE project = 'occ';"
                    "UPDATE app.projects SET name = 'The Other Shop', shop_domain = 'other.example', currency = 'EUR',"
                    " time_zone = 'Europe/Berlin' WHERE project = 'other'"));
        }
    }
    run(maintenance, QStringLiteral("ALTER DATABASE %1 IS_TEMPLATE true").arg(name));
    return name;
}

TestDatabase::TestDatabase(Content content, TemporaryPostgres& cluster)
    : m_cluster(cluster)
    , m_name(QLatin1String("test_") + QUuid::createUuid().toString(QUuid::Id128).left(16))
{
    const QString from =
        content == Content::Empty ? QStringLiteral("template0") : cluster.templateDatabase(content == Content::Sample);
    cluster.execute(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_name, from));
}

TestDatabase::~TestDatabase()
{
    try {
        m_cluster.execute(QStringLiteral("postgres"), QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_name));
    } catch (const std::exception& e) {
        qInfo("%s", e.what()); // its cluster may have been stopped
    }
}

QString TestDatabase::conninfo(const QString& login) const
{
    return m_cluster.conninfo(m_name, login);
}

ConnectionSettings TestDatabase::settings(const QString& login) const
{
    ConnectionSettings settings;
    settings.name = QStringLiteral("test");
    settings.conninfo = conninfo(login);
    return settings;
}

QString TestDatabase::execute(const QString& statements, const QString& login) const
{
    return m_cluster.execute(m_name, statements, login);
}

int TestDatabase::killSessions(const QString& application) const
{
    return execute(QStringLiteral("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '%1'"
                                  " AND application_name = '%2'")
                       .arg(m_name, application))
        .toInt();
}
