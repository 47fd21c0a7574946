// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesfigurestrip.h"

#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/figurelabel.h"
#include "widgets/flowlayout.h"
#include "widgets/helppopup.h"

#include <QEvent>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace {

/** "58 (before: 61)" */
QString beside(const QString& now, const QString& before)
{
    return SalesFigureStrip::tr("%1 (before: %2)").arg(now, before);
}

} // namespace

SalesFigureStrip::SalesFigureStrip(QWidget* parent)
    : QWidget(parent)
    , m_revenue(new FigureLabel(FigureLabel::Size::Headline))
    , m_before(new FigureLabel(FigureLabel::Size::Supporting))
    , m_orders(new FigureLabel(FigureLabel::Size::Supporting))
    , m_average(new FigureLabel(FigureLabel::Size::Supporting))
    , m_units(new FigureLabel(FigureLabel::Size::Supporting))
    , m_period(new QLabel)
    , m_findings(new QLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid / 2);
    m_period->setObjectName(QStringLiteral("periodWords"));
    m_period->setTextFormat(Qt::PlainText);
    m_period->setWordWrap(true);
    m_period->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_period);
    layout->addWidget(m_revenue);
    auto* row = new FlowLayout;
    row->setSpacing(3 * Theme::grid);
    for (FigureLabel* figure : { m_before, m_orders, m_average, m_units })
        row->addWidget(figure);
    layout->addLayout(row);
    m_revenue->setObjectName(QStringLiteral("revenue"));
    m_revenue->setHelp(SalesWords::helpRevenue());
    m_before->setHelp(SalesWords::helpRevenue());
    m_orders->setHelp(tr("Orders that count, of the same hours as the revenue."));
    m_average->setHelp(tr("Revenue divided by orders."));
    m_units->setHelp(tr("Units of the orders that count; what was refunded later is not taken off."));

    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setWordWrap(true);
    m_findings->setFocusPolicy(Qt::StrongFocus);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_findings->setToolTip(tr("F1: how unusual days and wholesale orders are found"));
    layout->addWidget(m_findings);
    auto* help = new QShortcut(QKeySequence(Qt::Key_F1), m_findings);
    help->setContext(Qt::WidgetShortcut);
    connect(help, &QShortcut::activated, this, [this] {
        HelpPopup::show(m_findings, tr("Unusual days and wholesale orders"),
                        SalesWords::helpUnusual() + QStringLiteral("\n\n") + SalesWords::helpLarge());
    });
}

void SalesFigureStrip::showReview(const SalesReview& review)
{
    const std::optional<SalesFigures>& now = review.figures.now;
    const std::optional<SalesFigures>& before = review.figures.before;
    const auto revenue = [](const std::optional<SalesFigures>& figures) {
        return SalesWords::amount(figures ? std::optional(figures->revenue) : std::nullopt);
    };
    const auto average = [](const std::optional<SalesFigures>& figures) {
        return SalesWords::amount(figures ? figures->averageOrder() : std::nullopt);
    };
    const auto count = [](const std::optional<SalesFigures>& figures, qint64 SalesFigures::*which) {
        return format::number(figures ? std::optional((*figures).*which) : std::nullopt);
    };
    m_period->setText(tr("%1, %2").arg(SalesWords::range(review.period.current, review.period.zone),
                                       SalesWords::against(review.period)));
    m_revenue->setFigure(tr("Revenue"), revenue(now));
    m_revenue->setChange(SalesWords::change(review.figures), Severity::None);
    m_before->setFigure(SalesWords::weeksBeforeTitle(review.period.weeks), revenue(before));
    m_orders->setFigure(tr("Orders"), beside(count(now, &SalesFigures::orders), count(before, &SalesFigures::orders)));
    m_average->setFigure(tr("Average order"), beside(average(now), average(before)));
    m_units->setFigure(tr("Units"), beside(count(now, &SalesFigures::units), count(before, &SalesFigures::units)));

    QStringList lines = SalesWords::findings(review);
    const QString others = SalesWords::currencies(review.others);
    if (!others.isEmpty())
        lines.append(others);
    m_findings->setVisible(!lines.isEmpty());
    QString text;
    for (const QString& line : std::as_const(lines))
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + QStringLiteral("• ") + line;
    m_findings->setText(text);
    m_findings->setAccessibleName(text);
}

bool SalesFigureStrip::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    // The area that scrolls asks for the height at a width that it does not always give then: the one given counts.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return handled;
}
