// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "mainwindow.h"
#include "topbar.h"
#include "widgets/connectionchip.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using State = Database::State;

/** Whoever works on a connection that nobody has checked sees it all the time, however the connection is named. */
class UnverifiedChipTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void said_data();
    void said();
    void aServiceIsVerifiedUnlessItSaysLess();

private:
    [[nodiscard]] State openedWith(const QString& conninfo) const;
    [[nodiscard]] QString server() const
    {
        return QStringLiteral("host=shop.example\nhostaddr=%1\ndbname=%2\nuser=op_occ\n")
            .arg(m_address, m_database->name());
    }
    void writeService(const QString& content) const;

    QString m_address;
    QTemporaryDir m_folder;
    std::unique_ptr<TemporaryPostgres> m_cluster;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<DashboardFixture> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void UnverifiedChipTest::initTestCase()
{
    // An address of this machine that no other test uses, under the name of another computer.
    const auto process = QCoreApplication::applicationPid();
    m_address = QStringLiteral("127.78.%1.%2").arg(1 + (process / 250) % 250).arg(1 + process % 250);
    m_cluster =
        std::make_unique<TemporaryPostgres>(QStringList { QStringLiteral("listen_addresses='%1'").arg(m_address) });
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Schema, *m_cluster);
    qputenv("PGSERVICEFILE", m_folder.filePath(QStringLiteral("services")).toUtf8());
}

void UnverifiedChipTest::init()
{
    FatalLogHandler::arm();
    m_clock = std::make_unique<SystemClock>();
    m_desk = std::make_unique<DashboardFixture>(*m_database, *m_clock);
    m_window = std::make_unique<MainWindow>(m_desk->models);
    m_window->show();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection.state(), State::Connected, await::kBound);
}

void UnverifiedChipTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void UnverifiedChipTest::writeService(const QString& content) const
{
    QFile file(m_folder.filePath(QStringLiteral("services")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("[shop]\n%1").arg(content).toUtf8());
}

State UnverifiedChipTest::openedWith(const QString& conninfo) const
{
    ConnectionSettings settings;
    settings.conninfo = conninfo;
    await::opened(m_desk->connection, settings);
    return m_desk->connection.state();
}

void UnverifiedChipTest::said_data()
{
    QTest::addColumn<bool>("byService");
    QTest::newRow("fields") << false;
    QTest::newRow("a service") << true;
}

void UnverifiedChipTest::said()
{
    QFETCH(const bool, byService);
    const ConnectionChip* chip = m_window->topBar()->connectionChip();
    QTRY_COMPARE_WITH_TIMEOUT(chip->words(), QStringLiteral("Live"), await::kBound); // a socket of this computer
    const QString lax = server() + QStringLiteral("sslmode=disable\n");
    writeService(lax);
    QCOMPARE(openedWith(byService ? QStringLiteral("service=shop") : QString(lax).replace(u'\n', u' ')),
             State::Connected);
    QTRY_COMPARE_WITH_TIMEOUT(chip->words(), QStringLiteral("Live, unverified"), await::kBound);
    QVERIFY2(chip->toolTip().contains(u"Nobody has checked"), qPrintable(chip->toolTip()));
    QVERIFY(chip->accessibleDescription().contains(u"Nobody has checked"));
    // And it is no longer said of the next connection.
    await::opened(m_desk->connection, m_database->settings());
    QTRY_COMPARE_WITH_TIMEOUT(chip->words(), QStringLiteral("Live"), await::kBound);
}

/** This server cannot prove who it is. */
void UnverifiedChipTest::aServiceIsVerifiedUnlessItSaysLess()
{
    writeService(server());
    QCOMPARE(openedWith(QStringLiteral("service=shop")), State::Failed);
    QVERIFY2(m_desk->connection.error().message.contains(u"No secure connection"),
             qPrintable(m_desk->connection.error().message));
}

QTEST_MAIN(UnverifiedChipTest)
#include "tst_unverifiedchip.moc"
