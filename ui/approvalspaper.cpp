// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvalspaper.h"

#include "agentrequestmodel.h"
#include "format.h"
#include "papertext.h"

#include <QTextDocument>

std::unique_ptr<QTextDocument> ApprovalsPaper::document(const QAbstractItemModel& requests, const Content& content)
{
    QString body = papertext::title(tr("Approvals")) + papertext::paragraph(content.shop);
    body += papertext::paragraph(
        tr("Printed %1; times are the shop's (%2).")
            .arg(format::dateTime(content.printedAt, content.zone), QString::fromLatin1(content.zone.id())));
    body += papertext::paragraph(content.which);
    if (requests.rowCount() > mostRequests)
        body += papertext::paragraph(
            tr("The first %1 of %2 requests.")
                .arg(format::number(qint64(mostRequests)), format::number(qint64(requests.rowCount()))));
    QList<int> leftAligned;
    for (int column = 0; column < AgentRequestModel::ColumnCount; ++column)
        leftAligned.append(column);
    body += papertext::table(requests, leftAligned, mostRequests);
    if (!content.heading.isEmpty()) {
        body += papertext::heading(content.heading);
        body += papertext::paragraph(content.detail.mid(0, mostLines).join(u'\n'));
        if (content.detail.size() > mostLines)
            body += papertext::paragraph(tr("The detail is longer; all of it is on the screen."));
    }
    return papertext::document(tr("Approvals"), body);
}
