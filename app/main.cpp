// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "commandline.h"
#include "console.h"
#include "headlessrun.h"
#include "keychainsecretstore.h"
#include "logfile.h"
#include "memoryprivacy.h"
#include "settings.h"
#include "translation.h"

#include <QApplication>
#include <QLocale>

namespace {

QtMessageHandler usualMessageHandler = nullptr;

/** Before any application object: names decide where settings and data lie. */
void setNames()
{
    QCoreApplication::setOrganizationName(QStringLiteral("HotDash"));
    QCoreApplication::setApplicationName(QStringLiteral("hotdash"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOTDASH_VERSION));
}

/** Qt would abort without a word of ours where there is no screen. */
bool hasDisplay(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "-platform") == 0)
            return true;
    }
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

class Text {
    Q_DECLARE_TR_FUNCTIONS(main)
};

int runHeadless(const CommandLine& commandLine, int& argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (!commandLine.error.isEmpty()) {
        console::error(commandLine.error, Text::tr("hotdash --help lists the options."));
        return 2;
    }
    if (commandLine.verb == CommandLine::Verb::Help) {
        console::print(commandlineHelp().trimmed());
        return 0;
    }
    if (commandLine.verb == CommandLine::Verb::Version) {
        console::print(QStringLiteral("hotdash ") + QCoreApplication::applicationVersion());
        return 0;
    }
    Settings settings;
    KeychainSecretStore secrets;
    HeadlessRun run(commandLine, settings, secrets);
    QMetaObject::invokeMethod(&run, &HeadlessRun::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

/** Drops what the offscreen platform complains of at each window and what nobody can change. */
void quietPlugin(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(u"This plugin does not support"))
        usualMessageHandler(type, context, message);
}

int runWindow(const CommandLine& commandLine, int& argc, char** argv)
{
    if (commandLine.verb == CommandLine::Verb::Snapshot && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay(argc, argv)) {
        console::error(
            Text::tr("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."),
            Text::tr(
                "Start hotdash in a desktop session. Without one, --check, --migrate, --import and --snapshot work."));
        return 1;
    }
    if (commandLine.verb == CommandLine::Verb::Snapshot)
        usualMessageHandler = qInstallMessageHandler(quietPlugin); // in front of the log
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.hotdash.HotDash"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("HotDash"));
    translation::install(QLocale());
    KeychainSecretStore secrets;
    Application application(commandLine, secrets);
    QMetaObject::invokeMethod(&application, &Application::start, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const bool isPrivate = keepMemoryPrivate();
    setNames();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine commandLine = CommandLine::parse(arguments);
    scrubPasswords(argc, argv);
    logfile::start(commandLine.logLevel);
    if (!isPrivate)
        qWarning("A core file of this program could hold passwords: the system does not let it forbid one.");
    if (commandLine.isHeadless() || !commandLine.error.isEmpty())
        return runHeadless(commandLine, argc, argv);
    return runWindow(commandLine, argc, argv);
}
