// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "db/pqxxcompat.h"
#include "db/serverconnection.h"
#include "queries/importlogin.h"

#include <memory>

/** A connection that imports, made when it is needed, and the transaction of its dry runs. For models/queries only. */
class ImportLink {
public:
    explicit ImportLink(ConnectionSettings target) : settings(std::move(target)) { }
    ~ImportLink();
    Q_DISABLE_COPY_MOVE(ImportLink)

    /** Signs in for @p wanted, or for the first project. */
    void connect(const QString& wanted);

    /** The transaction that all dry runs share, each as a part of it, so that each sees what those before it stored. */
    pqxx::work& beginTrial();
    /** Takes away what a dry run leaves behind besides rows: its temporary tables, and the role that it acted under. */
    void tidyTrial(pqxx::transaction_base& part) const;
    void endTrial() { m_trial.reset(); }
    /** nullptr where no dry run was begun. */
    [[nodiscard]] pqxx::work* trial() const { return m_trial.get(); }

    const ConnectionSettings settings;
    ConnectionControl control;
    std::unique_ptr<pqxxcompat::Connection> connection;
    PGconn* raw = nullptr; ///< the connection's own, for COPY
    importlogin::Login login;

private:
    std::unique_ptr<pqxx::work> m_trial;
    QString m_role; ///< before the first dry run
};
