// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/salesactions.h"

#include "actions/queuedactions.h"
#include "queries/salesreviewqueries.h"

namespace salesactions {

namespace {

SalesAction decisionRow(const SalesSubmission& submission)
{
    SalesAction row;
    row.id = submission.id;
    row.selectedAction = code(submission.decision);
    row.notes = submission.notes;
    row.metadata = submission.metadata;
    switch (submission.decision) {
    case SalesDecision::None:
        row.type = QStringLiteral("note_added");
        break;
    case SalesDecision::Other:
        row.type = QStringLiteral("other");
        break;
    case SalesDecision::LogFollowUp:
    case SalesDecision::EscalateToOps:
    case SalesDecision::NoActionNeeded:
        row.type = QStringLiteral("variance_review");
        break;
    }
    if (submission.variance && submission.decision != SalesDecision::None)
        row.revenueVariance = submission.variance->toDecimal(2);
    return row;
}

SalesAction flagRow(const SalesSubmission& submission, const SkuFlag& flag)
{
    SalesAction row;
    row.id = flagId(submission.id, flag.variantId);
    row.type = QStringLiteral("sku_flagged");
    row.metadata = { { QStringLiteral("variant_id"), flag.variantId },
                     { QStringLiteral("sku"), flag.sku },
                     { QStringLiteral("title"), flag.title },
                     { QStringLiteral("flag"), flag.flag },
                     { QStringLiteral("submission"), submission.id.toString(QUuid::WithoutBraces) },
                     { QStringLiteral("period"), submission.metadata.value(QLatin1String("period")) },
                     { QStringLiteral("newest_row"), submission.metadata.value(QLatin1String("newest_row")) } };
    return row;
}

} // namespace

qsizetype length(const QString& notes)
{
    qsizetype count = notes.size();
    for (const QChar character : notes)
        count -= character.isLowSurrogate() ? 1 : 0;
    return count;
}

QString code(SalesDecision decision)
{
    switch (decision) {
    case SalesDecision::None:
        break;
    case SalesDecision::LogFollowUp:
        return QStringLiteral("log_follow_up");
    case SalesDecision::EscalateToOps:
        return QStringLiteral("escalate_to_ops");
    case SalesDecision::NoActionNeeded:
        return QStringLiteral("no_action_needed");
    case SalesDecision::Other:
        return QStringLiteral("other");
    }
    return {};
}

SalesDecision decisionOf(const QString& code)
{
    for (const SalesDecision decision : { SalesDecision::LogFollowUp, SalesDecision::EscalateToOps,
                                          SalesDecision::NoActionNeeded, SalesDecision::Other }) {
        if (salesactions::code(decision) == code)
            return decision;
    }
    return SalesDecision::None;
}

QUuid flagId(const QUuid& submission, const QString& variantId)
{
    return QUuid::createUuidV5(submission, QStringLiteral("sku_flagged:") + variantId);
}

QVector<SalesAction> rows(const SalesSubmission& submission)
{
    QVector<SalesAction> result;
    if (submission.decision != SalesDecision::None || !submission.notes.trimmed().isEmpty())
        result.append(decisionRow(submission));
    for (const SkuFlag& flag : submission.flags)
        result.append(flagRow(submission, flag));
    return result;
}

Action make(const SalesSubmission& submission, const QString& description)
{
    Action action;
    action.id = submission.id;
    action.description = description;
    const QVector<SalesAction> written = rows(submission);
    action.content = queuedactions::contentOf(written);
    action.apply = [written](pqxx::transaction_base& tx) -> QVariantMap {
        return { { QStringLiteral("rows"), salesqueries::insertActions(tx, written) } };
    };
    action.isWritten = [written](pqxx::transaction_base& tx) { return salesqueries::actionsExist(tx, written); };
    return action;
}

} // namespace salesactions
