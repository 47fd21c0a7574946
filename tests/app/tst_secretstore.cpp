// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretstore.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 20'000; // ms

/** Calls @p start with a function that takes the answer, and waits for it. */
template <class Start>
SecretResult answerOf(Start start)
{
    QObject context;
    std::optional<SecretResult> answer;
    start(&context, [&answer](const SecretResult& result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        qWarning("no answer");
    return answer.value_or(SecretResult {});
}

/** Runs this program again, within a session bus of its own; returns its exit code and output. */
QPair<int, QString> runInSession(const QString& command)
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("dbus-run-session"),
                  { QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), command });
    process.waitForFinished(60'000);
    return { process.exitCode(), QString::fromLocal8Bit(process.readAll()) };
}

} // namespace

/** The system's keychain: with a real secret service, and without any. */
class SecretStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksWithAKeyring();
    void saysThatThereIsNone();
    void keepsAndForgets(); ///< within a session with a keyring
    void fails(); ///< within a session without one
};

void SecretStoreTest::worksWithAKeyring()
{
    for (const char* program : { "dbus-run-session", "gnome-keyring-daemon" }) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP("No secret service is installed here.");
    }
    const auto [exitCode, output] =
        runInSession(QStringLiteral("printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                                    "HOTDASH_SECRET_SESSION=keyring \"%1\" keepsAndForgets")
                         .arg(QCoreApplication::applicationFilePath()));
    QVERIFY2(exitCode == 0, qPrintable(output));
}

void SecretStoreTest::saysThatThereIsNone()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty())
        QSKIP("dbus-run-session is not installed here.");
    const auto [exitCode, output] = runInSession(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere HOTDASH_SECRET_SESSION=none \"%1\" fails")
            .arg(QCoreApplication::applicationFilePath()));
    QVERIFY2(exitCode == 0, qPrintable(output));
}

void SecretStoreTest::keepsAndForgets()
{
    if (qgetenv("HOTDASH_SECRET_SESSION") != "keyring")
        QSKIP("Runs within a session of its own, see worksWithAKeyring().");
    KeychainSecretStore store;
    using Status = SecretResult::Status;
    const QString key = QStringLiteral("host='db' dbname='hotdash' user='ann'");
    const QString secret = QStringLiteral("pass wörd\n'\"");
    const auto probe = answerOf([&](QObject* context, auto done) { store.probe(context, done); });
    QVERIFY2(probe.status == Status::Done, qPrintable(probe.message));
    QVERIFY(answerOf([&](QObject* context, auto done) { store.read(key, context, done); }).status == Status::NotFound);
    QVERIFY(answerOf([&](QObject* context, auto done) { store.write(key, secret, context, done); }).status
            == Status::Done);
    QCOMPARE(answerOf([&](QObject* context, auto done) { store.read(key, context, done); }).secret, secret);
    QVERIFY(answerOf([&](QObject* context, auto done) { store.remove(key, context, done); }).status == Status::Done);
    QVERIFY(answerOf([&](QObject* context, auto done) { store.read(key, context, done); }).status == Status::NotFound);
}

void SecretStoreTest::fails()
{
    if (qgetenv("HOTDASH_SECRET_SESSION") != "none")
        QSKIP("Runs within a session of its own, see saysThatThereIsNone().");
    KeychainSecretStore store;
    const auto probe = answerOf([&](QObject* context, auto done) { store.probe(context, done); });
    QVERIFY(probe.status == SecretResult::Status::Unavailable);
    QVERIFY2(probe.message.contains(u"each time"), qPrintable(probe.message));
    const auto read = answerOf([&](QObject* context, auto done) { store.read(QStringLiteral("x"), context, done); });
    QVERIFY(read.secret.isEmpty());
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
