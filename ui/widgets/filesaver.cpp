// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filesaver.h"

#include "widgets/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace {

FileSaver::Picker& replacedPicker()
{
    static FileSaver::Picker picker;
    return picker;
}

/** Empty where it worked, else the system's words. */
QString writeWhole(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit())
        return {};
    return out.errorString();
}

} // namespace

FileSaver::FileSaver(MessageBar* messages, QWidget* window) : QObject(window), m_messages(messages), m_window(window)
{
}

void FileSaver::setPicker(Picker picker)
{
    replacedPicker() = std::move(picker);
}

void FileSaver::save(const QString& suggestedName, const QString& filter, std::function<QByteArray()> content)
{
    pick(suggestedName, filter, [this, content = std::move(content)](const QString& file) { write(file, content()); });
}

void FileSaver::saveOnce(QWidget* window, MessageBar* messages, const QString& suggestedName, const QString& filter,
                         std::function<QByteArray()> content)
{
    auto* saver = new FileSaver(messages, window);
    connect(saver, &FileSaver::saved, saver, &QObject::deleteLater);
    connect(saver, &FileSaver::failed, saver, &QObject::deleteLater);
    saver->save(suggestedName, filter, std::move(content));
}

QString FileSaver::fileName(const QString& text)
{
    QString name;
    for (const QChar character : text) {
        if (character.isLetterOrNumber() || character == u'_')
            name.append(character);
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name.append(u'-');
    }
    return name.isEmpty() ? QStringLiteral("file") : name.left(60);
}

void FileSaver::pick(const QString& suggestedName, const QString& filter, std::function<void(const QString&)> chosen)
{
    if (replacedPicker()) {
        replacedPicker()(suggestedName, std::move(chosen));
        return;
    }
    // A picker that is given a folder which is not there starts in the current directory.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
    auto* dialog = new QFileDialog(m_window, tr("Save as"), QDir(folder).filePath(suggestedName), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void FileSaver::write(const QString& file, const QByteArray& content)
{
    QThreadPool::globalInstance()->start([self = QPointer<FileSaver>(this), file, content] {
        const QString problem = writeWhole(file, content);
        QMetaObject::invokeMethod(qApp, [self, file, problem] {
            if (!self)
                return;
            if (problem.isEmpty()) {
                self->m_messages->showMessage(Severity::Good, tr("Saved to %1").arg(QDir::toNativeSeparators(file)));
                Q_EMIT self->saved(file);
            } else {
                self->m_messages->showMessage(
                    Severity::Critical, tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(file), problem),
                    tr("Choose another folder, or make room on the disk, and save again."));
                Q_EMIT self->failed(file);
            }
        });
    });
}
