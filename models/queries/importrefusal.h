// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filelayout.h"

/** Words for files of no kind. For ImportRunner. */
namespace importrefusal {

/** Why it is not clear what a file holds: what it lacks, or what its columns are. Translated. */
QString unclearKind(const FileLayout& layout);
/** What to do then, translated. */
QString nameTheKind();

} // namespace importrefusal
