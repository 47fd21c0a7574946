// SPDX-License-Identifier: GPL-3.0-or-later
#include "saleswords.h"

#include <QTest>

/** What is said of a period, as of a fixed moment. */
class TestSalesWords : public QObject {
    Q_OBJECT
private:
    const QTimeZone m_london { "Europe/London" };
    /** One whole day, or today until the current hour, as seen on Tuesday 24 November 2026 at 11:20 UTC. */
    static SalesReview oneDay(const QTimeZone& zone, const QDate& day)
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(11, 20), Qt::UTC);
        SalesReview review;
        review.period = Period::of(PeriodChoice::Custom, now, zone, day, day);
        review.figures.currency = QStringLiteral("GBP");
        return review;
    }
    static QString words(const SalesReview& review)
    {
        return SalesWords::range(review.period.current, review.period.zone) + QStringLiteral("; ")
            + SalesWords::against(review.period);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aSingleDay()
    {
        QCOMPARE(words(oneDay(m_london, QDate(2026, 11, 21))),
                 QStringLiteral("Sat 21 Nov; against Sat 14 Nov, a week before"));
        QCOMPARE(
            words(oneDay(m_london, QDate(2026, 11, 24))),
            QStringLiteral(
                "Tue 24 Nov 00:00 – Tue 24 Nov 11:00; against Tue 17 Nov 00:00 – Tue 17 Nov 11:00, a week before"));
        // Beirut has no midnight on 29 March, Havana two on 1 November: they are days all the same.
        QCOMPARE(words(oneDay(QTimeZone("Asia/Beirut"), QDate(2026, 3, 29))),
                 QStringLiteral("Sun 29 Mar; against Sun 22 Mar, a week before"));
        QCOMPARE(words(oneDay(QTimeZone("America/Havana"), QDate(2026, 11, 1))),
                 QStringLiteral("Sun 1 Nov; against Sun 25 Oct, a week before"));
    }

    void aSingleDayIsMeasuredAsAWhole()
    {
        SalesReview review = oneDay(m_london, QDate(2026, 11, 21));
        const auto pounds = [](qint64 amount) {
            return Money::fromTenThousandths(amount * 10'000, QStringLiteral("GBP"));
        };
        UnusualDay day { QDate(2026, 11, 21), false, true, pounds(900), {} };
        day.usual.median = pounds(300);
        day.usual.score = 5;
        day.usual.samples = 8;
        review.unusual = { day };
        QCOMPARE(
            SalesWords::findings(review),
            QStringList { QStringLiteral("This period: £900.00 is unusually high; usual is £300.00 (the same hours, "
                                         "8 weeks).") });
    }

    void clockChanges_data()
    {
        QTest::addColumn<QTimeZone>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("hours");
        const QTimeZone lordHowe("Australia/Lord_Howe");
        const auto row = [](const char* name, const QTimeZone& zone, const QDate& day, const char* now,
                            const char* before) {
            QTest::newRow(name) << zone << day
                                << QStringLiteral("The clocks changed: this period has %1 hours, the one compared %2.")
                                       .arg(QLatin1String(now), QLatin1String(before));
        };
        row("short", m_london, QDate(2026, 3, 29), "23", "24");
        row("long", m_london, QDate(2026, 10, 25), "25", "24");
        row("after the long one", m_london, QDate(2026, 11, 1), "24", "25");
        row("half an hour longer", lordHowe, QDate(2026, 4, 5), "24.5", "24");
        row("half an hour shorter", lordHowe, QDate(2026, 10, 4), "23.5", "24");
    }
    void clockChanges()
    {
        QFETCH(QTimeZone, zone);
        QFETCH(QDate, day);
        QFETCH(QString, hours);
        QCOMPARE(SalesWords::findings(oneDay(zone, day)), QStringList { hours });
        QCOMPARE(SalesWords::findings(oneDay(zone, day.addDays(-14))), QStringList());
    }
};

QTEST_MAIN(TestSalesWords)
#include "tst_saleswords.moc"
