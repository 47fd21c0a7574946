// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/rowmapper.h"

#include <array>

/**
 * Shopify's product export, in its old names (the admin's export, 44 to over 200 columns) and its new ones (the
 * template of 2025). Several rows make one product; rows that only add an image have no price and are passed over,
 * unless they carry the product's title.
 */
class ProductRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;
    [[nodiscard]] std::vector<int> numberColumns() const override { return { m_price, m_compareAt, m_cost }; }
    [[nodiscard]] QStringList notes() const override;

private:
    MappedRow mapVariant(const CsvRow& row, std::string_view handle, StagedBatch& batch);
    void addNumbers(const CsvRow& row, StagedBatch& batch) const;
    [[nodiscard]] std::string_view status(const CsvRow& row) const;

    int m_handle = -1;
    int m_title = -1;
    int m_vendor = -1;
    int m_type = -1;
    int m_tags = -1;
    int m_published = -1;
    int m_status = -1;
    std::array<int, 3> m_option { -1, -1, -1 };
    int m_sku = -1;
    int m_price = -1;
    int m_compareAt = -1;
    int m_cost = -1;
    int m_policy = -1;
    int m_fulfillment = -1;
    int m_tracker = -1;
    int m_quantity = -1;
    int m_barcode = -1;
    int m_grams = -1;
    int m_productNumber = -1; ///< Shopify's own numbers: its export has none, a synchronisation has
    int m_variantNumber = -1;
    int m_place = -1;
    int m_madeAt = -1;
    qint64 m_exponentCodes = 0; ///< SKUs and barcodes that a spreadsheet wrote as 3.65E+11
};
