// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documentprint.h"

#include "widgets/filesaver.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

namespace documentprint {

void preview(QWidget* window, const QString& name, Make make)
{
    auto* dialog = new QPrintPreviewDialog(window);
    dialog->setObjectName(QStringLiteral("printPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [name, make = std::move(make)](QPrinter* printer) {
                         printer->setDocName(name);
                         make()->print(printer);
                     });
    dialog->open();
}

void savePdf(QWidget* window, MessageBar* messages, const QString& suggestedName, Make make)
{
    FileSaver::saveOnce(window, messages, suggestedName, QCoreApplication::translate("documentprint", "PDF (*.pdf)"),
                        [make = std::move(make)] { return pdf(*make()); });
}

QByteArray pdf(const QTextDocument& document)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    document.print(&writer);
    return content;
}

} // namespace documentprint
