// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <QTest>
#include <QTextDocument>

#include <limits>

namespace {
/** Texts here are written with ordinary spaces; the screen has spaces that do not break. */
QString spaced(QString text)
{
    return text.replace(QChar(0x00a0), QLatin1Char(' ')).replace(QChar(0x202f), QLatin1Char(' '));
}

Money money(const char* amount, const char* currency = "GBP")
{
    return Money::fromDecimal(amount, QString::fromLatin1(currency)).value();
}
} // namespace

/** Values as the locale writes them; exact money; "—" for what is missing. */
class TestFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void english();
    void german();
    void exactMoney();
    void missingIsNeverZero();
    void ages();
    void datesInTheShopsZone();
    void plainTextIsNoMarkup();
};

void TestFormat::english()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    QCOMPARE(spaced(format::money(money("8425.50"))), QStringLiteral("£8,425.50"));
    QCOMPARE(spaced(format::money(money("-12.1"))), QStringLiteral("−£12.10"));
    QCOMPARE(spaced(format::signedMoney(money("930"))), QStringLiteral("+£930.00"));
    QCOMPARE(spaced(format::signedMoney(money("0"))), QStringLiteral("±£0.00"));
    QCOMPARE(spaced(format::money(money("1200", "JPY"))), QStringLiteral("¥1,200"));
    QCOMPARE(spaced(format::money(money("5", "CHF"))), QStringLiteral("CHF 5.00"));
    QCOMPARE(spaced(format::shortMoney(money("8425.50"))), QStringLiteral("£8.4k"));
    QCOMPARE(spaced(format::shortMoney(money("20000"))), QStringLiteral("£20k"));
    QCOMPARE(spaced(format::shortMoney(money("19960"))), QStringLiteral("£20k"));
    QCOMPARE(spaced(format::shortMoney(money("2500"))), QStringLiteral("£2.5k"));
    QCOMPARE(spaced(format::shortMoney(money("1240000"))), QStringLiteral("£1.2M"));
    QCOMPARE(spaced(format::shortMoney(money("-999.40"))), QStringLiteral("−£999"));
    QCOMPARE(format::number(qint64 { 1234567 }), QStringLiteral("1,234,567"));
    QCOMPARE(format::number(qint64 { -5 }), QStringLiteral("−5"));
    QCOMPARE(format::decimal(6.25, 1), QLocale().toString(6.25, 'f', 1));
    QCOMPARE(format::decimal(-0.001, 1), QStringLiteral("0.0"));
    QCOMPARE(spaced(format::percent(0.124)), QStringLiteral("12.4 %"));
    QCOMPARE(spaced(format::change(0.124)), QStringLiteral("▲ 12.4 %"));
    QCOMPARE(spaced(format::change(-0.03)), QStringLiteral("▼ 3.0 %"));
    QCOMPARE(spaced(format::change(0)), QStringLiteral("± 0.0 %"));
    QCOMPARE(format::ratio(3.42), QStringLiteral("3.42×"));
    QCOMPARE(format::date(QDate(2026, 11, 23)), QStringLiteral("23/11/2026"));
}

void TestFormat::german()
{
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(spaced(format::money(money("8425.50"))), QStringLiteral("8.425,50 £"));
    QCOMPARE(spaced(format::money(money("-12.1", "EUR"))), QStringLiteral("−12,10 €"));
    QCOMPARE(spaced(format::signedMoney(money("930", "EUR"))), QStringLiteral("+930,00 €"));
    QCOMPARE(format::number(qint64 { 1234567 }), QStringLiteral("1.234.567"));
    QCOMPARE(spaced(format::percent(0.124)), QStringLiteral("12,4 %"));
    QCOMPARE(format::ratio(3.42), QStringLiteral("3,42×"));
    QCOMPARE(format::date(QDate(2026, 11, 23)), QStringLiteral("23.11.26"));
}

void TestFormat::exactMoney()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    // Doubles have no such cents left.
    QCOMPARE(spaced(format::money(money("922337203685477.58"))), QStringLiteral("£922,337,203,685,477.58"));
    QCOMPARE(
        spaced(format::money(Money::fromTenThousandths(std::numeric_limits<qint64>::min(), QStringLiteral("GBP")))),
        QStringLiteral("−£922,337,203,685,477.5808"));
    QCOMPARE(spaced(format::money(money("0.0001"))), QStringLiteral("£0.0001"));
    QCOMPARE(spaced(format::money(money("0.1"))), QStringLiteral("£0.10"));
    QCOMPARE(spaced(format::money(money("1.2345", "KWD"))), QStringLiteral("KWD 1.2345"));
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
    QVERIFY(format::money(money("8.50")).contains(QStringLiteral("٨٫٥٠")));
}

void TestFormat::missingIsNeverZero()
{
    const QString dash = QStringLiteral("—");
    QCOMPARE(format::missing(), dash);
    QCOMPARE(format::money(std::optional<Money>()), dash);
    QCOMPARE(format::number(std::optional<qint64>()), dash);
    QCOMPARE(format::decimal(std::optional<double>(), 2), dash);
    QCOMPARE(format::ratio({}), dash);
    QCOMPARE(format::ratio(std::numeric_limits<double>::infinity()), dash);
    QCOMPARE(format::percent(std::nan("")), dash);
    QCOMPARE(format::change(std::numeric_limits<double>::infinity()), dash);
    QCOMPARE(format::age({}, QDateTime::currentDateTimeUtc()), dash);
    QCOMPARE(format::date({}), dash);
    QCOMPARE(format::dateTime({}, QTimeZone::utc()), dash);
}

void TestFormat::ages()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const auto age = [&now](qint64 seconds) { return format::age(now.addSecs(-seconds), now); };
    QCOMPARE(age(-30), QStringLiteral("just now")); // a server's clock that runs ahead
    QCOMPARE(age(0), QStringLiteral("just now"));
    QCOMPARE(age(44), QStringLiteral("just now"));
    QCOMPARE(age(45), QStringLiteral("1 min ago"));
    QCOMPARE(age(240), QStringLiteral("4 min ago"));
    QCOMPARE(age(3569), QStringLiteral("59 min ago"));
    QCOMPARE(age(3570), QStringLiteral("1 h ago"));
    QCOMPARE(age(3 * 3600), QStringLiteral("3 h ago"));
    QCOMPARE(age(86400), QStringLiteral("1 day ago"));
    QCOMPARE(age(2 * 86400 + 5), QStringLiteral("2 days ago"));
}

void TestFormat::datesInTheShopsZone()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    const QDateTime instant(QDate(2026, 6, 30), QTime(23, 30), Qt::UTC);
    QCOMPARE(format::dateTime(instant, QTimeZone("Europe/London")), QStringLiteral("01/07/2026 00:30"));
    QCOMPARE(format::dateTime(instant, QTimeZone("America/New_York")), QStringLiteral("30/06/2026 19:30"));
    QCOMPARE(format::dateTime(instant, QTimeZone()), QStringLiteral("30/06/2026 23:30"));
}

void TestFormat::plainTextIsNoMarkup()
{
    const QString harmless = format::plain(QStringLiteral("<b>Mug</b> & cup\nblue"));
    QVERIFY(Qt::mightBeRichText(harmless));
    QVERIFY(!harmless.contains(QStringLiteral("<b>")));
    QVERIFY(harmless.contains(QStringLiteral("&lt;b&gt;Mug&lt;/b&gt; &amp; cup<br>blue")));
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
