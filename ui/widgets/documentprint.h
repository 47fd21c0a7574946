// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPageLayout>
#include <QString>
#include <functional>
#include <memory>

class MessageBar;
class QTextDocument;
class QWidget;

/** Print with a preview, and PDF, of a document that is made when it is needed. GUI thread. */
namespace documentprint {

using Make = std::function<std::unique_ptr<QTextDocument>()>;

/** Opens the preview, from which one prints, in @p orientation unless another is chosen there; all by keyboard too. */
void preview(QWidget* window, const QString& name, Make make,
             QPageLayout::Orientation orientation = QPageLayout::Landscape);
/** Asks for a file and writes it; says in @p messages where it is, or why it is not. */
void savePdf(QWidget* window, MessageBar* messages, const QString& suggestedName, Make make);
/** The document as a PDF on A4, landscape. */
QByteArray pdf(const QTextDocument& document);

} // namespace documentprint
