// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialogButtonBox;
class QPushButton;

/** Return and Enter press the button that has the focus, and none from elsewhere: a dialog in which Return is typed. */
namespace buttonkeys {

void onlyWithFocus(QPushButton* button);
/** All buttons that @p box has by now. */
void onlyWithFocus(const QDialogButtonBox* box);

} // namespace buttonkeys
