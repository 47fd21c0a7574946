// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QMetaType>
#include <QTimeZone>
#include <QVector>

/** What the tool bar and the dialogs offer. */
enum class PeriodChoice { Last24Hours, Last7Days, Last30Days, Custom };

Q_DECLARE_METATYPE(PeriodChoice)

/** A half-open stretch of time, in UTC: begin belongs to it, end does not. */
struct InstantRange {
    QDateTime begin;
    QDateTime end;

    [[nodiscard]] bool isEmpty() const { return !begin.isValid() || !end.isValid() || begin >= end; }
    [[nodiscard]] bool contains(const QDateTime& instant) const { return instant >= begin && instant < end; }
    /** Real hours, counted by the clock of physics: 23 or 25 for a day on which the shop's clock changes. */
    [[nodiscard]] double hours() const { return isEmpty() ? 0.0 : static_cast<double>(begin.secsTo(end)) / 3600.0; }
    friend bool operator==(const InstantRange&, const InstantRange&) = default;
};

/** Complete local days, lastDay included, and what is left of a range before and after them. */
struct DaySplit {
    InstantRange head; ///< hours before the first complete day; the whole range where it holds no complete day
    QDate firstDay; ///< invalid where there is no complete day
    QDate lastDay;
    InstantRange tail; ///< hours after the last complete day
};

/**
 * A period of a shop's sales and the one that it is compared with, like for like, in the shop's time zone.
 *
 * - 24 hours: the 24 complete hours until the shop's current hour, against the same hours of the same weekdays a week
 *   before. The hour in progress is in neither, or every hour would begin with a fall.
 * - 7 and 30 days: complete days until yesterday. Custom: whole days; where the last is today, until the current hour.
 * - The period compared lies as many whole weeks earlier as are needed not to overlap (1 for up to 7 days, 5 for 30),
 *   so that a Saturday meets a Saturday, and is cut off at the same hour of the shop's clock.
 * Clock changes: bounds are taken from the shop's clock, so a period may have an hour more or less than the one that
 * it is compared with; minuteDifference() says so. A value; free to cross threads.
 */
struct Period {
    PeriodChoice choice = PeriodChoice::Last24Hours;
    QTimeZone zone;
    InstantRange current;
    InstantRange compared;
    int weeks = 1; ///< how many weeks earlier compared lies

    /** The period of @p choice as of @p now; the days are for Custom only: in either order, at most 731, not after
     * today. */
    static Period of(PeriodChoice choice, const QDateTime& now, const QTimeZone& zone, QDate firstDay = {},
                     QDate lastDay = {});

    [[nodiscard]] bool isValid() const { return zone.isValid() && !current.isEmpty(); }
    [[nodiscard]] QDate firstDay() const; ///< the local day in which current begins
    [[nodiscard]] QDate lastDay() const; ///< the local day of the last instant in current
    /** Drawn and read by hours rather than days: 24 hours, or a custom period within one day. */
    [[nodiscard]] bool isHourly() const;
    /** How many local days current touches. */
    [[nodiscard]] int days() const;
    /** The hour of the shop's clock at which the last day is cut off; 24 for complete days. */
    [[nodiscard]] int lastHour() const;
    /** Real minutes of current less those of compared: ±60 around clock changes, ±30 around Lord Howe Island's; else 0.
     */
    [[nodiscard]] int minuteDifference() const;

    friend bool operator==(const Period& a, const Period& b)
    {
        return a.choice == b.choice && a.zone == b.zone && a.current == b.current && a.compared == b.compared;
    }
};

Q_DECLARE_METATYPE(Period)

namespace period {

/** The begin of the shop's hour in which @p instant lies; right for zones of half and quarter hours. UTC. */
QDateTime hourStart(const QDateTime& instant, const QTimeZone& zone);
/** The first instant of a local day, also where midnight does not exist. UTC. */
QDateTime dayStart(QDate day, const QTimeZone& zone);
/** The local date of an instant. */
QDate localDay(const QDateTime& instant, const QTimeZone& zone);
/**
 * The instant at which the shop's clock shows @p day, @p seconds after midnight. Where it shows it twice, the first;
 * where it never does (the hour that is skipped), the instant as if the clock had not been changed. UTC.
 */
QDateTime instantAt(QDate day, int seconds, const QTimeZone& zone);
/** @p instant moved by whole days of the shop's clock: the same time of day. UTC. */
QDateTime shifted(const QDateTime& instant, int days, const QTimeZone& zone);
/** Takes a range apart into complete local days and the hours around them. */
DaySplit split(const InstantRange& range, const QTimeZone& zone);

} // namespace period
