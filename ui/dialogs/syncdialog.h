// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboardmodels.h"
#include "sync/shopifysync.h"

#include <QDialog>

class MessageBar;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class ShopifySyncJob;

/**
 * "Synchronise with Shopify": reads products, stock and the orders that changed from a shop's Admin API, with progress,
 * cancel and a report. The token comes from the computer's keychain, or is typed once and kept there after it worked.
 */
class SyncDialog : public QDialog {
    Q_OBJECT
public:
    explicit SyncDialog(const DashboardModels& models, QWidget* parent = nullptr);
    ~SyncDialog() override;
    void reject() override; ///< while it runs: cancels that, and stays

Q_SIGNALS:
    void ready(); ///< painted with what it shows

private:
    void readSecret();
    void begin();
    void showProgress(const SyncProgress& now);
    void end(const SyncOutcome& outcome);
    void keepToken();
    void updateButtons();

    const DashboardModels m_models;
    const QString m_key; ///< of the keychain
    ShopifySyncJob* m_job;
    MessageBar* m_messages;
    QLineEdit* m_shop;
    QLineEdit* m_token;
    QLabel* m_step;
    QProgressBar* m_progress;
    QPlainTextEdit* m_report;
    QPushButton* m_start;
    QPushButton* m_close;
    QString m_storedDomain; ///< what the keychain's token is for
    QByteArray m_storedToken;
    ShopifyShop m_running;
};
