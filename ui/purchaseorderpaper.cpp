// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseorderpaper.h"

#include "data/purchaseordertext.h"
#include "format.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace purchaseorderpaper {

std::unique_ptr<QTextDocument> paper(const PurchaseOrderDocument& document)
{
    auto made = std::make_unique<QTextDocument>();
    made->setDefaultStyleSheet(u"body, td, th { color: #000000; } h1 { font-size: 16pt; }"_s);
    made->setHtml(purchaseordertext::html(document, [](const Money& amount) { return format::money(amount); }));
    made->setMetaInformation(QTextDocument::DocumentTitle, document.order.number);
    return made;
}

QByteArray pdf(const PurchaseOrderDocument& document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(document.order.number);
        writer.setCreator(u"HotDash"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        writer.setResolution(300);
        paper(document)->print(&writer);
    }
    return bytes;
}

} // namespace purchaseorderpaper
