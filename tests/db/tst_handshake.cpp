// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "fatalloghandler.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using Kind = DbError::Kind;
using State = Database::State;

namespace {

/** A server that goes no further than the first words about encryption, on a port of this computer. */
class HalfServer {
public:
    enum class Manner {
        Refuses, ///< says that it cannot encrypt
        Closes, ///< agrees, and closes the connection
        Resets, ///< agrees, and is gone in the middle: a restart, a router that forgot
        FallsSilent, ///< agrees, and says nothing more
    };

    explicit HalfServer(Manner manner) : m_manner(manner), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 16) != 0
            || ::getsockname(m_listener, raw, &size) != 0)
            throw std::runtime_error("no port");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~HalfServer()
    {
        m_stop = true;
        m_thread.join();
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(HalfServer)

    [[nodiscard]] ConnectionSettings settings() const
    {
        ConnectionSettings result;
        result.conninfo = QStringLiteral("host=shop.example hostaddr=127.0.0.1 port=%1 dbname=shop user=ann "
                                         "sslmode=require connect_timeout=2")
                              .arg(m_port);
        return result;
    }

private:
    void run()
    {
        std::vector<int> open;
        while (!m_stop) {
            pollfd waiting { m_listener, POLLIN, 0 };
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            answer(client);
            if (m_manner == Manner::FallsSilent)
                open.push_back(client);
            else
                ::close(client);
        }
        for (const int client : open)
            ::close(client);
    }
    void answer(int client) const
    {
        std::array<char, 512> words {};
        const char reply = m_manner == Manner::Refuses ? 'N' : 'S';
        if (::recv(client, words.data(), 8, MSG_WAITALL) != 8 || ::send(client, &reply, 1, MSG_NOSIGNAL) != 1)
            return;
        if (m_manner == Manner::Closes || m_manner == Manner::Resets)
            (void)::recv(client, words.data(), words.size(), 0); // the client's greeting
        if (m_manner == Manner::Resets) {
            const linger now { 1, 0 };
            ::setsockopt(client, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        }
    }

    const Manner m_manner;
    int m_listener;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/** A file of translations as gettext reads them: @p from in the words of @p to. */
QByteArray translations(const QList<std::pair<QByteArray, QByteArray>>& texts)
{
    constexpr quint32 head = 28;
    const auto count = quint32(texts.size());
    QByteArray tables;
    QByteArray words;
    const auto table = [&](auto member) {
        for (const auto& text : texts) {
            const QByteArray& each = text.*member;
            std::array<quint32, 2> entry { qToLittleEndian(quint32(each.size())),
                                           qToLittleEndian(head + 16 * count + quint32(words.size())) };
            tables.append(reinterpret_cast<const char*>(entry.data()), sizeof entry);
            words += each + '\0';
        }
    };
    using Text = std::pair<QByteArray, QByteArray>;
    table(&Text::first);
    table(&Text::second);
    std::array<quint32, 7> start { 0x950412de, 0, count, head, head + 8 * count, 0, 0 };
    for (quint32& number : start)
        number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char*>(start.data()), sizeof start) + tables + words;
}

} // namespace

/** What is made of a connection that ends while encryption is agreed on: by what happened, whatever the words. */
class HandshakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { FatalLogHandler::arm(); }
    void aNetworkThatFailsIsTriedAgain_data();
    void aNetworkThatFailsIsTriedAgain();
    void noEncryptionIsSaidInEveryLanguage();

private:
    QTemporaryDir m_folder;
};

/** Before libpq says its first words: it looks for its translations once. */
void HandshakeTest::initTestCase()
{
    const QString folder = m_folder.filePath(QStringLiteral("xx/LC_MESSAGES"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/libpq5-%1.mo").arg(PQlibVersion() / 10000));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(translations({ { "", "Content-Type: text/plain; charset=UTF-8\n" },
                              { "server does not support SSL, but SSL was required", "kein Schluessel" },
                              { "server does not support SSL, but SSL was required\n", "kein Schluessel\n" } }));
    qputenv("PGLOCALEDIR", m_folder.path().toUtf8());
    qputenv("LANGUAGE", "xx");
}

void HandshakeTest::aNetworkThatFailsIsTriedAgain_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, HalfServer::Manner manner, const char* says) {
        QTest::newRow(name) << int(manner) << QString::fromLatin1(says);
    };
    row("closed", HalfServer::Manner::Closes, "cannot be reached");
    row("reset", HalfServer::Manner::Resets, "cannot be reached");
    row("silent", HalfServer::Manner::FallsSilent, "did not answer within 2 seconds");
}

/** A server that restarts, or a network that breaks, just then: not for good, as a wrong certificate is. */
void HandshakeTest::aNetworkThatFailsIsTriedAgain()
{
    QFETCH(const int, manner);
    QFETCH(const QString, says);
    const HalfServer server { HalfServer::Manner(manner) };
    Database database;
    database.open(server.settings());
    QTRY_VERIFY_WITH_TIMEOUT(database.state() != State::Connecting, await::kBound);
    QVERIFY2(database.state() == State::Reconnecting, qPrintable(database.error().technical));
    QCOMPARE(database.error().kind, Kind::Offline);
    QVERIFY2(database.error().message.contains(says), qPrintable(database.error().message));
}

void HandshakeTest::noEncryptionIsSaidInEveryLanguage()
{
    const HalfServer server(HalfServer::Manner::Refuses);
    const ConnectionSettings settings = server.settings();
    const std::unique_ptr<PGconn, decltype(&PQfinish)> plain(PQconnectdb(settings.conninfo.toUtf8().constData()),
                                                             PQfinish);
    if (!QByteArray(PQerrorMessage(plain.get())).contains("kein Schluessel"))
        QSKIP("This libpq has no translations, or other words.");
    Database database;
    QVERIFY(!await::opened(database, settings));
    QCOMPARE(database.state(), State::Failed);
    QCOMPARE(database.error().kind, Kind::Invalid);
    QVERIFY2(database.error().message.contains(QLatin1String("No secure connection")),
             qPrintable(database.error().message));
    QVERIFY(database.error().message.contains(QLatin1String("does not support SSL")));
}

QTEST_GUILESS_MAIN(HandshakeTest)
#include "tst_handshake.moc"
