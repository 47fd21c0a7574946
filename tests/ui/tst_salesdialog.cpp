// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "dialogs/salesdialog.h"
#include "dialogs/salesskutable.h"
#include "modaldriver.h"
#include "salesmodel.h"
#include "theme.h"
#include "tiles/salestile.h"
#include "widgets/chartpanel.h"
#include "widgets/figurelabel.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

namespace {
constexpr int patience = 15000;
}

/** The variance review with real events on a real database; what it writes is read back as another operator. */
class TestSalesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(Theme::Scheme::Light);
    }
    void init();
    void cleanup();

    void figuresAreTheDatabases();
    void fromTheKeyboardToTheWrittenRows();
    void aRefusalIsShownAndTheInputKept();
    void twoClicksAreOneRow();
    void aNoteAloneIsANote();
    void whatCannotBeWrittenSaysWhy();
    void aFlagStaysUntilItIsLifted();
    void earlierReviewOpensAsItWas();
    void csvHoldsWhatIsShown();
    void otherPeriodsAndCurrencies();
    void escapeAsksBeforeInputIsLost();
    void chartHasItsFiguresAsTable();
    void pictures();

private:
    SalesDialog* open(PeriodChoice period = PeriodChoice::Last7Days);
    template <class T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QString asBo(const QString& statement) const
    {
        return m_database->execute(QStringLiteral("SET app.current_project = 'occ'; ") + statement,
                                   QStringLiteral("op_both"));
    }
    void type(const QString& text) const
    {
        auto* notes = find<QPlainTextEdit>("notes");
        notes->setFocus();
        notes->insertPlainText(text);
    }
    void choose(int row) const
    {
        auto* decision = find<QComboBox>("decision");
        decision->setFocus();
        for (int i = 0; i <= row; ++i)
            QTest::keyClick(decision, Qt::Key_Down);
    }
    void flag(int row) const
    {
        auto* table = find<QTableView>("skuTable");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, SkuTableModel::Sku));
        QTest::keyClick(table, Qt::Key_Space);
    }
    bool press(const char* name) const
    {
        auto* button = find<QPushButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<SalesDialog> m_dialog;
};

void TestSalesDialog::init()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.overview().hasFacts(), patience);
}

void TestSalesDialog::cleanup()
{
    delete m_dialog;
    m_app.reset();
    m_database.reset();
    FileSaver::setPicker({});
}

SalesDialog* TestSalesDialog::open(PeriodChoice period)
{
    m_app->sales.setPeriod(period);
    m_dialog = new SalesDialog(m_app->models);
    QSignalSpy ready(m_dialog, &SalesDialog::ready);
    m_dialog->open();
    if (!ready.wait(patience) || !QTest::qWaitForWindowActive(m_dialog))
        return nullptr;
    return m_dialog;
}

void TestSalesDialog::figuresAreTheDatabases()
{
    QVERIFY(open());
    const Period period = m_app->sales.period();
    const auto revenue = [&](const InstantRange& range) {
        return m_database->execute(
            QStringLiteral("SELECT round(sum(amount), 2) FROM sales_hourly WHERE project = 'occ' "
                           "AND hour >= '%1' AND hour < '%2'")
                .arg(range.begin.toString(Qt::ISODate), range.end.toString(Qt::ISODate)));
    };
    const QString now = revenue(period.current);
    QString shown = find<FigureLabel>("revenue")->value();
    shown.remove(QChar(0x00a3)).remove(u',');
    QVERIFY2(shown.startsWith(now), qPrintable(shown + u' ' + now));

    auto* table = find<QTableView>("skuTable");
    qint64 sum = 0;
    qint64 parts = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto value = [&](int column) {
            return table->model()->index(row, column).data(TableRole::RawValue).toLongLong();
        };
        sum += value(SkuTableModel::Variance);
        parts += value(SkuTableModel::Volume) + value(SkuTableModel::Price);
    }
    QVERIFY(table->model()->rowCount() > 50);
    const Money current = *Money::fromDecimal(now.toLatin1(), QStringLiteral("GBP"));
    const Money compared = *Money::fromDecimal(revenue(period.compared).toLatin1(), QStringLiteral("GBP"));
    QCOMPARE(sum, (current - compared).tenThousandths());
    QCOMPARE(parts, sum);
}

void TestSalesDialog::fromTheKeyboardToTheWrittenRows()
{
    QVERIFY(open());
    QCOMPARE(m_dialog->focusWidget(), find<QTableView>("skuTable"));
    flag(0);
    const QString sku = find<QTableView>("skuTable")->model()->index(0, SkuTableModel::Sku).data().toString();
    QVERIFY(find<QLabel>("flags")->text().contains(sku));
    QTest::keyClick(m_dialog, Qt::Key_W, Qt::AltModifier);
    QCOMPARE(m_dialog->focusWidget(), find<QComboBox>("decision"));
    QTest::keyClicks(find<QComboBox>("decision"), QStringLiteral("Esc"));
    QVERIFY2(find<QPushButton>("submit")->text().startsWith(QStringLiteral("Escalate to ops")),
             qPrintable(find<QPushButton>("submit")->text()));
    const QString notes = QString::fromUtf8("Ärger mit 日本語, עברית, 😀 and 'quotes'; DROP TABLE --");
    type(notes);
    QTest::keyClick(find<QPlainTextEdit>("notes"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);

    const QString review = QStringLiteral(" FROM sales_pulse_actions WHERE action_type = 'variance_review' "
                                          "AND created_at > now() - interval '1 minute'");
    QCOMPARE(asBo(QStringLiteral("SELECT count(*)") + review), QStringLiteral("1"));
    QCOMPARE(asBo(QStringLiteral("SELECT notes") + review), notes);
    QCOMPARE(asBo(QStringLiteral("SELECT selected_action") + review), QStringLiteral("escalate_to_ops"));
    QCOMPARE(asBo(QStringLiteral("SELECT operator_name") + review), QStringLiteral("Olive Operator"));
    QCOMPARE(asBo(QStringLiteral("SELECT revenue_variance = round((metadata #>> '{figures,variance}')::numeric, 2)")
                  + review),
             QStringLiteral("t"));
    QCOMPARE(asBo(QStringLiteral("SELECT jsonb_typeof(metadata -> 'newest_row')") + review), QStringLiteral("string"));
    QCOMPARE(asBo(QStringLiteral("SELECT metadata ->> 'sku' FROM sales_pulse_actions WHERE action_type = 'sku_flagged' "
                                 "ORDER BY created_at DESC LIMIT 1")),
             sku);
    // Nobody of another project sees them.
    QCOMPARE(m_database->execute(QStringLiteral("SELECT count(*)") + review, QStringLiteral("op_other")),
             QStringLiteral("0"));
}

void TestSalesDialog::aRefusalIsShownAndTheInputKept()
{
    m_database->execute(QStringLiteral("REVOKE INSERT ON sales_pulse_actions FROM authenticated"));
    QVERIFY(open());
    flag(1);
    choose(0);
    type(QStringLiteral("keep me"));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->messageBar()->message().isEmpty() && !m_dialog->isBusy(), patience);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->messageBar()->severity(), Severity::Critical);
    QCOMPARE(find<QPlainTextEdit>("notes")->toPlainText(), QStringLiteral("keep me"));
    QCOMPARE(find<QComboBox>("decision")->currentIndex(), 0);
    QVERIFY(find<QPushButton>("submit")->isEnabled());
    const QString before = asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions"));

    m_database->execute(QStringLiteral("GRANT INSERT ON sales_pulse_actions TO authenticated"));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")).toInt(), before.toInt() + 2);
}

void TestSalesDialog::twoClicksAreOneRow()
{
    QVERIFY(open());
    const int before = asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")).toInt();
    choose(2);
    auto* button = find<QPushButton>("submit");
    QCOMPARE(button->text(), QStringLiteral("No action needed"));
    QTest::mouseDClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(m_app->actions.pending(), 0);
    QCOMPARE(asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")).toInt(), before + 1);
}

void TestSalesDialog::aNoteAloneIsANote()
{
    QVERIFY(open());
    QVERIFY(!find<QPushButton>("submit")->isEnabled());
    type(QStringLiteral("  only a note  "));
    QCOMPARE(find<QPushButton>("submit")->text(), QStringLiteral("Add note"));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(QStringLiteral("SELECT notes FROM sales_pulse_actions WHERE action_type = 'note_added' "
                                 "ORDER BY created_at DESC LIMIT 1")),
             QStringLiteral("only a note"));
}

void TestSalesDialog::whatCannotBeWrittenSaysWhy()
{
    QVERIFY(open());
    choose(3);
    QVERIFY(!find<QPushButton>("submit")->isEnabled());
    QVERIFY(find<QLabel>("noteCount")->text().contains(QStringLiteral("Say in the notes")));
    type(QString(10001, u'x'));
    QVERIFY(!find<QPushButton>("submit")->isEnabled());
    QVERIFY(find<QLabel>("noteCount")->text().startsWith(QStringLiteral("1 character")));
    QTest::keyClick(find<QPlainTextEdit>("notes"), Qt::Key_Backspace);
    QVERIFY(find<QPushButton>("submit")->isEnabled());
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(QStringLiteral("SELECT length(notes) FROM sales_pulse_actions WHERE action_type = 'other' "
                                 "ORDER BY created_at DESC LIMIT 1")),
             QStringLiteral("10000"));
}

void TestSalesDialog::aFlagStaysUntilItIsLifted()
{
    const QString flagged = QStringLiteral("SELECT count(*) FROM inventory_current WHERE flagged");
    const int before = asBo(flagged).toInt();
    const auto stateOf = [this](const QString& key) {
        const QAbstractItemModel* model = find<QTableView>("skuTable")->model();
        const QModelIndexList found =
            model->match(model->index(0, SkuTableModel::Flag), TableRole::Key, key, 1, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.first().data(Qt::CheckStateRole).toInt();
    };
    QVERIFY(open());
    QString key;
    int row = 0;
    for (; row < 20; ++row) {
        const QModelIndex index = find<QTableView>("skuTable")->model()->index(row, SkuTableModel::Flag);
        key = index.data(TableRole::Key).toString();
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked)
            break;
    }
    flag(row);
    QVERIFY(find<QPushButton>("submit")->text().contains(QStringLiteral("flag")));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(flagged).toInt(), before + 1);

    delete m_dialog;
    QVERIFY(open());
    QCOMPARE(stateOf(key), int(Qt::Checked));
    flag(row);
    QVERIFY(find<QLabel>("flags")->text().startsWith(QStringLiteral("Lift the flag")));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(flagged).toInt(), before);
    QCOMPARE(
        asBo(QStringLiteral("SELECT metadata ->> 'flag' FROM sales_pulse_actions WHERE action_type = 'sku_flagged' "
                            "ORDER BY created_at DESC LIMIT 1")),
        QStringLiteral("false"));
}

void TestSalesDialog::earlierReviewOpensAsItWas()
{
    QVERIFY(open());
    const QString revenue = find<FigureLabel>("revenue")->value();
    choose(0);
    type(QStringLiteral("as it was"));
    QVERIFY(press("submit"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    delete m_dialog;

    // The figures change afterwards; what was seen does not.
    m_database->execute(QStringLiteral("UPDATE \"DashboardFact\" SET value = value || '{\"amount\": \"1.00\"}' WHERE "
                                       "metric = 'revenue' AND project = 'occ' "
                                       "AND \"periodStart\" > now() - interval '8 days'"));
    QVERIFY(open());
    QTRY_VERIFY(find<FigureLabel>("revenue")->value() != revenue);
    auto* tabs = find<QTabWidget>("tabs");
    tabs->setCurrentIndex(tabs->count() - 1);
    auto* table = find<QTableView>("earlierActions");
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patience);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Olive Operator"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<QTextBrowser*>());
    const QString text = m_dialog->findChild<QTextBrowser*>()->toPlainText();
    QVERIFY(text.contains(revenue));
    QVERIFY(text.contains(QStringLiteral("as it was")));
    QVERIFY(text.contains(QStringLiteral("Olive Operator")));
}

void TestSalesDialog::csvHoldsWhatIsShown()
{
    m_database->execute(QStringLiteral("UPDATE products SET title = '=cmd|x' WHERE project = 'occ'"));
    QVERIFY(open());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("skus.csv"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    auto* filter = find<QLineEdit>("skuFilter");
    filter->setFocus();
    const QString sku = find<QTableView>("skuTable")->model()->index(3, SkuTableModel::Sku).data().toString();
    QTest::keyClicks(filter, sku);
    const int shown = find<QTableView>("skuTable")->model()->rowCount();
    QVERIFY(shown >= 1 && shown < 50);
    QVERIFY(press("skuCsv"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), shown + 1);
    QVERIFY(lines[1].contains(sku.toUtf8()));
    QVERIFY(lines[1].contains("'=cmd|x"));
}

void TestSalesDialog::otherPeriodsAndCurrencies()
{
    m_database->execute(QStringLiteral(
        "INSERT INTO orders (project, id, name, created_at, financial_status, fulfillment_status, fulfilled_at, "
        "currency, "
        "subtotal, total) VALUES ('occ', 'eur1', '#E1', now() - interval '26 hours', 'paid', 'fulfilled', now(), "
        "'EUR', "
        "120, 120); INSERT INTO order_lines (project, order_id, line_no, title, quantity, unit_price, ordered_at) "
        "VALUES "
        "('occ', 'eur1', 1, 'Gift card', 2, 60, now() - interval '26 hours'); SELECT app.allocate_order_lines('occ'); "
        "SELECT app.refresh_facts('occ')"));
    QVERIFY(open());
    auto* currency = find<QComboBox>("currency");
    QTRY_VERIFY_WITH_TIMEOUT(currency->isVisible(), patience);
    QCOMPARE(currency->count(), 2);
    QCOMPARE(currency->currentText(), QStringLiteral("GBP"));
    QVERIFY(find<QLabel>("findings")->text().contains(QStringLiteral("€120.00")));
    currency->setFocus();
    QTest::keyClick(currency, Qt::Key_Down);
    Q_EMIT currency->textActivated(currency->currentText());
    QTRY_VERIFY(find<FigureLabel>("revenue")->value().startsWith(QStringLiteral("€120.00")));
    for (const char* button : { "period0", "period2", "period3" }) {
        const QString before = find<QLabel>("periodWords")->text();
        QTest::mouseClick(find<QWidget>(button), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("periodWords")->text() != before, patience);
    }
}

void TestSalesDialog::escapeAsksBeforeInputIsLost()
{
    QVERIFY(open());
    type(QStringLiteral("precious"));
    bool asked = false;
    ActionDialog::setDiscardQuestion([&asked](QWidget*, const ActionDialog::DiscardAnswer& answer) {
        asked = true;
        answer(false);
    });
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(asked);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QPlainTextEdit>("notes")->toPlainText(), QStringLiteral("precious"));
    ActionDialog::setDiscardQuestion({});
    find<QPlainTextEdit>("notes")->clear();
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestSalesDialog::chartHasItsFiguresAsTable()
{
    QVERIFY(open());
    auto* chart = find<ChartPanel>("salesChart");
    QVERIFY(!chart->accessibleDescription().isEmpty());
    chart->showTable(true);
    QVERIFY(chart->isTableShown());
    auto* table = chart->findChild<QTableView*>();
    QCOMPARE(table->model()->rowCount(), 7);
    QVERIFY(!table->model()->index(0, 1).data().toString().isEmpty());
}

void TestSalesDialog::pictures()
{
    const QString folder = qEnvironmentVariable("HOTDASH_PICTURES");
    if (folder.isEmpty())
        QSKIP("Set HOTDASH_PICTURES to a folder to look at the screens.");
    // A wholesale order a few days ago, so that there is something unusual to be seen.
    m_database->execute(
        QStringLiteral("INSERT INTO orders (project, id, name, created_at, financial_status, fulfillment_status, "
                       "fulfilled_at, currency, "
                       "subtotal, total) VALUES ('occ', 'big', '#99001', now() - interval '3 days', 'paid', "
                       "'fulfilled', now(), 'GBP', "
                       "9000, 9000); INSERT INTO order_lines (project, order_id, line_no, title, quantity, unit_price, "
                       "ordered_at) VALUES "
                       "('occ', 'big', 1, 'Paper craft, little birdie', 80995, 0.1111, now() - interval '3 days'); "
                       "SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ')"));
    const auto save = [&](QWidget& widget, const QString& name) {
        QCoreApplication::processEvents();
        const bool dark = Theme::instance().isDark();
        QVERIFY(widget.grab().save(folder + u'/' + name
                                   + (dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"))));
    };
    for (const Theme::Scheme scheme : { Theme::Scheme::Light, Theme::Scheme::Dark }) {
        Theme::instance().apply(scheme);
        for (const PeriodChoice period :
             { PeriodChoice::Last24Hours, PeriodChoice::Last30Days, PeriodChoice::Last7Days }) {
            QVERIFY(open(period));
            m_dialog->resize(1280, 800);
            flag(1);
            choose(1);
            save(*m_dialog, QStringLiteral("sales-period%1").arg(int(period)));
            m_dialog->resize(640, 400);
            save(*m_dialog, QStringLiteral("sales-small%1").arg(int(period)));
            if (period == PeriodChoice::Last7Days) {
                QVERIFY(press("submit"));
                QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
            }
            delete m_dialog;
        }
        QVERIFY(open(PeriodChoice::Last7Days));
        m_dialog->resize(1280, 800);
        auto* tabs = find<QTabWidget>("tabs");
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            save(*m_dialog, QStringLiteral("sales-tab%1").arg(tab));
        }
        auto* earlier = find<QTableView>("earlierActions");
        earlier->setFocus();
        for (int row = 0; row < earlier->model()->rowCount(); ++row) {
            if (earlier->model()->index(row, 2).data().toString() == QStringLiteral("Escalate to ops"))
                earlier->setCurrentIndex(earlier->model()->index(row, 0));
        }
        QTest::keyClick(earlier, Qt::Key_Return);
        QTRY_VERIFY(m_dialog->findChild<QTextBrowser*>());
        save(*m_dialog->findChild<QTextBrowser*>()->window(), QStringLiteral("sales-viewer"));
        delete m_dialog;
        SalesTile tile(m_app->sales, m_clock);
        tile.resize(420, 420);
        tile.show();
        save(tile, QStringLiteral("sales-tile"));
    }
    Theme::instance().apply(Theme::Scheme::Light);
}

QTEST_MAIN(TestSalesDialog)
#include "tst_salesdialog.moc"
