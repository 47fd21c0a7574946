// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

class AdsReportModel;
class CampaignFilter;
class CampaignModel;
class FigureLabel;
class MessageBar;
class PlatformChart;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class RoasChart;

/**
 * "Ads ROAS": ROAS and spend over 7, 30 or 90 UTC days, spend by platform, and the campaigns with every calculated
 * metric, to filter, sort and save as CSV. Read-only: operators may not write the ads tables. Follows the database.
 */
class AdsDialog : public QDialog {
    Q_OBJECT
public:
    explicit AdsDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** What the table shows, as CSV with raw values (money in cents, ratios as decimals). */
    [[nodiscard]] QByteArray csv() const;

Q_SIGNALS:
    void ready(); ///< its first data is on the screen

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFilterBar();
    void makeTable();
    void showReport();
    void showTotals();
    void showFreshness();
    void saveCsv();

    const DashboardModels m_models;
    AdsReportModel* m_report;
    CampaignModel* m_campaigns;
    CampaignFilter* m_filter;
    QComboBox* m_days;
    FigureLabel* m_roas;
    FigureLabel* m_spend;
    FigureLabel* m_revenue;
    FigureLabel* m_conversions;
    RoasChart* m_chart;
    PlatformChart* m_platforms;
    QComboBox* m_platform;
    QComboBox* m_status;
    QCheckBox* m_belowTarget;
    QLineEdit* m_text;
    QTableView* m_table;
    QLabel* m_totals;
    MessageBar* m_messages;
    bool m_isReady = false;
};
