// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

/** One thing that the tool bar's search found. A value; free to cross threads. */
struct SearchHit {
    enum class Kind { Item, Product, Campaign, PurchaseOrder };
    Kind kind = Kind::Item;
    QString key; ///< variant id (of a product: the one that runs out first), campaign_id, purchase order's id
    QString title; ///< SKU, product's title, campaign's name or number of the purchase order
    QString subtitle; ///< product and variant, platform and status, vendor and status; empty for a product
    int variants = 0; ///< how many variants a product has
    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

Q_DECLARE_METATYPE(SearchHit)
