// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/campaign.h"

#include <QCoreApplication>
#include <QImage>
#include <memory>

class QAbstractItemModel;
class QTextDocument;

/** The ads report as a document, black on white: for print and PDF. GUI thread. */
class AdsReportPaper {
    Q_DECLARE_TR_FUNCTIONS(AdsReportPaper)
public:
    struct Content {
        QString shop;
        QString currency;
        QString filter; ///< in words; empty: all campaigns
        double target = 0; ///< the line in the chart
        const QAbstractItemModel* campaigns = nullptr; ///< as the table shows them
        const QAbstractItemModel* attention = nullptr;
        AdsFigures totals; ///< of the campaigns shown
    };
    static std::unique_ptr<QTextDocument> document(const AdsReport& report, const Content& content);

private:
    static QImage chart(const AdsReport& report, double target);
};
