// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/roaschart.h"

#include "format.h"
#include "theme.h"
#include "widgets/valueaxis.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QStandardItemModel>
#include <algorithm>

namespace {

constexpr int smallestLargeHeight = 190; ///< px: with less, the labels of five steps would be dots
constexpr int narrowWidth = 420; ///< px: seven dates would be dots there in German
constexpr qint64 halfDayMs = qint64 { 12 } * 60 * 60 * 1000;

double instant(const QDate& day)
{
    return static_cast<double>(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

/** At most @p most ticks over @p days, at whole days where that takes not many fewer. */
int ticksFor(int days, int most)
{
    for (int ticks = std::min(most, days + 1); ticks > most / 2; --ticks) {
        if (ticks > 1 && days % (ticks - 1) == 0)
            return ticks;
    }
    return std::min(most, days + 1);
}

QStandardItem* cell(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

RoasChart::RoasChart(Size size, QWidget* parent)
    : ChartPanel(size == Size::Small ? tr("ROAS by day") : tr("ROAS and spend by day"), parent)
    , m_size(size)
    , m_figures(new QStandardItemModel(this))
{
    m_figures->setHorizontalHeaderLabels({ tr("Day (UTC)"), tr("ROAS"), tr("Spend"), tr("Revenue") });
    chart()->setMargins({});
    chart()->setLocalizeNumbers(true);
    chart()->legend()->setVisible(size == Size::Large);
    if (size == Size::Large)
        setMinimumHeight(smallestLargeHeight);
    setFigures(m_figures);
}

void RoasChart::showDays(const QVector<AdsDay>& days, const QString& currency, std::optional<double> target,
                         const QDate& notFinalFrom)
{
    m_notFinalFrom = notFinalFrom;
    fillTable(days, currency);
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    const QString none = days.isEmpty() ? tr("No days with figures.") : QString();
    chart()->setTitle(m_size == Size::Large ? none : QString());
    if (days.isEmpty()) {
        setSummary(none);
        return;
    }
    double highest = target.value_or(0);
    for (const AdsDay& day : days)
        highest = std::max(highest, day.figures.roas().value_or(0));
    addAxes(days, currency, highest);
    if (m_size == Size::Large)
        addSpend(days, currency);
    addRoas(days);
    if (target)
        addTarget(days, *target);
    Theme::instance().styleChart(chart());
    setSummary(tr("From %1 to %2; the last day's ROAS is %3.")
                   .arg(format::date(days.first().day), format::date(days.last().day),
                        format::ratio(days.last().figures.roas())));
}

void RoasChart::fillTable(const QVector<AdsDay>& days, const QString& currency)
{
    m_figures->removeRows(0, m_figures->rowCount());
    for (const AdsDay& day : days) {
        const bool final = !m_notFinalFrom.isValid() || day.day < m_notFinalFrom;
        const QString date = format::date(day.day);
        m_figures->appendRow({ cell(final ? date : tr("%1, not final").arg(date)),
                               cell(format::ratio(day.figures.roas())),
                               cell(format::money(Money::fromCents(day.figures.spendCents, currency))),
                               cell(format::money(Money::fromCents(day.figures.revenueCents, currency))) });
    }
}

void RoasChart::addAxes(const QVector<AdsDay>& days, const QString& currency, double highest)
{
    auto* time = new QDateTimeAxis;
    time->setFormat(QStringLiteral("d MMM"));
    const QDateTime first = days.first().day.startOfDay(Qt::UTC);
    const QDateTime last = days.last().day.startOfDay(Qt::UTC);
    // A single day stands in the middle; a day has one tick at most.
    const qint64 margin = first == last ? 2 * halfDayMs : 0;
    time->setRange(first.addMSecs(-margin), last.addMSecs(margin));
    const int mostTicks = m_size == Size::Small ? 3 : width() < narrowWidth ? 5 : 7;
    time->setTickCount(ticksFor(static_cast<int>(time->min().daysTo(time->max())), mostTicks));
    time->setGridLineVisible(false);
    chart()->addAxis(time, Qt::AlignBottom);

    auto* ratio = new ValueAxis(0, highest, m_size == Size::Large ? 5 : 3, ValueAxis::decimal(1));
    if (m_size == Size::Large)
        ratio->setTitleText(tr("ROAS"));
    chart()->addAxis(ratio, Qt::AlignLeft);

    if (m_size == Size::Small)
        return;
    const auto mostSpent = std::max_element(days.begin(), days.end(), [](const AdsDay& left, const AdsDay& right) {
        return left.figures.spendCents < right.figures.spendCents;
    });
    const double most = Money::fromCents(mostSpent->figures.spendCents, currency).toDouble();
    auto* money = new ValueAxis(0, most, 5, ValueAxis::money(currency));
    money->setGridLineVisible(false);
    money->setTitleText(tr("Spend"));
    chart()->addAxis(money, Qt::AlignRight);
}

void RoasChart::addSpend(const QVector<AdsDay>& days, const QString& currency)
{
    auto* upper = new QLineSeries;
    auto* lower = new QLineSeries;
    for (const AdsDay& day : days) {
        upper->append(instant(day.day), Money::fromCents(day.figures.spendCents, currency).toDouble());
        lower->append(instant(day.day), 0);
    }
    if (days.size() == 1) { // an area needs a width
        for (QLineSeries* edge : { upper, lower }) {
            const QPointF only = edge->at(0);
            edge->replace(0, only - QPointF(halfDayMs, 0));
            edge->append(only + QPointF(halfDayMs, 0));
        }
    }
    auto* spend = new QAreaSeries(upper, lower);
    upper->setParent(spend);
    lower->setParent(spend);
    spend->setName(tr("Spend"));
    QColor fill = Theme::instance().color(Theme::Role::Series2);
    spend->setPen(QPen(fill, 1));
    fill.setAlpha(72);
    spend->setBrush(fill);
    chart()->addSeries(spend);
    spend->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    spend->attachAxis(chart()->axes(Qt::Vertical).constLast());
}

QLineSeries* RoasChart::beginLine(const QString& name, const QPen& pen, bool named)
{
    auto* line = new QLineSeries;
    line->setPen(pen);
    line->setName(name);
    chart()->addSeries(line);
    line->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    line->attachAxis(chart()->axes(Qt::Vertical).constFirst());
    const auto markers = chart()->legend()->markers(line);
    for (QLegendMarker* marker : markers)
        marker->setVisible(named);
    return line;
}

void RoasChart::addRoas(const QVector<AdsDay>& days)
{
    const QPen solid(Theme::instance().color(Theme::Role::Series1), 2);
    QPen dotted = solid;
    dotted.setStyle(Qt::DotLine);
    QLineSeries* line = nullptr;
    bool named = false;
    bool namedNotFinal = false;
    const AdsDay* before = nullptr;
    bool wasFinal = true;
    for (const AdsDay& day : days) {
        const auto roas = day.figures.roas();
        const bool final = !m_notFinalFrom.isValid() || day.day < m_notFinalFrom;
        if (!roas) {
            line = nullptr;
            before = nullptr;
            continue;
        }
        if (!line || final != wasFinal) {
            line = final ? beginLine(tr("ROAS"), solid, !named) : beginLine(tr("Not final"), dotted, !namedNotFinal);
            (final ? named : namedNotFinal) = true;
            if (before)
                line->append(instant(before->day), *before->figures.roas());
        }
        line->append(instant(day.day), *roas);
        line->setPointsVisible(line->count() == 1); // a day alone is no line
        before = &day;
        wasFinal = final;
    }
}

void RoasChart::addTarget(const QVector<AdsDay>& days, double target)
{
    auto* line = new QLineSeries;
    line->setName(tr("Target"));
    line->setPen(QPen(Theme::instance().color(Theme::Role::MutedText), 1, Qt::DashLine));
    line->append(instant(days.first().day), target);
    line->append(instant(days.last().day), target);
    chart()->addSeries(line);
    line->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    line->attachAxis(chart()->axes(Qt::Vertical).constFirst());
}
