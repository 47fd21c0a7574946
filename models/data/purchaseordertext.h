// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"

#include <QByteArray>
#include <functional>

/** A purchase order for the vendor: as CSV, as the text of a mail, as a page. */
namespace purchaseordertext {

/**
 * UTF-8 with a byte order mark, CRLF, header
 * poNumber,vendorName,sku,productTitle,variantTitle,quantity,unitCost,totalCost,expectedDeliveryDate. Amounts with a
 * point, dates as ISO 8601, whatever the locale; a text that a spreadsheet would run as a formula is escaped.
 */
QByteArray csv(const PurchaseOrderDocument& document);

/** Plain text to paste into a mail: greeting, lines, total, delivery date. Amounts as @p money writes them. */
QString mail(const PurchaseOrderDocument& document, const std::function<QString(const Money&)>& money);

/** The page that is printed: HTML for QTextDocument, everything that is data escaped. */
QString html(const PurchaseOrderDocument& document, const std::function<QString(const Money&)>& money);

/** "PO-2026-000123.csv": a file name without anything that a file system refuses. */
QString fileName(const PurchaseOrderDocument& document, const QString& extension);

} // namespace purchaseordertext
