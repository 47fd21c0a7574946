// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"
#include "widgets/chartpanel.h"

class QStandardItemModel;

/** Spend by platform as a ring; its table has revenue and ROAS of each as well. A click names the platform. */
class PlatformChart : public ChartPanel {
    Q_OBJECT
public:
    explicit PlatformChart(QWidget* parent = nullptr);

    /** Money in cents of @p currency. */
    void showCampaigns(const QVector<Campaign>& campaigns, const QString& currency);

Q_SIGNALS:
    void platformClicked(const QString& platform);

private:
    QStandardItemModel* m_figures;
};
