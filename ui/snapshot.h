// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QObject>
#include <QQueue>
#include <QSize>
#include <QTimer>
#include <functional>

class MainWindow;
class QDialog;

/**
 * Renders the main window, each of its dialogs and what else was added to PNG files, once their first data is
 * painted-ready. Needs no screen: works with the offscreen platform. Begins with start(), ends with finished(); no
 * nested event loop. GUI thread only; deletes nothing that it did not open.
 */
class Snapshot : public QObject {
    Q_OBJECT
public:
    /** @p theme is applied to the application. @p size is that of the window; dialogs take their own, at most that. */
    Snapshot(MainWindow& window, const QString& folder, const QSize& size, Theme::Scheme theme,
             QObject* parent = nullptr);

    /** Also draws what @p open opens or shows, as @p name, behind the window's own dialogs. Before start(). */
    void addScreen(const QString& name, std::function<QWidget*()> open);
    /** Draws what @p open opens over a dialog of the window that is ready, unless it opens nothing (null). */
    void addOver(const QString& dialogId, const QString& name, std::function<QWidget*(QDialog*)> open);
    void start();
    /** How long a screen may take until it is ready; then it is rendered as it is and named among the problems. */
    void setPatience(int milliseconds) { m_patience.setInterval(milliseconds); }
    [[nodiscard]] const QStringList& files() const { return m_files; }
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

Q_SIGNALS:
    /** All that could be rendered is in files(); @p complete: nothing failed and nothing ran out of patience. */
    void finished(bool complete);

private:
    void waitForWindow();
    void next();
    void render(QWidget* widget, const QString& name);
    /** Goes on with @p then when @p shown has its first data, or patience with it ends. */
    void whenReady(QWidget* shown, const QString& name, const std::function<void()>& then);
    void renderWhenIdle(QWidget* widget, const QString& name);

    struct Picture {
        QString name;
        std::function<QWidget*()> open; ///< a dialog, or the window itself as it then is
        std::function<QWidget*(QDialog*)> openOver = {}; ///< over that dialog; it is what is drawn then
    };
    void drawOver(QDialog* below, const Picture& picture);

    MainWindow& m_window;
    const QString m_folder;
    const QSize m_size;
    const Theme::Scheme m_theme;
    QList<Picture> m_added;
    QQueue<Picture> m_pictures; ///< still to be drawn
    QTimer m_patience;
    QTimer m_check;
    QStringList m_files;
    QStringList m_problems;
    QMetaObject::Connection m_ready;
};
