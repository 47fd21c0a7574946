// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/csvreader.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <initializer_list>

/**
 * The names in a file's header, found without regard to case, blanks around them and runs of blanks. Of names that
 * stand twice the first counts; blank names are never found.
 */
class CsvHeader {
public:
    CsvHeader() = default;
    explicit CsvHeader(const CsvRow& row);
    explicit CsvHeader(const QStringList& names);

    /** The column of the first of @p names that is there, or -1. Names are given in lower case. */
    [[nodiscard]] int find(std::initializer_list<const char*> names) const;
    [[nodiscard]] bool has(const char* name) const { return find({ name }) >= 0; }
    /** The column whose name begins with @p start, or -1; for names that end in a currency or a locale. */
    [[nodiscard]] int findStart(const char* start) const;
    [[nodiscard]] int size() const { return int(m_names.size()); }
    /** As in the file, trimmed. */
    [[nodiscard]] QString name(int column) const { return m_names.value(column); }
    [[nodiscard]] const QStringList& names() const { return m_names; }

    /** How names are compared: trimmed, lower case, runs of blanks as one. */
    static QString normalized(const QString& name);

private:
    void index();

    QStringList m_names;
    QHash<QString, int> m_columns;
};
