// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QStringList>

class PqSession;

/** How a database's schema compares with what this program needs; in lines for people. */
struct SchemaCheck {
    QStringList pending; ///< migrations that did not run here
    QStringList recordedDifferently; ///< migrations recorded with other statements than this program's
    QStringList missing; ///< "table public.products", "policy ...": what the catalogue lacks
    QStringList different; ///< "column public.products.id is integer, expected text"
    QStringList newer; ///< versions that only a newer program knows
    QString login; ///< why this login cannot work here, e.g. that it is no operator; empty where it can
    bool recordsReadable = true; ///< whether this login may read the record of migrations

    /** Whether every tile and action can work. */
    [[nodiscard]] bool isComplete() const
    {
        return pending.isEmpty() && recordedDifferently.isEmpty() && missing.isEmpty() && different.isEmpty()
            && login.isEmpty();
    }
};

Q_DECLARE_METATYPE(SchemaCheck)

/**
 * The catalogue of the schemas public and app as sorted lines "kind object<TAB>detail": tables (and whether their rows
 * are guarded), views, columns with types, policies, triggers and the functions of app. Blocking; throws PqFailure.
 */
QStringList readCatalogue(PqSession& session);

/** The catalogue that the program's migrations make; a test holds the resource against a fresh database. */
QStringList expectedCatalogue();

/** The tables and views that the database lacks, as in SchemaCheck::missing: quick, for each start. */
QStringList missingTables(PqSession& session);

/** All that the database lacks and the migrations would make, as in SchemaCheck::missing, and tables without guard. */
QStringList missingObjects(PqSession& session);

/** Adds to @p check what @p found lacks or has otherwise than @p expected; parts of a missing table are not listed. */
void compareCatalogues(const QStringList& expected, const QStringList& found, SchemaCheck& check);

/**
 * Compares the database with what the program needs, and looks whether this login may open @p project, if one is named.
 * Changes nothing. Works for an owner and for an operator.
 */
SchemaCheck checkSchema(PqSession& session, const QString& project = {});
