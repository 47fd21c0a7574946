// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QDate>
#include <QVector>
#include <optional>

/** A day's revenue against the usual one of its weekday and hours. */
struct UsualRange {
    Money median; ///< of the same weekday and hours in the weeks before
    double score = 0; ///< how many robust deviations the day lies above (+) or below (-) the median
    int samples = 0; ///< weeks that the median is taken from
    friend bool operator==(const UsualRange&, const UsualRange&) = default;
};

/** A day, or the 24 hours as a whole, that is unusual. */
struct UnusualDay {
    QDate day;
    bool inCompared = false; ///< it lies in the period compared: it made the base of the comparison unusual
    bool wholePeriod = false; ///< the 24 hours, from `day` on
    Money amount;
    UsualRange usual;
    friend bool operator==(const UnusualDay&, const UnusualDay&) = default;
};

namespace unusual {

constexpr int weeks = 8; ///< how many weeks before are looked at
constexpr int minimumSamples = 4; ///< with fewer nothing is called unusual
constexpr double limit = 3.5; ///< Iglewicz and Hoaglin (1993): a modified z-score beyond 3.5 is an outlier
constexpr double consistency = 1.4826; ///< makes the MAD estimate a normal distribution's standard deviation
constexpr double floorShare = 0.05; ///< of the median: less spread than this is taken as this

/**
 * score = (amount - median) / max(1.4826 * MAD, 5 % of the median), where MAD is the median of the absolute deviations
 * from the median. Nothing with fewer than minimumSamples, or where both median and MAD are zero.
 * Medians of an even number are the mean of the middle two.
 */
std::optional<UsualRange> measure(const Money& amount, const QVector<Money>& baseline);
/** Whether the score lies beyond the limit, on either side. */
bool isUnusual(const UsualRange& range);

} // namespace unusual
