// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancelock.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

InstanceLock::InstanceLock(const QString& file) : m_file(file)
{
}

InstanceLock::~InstanceLock()
{
    release();
}

InstanceLock::Result InstanceLock::tryShared()
{
    return tryLock(LOCK_SH);
}

InstanceLock::Result InstanceLock::tryExclusive()
{
    return tryLock(LOCK_EX);
}

void InstanceLock::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

InstanceLock::Result InstanceLock::tryLock(int operation)
{
    if (m_descriptor < 0)
        m_descriptor = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor >= 0) {
        int result = 0;
        do {
            result = ::flock(m_descriptor, operation | LOCK_NB);
        } while (result != 0 && errno == EINTR);
        if (result == 0)
            return Result::Locked;
        if (errno == EWOULDBLOCK)
            return Result::Busy;
    }
    m_error = qt_error_string(errno);
    return Result::Failed;
}
