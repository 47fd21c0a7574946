// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importstaging.h"

#include "db/pqxxcompat.h"

#include <cstring>

namespace {

const char* stagingTable(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Vendors:
        return "CREATE TEMP TABLE import_stage (line bigint, name text, contact_name text, contact_email text, "
               "contact_phone text, lead_time_days int, max_lead_days int, payment_terms text, notes text) ON COMMIT "
               "DROP";
    case ImportKind::ShopifyProducts:
        return "CREATE TEMP TABLE import_stage (line bigint, product_key bigint, variant_key bigint, handle text, "
               "title text, vendor text, product_type text, tags text, status text, option1 text, option2 text, "
               "option3 text, sku text, price numeric, compare_at numeric, cost numeric, policy text, fulfillment "
               "text, "
               "tracked boolean, quantity int, barcode text, grams numeric, product_number bigint, variant_number "
               "bigint, "
               "place int, made_at timestamptz) ON COMMIT DROP";
    case ImportKind::ProductVendors:
        return "CREATE TEMP TABLE import_stage (line bigint, product_key bigint, handle text, sku text, vendor text, "
               "vendor_sku text, cost numeric, is_primary boolean, pack_size int, min_order_quantity int) ON COMMIT "
               "DROP";
    case ImportKind::ShopifyInventory:
        return "CREATE TEMP TABLE import_stage (line bigint, product_key bigint, variant_key bigint, handle text, "
               "sku text, location text, stocked boolean, available bigint, on_hand bigint, committed bigint, "
               "incoming bigint, variant_number bigint) ON COMMIT DROP";
    case ImportKind::ShopifyOrders:
        return "CREATE TEMP TABLE import_stage (line bigint, order_name text, head_line bigint, line_no int, bad "
               "boolean, "
               "created_at timestamptz, shopify_id text, financial_status text, fulfillment_status text, "
               "fulfilled_at timestamptz, cancelled_at timestamptz, currency text, subtotal numeric(14,4), shipping "
               "numeric(14,4), "
               "taxes numeric(14,4), total numeric(14,4), discount numeric(14,4), refunded numeric(14,4), source text, "
               "quantity int, title "
               "text, "
               "unit_price numeric(14,4), sku text, line_discount numeric(14,4), variant_number bigint) ON COMMIT DROP";
    case ImportKind::ShopifySales:
        return "CREATE TEMP TABLE import_stage (line bigint, day date, title text, variant text, sku text, units int, "
               "gross numeric, discounts numeric, returns numeric, net numeric, orders int) ON COMMIT DROP";
    case ImportKind::GoogleAds:
    case ImportKind::MetaAds:
    case ImportKind::PinterestAds:
    case ImportKind::TikTokAds:
        return "CREATE TEMP TABLE import_stage (line bigint, day date, campaign text, has_id boolean, own_key text, "
               "name text, status text, currency text, spend numeric, impressions numeric, clicks numeric, "
               "conversions numeric, revenue numeric) ON COMMIT DROP";
    }
    return "";
}

void appendEscaped(const char* text, std::string& out)
{
    for (;;) {
        const std::size_t plain = std::strcspn(text, "\\\t\n\r");
        out.append(text, plain);
        text += plain;
        if (*text == '\0')
            return;
        out += '\\';
        out += *text == '\t' ? 't' : *text == '\n' ? 'n' : *text == '\r' ? 'r' : '\\';
        ++text;
    }
}

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using RawResult = std::unique_ptr<PGresult, ClearResult>;

} // namespace

void createStagingTable(pqxx::transaction_base& tx, ImportKind kind)
{
    tx.exec(stagingTable(kind));
}

StagingStream::StagingStream(pg_conn* connection, const std::vector<const char*>& columns)
    : m_connection(connection)
    , m_width(columns.size())
{
    std::string statement = "COPY pg_temp.import_stage (";
    for (std::size_t i = 0; i < columns.size(); ++i)
        statement.append(i == 0 ? "" : ", ").append(columns[i]);
    statement += ") FROM STDIN";
    const RawResult result(PQexec(m_connection, statement.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COPY_IN)
        fail();
    m_open = true;
}

StagingStream::~StagingStream()
{
    if (!m_open)
        return;
    if (PQputCopyEnd(m_connection, "given up") == 1) {
        while (PGresult* result = PQgetResult(m_connection))
            PQclear(result);
    }
}

void StagingStream::fail() const
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        throw pqxx::broken_connection(PQerrorMessage(m_connection));
    throw pqxx::failure(PQerrorMessage(m_connection));
}

void StagingStream::write(const StagedBatch& batch)
{
    m_buffer.clear();
    for (std::size_t i = 0; i < batch.cellCount(); ++i) {
        if (const char* cell = batch.cell(i))
            appendEscaped(cell, m_buffer);
        else
            m_buffer += "\\N";
        m_buffer += (i + 1) % m_width == 0 ? '\n' : '\t';
    }
    if (PQputCopyData(m_connection, m_buffer.data(), int(m_buffer.size())) != 1)
        fail();
}

void StagingStream::finish()
{
    m_open = false;
    if (PQputCopyEnd(m_connection, nullptr) != 1)
        fail();
    std::string problem;
    std::string state;
    while (PGresult* raw = PQgetResult(m_connection)) {
        const RawResult result(raw);
        if (PQresultStatus(raw) == PGRES_COMMAND_OK || !problem.empty())
            continue;
        problem = PQresultErrorMessage(raw);
        if (const char* code = PQresultErrorField(raw, PG_DIAG_SQLSTATE))
            state = code;
    }
    if (PQstatus(m_connection) != CONNECTION_OK)
        throw pqxx::broken_connection(problem);
    if (!problem.empty())
        throw pqxx::sql_error(problem, "COPY pg_temp.import_stage", state.c_str());
}
