// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/purchaseorder.h"

#include <QByteArray>

class QPagedPaintDevice;

/** A purchase order on paper: A4, black on white, whatever the theme. GUI thread. */
namespace purchaseorderpaper {

/** The document as PDF, with its text as text. */
QByteArray pdf(const PurchaseOrderDocument& document);
/** Paints the document on the pages of @p device, which may be a printer or a preview's. */
void print(const PurchaseOrderDocument& document, QPagedPaintDevice& device);

} // namespace purchaseorderpaper
