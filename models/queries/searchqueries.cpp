// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/searchqueries.h"

#include "db/sql.h"

namespace {

// position() takes the text as it is: no wildcards to be escaped. The tables are the small ones, a row an entity.
constexpr auto items = R"(
    SELECT variant_id, sku, product_title || CASE WHEN coalesce(variant_title, '') IN ('', 'Default Title') THEN ''
                                                  ELSE ' · ' || variant_title END
      FROM inventory_current
     WHERE position(lower($1) IN lower(coalesce(sku, ''))) > 0
     ORDER BY position(lower($1) IN lower(sku)), sku, variant_id LIMIT $2::int)";

constexpr auto products = R"(
    SELECT (array_agg(variant_id ORDER BY days_of_cover_x10, variant_id))[1], min(product_title), count(*)::int
      FROM inventory_current
     WHERE position(lower($1) IN lower(coalesce(product_title, ''))) > 0
     GROUP BY product_id ORDER BY min(position(lower($1) IN lower(product_title))), 2, 1 LIMIT $2::int)";

constexpr auto campaigns = R"(
    SELECT campaign_id, campaign_name, platform || ' · ' || status
      FROM ads_campaigns
     WHERE position(lower($1) IN lower(campaign_name)) > 0
     ORDER BY position(lower($1) IN lower(campaign_name)), campaign_name, campaign_id LIMIT $2::int)";

constexpr auto purchaseOrders = R"(
    SELECT o.id::text, o.po_number, v.name || ' · ' || o.status
      FROM purchase_orders o JOIN vendors v ON v.id = o.vendor_id
     WHERE position(lower($1) IN lower(o.po_number)) > 0 OR position(lower($1) IN lower(v.name)) > 0
     ORDER BY o.created_at DESC, o.po_number DESC LIMIT $2::int)";

void append(QVector<SearchHit>& hits, SearchHit::Kind kind, const pqxx::result& rows)
{
    for (const auto& row : rows) {
        hits.append({ kind, sql::text(row[0]), sql::text(row[1]),
                      kind == SearchHit::Kind::Product ? QString() : sql::text(row[2]) });
        if (kind == SearchHit::Kind::Product)
            hits.last().variants = sql::integer(row[2]);
    }
}

} // namespace

QVector<SearchHit> searchqueries::find(pqxx::transaction_base& tx, const QString& text, int limitPerKind)
{
    QVector<SearchHit> hits;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return hits;
    append(hits, SearchHit::Kind::Item, sql::exec(tx, items, wanted, limitPerKind));
    append(hits, SearchHit::Kind::Product, sql::exec(tx, products, wanted, limitPerKind));
    append(hits, SearchHit::Kind::Campaign, sql::exec(tx, campaigns, wanted, limitPerKind));
    append(hits, SearchHit::Kind::PurchaseOrder, sql::exec(tx, purchaseOrders, wanted, limitPerKind));
    return hits;
}
