// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVector>
#include <array>
#include <optional>

/** The states of a purchase order. The steps between them are the database's (app.purchase_order_step_allowed). */
enum class OrderStatus { Draft, Sent, Confirmed, Received, Cancelled };

inline constexpr std::array<OrderStatus, 5> allOrderStatuses { OrderStatus::Draft, OrderStatus::Sent,
                                                               OrderStatus::Confirmed, OrderStatus::Received,
                                                               OrderStatus::Cancelled };

/** The database's name: "confirmed". */
QString orderStatusKey(OrderStatus status);
OrderStatus orderStatusFromKey(const QString& key);
/** For people, translated. */
QString orderStatusName(OrderStatus status);
/** Whether @p from may become @p to: what the buttons offer; the database decides. */
bool isOrderStepAllowed(OrderStatus from, OrderStatus to);

/** An order in the list. */
struct PurchaseOrder {
    QUuid id;
    QString number;
    QUuid vendorId;
    QString vendor;
    OrderStatus status = OrderStatus::Draft;
    QDate orderDate;
    QDate expected; ///< invalid: not said
    QDate delivered;
    Money total; ///< the sum of its lines, kept by the database
    int lines = 0;
    int pieces = 0;
    int receivedPieces = 0;
    QString createdBy;
    QString notes;
    friend bool operator==(const PurchaseOrder&, const PurchaseOrder&) = default;
};

/** A line of an order. */
struct PurchaseOrderLine {
    QUuid id;
    QString variantId;
    QString sku;
    QString vendorSku;
    QString productTitle;
    QString variantTitle; ///< empty for Shopify's "Default Title"
    int quantity = 0;
    Money unitCost;
    Money total;
    int received = 0;

    [[nodiscard]] int outstanding() const { return qMax(0, quantity - received); }
    [[nodiscard]] QString title() const;
    friend bool operator==(const PurchaseOrderLine&, const PurchaseOrderLine&) = default;
};

/** A step in an order's life, from inventory_events. */
struct PurchaseOrderEvent {
    QUuid id;
    QDateTime at; ///< UTC
    QString by;
    QString what; ///< in words
    friend bool operator==(const PurchaseOrderEvent&, const PurchaseOrderEvent&) = default;
};

/** An order with its lines: what is printed, exported and edited. */
struct PurchaseOrderDocument {
    PurchaseOrder order;
    QVector<PurchaseOrderLine> lines;
    QVector<PurchaseOrderEvent> events; ///< newest first
    QString version; ///< what a step or an edit says it saw: another one after each write of the order or a line
    QString changedBy; ///< who wrote the order or one of its lines last
    QDateTime changedAt; ///< and when, UTC
    QString vendorContact;
    QString vendorEmail;
    QString vendorPhone;
    QString terms;
    QString shopName;
    QString shopDomain;
    friend bool operator==(const PurchaseOrderDocument&, const PurchaseOrderDocument&) = default;
};
