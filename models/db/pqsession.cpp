// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/pqsession.h"

#include "db/serverconnection.h"

#include <QCoreApplication>
#include <libpq-fe.h>
#include <memory>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(PqSession)
};

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

QString field(const PGresult* result, int code)
{
    const char* text = PQresultErrorField(result, code);
    return text ? QString::fromUtf8(text) : QString();
}

DbError::Kind kindOf(const QString& state)
{
    using Kind = DbError::Kind;
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        return Kind::Offline;
    if (state.startsWith(u"HD") || state.startsWith(u"40") || state == u"55P03")
        return Kind::Conflict;
    if (state == u"42501" || state.startsWith(u"28"))
        return Kind::Denied;
    if (state.startsWith(u"22") || state.startsWith(u"23"))
        return Kind::Invalid;
    if (state == u"42P01" || state == u"42703" || state == u"42883" || state == u"3F000")
        return Kind::NotConfigured;
    if (state == u"57014")
        return Kind::Cancelled;
    return Kind::Bug;
}

QString hintFor(const QString& state, const QString& serverHint)
{
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        return Text::tr("The connection to the database server was lost. Check that the server runs, then try again.");
    if (state == u"42501")
        return Text::tr("Sign in as the owner of the database: this login may not do it.");
    if (state == u"55P03")
        return Text::tr("Another session holds a lock on the table. Try again at a quieter moment.");
    if (state == u"53100")
        return Text::tr("The server's disk is full. Free some space there, then try again.");
    if (state == u"53300")
        return Text::tr("The server has no free connections. Close some, or raise max_connections.");
    return serverHint;
}

} // namespace

PqSession::PqSession(const ConnectionSettings& settings)
{
    ConnectionControl control; // nobody interrupts
    try {
        m_connection = connectToServer(settings, ServerRole::Primary, control).release();
    } catch (const DbError& error) {
        throw PqFailure { describeConnectFailure(error, settings), -1, 0, error.technical, {} };
    }
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
}

PqSession::~PqSession()
{
    PQfinish(m_connection);
}

QList<PqSession::Row> PqSession::query(const char* statement, const Params& params)
{
    std::vector<const char*> values;
    for (const auto& param : params)
        values.push_back(param ? param->constData() : nullptr);
    const Result result(PQexecParams(m_connection, statement, static_cast<int>(values.size()), nullptr, values.data(),
                                     nullptr, nullptr, 0),
                        PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        fail(result.get(), -1);
    QList<Row> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        Row fields;
        for (int column = 0; column < PQnfields(result.get()); ++column) {
            fields.append(
                PQgetisnull(result.get(), row, column)
                    ? QString()
                    : QString::fromUtf8(PQgetvalue(result.get(), row, column), PQgetlength(result.get(), row, column)));
        }
        rows.append(fields);
    }
    return rows;
}

QString PqSession::value(const char* statement, const Params& params)
{
    const QList<Row> rows = query(statement, params);
    return rows.isEmpty() || rows.first().isEmpty() ? QString() : rows.first().first();
}

void PqSession::script(const QString& text)
{
    if (PQsendQuery(m_connection, text.toUtf8().constData()) != 1)
        fail(nullptr, 0);
    Result failed(nullptr, PQclear);
    int statement = 0;
    int failedStatement = 0;
    while (PGresult* next = PQgetResult(m_connection)) {
        Result result(next, PQclear);
        const ExecStatusType status = PQresultStatus(next);
        if (status == PGRES_COPY_IN)
            PQputCopyEnd(m_connection, "a script cannot hold COPY data");
        const bool ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
        if (status == PGRES_FATAL_ERROR && !failed) {
            failedStatement = statement;
            failed = std::move(result);
        }
        if (ok)
            ++statement;
        if (PQstatus(m_connection) == CONNECTION_BAD)
            break;
    }
    if (failed || PQstatus(m_connection) == CONNECTION_BAD)
        fail(failed.get(), failedStatement);
}

void PqSession::fail(const pg_result* result, int statement) const
{
    PqFailure failure;
    const QString state = result ? field(result, PG_DIAG_SQLSTATE) : QString();
    failure.statement = statement;
    failure.serverMessage = result ? field(result, PG_DIAG_MESSAGE_PRIMARY) : QString();
    if (failure.serverMessage.isEmpty())
        failure.serverMessage = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
    failure.serverHint = result ? field(result, PG_DIAG_MESSAGE_HINT) : QString();
    failure.character = result ? field(result, PG_DIAG_STATEMENT_POSITION).toLongLong() : 0;
    failure.error.kind = kindOf(state);
    failure.error.sqlState = state;
    failure.error.message = Text::tr("The database refused: %1").arg(failure.serverMessage);
    failure.error.hint = hintFor(state, failure.serverHint);
    failure.error.technical =
        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(m_connection)).trimmed();
    throw failure;
}

DbError describeConnectFailure(const DbError& found, const ConnectionSettings& settings)
{
    DbError error = found;
    const QString where = settings.displayName();
    const QString& state = found.sqlState; // the server's words may be in any language
    if (state == u"28P01") {
        error.kind = DbError::Kind::Denied;
        error.hint = Text::tr("Type the password again, set PGPASSWORD, or write it into ~/.pgpass.");
    } else if (state.startsWith(u"28") || state == u"42501") {
        error.kind = DbError::Kind::Denied;
        error.message = Text::tr("%1 does not let this login in.").arg(where);
        error.hint = Text::tr("Check the user name; ask who runs the server to register the login.");
    } else if (state == u"3D000") {
        error.kind = DbError::Kind::NotConfigured;
        error.message = Text::tr("The server has no database of that name (%1).").arg(where);
        error.hint = Text::tr("Check the database's name, or let its owner create it and run hotdash --migrate.");
    } else if (state.startsWith(u"57P")) {
        error.message = Text::tr("The database server of %1 is just starting or stopping.").arg(where);
        error.hint = Text::tr("Wait a moment, then try again.");
    } else if (state.startsWith(u"53")) {
        error.hint = Text::tr("The server has no free connections. Close some, or raise max_connections.");
    } else if (found.kind == DbError::Kind::Offline) {
        error.hint = Text::tr("Check host and port, that the server runs, and that no firewall stands between.");
    }
    return error;
}

QByteArray arrayLiteral(const QStringList& values)
{
    QString text;
    for (QString value : values) {
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        text += (text.isEmpty() ? QString() : QStringLiteral(",")) + u'"' + value + u'"';
    }
    return QByteArray(QString(u'{' + text + u'}').toUtf8());
}

QStringList parseArrayLiteral(const QString& text)
{
    QStringList values;
    QString value;
    bool quoted = false;
    bool any = false;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'\\') {
            value += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
            any = true;
        } else if (c == u',' && !quoted) {
            values.append(value);
            value.clear();
        } else {
            value += c;
            any = true;
        }
    }
    if (any || !values.isEmpty())
        values.append(value);
    return values;
}
