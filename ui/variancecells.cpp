// SPDX-License-Identifier: GPL-3.0-or-later
#include "variancecells.h"

#include "saleswords.h"

#include <QCoreApplication>

namespace variancecells {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(VarianceTable)
};

/** @p sold has what was sold, @p change what became of it: of a group the same. */
qint64 numberOf(const auto& sold, const auto& change, Figure figure)
{
    switch (figure) {
    case Figure::UnitsNow:
        return sold.unitsNow;
    case Figure::UnitsBefore:
        return sold.unitsBefore;
    case Figure::Now:
        return sold.now.tenThousandths();
    case Figure::Before:
        return sold.before.tenThousandths();
    case Figure::Variance:
        return change.variance.tenThousandths();
    case Figure::Volume:
        return change.volume.tenThousandths();
    case Figure::Price:
        return change.price.tenThousandths();
    }
    return 0;
}

} // namespace

qint64 number(const SkuVariance& row, Figure figure)
{
    return numberOf(row.sales, row, figure);
}

qint64 number(const GroupVariance& row, Figure figure)
{
    return numberOf(row, row, figure);
}

Figures of(const SkuVariance& row)
{
    return { row.sales.unitsNow, row.sales.unitsBefore,
             row.sales.now,      row.sales.before,
             row.variance,       row.volume,
             row.price,          row.nowIsKnown,
             row.beforeIsKnown,  row.kind != SkuKind::Unattributed };
}

Figures of(const GroupVariance& row)
{
    return { row.unitsNow, row.unitsBefore, row.now,        row.before,        row.variance,
             row.volume,   row.price,       row.nowIsKnown, row.beforeIsKnown, true };
}

QString text(const Figures& figures, Figure figure)
{
    const bool compared = figures.nowIsKnown && figures.beforeIsKnown;
    switch (figure) {
    case Figure::UnitsNow:
        return SalesWords::unitsIf(figures.nowIsKnown && figures.hasUnits, figures.unitsNow);
    case Figure::UnitsBefore:
        return SalesWords::unitsIf(figures.beforeIsKnown && figures.hasUnits, figures.unitsBefore);
    case Figure::Now:
        return SalesWords::amountIf(figures.nowIsKnown, figures.now);
    case Figure::Before:
        return SalesWords::amountIf(figures.beforeIsKnown, figures.before);
    case Figure::Variance:
        return SalesWords::differenceIf(compared, figures.variance);
    case Figure::Volume:
        return SalesWords::differenceIf(compared, figures.volume);
    case Figure::Price:
        return SalesWords::differenceIf(compared, figures.price);
    }
    return {};
}

QString header(Figure figure)
{
    switch (figure) {
    case Figure::UnitsNow:
        return Text::tr("Units");
    case Figure::UnitsBefore:
    case Figure::Before:
        return Text::tr("Before");
    case Figure::Now:
        return Text::tr("Revenue");
    case Figure::Variance:
        return Text::tr("Variance");
    case Figure::Volume:
        return Text::tr("Volume");
    case Figure::Price:
        return Text::tr("Price");
    }
    return {};
}

} // namespace variancecells
