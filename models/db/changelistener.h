// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/serverconnection.h"

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>
#include <memory>

/**
 * LISTENs for changes on a connection of its own, in the thread that it lives in; every member belongs to that thread.
 *
 * Whether notifications arrive at all is tested, since behind a transaction pooler they do not: somebody else's
 * connection is asked to notify probeChannel(). (Our own would get it with the answer, pooler or not.) Where it does
 * not come within two seconds, the connection is closed, and liveKnown(false) tells that polling is needed.
 *
 * A LISTEN behind such a pooler would stay on a session that others use. So where the server's process is not the one
 * that was introduced, somebody stands between: pooled() tells, and LISTEN waits for beginListening().
 */
class ChangeListener : public QObject {
    Q_OBJECT
public:
    ChangeListener();
    ~ChangeListener() override;

    /** Connects and listens for changes of @p project; listening() or broken() with @p epoch tells the end of it. */
    void listen(const ConnectionSettings& settings, const QString& project,
                const std::shared_ptr<ConnectionControl>& control, quint64 epoch);
    /** Whoever stands between gives each client a session of its own: listens. */
    void beginListening();
    /** Asks again which of the server's processes answers; pooled() or broken() follows. */
    void askProcess();
    /** Listens for another project's changes instead; switched() follows. */
    void setProject(const QString& project);
    /** The probe was sent: waits for it. */
    void expectProbe();
    /** Asks the server whether it is still there; alive() or broken() follows. */
    void pulse();
    /** Closes the connection. */
    void drop();

Q_SIGNALS:
    void listening(quint64 epoch, const QString& probeChannel);
    /** A pooler stands between; the server's @p process answered this time. */
    void pooled(quint64 epoch, int process);
    void switched();
    void alive(quint64 epoch);
    void liveKnown(quint64 epoch, bool live);
    /** Names of tables that changed, each once. */
    void changed(const QStringList& tables);
    void broken(quint64 epoch, const DbError& error);

private:
    QString command(const QString& statement);
    [[nodiscard]] QString quoted(const QString& channel) const;
    [[nodiscard]] static QString channelOf(const QString& project);
    void onReadable();
    void onProbeMissing();
    void endProbe(bool live);
    void breakDown(const DbError& error);

    std::shared_ptr<ConnectionControl> m_control;
    RawConnection m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_probeTimer;
    QString m_project;
    bool m_listens = false;
    QString m_probeChannel; ///< empty once the test is over
    quint64 m_epoch = 0;
};
