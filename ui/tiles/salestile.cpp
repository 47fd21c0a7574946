// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/salestile.h"

#include "clock.h"
#include "format.h"
#include "salesmodel.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/saleschart.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {
constexpr int topRows = 5;
}

SalesTile::SalesTile(SalesModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("sales"), tr("Sales Pulse"), clock, parent)
    , m_model(model)
    , m_clock(clock)
{
    setContent(makeContent());
    setButton(tr("Review variance"));
    connect(&m_model, &SalesModel::changed, this, &SalesTile::update);
    connect(&m_model, &SalesModel::freshnessChanged, this, &SalesTile::update);
    connect(this, &Tile::refreshRequested, &m_model, &SalesModel::refresh);
    update();
}

QWidget* SalesTile::makeContent()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid / 2);
    m_period = new QLabel;
    m_period->setTextFormat(Qt::PlainText);
    m_period->setWordWrap(true);
    m_period->setFont(Theme::instance().footFont());
    m_period->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_period);
    m_others = new QLabel;
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    m_others->setFont(Theme::instance().footFont());
    m_others->hide();
    layout->addWidget(m_others);
    m_chart = new SalesChart(SalesChart::Size::Small);
    layout->addWidget(m_chart, 1);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < topRows; ++row) {
        TopRow each { new ElidedLabel, new QLabel };
        each.revenue->setTextFormat(Qt::PlainText);
        each.revenue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(each.name, row, 0);
        grid->addWidget(each.revenue, row, 1);
        m_top.append(each);
    }
    layout->addLayout(grid);
    return content;
}

void SalesTile::update()
{
    setFreshness(m_model.freshness());
    if (!m_model.freshness().loadedAt.isValid()) {
        showTop();
        m_period->clear();
        return;
    }
    const SalesOverview& overview = m_model.overview();
    setEmptyMessage(overview.hasFacts()
                        ? QString()
                        : tr("No sales yet. They appear here as soon as orders are imported (Dashboard, Import) "
                             "or revenue facts are written to DashboardFact."));
    showFigures();
    m_period->setText(tr("%1, %2").arg(SalesWords::range(overview.period.current, overview.period.zone),
                                       SalesWords::against(overview.period)));
    m_chart->show(overview.week, {}, 1);
    showTop();
    judge();
}

void SalesTile::showFigures()
{
    const SalesOverview& overview = m_model.overview();
    const SalesComparison main = overview.main();
    const std::optional<SalesFigures>& now = main.now;
    setHeadline(SalesWords::amount(now ? std::optional(now->revenue) : std::nullopt), SalesWords::change(main),
                m_model.isSilent() ? Severity::None : m_model.severity(), SalesWords::helpRevenue());
    const QString average = SalesWords::amount(now ? now->averageOrder() : std::nullopt);
    setFigure(0, tr("Orders · average"),
              now ? tr("%1 · %2").arg(format::number(now->orders), average) : format::missing(),
              tr("Orders of the period, and their revenue divided by their number."));
    QStringList soFar;
    for (const SalesComparison& each : overview.hourSoFar)
        soFar.append(tr("%1 · %2").arg(SalesWords::amount(each.now->revenue), format::number(each.now->orders)));
    setFigure(1, tr("This hour so far"), soFar.isEmpty() ? format::missing() : soFar.join(u'\n'),
              tr("Revenue and orders of the hour in progress. It is in no comparison until it is complete."));
    const std::optional<OpenFulfillment>& open = overview.open;
    QString waiting = open ? format::number(open->orders) : format::missing();
    if (open && open->orders > 0 && open->oldest.isValid())
        waiting = tr("%1 · %2").arg(waiting, format::age(open->oldest, m_clock.now()));
    setFigure(2, tr("Open orders · oldest"), waiting,
              tr("Orders that are neither fulfilled nor cancelled, and when the oldest was placed: the newest "
                 "fulfillment_open fact."));
}

void SalesTile::showTop()
{
    const QVector<TopSku>& top = m_model.overview().top;
    for (int row = 0; row < topRows; ++row) {
        const bool there = row < top.size();
        m_top[row].name->setVisible(there);
        m_top[row].revenue->setVisible(there);
        const TopSku sku = there ? top[row] : TopSku {}; // nothing stays, not even hidden: it may be another shop's
        m_top[row].name->setFullText(sku.sku.isEmpty() ? sku.title : tr("%1  %2").arg(sku.sku, sku.title));
        m_top[row].revenue->setText(there ? SalesWords::amount(sku.revenue) : QString());
    }
}

void SalesTile::judge()
{
    const SalesOverview& overview = m_model.overview();
    const QString others = SalesWords::currencies(overview.currencies.mid(1));
    m_others->setText(others);
    m_others->setVisible(!others.isEmpty());
    setAccessibleDescription(others); // after the name, which says the shop's own currency
    if (m_model.isSilent()) {
        setStatus(TileStatus::Stale,
                  tr("Stale · newest sale %1").arg(format::age(overview.bounds.newestFact, m_clock.now())));
        return;
    }
    if (!overview.main().variance()) {
        setStatus(TileStatus::Empty, overview.hasFacts() ? tr("No comparison yet") : QString());
        return;
    }
    switch (m_model.severity()) {
    case Severity::Critical:
        setStatus(TileStatus::Critical);
        break;
    case Severity::Attention:
        setStatus(TileStatus::AttentionNeeded);
        break;
    case Severity::None:
    case Severity::Good:
        setStatus(TileStatus::Healthy);
        break;
    }
}
