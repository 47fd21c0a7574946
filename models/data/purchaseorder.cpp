// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseorder.h"

#include "data/namedvalues.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurchaseOrder)
};

constexpr NamedValues<OrderStatus, allOrderStatuses.size()> statusNames { {
    { OrderStatus::Draft, "draft" },
    { OrderStatus::Sent, "sent" },
    { OrderStatus::Confirmed, "confirmed" },
    { OrderStatus::Received, "received" },
    { OrderStatus::Cancelled, "cancelled" },
} };

} // namespace

QString orderStatusKey(OrderStatus status)
{
    return nameOf(status, statusNames);
}

OrderStatus orderStatusFromKey(const QString& key)
{
    return valueOf(key, statusNames, OrderStatus::Draft);
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
    return fullTitle(productTitle, variantTitle);
}
