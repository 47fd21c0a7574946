// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionrunner.h"
#include "db/database.h"

#include <QTest>
#include <memory>
#include <optional>

/** Waiting, with a bound and with the event loop running, for what the database layer answers later. */
namespace await {

/** Long enough for a machine that is busy with other tests; nothing waits that long where all is well. */
constexpr int kBound = 30000;

/** Opens @p database and waits until it is Connected or Failed; whether it is Connected. */
inline bool opened(Database& database, const ConnectionSettings& settings)
{
    database.open(settings);
    const bool settled = QTest::qWaitFor(
        [&] { return database.state() == Database::State::Connected || database.state() == Database::State::Failed; },
        kBound);
    return settled && database.state() == Database::State::Connected;
}

inline bool live(const Database& database)
{
    return QTest::qWaitFor([&] { return database.liveness() == Database::Liveness::Live; }, kBound);
}

/** The answer to come, once it is there; the job's result or error. */
template <class T>
class Answer {
public:
    [[nodiscard]] typename Database::Done<T> done() const
    {
        return [content = m_content](DbResult<T> result) { content->emplace(std::move(result)); };
    }
    [[nodiscard]] bool isThere() const { return m_content->has_value(); }
    /** Waits for it; a DbError of kind None where it does not come. */
    [[nodiscard]] DbResult<T> result() const
    {
        return QTest::qWaitFor([&] { return isThere(); }, kBound) ? **m_content : DbResult<T>(DbError {});
    }

private:
    std::shared_ptr<std::optional<DbResult<T>>> m_content = std::make_shared<std::optional<DbResult<T>>>();
};

template <class T>
DbResult<T> read(Database& database, typename Database::Job<T> job)
{
    const Answer<T> answer;
    database.read<T>(nullptr, std::move(job), answer.done());
    return answer.result();
}

template <class T>
DbResult<T> write(Database& database, typename Database::Job<T> job)
{
    const Answer<T> answer;
    database.write<T>(nullptr, std::move(job), answer.done());
    return answer.result();
}

/** Runs @p action and waits for its outcome; nothing where none comes. */
inline std::optional<Outcome> outcome(ActionRunner& runner, const Action& action)
{
    const auto found = std::make_shared<std::optional<Outcome>>();
    runner.run(action, nullptr, [found](const Outcome& outcome) { found->emplace(outcome); });
    return QTest::qWaitFor([&] { return found->has_value(); }, kBound) ? *found : std::optional<Outcome> {};
}

} // namespace await
