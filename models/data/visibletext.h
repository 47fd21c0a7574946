// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** Somebody else's text, for a screen. Any thread. */
namespace visibletext {

/**
 * @p text with the invisible characters that reorder what is shown (Unicode's Bidi_Control) as "<U+202E>": with them
 * "gnp.exe" could be read as "exe.png". Text without them is returned as it is.
 */
QString withoutReordering(const QString& text);

} // namespace visibletext
