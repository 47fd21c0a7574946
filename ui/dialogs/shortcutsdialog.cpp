// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/shortcutsdialog.h"

#include "widgets/buttonkeys.h"
#include "widgets/fitting.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& commands, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    QList<std::pair<QString, QString>> rows;
    for (const QAction* command : commands) {
        if (!command->shortcut().isEmpty())
            rows.append({ command->text().remove(u'&'), command->shortcut().toString(QKeySequence::NativeText) });
    }
    rows << std::pair(tr("Open the tile that has the focus"), tr("Enter"))
         << std::pair(tr("How a figure or tile is computed"), QStringLiteral("F1"))
         << std::pair(tr("From tile to tile"), tr("Arrow keys"))
         << std::pair(tr("Sort a table by the column beside; ascending, descending"),
                      tr("Ctrl+Shift+Left, Right; Up, Down"))
         << std::pair(tr("A chart's figures as a table, and back"), QStringLiteral("T"))
         << std::pair(tr("Reorder review: next, previous, approve, reject, snooze"), QStringLiteral("J, K, A, R, S"))
         << std::pair(tr("Reorder review: undo, velocity reviewed, filter"), QStringLiteral("U, V, /"))
         << std::pair(tr("Close a window; leave kiosk view"), tr("Escape"));

    auto* table = new QTableWidget(static_cast<int>(rows.size()), 2);
    table->setHorizontalHeaderLabels({ tr("Command"), tr("Keys") });
    table->setAccessibleName(windowTitle());
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    for (int row = 0; row < rows.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows.at(row).first));
        table->setItem(row, 1, new QTableWidgetItem(rows.at(row).second));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->setCurrentCell(0, 0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttonkeys::onlyWithFocus(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(fittingSize(*this, { 560, 600 }));
}
