// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>
#include <functional>

/**
 * An icon, a line of text and a second, muted line under it, for the search's and the notifications' lists. What is
 * shown is asked from a function, so that models stay free of icons and colours.
 */
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Lines {
        QIcon icon;
        QString first;
        QString second; ///< may be empty
    };
    using Describe = std::function<Lines(const QModelIndex&)>;
    explicit TwoLineDelegate(Describe describe, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Describe m_describe;
};
