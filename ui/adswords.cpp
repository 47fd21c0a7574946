// SPDX-License-Identifier: GPL-3.0-or-later
#include "adswords.h"

#include "format.h"

#include <cmath>

QString AdsWords::money(qint64 cents, const QString& currency)
{
    return format::money(Money::fromCents(cents, currency));
}

QString AdsWords::sum(const AdsFigures& of, qint64 cents, const QString& currency)
{
    return of.areKnown() ? money(cents, currency) : format::missing();
}

QString AdsWords::count(const AdsFigures& of, qint64 number)
{
    return of.areKnown() ? format::number(number) : format::missing();
}

QString AdsWords::optionalMoney(const std::optional<double>& cents, const QString& currency)
{
    return cents ? money(qRound64(*cents), currency) : format::missing();
}

QString AdsWords::pacing(const Pacing& pacing)
{
    const double off = pacing.expected > 0 ? pacing.used / pacing.expected - 1 : 0;
    switch (pacing.kind) {
    case Pacing::Kind::NoBudget:
        return tr("No budget set");
    case Pacing::Kind::NotStarted:
        return tr("Not started");
    case Pacing::Kind::NoEnd:
        return tr("No end date");
    case Pacing::Kind::Under:
        return tr("%1 under pace").arg(format::percent(-off, 0));
    case Pacing::Kind::OnPace:
        return tr("On pace");
    case Pacing::Kind::Over:
        return tr("%1 over pace").arg(format::percent(off, 0));
    case Pacing::Kind::OverBudget:
        return tr("%1 over budget").arg(format::percent(pacing.used - 1, 0));
    case Pacing::Kind::Ended:
        return tr("Ended within budget");
    }
    return {};
}

QString AdsWords::budgetLasts(const Pacing& pacing)
{
    if (!pacing.daysLeft || pacing.kind == Pacing::Kind::Ended)
        return {};
    if (*pacing.daysLeft == 0)
        return tr("At the pace of the last days the rest of the budget is spent today.");
    return tr("At the pace of the last days the rest of the budget lasts %n day(s).", nullptr, *pacing.daysLeft);
}

QString AdsWords::reason(const AttentionReason& reason, const QString& currency)
{
    switch (reason.kind) {
    case AttentionReason::Kind::BelowTarget:
        return (reason.isOwnTarget
                    ? tr("Below its target of %1 on each of the last %2 complete days: %3 on a spend of %4.")
                    : tr("Below %1, which is asked of campaigns without a target, on each of the last %2 complete "
                         "days: %3 on a spend of %4."))
            .arg(format::ratio(reason.limit), format::number(qint64(reason.days)), format::ratio(reason.value),
                 money(reason.spendCents, currency));
    case AttentionReason::Kind::NoConversions:
        return tr("Spent %1 in the period without a conversion.").arg(money(reason.spendCents, currency));
    case AttentionReason::Kind::LowCtr:
        return tr("Few click it: a CTR of %1 on %2 impressions; below %3 the ad or its audience is wrong.")
            .arg(format::percent(reason.value, 2), format::number(reason.impressions), format::percent(reason.limit));
    case AttentionReason::Kind::OverPace:
        return tr("Spends too fast: %1 of the budget is gone, but only %2 of its days.")
            .arg(format::percent(reason.value, 0), format::percent(reason.limit, 0));
    case AttentionReason::Kind::OverBudget:
        return tr("Over budget: %1 spent, %2 of the budget.")
            .arg(money(reason.spendCents, currency), format::percent(reason.value, 0));
    }
    return {};
}

QString AdsWords::period(const AdsSummary& summary)
{
    return tr("%1 – %2 (UTC days), against %3 – %4")
        .arg(format::date(summary.from), format::date(summary.to), format::date(summary.before()),
             format::date(summary.from.addDays(-1)));
}

QString AdsWords::notFinal(const AdsReport& report)
{
    const QDate from = report.notFinalFrom();
    if (!from.isValid())
        return {};
    return tr("From %1 on the figures are not final: platforms report conversions up to %2 days late, so ROAS looks "
              "too low there.")
        .arg(format::date(from), format::number(qint64(adsDaysNotFinal)));
}

QString AdsWords::shared(const QString& currency)
{
    return tr("The ads tables have no project: all projects of this database share these figures. They have no "
              "currency either: their amounts are written in %1, this project's currency.")
        .arg(currency);
}

QString AdsWords::blended(const AdsReport& report)
{
    if (report.summary.daily.isEmpty())
        return tr("No platform reports figures for these days: there is nothing to compare the shop's revenue with.");
    if (!report.allRevenue)
        return tr("The blended ratio is unknown: there are no revenue facts for these days.");
    return tr("Platforms claim %1 of revenue; the shop took %2 in all. Blended: %3 of spend, platforms: %4. They "
              "differ "
              "because each platform credits itself with sales after its own ads, two perhaps with the same one, while "
              "the shop also sells without any.")
        .arg(money(report.summary.current.revenueCents, report.allRevenue->currency()),
             format::money(*report.allRevenue), format::ratio(report.blendedRoas()),
             format::ratio(report.summary.current.roas()));
}

QString AdsWords::whyBlendedDiffers()
{
    return tr(
        "Blended = all revenue facts of the shop in these UTC days / all ad spend. It differs from the platforms' "
        "ROAS because each platform credits itself with sales after its own clicks and views (two may claim the "
        "same sale), while all revenue also holds the sales that no ad led to.");
}

QString AdsWords::totals(int campaigns, const AdsFigures& figures, const QString& currency)
{
    return tr("%n campaign(s) shown: spend %1, revenue %2, ROAS %3", nullptr, campaigns)
        .arg(sum(figures, figures.spendCents, currency), sum(figures, figures.revenueCents, currency),
             format::ratio(figures.roas()));
}

CampaignModel::Formats AdsWords::campaignFormats(const QString& currency)
{
    return { .money = [currency](const AdsFigures& of, qint64 cents) { return sum(of, cents, currency); },
             .optionalMoney = [currency](std::optional<double> cents) { return optionalMoney(cents, currency); },
             .ratio = [](std::optional<double> ratio) { return format::ratio(ratio); },
             .percent = [](std::optional<double> ratio) { return ratio ? format::percent(*ratio) : format::missing(); },
             .change = [](std::optional<double> ratio) { return ratio ? format::change(*ratio) : format::missing(); },
             .pacing = [](const Pacing& value) { return pacing(value); } };
}

CampaignDaysModel::Formats AdsWords::dayFormats(const QString& currency)
{
    return { .figures = campaignFormats(currency),
             .date = [](const QDate& date) { return format::date(date); },
             .count = [](qint64 count) { return format::number(count); } };
}

AttentionModel::Formats AdsWords::attentionFormats(const QString& currency)
{
    return { .money = [currency](const AdsFigures& of, qint64 cents) { return sum(of, cents, currency); },
             .reason = [currency](const AttentionReason& why) { return reason(why, currency); } };
}
