// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectdialog.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

/** Asking for a database, by the keyboard. */
class ConnectDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void saysWhatCannotBeRead();
    void handsThePasswordOnApart();
    void escapeCloses();
};

void ConnectDialogTest::saysWhatCannotBeRead()
{
    ConnectDialog dialog({});
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("conninfo"));
    auto* bar = dialog.findChild<MessageBar*>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(bar->message().contains(u"which database"), qPrintable(bar->message()));
    QTest::keyClicks(field, QStringLiteral("db.example.com password=topsecret"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(bar->message().contains(u"not written as"), qPrintable(bar->message()));
    QVERIFY(!bar->message().contains(u"topsecret"));
    QCOMPARE(field->text(), QStringLiteral("db.example.com password=topsecret")); // what was typed stays
    QVERIFY(dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void ConnectDialogTest::handsThePasswordOnApart()
{
    ConnectDialog dialog(QStringLiteral("host=db dbname=shop"));
    QSignalSpy chosen(&dialog, &ConnectDialog::chosen);
    dialog.show();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("conninfo"));
    auto* password = dialog.findChild<QLineEdit*>(QStringLiteral("password"));
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

void ConnectDialogTest::escapeCloses()
{
    ConnectDialog dialog({});
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
