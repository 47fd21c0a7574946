// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <functional>

class MessageBar;
class QWidget;

/**
 * "Save as…": asks for a name, writes in the background, says in a message bar where the file is or why it is not.
 * A file is replaced as a whole or not at all. GUI thread only.
 */
class FileSaver : public QObject {
    Q_OBJECT
public:
    /** @p messages beside what is saved; @p window parents the file picker. Both outlive this. */
    FileSaver(MessageBar* messages, QWidget* window);

    /** @p suggestedName "campaigns.csv"; @p filter as QFileDialog's; @p content is made after a name was chosen. */
    void save(const QString& suggestedName, const QString& filter, std::function<QByteArray()> content);

    /** The same with a saver of its own, gone when it is done. */
    static void saveOnce(QWidget* window, MessageBar* messages, const QString& suggestedName, const QString& filter,
                         std::function<QByteArray()> content);
    /** Asks for a name only; nothing is called where the operator gives up. */
    void pick(const QString& suggestedName, const QString& filter, std::function<void(const QString&)> chosen);
    /** Writes @p content to @p file, in the background, and says how that went. */
    void write(const QString& file, const QByteArray& content);
    /** @p text as part of a file's name: letters, digits, dashes; never a path. */
    [[nodiscard]] static QString fileName(const QString& text);

    using Picker = std::function<void(const QString& suggestedName, std::function<void(const QString&)> chosen)>;
    /** Replaces the file picker of all savers, for tests; empty: the system's. */
    static void setPicker(Picker picker);

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const QString& file);

private:
    MessageBar* m_messages;
    QWidget* m_window;
};
