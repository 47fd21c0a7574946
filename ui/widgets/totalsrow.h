// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QStandardItemModel;

/**
 * A line of sums under a table, in the table's columns: it follows their widths, order and scrolling. The texts are the
 * owner's; one line for screen readers says the same.
 */
class TotalsRow : public QTableView {
    Q_OBJECT
public:
    explicit TotalsRow(QTableView& table, QWidget* parent = nullptr);

    /** One text a column of the table's; the first is the heading ("12 campaigns"). */
    void setTexts(const QStringList& texts, const QString& spoken);
    [[nodiscard]] QString text(int column) const;
    /** How many pixels the sum of @p column needs. */
    [[nodiscard]] int neededWidth(int column) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void fitHeight();

    QTableView& m_table;
    QStandardItemModel* m_texts;
};
