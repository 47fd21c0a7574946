// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include "data/visibletext.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace format {
namespace {

const QChar minus(0x2212);
const QChar noBreak(0x00a0);

/** Digits with the locale's own numerals. */
QString localDigits(const QString& ascii, const QLocale& locale)
{
    const QString zero = locale.zeroDigit();
    if (zero == QLatin1String("0") || zero.size() != 1)
        return ascii;
    QString text = ascii;
    for (QChar& digit : text)
        digit = QChar(static_cast<char16_t>(zero.at(0).unicode() + (digit.unicode() - u'0')));
    return text;
}

QString symbolOf(const QString& currency, const QLocale& locale)
{
    if (currency == locale.currencySymbol(QLocale::CurrencyIsoCode))
        return locale.currencySymbol(QLocale::CurrencySymbol);
    struct Symbol {
        const char* code;
        const char16_t* symbol;
    };
    static constexpr std::array symbols {
        Symbol { "GBP", u"£" },   Symbol { "EUR", u"€" },  Symbol { "USD", u"$" },   Symbol { "JPY", u"¥" },
        Symbol { "CAD", u"CA$" }, Symbol { "AUD", u"A$" }, Symbol { "NZD", u"NZ$" }, Symbol { "INR", u"₹" },
        Symbol { "KRW", u"₩" },   Symbol { "ILS", u"₪" },  Symbol { "BRL", u"R$" },  Symbol { "UAH", u"₴" },
    };
    for (const Symbol& known : symbols) {
        if (currency == QLatin1String(known.code))
            return QString::fromUtf16(known.symbol);
    }
    return currency;
}

/** Puts @p number and the currency where the locale has them: "£1", "1 €". */
QString withCurrency(const QString& number, const QString& currency)
{
    if (currency.isEmpty())
        return number;
    const QLocale locale;
    const QString symbol = symbolOf(currency, locale);
    const QString pattern = locale.toCurrencyString(qlonglong { 1 }, QStringLiteral("$"));
    const bool before = pattern.indexOf(u'$') < pattern.indexOf(locale.toString(1));
    const bool spaced = pattern.contains(noBreak) || pattern.contains(QChar(0x202f)) || pattern.contains(u' ');
    const bool word = symbol.size() > 1 && symbol.back().isLetter();
    if (before)
        return symbol % (spaced || word ? QString(noBreak) : QString()) % number;
    return number % noBreak % symbol;
}

/** The absolute amount, exact, with the currency's decimals, more where it has more. */
QString digitsOf(const Money& amount)
{
    const QLocale locale;
    const quint64 size = amount.tenThousandths() < 0 ? quint64(0) - static_cast<quint64>(amount.tenThousandths())
                                                     : static_cast<quint64>(amount.tenThousandths());
    QString fraction = QStringLiteral("%1").arg(size % 10000, 4, 10, QLatin1Char('0'));
    const int decimals = currencyDecimals(amount.currency());
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    const QString whole = locale.toString(qulonglong { size / 10000 });
    if (fraction.isEmpty())
        return whole;
    return whole % locale.decimalPoint() % localDigits(fraction, locale);
}

QString properMinus(QString text)
{
    const QString sign = QLocale().negativeSign();
    if (text.startsWith(sign))
        text.replace(0, sign.size(), minus);
    return text;
}

} // namespace

QString missing()
{
    return QStringLiteral("—");
}

QString money(const Money& amount)
{
    const QString text = withCurrency(digitsOf(amount), amount.currency());
    return amount.isNegative() ? QString(minus) % text : text;
}

QString money(const std::optional<Money>& amount)
{
    return amount ? money(*amount) : missing();
}

QString signedMoney(const Money& amount)
{
    if (amount.isZero())
        return QStringLiteral("±") % money(amount);
    return amount.isNegative() ? money(amount) : QStringLiteral("+") % money(amount);
}

QString shortMoney(const Money& amount)
{
    const double value = std::abs(amount.toDouble());
    const QLocale locale;
    // A tenth where there is one: "20k" takes less room beside a chart than "20.0k".
    const auto shortened = [&locale](double number) {
        return locale.toString(number, 'f', std::llround(number * 10) % 10 == 0 ? 0 : 1);
    };
    QString number;
    if (value >= 999'950'000)
        number = QCoreApplication::translate("format", "%1bn").arg(shortened(value / 1e9));
    else if (value >= 999'950)
        number = QCoreApplication::translate("format", "%1M").arg(shortened(value / 1e6));
    else if (value >= 99'950)
        number = QCoreApplication::translate("format", "%1k").arg(locale.toString(value / 1e3, 'f', 0));
    else if (value >= 999.5)
        number = QCoreApplication::translate("format", "%1k").arg(shortened(value / 1e3));
    else
        number = locale.toString(value, 'f', value < 10 && value > 0 ? currencyDecimals(amount.currency()) : 0);
    const QString text = withCurrency(number, amount.currency());
    return amount.isNegative() ? QString(minus) % text : text;
}

QString number(qint64 value)
{
    return properMinus(QLocale().toString(value));
}

QString number(const std::optional<qint64>& value)
{
    return value ? number(*value) : missing();
}

QString decimal(double value, int decimals)
{
    if (!std::isfinite(value))
        return missing();
    const double unit = std::pow(10.0, -decimals);
    if (std::abs(value) < unit / 2)
        value = 0; // never "-0.0"
    return properMinus(QLocale().toString(value, 'f', decimals));
}

QString decimal(const std::optional<double>& value, int decimals)
{
    return value ? decimal(*value, decimals) : missing();
}

QString percent(double ratio, int decimals)
{
    if (!std::isfinite(ratio))
        return missing();
    return decimal(ratio * 100, decimals) % noBreak % QLocale().percent();
}

QString change(double ratio)
{
    if (!std::isfinite(ratio))
        return missing();
    const QString size = percent(std::abs(ratio));
    if (std::abs(ratio) < 0.0005)
        return QStringLiteral("±") % noBreak % size;
    return (ratio > 0 ? QStringLiteral("▲") : QStringLiteral("▼")) % noBreak % size;
}

QString ratio(const std::optional<double>& value)
{
    if (!value || !std::isfinite(*value))
        return missing();
    return decimal(*value, 2) % QChar(0x00d7);
}

QString age(const QDateTime& since, const QDateTime& now)
{
    if (!since.isValid())
        return missing();
    const qint64 seconds = since.secsTo(now);
    if (seconds < 45)
        return QCoreApplication::translate("format", "just now");
    if (seconds < 3570)
        return QCoreApplication::translate("format", "%1 min ago")
            .arg(number(std::max<qint64>(1, (seconds + 30) / 60)));
    if (seconds < 86400)
        return QCoreApplication::translate("format", "%1 h ago").arg(number(std::max<qint64>(1, seconds / 3600)));
    const qint64 days = seconds / 86400;
    return days == 1 ? QCoreApplication::translate("format", "1 day ago")
                     : QCoreApplication::translate("format", "%1 days ago").arg(number(days));
}

QString span(qint64 seconds)
{
    if (seconds < 60)
        return QCoreApplication::translate("format", "%1 s").arg(number(seconds));
    if (seconds < 3570)
        return QCoreApplication::translate("format", "%1 min").arg(number((seconds + 30) / 60));
    if (seconds < 86400)
        return QCoreApplication::translate("format", "%1 h").arg(number(std::max<qint64>(1, seconds / 3600)));
    const qint64 days = seconds / 86400;
    return days == 1 ? QCoreApplication::translate("format", "1 day")
                     : QCoreApplication::translate("format", "%1 days").arg(number(days));
}

QString dateTime(const QDateTime& instant, const QTimeZone& zone)
{
    if (!instant.isValid())
        return missing();
    return QLocale().toString(zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC(), QLocale::ShortFormat);
}

QString date(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : missing();
}

QString plain(const QString& text)
{
    return visibletext::toolTip(text);
}

} // namespace format
