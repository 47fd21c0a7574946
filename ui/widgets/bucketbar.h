// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/stockitem.h"

#include <QWidget>

class QToolButton;

/**
 * The four stock buckets as one bar, each segment as wide as its share of the variants, with a button under it for
 * each bucket ("Urgent 12"). A segment or button that is clicked, or a button that is pressed by key, asks for the
 * variants of its bucket. Empty buckets have no segment but keep their button.
 */
class BucketBar : public QWidget {
    Q_OBJECT
public:
    explicit BucketBar(QWidget* parent = nullptr);

    void setBuckets(const std::array<StockBucket, 4>& buckets);
    /** The colour and its dimmed surface say the bucket only beside its words. */
    [[nodiscard]] static QColor color(StockStatus status);
    [[nodiscard]] QToolButton* button(StockStatus status) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void bucketActivated(StockStatus status);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect barRect() const;
    /** The segment of each bucket within barRect(), in reading order; empty for an empty bucket. */
    [[nodiscard]] std::array<QRect, 4> segments() const;
    [[nodiscard]] std::optional<StockStatus> bucketAt(const QPoint& position) const;
    void retitle();

    std::array<StockBucket, 4> m_buckets;
    std::array<QToolButton*, 4> m_buttons {};
};
