// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchmodel.h"

#include "queries/searchqueries.h"

namespace {
constexpr int pauseMs = 120;
constexpr int hitsPerKind = 6;
} // namespace

SearchModel::SearchModel(Database& database, QObject* parent) : TableModel(parent), m_database(database)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchModel::ask);
}

void SearchModel::setText(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_job.cancel();
    if (!m_text.isEmpty()) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    m_error = {};
    applySnapshot({});
    Q_EMIT searched();
}

void SearchModel::ask()
{
    m_job = m_database.read<QVector<SearchHit>>(
        this, [text = m_text](pqxx::transaction_base& tx) { return searchqueries::find(tx, text, hitsPerKind); },
        [this, text = m_text](const DbResult<QVector<SearchHit>>& result) {
            if (text != m_text || (!result && result.error().kind == DbError::Kind::Cancelled))
                return;
            m_error = result ? DbError() : result.error();
            applySnapshot(result ? result.value() : QVector<SearchHit>());
            Q_EMIT searched();
        });
}

QString SearchModel::key(const SearchHit& row) const
{
    return QString::number(static_cast<int>(row.kind)) + u'/' + row.key;
}

QVariant SearchModel::cell(const SearchHit& row, int, int role) const
{
    const QString subtitle =
        row.kind == SearchHit::Kind::Product ? tr("%n variant(s)", nullptr, row.variants) : row.subtitle;
    switch (role) {
    case Qt::DisplayRole:
    case TableRole::Sort:
    case TableRole::RawValue:
        return row.title;
    case KindRole:
        return static_cast<int>(row.kind);
    case SubtitleRole:
        return subtitle;
    case Qt::AccessibleTextRole:
        return subtitle.isEmpty() ? row.title : QString(row.title + QStringLiteral(", ") + subtitle);
    case TableRole::Key:
        return key(row);
    default:
        return {};
    }
}

QVariant SearchModel::header(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Found")) : QVariant();
}
