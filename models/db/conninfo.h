// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/dbresult.h"

#include <QMap>

/**
 * Reads what a person typed: libpq keywords ("host=db dbname=hotdash user=ann") or a postgresql:// URI, as libpq does.
 * A password in it is taken out and kept apart; the rest is written again as keywords, so that it can be shown and
 * stored. libpq's other secrets (sslpassword) are refused: nothing here keeps them safe. The name is host/database. Any
 * thread.
 */
DbResult<ConnectionSettings> parseConninfo(const QString& text);

/** libpq's keywords and their values in @p text, the password too; empty where libpq cannot read it. */
QMap<QString, QString> conninfoOptions(const QString& text);

/** The other way round: @p options as keywords that libpq reads; empty values are left out. */
QString conninfoFrom(const QMap<QString, QString>& options);

/** @p value as libpq reads it back in a keyword string: quoted, with ' and \ escaped. */
QString quoteConninfoValue(const QString& value);
