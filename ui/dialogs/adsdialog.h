// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"

#include <QDialog>

class AdsCampaignPage;
class AdsFigureStrip;
class AdsPeriodBar;
class AdsReportModel;
class AttentionModel;
class MessageBar;
class PlatformBars;
class PlatformChart;
class QTabWidget;
class QTableView;
class QTextDocument;
class QTimer;
class RoasChart;

/**
 * "Ads ROAS": ROAS and spend over a period of UTC days with the one before, spend and revenue by platform, the
 * campaigns with every calculated metric to filter, sort, open, save and print, and which of them need attention.
 * Read-only: operators may not write the ads tables. Follows the database.
 */
class AdsDialog : public QDialog {
    Q_OBJECT
public:
    explicit AdsDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** The campaigns shown, as campaigncsv::file() writes them. */
    [[nodiscard]] QByteArray csv() const;
    /** The report as it would be printed. */
    [[nodiscard]] std::unique_ptr<QTextDocument> document() const;

    /** Opens a campaign's own window over this one, which owns it; null where the report has no such campaign. */
    QDialog* openCampaign(const QString& id);
    /** The campaign of the table's first row; null while there is none. */
    QDialog* openFirstCampaign();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void ready(); ///< its first data, or why there is none, is on the screen

private:
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeCharts();
    [[nodiscard]] QWidget* makeAttentionPage();
    [[nodiscard]] QWidget* makeButtons();
    void makeShortcuts();
    void showReport();
    void showFreshness();
    void openAttention();
    void saveCsv();

    const DashboardModels m_models;
    AdsReportModel* m_report;
    AttentionModel* m_attention;
    AdsFigureStrip* m_figures;
    AdsPeriodBar* m_period;
    RoasChart* m_chart;
    PlatformChart* m_platforms;
    PlatformBars* m_bars;
    AdsCampaignPage* m_campaigns;
    QTableView* m_attentionTable;
    QTimer* m_rowHeights;
    QTabWidget* m_pages;
    MessageBar* m_messages;
    bool m_isReady = false;
};
