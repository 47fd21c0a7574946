// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class FigureLabel;
class QLabel;
struct SalesReview;

/** The review's numbers, each with how it is computed behind F1, and what to know before trusting them. */
class SalesFigureStrip : public QWidget {
    Q_OBJECT
public:
    explicit SalesFigureStrip(QWidget* parent = nullptr);
    void showReview(const SalesReview& review);

protected:
    bool event(QEvent* event) override;

private:
    FigureLabel* m_revenue = nullptr;
    FigureLabel* m_before = nullptr;
    FigureLabel* m_orders = nullptr;
    FigureLabel* m_average = nullptr;
    FigureLabel* m_units = nullptr;
    QLabel* m_period = nullptr;
    QLabel* m_findings = nullptr;
};
