// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/maintenance.h"

#include <QObject>
#include <QThread>

/** Runs maintenance::setUpLocal() on a thread of its own; the answer comes back as a signal on the owner's thread. */
class SetupWorker : public QObject {
    Q_OBJECT
public:
    explicit SetupWorker(QObject* parent = nullptr);
    ~SetupWorker() override; ///< waits for the work; stop the server first to cut it short

    void start(const maintenance::LocalSetup& setup);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progress(const QString& text);
    void finished(const DbResult<maintenance::LocalReport>& result);

private:
    QThread m_thread;
    QObject* m_context = nullptr; ///< lives on m_thread
    bool m_running = false;
};
