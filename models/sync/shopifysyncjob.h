// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/shopifysync.h"

#include <QObject>
#include <atomic>
#include <memory>

class QThread;

/** Synchronises a shop for the screen, on a thread of its own. GUI thread only; destroying it cancels and waits. */
class ShopifySyncJob : public QObject {
    Q_OBJECT
public:
    explicit ShopifySyncJob(QObject* parent = nullptr);
    ~ShopifySyncJob() override;

    /** Starts; ended() follows. False while one runs. */
    bool start(const SyncRequest& request);
    /** Ends it soon; what was read is kept for the next one. */
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progress(const SyncProgress& now);
    void ended(const SyncOutcome& outcome);

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< shared with the thread
    QThread* m_thread = nullptr;
};
