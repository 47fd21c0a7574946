// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/queuedactions.h"

#include "queries/salesreviewqueries.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject WaitingAction::toJson() const
{
    return { { u"id"_s, id.toString(QUuid::WithoutBraces) },
             { u"project"_s, project },
             { u"description"_s, description },
             { u"typed_at"_s, typedAt.toString(Qt::ISODateWithMs) },
             { u"content"_s, content },
             { u"refusal"_s, refusal },
             { u"hint"_s, hint } };
}

WaitingAction WaitingAction::fromJson(const QJsonObject& json)
{
    WaitingAction result;
    result.id = QUuid(json.value(u"id"_s).toString());
    result.project = json.value(u"project"_s).toString();
    result.description = json.value(u"description"_s).toString();
    result.typedAt = QDateTime::fromString(json.value(u"typed_at"_s).toString(), Qt::ISODateWithMs);
    result.content = json.value(u"content"_s).toObject();
    result.refusal = json.value(u"refusal"_s).toString();
    result.hint = json.value(u"hint"_s).toString();
    return result;
}

namespace queuedactions {

namespace {

QString text(const QUuid& id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QJsonObject withTime(QJsonObject metadata, const QDateTime& typedAt)
{
    metadata.insert(u"typed_at"_s, typedAt.toUTC().toString(Qt::ISODate));
    return metadata;
}

Action salesAction(const WaitingAction& waiting)
{
    QVector<SalesAction> rows;
    const QJsonArray list = waiting.content.value(u"rows"_s).toArray();
    for (const QJsonValue& each : list) {
        const QJsonObject json = each.toObject();
        SalesAction row;
        row.id = QUuid(json.value(u"id"_s).toString());
        row.type = json.value(u"type"_s).toString();
        row.selectedAction = json.value(u"selected_action"_s).toString();
        row.notes = json.value(u"notes"_s).toString();
        row.revenueVariance = json.value(u"revenue_variance"_s).toString();
        row.metadata = withTime(json.value(u"metadata"_s).toObject(), waiting.typedAt);
        rows.append(row);
    }
    Action action;
    action.apply = [rows](pqxx::transaction_base& tx) -> QVariantMap {
        return { { u"rows"_s, salesqueries::insertActions(tx, rows) } };
    };
    action.isWritten = [rows](pqxx::transaction_base& tx) { return salesqueries::actionsExist(tx, rows); };
    return action;
}

Action decisionAction(const WaitingAction& waiting)
{
    const QJsonObject& json = waiting.content;
    inventorydecisions::Decision decision;
    decision.id = waiting.id;
    decision.type = u"other"_s;
    decision.variantId = json.value(u"variant_id"_s).toString();
    if (const QJsonValue version = json.value(u"seen_version"_s); version.isString())
        decision.seenVersion = version.toString().toLongLong();
    decision.seenDecisionId = QUuid(json.value(u"seen_decision_id"_s).toString());
    decision.notes = json.value(u"notes"_s).toString();
    decision.metadata = withTime(json.value(u"metadata"_s).toObject(), waiting.typedAt);
    Action action;
    action.apply = [decision](pqxx::transaction_base& tx) {
        inventorydecisions::decide(tx, decision);
        return QVariantMap();
    };
    action.isWritten = [id = decision.id](pqxx::transaction_base& tx) { return inventorydecisions::isWritten(tx, id); };
    return action;
}

bool mayWait(const QJsonObject& metadata)
{
    const QString kind = metadata.value(u"kind"_s).toString();
    return kind == u"snooze" || kind == u"unsnooze";
}

} // namespace

QJsonObject contentOf(const QVector<SalesAction>& rows)
{
    QJsonArray list;
    for (const SalesAction& row : rows) {
        list.append(QJsonObject { { u"id"_s, text(row.id) },
                                  { u"type"_s, row.type },
                                  { u"selected_action"_s, row.selectedAction },
                                  { u"notes"_s, row.notes },
                                  { u"revenue_variance"_s, row.revenueVariance },
                                  { u"metadata"_s, row.metadata } });
    }
    return { { u"kind"_s, u"sales"_s }, { u"rows"_s, list } };
}

QJsonObject contentOf(const inventorydecisions::Decision& decision)
{
    if (decision.type != u"other" || !mayWait(decision.metadata))
        return {};
    return { { u"kind"_s, u"snooze"_s },
             { u"variant_id"_s, decision.variantId },
             { u"seen_version"_s,
               decision.seenVersion ? QJsonValue(QString::number(*decision.seenVersion)) : QJsonValue() },
             { u"seen_decision_id"_s, text(decision.seenDecisionId) },
             { u"notes"_s, decision.notes },
             { u"metadata"_s, decision.metadata } };
}

std::optional<Action> restored(const WaitingAction& waiting)
{
    const QString kind = waiting.content.value(u"kind"_s).toString();
    std::optional<Action> action;
    if (kind == u"sales")
        action = salesAction(waiting);
    else if (kind == u"snooze" && mayWait(waiting.content.value(u"metadata"_s).toObject()))
        action = decisionAction(waiting);
    if (action) {
        action->id = waiting.id;
        action->description = waiting.description;
    }
    return action;
}

} // namespace queuedactions
