// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "dashboardview.h"
#include "data/visibletext.h"
#include "dialogs/shortcutsdialog.h"
#include "screens.h"
#include "tiles/tile.h"
#include "topbar.h"
#include "widgets/notificationbutton.h"
#include "widgets/searchbox.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

namespace {
QKeySequence keys(const char* text)
{
    return QKeySequence(QString::fromLatin1(text));
}
} // namespace

Commands::Commands(MainWindow& window) : QObject(&window), m_window(window)
{
    buildDashboardMenu();
    buildViewMenu();
    buildReviewMenu();
    buildHelpMenu();
}

QAction* Commands::add(QMenu* menu, const QString& text, const QKeySequence& shortcut, std::function<void()> run)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    menu->addAction(action);
    m_window.addAction(action);
    return action;
}

void Commands::addScreens(QMenu* menu, bool (*wanted)(const Screen&))
{
    for (const Screen& screen : screens::dialogs()) {
        if (!wanted(screen))
            continue;
        QAction* action = add(menu, screen.title, screen.shortcut, [this, id = screen.id] { m_window.openDialog(id); });
        action->setIcon(Theme::instance().icon(screen.icon));
        m_needConnection << action;
    }
}

void Commands::addTo(MainWindow::MenuId id, QAction* action)
{
    QMenu* const target = menu(id);
    const auto actions = target->actions();
    QAction* before = nullptr;
    for (QAction* existing : actions) {
        if (existing->isSeparator())
            before = existing;
    }
    target->insertAction(before, action);
    m_window.addAction(action);
}

void Commands::buildDashboardMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Dashboard"));
    m_menus.insert(MainWindow::MenuId::Dashboard, menu);
    m_refresh = add(menu, tr("&Refresh"), QKeySequence(Qt::Key_F5), [this] { m_window.refreshAll(); });
    m_refresh->setIcon(Theme::instance().icon(QStringLiteral("refresh")));
    m_refresh->setToolTip(tr("Read everything again (F5)"));
    QAction* search = add(menu, tr("&Search…"), keys("Ctrl+K"), [this] {
        m_window.setKiosk(false);
        m_window.topBar()->searchBox()->begin();
    });
    search->setIcon(Theme::instance().icon(QStringLiteral("search")));
    QAction* notifications = add(menu, tr("&Notifications"), keys("Ctrl+Shift+N"), [this] {
        m_window.setKiosk(false);
        m_window.topBar()->notificationButton()->openList();
    });
    notifications->setIcon(Theme::instance().icon(QStringLiteral("notifications")));
    m_projects = menu->addMenu(tr("&Project"));
    m_needConnection = { m_refresh, search, m_projects->menuAction() };
    addScreens(menu, [](const Screen& screen) { return screen.id == screens::importId; });
    menu->addSeparator();
    add(menu, tr("&Connect to a database…"), keys("Ctrl+Shift+C"), [this] { Q_EMIT m_window.connectionRequested(); });
    menu->addSeparator();
    QAction* quit = add(menu, tr("&Quit"), keys("Ctrl+Q"), [this] { m_window.close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void Commands::buildViewMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&View"));
    m_menus.insert(MainWindow::MenuId::View, menu);
    m_periods = new QActionGroup(this);
    const std::tuple<PeriodChoice, QString, const char*> choices[] = {
        { PeriodChoice::Last24Hours, tr("&24 hours"), "Ctrl+1" },
        { PeriodChoice::Last7Days, tr("&7 days"), "Ctrl+2" },
        { PeriodChoice::Last30Days, tr("&30 days"), "Ctrl+3" },
    };
    QMenu* periods = menu->addMenu(tr("&Period"));
    for (const auto& [choice, text, shortcut] : choices) {
        QAction* action = add(periods, text, keys(shortcut), [this, chosen = choice] { m_window.setPeriod(chosen); });
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_periods->addAction(action);
    }
    buildTileMenu(menu);
    buildThemeMenu(menu);
    menu->addSeparator();
    m_kiosk =
        add(menu, tr("&Kiosk view"), QKeySequence(Qt::Key_F11), [this] { m_window.setKiosk(!m_window.isKiosk()); });
    m_kiosk->setCheckable(true);
    m_kiosk->setIcon(Theme::instance().icon(QStringLiteral("fullscreen")));
}

void Commands::buildTileMenu(QMenu* view)
{
    QMenu* menu = view->addMenu(tr("&Tiles"));
    int number = 0;
    const auto tiles = m_window.dashboard()->tiles();
    for (const Tile* tile : tiles) {
        const QKeySequence shortcut(QStringLiteral("Ctrl+Alt+%1").arg(++number));
        QAction* action = add(menu, tile->title(), shortcut, [this, id = tile->id()] {
            m_window.dashboard()->setTileShown(id, !m_window.dashboard()->isTileShown(id));
        });
        action->setCheckable(true);
        m_tiles.insert(tile->id(), action);
    }
    menu->addSeparator();
    const auto move = [this](int steps) {
        if (const Tile* tile = m_window.dashboard()->currentTile())
            m_window.dashboard()->moveTile(tile->id(), steps);
    };
    add(menu, tr("Move tile &earlier"), keys("Ctrl+Shift+Left"), [move] {
        move(-1);
    })->setIcon(Theme::instance().icon(QStringLiteral("move-earlier")));
    add(menu, tr("Move tile &later"), keys("Ctrl+Shift+Right"), [move] {
        move(1);
    })->setIcon(Theme::instance().icon(QStringLiteral("move-later")));
    add(menu, tr("&All tiles in their first order"), keys("Ctrl+Alt+0"),
        [this] { m_window.dashboard()->resetLayout(); });
    followTiles();
}

void Commands::buildThemeMenu(QMenu* view)
{
    QMenu* menu = view->addMenu(tr("&Look"));
    m_schemes = new QActionGroup(this);
    const std::tuple<Theme::Scheme, QString, const char*> schemes[] = {
        { Theme::Scheme::System, tr("As the &system"), "Ctrl+Alt+S" },
        { Theme::Scheme::Light, tr("&Light"), "Ctrl+Alt+L" },
        { Theme::Scheme::Dark, tr("&Dark"), "Ctrl+Alt+D" },
    };
    for (const auto& [scheme, text, shortcut] : schemes) {
        QAction* action = add(menu, text, keys(shortcut), [this, chosen = scheme] { m_window.setScheme(chosen); });
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        m_schemes->addAction(action);
    }
    followScheme(Theme::instance().scheme());
}

void Commands::buildReviewMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Review"));
    m_menus.insert(MainWindow::MenuId::Review, menu);
    addScreens(menu, [](const Screen& screen) { return screen.id != screens::importId; });
}

void Commands::buildHelpMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Help"));
    m_menus.insert(MainWindow::MenuId::Help, menu);
    add(menu, tr("&Keyboard shortcuts"), keys("Ctrl+F1"), [this] { showShortcuts(); });
    menu->addSeparator();
    add(menu, tr("&About HotDash"), keys("Shift+F1"), [this] { showAbout(); })->setMenuRole(QAction::AboutRole);
}

void Commands::followTiles()
{
    for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it)
        it.value()->setChecked(m_window.dashboard()->isTileShown(it.key()));
}

void Commands::followPeriod(PeriodChoice period)
{
    const auto actions = m_periods->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(period));
}

void Commands::followScheme(Theme::Scheme scheme)
{
    const auto actions = m_schemes->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(scheme));
}

void Commands::followProjects()
{
    const auto old = m_projects->actions();
    for (QAction* action : old)
        delete action;
    const Database& database = m_window.m_models.database;
    int number = 0;
    for (const ProjectInfo& project : database.projects()) {
        ++number;
        const QKeySequence shortcut = number <= 9 ? QKeySequence(QStringLiteral("Alt+%1").arg(number)) : QKeySequence();
        QString name = visibletext::oneLine(project.name.isEmpty() ? project.id : project.name);
        QAction* action = add(m_projects, name.replace(u'&', QStringLiteral("&&")), shortcut,
                              [this, id = project.id] { m_window.m_models.database.setProject(id); });
        action->setCheckable(true);
        action->setChecked(project.id == database.project().id);
    }
}

void Commands::followKiosk(bool kiosk)
{
    m_kiosk->setChecked(kiosk);
}

void Commands::setConnected(bool connected)
{
    for (QAction* action : std::as_const(m_needConnection))
        action->setEnabled(connected);
}

QList<QAction*> Commands::all() const
{
    QList<QAction*> found;
    QList<const QMenu*> open;
    const auto bar = m_window.menuBar()->actions();
    for (const QAction* action : bar)
        open << action->menu();
    for (qsizetype index = 0; index < open.size(); ++index) {
        const auto actions = open.at(index)->actions();
        for (QAction* action : actions) {
            if (action->menu())
                open << action->menu();
            else if (!action->isSeparator())
                found << action;
        }
    }
    return found;
}

QDialog* Commands::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(all(), &m_window);
    dialog->open();
    return dialog;
}

void Commands::showAbout()
{
    auto* box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About HotDash"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/hotdash.svg")).pixmap(QSize(64, 64)));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("HotDash %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(tr("A dashboard for the operators of online shops.\n\nFree software under the GNU General "
                               "Public License, version 3 or later. It comes without any warranty.\n\nQt %1")
                                .arg(QString::fromLatin1(qVersion())));
    box->open();
}
