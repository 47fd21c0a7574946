// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adsdialog.h"

#include "adsmodel.h"
#include "adsreportmodel.h"
#include "adsreportpaper.h"
#include "adswords.h"
#include "campaigncsv.h"
#include "db/database.h"
#include "delegates/severitydelegate.h"
#include "dialogs/adscampaignpage.h"
#include "dialogs/adsfigurestrip.h"
#include "dialogs/adsperiodbar.h"
#include "dialogs/campaigndialog.h"
#include "format.h"
#include "theme.h"
#include "widgets/actionbutton.h"
#include "widgets/documentprint.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"
#include "widgets/platformbars.h"
#include "widgets/platformchart.h"
#include "widgets/roaschart.h"
#include "widgets/rowtable.h"
#include "widgets/tableplaceholder.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

namespace {
constexpr int rowsMeasured = 60; ///< for the widths of columns
}

AdsDialog::AdsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_report(new AdsReportModel(models.scheduler, this))
    , m_attention(new AttentionModel(AdsWords::attentionFormats(models.ads.currency()), this))
    , m_figures(new AdsFigureStrip)
    , m_period(new AdsPeriodBar)
    , m_chart(new RoasChart(RoasChart::Size::Large))
    , m_platforms(new PlatformChart)
    , m_bars(new PlatformBars)
    , m_campaigns(new AdsCampaignPage(models.ads.currency()))
    , m_attentionTable(new QTableView)
    , m_rowHeights(new QTimer(this))
    , m_pages(new QTabWidget)
    , m_messages(new MessageBar)
{
    // Asked first: the server works while the window is built.
    m_report->setRules(models.ads.thresholds(), models.ads.attentionRules());
    m_period->setPeriod(AdsPeriod::last(models.ads.days()));
    m_report->setPeriod(m_period->period());
    setObjectName(QStringLiteral("adsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ads ROAS"));
    resize(fittingSize(*this, { 1260, 760 })); // all columns, on a screen of 1280
    m_messages->hide();
    m_figures->addAtEnd(m_period);
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_campaigns, tr("&Campaigns"));
    m_pages->addTab(makeAttentionPage(), tr("&Needs attention"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeButtons());
    makeShortcuts();

    connect(m_period, &AdsPeriodBar::periodChosen, m_report, &AdsReportModel::setPeriod);
    connect(m_platforms, &PlatformChart::platformClicked, m_campaigns, &AdsCampaignPage::togglePlatform);
    connect(m_bars, &PlatformBars::platformClicked, m_campaigns, &AdsCampaignPage::togglePlatform);
    connect(m_campaigns, &AdsCampaignPage::campaignOpened, this, &AdsDialog::openCampaign);
    connect(m_report, &AdsReportModel::changed, this, &AdsDialog::showReport);
    connect(m_report, &AdsReportModel::freshnessChanged, this, &AdsDialog::showFreshness);
    connect(&models.ads, &AdsModel::changed, this,
            [this] { m_report->setRules(m_models.ads.thresholds(), m_models.ads.attentionRules()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (m_isReady)
            showReport();
    });
}

/** Figures, charts and tables; they scroll where the screen is lower than what they need. */
QWidget* AdsDialog::makeBody()
{
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_figures);
    layout->addWidget(makeCharts(), 2);
    layout->addWidget(m_pages, 3);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

QWidget* AdsDialog::makeCharts()
{
    auto* charts = new QSplitter;
    charts->addWidget(m_chart);
    charts->addWidget(m_platforms);
    charts->addWidget(m_bars);
    charts->setStretchFactor(0, 4);
    charts->setStretchFactor(1, 3);
    charts->setStretchFactor(2, 3);
    charts->setChildrenCollapsible(false);
    return charts;
}

QWidget* AdsDialog::makeAttentionPage()
{
    m_attentionTable->setObjectName(QStringLiteral("attention"));
    m_attentionTable->setAccessibleName(tr("Campaigns that need attention"));
    m_attentionTable->setModel(m_attention);
    m_attentionTable->setItemDelegate(new SeverityDelegate(m_attentionTable));
    setUpRowTable(*m_attentionTable);
    m_attentionTable->setWordWrap(true);
    m_attentionTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_attentionTable->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_attentionTable->horizontalHeader()->setSectionResizeMode(AttentionModel::Why, QHeaderView::Stretch);
    (new TablePlaceholder(*m_attentionTable))->setWords(tr("No running campaign needs attention."));
    m_attentionTable->installEventFilter(this);
    connect(m_attentionTable, &QTableView::doubleClicked, this, &AdsDialog::openAttention);
    // Rows are as high as their reasons need, measured once they are looked at and when their width changes.
    m_rowHeights->setSingleShot(true);
    m_rowHeights->setInterval(0);
    connect(m_rowHeights, &QTimer::timeout, this, [this] {
        if (m_attentionTable->isVisible())
            m_attentionTable->resizeRowsToContents();
    });
    const auto later = qOverload<>(&QTimer::start);
    connect(m_attention, &QAbstractItemModel::dataChanged, m_rowHeights, later);
    connect(m_attention, &QAbstractItemModel::rowsInserted, m_rowHeights, later);
    connect(m_attentionTable->horizontalHeader(), &QHeaderView::sectionResized, m_rowHeights, later);
    connect(m_pages, &QTabWidget::currentChanged, m_rowHeights, later);
    return m_attentionTable;
}

QWidget* AdsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to what has the focus
    addActionButton(*buttons, tr("&Save as CSV…"), "saveCsv", this, [this] { saveCsv(); });
    addActionButton(*buttons, tr("Save as P&DF…"), "savePdf", this, [this] {
        documentprint::savePdf(this, m_messages, QStringLiteral("ads-roas.pdf"), [this] { return document(); });
    });
    addActionButton(*buttons, tr("P&rint…"), "print", this,
                    [this] { documentprint::preview(this, windowTitle(), [this] { return document(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void AdsDialog::makeShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Find, [this] {
        m_pages->setCurrentWidget(m_campaigns);
        m_campaigns->focusFilter();
    });
    add(QKeySequence::Save, [this] { saveCsv(); });
    add(QKeySequence::Print, [this] { documentprint::preview(this, windowTitle(), [this] { return document(); }); });
    add(QKeySequence::Refresh, [this] { m_report->refresh(); });
}

void AdsDialog::showReport()
{
    const AdsReport& report = m_report->report();
    const QString currency = m_models.ads.currency();
    m_figures->showReport(report, currency);
    m_period->setShown(report.summary.from, report.summary.to, report.today);
    m_chart->showDays(report.summary.daily, currency, m_report->thresholds().good, report.notFinalFrom());
    m_platforms->showCampaigns(report.campaigns, currency);
    m_bars->showCampaigns(report.campaigns, currency);
    m_campaigns->showReport(report, m_report->thresholds(), m_report->rules());
    m_attention->showReport(report, m_report->thresholds(), m_report->rules());
    m_pages->setTabText(1,
                        m_attention->rowCount() == 0
                            ? tr("&Needs attention")
                            : tr("&Needs attention (%1)").arg(format::number(qint64(m_attention->rowCount()))));
}

void AdsDialog::showFreshness()
{
    const Freshness& freshness = m_report->freshness();
    if (freshness.error)
        m_messages->showError(freshness.error);
    else if (m_messages->severity() != Severity::Good)
        m_messages->clear();
    if (freshness.error)
        m_messages->offer(tr("Try again"), [this] { m_report->refresh(); });
    if (m_isReady || (!freshness.loadedAt.isValid() && freshness.state != LoadState::Error))
        return;
    m_isReady = true;
    Q_EMIT ready();
}

QDialog* AdsDialog::openCampaign(const QString& id)
{
    const Campaign* campaign = m_report->campaign(id);
    if (!campaign)
        return nullptr;
    auto* dialog = new CampaignDialog(m_models, *m_report, *campaign, this);
    dialog->open();
    return dialog;
}

QDialog* AdsDialog::openFirstCampaign()
{
    const CampaignFilter& shown = m_campaigns->shown();
    return shown.rowCount() > 0 ? openCampaign(shown.campaign(0).id) : nullptr;
}

void AdsDialog::openAttention()
{
    const QModelIndex current = m_attentionTable->currentIndex();
    if (current.isValid())
        openCampaign(current.data(TableRole::Key).toString());
}

bool AdsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_attentionTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openAttention();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QByteArray AdsDialog::csv() const
{
    return campaigncsv::file(m_campaigns->shown(), m_report->report(), m_models.ads.currency());
}

std::unique_ptr<QTextDocument> AdsDialog::document() const
{
    return AdsReportPaper::document(m_report->report(),
                                    { .shop = m_models.database.project().name,
                                      .currency = m_models.ads.currency(),
                                      .filter = m_campaigns->filterWords(),
                                      .target = m_report->thresholds().good,
                                      .campaigns = &m_campaigns->shown(),
                                      .attention = m_attention,
                                      .totals = m_campaigns->shown().totals() });
}

void AdsDialog::saveCsv()
{
    FileSaver::saveOnce(this, m_messages, QStringLiteral("campaigns.csv"), tr("Comma-separated values (*.csv)"),
                        [this] { return csv(); });
}
