// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/inventoryqueries.h"

#include "db/sql.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

constexpr const char* queueColumns =
    "variant_id, product_id, sku, product_title, variant_title, product_type, vendor_name, primary_vendor_id, "
    "unit_cost, price, available, on_hand, committed, incoming, on_order, avg_daily_sales, max_daily_sales, "
    "sales_velocity, lead_time_days, max_lead_days, safety_stock, reorder_point, status, days_of_cover_x10, "
    "is_bundle, pack_size, min_order_quantity, snapshot_id, snapshot_date, last_decision_id, last_decision_at, "
    "last_decision_by, last_decision_type, snoozed_until, snooze_below_cover_x10, flagged, needs_now, suggested, "
    "version";

constexpr auto queueColumnCount = std::size_t(std::ranges::count(std::string_view(queueColumns), ',')) + 1;

/** Texts that many rows share, such as vendors and product types, kept once. */
class SharedTexts {
public:
    QString operator()(const sql::Cell& cell)
    {
        if (cell.isNull())
            return {};
        const auto known = m_texts.find(cell.view());
        if (known != m_texts.end())
            return known->second;
        return m_texts.emplace(std::string(cell.view()), sql::text(cell)).first->second;
    }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

/** A row of queueColumns; @p next hands over one sql::Cell after the other. */
template <class Next>
StockItem stockItem(Next next, const QString& currency, SharedTexts& shared)
{
    StockItem item;
    item.variantId = sql::text(next());
    item.productId = sql::text(next());
    item.sku = sql::text(next());
    item.productTitle = sql::text(next());
    item.variantTitle = shared(next());
    if (item.variantTitle == u"Default Title")
        item.variantTitle.clear();
    item.productType = shared(next());
    item.vendorName = shared(next());
    item.primaryVendorId = sql::uuid(next());
    item.unitCost = sql::optionalMoney(next(), currency);
    item.price = sql::optionalMoney(next(), currency);
    item.available = sql::integer(next());
    item.onHand = sql::integer(next());
    item.committed = sql::integer(next());
    item.incoming = sql::integer(next());
    item.onOrder = sql::integer(next());
    item.avgDailySales = sql::optionalReal(next());
    item.maxDailySales = sql::optionalReal(next());
    item.velocity = shared(next());
    item.leadTimeDays = sql::integer(next());
    item.maxLeadDays = sql::integer(next());
    item.safetyStock = sql::integer(next());
    item.reorderPoint = sql::integer(next());
    item.status = stockStatusFromKey(shared(next()));
    item.coverTenths = sql::integer(next(), noSalesCover);
    item.isBundle = sql::boolean(next());
    item.packSize = sql::optionalInt(next());
    item.minimumQuantity = sql::optionalInt(next());
    item.snapshotId = sql::uuid(next());
    item.snapshotDate = sql::date(next());
    item.lastDecisionId = sql::uuid(next());
    item.lastDecisionAt = sql::dateTime(next());
    item.lastDecisionBy = shared(next());
    item.lastDecisionType = shared(next());
    item.snoozedUntil = sql::date(next());
    item.snoozeBelowTenths = sql::optionalInt(next());
    item.flagged = sql::boolean(next());
    item.needsDecision = sql::boolean(next());
    item.suggested = sql::integer(next());
    item.version = sql::bigint(next());
    item.setSearchText();
    return item;
}

QVector<VelocityDay> readDays(pqxx::transaction_base& tx, const QString& variantId)
{
    const pqxx::result result =
        sql::exec(tx, "SELECT day, units, out_of_stock FROM app.velocity_days($1, 14) ORDER BY day", variantId);
    QVector<VelocityDay> days;
    days.reserve(14);
    for (const auto& row : result)
        days.append({ sql::date(row[0]), sql::bigint(row[1]), sql::boolean(row[2]) });
    return days;
}

void readVelocity(pqxx::transaction_base& tx, ReorderDetail& detail)
{
    detail.days = readDays(tx, detail.item.variantId);
    const pqxx::result result = sql::exec(
        tx, "SELECT average, trend, days_out_of_stock FROM app.velocity_summary($1, 14)", detail.item.variantId);
    if (result.empty())
        return;
    detail.average = sql::optionalReal(result[0][0]);
    detail.trend = sql::optionalReal(result[0][1]);
    detail.outOfStockDays = sql::integer(result[0][2]);
}

QVector<VendorOption> readVendors(pqxx::transaction_base& tx, const QString& variantId, const QString& currency)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT vendor_id, name, cost, is_primary, lead_time_days, max_lead_days, kept_days, deliveries, "
                  "on_time, min_order_quantity, pack_size, payment_terms, vendor_sku, point_days, "
                  "point_most, safety_stock, reorder_point, suggested FROM app.vendor_options($1) ORDER BY is_primary "
                  "DESC, cost, name",
                  variantId);
    QVector<VendorOption> vendors;
    for (const auto& row : result) {
        VendorOption option;
        option.vendorId = sql::uuid(row[0]);
        option.name = sql::text(row[1]);
        option.cost = sql::money(row[2], currency);
        option.isPrimary = sql::boolean(row[3]);
        option.leadTimeDays = sql::integer(row[4]);
        option.maxLeadDays = sql::integer(row[5]);
        option.keptLeadDays = sql::optionalReal(row[6]);
        option.deliveries = sql::integer(row[7]);
        option.onTime = sql::integer(row[8]);
        option.minimumQuantity = sql::optionalInt(row[9]);
        option.packSize = sql::optionalInt(row[10]);
        option.terms = sql::text(row[11]);
        option.vendorSku = sql::text(row[12]);
        option.pointDays = sql::integer(row[13]);
        option.pointMost = sql::integer(row[14]);
        option.safetyStock = sql::integer(row[15]);
        option.reorderPoint = sql::integer(row[16]);
        option.suggested = sql::integer(row[17]);
        vendors.append(option);
    }
    return vendors;
}

QVector<OpenOrderLine> readOpenOrders(pqxx::transaction_base& tx, const QString& variantId)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT i.id, o.id, o.po_number, v.name, o.status, i.quantity, i.received_quantity, "
                  "o.expected_delivery_date FROM purchase_order_items i JOIN purchase_orders o ON o.id = i.po_id "
                  "JOIN vendors v ON v.id = o.vendor_id WHERE i.variant_id = $1 "
                  "AND o.status IN ('draft', 'sent', 'confirmed') ORDER BY o.order_date, o.po_number, i.id",
                  variantId);
    QVector<OpenOrderLine> lines;
    for (const auto& row : result)
        lines.append({ sql::uuid(row[0]), sql::uuid(row[1]), sql::text(row[2]), sql::text(row[3]), sql::text(row[4]),
                       sql::integer(row[5]), sql::integer(row[6]), sql::date(row[7]) });
    return lines;
}

QVector<PastDecision> readHistory(pqxx::transaction_base& tx, const QString& variantId)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT a.id, a.created_at, a.action_type, a.operator_name, a.reorder_quantity, v.name, a.notes, "
                  "a.metadata FROM inventory_actions a LEFT JOIN vendors v ON v.id = a.vendor_id "
                  "WHERE a.variant_id = $1 ORDER BY a.created_at DESC, a.id LIMIT 50",
                  variantId);
    QVector<PastDecision> history;
    for (const auto& row : result) {
        PastDecision decision;
        decision.id = sql::uuid(row[0]);
        decision.at = sql::dateTime(row[1]);
        decision.type = sql::text(row[2]);
        decision.by = sql::text(row[3]);
        decision.quantity = sql::optionalInt(row[4]);
        decision.vendor = sql::text(row[5]);
        decision.notes = sql::text(row[6]);
        decision.metadata = sql::jsonObject(row[7]);
        decision.kind = decision.metadata.value(u"kind"_s).toString();
        history.append(decision);
    }
    return history;
}

} // namespace

namespace inventoryqueries {

QString projectCurrency(pqxx::transaction_base& tx)
{
    const pqxx::result result =
        sql::exec(tx, "SELECT currency FROM app.my_projects() WHERE project = app.current_project()");
    return result.empty() ? QString() : sql::text(result[0][0]);
}

InventorySummary readSummary(pqxx::transaction_base& tx)
{
    InventorySummary summary;
    for (size_t i = 0; i < allStockStatuses.size(); ++i)
        summary.buckets[i].status = allStockStatuses[i];
    const pqxx::result counts =
        sql::exec(tx,
                  "SELECT status, variants, needs_decision FROM app.inventory_counts(app.current_project(), "
                  "app.today(app.current_project()))");
    for (const auto& row : counts) {
        StockBucket& bucket = summary.buckets[static_cast<size_t>(stockStatusFromKey(sql::text(row[0])))];
        bucket.variants = sql::integer(row[1]);
        bucket.needsDecision = sql::integer(row[2]);
    }
    const pqxx::result urgent =
        sql::exec(tx,
                  "SELECT variant_id, sku, product_title, nullif(variant_title, 'Default Title'), status, available, "
                  "days_of_cover_x10, on_order FROM inventory_current "
                  "WHERE project = (SELECT app.current_project()) AND status <> 'in_stock' "
                  "ORDER BY days_of_cover_x10, avg_daily_sales DESC NULLS LAST, variant_id LIMIT 5");
    for (const auto& row : urgent) {
        StockItem item;
        item.productTitle = sql::text(row[2]);
        item.variantTitle = sql::text(row[3]);
        summary.urgent.append({ sql::text(row[0]), sql::text(row[1]), item.title(),
                                stockStatusFromKey(sql::text(row[4])), sql::integer(row[5]),
                                sql::integer(row[6], noSalesCover), sql::integer(row[7]) });
    }
    const pqxx::result newest =
        sql::exec(tx,
                  "SELECT max(c.snapshot_date)::timestamp AT TIME ZONE max(p.time_zone) FROM inventory_current c, "
                  "app.my_projects() p WHERE p.project = app.current_project() AND c.project = p.project");
    summary.newestSnapshot = newest.empty() ? QDateTime() : sql::dateTime(newest[0][0]);
    return summary;
}

std::string queueStatement(ReorderScope scope)
{
    const char* condition = "true";
    switch (scope) {
    case ReorderScope::NeedsDecision:
        condition = "needs_now";
        break;
    case ReorderScope::Snoozed:
        condition = "snoozed_now";
        break;
    case ReorderScope::BelowReorderPoint:
        condition = "status <> 'in_stock'";
        break;
    case ReorderScope::All:
        break;
    }
    return std::string("SELECT ") + queueColumns + " FROM app.reorder_queue WHERE " + condition;
}

ReorderQueue readQueue(pqxx::transaction_base& tx, ReorderScope scope)
{
    const QString currency = projectCurrency(tx);
    const std::string statement = queueStatement(scope);
    SharedTexts shared;
    ReorderQueue queue { scope, {} };
    pqxxcompat::streamText<queueColumnCount>(tx, statement.c_str(), [&](const auto& fields) {
        auto field = fields.begin();
        queue.items.append(stockItem([&field] { return sql::Cell(*field++); }, currency, shared));
    });
    return queue;
}

std::optional<ReorderDetail> readDetail(pqxx::transaction_base& tx, const QString& variantId)
{
    const QString currency = projectCurrency(tx);
    const std::string statement = std::string("SELECT ") + queueColumns
        + ", review_days, service_level, inbound FROM app.reorder_queue WHERE variant_id = $1";
    const pqxx::result result = sql::exec(tx, statement.c_str(), variantId);
    if (result.empty())
        return std::nullopt;
    ReorderDetail detail;
    SharedTexts shared;
    pqxx::row::size_type column = 0;
    detail.item = stockItem([&] { return sql::Cell(result[0][column++]); }, currency, shared);
    detail.reviewDays = sql::integer(result[0]["review_days"], 14);
    detail.serviceLevel = sql::real(result[0]["service_level"], 0.95);
    detail.counted = sql::integer(result[0]["inbound"]);
    readVelocity(tx, detail);
    detail.vendors = readVendors(tx, variantId, currency);
    detail.openOrders = readOpenOrders(tx, variantId);
    detail.history = readHistory(tx, variantId);
    return detail;
}

std::optional<WhatIf> readWhatIf(pqxx::transaction_base& tx, const WhatIfQuestion& question)
{
    const QString currency = projectCurrency(tx);
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT safety_stock, reorder_point, suggested, quantity, cover_until, cost "
                  "FROM app.reorder_what_if($1, $2::uuid, $3::int, $4::int, $5::numeric, $6::int)",
                  question.variantId, question.vendorId, question.leadTimeDays, question.maxLeadDays,
                  QString::number(question.serviceLevel, 'f', 4), question.quantity);
    if (result.empty())
        return std::nullopt;
    const auto row = result[0];
    WhatIf answer;
    answer.safetyStock = sql::integer(row[0]);
    answer.reorderPoint = sql::integer(row[1]);
    answer.suggested = sql::integer(row[2]);
    answer.quantity = sql::integer(row[3]);
    answer.coverUntil = sql::date(row[4]);
    answer.cost = sql::optionalMoney(row[5], currency);
    return answer;
}

} // namespace inventoryqueries
