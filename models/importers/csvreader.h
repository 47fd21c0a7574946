// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/textencoding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

/** How a delimited file is written. */
struct CsvFormat {
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
};

/** Where a file stops being CSV, in words. */
struct CsvError {
    qint64 line = 0; ///< physical line, from 1; 0 where there is no error
    qint64 column = 0; ///< character in that line, from 1
    QString message; ///< translated, without the position

    explicit operator bool() const { return line != 0; }
};

/** One record. Its cells are views into the reader's memory and hold until the next call of CsvReader::next(). */
class CsvRow {
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /** UTF-8; empty beyond the last cell. Never holds a zero byte. */
    [[nodiscard]] std::string_view cell(std::size_t index) const
    {
        if (index >= m_ends.size())
            return {};
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }
    /** The physical line on which the record begins, from 1. */
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] bool isBlank() const { return m_text.empty(); }

private:
    friend class CsvReader;
    std::string m_text;
    std::vector<std::size_t> m_ends;
    qint64 m_line = 0;
};

/**
 * Reads delimited text record by record, as RFC 4180 says and as shops' exports are: cells in quotes may hold
 * delimiters, doubled quotes and line ends; a line ends with LF, CRLF, CR or CR CR LF, also mixed; a quote within an
 * unquoted cell is text; blanks between a closing quote and the delimiter are ignored. Lines without any text are
 * passed over.
 *
 * Refused, with line and column: a quote that is never closed, text after a closing quote, a zero byte, bytes that the
 * encoding does not have, a record above 16 MB. Memory is one chunk and one record. Any thread, one at a time.
 */
class CsvReader {
public:
    static constexpr std::size_t maximumRecord = 16 * 1024 * 1024;

    /** Reads from @p device's position; the device must outlive the reader. */
    CsvReader(QIODevice& device, CsvFormat format);

    /** Puts the next record into @p row. False at the end and at an error. */
    bool next(CsvRow& row);
    [[nodiscard]] const CsvError& error() const { return m_error; }
    /** Bytes of the file taken so far, for progress. */
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    enum class State { CellStart, Plain, Quoted, AfterQuote };
    bool fill();
    void fail(const QString& message, qint64 line = 0, qint64 column = 0);
    std::size_t takePlain(CsvRow& row);
    std::size_t takeQuoted(CsvRow& row);
    void takeLineEnd(char c);
    bool readRecord(CsvRow& row);
    bool step(CsvRow& row, bool& finished);
    bool endOfFile(CsvRow& row);
    [[nodiscard]] qint64 columnHere() const;

    QIODevice& m_device;
    TextDecoder m_decoder;
    const char m_delimiter;
    std::string m_buffer; ///< decoded text that is not taken yet, from m_at
    std::string m_chunk;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0; ///< where the line begins in m_buffer; meaningful with m_columnBase
    qint64 m_columnBase = 0; ///< characters of this line that left the buffer already
    qint64 m_line = 1;
    int m_returns = 0; ///< CRs taken just now, to which an LF still belongs
    qint64 m_quoteLine = 0;
    qint64 m_quoteColumn = 0;
    State m_state = State::CellStart;
    qint64 m_bytesRead = 0;
    bool m_atEnd = false;
    bool m_decodingFailed = false;
    CsvError m_error;
};
