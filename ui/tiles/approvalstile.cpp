// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/approvalstile.h"

#include "approvalsmodel.h"
#include "clock.h"
#include "format.h"

#include <QLabel>

namespace {
constexpr int agentsShown = 5;
}

ApprovalsTile::ApprovalsTile(ApprovalsModel& model, const Clock& clock, QWidget* parent)
    : Tile(QStringLiteral("approvals"), tr("Approvals"), clock, parent)
    , m_model(model)
    , m_clock(clock)
    , m_agents(new QLabel)
{
    m_agents->setTextFormat(Qt::PlainText);
    m_agents->setWordWrap(true);
    m_agents->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setContent(m_agents);
    setButton(tr("Show approvals"));
    setScope(tr("all\u00a0projects"),
             tr("The agents' requests have no project: all projects of this database share these figures."));
    connect(&model, &ApprovalsModel::changed, this, &ApprovalsTile::update);
    connect(this, &Tile::refreshRequested, &model, &ApprovalsModel::refresh);
    update();
}

void ApprovalsTile::update()
{
    setFreshness(m_model.freshness());
    if (!m_model.freshness().loadedAt.isValid())
        return;
    const ApprovalsSummary& summary = m_model.summary();
    const QString oldest =
        summary.oldest.isValid() ? tr("oldest %1").arg(format::age(summary.oldest, m_clock.now())) : QString();
    setHeadline(format::number(qint64(summary.pending)), oldest, Severity::None,
                tr("Rows of AgentApproval with the status pending. This table has no project: all projects of the "
                   "database share the figures."));
    setFigure(0, tr("Under 1 hour"), format::number(qint64(summary.underHour)));
    setFigure(1, tr("Under 1 day"), format::number(qint64(summary.underDay)));
    setFigure(2, tr("Older"), format::number(qint64(summary.olderThanDay)));
    if (summary.olderThanDay > 0)
        setStatus(TileStatus::Critical, tr("Waiting for a day"));
    else
        setStatus(summary.pending > 0 ? TileStatus::AttentionNeeded : TileStatus::Healthy);
    m_agents->setText(describeAgents(summary));
}

QString ApprovalsTile::describeAgents(const ApprovalsSummary& summary)
{
    QStringList lines;
    for (const auto& [agent, count] : summary.byAgent) {
        if (lines.size() == agentsShown) {
            lines.append(tr("and %n more agent(s)", nullptr, static_cast<int>(summary.byAgent.size()) - agentsShown));
            break;
        }
        lines.append(tr("%1: %2").arg(agent.isEmpty() ? tr("unnamed agent") : agent, format::number(qint64(count))));
    }
    if (lines.isEmpty())
        lines.append(tr("No agent waits for an answer."));
    if (summary.expired > 0)
        lines.append(tr("%n request(s) expired in the last 7 days", nullptr, summary.expired));
    return lines.join(QLatin1Char('\n'));
}
