// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QWidget;

/** Asks where to save, without waiting, and saves. The question can be replaced, so that tests need no file dialog. */
namespace savefile {

using Answer = std::function<void(const QString& fileName)>; ///< empty: the operator gave up
using Question = std::function<void(QWidget* parent, const QString& title, const QString& suggestion, const Answer&)>;

/** Replaces the file dialog; an empty function brings it back. */
void setQuestion(Question question);

/** Asks for a file name; @p filter as QFileDialog has it. Nothing is called after @p parent is gone. */
void ask(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, const Answer& answer);

/** Writes the whole file or nothing. Returns what went wrong, in words; empty when it is written. */
QString write(const QString& fileName, const QByteArray& content);

} // namespace savefile
