// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/inventorydecisions.h"

#include "db/sql.h"

using namespace Qt::StringLiterals;

namespace inventorydecisions {

namespace {

/** NULL for an empty text: the columns tell "nothing was said" from a remark. */
QString orNull(const QString& text)
{
    return text.trimmed().isEmpty() ? QString() : text.trimmed();
}

} // namespace

void decide(pqxx::transaction_base& tx, const Decision& decision)
{
    sql::exec(tx, "SELECT app.decide_reorder($1::uuid, $2, $3, $4::bigint, $5::uuid, $6::uuid, $7, $8, $9::jsonb)",
              decision.id, decision.type, decision.variantId, decision.seenVersion, decision.seenDecisionId,
              decision.vendorId, orNull(decision.velocity), orNull(decision.notes), decision.metadata);
}

QVariantMap approve(pqxx::transaction_base& tx, const inventoryactions::Approval& approval, const QJsonObject& metadata)
{
    const pqxx::result result = sql::exec(
        tx,
        "SELECT po_id, po_number FROM app.approve_reorder($1::uuid, $2, $3::int, $4::uuid, $5::numeric, $6::bigint, "
        "$7::uuid, $8, $9::jsonb, $10::boolean)",
        approval.id, approval.seen.variantId, approval.quantity, approval.vendorId, approval.unitCost,
        approval.seen.version, approval.seen.lastDecisionId, orNull(approval.notes), metadata, approval.allowDuplicate);
    return { { u"po_id"_s, sql::uuid(result[0][0]) }, { u"po_number"_s, sql::text(result[0][1]) } };
}

QVariantList approveBatch(pqxx::transaction_base& tx, const QJsonArray& batch)
{
    const pqxx::result result =
        sql::exec(tx,
                  "SELECT action_id, po_id, po_number, error_state, error_message, error_hint, error_detail "
                  "FROM app.approve_reorders($1::jsonb)",
                  batch);
    QVariantList rows;
    for (const auto& row : result)
        rows.append(QVariantMap { { u"action_id"_s, sql::uuid(row[0]) },
                                  { u"po_id"_s, sql::uuid(row[1]) },
                                  { u"po_number"_s, sql::text(row[2]) },
                                  { u"state"_s, sql::text(row[3]) },
                                  { u"message"_s, sql::text(row[4]) },
                                  { u"hint"_s, sql::text(row[5]) },
                                  { u"detail"_s, sql::text(row[6]) } });
    return rows;
}

void undo(pqxx::transaction_base& tx, const QJsonArray& batch)
{
    sql::exec(tx, "SELECT app.undo_reorders($1::jsonb)", batch);
}

bool isWritten(pqxx::transaction_base& tx, const QUuid& id)
{
    return !sql::exec(tx, "SELECT 1 FROM inventory_actions WHERE id = $1::uuid", id).empty();
}

} // namespace inventorydecisions
