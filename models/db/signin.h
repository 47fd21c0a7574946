// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/projectinfo.h"
#include "db/pqxxcompat.h"

#include <QList>
#include <QMetaType>

/** What the database says about the login once it is connected. A plain value; it crosses threads. */
struct SignIn {
    QList<ProjectInfo> projects; ///< those that the operator is a member of
    ProjectInfo project; ///< the one that is open
    OperatorInfo who;
    QString serverVersion;
    QString schemaVersion; ///< the newest migration
};

Q_DECLARE_METATYPE(SignIn)

/**
 * Sets up the session (UTC, ISO dates), and finds out who the operator is and which project to open: @p wanted, or the
 * first. Throws DbError in words where the schema is missing, the login is no operator or no member of @p wanted.
 */
SignIn signIn(pqxx::transaction_base& session, const QString& wanted);
