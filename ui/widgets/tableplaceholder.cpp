// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tableplaceholder.h"

#include "theme.h"

#include <QAbstractItemView>
#include <QEvent>

TablePlaceholder::TablePlaceholder(QAbstractItemView& view) : QLabel(view.viewport()), m_view(view)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setMargin(2 * Theme::grid);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view.viewport()->installEventFilter(this);
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &TablePlaceholder::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePlaceholder::update);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePlaceholder::update);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TablePlaceholder::update);
    update();
}

void TablePlaceholder::setWords(const QString& words)
{
    setText(words);
    update();
}

bool TablePlaceholder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_view.viewport()->rect());
    return QLabel::eventFilter(watched, event);
}

void TablePlaceholder::update()
{
    const bool empty = m_view.model()->rowCount(m_view.rootIndex()) == 0;
    setGeometry(m_view.viewport()->rect());
    setVisible(empty && !text().isEmpty());
    m_view.setAccessibleDescription(empty ? text() : QString());
}
