// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace savefile {

namespace {

Question& question()
{
    static Question replaced;
    return replaced;
}

} // namespace

void setQuestion(Question replacement)
{
    question() = std::move(replacement);
}

void ask(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, const Answer& answer)
{
    if (question()) {
        question()(parent, title, suggestion, answer);
        return;
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* dialog = new QFileDialog(parent, title, folder.filePath(suggestion), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(folder.filePath(suggestion));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}

QString write(const QString& fileName, const QByteArray& content)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return QCoreApplication::translate("savefile", "%1 could not be written: %2.")
        .arg(QDir::toNativeSeparators(fileName), file.errorString());
}

} // namespace savefile
