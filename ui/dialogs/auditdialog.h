// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "data/auditentry.h"
#include "db/database.h"

#include <QDialog>
#include <memory>

class AuditExport;
class AuditFilterBar;
class AuditTrailModel;
class JsonView;
class MessageBar;
class QLabel;
class QPushButton;
class QTableView;
class QTextDocument;
class TablePlaceholder;

/**
 * "Audit trail": who decided and changed what, from the five append-only tables in one list, newest first; each row
 * with everything that is stored about it. Filter by who, what, when, about what; CSV, print
 * and PDF. Read-only, as the tables are.
 */
class AuditDialog : public QDialog {
    Q_OBJECT
public:
    explicit AuditDialog(const DashboardModels& models, QWidget* parent = nullptr);

    void done(int result) override; ///< a file that is being written is given up
    /** The entries that are loaded, as they would be printed. */
    [[nodiscard]] std::unique_ptr<QTextDocument> document() const;

Q_SIGNALS:
    void ready(); ///< its first page, or why there is none, is on the screen

private:
    void makeTable();
    [[nodiscard]] QWidget* makeDetail();
    [[nodiscard]] QWidget* makeButtons();
    void showState();
    [[nodiscard]] QString countWords() const;
    void stopOrSearchOn();
    void showDetail();
    void offerNewer();
    void print();
    void saveCsv();
    void exportTo(const QString& file);
    void endExport();

    const DashboardModels m_models;
    AuditTrailModel* m_trail;
    AuditFilterBar* m_filter;
    QTableView* m_table;
    TablePlaceholder* m_placeholder = nullptr;
    QLabel* m_heading;
    JsonView* m_detail;
    MessageBar* m_messages;
    QLabel* m_count;
    QPushButton* m_stop = nullptr; ///< ends a search through history, or goes on with it
    QPushButton* m_save = nullptr;
    AuditExport* m_export = nullptr;
    JobHandle m_detailJob;
    QString m_detailKey; ///< what the detail is about
    bool m_isReady = false;
};
