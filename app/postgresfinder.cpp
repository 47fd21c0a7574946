// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresfinder.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

namespace {

/** The folders that distributions install servers into. */
QStringList usualFolders()
{
    QStringList folders;
    const auto add = [&folders](const QString& parent, const QString& pattern, const QString& below) {
        const QDir directory(parent);
        for (const QString& name : directory.entryList({ pattern }, QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(directory.filePath(name + below));
    };
    add(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"), QStringLiteral("/bin"));
    add(QStringLiteral("/usr"), QStringLiteral("pgsql-*"), QStringLiteral("/bin"));
    add(QStringLiteral("/usr/lib"), QStringLiteral("postgresql*"), QStringLiteral("/bin"));
    add(QStringLiteral("/opt/homebrew/opt"), QStringLiteral("postgresql*"), QStringLiteral("/bin"));
    folders.append(QStringLiteral("/usr/local/pgsql/bin"));
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    if (!inPath.isEmpty())
        folders.append(QFileInfo(inPath).canonicalPath());
    return folders;
}

} // namespace

PostgresFinder::PostgresFinder(QObject* parent) : QObject(parent)
{
}

PostgresFinder::~PostgresFinder()
{
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(); // a killed process is gone at once
    }
}

void PostgresFinder::start()
{
    m_open = 1; // our own search, so that found() comes once
    const QString forced = qEnvironmentVariable("HOTDASH_PG_BIN");
    const QStringList folders = forced.isEmpty() ? usualFolders() : QStringList { forced };
    for (const QString& folder : folders)
        addFolder(folder);
    const QString config = QStandardPaths::findExecutable(QStringLiteral("pg_config"));
    if (m_folders.isEmpty() && forced.isEmpty() && !config.isEmpty())
        ask(config, { QStringLiteral("--bindir") }, [this](const QString& folder) { addFolder(folder.trimmed()); });
    QTimer::singleShot(0, this, &PostgresFinder::finishOne);
}

void PostgresFinder::ask(const QString& program, const QStringList& arguments,
                         std::function<void(const QString&)> answer)
{
    auto* process = new QProcess(this);
    ++m_open;
    connect(process, &QProcess::finished, this, [this, process, answer = std::move(answer)] {
        answer(QString::fromLocal8Bit(process->readAllStandardOutput()));
        process->deleteLater();
        finishOne();
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        process->deleteLater();
        finishOne();
    });
    process->start(program, arguments, QIODevice::ReadOnly);
}

void PostgresFinder::addFolder(const QString& folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    if (canonical.isEmpty() || m_folders.contains(canonical)
        || !QFileInfo(canonical + QStringLiteral("/initdb")).isExecutable())
        return;
    m_folders.append(canonical);
    ask(canonical + QStringLiteral("/postgres"), { QStringLiteral("--version") },
        [this, canonical](const QString& version) {
            static const QRegularExpression pattern(QStringLiteral("\\(PostgreSQL\\) (\\d+)"));
            const int major = pattern.match(version).captured(1).toInt();
            if (major > 0)
                m_binaries.append({ canonical, major });
        });
}

void PostgresFinder::finishOne()
{
    if (--m_open > 0)
        return;
    std::sort(m_binaries.begin(), m_binaries.end(),
              [](const PostgresBinaries& left, const PostgresBinaries& right) { return left.major > right.major; });
    Q_EMIT found();
}
