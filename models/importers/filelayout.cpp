// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/filelayout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <map>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileLayout)
};

constexpr qint64 headSize = 256 * 1024;
constexpr int headRecords = 30;

/** The records at the beginning of a file, read with one delimiter. */
struct HeadLook {
    char delimiter = ',';
    CsvHeader header;
    qint64 headerLine = 0;
    KindGuess guess;
    qint64 score = 0; ///< how much it looks like a table
};

/** Whether @p header has every key column of the kind that the user names: then it is the header. */
bool isHeaderOf(const ImportRequest& request, const CsvHeader& header)
{
    if (!request.kind)
        return false;
    MappingContext context;
    context.columns = request.columns;
    return makeRowMapper(*request.kind, context)->bind(header).isEmpty();
}

HeadLook lookAtHead(const ImportRequest& request, const QByteArray& head, TextEncoding encoding, char delimiter)
{
    HeadLook look;
    look.delimiter = delimiter;
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, { encoding, delimiter });
    CsvRow row;
    std::map<std::size_t, int> widths;
    bool isSettled = false;
    for (int i = 0; i < headRecords && reader.next(row); ++i) {
        ++widths[row.size()];
        if (isSettled)
            continue;
        const CsvHeader header(row);
        const KindGuess guess = recogniseKind(header);
        isSettled = guess.kind || isHeaderOf(request, header);
        if (i == 0 || isSettled || (look.guess.why.isEmpty() && !guess.why.isEmpty())) {
            look.header = header;
            look.headerLine = row.line();
            look.guess = guess;
        }
    }
    for (const auto& [width, count] : widths) {
        if (width > 1)
            look.score = std::max<qint64>(look.score, qint64(count) * 1000 + qint64(width));
    }
    if (isSettled)
        look.score += 1'000'000;
    return look;
}

/** Excel's own first line "sep=;" says the delimiter; it is no record. */
std::optional<char> declaredDelimiter(const QByteArray& head)
{
    QByteArray start = head.left(16);
    start.replace("\xEF\xBB\xBF", "");
    if (!start.startsWith("sep=") || start.size() < 6 || (start[5] != '\r' && start[5] != '\n'))
        return {};
    return start[4];
}

QString noHeaderProblem(const FileLayout& layout)
{
    if (layout.scan.size == 0)
        return Text::tr("The file is empty.");
    return Text::tr("The file has no header line with column names.");
}

} // namespace

FileLayout readLayout(const ImportRequest& request, const ImportProgressHandler& progress)
{
    FileLayout layout;
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly)) {
        layout.problem = Text::tr("The file cannot be opened: %1.").arg(file.errorString());
        layout.hint = Text::tr("Check its name and whether you may read it.");
        return layout;
    }
    const qint64 size = file.size();
    layout.scan = scanFile(file, [&](qint64 done) {
        return !progress || progress({ ImportProgress::Step::Checking, done, size, 0 });
    });
    if (!layout.scan.problem.isEmpty()) {
        layout.problem = layout.scan.problem;
        return layout;
    }
    layout.format.encoding = request.encoding.value_or(layout.scan.encoding);
    file.seek(0);
    const QByteArray head = file.read(headSize);
    std::vector<char> candidates { ',', ';', '\t', '|' };
    if (request.delimiter)
        candidates = { *request.delimiter };
    else if (const auto declared = declaredDelimiter(head))
        candidates = { *declared };
    HeadLook best;
    best.score = -1;
    for (const char delimiter : candidates) {
        HeadLook look = lookAtHead(request, head, layout.format.encoding, delimiter);
        if (look.score > best.score)
            best = std::move(look);
    }
    layout.format.delimiter = best.delimiter;
    layout.header = best.header;
    layout.headerLine = best.headerLine;
    layout.guess = best.guess;
    if (layout.headerLine == 0)
        layout.problem = noHeaderProblem(layout);
    return layout;
}

bool skipToRecords(CsvReader& reader, const FileLayout& layout, CsvRow& row)
{
    while (reader.next(row)) {
        if (row.line() >= layout.headerLine)
            return true;
    }
    return false;
}

namespace {

/** Evidence from records; stops after @p limit of them (0: never). */
CellEvidence collect(const ImportRequest& request, const FileLayout& layout, const RowMapper& mapper, int limit,
                     const ImportProgressHandler& progress)
{
    CellEvidence evidence;
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly))
        return evidence;
    CsvReader reader(file, layout.format);
    CsvRow row;
    skipToRecords(reader, layout, row);
    const std::vector<int> numbers = mapper.numberColumns();
    const std::vector<int> counts = mapper.countColumns();
    const std::vector<int> dates = mapper.dateColumns();
    for (int i = 0; (limit == 0 || i < limit) && reader.next(row); ++i) {
        for (const int column : numbers) {
            if (column >= 0)
                cell::collectNumberEvidence(row.cell(std::size_t(column)), evidence);
        }
        for (const int column : counts) {
            if (column >= 0)
                cell::collectCountEvidence(row.cell(std::size_t(column)), evidence);
        }
        for (const int column : dates) {
            if (column >= 0)
                cell::collectDateEvidence(row.cell(std::size_t(column)), evidence);
        }
        if (i % 4096 == 0 && progress
            && !progress({ ImportProgress::Step::Checking, reader.bytesRead(), layout.scan.size, i }))
            break;
    }
    return evidence;
}

void settleNumbers(const ImportRequest& request, const CellEvidence& seen, WritingStyle& style)
{
    if (request.decimalMark) {
        style.decimalMark = *request.decimalMark;
    } else if (seen.comma && seen.point) {
        style.problem = Text::tr("Some numbers have a decimal point and others a decimal comma.");
        style.hint = Text::tr("Say which is meant (--numbers point or --numbers comma), or export the file again.");
    } else if (seen.comma) {
        style.decimalMark = DecimalMark::Comma;
    } else if (seen.ambiguousNumber && !seen.point) {
        style.problem =
            Text::tr("Numbers like 1.234 or 1,234 can mean one thousand or one, and nothing in the file tells which.");
        style.hint = Text::tr("Say which mark separates decimals: --numbers point or --numbers comma.");
    }
}

void settleDates(const ImportRequest& request, const CellEvidence& seen, WritingStyle& style)
{
    const bool day = !seen.notDayFirst;
    const bool month = !seen.notMonthFirst;
    if (request.dateOrder) {
        style.dateOrder = *request.dateOrder;
    } else if (!day && !month && seen.notYearFirst) {
        style.problem = Text::tr("Some dates begin with the day and others with the month.");
        style.hint = Text::tr("A spreadsheet may have changed them: export the file again and import it unopened.");
    } else if (!day && !month) {
        style.dateOrder = DateOrder::YearMonth;
    } else if (day != month) {
        style.dateOrder = day ? DateOrder::DayMonth : DateOrder::MonthDay;
        if (!seen.notYearFirst)
            style.note = Text::tr("Dates like 20/11/24 were read as the 20th of November 2024. If the year stands "
                                  "first, say --dates ymd.");
    } else if (seen.ambiguousDate) {
        style.problem =
            Text::tr("Dates like 11/10/24 can begin with the day or the month, and nothing in the file tells which.");
        style.hint = Text::tr("Say which: --dates dmy, --dates mdy or --dates ymd. Better: import the export unopened; "
                              "a spreadsheet changes dates.");
    }
}

} // namespace

WritingStyle findWritingStyle(const ImportRequest& request, const FileLayout& layout, const RowMapper& mapper,
                              const ImportProgressHandler& progress)
{
    constexpr int firstLook = 200;
    WritingStyle style;
    CellEvidence seen = collect(request, layout, mapper, firstLook, progress);
    if (seen.comma || seen.ambiguousNumber || seen.notDayFirst || seen.notMonthFirst || seen.ambiguousDate)
        seen = collect(request, layout, mapper, 0, progress);
    settleNumbers(request, seen, style);
    if (style.problem.isEmpty())
        settleDates(request, seen, style);
    return style;
}
