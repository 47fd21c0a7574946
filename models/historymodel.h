// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

#include <QTimeZone>

/** The texts that all tables of what happened share. */
namespace historytext {
/** "When", "Who". */
QString header(int column);
/** @p at in @p zone, as the locale writes it. */
QString time(const QDateTime& at, const QTimeZone& zone);
} // namespace historytext

/**
 * The base of tables of what happened, newest first: when (in the shop's zone) and by whom; what it was is the model's.
 * A row has at (QDateTime), by (QString) and id (QUuid).
 */
template <class Row>
class HistoryModel : public TableModel<Row> {
public:
    enum CommonColumn { When, Who, CommonColumnCount };
    using TableModel<Row>::TableModel;

    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }

protected:
    /** The text of a column after the common ones. */
    [[nodiscard]] virtual QVariant ownText(const Row& row, int column) const = 0;
    [[nodiscard]] virtual QString ownHeader(int column) const = 0;

    [[nodiscard]] QString key(const Row& row) const override { return row.id.toString(); }
    [[nodiscard]] QVariant cell(const Row& row, int column, int role) const override
    {
        if (role != Qt::DisplayRole && role != TableRole::RawValue && role != TableRole::Sort)
            return {};
        if (column == When)
            return role == Qt::DisplayRole ? QVariant(historytext::time(row.at, m_zone)) : QVariant(row.at);
        return column == Who ? QVariant(row.by) : ownText(row, column);
    }
    [[nodiscard]] QVariant header(int column, int role) const override
    {
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return column < CommonColumnCount ? historytext::header(column) : ownHeader(column);
    }

private:
    QTimeZone m_zone = QTimeZone::utc();
};
