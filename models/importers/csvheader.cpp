// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvheader.h"

CsvHeader::CsvHeader(const CsvRow& row)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        m_names.append(QString::fromUtf8(row.cell(i).data(), qsizetype(row.cell(i).size())).trimmed());
    index();
}

CsvHeader::CsvHeader(const QStringList& names) : m_names(names)
{
    index();
}

void CsvHeader::index()
{
    for (int column = 0; column < m_names.size(); ++column) {
        const QString key = normalized(m_names[column]);
        if (!key.isEmpty() && !m_columns.contains(key))
            m_columns.insert(key, column);
    }
}

QString CsvHeader::normalized(const QString& name)
{
    return name.simplified().toLower();
}

int CsvHeader::find(std::initializer_list<const char*> names) const
{
    for (const char* name : names) {
        const auto found = m_columns.constFind(QString::fromUtf8(name));
        if (found != m_columns.constEnd())
            return *found;
    }
    return -1;
}

int CsvHeader::findStart(const char* start) const
{
    const QString wanted = QString::fromUtf8(start);
    for (int column = 0; column < m_names.size(); ++column) {
        if (normalized(m_names[column]).startsWith(wanted))
            return column;
    }
    return -1;
}
