// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

class JsonTree;
class QLabel;
class QModelIndex;
class QPlainTextEdit;

/**
 * JSON to be read in full: a JsonTree, and below it the chosen value whole, with its lines, as plain text that can be
 * selected. Where nothing was chosen, the first value that does not fit its line is.
 */
class JsonView : public QWidget {
    Q_OBJECT
public:
    /** @p name is the tree's object name, with "Text" behind it the text's. */
    explicit JsonView(const QString& name, QWidget* parent = nullptr);

    void clear();
    /** Adds @p value under a heading of its own. */
    void addSection(const QString& heading, const QJsonValue& value);
    /** At most @p most lines of the tree, each value in full: see JsonTree::lines(). */
    [[nodiscard]] QStringList lines(int most) const;

private:
    void showValue(const QModelIndex& index);

    JsonTree* m_tree;
    QLabel* m_path;
    QPlainTextEdit* m_text;
};
