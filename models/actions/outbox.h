// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/outcome.h"
#include "actions/waitingaction.h"
#include "clock.h"
#include "db/callinbox.h"
#include "db/workerthread.h"

#include <QList>
#include <QLockFile>
#include <QObject>
#include <functional>
#include <memory>

class ActionRunner;
class Database;

/** Reads and writes the outbox's file in a thread of its own, in the order in which it is asked. */
class OutboxDisk : public QObject { };

/**
 * What operators typed while there was no connection: kept on the disk, encrypted, and written once, in order, as soon
 * as there is one. One file for each connection and operator; the key comes from the keychain, and without one
 * nothing is kept.
 *
 * An action is said to be kept only when it is on the disk. It leaves the disk only after its commit is certain, and
 * its UUID makes a second sending harmless: so a crash at any point loses nothing and doubles nothing. What the
 * database refuses stays, with the reason, until the operator discards it or tries again; the others go on. An action
 * is sent only to the project it was typed in, whichever is open; while the operator is no member of that, it waits.
 * GUI thread only.
 */
class Outbox : public QObject {
    Q_OBJECT
public:
    /** Sends by @p runner and lets it keep what could not be sent. All must outlive the outbox. */
    Outbox(Database& database, ActionRunner& runner, const Clock& clock, QObject* parent = nullptr);
    ~Outbox() override;

    /** Opens the file of @p scope, of a connection and an operator, in @p folder; opened() or unavailable() follows. */
    void open(const QString& folder, const QString& scope, const QByteArray& key);
    /** Keeps nothing from now on, because of @p why, in words. What is on the disk stays there. */
    void close(const QString& why);

    /** Where what waits in @p scope lies. */
    [[nodiscard]] static QString fileOf(const QString& folder, const QString& scope);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString scope() const { return m_scope; }
    /** Why nothing is kept, for people; empty while it is. */
    [[nodiscard]] QString whyNot() const { return m_whyNot; }

    using Kept = std::function<void(bool kept, const QString& whyNot)>;
    /** Keeps @p action, which was typed in @p project; @p done is called here, later: true once it is on the disk. */
    void keep(const Action& action, const QString& project, Kept done);

    /** In the order in which they were typed. */
    [[nodiscard]] const QList<WaitingAction>& waiting() const { return m_waiting; }
    /** Does away with one that the operator does not want any more. Not while it is being sent. */
    void discard(const QUuid& id);
    /** Sends one again that was refused. */
    void retry(const QUuid& id);

Q_SIGNALS:
    void opened();
    void unavailable(const QString& whyNot);
    /** The list, or a state in it. */
    void changed();
    /** One that waited was refused: see waiting(). */
    void refused(const WaitingAction& action);

private:
    void onRead(int generation, bool locked, int status, const QByteArray& plain);
    void store(Kept done);
    void fail(const QString& why);
    void sendNext();
    [[nodiscard]] bool mayWriteTo(const QString& project) const;
    void onSent(const QUuid& id, const Outcome& outcome);
    [[nodiscard]] WaitingAction* find(const QUuid& id);

    Database& m_database;
    ActionRunner& m_runner;
    const Clock& m_clock;
    QList<WaitingAction> m_waiting;
    QString m_path;
    QString m_scope;
    QByteArray m_key;
    QString m_whyNot;
    std::shared_ptr<QLockFile> m_lock;
    bool m_open = false;
    int m_generation = 0; ///< of the file that is open; older news is dropped
    QUuid m_sending;
    const std::shared_ptr<CallInbox> m_inbox = std::make_shared<CallInbox>();
    WorkerThread<OutboxDisk> m_disk;
};
