// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/orderrowmapper.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OrderRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).left(40));
}

bool isOneOf(std::string_view text, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return cell::equalsIgnoringCase(text, name); });
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return result;
}

/** Whether a decimal's text fits numeric(14,4). */
bool fitsAmount(const std::string& number)
{
    const std::size_t point = number.find('.');
    return (point == std::string::npos ? number.size() : point) <= 10;
}

constexpr int orderCells = 12; ///< what addOrder() adds
constexpr int lineCells = 6; ///< what addLine() adds

} // namespace

QStringList OrderRowMapper::bind(const CsvHeader& header)
{
    m_name = column(header, "name", { "name" });
    m_id = column(header, "id", { "id" });
    m_financial = column(header, "financial_status", { "financial status" });
    m_fulfillment = column(header, "fulfillment_status", { "fulfillment status" });
    m_fulfilledAt = column(header, "fulfilled_at", { "fulfilled at" });
    m_created = column(header, "created_at", { "created at" });
    m_cancelled = column(header, "cancelled_at", { "cancelled at" });
    m_currency = column(header, "currency", { "currency" });
    m_subtotal = column(header, "subtotal", { "subtotal" });
    m_shipping = column(header, "shipping", { "shipping" });
    m_taxes = column(header, "taxes", { "taxes" });
    m_total = column(header, "total", { "total" });
    m_discount = column(header, "discount", { "discount amount" });
    m_refunded = column(header, "refunded", { "refunded amount" });
    m_source = column(header, "source", { "source" });
    m_quantity = column(header, "quantity", { "lineitem quantity" });
    m_title = column(header, "title", { "lineitem name" });
    m_price = column(header, "price", { "lineitem price" });
    m_sku = column(header, "sku", { "lineitem sku" });
    m_lineDiscount = column(header, "line_discount", { "lineitem discount" });
    m_variantNumber = column(header, "variant_number", { "lineitem variant id" });
    QStringList missing;
    const std::pair<int, const char*> keys[] { { m_name, "Name" },           { m_financial, "Financial Status" },
                                               { m_created, "Created at" },  { m_currency, "Currency" },
                                               { m_subtotal, "Subtotal" },   { m_quantity, "Lineitem quantity" },
                                               { m_title, "Lineitem name" }, { m_price, "Lineitem price" } };
    for (const auto& [found, name] : keys) {
        if (found < 0)
            missing.append(QString::fromUtf8(name));
    }
    return missing;
}

const std::vector<const char*>& OrderRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",
                                                  "order_name",
                                                  "head_line",
                                                  "line_no",
                                                  "bad",
                                                  "created_at",
                                                  "shopify_id",
                                                  "financial_status",
                                                  "fulfillment_status",
                                                  "fulfilled_at",
                                                  "cancelled_at",
                                                  "currency",
                                                  "subtotal",
                                                  "shipping",
                                                  "taxes",
                                                  "total",
                                                  "discount",
                                                  "refunded",
                                                  "source",
                                                  "quantity",
                                                  "title",
                                                  "unit_price",
                                                  "sku",
                                                  "line_discount",
                                                  "variant_number" };
    return names;
}

MappedRow OrderRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view name = at(row, m_name);
    if (name.empty())
        return { false, Text::tr("it has no order name") };
    const bool isHead = !at(row, m_financial).empty();
    const std::size_t start = batch.cellCount();
    if (isHead) {
        m_order = name;
        m_line = 0;
        m_headLine = row.line();
    } else if (m_order != name) { // not beside its order's first row: the database puts it there by the name
        m_order = name;
        m_line = 0;
        m_headLine = 0;
    }
    ++m_line;
    batch.add(row.line());
    batch.add(name);
    batch.add(m_headLine);
    batch.add(qint64(m_line));
    batch.addFlag(false);
    QString problem = addTime(row, m_created, true, batch);
    if (problem.isEmpty() && isHead)
        problem = addOrder(row, batch);
    else if (problem.isEmpty())
        for (int i = 0; i < orderCells + 1; ++i)
            batch.addNull();
    if (problem.isEmpty())
        problem = addLine(row, batch);
    if (problem.isEmpty())
        return {};
    addBadRow(row, start, batch);
    return { false,
             Text::tr("order %1 is left out: %2")
                 .arg(QString::fromUtf8(name.data(), qsizetype(name.size())).left(40), problem) };
}

/** Replaces the row that began at @p start by a mark that takes its order out. */
void OrderRowMapper::addBadRow(const CsvRow& row, std::size_t start, StagedBatch& batch)
{
    batch.truncate(start);
    batch.add(row.line());
    batch.add(std::string_view(m_order));
    batch.add(m_headLine);
    batch.add(qint64(m_line));
    batch.addFlag(true);
    for (std::size_t i = 5; i < columns().size(); ++i)
        batch.addNull();
}

QString OrderRowMapper::addOrder(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view id = at(row, m_id);
    batch.addOrNull(isDigits(id) ? id : std::string_view());
    const std::string_view financial = at(row, m_financial);
    if (!isOneOf(financial,
                 { "paid", "pending", "partially_refunded", "refunded", "voided", "authorized", "partially_paid",
                   "expired", "unpaid" }))
        return Text::tr("%1 is no financial status; are the cells shifted?").arg(quoted(financial));
    batch.add(std::string_view(lowerCase(financial)));
    const std::string_view fulfillment = at(row, m_fulfillment);
    if (!fulfillment.empty()
        && !isOneOf(fulfillment,
                    { "fulfilled", "unfulfilled", "partial", "partially_fulfilled", "restocked", "scheduled", "on_hold",
                      "in_progress", "open", "pending_fulfillment", "request_declined" }))
        return Text::tr("%1 is no fulfillment status; are the cells shifted?").arg(quoted(fulfillment));
    batch.add(std::string_view(fulfillment.empty() ? std::string("unfulfilled") : lowerCase(fulfillment)));
    for (const int column : { m_fulfilledAt, m_cancelled }) {
        if (QString problem = addTime(row, column, false, batch); !problem.isEmpty())
            return problem;
    }
    std::string currency { at(row, m_currency) };
    if (currency.empty())
        currency = context().currency.toStdString();
    std::transform(currency.begin(), currency.end(), currency.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    if (currency.size() != 3 || currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos)
        return Text::tr("%1 is no currency").arg(quoted(currency));
    batch.add(std::string_view(currency));
    for (const auto& [column, required] :
         { std::pair { m_subtotal, true }, std::pair { m_shipping, false }, std::pair { m_taxes, false },
           std::pair { m_total, false }, std::pair { m_discount, false }, std::pair { m_refunded, false } }) {
        if (QString problem = addAmount(row, column, required, batch); !problem.isEmpty())
            return problem;
    }
    batch.addOrNull(at(row, m_source).substr(0, 60));
    return {};
}

QString OrderRowMapper::addLine(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view title = at(row, m_title);
    const std::string_view quantityText = at(row, m_quantity);
    if (title.empty() && quantityText.empty()) { // an order whose lines were all taken out
        for (int i = 0; i < lineCells; ++i)
            batch.addNull();
        return {};
    }
    const auto quantity = cell::integer(quantityText, context().decimalMark);
    if (!quantity || *quantity < 0)
        return Text::tr("%1 is no quantity").arg(quoted(quantityText));
    batch.add(qint64(*quantity));
    batch.add(title);
    if (QString problem = addAmount(row, m_price, true, batch); !problem.isEmpty())
        return problem;
    batch.addOrNull(cell::code(at(row, m_sku)));
    if (QString problem = addAmount(row, m_lineDiscount, false, batch); !problem.isEmpty())
        return problem;
    batch.addOrNull(shopifyNumber(row, m_variantNumber));
    return {};
}

QString OrderRowMapper::addAmount(const CsvRow& row, int column, bool required, StagedBatch& batch)
{
    const std::string_view text = at(row, column);
    if (text.empty()) {
        if (required)
            return Text::tr("an amount is missing");
        batch.add(std::string_view("0"));
        return {};
    }
    const auto number = cell::decimal(text, context().decimalMark);
    if (!number || !fitsAmount(*number))
        return Text::tr("%1 is no amount").arg(quoted(text));
    batch.add(std::string_view(*number));
    return {};
}

QString OrderRowMapper::addTime(const CsvRow& row, int column, bool required, StagedBatch& batch)
{
    const std::string_view text = at(row, column);
    if (text.empty()) {
        batch.addNull();
        return required ? Text::tr("it has no time of creation") : QString();
    }
    if (text != m_lastTimeText) {
        const auto time = cell::moment(text, context().dateOrder, context().zone);
        if (!time)
            return Text::tr("%1 is no date with a time").arg(quoted(text));
        m_withoutZone += !time->hadZone;
        m_lastTimeText = text;
        m_lastTime = cell::toSql(time->utc);
    }
    batch.add(std::string_view(m_lastTime));
    return {};
}

QStringList OrderRowMapper::notes() const
{
    if (m_withoutZone == 0)
        return {};
    return {
        Text::tr("Times without a zone were read in the shop's zone, %1.").arg(QString::fromUtf8(context().zone.id()))
    };
}
