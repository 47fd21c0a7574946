// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilecolor.h"

#include "theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(profilecolor)
};

} // namespace

const QList<profilecolor::Choice>& profilecolor::choices()
{
    static const QList<Choice> all {
        { QString(), Text::tr("No colour"), QColor() },
        { QStringLiteral("red"), Text::tr("Red"), QColor(0xb3261e) },
        { QStringLiteral("orange"), Text::tr("Orange"), QColor(0x9a4a00) },
        { QStringLiteral("green"), Text::tr("Green"), QColor(0x1b6e2c) },
        { QStringLiteral("blue"), Text::tr("Blue"), QColor(0x0b57a8) },
        { QStringLiteral("violet"), Text::tr("Violet"), QColor(0x6a3fb5) },
    };
    return all;
}

QColor profilecolor::colorOf(const QString& id)
{
    for (const Choice& choice : choices()) {
        if (choice.id == id)
            return choice.color;
    }
    return {};
}

QIcon profilecolor::swatch(const QString& id, int side)
{
    QPixmap pixmap(2 * side, 2 * side); // sharp at 200 % too
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().color(Theme::Role::ControlBorder), 2));
    const QColor color = colorOf(id);
    painter.setBrush(color.isValid() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(2, 2, 2 * side - 4, 2 * side - 4));
    return QIcon(pixmap);
}
