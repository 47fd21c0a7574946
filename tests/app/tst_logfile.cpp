// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfile.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

Q_LOGGING_CATEGORY(lcTest, "hotdash.test")

namespace {

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** The program's log: what reaches it, what never does, and that it does not grow for ever. */
class LogFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { logfile::stop(); }
    void writesByLevel();
    void keepsSecretsOut();
    void turnsOver();
};

void LogFileTest::writesByLevel()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("new/hotdash.log"));
    logfile::start({}, name);
    qCDebug(lcTest, "too small");
    qCInfo(lcTest, "worth a line");
    QByteArray text = contents(name);
    QVERIFY2(text.contains("I hotdash.test: worth a line\n"), text.constData());
    QVERIFY(!text.contains("too small"));
    QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    logfile::start(QStringLiteral("debug"), name);
    qCDebug(lcTest, "now it counts");
    QVERIFY(contents(name).contains("D hotdash.test: now it counts"));
    logfile::start(QStringLiteral("warning"), name);
    qCInfo(lcTest, "not any more");
    QVERIFY(!contents(name).contains("not any more"));
    QVERIFY(logfile::lastLines().last().contains(u"now it counts"));
}

void LogFileTest::keepsSecretsOut()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("hotdash.log"));
    logfile::start({}, name);
    qCInfo(lcTest, "host=db user=ann password=topsecret and postgresql://ann:topsecret@db/shop");
    QVERIFY(contents(name).contains("host=db user=ann"));
    QVERIFY(!contents(name).contains("topsecret"));
    QVERIFY(!logfile::lastLines().join(u'\n').contains(u"topsecret"));
}

void LogFileTest::turnsOver()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("hotdash.log"));
    logfile::start({}, name);
    const QString line(10'000, u'x');
    for (int i = 0; i < 450; ++i)
        qCInfo(lcTest).noquote() << i << line;
    QVERIFY(QFile(name).size() <= 1'100'000);
    QVERIFY(QFile::exists(name + QStringLiteral(".1")) && QFile::exists(name + QStringLiteral(".2")));
    QVERIFY(!QFile::exists(name + QStringLiteral(".3")));
    QVERIFY(contents(name).contains("449 xxx"));
    QVERIFY(logfile::lastLines().size() <= 60);
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
