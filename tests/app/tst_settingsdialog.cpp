// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/** The thresholds changed by keyboard: what is stored, what is refused, what is asked. */
class SettingsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatHolds();
    void storesWhatIsTyped();
    void refusesContradictions();
    void usualValuesWaitForSave();
    void escapeAsksWhereSomethingWasTyped();
    void everyFieldHasANameAndIsReached();
    void picture();

private:
    [[nodiscard]] QDoubleSpinBox* field(Setting setting) const
    {
        return m_dialog->findChild<QDoubleSpinBox*>(QString::fromLatin1(Settings::definition(setting).key));
    }
    void type(Setting setting, const QString& text) const;
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(m_dialog->findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    QPointer<SettingsDialog> m_dialog;
};

void SettingsDialogTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void SettingsDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("hotdash.ini")));
    m_dialog = new SettingsDialog(*m_settings, QStringLiteral("GBP"));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void SettingsDialogTest::cleanup()
{
    delete m_dialog;
    m_settings.reset();
    ActionDialog::setDiscardQuestion({});
}

void SettingsDialogTest::type(Setting setting, const QString& text) const
{
    field(setting)->setFocus();
    field(setting)->selectAll();
    QTest::keyClicks(field(setting), text);
}

void SettingsDialogTest::showsWhatHolds()
{
    QCOMPARE(field(Setting::SalesAttentionFall)->text(), QStringLiteral("5.0 %"));
    QCOMPARE(field(Setting::SalesCriticalFall)->text(), QStringLiteral("15.0 %"));
    QCOMPARE(field(Setting::RoasGood)->text(), QStringLiteral("4.00×"));
    QCOMPARE(field(Setting::RoasWarning)->text(), QStringLiteral("2.00×"));
    QCOMPARE(field(Setting::AdsMinimumSpend)->text(), QStringLiteral("50.00 GBP"));
    QCOMPARE(field(Setting::AdsLowCtr)->text(), QStringLiteral("1.00 %"));
    QCOMPARE(field(Setting::AdsLowCtrImpressions)->text(), QStringLiteral("1,000 impressions"));
    QCOMPARE(field(Setting::AdsPaceTolerance)->text(), QStringLiteral("10.0 %"));
    QVERIFY(!m_dialog->hasUnsavedInput());
}

void SettingsDialogTest::storesWhatIsTyped()
{
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    type(Setting::SalesAttentionFall, QStringLiteral("7.5"));
    type(Setting::AdsMinimumSpend, QStringLiteral("0.29")); // 0.29 * 100 is 28.999... in binary
    type(Setting::AdsBelowTargetDays, QStringLiteral("5"));
    QVERIFY(changed.isEmpty());
    QTest::keyClick(field(Setting::AdsBelowTargetDays), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(changed.size(), 3);
    const Settings read(m_settings->fileName());
    QCOMPARE(read.value(Setting::SalesAttentionFall).toDouble(), 0.075);
    QCOMPARE(read.value(Setting::AdsMinimumSpend).toLongLong(), 29);
    QCOMPARE(read.value(Setting::AdsBelowTargetDays).toInt(), 5);
    QCOMPARE(read.value(Setting::RoasGood).toDouble(), 4.0);
}

void SettingsDialogTest::refusesContradictions()
{
    type(Setting::SalesCriticalFall, QStringLiteral("4"));
    press(QDialogButtonBox::Save);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(m_dialog->messageBar()->message().contains(u"critical"));
    QVERIFY(field(Setting::SalesCriticalFall)->hasFocus());
    QCOMPARE(field(Setting::SalesCriticalFall)->value(), 4.0); // what was typed stays
    type(Setting::SalesCriticalFall, QStringLiteral("20"));
    type(Setting::RoasWarning, QStringLiteral("4.5"));
    press(QDialogButtonBox::Save);
    QVERIFY(m_dialog && m_dialog->messageBar()->message().contains(u"ROAS"));
    QCOMPARE(m_settings->value(Setting::SalesCriticalFall).toDouble(), 0.15);
}

void SettingsDialogTest::usualValuesWaitForSave()
{
    m_settings->setValue(Setting::RoasGood, 6.5);
    delete m_dialog;
    m_dialog = new SettingsDialog(*m_settings, QStringLiteral("GBP"));
    m_dialog->open();
    QCOMPARE(field(Setting::RoasGood)->value(), 6.5);
    press(QDialogButtonBox::RestoreDefaults);
    QCOMPARE(field(Setting::RoasGood)->value(), 4.0);
    QCOMPARE(m_settings->value(Setting::RoasGood).toDouble(), 6.5);
    press(QDialogButtonBox::Save);
    QCOMPARE(m_settings->value(Setting::RoasGood).toDouble(), 4.0);
}

void SettingsDialogTest::escapeAsksWhereSomethingWasTyped()
{
    int asked = 0;
    ActionDialog::setDiscardQuestion([&](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        ++asked;
        answer(asked > 1);
    });
    type(Setting::RoasGood, QStringLiteral("8"));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(asked, 1);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_settings->value(Setting::RoasGood).toDouble(), 4.0);
}

void SettingsDialogTest::everyFieldHasANameAndIsReached()
{
    QSet<QWidget*> reached;
    for (QWidget* widget = m_dialog->nextInFocusChain(); !reached.contains(widget); widget = widget->nextInFocusChain())
        reached.insert(widget);
    const auto fields = m_dialog->findChildren<QDoubleSpinBox*>();
    QCOMPARE(fields.size(), 10);
    QSet<QString> names;
    for (QDoubleSpinBox* box : fields) {
        QVERIFY(reached.contains(box) && (box->focusPolicy() & Qt::TabFocus));
        names.insert(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name));
    }
    QCOMPARE(names.size(), fields.size());
    QVERIFY(!names.contains(QString()));
}

/** To look at: HOTDASH_PICTURES names a folder. Without it, that nothing is cut off. */
void SettingsDialogTest::picture()
{
    const QString folder = qEnvironmentVariable("HOTDASH_PICTURES");
    for (const Theme::Scheme scheme : { Theme::Scheme::Light, Theme::Scheme::Dark }) {
        Theme::instance().apply(scheme);
        const QImage image = m_dialog->grab().toImage();
        if (!folder.isEmpty())
            QVERIFY(image.save(folder
                               + (scheme == Theme::Scheme::Dark ? QStringLiteral("/settings-dark.png")
                                                                : QStringLiteral("/settings.png"))));
    }
    Theme::instance().apply(Theme::Scheme::Light);
    for (const QDoubleSpinBox* box : m_dialog->findChildren<QDoubleSpinBox*>())
        QVERIFY2(box->width() >= box->minimumSizeHint().width() || box->width() >= box->sizeHint().width()
                     || box->fontMetrics().horizontalAdvance(box->text()) < box->width() - 30,
                 qPrintable(box->objectName()));
    const auto boxes = m_dialog->findChildren<QDoubleSpinBox*>();
    for (const QDoubleSpinBox* box : boxes) // in one column, whatever their units
        QCOMPARE(box->width(), boxes.first()->width());
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
