// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"
#include "widgets/chartpanel.h"

class QStandardItemModel;

/** Spend and attributed revenue of each platform as bars side by side. A click on a platform's bars names it. */
class PlatformBars : public ChartPanel {
    Q_OBJECT
public:
    explicit PlatformBars(QWidget* parent = nullptr);

    /** Money in cents of @p currency. */
    void showCampaigns(const QVector<Campaign>& campaigns, const QString& currency);

Q_SIGNALS:
    void platformClicked(const QString& platform);

private:
    QStandardItemModel* m_figures;
};
