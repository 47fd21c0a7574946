// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

class AdsReportModel;
class CampaignDaysModel;
class MessageBar;
class QLabel;
class QTableView;
class RoasChart;
struct Campaign;

/**
 * One campaign over the report's period: its days as chart and table, its budget's pace and why it needs attention in
 * words, CSV. Follows the report and the database; belongs to the ads dialog, whose report outlives it.
 */
class CampaignDialog : public QDialog {
    Q_OBJECT
public:
    CampaignDialog(const DashboardModels& models, AdsReportModel& report, const Campaign& campaign,
                   QWidget* parent = nullptr);

Q_SIGNALS:
    void ready(); ///< its first data is on the screen

private:
    void showCampaign();
    void showDays();
    void showFreshness();
    void saveCsv();

    AdsReportModel& m_report;
    const QString m_id;
    const QString m_currency;
    CampaignDaysModel* m_days;
    QLabel* m_heading;
    QLabel* m_words;
    MessageBar* m_messages;
    RoasChart* m_chart;
    QTableView* m_table;
    bool m_failed = false; ///< the message is why the days could not be read
    bool m_isReady = false;
};
