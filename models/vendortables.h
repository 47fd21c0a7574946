// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/vendor.h"
#include "tablemodel.h"

/** The list of vendors. */
class VendorsModel final : public TableModel<Vendor> {
    Q_OBJECT
public:
    enum Column { Name, Lead, Kept, Products, Orders, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const Vendor& row) const override { return row.id.toString(); }
    [[nodiscard]] QVariant cell(const Vendor& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};

/** What a vendor sells. */
class VendorProductsModel final : public TableModel<VendorProduct> {
    Q_OBJECT
public:
    enum Column { Title, Cost, Primary, Pack, Minimum, VendorSku, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const VendorProduct& row) const override { return row.productId; }
    [[nodiscard]] QVariant cell(const VendorProduct& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};
