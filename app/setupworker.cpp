// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupworker.h"

SetupWorker::SetupWorker(QObject* parent) : QObject(parent), m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("local-setup"));
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

SetupWorker::~SetupWorker()
{
    m_thread.quit();
    m_thread.wait();
}

void SetupWorker::start(const maintenance::LocalSetup& setup)
{
    m_running = true;
    QMetaObject::invokeMethod(
        m_context,
        [this, setup] {
            const auto result = maintenance::setUpLocal(setup, [this](const QString& text) { Q_EMIT progress(text); });
            QMetaObject::invokeMethod(
                this,
                [this, result] {
                    m_running = false;
                    Q_EMIT finished(result);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}
