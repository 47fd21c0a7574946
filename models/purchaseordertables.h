// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"
#include "historymodel.h"
#include "tablemodel.h"

#include <QTimeZone>

/** The list of purchase orders. */
class PurchaseOrdersModel final : public TableModel<PurchaseOrder> {
    Q_OBJECT
public:
    enum Column { Number, Vendor, Status, Ordered, Expected, Pieces, Total, ColumnCount };
    using TableModel::TableModel;
    /** Today in the shop's zone: an open order expected before it is late. */
    void setToday(const QDate& today) { m_today = today; }

protected:
    [[nodiscard]] QString key(const PurchaseOrder& row) const override { return row.id.toString(); }
    [[nodiscard]] QVariant cell(const PurchaseOrder& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }

private:
    QDate m_today;
};

/** A line with what is booked of it now; the key of a new line is made here. */
struct EditableLine {
    QUuid key;
    PurchaseOrderLine line;
    int arrived = 0;
    friend bool operator==(const EditableLine&, const EditableLine&) = default;
};

/** The lines of one order: edited in place while it is a draft, or booked while it is received. */
class OrderLinesModel final : public TableModel<EditableLine> {
    Q_OBJECT
public:
    enum Column { Sku, Title, Quantity, UnitCost, Total, Received, Arrived, ColumnCount };
    enum class Mode { Show, Edit, Receive };
    using TableModel::TableModel;

    /** Shows @p lines; what is outstanding of one arrives, unless @p arrived says otherwise of its id. */
    void setLines(const QVector<PurchaseOrderLine>& lines, Mode mode, const QHash<QUuid, int>& arrived = {});
    /** What arrives of each line, by its id. */
    [[nodiscard]] QHash<QUuid, int> arrived() const;
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QVector<PurchaseOrderLine> lines() const;
    /** Adds a line, with an id of its own. */
    void add(const PurchaseOrderLine& line);
    void remove(int row);
    [[nodiscard]] Money total() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited();

protected:
    [[nodiscard]] QString key(const EditableLine& row) const override { return row.key.toString(); }
    [[nodiscard]] QVariant cell(const EditableLine& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }

private:
    Mode m_mode = Mode::Show;
};

/** An order's history, newest first. */
class OrderEventsModel final : public HistoryModel<PurchaseOrderEvent> {
    Q_OBJECT
public:
    enum Column { What = CommonColumnCount, ColumnCount };
    using HistoryModel::HistoryModel;

protected:
    [[nodiscard]] QVariant ownText(const PurchaseOrderEvent& row, int column) const override;
    [[nodiscard]] QString ownHeader(int column) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
};
