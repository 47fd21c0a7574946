// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does where the session changes under it: another project, a password that is refused.
#include "mainwindow.h"

#include "db/dberror.h"
#include "dialogs/passworddialog.h"
#include "notificationmodel.h"
#include "topbar.h"
#include "widgets/messagebar.h"
#include "widgets/searchbox.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QStatusBar>
#include <QTimer>

/** Nothing of another project stays on the screen or at hand. The models forget by themselves. */
void MainWindow::forgetProject()
{
    for (const QPointer<QDialog>& dialog : std::as_const(m_open)) {
        if (!dialog)
            continue;
        dialog->hide(); // not close(): there is nothing to ask, what was typed belongs to the other project
        dialog->deleteLater();
    }
    m_open.clear();
    m_notifications->forgetAll();
    statusBar()->clearMessage();
    statusBar()->setAccessibleName({});
    m_bar->searchBox()->clear();
    if (QClipboard* clipboard = QGuiApplication::clipboard(); clipboard->ownsClipboard())
        clipboard->clear();
}

/** The password was changed or has expired while the program ran: the screen stays while another is typed. */
void MainWindow::askPassword()
{
    if (m_passwordDialog && m_passwordDialog->isVisible())
        return;
    QWidget* modal = QApplication::activeModalWidget(); // it stands before the window, and keeps what was typed
    const ConnectionSettings& settings = m_models.database.settings();
    auto* dialog =
        new PasswordDialog(m_models.database.error(), settings.name.isEmpty() ? settings.displayName() : settings.name,
                           modal ? modal : this);
    m_passwordDialog = dialog;
    connect(dialog, &PasswordDialog::entered, this, &MainWindow::retry);
    dialog->open();
}

/** Where a dialog stands before the window, nobody could take the offer there: it is asked for at once. */
void MainWindow::offerPassword()
{
    m_trouble->offer(tr("Enter the password…"), [this] { askPassword(); });
    if (QApplication::activeModalWidget())
        QTimer::singleShot(0, this, &MainWindow::askPassword);
}

void MainWindow::retry(const QString& password)
{
    if (m_models.database.state() == Database::State::Closed)
        Q_EMIT retryRequested(password);
    else
        m_models.database.retryNow(password);
}
