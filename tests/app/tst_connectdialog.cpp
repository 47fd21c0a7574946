// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectdialog.h"
#include "migratedialog.h"
#include "temporarypostgres.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

namespace {

constexpr int patience = 60'000; // ms

ConnectionSettings profile(const QString& name, const QString& conninfo, const QString& color = {})
{
    ConnectionSettings settings;
    settings.name = name;
    settings.conninfo = conninfo;
    settings.color = color;
    return settings;
}

QLineEdit* edit(const ConnectDialog& dialog, const char* name)
{
    return dialog.findChild<QLineEdit*>(QString::fromLatin1(name));
}

void showTab(const ConnectDialog& dialog, int tab)
{
    dialog.findChild<QTabWidget*>(QStringLiteral("ways"))->setCurrentIndex(tab);
}

QString message(const ConnectDialog& dialog)
{
    return dialog.findChild<MessageBar*>()->message();
}

QString isReady(const TestDatabase& database)
{
    return database.execute(QStringLiteral("SELECT to_regclass('public.products') IS NOT NULL"));
}

} // namespace

/** The dialog in which a database is chosen, by keys and mouse. */
class ConnectDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void saysWhatCannotBeRead();
    void handsThePasswordOnApart();
    void makesAConnectionOfFields();
    void takesAServiceByName();
    void asksOnceForAnUnverifiedServer();
    void choosesAndForgetsProfiles();
    void testsStepByStep();
    void bringsTheSchemaUpToDate();
    void escapeCloses();
};

void ConnectDialogTest::saysWhatCannotBeRead()
{
    ConnectDialog dialog({}, {});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    showTab(dialog, 1);
    QLineEdit* field = edit(dialog, "conninfo");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(message(dialog).contains(u"which database"), qPrintable(message(dialog)));
    QTest::keyClicks(field, QStringLiteral("db.example.com password=topsecret"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(message(dialog).contains(u"not written as"), qPrintable(message(dialog)));
    QVERIFY(!message(dialog).contains(u"topsecret"));
    QCOMPARE(field->text(), QStringLiteral("db.example.com password=topsecret")); // what was typed stays
    field->setText(QStringLiteral("host=db.example.com sslkey=/k sslpassword=topsecret")); // would be stored
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(message(dialog).contains(u"sslpassword cannot stand here"), qPrintable(message(dialog)));
    QVERIFY(!message(dialog).contains(u"topsecret"));
    QVERIFY(dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void ConnectDialogTest::handsThePasswordOnApart()
{
    ConnectDialog dialog({}, profile({}, QStringLiteral("host=/tmp dbname=shop application_name=x")));
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    QLineEdit* field = edit(dialog, "conninfo");
    QVERIFY(field->isVisible()); // an option without a field of its own: the address is shown
    QLineEdit* password = edit(dialog, "password");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClick(field, Qt::Key_End);
    QTest::keyClicks(field, QStringLiteral(" user=ann"));
    QTest::keyClicks(password, QStringLiteral("a b"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto settings = chosen.first().first().value<ConnectionSettings>();
    QCOMPARE(settings.password, QStringLiteral("a b"));
    QVERIFY(settings.conninfo.contains(u"user='ann'") && !settings.conninfo.contains(u"a b"));
    QVERIFY(!dialog.isVisible());
}

void ConnectDialogTest::makesAConnectionOfFields()
{
    ConnectDialog dialog({}, {});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    QTest::keyClicks(edit(dialog, "name"), QStringLiteral("production"));
    QTest::keyClicks(edit(dialog, "host"), QStringLiteral("a.example,b.example"));
    QTest::keyClicks(edit(dialog, "port"), QStringLiteral("6432"));
    QTest::keyClicks(edit(dialog, "database"), QStringLiteral("my shop"));
    QTest::keyClicks(edit(dialog, "user"), QStringLiteral("o'hara"));
    auto* color = dialog.findChild<QComboBox*>(QStringLiteral("color"));
    QTest::keyClick(color, Qt::Key_Down);
    QTest::keyClick(edit(dialog, "user"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1); // verify-full is what holds for other computers: nothing to ask
    const auto settings = chosen.first().first().value<ConnectionSettings>();
    QCOMPARE(settings.name, QStringLiteral("production"));
    QCOMPARE(settings.color, QStringLiteral("red"));
    QVERIFY2(settings.conninfo.contains(u"host='a.example,b.example'") && settings.conninfo.contains(u"port='6432'")
                 && settings.conninfo.contains(u"dbname='my shop'") && settings.conninfo.contains(u"user='o\\'hara'"),
             qPrintable(settings.conninfo));
}

void ConnectDialogTest::takesAServiceByName()
{
    ConnectDialog dialog({}, {});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    showTab(dialog, 2);
    QTest::keyClicks(edit(dialog, "service"), QStringLiteral("shop"));
    QTest::keyClick(edit(dialog, "service"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<ConnectionSettings>().conninfo, QStringLiteral("service='shop'"));
}

void ConnectDialogTest::asksOnceForAnUnverifiedServer()
{
    const QString lax = QStringLiteral("host='db.example.com' sslmode='require'");
    ConnectionSettings settings;
    {
        ConnectDialog dialog({}, profile(QStringLiteral("lax"), lax));
        QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
        dialog.show();
        QTest::keyClick(edit(dialog, "user"), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QVERIFY2(message(dialog).contains(u"nobody checks"), qPrintable(message(dialog)));
        QPushButton* anyway = nullptr;
        for (QPushButton* button : dialog.findChild<MessageBar*>()->findChildren<QPushButton*>()) {
            if (button->text().contains(u"anyway"))
                anyway = button;
        }
        QVERIFY(anyway && anyway->isVisible());
        QTest::mouseClick(anyway, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        settings = chosen.first().first().value<ConnectionSettings>();
    }
    ConnectDialog again({ settings }, settings);
    QSignalSpy chosen(&again, &ConnectDialog::chosen);
    again.show();
    QTest::keyClick(edit(again, "user"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1); // asked once
}

void ConnectDialogTest::choosesAndForgetsProfiles()
{
    ConnectDialog dialog({ profile(QStringLiteral("production"), QStringLiteral("host='/a'"), QStringLiteral("red")),
                           profile(QStringLiteral("test"), QStringLiteral("host='/b'")) },
                         {});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    QSignalSpy forgotten(&dialog, &ConnectDialog::forgotten);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("profiles"));
    QCOMPARE(list->count(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(edit(dialog, "host")->text(), QStringLiteral("/b"));
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("forget")), Qt::LeftButton);
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten.first().first().value<ConnectionSettings>().name, QStringLiteral("test"));
    QCOMPARE(edit(dialog, "host")->text(), QStringLiteral("/a"));
    QTest::keyClick(edit(dialog, "host"), Qt::Key_Return);
    QCOMPARE(chosen.first().first().value<ConnectionSettings>().color, QStringLiteral("red"));
}

void ConnectDialogTest::testsStepByStep()
{
    const TestDatabase database;
    ConnectDialog dialog({}, profile(QStringLiteral("mine"), database.conninfo()));
    QSignalSpy tested(&dialog, &ConnectDialog::tested);
    dialog.show();
    auto* button = dialog.findChild<QPushButton*>(QStringLiteral("test"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QVERIFY(tested.wait(patience));
    QVERIFY(button->isEnabled());
    auto* steps = dialog.findChild<QListWidget*>(QStringLiteral("steps"));
    QStringList words;
    for (int row = 0; row < steps->count(); ++row)
        words.append(steps->item(row)->text());
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"Login: op_occ") && all.contains(u"Everything that HotDash needs")
                 && all.contains(u"Projects: "),
             qPrintable(all));
    if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty())
        dialog.grab().save(folder + QStringLiteral("/connecttested.png"));
}

/** An operator finds that migrations are missing; the owner's login is asked for, and the plan shown before it is done.
 */
void ConnectDialogTest::bringsTheSchemaUpToDate()
{
    TemporaryPostgres cluster;
    const TestDatabase database(TestDatabase::Content::Empty, cluster);
    cluster.execute(QStringLiteral("postgres"),
                    QStringLiteral("CREATE ROLE shop_owner LOGIN CREATEROLE PASSWORD 'right';"
                                   "ALTER DATABASE %1 OWNER TO shop_owner;"
                                   "DO $$ BEGIN EXECUTE format('COPY (VALUES (''local all shop_owner scram-sha-256''), "
                                   "(''local all all trust'')) TO %L', current_setting('hba_file')); END $$;"
                                   "SELECT pg_reload_conf()")
                        .arg(database.name()));
    database.execute(QStringLiteral("ALTER SCHEMA public OWNER TO shop_owner"));
    ConnectDialog dialog({}, profile(QStringLiteral("mine"), database.conninfo()));
    QSignalSpy tested(&dialog, &ConnectDialog::tested);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("test")), Qt::LeftButton);
    QVERIFY(tested.wait(patience));
    QPushButton* offer = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().contains(u"up to"))
            offer = button;
    }
    QVERIFY(offer && offer->isVisible());
    // Whatever takes room from the steps, as the offer did: what is wrong is still in sight.
    auto* steps = dialog.findChild<QListWidget*>(QStringLiteral("steps"));
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height());
    QTRY_VERIFY(steps->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(steps->viewport()->rect().contains(steps->visualItemRect(steps->item(steps->count() - 1))));
    QTest::mouseClick(offer, Qt::LeftButton);
    auto* migration = dialog.findChild<MigrateDialog*>();
    QVERIFY(migration);
    QSignalSpy planned(migration, &MigrateDialog::planned);
    QVERIFY(planned.wait(patience));
    auto* login = migration->findChild<QLineEdit*>(QStringLiteral("login"));
    auto* password = migration->findChild<QLineEdit*>(QStringLiteral("password"));
    auto* go = migration->findChild<QPushButton*>(QStringLiteral("go"));
    auto* plan = migration->findChild<QListWidget*>(QStringLiteral("plan"));
    QCOMPARE(login->text(), QStringLiteral("shop_owner")); // whose it is was found out
    QVERIFY(plan->count() > 10); // what would be done is said to anybody
    QVERIFY(go->text().contains(u"Sign in"));
    for (const char* attempt : { "wrong", "right" }) {
        password->clear();
        QTest::keyClicks(password, QString::fromLatin1(attempt));
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(planned.wait(patience));
        QCOMPARE(login->text(), QStringLiteral("shop_owner")); // what was typed stays
    }
    QVERIFY(plan->count() > 10);
    if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty())
        migration->grab().save(folder + QStringLiteral("/migrate.png"));
    QVERIFY(!go->text().contains(u"Sign in"));
    QCOMPARE(isReady(database), QStringLiteral("f"));
    QSignalSpy applied(migration, &MigrateDialog::applied);
    QTest::mouseClick(go, Qt::LeftButton);
    QTest::keyClick(migration, Qt::Key_Escape); // not now
    QVERIFY(migration->isVisible());
    QVERIFY(applied.wait(patience));
    QVERIFY(applied.first().first().toBool());
    QCOMPARE(isReady(database), QStringLiteral("t"));
    QVERIFY(password->text().isEmpty());
    QVERIFY(tested.wait(patience)); // the test behind it is made again
    QTest::keyClick(migration, Qt::Key_Escape);
    QVERIFY(!migration->isVisible());
}

void ConnectDialogTest::escapeCloses()
{
    ConnectDialog dialog({ profile(QStringLiteral("production"), QStringLiteral("host='/a'"), QStringLiteral("red")) },
                         {});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    if (const QString folder = qEnvironmentVariable("HOTDASH_PICTURES"); !folder.isEmpty())
        dialog.grab().save(folder + QStringLiteral("/connect.png"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
}

QTEST_MAIN(ConnectDialogTest)
#include "tst_connectdialog.moc"
