// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bucketbar.h"

#include "format.h"
#include "theme.h"
#include "widgets/flowlayout.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 12;
constexpr int minimumSegment = 6; ///< px, so that one variant among thousands is still seen

/** A small square of the bucket's colour, for its button. */
QIcon swatch(StockStatus status)
{
    QPixmap pixmap(20, 20);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(BucketBar::color(status));
    painter.drawRoundedRect(QRectF(2, 2, 16, 16), 4, 4);
    return QIcon(pixmap);
}

} // namespace

BucketBar::BucketBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"bucketBar"_s);
    // Words are never cut: what has no room beside the others begins a new line.
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, barHeight + Theme::grid / 2, 0, 0);
    layout->setSpacing(0);
    for (size_t i = 0; i < allStockStatuses.size(); ++i) {
        const StockStatus status = allStockStatuses[i];
        m_buckets[i].status = status;
        auto* each = new QToolButton(this);
        each->setObjectName(u"bucket_"_s + stockStatusKey(status));
        each->setAutoRaise(true);
        each->setFont(Theme::instance().footFont());
        each->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        each->setIconSize(QSize(10, 10));
        each->setFocusPolicy(Qt::StrongFocus);
        connect(each, &QToolButton::clicked, this, [this, status] { Q_EMIT bucketActivated(status); });
        layout->addWidget(each);
        m_buttons[i] = each;
    }
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        retitle();
        update();
    });
    retitle();
}

QColor BucketBar::color(StockStatus status)
{
    const Theme& theme = Theme::instance();
    switch (status) {
    case StockStatus::OutOfStock:
        return theme.color(Theme::Role::Critical);
    case StockStatus::UrgentReorder: {
        QColor between = theme.color(Theme::Role::Attention);
        const QColor critical = theme.color(Theme::Role::Critical);
        between.setRgb((between.red() + critical.red()) / 2, (between.green() + critical.green()) / 2,
                       (between.blue() + critical.blue()) / 2);
        return between;
    }
    case StockStatus::LowStock:
        return theme.color(Theme::Role::Attention);
    case StockStatus::InStock:
        return theme.color(Theme::Role::Good);
    }
    return {};
}

QToolButton* BucketBar::button(StockStatus status) const
{
    return m_buttons[static_cast<size_t>(status)];
}

void BucketBar::setBuckets(const std::array<StockBucket, 4>& buckets)
{
    if (buckets == m_buckets)
        return;
    m_buckets = buckets;
    retitle();
    update();
}

void BucketBar::retitle()
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const StockBucket& bucket = m_buckets[i];
        const QString name = stockStatusName(bucket.status);
        m_buttons[i]->setText(name + u' ' + format::number(bucket.variants));
        m_buttons[i]->setIcon(swatch(bucket.status));
        m_buttons[i]->setAccessibleName(
            tr("%1: %2 variants, %3 need a decision")
                .arg(name, format::number(bucket.variants), format::number(bucket.needsDecision)));
        m_buttons[i]->setToolTip(m_buttons[i]->accessibleName());
    }
}

QSize BucketBar::sizeHint() const
{
    return { QWidget::sizeHint().width(), heightForWidth(width()) };
}

QRect BucketBar::barRect() const
{
    return { 0, 0, width(), barHeight };
}

std::array<QRect, 4> BucketBar::segments() const
{
    std::array<QRect, 4> rects;
    qint64 total = 0;
    int filled = 0;
    for (const StockBucket& bucket : m_buckets) {
        total += bucket.variants;
        filled += bucket.variants > 0 ? 1 : 0;
    }
    if (total == 0)
        return rects;
    const QRect bar = barRect();
    const int free = qMax(0, bar.width() - filled * minimumSegment);
    qint64 before = 0;
    int fixed = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i].variants == 0)
            continue;
        const int from = fixed + static_cast<int>(free * before / total);
        before += m_buckets[i].variants;
        fixed += minimumSegment;
        const int to = fixed + static_cast<int>(free * before / total);
        rects[i] = QStyle::visualRect(layoutDirection(), bar, QRect(from, 0, to - from, bar.height()));
    }
    return rects;
}

std::optional<StockStatus> BucketBar::bucketAt(const QPoint& position) const
{
    const auto rects = segments();
    for (size_t i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(position))
            return allStockStatuses[i];
    }
    return std::nullopt;
}

void BucketBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath rounded;
    rounded.addRoundedRect(barRect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(rounded);
    painter.fillRect(barRect(), Theme::instance().color(Theme::Role::NeutralSurface));
    const auto rects = segments();
    for (size_t i = 0; i < rects.size(); ++i)
        painter.fillRect(rects[i].adjusted(0, 0, -1, 0), color(allStockStatuses[i]));
}

void BucketBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (const auto status = bucketAt(event->pos()); status && event->button() == Qt::LeftButton)
        Q_EMIT bucketActivated(*status);
    else
        QWidget::mouseReleaseEvent(event);
}

bool BucketBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto status = bucketAt(help->pos())) {
            QToolTip::showText(help->globalPos(), button(*status)->accessibleName(), this);
            return true;
        }
    }
    if (event->type() == QEvent::MouseMove)
        setCursor(bucketAt(static_cast<QMouseEvent*>(event)->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    return QWidget::event(event);
}
