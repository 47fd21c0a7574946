// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvreader.h"

#include <QCoreApplication>
#include <QIODevice>
#include <cstring>

namespace {

constexpr std::size_t chunkSize = 128 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

/** Characters, not bytes, of UTF-8. */
qint64 characters(std::string_view text)
{
    qint64 count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

} // namespace

CsvReader::CsvReader(QIODevice& device, CsvFormat format)
    : m_device(device)
    , m_decoder(format.encoding)
    , m_delimiter(format.delimiter)
{
}

bool CsvReader::next(CsvRow& row)
{
    if (m_error)
        return false;
    do {
        if (!readRecord(row))
            return false;
    } while (row.isBlank());
    return true;
}

/** Gets more text behind m_at. False at the end of the file, and where the rest cannot be decoded. */
bool CsvReader::fill()
{
    if (m_atEnd || m_decodingFailed)
        return false;
    if (m_lineStart < m_at) {
        m_columnBase += characters(std::string_view(m_buffer).substr(m_lineStart, m_at - m_lineStart));
        m_lineStart = m_at;
    }
    m_buffer.erase(0, m_at);
    m_lineStart = 0;
    m_at = 0;
    m_chunk.resize(chunkSize);
    while (m_buffer.empty() && !m_atEnd) {
        const qint64 got = m_device.read(m_chunk.data(), qint64(chunkSize));
        if (got <= 0) {
            m_atEnd = true;
            m_decodingFailed = !m_decoder.finish();
        } else {
            m_bytesRead += got;
            m_decodingFailed = !m_decoder.decode(std::string_view(m_chunk.data(), std::size_t(got)), m_buffer);
            if (m_decodingFailed)
                break;
        }
    }
    return !m_buffer.empty();
}

qint64 CsvReader::columnHere() const
{
    return m_columnBase + characters(std::string_view(m_buffer).substr(m_lineStart, m_at - m_lineStart)) + 1;
}

void CsvReader::fail(const QString& message, qint64 line, qint64 column)
{
    m_error = { line ? line : m_line, line ? column : columnHere(), message };
}

/** Takes text up to the next delimiter, line end or the buffer's end; returns where it stopped. */
std::size_t CsvReader::takePlain(CsvRow& row)
{
    const char* data = m_buffer.data();
    const std::size_t end = m_buffer.size();
    std::size_t at = m_at;
    while (at < end && data[at] != m_delimiter && data[at] != '\n' && data[at] != '\r' && data[at] != '\0')
        ++at;
    row.m_text.append(data + m_at, at - m_at);
    return at;
}

/** Takes text up to the next quote, line end or the buffer's end; returns where it stopped. */
std::size_t CsvReader::takeQuoted(CsvRow& row)
{
    const char* data = m_buffer.data();
    const std::size_t end = m_buffer.size();
    std::size_t at = m_at;
    while (at < end && data[at] != '"' && data[at] != '\n' && data[at] != '\r' && data[at] != '\0')
        ++at;
    row.m_text.append(data + m_at, at - m_at);
    return at;
}

/** Takes the line end @p c at m_at. Each CR counts, until an LF shows that it belonged to CR LF or CR CR LF. */
void CsvReader::takeLineEnd(char c)
{
    if (c == '\r') {
        ++m_returns;
        ++m_line;
    } else {
        if (m_returns == 0)
            ++m_line;
        else if (m_returns > 1)
            --m_line;
        m_returns = 0;
    }
    ++m_at;
    m_lineStart = m_at;
    m_columnBase = 0;
}

bool CsvReader::readRecord(CsvRow& row)
{
    row.m_text.clear();
    row.m_ends.clear();
    m_state = State::CellStart;
    bool begun = false;
    bool finished = false;
    while (!finished) {
        if (m_at >= m_buffer.size() && !fill()) {
            if (m_decodingFailed) {
                fail(Text::tr("a byte here does not belong to the file's encoding; say which encoding it has"));
                return false;
            }
            return begun && endOfFile(row);
        }
        const char c = m_buffer[m_at];
        if (!begun && (c == '\n' || c == '\r')) {
            takeLineEnd(c);
            continue;
        }
        if (!begun) {
            m_returns = 0;
            row.m_line = m_line;
            begun = true;
        }
        if (!step(row, finished))
            return false;
        if (row.m_text.size() > maximumRecord) {
            fail(Text::tr("the record that begins here is larger than 16 MB; probably a quote is not closed"),
                 row.m_line, 1);
            return false;
        }
    }
    return true;
}

/** Takes the next piece of a record. False at an error; @p finished at the end of its line. */
bool CsvReader::step(CsvRow& row, bool& finished)
{
    const char first = m_buffer[m_at];
    if (m_state == State::CellStart && first == '"') {
        m_quoteLine = m_line;
        m_quoteColumn = columnHere();
        m_returns = 0;
        m_state = State::Quoted;
        ++m_at;
        return true;
    }
    if (m_state == State::Quoted) {
        const std::size_t from = m_at;
        m_at = takeQuoted(row);
        if (m_at > from)
            m_returns = 0;
        if (m_at >= m_buffer.size())
            return true;
        const char c = m_buffer[m_at];
        if (c == '"') {
            m_state = State::AfterQuote;
            m_returns = 0;
            ++m_at;
        } else if (c == '\0') {
            fail(Text::tr("a zero byte: this is not a text file"));
            return false;
        } else {
            row.m_text.push_back(c);
            takeLineEnd(c);
        }
        return true;
    }
    if (m_state == State::AfterQuote && first == '"') {
        row.m_text.push_back('"');
        m_state = State::Quoted;
        ++m_at;
        return true;
    }
    if (m_state == State::AfterQuote && (first == ' ' || (first == '\t' && m_delimiter != '\t'))) {
        ++m_at;
        return true;
    }
    if (m_state != State::AfterQuote) {
        m_state = State::Plain;
        m_at = takePlain(row);
        if (m_at >= m_buffer.size())
            return true;
    }
    const char c = m_buffer[m_at];
    if (c == m_delimiter) {
        row.m_ends.push_back(row.m_text.size());
        m_state = State::CellStart;
        ++m_at;
    } else if (c == '\n' || c == '\r') {
        row.m_ends.push_back(row.m_text.size());
        m_returns = 0;
        takeLineEnd(c);
        finished = true;
    } else if (c == '\0') {
        fail(Text::tr("a zero byte: this is not a text file"));
        return false;
    } else {
        fail(Text::tr("text after a closing quote; a quote within a cell must be doubled"));
        return false;
    }
    return true;
}

/** The file ended within a record: that is its last line without a line end, or half a file. */
bool CsvReader::endOfFile(CsvRow& row)
{
    if (m_state == State::Quoted) {
        fail(Text::tr("the quote that opens here is never closed: the file is cut off, or a quote is missing"),
             m_quoteLine, m_quoteColumn);
        return false;
    }
    row.m_ends.push_back(row.m_text.size());
    return true;
}
