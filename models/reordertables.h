// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reorderdetail.h"
#include "historymodel.h"
#include "tablemodel.h"

#include <QTimeZone>

/** The vendors of an item side by side. */
class VendorOptionsModel final : public TableModel<VendorOption> {
    Q_OBJECT
public:
    enum Column { Name, Cost, Promised, Kept, Minimum, Pack, Terms, Suggested, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const VendorOption& row) const override { return row.vendorId.toString(); }
    [[nodiscard]] QVariant cell(const VendorOption& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};

/** Lines of open purchase orders with an item. */
class OpenOrdersModel final : public TableModel<OpenOrderLine> {
    Q_OBJECT
public:
    enum Column { Number, Vendor, Status, Quantity, Received, Expected, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const OpenOrderLine& row) const override { return row.itemId.toString(); }
    [[nodiscard]] QVariant cell(const OpenOrderLine& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};

/** Earlier decisions about an item, newest first; times in the shop's zone. */
class DecisionHistoryModel final : public HistoryModel<PastDecision> {
    Q_OBJECT
public:
    enum Column { What = CommonColumnCount, Notes, ColumnCount };
    using HistoryModel::HistoryModel;

protected:
    [[nodiscard]] QVariant cell(const PastDecision& row, int column, int role) const override;
    [[nodiscard]] QVariant ownText(const PastDecision& row, int column) const override;
    [[nodiscard]] QString ownHeader(int column) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};

/** The figures of the velocity chart. */
class VelocityDaysModel final : public TableModel<VelocityDay> {
    Q_OBJECT
public:
    enum Column { Day, Units, Stock, ColumnCount };
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const VelocityDay& row) const override { return row.day.toString(Qt::ISODate); }
    [[nodiscard]] QVariant cell(const VelocityDay& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};
