// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/money.h"

#include <array>
#include <cstdlib>
#include <limits>
#include <utility>

namespace {

constexpr int kDecimals = 4;
constexpr std::array<qint64, 5> kPowers { 1, 10, 100, 1000, 10000 };

/** The sum where it fits; else asserts, and stays at the limit, so that a wrong sum never looks plausible. */
qint64 saturatedSum(qint64 left, qint64 right)
{
    qint64 sum = 0;
    if (!__builtin_add_overflow(left, right, &sum))
        return sum;
    Q_ASSERT_X(false, "Money", "sum does not fit");
    return left < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

qint64 saturatedProduct(qint64 left, qint64 right)
{
    qint64 product = 0;
    if (!__builtin_mul_overflow(left, right, &product))
        return product;
    Q_ASSERT_X(false, "Money", "product does not fit");
    return (left < 0) != (right < 0) ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** Appends @p digit to the negative number @p value; negative, because its range is larger by one. */
bool appendDigit(qint64& value, int digit)
{
    return !__builtin_mul_overflow(value, qint64(10), &value) && !__builtin_sub_overflow(value, qint64(digit), &value);
}

} // namespace

Money Money::fromTenThousandths(qint64 tenThousandths, const QString& currency)
{
    Money money(tenThousandths);
    money.m_currency = currency;
    return money;
}

Money Money::fromCents(qint64 cents, const QString& currency)
{
    return fromTenThousandths(saturatedProduct(cents, 100), currency);
}

std::optional<Money> Money::fromDecimal(QByteArrayView text, const QString& currency)
{
    qsizetype at = 0;
    const bool negative = !text.isEmpty() && text[0] == '-';
    if (negative || (!text.isEmpty() && text[0] == '+'))
        ++at;
    qint64 value = 0;
    int digits = 0;
    int decimals = -1; // before the point
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (!isDigit(c))
            return {};
        ++digits;
        if (decimals == kDecimals) {
            if (c != '0')
                return {};
            continue;
        }
        if (!appendDigit(value, c - '0'))
            return {};
        if (decimals >= 0)
            ++decimals;
    }
    if (digits == 0)
        return {};
    if (__builtin_mul_overflow(value, kPowers.at(std::size_t(kDecimals - std::max(decimals, 0))), &value))
        return {};
    if (!negative && __builtin_sub_overflow(qint64(0), value, &value))
        return {};
    return fromTenThousandths(value, currency);
}

QString Money::toDecimal(int decimals) const
{
    const quint64 size = m_amount < 0 ? quint64(0) - quint64(m_amount) : quint64(m_amount);
    QString fraction = QString::number(size % 10000).rightJustified(kDecimals, QLatin1Char('0'));
    const int wanted = qBound(0, decimals, kDecimals);
    while (fraction.size() > wanted && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    QString text = QString::number(size / 10000);
    if (!fraction.isEmpty())
        text += QLatin1Char('.') + fraction;
    if (m_amount < 0)
        text.prepend(QLatin1Char('-'));
    return text;
}

Money& Money::operator+=(const Money& other)
{
    const bool sameCurrency = m_currency == other.m_currency;
    if (!sameCurrency && m_currency.isEmpty() && m_amount == 0)
        return *this = other;
    if (!sameCurrency && other.m_currency.isEmpty() && other.m_amount == 0)
        return *this;
    Q_ASSERT_X(sameCurrency, "Money", "different currencies");
    if (sameCurrency)
        m_amount = saturatedSum(m_amount, other.m_amount);
    return *this;
}

Money& Money::operator-=(const Money& other)
{
    return *this += -other;
}

Money Money::operator-() const
{
    return fromTenThousandths(saturatedProduct(m_amount, -1), m_currency);
}

Money Money::operator*(qint64 factor) const
{
    return fromTenThousandths(saturatedProduct(m_amount, factor), m_currency);
}

Money Money::dividedBy(qint64 parts, int decimals) const
{
    Q_ASSERT_X(parts != 0, "Money", "divided by zero");
    if (parts == 0)
        return fromTenThousandths(0, m_currency);
    // Wide enough for any amount and any number of parts times the rounding unit.
    __extension__ using Wide = __int128;
    const Wide unit = kPowers.at(std::size_t(kDecimals - qBound(0, decimals, kDecimals)));
    const Wide divisor = Wide(parts) * unit;
    const Wide size = m_amount < 0 ? -Wide(m_amount) : Wide(m_amount);
    const Wide divisorSize = divisor < 0 ? -divisor : divisor;
    Wide rounded = (2 * size + divisorSize) / (2 * divisorSize) * unit;
    if ((m_amount < 0) != (parts < 0))
        rounded = -rounded;
    return fromTenThousandths(qint64(rounded), m_currency);
}

int currencyDecimals(const QString& currency)
{
    // ISO 4217: the currencies whose minor unit is not a hundredth.
    static constexpr std::array<const char*, 16> none { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                        "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF" };
    static constexpr std::array<const char*, 7> three { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" };
    for (const char* code : none)
        if (currency == QLatin1String(code))
            return 0;
    for (const char* code : three)
        if (currency == QLatin1String(code))
            return 3;
    return 2;
}
