// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

#include <QObject>

class QAction;
class QActionGroup;
class QDialog;
struct Screen;

/** The window's menus: every command with its shortcut. The shortcuts work in kiosk view too. Owned by the window. */
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(MainWindow& window);

    [[nodiscard]] QMenu* menu(MainWindow::MenuId id) const { return m_menus.value(id); }
    [[nodiscard]] QAction* refreshAction() const { return m_refresh; }
    void addTo(MainWindow::MenuId id, QAction* action);
    /** After tiles, their order or visibility changed. */
    void followTiles();
    void followPeriod(PeriodChoice period);
    void followScheme(Theme::Scheme scheme);
    void followProjects();
    void followKiosk(bool kiosk);
    void setConnected(bool connected);
    QDialog* showShortcuts();
    /** Every command of every menu, submenus included. */
    [[nodiscard]] QList<QAction*> all() const;

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut, std::function<void()> run);
    /** A command for each screen that is @p wanted, in their order. */
    void addScreens(QMenu* menu, bool (*wanted)(const Screen&));
    void buildDashboardMenu();
    void buildViewMenu();
    void buildTileMenu(QMenu* view);
    void buildThemeMenu(QMenu* view);
    void buildReviewMenu();
    void buildHelpMenu();
    void showAbout();

    MainWindow& m_window;
    QHash<MainWindow::MenuId, QMenu*> m_menus;
    QMenu* m_projects = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_kiosk = nullptr;
    QActionGroup* m_periods = nullptr;
    QActionGroup* m_schemes = nullptr;
    QHash<QString, QAction*> m_tiles;
    QList<QAction*> m_needConnection;
};
