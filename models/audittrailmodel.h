// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/auditentry.h"
#include "db/database.h"
#include "tablemodel.h"

#include <functional>

/**
 * The audit trail as a table that grows while it is scrolled: a page is read when the view comes to the end of the ones
 * before, each at the same cost. A filter with words is a search through history, some thousand entries at a time,
 * until there is a page of finds; it shows what it found at once, and can be stopped and gone on with. Entries are
 * append-only, so what is shown stays true; what came since the first page is announced, and shown by reload(). GUI
 * thread only.
 */
class AuditTrailModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Who, What, Entity, Table, Notes, ColumnCount };
    enum class State { Loading, Ready, Failed };
    using DateTimeText = std::function<QString(const QDateTime&)>;

    /** @p dateTimeText writes an instant in the shop's zone. */
    AuditTrailModel(Database& database, DateTimeText dateTimeText, QObject* parent = nullptr);

    /** Asks anew for what @p filter lets through. */
    void setFilter(const AuditFilter& filter);
    [[nodiscard]] const AuditFilter& filter() const { return m_filter; }
    /** Begins again with the newest entry. */
    void reload();

    /** Ends a search through history; what was found stays. */
    void stop();
    /** Goes on where stop() ended it. */
    void searchOn();
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    /** History is being looked through for the filter's words. */
    [[nodiscard]] bool isSearching() const { return m_state == State::Loading && m_filter.hasWords(); }
    /** UTC: nothing newer than this is left to look through; invalid at the beginning. */
    [[nodiscard]] const QDateTime& reached() const { return m_reached; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const DbError& error() const { return m_error; }
    /** Everything that fits is loaded: nothing older is left. */
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const AuditEntry& entry(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    static constexpr int pageSize = 500;

Q_SIGNALS:
    void stateChanged(); ///< also after each step of a search
    /** Rows were added to an audit table since the first page was read. */
    void newerEntries();

private:
    void ask();
    void step();
    void take(const AuditPage& page);
    void onTableChanged(const QString& table);

    Database& m_database;
    DateTimeText m_dateTimeText;
    AuditFilter m_filter;
    QVector<AuditEntry> m_entries;
    AuditCursor m_cursor;
    QDateTime m_reached;
    JobHandle m_job;
    DbError m_error;
    State m_state = State::Ready;
    quint64 m_generation = 0; ///< answers to older questions are dropped
    qsizetype m_missing = 0; ///< entries until a search has its page
    bool m_complete = true;
    bool m_stopped = false;
    bool m_fresh = false; ///< the next page replaces what is shown
};
