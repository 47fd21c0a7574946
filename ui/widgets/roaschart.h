// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/adsfigures.h"
#include "widgets/chartpanel.h"

class QLineSeries;
class QPen;
class QStandardItemModel;

/**
 * ROAS by day as a line; in its large size spend as bars on a second axis and a line at the target as well. The days'
 * figures are its table. Days without spend leave a gap: no ROAS is not 0.
 */
class RoasChart : public ChartPanel {
    Q_OBJECT
public:
    enum class Size { Small, Large };
    explicit RoasChart(Size size, QWidget* parent = nullptr);

    /** @p days oldest first; money in cents of @p currency; @p target as a line where there is one; from
     * @p notFinalFrom on the line is dotted and the table says so. */
    void showDays(const QVector<AdsDay>& days, const QString& currency, std::optional<double> target = {},
                  const QDate& notFinalFrom = {});

private:
    void fillTable(const QVector<AdsDay>& days, const QString& currency);
    void addRoas(const QVector<AdsDay>& days);
    QLineSeries* beginLine(const QString& name, const QPen& pen, bool named);
    void addSpend(const QVector<AdsDay>& days, const QString& currency);
    void addTarget(const QVector<AdsDay>& days, double target);
    void addAxes(const QVector<AdsDay>& days, const QString& currency, double highest);

    Size m_size;
    QStandardItemModel* m_figures;
    QDate m_notFinalFrom;
};
