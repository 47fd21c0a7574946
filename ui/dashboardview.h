// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPoint>
#include <QPointer>
#include <QScrollArea>
#include <QVariantMap>

class Tile;

/**
 * The tiles as a grid that reflows with the width: 3 columns from 1280 px, 2 from 860, else 1; fewer where large fonts
 * would not fit; scrolls when it must.
 *
 * The operator changes the order by dragging a tile, by Ctrl+Shift+arrow or from a tile's menu, and hides tiles. Tab
 * goes through the tiles in the order in which they are seen; arrow keys go from tile to tile.
 */
class DashboardView : public QScrollArea {
    Q_OBJECT
public:
    explicit DashboardView(QWidget* parent = nullptr);

    /** Appends @p tile and takes ownership. */
    void addTile(Tile* tile);
    /** In the order in which they are shown, hidden ones included. */
    [[nodiscard]] QList<Tile*> tiles() const { return m_tiles; }
    [[nodiscard]] QList<Tile*> visibleTiles() const;
    [[nodiscard]] Tile* tile(const QString& id) const;
    /** The tile that has the focus, itself or within; null if none has. */
    [[nodiscard]] Tile* currentTile() const;

    [[nodiscard]] bool isTileShown(const QString& id) const;
    void setTileShown(const QString& id, bool shown);
    /** Moves a tile by @p steps among the visible ones; stays within the ends. */
    void moveTile(const QString& id, int steps);
    /** The order in which tiles were added, all visible. */
    void resetLayout();

    /** {"tileOrder": QStringList, "hiddenTiles": QStringList} */
    [[nodiscard]] QVariantMap saveLayout() const;
    /** Unknown ids are passed over; tiles that @p layout does not name come last. */
    void restoreLayout(const QVariantMap& layout);

    [[nodiscard]] int columns() const { return m_columns; }
    /** How many columns fit a window of @p width px. */
    static int columnsFor(int width);

Q_SIGNALS:
    void layoutChanged(); ///< by the operator: worth saving

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void relayout();
    void scheduleRelayout();
    void restoreTabOrder();
    struct Row {
        int wanted = 0;
        int least = 0;
        int height = 0;
    };
    [[nodiscard]] QList<Row> measureRows(const QList<Tile*>& visible, int tileWidth) const;
    /** Above a gap in the last row, a tile is as high as both rows, so that the grid has no hole. */
    [[nodiscard]] bool spansToTheEnd(int index, int count) const;
    /** The tiles of an incomplete last row stand in the middle columns. */
    [[nodiscard]] int firstColumn(int row, int count) const;
    static void fitRows(QList<Row>& rows, int available);
    int placeTiles(const QList<Tile*>& visible, int canvasWidth); ///< returns the height that they take
    void dragTo(Tile* tile, QPoint position);
    bool handleMouse(Tile* tile, QEvent* event);
    bool handleKey(Tile* tile, QEvent* event);
    void focusNeighbour(Tile* tile, QPoint direction);
    void showMenu(Tile* tile, QPoint globalPosition);

    QWidget* m_canvas = nullptr;
    QList<Tile*> m_tiles;
    QStringList m_hidden;
    QStringList m_addedOrder;
    QPointer<Tile> m_dragged;
    QPoint m_pressedAt;
    bool m_dragging = false;
    bool m_relayoutPending = false;
    int m_columns = 1;
};
