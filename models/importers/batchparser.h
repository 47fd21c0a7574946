// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filelayout.h"
#include "importers/importreport.h"
#include "importers/rowmapper.h"
#include "importers/stagedbatch.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>
#include <optional>

/**
 * Parses a file on a thread of its own and hands over batches of staged rows, so that reading and the database work at
 * the same time. The queue is short, so memory does not grow with the file. A record with more or fewer cells than the
 * header is shifted, and stops the file as a whole; a record whose content is bad is left out and noted.
 */
class BatchParser final : public QThread {
    Q_OBJECT
public:
    /** What the parser found out by the end. */
    struct Result {
        qint64 rowsRead = 0;
        qint64 rowsStaged = 0;
        qint64 rowsPassedOver = 0; ///< hold nothing to store, like rows that only add an image
        qint64 rowsSkipped = 0;
        QList<ImportProblem> problems;
        QStringList notes;
        QString refusal; ///< translated, with its line: nothing of the file may be stored
        bool wantsOtherExport = false; ///< refused though it is whole: another report is needed
    };

    /** @p mapper is bound to the header already. */
    BatchParser(QString path, FileLayout layout, std::unique_ptr<RowMapper> mapper);
    ~BatchParser() override; ///< stops the thread

    /** The next batch; waits for it. Nothing at the end, after which result() holds. One consumer. */
    std::optional<StagedBatch> take();
    /** Makes the thread stop soon. */
    void stop();
    /** Call after take() answered nothing. */
    [[nodiscard]] const Result& result() const { return m_result; }
    [[nodiscard]] const std::vector<const char*>& columns() const { return m_mapper->columns(); }
    /** Bytes and records so far. */
    [[nodiscard]] std::pair<qint64, qint64> progress() const;

protected:
    void run() override;

private:
    void parse();
    bool hand(StagedBatch& batch, qint64 bytes);
    [[nodiscard]] bool hasRightWidth(const CsvRow& row) const;
    [[nodiscard]] QString shiftedText(const CsvRow& row) const;

    const QString m_path;
    const FileLayout m_layout;
    const std::unique_ptr<RowMapper> m_mapper;
    Result m_result;

    mutable QMutex m_mutex; ///< guards what follows
    QWaitCondition m_changed;
    std::deque<StagedBatch> m_queue;
    bool m_stopped = false;
    bool m_finished = false;
    qint64 m_bytes = 0;
    qint64 m_rows = 0;
};
