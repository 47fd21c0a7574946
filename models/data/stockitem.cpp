// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/stockitem.h"

#include "data/namedvalues.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StockItem)
};

constexpr NamedValues<StockStatus, allStockStatuses.size()> statusNames { {
    { StockStatus::OutOfStock, "out_of_stock" },
    { StockStatus::UrgentReorder, "urgent_reorder" },
    { StockStatus::LowStock, "low_stock" },
    { StockStatus::InStock, "in_stock" },
} };

} // namespace

QString stockStatusKey(StockStatus status)
{
    return nameOf(status, statusNames);
}

StockStatus stockStatusFromKey(const QString& key)
{
    return valueOf(key, statusNames, StockStatus::InStock);
}

QString stockStatusName(StockStatus status)
{
    switch (status) {
    case StockStatus::OutOfStock:
        return Text::tr("Out of stock");
    case StockStatus::UrgentReorder:
        return Text::tr("Urgent");
    case StockStatus::LowStock:
        return Text::tr("Low");
    case StockStatus::InStock:
        return Text::tr("In stock");
    }
    return {};
}

QString velocityName(const QString& velocityClass)
{
    if (velocityClass == u"high")
        return Text::tr("high velocity");
    if (velocityClass == u"medium")
        return Text::tr("medium velocity");
    if (velocityClass == u"low")
        return Text::tr("low velocity");
    if (velocityClass == u"dormant")
        return Text::tr("dormant");
    return {};
}

QString coverText(int coverTenths)
{
    if (coverTenths == noSalesCover)
        return Text::tr("no sales");
    const double days = coverTenths / 10.0;
    return Text::tr("%1 days").arg(QLocale().toString(days, 'f', days < 100 ? 1 : 0));
}

QString StockItem::title() const
{
    return fullTitle(productTitle, variantTitle);
}

QString StockItem::shortName() const
{
    return sku.isEmpty() ? title() : sku;
}

std::optional<Money> StockItem::suggestedValue() const
{
    if (!unitCost)
        return std::nullopt;
    return *unitCost * suggested;
}

void StockItem::setSearchText()
{
    const QString all = sku + u'\n' + productTitle + u'\n' + variantTitle + u'\n' + productType + u'\n' + vendorName;
    searchText = all.toCaseFolded();
}

QJsonObject StockItem::seen() const
{
    QJsonObject figures {
        { u"version"_s, version },
        { u"available"_s, available },
        { u"on_hand"_s, onHand },
        { u"committed"_s, committed },
        { u"incoming"_s, incoming },
        { u"on_order"_s, onOrder },
        { u"lead_time_days"_s, leadTimeDays },
        { u"max_lead_days"_s, maxLeadDays },
        { u"safety_stock"_s, safetyStock },
        { u"reorder_point"_s, reorderPoint },
        { u"status"_s, stockStatusKey(status) },
        { u"suggested_quantity"_s, suggested },
        { u"snapshot_id"_s, snapshotId.toString(QUuid::WithoutBraces) },
        { u"snapshot_date"_s, snapshotDate.toString(Qt::ISODate) },
    };
    if (avgDailySales)
        figures.insert(u"avg_daily_sales"_s, QString::number(*avgDailySales, 'f', 2));
    if (coverTenths != noSalesCover)
        figures.insert(u"days_of_cover"_s, QString::number(coverTenths / 10.0, 'f', 1));
    return figures;
}

int InventorySummary::variants() const
{
    int sum = 0;
    for (const StockBucket& each : buckets)
        sum += each.variants;
    return sum;
}

int InventorySummary::needsDecision() const
{
    int sum = 0;
    for (const StockBucket& each : buckets)
        sum += each.needsDecision;
    return sum;
}
