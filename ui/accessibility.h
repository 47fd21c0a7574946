// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** What screen readers are told of our own widgets beyond their names: what they are, and what can be done with them.
 */
namespace accessibility {

/** Makes Qt use our interfaces for tiles, figures and chips; once, whoever calls it. GUI thread. */
void install();

} // namespace accessibility
