// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/database_p.h"

void JobHandle::cancel()
{
    if (m_shared && m_shared->database)
        m_shared->database->d->cancel(m_shared->id, m_shared->write);
}

bool JobHandle::isFinished() const
{
    return !m_shared || !m_shared->database;
}

namespace {

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

Database::Database(QObject* parent) : Database(systemClock(), parent)
{
}

Database::Database(const Clock& clock, QObject* parent) : QObject(parent), d(std::make_unique<Private>(this, clock))
{
}

Database::~Database() = default;

void Database::open(const ConnectionSettings& settings)
{
    d->open(settings);
}

void Database::close()
{
    d->close();
}

void Database::retryNow(const QString& password)
{
    d->retryNow(password);
}

void Database::setProject(const QString& project)
{
    d->setProject(project);
}

void Database::setWatchfulness(const Watchfulness& watchfulness)
{
    d->setWatchfulness(watchfulness);
}

void Database::checkConnections()
{
    d->checkConnections();
}

Database::State Database::state() const
{
    return d->state;
}

Database::Liveness Database::liveness() const
{
    return d->liveness;
}

const DbError& Database::error() const
{
    return d->error;
}

const ReadSource& Database::readSource() const
{
    return d->readSource();
}

const ConnectionSettings& Database::settings() const
{
    return d->settings;
}

const ProjectInfo& Database::project() const
{
    return d->signIn.project;
}

const QList<ProjectInfo>& Database::projects() const
{
    return d->signIn.projects;
}

const OperatorInfo& Database::operatorInfo() const
{
    return d->signIn.who;
}

QString Database::serverVersion() const
{
    return d->signIn.serverVersion;
}

QString Database::schemaVersion() const
{
    return d->signIn.schemaVersion;
}

const AnswerTimes& Database::readTimes() const
{
    return d->readTimes;
}

const AnswerTimes& Database::writeTimes() const
{
    return d->writeTimes;
}

JobHandle Database::submitAny(Lane lane, QObject* context, AnyJob job, AnyDone done, const QString& project)
{
    JobHandle handle;
    handle.m_shared = std::make_shared<JobHandle::Shared>();
    handle.m_shared->database = this;
    handle.m_shared->write = lane == Lane::Write;
    PendingJob pending {
        context, context != nullptr, std::move(done), handle.m_shared, lane == Lane::Write, {}, false
    };
    handle.m_shared->id = d->submit(lane, std::move(pending), std::move(job), project);
    return handle;
}
