// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/rowmapper.h"

/**
 * Shopify's report "Sales over time" by day and product: days, products, units and net sales. It has no orders and no
 * hours, so it fills in for days whose orders are not there. Net sales are gross sales with (negative) discounts and
 * returns: what an order's revenue is. Rows without a product, like adjustments of whole orders, count for their day.
 */
class SalesReportRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] QString objection() const override { return m_objection; }
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;
    [[nodiscard]] std::vector<int> numberColumns() const override;
    [[nodiscard]] std::vector<int> countColumns() const override { return { m_units, m_orders }; }
    [[nodiscard]] std::vector<int> dateColumns() const override { return { m_day }; }
    [[nodiscard]] QStringList notes() const override;

private:
    QString addAmounts(const CsvRow& row, StagedBatch& batch) const;

    int m_day = -1;
    int m_title = -1;
    int m_variant = -1;
    int m_sku = -1;
    int m_units = -1;
    int m_gross = -1;
    int m_discounts = -1;
    int m_returns = -1;
    int m_net = -1;
    int m_orders = -1;
    QString m_objection;
    qint64 m_totals = 0; ///< rows that sum up others
};
