// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <QStringList>
#include <array>
#include <memory>

/** The parts of a shop that are read one after the other. */
enum class SyncPart { Products, Stock, Orders };
inline constexpr std::array syncParts { SyncPart::Products, SyncPart::Stock, SyncPart::Orders };

/**
 * What a synchronisation has read so far, in a folder of its own: one file a part, in the layouts that imports take,
 * and how far it is. A page counts once it is written whole, so that an interrupted synchronisation goes on behind it,
 * in this program or in the next. No customer's data and no token is in it. One synchronisation at a time.
 */
class SyncSpool {
public:
    /** How far a part is. */
    struct Progress {
        QString cursor; ///< behind the last page; null: at the start
        qint64 rows = 0;
        qint64 bytes = 0;
        bool isDone = false;
    };
    static constexpr int freshFor = 24; ///< hours until what was read is thrown away and read again

    /** @p folder is made, for its user alone. @p shop and @p since tell what is read; others' leftovers are dropped. */
    SyncSpool(QString folder, QString shop);

    /** Takes the folder and what is left in it; why not, translated, or empty. @p now: UTC. */
    QString open(const QDateTime& now);
    /** Whether open() found something to go on with. */
    [[nodiscard]] bool isResumed() const { return m_isResumed; }
    [[nodiscard]] const QDateTime& begunAt() const { return m_begunAt; }
    /** From when on orders are asked for; invalid: all. Set it before the first page of orders. */
    [[nodiscard]] const QDateTime& ordersSince() const { return m_ordersSince; }
    void setOrdersSince(const QDateTime& since) { m_ordersSince = since; }
    [[nodiscard]] const Progress& progress(SyncPart part) const { return m_parts[std::size_t(part)]; }
    /** Adds a whole page; the file gets @p header first. Why it could not, translated, or empty. */
    QString addPage(SyncPart part, const QByteArray& header, const QByteArray& rows, qint64 count,
                    const QString& cursor, bool isLast);
    [[nodiscard]] QString path(SyncPart part) const;
    /** Removes what was read: it is in the database. */
    void clear();

private:
    [[nodiscard]] QString statePath() const;
    bool readState(const QDateTime& now);
    [[nodiscard]] bool writeState() const;

    const QString m_folder;
    const QString m_shop;
    std::unique_ptr<QLockFile> m_lock;
    QDateTime m_begunAt;
    QDateTime m_ordersSince;
    std::array<Progress, syncParts.size()> m_parts;
    bool m_isResumed = false;
};

/** A line of CSV; cells with commas, quotes or line breaks are quoted. */
QByteArray csvLine(const QStringList& cells);
