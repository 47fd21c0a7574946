// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/reorderdetail.h"
#include "reordertables.h"

#include <QWidget>

class FigureLabel;
class QComboBox;
class QLabel;
class QSpinBox;
class QTableView;
class QVBoxLayout;
class VelocityChart;

/**
 * The item of the reorder review: stock, velocity, the reorder point taken apart, the suggestion and why, vendors side
 * by side, what-if, open orders and earlier decisions. Shows; decides nothing.
 */
class ReorderItemPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReorderItemPanel(QWidget* parent = nullptr);

    /** The row of the queue, at once; setDetail() follows when it is read. */
    void setItem(const StockItem& item);
    void setDetail(const ReorderDetail& detail, const QTimeZone& zone);
    /** Nothing is chosen, or the variant is gone: @p message says which. */
    void clear(const QString& message);
    void setWhatIf(const WhatIf& answer);

    /** What the what-if fields ask, for @p vendorId and @p quantity. */
    [[nodiscard]] WhatIfQuestion question(const QUuid& vendorId, int quantity) const;
    [[nodiscard]] const ReorderDetail& detail() const { return m_detail; }
    /**
     * Shows what follows from @p vendor (nullptr: as the queue has it): reorder point, suggestion, and his lead times
     * in the what-if fields, unless others were entered for him.
     */
    void showVendor(const VendorOption* vendor);

Q_SIGNALS:
    void whatIfChanged();
    void vendorActivated(const QUuid& vendorId);
    void orderActivated(const QUuid& orderId);

private:
    QLabel* addWords(QVBoxLayout* layout, const QString& name);
    QTableView* addTable(QVBoxLayout* layout, const QString& name, const QString& title, QAbstractItemModel* model,
                         int stretched);
    QWidget* buildFigures();
    QWidget* buildWhatIf();
    void fitTables();

    ReorderDetail m_detail;
    VendorOptionsModel m_vendors;
    OpenOrdersModel m_orders;
    DecisionHistoryModel m_history;
    QWidget* m_body = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_point = nullptr;
    QLabel* m_suggestion = nullptr;
    QLabel* m_answer = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_ordersTitle = nullptr;
    QList<FigureLabel*> m_figures;
    VelocityChart* m_chart = nullptr;
    QTableView* m_vendorTable = nullptr;
    QTableView* m_orderTable = nullptr;
    QTableView* m_historyTable = nullptr;
    QSpinBox* m_lead = nullptr;
    QSpinBox* m_maxLead = nullptr;
    QComboBox* m_service = nullptr;
    QUuid m_vendorShown;
    bool m_leadEdited = false; ///< lead times of the what-if were entered, not the vendor's
    bool m_filling = false;
};
