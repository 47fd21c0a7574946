// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importforesight.h"

#include "db/pqxxcompat.h"
#include "db/sql.h"
#include "queries/importstaging.h"

namespace {

/** The rows themselves are stored, what follows from them need not be. */
struct Enough { };
/** The file as a whole would be refused. */
struct Refused {
    QString message;
};

/** Which rows of the database each staged row became: line, table, key as in app.import_tables(). */
const char* touchedRows(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Vendors:
        return "SELECT s.line, 'vendors', v.id::text FROM import_stage s JOIN vendors v ON v.project = $1 AND "
               "lower(v.name) = lower(s.name)";
    case ImportKind::ShopifyProducts:
        return "SELECT s.line, 'products', p.id FROM import_stage s JOIN import_product p USING (product_key) WHERE "
               "s.title IS NOT NULL AND $1::text IS NOT NULL UNION ALL SELECT line, 'variants', id FROM import_variant";
    case ImportKind::ProductVendors:
        return "SELECT o.line, 'product_vendors', p.id::text FROM import_offer o JOIN product_vendors p ON p.project = "
               "$1 AND p.product_id = o.product_id AND p.vendor_id = o.vendor_id";
    case ImportKind::ShopifyInventory:
        return "SELECT s.line, 'inventory_snapshots', i.id::text FROM import_stock s JOIN inventory_snapshots i ON "
               "i.project = $1 AND i.variant_id = s.variant_id";
    case ImportKind::ShopifyOrders:
        return "SELECT s.line, 'orders', o.id FROM import_stage s JOIN import_order o USING (head_line) WHERE $1::text "
               "IS "
               "NOT "
               "NULL UNION ALL SELECT s.line, 'order_lines', o.id || chr(31) || s.line_no FROM import_stage s JOIN "
               "import_order o USING (head_line)";
    case ImportKind::ShopifySales:
        return "SELECT s.line, 'DashboardFact', f.id::text FROM import_stage s LEFT JOIN import_match m ON m.title = "
               "s.title AND m.variant = coalesce(s.variant, '') AND m.sku = coalesce(s.sku, '') JOIN "
               "\"DashboardFact\" f ON f.project = $1 AND f.metadata ->> 'source' = 'sales report' AND "
               "coalesce(f.scope, "
               "'') = coalesce(m.scope, '') AND (f.\"periodStart\" AT TIME ZONE app.project_time_zone($1))::date = "
               "s.day";
    case ImportKind::GoogleAds:
    case ImportKind::MetaAds:
    case ImportKind::PinterestAds:
    case ImportKind::TikTokAds:
        return "SELECT s.line, 'ads_daily_metrics', m.id::text FROM import_stage s JOIN import_campaign c USING "
               "(campaign) JOIN ads_daily_metrics m ON m.campaign_id = c.id AND m.metric_date = s.day WHERE $1::text "
               "IS NOT "
               "NULL";
    }
    return "";
}

void stageRows(pqxx::transaction_base& tx, pg_conn* connection, const FilePreview& preview)
{
    createStagingTable(tx, *preview.kind);
    std::vector<QByteArray> names;
    std::vector<const char*> columns;
    for (const QString& column : preview.columns)
        names.push_back(column.toUtf8());
    for (const QByteArray& name : names)
        columns.push_back(name.constData());
    StagedBatch batch;
    for (const QStringList& row : preview.rows) {
        for (const QString& cell : row) {
            if (cell.isNull())
                batch.addNull();
            else
                batch.add(std::string_view(cell.toStdString()));
        }
    }
    StagingStream stream(connection, columns);
    stream.write(batch);
    stream.finish();
}

void readFates(pqxx::transaction_base& tx, const StoreContext& context, const ImportReport& report,
               FilePreview& preview)
{
    for (const QStringList& row : std::as_const(preview.rows))
        preview.fates.insert(row.first().toLongLong(), { RowFate::What::Unchanged, {} });
    const auto touched = sql::exec(
        tx,
        (std::string("SELECT t.line, bool_or(c.is_new) FROM (") + touchedRows(*preview.kind)
         + ") t (line, table_name, row_key) JOIN app.import_changes_in_hand() c USING (table_name, row_key) GROUP BY 1")
            .c_str(),
        context.project);
    for (const auto& row : touched)
        preview.fates[sql::bigint(row[0])].what = sql::boolean(row[1]) ? RowFate::What::New : RowFate::What::Changed;
    for (const ImportProblem& problem : report.problems)
        preview.fates[problem.line] = { problem.isUnmatched ? RowFate::What::Unmatched : RowFate::What::LeftOut,
                                        problem.reason };
}

} // namespace

void foreseeRows(pqxx::transaction_base& tx, pg_conn* connection, StoreContext context, FilePreview& preview)
{
    ImportReport report;
    report.kind = preview.kind;
    report.fileName = preview.path;
    context.computing = [] { throw Enough {}; };
    context.refuse = [](const QString& message, const QString&) { throw Refused { message }; };
    if (preview.rows.isEmpty())
        return;
    stageRows(tx, connection, preview);
    const QByteArray noDigest(32, '\0'); // the run is taken back before anybody asks for it
    beginRun(tx, context, noDigest, report);
    try {
        storeStaged(tx, *preview.kind, context, report);
    } catch (const Enough&) { // all that is asked for
    } catch (const Refused& refused) {
        preview.refusal = refused.message;
        return;
    }
    readFates(tx, context, report, preview);
}
