// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditpaper.h"

#include "audittrailmodel.h"
#include "format.h"
#include "papertext.h"

#include <QTextDocument>
#include <algorithm>

std::unique_ptr<QTextDocument> AuditPaper::document(const AuditTrailModel& trail, const Content& content)
{
    const int rows = std::min(trail.rowCount(), mostEntries);
    const bool all = rows == trail.rowCount() && trail.isComplete();
    QString body = papertext::title(tr("Audit trail")) + papertext::paragraph(content.shop);
    body += papertext::paragraph(
        tr("Printed %1; times are the shop's (%2).")
            .arg(format::dateTime(content.printedAt, content.zone), QString::fromLatin1(content.zone.id())));
    if (!content.filter.isEmpty())
        body += papertext::paragraph(tr("Only: %1").arg(content.filter));
    body += papertext::paragraph(
        all ? tr("%Ln entry(s), all there are.", nullptr, rows)
            : tr("The newest %Ln entry(s) that are loaded; there may be older ones. The CSV file holds all.", nullptr,
                 rows));
    QList<int> leftAligned;
    for (int column = 0; column < AuditTrailModel::ColumnCount; ++column)
        leftAligned.append(column);
    return papertext::document(tr("Audit trail"), body + papertext::table(trail, leftAligned, rows));
}
