// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace historytext {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryModel)
};

} // namespace

QString header(int column)
{
    return column == 0 ? Text::tr("When") : Text::tr("Who");
}

QString time(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone), QLocale::ShortFormat);
}

} // namespace historytext
