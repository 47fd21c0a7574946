// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "data/salesreview.h"

/** What an operator chose under "What do you want to do?". */
enum class SalesDecision { None, LogFollowUp, EscalateToOps, NoActionNeeded, Other };

/** A flag that is set on a SKU, or lifted from it. */
struct SkuFlag {
    QString variantId;
    QString sku;
    QString title;
    bool flag = true;
    friend bool operator==(const SkuFlag&, const SkuFlag&) = default;
};

/** Everything that one press of the button writes. */
struct SalesSubmission {
    QUuid id; ///< of the whole; the rows' ids follow from it
    SalesDecision decision = SalesDecision::None;
    QString notes;
    std::optional<Money> variance; ///< of the review's currency
    QJsonObject metadata; ///< the figures as they stood: salesreview::toJson()
    QVector<SkuFlag> flags;
};

/** The rows of the variance review. All of one submission are written in one transaction, or none. */
namespace salesactions {

constexpr int maximumNotes = 10000; ///< characters, of any script

/** Characters as people count code points: one for an emoji outside the basic plane too. */
qsizetype length(const QString& notes);

/** selected_action of a decision: "log_follow_up", "escalate_to_ops", "no_action_needed", "other"; null for None. */
QString code(SalesDecision decision);
/** The decision of a code, None for one that is not ours. */
SalesDecision decisionOf(const QString& code);

/** The id of a flag's row: the UUID, version 5, of the SKU in the submission's name space. The same at each retry. */
QUuid flagId(const QUuid& submission, const QString& variantId);

/**
 * The rows: a `variance_review` for a decision (`other` for Other), a `note_added` for notes without one, and a
 * `sku_flagged` for each flag. Empty where there is nothing to write.
 */
QVector<SalesAction> rows(const SalesSubmission& submission);

/** The submission as an Action; its result holds "rows", the number of new rows. */
Action make(const SalesSubmission& submission, const QString& description);

} // namespace salesactions
