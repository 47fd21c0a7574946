// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaignmodel.h"

#include "data/visibletext.h"

namespace {

/** Nothing as an invalid QVariant, which sorts first and is "—" on the screen. */
QVariant optionalValue(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant knownValue(const AdsFigures& figures, qint64 value)
{
    return figures.areKnown() ? QVariant(value) : QVariant();
}

/** How far off its budget's pace a campaign is, to sort by: over budget above all, nothing where there is no pace. */
QVariant paceValue(const Pacing& pacing)
{
    constexpr double aboveEveryPace = 1e6;
    switch (pacing.kind) {
    case Pacing::Kind::OverBudget:
        return aboveEveryPace + pacing.used;
    case Pacing::Kind::Under:
    case Pacing::Kind::OnPace:
    case Pacing::Kind::Over:
        return pacing.expected > 0 ? pacing.used / pacing.expected : aboveEveryPace;
    case Pacing::Kind::NoBudget:
    case Pacing::Kind::NotStarted:
    case Pacing::Kind::NoEnd:
    case Pacing::Kind::Ended:
        break;
    }
    return {};
}

} // namespace

CampaignModel::CampaignModel(Formats formats, QObject* parent)
    : TableModel<Campaign>(parent)
    , m_formats(std::move(formats))
{
}

void CampaignModel::setRules(const RoasThresholds& thresholds, const AttentionRules& rules, const QDate& today)
{
    if (thresholds == m_thresholds && rules == m_rules && today == m_today)
        return;
    m_thresholds = thresholds;
    m_rules = rules;
    m_today = today;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString CampaignModel::totalText(const AdsFigures& totals, Column column) const
{
    switch (column) {
    case Spend:
    case Revenue:
    case Roas:
    case Cpc:
    case Cpa:
    case Ctr:
    case ConversionRate: {
        Campaign sum;
        sum.current = totals;
        return text(sum, column);
    }
    case Platform:
    case Name:
    case Status:
    case BudgetUsed:
    case Pacing:
    case Target:
    case Trend:
    case ColumnCount:
        break;
    }
    return {};
}

QString CampaignModel::platformName(const QString& platform)
{
    if (platform == QLatin1String("meta"))
        return tr("Meta");
    if (platform == QLatin1String("google"))
        return tr("Google");
    if (platform == QLatin1String("organic"))
        return tr("Organic");
    if (platform == QLatin1String("tiktok"))
        return tr("TikTok");
    if (platform == QLatin1String("pinterest"))
        return tr("Pinterest");
    return platform;
}

QString CampaignModel::statusName(const QString& status)
{
    if (status == QLatin1String("active"))
        return tr("Active");
    if (status == QLatin1String("paused"))
        return tr("Paused");
    if (status == QLatin1String("draft"))
        return tr("Draft");
    if (status == QLatin1String("archived"))
        return tr("Archived");
    return status.isEmpty() ? QStringLiteral("—") : status;
}

QVariant CampaignModel::cell(const Campaign& campaign, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(campaign, which);
    case Qt::ToolTipRole:
        return which == Name ? QVariant(visibletext::toolTip(campaign.name)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (which <= Status || which == Pacing ? Qt::AlignLeading : Qt::AlignTrailing));
    case TableRole::Sort:
        if (which == Pacing)
            return paceValue(pacingOf(campaign, m_rules, m_today));
        [[fallthrough]];
    case TableRole::RawValue:
        return value(campaign, which);
    case TableRole::Severity:
        return static_cast<int>(severity(campaign, which));
    default:
        return {};
    }
}

QVariant CampaignModel::value(const Campaign& campaign, Column column) const
{
    switch (column) {
    case Platform:
        return platformName(campaign.platform);
    case Name:
        return campaign.name;
    case Status:
        return statusName(campaign.status);
    case Spend:
        return knownValue(campaign.current, campaign.current.spendCents);
    case BudgetUsed:
        return optionalValue(campaign.budgetUsed());
    case Pacing:
        return text(campaign, column);
    case Revenue:
        return knownValue(campaign.current, campaign.current.revenueCents);
    case Roas:
        return optionalValue(campaign.current.roas());
    case Target:
        return optionalValue(campaign.targetRoas);
    case Trend:
        return optionalValue(campaign.trend());
    case Cpc:
        return optionalValue(campaign.current.cpcCents());
    case Cpa:
        return optionalValue(campaign.current.cpaCents());
    case Ctr:
        return optionalValue(campaign.current.ctr());
    case ConversionRate:
        return optionalValue(campaign.current.conversionRate());
    case ColumnCount:
        break;
    }
    return {};
}

QString CampaignModel::text(const Campaign& campaign, Column column) const
{
    switch (column) {
    case Platform:
    case Name:
    case Status:
        return value(campaign, column).toString();
    case Spend:
        return m_formats.money(campaign.current, campaign.current.spendCents);
    case BudgetUsed:
        return m_formats.percent(campaign.budgetUsed());
    case Pacing:
        return m_formats.pacing(pacingOf(campaign, m_rules, m_today));
    case Revenue:
        return m_formats.money(campaign.current, campaign.current.revenueCents);
    case Roas:
        return m_formats.ratio(campaign.current.roas());
    case Target:
        return m_formats.ratio(campaign.targetRoas);
    case Trend:
        return m_formats.change(campaign.trend());
    case Cpc:
        return m_formats.optionalMoney(campaign.current.cpcCents());
    case Cpa:
        return m_formats.optionalMoney(campaign.current.cpaCents());
    case Ctr:
        return m_formats.percent(campaign.current.ctr());
    case ConversionRate:
        return m_formats.percent(campaign.current.conversionRate());
    case ColumnCount:
        break;
    }
    return {};
}

Severity CampaignModel::severity(const Campaign& campaign, Column column) const
{
    if (column == Roas)
        return roasSeverity(campaign.current.roas(), campaign.targetRoas, m_thresholds);
    if (column != Pacing)
        return Severity::None;
    switch (pacingOf(campaign, m_rules, m_today).kind) {
    case ::Pacing::Kind::OverBudget:
        return Severity::Critical;
    case ::Pacing::Kind::Over:
        return Severity::Attention;
    case ::Pacing::Kind::NoBudget:
    case ::Pacing::Kind::NotStarted:
    case ::Pacing::Kind::NoEnd:
    case ::Pacing::Kind::Under:
    case ::Pacing::Kind::OnPace:
    case ::Pacing::Kind::Ended:
        break;
    }
    return Severity::None;
}

QVariant CampaignModel::header(int column, int role) const
{
    static const char* const names[ColumnCount] = {
        QT_TR_NOOP("Platform"),    QT_TR_NOOP("Campaign"),  QT_TR_NOOP("Status"),  QT_TR_NOOP("Spend"),
        QT_TR_NOOP("Budget used"), QT_TR_NOOP("Pacing"),    QT_TR_NOOP("Revenue"), QT_TR_NOOP("ROAS"),
        QT_TR_NOOP("Target"),      QT_TR_NOOP("Trend"),     QT_TR_NOOP("CPC"),     QT_TR_NOOP("CPA"),
        QT_TR_NOOP("CTR"),         QT_TR_NOOP("Conv. rate")
    };
    static const char* const explanations[ColumnCount] = {
        "",
        "",
        "",
        QT_TR_NOOP("What the platform charged in the period"),
        QT_TR_NOOP("All spend of the campaign / its budget"),
        QT_TR_NOOP("Budget used against the share of its days that has passed"),
        QT_TR_NOOP("Revenue that the platform attributes"),
        QT_TR_NOOP("Return on ad spend: revenue / spend"),
        QT_TR_NOOP("The campaign's own target ROAS"),
        QT_TR_NOOP("ROAS against the period before"),
        QT_TR_NOOP("Cost per click: spend / clicks"),
        QT_TR_NOOP("Cost per acquisition: spend / conversions"),
        QT_TR_NOOP("Click-through rate: clicks / impressions"),
        QT_TR_NOOP("Conversions / clicks")
    };
    static const char* const rawNames[ColumnCount] = { "platform",    "campaign_name",  "status",        "spend_cents",
                                                       "budget_used", "pacing",         "revenue_cents", "roas",
                                                       "target_roas", "trend",          "cpc_cents",     "cpa_cents",
                                                       "ctr",         "conversion_rate" };
    if (role == TableRole::RawValue)
        return QString::fromLatin1(rawNames[column]);
    if (role == Qt::DisplayRole)
        return tr(names[column]);
    if ((role == Qt::ToolTipRole || role == TableRole::Help) && *explanations[column])
        return tr(explanations[column]);
    return {};
}
