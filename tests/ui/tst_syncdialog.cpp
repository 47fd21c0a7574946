// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "dialogs/syncdialog.h"
#include "fakeclock.h"
#include "importtesting.h"
#include "shopifyserver.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/** The dialog that synchronises with Shopify, driven by keys and clicks, against a shop on this computer. */
class TestSyncDialog : public QObject {
    Q_OBJECT

    static constexpr int bound = 30000;

    template <class Widget>
    static Widget* find(SyncDialog& dialog, const char* name)
    {
        auto* found = dialog.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

    /** A connected program, whose keychain is a table. */
    struct Desk {
        Desk() : fixture(shop.database, clock)
        {
            server.setVariants({ ShopifyServer::variant(100, QStringLiteral("mug"), QStringLiteral("S"),
                                                        QStringLiteral("MUG"), { 4 }) });
            qputenv("HOTDASH_SHOPIFY_URL", server.endpoint().toEncoded());
            qputenv("HOTDASH_DATA_DIR", folder.path().toUtf8());
            fixture.models.readSecret = [this](const QString& key, QObject*, const auto& done) {
                done(secrets.value(key));
            };
            fixture.models.keepSecret = [this](const QString& key, const QString& secret, QObject*, const auto& done) {
                secrets[key] = secret;
                done(QString());
            };
        }
        ~Desk()
        {
            qunsetenv("HOTDASH_SHOPIFY_URL");
            qunsetenv("HOTDASH_DATA_DIR");
        }

        ImportTesting shop;
        const FakeClock clock;
        DashboardFixture fixture;
        ShopifyServer server;
        QTemporaryDir folder;
        QHash<QString, QString> secrets;
    };

private Q_SLOTS:
    void typedTokenIsKept()
    {
        Desk desk;
        QTRY_COMPARE_WITH_TIMEOUT(desk.fixture.connection.state(), Database::State::Connected, bound);
        {
            SyncDialog dialog(desk.fixture.models);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            auto* start = find<QPushButton>(dialog, "synchronise");
            auto* token = find<QLineEdit>(dialog, "token");
            QVERIFY(!start->isEnabled());
            QCOMPARE(token->echoMode(), QLineEdit::Password);
            QTest::keyClicks(find<QLineEdit>(dialog, "shop"), QStringLiteral("olive.example.com"));
            QTest::keyClicks(token, QString::fromLatin1(ShopifyServer::token()));
            QVERIFY(!start->isEnabled()); // a shop's public address gets no token
            find<QLineEdit>(dialog, "shop")->clear();
            QTest::keyClicks(find<QLineEdit>(dialog, "shop"), QStringLiteral("olive-corner"));
            QVERIFY(start->isEnabled());
            QTest::mouseClick(start, Qt::LeftButton);
            auto* report = find<QPlainTextEdit>(dialog, "report");
            QTRY_VERIFY_WITH_TIMEOUT(report->toPlainText().contains(QStringLiteral("The shop is synchronised.")),
                                     bound);
            QVERIFY(!report->toPlainText().contains(QString::fromLatin1(ShopifyServer::token())));
            QVERIFY(token->text().isEmpty());
        }
        QCOMPARE(desk.shop.value("SELECT available_quantity FROM inventory_snapshots"), QStringLiteral("4"));
        QCOMPARE(desk.secrets.size(), 1);

        // The next time neither shop nor token is asked for.
        SyncDialog dialog(desk.fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(find<QLineEdit>(dialog, "shop")->text(), QStringLiteral("olive-corner.myshopify.com"));
        auto* start = find<QPushButton>(dialog, "synchronise");
        QVERIFY(start->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QPlainTextEdit>(dialog, "report")->toPlainText().contains(QStringLiteral("new 0, changed 0")), bound);
    }

    void refusedAndCancelled()
    {
        Desk desk;
        QTRY_COMPARE_WITH_TIMEOUT(desk.fixture.connection.state(), Database::State::Connected, bound);
        SyncDialog dialog(desk.fixture.models);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* start = find<QPushButton>(dialog, "synchronise");
        find<QLineEdit>(dialog, "shop")->setText(QStringLiteral("olive-corner"));
        find<QLineEdit>(dialog, "token")->setText(QStringLiteral("wrong"));
        QTest::mouseClick(start, Qt::LeftButton);
        auto* bar = dialog.findChild<MessageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->message().contains(QStringLiteral("does not accept the token")), bound);
        QVERIFY(desk.secrets.isEmpty());

        // Escape ends what runs and keeps the dialog; it waits for its next try at that moment.
        desk.server.addFault(ShopifyServer::Fault::Fails, 4);
        find<QLineEdit>(dialog, "token")->setText(QString::fromLatin1(ShopifyServer::token()));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(dialog, "step")->text().contains(QStringLiteral("waiting")), bound);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QPlainTextEdit>(dialog, "report")->toPlainText().contains(QStringLiteral("was cancelled")), bound);
        QVERIFY(dialog.isVisible());
        QCOMPARE(desk.shop.value("SELECT count(*) FROM products"), QStringLiteral("0"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TestSyncDialog)
#include "tst_syncdialog.moc"
