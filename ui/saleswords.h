// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/salesactions.h"
#include "data/salesoverview.h"
#include "data/salesreview.h"

#include <QCoreApplication>
#include <QStringList>

/** What tile, dialog and paper say about sales: the same words everywhere. */
class SalesWords {
    Q_DECLARE_TR_FUNCTIONS(SalesWords)
public:
    static QString choice(PeriodChoice choice); ///< "24 hours"
    static QString range(const InstantRange& range, const QTimeZone& zone); ///< "Sun 22 Nov 11:00 – Mon 23 Nov 11:00"
    static QString against(const Period& period); ///< "against Sun 15 Nov ..., a week before"
    static QString weeksBefore(int weeks); ///< "a week before", "5 weeks before"
    static QString weeksBeforeTitle(int weeks); ///< the same as a heading: "A week before"
    static QString day(const QDate& day); ///< "Sat 21 Nov"
    static QString point(const SalesPoint& point); ///< "Sat 21 Nov", "11:00"
    /** "▲ 12.4 % · +£930.00"; without a base to divide by only the difference; empty where a side is missing. */
    static QString change(const SalesComparison& comparison);
    /** The words for what a row knows; missing where it does not: amounts, units, differences. */
    static QString amountIf(bool known, const Money& amount);
    static QString unitsIf(bool known, qint64 units);
    static QString differenceIf(bool known, const Money& amount);
    static QString kind(const SkuVariance& row); ///< "New", "Vanished", "Wholesale #1042", ...
    static QString title(const SkuVariance& row); ///< the product, or what a row without one is
    static QString group(const QString& name); ///< a product type's or vendor's name, or "None"
    static QString decision(SalesDecision decision);
    /** What the button says: the choice, and how many flags go with it. Empty where there is nothing to write. */
    static QString button(SalesDecision decision, bool hasNotes, int flags);
    static QString
    action(const SalesAction& action); ///< "Escalate to ops", "Note", "Flagged SKU-1", "Lifted the flag of SKU-1"
    static QString age(int bucket); ///< of OpenOrderAges
    /** What an operator should know of before trusting the comparison: unusual days, large orders, gaps. */
    static QStringList findings(const SalesReview& review);
    /** What is missing: data before the first fact, after the newest one, and so a comparison. */
    static QStringList gaps(const SalesReview& review);
    static QString
    currencies(const QVector<SalesComparison>& others); ///< "EUR: €120.00 (▲ 3.0 % · +€4.00)"; empty without

    static QString helpRevenue();
    static QString helpUnusual();
    static QString helpEffects();
    static QString helpLarge();

    /** An amount in its currency's decimals: sums on the screen are exact, parts of them are shown rounded. */
    static QString amount(const Money& amount);
    static QString amount(const std::optional<Money>& amount);
    static QString difference(const Money& amount);
};
