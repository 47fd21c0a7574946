// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/reorderscope.h"
#include "reorderqueuemodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

/**
 * The left side of the reorder review: filters, order and the queue itself. Keys in the table: j and k move, a, r and s
 * approve, reject and snooze, Space selects, / goes to the text filter, u undoes.
 */
class ReorderQueuePanel : public QWidget {
    Q_OBJECT
public:
    /** @p model is the caller's and outlives the panel. */
    explicit ReorderQueuePanel(ReorderQueueModel& model, QWidget* parent = nullptr);

    [[nodiscard]] ReorderScope scope() const;
    void setScope(ReorderScope scope);
    /** Shows @p filter in the fields and applies it. */
    void setFilter(const ReorderFilter& filter);
    void focusTable();
    /** The current row is shown as chosen where nothing is. */
    void selectCurrent();

    /** The variant of the current row; empty without one. */
    [[nodiscard]] QString currentVariant() const;
    /** Makes @p variantId the current and only selected row; false where it is not shown. */
    bool selectVariant(const QString& variantId);
    /** The selected variants in the queue's order. */
    [[nodiscard]] QStringList selectedVariants() const;
    void selectVariants(const QStringList& variantIds);
    void clearSelection();

    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void scopeChanged(ReorderScope scope);
    void currentChanged(const QString& variantId);
    void selectionChanged();
    void approveRequested();
    void rejectRequested();
    void snoozeRequested();
    void velocityReviewRequested();
    void undoRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters(class QGridLayout* layout);
    void buildTable();
    void applyFilter();
    void refillFilters();
    void countRows();
    void move(int rows);
    void rememberSelection();
    void restoreSelection();

    ReorderQueueModel& m_model;
    QComboBox* m_scope = nullptr;
    QComboBox* m_status = nullptr;
    QComboBox* m_vendor = nullptr;
    QComboBox* m_type = nullptr;
    QComboBox* m_mark = nullptr;
    QComboBox* m_sort = nullptr;
    QCheckBox* m_group = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    QStringList m_remembered;
    QString m_rememberedCurrent;
    int m_rememberedRow = 0;
    bool m_filling = false;
};
