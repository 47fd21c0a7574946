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

/**
 * @p text for a label that wraps its lines: without reordering, and with invisible places to break at where it has no
 * space for long, which would make the window as wide as the word.
 */
QString forLabel(const QString& text);

/** @p text for a title, a menu or a list of choices: one line, without reordering, cut to @p longest characters. */
QString oneLine(const QString& text, qsizetype longest = 60);

/**
 * @p text as a tool tip that shows it as it is: not as markup, without reordering, cut where it would fill the screen,
 * and broken where it has no space to be broken at. For every tool tip that quotes data.
 */
QString toolTip(const QString& text);

} // namespace visibletext
