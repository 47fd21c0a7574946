// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/batchparser.h"

#include <QCoreApplication>
#include <QFile>

namespace {

constexpr std::size_t batchBytes = 512 * 1024;
constexpr std::size_t queueLength = 3;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BatchParser)
};

QString atLine(qint64 line, qint64 column, const QString& text)
{
    return column > 0 ? Text::tr("Line %1, column %2: %3.").arg(QString::number(line), QString::number(column), text)
                      : Text::tr("Line %1: %2.").arg(QString::number(line), text);
}

} // namespace

BatchParser::BatchParser(QString path, FileLayout layout, std::unique_ptr<RowMapper> mapper)
    : m_path(std::move(path))
    , m_layout(std::move(layout))
    , m_mapper(std::move(mapper))
{
    setObjectName(QStringLiteral("import-parser"));
}

BatchParser::~BatchParser()
{
    stop();
    wait();
}

void BatchParser::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = true;
    m_changed.wakeAll();
}

std::pair<qint64, qint64> BatchParser::progress() const
{
    const QMutexLocker lock(&m_mutex);
    return { m_bytes, m_rows };
}

std::optional<StagedBatch> BatchParser::take()
{
    QMutexLocker lock(&m_mutex);
    while (m_queue.empty() && !m_finished)
        m_changed.wait(&m_mutex);
    if (m_queue.empty())
        return {};
    StagedBatch batch = std::move(m_queue.front());
    m_queue.pop_front();
    m_changed.wakeAll();
    return batch;
}

/** Puts @p batch into the queue, waiting for room, and leaves it empty. False where the consumer wants no more. */
bool BatchParser::hand(StagedBatch& batch, qint64 bytes)
{
    QMutexLocker lock(&m_mutex);
    while (m_queue.size() >= queueLength && !m_stopped)
        m_changed.wait(&m_mutex);
    m_bytes = bytes;
    m_rows = m_result.rowsRead;
    if (m_stopped)
        return false;
    m_queue.push_back(std::move(batch));
    batch.clear();
    m_changed.wakeAll();
    return true;
}

void BatchParser::run()
{
    try {
        parse();
    } catch (const std::exception& failure) { // memory, mostly: the boundary of the thread
        m_result.refusal = Text::tr("The file cannot be read: %1").arg(QString::fromUtf8(failure.what()));
    }
    const QMutexLocker lock(&m_mutex);
    m_finished = true;
    m_changed.wakeAll();
}

/** Cells beyond the header's must be blank, and missing ones must have a blank name. */
bool BatchParser::hasRightWidth(const CsvRow& row) const
{
    const auto width = std::size_t(m_layout.header.size());
    for (std::size_t i = width; i < row.size(); ++i) {
        if (!cell::trimmed(row.cell(i)).empty())
            return false;
    }
    for (std::size_t i = row.size(); i < width; ++i) {
        if (!m_layout.header.name(int(i)).isEmpty())
            return false;
    }
    return true;
}

QString BatchParser::shiftedText(const CsvRow& row) const
{
    return Text::tr("the row has %1 cells where the header has %2: its cells are shifted, or the file is cut off here")
        .arg(QString::number(row.size()), QString::number(m_layout.header.size()));
}

void BatchParser::parse()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_result.refusal = Text::tr("The file cannot be opened: %1.").arg(file.errorString());
        return;
    }
    CsvReader reader(file, m_layout.format);
    CsvRow row;
    StagedBatch batch;
    skipToRecords(reader, m_layout, row);
    const std::size_t width = m_mapper->columns().size();
    qint64 wideRows = 0; // longer than the header by blank cells
    while (reader.next(row)) {
        ++m_result.rowsRead;
        if (m_mapper->isRemark(row)) {
            ++m_result.rowsPassedOver;
            continue;
        }
        if (!hasRightWidth(row)) {
            m_result.refusal = atLine(row.line(), 0, shiftedText(row));
            return;
        }
        wideRows += row.size() > std::size_t(m_layout.header.size());
        const std::size_t start = batch.cellCount();
        MappedRow mapped = m_mapper->map(row, batch);
        if (batch.cellCount() - start != width)
            batch.truncate(start);
        if (mapped.endsFile) {
            m_result.refusal = atLine(row.line(), 0, mapped.problem);
            m_result.wantsOtherExport = true;
            return;
        }
        // The extra cell is blank because the last one was, where the rows before it had none.
        if (!mapped.problem.isEmpty() && row.size() > std::size_t(m_layout.header.size())
            && wideRows < m_result.rowsRead) {
            m_result.refusal = atLine(row.line(), 0, shiftedText(row));
            return;
        }
        if (mapped.isStored) {
            ++m_result.rowsStaged;
        } else if (mapped.problem.isEmpty()) {
            ++m_result.rowsPassedOver;
        } else {
            ++m_result.rowsSkipped;
            if (m_result.problems.size() < ImportReport::maximumProblems)
                m_result.problems.append({ row.line(), std::move(mapped.problem) });
        }
        if (batch.bytes() >= batchBytes && !hand(batch, reader.bytesRead()))
            return;
    }
    if (const CsvError& error = reader.error()) {
        m_result.refusal = atLine(error.line, error.column, error.message);
        return;
    }
    if (!batch.isEmpty())
        hand(batch, reader.bytesRead());
    m_result.notes = m_mapper->notes();
}
