// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QVector>
#include <algorithm>
#include <optional>

/**
 * Sums of advertising metrics over some campaigns and days. Money in cents, as the tables hold it. Every ratio is a
 * ratio of these sums, never an average of ratios, and is nothing where its divisor is 0
 * (database_schema.md, "Calculated Metrics Logic").
 */
struct AdsFigures {
    qint64 spendCents = 0;
    qint64 revenueCents = 0;
    qint64 impressions = 0;
    qint64 clicks = 0;
    qint64 conversions = 0;
    qint64 rows = 0; ///< of the tables that were summed up

    /** Without a row nothing is known: not even that nothing was spent. */
    [[nodiscard]] bool areKnown() const { return rows > 0; }
    AdsFigures& operator+=(const AdsFigures& other);
    friend bool operator==(const AdsFigures&, const AdsFigures&) = default;

    [[nodiscard]] std::optional<double> roas() const; ///< revenue / spend
    [[nodiscard]] std::optional<double> cpcCents() const; ///< spend / clicks
    [[nodiscard]] std::optional<double> cpaCents() const; ///< spend / conversions
    [[nodiscard]] std::optional<double> ctr() const; ///< clicks / impressions
    [[nodiscard]] std::optional<double> conversionRate() const; ///< conversions / clicks
};

/** One day's figures; metric dates are UTC days. */
struct AdsDay {
    QDate day;
    AdsFigures figures;
    friend bool operator==(const AdsDay&, const AdsDay&) = default;
};

/**
 * The UTC days that a question is about, both ends included. Without days of its own it is the last so many days, as
 * the server's clock has them when it is asked, so that it moves on at midnight.
 */
struct AdsPeriod {
    int lastDays = 30; ///< 0: from and to hold
    QDate from;
    QDate to;

    static AdsPeriod last(int days) { return { days, {}, {} }; }
    /** In either order. */
    static AdsPeriod between(const QDate& one, const QDate& other)
    {
        return { 0, std::min(one, other), std::max(one, other) };
    }
    friend bool operator==(const AdsPeriod&, const AdsPeriod&) = default;
};

/** A campaign's name and ROAS, for the tile's best and worst. */
struct CampaignRoas {
    QString id;
    QString name;
    double roas = 0;
};

/** What the Ads ROAS tile shows: days() UTC days and as many before them. */
struct AdsSummary {
    QDate from; ///< first day of the period, UTC
    QDate to; ///< its last day, UTC
    AdsFigures current;
    AdsFigures previous;
    QVector<AdsDay> daily; ///< the period's days that have rows, oldest first
    std::optional<CampaignRoas> best; ///< of campaigns with spend
    std::optional<CampaignRoas> worst;
    QDate newestDay; ///< the newest metric_date in the table; invalid without rows
    bool legacy = false; ///< read from ads_metrics_daily

    /** The table of the figures, under its name in the database. */
    [[nodiscard]] QString table() const;
    [[nodiscard]] int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
    [[nodiscard]] QDate before() const { return from.addDays(-days()); } ///< the first day of the period compared
    [[nodiscard]] bool isEmpty() const { return !newestDay.isValid(); }
};
