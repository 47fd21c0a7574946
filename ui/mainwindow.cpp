// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "actions/actionrunner.h"
#include "adsmodel.h"
#include "clock.h"
#include "commands.h"
#include "connectionpage.h"
#include "dashboardview.h"
#include "data/visibletext.h"
#include "db/serverroles.h"
#include "notificationmodel.h"
#include "profilecolor.h"
#include "refreshscheduler.h"
#include "salesmodel.h"
#include "screens.h"
#include "searchmodel.h"
#include "tiles/tile.h"
#include "topbar.h"
#include "widgets/connectionchip.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/searchbox.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr int announcementMs = 8000;

const QString geometryKey = QStringLiteral("geometry");
const QString periodKey = QStringLiteral("period");
const QString schemeKey = QStringLiteral("scheme");

/** The platforms report by the day and late, so 24 hours of them say nothing: the tile keeps its month. */
int adsDays(PeriodChoice period)
{
    return period == PeriodChoice::Last7Days ? 7 : 30;
}

} // namespace

MainWindow::MainWindow(const DashboardModels& models, QWidget* parent)
    : QMainWindow(parent)
    , m_models(models)
    , m_search(new SearchModel(models.database, this))
    , m_notifications(new NotificationModel(models.clock, this))
    , m_bar(new TopBar(*m_search, *m_notifications, models.clock))
    , m_toolBar(new QToolBar(tr("Tool bar")))
    , m_stack(new QStackedWidget)
    , m_page(new ConnectionPage)
    , m_dashboard(new DashboardView)
    , m_trouble(new MessageBar)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/hotdash.svg")));
    setMinimumSize(420, 360);
    setAcceptDrops(true);
    resize(fittingSize(*this, { 1280, 800 }));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(m_bar);
    addToolBar(m_toolBar);

    auto* board = new QWidget;
    auto* column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_dashboard, 1);
    m_stack->addWidget(m_page);
    m_stack->addWidget(board);
    setCentralWidget(m_stack);
    statusBar()->setSizeGripEnabled(false);

    buildTiles();
    m_commands = new Commands(*this);
    m_bar->setRefreshAction(m_commands->refreshAction());
    connect(m_bar, &TopBar::periodChosen, this, &MainWindow::setPeriod);
    connect(m_bar, &TopBar::projectChosen, this, [this](const QString& id) { m_models.database.setProject(id); });
    connect(m_bar->searchBox(), &SearchBox::chosen, this, &MainWindow::openHit);
    connect(m_page, &ConnectionPage::retryRequested, this, &MainWindow::retry);
    connect(m_page, &ConnectionPage::connectionRequested, this, &MainWindow::connectionRequested);
    connect(m_page, &ConnectionPage::migrationRequested, this, &MainWindow::migrationRequested);
    connect(m_page, &ConnectionPage::localRequested, this, &MainWindow::localRequested);
    connect(m_dashboard, &DashboardView::layoutChanged, m_commands, &Commands::followTiles);
    connect(m_dashboard, &DashboardView::layoutChanged, this, &MainWindow::viewStateChanged);
    connectDatabase();
}

MainWindow::~MainWindow()
{
    // Dialogs look at the models until their end.
    for (const QPointer<QDialog>& dialog : std::as_const(m_open))
        delete dialog.data();
}

void MainWindow::buildTiles()
{
    const auto tiles = screens::makeTiles(m_models);
    for (const auto& [tile, dialog] : tiles) {
        m_dashboard->addTile(tile);
        connect(tile, &Tile::actionRequested, this, [this, id = dialog] { openDialog(id); });
        screens::connectTile(tile, [this](const QString& id) { return openDialog(id); });
    }
}

void MainWindow::connectDatabase()
{
    Database& database = m_models.database;
    connect(&database, &Database::stateChanged, this, &MainWindow::followState);
    connect(&database, &Database::livenessChanged, this, &MainWindow::updateChip);
    connect(&database, &Database::readSourceChanged, this, &MainWindow::updateChip);
    connect(&database, &Database::projectChanged, this, &MainWindow::followProject);
    connect(&m_models.actions, &ActionRunner::pendingChanged, this, &MainWindow::updateChip);
    connect(&m_models.actions, &ActionRunner::waitingChanged, this, &MainWindow::updateChip);
    connect(&m_models.actions, &ActionRunner::finished, this,
            [this](const QUuid&, const Outcome& outcome) { showOutcome(outcome); });
    connect(&m_models.sales, &SalesModel::periodChanged, this, [this] {
        m_bar->setPeriod(m_models.sales.periodChoice());
        m_commands->followPeriod(m_models.sales.periodChoice());
    });
    m_bar->setPeriod(m_models.sales.periodChoice());
    m_commands->followPeriod(m_models.sales.periodChoice());
    followProject();
    followState();
}

void MainWindow::followState()
{
    const Database& database = m_models.database;
    const Database::State state = database.state();
    const bool connected = state == Database::State::Connected;
    if (connected && m_everConnected && m_lastState != Database::State::Connected)
        notify(Severity::Good, tr("Connected again."));
    if (state == Database::State::Reconnecting && m_lastState == Database::State::Connected)
        notify(Severity::Attention, tr("The connection to the database broke."), tr("The program keeps trying."));
    const bool first = connected && !m_everConnected;
    switch (state) {
    case Database::State::Connected:
        m_everConnected = true;
        m_trouble->clear();
        break;
    case Database::State::Closed:
        m_everConnected = false;
        m_trouble->clear();
        break;
    case Database::State::Connecting:
        if (!m_everConnected)
            m_page->showProgress(tr("Connecting to %1…").arg(database.settings().displayName()));
        break;
    case Database::State::Reconnecting:
        if (!m_everConnected)
            m_page->showFailure(database.error());
        break;
    case Database::State::Failed:
        if (m_everConnected) {
            m_trouble->showError(database.error());
            if (database.error().sqlState == QLatin1String("28P01"))
                offerPassword();
            else
                m_trouble->offer(tr("Try again"), [this] { retry({}); });
            notify(Severity::Critical, database.error().message, database.error().hint);
        } else {
            m_page->showFailure(database.error());
        }
        break;
    }
    m_lastState = state;
    m_bar->connectionChip()->setUnverified(serverroles::isUnverified(database.settings()));
    m_stack->setCurrentIndex(m_everConnected ? 1 : 0);
    m_bar->setConnected(m_everConnected);
    m_commands->setConnected(m_everConnected);
    if (first && !m_dashboard->visibleTiles().isEmpty())
        m_dashboard->visibleTiles().first()->setFocus();
    followProject();
    updateChip();
}

void MainWindow::followProject()
{
    const Database& database = m_models.database;
    const QString before = std::exchange(m_shownProject, database.project().id);
    if (!before.isEmpty() && before != m_shownProject)
        forgetProject();
    m_bar->setProjects(database.projects(), database.project().id);
    m_bar->setOperator(database.operatorInfo().displayName);
    m_commands->followProjects();
    updateTitle();
}

void MainWindow::updateChip()
{
    const Database& database = m_models.database;
    m_bar->connectionChip()->setReadSource(database.readSource());
    m_bar->connectionChip()->showState(database.state(), database.liveness(),
                                       std::max(m_models.actions.pending(), m_models.actions.waiting()),
                                       database.error().message);
}

void MainWindow::updateTitle()
{
    const Database& database = m_models.database;
    QStringList parts;
    if (database.project().isValid())
        parts << (database.project().name.isEmpty() ? database.project().id : database.project().name);
    if (database.state() != Database::State::Closed) {
        const ConnectionSettings& settings = database.settings();
        parts << (settings.name.isEmpty() ? settings.displayName() : settings.name);
    }
    const bool closed = database.state() == Database::State::Closed;
    m_bar->setProfile(closed ? QString() : database.settings().name,
                      closed ? QColor() : profilecolor::colorOf(database.settings().color));
    parts << QStringLiteral("HotDash");
    setWindowTitle(visibletext::oneLine(parts.join(QStringLiteral(" — ")), 160));
}

void MainWindow::showProgress(const QString& step)
{
    m_page->showProgress(step);
    m_stack->setCurrentIndex(0);
}

void MainWindow::showFailure(const DbError& error)
{
    m_page->showFailure(error);
    m_stack->setCurrentIndex(0);
}

void MainWindow::showWelcome()
{
    m_page->showWelcome();
    m_stack->setCurrentIndex(0);
}

QVariantMap MainWindow::viewState() const
{
    QVariantMap state = m_dashboard->saveLayout();
    state.insert(geometryKey, saveGeometry());
    state.insert(periodKey, static_cast<int>(m_models.sales.periodChoice()));
    state.insert(schemeKey, static_cast<int>(Theme::instance().scheme()));
    return state;
}

void MainWindow::restoreViewState(const QVariantMap& state)
{
    restoreGeometry(state.value(geometryKey).toByteArray());
    m_dashboard->restoreLayout(state);
    const int period = state.value(periodKey, -1).toInt();
    if (period >= static_cast<int>(PeriodChoice::Last24Hours) && period <= static_cast<int>(PeriodChoice::Last30Days))
        setPeriod(static_cast<PeriodChoice>(period));
    const int scheme = state.value(schemeKey, -1).toInt();
    if (scheme >= static_cast<int>(Theme::Scheme::System) && scheme <= static_cast<int>(Theme::Scheme::Dark))
        setScheme(static_cast<Theme::Scheme>(scheme));
}

QMenu* MainWindow::menu(MenuId id) const
{
    return m_commands->menu(id);
}

void MainWindow::addCommand(MenuId id, QAction* action)
{
    m_commands->addTo(id, action);
}

void MainWindow::notify(Severity severity, const QString& text, const QString& hint)
{
    m_notifications->add(severity, text, hint);
    const bool ended = text.isEmpty() || QStringLiteral(".!?:…").contains(text.back());
    announce(hint.isEmpty() ? text : text % QLatin1String(ended ? " " : ". ") % hint);
}

void MainWindow::announce(const QString& text)
{
    statusBar()->showMessage(text, announcementMs);
    statusBar()->setAccessibleName(text);
    QAccessibleEvent spoken(statusBar(), QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void MainWindow::showOutcome(const Outcome& outcome)
{
    if (outcome.elsewhere) { // nothing of another shop is shown in this one, but a loss is not hidden either
        if (!outcome.isDone())
            notify(Severity::Attention, tr("What was being saved as you left the other shop may not be saved."),
                   tr("Open that shop again and look whether it is there."));
        return;
    }
    const QString& what = outcome.description;
    if (outcome.isCommitted()) {
        notify(Severity::Good, what.isEmpty() ? tr("Saved.") : tr("Saved: %1").arg(what));
        return;
    }
    if (outcome.kind == Outcome::Kind::Kept) {
        notify(Severity::Attention, tr("Kept on this computer: %1").arg(what),
               tr("It is written as soon as there is a connection. See Waiting actions."));
        return;
    }
    const bool someoneDecided = outcome.kind == Outcome::Kind::Conflict || outcome.kind == Outcome::Kind::InDoubt;
    notify(someoneDecided ? Severity::Attention : Severity::Critical,
           what.isEmpty() ? outcome.error.message : tr("%1: %2").arg(what, outcome.error.message), outcome.error.hint);
}

QDialog* MainWindow::showShortcuts()
{
    return m_commands->showShortcuts();
}

QStringList MainWindow::dialogIds() const
{
    QStringList ids;
    for (const Screen& screen : screens::dialogs())
        ids << screen.id;
    return ids;
}

QDialog* MainWindow::openDialog(const QString& id)
{
    if (QDialog* open = m_open.value(id)) {
        open->raise();
        open->activateWindow();
        return open;
    }
    for (const Screen& screen : screens::dialogs()) {
        if (screen.id != id)
            continue;
        QPointer<QWidget> before = focusWidget();
        QDialog* dialog = screen.make(m_models, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_open.insert(id, dialog);
        connect(dialog, &QDialog::finished, this, [this, before, id] {
            m_open.remove(id);
            if (before && before->isVisible())
                before->setFocus(Qt::PopupFocusReason);
        });
        dialog->open();
        return dialog;
    }
    return nullptr;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && m_models.database.state() == Database::State::Connected)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    screens::importFiles(openDialog(screens::importId), paths);
}

void MainWindow::openHit(const SearchHit& hit)
{
    if (QDialog* dialog = openDialog(screens::dialogFor(hit.kind)))
        screens::showHit(dialog, hit);
}

void MainWindow::setPeriod(PeriodChoice period)
{
    m_models.sales.setPeriod(period);
    m_models.ads.setDays(adsDays(period));
    m_bar->setPeriod(period);
    m_commands->followPeriod(period);
    Q_EMIT viewStateChanged();
}

void MainWindow::setScheme(Theme::Scheme scheme)
{
    if (Theme::instance().scheme() != scheme)
        Theme::instance().apply(scheme);
    m_commands->followScheme(scheme);
    Q_EMIT schemeChosen(scheme);
    Q_EMIT viewStateChanged();
}

void MainWindow::refreshAll()
{
    m_models.scheduler.refreshAll();
    announce(tr("Reading everything again."));
}

void MainWindow::setKiosk(bool kiosk)
{
    if (m_kiosk == kiosk)
        return;
    m_kiosk = kiosk;
    menuBar()->setVisible(!kiosk);
    m_toolBar->setVisible(!kiosk);
    statusBar()->setVisible(!kiosk);
    if (kiosk) {
        m_wasMaximized = isMaximized();
        showFullScreen();
    } else if (m_wasMaximized) {
        showMaximized();
    } else {
        showNormal();
    }
    m_commands->followKiosk(kiosk);
}

bool MainWindow::isReady() const
{
    if (m_stack->currentIndex() == 0)
        return !m_page->isBusy();
    const auto tiles = m_dashboard->visibleTiles();
    return std::none_of(tiles.begin(), tiles.end(),
                        [](const Tile* tile) { return tile->status() == TileStatus::Loading; });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    setKiosk(false);
    Q_EMIT viewStateChanged();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_kiosk)
        setKiosk(false);
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange)
        Theme::instance().followSystem();
    return QMainWindow::event(event);
}
