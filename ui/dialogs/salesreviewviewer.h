// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"
#include "salesreport.h"

#include <QDialog>

class MessageBar;
class QTextBrowser;

/** An earlier action as it was: the figures that the operator saw, the decision and the notes. Read-only; can be
 * printed. */
class SalesReviewViewer : public QDialog {
    Q_OBJECT
public:
    /** @p shop heads the document. Deletes itself when closed. */
    SalesReviewViewer(const SalesAction& action, const QString& shop, const QTimeZone& zone, QWidget* parent = nullptr);

private:
    void restyle();

    std::optional<SalesReview> m_review;
    SalesReportHead m_head;
    SalesAction m_action;
    QTimeZone m_zone;
    MessageBar* m_messages = nullptr;
    QTextBrowser* m_text = nullptr;
};

/** Preview, print and PDF of a review; each dialog opens without waiting. */
namespace salesprint {
void preview(QWidget* window, const SalesReview& review, const SalesReportHead& head);
void savePdf(QWidget* window, MessageBar* messages, const SalesReview& review, const SalesReportHead& head);
} // namespace salesprint
