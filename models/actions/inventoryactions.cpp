// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/inventoryactions.h"

#include "actions/queuedactions.h"
#include "queries/inventorydecisions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace inventoryactions {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InventoryActions)
};

QJsonObject metadataOf(const Approval& approval)
{
    QJsonObject metadata {
        { u"seen"_s, approval.seen.seen() },
        { u"suggested_quantity"_s, approval.seen.suggested },
        { u"edited"_s, approval.quantity != approval.seen.suggested },
    };
    if (!approval.velocity.isEmpty())
        metadata.insert(u"velocity_analysis"_s, approval.velocity);
    return metadata;
}

/** An action of app.decide_reorder() about the variant of @p seen. */
Action decide(const StockItem& seen, inventorydecisions::Decision decision, const QString& description)
{
    decision.variantId = seen.variantId;
    decision.seenVersion = seen.version;
    decision.seenDecisionId = seen.lastDecisionId;
    decision.metadata.insert(u"seen"_s, seen.seen());
    Action action;
    action.id = decision.id;
    action.description = description;
    action.content = queuedactions::contentOf(decision);
    action.apply = [decision](pqxx::transaction_base& tx) {
        inventorydecisions::decide(tx, decision);
        return QVariantMap();
    };
    action.isWritten = [id = decision.id](pqxx::transaction_base& tx) { return inventorydecisions::isWritten(tx, id); };
    return action;
}

inventorydecisions::Decision other(const QString& kind, const QString& notes)
{
    inventorydecisions::Decision decision;
    decision.type = u"other"_s;
    decision.notes = notes;
    decision.metadata.insert(u"kind"_s, kind);
    return decision;
}

/** The database's refusal of one row of a batch, as dbErrorFromCurrentException() would tell it. */
DbError refusal(const QVariantMap& row)
{
    DbError error;
    error.sqlState = row.value(u"state"_s).toString();
    if (error.sqlState.isEmpty())
        return error;
    if (error.sqlState.startsWith(u"HD"))
        error.kind = DbError::Kind::Conflict;
    else if (error.sqlState == u"42501")
        error.kind = DbError::Kind::Denied;
    else
        error.kind = DbError::Kind::Invalid;
    error.message = row.value(u"message"_s).toString();
    error.hint = row.value(u"hint"_s).toString();
    error.detail = QJsonDocument::fromJson(row.value(u"detail"_s).toString().toUtf8()).object();
    error.technical = error.message;
    return error;
}

} // namespace

Action approve(const Approval& approval)
{
    Action action;
    action.id = approval.id;
    action.description =
        Text::tr("Approve %1 × %2 from %3")
            .arg(QLocale().toString(approval.quantity), approval.seen.shortName(), approval.vendorName);
    action.apply = [approval, metadata = metadataOf(approval)](pqxx::transaction_base& tx) {
        return inventorydecisions::approve(tx, approval, metadata);
    };
    action.isWritten = [id = approval.id](pqxx::transaction_base& tx) { return inventorydecisions::isWritten(tx, id); };
    return action;
}

QJsonObject batchEntry(const Approval& approval)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const StockItem& seen = approval.seen;
    return {
        { u"action_id"_s, approval.id.toString(QUuid::WithoutBraces) },
        { u"variant_id"_s, seen.variantId },
        { u"quantity"_s, approval.quantity },
        { u"vendor_id"_s, approval.vendorId.toString(QUuid::WithoutBraces) },
        { u"unit_cost"_s, approval.unitCost ? QJsonValue(approval.unitCost->toDecimal()) : QJsonValue() },
        { u"seen_version"_s, seen.version },
        { u"seen_decision_id"_s,
          orNull(seen.lastDecisionId.isNull() ? QString() : seen.lastDecisionId.toString(QUuid::WithoutBraces)) },
        { u"notes"_s, orNull(approval.notes) },
        { u"metadata"_s, metadataOf(approval) },
        { u"allow_duplicate"_s, approval.allowDuplicate },
    };
}

Action approveBatch(const QVector<Approval>& approvals)
{
    QJsonArray batch;
    for (const Approval& each : approvals)
        batch.append(batchEntry(each));
    Action action;
    action.description = Text::tr("Approve %n reorder(s)", nullptr, static_cast<int>(approvals.size()));
    action.apply = [batch](pqxx::transaction_base& tx) {
        return QVariantMap { { u"rows"_s, inventorydecisions::approveBatch(tx, batch) } };
    };
    // Running the batch again is harmless and tells what became of each row, which a single id could not.
    action.isWritten = [](pqxx::transaction_base&) { return false; };
    return action;
}

QVector<ApprovalOutcome> approvalOutcomes(const QVector<Approval>& approvals, const Outcome& outcome)
{
    QHash<QUuid, QVariantMap> rows;
    const QVariantList list = outcome.result.value(u"rows"_s).toList();
    for (const QVariant& each : list) {
        const QVariantMap row = each.toMap();
        rows.insert(row.value(u"action_id"_s).toUuid(), row);
    }
    QVector<ApprovalOutcome> outcomes;
    outcomes.reserve(approvals.size());
    for (const Approval& approval : approvals) {
        ApprovalOutcome each;
        each.variantId = approval.seen.variantId;
        if (!outcome.isCommitted()) {
            each.error = outcome.error;
        } else {
            const QVariantMap row = rows.value(approval.id);
            each.orderNumber = row.value(u"po_number"_s).toString();
            each.error = refusal(row);
        }
        outcomes.append(each);
    }
    return outcomes;
}

Action reject(const StockItem& seen, const QString& reason, const QString& velocity)
{
    inventorydecisions::Decision decision;
    decision.type = u"reorder_rejected"_s;
    decision.notes = reason;
    decision.velocity = velocity;
    decision.vendorId = seen.primaryVendorId;
    return decide(seen, decision, Text::tr("Reject the reorder of %1").arg(seen.shortName()));
}

Action chooseVendor(const StockItem& seen, const VendorOption& vendor, const QString& notes)
{
    inventorydecisions::Decision decision;
    decision.type = u"vendor_selected"_s;
    decision.notes = notes;
    decision.vendorId = vendor.vendorId;
    decision.metadata.insert(u"vendor"_s, vendor.name);
    decision.metadata.insert(u"unit_cost"_s, vendor.cost.toDecimal());
    decision.metadata.insert(u"lead_time_days"_s, vendor.leadTimeDays);
    return decide(seen, decision, Text::tr("Choose %1 for %2").arg(vendor.name, seen.shortName()));
}

Action markVelocityReviewed(const StockItem& seen, const QString& velocity, const QString& notes)
{
    inventorydecisions::Decision decision;
    decision.type = u"velocity_reviewed"_s;
    decision.notes = notes;
    decision.velocity = velocity;
    return decide(seen, decision, Text::tr("Mark the velocity of %1 as reviewed").arg(seen.shortName()));
}

Action snoozeUntil(const StockItem& seen, const QDate& until, const QString& notes)
{
    inventorydecisions::Decision decision = other(u"snooze"_s, notes);
    decision.metadata.insert(u"until"_s, until.toString(Qt::ISODate));
    return decide(
        seen, decision,
        Text::tr("Snooze %1 until %2").arg(seen.shortName(), QLocale().toString(until, QLocale::ShortFormat)));
}

Action snoozeBelow(const StockItem& seen, int days, const QString& notes)
{
    inventorydecisions::Decision decision = other(u"snooze"_s, notes);
    decision.metadata.insert(u"below_days"_s, days);
    return decide(seen, decision,
                  Text::tr("Snooze %1 until cover falls below %n day(s)", nullptr, days).arg(seen.shortName()));
}

Action wake(const StockItem& seen)
{
    return decide(seen, other(u"unsnooze"_s, {}), Text::tr("Wake %1").arg(seen.shortName()));
}

Action undo(const QVector<Undoable>& decisions)
{
    const auto text = [](const QUuid& id) { return id.toString(QUuid::WithoutBraces); };
    QJsonArray rows;
    for (const Undoable& each : decisions)
        rows.append(QJsonObject {
            { u"action_id"_s, text(each.undoId) },
            { u"variant_id"_s, each.variantId },
            { u"seen_decision_id"_s, text(each.seenDecisionId) },
            { u"metadata"_s, QJsonObject { { u"kind"_s, u"undo"_s }, { u"undoes"_s, text(each.actionId) } } } });
    Action action;
    action.description = decisions.size() == 1
        ? Text::tr("Undo the decision about %1").arg(decisions.first().name)
        : Text::tr("Undo %n decision(s)", nullptr, static_cast<int>(decisions.size()));
    if (!decisions.isEmpty())
        action.id = decisions.first().undoId;
    action.apply = [rows](pqxx::transaction_base& tx) {
        inventorydecisions::undo(tx, rows);
        return QVariantMap();
    };
    action.isWritten = [id = action.id](pqxx::transaction_base& tx) { return inventorydecisions::isWritten(tx, id); };
    return action;
}

} // namespace inventoryactions
