// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/freshness.h"
#include "tablemodel.h"

#include <QFrame>
#include <QTimeZone>

class Clock;

/** What a tile's chip says; always an icon and words beside the colour. */
enum class TileStatus { Healthy, AttentionNeeded, Critical, ConfigurationRequired, Stale, Error, Loading, Empty };

/**
 * The frame of every tile: title and status chip, one headline number with its change, up to three supporting figures,
 * a small chart or list, a foot line with the data's age, one button. A tile fills it; states without data (loading,
 * empty, not configured, denied, failed) replace the content by words that say what to do.
 *
 * The accessible name holds title, status, headline and figures, so that a screen reader reads the number.
 */
class Tile : public QFrame {
    Q_OBJECT
public:
    /** @p id is stable ("sales", "inventory", "ads", "approvals"): for settings, tests and snapshots. */
    Tile(const QString& id, const QString& title, const Clock& clock, QWidget* parent = nullptr);
    ~Tile() override;

    [[nodiscard]] QString id() const;
    [[nodiscard]] QString title() const;

    /** The chip; Loading, Stale and Error of setFreshness() win over it. Empty @p words: the status's usual ones. */
    void setStatus(TileStatus status, const QString& words = {});
    [[nodiscard]] TileStatus status() const; ///< what the chip shows
    /** The large number, e.g. "£8,425.50", and beside it its change with a severity. @p help is shown by F1. */
    void setHeadline(const QString& value, const QString& change = {}, Severity severity = Severity::None,
                     const QString& help = {});
    /** Supporting figure @p index, 0 to 2. */
    void setFigure(int index, const QString& label, const QString& value, const QString& help = {});
    /** The chart or list between figures and foot; the tile takes ownership. Call once. */
    void setContent(QWidget* content);
    /** The one button; an empty text hides it. */
    void setButton(const QString& text, bool enabled = true);
    /** Foot line and states; the age text keeps itself current. */
    void setFreshness(const Freshness& freshness);
    /** Ready, but nothing to show: says so and what would fill it. Empty @p message: there is content. */
    void setEmptyMessage(const QString& message);
    /** Whose figures these are, where not the project's alone: @p words in the foot line, the rest as its tool tip. */
    void setScope(const QString& words, const QString& explanation);
    /** A line of warning above the figures, while there are any, e.g. "Read from the legacy table ads_metrics_daily".
     */
    void setNote(const QString& note);

    /** Everything that the tile says, as a screen reader gets it; tests assert on it. */
    [[nodiscard]] QString spokenText() const;
    /** Opens a small window that says how the tile's figures are computed (F1 on the tile; each figure has its own). */
    void showHelp();
    /** Writes the ages anew; the tile does so by itself while it is visible, tests call it after moving their clock. */
    void updateAges();
    /** The chip's usual words for @p status. */
    static QString statusWords(TileStatus status);

Q_SIGNALS:
    void actionRequested(); ///< the button, Enter or a double click on the tile
    void refreshRequested(); ///< "Try again" in a failed state

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
