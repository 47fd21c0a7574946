// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryprivacy.h"

#include <sys/prctl.h>

bool keepMemoryPrivate()
{
    // Not RLIMIT_CORE: the local server would inherit it, and a collector behind a pipe does not ask for it.
    return ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}
