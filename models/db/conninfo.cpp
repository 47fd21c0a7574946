// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/conninfo.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <libpq-fe.h>
#include <memory>

QString quoteConninfoValue(const QString& value)
{
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + escaped + u'\'';
}

/** libpq knows secrets besides the password, and would have them in the text, which is shown and stored. */
static DbError otherSecret(const QString& keyword)
{
    DbError error;
    error.kind = DbError::Kind::Invalid;
    error.message =
        QCoreApplication::translate("Conninfo", "%1 cannot stand here: it would be kept in plain text.").arg(keyword);
    error.hint = QCoreApplication::translate(
        "Conninfo", "Put it into a section of ~/.pg_service.conf that only you can read, and connect by its name.");
    return error;
}

/** Whether each port of @p list, one a host, is one. libpq finds out while it connects, and then quotes the text. */
static bool arePorts(const QString& list)
{
    const QStringList each = list.split(u',');
    return std::all_of(each.begin(), each.end(), [](const QString& port) {
        const int number = port.trimmed().toInt();
        return port.trimmed().isEmpty() || (number > 0 && number <= 65535);
    });
}

/** An address whose password holds a slash is cut there, and the password's begin taken for the port: it is not shown.
 */
static DbError noPort()
{
    DbError error;
    error.kind = DbError::Kind::Invalid;
    error.message = QCoreApplication::translate("Conninfo", "What stands for the port is no number from 1 to 65535.");
    error.hint = QCoreApplication::translate("Conninfo",
                                             "Correct the port. In a postgresql:// address the characters : / ? # @ % "
                                             "of a name or password are written %3A %2F %3F %23 %40 %25.");
    return error;
}

DbResult<ConnectionSettings> parseConninfo(const QString& text)
{
    const auto release = [](PQconninfoOption* options) { PQconninfoFree(options); };
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(release)> options(
        PQconninfoParse(text.toUtf8().constData(), &message), release);
    if (!options) {
        // libpq's message may quote what was typed, a password too: it is not passed on.
        PQfreemem(message);
        DbError error;
        error.kind = DbError::Kind::Invalid;
        error.message =
            QCoreApplication::translate("Conninfo", "The connection is not written as PostgreSQL reads connections.");
        error.hint = QCoreApplication::translate(
            "Conninfo",
            "Write \"host=db.example.com dbname=hotdash user=ann\" or postgresql://ann@db.example.com/hotdash. "
            "Values with spaces stand in single quotes.");
        return error;
    }
    ConnectionSettings settings;
    QStringList keywords;
    QString host;
    QString database;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString keyword = QString::fromUtf8(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (qstrcmp(option->dispchar, "*") == 0 && keyword != QStringLiteral("password") && !value.isEmpty())
            return otherSecret(keyword);
        if (keyword == QStringLiteral("port") && !arePorts(value))
            return noPort();
        if (keyword == QStringLiteral("password")) {
            settings.password = value;
            continue;
        }
        if (keyword == QStringLiteral("host") || (keyword == QStringLiteral("service") && host.isEmpty()))
            host = value;
        if (keyword == QStringLiteral("dbname"))
            database = value;
        keywords.append(keyword + u'=' + quoteConninfoValue(value));
    }
    settings.conninfo = keywords.join(u' ');
    const QString separator = host.isEmpty() || database.isEmpty() ? QString() : QStringLiteral("/");
    settings.name = host + separator + database;
    return settings;
}

QMap<QString, QString> conninfoOptions(const QString& text)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), nullptr), PQconninfoFree);
    QMap<QString, QString> found;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        if (option->val && *option->val)
            found.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return found;
}

QString conninfoFrom(const QMap<QString, QString>& options)
{
    QStringList keywords;
    for (auto option = options.cbegin(); option != options.cend(); ++option) {
        if (!option.value().isEmpty())
            keywords.append(option.key() + u'=' + quoteConninfoValue(option.value()));
    }
    return keywords.join(u' ');
}
