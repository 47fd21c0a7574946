// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * A lock on a file, shared or exclusive, that the kernel gives up when the process ends however it ends. It is not
 * handed on to child processes. Any thread, one at a time.
 */
class InstanceLock {
    Q_DISABLE_COPY_MOVE(InstanceLock)
public:
    explicit InstanceLock(const QString& file);
    ~InstanceLock(); ///< releases it; the file stays

    enum class Result {
        Locked, ///< it is ours
        Busy, ///< somebody holds a lock that excludes it
        Failed, ///< the file cannot be made: errorString()
    };
    /** Takes the lock, or turns a shared one into an exclusive one and back. Never waits. */
    Result tryShared();
    Result tryExclusive();
    void release();
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    Result tryLock(int operation);

    const QString m_file;
    int m_descriptor = -1;
    QString m_error;
};
