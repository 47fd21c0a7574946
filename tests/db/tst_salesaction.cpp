// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/salesactions.h"
#include "cuttingproxy.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "temporarypostgres.h"

#include <QTest>

/** What one press of the review's button writes when the answer to its commit is lost, or it is pressed twice. */
class TestSalesAction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        FatalLogHandler::arm();
        m_database = std::make_unique<TestDatabase>();
    }
    void cleanup() { m_database.reset(); }

    void aLostAnswerIsOneRow_data();
    void aLostAnswerIsOneRow();
    void pressedTwiceIsOneRow();
    void aRetryOfTheSameSubmissionAddsNothing();

private:
    static SalesSubmission submission()
    {
        SalesSubmission result;
        result.id = QUuid::createUuid();
        result.decision = SalesDecision::EscalateToOps;
        result.notes = QStringLiteral("Es fehlt die Antwort");
        result.variance = Money::fromDecimal("-930.00", QStringLiteral("GBP"));
        result.flags = { { QStringLiteral("v1"), QStringLiteral("ROPE-10"), QStringLiteral("Rope"), true } };
        return result;
    }
    /** Waits for the outcome of @p action. */
    static std::optional<Outcome> outcomeOf(ActionRunner& runner, const Action& action)
    {
        std::optional<Outcome> outcome;
        QObject context;
        if (!runner.run(action, &context, [&outcome](const Outcome& each) { outcome = each; }))
            return {};
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, await::kBound) ? outcome : std::nullopt;
    }
    /** The rows as another operator of the project sees them: type, how many, by whom. */
    [[nodiscard]] QString rows() const
    {
        return m_database->execute(
            QStringLiteral("SET app.current_project = 'occ'; SELECT string_agg(action_type || ' ' "
                           "|| n || ' ' || operator_name, ', ' ORDER BY action_type) FROM (SELECT "
                           "action_type, operator_name, count(*) AS n FROM sales_pulse_actions "
                           "GROUP BY 1, 2) s"),
            QStringLiteral("op_both"));
    }

    const QString m_once = QStringLiteral("sku_flagged 1 Olive Operator, variance_review 1 Olive Operator");
    std::unique_ptr<TestDatabase> m_database;
};

void TestSalesAction::aLostAnswerIsOneRow_data()
{
    QTest::addColumn<int>("plan");
    QTest::newRow("committed, the answer is lost") << int(CuttingProxy::Plan::CutAfterAnswer);
    QTest::newRow("the commit never arrived") << int(CuttingProxy::Plan::CutBefore);
}

void TestSalesAction::aLostAnswerIsOneRow()
{
    QFETCH(int, plan);
    CuttingProxy proxy(TemporaryPostgres::shared().folder());
    ConnectionSettings settings;
    settings.conninfo = proxy.conninfo(m_database->name(), QStringLiteral("op_occ"));
    Database database;
    QVERIFY(await::opened(database, settings) && await::live(database));
    ActionRunner runner(database);
    proxy.plan(static_cast<CuttingProxy::Plan>(plan), "COMMIT");
    const auto outcome = outcomeOf(runner, salesactions::make(submission(), QStringLiteral("Escalate to ops")));
    QVERIFY(outcome);
    QCOMPARE(proxy.carriedOut(), 1);
    QVERIFY2(outcome->isCommitted(), qPrintable(outcome->error.message));
    QCOMPARE(rows(), m_once);
}

void TestSalesAction::pressedTwiceIsOneRow()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    ActionRunner runner(database);
    const Action action = salesactions::make(submission(), QStringLiteral("Escalate to ops"));
    int outcomes = 0;
    QVERIFY(runner.run(action, this, [&outcomes](const Outcome&) { ++outcomes; }));
    QVERIFY(!runner.run(action, this, [&outcomes](const Outcome&) { ++outcomes; }));
    QTRY_COMPARE_WITH_TIMEOUT(outcomes, 1, await::kBound);
    QCOMPARE(rows(), m_once);
}

void TestSalesAction::aRetryOfTheSameSubmissionAddsNothing()
{
    Database database;
    QVERIFY(await::opened(database, m_database->settings()));
    ActionRunner runner(database);
    const SalesSubmission same = submission();
    for (int time = 0; time < 2; ++time) {
        const auto outcome = outcomeOf(runner, salesactions::make(same, QStringLiteral("Escalate to ops")));
        QVERIFY(outcome && outcome->isCommitted());
    }
    QCOMPARE(rows(), m_once);
    // Another submission of the same words is another decision.
    QVERIFY(outcomeOf(runner, salesactions::make(submission(), QStringLiteral("Escalate to ops")))->isCommitted());
    QVERIFY(rows().contains(QStringLiteral("variance_review 2")));
}

QTEST_GUILESS_MAIN(TestSalesAction)
#include "tst_salesaction.moc"
