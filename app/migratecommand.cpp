// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratecommand.h"

#include "console.h"
#include "db/conninfo.h"
#include "db/maintenance.h"
#include "terminal.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(MigrateCommand)
};

constexpr int longestAsking = 3; ///< times that a password is asked for

void printList(const QString& title, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    console::print(title);
    for (const QString& line : lines)
        console::print(QStringLiteral("  ") + line);
}

QString loginOf(const ConnectionSettings& settings)
{
    return conninfoOptions(settings.conninfo).value(QStringLiteral("user"), qEnvironmentVariable("PGUSER"));
}

bool wantsPassword(const DbResult<MigrationPlan>& plan)
{
    return !plan && plan.error().sqlState == u"28P01" && terminal::isThere();
}

/** The plan, after as many passwords as somebody cares to type; @p settings then hold the one that was right. */
DbResult<MigrationPlan> planAsking(ConnectionSettings& settings)
{
    DbResult<MigrationPlan> plan = maintenance::plan(settings);
    for (int asked = 0; asked < longestAsking && wantsPassword(plan); ++asked) {
        if (asked > 0 || !settings.password.isEmpty())
            console::error(plan.error().message);
        const QString login = loginOf(settings);
        const auto password =
            terminal::askSecret(login.isEmpty() ? Text::tr("Password: ") : Text::tr("Password of %1: ").arg(login));
        if (!password)
            break;
        settings.password = *password;
        plan = maintenance::plan(settings);
    }
    return plan;
}

/** Who may not do it is asked for the owner's login; false where nobody is named. */
bool becomeOwner(ConnectionSettings& settings, const MigrationPlan& plan)
{
    console::print(Text::tr("%1 belongs to %2; the login %3 may not change its tables.")
                       .arg(settings.displayName(), plan.owner, plan.login));
    const auto login = terminal::ask(Text::tr("Login of the owner [%1]: ").arg(plan.owner));
    if (!login)
        return false;
    QMap<QString, QString> options = conninfoOptions(settings.conninfo);
    options.insert(QStringLiteral("user"), login->trimmed().isEmpty() ? plan.owner : login->trimmed());
    settings.conninfo = conninfoFrom(options);
    settings.password.clear();
    return true;
}

void printPlan(const ConnectionSettings& settings, const MigrationPlan& plan)
{
    const QString where = settings.displayName();
    printList(Text::tr("To be applied to %1 as %2, each in a transaction of its own; nothing is dropped or rewritten:")
                  .arg(where, plan.login),
              plan.migrations);
    printList(Text::tr("These tables are there already. They are kept with their rows, and get what they lack:"),
              plan.adopted);
    printList(Text::tr("The database also records migrations of a newer HotDash or of another program, which stay:"),
              plan.newer);
}

/** Nothing where it may go on; else the exit status. */
std::optional<int> refusal(bool yes)
{
    if (yes)
        return std::nullopt;
    if (!terminal::isThere()) {
        console::error(Text::tr("Nothing was changed: there is no terminal to ask whether this may be done."),
                       Text::tr("Say --yes to do it without being asked."));
        return 2;
    }
    const auto answer = terminal::ask(Text::tr("Apply this now? [y/N] "));
    const QString word = answer.value_or(QString()).trimmed().toLower();
    const QStringList yesses { QStringLiteral("y"), QStringLiteral("yes"), Text::tr("y", "short for yes"),
                               Text::tr("yes") };
    const bool agreed = yesses.contains(word);
    if (agreed)
        return std::nullopt;
    console::error(Text::tr("Nothing was changed."));
    return 1;
}

int apply(const ConnectionSettings& settings)
{
    const DbResult<QStringList> result = maintenance::migrate(settings, console::note);
    if (!result) {
        console::error(result.error());
        return 1;
    }
    console::print(
        Text::tr("%n migration(s) applied to %1.", nullptr, int(result.value().size())).arg(settings.displayName()));
    return 0;
}

} // namespace

int runMigrate(const ConnectionSettings& given, bool yes)
{
    ConnectionSettings settings = given;
    DbResult<MigrationPlan> plan = planAsking(settings);
    // With --yes the server decides what the login may; else the owner is asked for before anything is tried.
    if (plan && !plan.value().mayMigrate && !yes && terminal::isThere()) {
        if (!becomeOwner(settings, plan.value())) {
            console::error(Text::tr("Nothing was changed."));
            return 1;
        }
        plan = planAsking(settings);
    }
    if (!plan) {
        console::error(plan.error());
        return 1;
    }
    const bool unknown = plan.value().migrations.isEmpty() && !plan.value().mayMigrate;
    if (plan.value().migrations.isEmpty() && !unknown) {
        printPlan(settings, plan.value());
        console::print(Text::tr("Nothing to do: %1 is up to date.").arg(settings.displayName()));
        return 0;
    }
    printPlan(settings, plan.value());
    if (!plan.value().mayMigrate && !yes) {
        console::error(Text::tr("%1 belongs to %2; the login %3 may not change its tables.")
                           .arg(settings.displayName(), plan.value().owner, plan.value().login),
                       Text::tr("Run hotdash --migrate --connect with the login of the database's owner."));
        return terminal::isThere() ? 1 : 2;
    }
    if (const auto status = refusal(yes))
        return *status;
    return apply(settings);
}
