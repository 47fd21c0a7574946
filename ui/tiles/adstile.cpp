// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/adstile.h"

#include "adsmodel.h"
#include "adswords.h"
#include "clock.h"
#include "data/campaign.h"
#include "format.h"
#include "theme.h"
#include "widgets/chartpanel.h"
#include "widgets/roaschart.h"

#include <QLabel>
#include <QVBoxLayout>

AdsTile::AdsTile(AdsModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("ads"), tr("Ads ROAS"), clock, parent)
    , m_model(model)
    , m_chart(new RoasChart(RoasChart::Size::Small))
    , m_bestAndWorst(new QLabel)
{
    m_bestAndWorst->setTextFormat(Qt::PlainText);
    m_bestAndWorst->setWordWrap(true);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_bestAndWorst);
    setContent(content);
    setButton(tr("Show campaigns"));
    setScope(tr("all\u00a0projects"),
             tr("The ads tables have no project: all projects of this database share these figures."));
    connect(&model, &AdsModel::changed, this, &AdsTile::update);
    connect(this, &Tile::refreshRequested, &model, &AdsModel::refresh);
    update();
}

void AdsTile::update()
{
    setFreshness(m_model.freshness());
    if (!m_model.freshness().loadedAt.isValid())
        return;
    const AdsSummary& summary = m_model.summary();
    setEmptyMessage(summary.isEmpty()
                        ? tr("There are no ads metrics yet. They appear here as soon as the ads platforms' "
                             "figures are written to ads_daily_metrics.")
                        : QString());
    showFigures(summary);
    m_chart->showDays(summary.daily, m_model.currency(), {}, summary.to.addDays(1 - adsDaysNotFinal));
    showBestAndWorst(summary);
}

void AdsTile::showFigures(const AdsSummary& summary)
{
    const auto roas = summary.current.roas();
    const auto before = summary.previous.roas();
    const Severity severity = roasSeverity(roas, {}, m_model.thresholds());
    const QString change = roas && before && *before > 0 ? format::change(*roas / *before - 1) : QString();
    setHeadline(format::ratio(roas), change, Severity::None,
                tr("ROAS = revenue / spend, both summed over the last %n UTC day(s), today's included, from "
                   "%1. The change is against as many days before. This table has no project: all projects of the "
                   "database share the figures.",
                   nullptr, summary.days())
                    .arg(summary.table()));
    const auto money = [&](qint64 cents) { return AdsWords::sum(summary.current, cents, m_model.currency()); };
    setFigure(0, tr("Spend"), money(summary.current.spendCents), tr("What the platforms charged in these days."));
    setFigure(1, tr("Revenue"), money(summary.current.revenueCents),
              tr("Revenue that the platforms attribute to their campaigns in these days."));
    setFigure(2, tr("Conversions"), AdsWords::count(summary.current, summary.current.conversions),
              tr("Conversions that the platforms count in these days."));
    setStatus(severity == Severity::Critical        ? TileStatus::Critical
                  : severity == Severity::Attention ? TileStatus::AttentionNeeded
                                                    : TileStatus::Healthy);
    setNote(summary.legacy ? tr("Read from the legacy table ads_metrics_daily.") : QString());
}

void AdsTile::showBestAndWorst(const AdsSummary& summary)
{
    if (!summary.best || !summary.worst) {
        m_bestAndWorst->setText(tr("No campaign has spent anything in these days."));
        return;
    }
    m_bestAndWorst->setText(tr("Best: %1 (%2)\nWorst: %3 (%4)")
                                .arg(summary.best->name, format::ratio(summary.best->roas), summary.worst->name,
                                     format::ratio(summary.worst->roas)));
}
