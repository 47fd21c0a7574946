// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "data/wholesale.h"
#include "dialogs/salesdialog.h"
#include "dialogs/salesskutable.h"
#include "fakeclock.h"
#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "tiles/salestile.h"
#include "widgets/chartpanel.h"
#include "widgets/figurelabel.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr int patience = 20000;
}

/** The variance review's paper, its words for those who do not see it, its room, and what it says where data lacks. */
class TestSalesReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void pdfHoldsTheReview();
    void previewOpensByKeyboard();
    void everyControlHasAName();
    void chartIsSpokenAsATable();
    void tileSpeaksItsValue();
    void decisionIsAlwaysInSight_data();
    void decisionIsAlwaysInSight();
    void emptyProjectSaysWhatToDo();
    void deniedSaysSo();
    void oldFiguresStayWhenTheConnectionBreaks();
    void onlyNewAndOnlyVanished();
    void wholesaleOrderIsNamed();
    void aPeriodBeforeTheFirstFactIsUnknown();
    void helpIsTrue();
    void deniedIsTriedAgain();

private:
    /** One order a day of @p pieces at 10.00, for days ago @p from to @p until. */
    void sell(const char* sku, int from, int until, int pieces = 1);
    void start();
    bool open(PeriodChoice period = PeriodChoice::Last7Days);
    template <class T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }

    const QDateTime m_now { QDate(2026, 11, 20), QTime(12, 20), Qt::UTC };
    FakeClock m_clock { m_now };
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<SalesDialog> m_dialog;
    QString m_statements;
    int m_orders = 0;
};

void TestSalesReview::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
}

void TestSalesReview::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(QStringLiteral(
        "INSERT INTO app.projects (project, name, currency, time_zone) VALUES ('occ', 'Narrowboat Shop', 'GBP', "
        "'Europe/London') ON CONFLICT (project) DO UPDATE SET name = 'Narrowboat Shop', currency = 'GBP', time_zone = "
        "'Europe/London'"));
}

void TestSalesReview::cleanup()
{
    delete m_dialog;
    m_app.reset();
    m_database.reset();
    m_statements.clear();
    FileSaver::setPicker({});
}

void TestSalesReview::sell(const char* sku, int from, int until, int pieces)
{
    for (int day = from; day <= until; ++day) {
        m_statements +=
            QStringLiteral(
                "INSERT INTO orders (project, id, name, created_at, financial_status, currency, subtotal, "
                "total) VALUES ('occ', 'o%1', '#%1', '%2', 'paid', 'GBP', %3, %3); INSERT INTO order_lines "
                "(project, order_id, line_no, title, quantity, unit_price, ordered_at) VALUES ('occ', 'o%1', "
                "1, '%4', %5, 10, '%2'); ")
                .arg(++m_orders)
                .arg(m_now.addDays(-day).toString(Qt::ISODate))
                .arg(10 * pieces)
                .arg(QString::fromLatin1(sku))
                .arg(pieces);
    }
}

void TestSalesReview::start()
{
    m_database->execute(m_statements
                        + QStringLiteral("SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ')"));
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.freshness().state == LoadState::Ready, patience);
}

bool TestSalesReview::open(PeriodChoice period)
{
    m_app->sales.setPeriod(period);
    m_dialog = new SalesDialog(m_app->models);
    QSignalSpy ready(m_dialog, &SalesDialog::ready);
    m_dialog->open();
    return ready.wait(patience) && QTest::qWaitForWindowActive(m_dialog);
}

void TestSalesReview::pdfHoldsTheReview()
{
    sell("Rope, 10 m", 1, 14, 2);
    sell("Lamp", 1, 3);
    start();
    QVERIFY(open());
    QTest::keyClick(m_dialog, Qt::Key_W, Qt::AltModifier);
    QTest::keyClicks(find<QComboBox>("decision"), QStringLiteral("Esc"));
    find<QPlainTextEdit>("notes")->insertPlainText(QStringLiteral("Die Lampe fehlt"));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("review.pdf"));
    FileSaver::setPicker([&file](const QString&, const std::function<void(const QString&)>& chosen) { chosen(file); });
    QTest::keyClick(m_dialog, Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QProcess process;
    process.start(reader, { QStringLiteral("-layout"), file, QStringLiteral("-") });
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput()).simplified();
    for (const char* part :
         { "Variance review", "Narrowboat Shop", "Fri 13 Nov – Thu 19 Nov", "Escalate to ops", "Die Lampe fehlt",
           "Revenue £170.00 £140.00", "Orders 10 7", "+£30.00", "Rope, 10 m", "Lamp", "New", "Fri 13 Nov £20.00",
           "Europe/London", "Volume = (units now", "7 days and more 8" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + u" is not in " + text));
}

void TestSalesReview::previewOpensByKeyboard()
{
    sell("Rope", 1, 8);
    start();
    QVERIFY(open());
    QTest::keyClick(m_dialog, Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPrintPreviewDialog>("printPreview"), patience);
    auto* preview = find<QPrintPreviewDialog>("printPreview");
    QVERIFY(preview->isVisible());
    QTest::keyClick(preview, Qt::Key_Escape);
    QTRY_VERIFY(!find<QPrintPreviewDialog>("printPreview"));
    QVERIFY(m_dialog->isVisible());
}

void TestSalesReview::everyControlHasAName()
{
    sell("Rope", 1, 8);
    start();
    QVERIFY(open());
    auto* tabs = find<QTabWidget>("tabs");
    QSet<QString> named;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY(spoken);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
            named.insert(widget->objectName());
        }
    }
    for (const char* name : { "period0", "skuTable", "skuFilter", "skuShow", "skuCsv", "types", "vendors", "openOrders",
                              "decision", "notes", "submit", "print", "pdf", "revenue" }) {
        if (QString::fromLatin1(name) != QLatin1String("submit")) // it is disabled until there is something to write
            QVERIFY2(named.contains(QString::fromLatin1(name)), name);
    }
    const auto* revenue = QAccessible::queryAccessibleInterface(find<FigureLabel>("revenue"));
    QVERIFY(revenue->text(QAccessible::Name).contains(QStringLiteral("£70.00")));
    QVERIFY(revenue->text(QAccessible::Description).contains(QStringLiteral("Like is compared with like")));
    auto* table = find<QTableView>("skuTable");
    const QString flag = table->model()->index(0, SkuTableModel::Flag).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(flag.contains(QStringLiteral("Rope")) && flag.contains(QStringLiteral("not flagged")), qPrintable(flag));
}

void TestSalesReview::chartIsSpokenAsATable()
{
    sell("Rope", 1, 14);
    sell("Rope", 3, 3, 4);
    start();
    QVERIFY(open());
    auto* chart = find<ChartPanel>("salesChart");
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("From Fri 13 Nov to Thu 19 Nov")));
    chart->chartView()->setFocus();
    QTest::keyClick(chart->chartView(), Qt::Key_T);
    QVERIFY(chart->isTableShown());
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(chart->findChild<QTableView*>());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->rowCount(), 7);
    const auto cell = [table](int row, int column) {
        return table->tableInterface()->cellAt(row, column)->text(QAccessible::Name);
    };
    QCOMPARE(cell(4, 0), QStringLiteral("Tue 17 Nov"));
    QCOMPARE(cell(4, 1), QStringLiteral("£50.00"));
    QCOMPARE(cell(4, 3), QStringLiteral("£10.00"));
}

void TestSalesReview::tileSpeaksItsValue()
{
    sell("Rope", 1, 8);
    sell("Rope", 0, 0, 3);
    m_statements.replace(m_now.toString(Qt::ISODate), m_now.addSecs(-2 * 3600).toString(Qt::ISODate));
    start();
    m_app->sales.setPeriod(PeriodChoice::Last7Days);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->sales.overview().period.choice, PeriodChoice::Last7Days, patience);
    SalesTile tile(m_app->sales, m_clock);
    tile.show();
    const QString name = QAccessible::queryAccessibleInterface(&tile)->text(QAccessible::Name);
    for (const char* part : { "Sales Pulse", "£70.00", "7 · £10.00" })
        QVERIFY2(name.contains(QString::fromUtf8(part)), qPrintable(name));
    for (const QWidget* widget : tile.findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus))
            QVERIFY2(
                !QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))->text(QAccessible::Name).isEmpty(),
                widget->metaObject()->className());
    }
}

void TestSalesReview::decisionIsAlwaysInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1280, 800);
    QTest::newRow("narrow") << QSize(800, 760);
    QTest::newRow("half a small screen, as at 200 %") << QSize(640, 400);
}

void TestSalesReview::decisionIsAlwaysInSight()
{
    QFETCH(QSize, size);
    sell("Rope", 1, 14);
    start();
    QVERIFY(open());
    m_dialog->resize(size);
    QCOMPARE(m_dialog->size(), size);
    QCoreApplication::processEvents();
    for (const char* name : { "decision", "notes", "submit", "noteCount", "flags", "print", "pdf" }) {
        auto* widget = find<QWidget>(name);
        const QRect place(widget->mapTo(m_dialog.data(), QPoint()), widget->size());
        QVERIFY2(m_dialog->rect().contains(place), name);
        QCOMPARE(widget->visibleRegion().boundingRect(), widget->rect());
        QVERIFY2(widget->height() >= widget->fontMetrics().height(), name);
    }
    // And the figures are there, if need be by scrolling.
    QVERIFY(m_dialog->findChild<QScrollArea*>()->height() > 80);
}

void TestSalesReview::emptyProjectSaysWhatToDo()
{
    start();
    QVERIFY(open());
    QVERIFY(m_dialog->messageBar()->message().contains(QStringLiteral("no sales yet")));
    QVERIFY(m_dialog->messageBar()->hint().contains(QStringLiteral("Import orders")));
    QCOMPARE(find<FigureLabel>("revenue")->value(), format::missing());
    QVERIFY(find<QLabel>("noSkus")->isVisible());
    QVERIFY(find<QLabel>("noSkus")->text().contains(QStringLiteral("Choose another period")));
    QCOMPARE(find<QTableView>("skuTable")->horizontalScrollBar()->maximum(), 0); // every heading is to be seen
    const QChart* chart = find<ChartPanel>("salesChart")->chart();
    QVERIFY(chart->axes().isEmpty()); // of nothing
    QCOMPARE(chart->title(), QStringLiteral("No figures."));
    // The first order fills it by itself.
    sell("Rope", 2, 2);
    m_database->execute(m_statements
                        + QStringLiteral("SELECT app.allocate_order_lines('occ'); SELECT app.refresh_facts('occ')"));
    QTRY_COMPARE_WITH_TIMEOUT(find<FigureLabel>("revenue")->value(), QStringLiteral("£10.00"), patience);
    QVERIFY(!find<QLabel>("noSkus")->isVisible());
    QVERIFY(m_dialog->messageBar()->message().isEmpty());
    QCOMPARE(chart->axes().size(), 2);
    QVERIFY(chart->title().isEmpty());
    QTest::keyClicks(find<QLineEdit>("skuFilter"), QStringLiteral("nothing like it"));
    QVERIFY(find<QLabel>("noSkus")->text().contains(QStringLiteral("Clear the filter")));
}

void TestSalesReview::deniedSaysSo()
{
    sell("Rope", 1, 8);
    start();
    m_database->execute(QStringLiteral("REVOKE SELECT ON orders FROM authenticated"));
    QVERIFY(open());
    QVERIFY(!m_dialog->messageBar()->message().isEmpty());
    QCOMPARE(m_dialog->messageBar()->severity(), Severity::Critical);
    QVERIFY(!m_dialog->messageBar()->hint().isEmpty());
    QVERIFY(!find<QPushButton>("print")->isEnabled());
    // A decision needs figures; the note is kept.
    find<QPlainTextEdit>("notes")->insertPlainText(QStringLiteral("keep me"));
    QTest::mouseClick(find<QPushButton>("submit"), Qt::LeftButton);
    QVERIFY(m_dialog->messageBar()->message().contains(QStringLiteral("no figures")));
    QCOMPARE(find<QPlainTextEdit>("notes")->toPlainText(), QStringLiteral("keep me"));
}

void TestSalesReview::deniedIsTriedAgain()
{
    sell("Rope", 1, 8);
    start();
    for (const bool byKey : { false, true }) {
        m_database->execute(QStringLiteral("REVOKE SELECT ON orders FROM authenticated"));
        delete m_dialog;
        QVERIFY(open());
        QVERIFY(!m_dialog->messageBar()->message().isEmpty());
        m_database->execute(QStringLiteral("GRANT SELECT ON orders TO authenticated"));
        if (byKey)
            QTest::keyClick(m_dialog, Qt::Key_F5);
        else
            QTest::mouseClick(m_dialog->messageBar()->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(find<FigureLabel>("revenue")->value(), QStringLiteral("£70.00"), patience);
        QVERIFY(m_dialog->messageBar()->message().isEmpty());
    }
}

void TestSalesReview::oldFiguresStayWhenTheConnectionBreaks()
{
    sell("Rope", 1, 8);
    start();
    QVERIFY(open());
    QSignalSpy states(&m_app->connection, &Database::stateChanged);
    m_database->execute(QStringLiteral("UPDATE app.operators SET active = false WHERE login = 'op_occ'"));
    m_database->killSessions();
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connection.state(), Database::State::Failed, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->messageBar()->message().isEmpty(), patience);
    QCOMPARE(find<FigureLabel>("revenue")->value(), QStringLiteral("£70.00"));
    m_database->execute(QStringLiteral("UPDATE app.operators SET active = true WHERE login = 'op_occ'"));
    m_app->connection.retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->messageBar()->message().isEmpty(), patience);
}

void TestSalesReview::onlyNewAndOnlyVanished()
{
    sell("Old rope", 8, 14);
    sell("Lamp", 1, 7);
    start();
    QVERIFY(open());
    auto* table = find<QTableView>("skuTable");
    auto* show = find<QComboBox>("skuShow");
    QCOMPARE(table->model()->rowCount(), 2);
    const auto only = [&](SkuFilter::Show which) {
        show->setCurrentIndex(show->findData(int(which)));
        return table->model()->rowCount() == 1 ? table->model()->index(0, SkuTableModel::Product).data().toString()
                + u' ' + table->model()->index(0, SkuTableModel::Remark).data().toString() + u' '
                + table->model()->index(0, SkuTableModel::Price).data().toString()
                                               : QString();
    };
    QCOMPARE(only(SkuFilter::Show::New), QStringLiteral("Lamp New ±£0.00"));
    QCOMPARE(only(SkuFilter::Show::Vanished), QStringLiteral("Old rope Vanished ±£0.00"));
    QVERIFY(only(SkuFilter::Show::Wholesale).isEmpty());
    QVERIFY(find<QLabel>("noSkus")->isVisible());
}

void TestSalesReview::wholesaleOrderIsNamed()
{
    for (int week = 0; week < 9; ++week)
        sell("Rope", 1 + 7 * week, 7 + 7 * week);
    sell("Paper craft, little birdie", 3, 3, 80995);
    start();
    QVERIFY(open());
    const QString findings = find<QLabel>("findings")->text();
    QVERIFY2(
        findings.contains(QStringLiteral("One wholesale order, #194 on Tue 17 Nov: £809,950.00 for 80,995 units, of "
                                         "which 80,995 × Paper craft, little birdie.")),
        qPrintable(findings));
    QVERIFY2(
        findings.contains(QStringLiteral("Tue 17 Nov: £809,960.00 is unusually high; usual is £10.00 (Tue, 8 weeks).")),
        qPrintable(findings));
    QCOMPARE(find<QTableView>("skuTable")->model()->index(0, SkuTableModel::Remark).data().toString(),
             QStringLiteral("Wholesale #194"));
    QVERIFY(find<ChartPanel>("salesChart")->accessibleDescription().contains(QStringLiteral("Unusual: Tue 17 Nov")));
}

void TestSalesReview::aPeriodBeforeTheFirstFactIsUnknown()
{
    SalesReview review;
    review.period = Period::of(PeriodChoice::Custom, m_now, QTimeZone("Europe/London"), { 2026, 1, 1 }, { 2026, 1, 2 });
    review.firstFact = QDateTime({ 2026, 9, 18 }, { 9, 0 }, Qt::UTC);
    const QStringList gaps = SalesWords::gaps(review);
    QCOMPARE(gaps.size(), 1);
    QVERIFY2(
        gaps.first().startsWith(QStringLiteral("Nothing is known of this period: the figures begin on 18/09/2026")),
        qPrintable(gaps.first()));
}

/** F1 names the constants that the computation uses. */
void TestSalesReview::helpIsTrue()
{
    sell("Rope", 1, 8);
    start();
    QVERIFY(open());
    find<QLabel>("findings")->show();
    find<QLabel>("findings")->setFocus();
    QTest::keyClick(find<QLabel>("findings"), Qt::Key_F1);
    QString help;
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("MAD")))
                help = label->text();
        }
    }
    QVERIFY(!help.isEmpty());
    QVERIFY(help.contains(QStringLiteral("%1 × MAD").arg(unusual::consistency)));
    QVERIFY(help.contains(QStringLiteral("%1 % of the median").arg(unusual::floorShare * 100)));
    QVERIFY(help.contains(
        QStringLiteral("up to %1 weeks before, at least %2").arg(unusual::weeks).arg(unusual::minimumSamples)));
    QVERIFY(help.contains(QStringLiteral("±%1").arg(unusual::limit)));
    QVERIFY(help.contains(QStringLiteral("at least %1 % of its period's revenue").arg(wholesale::sharePercent)));
    QVERIFY(help.contains(QStringLiteral("max(%1 × MAD, %2) > %3")
                              .arg(unusual::consistency)
                              .arg(wholesale::leastSpread)
                              .arg(wholesale::limit)));
    QVERIFY(help.contains(QStringLiteral("both periods, at least %1").arg(wholesale::minimumOrders)));
}

QTEST_MAIN(TestSalesReview)
#include "tst_salesreview.moc"
