// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectiontest.h"

#include "db/conninfo.h"
#include "db/maintenance.h"
#include "db/pqsession.h"
#include "db/serverconnection.h"
#include "db/transport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <array>
#include <cerrno>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

using Step = ConnectionTestStep;
using Result = Step::Result;
using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

constexpr int portPatience = 5000; // ms for one address
constexpr int longestList = 5; ///< of names in one sentence

QString listed(const QStringList& names)
{
    const QString shown = names.mid(0, longestList).join(QStringLiteral(", "));
    return names.size() <= longestList
        ? shown
        : Text::tr("%1 and %n more", nullptr, int(names.size() - longestList)).arg(shown);
}

/** Tries to open a TCP connection to one address; 0 or why not. */
int tryAddress(const addrinfo& address, const ConnectionControl& control)
{
    const int descriptor = ::socket(address.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol);
    if (descriptor < 0)
        return errno;
    int error = ::connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno;
    const QDeadlineTimer deadline(portPatience);
    while (error == EINPROGRESS && !control.isInterrupted() && !deadline.hasExpired()) {
        pollfd waiting { descriptor, POLLOUT, 0 };
        if (::poll(&waiting, 1, 100) <= 0)
            continue;
        socklen_t size = sizeof error;
        ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    ::close(descriptor);
    return error == EINPROGRESS ? ETIMEDOUT : error;
}

class Attempt {
public:
    Attempt(const ConnectionSettings& settings, ConnectionControl& control,
            const std::function<void(const Step&)>& told)
        : m_settings(settings)
        , m_control(control)
        , m_told(told)
    {
    }

    QList<Step> run()
    {
        if (testHosts() && testLogin() && testSchema() && testOperator())
            testReplica();
        return m_steps;
    }

private:
    bool add(Result result, const QString& name, const QString& words, const QString& hint = {})
    {
        m_steps.append({ result, name, words, hint, false });
        if (m_told)
            m_told(m_steps.last());
        return result != Result::Failed;
    }
    bool testHosts();
    bool testHost(const QString& host, const QString& port);
    bool testLogin();
    void sayEncryption(PGconn* connection);
    bool sayLoginFailure(const DbError& error);
    bool testSchema();
    bool addMigratable(Result result, const QString& words);
    bool testOperator();
    bool testReplica();

    const ConnectionSettings& m_settings;
    ConnectionControl& m_control;
    const std::function<void(const Step&)>& m_told;
    QList<Step> m_steps;
};

/** Name and port of each host that the text names; of several, one that answers is enough. */
bool Attempt::testHosts()
{
    const QMap<QString, QString> options = conninfoOptions(m_settings.conninfo);
    if (options.contains(QStringLiteral("service")) || options.contains(QStringLiteral("hostaddr"))
        || !transport::isRemote(options))
        return true; // there is no name to look up, or libpq alone knows it
    const QStringList hosts = options.value(QStringLiteral("host"), qEnvironmentVariable("PGHOST")).split(u',');
    const QStringList ports =
        options.value(QStringLiteral("port"), qEnvironmentVariable("PGPORT", QStringLiteral("5432"))).split(u',');
    bool any = false;
    for (qsizetype i = 0; i < hosts.size(); ++i)
        any = testHost(hosts.at(i), ports.value(i, ports.constFirst())) || any;
    return any;
}

bool Attempt::testHost(const QString& host, const QString& port)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int error = ::getaddrinfo(host.toUtf8().constData(), port.toUtf8().constData(), &hints, &found);
    const QString name = Text::tr("Name of the server");
    if (error != 0)
        return add(Result::Failed, name,
                   Text::tr("The name %1 is not known (%2).").arg(host, QString::fromLocal8Bit(::gai_strerror(error))),
                   Text::tr("Check its spelling, and that this computer is on the network or the VPN."));
    const Addresses addresses(found, freeaddrinfo);
    add(Result::Passed, name, Text::tr("%1 is known.").arg(host));
    int refused = 0;
    for (const addrinfo* address = found; address; address = address->ai_next) {
        refused = tryAddress(*address, m_control);
        if (refused == 0)
            return add(Result::Passed, Text::tr("Port"), Text::tr("Port %1 of %2 answers.").arg(port, host));
    }
    return add(Result::Failed, Text::tr("Port"),
               Text::tr("Port %1 of %2 does not answer: %3.").arg(port, host, qt_error_string(refused)),
               Text::tr("Check the port, that the server runs and listens to the network, and that no firewall stands "
                        "between."));
}

bool Attempt::testLogin()
{
    try {
        const RawConnection connection = connectToServer(m_settings, ServerRole::Primary, m_control);
        sayEncryption(connection.get());
        add(Result::Passed, Text::tr("Login"),
            Text::tr("%1 is let in.").arg(QString::fromUtf8(PQuser(connection.get()))));
        const bool added = add(Result::Passed, Text::tr("Database"),
                               Text::tr("%1 is there.").arg(QString::fromUtf8(PQdb(connection.get()))));
        m_control.release();
        return added;
    } catch (const DbError& error) {
        m_control.release();
        return sayLoginFailure(error);
    } catch (const std::exception& error) {
        return add(Result::Failed, Text::tr("Connection"), QString::fromLocal8Bit(error.what()));
    }
}

void Attempt::sayEncryption(PGconn* connection)
{
    const QString name = Text::tr("Encryption");
    if (!PQsslInUse(connection)) {
        const bool remote = !PQhost(connection) || *PQhost(connection) != '/';
        if (remote && transport::protectionOf(m_settings.conninfo) != transport::Protection::Local)
            add(Result::Warning, name, Text::tr("Nothing is encrypted: everybody on the way can read along."),
                Text::tr("Choose the SSL mode verify-full."));
        return;
    }
    const QString protocol = QString::fromLatin1(PQsslAttribute(connection, "protocol"));
    if (transport::protectionOf(m_settings.conninfo) == transport::Protection::Unverified)
        add(Result::Warning, name,
            Text::tr("Encrypted (%1), but nobody has checked that it is the right server.").arg(protocol),
            Text::tr("Choose the SSL mode verify-full."));
    else
        add(Result::Passed, name, Text::tr("Encrypted (%1), and the server's certificate is good.").arg(protocol));
}

bool Attempt::sayLoginFailure(const DbError& error)
{
    QString name = Text::tr("Connection");
    if (error.sqlState == QLatin1String("28P01"))
        name = Text::tr("Password");
    else if (error.sqlState.startsWith(QLatin1String("28")) || error.sqlState == QLatin1String("42501"))
        name = Text::tr("Login");
    else if (error.sqlState == QLatin1String("3D000"))
        name = Text::tr("Database");
    else if (error.kind == DbError::Kind::Invalid)
        name = Text::tr("Encryption");
    return add(Result::Failed, name, error.message, error.hint);
}

/** What the schema lacks. */
bool Attempt::addMigratable(Result result, const QString& words)
{
    Step step { result, Text::tr("Tables"), words, Text::tr("The owner of the database should run: hotdash --migrate"),
                true };
    m_steps.append(step);
    if (m_told)
        m_told(step);
    return result != Result::Failed;
}

bool Attempt::testSchema()
{
    const DbResult<SchemaCheck> result = maintenance::check(m_settings);
    const QString name = Text::tr("Tables");
    if (!result)
        return add(Result::Failed, name, result.error().message, result.error().hint);
    const SchemaCheck& found = result.value();
    const qsizetype lacking = found.missing.size() + found.different.size();
    if (found.missing.contains(QStringLiteral("table app.projects")))
        return addMigratable(Result::Failed, Text::tr("This database is not set up for HotDash."));
    if (!found.pending.isEmpty())
        return addMigratable(Result::Warning,
                             Text::tr("%n migration(s) are missing: %1.", nullptr, int(found.pending.size()))
                                 .arg(listed(found.pending)));
    if (lacking > 0)
        return addMigratable(Result::Warning,
                             Text::tr("%n object(s) are missing or different: %1.", nullptr, int(lacking))
                                 .arg(listed(found.missing + found.different)));
    if (!found.newer.isEmpty())
        return add(Result::Warning, name, Text::tr("The database is of a newer HotDash than this one."),
                   Text::tr("Update HotDash. Tiles that can work do."));
    return add(Result::Passed, name, Text::tr("Everything that HotDash needs is there."));
}

bool Attempt::testOperator()
{
    try {
        PqSession session(m_settings);
        const QString login = session.value("SELECT session_user");
        QStringList projects;
        try {
            for (const PqSession::Row& row : session.query("SELECT name FROM app.my_projects()"))
                projects.append(row.first());
        } catch (const PqFailure& failure) {
            if (failure.error.kind != DbError::Kind::Denied)
                throw;
        }
        if (projects.isEmpty())
            return add(Result::Failed, Text::tr("Operator"),
                       Text::tr("The login %1 is no operator of any project.").arg(login),
                       Text::tr("The owner of the database should run: "
                                "SELECT app.add_operator('%1', 'Your Name', 'project');")
                           .arg(QString(login).replace(u'\'', QStringLiteral("''"))));
        return add(Result::Passed, Text::tr("Projects"), listed(projects));
    } catch (const PqFailure& failure) {
        return add(Result::Failed, Text::tr("Operator"), failure.error.message, failure.error.hint);
    }
}

/** The second server of the profile, if it names one. Without it all works too, so nothing fails here. */
bool Attempt::testReplica()
{
    const QString conninfo = serverroles::conninfoOf(m_settings, ServerRole::Replica);
    if (conninfo.isEmpty())
        return true;
    const QString name = Text::tr("Read replica");
    const QString instead = Text::tr("Until then figures are read from the server itself.");
    try {
        const RawConnection connection = connectToServer(m_settings, ServerRole::Replica, m_control);
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(
            PQexec(connection.get(), "SELECT pg_is_in_recovery()"), PQclear);
        const bool standby = PQntuples(answer.get()) == 1 && *PQgetvalue(answer.get(), 0, 0) == 't';
        m_control.release();
        if (standby)
            return add(Result::Passed, name, Text::tr("It answers, and follows a server."));
        return add(Result::Warning, name, Text::tr("It answers, but is no replica: it can be written to."), instead);
    } catch (const DbError& error) {
        m_control.release();
        return add(Result::Warning, name, error.message, instead);
    }
}

} // namespace

ConnectionTester::ConnectionTester(ConnectionSettings settings)
    : m_settings(std::move(settings))
    , m_control(std::make_unique<ConnectionControl>())
{
}

ConnectionTester::~ConnectionTester() = default;

QList<ConnectionTestStep> ConnectionTester::run(const Told& told)
{
    return Attempt(m_settings, *m_control, told).run();
}

void ConnectionTester::stop()
{
    m_control->interrupt();
}
