// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

/** The program's own translations, and Qt's for the standard buttons where they are installed. */
namespace translation {

/**
 * Installs what there is for @p wanted into the application; for English, the plurals. A system without a language
 * is spoken to in British English, numbers and dates included. GUI thread, before any window.
 */
void install(const QLocale& wanted);

} // namespace translation
