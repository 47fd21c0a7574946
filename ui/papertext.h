// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QString>
#include <limits>
#include <memory>

class QAbstractItemModel;
class QTextDocument;

/** What printed reports are made of: escaped text in black on white, and tables of a model's rows. GUI thread. */
namespace papertext {

QString title(const QString& text);
QString heading(const QString& text);
/** Empty for an empty text; line breaks are kept. */
QString paragraph(const QString& text);
/** The model's first @p rows rows as the screen shows them; columns not in @p leftAligned stand to the right. */
QString table(const QAbstractItemModel& model, const QList<int>& leftAligned,
              int rows = std::numeric_limits<int>::max());
/** @p body of the functions above as a document; @p images by the names that it uses. */
std::unique_ptr<QTextDocument> document(const QString& name, const QString& body,
                                        const QHash<QString, QImage>& images = {});

} // namespace papertext
