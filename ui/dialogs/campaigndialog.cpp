// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/campaigndialog.h"

#include "adsmodel.h"
#include "adsreportmodel.h"
#include "adswords.h"
#include "data/visibletext.h"
#include "delegates/severitydelegate.h"
#include "format.h"
#include "tablecsv.h"
#include "theme.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/roaschart.h"
#include "widgets/rowtable.h"
#include "widgets/tableplaceholder.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

CampaignDialog::CampaignDialog(const DashboardModels& models, AdsReportModel& report, const Campaign& campaign,
                               QWidget* parent)
    : QDialog(parent)
    , m_report(report)
    , m_id(campaign.id)
    , m_currency(models.ads.currency())
    , m_days(new CampaignDaysModel(models.scheduler, AdsWords::dayFormats(m_currency), this))
    , m_heading(new QLabel)
    , m_words(new QLabel)
    , m_messages(new MessageBar)
    , m_chart(new RoasChart(RoasChart::Size::Large))
    , m_table(new QTableView)
{
    setObjectName(QStringLiteral("campaignDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Campaign – %1").arg(visibletext::oneLine(campaign.name, 120)));
    resize(fittingSize(*this, { 980, 680 }));
    for (QLabel* label : { m_heading, m_words }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_heading->setFont(Theme::instance().titleFont());
    m_messages->hide();
    m_table->setObjectName(QStringLiteral("campaignDays"));
    m_table->setAccessibleName(tr("Days of the campaign"));
    m_table->setModel(m_days);
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    setUpRowTable(*m_table, 10);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new TablePlaceholder(*m_table))
        ->setWords(tr("The campaign has no figures in these days. Choose another period in the ads window."));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to what has the focus
    auto* save = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    save->setShortcut(QKeySequence::Save);
    save->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &CampaignDialog::saveCsv);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_words);
    layout->addWidget(m_messages);
    layout->addWidget(m_chart, 2);
    layout->addWidget(m_table, 3);
    layout->addWidget(buttons);

    connect(m_days, &CampaignDaysModel::daysChanged, this, &CampaignDialog::showDays);
    connect(m_days, &CampaignDaysModel::freshnessChanged, this, &CampaignDialog::showFreshness);
    connect(&m_report, &AdsReportModel::changed, this, &CampaignDialog::showCampaign);
    showCampaign();
    const AdsSummary& summary = m_report.report().summary;
    m_days->setCampaign(campaign, AdsPeriod::between(summary.from, summary.to));
    m_table->setFocus();
}

void CampaignDialog::showCampaign()
{
    const Campaign* campaign = m_report.campaign(m_id);
    if (!campaign) {
        m_messages->showMessage(Severity::Attention, tr("This campaign is no longer in the database."),
                                tr("What is shown is how it was last read."));
        return;
    }
    const AdsReport& report = m_report.report();
    const Pacing pacing = pacingOf(*campaign, m_report.rules(), report.today);
    QStringList facts { CampaignModel::platformName(campaign->platform) };
    if (!campaign->status.isEmpty())
        facts.append(CampaignModel::statusName(campaign->status));
    if (campaign->startDate.isValid())
        facts.append(campaign->endDate.isValid()
                         ? tr("%1 – %2").arg(format::date(campaign->startDate), format::date(campaign->endDate))
                         : tr("since %1, no end date").arg(format::date(campaign->startDate)));
    if (campaign->targetRoas)
        facts.append(tr("target %1").arg(format::ratio(campaign->targetRoas)));
    m_heading->setText(tr("%1 (%2)").arg(campaign->name, facts.join(QStringLiteral(", "))));

    QStringList words;
    if (campaign->budgetCents > 0)
        words.append(tr("Budget: %1 of %2 spent (%3). %4. %5")
                         .arg(AdsWords::money(campaign->spentCents, m_currency),
                              AdsWords::money(campaign->budgetCents, m_currency), format::percent(pacing.used),
                              AdsWords::pacing(pacing), AdsWords::budgetLasts(pacing))
                         .trimmed());
    else
        words.append(tr("Spent over all its days: %1. No budget is set.")
                         .arg(AdsWords::money(campaign->spentCents, m_currency)));
    for (const AttentionReason& reason : attentionOf(*campaign, m_report.thresholds(), m_report.rules(), report.today))
        words.append(QStringLiteral("• ") + AdsWords::reason(reason, m_currency));
    const QString notFinal = AdsWords::notFinal(report);
    if (!notFinal.isEmpty())
        words.append(notFinal);
    m_words->setText(words.join(QLatin1Char('\n')));
    m_days->setNotFinalFrom(report.notFinalFrom());
    m_days->setTarget(campaign->targetRoas, m_report.thresholds());
}

void CampaignDialog::showDays()
{
    const Campaign* campaign = m_report.campaign(m_id);
    const double target = campaign && campaign->targetRoas ? *campaign->targetRoas : m_report.thresholds().good;
    m_chart->showDays(m_days->rows(), m_currency, target, m_report.report().notFinalFrom());
    if (!m_isReady && m_days->rowCount() > 0) {
        m_table->resizeColumnsToContents();
        m_table->scrollToBottom();
    }
}

void CampaignDialog::showFreshness()
{
    const Freshness& freshness = m_days->freshness();
    if (freshness.error) {
        m_messages->showError(freshness.error);
        m_failed = true;
    } else if (std::exchange(m_failed, false)) {
        m_messages->clear();
    }
    if (m_isReady || (!freshness.loadedAt.isValid() && freshness.state != LoadState::Error))
        return;
    m_isReady = true;
    Q_EMIT ready();
}

void CampaignDialog::saveCsv()
{
    const Campaign* campaign = m_report.campaign(m_id);
    const QString name = campaign ? campaign->campaignId : QStringLiteral("campaign");
    FileSaver::saveOnce(this, m_messages, FileSaver::fileName(name) + QStringLiteral("-days.csv"),
                        tr("Comma-separated values (*.csv)"), [this] { return tableCsv(*m_days); });
}
