// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/** Asks whoever sits at the terminal that the program was started from. Blocks: for headless verbs' threads. */
namespace terminal {

/** Whether anybody can be asked: standard input and standard error are a terminal's. */
bool isThere();
/** The line that is typed after @p question; nothing where the input ends (Ctrl+D). */
std::optional<QString> ask(const QString& question);
/** As ask(), without showing what is typed. */
std::optional<QString> askSecret(const QString& question);
/** Shows what is typed again, if the program is about to end in the middle of askSecret(). Any thread. */
void restore();

} // namespace terminal
