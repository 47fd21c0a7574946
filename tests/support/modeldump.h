// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

/** What a model shows, as text to compare: one line a row, cells separated by " | ", in @p role. */
QStringList dumpModel(const QAbstractItemModel& model, int role = Qt::DisplayRole);

/** The horizontal header in @p role, as one line. */
QString dumpHeader(const QAbstractItemModel& model, int role = Qt::DisplayRole);
