// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseorder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurchaseOrder)
};

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
        return Text::tr("Draft");
    case OrderStatus::Sent:
        return Text::tr("Sent");
    case OrderStatus::Confirmed:
        return Text::tr("Confirmed");
    case OrderStatus::Received:
        return Text::tr("Received");
    case OrderStatus::Cancelled:
        return Text::tr("Cancelled");
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
