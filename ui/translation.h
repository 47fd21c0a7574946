// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

/** The program's own translations, and Qt's for the standard buttons where they are installed. */
namespace translation {

/** Installs what there is for @p locale into the application; English needs none. GUI thread, before any window. */
void install(const QLocale& locale);

} // namespace translation
