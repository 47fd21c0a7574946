// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVector>
#include <optional>

/** A supplier. */
struct Vendor {
    QUuid id;
    QString name;
    QString contactName;
    QString contactEmail;
    QString contactPhone;
    int leadTimeDays = 7; ///< usual, promised
    int maxLeadDays = 10;
    QString paymentTerms;
    QString notes;
    QString version; ///< updated_at as the database wrote it; empty for a new one
    int products = 0; ///< that it sells
    int orders = 0; ///< purchase orders of any state
    std::optional<double> keptLeadDays; ///< mean over received orders
    int deliveries = 0;
    friend bool operator==(const Vendor&, const Vendor&) = default;
};

/** What a vendor asks for a product. */
struct VendorProduct {
    QString productId;
    QString title;
    Money cost; ///< of one unit
    bool isPrimary = false;
    QString vendorSku;
    std::optional<int> packSize;
    std::optional<int> minimumQuantity;
    QString version; ///< updated_at as the database wrote it; empty where the vendor does not sell it yet
    friend bool operator==(const VendorProduct&, const VendorProduct&) = default;
};

/** A product that can be added to a vendor. */
struct ProductName {
    QString id;
    QString title;
    friend bool operator==(const ProductName&, const ProductName&) = default;
};
