// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/dberror.h"

#include "db/pqxxcompat.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <any>
#include <new>
#include <stdexcept>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DbError)
};

using Kind = DbError::Kind;

/** What a server says in one error, taken apart without knowing the language of its labels. */
struct ServerWords {
    QString primary;
    QString hint;
    QJsonObject detail;
};

/**
 * libpq's text of an error: "ERROR:  what", then lines "LABEL:  text" for position, DETAIL, HINT, QUERY and CONTEXT, in
 * this order, their labels translated. Our own DETAIL is a JSON object; the text after it is the hint, unless it is
 * the context, which names PL/pgSQL in every language.
 */
ServerWords takeApart(const QString& words)
{
    static const QRegularExpression labelled(QStringLiteral("^[^\\s:][^:\"{]{0,30}:\\s{1,2}(.*)$"));
    ServerWords result;
    for (const QString& line : words.split(QLatin1Char('\n'))) {
        const auto match = labelled.match(line);
        const QString content = match.hasMatch() ? match.captured(1) : line;
        if (result.primary.isEmpty()) {
            result.primary = content.trimmed();
        } else if (match.hasMatch() && content.startsWith(QLatin1Char('{')) && result.detail.isEmpty()) {
            result.detail = QJsonDocument::fromJson(content.toUtf8()).object();
        } else if (match.hasMatch() && result.hint.isEmpty() && !content.contains(QLatin1String("PL/pgSQL"))
                   && !line.startsWith(QLatin1String("LINE "))) {
            result.hint = content.trimmed();
        }
    }
    return result;
}

/** The kind of a SQLSTATE; see appendix A of PostgreSQL's manual. */
Kind kindOf(const QString& state)
{
    const auto is = [&](const char* code) { return state == QLatin1String(code); };
    const auto begins = [&](const char* prefix) { return state.startsWith(QLatin1String(prefix)); };
    if (is("HD001") || is("HD002") || is("HD003") || is("HD004"))
        return Kind::Conflict;
    if (begins("HD") || is("P0001"))
        return Kind::Invalid;
    if (is("42501") || is("25006"))
        return Kind::Denied;
    if (is("42P01") || is("42703") || is("42883") || is("3F000"))
        return Kind::NotConfigured;
    if (is("23505") || is("23P01") || is("40001") || is("40P01") || is("55P03"))
        return Kind::Conflict;
    if (begins("23") || begins("22"))
        return Kind::Invalid;
    if (is("57014"))
        return Kind::Cancelled;
    if (begins("08") || begins("57P") || begins("53") || begins("28") || is("3D000"))
        return Kind::Offline;
    return Kind::Bug;
}

/** Message and hint for a kind; more exact ones where the SQLSTATE allows it. */
void putIntoWords(DbError& error, const ServerWords& server)
{
    const auto is = [&](const char* code) { return error.sqlState == QLatin1String(code); };
    if (error.sqlState.startsWith(QLatin1String("HD")) || is("P0001")) {
        error.message = server.primary;
        error.hint = server.hint;
        error.detail = server.detail;
        return;
    }
    switch (error.kind) {
    case Kind::None:
        break;
    case Kind::Offline:
        if (is("53100")) {
            error.message = Text::tr("The database server has no space left on its disk, so nothing was saved.");
            error.hint = Text::tr("Tell the owner of the server, and try again when there is space.");
        } else if (error.sqlState.startsWith(QLatin1String("53"))) {
            error.message = Text::tr("The database server is overloaded: it has no connection or memory left.");
            error.hint = Text::tr("Try again in a moment.");
        } else {
            error.message = Text::tr("The connection to the database is lost.");
            error.hint = Text::tr("HotDash connects again by itself; then try again.");
        }
        break;
    case Kind::Denied:
        if (is("25006")) {
            error.message = Text::tr("This database server can be read but not written.");
            error.hint = Text::tr("It may be a standby: connect to the primary server.");
        } else {
            error.message = Text::tr("The database does not allow you to do this.");
            error.hint = Text::tr("Ask the owner of the database if you should be able to.");
        }
        break;
    case Kind::Conflict:
        if (is("55P03"))
            error.message = Text::tr("Somebody else is changing this right now.");
        else if (is("23505"))
            error.message = Text::tr("This is already there: somebody else may have added it.");
        else
            error.message = Text::tr("Somebody else changed this at the same moment, so nothing was saved.");
        error.hint = Text::tr("Look at the new state and try again.");
        break;
    case Kind::Invalid:
        error.message = Text::tr("The database refuses these values, so nothing was saved: %1").arg(server.primary);
        error.hint = Text::tr("Correct them and try again.");
        break;
    case Kind::NotConfigured:
        error.message = Text::tr("The database lacks something that this needs: %1").arg(server.primary);
        error.hint = Text::tr("The owner of the database should run: hotdash --migrate");
        break;
    case Kind::InDoubt:
        error.message = Text::tr("The connection broke while this was being saved. It may or may not have been saved.");
        error.hint = Text::tr("Look whether it is there before you repeat it.");
        break;
    case Kind::Cancelled:
        error.message = Text::tr("This was cancelled before it was finished.");
        error.hint = Text::tr("Try again, or ask for less at once.");
        break;
    case Kind::Bug:
        error.message = Text::tr("HotDash made a mistake, so this did not work: %1").arg(server.primary);
        error.hint = Text::tr("Please report it, with the text from Help, Diagnostics.");
        break;
    }
}

DbError make(Kind kind, const char* words, const QString& state = {})
{
    DbError error;
    error.kind = kind;
    error.sqlState = state;
    error.technical = withoutSecrets(QString::fromUtf8(words).trimmed());
    putIntoWords(error, takeApart(error.technical));
    return error;
}

template <class Type>
bool isA(const pqxx::sql_error& error)
{
    return dynamic_cast<const Type*>(&error) != nullptr;
}

/** The SQLSTATE; where libpqxx 6 leaves it out, the one (or the class) that its exception's type stands for. */
QString stateOf(const pqxx::sql_error& error)
{
    if (!error.sqlstate().empty())
        return QString::fromStdString(error.sqlstate());
    if (isA<pqxx::insufficient_privilege>(error))
        return QStringLiteral("42501");
    if (isA<pqxx::undefined_table>(error))
        return QStringLiteral("42P01");
    if (isA<pqxx::undefined_column>(error))
        return QStringLiteral("42703");
    if (isA<pqxx::undefined_function>(error))
        return QStringLiteral("42883");
    if (isA<pqxx::syntax_error>(error))
        return QStringLiteral("42601");
    if (isA<pqxx::unique_violation>(error))
        return QStringLiteral("23505");
    if (isA<pqxx::foreign_key_violation>(error))
        return QStringLiteral("23503");
    if (isA<pqxx::not_null_violation>(error))
        return QStringLiteral("23502");
    if (isA<pqxx::check_violation>(error))
        return QStringLiteral("23514");
    if (isA<pqxx::integrity_constraint_violation>(error))
        return QStringLiteral("23000");
    if (isA<pqxx::data_exception>(error))
        return QStringLiteral("22000");
    if (isA<pqxx::disk_full>(error))
        return QStringLiteral("53100");
    if (isA<pqxx::insufficient_resources>(error))
        return QStringLiteral("53000");
    if (isA<pqxx::plpgsql_raise>(error))
        return QStringLiteral("P0001");
    return {};
}

DbError ofSqlError(const pqxx::sql_error& error, bool duringCommit)
{
    const QString state = stateOf(error);
    Kind kind = kindOf(state);
    const bool broken = state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P"));
    if (broken && duringCommit)
        kind = Kind::InDoubt;
    return make(kind, error.what(), state);
}

} // namespace

QString withoutSecrets(QString words)
{
    static const QRegularExpression keyword(QStringLiteral("(password\\s*=\\s*)('(?:[^'\\\\]|\\\\.)*'|[^\\s'\"]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression uri(QStringLiteral("(postgres(?:ql)?://[^\\s:/@]*:)[^\\s@]*@"));
    words.replace(keyword, QStringLiteral("\\1***"));
    words.replace(uri, QStringLiteral("\\1***@"));
    return words;
}

void explainTimeout(DbError& error)
{
    if (error.kind != Kind::Cancelled || error.sqlState != QLatin1String("57014"))
        return;
    error.message = Text::tr("The database took too long over this, so it was stopped. Nothing was saved.");
    error.hint = Text::tr("The server may be busy: try again in a moment, or ask for less at once.");
}

void nameLockHolder(DbError& error, const QString& holder)
{
    if (error.sqlState == QLatin1String("55P03") && !holder.isEmpty())
        error.message = Text::tr("Somebody else is changing this right now: %1.").arg(holder);
}

DbError dbErrorOfKind(DbError::Kind kind)
{
    return make(kind, "");
}

DbError dbErrorFromCurrentException(bool duringCommit)
{
    try {
        throw;
    } catch (const DbError& error) {
        return error;
    } catch (const pqxx::in_doubt_error& e) {
        return make(Kind::InDoubt, e.what());
    } catch (const pqxx::statement_completion_unknown& e) {
        return make(Kind::InDoubt, e.what(), QStringLiteral("40003"));
    } catch (const pqxx::broken_connection& e) {
        return make(duringCommit ? Kind::InDoubt : Kind::Offline, e.what());
    } catch (const pqxx::serialization_failure& e) {
        return make(Kind::Conflict, e.what(), QStringLiteral("40001"));
    } catch (const pqxx::deadlock_detected& e) {
        return make(Kind::Conflict, e.what(), QStringLiteral("40P01"));
    } catch (const pqxx::transaction_rollback& e) {
        return make(Kind::Conflict, e.what());
    } catch (const pqxx::sql_error& e) {
        return ofSqlError(e, duringCommit);
    } catch (const pqxx::conversion_error& e) {
        return make(Kind::Bug, e.what());
    } catch (const std::invalid_argument& e) {
        return make(Kind::Invalid, e.what());
    } catch (const std::exception& e) {
        return make(Kind::Bug, e.what());
    } catch (...) {
        return make(Kind::Bug, "unknown exception");
    }
}

QString dbErrorTitle(DbError::Kind kind)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Offline:
        return Text::tr("Offline");
    case Kind::Denied:
        return Text::tr("Not allowed");
    case Kind::Conflict:
        return Text::tr("Conflict");
    case Kind::Invalid:
        return Text::tr("Not accepted");
    case Kind::NotConfigured:
        return Text::tr("Configuration required");
    case Kind::InDoubt:
        return Text::tr("Not certain");
    case Kind::Cancelled:
        return Text::tr("Stopped");
    case Kind::Bug:
        return Text::tr("Program error");
    }
    return {};
}
