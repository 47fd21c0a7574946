// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartpanel.h"

#include "theme.h"

#include <QChart>
#include <QChartView>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QStyleOptionFocusRect>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int focusWidth = 2;
}

ChartPanel::ChartPanel(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_view(new QChartView(new QChart))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_toggle(new QToolButton(this))
{
    setAccessibleName(name);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAccessibleName(name);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // the view has the focus, and the name
    m_view->setMinimumSize(160, 96);
    m_table->setAccessibleName(tr("%1, as a table").arg(name));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(focusWidth, focusWidth, focusWidth, focusWidth); // the focus ring is drawn there
    layout->addWidget(m_stack);

    m_toggle->setObjectName(QStringLiteral("chartTableToggle"));
    m_toggle->setAutoRaise(true);
    m_toggle->hide();
    connect(m_toggle, &QToolButton::clicked, this, [this] { showTable(!isTableShown()); });
    for (QWidget* watched : { static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_table) })
        watched->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, &ChartPanel::restyle);
    restyle();
    showTable(false);
}

QChart* ChartPanel::chart() const
{
    return m_view->chart();
}

QChartView* ChartPanel::chartView() const
{
    return m_view;
}

void ChartPanel::setFigures(QAbstractItemModel* model)
{
    m_table->setModel(model);
    m_table->resizeColumnsToContents();
    m_toggle->setVisible(model != nullptr);
    showTable(isTableShown());
}

void ChartPanel::setSummary(const QString& summary)
{
    m_view->setAccessibleDescription(summary);
    setAccessibleDescription(summary);
}

void ChartPanel::showTable(bool table)
{
    table = table && m_table->model();
    const bool hadFocus = m_view->hasFocus() || m_table->hasFocus();
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_view);
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
    const QString what = table ? tr("Show the chart (T)") : tr("Show the figures as a table (T)");
    m_toggle->setIcon(
        Theme::instance().icon(table ? QStringLiteral("chart") : QStringLiteral("table"), Theme::Role::MutedText));
    m_toggle->setToolTip(what);
    m_toggle->setAccessibleName(what);
    if (table)
        m_table->resizeColumnsToContents();
    placeToggle();
}

bool ChartPanel::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartPanel::restyle()
{
    Theme::instance().styleChart(chart());
    m_view->setBackgroundBrush(Theme::instance().color(Theme::Role::Card));
}

void ChartPanel::placeToggle()
{
    const QSize size = m_toggle->sizeHint();
    // Charts are not mirrored: their axis stays on the left.
    const int x = width() - size.width() - 2;
    m_toggle->setGeometry(QRect(QPoint(x, isTableShown() ? height() - size.height() - 2 : 2), size));
    m_toggle->raise();
}

void ChartPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeToggle();
}

void ChartPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier && m_table->model())
        showTable(!isTableShown());
    else
        QWidget::keyPressEvent(event);
}

void ChartPanel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_view->hasFocus() && !m_table->hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect();
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    // The table would take T for its keyboard search.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier && m_table->model()) {
            showTable(!isTableShown());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
