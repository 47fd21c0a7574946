// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "tablemodel.h"

#include <QDateTime>

/** Something that happened while the operator looked elsewhere: an outcome, a change of the connection. */
struct Notification {
    quint64 number = 0;
    QDateTime when; ///< UTC
    Severity severity = Severity::None;
    QString text; ///< what happened
    QString hint; ///< what to do; may be empty
    friend bool operator==(const Notification&, const Notification&) = default;
};

/** The last hundred notifications of this session, newest first, and how many were not seen yet. GUI thread only. */
class NotificationModel : public TableModel<Notification> {
    Q_OBJECT
public:
    enum Role { WhenRole = TableRole::Help + 1, HintRole };
    explicit NotificationModel(const Clock& clock, QObject* parent = nullptr);

    void add(Severity severity, const QString& text, const QString& hint = {});
    /** The list is of another project. */
    void forgetAll();
    /** What is listed has been seen. */
    void markRead();
    [[nodiscard]] int unread() const { return m_unread; }

Q_SIGNALS:
    void unreadChanged(int unread);

protected:
    [[nodiscard]] QString key(const Notification& row) const override;
    [[nodiscard]] QVariant cell(const Notification& row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] int columnTotal() const override { return 1; }

private:
    const Clock& m_clock;
    quint64 m_last = 0;
    int m_unread = 0;
};
