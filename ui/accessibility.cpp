// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility.h"

#include "tiles/tile.h"

#include <QAccessibleWidget>

namespace {

/** A tile is a group that can be pressed: its button's action. */
class TileAccessible final : public QAccessibleWidget {
public:
    explicit TileAccessible(Tile* tile) : QAccessibleWidget(tile, QAccessible::Grouping) { }

    [[nodiscard]] QStringList actionNames() const override { return { pressAction(), setFocusAction() }; }
    void doAction(const QString& name) override
    {
        if (name == pressAction())
            Q_EMIT static_cast<Tile*>(widget())->actionRequested();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessibleInterface* make(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (className == QLatin1String("Tile"))
        return new TileAccessible(static_cast<Tile*>(widget));
    if (className == QLatin1String("FigureLabel") || className == QLatin1String("StatusChip"))
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    if (className == QLatin1String("MessageBar"))
        return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    return nullptr;
}

} // namespace

void accessibility::install()
{
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    QAccessible::installFactory(make);
}
