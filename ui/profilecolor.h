// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QString>

/** The marks by which profiles of connections are told apart at a glance: a surface that white text can be read on. */
namespace profilecolor {

struct Choice {
    QString id; ///< as it is stored; empty: no mark
    QString name; ///< translated
    QColor color; ///< invalid: no mark
};

const QList<Choice>& choices(); ///< the first is "none"
QColor colorOf(const QString& id); ///< invalid for none and for what is unknown
QIcon swatch(const QString& id, int side); ///< for lists; a frame for none

} // namespace profilecolor
