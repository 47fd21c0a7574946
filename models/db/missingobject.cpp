// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/missingobject.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

QString missingobject::nameIn(const DbError& error)
{
    if (error.kind != DbError::Kind::NotConfigured)
        return {};
    // PostgreSQL's words, which the connection asks for in English.
    static const QRegularExpression words(
        QStringLiteral(R"re((?:relation|function) "?([\w.]+)"?(?:\(.*\))? does not exist)re"));
    const QString found = words.match(error.technical + u' ' + error.message).captured(1);
    return found.section(u'.', -1);
}

QString missingobject::migrationCreating(const QString& object)
{
    if (object.isEmpty())
        return {};
    const QRegularExpression statement(
        QStringLiteral(
            R"re(CREATE (?:OR REPLACE )?(?:TABLE|VIEW|FUNCTION)\s+(?:IF NOT EXISTS\s+)?(?:\w+\.)?"?%1"?\W)re")
            .arg(QRegularExpression::escape(object)),
        QRegularExpression::CaseInsensitiveOption);
    const QDir folder(QStringLiteral(":/migrations"));
    const auto files = folder.entryInfoList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).contains(statement))
            return info.completeBaseName();
    }
    return {};
}
