// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/outbox.h"

#include "actions/actionrunner.h"
#include "actions/queuedactions.h"
#include "actions/sealedfile.h"
#include "db/database.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <chrono>

namespace {

/** More than this is no outbox any more: somebody forgot to connect for weeks. */
constexpr int kMost = 1000;

QByteArray plainOf(const QList<WaitingAction>& waiting)
{
    QJsonArray list;
    for (const WaitingAction& each : waiting)
        list.append(each.toJson());
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace

Outbox::Outbox(Database& database, ActionRunner& runner, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_runner(runner)
    , m_clock(clock)
    , m_whyNot(tr("Nothing is kept before the first connection."))
    , m_disk(QStringLiteral("hotdash-outbox"), std::make_unique<OutboxDisk>())
{
    runner.setOutbox(this);
    connect(&database, &Database::stateChanged, this, &Outbox::sendNext);
    connect(&database, &Database::projectChanged, this, &Outbox::sendNext);
}

Outbox::~Outbox()
{
    m_runner.setOutbox(nullptr);
    m_inbox->close();
    m_disk.quitBy(QDeadlineTimer(std::chrono::seconds(10))); // a busy disk takes its time
}

QString Outbox::fileOf(const QString& folder, const QString& scope)
{
    return QDir(folder).filePath(scope + QLatin1String(".outbox"));
}

void Outbox::open(const QString& folder, const QString& scope, const QByteArray& key)
{
    close(tr("What waits on this computer is being read."));
    m_scope = scope;
    m_key = key;
    m_path = fileOf(folder, scope);
    if (!QDir().mkpath(folder)) {
        fail(tr("The folder %1 cannot be made.").arg(folder));
        return;
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_shared<QLockFile>(m_path + QLatin1String(".lock"));
    m_lock->setStaleLockTime(0); // only the end of its process ends it
    m_disk.post(
        [inbox = m_inbox, this, lock = m_lock, path = m_path, key, scope, generation = m_generation](OutboxDisk&) {
            const bool locked = lock->tryLock(0);
            const sealedfile::Content content =
                locked ? sealedfile::read(path, key, scope.toUtf8()) : sealedfile::Content {};
            inbox->post([this, generation, locked, content] {
                onRead(generation, locked, int(content.status), content.plain);
            });
        });
}

void Outbox::close(const QString& why)
{
    ++m_generation;
    m_open = false;
    m_scope.clear();
    m_key.fill('\0');
    m_key.clear();
    m_whyNot = why;
    m_sending = {};
    // The lock is given back only after what is on its way is on the disk.
    m_disk.post([lock = std::move(m_lock)](OutboxDisk&) {
        if (lock)
            lock->unlock();
    });
    m_waiting.clear();
    m_runner.setWaiting(0);
    Q_EMIT changed();
}

void Outbox::fail(const QString& why)
{
    close(why);
    Q_EMIT unavailable(why);
}

void Outbox::onRead(int generation, bool locked, int status, const QByteArray& plain)
{
    if (generation != m_generation)
        return;
    if (!locked) {
        fail(tr("Another HotDash on this computer keeps the actions of this connection."));
        return;
    }
    using Status = sealedfile::Content::Status;
    const auto document = QJsonDocument::fromJson(plain);
    if (Status(status) != Status::Missing && (Status(status) != Status::Read || !document.isArray())) {
        // It is left as it is: what is in it was said to be kept.
        fail(
            tr("What waits on this computer cannot be read (%1): the keychain has another key, or the file is damaged.")
                .arg(m_path));
        return;
    }
    const QJsonArray list = document.array();
    for (const QJsonValue& each : list)
        m_waiting.append(WaitingAction::fromJson(each.toObject()));
    m_open = true;
    m_whyNot.clear();
    m_runner.setWaiting(int(m_waiting.size()));
    Q_EMIT changed();
    Q_EMIT opened();
    sendNext();
}

/** Writes the list as it is now; @p done once it is on the disk. Where nothing waits, no file and no key is needed. */
void Outbox::store(Kept done)
{
    m_runner.setWaiting(int(m_waiting.size()));
    Q_EMIT changed();
    const QByteArray plain = m_waiting.isEmpty() ? QByteArray() : plainOf(m_waiting);
    m_disk.post([inbox = m_inbox, path = m_path, key = m_key, about = m_scope.toUtf8(), plain,
                 done = std::move(done)](OutboxDisk&) {
        const QString failure = plain.isEmpty() ? sealedfile::remove(path) : sealedfile::write(path, key, about, plain);
        inbox->post([done, failure] { done(failure.isEmpty(), failure); });
    });
}

void Outbox::keep(const Action& action, const QString& project, Kept done)
{
    if (!m_open || action.content.isEmpty() || m_waiting.size() >= kMost) {
        const QString why = m_open ? tr("Too much waits on this computer already.") : m_whyNot;
        QMetaObject::invokeMethod(
            this, [done, why] { done(false, why); }, Qt::QueuedConnection);
        return;
    }
    WaitingAction waiting;
    waiting.id = action.id;
    waiting.project = project;
    waiting.description = action.description;
    waiting.typedAt = m_clock.now();
    waiting.content = action.content;
    if (!find(action.id))
        m_waiting.append(waiting);
    store([this, id = action.id, generation = m_generation, done = std::move(done)](bool kept, const QString& failure) {
        if (!kept && generation == m_generation) {
            // It must not be sent later by surprise.
            m_waiting.removeIf([&](const WaitingAction& each) { return each.id == id; });
            store([](bool, const QString&) {});
        }
        done(kept, kept ? QString() : tr("It could not be kept on this computer: %1").arg(failure));
        if (kept)
            sendNext();
    });
}

WaitingAction* Outbox::find(const QUuid& id)
{
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& each) { return each.id == id; });
    return at == m_waiting.end() ? nullptr : &*at;
}

void Outbox::discard(const QUuid& id)
{
    if (!m_open || id == m_sending || m_waiting.removeIf([&](const auto& each) { return each.id == id; }) == 0)
        return;
    store([](bool, const QString&) {});
}

void Outbox::retry(const QUuid& id)
{
    WaitingAction* action = m_open ? find(id) : nullptr;
    if (!action)
        return;
    action->refusal.clear();
    action->hint.clear();
    store([](bool, const QString&) {});
    sendNext();
}

bool Outbox::mayWriteTo(const QString& project) const
{
    const QList<ProjectInfo>& own = m_database.projects();
    return std::any_of(own.cbegin(), own.cend(), [&](const ProjectInfo& each) { return each.id == project; });
}

/** One at a time, so that they arrive in their order. */
void Outbox::sendNext()
{
    if (!m_open || !m_sending.isNull() || m_database.state() != Database::State::Connected)
        return;
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [&](const auto& each) { return !each.isRefused() && mayWriteTo(each.project); });
    if (next == m_waiting.end())
        return;
    const std::optional<Action> action = queuedactions::restored(*next);
    if (!action) {
        next->refusal = tr("Another version of HotDash kept this, and this one does not know it.");
        next->hint = tr("Start that version to send it.");
        store([](bool, const QString&) {});
        sendNext();
        return;
    }
    m_sending = next->id;
    const int generation = m_generation;
    const bool begun = m_runner.run(
        *action, this,
        [this, generation, id = next->id](const Outcome& outcome) {
            if (generation == m_generation)
                onSent(id, outcome);
        },
        next->project);
    if (!begun)
        m_sending = {}; // the operator has just sent it; it is kept again where that fails
}

void Outbox::onSent(const QUuid& id, const Outcome& outcome)
{
    m_sending = {};
    WaitingAction* action = find(id);
    if (!action)
        return;
    switch (outcome.kind) {
    case Outcome::Kind::Offline:
    case Outcome::Kind::InDoubt:
    case Outcome::Kind::Kept:
        return; // the next connection sends it again
    case Outcome::Kind::Committed:
        m_waiting.removeIf([&](const WaitingAction& each) { return each.id == id; });
        break;
    case Outcome::Kind::Denied:
    case Outcome::Kind::Conflict:
    case Outcome::Kind::Invalid:
    case Outcome::Kind::Failed:
        action->refusal = outcome.error.message;
        action->hint = outcome.error.hint;
        Q_EMIT refused(*action);
        break;
    }
    store([](bool, const QString&) {});
    sendNext();
}
