// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "theme.h"
#include "tiles/tile.h"
#include "widgets/figurelabel.h"
#include "widgets/helppopup.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

class TestClock final : public Clock {
public:
    QDateTime now() const override { return time; }
    QDateTime time { QDate(2026, 11, 23), QTime(12, 0), Qt::UTC };
};

DbError error(DbError::Kind kind, const char* message, const char* hint, const char* technical = "")
{
    DbError made;
    made.kind = kind;
    made.message = QString::fromLatin1(message);
    made.hint = QString::fromLatin1(hint);
    made.technical = QString::fromLatin1(technical);
    return made;
}

} // namespace

/** Each state of a tile as it is seen and as it is spoken; keys, mouse, help and ages. */
class TestTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Scheme::Light); }
    void init();
    void cleanup() { m_tile.reset(); }

    void loadingSaysSo();
    void readyShowsAndSpeaksItsFigures();
    void emptySaysWhatWouldFillIt();
    void staleKeepsTheData();
    void errorOffersToTryAgain();
    void deniedSaysSo();
    void missingTableNamesTheMigration();
    void tableDroppedMeanwhileNamesTheMigration();
    void agesFollowTheClock();
    void keysAndMouse();
    void disabledButtonOpensNothing();
    void helpOfFigureAndTile();
    void accessibleNameHoldsTheNumbers();
    void noteIsShownAndSpoken();
    void contentStaysOverARefresh();

private:
    [[nodiscard]] Freshness fresh(LoadState state, const DbError& failure = {}) const;
    template <class Widget>
    [[nodiscard]] Widget* child(const char* name) const
    {
        return m_tile->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool isWritten(const QString& text) const;

    TestClock m_clock;
    std::unique_ptr<Tile> m_tile;
};

void TestTile::init()
{
    m_clock.time = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    m_tile = std::make_unique<Tile>(QStringLiteral("sales"), QStringLiteral("Sales Pulse"), m_clock);
    m_tile->resize(400, 320);
    m_tile->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tile.get()));
}

Freshness TestTile::fresh(LoadState state, const DbError& failure) const
{
    Freshness freshness;
    freshness.state = state;
    if (state == LoadState::Ready || state == LoadState::Stale) {
        freshness.loadedAt = m_clock.time;
        freshness.newestRow = m_clock.time.addSecs(-42 * 60);
    }
    freshness.error = failure;
    return freshness;
}

bool TestTile::isWritten(const QString& text) const
{
    const auto labels = m_tile->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

void TestTile::loadingSaysSo()
{
    QCOMPARE(m_tile->status(), TileStatus::Loading);
    m_tile->setFreshness(fresh(LoadState::Loading));
    QCOMPARE(m_tile->status(), TileStatus::Loading);
    QVERIFY(isWritten(QStringLiteral("Loading…")));
    QVERIFY(!child<FigureLabel>("headline")->isVisible());
    QCOMPARE(m_tile->spokenText(), QStringLiteral("Sales Pulse. Loading"));
}

void TestTile::readyShowsAndSpeaksItsFigures()
{
    m_tile->setHeadline(QStringLiteral("£8,425.50"), QStringLiteral("▲ 12.4 %"), Severity::Good);
    m_tile->setFigure(0, QStringLiteral("Orders"), QStringLiteral("58"));
    m_tile->setFigure(2, QStringLiteral("Open fulfillment"), QStringLiteral("—"));
    m_tile->setStatus(TileStatus::AttentionNeeded);
    m_tile->setFreshness(fresh(LoadState::Ready));
    QCOMPARE(m_tile->status(), TileStatus::AttentionNeeded);
    QVERIFY(isWritten(QStringLiteral("£8,425.50")));
    QVERIFY(isWritten(QStringLiteral("Orders")));
    QVERIFY(isWritten(QStringLiteral("Loaded just now · newest row 42 min ago")));
    QVERIFY(!child<FigureLabel>("figure1")->isVisible());
    QCOMPARE(m_tile->spokenText(),
             QStringLiteral("Sales Pulse. Attention needed. £8,425.50, up 12.4 %. Orders: 58. Open fulfillment: —. "
                            "Loaded just now · newest row 42 min ago"));
    m_tile->setStatus(TileStatus::Critical, QStringLiteral("Falls fast"));
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("Falls fast")));
}

void TestTile::emptySaysWhatWouldFillIt()
{
    m_tile->setHeadline(QStringLiteral("0"));
    m_tile->setEmptyMessage(QStringLiteral("No campaigns yet. Import the ads exports."));
    m_tile->setFreshness(fresh(LoadState::Ready));
    QCOMPARE(m_tile->status(), TileStatus::Empty);
    QVERIFY(isWritten(QStringLiteral("Import the ads exports")));
    QVERIFY(!child<QPushButton>("tryAgain")->isVisible());
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("No campaigns yet")));
    m_tile->setEmptyMessage({});
    QCOMPARE(m_tile->status(), TileStatus::Healthy);
    QVERIFY(child<FigureLabel>("headline")->isVisible());
}

void TestTile::staleKeepsTheData()
{
    m_tile->setHeadline(QStringLiteral("£1"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    m_clock.time = m_clock.time.addSecs(3 * 3600);
    Freshness stale = fresh(LoadState::Stale, error(DbError::Kind::Offline, "The connection broke.", ""));
    stale.loadedAt = m_clock.time.addSecs(-3 * 3600);
    m_tile->setFreshness(stale);
    QCOMPARE(m_tile->status(), TileStatus::Stale);
    QVERIFY(isWritten(QStringLiteral("£1")));
    QVERIFY(isWritten(QStringLiteral("Data from 3 h ago")));
    QVERIFY(isWritten(QStringLiteral("The connection broke.")));
}

void TestTile::errorOffersToTryAgain()
{
    m_tile->setFreshness(
        fresh(LoadState::Error, error(DbError::Kind::Offline, "The server cannot be reached.", "Check the network.")));
    QCOMPARE(m_tile->status(), TileStatus::Error);
    QVERIFY(isWritten(QStringLiteral("The server cannot be reached.")));
    QVERIFY(isWritten(QStringLiteral("Check the network.")));
    QSignalSpy again(m_tile.get(), &Tile::refreshRequested);
    QTest::mouseClick(child<QPushButton>("tryAgain"), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    // Also without a mouse: Tab goes from the tile to the button.
    m_tile->setFocus();
    QTest::keyClick(m_tile.get(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), child<QPushButton>("tryAgain"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(again.count(), 2);
}

void TestTile::deniedSaysSo()
{
    m_tile->setFreshness(
        fresh(LoadState::Error, error(DbError::Kind::Denied, "You may not read this.", "Ask the owner.")));
    QCOMPARE(m_tile->status(), TileStatus::Error);
    QCOMPARE(m_tile->spokenText(), QStringLiteral("Sales Pulse. Not allowed. You may not read this. Ask the owner"));
}

void TestTile::missingTableNamesTheMigration()
{
    m_tile->setFreshness(fresh(LoadState::Error,
                               error(DbError::Kind::NotConfigured, "Something is missing.", "Run hotdash --migrate.",
                                     "ERROR:  relation \"ads_campaigns\" does not exist")));
    QCOMPARE(m_tile->status(), TileStatus::ConfigurationRequired);
    QVERIFY(isWritten(QStringLiteral("20251020005738_ads_tracking")));
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("Configuration required")));
}

void TestTile::tableDroppedMeanwhileNamesTheMigration()
{
    m_tile->setHeadline(QStringLiteral("£1"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    m_tile->setFreshness(fresh(LoadState::Stale,
                               error(DbError::Kind::NotConfigured, "Something is missing.", "Run hotdash --migrate.",
                                     "ERROR:  relation \"ads_campaigns\" does not exist")));
    QCOMPARE(m_tile->status(), TileStatus::ConfigurationRequired);
    QVERIFY(isWritten(QStringLiteral("20251020005738_ads_tracking")));
    QVERIFY(!isWritten(QStringLiteral("£1"))); // of a table that is no more
    QVERIFY2(!m_tile->spokenText().contains(QStringLiteral("Data from")), qPrintable(m_tile->spokenText()));
    m_tile->setFreshness(fresh(LoadState::Ready));
    QVERIFY(isWritten(QStringLiteral("£1")));
}

void TestTile::agesFollowTheClock()
{
    m_tile->setHeadline(QStringLiteral("1"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    m_clock.time = m_clock.time.addSecs(240);
    m_tile->updateAges();
    QVERIFY(isWritten(QStringLiteral("Loaded 4 min ago · newest row 46 min ago")));
    QVERIFY(m_tile->accessibleName().contains(QStringLiteral("Loaded 4 min ago")));
}

void TestTile::keysAndMouse()
{
    m_tile->setButton(QStringLiteral("Review"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    QSignalSpy opened(m_tile.get(), &Tile::actionRequested);
    m_tile->setFocus();
    QTest::keyClick(m_tile.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::mouseDClick(m_tile.get(), Qt::LeftButton, {}, QPoint(200, 60));
    QCOMPARE(opened.count(), 2);
    for (QPushButton* button : m_tile->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Review"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(opened.count(), 3);
}

void TestTile::disabledButtonOpensNothing()
{
    QSignalSpy opened(m_tile.get(), &Tile::actionRequested);
    m_tile->setFocus();
    QTest::keyClick(m_tile.get(), Qt::Key_Return); // no button at all
    m_tile->setButton(QStringLiteral("Review"), false);
    QTest::keyClick(m_tile.get(), Qt::Key_Enter);
    QTest::mouseDClick(m_tile.get(), Qt::LeftButton, {}, QPoint(200, 60));
    QCOMPARE(opened.count(), 0);
}

void TestTile::helpOfFigureAndTile()
{
    m_tile->setHeadline(QStringLiteral("£8"), {}, Severity::None, QStringLiteral("Subtotals less refunds."));
    m_tile->setFigure(0, QStringLiteral("Orders"), QStringLiteral("58"), QStringLiteral("Orders that count."));
    m_tile->setFreshness(fresh(LoadState::Ready));
    auto* figure = child<FigureLabel>("figure0");
    m_tile->setFocus();
    QTest::keyClick(m_tile.get(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), figure);
    QTest::keyClick(figure, Qt::Key_F1);
    QPointer<HelpPopup> popup = figure->findChild<HelpPopup*>();
    QVERIFY(popup && popup->isVisible());
    QCOMPARE(popup->text(), QStringLiteral("Orders that count."));
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup);

    QTest::keyClick(m_tile.get(), Qt::Key_F1);
    popup = m_tile->findChild<HelpPopup*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(popup);
    QVERIFY(popup->text().contains(QStringLiteral("Subtotals less refunds.")));
    QVERIFY(popup->text().contains(QStringLiteral("Orders: Orders that count.")));
    QTest::keyClick(popup, Qt::Key_F1);
    QTRY_VERIFY(!popup);
}

void TestTile::accessibleNameHoldsTheNumbers()
{
    m_tile->setHeadline(QStringLiteral("£8,425.50"), QStringLiteral("▼ 3.0 %"), Severity::Critical);
    m_tile->setFigure(1, QStringLiteral("Average order value"), QStringLiteral("£145.27"), QStringLiteral("help"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    QAccessibleInterface* tile = QAccessible::queryAccessibleInterface(m_tile.get());
    QVERIFY(tile);
    const QString name = tile->text(QAccessible::Name);
    QVERIFY(name.contains(QStringLiteral("Sales Pulse")));
    QVERIFY(name.contains(QStringLiteral("£8,425.50, down 3.0 %")));
    QVERIFY(name.contains(QStringLiteral("Average order value: £145.27")));
    QCOMPARE(tile->role(), QAccessible::Grouping);
    QSignalSpy opened(m_tile.get(), &Tile::actionRequested);
    QVERIFY(tile->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    tile->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.count(), 1);
    QAccessibleInterface* figure = QAccessible::queryAccessibleInterface(child<FigureLabel>("figure1"));
    QCOMPARE(figure->text(QAccessible::Name), QStringLiteral("Average order value: £145.27"));
    QCOMPARE(figure->text(QAccessible::Description), QStringLiteral("help"));
    QCOMPARE(figure->role(), QAccessible::StaticText);
}

void TestTile::noteIsShownAndSpoken()
{
    m_tile->setNote(QStringLiteral("Read from the legacy table ads_metrics_daily"));
    m_tile->setFreshness(fresh(LoadState::Ready));
    QVERIFY(isWritten(QStringLiteral("legacy table")));
    QVERIFY(m_tile->spokenText().contains(QStringLiteral("legacy table")));
}

void TestTile::contentStaysOverARefresh()
{
    auto* content = new QLabel(QStringLiteral("the chart"));
    m_tile->setContent(content);
    m_tile->setFreshness(fresh(LoadState::Ready));
    QVERIFY(content->isVisible());
    m_tile->setFreshness(fresh(LoadState::Stale));
    QVERIFY(content->isVisible());
    m_tile->setFreshness(fresh(LoadState::Error));
    QVERIFY(!content->isVisible());
    m_tile->setFreshness(fresh(LoadState::Ready));
    QVERIFY(content->isVisible());
}

QTEST_MAIN(TestTile)
#include "tst_tile.moc"
