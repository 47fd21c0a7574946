// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/rowmapper.h"

#include <string>

/**
 * Shopify's order export, 71 to 79 columns: one row a line item; what belongs to the order stands in its first row
 * only.
 *
 * Nothing of the customer is read: no name, mail, phone, address or note. A row that cannot be understood takes its
 * whole order out, since half an order would be a wrong sum.
 */
class OrderRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;
    [[nodiscard]] std::vector<int> numberColumns() const override { return { m_subtotal, m_total, m_price }; }
    [[nodiscard]] std::vector<int> dateColumns() const override { return { m_created, m_fulfilledAt, m_cancelled }; }
    [[nodiscard]] QStringList notes() const override;

private:
    QString addOrder(const CsvRow& row, StagedBatch& batch);
    QString addLine(const CsvRow& row, StagedBatch& batch);
    QString addAmount(const CsvRow& row, int column, bool required, StagedBatch& batch);
    QString addTime(const CsvRow& row, int column, bool required, StagedBatch& batch);
    void addBadRow(const CsvRow& row, std::size_t start, StagedBatch& batch);

    int m_name = -1;
    int m_id = -1;
    int m_financial = -1;
    int m_fulfillment = -1;
    int m_fulfilledAt = -1;
    int m_created = -1;
    int m_cancelled = -1;
    int m_currency = -1;
    int m_subtotal = -1;
    int m_shipping = -1;
    int m_taxes = -1;
    int m_total = -1;
    int m_discount = -1;
    int m_refunded = -1;
    int m_source = -1;
    int m_quantity = -1;
    int m_title = -1;
    int m_price = -1;
    int m_sku = -1;
    int m_lineDiscount = -1;
    int m_variantNumber = -1; ///< Shopify's own number, where a synchronisation brings it
    std::string m_order; ///< the order of the row before
    int m_line = 0; ///< its number in that order, from 1
    qint64 m_headLine = 0; ///< the physical line of that order's first row
    std::string m_lastTimeText; ///< the text read last and what it was: most rows repeat it
    std::string m_lastTime;
    qint64 m_withoutZone = 0;
};
