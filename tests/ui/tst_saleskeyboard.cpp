// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "dashboardview.h"
#include "dialogs/salesdialog.h"
#include "dialogs/salesreviewviewer.h"
#include "dialogs/salesskutable.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/waitingdialog.h"
#include "mainwindow.h"
#include "theme.h"
#include "tiles/tile.h"
#include "widgets/chartpanel.h"
#include "widgets/dayedit.h"
#include "widgets/figurelabel.h"

#include <QAccessible>
#include <QApplication>
#include <QChartView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

namespace {

constexpr int patience = 15000;

/** Focusable things that are seen and have no name, below @p spoken; cells are the table's own business. */
QStringList nameless(QAccessibleInterface* spoken)
{
    QStringList result;
    if (!spoken || spoken->state().invisible)
        return result;
    const bool isView = spoken->tableInterface() != nullptr;
    if (spoken->state().focusable && spoken->text(QAccessible::Name).isEmpty())
        result.append(QString::fromLatin1(spoken->object() ? spoken->object()->metaObject()->className() : "?") + u' '
                      + (spoken->object() ? spoken->object()->objectName() : QString()));
    for (int i = 0; !isView && i < spoken->childCount(); ++i)
        result += nameless(spoken->child(i));
    return result;
}

} // namespace

/** The variance review without a mouse and by ear, and what it looks like where there is little room. */
class TestSalesKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fromTheTileToTheWrittenRow_data();
    void fromTheTileToTheWrittenRow();
    void returnElsewhereClosesAndWritesNothing();
    void everythingHasAName();
    void aDayIsTypedThroughLaterOnes();
    void nothingOverlaps();
    void amountsAreNotCutOff();

private:
    SalesDialog* open(PeriodChoice period);
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
    /** Tab until @p widget has the focus; false where it never does. */
    static bool tabTo(const QWidget* widget);

    SystemClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DashboardFixture> m_app;
    QPointer<SalesDialog> m_dialog;
};

void TestSalesKeyboard::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(Theme::Scheme::Light);
    m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Sample);
}

void TestSalesKeyboard::init()
{
    m_app = std::make_unique<DashboardFixture>(*m_database, m_clock);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->sales.overview().hasFacts(), patience);
}

void TestSalesKeyboard::cleanup()
{
    delete m_dialog;
    m_app.reset();
}

SalesDialog* TestSalesKeyboard::open(PeriodChoice period)
{
    m_app->sales.setPeriod(period);
    m_dialog = new SalesDialog(m_app->models);
    QSignalSpy ready(m_dialog, &SalesDialog::ready);
    m_dialog->open();
    return ready.wait(patience) && QTest::qWaitForWindowActive(m_dialog) ? m_dialog : nullptr;
}

bool TestSalesKeyboard::tabTo(const QWidget* widget)
{
    constexpr int most = 60;
    for (int i = 0; i < most && QApplication::focusWidget() != widget; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    return QApplication::focusWidget() == widget;
}

void TestSalesKeyboard::fromTheTileToTheWrittenRow_data()
{
    QTest::addColumn<bool>("fromTheNotes");
    QTest::addColumn<int>("key");
    QTest::newRow("Return on the button") << false << int(Qt::Key_Return);
    QTest::newRow("Enter on the button") << false << int(Qt::Key_Enter);
    QTest::newRow("Ctrl+Return in the notes") << true << int(Qt::Key_Return);
}

void TestSalesKeyboard::fromTheTileToTheWrittenRow()
{
    QFETCH(bool, fromTheNotes);
    QFETCH(int, key);
    const QString written = QStringLiteral("SELECT count(*) FROM sales_pulse_actions WHERE action_type = 'note_added' "
                                           "AND notes = 'by keys alone' AND operator_name = 'Olive Operator'");
    const int before = asBo(written).toInt();
    MainWindow window(m_app->models);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), patience);
    Tile* tile = window.dashboard()->tile(QStringLiteral("sales"));
    window.setFocus();
    auto* review = tile->findChild<QPushButton*>();
    QVERIFY(tabTo(review));
    QTest::keyClick(review, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<SalesDialog*>(), patience);
    m_dialog = window.findChild<SalesDialog*>();
    QTRY_VERIFY_WITH_TIMEOUT(find<FigureLabel>("revenue")->value().size() > 3, patience);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));

    QTest::keyClick(m_dialog, Qt::Key_N, Qt::AltModifier);
    auto* notes = find<QPlainTextEdit>("notes");
    QCOMPARE(QApplication::focusWidget(), notes);
    QTest::keyClicks(notes, QStringLiteral("by keys alone"));
    auto* button = find<QPushButton>("submit");
    QCOMPARE(button->text(), QStringLiteral("Add note"));
    if (fromTheNotes) {
        QTest::keyClick(notes, Qt::Key(key), Qt::ControlModifier);
    } else {
        QVERIFY(tabTo(button));
        QTest::keyClick(button, Qt::Key(key));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog || !m_dialog->isVisible(), patience);
    QCOMPARE(asBo(written).toInt(), before + 1);
    QTRY_COMPARE(window.focusWidget(), review);
}

void TestSalesKeyboard::returnElsewhereClosesAndWritesNothing()
{
    QVERIFY(open(PeriodChoice::Last7Days));
    const QString rows = asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions"));
    find<QPlainTextEdit>("notes")->insertPlainText(QStringLiteral("kept"));
    for (QWidget* field : { static_cast<QWidget*>(find<QLineEdit>("skuFilter")), find<QWidget>("skuTable"),
                            find<QWidget>("skuShow"), find<QWidget>("decision") }) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(m_dialog->isVisible(), qPrintable(field->objectName()));
    }
    SalesReviewViewer viewer({}, QStringLiteral("Shop"), QTimeZone::utc());
    viewer.setAttribute(Qt::WA_DeleteOnClose, false);
    WaitingDialog waiting(m_app->models);
    waiting.setAttribute(Qt::WA_DeleteOnClose, false);
    ShortcutsDialog shortcuts({});
    shortcuts.setAttribute(Qt::WA_DeleteOnClose, false);
    for (QDialog* dialog : QList<QDialog*> { m_dialog, &viewer, &waiting, &shortcuts }) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        for (const auto* button : dialog->findChildren<QPushButton*>())
            QVERIFY2(!button->isDefault() && !button->autoDefault(), qPrintable(button->text()));
        QWidget* first = dialog->focusWidget() ? dialog->focusWidget() : dialog;
        if (!qobject_cast<QPushButton*>(first))
            QTest::keyClick(first, Qt::Key_Return);
        QVERIFY2(dialog->isVisible(), qPrintable(dialog->objectName()));
    }
    QCOMPARE(asBo(QStringLiteral("SELECT count(*) FROM sales_pulse_actions")), rows);
    // The button that has the focus is pressed.
    viewer.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&viewer));
    for (auto* button : viewer.findChildren<QPushButton*>()) {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
    }
    QVERIFY(!viewer.isVisible());
}

void TestSalesKeyboard::everythingHasAName()
{
    QVERIFY(open(PeriodChoice::Last7Days));
    QTest::mouseClick(find<QWidget>("period3"), Qt::LeftButton); // the fields of the days are there too
    QAccessibleInterface* dialog = QAccessible::queryAccessibleInterface(m_dialog);
    QCOMPARE(nameless(dialog).join(u','), QString());
    auto* chart = find<ChartPanel>("salesChart");
    chart->chartView()->setFocus();
    QTest::keyClick(chart->chartView(), Qt::Key_T);
    QCOMPARE(nameless(dialog).join(u','), QString());
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(chart->findChild<QTableView*>());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Revenue over that of the period compared, as a table"));
    QVERIFY(table->tableInterface()->rowCount() > 0);
}

void TestSalesKeyboard::aDayIsTypedThroughLaterOnes()
{
    QVERIFY(open(PeriodChoice::Last7Days));
    QTest::mouseClick(find<QWidget>("period3"), Qt::LeftButton);
    auto* first = find<DayEdit>("firstDay");
    const QDate today = period::localDay(m_clock.now(), QTimeZone("Europe/London"));
    const auto typeDay = [first](const QDate& day) {
        first->setFocus();
        first->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
        first->setSelectedSection(QDateTimeEdit::DaySection);
        QTest::keyClicks(first, day.toString(QStringLiteral("dd")));
        first->setSelectedSection(QDateTimeEdit::MonthSection);
        QTest::keyClicks(first, day.toString(QStringLiteral("MM")));
        first->setSelectedSection(QDateTimeEdit::YearSection);
        QTest::keyClicks(first, day.toString(QStringLiteral("yyyy")));
        QTest::keyClick(first, Qt::Key_Return);
    };
    // On the way it is the 28th of this month, which is still to come but for the last days.
    const QDate wanted(today.addMonths(-1).year(), today.addMonths(-1).month(), 28);
    typeDay(wanted);
    QCOMPARE(first->date(), wanted);
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>("periodWords")->text().startsWith(QLocale().toString(wanted, QStringLiteral("ddd d MMM"))),
        patience);
    // What is really later becomes today.
    typeDay(today.addDays(3));
    QCOMPARE(first->date(), today);
    QVERIFY(m_dialog->isVisible());
}

void TestSalesKeyboard::nothingOverlaps()
{
    QVERIFY(open(PeriodChoice::Last30Days));
    auto* findings = find<QLabel>("findings");
    findings->setText(
        QStringLiteral("A finding that is long enough to take two lines where there is little room for it, "
                       "and then some words more, so that it does."));
    findings->show();
    for (int width = 480; width <= 1400; width += 23) {
        m_dialog->resize(width, width % 2 ? 400 : 800);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        const QWidget* strip = findings->parentWidget();
        for (const FigureLabel* figure : strip->findChildren<FigureLabel*>())
            QVERIFY2(figure->geometry().bottom() < findings->y(), qPrintable(QString::number(width)));
        QVERIFY2(strip->rect().contains(findings->geometry()), qPrintable(QString::number(width)));
        QVERIFY2(findings->height() >= findings->heightForWidth(findings->width()), qPrintable(QString::number(width)));
    }
}

void TestSalesKeyboard::amountsAreNotCutOff()
{
    QVERIFY(open(PeriodChoice::Last24Hours));
    m_dialog->resize(1280, 800);
    auto* table = find<QTableView>("skuTable");
    const auto isWide = [table](int row, int column) {
        const QString text = table->model()->index(row, column).data().toString();
        return table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(text) + 6;
    };
    for (const int choice : { 0, 1, 2 }) {
        QTest::mouseClick(m_dialog->findChild<QWidget*>(QStringLiteral("period%1").arg(choice)), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("periodWords")
                                      ->text()
                                      .contains(choice == 2 ? QStringLiteral("5 weeks") : QStringLiteral("a week")),
                                  true, patience);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = SkuTableModel::UnitsNow; column <= SkuTableModel::Price; ++column)
                QVERIFY2(isWide(row, column),
                         qPrintable(table->model()->index(row, column).data().toString() + u' '
                                    + QString::number(table->columnWidth(column))));
        }
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width()); // Price is in sight
    }
    // What the operator drags stays.
    table->horizontalHeader()->resizeSection(SkuTableModel::Sku, 60);
    QTest::mouseClick(find<QWidget>("period0"), Qt::LeftButton);
    m_dialog->resize(1200, 800);
    QCoreApplication::processEvents();
    QCOMPARE(table->columnWidth(SkuTableModel::Sku), 60);
}

QTEST_MAIN(TestSalesKeyboard)
#include "tst_saleskeyboard.moc"
