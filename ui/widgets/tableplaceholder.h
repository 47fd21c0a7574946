// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

class QAbstractItemView;

/** Words in the middle of a table that has no rows: why it is empty and what would fill it. Owned by the table. */
class TablePlaceholder : public QLabel {
    Q_OBJECT
public:
    explicit TablePlaceholder(QAbstractItemView& view);
    /** What is said while there are no rows. */
    void setWords(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();

    QAbstractItemView& m_view;
};
