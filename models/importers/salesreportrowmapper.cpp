// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/salesreportrowmapper.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SalesReportRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).left(40));
}

/** The day of "2026-06-01" and of "2026-06-01T00:00:00". */
std::optional<QDate> dayOf(std::string_view text, DateOrder order)
{
    if (const auto date = cell::date(text, order))
        return date;
    const auto time = cell::moment(text, order, QTimeZone::utc());
    return time && !time->hadZone && time->utc.time() == QTime(0, 0) ? std::optional(time->utc.date()) : std::nullopt;
}

} // namespace

QStringList SalesReportRowMapper::bind(const CsvHeader& header)
{
    m_day = column(header, "day", { "day", "date" });
    m_title = column(header, "title", { "product title", "product_title", "product" });
    m_variant = column(header, "variant", { "product variant title", "variant title", "variant_title" });
    m_sku = column(header, "sku", { "product variant sku", "variant sku", "variant_sku", "sku" });
    m_units = column(header, "units", { "net items sold", "net quantity", "net_quantity", "quantity", "units sold" });
    m_gross = column(header, "gross", { "gross sales", "gross_sales" });
    m_discounts = column(header, "discounts", { "discounts" });
    m_returns = column(header, "returns", { "returns", "sales reversals" });
    m_net = column(header, "net", { "net sales", "net_sales" });
    m_orders = column(header, "orders", { "orders" });
    QStringList missing;
    if (m_day < 0)
        missing.append(QStringLiteral("Day"));
    if (m_title < 0)
        missing.append(QStringLiteral("Product title"));
    if (m_units < 0)
        missing.append(QStringLiteral("Net items sold"));
    if (m_net < 0 && (m_gross < 0 || m_discounts < 0 || m_returns < 0))
        missing.append(QStringLiteral("Net sales"));
    m_objection = missing == QStringList { QStringLiteral("Day") }
        ? Text::tr("The report has totals of a period and no days, and nobody can tell which day's they are.")
        : QString();
    return missing;
}

const std::vector<const char*>& SalesReportRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",  "day",       "title",   "variant", "sku",   "units",
                                                  "gross", "discounts", "returns", "net",     "orders" };
    return names;
}

std::vector<int> SalesReportRowMapper::numberColumns() const
{
    return { m_gross, m_discounts, m_returns, m_net };
}

MappedRow SalesReportRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view dayText = at(row, m_day);
    const std::string_view title = at(row, m_title);
    if (dayText.empty() && title.empty()) {
        ++m_totals;
        return { false, {} };
    }
    const auto day = dayOf(dayText, context().dateOrder);
    if (!day)
        return { false, dayText.empty() ? Text::tr("it has no day") : Text::tr("%1 is no date").arg(quoted(dayText)) };
    batch.add(row.line());
    batch.add(std::string_view(cell::toSql(*day)));
    batch.addOrNull(title);
    batch.addOrNull(at(row, m_variant));
    batch.addOrNull(cell::code(at(row, m_sku)));
    const std::string_view unitsText = at(row, m_units);
    const auto units = unitsText.empty() ? std::optional(0) : cell::integer(unitsText, context().decimalMark);
    if (!units)
        return { false, Text::tr("%1 is no number of items").arg(quoted(unitsText)) };
    batch.add(qint64(*units));
    if (QString problem = addAmounts(row, batch); !problem.isEmpty())
        return { false, std::move(problem) };
    const std::string_view ordersText = at(row, m_orders);
    const auto orders = ordersText.empty() ? std::optional(0) : cell::integer(ordersText, context().decimalMark);
    if (!orders || *orders < 0)
        return { false, Text::tr("%1 is no number of orders").arg(quoted(ordersText)) };
    batch.add(qint64(*orders));
    return {};
}

QString SalesReportRowMapper::addAmounts(const CsvRow& row, StagedBatch& batch) const
{
    for (const int column : { m_gross, m_discounts, m_returns, m_net }) {
        const std::string_view text = at(row, column);
        if (column < 0 || (text.empty() && column == m_net && m_gross >= 0)) {
            batch.addNull();
            continue;
        }
        const auto number = text.empty() ? std::optional<std::string>("0") : cell::amount(text, context().decimalMark);
        if (!number || std::min(number->find('.'), number->size()) > 13)
            return Text::tr("%1 is no amount").arg(quoted(text));
        batch.add(std::string_view(*number));
    }
    return {};
}

QStringList SalesReportRowMapper::notes() const
{
    if (m_totals == 0)
        return {};
    return { Text::tr("%1 rows that sum up others were passed over.").arg(QLocale::c().toString(m_totals)) };
}
