// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/salesactions.h"
#include "dialogs/salesskutable.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class SkuColumns;

/** The SKUs of the review: filter, sort, flag, and write them as CSV. */
class SalesSkuPage : public QWidget {
    Q_OBJECT
public:
    explicit SalesSkuPage(QWidget* parent = nullptr);

    void showReview(const SalesReview& review);
    /** What is to be written: flags that the operator set or lifted. */
    [[nodiscard]] QVector<SkuFlag> changedFlags() const;
    void clearChangedFlags() { m_model->clearChangedFlags(); }
    [[nodiscard]] QByteArray toCsv() const; ///< what is shown, as it is filtered and sorted
    [[nodiscard]] QTableView* table() const { return m_table; }
    void focusFilter();

Q_SIGNALS:
    void changedFlagsChanged();
    /** The operator asks for the file. */
    void csvRequested();

private:
    QWidget* makeBar();
    void makeTable();
    void count();

    SkuTableModel* m_model = nullptr;
    SkuFilter* m_filter = nullptr;
    QTableView* m_table = nullptr;
    SkuColumns* m_columns = nullptr;
    QLineEdit* m_text = nullptr;
    QComboBox* m_show = nullptr;
    QLabel* m_nothing = nullptr; ///< said instead of rows
    QLabel* m_count = nullptr;
    QString m_currency;
    bool m_hasReview = false;
};
