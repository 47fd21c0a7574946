// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/**
 * A field that files are read into, or a column of what is stored of them, for people, translated: "Unit price" for
 * "unit_price". Empty for columns that only the import itself needs: keys, marks. Any thread.
 */
QString importFieldTitle(const QString& field);
