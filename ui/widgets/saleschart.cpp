// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/saleschart.h"

#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/valueaxis.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStandardItemModel>
#include <algorithm>

namespace {

constexpr int labelRoom = 10; ///< px that Qt Charts keeps free above and below a label, together

int lineHeight()
{
    return QFontMetrics(Theme::instance().footFont()).height();
}

QString currencyOf(const QVector<SalesPoint>& points)
{
    for (const SalesPoint& point : points) {
        if (point.now || point.before)
            return (point.now ? *point.now : *point.before).currency();
    }
    return {};
}

QStandardItem* cell(const QString& text, bool number)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    if (number)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

const UnusualDay* unusualOf(const QVector<UnusualDay>& unusual, const QDate& day, bool inCompared)
{
    const auto found = std::find_if(unusual.begin(), unusual.end(), [&](const UnusualDay& each) {
        return !each.wholePeriod && each.day == day && each.inCompared == inCompared;
    });
    return found == unusual.end() ? nullptr : &*found;
}

} // namespace

SalesChart::SalesChart(Size size, QWidget* parent)
    : ChartPanel(tr("Revenue over that of the period compared"), parent)
    , m_size(size)
    , m_figures(new QStandardItemModel(this))
{
    chart()->setMargins({});
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->setVisible(size == Size::Large);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    setFigures(m_figures);
    constexpr int fewestLabels = 3;
    if (size == Size::Large)
        setMinimumHeight(roomAround() + fewestLabels * (lineHeight() + labelRoom));
    connect(&Theme::instance(), &Theme::changed, this, &SalesChart::repaintSeries);
}

void SalesChart::show(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, int weeks)
{
    if (m_points == points && m_unusual == unusual && m_weeks == weeks)
        return;
    m_points = points;
    m_unusual = unusual;
    m_weeks = weeks;
    fillTable(points, unusual, weeks);
    repaintSeries();
}

void SalesChart::clear()
{
    chart()->removeAllSeries();
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

void SalesChart::repaintSeries()
{
    clear();
    double lowest = 0;
    double highest = 0;
    for (const SalesPoint& point : std::as_const(m_points)) {
        for (const std::optional<Money>& amount : { point.now, point.before }) {
            lowest = std::min(lowest, amount ? amount->toDouble() : 0.0);
            highest = std::max(highest, amount ? amount->toDouble() : 0.0);
        }
    }
    // Without one amount there is nothing to measure: an axis would be of nothing, in no currency.
    const bool isKnown = std::any_of(m_points.cbegin(), m_points.cend(),
                                     [](const SalesPoint& point) { return point.now || point.before; });
    chart()->setTitle(isKnown ? QString() : tr("No figures."));
    if (!isKnown) {
        setSummary(tr("No figures."));
        Theme::instance().styleChart(chart());
        return;
    }
    addAxes(m_points, lowest, highest, currencyOf(m_points));
    addLine(m_points, false, SalesWords::weeksBeforeTitle(m_weeks));
    addLine(m_points, true, tr("This period"));
    addMarkers(m_points, m_unusual, false);
    addMarkers(m_points, m_unusual, true);
    Theme::instance().styleChart(chart());
}

void SalesChart::fillTable(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, int weeks)
{
    m_figures->clear();
    const bool byHour = !points.isEmpty() && points.first().hour >= 0;
    m_figures->setHorizontalHeaderLabels({ byHour ? tr("Hour") : tr("Day"), tr("This period"), tr("Compared day"),
                                           SalesWords::weeksBeforeTitle(weeks), tr("Unusual") });
    QStringList marked;
    for (const SalesPoint& point : points) {
        const UnusualDay* now = unusualOf(unusual, point.day, false);
        const UnusualDay* before = unusualOf(unusual, point.comparedDay, true);
        const QString when =
            point.hour < 0 ? SalesWords::day(point.day) : SalesWords::day(point.day) + u' ' + SalesWords::point(point);
        if (now)
            marked.append(when);
        const QString note = now && before ? tr("both")
            : now                          ? tr("this day")
            : before                       ? tr("the day compared")
                                           : QString();
        m_figures->appendRow({ cell(when, false), cell(SalesWords::amount(point.now), true),
                               cell(SalesWords::day(point.comparedDay), false),
                               cell(SalesWords::amount(point.before), true), cell(note, false) });
    }
    if (points.isEmpty())
        return;
    QString summary = tr("From %1 to %2.").arg(SalesWords::day(points.first().day), SalesWords::day(points.last().day));
    if (!marked.isEmpty())
        summary += u' ' + tr("Unusual: %1.").arg(marked.join(QStringLiteral(", ")));
    setSummary(summary);
}

QString SalesChart::labelOf(const SalesPoint& point) const
{
    return m_size == Size::Small && point.hour < 0 ? QLocale().toString(point.day, QStringLiteral("ddd"))
                                                   : SalesWords::point(point);
}

qsizetype SalesChart::labelStep() const
{
    // A label that has no room is cut off to "…": there are only as many as fit, by the widest of them.
    const QFontMetrics metrics(Theme::instance().footFont());
    int widest = 1;
    for (const SalesPoint& point : m_points)
        widest = std::max(widest, metrics.horizontalAdvance(labelOf(point)));
    const qsizetype wanted = m_size == Size::Large ? 8 : 7;
    const int axis = metrics.horizontalAdvance(QStringLiteral("£888.8k")) + 2 * Theme::grid;
    const qsizetype room = (width() - axis) / (widest + 2 * Theme::grid);
    const qsizetype most = std::clamp<qsizetype>(room, 2, wanted);
    return std::max<qsizetype>(1, (m_points.size() + most - 1) / most);
}

int SalesChart::roomAround() const
{
    const int lines = m_size == Size::Large ? 2 : 1; // the axis of time, and the legend
    return lines * (lineHeight() + 2 * Theme::grid);
}

int SalesChart::valueSteps() const
{
    // A label that has not its own line and some room is cut off to "…"; there is one more than there are steps.
    const int labels = (height() - roomAround()) / (lineHeight() + labelRoom);
    return std::clamp(labels - 1, 1, m_size == Size::Large ? 5 : 3);
}

void SalesChart::resizeEvent(QResizeEvent* event)
{
    ChartPanel::resizeEvent(event);
    if (!m_points.isEmpty() && (labelStep() != m_labelStep || valueSteps() != m_valueSteps))
        repaintSeries();
}

void SalesChart::addAxes(const QVector<SalesPoint>& points, double lowest, double highest, const QString& currency)
{
    auto* time = new QCategoryAxis;
    time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    time->setGridLineVisible(false);
    m_labelStep = labelStep();
    for (qsizetype i = 0; i < points.size(); i += m_labelStep) {
        // Labels are told apart by their text: a second "11:00" gets its day.
        const QString text = labelOf(points[i]);
        time->append(time->categoriesLabels().contains(text) ? SalesWords::day(points[i].day) : text,
                     static_cast<double>(i));
    }
    time->setRange(-0.3, static_cast<double>(points.size()) - 0.7);
    chart()->addAxis(time, Qt::AlignBottom);

    m_valueSteps = valueSteps();
    auto* money = new ValueAxis(lowest, highest, m_valueSteps, ValueAxis::money(currency));
    chart()->addAxis(money, Qt::AlignLeft);
}

void SalesChart::attach(QXYSeries* series, bool inLegend)
{
    chart()->addSeries(series);
    series->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    series->attachAxis(chart()->axes(Qt::Vertical).constFirst());
    const QList<QLegendMarker*> markers = chart()->legend()->markers(series);
    for (QLegendMarker* marker : markers)
        marker->setVisible(inLegend);
}

void SalesChart::addLine(const QVector<SalesPoint>& points, bool now, const QString& name)
{
    const QColor color = Theme::instance().color(now ? Theme::Role::Series1 : Theme::Role::MutedText);
    const QPen pen(color, now ? 2.5 : 1.5, now ? Qt::SolidLine : Qt::DashLine);
    QList<QPointF> stretch;
    bool named = false;
    // A series that is shown lays itself out anew for each point: it gets them before.
    const auto draw = [&] {
        if (stretch.isEmpty())
            return;
        auto* line = new QLineSeries;
        line->setName(name);
        line->setPen(pen);
        line->append(stretch);
        line->setPointsVisible(stretch.size() == 1); // a single point has no line to be seen by
        attach(line, !named);
        named = true;
        stretch.clear();
    };
    for (qsizetype i = 0; i < points.size(); ++i) {
        const std::optional<Money>& amount = now ? points[i].now : points[i].before;
        if (amount)
            stretch.append(QPointF(static_cast<double>(i), amount->toDouble()));
        else
            draw();
    }
    draw();
}

void SalesChart::addMarkers(const QVector<SalesPoint>& points, const QVector<UnusualDay>& unusual, bool inCompared)
{
    auto* markers = new QScatterSeries;
    markers->setName(inCompared ? tr("Unusual, compared") : tr("Unusual"));
    markers->setMarkerShape(inCompared ? QScatterSeries::MarkerShapeRectangle : QScatterSeries::MarkerShapeTriangle);
    markers->setMarkerSize(m_size == Size::Large ? 12 : 8);
    markers->setColor(Theme::instance().color(inCompared ? Theme::Role::MutedText : Theme::Role::Attention));
    markers->setBorderColor(Theme::instance().color(Theme::Role::Card));
    for (qsizetype i = 0; i < points.size(); ++i) {
        const std::optional<Money>& amount = inCompared ? points[i].before : points[i].now;
        if (amount && unusualOf(unusual, inCompared ? points[i].comparedDay : points[i].day, inCompared))
            markers->append(static_cast<double>(i), amount->toDouble());
    }
    if (markers->count() == 0)
        delete markers;
    else
        attach(markers, true);
}
