// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct FilePreview;
class QPushButton;
class QTableWidget;

/** What the pages of the import dialog have in common. */
namespace importwidgets {

/** A button that Return does not press by itself. */
QPushButton* button(const char* name, const QString& text);
/** A table that is read and whose rows are chosen; Tab leaves it. */
QTableWidget* table(const char* name, const QString& accessible);
/** Shows the first rows of @p preview as they will be stored, and what each becomes: new, changed, left out and why. */
void fillPreview(QTableWidget& table, const FilePreview& preview);

} // namespace importwidgets
