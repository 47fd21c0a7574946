// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncspool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SyncSpool)
};

constexpr auto ours = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

SyncSpool::SyncSpool(QString folder, QString shop) : m_folder(std::move(folder)), m_shop(std::move(shop))
{
}

QString SyncSpool::open(const QDateTime& now)
{
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, ours | QFileDevice::ExeOwner))
        return Text::tr("The folder %1 cannot be made.").arg(m_folder);
    m_lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock())
        return Text::tr("This shop is being synchronised by another window or program already.");
    m_isResumed = readState(now);
    if (m_isResumed)
        return {};
    m_parts = {};
    m_ordersSince = {};
    m_begunAt = now;
    for (const SyncPart part : syncParts)
        QFile::remove(path(part));
    return {};
}

QString SyncSpool::statePath() const
{
    return m_folder + QStringLiteral("/state.json");
}

QString SyncSpool::path(SyncPart part) const
{
    static const std::array names { "products", "inventory", "orders" };
    return QStringLiteral("%1/%2 %3.csv").arg(m_folder, m_shop, QLatin1String(names[std::size_t(part)]));
}

/** Takes up what an earlier synchronisation left: files are cut back to the last whole page. */
bool SyncSpool::readState(const QDateTime& now)
{
    QFile file(statePath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject state = QJsonDocument::fromJson(file.readAll()).object();
    m_begunAt = timeFrom(state[QStringLiteral("begun")]);
    if (state[QStringLiteral("shop")].toString() != m_shop || !m_begunAt.isValid() || m_begunAt > now
        || m_begunAt.secsTo(now) > qint64(freshFor) * 3600)
        return false;
    m_ordersSince = timeFrom(state[QStringLiteral("ordersSince")]);
    const QJsonArray parts = state[QStringLiteral("parts")].toArray();
    for (const SyncPart part : syncParts) {
        const QJsonObject stored = parts[qsizetype(part)].toObject();
        Progress& progress = m_parts[std::size_t(part)];
        progress.cursor = stored[QStringLiteral("cursor")].toString();
        progress.rows = stored[QStringLiteral("rows")].toInteger();
        progress.bytes = stored[QStringLiteral("bytes")].toInteger();
        progress.isDone = stored[QStringLiteral("done")].toBool();
        if (QFile(path(part)).size() < progress.bytes
            || (progress.bytes > 0 && !QFile::resize(path(part), progress.bytes)))
            return false;
    }
    return true;
}

bool SyncSpool::writeState() const
{
    QJsonArray parts;
    for (const Progress& progress : m_parts)
        parts.append(QJsonObject { { QStringLiteral("cursor"), progress.cursor },
                                   { QStringLiteral("rows"), progress.rows },
                                   { QStringLiteral("bytes"), progress.bytes },
                                   { QStringLiteral("done"), progress.isDone } });
    QSaveFile file(statePath());
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(ours);
    file.write(QJsonDocument(QJsonObject { { QStringLiteral("shop"), m_shop },
                                           { QStringLiteral("begun"), timeText(m_begunAt) },
                                           { QStringLiteral("ordersSince"), timeText(m_ordersSince) },
                                           { QStringLiteral("parts"), parts } })
                   .toJson());
    return file.commit();
}

QString SyncSpool::addPage(SyncPart part, const QByteArray& header, const QByteArray& rows, qint64 count,
                           const QString& cursor, bool isLast)
{
    Progress& progress = m_parts[std::size_t(part)];
    QFile file(path(part));
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(ours) || !file.resize(progress.bytes)
        || !file.seek(progress.bytes))
        return Text::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString());
    const QByteArray content = progress.bytes == 0 ? header + rows : rows;
    if (file.write(content) != content.size() || !file.flush())
        return Text::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString());
    progress.bytes += content.size();
    progress.rows += count;
    progress.cursor = cursor;
    progress.isDone = isLast;
    return writeState() ? QString() : Text::tr("%1 cannot be written.").arg(statePath());
}

void SyncSpool::clear()
{
    QFile::remove(statePath());
    for (const SyncPart part : syncParts)
        QFile::remove(path(part));
    m_parts = {};
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArrayList texts;
    for (const QString& cell : cells) {
        QByteArray text = cell.toUtf8();
        if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r'))
            text = '"' + text.replace("\"", "\"\"") + '"';
        texts.append(text);
    }
    return texts.join(',') + '\n';
}
