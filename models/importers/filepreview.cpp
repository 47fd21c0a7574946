// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/filepreview.h"

#include <QFile>

FilePreview previewFile(const ImportRequest& given, const ProjectInfo& project, const RequestRecall& recall, int limit)
{
    FilePreview preview;
    ImportRequest request = given;
    preview.path = request.path;
    preview.layout = readLayout(request);
    if (recall && preview.layout.problem.isEmpty())
        recall(request, preview.layout);
    preview.mapping = request.columns;
    preview.kind = request.kind ? request.kind : preview.layout.guess.kind;
    if (!preview.layout.problem.isEmpty() || !preview.kind)
        return preview;
    MappingContext context;
    context.project = project.id;
    context.currency = project.currency;
    context.zone = project.timeZone;
    context.columns = request.columns;
    std::unique_ptr<RowMapper> mapper = makeRowMapper(*preview.kind, context);
    preview.missing = mapper->bind(preview.layout.header);
    preview.bound = mapper->boundColumns();
    preview.layout.problem = mapper->objection();
    if (!preview.layout.problem.isEmpty())
        preview.layout.hint = importKindSource(*preview.kind);
    if (!preview.missing.isEmpty())
        return preview;
    preview.style = findWritingStyle(request, preview.layout, *mapper);
    context.decimalMark = preview.style.decimalMark;
    context.dateOrder = preview.style.dateOrder;
    mapper = makeRowMapper(*preview.kind, context);
    mapper->bind(preview.layout.header);
    for (const char* name : mapper->columns())
        preview.columns.append(QString::fromUtf8(name));

    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly))
        return preview;
    CsvReader reader(file, preview.layout.format);
    CsvRow row;
    StagedBatch batch;
    skipToRecords(reader, preview.layout, row);
    const std::size_t width = mapper->columns().size();
    for (int i = 0; i < limit && reader.next(row); ++i) {
        batch.clear();
        if (mapper->isRemark(row))
            continue;
        const MappedRow mapped = mapper->map(row, batch);
        if (!mapped.problem.isEmpty())
            preview.problems.append({ row.line(), mapped.problem });
        if (batch.cellCount() != width)
            continue;
        QStringList cells;
        for (std::size_t cell = 0; cell < width; ++cell)
            cells.append(batch.cell(cell) ? QString::fromUtf8(batch.cell(cell)) : QString());
        preview.rows.append(cells);
    }
    return preview;
}
