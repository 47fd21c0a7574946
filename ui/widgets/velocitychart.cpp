// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/velocitychart.h"

#include "format.h"
#include "theme.h"
#include "widgets/chartpanel.h"
#include "widgets/valueaxis.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

VelocityChart::VelocityChart(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid / 2);
    m_panel = new ChartPanel(tr("Units sold on each of the last 14 days"), this);
    m_panel->setObjectName(u"velocityChart"_s);
    m_panel->setFigures(&m_figures);
    m_panel->setMinimumHeight(180);
    layout->addWidget(m_panel, 1);
    m_words = new QLabel(this);
    m_words->setObjectName(u"velocityWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    layout->addWidget(m_words);
    connect(&Theme::instance(), &Theme::changed, this, &VelocityChart::redraw);
}

void VelocityChart::setDetail(const ReorderDetail& detail)
{
    m_detail = detail;
    m_figures.applySnapshot(detail.days);
    m_summary = detail.velocityAnalysis();
    m_words->setText(m_summary);
    m_panel->setSummary(m_summary);
    redraw();
}

void VelocityChart::clear()
{
    setDetail({});
    m_words->clear();
}

void VelocityChart::redraw()
{
    const Theme& theme = Theme::instance();
    QChart* chart = m_panel->chart();
    chart->removeAllSeries();
    const auto axes = chart->axes();
    for (QAbstractAxis* axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
    if (m_detail.days.isEmpty())
        return;
    auto* sold = new QBarSet(tr("Units sold"));
    auto* missing = new QBarSet(tr("Out of stock"));
    sold->setColor(theme.color(Theme::Role::Series1));
    sold->setBorderColor(Qt::transparent);
    missing->setColor(theme.color(Theme::Role::Critical));
    missing->setBorderColor(Qt::transparent);
    qint64 most = 1;
    for (const VelocityDay& day : std::as_const(m_detail.days))
        most = qMax(most, day.units);
    QStringList names;
    const QLocale locale;
    for (const VelocityDay& day : std::as_const(m_detail.days)) {
        sold->append(day.outOfStock ? 0.0 : static_cast<double>(day.units));
        // A day without stock and sales still gets a foot, so that it can be seen.
        missing->append(day.outOfStock ? qMax(static_cast<double>(day.units), static_cast<double>(most) * 0.04) : 0.0);
        names << locale.toString(day.day.day())
                + QString(static_cast<int>(names.count(locale.toString(day.day.day()))), u' ');
    }
    auto* bars = new QStackedBarSeries;
    bars->append(sold);
    bars->append(missing);
    bars->setBarWidth(0.7);
    chart->addSeries(bars);
    auto* days = new QBarCategoryAxis;
    days->append(names);
    chart->addAxis(days, Qt::AlignBottom);
    bars->attachAxis(days);
    auto* units = new ValueAxis(0, static_cast<double>(most), 3, ValueAxis::count(), 1);
    chart->addAxis(units, Qt::AlignLeft);
    bars->attachAxis(units);
    if (const auto average = m_detail.average) {
        auto* line = new QLineSeries;
        line->setName(tr("Average %1/day").arg(format::decimal(*average, 1)));
        line->append(-0.5, *average);
        line->append(static_cast<double>(m_detail.days.size()) - 0.5, *average);
        line->setPen(QPen(theme.color(Theme::Role::Series2), 2, Qt::DashLine));
        chart->addSeries(line);
        line->attachAxis(days);
        line->attachAxis(units);
    }
    chart->legend()->setVisible(true);
    chart->legend()->setAlignment(Qt::AlignTop);
    theme.styleChart(chart);
}
