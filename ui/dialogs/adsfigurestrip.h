// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class FigureLabel;
class QLabel;
struct AdsReport;

/** The report's figures with their change, each with how it is computed behind F1, and what to know before trusting
 * them. */
class AdsFigureStrip : public QWidget {
    Q_OBJECT
public:
    explicit AdsFigureStrip(QWidget* parent = nullptr);
    void showReport(const AdsReport& report, const QString& currency);
    /** Where a widget is placed at the end of the figures' line. */
    void addAtEnd(QWidget* widget);

private:
    void showNothing();

    FigureLabel* m_roas;
    FigureLabel* m_blended;
    FigureLabel* m_spend;
    FigureLabel* m_revenue;
    FigureLabel* m_conversions;
    QLabel* m_notes;
};
