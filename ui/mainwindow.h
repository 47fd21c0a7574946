// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "data/period.h"
#include "data/searchhit.h"
#include "db/database.h"
#include "theme.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QVariantMap>
#include <memory>

class Commands;
class ConnectionPage;
class DashboardView;
class MessageBar;
class NotificationModel;
struct Outcome;
class QDialog;
class QMenu;
class QStackedWidget;
class QToolBar;
class SearchModel;
class Tile;
class TopBar;

/**
 * The window: tool bar, menus, tiles, and the dialogs that they open. Follows the database's state; while there never
 * was a connection, a page in words stands in place of the tiles. Knows neither settings nor how connections are made:
 * the application listens to its signals and gives it its state back at the next start.
 */
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /** @p models must outlive the window. */
    explicit MainWindow(const DashboardModels& models, QWidget* parent = nullptr);
    ~MainWindow() override;

    /** In the whole window: what is being done before there is a database to connect to. */
    void showProgress(const QString& step);
    /** In the whole window: it could not be done; "Try again" emits retryRequested(). */
    void showFailure(const DbError& error);
    /** In the whole window: nothing is set up yet. */
    void showWelcome();

    /**
     * What to remember: "geometry" (QByteArray), "tileOrder", "hiddenTiles" (QStringList), "period" (int of
     * PeriodChoice), "scheme" (int of Theme::Scheme). Restoring ignores what is missing or unknown.
     */
    [[nodiscard]] QVariantMap viewState() const;
    void restoreViewState(const QVariantMap& state);

    enum class MenuId { Dashboard, View, Review, Help };
    /** For commands that the application adds: before the last separator. */
    [[nodiscard]] QMenu* menu(MenuId id) const;
    /** Adds a command of the application to a menu; it works in kiosk view too. */
    void addCommand(MenuId id, QAction* action);

    /** Adds to the list behind the bell and says it in the status line. */
    void notify(Severity severity, const QString& text, const QString& hint = {});
    /** Says it in the status line and to screen readers only. */
    void announce(const QString& text);

    /** Opens the dialog of that id (screens.h), or brings the open one to the front; null for an unknown id. */
    QDialog* openDialog(const QString& id);
    [[nodiscard]] QStringList dialogIds() const;
    QDialog* showShortcuts(); ///< the list of all keys
    void setKiosk(bool kiosk);
    [[nodiscard]] bool isKiosk() const { return m_kiosk; }
    /** Whether every visible tile has something to say: figures, or why there are none. */
    [[nodiscard]] bool isReady() const;

    [[nodiscard]] DashboardView* dashboard() const { return m_dashboard; }
    [[nodiscard]] ConnectionPage* connectionPage() const { return m_page; }
    [[nodiscard]] TopBar* topBar() const { return m_bar; }
    [[nodiscard]] NotificationModel* notifications() const { return m_notifications; }

Q_SIGNALS:
    /** "Try again" while the database is closed: the application begins anew. Else the database itself is asked. */
    void retryRequested(const QString& password);
    void connectionRequested(); ///< the operator wants to connect to another database
    void migrationRequested(); ///< the operator wants what the database lacks to be made
    void localRequested(); ///< the operator wants the sample shop
    void viewStateChanged(); ///< viewState() is worth saving
    void schemeChosen(Theme::Scheme scheme);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; ///< files of exports may be dropped on the window
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    friend class Commands;
    void buildTiles();
    void connectDatabase();
    void followState();
    void followProject();
    void forgetProject();
    void updateChip();
    void updateTitle();
    void retry(const QString& password);
    void offerPassword();
    void askPassword();
    void setPeriod(PeriodChoice period);
    void setScheme(Theme::Scheme scheme);
    void showOutcome(const Outcome& outcome);
    void openHit(const SearchHit& hit);
    void refreshAll();

    const DashboardModels m_models;
    SearchModel* m_search = nullptr;
    NotificationModel* m_notifications = nullptr;
    TopBar* m_bar = nullptr;
    QToolBar* m_toolBar = nullptr;
    QStackedWidget* m_stack = nullptr;
    ConnectionPage* m_page = nullptr;
    DashboardView* m_dashboard = nullptr;
    MessageBar* m_trouble = nullptr;
    Commands* m_commands = nullptr;
    QHash<QString, QPointer<QDialog>> m_open;
    QPointer<QDialog> m_passwordDialog;
    Database::State m_lastState = Database::State::Closed;
    bool m_everConnected = false;
    QString m_shownProject; ///< id of the project whose data is on the screen
    bool m_kiosk = false;
    bool m_wasMaximized = false;
};
