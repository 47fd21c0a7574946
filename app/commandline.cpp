// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "db/conninfo.h"
#include "logfile.h"
#include "sync/shopifyshop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <cstring>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** Drops the options that QApplication takes for itself, with their values. */
QStringList withoutQtOptions(const QStringList& arguments)
{
    static const QStringList withValue { QStringLiteral("-platform"),        QStringLiteral("-style"),
                                         QStringLiteral("-stylesheet"),      QStringLiteral("-display"),
                                         QStringLiteral("-geometry"),        QStringLiteral("-platformtheme"),
                                         QStringLiteral("-qwindowgeometry"), QStringLiteral("-qwindowtitle"),
                                         QStringLiteral("-qwindowicon"),     QStringLiteral("-session") };
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == QStringLiteral("--")) {
            ours += arguments.mid(i);
            break;
        }
        if (withValue.contains(arguments.at(i)))
            ++i;
        else if (arguments.at(i) != QStringLiteral("-reverse"))
            ours.append(arguments.at(i));
    }
    return ours;
}

/** The options by name. */
struct Options {
    QCommandLineOption local { QStringLiteral("local") };
    QCommandLineOption connect { QStringLiteral("connect"), {}, QStringLiteral("CONNINFO") };
    QCommandLineOption project { QStringLiteral("project"), {}, QStringLiteral("P") };
    QCommandLineOption check { QStringLiteral("check") };
    QCommandLineOption migrate { QStringLiteral("migrate") };
    QCommandLineOption yes { QStringLiteral("yes") };
    QCommandLineOption import { QStringLiteral("import"), {}, QStringLiteral("KIND") };
    QCommandLineOption dryRun { QStringLiteral("dry-run") };
    QCommandLineOption encoding { QStringLiteral("encoding"), {}, QStringLiteral("NAME") };
    QCommandLineOption delimiter { QStringLiteral("delimiter"), {}, QStringLiteral("C") };
    QCommandLineOption dates { QStringLiteral("dates"), {}, QStringLiteral("dmy|mdy|ymd") };
    QCommandLineOption numbers { { QStringLiteral("numbers"), QStringLiteral("decimal") },
                                 {},
                                 QStringLiteral("point|comma") };
    QCommandLineOption day { QStringLiteral("day"), {}, QStringLiteral("DATE") };
    QCommandLineOption column { QStringLiteral("column"), {}, QStringLiteral("FIELD=NAME") };
    QCommandLineOption currency { QStringLiteral("currency"), {}, QStringLiteral("CODE") };
    QCommandLineOption timeZone { QStringLiteral("time-zone"), {}, QStringLiteral("NAME") };
    QCommandLineOption imports { QStringLiteral("imports") };
    QCommandLineOption undoImport { QStringLiteral("undo-import"), {}, QStringLiteral("RUN") };
    QCommandLineOption sync { QStringLiteral("sync"), {}, QStringLiteral("shopify") };
    QCommandLineOption shop { QStringLiteral("shop"), {}, QStringLiteral("NAME") };
    QCommandLineOption report { QStringLiteral("report"), {}, QStringLiteral("FILE") };
    QCommandLineOption snapshot { QStringLiteral("snapshot"), {}, QStringLiteral("DIR") };
    QCommandLineOption size { QStringLiteral("size"), {}, QStringLiteral("WxH") };
    QCommandLineOption theme { QStringLiteral("theme"), {}, QStringLiteral("light|dark") };
    QCommandLineOption logLevel { QStringLiteral("log-level"), {}, QStringLiteral("LEVEL") };
    QCommandLineOption help { { QStringLiteral("h"), QStringLiteral("help") } };
    QCommandLineOption version { { QStringLiteral("v"), QStringLiteral("version") } };
};

void readSync(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.shop = parser.value(options.shop);
    if (!line.error.isEmpty())
        return;
    const bool syncing = line.verb == CommandLine::Verb::Sync;
    if (syncing && parser.value(options.sync) != QStringLiteral("shopify"))
        line.error = Text::tr("--sync knows shopify only.");
    else if (parser.isSet(options.shop) && !syncing)
        line.error = Text::tr("--shop goes with --sync only.");
    else if (parser.isSet(options.shop) && shopify::domainFrom(line.shop).isEmpty())
        line.error = Text::tr("--shop is the shop's name at Shopify, for example olive-corner.myshopify.com.");
}

void readVerb(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    int verbs = 0;
    const auto take = [&](const QCommandLineOption& option, CommandLine::Verb verb) {
        if (!parser.isSet(option))
            return;
        line.verb = verb;
        ++verbs;
    };
    take(options.check, CommandLine::Verb::Check);
    take(options.migrate, CommandLine::Verb::Migrate);
    take(options.import, CommandLine::Verb::Import);
    take(options.imports, CommandLine::Verb::Imports);
    take(options.undoImport, CommandLine::Verb::UndoImport);
    take(options.sync, CommandLine::Verb::Sync);
    take(options.snapshot, CommandLine::Verb::Snapshot);
    if (verbs > 1)
        line.error = Text::tr(
            "Give one of --check, --migrate, --import, --imports, --undo-import, --sync and --snapshot at a time.");
    readSync(parser, options, line);
    line.yes = parser.isSet(options.yes);
    if (line.yes && line.verb != CommandLine::Verb::Migrate && line.error.isEmpty())
        line.error = Text::tr("--%1 goes with --migrate only.").arg(QStringLiteral("yes"));
    if (line.verb != CommandLine::Verb::UndoImport)
        return;
    line.undoneRun = QUuid::fromString(parser.value(options.undoImport).trimmed());
    if (line.undoneRun.isNull() && line.error.isEmpty())
        line.error = Text::tr("--undo-import needs the id of an import; --imports lists them.");
}

void readConnection(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.local = parser.isSet(options.local);
    line.project = parser.value(options.project);
    if (parser.isSet(options.project) && line.project.trimmed().isEmpty()) {
        line.error = Text::tr("--project needs the name of a project.");
        return;
    }
    if (!parser.isSet(options.connect))
        return;
    const DbResult<ConnectionSettings> parsed = parseConninfo(parser.value(options.connect));
    if (line.local) {
        line.error = Text::tr("--local and --connect exclude each other.");
    } else if (!parsed) {
        line.error = QStringLiteral("--connect: ") + parsed.error().message + u' ' + parsed.error().hint;
    } else {
        line.connection = parsed.value();
        line.connection->project = line.project;
    }
}

void readImport(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    ImportOptions& given = line.import;
    given.kind = parser.value(options.import);
    given.files = parser.positionalArguments();
    given.dryRun = parser.isSet(options.dryRun);
    given.encoding = parser.value(options.encoding);
    given.delimiter = parser.value(options.delimiter);
    given.dates = parser.value(options.dates);
    given.numbers = parser.value(options.numbers);
    given.columns = parser.values(options.column);
    given.day = parser.value(options.day);
    given.currency = parser.value(options.currency);
    given.timeZone = parser.value(options.timeZone);
    given.report = parser.value(options.report);
    const bool importing = line.verb == CommandLine::Verb::Import;
    if (importing && given.files.isEmpty())
        line.error = Text::tr("--import needs at least one file.");
    else if (!importing && !given.files.isEmpty())
        line.error = Text::tr("\"%1\" is not an option. Files are given with --import only.").arg(given.files.first());
    else if (importing)
        line.error = importUsageError(given);
    for (const QCommandLineOption& option :
         { options.dryRun, options.encoding, options.delimiter, options.dates, options.numbers, options.day,
           options.column, options.currency, options.timeZone, options.report }) {
        if (!importing && line.error.isEmpty() && parser.isSet(option))
            line.error = Text::tr("--%1 goes with --import only.").arg(option.names().constFirst());
    }
}

void readLogLevel(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.logLevel = parser.value(options.logLevel);
    if (parser.isSet(options.logLevel) && !logfile::levels().contains(line.logLevel))
        line.error = Text::tr("--log-level is one of %1.").arg(logfile::levels().join(QStringLiteral(", ")));
}

void readSnapshot(const QCommandLineParser& parser, const Options& options, CommandLine& line)
{
    line.snapshotFolder = parser.value(options.snapshot);
    if (line.verb == CommandLine::Verb::Snapshot && line.snapshotFolder.isEmpty())
        line.error = Text::tr("--snapshot needs a folder.");
    if (parser.isSet(options.size)) {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
        const QRegularExpressionMatch match = pattern.match(parser.value(options.size));
        if (match.hasMatch())
            line.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        if (!line.size.isValid() || line.size.width() > 16384 || line.size.height() > 16384)
            line.error = Text::tr("--size is written as width x height in pixels, for example 1280x800.");
        else if (line.verb != CommandLine::Verb::Snapshot)
            line.error = Text::tr("--size goes with --snapshot only.");
    }
    if (!parser.isSet(options.theme))
        return;
    const QString theme = parser.value(options.theme);
    if (theme == u"light")
        line.scheme = Theme::Scheme::Light;
    else if (theme == u"dark")
        line.scheme = Theme::Scheme::Dark;
    else
        line.error = Text::tr("--theme is light or dark.");
}

/** Overwrites @p length characters from @p begin on. */
void blank(char* begin, size_t length)
{
    std::memset(begin, 'x', length);
}

void scrubOne(char* text)
{
    // postgresql://user:password@host
    if (char* authority = std::strstr(text, "://")) {
        authority += 3;
        const size_t length = std::strcspn(authority, "/?");
        char* at = static_cast<char*>(memrchr(authority, '@', length));
        char* colon =
            at ? static_cast<char*>(std::memchr(authority, ':', static_cast<size_t>(at - authority))) : nullptr;
        if (colon)
            blank(colon + 1, static_cast<size_t>(at - colon - 1));
    }
    // password=..., password = '...' and ?password=...
    for (char* found = std::strstr(text, "password"); found; found = std::strstr(found, "password")) {
        found += std::strlen("password");
        char* value = found + std::strspn(found, " ");
        if (*value != '=')
            continue;
        value += 1 + std::strspn(value + 1, " ");
        const bool quoted = *value == '\'';
        value += quoted ? 1 : 0;
        size_t length = 0;
        while (value[length] && !(quoted ? value[length] == '\'' : value[length] == ' ' || value[length] == '&')) {
            if (value[length] == '\\' && value[length + 1])
                ++length;
            ++length;
        }
        blank(value, length);
        found = value + length;
    }
}

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({ options.column,   options.local,   options.connect,    options.project,  options.check,
                        options.migrate,  options.import,  options.dryRun,     options.encoding, options.delimiter,
                        options.dates,    options.numbers, options.day,        options.currency, options.timeZone,
                        options.report,   options.imports, options.undoImport, options.sync,     options.shop,
                        options.snapshot, options.size,    options.theme,      options.logLevel, options.help,
                        options.version });
    parser.addOption(options.yes);
    CommandLine line;
    if (!parser.parse(withoutQtOptions(arguments))) {
        line.error = parser.errorText();
        return line;
    }
    if (parser.isSet(options.help)) {
        line.verb = Verb::Help;
        return line;
    }
    if (parser.isSet(options.version)) {
        line.verb = Verb::Version;
        return line;
    }
    readVerb(parser, options, line);
    for (const auto read : { readConnection, readImport, readSnapshot, readLogLevel }) {
        if (line.error.isEmpty())
            read(parser, options, line);
    }
    return line;
}

QString commandlineHelp()
{
    return Text::tr(
        "Usage: hotdash [options]\n"
        "Desktop dashboard for the operators of online shops.\n"
        "\n"
        "Which database:\n"
        "  --local                 The private database on this computer, with a sample shop.\n"
        "                          The default while no connection is set up.\n"
        "  --connect CONNINFO|URI  A PostgreSQL database: \"host=db dbname=hotdash user=ann\" or\n"
        "                          postgresql://ann@db/hotdash. Better than in the text, where others may see\n"
        "                          it, a password stands in PGPASSWORD or ~/.pgpass.\n"
        "  --project P             The project to open.\n"
        "\n"
        "What to do, instead of opening the window:\n"
        "  --check                 Say what the database lacks; change nothing.\n"
        "  --migrate               Say what the database's schema lacks and ask; then bring it up to date, as its\n"
        "                          owner, whose login and password are asked for where they are needed.\n"
        "    --yes                 Do not ask: for scripts, which have no terminal.\n"
        "  --import KIND FILE...   Take in files. KIND: shopify-products, shopify-orders, shopify-inventory,\n"
        "                          shopify-sales, vendors, product-vendors, google-ads, meta-ads,\n"
        "                          pinterest-ads, tiktok-ads; auto: each file, or each file of a folder,\n"
        "                          by its header. Ads need the login of the owner or of service_role.\n"
        "    --dry-run             Work everything out, say what would be stored, and store nothing.\n"
        "    --report FILE         Save what was read, stored and skipped, and why, as CSV.\n"
        "    --encoding NAME       utf-8, utf-16le, utf-16be or windows-1252, instead of what is found.\n"
        "    --delimiter C         The character between cells, or tab, instead of what is found.\n"
        "    --dates dmy|mdy|ymd   What 11/10/24 means, where the file does not tell.\n"
        "    --numbers point|comma What 1,234 means, where the file does not tell.\n"
        "    --column FIELD=NAME   Read our field from the column of that name; remembered for files with the same\n"
        "                          header. Repeatable; a wrong field is refused with the list of those there are.\n"
        "    --day DATE            The day of the stock figures (YYYY-MM-DD) instead of today.\n"
        "    --currency CODE       What a new project counts in, for example GBP; else what most orders are in.\n"
        "    --time-zone NAME      Whose days a new project's are, for example Europe/London; else UTC.\n"
        "  --imports               List what was imported, with the id of each import.\n"
        "  --undo-import RUN       Take the import of that id back as a whole, where nothing was built on it.\n"
        "  --sync shopify          Read products, stock and the orders that changed from Shopify's Admin API. The\n"
        "                          token is the keychain's; the first time it is asked for.\n"
        "    --shop NAME           The shop, for example olive-corner.myshopify.com, instead of the last one.\n"
        "  --snapshot DIR          Draw the window and each dialog as PNG files; needs no display.\n"
        "    --size WxH            Size of the window, for example 1280x800.\n"
        "  --theme light|dark      The look, instead of the system's.\n"
        "  --log-level LEVEL       What is said on standard error and in hotdash.log: debug, info, warning, critical.\n"
        "\n"
        "  -h, --help              This text.\n"
        "  -v, --version           The version.\n"
        "\n"
        "Exit status: 0 done, 1 failed, 2 wrong usage. HOTDASH_DATA_DIR names another folder for the local\n"
        "database and the settings, HOTDASH_PG_BIN the folder of the PostgreSQL server's programs.\n");
}

void scrubPasswords(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        scrubOne(argv[i]);
}
