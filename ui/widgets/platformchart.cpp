// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platformchart.h"

#include "campaignmodel.h"
#include "format.h"
#include "theme.h"

#include <QChart>
#include <QLegend>
#include <QMap>
#include <QPieSeries>
#include <QPieSlice>
#include <QStandardItemModel>

namespace {

constexpr Theme::Role sliceColours[] = { Theme::Role::Series1, Theme::Role::Series2, Theme::Role::Series3,
                                         Theme::Role::Series4, Theme::Role::Series5 };

}

PlatformChart::PlatformChart(QWidget* parent)
    : ChartPanel(tr("Spend by platform"), parent)
    , m_figures(new QStandardItemModel(this))
{
    m_figures->setHorizontalHeaderLabels({ tr("Platform"), tr("Spend"), tr("Revenue"), tr("ROAS") });
    chart()->setMargins({});
    chart()->legend()->setAlignment(Qt::AlignRight);
    setFigures(m_figures);
}

void PlatformChart::showCampaigns(const QVector<Campaign>& campaigns, const QString& currency)
{
    QMap<QString, AdsFigures> platforms;
    for (const Campaign& campaign : campaigns)
        platforms[campaign.platform] += campaign.current;

    chart()->removeAllSeries();
    m_figures->removeRows(0, m_figures->rowCount());
    auto* ring = new QPieSeries;
    ring->setHoleSize(0.55);
    AdsFigures all;
    for (const AdsFigures& figures : std::as_const(platforms))
        all += figures;
    int colour = 0;
    for (auto it = platforms.cbegin(); it != platforms.cend(); ++it, ++colour) {
        const QString name = CampaignModel::platformName(it.key());
        const Money spend = Money::fromCents(it->spendCents, currency);
        const QStringList texts { name, format::money(spend),
                                  format::money(Money::fromCents(it->revenueCents, currency)),
                                  format::ratio(it->roas()) };
        QList<QStandardItem*> row;
        for (const QString& text : texts)
            row.append(new QStandardItem(text));
        m_figures->appendRow(row);
        if (spend.isZero())
            continue;
        // The share: the legend has no room for an amount in every language.
        const double share = static_cast<double>(it->spendCents) / static_cast<double>(all.spendCents);
        auto* slice = ring->append(QStringLiteral("%1  %2").arg(name, format::percent(share, 0)), spend.toDouble());
        slice->setBrush(Theme::instance().color(sliceColours[colour % std::size(sliceColours)]));
        slice->setPen(QPen(Theme::instance().color(Theme::Role::Card), 2));
        connect(slice, &QPieSlice::clicked, this, [this, platform = it.key()] { Q_EMIT platformClicked(platform); });
    }
    chart()->setTitle(ring->isEmpty() ? tr("No spend") : QString());
    chart()->addSeries(ring);
    Theme::instance().styleChart(chart());
    setSummary(tr("Spend of %n platform(s); the table has the figures.", nullptr, static_cast<int>(platforms.size())));
}
