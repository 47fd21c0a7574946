// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

class QTableView;

/**
 * Sets up a table whose rows are read and chosen but not typed into, as nearly all are: one whole row at a time, one
 * line of text in each with @p padding pixels around it, no grid; Tab leaves the table. Call it after the table's font
 * is set. GUI thread only.
 */
void setUpRowTable(QTableView& table, int padding = Theme::grid);
