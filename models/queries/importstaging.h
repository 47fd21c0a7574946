// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/importkind.h"
#include "importers/stagedbatch.h"

#include <string>
#include <vector>

struct pg_conn;

namespace pqxx {
class transaction_base;
}

/** Makes the temporary table import_stage for files of @p kind; it lives until the transaction ends. */
void createStagingTable(pqxx::transaction_base& tx, ImportKind kind);

/**
 * Streams batches into import_stage by COPY, over the connection that a transaction is open on. Nothing else may use
 * the connection before finish(). Throws what libpqxx throws; a destructor before finish() makes the COPY fail.
 */
class StagingStream {
public:
    /** @p columns are the mapper's own fixed names. */
    StagingStream(pg_conn* connection, const std::vector<const char*>& columns);
    ~StagingStream();
    StagingStream(const StagingStream&) = delete;
    StagingStream& operator=(const StagingStream&) = delete;

    void write(const StagedBatch& batch);
    void finish();

private:
    [[noreturn]] void fail() const;

    pg_conn* m_connection;
    std::size_t m_width;
    std::string m_buffer;
    bool m_open = false;
};
