// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/purchaseorderactions.h"

#include "queries/purchaseorderqueries.h"
#include "queries/vendorqueries.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurchaseOrderActions)
};

/** An action whose event's id is its own. */
Action eventAction(const QString& description, std::function<QVariantMap(pqxx::transaction_base&, const QUuid&)> apply)
{
    Action action;
    action.description = description;
    action.apply = [apply = std::move(apply), id = action.id](pqxx::transaction_base& tx) { return apply(tx, id); };
    action.isWritten = [id = action.id](pqxx::transaction_base& tx) { return purchaseorderqueries::isWritten(tx, id); };
    return action;
}

QString idOf(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

namespace purchaseorderactions {

Action setStatus(const PurchaseOrderDocument& seen, OrderStatus status)
{
    return eventAction(
        Text::tr("%1: %2").arg(seen.order.number, orderStatusName(status)),
        [id = seen.order.id, version = seen.version, status](pqxx::transaction_base& tx, const QUuid& event) {
            purchaseorderqueries::setStatus(tx, event, id, version, status);
            return QVariantMap();
        });
}

Action receive(const PurchaseOrderDocument& seen, const QVector<Arrival>& arrivals)
{
    QJsonArray lines;
    for (const Arrival& each : arrivals)
        lines.append(QJsonObject { { u"item_id"_s, idOf(each.lineId) }, { u"quantity"_s, each.quantity } });
    return eventAction(
        Text::tr("Receive %1").arg(seen.order.number),
        [id = seen.order.id, version = seen.version, lines](pqxx::transaction_base& tx, const QUuid& event) {
            const OrderStatus status = purchaseorderqueries::receive(tx, event, id, version, lines);
            return QVariantMap { { u"status"_s, orderStatusKey(status) } };
        });
}

Action edit(const PurchaseOrderDocument& before, const PurchaseOrderDocument& after, const QStringList& anyway)
{
    QJsonArray changed;
    QJsonArray added;
    QJsonArray removed;
    for (const PurchaseOrderLine& line : after.lines) {
        QJsonObject values { { u"quantity"_s, line.quantity }, { u"unit_cost"_s, line.unitCost.toDecimal() } };
        const auto former = std::find_if(before.lines.begin(), before.lines.end(),
                                         [&line](const PurchaseOrderLine& each) { return each.id == line.id; });
        values.insert(u"item_id"_s, idOf(line.id));
        if (former == before.lines.end()) {
            values.insert(u"variant_id"_s, line.variantId);
            added.append(values);
        } else if (*former != line) {
            changed.append(values);
        }
    }
    for (const PurchaseOrderLine& line : before.lines) {
        if (std::none_of(after.lines.begin(), after.lines.end(),
                         [&line](const PurchaseOrderLine& each) { return each.id == line.id; }))
            removed.append(idOf(line.id));
    }
    QJsonObject changes;
    if (!changed.isEmpty())
        changes.insert(u"lines"_s, changed);
    if (!added.isEmpty())
        changes.insert(u"add"_s, added);
    if (!removed.isEmpty())
        changes.insert(u"remove"_s, removed);
    if (before.order.expected != after.order.expected)
        changes.insert(u"expected"_s,
                       after.order.expected.isValid() ? QJsonValue(after.order.expected.toString(Qt::ISODate))
                                                      : QJsonValue());
    if (before.order.notes != after.order.notes)
        changes.insert(u"notes"_s, after.order.notes.isEmpty() ? QJsonValue() : QJsonValue(after.order.notes));
    if (!anyway.isEmpty())
        changes.insert(u"anyway"_s, QJsonArray::fromStringList(anyway));
    return eventAction(
        Text::tr("Edit %1").arg(before.order.number),
        [id = before.order.id, seen = before.version, changes](pqxx::transaction_base& tx, const QUuid& event) {
            purchaseorderqueries::edit(tx, event, id, seen, changes);
            return QVariantMap();
        });
}

} // namespace purchaseorderactions

namespace vendoractions {

Action save(const Vendor& vendor)
{
    return eventAction(Text::tr("Save vendor %1").arg(vendor.name),
                       [vendor](pqxx::transaction_base& tx, const QUuid& event) {
                           vendorqueries::save(tx, event, vendor);
                           return QVariantMap();
                       });
}

Action remove(const Vendor& vendor)
{
    return eventAction(Text::tr("Delete vendor %1").arg(vendor.name),
                       [id = vendor.id](pqxx::transaction_base& tx, const QUuid& event) {
                           vendorqueries::remove(tx, event, id);
                           return QVariantMap();
                       });
}

Action saveProduct(const Vendor& vendor, const VendorProduct& product)
{
    return eventAction(Text::tr("Save the cost of %1 at %2").arg(product.title, vendor.name),
                       [id = vendor.id, product](pqxx::transaction_base& tx, const QUuid& event) {
                           vendorqueries::saveProduct(tx, event, id, product, vendorqueries::Offer::Kept);
                           return QVariantMap();
                       });
}

Action removeProduct(const Vendor& vendor, const VendorProduct& product)
{
    return eventAction(Text::tr("Take %1 away from %2").arg(product.title, vendor.name),
                       [id = vendor.id, product](pqxx::transaction_base& tx, const QUuid& event) {
                           vendorqueries::saveProduct(tx, event, id, product, vendorqueries::Offer::TakenAway);
                           return QVariantMap();
                       });
}

} // namespace vendoractions
