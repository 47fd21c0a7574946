// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

/**
 * JSON in readable form: names and values as a tree of plain text. Nothing in it is executed or followed. Very long
 * texts are cut on the line and whole in the tooltip; Ctrl+C copies the selected value.
 */
class JsonTree : public QTreeView {
    Q_OBJECT
public:
    explicit JsonTree(QWidget* parent = nullptr);

    void clear();
    /** Adds @p value under a heading of its own. */
    void addSection(const QString& heading, const QJsonValue& value);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStandardItemModel* m_items;
};
