// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"

#include <QByteArray>
#include <memory>

class QTextDocument;

/** A purchase order on paper: A4, black on white, whatever the theme. GUI thread. */
namespace purchaseorderpaper {

/** The document as PDF, with its text as text. */
QByteArray pdf(const PurchaseOrderDocument& document);
/** The document, for a printer and its preview. */
std::unique_ptr<QTextDocument> paper(const PurchaseOrderDocument& document);

} // namespace purchaseorderpaper
