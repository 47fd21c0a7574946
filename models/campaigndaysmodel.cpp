// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigndaysmodel.h"

#include "queries/adsqueries.h"

namespace {

QVariant optionalValue(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

CampaignDaysModel::CampaignDaysModel(RefreshScheduler& scheduler, Formats formats, QObject* parent)
    : TableModel<AdsDay>(parent)
    , m_query(scheduler, { QStringLiteral("ads_daily_metrics"), QStringLiteral("ads_metrics_daily") }, this)
    , m_formats(std::move(formats))
{
    m_query.onData([this](const QVector<AdsDay>& days) {
        applySnapshot(days);
        Q_EMIT daysChanged();
    });
    m_query.onForget([this] {
        clear();
        Q_EMIT daysChanged();
    });
    connect(&m_query, &LiveQueryBase::freshnessChanged, this, &CampaignDaysModel::freshnessChanged);
}

void CampaignDaysModel::setCampaign(const Campaign& campaign, const AdsPeriod& period)
{
    m_query.setJob(
        [campaign, period](pqxx::transaction_base& tx) { return adsqueries::campaignDays(tx, campaign, period); });
}

void CampaignDaysModel::setNotFinalFrom(const QDate& day)
{
    if (day == m_notFinalFrom)
        return;
    m_notFinalFrom = day;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Day), index(rowCount() - 1, Day));
}

void CampaignDaysModel::setTarget(const std::optional<double>& target, const RoasThresholds& thresholds)
{
    m_target = target;
    m_thresholds = thresholds;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Roas), index(rowCount() - 1, Roas));
}

AdsFigures CampaignDaysModel::total() const
{
    AdsFigures total;
    for (const AdsDay& day : rows())
        total += day.figures;
    return total;
}

QVariant CampaignDaysModel::cell(const AdsDay& day, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(day, which);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (which == Day ? Qt::AlignLeading : Qt::AlignTrailing));
    case TableRole::Sort:
    case TableRole::RawValue:
        return value(day, which);
    case TableRole::Severity:
        return static_cast<int>(which == Roas ? roasSeverity(day.figures.roas(), m_target, m_thresholds)
                                              : Severity::None);
    default:
        return {};
    }
}

QVariant CampaignDaysModel::value(const AdsDay& day, Column column) const
{
    const AdsFigures& figures = day.figures;
    switch (column) {
    case Day:
        return day.day;
    case Spend:
        return figures.spendCents;
    case Revenue:
        return figures.revenueCents;
    case Roas:
        return optionalValue(figures.roas());
    case Impressions:
        return figures.impressions;
    case Clicks:
        return figures.clicks;
    case Ctr:
        return optionalValue(figures.ctr());
    case Cpc:
        return optionalValue(figures.cpcCents());
    case Conversions:
        return figures.conversions;
    case ConversionRate:
        return optionalValue(figures.conversionRate());
    case Cpa:
        return optionalValue(figures.cpaCents());
    case ColumnCount:
        break;
    }
    return {};
}

QString CampaignDaysModel::text(const AdsDay& day, Column column) const
{
    const AdsFigures& figures = day.figures;
    switch (column) {
    case Day: {
        const QString date = m_formats.date(day.day);
        return m_notFinalFrom.isValid() && day.day >= m_notFinalFrom ? tr("%1, not final").arg(date) : date;
    }
    case Spend:
        return m_formats.figures.money(figures, figures.spendCents);
    case Revenue:
        return m_formats.figures.money(figures, figures.revenueCents);
    case Roas:
        return m_formats.figures.ratio(figures.roas());
    case Impressions:
        return m_formats.count(figures.impressions);
    case Clicks:
        return m_formats.count(figures.clicks);
    case Ctr:
        return m_formats.figures.percent(figures.ctr());
    case Cpc:
        return m_formats.figures.optionalMoney(figures.cpcCents());
    case Conversions:
        return m_formats.count(figures.conversions);
    case ConversionRate:
        return m_formats.figures.percent(figures.conversionRate());
    case Cpa:
        return m_formats.figures.optionalMoney(figures.cpaCents());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CampaignDaysModel::header(int column, int role) const
{
    static const char* const names[ColumnCount] = {
        QT_TR_NOOP("Day (UTC)"), QT_TR_NOOP("Spend"),      QT_TR_NOOP("Revenue"), QT_TR_NOOP("ROAS"),
        QT_TR_NOOP("Impr."),     QT_TR_NOOP("Clicks"),     QT_TR_NOOP("CTR"),     QT_TR_NOOP("CPC"),
        QT_TR_NOOP("Conv."),     QT_TR_NOOP("Conv. rate"), QT_TR_NOOP("CPA")
    };
    static const char* const rawNames[ColumnCount] = { "metric_date", "spend_cents",     "revenue_cents", "roas",
                                                       "impressions", "clicks",          "ctr",           "cpc_cents",
                                                       "conversions", "conversion_rate", "cpa_cents" };
    if (role == TableRole::RawValue)
        return QString::fromLatin1(rawNames[column]);
    if (role == Qt::DisplayRole)
        return tr(names[column]);
    return {};
}
