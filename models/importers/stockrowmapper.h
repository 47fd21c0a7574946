// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/rowmapper.h"

#include <array>
#include <vector>

/**
 * Shopify's inventory export in its three layouts: one column a location (to 2022, and "only available quantities"),
 * 17 columns with one row a location, 19 columns with "(not editable)" and "On hand (current)". "not stocked" is no 0:
 * such a location does not count, and a variant stocked nowhere gets no snapshot.
 */
class StockRowMapper final : public RowMapper {
public:
    using RowMapper::RowMapper;
    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;

private:
    /** The figures of one row, summed over the locations where it has several. */
    struct Stock {
        bool stocked = false;
        qint64 available = 0;
        qint64 onHand = 0;
        qint64 committed = 0;
        qint64 incoming = 0;
    };
    QString read(const CsvRow& row, Stock& stock) const;
    QString readWide(const CsvRow& row, Stock& stock) const;

    int m_handle = -1;
    int m_title = -1;
    std::array<int, 3> m_option { -1, -1, -1 };
    int m_sku = -1;
    int m_location = -1;
    int m_available = -1;
    int m_onHand = -1;
    int m_committed = -1;
    int m_incoming = -1;
    int m_variantNumber = -1; ///< Shopify's own number, where a synchronisation brings it
    std::vector<int> m_wide; ///< a column each location; empty in the layouts of one row a location
};
