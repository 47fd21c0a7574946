// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/money.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <optional>

/** How values are written on the screen: the locale's numbers and dates, the shop's currency, "—" for what is missing. */
namespace format {

QString missing(); ///< "—"
QString money(const Money& amount); ///< "£8,425.50", "¥1,200": the currency's decimals
QString money(const std::optional<Money>& amount);
QString signedMoney(const Money& amount); ///< "+£930.00", "−£12.10"
QString shortMoney(const Money& amount); ///< for axes and headlines: "£8.4k"
QString number(qint64 value);
QString number(const std::optional<qint64>& value);
QString decimal(double value, int decimals);
QString decimal(const std::optional<double>& value, int decimals);
QString percent(double ratio, int decimals = 1); ///< 0.124 -> "12.4 %"
QString change(double ratio); ///< "▲ 12.4 %", "▼ 3.0 %", "± 0.0 %"
QString ratio(const std::optional<double>& value); ///< ROAS: "3.42×"
QString age(const QDateTime& since, const QDateTime& now); ///< "just now", "4 min ago", "3 h ago", "2 days ago"
QString span(qint64 seconds); ///< "12 s", "4 min", "3 h", "2 days"
QString dateTime(const QDateTime& instant, const QTimeZone& zone); ///< short, in the shop's zone
QString date(const QDate& date);
/** Wraps untrusted text for a tooltip or rich label: plain text, never markup. */
QString plain(const QString& text);

}
