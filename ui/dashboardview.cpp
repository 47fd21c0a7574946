// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardview.h"

#include "theme.h"
#include "tiles/tile.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace {
constexpr int margin = 2 * Theme::grid;
constexpr int gap = 2 * Theme::grid;
constexpr int maximumTileHeight = 520;
} // namespace

DashboardView::DashboardView(QWidget* parent) : QScrollArea(parent), m_canvas(new QWidget)
{
    setObjectName(QStringLiteral("dashboard"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Dashboard"));
    m_canvas->setAutoFillBackground(false);
    setWidget(m_canvas);
    setWidgetResizable(false);
    m_canvas->installEventFilter(this);
}

int DashboardView::columnsFor(int width)
{
    if (width >= 1280)
        return 3;
    return width >= 860 ? 2 : 1;
}

void DashboardView::addTile(Tile* tile)
{
    tile->setParent(m_canvas);
    tile->installEventFilter(this);
    m_tiles.append(tile);
    m_addedOrder.append(tile->id());
    tile->show();
    scheduleRelayout();
}

QList<Tile*> DashboardView::visibleTiles() const
{
    QList<Tile*> visible;
    std::copy_if(m_tiles.begin(), m_tiles.end(), std::back_inserter(visible),
                 [this](const Tile* tile) { return isTileShown(tile->id()); });
    return visible;
}

Tile* DashboardView::tile(const QString& id) const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(), [&id](const Tile* t) { return t->id() == id; });
    return found == m_tiles.end() ? nullptr : *found;
}

Tile* DashboardView::currentTile() const
{
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto* found = qobject_cast<Tile*>(widget); found && m_tiles.contains(found))
            return found;
    }
    return nullptr;
}

bool DashboardView::isTileShown(const QString& id) const
{
    return !m_hidden.contains(id);
}

void DashboardView::setTileShown(const QString& id, bool shown)
{
    if (shown == isTileShown(id) || !tile(id))
        return;
    const bool hadFocus = currentTile() == tile(id);
    if (shown)
        m_hidden.removeAll(id);
    else
        m_hidden.append(id);
    relayout();
    if (const auto visible = visibleTiles(); hadFocus && !shown && !visible.isEmpty())
        visible.first()->setFocus();
    Q_EMIT layoutChanged();
}

void DashboardView::moveTile(const QString& id, int steps)
{
    QList<Tile*> visible = visibleTiles();
    Tile* const moved = tile(id);
    const auto from = visible.indexOf(moved);
    if (from < 0)
        return;
    const auto to = std::clamp<qsizetype>(from + steps, 0, visible.size() - 1);
    if (to == from)
        return;
    // The hidden tiles keep their places among the visible ones.
    const auto target = m_tiles.indexOf(visible.at(to));
    m_tiles.move(m_tiles.indexOf(moved), target);
    relayout();
    ensureWidgetVisible(moved, 0, margin);
    Q_EMIT layoutChanged();
}

void DashboardView::resetLayout()
{
    restoreLayout({});
}

QVariantMap DashboardView::saveLayout() const
{
    QStringList order;
    for (const Tile* tile : m_tiles)
        order << tile->id();
    return { { QStringLiteral("tileOrder"), order }, { QStringLiteral("hiddenTiles"), m_hidden } };
}

void DashboardView::restoreLayout(const QVariantMap& layout)
{
    const QVariantMap before = saveLayout();
    QStringList order = layout.value(QStringLiteral("tileOrder")).toStringList();
    order += m_addedOrder;
    std::stable_sort(m_tiles.begin(), m_tiles.end(), [&order](const Tile* left, const Tile* right) {
        return order.indexOf(left->id()) < order.indexOf(right->id());
    });
    m_hidden.clear();
    const QStringList hidden = layout.value(QStringLiteral("hiddenTiles")).toStringList();
    for (const QString& id : hidden) {
        if (tile(id) && !m_hidden.contains(id))
            m_hidden.append(id);
    }
    relayout();
    if (saveLayout() != before)
        Q_EMIT layoutChanged();
}

int DashboardView::rowHeight(int firstTile, int tileWidth) const
{
    const auto visible = visibleTiles();
    int height = 0;
    for (int index = firstTile; index < std::min<int>(firstTile + m_columns, static_cast<int>(visible.size()));
         ++index) {
        const Tile* tile = visible.at(index);
        const int wanted = tile->hasHeightForWidth() ? tile->heightForWidth(tileWidth) : tile->sizeHint().height();
        height = std::max({ height, wanted, tile->minimumSizeHint().height() });
    }
    return height;
}

void DashboardView::scheduleRelayout()
{
    if (m_relayoutPending)
        return;
    m_relayoutPending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_relayoutPending)
                relayout();
        },
        Qt::QueuedConnection);
}

void DashboardView::relayout()
{
    m_relayoutPending = false;
    for (Tile* tile : std::as_const(m_tiles))
        tile->setVisible(isTileShown(tile->id()));
    const auto visible = visibleTiles();
    m_columns = columnsFor(width());
    const int rows = (static_cast<int>(visible.size()) + m_columns - 1) / m_columns;
    const auto place = [&](int canvasWidth) {
        const int tileWidth = (canvasWidth - 2 * margin - (m_columns - 1) * gap) / m_columns;
        QList<int> heights;
        int total = 2 * margin + std::max(0, rows - 1) * gap;
        for (int row = 0; row < rows; ++row) {
            heights << rowHeight(row * m_columns, tileWidth);
            total += heights.last();
        }
        // Spare height goes to the rows in equal parts, as far as it makes them no emptier than they should be.
        const int spare = std::max(0, viewport()->height() - total) / std::max(1, rows);
        int y = margin;
        for (int row = 0; row < rows; ++row) {
            const int height = std::max(heights.at(row), std::min(heights.at(row) + spare, maximumTileHeight));
            for (int column = 0; column < m_columns; ++column) {
                const int index = row * m_columns + column;
                if (index >= visible.size())
                    break;
                const int seenColumn = isRightToLeft() ? m_columns - 1 - column : column;
                visible.at(index)->setGeometry(margin + seenColumn * (tileWidth + gap), y, tileWidth, height);
            }
            y += height + gap;
        }
        return rows > 0 ? y - gap + margin : 0;
    };
    int height = place(viewport()->width());
    const bool scrolls = height > maximumViewportSize().height();
    const int canvasWidth = scrolls ? maximumViewportSize().width() - verticalScrollBar()->sizeHint().width()
                                    : maximumViewportSize().width();
    if (canvasWidth != viewport()->width())
        height = place(canvasWidth);
    m_canvas->resize(canvasWidth, height);
    restoreTabOrder();
}

void DashboardView::restoreTabOrder()
{
    QWidget* previous = nullptr;
    const auto visible = visibleTiles();
    for (Tile* tile : visible) {
        QList<QWidget*> chain { tile };
        for (QWidget* next = tile->nextInFocusChain(); next != tile; next = next->nextInFocusChain()) {
            if (tile->isAncestorOf(next))
                chain << next;
        }
        for (QWidget* widget : std::as_const(chain)) {
            if (previous)
                setTabOrder(previous, widget);
            previous = widget;
        }
    }
}

void DashboardView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    relayout();
}

void DashboardView::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    relayout();
}

bool DashboardView::eventFilter(QObject* watched, QEvent* event)
{
    auto* tile = qobject_cast<Tile*>(watched);
    if (watched == m_canvas || !tile) {
        if (watched == m_canvas && event->type() == QEvent::LayoutDirectionChange)
            scheduleRelayout();
        return QScrollArea::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::LayoutRequest:
        scheduleRelayout();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return handleMouse(tile, event);
    case QEvent::KeyPress:
        return handleKey(tile, event);
    case QEvent::FocusIn:
        ensureWidgetVisible(tile, 0, margin);
        return false;
    case QEvent::ContextMenu: {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        showMenu(tile, menu->globalPos());
        return true;
    }
    default:
        return QScrollArea::eventFilter(watched, event);
    }
}

bool DashboardView::handleMouse(Tile* tile, QEvent* event)
{
    const auto* mouse = static_cast<QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() == Qt::LeftButton) {
            m_dragged = tile;
            m_dragging = false;
            m_pressedAt = mouse->globalPosition().toPoint();
        }
        return false;
    case QEvent::MouseMove: {
        if (m_dragged != tile || !(mouse->buttons() & Qt::LeftButton))
            return false;
        const QPoint position = mouse->globalPosition().toPoint();
        if (!m_dragging && (position - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return false;
        if (!m_dragging) {
            m_dragging = true;
            tile->setCursor(Qt::ClosedHandCursor);
            tile->raise();
        }
        dragTo(tile, m_canvas->mapFromGlobal(position));
        return true;
    }
    default:
        if (m_dragged != tile || !m_dragging) {
            m_dragged = nullptr;
            return false;
        }
        m_dragged = nullptr;
        m_dragging = false;
        tile->unsetCursor();
        return true;
    }
}

void DashboardView::dragTo(Tile* tile, QPoint position)
{
    const auto visible = visibleTiles();
    const auto from = visible.indexOf(tile);
    for (qsizetype index = 0; index < visible.size(); ++index) {
        if (index != from && visible.at(index)->geometry().contains(position)) {
            moveTile(tile->id(), static_cast<int>(index - from));
            return;
        }
    }
    ensureVisible(position.x(), position.y(), 0, margin);
}

bool DashboardView::handleKey(Tile* tile, QEvent* event)
{
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!tile->hasFocus())
        return false;
    const int forward = isRightToLeft() ? -1 : 1;
    int step = 0;
    switch (key->key()) {
    case Qt::Key_Left:
        step = -forward;
        break;
    case Qt::Key_Right:
        step = forward;
        break;
    case Qt::Key_Up:
        step = -m_columns;
        break;
    case Qt::Key_Down:
        step = m_columns;
        break;
    default:
        return false;
    }
    if (key->modifiers() != Qt::NoModifier)
        return false;
    focusNeighbour(tile, step);
    return true;
}

void DashboardView::focusNeighbour(Tile* tile, int step)
{
    const auto visible = visibleTiles();
    const auto target = visible.indexOf(tile) + step;
    if (target >= 0 && target < visible.size())
        visible.at(target)->setFocus(Qt::TabFocusReason);
}

void DashboardView::showMenu(Tile* tile, QPoint globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = tile->id();
    const auto index = visibleTiles().indexOf(tile);
    menu->addAction(tr("&Open"), tile, &Tile::actionRequested);
    menu->addAction(tr("&How is this computed?"), tile, &Tile::showHelp);
    menu->addAction(tr("&Refresh"), tile, &Tile::refreshRequested);
    menu->addSeparator();
    menu->addAction(tr("Move &earlier"), this, [this, id] { moveTile(id, -1); })->setEnabled(index > 0);
    menu->addAction(tr("Move &later"), this, [this, id] { moveTile(id, 1); })
        ->setEnabled(index + 1 < visibleTiles().size());
    menu->addAction(tr("H&ide this tile"), this, [this, id] { setTileShown(id, false); });
    menu->popup(globalPosition);
}
