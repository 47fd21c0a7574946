// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platformchart.h"

#include "campaignmodel.h"
#include "format.h"
#include "theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QMap>
#include <QPieSeries>
#include <QPieSlice>
#include <QStandardItemModel>
#include <algorithm>
#include <numeric>

namespace {

constexpr Theme::Role sliceColours[] = { Theme::Role::Series1, Theme::Role::Series2, Theme::Role::Series3,
                                         Theme::Role::Series4, Theme::Role::Series5 };

/** @p parts in whole hundredths of their sum, which add up to 100: what rounding down leaves goes where it took most.
 */
QVector<int> hundredths(const QVector<qint64>& parts)
{
    const qint64 all = std::accumulate(parts.cbegin(), parts.cend(), qint64 { 0 });
    if (all <= 0)
        return QVector<int>(parts.size(), 0);
    QVector<int> shares;
    QVector<qsizetype> byRest;
    for (const qint64 part : parts) {
        byRest.append(shares.size());
        shares.append(static_cast<int>(part * 100 / all));
    }
    std::stable_sort(byRest.begin(), byRest.end(), [&](qsizetype one, qsizetype other) {
        return parts.at(one) * 100 % all > parts.at(other) * 100 % all;
    });
    const int left = 100 - std::accumulate(shares.cbegin(), shares.cend(), 0);
    for (int place = 0; place < left; ++place)
        ++shares[byRest.at(place)];
    return shares;
}

} // namespace

PlatformChart::PlatformChart(QWidget* parent)
    : ChartPanel(tr("Spend by platform"), parent)
    , m_figures(new QStandardItemModel(this))
{
    m_figures->setHorizontalHeaderLabels({ tr("Platform"), tr("Spend"), tr("Revenue"), tr("ROAS") });
    chart()->setMargins({});
    chart()->legend()->setAlignment(Qt::AlignRight);
    chart()->legend()->layout()->setContentsMargins(0, 0, 0, 0); // Qt leaves it two fifths of the width, less these
    setFigures(m_figures);
}

void PlatformChart::showCampaigns(const QVector<Campaign>& campaigns, const QString& currency)
{
    QMap<QString, AdsFigures> platforms;
    for (const Campaign& campaign : campaigns)
        platforms[campaign.platform] += campaign.current;
    platforms.removeIf([](const auto& entry) { return !entry.value().areKnown(); });

    chart()->removeAllSeries();
    m_figures->removeRows(0, m_figures->rowCount());
    auto* ring = new QPieSeries;
    ring->setHoleSize(0.55);
    QVector<qint64> spends;
    for (const AdsFigures& figures : std::as_const(platforms))
        spends.append(figures.spendCents);
    const QVector<int> shares = hundredths(spends);
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
        const QString share = format::percent(shares.at(colour) / 100.0, 0);
        auto* slice = ring->append(QStringLiteral("%1 %2").arg(name, share), spend.toDouble());
        slice->setBrush(Theme::instance().color(sliceColours[colour % std::size(sliceColours)]));
        slice->setPen(QPen(Theme::instance().color(Theme::Role::Card), 2));
        connect(slice, &QPieSlice::clicked, this, [this, platform = it.key()] { Q_EMIT platformClicked(platform); });
    }
    chart()->setTitle(ring->isEmpty() ? tr("No spend") : QString());
    chart()->addSeries(ring);
    Theme::instance().styleChart(chart());
    setSummary(tr("Spend of %n platform(s); the table has the figures.", nullptr, static_cast<int>(platforms.size())));
}
