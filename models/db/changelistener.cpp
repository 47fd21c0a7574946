// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/changelistener.h"

#include <QCryptographicHash>
#include <QUuid>
#include <chrono>

ChangeListener::ChangeListener() : m_probeTimer(this)
{
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setInterval(std::chrono::seconds(2));
    connect(&m_probeTimer, &QTimer::timeout, this, &ChangeListener::onProbeMissing);
}

ChangeListener::~ChangeListener()
{
    drop();
}

/** The channels that the database's triggers notify: see app.watch_table(). */
QString ChangeListener::channelOf(const QString& project)
{
    const QByteArray hash = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Md5);
    return QLatin1String("hotdash_") + QString::fromLatin1(hash.toHex());
}

QString ChangeListener::quoted(const QString& channel) const
{
    const QByteArray utf8 = channel.toUtf8();
    char* identifier = PQescapeIdentifier(m_connection.get(), utf8.constData(), std::size_t(utf8.size()));
    const QString result = QString::fromUtf8(identifier);
    PQfreemem(identifier);
    return result;
}

/** Runs @p statement; the first field of its answer. */
QString ChangeListener::command(const QString& statement)
{
    PGresult* result = PQexec(m_connection.get(), statement.toUtf8().constData());
    const ExecStatusType status = PQresultStatus(result);
    const bool ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    const QString value = ok && PQntuples(result) > 0 ? QString::fromUtf8(PQgetvalue(result, 0, 0)) : QString();
    PQclear(result);
    if (ok)
        return value;
    DbError error = dbErrorOfKind(DbError::Kind::Offline);
    error.technical = withoutSecrets(QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed());
    throw error;
}

void ChangeListener::listen(const ConnectionSettings& settings, const QString& project,
                            const std::shared_ptr<ConnectionControl>& control, quint64 epoch)
{
    drop();
    m_epoch = epoch;
    m_control = control;
    try {
        m_connection = connectToServer(settings, ServerRole::Primary, *control);
        m_project = project;
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
        return;
    }
    askProcess();
}

void ChangeListener::askProcess()
{
    if (!m_connection)
        return;
    try {
        const int process = command(QStringLiteral("SELECT pg_backend_pid()")).toInt();
        if (process == PQbackendPID(m_connection.get()))
            beginListening();
        else
            Q_EMIT pooled(m_epoch, process);
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
    }
}

void ChangeListener::beginListening()
{
    if (!m_connection)
        return;
    try {
        m_probeChannel = QLatin1String("hotdash_probe_") + QUuid::createUuid().toString(QUuid::Id128);
        command(QStringLiteral("LISTEN %1; LISTEN hotdash_shared; LISTEN %2")
                    .arg(quoted(channelOf(m_project)), quoted(m_probeChannel)));
        m_listens = true;
        m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_connection.get()), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &ChangeListener::onReadable);
        Q_EMIT listening(m_epoch, m_probeChannel);
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
    }
}

void ChangeListener::setProject(const QString& project)
{
    try {
        if (m_connection && m_listens) {
            command(
                QStringLiteral("UNLISTEN %1; LISTEN %2").arg(quoted(channelOf(m_project)), quoted(channelOf(project))));
        }
        m_project = project;
        Q_EMIT switched();
        onReadable(); // what came with the answer
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
    }
}

void ChangeListener::expectProbe()
{
    if (m_connection && !m_probeChannel.isEmpty())
        m_probeTimer.start();
}

void ChangeListener::pulse()
{
    if (!m_connection)
        return;
    try {
        command(QStringLiteral("SELECT 1"));
        Q_EMIT alive(m_epoch);
        onReadable(); // what came with the answer
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
    }
}

void ChangeListener::drop()
{
    m_probeTimer.stop();
    m_probeChannel.clear();
    m_listens = false;
    m_notifier.reset();
    if (m_control)
        m_control->release();
    m_control.reset();
    m_connection.reset();
}

void ChangeListener::onReadable()
{
    if (!m_connection)
        return;
    const bool read = PQconsumeInput(m_connection.get());
    QStringList tables;
    bool probed = false;
    while (PGnotify* notification = PQnotifies(m_connection.get())) {
        const QString table = QString::fromUtf8(notification->extra);
        if (QString::fromUtf8(notification->relname) == m_probeChannel)
            probed = true;
        else if (!table.isEmpty() && !tables.contains(table))
            tables.append(table);
        PQfreemem(notification);
    }
    const bool alive = read && PQstatus(m_connection.get()) == CONNECTION_OK; // known once all is taken apart
    if (probed)
        endProbe(true);
    if (!tables.isEmpty())
        Q_EMIT changed(tables);
    if (!alive && m_connection) {
        DbError error = dbErrorOfKind(DbError::Kind::Offline);
        error.technical = withoutSecrets(QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed());
        breakDown(error);
    }
}

void ChangeListener::endProbe(bool live)
{
    m_probeTimer.stop();
    try {
        command(QStringLiteral("UNLISTEN %1").arg(live ? quoted(m_probeChannel) : QStringLiteral("*")));
        m_probeChannel.clear();
        if (!live)
            drop();
        Q_EMIT liveKnown(m_epoch, live);
        onReadable(); // what came with the answer
    } catch (...) {
        breakDown(dbErrorFromCurrentException());
    }
}

void ChangeListener::onProbeMissing()
{
    if (m_connection && !m_probeChannel.isEmpty())
        endProbe(false);
}

void ChangeListener::breakDown(const DbError& error)
{
    qCDebug(lcDb, "listener: %s", qUtf8Printable(error.technical));
    drop();
    Q_EMIT broken(m_epoch, error);
}
