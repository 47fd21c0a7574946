// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/cellvalues.h"

#include <QTest>

/** Numbers, dates and codes as shops' exports write them. */
class TestCellValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("mark");
        QTest::addColumn<QByteArray>("value"); // empty: none
        const int point = int(DecimalMark::Point);
        const int comma = int(DecimalMark::Comma);
        const auto add = [](const char* text, int mark, const char* value) {
            QTest::addRow("%s %d", text, mark) << QByteArray(text) << mark << QByteArray(value);
        };
        add("12.50", point, "12.50");
        add("0", point, "0");
        add("-3.1", point, "-3.1");
        add(".22", point, "0.22");
        add("14000000", point, "14000000");
        add("1,234.56", point, "1234.56");
        add("1,234,567", point, "1234567");
        add("1.234,56", comma, "1234.56");
        add("1 234,56", comma, "1234.56");
        add("1'234.56", point, "1234.56");
        add("1\xE2\x80\x99"
            "234,56",
            comma, "1234.56");
        add("1\xC2\xA0"
            "234,56",
            comma, "1234.56");
        add("12,5", comma, "12.5");
        add("12,5", point, "");
        add("1,23,456", point, "");
        add("1.234.567", point, "");
        add("1.234,56", point, "");
        add("12.345678901234", point, "12.345678901234");
        add("3.65E+11", point, "");
        add("12%", point, "");
        add("abc", point, "");
        add("-", point, "");
        add("", point, "");
        add("1 2", point, "");
    }

    void decimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, mark);
        QFETCH(QByteArray, value);
        const auto number =
            cell::decimal(std::string_view(text.constData(), std::size_t(text.size())), DecimalMark(mark));
        QCOMPARE(QByteArray::fromStdString(number.value_or(std::string())), value);
    }

    void numberEvidence()
    {
        const auto look = [](const char* text) {
            CellEvidence evidence;
            cell::collectNumberEvidence(text, evidence);
            return evidence;
        };
        QVERIFY(look("12.50").point && !look("12.50").ambiguousNumber);
        QVERIFY(look("12,50").comma);
        QVERIFY(look("1.234,56").comma && !look("1.234,56").point);
        QVERIFY(look("1,234.56").point && !look("1,234.56").comma);
        QVERIFY(look("1.234.567").comma);
        QVERIFY(look("1,234").ambiguousNumber && !look("1,234").comma && !look("1,234").point);
        QVERIFY(look("0,125").comma);
        QVERIFY(look("1234,567").comma);
        QCOMPARE(look("1234"), CellEvidence());
        QCOMPARE(look("words"), CellEvidence());
        // Among whole numbers the mark groups.
        const auto count = [](const char* text) {
            CellEvidence evidence;
            cell::collectCountEvidence(text, evidence);
            return evidence;
        };
        QVERIFY(count("3,867").point && !count("3,867").ambiguousNumber);
        QVERIFY(count("3.867").comma && !count("3.867").point);
        QCOMPARE(count("867"), CellEvidence());
    }

    void amounts()
    {
        QCOMPARE(cell::amount("£1,200.50"), std::optional<std::string>("1200.50"));
        QCOMPARE(cell::amount("US$50.00"), std::optional<std::string>("50.00"));
        QCOMPARE(cell::amount("-US$50.00"), std::optional<std::string>("-50.00"));
        QCOMPARE(cell::amount("1.234,56\xC2\xA0€", DecimalMark::Comma), std::optional<std::string>("1234.56"));
        QCOMPARE(cell::amount("3.20 GBP"), std::optional<std::string>("3.20"));
        QVERIFY(!cell::amount("Freight Included 5") && !cell::amount("GBP") && !cell::amount("1.2.3"));
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("day"); // empty: none
        const int none = int(DateOrder::Unknown);
        const auto add = [](const char* text, int order, const char* day) {
            QTest::addRow("%s %d", text, order) << QByteArray(text) << order << QString::fromUtf8(day);
        };
        add("2026-06-24", none, "2026-06-24");
        add("2026/06/24", none, "2026-06-24");
        add("24.6.2026", none, "2026-06-24");
        add("11/10/24", none, "");
        add("11/10/24", int(DateOrder::DayMonth), "2024-10-11");
        add("11/10/24", int(DateOrder::MonthDay), "2024-11-10");
        add("11/10/24", int(DateOrder::YearMonth), "2011-10-24");
        add("24.10.11", int(DateOrder::YearMonth), "2024-10-11");
        add("2024-10-11", int(DateOrder::YearMonth), "2024-10-11");
        add("Thu, 5 Feb 2026", none, "2026-02-05");
        add("Feb 5, 2026", none, "2026-02-05");
        add("5 September 2026", none, "2026-09-05");
        add("02-Jun-06", none, "2006-06-02");
        add("31 Feb 2026", none, "");
        add("5 Fev 2026", none, "");
        add("Feb 2026", none, "");
        add("Total", none, "");
        add("2026-06-24 10:00", none, "");
    }

    void dates()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, order);
        QFETCH(QString, day);
        const auto date = cell::date(std::string_view(text.constData(), std::size_t(text.size())), DateOrder(order));
        QCOMPARE(date ? date->toString(Qt::ISODate) : QString(), day);
    }

    void dateEvidence()
    {
        const auto look = [](const char* text) {
            CellEvidence evidence;
            cell::collectDateEvidence(text, evidence);
            return evidence;
        };
        const CellEvidence day = look("20/11/2022 08:12");
        QVERIFY(!day.notDayFirst && day.notMonthFirst && day.notYearFirst && !day.ambiguousDate);
        const CellEvidence month = look("11/20/22 08:12");
        QVERIFY(month.notDayFirst && !month.notMonthFirst && month.notYearFirst);
        const CellEvidence year = look("24/10/31"); // the other ways it lies ahead
        QVERIFY(year.notDayFirst && year.notMonthFirst && !year.notYearFirst);
        const CellEvidence open = look("20/11/22"); // 2022, or 2020
        QVERIFY(!open.notDayFirst && open.notMonthFirst && !open.notYearFirst);
        QVERIFY(look("11/10/24 09:17").ambiguousDate);
        QCOMPARE(look("10/10/24"), CellEvidence()); // the same either way
        QCOMPARE(look("2024-11-10 09:17:00 +0000"), CellEvidence());
        QCOMPARE(look("11.10.2024"), CellEvidence());
    }

    void moments_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("utc"); // empty: none
        const int none = int(DateOrder::Unknown);
        const auto add = [](const char* text, int order, const char* utc) {
            QTest::addRow("%s %d", text, order) << QByteArray(text) << order << QString::fromUtf8(utc);
        };
        add("2023-05-12 21:05:53 -0700", none, "2023-05-13T04:05:53Z");
        add("2023-12-12 21:05:53 +1030", none, "2023-12-12T10:35:53Z");
        add("2023-05-12T21:05:53Z", none, "2023-05-12T21:05:53Z");
        add("2023-05-12T21:05:53.123+02:00", none, "2023-05-12T19:05:53Z");
        add("2026-07-01 12:00", none, "2026-07-01T11:00:00Z"); // London in summer
        add("2026-01-01 12:00:00", none, "2026-01-01T12:00:00Z");
        add("20/11/2022 08:12", none, "2022-11-20T08:12:00Z");
        add("11/10/24 09:17", none, "");
        add("11/10/24 09:17", int(DateOrder::DayMonth), "2024-10-11T08:17:00Z");
        add("11/10/24 09:17", int(DateOrder::MonthDay), "2024-11-10T09:17:00Z");
        add("11/10/24 9:17 PM", int(DateOrder::MonthDay), "2024-11-10T21:17:00Z");
        add("20.11.2022 08:12", none, "2022-11-20T08:12:00Z");
        add("2023-02-30 10:00:00 +0000", none, "");
        add("2023-05-12 25:05:53 +0000", none, "");
        add("2023-05-12 21:05:53 +0000 x", none, "");
        add("1023-05-12 21:05:53 +0000", none, "");
        add("5.27763E+12", none, "");
        add("paid", none, "");
    }

    void moments()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, order);
        QFETCH(QString, utc);
        const auto time = cell::moment(std::string_view(text.constData(), std::size_t(text.size())), DateOrder(order),
                                       QTimeZone("Europe/London"));
        QCOMPARE(time ? time->utc.toString(Qt::ISODate) : QString(), utc);
    }

    void integers()
    {
        QCOMPARE(cell::integer("-12"), std::optional(-12));
        QCOMPARE(cell::integer("2.0"), std::optional(2));
        QCOMPARE(cell::integer("3,867"), std::optional(3867));
        QVERIFY(!cell::integer("2.5") && !cell::integer("99999999999") && !cell::integer("not stocked"));
    }

    void codes()
    {
        QCOMPARE(cell::code("'ABC"), std::string_view("ABC"));
        QCOMPARE(cell::code(" AB 12 "), std::string_view("AB 12"));
        QCOMPARE(cell::code("null"), std::string_view());
        QCOMPARE(cell::boolean("TRUE"), std::optional(true));
        QVERIFY(!cell::boolean("perhaps"));
    }
};

QTEST_GUILESS_MAIN(TestCellValues)
#include "tst_cellvalues.moc"
