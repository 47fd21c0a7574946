// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialogButtonBox>
#include <QPushButton>

/**
 * Adds a button to the foot of a window that does something without closing it, and calls @p slot of @p context when it
 * is clicked. Return does not press it: that key belongs to what has the focus. @p name is its object name, @p text is
 * translated; the box owns the button. GUI thread only.
 */
template <typename Slot>
QPushButton* addActionButton(QDialogButtonBox& box, const QString& text, const char* name, QObject* context, Slot slot)
{
    QPushButton* button = box.addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, context, slot);
    return button;
}
