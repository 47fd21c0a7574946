// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/filepreview.h"
#include "importers/importrequest.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

/** How a file is read, as the operator says or as it was found: kind, encoding, delimiter, dates, numbers, columns. */
class ImportOptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit ImportOptionsForm(QWidget* parent = nullptr);

    /** Shows what was asked for; nothing of it counts as a change. */
    void show(const ImportRequest& request);
    /** Says what was found, or what is wrong. */
    void showFound(const FilePreview& preview);
    void showWords(const QString& words);
    /** Puts what the operator chose into @p request. */
    void apply(ImportRequest& request) const;

Q_SIGNALS:
    void changed(); ///< by the operator

private:
    QComboBox* choice(const char* name, const QString& accessible);
    void showColumns(const FilePreview& preview);
    void chooseColumn(const QString& field, const QString& column);

    QComboBox* m_kind;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_dates;
    QComboBox* m_decimal;
    QLabel* m_found;
    QTableWidget* m_columns;
    QHash<QString, QString> m_mapping; ///< our field -> the file's column, where the operator said so
    bool m_columnsChanged = false; ///< by the operator, for this file
    bool m_isFilling = false; ///< widgets are set by us, not by the operator
};
