// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/serverconnection.h"

#include "db/transport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSet>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/tcp.h>
#include <locale.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

Q_LOGGING_CATEGORY(lcDb, "hotdash.db", QtInfoMsg)

ConnectionControl::ConnectionControl()
{
    std::array<int, 2> ends { -1, -1 };
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        m_wakeRead = ends[0];
        m_wakeWrite = ends[1];
    }
}

ConnectionControl::~ConnectionControl()
{
    for (const int fd : { m_wakeRead, m_wakeWrite, m_socket }) {
        if (fd >= 0)
            ::close(fd);
    }
}

void ConnectionControl::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_interrupted)
        return;
    m_interrupted = true;
    const char wake = 'x';
    if (::write(m_wakeWrite, &wake, 1) < 0)
        qCDebug(lcDb, "the wake-up pipe is full"); // then it is readable, which is all that it is for
    if (m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

bool ConnectionControl::isInterrupted() const
{
    const std::lock_guard lock(m_mutex);
    return m_interrupted;
}

void ConnectionControl::cancelQuery() const
{
    std::shared_ptr<PGcancel> cancel;
    {
        const std::lock_guard lock(m_mutex);
        cancel = m_cancel;
    }
    std::array<char, 256> words {};
    if (cancel && !PQcancel(cancel.get(), words.data(), int(words.size())))
        qCDebug(lcDb, "the query could not be cancelled: %s", words.data());
}

namespace {

/** What the kernel counts on a TCP connection; nothing for other sockets. */
std::optional<tcp_info> countsOf(int socket)
{
    tcp_info info {};
    socklen_t size = sizeof info;
    if (socket < 0 || ::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return info;
}

} // namespace

std::optional<std::chrono::milliseconds> ConnectionControl::silence() const
{
    const std::lock_guard lock(m_mutex);
    const auto counts = countsOf(m_socket);
    return counts ? std::optional(std::chrono::milliseconds(counts->tcpi_last_data_recv)) : std::nullopt;
}

std::optional<quint64> ConnectionControl::received() const
{
    const std::lock_guard lock(m_mutex);
    const auto counts = countsOf(m_socket);
    return counts ? std::optional<quint64>(counts->tcpi_bytes_received) : std::nullopt;
}

void ConnectionControl::release()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
    m_cancel.reset();
}

void ConnectionControl::adopt(PGconn* connection)
{
    const std::lock_guard lock(m_mutex);
    m_socket = ::fcntl(PQsocket(connection), F_DUPFD_CLOEXEC, 0);
    m_cancel = std::shared_ptr<PGcancel>(PQgetCancel(connection), PQfreeCancel);
    if (m_interrupted && m_socket >= 0)
        ::shutdown(m_socket, SHUT_RDWR);
}

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ServerConnection)
};

/** What libpq knows of the options of @p options, as text; empty for those that are not set. */
QHash<QByteArray, QByteArray> values(PQconninfoOption* options)
{
    QHash<QByteArray, QByteArray> found;
    for (const PQconninfoOption* o = options; o && o->keyword; ++o) {
        if (o->val && *o->val)
            found.insert(o->keyword, o->val);
    }
    PQconninfoFree(options);
    return found;
}

/**
 * libpq's own words in English for as long as this lives, in this thread only: where it meets no server it says by
 * words alone what failed, and those that it translates could not be told apart. What the server says has its SQLSTATE
 * and stays in the server's language.
 */
class PlainWords {
public:
    PlainWords() : m_plain(::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(::uselocale(nullptr))))
    {
        if (m_plain)
            m_before = ::uselocale(m_plain);
    }
    ~PlainWords()
    {
        if (!m_plain)
            return;
        ::uselocale(m_before);
        ::freelocale(m_plain);
    }
    Q_DISABLE_COPY_MOVE(PlainWords)

private:
    locale_t m_plain;
    locale_t m_before {};
};

} // namespace

/** One attempt to connect. */
class ServerConnector {
public:
    ServerConnector(const ConnectionSettings& settings, ServerRole role, ConnectionControl& control)
        : m_settings(serverroles::settingsOf(settings, role))
        , m_conninfo(m_settings.conninfo.toUtf8())
        , m_control(control)
    {
    }

    RawConnection run()
    {
        const PlainWords plain;
        for (;;) {
            start();
            try {
                finish();
                break;
            } catch (const DbError&) {
                if (!m_timedOut || !skipSilentHost())
                    throw;
                m_timedOut = false;
            }
        }
        PQsetErrorVerbosity(m_connection.get(), PQERRORS_DEFAULT);
        m_control.adopt(m_connection.get());
        throwIfInterrupted();
        return std::move(m_connection);
    }

private:
    [[nodiscard]] PQconninfoOption* parsed() const;
    void start();
    void finish();
    bool skipSilentHost();
    bool waitForServer(PostgresPollingStatusType state);
    void throwIfInterrupted() const;
    [[nodiscard]] DbError failure() const;
    [[nodiscard]] bool isNameUnknown() const;
    void putIntoWords(DbError& error, const QString& primary) const;
    static bool explainDescription(DbError& error);

    const ConnectionSettings m_settings;
    const QByteArray m_conninfo;
    ConnectionControl& m_control;
    RawConnection m_connection;
    std::vector<std::pair<QByteArray, QByteArray>> m_rest; ///< the hosts left, where some did not answer
    int m_timeoutSeconds = 10;
    bool m_timedOut = false;
    QDeadlineTimer m_deadline;
};

/** The options that the connection string names; throws where libpq does not understand it. */
PQconninfoOption* ServerConnector::parsed() const
{
    char* complaint = nullptr;
    PQconninfoOption* options = PQconninfoParse(m_conninfo.constData(), &complaint);
    const QString words = withoutSecrets(QString::fromUtf8(complaint).trimmed());
    PQfreemem(complaint);
    const bool isString = m_conninfo.contains('=') || m_conninfo.contains("://");
    if (options || !isString) // a mere name is the database's
        return options;
    DbError error;
    error.technical = words;
    explainDescription(error);
    throw error;
}

/**
 * Puts into words why libpq tried no server at all, as with a service that is described nowhere or a port that is no
 * number: no waiting helps. False where it tried: then it names the server, or the name that it could not look up.
 */
bool ServerConnector::explainDescription(DbError& error)
{
    const QString& words = error.technical;
    const auto begins = [&](const char* prefix) { return words.startsWith(QLatin1String(prefix)); };
    if (words.isEmpty() || begins("connection to server") || begins("could not translate host name"))
        return false;
    error.kind = DbError::Kind::Invalid;
    static const QRegularExpression service(QStringLiteral("definition of service \"(.*)\" not found"));
    if (const auto match = service.match(words); match.hasMatch()) {
        error.message = Text::tr("The service %1 is described nowhere.").arg(match.captured(1));
        error.hint =
            Text::tr("Check its name: it is a section of ~/.pg_service.conf or of the system's pg_service.conf.");
    } else {
        error.message = Text::tr("The connection is not described rightly: %1").arg(words);
        error.hint = Text::tr("Correct the connection string.");
    }
    return true;
}

void ServerConnector::start()
{
    std::vector<std::pair<QByteArray, QByteArray>> parameters;
    if (!m_conninfo.isEmpty())
        parameters.emplace_back("dbname", m_conninfo); // libpq expands a connection string or URI given here
    if (!m_settings.password.isEmpty())
        parameters.emplace_back("password", m_settings.password.toUtf8());
    parameters.insert(parameters.end(), m_rest.cbegin(), m_rest.cend());
    parameters.emplace_back("fallback_application_name", "hotdash");
    parameters.emplace_back("client_encoding", "UTF8");

    auto set = values(PQconndefaults());
    const auto own = values(parsed());
    for (auto option = own.cbegin(); option != own.cend(); ++option)
        set.insert(option.key(), option.value());
    if (!set.contains("service")) { // what a service says itself it says before us
        static constexpr std::array<std::pair<const char*, const char*>, 4> ours { {
            { "keepalives_idle", "30" },
            { "keepalives_interval", "10" },
            { "keepalives_count", "3" },
            { "tcp_user_timeout", "30000" },
        } };
        for (const auto& [keyword, value] : ours) {
            if (!set.contains(keyword))
                parameters.emplace_back(keyword, value);
        }
    }

    const QMap<QString, QString> protection = transport::additions(QString::fromUtf8(m_conninfo));
    for (auto option = protection.cbegin(); option != protection.cend(); ++option)
        parameters.emplace_back(option.key().toUtf8(), option.value().toUtf8());

    std::vector<const char*> keywords;
    std::vector<const char*> texts;
    for (const auto& [keyword, value] : parameters) {
        keywords.push_back(keyword.constData());
        texts.push_back(value.constData());
    }
    keywords.push_back(nullptr);
    texts.push_back(nullptr);
    throwIfInterrupted();
    m_connection.reset(PQconnectStartParams(keywords.data(), texts.data(), 1));
    if (!m_connection)
        throw std::bad_alloc();
    // Only the verbose form tells the SQLSTATE of a refused connection.
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE);
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char* words) { qCDebug(lcDb, "%s", words); }, nullptr);
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        throw failure();
    const int timeout = values(PQconninfo(m_connection.get())).value("connect_timeout").toInt();
    if (timeout > 0)
        m_timeoutSeconds = std::max(timeout, 2); // as libpq does
}

void ServerConnector::finish()
{
    auto state = PGRES_POLLING_WRITING;
    m_deadline.setRemainingTime(m_timeoutSeconds * 1000);
    int socket = PQsocket(m_connection.get());
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            throw failure();
        if (!waitForServer(state)) {
            // libpq leaves timeouts to us: break this attempt off, and libpq goes on to the next address, if any.
            m_timedOut = true;
            ::shutdown(PQsocket(m_connection.get()), SHUT_RDWR);
            m_deadline.setRemainingTime(m_timeoutSeconds * 1000);
        }
        state = PQconnectPoll(m_connection.get());
        if (PQsocket(m_connection.get()) != socket) { // the next address gets its own time
            socket = PQsocket(m_connection.get());
            m_deadline.setRemainingTime(m_timeoutSeconds * 1000);
        }
    }
}

/**
 * libpq gives up when a host took the connection and then is silent, however many more are named: goes on with those
 * behind it. False where there are none.
 */
bool ServerConnector::skipSilentHost()
{
    const auto options = values(PQconninfo(m_connection.get()));
    const auto list = [&](const char* keyword) {
        const QByteArray value = options.value(keyword);
        return value.isEmpty() ? QList<QByteArray>() : value.split(',');
    };
    QList<QByteArray> hosts = list("host");
    QList<QByteArray> addresses = list("hostaddr");
    QList<QByteArray> ports = list("port");
    const qsizetype total = std::max(hosts.size(), addresses.size());
    for (qsizetype i = 0; i + 1 < total; ++i) {
        const QByteArray name = hosts.isEmpty() ? addresses.at(i) : hosts.at(i);
        const QByteArray port = ports.size() > 1 ? ports.at(i) : QByteArray(PQport(m_connection.get()));
        if (name != PQhost(m_connection.get()) || port != PQport(m_connection.get()))
            continue;
        m_rest.clear();
        if (!hosts.isEmpty())
            m_rest.emplace_back("host", hosts.mid(i + 1).join(','));
        if (!addresses.isEmpty())
            m_rest.emplace_back("hostaddr", addresses.mid(i + 1).join(','));
        if (ports.size() > 1)
            m_rest.emplace_back("port", ports.mid(i + 1).join(','));
        return true;
    }
    return false;
}

/** False where the time for this address is over. */
bool ServerConnector::waitForServer(PostgresPollingStatusType state)
{
    const short wanted = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    std::array<pollfd, 2> sources { pollfd { PQsocket(m_connection.get()), wanted, 0 },
                                    pollfd { m_control.m_wakeRead, POLLIN, 0 } };
    for (;;) {
        const int ready = ::poll(sources.data(), sources.size(), int(m_deadline.remainingTime()));
        throwIfInterrupted();
        if (ready > 0)
            return true;
        if (ready == 0)
            return false;
        if (errno != EINTR)
            return true; // libpq will find out what is wrong with the socket
    }
}

void ServerConnector::throwIfInterrupted() const
{
    if (m_control.isInterrupted())
        throw dbErrorOfKind(DbError::Kind::Cancelled);
}

DbError ServerConnector::failure() const
{
    QString words = QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed();
    if (!m_settings.password.isEmpty())
        words.replace(m_settings.password, QStringLiteral("***"));
    static const QRegularExpression verbose(QStringLiteral(":\\s+([0-9][0-9A-Z]{4}):\\s+(.*)"));
    const auto match = verbose.match(words);
    DbError error;
    error.kind = DbError::Kind::Offline;
    error.technical = withoutSecrets(words);
    error.sqlState = match.captured(1);
    if (!m_timedOut && error.sqlState.isEmpty() && explainDescription(error))
        return error;
    if (error.sqlState.isEmpty() && PQconnectionNeedsPassword(m_connection.get()))
        error.sqlState = QStringLiteral("28P01");
    putIntoWords(error, match.captured(2));
    return error;
}

/** Whether no address was found for the host's name. The words for it come from the system's resolver, not from libpq.
 */
bool ServerConnector::isNameUnknown() const
{
    const QByteArray host = PQhost(m_connection.get());
    return !host.isEmpty() && !host.startsWith('/') && !host.startsWith('@')
        && QByteArray(PQhostaddr(m_connection.get())).isEmpty();
}

void ServerConnector::putIntoWords(DbError& error, const QString& primary) const
{
    const QString where = m_settings.displayName();
    const auto says = [&](const char* words) { return error.technical.contains(QLatin1String(words)); };
    // Cut off, or silent, while the encryption was agreed on: a network that fails, which may well come back.
    const bool cut = m_timedOut || says("SSL SYSCALL error") || says("unexpected eof") || says("closed unexpectedly");
    const bool certificate =
        !cut && (error.technical.contains(QLatin1String("certificate"), Qt::CaseInsensitive) || says("SSL"));
    if (error.sqlState == QLatin1String("28P01")) {
        if (PQconnectionNeedsPassword(m_connection.get()))
            error.message = Text::tr("The database %1 wants a password.").arg(where);
        else
            error.message = Text::tr("The database %1 refuses this password.").arg(where);
        error.hint = Text::tr("Enter the password of your login; its owner can set a new one.");
    } else if (error.sqlState.startsWith(QLatin1String("28"))) {
        error.message = Text::tr("The database %1 does not let this login in: %2").arg(where, primary);
        error.hint = Text::tr("Check the user name, or ask the owner of the server to allow the login.");
    } else if (error.sqlState == QLatin1String("3D000")) {
        error.message = Text::tr("The server has no such database: %1").arg(primary);
        error.hint = Text::tr("Check the database's name in the connection.");
    } else if (error.sqlState == QLatin1String("42501")) {
        error.kind = DbError::Kind::Denied;
        error.message = Text::tr("The database %1 does not let this login in: %2").arg(where, primary);
        error.hint = Text::tr("The owner of the database should grant CONNECT to the login.");
    } else if (error.sqlState.startsWith(QLatin1String("53"))) {
        error.message = Text::tr("The server of %1 has no connection left for another client.").arg(where);
        error.hint = Text::tr("HotDash keeps trying.");
    } else if (error.sqlState.startsWith(QLatin1String("57"))) {
        error.message = Text::tr("The server of %1 is starting up or shutting down.").arg(where);
        error.hint = Text::tr("HotDash keeps trying.");
    } else if (isNameUnknown()) {
        error.message = Text::tr("The name of the server is not known here (%1).").arg(where);
        error.hint = Text::tr("Check its spelling, and that this computer is on the network. HotDash keeps trying.");
    } else if (says("session is read-only") || says("server is in hot standby mode")) {
        error.message = Text::tr("None of the servers of %1 can be written to now.").arg(where);
        error.hint = Text::tr("A standby may be about to take over. HotDash keeps trying.");
    } else if (says("session is not read-only") || says("server is not in hot standby mode")) {
        error.message = Text::tr("None of the servers of %1 is a standby now, which the connection asks for "
                                 "(target_session_attrs).")
                            .arg(where);
        error.hint = Text::tr("Add the standby's host to the connection, or take target_session_attrs out of it: "
                              "decisions need a server that can be written to. HotDash keeps trying.");
    } else if (!cut && says("does not match host name")) {
        error.kind = DbError::Kind::Invalid;
        error.message = Text::tr("The server that answers for %1 shows the certificate of another host, so nothing was "
                                 "sent to it: %2")
                            .arg(where, error.technical);
        error.hint = Text::tr("Connect by the name that the certificate names. If that is the name you used, somebody "
                              "may stand between you and the server: ask who runs it.");
    } else if (certificate) {
        error.kind = DbError::Kind::Invalid;
        error.message = Text::tr("No secure connection to %1 could be made: %2").arg(where, error.technical);
        error.hint = Text::tr("Check the SSL mode and the CA file of the connection: for other computers the mode is "
                              "verify-full unless another is named.");
    } else if (m_timedOut) {
        error.message = Text::tr("The database %1 did not answer within %2 seconds.").arg(where).arg(m_timeoutSeconds);
        error.hint = Text::tr("Check the network, the host's name and the port. HotDash keeps trying.");
    } else {
        error.message = Text::tr("The database %1 cannot be reached.").arg(where);
        error.hint = Text::tr("Check the network, the host's name and the port. HotDash keeps trying.");
    }
}

RawConnection connectToServer(const ConnectionSettings& settings, ServerRole role, ConnectionControl& control)
{
    return ServerConnector(settings, role, control).run();
}

bool needsHelp(const DbError& error)
{
    switch (error.kind) {
    case DbError::Kind::Denied:
    case DbError::Kind::Invalid:
    case DbError::Kind::NotConfigured:
    case DbError::Kind::Bug:
        return true;
    case DbError::Kind::Offline:
        return error.sqlState.startsWith(QLatin1String("28")) || error.sqlState == QLatin1String("3D000");
    case DbError::Kind::None:
    case DbError::Kind::Conflict:
    case DbError::Kind::InDoubt:
    case DbError::Kind::Cancelled:
        return false;
    }
    return false;
}
