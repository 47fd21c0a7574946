// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adsfigurestrip.h"

#include "adswords.h"
#include "format.h"
#include "theme.h"
#include "widgets/figurelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

/** "▲ 3.0 %" of @p now against @p before; empty where there is nothing to compare with. */
QString changeOf(const std::optional<double>& now, const std::optional<double>& before)
{
    return now && before && *before > 0 ? format::change(*now / *before - 1) : QString();
}

QString changeOf(qint64 now, qint64 before)
{
    return before > 0 ? format::change(static_cast<double>(now) / static_cast<double>(before) - 1) : QString();
}

} // namespace

AdsFigureStrip::AdsFigureStrip(QWidget* parent) : QWidget(parent), m_notes(new QLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid / 2);
    auto* row = new QHBoxLayout;
    row->setObjectName(QStringLiteral("figures"));
    row->setSpacing(2 * Theme::grid);
    for (FigureLabel** figure : { &m_roas, &m_blended, &m_spend, &m_revenue, &m_conversions }) {
        *figure = new FigureLabel(FigureLabel::Size::Supporting);
        (*figure)->keepRoomForChange();
        row->addWidget(*figure);
    }
    row->addStretch(1);
    layout->addLayout(row);
    m_notes->setObjectName(QStringLiteral("adsNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setFont(Theme::instance().footFont());
    layout->addWidget(m_notes);
    showNothing();
    m_roas->setHelp(
        tr("ROAS as the platforms see it: revenue that they attribute / spend, both summed over the period. "
           "A ratio of sums, never an average of ratios; — without spend. The change is against as many "
           "days before."));
    m_blended->setHelp(AdsWords::whyBlendedDiffers());
    m_revenue->setHelp(tr("Revenue that the platforms attribute to their campaigns."));
    m_conversions->setHelp(tr("Conversions that the platforms count."));
}

void AdsFigureStrip::addAtEnd(QWidget* widget)
{
    static_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(widget, 0, Qt::AlignTop);
}

void AdsFigureStrip::showNothing()
{
    m_roas->setFigure(tr("Platform ROAS"), format::missing());
    m_blended->setFigure(tr("Blended"), format::missing());
    m_spend->setFigure(tr("Spend"), format::missing());
    m_revenue->setFigure(tr("Attributed revenue"), format::missing());
    m_conversions->setFigure(tr("Conversions"), format::missing());
    for (FigureLabel* figure : { m_roas, m_blended, m_spend, m_revenue, m_conversions })
        figure->setChange({}, Severity::None);
}

void AdsFigureStrip::showReport(const AdsReport& report, const QString& currency)
{
    const AdsFigures& now = report.summary.current;
    const AdsFigures& before = report.summary.previous;
    showNothing();
    m_spend->setHelp(
        tr("What the platforms charged, from %1, in cents; the table names no currency.").arg(report.summary.table()));
    if (now.areKnown()) {
        m_roas->setFigure(tr("Platform ROAS"), format::ratio(now.roas()));
        m_blended->setFigure(tr("Blended"), format::ratio(report.blendedRoas()));
        m_spend->setFigure(tr("Spend"), AdsWords::money(now.spendCents, currency));
        m_revenue->setFigure(tr("Attributed revenue"), AdsWords::money(now.revenueCents, currency));
        m_conversions->setFigure(tr("Conversions"), format::number(now.conversions));
        m_roas->setChange(changeOf(now.roas(), before.roas()), Severity::None);
        m_spend->setChange(changeOf(now.spendCents, before.spendCents), Severity::None);
        m_revenue->setChange(changeOf(now.revenueCents, before.revenueCents), Severity::None);
        m_conversions->setChange(changeOf(now.conversions, before.conversions), Severity::None);
    }

    QStringList notes { AdsWords::period(report.summary) + QStringLiteral(". ") + AdsWords::blended(report) };
    const QString notFinal = AdsWords::notFinal(report);
    if (!notFinal.isEmpty())
        notes.append(notFinal);
    notes.append(AdsWords::shared(currency));
    if (report.summary.legacy)
        notes.append(tr("Read from the legacy table ads_metrics_daily, which has no budgets, targets or status: "
                        "ads_daily_metrics is empty or missing."));
    m_notes->setText(notes.join(QLatin1Char('\n')));
}
