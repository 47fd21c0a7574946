// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/projectinfo.h"
#include "db/pqxxcompat.h"
#include "importers/importkind.h"

/** Who may import what. For models/queries only. */
namespace importlogin {

/** Whether only the database's owner and logins with the role service_role may store files of @p kind. */
bool needsService(ImportKind kind);

/** The project that is imported into, and how the operator signs; empty for a login that is none. */
struct Login {
    ProjectInfo project;
    QString operatorName;
    QList<ProjectInfo> projects; ///< among which there was a choice
};
/**
 * Signs in to import: as an operator of @p wanted (or of the first project), else, where the login is the owner's or
 * has the role service_role, as one who may import into @p wanted, or into the only project. Throws DbError.
 */
Login signIn(pqxx::transaction_base& session, const QString& wanted);

/**
 * Takes the role service_role for the rest of the transaction where the login has it, as the owner of the database
 * has. False where the login may not write the ads tables.
 */
bool actAsService(pqxx::transaction_base& tx);

} // namespace importlogin
