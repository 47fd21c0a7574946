// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaignfilter.h"
#include "campaignmodel.h"

#include <QVector>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTableView;
class TablePlaceholder;
class TotalsRow;

/** The campaigns of the report: filter, table with every metric, and the sums of what is shown. */
class AdsCampaignPage : public QWidget {
    Q_OBJECT
public:
    explicit AdsCampaignPage(const QString& currency, QWidget* parent = nullptr);

    void showReport(const AdsReport& report, const RoasThresholds& thresholds, const AttentionRules& rules);
    /** Shows only @p platform's campaigns; all again where only it is shown already. */
    void togglePlatform(const QString& platform);
    void focusFilter();
    /** The filter in words; empty where all campaigns are shown. */
    [[nodiscard]] QString filterWords() const;
    [[nodiscard]] const CampaignFilter& shown() const { return *m_filter; }

Q_SIGNALS:
    void campaignOpened(const QString& id); ///< Enter or a double click on a row

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFilterBar();
    void makeTable();
    void applyFilter();
    void showTotals();
    void makeRoom();
    void fitNames();
    void makeRoomForHeader();
    void openCurrent();

    const QString m_currency;
    CampaignModel* m_campaigns;
    CampaignFilter* m_filter;
    QWidget* m_bar;
    QComboBox* m_platform;
    QComboBox* m_status;
    QCheckBox* m_belowTarget;
    QLineEdit* m_text;
    QTableView* m_table;
    TotalsRow* m_totals;
    TablePlaceholder* m_placeholder;
    RoasThresholds m_thresholds;
    int m_nameWidth = 0; ///< px given to the names' column; another one is somebody's choice
    QVector<int> m_needed; ///< the widest that each column's texts were, in pixels; empty before the first rows
};
