// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesreviewviewer.h"

#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/buttonkeys.h"
#include "widgets/documentprint.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

SalesReviewViewer::SalesReviewViewer(const SalesAction& action, const QString& shop, const QTimeZone& zone,
                                     QWidget* parent)
    : QDialog(parent)
    , m_review(salesreview::fromJson(action.metadata))
    , m_head { shop, action.operatorName, action.createdAt, SalesWords::action(action), action.notes }
    , m_action(action)
    , m_zone(zone)
    , m_messages(new MessageBar)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("salesReviewViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – %2").arg(m_head.decision, format::dateTime(action.createdAt, zone)));
    resize(fittingSize(*this, { 980, 680 }));
    auto* layout = new QVBoxLayout(this);
    m_messages->hide();
    layout->addWidget(m_messages);
    m_text->setAccessibleName(tr("The review as it was"));
    m_text->setOpenLinks(false);
    layout->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    if (m_review) {
        QPushButton* print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
        connect(print, &QPushButton::clicked, this, [this] { salesprint::preview(this, *m_review, m_head); });
        QPushButton* pdf = buttons->addButton(tr("Save as P&DF…"), QDialogButtonBox::ActionRole);
        connect(pdf, &QPushButton::clicked, this, [this] { salesprint::savePdf(this, m_messages, *m_review, m_head); });
    }
    buttonkeys::onlyWithFocus(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(&Theme::instance(), &Theme::changed, this, &SalesReviewViewer::restyle);
    restyle();
    m_text->setFocus();
}

void SalesReviewViewer::restyle()
{
    if (m_review) {
        QTextDocument* document = SalesReport::document(*m_review, m_head, SalesReport::Medium::Screen).release();
        document->setParent(m_text);
        m_text->setDocument(document);
        return;
    }
    const QString notes = m_action.notes.isEmpty() ? tr("There are no notes.") : m_action.notes;
    m_text->setPlainText(
        tr("%1\nby %2 on %3\n\n%4\n\nThis action keeps no figures.")
            .arg(m_head.decision, m_action.operatorName, format::dateTime(m_action.createdAt, m_zone), notes));
}

namespace salesprint {

void preview(QWidget* window, const SalesReview& review, const SalesReportHead& head)
{
    documentprint::preview(window, SalesReport::title(), [review, head] { return SalesReport::paper(review, head); });
}

void savePdf(QWidget* window, MessageBar* messages, const SalesReview& review, const SalesReportHead& head)
{
    const QString suggestion =
        QStringLiteral("variance-review-%1.pdf").arg(review.period.lastDay().toString(Qt::ISODate));
    documentprint::savePdf(window, messages, suggestion, [review, head] { return SalesReport::paper(review, head); });
}

} // namespace salesprint
