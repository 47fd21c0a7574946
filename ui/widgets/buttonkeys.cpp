// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/buttonkeys.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>

namespace buttonkeys {

void onlyWithFocus(QPushButton* button)
{
    button->setDefault(false);
    button->setAutoDefault(false);
    for (const int enter : { Qt::Key_Return, Qt::Key_Enter }) {
        auto* press = new QShortcut(QKeySequence(enter), button);
        press->setContext(Qt::WidgetShortcut);
        QObject::connect(press, &QShortcut::activated, button, &QPushButton::click);
    }
}

void onlyWithFocus(const QDialogButtonBox* box)
{
    const QList<QAbstractButton*> buttons = box->buttons();
    for (QAbstractButton* button : buttons) {
        if (auto* push = qobject_cast<QPushButton*>(button))
            onlyWithFocus(push);
    }
}

} // namespace buttonkeys
