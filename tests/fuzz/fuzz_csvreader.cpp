// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvreader.h"

#include <QBuffer>
#include <cstdlib>

/**
 * libFuzzer's entry: the first byte chooses encoding, delimiter and the size of reads, the rest is the file. Whatever
 * it is, reading it in pieces gives the same records and the same error as reading it at once.
 * Built by: cmake -DCMAKE_CXX_COMPILER=clang++ -DHOTDASH_FUZZ=ON; run: bin/fuzz_csvreader -max_total_time=60
 */
namespace {

class Pieces : public QBuffer {
public:
    Pieces(const QByteArray& data, qint64 step) : m_step(step)
    {
        setData(data);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 readData(char* data, qint64 size) override { return QBuffer::readData(data, std::min(size, m_step)); }

private:
    qint64 m_step;
};

std::string read(const QByteArray& data, CsvFormat format, qint64 step)
{
    Pieces device(data, step);
    CsvReader reader(device, format);
    CsvRow row;
    std::string all;
    while (reader.next(row)) {
        all += std::to_string(row.line()) + '\x01';
        for (std::size_t i = 0; i < row.size(); ++i)
            all.append(row.cell(i)).push_back('\x02');
    }
    return all + std::to_string(reader.error().line) + ':' + std::to_string(reader.error().column);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const CsvFormat format { TextEncoding(bytes[0] & 3), ",;\t|"[(bytes[0] >> 2) & 3] };
    const QByteArray data(reinterpret_cast<const char*>(bytes) + 1, qsizetype(size - 1));
    if (read(data, format, 1 << 20) != read(data, format, 1 + (bytes[0] >> 4)))
        std::abort();
    return 0;
}
