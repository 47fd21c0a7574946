// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/skuvariance.h"

#include <QString>
#include <array>

/** The columns that the tables of SKUs and of their groups have in common, on the screen and on paper, in this order.
 */
namespace variancecells {

enum class Figure { UnitsNow, UnitsBefore, Now, Before, Variance, Volume, Price };
inline constexpr std::array all { Figure::UnitsNow, Figure::UnitsBefore, Figure::Now,  Figure::Before,
                                  Figure::Variance, Figure::Volume,      Figure::Price };

/** A row's figures, whatever the row is of. */
struct Figures {
    qint64 unitsNow;
    qint64 unitsBefore;
    Money now;
    Money before;
    Money variance;
    Money volume;
    Money price;
    bool nowIsKnown;
    bool beforeIsKnown;
    bool hasUnits; ///< not those of revenue that no SKU accounts for: they are nobody's
};

Figures of(const SkuVariance& row);
Figures of(const GroupVariance& row);

QString text(const Figures& figures, Figure figure); ///< "—" where it is not known
/** To sort by and to measure: pieces, or ten-thousandths. */
qint64 number(const SkuVariance& row, Figure figure);
qint64 number(const GroupVariance& row, Figure figure);
QString header(Figure figure);

} // namespace variancecells
