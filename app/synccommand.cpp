// SPDX-License-Identifier: GPL-3.0-or-later
#include "synccommand.h"

#include "console.h"
#include "queries/importrunner.h"
#include "sync/shopifysync.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(SyncCommand)
};

/** Does not show what is typed while it lives. */
class HiddenInput {
public:
    HiddenInput()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenInput()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(HiddenInput)

private:
    termios m_before {};
    bool m_isTerminal = false;
};

/** A line from the terminal, or from what stands in for it. */
QByteArray askForToken(const QString& domain)
{
    if (::isatty(STDIN_FILENO) == 1) {
        std::fputs(qUtf8Printable(Text::tr("Admin API access token of %1: ").arg(domain)), stderr);
        std::fflush(stderr);
    }
    const HiddenInput hidden;
    QFile input;
    return input.open(STDIN_FILENO, QIODevice::ReadOnly) ? input.readLine(1000).trimmed() : QByteArray();
}

/** Says a step once; a count that grows, every ten thousand rows. */
class Steps {
public:
    bool operator()(const SyncProgress& now)
    {
        const QString step = QStringLiteral("%1 %2 %3 %4")
                                 .arg(int(now.step))
                                 .arg(int(now.part))
                                 .arg(now.waitMs > 0)
                                 .arg(now.rows / 10'000);
        if (step != m_last)
            console::note(now.text());
        m_last = step;
        return true;
    }

private:
    QString m_last;
};

} // namespace

int runSync(const ConnectionSettings& settings, const QString& shop, const TokenStore& tokens)
{
    ImportRunner runner(settings);
    if (const DbError error = runner.connect()) {
        console::error(error);
        return 1;
    }
    const ProjectInfo project = runner.project();
    console::print(Text::tr("Project: %1").arg(project.id));
    const QString key = shopify::secretKey(settings.conninfo, project.id);
    shopify::StoredShop stored = shopify::fromSecret(tokens.read(key));
    const QString named = shopify::domainFrom(shop);
    const QString domain = !named.isEmpty() ? named
        : !stored.domain.isEmpty()          ? stored.domain
                                            : shopify::domainFrom(project.shopDomain);
    if (domain.isEmpty()) {
        console::error(Text::tr("It is not clear which shop this is."),
                       Text::tr("Name it with --shop NAME.myshopify.com."));
        return 2;
    }
    const bool isKnown = stored.domain == domain;
    if (!isKnown)
        stored = { domain, askForToken(domain) };
    if (stored.token.isEmpty()) {
        console::error(Text::tr("There is no token for %1.").arg(domain),
                       Text::tr("Make one in Shopify's admin under Settings, Apps, Develop apps, with the rights "
                                "read_products, read_inventory, read_locations and read_orders, and type it when "
                                "asked, or give it on standard input."));
        return 1;
    }
    ConnectionSettings target = settings;
    target.project = project.id;
    const SyncOutcome outcome =
        synchronise({ target, { domain, shopify::endpointOf(domain), stored.token }, shopify::syncFolder() }, Steps());
    if (outcome.result != SyncOutcome::Result::Done) {
        console::error(outcome.text(), outcome.hint);
        return 1;
    }
    console::print(outcome.text());
    if (isKnown)
        return 0;
    if (const QString problem = tokens.keep(key, shopify::toSecret(stored)); !problem.isEmpty())
        console::note(Text::tr("The token is not kept: %1").arg(problem));
    return 0;
}
