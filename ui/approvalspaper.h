// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <memory>

class QAbstractItemModel;
class QTextDocument;

/** The agents' requests as a document, black on white: those shown, and the chosen one in full. GUI thread. */
class ApprovalsPaper {
    Q_DECLARE_TR_FUNCTIONS(ApprovalsPaper)
public:
    struct Content {
        QString shop;
        QString which; ///< the group and the agent, in words
        QString heading; ///< of the chosen request; empty: none is chosen
        QStringList detail; ///< of the chosen request, at most mostLines + 1 lines; untrusted text
        QTimeZone zone; ///< the shop's
        QDateTime printedAt;
    };
    /** A paper that somebody reads: it holds at most so many of them, and says where there are more. */
    static constexpr int mostRequests = 1000;
    static constexpr int mostLines = 2000;
    /** The rows of @p requests as the table shows them. */
    static std::unique_ptr<QTextDocument> document(const QAbstractItemModel& requests, const Content& content);
};
