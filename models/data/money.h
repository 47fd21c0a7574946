// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <compare>
#include <optional>

/**
 * An exact amount of money in one currency.
 *
 * Stored as a whole number of ten-thousandths of the currency's unit, so that every NUMERIC with up to four decimals
 * is held exactly and sums never drift; amounts from -922 to 922 million million units fit. Never goes through double.
 * A value type, free to cross threads.
 */
class Money {
public:
    /** Zero of no currency; it takes the currency of what is added to it. */
    constexpr Money() = default;

    /** @p tenThousandths of a unit of @p currency (ISO 4217, upper case). */
    static Money fromTenThousandths(qint64 tenThousandths, const QString& currency);

    /** @p cents hundredths of a unit of @p currency. */
    static Money fromCents(qint64 cents, const QString& currency);

    /**
     * Parses PostgreSQL's text of a NUMERIC ("8425.50", "-0.0001", "12").
     * Nothing where the text is no number, has more than four significant decimals, or does not fit.
     */
    static std::optional<Money> fromDecimal(QByteArrayView text, const QString& currency);

    [[nodiscard]] qint64 tenThousandths() const { return m_amount; }
    [[nodiscard]] const QString& currency() const { return m_currency; }

    /** The amount as PostgreSQL reads it: "8425.5", "-12", at least @p decimals decimals. */
    [[nodiscard]] QString toDecimal(int decimals = 2) const;

    /** For charts and ratios on the screen only: never for sums. */
    [[nodiscard]] double toDouble() const { return static_cast<double>(m_amount) / 10000.0; }

    [[nodiscard]] bool isZero() const { return m_amount == 0; }
    [[nodiscard]] bool isNegative() const { return m_amount < 0; }

    /** Adding different currencies is a programming error: asserts, and leaves the left side unchanged. */
    Money& operator+=(const Money& other);
    Money& operator-=(const Money& other);
    friend Money operator+(Money left, const Money& right) { return left += right; }
    friend Money operator-(Money left, const Money& right) { return left -= right; }
    [[nodiscard]] Money operator-() const;
    [[nodiscard]] Money operator*(qint64 factor) const;

    /** This amount divided by @p parts, rounded half away from zero to @p decimals decimals. */
    [[nodiscard]] Money dividedBy(qint64 parts, int decimals = 2) const;

    friend bool operator==(const Money&, const Money&) = default;
    /** Orders by amount; meaningful within one currency. */
    friend std::strong_ordering operator<=>(const Money& left, const Money& right)
    {
        return left.m_amount <=> right.m_amount;
    }

private:
    constexpr explicit Money(qint64 amount) : m_amount(amount) {}

    qint64 m_amount = 0;
    QString m_currency;
};

/** The decimals that amounts of @p currency are shown with: 2, or 0 for JPY, KRW, VND, CLP..., 3 for KWD, BHD... */
int currencyDecimals(const QString& currency);
