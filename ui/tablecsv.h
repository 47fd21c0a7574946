// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QAbstractItemModel;

/**
 * What a model shows as CSV: its rows in their order with raw values (TableRole::RawValue: money in cents, ratios as
 * decimals, dates as ISO 8601). The header is TableRole::RawValue's, the column's own name, or else the words shown.
 */
QByteArray tableCsv(const QAbstractItemModel& model);
