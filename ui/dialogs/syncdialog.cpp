// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/syncdialog.h"

#include "db/database.h"
#include "dialogs/importwidgets.h"
#include "sync/shopifysyncjob.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace {

QLineEdit* field(const char* name, const QString& accessible, const QString& placeholder)
{
    auto* made = new QLineEdit;
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessible);
    made->setPlaceholderText(placeholder);
    return made;
}

} // namespace

SyncDialog::SyncDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_key(shopify::secretKey(models.database.settings().conninfo, models.database.project().id))
    , m_job(new ShopifySyncJob(this))
    , m_messages(new MessageBar)
    , m_shop(field("shop", tr("Shop"), QStringLiteral("olive-corner.myshopify.com")))
    , m_token(field("token", tr("Admin API access token"), {}))
    , m_step(new QLabel)
    , m_progress(new QProgressBar)
    , m_report(new QPlainTextEdit)
    , m_start(importwidgets::button("synchronise", tr("&Synchronise")))
    , m_close(importwidgets::button("close", tr("Close")))
{
    setObjectName(QStringLiteral("syncDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Synchronise with Shopify"));
    resize(fittingSize(*this, { 760, 560 }));
    auto* explanation = new QLabel(
        tr("Reads products, stock and the orders that changed since the last time. Customers' names, mails, phones, "
           "addresses and notes are not asked for. Make a token in Shopify's admin under Settings, Apps, Develop apps, "
           "with the rights read_products, read_inventory, read_locations and read_orders. It is kept in this "
           "computer's keychain and nowhere else."));
    explanation->setWordWrap(true);
    m_token->setEchoMode(QLineEdit::Password);
    m_step->setObjectName(QStringLiteral("step"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the synchronisation"));
    m_progress->hide();
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setAccessibleName(tr("Report"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_start->setDefault(true);

    auto* form = new QFormLayout;
    form->addRow(tr("S&hop"), m_shop);
    form->addRow(tr("&Token"), m_token);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_start);
    foot->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_messages);
    layout->addLayout(form);
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(m_report, 1);
    layout->addLayout(foot);

    connect(m_start, &QPushButton::clicked, this, &SyncDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &SyncDialog::reject);
    for (QLineEdit* edit : { m_shop, m_token })
        connect(edit, &QLineEdit::textChanged, this, &SyncDialog::updateButtons);
    connect(m_job, &ShopifySyncJob::progress, this, &SyncDialog::showProgress);
    connect(m_job, &ShopifySyncJob::ended, this, &SyncDialog::end);
    m_shop->setText(shopify::domainFrom(models.database.project().shopDomain));
    readSecret();
    updateButtons();
    QTimer::singleShot(0, this, &SyncDialog::ready);
}

SyncDialog::~SyncDialog()
{
    m_job->disconnect(this);
}

void SyncDialog::readSecret()
{
    if (!m_models.readSecret)
        return;
    m_models.readSecret(m_key, this, [this](const QString& secret) {
        const shopify::StoredShop stored = shopify::fromSecret(secret);
        if (stored.domain.isEmpty())
            return;
        m_storedDomain = stored.domain;
        m_storedToken = stored.token;
        if (shopify::domainFrom(m_shop->text()).isEmpty())
            m_shop->setText(stored.domain);
        updateButtons();
    });
}

void SyncDialog::begin()
{
    const QString domain = shopify::domainFrom(m_shop->text());
    const QByteArray typed = m_token->text().trimmed().toUtf8();
    m_running = { domain, shopify::endpointOf(domain), typed.isEmpty() ? m_storedToken : typed };
    ConnectionSettings settings = m_models.database.settings();
    settings.project = m_models.database.project().id;
    m_messages->clear();
    m_report->clear();
    if (m_job->start({ settings, m_running, shopify::syncFolder() })) {
        m_progress->show();
        updateButtons();
    }
}

void SyncDialog::showProgress(const SyncProgress& now)
{
    m_step->setText(now.text());
}

void SyncDialog::end(const SyncOutcome& outcome)
{
    m_progress->hide();
    m_step->clear();
    m_report->setPlainText(outcome.text());
    if (outcome.result == SyncOutcome::Result::Failed)
        m_messages->showMessage(Severity::Critical, outcome.message, outcome.hint);
    else if (outcome.result == SyncOutcome::Result::Done)
        keepToken();
    updateButtons();
}

/** The token worked: it is kept for the next time. */
void SyncDialog::keepToken()
{
    m_messages->showMessage(Severity::Good, tr("The shop is synchronised."));
    if ((m_running.domain == m_storedDomain && m_running.token == m_storedToken) || !m_models.keepSecret)
        return;
    m_storedDomain = m_running.domain;
    m_storedToken = m_running.token;
    m_token->clear();
    m_models.keepSecret(
        m_key, shopify::toSecret({ m_storedDomain, m_storedToken }), this, [this](const QString& problem) {
            if (!problem.isEmpty())
                m_messages->showMessage(Severity::Attention,
                                        tr("The shop is synchronised. The token is not kept: %1").arg(problem));
        });
}

void SyncDialog::updateButtons()
{
    const bool running = m_job->isRunning();
    const QString domain = shopify::domainFrom(m_shop->text());
    const bool isStored = !domain.isEmpty() && domain == m_storedDomain;
    m_token->setPlaceholderText(isStored ? tr("from the keychain") : QStringLiteral("shpat_…"));
    m_start->setEnabled(!running && !domain.isEmpty() && (isStored || !m_token->text().trimmed().isEmpty()));
    m_shop->setEnabled(!running);
    m_token->setEnabled(!running);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
}

void SyncDialog::reject()
{
    if (m_job->isRunning())
        m_job->cancel();
    else
        QDialog::reject();
}
