// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/stockrowmapper.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StockRowMapper)
};

QString quoted(std::string_view text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text.data(), qsizetype(text.size())).left(40));
}

bool isNotStocked(std::string_view text)
{
    return text.empty() || cell::equalsIgnoringCase(text, "not stocked");
}

} // namespace

QStringList StockRowMapper::bind(const CsvHeader& header)
{
    m_handle = column(header, "handle", { "handle", "url handle" });
    m_title = column(header, "title", { "title" });
    m_option = { column(header, "option1", { "option1 value" }), column(header, "option2", { "option2 value" }),
                 column(header, "option3", { "option3 value" }) };
    m_sku = column(header, "sku", { "sku" });
    m_location = column(header, "location", { "location" });
    m_available = column(header, "available", { "available", "available (not editable)" });
    m_onHand = column(header, "on_hand", { "on hand", "on hand (current)" });
    m_committed = column(header, "committed", { "committed", "committed (not editable)" });
    m_incoming = column(header, "incoming", { "incoming", "incoming (not editable)" });
    m_variantNumber = column(header, "variant_number", { "shopify variant id" });
    m_wide.clear();
    if (m_location < 0 && m_available < 0) {
        int last = -1;
        for (const int known : { m_handle, m_title, m_option[0], m_option[1], m_option[2], m_sku,
                                 header.find({ "hs code" }), header.find({ "coo" }) })
            last = std::max(last, known);
        for (int i = last + 1; i < header.size(); ++i) {
            if (!header.name(i).isEmpty())
                m_wide.push_back(i);
        }
    }
    QStringList missing;
    if (m_handle < 0)
        missing.append(QStringLiteral("Handle"));
    if (m_option[0] < 0)
        missing.append(QStringLiteral("Option1 Value"));
    if (m_wide.empty() && m_available < 0)
        missing.append(QStringLiteral("Available"));
    return missing;
}

const std::vector<const char*>& StockRowMapper::columns() const
{
    static const std::vector<const char*> names { "line",    "product_key", "variant_key", "handle",
                                                  "sku",     "location",    "stocked",     "available",
                                                  "on_hand", "committed",   "incoming",    "variant_number" };
    return names;
}

QString StockRowMapper::readWide(const CsvRow& row, Stock& stock) const
{
    for (const int column : m_wide) {
        const std::string_view text = at(row, column);
        if (isNotStocked(text))
            continue;
        const auto number = cell::integer(text, context().decimalMark);
        if (!number)
            return Text::tr("%1 is no quantity").arg(quoted(text));
        stock.stocked = true;
        stock.available += *number;
    }
    stock.onHand = stock.available;
    return {};
}

QString StockRowMapper::read(const CsvRow& row, Stock& stock) const
{
    if (!m_wide.empty())
        return readWide(row, stock);
    const std::string_view available = at(row, m_available);
    if (isNotStocked(available))
        return {};
    const std::pair<int, qint64*> figures[] { { m_available, &stock.available },
                                              { m_onHand, &stock.onHand },
                                              { m_committed, &stock.committed },
                                              { m_incoming, &stock.incoming } };
    for (const auto& [column, figure] : figures) {
        const std::string_view text = at(row, column);
        if (isNotStocked(text))
            continue;
        const auto number = cell::integer(text, context().decimalMark);
        if (!number)
            return Text::tr("%1 is no quantity").arg(quoted(text));
        *figure = *number;
    }
    if (m_onHand < 0)
        stock.onHand = stock.available + stock.committed;
    stock.stocked = true;
    return {};
}

MappedRow StockRowMapper::map(const CsvRow& row, StagedBatch& batch)
{
    const std::string_view handle = at(row, m_handle);
    if (handle.empty())
        return { false, Text::tr("it has no handle") };
    Stock stock;
    if (QString problem = read(row, stock); !problem.isEmpty())
        return { false, Text::tr("%1: %2").arg(quoted(handle), problem) };
    batch.add(row.line());
    batch.add(productKey(context().project, handle));
    batch.add(
        variantKey(context().project, handle, { at(row, m_option[0]), at(row, m_option[1]), at(row, m_option[2]) }));
    batch.add(handle);
    batch.addOrNull(cell::code(at(row, m_sku)));
    batch.addOrNull(at(row, m_location));
    batch.addFlag(stock.stocked);
    batch.add(stock.available);
    batch.add(stock.onHand);
    batch.add(stock.committed);
    batch.add(stock.incoming);
    batch.addOrNull(shopifyNumber(row, m_variantNumber));
    return {};
}
