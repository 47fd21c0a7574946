// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importwidgets.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

QPushButton* importwidgets::button(const char* name, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QTableWidget* importwidgets::table(const char* name, const QString& accessible)
{
    auto* made = new QTableWidget;
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessible);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setWordWrap(false);
    made->verticalHeader()->hide();
    return made;
}
