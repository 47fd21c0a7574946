// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SANITIZE_THREAD__)
#include <atomic>
#endif

/**
 * Said by the thread that gives values away, just before it posts them, and by the one that gets them, before it
 * touches them. Qt's event queue orders the two, but by means that the thread sanitizer does not see in Qt's
 * uninstrumented library; here it sees them. Elsewhere this is nothing. Whatever bypasses the queue is still reported,
 * unless a later hand-over happens to order it too.
 */
inline void handOver()
{
#if defined(__SANITIZE_THREAD__)
    static std::atomic<unsigned> passed;
    passed.fetch_add(1, std::memory_order_acq_rel);
#endif
}
