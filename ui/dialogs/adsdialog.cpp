// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adsdialog.h"

#include "adsmodel.h"
#include "adsreportmodel.h"
#include "campaignfilter.h"
#include "campaignmodel.h"
#include "data/csv.h"
#include "delegates/severitydelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/figurelabel.h"
#include "widgets/filesaver.h"
#include "widgets/messagebar.h"
#include "widgets/platformchart.h"
#include "widgets/roaschart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace {

QString cents(qint64 amount, const QString& currency)
{
    return format::money(Money::fromCents(amount, currency));
}

/** Text of optional figures: "—" for nothing. */
CampaignModel::Formats formatsFor(const QString& currency)
{
    return { .money = [currency](qint64 amount) { return cents(amount, currency); },
             .optionalMoney =
                 [currency](std::optional<double> amount) {
                     return amount ? cents(qRound64(*amount), currency) : format::missing();
                 },
             .ratio = [](std::optional<double> ratio) { return format::ratio(ratio); },
             .percent = [](std::optional<double> ratio) { return ratio ? format::percent(*ratio) : format::missing(); },
             .change = [](std::optional<double> ratio) { return ratio ? format::change(*ratio) : format::missing(); } };
}

} // namespace

AdsDialog::AdsDialog(const DashboardModels& models, QWidget* parent)
    : QDialog(parent)
    , m_models(models)
    , m_report(new AdsReportModel(models.scheduler, this))
    , m_campaigns(new CampaignModel(formatsFor(models.ads.currency()), this))
    , m_filter(new CampaignFilter(*m_campaigns, this))
    , m_chart(new RoasChart(RoasChart::Size::Large))
    , m_platforms(new PlatformChart)
    , m_table(new QTableView)
    , m_totals(new QLabel)
    , m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("adsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ads ROAS"));
    resize(1180, 760);

    m_campaigns->setThresholds(models.ads.thresholds());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeHead());
    layout->addWidget(m_messages);
    auto* charts = new QSplitter;
    charts->addWidget(m_chart);
    charts->addWidget(m_platforms);
    charts->setStretchFactor(0, 3);
    charts->setStretchFactor(1, 2);
    charts->setChildrenCollapsible(false);
    layout->addWidget(charts, 2);
    layout->addWidget(makeFilterBar());
    makeTable();
    layout->addWidget(m_table, 3);
    layout->addWidget(m_totals);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* save = buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &AdsDialog::saveCsv);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);

    connect(m_platforms, &PlatformChart::platformClicked, this,
            [this](const QString& platform) { m_platform->setCurrentIndex(m_platform->findData(platform)); });
    connect(m_report, &AdsReportModel::changed, this, &AdsDialog::showReport);
    connect(m_report, &AdsReportModel::freshnessChanged, this, &AdsDialog::showFreshness);
    m_report->setRules(models.ads.thresholds(), models.ads.attentionRules());
    m_report->setPeriod(AdsPeriod::last(models.ads.days()));
}

QWidget* AdsDialog::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * Theme::grid);
    m_roas = new FigureLabel(FigureLabel::Size::Supporting);
    m_spend = new FigureLabel(FigureLabel::Size::Supporting);
    m_revenue = new FigureLabel(FigureLabel::Size::Supporting);
    m_conversions = new FigureLabel(FigureLabel::Size::Supporting);
    m_roas->setHelp(tr("Revenue / spend, both summed over the period: a ratio of sums, never an average of ratios."));
    for (FigureLabel* figure : { m_roas, m_spend, m_revenue, m_conversions })
        row->addWidget(figure);
    row->addStretch(1);
    auto* label = new QLabel(tr("&Period"));
    m_days = new QComboBox;
    for (const int days : { 7, 30, 90 })
        m_days->addItem(tr("Last %n day(s), UTC", nullptr, days), days);
    m_days->setCurrentIndex(m_days->findData(m_models.ads.days()));
    label->setBuddy(m_days);
    row->addWidget(label);
    row->addWidget(m_days);
    connect(m_days, &QComboBox::currentIndexChanged, this,
            [this] { m_report->setPeriod(AdsPeriod::last(m_days->currentData().toInt())); });
    return head;
}

QWidget* AdsDialog::makeFilterBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_platform = new QComboBox;
    m_platform->setAccessibleName(tr("Platform"));
    m_platform->addItem(tr("All platforms"), QString());
    for (const char* platform : { "meta", "google", "organic", "tiktok", "pinterest" })
        m_platform->addItem(CampaignModel::platformName(QString::fromLatin1(platform)), QString::fromLatin1(platform));
    m_status = new QComboBox;
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Every status"), QString());
    for (const char* status : { "active", "paused", "draft", "archived" })
        m_status->addItem(CampaignModel::statusName(QString::fromLatin1(status)), QString::fromLatin1(status));
    m_belowTarget = new QCheckBox(tr("&Below target only"));
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Campaign contains…"));
    m_text->setAccessibleName(tr("Campaign contains"));
    m_text->setClearButtonEnabled(true);
    row->addWidget(m_platform);
    row->addWidget(m_status);
    row->addWidget(m_belowTarget);
    row->addWidget(m_text, 1);
    connect(m_platform, &QComboBox::currentIndexChanged, m_filter,
            [this] { m_filter->setPlatform(m_platform->currentData().toString()); });
    connect(m_status, &QComboBox::currentIndexChanged, m_filter,
            [this] { m_filter->setStatus(m_status->currentData().toString()); });
    connect(m_belowTarget, &QCheckBox::toggled, m_filter,
            [this](bool only) { m_filter->setBelowTargetOnly(only, m_models.ads.thresholds()); });
    connect(m_text, &QLineEdit::textChanged, m_filter, &CampaignFilter::setText);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_filter, signal, this, &AdsDialog::showTotals);
    return bar;
}

void AdsDialog::makeTable()
{
    m_table->setModel(m_filter);
    m_table->setObjectName(QStringLiteral("campaigns"));
    m_table->setAccessibleName(tr("Campaigns"));
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CampaignModel::Spend, Qt::DescendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
}

void AdsDialog::showReport()
{
    const AdsReport& report = m_report->report();
    const QString currency = m_models.ads.currency();
    const AdsFigures& now = report.summary.current;
    m_roas->setFigure(tr("ROAS"), format::ratio(now.roas()));
    m_spend->setFigure(tr("Spend"), cents(now.spendCents, currency));
    m_revenue->setFigure(tr("Revenue"), cents(now.revenueCents, currency));
    m_conversions->setFigure(tr("Conversions"), format::number(now.conversions));
    m_chart->showDays(report.summary.daily, currency, m_models.ads.thresholds().good);
    m_platforms->showCampaigns(report.campaigns, currency);
    m_campaigns->applySnapshot(report.campaigns);
    showTotals();
    if (!m_isReady) {
        m_table->resizeColumnsToContents();
        m_table->setColumnWidth(CampaignModel::Name, 220);
        m_isReady = true;
        Q_EMIT ready();
    }
}

void AdsDialog::showTotals()
{
    const AdsFigures totals = m_filter->totals();
    const QString currency = m_models.ads.currency();
    m_totals->setText(tr("%n campaign(s) shown: spend %1, revenue %2, ROAS %3", nullptr, m_filter->rowCount())
                          .arg(cents(totals.spendCents, currency), cents(totals.revenueCents, currency),
                               format::ratio(totals.roas())));
}

void AdsDialog::showFreshness()
{
    const DbError& error = m_report->freshness().error;
    if (error)
        m_messages->showError(error);
    else
        m_messages->clear();
}

QByteArray AdsDialog::csv() const
{
    const auto decimal = [](const QVariant& value) {
        if (!value.isValid())
            return QString();
        return csv::number(value.typeId() == QMetaType::Double ? QString::number(value.toDouble(), 'g', 10)
                                                               : value.toString());
    };
    QStringList header;
    for (int column = 0; column < CampaignModel::ColumnCount; ++column)
        header.append(csv::cell(m_filter->headerData(column, Qt::Horizontal).toString()));
    QStringList lines { csv::line(header) };
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < CampaignModel::ColumnCount; ++column) {
            const QVariant value = m_filter->index(row, column).data(TableRole::RawValue);
            cells.append(column <= CampaignModel::Status ? csv::cell(value.toString()) : decimal(value));
        }
        lines.append(csv::line(cells));
    }
    return csv::file(lines);
}

void AdsDialog::saveCsv()
{
    auto* saver = new FileSaver(m_messages, this);
    connect(saver, &FileSaver::saved, saver, &QObject::deleteLater);
    connect(saver, &FileSaver::failed, saver, &QObject::deleteLater);
    saver->save(QStringLiteral("campaigns.csv"), tr("Comma-separated values (*.csv)"), [this] { return csv(); });
}
