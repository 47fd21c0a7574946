// SPDX-License-Identifier: GPL-3.0-or-later
#include "audittrailmodel.h"

#include "auditwords.h"
#include "data/visibletext.h"
#include "queries/auditqueries.h"

AuditTrailModel::AuditTrailModel(Database& database, DateTimeText dateTimeText, QObject* parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_dateTimeText(std::move(dateTimeText))
{
    connect(&database, &Database::tableChanged, this, &AuditTrailModel::onTableChanged);
    connect(&database, &Database::resyncRequired, this, [this] {
        if (m_state == State::Failed)
            reload();
        else if (m_generation > 0)
            Q_EMIT newerEntries();
    });
    connect(&database, &Database::projectChanged, this, &AuditTrailModel::reload);
}

void AuditTrailModel::setFilter(const AuditFilter& filter)
{
    if (m_generation > 0 && filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void AuditTrailModel::reload()
{
    m_job.cancel();
    m_cursor = {};
    m_reached = {};
    m_fresh = true;
    ask();
}

void AuditTrailModel::stop()
{
    if (m_state != State::Loading)
        return;
    ++m_generation; // an answer on its way is dropped; searchOn() asks for it again
    m_job.cancel();
    m_stopped = true;
    m_state = State::Ready;
    Q_EMIT stateChanged();
}

void AuditTrailModel::searchOn()
{
    if (m_stopped)
        ask();
}

void AuditTrailModel::ask()
{
    m_state = State::Loading;
    m_error = {};
    m_stopped = false;
    m_missing = pageSize;
    step();
    Q_EMIT stateChanged();
}

void AuditTrailModel::step()
{
    const quint64 generation = ++m_generation;
    m_job = m_database.read<AuditPage>(
        this,
        [filter = m_filter, cursor = m_cursor](pqxx::transaction_base& tx) {
            return auditqueries::page(tx, filter, cursor, pageSize);
        },
        [this, generation](const DbResult<AuditPage>& result) {
            if (generation != m_generation)
                return;
            if (!result) {
                m_error = result.error();
                m_state = State::Failed;
            } else {
                take(result.value());
                if (m_complete || m_missing <= 0 || !m_filter.hasWords())
                    m_state = State::Ready;
                else
                    step();
            }
            Q_EMIT stateChanged();
        });
}

void AuditTrailModel::take(const AuditPage& page)
{
    if (m_fresh) {
        beginResetModel();
        m_entries = page.entries;
        endResetModel();
        m_fresh = false;
    } else if (!page.entries.isEmpty()) {
        const int first = static_cast<int>(m_entries.size());
        beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
        m_entries.append(page.entries);
        endInsertRows();
    }
    m_missing -= page.entries.size();
    m_cursor = page.next;
    m_reached = page.reached;
    m_complete = page.last;
}

void AuditTrailModel::onTableChanged(const QString& table)
{
    static const QStringList audited { QStringLiteral("DecisionLog"), QStringLiteral("inventory_events"),
                                       QStringLiteral("sales_pulse_actions"), QStringLiteral("inventory_actions"),
                                       QStringLiteral("approvals_history") };
    if (m_generation > 0 && audited.contains(table))
        Q_EMIT newerEntries();
}

int AuditTrailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditTrailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AuditTrailModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_stopped && m_state == State::Ready;
}

void AuditTrailModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask();
}

QVariant AuditTrailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const AuditEntry& entry = m_entries.at(index.row());
    if (role == TableRole::Key)
        return QString(QString::number(static_cast<int>(entry.source)) + u':' + entry.id);
    if (role != Qt::DisplayRole && role != TableRole::RawValue)
        return {};
    const bool raw = role == TableRole::RawValue;
    const auto shown = [raw](const QString& text) { return raw ? text : visibletext::withoutReordering(text); };
    switch (static_cast<Column>(index.column())) {
    case When:
        return raw ? QVariant(entry.at) : QVariant(m_dateTimeText(entry.at));
    case Who:
        return shown(entry.who);
    case What:
        return shown(raw ? entry.what : auditwords::action(entry));
    case Entity:
        return shown(raw ? entry.entity : auditwords::entity(entry));
    case Table:
        return auditwords::sourceName(entry.source);
    case Notes:
        return shown(raw ? entry.summary : entry.summary.simplified());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditTrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    static const char* const names[ColumnCount] = { QT_TR_NOOP("When"),  QT_TR_NOOP("Who"),     QT_TR_NOOP("What"),
                                                    QT_TR_NOOP("About"), QT_TR_NOOP("Kept in"), QT_TR_NOOP("Notes") };
    return tr(names[section]);
}
