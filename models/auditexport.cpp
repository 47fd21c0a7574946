// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditexport.h"

#include "queries/auditqueries.h"

#include <QDir>

namespace {
constexpr int rowsAtOnce = 5000;
}

AuditExport::AuditExport(Database& database, const AuditFilter& filter, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_filter(filter)
{
}

AuditExport::~AuditExport()
{
    cancel();
}

void AuditExport::start(const QString& file)
{
    m_file.setFileName(file);
    const QByteArray header = auditqueries::csvHeader();
    if (!m_file.open(QIODevice::WriteOnly) || m_file.write(header) != header.size()) {
        fail(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(file), m_file.errorString()),
             tr("Choose another folder, or make room on the disk, and save again."));
        return;
    }
    next();
}

void AuditExport::cancel()
{
    m_stopped = true;
    m_job.cancel();
    m_file.cancelWriting();
}

void AuditExport::fail(const QString& message, const QString& hint)
{
    cancel();
    Q_EMIT failed(message, hint);
}

void AuditExport::next()
{
    using auditqueries::CsvChunk;
    m_job = m_database.read<CsvChunk>(
        this,
        [filter = m_filter, cursor = m_cursor](pqxx::transaction_base& tx) {
            return auditqueries::csv(tx, filter, cursor, rowsAtOnce);
        },
        [this](const DbResult<CsvChunk>& result) {
            if (m_stopped)
                return;
            if (!result) {
                fail(result.error().message, result.error().hint);
                return;
            }
            const CsvChunk& chunk = result.value();
            m_rows += chunk.rows;
            m_cursor = chunk.next;
            if (m_file.write(chunk.lines) != chunk.lines.size() || (chunk.last && !m_file.commit())) {
                fail(tr("%1 could not be written: %2")
                         .arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString()),
                     tr("Choose another folder, or make room on the disk, and save again."));
                return;
            }
            if (chunk.last) {
                m_stopped = true;
                Q_EMIT finished(m_file.fileName(), m_rows);
                return;
            }
            Q_EMIT progressed(m_rows);
            next();
        });
}
