// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <optional>

/** libpq's connection service files, read as libpq reads them: what it fills in itself it does not tell beforehand. */
namespace servicefile {

/**
 * What the section @p service says, by keyword: of PGSERVICEFILE or ~/.pg_service.conf, else of the system's
 * pg_service.conf. Nothing where no file that is known here has it. Reads the disk. Any thread.
 */
std::optional<QMap<QString, QString>> section(const QString& service);

/**
 * @p options, completed with what the service that they, or PGSERVICE, name says; as they are where they name none.
 * Nothing where they name one that is not found.
 */
std::optional<QMap<QString, QString>> completed(const QMap<QString, QString>& options);

} // namespace servicefile
