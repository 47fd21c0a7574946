// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectiontest.h"
#include "db/conninfo.h"
#include "db/transport.h"
#include "temporarypostgres.h"

#include <QScopeGuard>
#include <QTemporaryFile>
#include <QTest>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>

namespace {

/** The steps as "P Login: ...", one a line; P passed, W warning, F failed. */
QString stepsOf(const ConnectionSettings& settings)
{
    ConnectionTester tester(settings);
    QStringList lines;
    for (const ConnectionTestStep& step : tester.run()) {
        static const char letters[] { 'P', 'W', 'F' };
        lines.append(QStringLiteral("%1 %2: %3 %4")
                         .arg(QString(QLatin1Char(letters[int(step.result)])), step.name, step.words, step.hint));
    }
    return lines.join(u'\n');
}

ConnectionSettings text(const QString& conninfo)
{
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    return settings;
}

} // namespace

/** What the connection dialog's test says of a good connection and of each that does not work; and who is trusted. */
class ConnectionTestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesWhatFails();
    void refusesWhatIsNoPort();
    void namesAPortThatDoesNotAnswer();
    void namesAPasswordThatIsRefused();
    void knowsWhatIsVerified_data();
    void knowsWhatIsVerified();
    void leavesWhatTheUserSays();
};

void ConnectionTestTest::namesWhatFails()
{
    QVERIFY(stepsOf(text(QStringLiteral("host=no-such-host.invalid dbname=x"))).contains(u"F Name of the server: "));
    const QString unreachable = stepsOf(text(QStringLiteral("host=127.0.0.1 port=1 dbname=x user=y")));
    QVERIFY2(unreachable.startsWith(u"F Connection: "), qPrintable(unreachable));
    const QString nowhere = stepsOf(text(QStringLiteral("service=no_such_service")));
    QVERIFY2(nowhere.contains(u"The service no_such_service is described nowhere.")
                 && nowhere.contains(u"pg_service.conf") && !nowhere.contains(u"keeps trying"),
             qPrintable(nowhere));
    const QString silly = stepsOf(text(QStringLiteral("host=127.0.0.1 dbname=x sslmode=silly")));
    QVERIFY2(silly.contains(u"not described rightly: invalid sslmode value"), qPrintable(silly));

    const TestDatabase database;
    const QString good = stepsOf(database.settings());
    QVERIFY2(good.contains(u"P Login: op_occ") && good.contains(u"P Tables: ") && good.contains(u"P Projects: ")
                 && !good.contains(u"F "),
             qPrintable(good));
    QVERIFY(stepsOf(database.settings(QStringLiteral("nobody_op"))).contains(u"app.add_operator('nobody_op'"));
    QString other = database.conninfo();
    other.replace(database.name(), QStringLiteral("no_such_database"));
    QVERIFY2(stepsOf(text(other)).startsWith(u"F Database: "), qPrintable(stepsOf(text(other))));

    database.execute(QStringLiteral("DELETE FROM supabase_migrations.schema_migrations WHERE version = "
                                    "(SELECT max(version) FROM supabase_migrations.schema_migrations);"
                                    "DROP TABLE public.ads_daily_totals CASCADE"));
    const QString lacking = stepsOf(database.settings());
    QVERIFY2(lacking.contains(u"W Tables: ") && lacking.contains(u"ads_daily_totals"), qPrintable(lacking));

    const TestDatabase empty(TestDatabase::Content::Empty);
    const QString bare = stepsOf(empty.settings());
    QVERIFY2(bare.contains(u"F Tables: ") && bare.contains(u"hotdash --migrate"), qPrintable(bare));
}

/** An address of this machine that is not its loopback, as other computers use it. */
static QString ownAddress()
{
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0)
        return {};
    QString found;
    for (const ifaddrs* each = all; each && found.isEmpty(); each = each->ifa_next) {
        if (!each->ifa_addr || each->ifa_addr->sa_family != AF_INET || (each->ifa_flags & IFF_LOOPBACK) != 0)
            continue;
        char text[NI_MAXHOST] = {};
        if (::getnameinfo(each->ifa_addr, sizeof(sockaddr_in), text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
            found = QString::fromLatin1(text);
    }
    ::freeifaddrs(all);
    return found;
}

/** An address whose password holds a slash ends there: nothing of the password is shown, or taken and kept. */
void ConnectionTestTest::refusesWhatIsNoPort()
{
    for (const char* wrong : { "postgresql://ann:half/half@db/shop", "host=db port=70000", "host=a,b port=1,x" }) {
        const auto refused = parseConninfo(QString::fromLatin1(wrong));
        QVERIFY2(!refused, wrong);
        QVERIFY(refused.error().message.contains(u"no number from 1 to 65535"));
        QVERIFY(!QString(refused.error().message + refused.error().hint).contains(u"half"));
    }
    for (const char* right : { "host=a,b,c port=6432,,5433", "postgresql://ann@db:5432,other/shop", "host=db port=''" })
        QVERIFY2(parseConninfo(QString::fromLatin1(right)), right);
}

void ConnectionTestTest::namesAPortThatDoesNotAnswer()
{
    const QString address = ownAddress();
    if (address.isEmpty())
        QSKIP("This computer has no address but its loopback.");
    const QString steps = stepsOf(text(QStringLiteral("host=%1 port=1 dbname=x user=y").arg(address)));
    QVERIFY2(steps.startsWith(u"P Name of the server: "), qPrintable(steps));
    QVERIFY2(steps.contains(u"F Port: Port 1 of " + address + u" does not answer"), qPrintable(steps));
    QVERIFY2(steps.contains(u"firewall"), qPrintable(steps));
}

void ConnectionTestTest::namesAPasswordThatIsRefused()
{
    TemporaryPostgres cluster;
    const TestDatabase database(TestDatabase::Content::Schema, cluster);
    cluster.execute(QStringLiteral("postgres"),
                    QStringLiteral("ALTER ROLE op_occ PASSWORD 'right';"
                                   "DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all hotdash_owner trust''), "
                                   "(''local all all scram-sha-256'')) TO %L', current_setting('hba_file')); END $$;"
                                   "SELECT pg_reload_conf()"));
    ConnectionSettings settings = database.settings();
    QVERIFY(stepsOf(settings).startsWith(u"F Password: "));
    settings.password = QStringLiteral("wrong");
    const QString refused = stepsOf(settings);
    QVERIFY2(refused.startsWith(u"F Password: ") && refused.contains(u"refuses") && !refused.contains(u"wrong"),
             qPrintable(refused));
    settings.password = QStringLiteral("right");
    QVERIFY(stepsOf(settings).startsWith(u"P Login: op_occ"));
}

void ConnectionTestTest::knowsWhatIsVerified_data()
{
    using transport::Protection;
    QTest::addColumn<QString>("conninfo");
    QTest::addColumn<int>("protection");
    QTest::addColumn<QString>("addedMode");
    const auto row = [](const char* conninfo, Protection protection, const char* mode) {
        QTest::newRow(conninfo) << QString::fromLatin1(conninfo) << int(protection) << QString::fromLatin1(mode);
    };
    row("host=db.example.com", Protection::Verified, "verify-full");
    row("postgresql://ann@db.example.com/shop", Protection::Verified, "verify-full");
    row("host=localhost,db.example.com", Protection::Verified, "verify-full");
    row("host=db.example.com sslmode=require", Protection::Unverified, "");
    row("host=db.example.com sslmode=verify-ca", Protection::Unverified, "");
    row("hostaddr=192.0.2.1", Protection::Verified, "verify-full");
    row("host=/tmp", Protection::Local, "");
    row("host=localhost", Protection::Local, "");
    row("host=127.0.0.1 sslmode=disable", Protection::Local, "");
    row("dbname=shop", Protection::Local, "");
    row("host=127.example.com", Protection::Verified, "verify-full"); // a name that only begins so
    row("host=localhost hostaddr=192.0.2.1", Protection::Verified, "verify-full");
    row("host=db.example.com hostaddr=127.0.0.1 sslmode=require", Protection::Unverified, ""); // a tunnel
    row("service=nowhere", Protection::Unknown, "");
    row("service=shop", Protection::Verified, "verify-full");
    row("service=shop sslmode=require", Protection::Unverified, "");
    row("service=lax", Protection::Unverified, "");
    row("service=own", Protection::Verified, "");
    row("service=here", Protection::Local, "");
}

void ConnectionTestTest::knowsWhatIsVerified()
{
    QFETCH(const QString, conninfo);
    QFETCH(const int, protection);
    QFETCH(const QString, addedMode);
    QTemporaryFile services;
    QVERIFY(services.open());
    services.write("# ours\n[shop]\nhost=db.example.com\ndbname=shop\n\n[lax]\n  host=db.example.com\nsslmode=prefer\n"
                   "[own]\nhost=db.example.com\nsslmode=verify-full\n[here]\nhost=/tmp\n");
    services.close();
    qputenv("PGSERVICEFILE", services.fileName().toUtf8());
    const auto restore = qScopeGuard([] { qunsetenv("PGSERVICEFILE"); });
    QCOMPARE(int(transport::protectionOf(conninfo)), protection);
    QCOMPARE(transport::additions(conninfo).value(QStringLiteral("sslmode")), addedMode);
}

void ConnectionTestTest::leavesWhatTheUserSays()
{
    qputenv("PGSSLMODE", "require");
    const QString remote = QStringLiteral("host=db.example.com");
    QVERIFY(transport::additions(remote).isEmpty());
    QCOMPARE(transport::protectionOf(remote), transport::Protection::Unverified);
    qunsetenv("PGSSLMODE");
    const QString own = QStringLiteral("host=db.example.com sslmode=verify-full sslrootcert=/x.crt");
    QVERIFY(transport::additions(own).isEmpty());
}

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "tst_connectiontest.moc"
