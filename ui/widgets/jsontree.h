// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

/**
 * JSON in readable form: names and values as a tree of plain text, a line each. Nothing in it is executed or followed;
 * characters that reorder a line are shown as their codes. Texts that are too long for their line are whole in a
 * JsonView; Ctrl+C copies the selected value as it is stored.
 */
class JsonTree : public QTreeView {
    Q_OBJECT
public:
    explicit JsonTree(QWidget* parent = nullptr);

    void clear();
    /** Adds @p value under a heading of its own. */
    void addSection(const QString& heading, const QJsonValue& value);
    /** The first value that is longer than a line of the tree, or has several; invalid where there is none. */
    [[nodiscard]] QModelIndex firstLongValue() const;
    /** The whole value of @p index's line with its line breaks, to be shown; empty for an invalid index. */
    static QString wholeValue(const QModelIndex& index);
    /** All of it to be printed: a line for each name, two no-break spaces a level; at most @p most of them. */
    [[nodiscard]] QStringList lines(int most) const;
    /** The names from the section down to @p index: "arguments › body". */
    static QString path(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStandardItemModel* m_items;
};
