// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifysyncjob.h"

#include <QThread>

ShopifySyncJob::ShopifySyncJob(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncOutcome>();
}

ShopifySyncJob::~ShopifySyncJob()
{
    cancel();
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void ShopifySyncJob::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

bool ShopifySyncJob::start(const SyncRequest& request)
{
    if (m_thread)
        return false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    auto outcome = std::make_shared<SyncOutcome>();
    m_thread = QThread::create([this, request, outcome, cancelled = m_cancelled] {
        *outcome = synchronise(request, [&](const SyncProgress& now) {
            Q_EMIT progress(now);
            return !*cancelled;
        });
    });
    m_thread->setObjectName(QStringLiteral("shopify sync"));
    connect(m_thread, &QThread::finished, this, [this, outcome] {
        m_thread->deleteLater();
        m_thread = nullptr;
        Q_EMIT ended(*outcome);
    });
    m_thread->start();
    return true;
}
