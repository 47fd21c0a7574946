// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/searchhit.h"

/** A dialog that can be opened at what the tool bar's search found. */
class SearchTarget {
public:
    virtual ~SearchTarget() = default;
    /** Selects what @p hit names, now or as soon as it is loaded. */
    virtual void showHit(const SearchHit& hit) = 0;
};
