// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class Database;
class LocalServer;
class Settings;

/** What somebody who helps wants to know, as plain text without any password: versions, connection, schema, times. */
QString diagnosticsText(const Database& database, const LocalServer& server, const Settings& settings);

/** Shows such a text, to read and to copy. */
class DiagnosticsDialog : public QDialog {
    Q_OBJECT
public:
    explicit DiagnosticsDialog(const QString& text, QWidget* parent = nullptr);
};
