// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseorder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PurchaseOrder", text);
}

} // namespace

QString orderStatusKey(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
        return u"draft"_s;
    case OrderStatus::Sent:
        return u"sent"_s;
    case OrderStatus::Confirmed:
        return u"confirmed"_s;
    case OrderStatus::Received:
        return u"received"_s;
    case OrderStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

OrderStatus orderStatusFromKey(const QString& key)
{
    for (const OrderStatus status : allOrderStatuses) {
        if (orderStatusKey(status) == key)
            return status;
    }
    return OrderStatus::Draft;
}

QString orderStatusName(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
        return tr(QT_TRANSLATE_NOOP("PurchaseOrder", "Draft"));
    case OrderStatus::Sent:
        return tr(QT_TRANSLATE_NOOP("PurchaseOrder", "Sent"));
    case OrderStatus::Confirmed:
        return tr(QT_TRANSLATE_NOOP("PurchaseOrder", "Confirmed"));
    case OrderStatus::Received:
        return tr(QT_TRANSLATE_NOOP("PurchaseOrder", "Received"));
    case OrderStatus::Cancelled:
        return tr(QT_TRANSLATE_NOOP("PurchaseOrder", "Cancelled"));
    }
    return {};
}

bool isOrderStepAllowed(OrderStatus from, OrderStatus to)
{
    switch (from) {
    case OrderStatus::Draft:
        return to == OrderStatus::Sent || to == OrderStatus::Cancelled;
    case OrderStatus::Sent:
        return to == OrderStatus::Confirmed || to == OrderStatus::Received || to == OrderStatus::Cancelled;
    case OrderStatus::Confirmed:
        return to == OrderStatus::Received || to == OrderStatus::Cancelled;
    case OrderStatus::Received:
    case OrderStatus::Cancelled:
        break;
    }
    return false;
}

QString PurchaseOrderLine::title() const
{
    return variantTitle.isEmpty() ? productTitle : productTitle + u" — " + variantTitle;
}
