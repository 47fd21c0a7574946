// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"

#include <QCoreApplication>
#include <QImage>
#include <memory>

class QTextDocument;

/** Who decided what, for the paper; empty for a review that nothing was decided about yet. */
struct SalesReportHead {
    QString shop;
    QString operatorName;
    QDateTime decidedAt; ///< UTC
    QString decision; ///< in words
    QString notes;
};

/** The review as a document: for print, PDF, and for opening an earlier one as it was. GUI thread. */
class SalesReport {
    Q_DECLARE_TR_FUNCTIONS(SalesReport)
public:
    /** What the document is made for: paper is black on white, the screen follows the theme. */
    enum class Medium { Paper, Screen };
    static std::unique_ptr<QTextDocument> document(const SalesReview& review, const SalesReportHead& head,
                                                   Medium medium);
    static std::unique_ptr<QTextDocument> paper(const SalesReview& review, const SalesReportHead& head);
    /** What the document is called, in a printer's queue too. */
    static QString title();

private:
    static QString html(const SalesReview& review, const SalesReportHead& head);
    static QString figures(const SalesReview& review);
    static QString skus(const SalesReview& review);
    static QString points(const SalesReview& review);
    static QImage chart(const QVector<SalesPoint>& points, Medium medium);
};
