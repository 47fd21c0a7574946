// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/**
 * Keeps the memory of this process, in which passwords lie while a connection is made and made again, to itself: the
 * kernel writes no core file of it and hands none to a crash collector, and of the user's other programs none can read
 * or trace it. First thing in main(), before a password is read. Programs that are started from here are not affected.
 * False where the system does not offer it. (KeePassXC, Bootstrap::disableCoreDumps)
 */
bool keepMemoryPrivate();
