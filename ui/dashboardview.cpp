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
#include <limits>

namespace {
constexpr int margin = 2 * Theme::grid;
constexpr int gap = 2 * Theme::grid;
constexpr double emptiest = 1.6; ///< how much higher than wanted a tile may become
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

QList<DashboardView::Row> DashboardView::measureRows(const QList<Tile*>& visible, int tileWidth) const
{
    const int count = static_cast<int>(visible.size());
    QList<Row> rows((count + m_columns - 1) / m_columns);
    const auto wanted = [tileWidth](const Tile* tile) {
        const int height = tile->hasHeightForWidth() ? tile->heightForWidth(tileWidth) : tile->sizeHint().height();
        return std::max(height, tile->minimumSizeHint().height());
    };
    for (int index = 0; index < count; ++index) {
        if (spansToTheEnd(index, count))
            continue;
        Row& row = rows[index / m_columns];
        row.wanted = std::max(row.wanted, wanted(visible.at(index)));
        row.least = std::max(row.least, visible.at(index)->minimumSizeHint().height());
    }
    for (int index = 0; index < count; ++index) {
        if (!spansToTheEnd(index, count))
            continue;
        // Such a tile stands beside the last two rows; what it needs more goes to the last one.
        Row& last = rows.last();
        const Row& before = rows.at(rows.size() - 2);
        last.wanted = std::max(last.wanted, wanted(visible.at(index)) - before.wanted - gap);
        last.least = std::max(last.least, visible.at(index)->minimumSizeHint().height() - before.least - gap);
    }
    return rows;
}

int DashboardView::firstColumn(int row, int count) const
{
    const int inRow = std::min(m_columns, count - row * m_columns);
    return (m_columns - inRow) / 2;
}

bool DashboardView::spansToTheEnd(int index, int count) const
{
    const int rows = (count + m_columns - 1) / m_columns;
    if (rows < 2 || index / m_columns != rows - 2)
        return false;
    const int column = index % m_columns;
    const int first = firstColumn(rows - 1, count);
    return column < first || column >= first + count - (rows - 1) * m_columns;
}

void DashboardView::fitRows(QList<Row>& rows, int available)
{
    int wanted = 0;
    int least = 0;
    for (const Row& row : rows) {
        wanted += row.wanted;
        least += row.least;
    }
    for (Row& row : rows) {
        row.height = row.wanted;
        if (available > wanted && wanted > 0) // spare height in proportion, as long as nothing looks empty
            row.height = std::min<int>(row.wanted * available / wanted, static_cast<int>(row.wanted * emptiest));
        else if (available < wanted && available >= least && wanted > least)
            row.height =
                row.wanted - ((row.wanted - row.least) * (wanted - available) + wanted - least - 1) / (wanted - least);
    }
}

int DashboardView::placeTiles(const QList<Tile*>& visible, int canvasWidth)
{
    const int count = static_cast<int>(visible.size());
    const int tileWidth = (canvasWidth - 2 * margin - (m_columns - 1) * gap) / m_columns;
    QList<Row> rows = measureRows(visible, tileWidth);
    const int gaps = 2 * margin + std::max(0, static_cast<int>(rows.size()) - 1) * gap;
    fitRows(rows, maximumViewportSize().height() - gaps);
    int y = margin;
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const int index = row * m_columns + column;
            if (index >= count)
                break;
            int height = rows.at(row).height;
            if (spansToTheEnd(index, count))
                height += gap + rows.last().height;
            const int ownColumn = firstColumn(row, count) + column;
            const int seenColumn = isRightToLeft() ? m_columns - 1 - ownColumn : ownColumn;
            visible.at(index)->setGeometry(margin + seenColumn * (tileWidth + gap), y, tileWidth, height);
        }
        y += rows.at(row).height + gap;
    }
    return rows.isEmpty() ? 0 : y - gap + margin;
}

void DashboardView::relayout()
{
    m_relayoutPending = false;
    for (Tile* tile : std::as_const(m_tiles))
        tile->setVisible(isTileShown(tile->id()));
    const auto visible = visibleTiles();
    m_columns = columnsFor(width());
    int narrowest = 0; // large fonts and long words may need more than the width alone tells
    for (const Tile* tile : visible)
        narrowest = std::max(narrowest, tile->minimumSizeHint().width());
    while (m_columns > 1 && (width() - 2 * margin - (m_columns - 1) * gap) / m_columns < narrowest)
        --m_columns;
    int canvasWidth = maximumViewportSize().width();
    int height = placeTiles(visible, canvasWidth);
    if (height > maximumViewportSize().height()) {
        canvasWidth -= verticalScrollBar()->sizeHint().width();
        height = placeTiles(visible, canvasWidth);
    }
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
    if (!tile->hasFocus() || key->modifiers() != Qt::NoModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_Left:
        focusNeighbour(tile, { -1, 0 });
        return true;
    case Qt::Key_Right:
        focusNeighbour(tile, { 1, 0 });
        return true;
    case Qt::Key_Up:
        focusNeighbour(tile, { 0, -1 });
        return true;
    case Qt::Key_Down:
        focusNeighbour(tile, { 0, 1 });
        return true;
    default:
        return false;
    }
}

void DashboardView::focusNeighbour(Tile* tile, QPoint direction)
{
    // The nearest tile that lies in that direction as a whole; sideways distance counts double.
    const QRect from = tile->geometry();
    Tile* best = nullptr;
    int least = std::numeric_limits<int>::max();
    const auto visible = visibleTiles();
    for (Tile* other : visible) {
        const QRect to = other->geometry();
        const bool beyond = direction.x() > 0 ? to.left() > from.right()
            : direction.x() < 0               ? to.right() < from.left()
            : direction.y() > 0               ? to.top() > from.bottom()
                                              : to.bottom() < from.top();
        if (other == tile || !beyond)
            continue;
        const QPoint way = to.topLeft() - from.topLeft();
        const int distance =
            direction.x() != 0 ? std::abs(way.x()) + 2 * std::abs(way.y()) : std::abs(way.y()) + 2 * std::abs(way.x());
        if (distance < least) {
            least = distance;
            best = other;
        }
    }
    if (best)
        best->setFocus(Qt::TabFocusReason);
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
