// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/pqxxcompat.h"
#include "temporarypostgres.h"

#include <stdexcept>

/**
 * A read-only transaction on a connection of its own, as the program's worker has it, for tests that call a query
 * directly.
 */
class ReadingTransaction {
public:
    explicit ReadingTransaction(const TestDatabase& database, const QString& login = QStringLiteral("op_occ"))
        : m_connection(connect(database.conninfo(login)))
        , m_transaction(std::make_unique<pqxx::work>(*m_connection))
    {
        m_transaction->exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        m_transaction->exec("SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'");
    }

    [[nodiscard]] pqxx::transaction_base& operator*() const { return *m_transaction; }

private:
    static std::unique_ptr<pqxxcompat::Connection> connect(const QString& conninfo)
    {
        PGconn* raw = PQconnectdb(conninfo.toUtf8().constData());
        if (PQstatus(raw) != CONNECTION_OK) {
            const std::string reason = PQerrorMessage(raw);
            PQfinish(raw);
            throw std::runtime_error(reason);
        }
        return pqxxcompat::adopt(raw);
    }

    std::unique_ptr<pqxxcompat::Connection> m_connection;
    std::unique_ptr<pqxx::work> m_transaction;
};
