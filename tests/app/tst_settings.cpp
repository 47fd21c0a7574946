// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/** The table of settings: types, bounds, scopes and what a broken file does. */
class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsSound();
    void standardsHoldUntilSomethingIsStored();
    void valuesComeBack();
    void nonsenseCountsAsNotStored();
    void connectionsKeepTheirOwn();
    void tellsOnlyOfChanges();
    void canKeepNothing();
    void liesInTheDataFolder();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
};

void SettingsTest::everyRowIsSound()
{
    QSet<QString> keys;
    for (int i = 0; i < static_cast<int>(Setting::SettingCount); ++i) {
        const SettingDefinition& row = Settings::definition(static_cast<Setting>(i));
        QCOMPARE(static_cast<int>(row.setting), i); // the table is in the enumeration's order
        QCOMPARE(row.standard.typeId(), static_cast<int>(row.type));
        QVERIFY(row.key && !keys.contains(QString::fromLatin1(row.key)));
        keys.insert(QString::fromLatin1(row.key));
        if (row.lowest != row.highest)
            QVERIFY(row.standard.toDouble() >= row.lowest && row.standard.toDouble() <= row.highest);
    }
}

void SettingsTest::standardsHoldUntilSomethingIsStored()
{
    const Settings settings(file());
    QCOMPARE(settings.value(Setting::SalesAttentionFall).toDouble(), 0.05);
    QCOMPARE(settings.value(Setting::SalesCriticalFall).toDouble(), 0.15);
    QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 4.0);
    QCOMPARE(settings.value(Setting::RoasWarning).toDouble(), 2.0);
    QVERIFY(settings.value(Setting::ConnectionConninfo).toString().isEmpty());
}

void SettingsTest::valuesComeBack()
{
    const QStringList order { QStringLiteral("ads"), QStringLiteral("sales, with a comma") };
    {
        Settings settings(file());
        settings.setValue(Setting::TileOrder, order);
        settings.setValue(Setting::RoasGood, 3.5);
        settings.setValue(Setting::WindowGeometry, QByteArray("\0\1\xff", 3));
        settings.setValue(Setting::Scheme, 2);
        settings.setValue(Setting::Scheme, 0); // the standard again: nothing is stored
    }
    const Settings settings(file());
    QCOMPARE(settings.value(Setting::TileOrder).toStringList(), order);
    QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 3.5);
    QCOMPARE(settings.value(Setting::WindowGeometry).toByteArray(), QByteArray("\0\1\xff", 3));
    QVERIFY(!QSettings(file(), QSettings::IniFormat).contains(QStringLiteral("look/scheme")));
}

void SettingsTest::nonsenseCountsAsNotStored()
{
    {
        QSettings store(file(), QSettings::IniFormat);
        store.setValue(QStringLiteral("ads/roasGood"), QStringLiteral("many"));
        store.setValue(QStringLiteral("sales/attentionFall"), -3);
        store.setValue(QStringLiteral("sales/criticalFall"), QStringLiteral("nan"));
        store.setValue(QStringLiteral("look/scheme"), 99);
    }
    Settings settings(file());
    QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 4.0);
    QCOMPARE(settings.value(Setting::SalesAttentionFall).toDouble(), 0.05);
    QCOMPARE(settings.value(Setting::SalesCriticalFall).toDouble(), 0.15);
    QCOMPARE(settings.value(Setting::Scheme).toInt(), 0);
    settings.setValue(Setting::RoasGood, QStringLiteral("many"));
    QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 4.0);
}

void SettingsTest::connectionsKeepTheirOwn()
{
    Settings settings(file());
    const QString one = QStringLiteral("host='a/b' dbname='[x]'");
    settings.setValue(Setting::LastProject, QStringLiteral("occ"), one);
    QCOMPARE(settings.value(Setting::LastProject, one).toString(), QStringLiteral("occ"));
    QCOMPARE(settings.value(Setting::LastProject, QStringLiteral("host=other")).toString(), QString());
}

void SettingsTest::tellsOnlyOfChanges()
{
    Settings settings(file());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setValue(Setting::RoasGood, 4.0);
    QCOMPARE(changed.size(), 0);
    settings.setValue(Setting::RoasGood, 5.0);
    settings.setValue(Setting::RoasGood, 5.0);
    QCOMPARE(changed.size(), 1);
}

void SettingsTest::canKeepNothing()
{
    {
        Settings settings(file());
        settings.setValue(Setting::RoasGood, 5.0);
    }
    {
        Settings settings(file());
        settings.keepNothing();
        QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 5.0);
        settings.setValue(Setting::RoasGood, 6.0);
        settings.setValue(Setting::LastProject, QStringLiteral("occ"), QStringLiteral("host=a"));
        QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 6.0);
        settings.setValue(Setting::RoasGood, 4.0); // the standard
        QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 4.0);
    }
    const Settings settings(file());
    QCOMPARE(settings.value(Setting::RoasGood).toDouble(), 5.0);
    QVERIFY(settings.value(Setting::LastProject, QStringLiteral("host=a")).toString().isEmpty());
}

void SettingsTest::liesInTheDataFolder()
{
    qputenv("HOTDASH_DATA_DIR", QFile::encodeName(m_folder.path()));
    QCOMPARE(Settings().fileName(), m_folder.filePath(QStringLiteral("hotdash.ini")));
    qunsetenv("HOTDASH_DATA_DIR");
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
