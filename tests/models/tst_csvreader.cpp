// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvreader.h"
#include "importers/textencoding.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QStringEncoder>
#include <QTest>

/** A record, written as UTF-8 literals. */
struct Record : QStringList {
    Record() = default;
    Record(std::initializer_list<const char*> cells)
    {
        for (const char* cell : cells)
            append(QString::fromUtf8(cell));
    }
    explicit Record(const QStringList& cells) : QStringList(cells) { }
};
using Records = QList<Record>;

/** The CSV reader and the encodings: what it takes, what it refuses and where. */
class TestCsvReader : public QObject {
    Q_OBJECT

    struct Result {
        Records records;
        QList<qint64> lines;
        CsvError error;
    };

    /** Hands out @p step bytes a read, so that everything falls between chunks once. */
    class DribblingBuffer : public QBuffer {
    public:
        DribblingBuffer(const QByteArray& data, qint64 step) : m_step(step)
        {
            setData(data);
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        }
        qint64 readData(char* data, qint64 size) override { return QBuffer::readData(data, std::min(size, m_step)); }

    private:
        qint64 m_step;
    };

    static Result read(const QByteArray& bytes, CsvFormat format = {}, qint64 step = 1 << 20)
    {
        DribblingBuffer buffer(bytes, step);
        CsvReader reader(buffer, format);
        CsvRow row;
        Result result;
        while (reader.next(row)) {
            QStringList cells;
            for (std::size_t i = 0; i < row.size(); ++i)
                cells.append(QString::fromUtf8(row.cell(i).data(), qsizetype(row.cell(i).size())));
            result.records.append(Record(cells));
            result.lines.append(row.line());
        }
        result.error = reader.error();
        return result;
    }

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Records>("records");
        QTest::addColumn<QList<qint64>>("lines");
        const Records two { { "a", "b" }, { "1", "2" } };
        QTest::newRow("lf") << QByteArray("a,b\n1,2\n") << two << QList<qint64> { 1, 2 };
        QTest::newRow("no end") << QByteArray("a,b\n1,2") << two << QList<qint64> { 1, 2 };
        QTest::newRow("crlf") << QByteArray("a,b\r\n1,2\r\n") << two << QList<qint64> { 1, 2 };
        QTest::newRow("cr") << QByteArray("a,b\r1,2\r") << two << QList<qint64> { 1, 2 };
        QTest::newRow("cr cr lf") << QByteArray("a,b\r\r\n1,2\r\r\n") << two << QList<qint64> { 1, 2 };
        QTest::newRow("mixed") << QByteArray("a,b\r\n\n1,2\r") << two << QList<qint64> { 1, 3 };
        QTest::newRow("blank lines") << QByteArray("\n\na,b\n,\n\"\"\n1,2\n\n") << two << QList<qint64> { 3, 6 };
        QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF"
                                           "a,b\n1,2\n")
                             << two << QList<qint64> { 1, 2 };
        QTest::newRow("quotes") << QByteArray("\"a\",\"b, \"\"c\"\"\"\n\"\",2\n")
                                << Records { { "a", "b, \"c\"" }, { "", "2" } } << QList<qint64> { 1, 2 };
        QTest::newRow("multi-line") << QByteArray("a,\"x\ny\r\nz\"\n1,2\n")
                                    << Records { { "a", "x\ny\r\nz" }, { "1", "2" } } << QList<qint64> { 1, 4 };
        QTest::newRow("cr in a cell") << QByteArray("\"PRODUCT SIZE\r\",b\r\r\n1,2\r\r\n")
                                      << Records { { "PRODUCT SIZE\r", "b" }, { "1", "2" } } << QList<qint64> { 1, 3 };
        QTest::newRow("quote within") << QByteArray("12\" pipe,5' 3\"\n") << Records { { "12\" pipe", "5' 3\"" } }
                                      << QList<qint64> { 1 };
        QTest::newRow("blank behind quote")
            << QByteArray("\"a\" ,b\n") << Records { { "a", "b" } } << QList<qint64> { 1 };
        QTest::newRow("trailing comma") << QByteArray("a,b,\n1,2,\n") << Records { { "a", "b", "" }, { "1", "2", "" } }
                                        << QList<qint64> { 1, 2 };
        QTest::newRow("emoji") << QByteArray("\"\xF0\x9F\x8E\x81\",\xC3\xA9\n")
                               << Records { { "\xF0\x9F\x8E\x81", "\xC3\xA9" } } << QList<qint64> { 1 };
    }

    void records()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Records, records);
        QFETCH(QList<qint64>, lines);
        for (const qint64 step : { 1, 2, 3, 7, 1 << 20 }) {
            const Result result = read(bytes, {}, step);
            QVERIFY2(!result.error, qPrintable(result.error.message));
            QCOMPARE(result.records, records);
            QCOMPARE(result.lines, lines);
        }
    }

    void encodings()
    {
        const QString text = QStringLiteral("naïve,£5,“q”\nπ,🎁,x\n");
        const Records expected { { "naïve", "£5", "“q”" }, { "π", "🎁", "x" } };
        for (const qint64 step : { 1, 3, 1 << 20 }) {
            QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
            QStringEncoder big(QStringConverter::Utf16BE);
            QCOMPARE(read(little(text), { TextEncoding::Utf16Le, ',' }, step).records, expected);
            QCOMPARE(read(big(text), { TextEncoding::Utf16Be, ',' }, step).records, expected);
        }
        QCOMPARE(read("na\xEFve,\xA3"
                      "5,\x93q\x94,\x80\n",
                      { TextEncoding::Windows1252, ',' })
                     .records,
                 (Records { { "naïve", "£5", "“q”", "€" } }));
    }

    void scan_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const QString text = QStringLiteral("Name,Stück\n1,2\n").repeated(20000);
        QStringEncoder little(QStringConverter::Utf16LE);
        QTest::newRow("ascii") << QByteArray("a,b\n") << int(TextEncoding::Utf8);
        QTest::newRow("utf-8 across chunks") << text.toUtf8() << int(TextEncoding::Utf8);
        QTest::newRow("latin at the end") << text.toUtf8() + QByteArray("\xE9,1\n") << int(TextEncoding::Windows1252);
        QTest::newRow("utf-16 without bom") << QByteArray(little(text)) << int(TextEncoding::Utf16Le);
        QTest::newRow("utf-16be bom") << QByteArray("\xFE\xFF\0a\0,\0b\0\n", 10) << int(TextEncoding::Utf16Be);
    }

    void scan()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const FileScan found = scanFile(buffer);
        QVERIFY2(found.problem.isEmpty(), qPrintable(found.problem));
        QCOMPARE(int(found.encoding), encoding);
        QCOMPARE(found.size, bytes.size());
        QCOMPARE(found.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    void notText()
    {
        for (const QByteArray& bytes : { QByteArray("PK\x03\x04xl/workbook.xml"), QByteArray("a,b\n1,\0\n", 8) }) {
            QByteArray data = bytes;
            QBuffer buffer(&data);
            buffer.open(QIODevice::ReadOnly);
            QVERIFY(!scanFile(buffer).problem.isEmpty());
        }
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<qint64>("column");
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\nx\ny") << qint64(2) << qint64(3);
        QTest::newRow("text behind quote") << QByteArray("a,b\n1,\"2\"x\n") << qint64(2) << qint64(6);
        QTest::newRow("zero byte") << QByteArray("a,b\n\xC3\xA9,x\0y\n", 11) << qint64(2) << qint64(4);
        QTest::newRow("no utf-8") << QByteArray("a,b\n1,\xFF\n") << qint64(2) << qint64(3);
        QTest::newRow("half a character") << QByteArray("a,b\n1,\xC3") << qint64(2) << qint64(3);
    }

    void errors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, line);
        QFETCH(qint64, column);
        for (const qint64 step : { 1, 4, 1 << 20 }) {
            const CsvError error = read(bytes, {}, step).error;
            QVERIFY(error);
            QCOMPARE(error.line, line);
            QCOMPARE(error.column, column);
        }
    }

    void runawayQuoteIsBounded()
    {
        QByteArray bytes("a,b\n\"");
        bytes.append(QByteArray(int(CsvReader::maximumRecord) + 4096, 'x'));
        const CsvError error = read(bytes).error;
        QVERIFY(error);
        QCOMPARE(error.line, qint64(2));
    }

    void longCells()
    {
        const QByteArray body = QByteArray("<p>\"\"x\"\"\n</p>").repeated(40000);
        const Result result = read("a,b\n1,\"" + body + "\"\n2,3\n");
        QVERIFY(!result.error);
        QCOMPARE(result.records.size(), 3);
        QCOMPARE(result.records[1][1].count(QLatin1Char('\n')), 40000);
        QCOMPARE(result.lines, (QList<qint64> { 1, 2, 40003 }));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
