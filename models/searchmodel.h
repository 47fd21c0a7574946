// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/searchhit.h"
#include "db/database.h"
#include "tablemodel.h"

#include <QTimer>

/**
 * What the tool bar's search found: asks the database a moment after the last key stroke, and cancels the question
 * before. One column; DisplayRole is the title. GUI thread only.
 */
class SearchModel : public TableModel<SearchHit> {
    Q_OBJECT
public:
    enum Role { KindRole = TableRole::Help + 1, SubtitleRole };
    explicit SearchModel(Database& database, QObject* parent = nullptr);

    /** An empty text finds nothing, at once. */
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    /** Why the last search failed; none if it did not. */
    [[nodiscard]] const DbError& error() const { return m_error; }

Q_SIGNALS:
    void searched(); ///< hits or error are those of text() now

protected:
    [[nodiscard]] QString key(const SearchHit& row) const override;
    [[nodiscard]] QVariant cell(const SearchHit& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return 1; }

private:
    void ask();

    Database& m_database;
    QString m_text;
    DbError m_error;
    JobHandle m_job;
    QTimer m_pause;
};
