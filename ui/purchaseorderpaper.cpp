// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseorderpaper.h"

#include "data/purchaseordertext.h"
#include "format.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace purchaseorderpaper {

void print(const PurchaseOrderDocument& document, QPagedPaintDevice& device)
{
    QTextDocument paper;
    paper.setDefaultStyleSheet(u"body, td, th { color: #000000; } h1 { font-size: 16pt; }"_s);
    paper.setHtml(purchaseordertext::html(document, [](const Money& amount) { return format::money(amount); }));
    paper.setMetaInformation(QTextDocument::DocumentTitle, document.order.number);
    paper.print(&device);
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
        print(document, writer);
    }
    return bytes;
}

} // namespace purchaseorderpaper
