// SPDX-License-Identifier: GPL-3.0-or-later
#include "saleswords.h"

#include "format.h"

#include <algorithm>
#include <cmath>

namespace {

Money rounded(const Money& amount)
{
    return amount.dividedBy(1, currencyDecimals(amount.currency()));
}

QString weekday(const QDate& day)
{
    return QLocale().toString(day, QStringLiteral("ddd"));
}

/** "24", "24.5": not every clock changes by whole hours. */
QString hours(const InstantRange& range)
{
    const double hours = range.hours();
    return format::decimal(hours, hours == std::floor(hours) ? 0 : 1);
}

} // namespace

QString SalesWords::choice(PeriodChoice choice)
{
    switch (choice) {
    case PeriodChoice::Last24Hours:
        return tr("24 hours");
    case PeriodChoice::Last7Days:
        return tr("7 days");
    case PeriodChoice::Last30Days:
        return tr("30 days");
    case PeriodChoice::Custom:
        break;
    }
    return tr("Custom");
}

QString SalesWords::day(const QDate& day)
{
    //: A day in a chart or a sentence, like "Sat 21 Nov"; Qt's date format
    return day.isValid() ? QLocale().toString(day, tr("ddd d MMM")) : format::missing();
}

QString SalesWords::range(const InstantRange& range, const QTimeZone& zone)
{
    if (range.isEmpty() || !zone.isValid())
        return format::missing();
    const QDateTime begin = range.begin.toTimeZone(zone);
    const QDateTime end = range.end.toTimeZone(zone);
    const bool fromMidnight = period::dayStart(begin.date(), zone) == range.begin;
    const bool toMidnight = period::dayStart(end.date(), zone) == range.end;
    const auto time = [](const QDateTime& local) { return QLocale().toString(local.time(), QLocale::ShortFormat); };
    if (fromMidnight && toMidnight) {
        const QDate last = end.date().addDays(-1);
        return last == begin.date() ? day(last) : tr("%1 – %2").arg(day(begin.date()), day(last));
    }
    return tr("%1 – %2").arg(day(begin.date()) + u' ' + time(begin), day(end.date()) + u' ' + time(end));
}

QString SalesWords::weeksBefore(int weeks)
{
    return weeks == 1 ? tr("a week before") : tr("%n weeks before", nullptr, weeks);
}

QString SalesWords::weeksBeforeTitle(int weeks)
{
    QString text = weeksBefore(weeks);
    text.front() = text.front().toUpper();
    return text;
}

QString SalesWords::against(const Period& period)
{
    return tr("against %1, %2").arg(range(period.compared, period.zone), weeksBefore(period.weeks));
}

QString SalesWords::point(const SalesPoint& point)
{
    return point.hour < 0 ? day(point.day) : QLocale().toString(QTime(point.hour, 0), QLocale::ShortFormat);
}

QString SalesWords::change(const SalesComparison& comparison)
{
    const std::optional<Money> variance = comparison.variance();
    if (!variance)
        return {};
    const std::optional<double> ratio = comparison.change();
    return ratio ? tr("%1 · %2").arg(format::change(*ratio), difference(*variance)) : difference(*variance);
}

QString SalesWords::kind(const SkuVariance& row)
{
    if (!row.wholesaleOrder.isEmpty())
        return tr("Wholesale %1").arg(row.wholesaleOrder);
    switch (row.kind) {
    case SkuKind::New:
        return tr("New");
    case SkuKind::Vanished:
        return tr("Vanished");
    case SkuKind::Unattributed:
        return tr("No SKU");
    case SkuKind::NotCompared:
        return tr("No comparison");
    case SkuKind::Rest:
    case SkuKind::Continuing:
        break;
    }
    return {};
}

QString SalesWords::title(const SkuVariance& row)
{
    if (row.kind == SkuKind::Rest)
        return tr("All other SKUs and revenue without one");
    return row.kind == SkuKind::Unattributed ? tr("Revenue that no SKU's facts account for") : row.sales.title;
}

QString SalesWords::group(const QString& name)
{
    return name.isEmpty() ? tr("(none)") : name;
}

QString SalesWords::decision(SalesDecision decision)
{
    switch (decision) {
    case SalesDecision::None:
        break;
    case SalesDecision::LogFollowUp:
        return tr("Log follow-up");
    case SalesDecision::EscalateToOps:
        return tr("Escalate to ops");
    case SalesDecision::NoActionNeeded:
        return tr("No action needed");
    case SalesDecision::Other:
        return tr("Something else");
    }
    return {};
}

QString SalesWords::button(SalesDecision decision, bool hasNotes, int flags)
{
    const QString what = decision == SalesDecision::Other ? tr("Log something else")
        : decision != SalesDecision::None                 ? SalesWords::decision(decision)
        : hasNotes                                        ? tr("Add note")
                                                          : QString();
    if (flags == 0)
        return what;
    const QString flagging = tr("Change %n flag(s)", nullptr, flags);
    return what.isEmpty() ? flagging : tr("%1 and change %n flag(s)", nullptr, flags).arg(what);
}

QString SalesWords::action(const SalesAction& action)
{
    if (action.type == QLatin1String("sku_flagged")) {
        QString sku = action.metadata.value(QLatin1String("sku")).toString();
        if (sku.isEmpty())
            sku = action.metadata.value(QLatin1String("title")).toString();
        return action.metadata.value(QLatin1String("flag")).toBool(true) ? tr("Flagged %1").arg(sku)
                                                                         : tr("Lifted the flag of %1").arg(sku);
    }
    if (action.type == QLatin1String("note_added"))
        return tr("Note");
    const SalesDecision chosen = salesactions::decisionOf(action.selectedAction);
    if (chosen != SalesDecision::None)
        return decision(chosen);
    return action.selectedAction.isEmpty() ? action.type : action.selectedAction;
}

QString SalesWords::age(int bucket)
{
    switch (bucket) {
    case 0:
        return tr("under 1 day");
    case 1:
        return tr("1 to 2 days");
    case 2:
        return tr("2 to 3 days");
    case 3:
        return tr("3 to 7 days");
    default:
        return tr("7 days and more");
    }
}

QStringList SalesWords::gaps(const SalesReview& review)
{
    QStringList result;
    const InstantRange& current = review.period.current;
    const QTimeZone& zone = review.period.zone;
    if (!review.firstFact.isValid() || current.isEmpty())
        return result;
    const QString newest = format::dateTime(review.newestFact, zone);
    if (review.dataEnd.isValid() && current.begin >= review.dataEnd)
        result.append(tr("Nothing is known of this period: the newest sale is of %1. Import newer orders, or see why "
                         "no more revenue facts are written.")
                          .arg(newest));
    else if (review.dataEnd.isValid() && current.end > review.dataEnd)
        result.append(tr("The newest sale is of %1: this period is not complete.").arg(newest));
    const QString first = format::dateTime(review.firstFact, zone);
    if (current.end <= review.firstFact)
        result.append(tr("Nothing is known of this period: the figures begin on %1. Choose a later one.").arg(first));
    else if (current.begin < review.firstFact)
        result.append(tr("The figures begin on %1: this period is not complete.").arg(first));
    if (review.comparedIsPartial())
        result.append(tr("The figures begin on %1: the period compared is not complete.").arg(first));
    else if (current.end > review.firstFact && review.period.compared.end <= review.firstFact)
        result.append(tr("There is no comparison: the period compared lies before the figures begin, on %1. Choose a "
                         "later period.")
                          .arg(first));
    return result;
}

QStringList SalesWords::findings(const SalesReview& review)
{
    QStringList result = gaps(review);
    constexpr qsizetype mostDays = 3;
    QVector<UnusualDay> days = review.unusual;
    std::sort(days.begin(), days.end(), [](const UnusualDay& a, const UnusualDay& b) {
        return std::abs(a.usual.score) > std::abs(b.usual.score);
    });
    const qsizetype more = days.size() - mostDays;
    days.resize(std::min(days.size(), mostDays));
    for (const UnusualDay& each : std::as_const(days)) {
        const QString when =
            each.wholePeriod ? (each.inCompared ? tr("The period compared") : tr("This period")) : day(each.day);
        // At least four weeks are looked at: this is never one.
        const QString weeks = format::number(qint64(each.usual.samples));
        const QString usual = each.wholePeriod ? tr("the same hours, %1 weeks").arg(weeks)
                                               : tr("%1, %2 weeks").arg(weekday(each.day), weeks);
        result.append((each.usual.score > 0 ? tr("%1: %2 is unusually high; usual is %3 (%4).")
                                            : tr("%1: %2 is unusually low; usual is %3 (%4)."))
                          .arg(when, amount(each.amount), amount(each.usual.median), usual));
    }
    if (more > 0)
        result.append(tr("Unusual days besides, marked in the chart: %1.").arg(format::number(qint64(more))));
    for (const LargeOrder& order : review.largeOrders) {
        const QString article = order.sku.isEmpty() ? order.title : order.sku + u' ' + order.title;
        const QString when = day(period::localDay(order.createdAt, review.period.zone));
        const QString what = article.isEmpty()
            ? tr("One wholesale order, %1 on %2: %3.").arg(order.name, when, amount(order.revenue))
            : tr("One wholesale order, %1 on %2: %3 for %4 units, of which %5 × %6.")
                  .arg(order.name, when, amount(order.revenue), format::number(order.units),
                       format::number(order.lineUnits), article);
        result.append(order.inCompared ? what + u' ' + tr("It lies in the period compared.") : what);
    }
    if (review.period.minuteDifference() != 0)
        result.append(tr("The clocks changed: this period has %1 hours, the one compared %2.")
                          .arg(hours(review.period.current), hours(review.period.compared)));
    return result;
}

QString SalesWords::currencies(const QVector<SalesComparison>& others)
{
    QStringList result;
    for (const SalesComparison& other : others) {
        const QString now = amount(other.now ? std::optional(other.now->revenue) : std::nullopt);
        const QString changed = change(other);
        result.append(changed.isEmpty() ? now : tr("%1 (%2)").arg(now, changed));
    }
    return result.isEmpty() ? QString() : tr("In other currencies: %1").arg(result.join(tr("; ")));
}

QString SalesWords::helpRevenue()
{
    return tr("Revenue: subtotals of the orders that count (not cancelled, voided or fully refunded), after discounts, "
              "less refunds, without shipping and taxes; from the hourly revenue facts. Like is compared with like: "
              "complete hours or days, the same weekdays, as many whole weeks earlier as are needed, by the shop's "
              "clock. The hour in progress is left out on both sides.");
}

QString SalesWords::helpUnusual()
{
    return tr(
        "Unusual: score = (revenue − median) / max(1.4826 × MAD, 5 % of the median), over the same weekday and "
        "hours of up to 8 weeks before, at least 4; MAD is the median of the absolute deviations from the median. "
        "A day with a score beyond ±3.5 is marked. A period of 24 hours, or of one day, is measured as a whole.");
}

QString SalesWords::helpEffects()
{
    return tr("Volume = (units now − units before) × average price before. Price = the rest of the variance, which is "
              "(average price now − before) × units now. Both add up to the variance exactly, computed to a "
              "ten-thousandth and shown rounded. New and vanished SKUs are all volume. Revenue that no SKU accounts "
              "for has a row of its own.");
}

QString SalesWords::helpLarge()
{
    return tr("A wholesale order: one that makes at least 5 % of its period's revenue, and whose size lies more than 5 "
              "robust deviations above the usual: ln(order / median) / max(1.4826 × MAD, 0.46) > 5, over all orders of "
              "both periods, at least 8. MAD is the median of |ln(order / median)|: orders differ by factors, not by "
              "amounts. It is at least about 10 times the median order.");
}

QString SalesWords::amount(const Money& amount)
{
    return format::money(rounded(amount));
}

QString SalesWords::amount(const std::optional<Money>& amount)
{
    return amount ? SalesWords::amount(*amount) : format::missing();
}

QString SalesWords::amountIf(bool known, const Money& amount)
{
    return known ? SalesWords::amount(amount) : format::missing();
}

QString SalesWords::unitsIf(bool known, qint64 units)
{
    return known ? format::number(units) : format::missing();
}

QString SalesWords::differenceIf(bool known, const Money& amount)
{
    return known ? difference(amount) : format::missing();
}

QString SalesWords::difference(const Money& amount)
{
    return format::signedMoney(rounded(amount));
}
