// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/rowmapper.h"

/** A list of vendors: name, contact, lead times, payment terms. A vendor is told apart by the name. */
class VendorRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;

private:
    int m_name = -1;
    int m_contactName = -1;
    int m_contactEmail = -1;
    int m_contactPhone = -1;
    int m_leadTime = -1;
    int m_maxLead = -1;
    int m_terms = -1;
    int m_notes = -1;
};

/** What vendors ask for products: product by handle or by SKU, vendor by name, cost, the vendor's own SKU, pack size.
 */
class ProductVendorRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;
    [[nodiscard]] std::vector<int> numberColumns() const override { return { m_cost }; }

private:
    int m_handle = -1;
    int m_sku = -1;
    int m_vendor = -1;
    int m_vendorSku = -1;
    int m_cost = -1;
    int m_primary = -1;
    int m_packSize = -1;
    int m_minimum = -1;
};
