// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseawait.h"
#include "db/connectiontest.h"
#include "db/sql.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using Kind = DbError::Kind;
using State = Database::State;

/** A real server with a certificate of a real, small authority: whom the program trusts, and how it says no. */
class CertificatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { FatalLogHandler::arm(); }
    void cleanupTestCase();

    void theRightHost();
    void refused_data();
    void refused();
    void connectionTestSaysHowItIsProtected();

private:
    void openssl(const QStringList& arguments) const;
    void makeAuthority(const QString& name) const;
    void makeCertificate(const QString& authority, const QString& name, const QString& host) const;
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] ConnectionSettings settings(const QString& host, const QString& more) const;

    QTemporaryDir m_folder;
    QString m_address;
    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
};

void CertificatesTest::openssl(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        throw std::runtime_error(process.readAllStandardError().toStdString());
}

void CertificatesTest::makeAuthority(const QString& name) const
{
    openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
              QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
              QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QLatin1String("/CN=") + name,
              QStringLiteral("-keyout"), name + QLatin1String(".key"), QStringLiteral("-out"),
              name + QLatin1String(".crt") });
}

void CertificatesTest::makeCertificate(const QString& authority, const QString& name, const QString& host) const
{
    QFile extensions(file(QStringLiteral("extensions")));
    QVERIFY(extensions.open(QIODevice::WriteOnly));
    extensions.write("subjectAltName=DNS:" + host.toUtf8() + '\n');
    extensions.close();
    openssl({ QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
              QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
              QLatin1String("/CN=") + host, QStringLiteral("-keyout"), name + QLatin1String(".key"),
              QStringLiteral("-out"), name + QLatin1String(".csr") });
    openssl({ QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), name + QLatin1String(".csr"),
              QStringLiteral("-CA"), authority + QLatin1String(".crt"), QStringLiteral("-CAkey"),
              authority + QLatin1String(".key"), QStringLiteral("-CAcreateserial"), QStringLiteral("-days"),
              QStringLiteral("2"), QStringLiteral("-extfile"), QStringLiteral("extensions"), QStringLiteral("-out"),
              name + QLatin1String(".crt") });
}

void CertificatesTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("The program openssl is not installed (resources/install-packages.sh check installs it).");
    makeAuthority(QStringLiteral("authority"));
    makeAuthority(QStringLiteral("stranger"));
    makeCertificate(QStringLiteral("authority"), QStringLiteral("server"), QStringLiteral("shop.example"));
    // An address of this machine that no other test uses.
    const auto process = QCoreApplication::applicationPid();
    m_address = QStringLiteral("127.77.%1.%2").arg(1 + (process / 250) % 250).arg(1 + process % 250);
    m_cluster =
        std::make_unique<TemporaryPostgres>(QStringList { QStringLiteral("listen_addresses='%1'").arg(m_address) });
    for (const char* part : { "server.crt", "server.key" }) {
        QFile from(file(QLatin1String(part)));
        QFile to(m_cluster->folder() + QLatin1String("/data/") + QLatin1String(part));
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        to.write(from.readAll());
        to.close();
        struct stat owner { };
        QCOMPARE(::stat(qPrintable(m_cluster->folder()), &owner), 0);
        QVERIFY(::chmod(qPrintable(to.fileName()), 0600) == 0
                && ::chown(qPrintable(to.fileName()), owner.st_uid, owner.st_gid) == 0);
    }
    m_cluster->execute(QStringLiteral("postgres"), QStringLiteral("ALTER SYSTEM SET ssl = on"));
    m_cluster->execute(QStringLiteral("postgres"), QStringLiteral("SELECT pg_reload_conf()"));
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
}

void CertificatesTest::cleanupTestCase()
{
    m_database.reset();
    m_cluster.reset();
}

ConnectionSettings CertificatesTest::settings(const QString& host, const QString& more) const
{
    ConnectionSettings result;
    result.conninfo = QStringLiteral("host=%1 hostaddr=%2 dbname=%3 user=op_occ connect_timeout=10 %4")
                          .arg(host, m_address, m_database->name(), more);
    return result;
}

void CertificatesTest::theRightHost()
{
    Database database;
    QVERIFY2(
        await::opened(
            database,
            settings(QStringLiteral("shop.example"),
                     QStringLiteral("sslmode=verify-full sslrootcert=%1").arg(file(QStringLiteral("authority.crt"))))),
        qPrintable(database.error().technical));
    const auto encrypted = await::read<QString>(database, [](pqxx::transaction_base& tx) {
        return sql::text(sql::exec(tx, "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()")[0][0]);
    });
    QCOMPARE(encrypted.value(), QStringLiteral("true"));
}

void CertificatesTest::refused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("says");
    QTest::newRow("of another host") << QStringLiteral("other.example") << QStringLiteral("authority.crt")
                                     << QStringLiteral("the certificate of another host");
    QTest::newRow("of an unknown authority")
        << QStringLiteral("shop.example") << QStringLiteral("stranger.crt") << QStringLiteral("No secure connection");
    QTest::newRow("no authority to ask") << QStringLiteral("shop.example") << QStringLiteral("nowhere.crt")
                                         << QStringLiteral("No secure connection");
}

/** In words, for good, and before the password or anything else is sent. */
void CertificatesTest::refused()
{
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(QString, says);
    ConnectionSettings wrong =
        settings(host, QStringLiteral("sslmode=verify-full sslrootcert=%1").arg(file(authority)));
    wrong.password = QStringLiteral("hunter2");
    Database database;
    QVERIFY(!await::opened(database, wrong));
    QCOMPARE(database.state(), State::Failed);
    QCOMPARE(database.error().kind, Kind::Invalid);
    QVERIFY2(database.error().message.contains(says), qPrintable(database.error().message));
    QVERIFY(!database.error().hint.isEmpty());
    QVERIFY(!database.error().technical.contains(QLatin1String("hunter2")));
    QCOMPARE(m_cluster->execute(m_database->name(),
                                QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'op_occ'")),
             QStringLiteral("0"));
}

/** As the connection dialog shows it before anybody relies on it. */
void CertificatesTest::connectionTestSaysHowItIsProtected()
{
    using Result = ConnectionTestStep::Result;
    const auto encryption = [this](const QString& host, const QString& more) {
        const auto steps = ConnectionTester(settings(host, more)).run();
        for (const ConnectionTestStep& step : steps) {
            if (step.name == QLatin1String("Encryption"))
                return step;
        }
        return ConnectionTestStep {};
    };
    const QString right =
        QStringLiteral("sslmode=verify-full sslrootcert=%1").arg(file(QStringLiteral("authority.crt")));
    const ConnectionTestStep good = encryption(QStringLiteral("shop.example"), right);
    QVERIFY2(good.result == Result::Passed && good.words.contains(QLatin1String("certificate is good")),
             qPrintable(good.words));
    const ConnectionTestStep half = encryption(QStringLiteral("shop.example"), QStringLiteral("sslmode=require"));
    QVERIFY2(half.result == Result::Warning && half.words.contains(QLatin1String("nobody has checked")),
             qPrintable(half.words));
    QVERIFY(half.hint.contains(QLatin1String("verify-full")));
    const ConnectionTestStep none = encryption(QStringLiteral("shop.example"), QStringLiteral("sslmode=disable"));
    QVERIFY2(none.result == Result::Warning && none.words.contains(QLatin1String("Nothing is encrypted")),
             qPrintable(none.words));
    const ConnectionTestStep other = encryption(QStringLiteral("other.example"), right);
    QVERIFY2(other.result == Result::Failed && other.words.contains(QLatin1String("certificate of another host")),
             qPrintable(other.words));
}

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"
