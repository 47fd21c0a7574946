// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platformbars.h"

#include "campaignmodel.h"
#include "format.h"
#include "theme.h"
#include "widgets/valueaxis.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetrics>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QMap>
#include <QStandardItemModel>
#include <algorithm>

namespace {
constexpr int narrowWidth = 320; ///< px: two amounts beside each other would be dots there in German
}

PlatformBars::PlatformBars(QWidget* parent)
    : ChartPanel(tr("Spend and revenue by platform"), parent)
    , m_figures(new QStandardItemModel(this))
{
    m_figures->setHorizontalHeaderLabels({ tr("Platform"), tr("Spend"), tr("Revenue") });
    chart()->setMargins({});
    chart()->setLocalizeNumbers(true);
    setFigures(m_figures);
}

void PlatformBars::showCampaigns(const QVector<Campaign>& campaigns, const QString& currency)
{
    QMap<QString, AdsFigures> platforms;
    for (const Campaign& campaign : campaigns)
        platforms[campaign.platform] += campaign.current;
    platforms.removeIf([](const auto& entry) { return !entry.value().areKnown(); });

    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_figures->removeRows(0, m_figures->rowCount());
    auto* spend = new QBarSet(tr("Spend"));
    auto* revenue = new QBarSet(tr("Revenue"));
    spend->setColor(Theme::instance().color(Theme::Role::Series2));
    revenue->setColor(Theme::instance().color(Theme::Role::Series1));
    for (QBarSet* set : { spend, revenue })
        set->setBorderColor(Theme::instance().color(Theme::Role::Card));
    QStringList names;
    double highest = 0;
    for (auto it = platforms.cbegin(); it != platforms.cend(); ++it) {
        const Money spent = Money::fromCents(it->spendCents, currency);
        const Money earned = Money::fromCents(it->revenueCents, currency);
        spend->append(spent.toDouble());
        revenue->append(earned.toDouble());
        highest = std::max({ highest, spent.toDouble(), earned.toDouble() });
        names.append(CampaignModel::platformName(it.key()));
        m_figures->appendRow({ new QStandardItem(names.last()), new QStandardItem(format::money(spent)),
                               new QStandardItem(format::money(earned)) });
    }
    chart()->setTitle(names.isEmpty() ? tr("No figures") : QString());
    setSummary(names.isEmpty() ? chart()->title()
                               : tr("Platforms: %1. The table has the figures.").arg(names.join(QStringLiteral(", "))));
    if (names.isEmpty()) {
        delete spend;
        delete revenue;
        return;
    }
    auto* bars = new QHorizontalBarSeries;
    bars->append(spend);
    bars->append(revenue);
    connect(bars, &QHorizontalBarSeries::clicked, this,
            [this, keys = platforms.keys()](int index) { Q_EMIT platformClicked(keys.value(index)); });
    chart()->addSeries(bars);
    auto* category = new QBarCategoryAxis;
    category->append(names);
    chart()->addAxis(category, Qt::AlignLeft);
    const int steps = width() < narrowWidth ? 1 : 2;
    auto* money = new ValueAxis(0, highest, steps, ValueAxis::money(currency));
    chart()->addAxis(money, Qt::AlignBottom);
    bars->attachAxis(category);
    bars->attachAxis(money);
    chart()->legend()->setAlignment(Qt::AlignTop);
    Theme::instance().styleChart(chart());
    category->setGridLineVisible(false);
    // Room for the second half of the last label, however long money is in this language.
    const int lastLabel = QFontMetrics(money->labelsFont()).horizontalAdvance(money->categoriesLabels().constLast());
    chart()->setMargins(QMargins(0, 0, lastLabel / 2, 0));
}
