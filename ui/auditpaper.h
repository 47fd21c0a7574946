// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <memory>

class AuditTrailModel;
class QTextDocument;

/** The audit trail as a document, black on white: for print and PDF. GUI thread. */
class AuditPaper {
    Q_DECLARE_TR_FUNCTIONS(AuditPaper)
public:
    struct Content {
        QString shop;
        QString filter; ///< in words; empty: everything
        QTimeZone zone; ///< the shop's
        QDateTime printedAt;
    };
    /** A paper that somebody reads: it holds at most so many entries, and says where there are more. */
    static constexpr int mostEntries = 1000;
    /** The entries that @p trail has loaded. */
    static std::unique_ptr<QTextDocument> document(const AuditTrailModel& trail, const Content& content);
};
