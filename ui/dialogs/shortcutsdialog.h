// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

/** Help, Keyboard shortcuts: every command with its keys, and the keys that tiles, lists and charts know. */
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QList<QAction*>& commands, QWidget* parent = nullptr);
};
