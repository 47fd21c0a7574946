// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationmodel.h"

namespace {
constexpr int kept = 100;
} // namespace

NotificationModel::NotificationModel(const Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
}

void NotificationModel::add(Severity severity, const QString& text, const QString& hint)
{
    QVector<Notification> list = rows();
    list.prepend({ ++m_last, m_clock.now(), severity, text, hint });
    if (list.size() > kept)
        list.resize(kept);
    applySnapshot(std::move(list));
    Q_EMIT unreadChanged(++m_unread);
}

void NotificationModel::forgetAll()
{
    clear();
    markRead();
}

void NotificationModel::markRead()
{
    if (m_unread == 0)
        return;
    m_unread = 0;
    Q_EMIT unreadChanged(0);
}

QString NotificationModel::key(const Notification& row) const
{
    return QString::number(row.number);
}

QVariant NotificationModel::cell(const Notification& row, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.hint.isEmpty() ? row.text : QString(row.text + u' ' + row.hint);
    case WhenRole:
    case TableRole::Sort:
    case TableRole::RawValue:
        return row.when;
    case HintRole:
        return row.hint;
    case TableRole::Severity:
        return static_cast<int>(row.severity);
    case TableRole::Key:
        return key(row);
    default:
        return {};
    }
}

QVariant NotificationModel::header(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(tr("Notifications")) : QVariant();
}
