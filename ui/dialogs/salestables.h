// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"
#include "tablemodel.h"

/** The variance by product type or by vendor. */
class GroupTableModel : public TableModel<GroupVariance> {
    Q_OBJECT
public:
    /** From UnitsNow on as variancecells::Figure. */
    enum Column { Name, Skus, UnitsNow, UnitsBefore, Now, Before, Variance, Volume, Price, ColumnCount };
    /** @p title heads the first column: "Product type". */
    explicit GroupTableModel(const QString& title, QObject* parent = nullptr);

protected:
    [[nodiscard]] QString key(const GroupVariance& row) const override { return row.name; }
    [[nodiscard]] QVariant cell(const GroupVariance& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant value(const GroupVariance& row, Column column) const;
    const QString m_title;
};

/** Orders that wait for fulfillment, the oldest first. */
class OpenOrdersTableModel : public TableModel<OpenOrder> {
    Q_OBJECT
public:
    enum Column { Age, Name, Created, State, Total, ColumnCount };
    explicit OpenOrdersTableModel(QObject* parent = nullptr);
    /** Ages are counted at @p now. */
    void showOrders(const QVector<OpenOrder>& orders, const QDateTime& now, const QTimeZone& zone);

protected:
    [[nodiscard]] QString key(const OpenOrder& row) const override { return row.id; }
    [[nodiscard]] QVariant cell(const OpenOrder& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }
    [[nodiscard]] bool sameContent(const OpenOrder&, const OpenOrder&) const override { return false; }

private:
    QDateTime m_now;
    QTimeZone m_zone;
};

/** What was decided before about this period. */
class SalesActionsTableModel : public TableModel<SalesAction> {
    Q_OBJECT
public:
    enum Column { When, Who, What, Variance, Notes, ColumnCount };
    explicit SalesActionsTableModel(QObject* parent = nullptr);
    void showActions(const QVector<SalesAction>& actions, const QTimeZone& zone);

protected:
    [[nodiscard]] QString key(const SalesAction& row) const override { return row.id.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QVariant cell(const SalesAction& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return ColumnCount; }

private:
    QTimeZone m_zone;
};
