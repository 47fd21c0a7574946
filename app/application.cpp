// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "actions/actionrunner.h"
#include "actions/outbox.h"
#include "adsmodel.h"
#include "approvalsmodel.h"
#include "clock.h"
#include "connectdialog.h"
#include "console.h"
#include "db/maintenance.h"
#include "diagnostics.h"
#include "inventorymodel.h"
#include "localserver.h"
#include "mainwindow.h"
#include "migratedialog.h"
#include "outboxkeys.h"
#include "profiles.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "screens.h"
#include "secretstore.h"
#include "session.h"
#include "settings.h"
#include "settingsdialog.h"
#include "snapshot.h"
#include "unixsignals.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

Q_LOGGING_CATEGORY(lcStart, "hotdash.start", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "hotdash.session", QtInfoMsg)

namespace {

/** A window's setting and its name in MainWindow::viewState(). */
struct ViewSetting {
    Setting setting;
    const char* name;
};
constexpr ViewSetting viewSettings[] { { Setting::WindowGeometry, "geometry" },
                                       { Setting::TileOrder, "tileOrder" },
                                       { Setting::HiddenTiles, "hiddenTiles" },
                                       { Setting::Period, "period" },
                                       { Setting::Scheme, "scheme" } };

} // namespace

/** In the order in which they are made; they end the other way round. */
struct Application::Parts {
    explicit Parts(SecretStore& store)
        : secrets(store)
        , outboxKeys(database, outbox, store)
        , session(database, server, settings, store)
    {
    }

    SecretStore& secrets;
    Settings settings;
    SystemClock clock;
    LocalServer server;
    Database database;
    RefreshScheduler scheduler { database, clock };
    ActionRunner actions { database };
    Outbox outbox { database, actions, clock };
    OutboxKeys outboxKeys;
    SalesModel sales { scheduler };
    InventoryModel inventory { scheduler };
    AdsModel ads { scheduler };
    ApprovalsModel approvals { scheduler };
    DashboardModels models {
        database,
        scheduler,
        actions,
        clock,
        sales,
        inventory,
        ads,
        approvals,
        [this] { return session.isLocal() ? std::optional(server.ownerSettings()) : std::nullopt; },
        [this](const QString& key, QObject* context, const std::function<void(const QString&)>& done) {
            secrets.read(key, context, [done](const SecretResult& result) { done(result.secret); });
        },
        [this](const QString& key, const QString& secret, QObject* context,
               const std::function<void(const QString&)>& done) {
            secrets.write(key, secret, context, [done](const SecretResult& result) { done(result.message); });
        }
    };
    Session session;
    UnixSignals signals_;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Snapshot> snapshot;
    std::unique_ptr<QTemporaryDir> examples; ///< files for a snapshot
};

Application::Application(const CommandLine& commandLine, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_commandLine(commandLine)
    , m_parts(std::make_unique<Parts>(secrets))
{
    m_sinceStart.start();
    if (m_commandLine.verb == CommandLine::Verb::Snapshot)
        m_parts->settings.keepNothing(); // pictures are no use of the program that its next start should remember
    QGuiApplication::setQuitOnLastWindowClosed(false); // closing takes a moment longer than the window
    // Later: the window that closes is still on the stack.
    connect(
        qApp, &QGuiApplication::lastWindowClosed, this, [this] { shutDown(); }, Qt::QueuedConnection);
    connect(&m_parts->signals_, &UnixSignals::quitRequested, this, [this] { shutDown(); });
    connect(&m_parts->settings, &Settings::changed, this, &Application::applyThresholds);
}

Application::~Application() = default;

void Application::start()
{
    const bool drawing = m_commandLine.verb == CommandLine::Verb::Snapshot;
    const int stored = m_parts->settings.value(Setting::Scheme).toInt();
    const bool given = m_commandLine.scheme != Theme::Scheme::System;
    Theme::instance().apply(given || drawing ? m_commandLine.scheme : static_cast<Theme::Scheme>(stored));
    applyThresholds();
    logConnection();
    const bool first = isFirstStart();
    if (!first)
        openDatabase(); // servers and networks take their time: the window is built meanwhile
    buildWindow();
    connectSession();
    addDiagnostics();
    if (first)
        m_parts->window->showWelcome();
    qCInfo(lcStart) << "window built after" << m_sinceStart.elapsed() << "ms";
    if (drawing)
        takeSnapshot();
    else
        m_parts->window->show();
}

void Application::buildWindow()
{
    m_parts->window = std::make_unique<MainWindow>(m_parts->models);
    MainWindow* window = m_parts->window.get();
    if (m_commandLine.verb != CommandLine::Verb::Snapshot)
        restoreView();
    connect(window, &MainWindow::viewStateChanged, this, &Application::saveView);
    connect(window, &MainWindow::schemeChosen, this, &Application::saveView);
    connect(window, &MainWindow::retryRequested, &m_parts->session, &Session::retry);
    connect(window, &MainWindow::localRequested, this, [this] { m_parts->session.openLocal(); });
    connect(window, &MainWindow::connectionRequested, this, &Application::askForConnection);
    connect(window, &MainWindow::migrationRequested, this, &Application::offerMigration);
    auto* settings = new QAction(tr("S&ettings…"), window);
    settings->setShortcut(QKeySequence(QStringLiteral("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, &Application::openSettings);
    window->addCommand(MainWindow::MenuId::Dashboard, settings);
}

void Application::connectSession()
{
    Session* session = &m_parts->session;
    connect(session, &Session::progress, m_parts->window.get(), [this](const QString& step) {
        if (m_parts->session.state() == Session::State::Preparing)
            m_parts->window->showProgress(step);
    });
    connect(session, &Session::failed, this, &Application::reportFailure);
    connect(session, &Session::stateChanged, this, [this](Session::State state) {
        if (state != Session::State::Open)
            return;
        noteStart();
        noteSchema();
    });
    // What was said before there was a window. A failure ends a snapshot, and with it the window: not while that is
    // made.
    if (session->state() == Session::State::Failed)
        QMetaObject::invokeMethod(
            this, [this] { reportFailure(m_parts->session.error()); }, Qt::QueuedConnection);
    else if (session->state() == Session::State::Preparing && !session->step().isEmpty())
        m_parts->window->showProgress(session->step());
}

/** Help, Diagnostics. */
void Application::addDiagnostics()
{
    auto* action = new QAction(tr("&Diagnostics…"), m_parts->window.get());
    action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    connect(action, &QAction::triggered, this, &Application::openDiagnostics);
    m_parts->window->addCommand(MainWindow::MenuId::Help, action);
}

QDialog* Application::openDiagnostics()
{
    auto* dialog = new DiagnosticsDialog(diagnosticsText(m_parts->database, m_parts->server, m_parts->settings),
                                         m_parts->window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

/** States and failures go to the log: what happened while nobody looked. */
void Application::logConnection()
{
    connect(&m_parts->database, &Database::stateChanged, this, [this](Database::State state) {
        const DbError& error = m_parts->database.error();
        qCInfo(lcSession).noquote() << "database" << state << (error ? error.technical : QString());
    });
    connect(&m_parts->server, &LocalServer::failed, this,
            [](const QString& message) { qCInfo(lcSession).noquote() << "local database:" << message; });
    connect(&m_parts->actions, &ActionRunner::finished, this, [](const QUuid& id, const Outcome& outcome) {
        if (!outcome.isCommitted())
            qCInfo(lcSession).noquote() << "action" << id.toString(QUuid::WithoutBraces)
                                        << "was not written:" << outcome.error.message << outcome.error.technical;
    });
}

void Application::openDatabase()
{
    Session& session = m_parts->session;
    if (m_commandLine.connection)
        session.open(*m_commandLine.connection);
    else if (m_commandLine.local)
        session.openLocal(m_commandLine.project);
    else
        session.openRemembered(m_commandLine.project);
}

void Application::reportFailure(const DbError& error)
{
    if (m_commandLine.verb == CommandLine::Verb::Snapshot) {
        console::error(error.message, error.hint);
        shutDown(1);
    } else if (m_parts->database.state() == Database::State::Closed) {
        m_parts->window->showFailure(error);
    }
}

void Application::takeSnapshot()
{
    const QSize size = m_commandLine.size.isValid() ? m_commandLine.size : QSize(1280, 800);
    m_parts->snapshot =
        std::make_unique<Snapshot>(*m_parts->window, m_commandLine.snapshotFolder, size, m_commandLine.scheme);
    connect(m_parts->snapshot.get(), &Snapshot::finished, this, [this](bool complete) {
        for (const QString& file : m_parts->snapshot->files())
            console::print(file);
        for (const QString& problem : m_parts->snapshot->problems())
            console::error(problem);
        shutDown(complete ? 0 : 1);
    });
    addPictures();
    connect(&m_parts->session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Open && m_parts->snapshot && m_parts->snapshot->files().isEmpty())
            m_parts->snapshot->start();
    });
}

/** What the window does not open by itself; the welcome page, which takes the tiles' place, comes last. */
void Application::addPictures()
{
    Snapshot& snapshot = *m_parts->snapshot;
    m_parts->examples = std::make_unique<QTemporaryDir>();
    MainWindow* window = m_parts->window.get();
    snapshot.addScreen(QStringLiteral("import-file"), [this, window]() -> QWidget* {
        QDialog* dialog = window->openDialog(screens::importId);
        QFile file(m_parts->examples->filePath(QStringLiteral("vendors.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write("name,contact_name,contact_email,contact_phone,lead_time_days,max_lead_days,payment_terms\n"
                       "Braunston Ropeworks Ltd,Helen Marsh,orders@braunston.example,01632 960110,6,9,Net 30\n"
                       "Midland Stove & Flue,Graham Pugh,trade@midland-stove.example,01632 960127,14,21,Net 30\n");
        file.close();
        screens::importFiles(dialog, { file.fileName() });
        return dialog;
    });
    snapshot.addOver(screens::adsId, QStringLiteral("campaign"), &screens::openFirstCampaign);
    snapshot.addScreen(QStringLiteral("shortcuts"), [window] { return window->showShortcuts(); });
    snapshot.addScreen(QStringLiteral("settings"), [this] { return openSettings(); });
    snapshot.addScreen(QStringLiteral("connections"), [this] { return askForConnection(); });
    snapshot.addScreen(QStringLiteral("diagnostics"), [this] { return openDiagnostics(); });
    snapshot.addScreen(QStringLiteral("welcome"), [window]() -> QWidget* {
        window->showWelcome();
        return window;
    });
}

/** Nothing was chosen yet, in words or by using it: neither a database nor the sample shop. */
bool Application::isFirstStart() const
{
    return m_commandLine.verb == CommandLine::Verb::Window && !m_commandLine.connection && !m_commandLine.local
        && m_commandLine.project.isEmpty() && profiles::last(m_parts->settings).conninfo.isEmpty()
        && !LocalServer::exists();
}

QDialog* Application::askForConnection()
{
    Settings& settings = m_parts->settings;
    auto* dialog = new ConnectDialog(profiles::all(settings), profiles::last(settings), m_parts->window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::chosen, this, [this](const ConnectionSettings& chosen) {
        profiles::keep(m_parts->settings, chosen);
        m_parts->session.open(chosen, true);
    });
    connect(dialog, &ConnectDialog::forgotten, this, [this](const ConnectionSettings& gone) {
        profiles::forget(m_parts->settings, gone.name);
        m_parts->secrets.remove(gone.conninfo, this, [](const SecretResult&) {});
    });
    dialog->open();
    return dialog;
}

/** For the database that is open now; once it has all that is needed, it is signed in to again. */
void Application::offerMigration()
{
    auto* dialog = new MigrateDialog(m_parts->database.settings(), m_parts->window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MigrateDialog::applied, this, [this](bool all) {
        if (all)
            m_parts->database.retryNow({});
    });
    dialog->open();
}

QDialog* Application::openSettings()
{
    if (m_settingsDialog) {
        m_settingsDialog->raise();
        m_settingsDialog->activateWindow();
        return m_settingsDialog;
    }
    m_settingsDialog = new SettingsDialog(m_parts->settings, m_parts->ads.currency(), m_parts->window.get());
    m_settingsDialog->open();
    return m_settingsDialog;
}

void Application::restoreView()
{
    QVariantMap state;
    for (const ViewSetting& view : viewSettings)
        state.insert(QString::fromLatin1(view.name), m_parts->settings.value(view.setting));
    if (m_commandLine.scheme != Theme::Scheme::System)
        state.insert(QStringLiteral("scheme"), static_cast<int>(m_commandLine.scheme));
    m_parts->window->restoreViewState(state);
}

void Application::saveView()
{
    const QVariantMap state = m_parts->window->viewState();
    for (const ViewSetting& view : viewSettings) {
        const bool forced = view.setting == Setting::Scheme && m_commandLine.scheme != Theme::Scheme::System;
        if (!forced)
            m_parts->settings.setValue(view.setting, state.value(QString::fromLatin1(view.name)));
    }
}

void Application::applyThresholds()
{
    const Settings& settings = m_parts->settings;
    SalesThresholds sales;
    sales.attentionFall = settings.value(Setting::SalesAttentionFall).toDouble();
    sales.criticalFall = settings.value(Setting::SalesCriticalFall).toDouble();
    sales.staleOpenHours = settings.value(Setting::SalesSilentHours).toInt();
    m_parts->sales.setThresholds(sales);
    RoasThresholds roas;
    roas.good = settings.value(Setting::RoasGood).toDouble();
    roas.warning = settings.value(Setting::RoasWarning).toDouble();
    m_parts->ads.setThresholds(roas);
    AttentionRules rules;
    rules.belowTargetDays = settings.value(Setting::AdsBelowTargetDays).toInt();
    rules.minimumSpendCents = settings.value(Setting::AdsMinimumSpend).toLongLong();
    rules.lowCtr = settings.value(Setting::AdsLowCtr).toDouble();
    rules.lowCtrImpressions = settings.value(Setting::AdsLowCtrImpressions).toLongLong();
    rules.paceTolerance = settings.value(Setting::AdsPaceTolerance).toDouble();
    m_parts->ads.setAttentionRules(rules);
}

void Application::noteStart()
{
    qCInfo(lcStart) << "connected after" << m_sinceStart.elapsed()
                    << "ms:" << qUtf8Printable(m_parts->server.timings());
}

/** Tiles that can work do; why others may not is said once, where the operator looks afterwards. */
void Application::noteSchema()
{
    const QString found = m_parts->database.schemaVersion();
    const QString own = maintenance::newestMigration();
    if (found.isEmpty() || found == own)
        return;
    if (found < own)
        m_parts->window->notify(
            Severity::Attention,
            tr("This database is of an older HotDash: its last migration is %1, this program's %2.").arg(found, own),
            tr("Tiles that can work do. The owner of the database should run: hotdash --migrate"));
    else
        m_parts->window->notify(
            Severity::None,
            tr("This database is of a newer HotDash than this one, or another program changed it (%1).").arg(found),
            tr("Tiles that can work do. Where one does not, update HotDash."));
}

void Application::shutDown(int exitCode)
{
    if (m_closing)
        return;
    m_closing = true;
    if (m_parts->window && m_commandLine.verb == CommandLine::Verb::Window)
        saveView();
    m_parts->snapshot.reset();
    m_parts->window.reset();
    m_parts->session.disconnect(this);
    m_parts->database.close();
    connect(
        &m_parts->server, &LocalServer::stopped, this, [exitCode] { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    m_parts->server.stop();
}
