// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCategoryAxis>
#include <functional>

/**
 * The axis of every chart's values: steps of 1, 2, 2.5 or 5 times a power of ten, and labels written by our own
 * formats, with the locale's separators, which QValueAxis cannot do.
 */
class ValueAxis : public QCategoryAxis {
    Q_OBJECT
public:
    using Format = std::function<QString(double)>;
    /**
     * From @p lowest or below to @p highest or above, with about @p steps steps of at least @p smallestStep (1 for
     * what is counted). @p format writes a label.
     */
    ValueAxis(double lowest, double highest, int steps, const Format& format, double smallestStep = 0,
              QObject* parent = nullptr);

    /** "£8.4k": money in the currency @p currency. */
    static Format money(const QString& currency);
    /** Whole numbers: pieces. */
    static Format count();
    /** Numbers with @p decimals decimals. */
    static Format decimal(int decimals);
};
