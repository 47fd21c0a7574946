// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"
#include "db/database.h"

#include <QObject>
#include <QSaveFile>

/**
 * Writes the audit trail to a CSV file, page after page, so that neither the memory nor other reads feel how long it
 * is. The file is replaced as a whole at the end, or not at all. GUI thread only.
 */
class AuditExport : public QObject {
    Q_OBJECT
public:
    AuditExport(Database& database, const AuditFilter& filter, QObject* parent = nullptr);
    ~AuditExport() override;

    /** Begins; ends with finished() or failed(). */
    void start(const QString& file);
    void cancel(); ///< ends without a file and without a signal
    [[nodiscard]] qint64 rows() const { return m_rows; } ///< written so far

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(const QString& file, qint64 rows);
    void failed(const QString& message, const QString& hint);

private:
    void next();
    void fail(const QString& message, const QString& hint);

    Database& m_database;
    const AuditFilter m_filter;
    QSaveFile m_file;
    AuditCursor m_cursor;
    JobHandle m_job;
    qint64 m_rows = 0;
    bool m_stopped = false;
};
