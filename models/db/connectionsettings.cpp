// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectionsettings.h"

#include <QCoreApplication>
#include <libpq-fe.h>
#include <memory>

namespace {

/** The value of libpq's @p keyword in @p options, or an empty text. */
QString option(const PQconninfoOption* options, const char* keyword)
{
    for (const PQconninfoOption* o = options; o && o->keyword; ++o) {
        if (qstrcmp(o->keyword, keyword) == 0 && o->val)
            return QString::fromUtf8(o->val);
    }
    return {};
}

} // namespace

QString ConnectionSettings::displayName() const
{
    using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
    const Options given(PQconninfoParse(conninfo.toUtf8().constData(), nullptr), PQconninfoFree);
    const Options fallback(PQconndefaults(), PQconninfoFree);
    const auto value = [&](const char* keyword) {
        const QString own = option(given.get(), keyword);
        return own.isEmpty() ? option(fallback.get(), keyword) : own;
    };
    if (const QString service = value("service"); !service.isEmpty())
        return service;
    QString host = value("host");
    if (host.isEmpty())
        host = value("hostaddr");
    if (host.isEmpty() || host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@')))
        host = QCoreApplication::translate("ConnectionSettings", "this computer");
    QString database = value("dbname");
    if (database.isEmpty())
        database = value("user");
    return database.isEmpty() ? host : host + QLatin1Char('/') + database;
}
