// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connectionchip.h"

#include "format.h"

#include <QAccessible>

ConnectionChip::ConnectionChip(QWidget* parent) : StatusChip(parent)
{
    setObjectName(QStringLiteral("connectionChip"));
    setAccessibleDescription(tr("Connection to the database"));
}

QString ConnectionChip::wordsFor(Database::State state, Database::Liveness liveness, int waiting)
{
    QString words;
    switch (state) {
    case Database::State::Connected:
        words = liveness == Database::Liveness::Live ? tr("Live") : tr("Polling");
        break;
    case Database::State::Connecting:
        words = tr("Connecting…");
        break;
    case Database::State::Reconnecting:
        words = waiting > 0 ? tr("Offline") : tr("Reconnecting…");
        break;
    case Database::State::Closed:
    case Database::State::Failed:
        words = tr("Offline");
        break;
    }
    if (waiting == 1)
        words = tr("%1, 1 action waiting").arg(words);
    else if (waiting > 1)
        words = tr("%1, %2 actions waiting").arg(words, format::number(qint64 { waiting }));
    return words;
}

void ConnectionChip::setUnverified(bool unverified)
{
    m_unverified = unverified;
}

void ConnectionChip::setReadSource(const ReadSource& source)
{
    m_source = source;
}

/** Empty where there is nothing that an operator should know. */
QString ConnectionChip::replicaWords() const
{
    if (m_source.from == ReadSource::From::Server)
        return {};
    if (m_source.away)
        return tr("replica away");
    return m_source.behindSeconds > 0 ? tr("replica %1 behind").arg(format::span(m_source.behindSeconds)) : QString();
}

QString ConnectionChip::replicaExplanation() const
{
    switch (m_source.from) {
    case ReadSource::From::Server:
        break;
    case ReadSource::From::Replica:
        return m_source.behindSeconds > 0 ? tr("Figures are read from the replica, as soon as it has what was written.")
                                          : tr("Figures are read from the replica, which has all that was written.");
    case ReadSource::From::ServerInstead:
        if (!m_source.away)
            return tr("The replica lacks what was written in the last %1. Until it has caught up, figures are read "
                      "from the primary server and are current.")
                .arg(format::span(m_source.behindSeconds));
        return m_source.why.isEmpty()
            ? tr("The read replica is not connected. Figures are read from the primary server and are current.")
            : tr("The read replica cannot be used; figures are read from the primary server and are current. %1")
                  .arg(m_source.why);
    }
    return {};
}

void ConnectionChip::showState(Database::State state, Database::Liveness liveness, int waiting, const QString& reason)
{
    Severity severity = Severity::Attention;
    QString icon = QStringLiteral("link-connecting");
    QString explanation;
    switch (state) {
    case Database::State::Connected:
        severity = liveness == Database::Liveness::Live ? Severity::Good : Severity::None;
        icon = liveness == Database::Liveness::Live ? QStringLiteral("link-live") : QStringLiteral("link-polling");
        explanation = liveness == Database::Liveness::Live
            ? tr("Changes by others show within a moment.")
            : tr("The server sends no notices of changes; everything is read again every 30 seconds.");
        break;
    case Database::State::Connecting:
        severity = Severity::None;
        explanation = tr("The first connection is being made.");
        break;
    case Database::State::Reconnecting:
        explanation =
            tr("The connection broke. The figures on the screen are the last good ones; the program keeps trying.");
        break;
    case Database::State::Closed:
    case Database::State::Failed:
        severity = Severity::Critical;
        icon = QStringLiteral("link-offline");
        explanation = tr("There is no connection to the database.");
        break;
    }
    QString now = wordsFor(state, liveness, waiting);
    QString toSay = now;
    if (const QString replica = replicaWords(); !replica.isEmpty() && state == Database::State::Connected) {
        if (m_source.from == ReadSource::From::ServerInstead)
            severity = Severity::Attention;
        now = tr("%1, %2", "state of the connection, of the replica").arg(now, replica);
        toSay += m_source.away ? u'a' : m_source.from == ReadSource::From::ServerInstead ? u'b' : u'c';
    }
    if (state == Database::State::Connected && m_source.from != ReadSource::From::Server)
        explanation += u' ' % replicaExplanation();
    if (m_unverified && state == Database::State::Connected) {
        severity = Severity::Attention;
        now = tr("%1, unverified").arg(now);
        toSay += u'u';
        explanation += u' '
            % tr("Nobody has checked that this is the right server: the connection's SSL mode is less than "
                 "verify-full.");
    }
    setStatus(severity, now, icon);
    setToolTip(format::plain(reason.isEmpty() ? explanation : explanation % u'\n' % reason));
    setAccessibleDescription(reason.isEmpty() ? explanation : explanation % u' ' % reason);
    if (std::exchange(m_spoken, toSay) != toSay) {
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}
