// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documentprint.h"

#include "widgets/filesaver.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>

namespace documentprint {

/** Qt leaves the preview's buttons to the mouse: Tab reaches them, and Ctrl+P prints. */
static void openToKeyboard(QPrintPreviewDialog& dialog)
{
    const auto buttons = dialog.findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        button->setFocusPolicy(Qt::TabFocus);
        // The tool bar's own button for what does not fit has no words.
        button->setAccessibleName(button->text().isEmpty() ? QCoreApplication::translate("documentprint", "More")
                                                           : button->text());
    }
    // The tool bar ends with "Print".
    const auto bars = dialog.findChildren<QToolBar*>();
    for (const QToolBar* bar : bars) {
        if (!bar->actions().isEmpty())
            bar->actions().last()->setShortcut(QKeySequence::Print);
    }
}

void preview(QWidget* window, const QString& name, Make make, QPageLayout::Orientation orientation)
{
    // Lives as long as the connection that holds it, which ends after the dialog.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(name);
    printer->setPageOrientation(orientation);
    auto* dialog = new QPrintPreviewDialog(printer.get(), window);
    dialog->setObjectName(QStringLiteral("printPreview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    openToKeyboard(*dialog);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [printer, make = std::move(make)](QPrinter* page) { make()->print(page); });
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
