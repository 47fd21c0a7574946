// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

/** The five append-only tables, in the order in which entries of the same instant stand. */
enum class AuditSource { DecisionLog, InventoryEvents, SalesActions, InventoryActions, Approvals, SourceCount };

/** One row of an audit table, without its detail. */
struct AuditEntry {
    AuditSource source = AuditSource::DecisionLog;
    QString id; ///< of its table
    QDateTime at; ///< UTC
    QString who;
    QString what; ///< the action: reorder_approved, sync, ...
    QString entity; ///< "variant gid://...", "po PO-2026-000012", "conversation conv-1", a scope
    QString summary; ///< notes or reason, its first 200 characters

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/** Which entries are asked for; texts without regard to case, empty: any. */
struct AuditFilter {
    int source = -1; ///< AuditSource; -1: all tables
    QString who; ///< contained in the name
    QString what; ///< contained in the action
    QStringList whatCodes; ///< or one of these actions: what the words mean in the operator's language
    QString entity; ///< contained in entity or id
    QDateTime from; ///< this instant or later; invalid: since ever
    QDateTime until; ///< before this instant; invalid: until now

    /** Whether words are looked for: no index answers that, so entries are looked through, newest first. */
    [[nodiscard]] bool hasWords() const { return !who.isEmpty() || !what.isEmpty() || !entity.isEmpty(); }
    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
};

/**
 * Where a page ended: the next one holds what is older. The time is PostgreSQL's text, since its microseconds do not
 * fit a QDateTime.
 */
struct AuditCursor {
    QString at; ///< empty: from the newest on
    int source = 0;
    QString id;

    [[nodiscard]] bool isStart() const { return at.isEmpty(); }
};

/** Entries, newest first, and where they ended. */
struct AuditPage {
    QVector<AuditEntry> entries;
    AuditCursor next;
    QDateTime reached; ///< UTC: nothing newer than this is left to look through; invalid where nothing was
    bool last = false; ///< there is nothing older
};
