// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/agentrequest.h"
#include "refreshscheduler.h"

/** The Approvals tile's figures, kept current. GUI thread only. */
class ApprovalsModel : public QObject {
    Q_OBJECT
public:
    explicit ApprovalsModel(RefreshScheduler& scheduler, QObject* parent = nullptr);

    [[nodiscard]] const ApprovalsSummary& summary() const { return m_summary; }
    [[nodiscard]] const Freshness& freshness() const { return m_query.freshness(); }
    void refresh() { m_query.refresh(); }

Q_SIGNALS:
    /** New figures, or another state of freshness. */
    void changed();

private:
    LiveQuery<ApprovalsSummary> m_query;
    ApprovalsSummary m_summary;
};
