// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/period.h"
#include "data/salesoverview.h"
#include "data/salesslots.h"

#include <QTest>

/** Periods like for like, in the shop's zone, over both clock changes. London: 2026-03-29 01:00 and 2026-10-25 02:00.
 */
class TestSalesPeriod : public QObject {
    Q_OBJECT
private:
    const QTimeZone m_london { "Europe/London" };
    static QDateTime utc(const char* text)
    {
        QDateTime instant = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
        instant.setTimeSpec(Qt::UTC);
        return instant;
    }
    static InstantRange range(const char* begin, const char* end) { return { utc(begin), utc(end) }; }
    static QDate day(const char* text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); }

private Q_SLOTS:
    void twentyFourHoursLeaveOutTheHourInProgress()
    {
        const Period period = Period::of(PeriodChoice::Last24Hours, utc("2026-11-23 11:37"), m_london);
        QCOMPARE(period.current, range("2026-11-22 11:00", "2026-11-23 11:00"));
        QCOMPARE(period.compared, range("2026-11-15 11:00", "2026-11-16 11:00"));
        QCOMPARE(period.minuteDifference(), 0);
        QVERIFY(period.isHourly());
    }

    void twentyFourHoursOverTheClockChanges()
    {
        // Sunday 29 March has 23 hours; local noon is 11:00 UTC after it and 12:00 UTC before.
        const Period spring = Period::of(PeriodChoice::Last24Hours, utc("2026-03-29 11:05"), m_london);
        QCOMPARE(spring.current, range("2026-03-28 12:00", "2026-03-29 11:00"));
        QCOMPARE(spring.compared, range("2026-03-21 12:00", "2026-03-22 12:00"));
        QCOMPARE(spring.minuteDifference(), -60);
        // Sunday 25 October has 25 hours.
        const Period autumn = Period::of(PeriodChoice::Last24Hours, utc("2026-10-25 12:05"), m_london);
        QCOMPARE(autumn.current, range("2026-10-24 11:00", "2026-10-25 12:00"));
        QCOMPARE(autumn.compared, range("2026-10-17 11:00", "2026-10-18 11:00"));
        QCOMPARE(autumn.minuteDifference(), 60);
        // A week after the change the period compared is the long one.
        const Period after = Period::of(PeriodChoice::Last24Hours, utc("2026-11-01 12:05"), m_london);
        QCOMPARE(after.minuteDifference(), -60);
    }

    void daysAreCompleteAndMeetTheirWeekday()
    {
        const Period week = Period::of(PeriodChoice::Last7Days, utc("2026-11-23 00:30"), m_london);
        QCOMPARE(week.current, range("2026-11-16 00:00", "2026-11-23 00:00"));
        QCOMPARE(week.compared, range("2026-11-09 00:00", "2026-11-16 00:00"));
        const Period month = Period::of(PeriodChoice::Last30Days, utc("2026-11-23 23:30"), m_london);
        QCOMPARE(month.firstDay(), day("2026-10-24"));
        QCOMPARE(month.lastDay(), day("2026-11-22"));
        QCOMPARE(month.days(), 30);
        QCOMPARE(month.weeks, 5);
        QCOMPARE(period::localDay(month.compared.begin, m_london), day("2026-09-19"));
        QCOMPARE(month.firstDay().dayOfWeek(), period::localDay(month.compared.begin, m_london).dayOfWeek());
        QCOMPARE(month.minuteDifference(), 60); // the long Sunday
    }

    void customUntilTodayIsCutOffAtTheSameHour()
    {
        const QDateTime now = utc("2026-11-23 11:37");
        const Period period = Period::of(PeriodChoice::Custom, now, m_london, day("2026-11-23"), day("2026-11-20"));
        QCOMPARE(period.current, range("2026-11-20 00:00", "2026-11-23 11:00"));
        QCOMPARE(period.compared, range("2026-11-13 00:00", "2026-11-16 11:00"));
        const Period past = Period::of(PeriodChoice::Custom, now, m_london, day("2026-06-01"), day("2026-06-30"));
        QCOMPARE(past.current, range("2026-05-31 23:00", "2026-06-30 23:00"));
        const Period future = Period::of(PeriodChoice::Custom, now, m_london, day("2027-01-01"), day("2027-01-02"));
        QCOMPARE(future.current, range("2026-11-23 00:00", "2026-11-23 11:00"));
        const Period endless = Period::of(PeriodChoice::Custom, now, m_london, day("1990-01-01"), day("2026-11-22"));
        QCOMPARE(endless.days(), 731);
        const QDate today = day("2026-11-23");
        QVERIFY(!Period::of(PeriodChoice::Custom, utc("2026-11-23 00:10"), m_london, today, today).isValid());
    }

    void zonesOfHalfHoursAndWithoutMidnight()
    {
        const QTimeZone kolkata("Asia/Kolkata");
        QCOMPARE(period::hourStart(utc("2026-11-23 11:45"), kolkata), utc("2026-11-23 11:30"));
        // Beirut skips 00:00 to 01:00 on 2026-03-29.
        const QTimeZone beirut("Asia/Beirut");
        QCOMPARE(period::dayStart(day("2026-03-29"), beirut), utc("2026-03-28 22:00"));
        QCOMPARE(period::instantAt(day("2026-03-29"), 0, beirut), utc("2026-03-28 22:00"));
        // Complete days meet complete days, though the last ends at one.
        const Period week = Period::of(PeriodChoice::Last7Days, utc("2026-03-29 12:00"), beirut);
        QCOMPARE(week.current, range("2026-03-21 22:00", "2026-03-28 22:00"));
        QCOMPARE(week.compared, range("2026-03-14 22:00", "2026-03-21 22:00"));
        // The Azores have 00:00 to 01:00 twice on 2026-10-25.
        QCOMPARE(period::dayStart(day("2026-10-25"), QTimeZone("Atlantic/Azores")), utc("2026-10-25 00:00"));
    }

    void wallTimeThatIsSkippedOrRepeated()
    {
        QCOMPARE(period::instantAt(day("2026-03-29"), 90 * 60, m_london), utc("2026-03-29 01:30"));
        QCOMPARE(period::instantAt(day("2026-10-25"), 90 * 60, m_london), utc("2026-10-25 00:30"));
        QCOMPARE(period::instantAt(day("2026-10-25"), 150 * 60, m_london), utc("2026-10-25 02:30"));
    }

    void splitFindsTheCompleteDays()
    {
        const DaySplit hours = period::split(range("2026-11-22 11:00", "2026-11-23 11:00"), m_london);
        QVERIFY(!hours.firstDay.isValid());
        QCOMPARE(hours.head, range("2026-11-22 11:00", "2026-11-23 11:00"));
        QVERIFY(hours.tail.isEmpty());
        const DaySplit days = period::split(range("2026-11-20 00:00", "2026-11-23 11:00"), m_london);
        QVERIFY(days.head.isEmpty());
        QCOMPARE(days.firstDay, day("2026-11-20"));
        QCOMPARE(days.lastDay, day("2026-11-22"));
        QCOMPARE(days.tail, range("2026-11-23 00:00", "2026-11-23 11:00"));
    }

    void slotsAreExactlyThePeriod_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QDateTime>("now");
        const auto addDays = [](const char* zone, std::initializer_list<const char*> dates) {
            for (const char* date : dates) {
                for (int hour = 0; hour < 30; ++hour)
                    QTest::addRow("%s %s +%d h", zone, date, hour)
                        << QTimeZone(zone) << utc(QByteArray(date).append(" 00:20").constData()).addSecs(hour * 3600);
            }
        };
        addDays("Europe/London", { "2026-03-29", "2026-10-25", "2026-11-01", "2026-11-23" });
        addDays("Asia/Beirut", { "2026-03-28", "2026-03-29", "2026-04-05" }); // no midnight on 29 March
        addDays("Atlantic/Azores", { "2026-10-25" }); // two of them
    }
    void slotsAreExactlyThePeriod()
    {
        QFETCH(QTimeZone, zone);
        QFETCH(QDateTime, now);
        const QDate today = period::localDay(now, zone);
        const Period periods[] = { Period::of(PeriodChoice::Last24Hours, now, zone),
                                   Period::of(PeriodChoice::Last7Days, now, zone),
                                   Period::of(PeriodChoice::Custom, now, zone, today.addDays(-2), today),
                                   Period::of(PeriodChoice::Custom, now, zone, today, today),
                                   Period::of(PeriodChoice::Custom, now, zone, today.addDays(-1), today.addDays(-1)) };
        for (const Period& period : periods) {
            if (!period.isValid())
                continue; // today's first hour is not complete yet
            InstantRange current { period.current.begin, period.current.begin };
            InstantRange compared { period.compared.begin, period.compared.begin };
            for (const SalesSlot& slot : salesslots::of(period)) {
                if (!slot.now.isEmpty()) {
                    QCOMPARE(slot.now.begin, current.end);
                    current.end = slot.now.end;
                }
                if (!slot.before.isEmpty()) {
                    QCOMPARE(slot.before.begin, compared.end);
                    compared.end = slot.before.end;
                }
                QCOMPARE(slot.day.dayOfWeek(), slot.comparedDay.dayOfWeek());
            }
            QCOMPARE(current, period.current);
            QCOMPARE(compared, period.compared);
        }
    }

    void aDayWithoutMidnightMeetsAWholeOne()
    {
        const QTimeZone beirut("Asia/Beirut");
        const QDate short29 = day("2026-03-29");
        const Period period = Period::of(PeriodChoice::Custom, utc("2026-03-31 12:00"), beirut, short29, short29);
        QCOMPARE(period.minuteDifference(), -60);
        const QVector<SalesSlot> list = salesslots::of(period);
        QCOMPARE(list.size(), 24);
        // The hour that there was a week earlier only has its place all the same.
        QCOMPARE(list.first().hour, 0);
        QVERIFY(list.first().now.isEmpty());
        QCOMPARE(list.first().before, range("2026-03-21 22:00", "2026-03-21 23:00"));
        // 24 hours that begin with that day's first hour, at one, meet those from one on.
        const Period hours = Period::of(PeriodChoice::Last24Hours, utc("2026-03-29 22:20"), beirut);
        QCOMPARE(hours.current, range("2026-03-28 22:00", "2026-03-29 22:00"));
        QCOMPARE(hours.compared, range("2026-03-21 23:00", "2026-03-22 23:00"));
    }

    void clockChangeOfHalfAnHour()
    {
        const QTimeZone lordHowe("Australia/Lord_Howe");
        const auto difference = [&](const char* date) {
            return Period::of(PeriodChoice::Custom, utc("2026-11-23 12:00"), lordHowe, day(date), day(date))
                .minuteDifference();
        };
        QCOMPARE(difference("2026-04-05"), 30);
        QCOMPARE(difference("2026-10-04"), -30);
        QCOMPARE(difference("2026-10-11"), 30);
        QCOMPARE(difference("2026-10-18"), 0);
    }

    void skippedHourIsAnEmptySlot()
    {
        const Period spring = Period::of(PeriodChoice::Last24Hours, utc("2026-03-29 11:05"), m_london);
        const QVector<SalesSlot> list = salesslots::of(spring);
        QCOMPARE(list.size(), 24);
        const auto skipped = std::find_if(list.begin(), list.end(), [](const SalesSlot& s) { return s.now.isEmpty(); });
        QVERIFY(skipped != list.end());
        QCOMPARE(skipped->hour, 1);
        QVERIFY(!skipped->before.isEmpty());
    }

    void openHoursAreThoseOfTheShop()
    {
        const OpeningHours nineToFive { 9, 17 };
        const QDateTime fivePm = utc("2026-11-22 17:00");
        QCOMPARE(openHoursSince(fivePm, utc("2026-11-23 09:59"), m_london, nineToFive, 3), 0);
        QCOMPARE(openHoursSince(fivePm, utc("2026-11-23 11:59"), m_london, nineToFive, 3), 2);
        QCOMPARE(openHoursSince(fivePm, utc("2026-11-23 12:00"), m_london, nineToFive, 3), 3);
        QCOMPARE(openHoursSince(fivePm, utc("2026-12-23 12:00"), m_london, nineToFive, 3), 3);
        QCOMPARE(openHoursSince(fivePm, utc("2026-11-22 20:10"), m_london, {}, 3), 3);
        QCOMPARE(openHoursSince({}, utc("2026-11-22 20:10"), m_london, {}, 3), 0);
    }
};

QTEST_GUILESS_MAIN(TestSalesPeriod)
#include "tst_salesperiod.moc"
