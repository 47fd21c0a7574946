// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditwords.h"

#include <QCoreApplication>
#include <iterator>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

struct Word {
    const char* code;
    const char* words;
};

/** What operators, the database's own functions and the shop's systems write. */
constexpr Word actions[] = {
    { "reorder_approved", QT_TRANSLATE_NOOP("AuditWords", "reorder approved") },
    { "reorder_rejected", QT_TRANSLATE_NOOP("AuditWords", "reorder rejected") },
    { "vendor_selected", QT_TRANSLATE_NOOP("AuditWords", "vendor selected") },
    { "velocity_reviewed", QT_TRANSLATE_NOOP("AuditWords", "velocity reviewed") },
    { "other snooze", QT_TRANSLATE_NOOP("AuditWords", "snoozed") },
    { "other unsnooze", QT_TRANSLATE_NOOP("AuditWords", "snooze ended") },
    { "other undo", QT_TRANSLATE_NOOP("AuditWords", "decision undone") },
    { "variance_review", QT_TRANSLATE_NOOP("AuditWords", "variance review") },
    { "note_added", QT_TRANSLATE_NOOP("AuditWords", "note added") },
    { "sku_flagged", QT_TRANSLATE_NOOP("AuditWords", "SKU flagged") },
    { "sync", QT_TRANSLATE_NOOP("AuditWords", "sync") },
    { "reorder", QT_TRANSLATE_NOOP("AuditWords", "reorder") },
    { "adjustment", QT_TRANSLATE_NOOP("AuditWords", "adjustment") },
    { "po_created", QT_TRANSLATE_NOOP("AuditWords", "purchase order created") },
    { "po_received", QT_TRANSLATE_NOOP("AuditWords", "purchase order received") },
    { "approved", QT_TRANSLATE_NOOP("AuditWords", "approved") },
    { "rejected", QT_TRANSLATE_NOOP("AuditWords", "rejected") },
    { "credential_stored", QT_TRANSLATE_NOOP("AuditWords", "credential stored") },
    { "credential_replaced", QT_TRANSLATE_NOOP("AuditWords", "credential replaced") },
    { "credential_deleted", QT_TRANSLATE_NOOP("AuditWords", "credential deleted") },
    { "credential_read", QT_TRANSLATE_NOOP("AuditWords", "credential read") },
    { "credential_missing", QT_TRANSLATE_NOOP("AuditWords", "credential missing") },
    { "credential_read_failed", QT_TRANSLATE_NOOP("AuditWords", "credential could not be read") },
    { "other", QT_TRANSLATE_NOOP("AuditWords", "other") },
};

constexpr Word kinds[] = {
    { "po", QT_TRANSLATE_NOOP("AuditWords", "purchase order") },
    { "product", QT_TRANSLATE_NOOP("AuditWords", "product") },
    { "variant", QT_TRANSLATE_NOOP("AuditWords", "variant") },
    { "vendor", QT_TRANSLATE_NOOP("AuditWords", "vendor") },
    { "conversation", QT_TRANSLATE_NOOP("AuditWords", "conversation") },
    { "sales", QT_TRANSLATE_NOOP("AuditWords", "sales") },
    { "sku", QT_TRANSLATE_NOOP("AuditWords", "SKU") },
};

QString wordsOf(const Word& word)
{
    return Text::tr(word.words);
}

template <size_t N>
QString find(const Word (&list)[N], const QString& code)
{
    const auto found = std::find_if(std::begin(list), std::end(list),
                                    [&](const Word& word) { return code == QLatin1String(word.code); });
    return found == std::end(list) ? QString() : wordsOf(*found);
}

QString unknown(const QString& code)
{
    return QString(code).replace(u'_', u' ');
}

} // namespace

QString auditwords::sourceName(AuditSource source)
{
    switch (source) {
    case AuditSource::DecisionLog:
        return Text::tr("Decision log");
    case AuditSource::InventoryEvents:
        return Text::tr("Inventory events");
    case AuditSource::SalesActions:
        return Text::tr("Sales actions");
    case AuditSource::InventoryActions:
        return Text::tr("Inventory actions");
    case AuditSource::Approvals:
        return Text::tr("Approvals");
    case AuditSource::SourceCount:
        break;
    }
    return {};
}

QString auditwords::action(const AuditEntry& entry)
{
    if (const QString known = find(actions, entry.what); !known.isEmpty())
        return known;
    if (entry.source != AuditSource::Approvals)
        return unknown(entry.what);
    // The decision, then the tool that the agent wanted to use.
    const QString decision = find(actions, entry.what.section(u' ', 0, 0));
    return decision.isEmpty() ? unknown(entry.what)
                              : Text::tr("%1: %2").arg(decision, unknown(entry.what.section(u' ', 1)));
}

QString auditwords::entity(const AuditEntry& entry)
{
    if (entry.source == AuditSource::DecisionLog)
        return entry.entity; // a scope, in its writer's own words
    const QString kind = find(kinds, entry.entity.section(u' ', 0, 0));
    if (kind.isEmpty())
        return entry.entity;
    const QString name = entry.entity.section(u' ', 1);
    return name.isEmpty() ? kind : name.startsWith(u"PO-") ? name : QString(kind + u' ' + name);
}

QStringList auditwords::actionsCalled(const QString& words)
{
    QStringList codes;
    if (words.isEmpty())
        return codes;
    const QString plain = QString(words).replace(u' ', u'_');
    for (const Word& word : actions) {
        const QString code = QString::fromLatin1(word.code).replace(u' ', u'_');
        if (!code.contains(plain, Qt::CaseInsensitive) && wordsOf(word).contains(words, Qt::CaseInsensitive))
            codes.append(QString::fromLatin1(word.code));
    }
    return codes;
}

QString auditwords::entitySearched(const QString& words)
{
    for (const Word& word : kinds) {
        const QString kind = wordsOf(word);
        if (words.compare(kind, Qt::CaseInsensitive) == 0 || words.startsWith(kind + u' ', Qt::CaseInsensitive))
            return QString::fromLatin1(word.code) + words.mid(kind.size());
    }
    return words;
}
