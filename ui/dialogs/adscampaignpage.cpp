// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/adscampaignpage.h"

#include "adswords.h"
#include "delegates/severitydelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/rowtable.h"
#include "widgets/sortkeys.h"
#include "widgets/tableplaceholder.h"
#include "widgets/totalsrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace {
constexpr int nameWidth = 190; ///< px of the names' column where there is room; it gives way to those after it
constexpr int leastNameWidth = 110;
constexpr int rowsMeasured = 60; ///< more than a screen of rows would be measured for nothing
} // namespace

AdsCampaignPage::AdsCampaignPage(const QString& currency, QWidget* parent)
    : QWidget(parent)
    , m_currency(currency)
    , m_campaigns(new CampaignModel(AdsWords::campaignFormats(currency), this))
    , m_filter(new CampaignFilter(*m_campaigns, this))
    , m_bar(new QWidget)
    , m_platform(new QComboBox)
    , m_status(new QComboBox)
    , m_belowTarget(new QCheckBox(tr("&Below target only")))
    , m_text(new QLineEdit)
    , m_table(new QTableView)
{
    makeFilterBar();
    makeTable();
    m_totals = new TotalsRow(*m_table);
    m_totals->setObjectName(QStringLiteral("totals"));
    m_placeholder = new TablePlaceholder(*m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::grid, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_totals);
    makeRoomForHeader();
}

void AdsCampaignPage::makeFilterBar()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_platform->setObjectName(QStringLiteral("platform"));
    m_platform->setAccessibleName(tr("Platform"));
    m_platform->addItem(tr("All platforms"), QString());
    for (const char* platform : { "meta", "google", "organic", "tiktok", "pinterest" })
        m_platform->addItem(CampaignModel::platformName(QString::fromLatin1(platform)), QString::fromLatin1(platform));
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Every status"), QString());
    for (const char* status : { "active", "paused", "draft", "archived" })
        m_status->addItem(CampaignModel::statusName(QString::fromLatin1(status)), QString::fromLatin1(status));
    m_belowTarget->setObjectName(QStringLiteral("belowTarget"));
    m_text->setObjectName(QStringLiteral("campaignText"));
    m_text->setPlaceholderText(tr("Campaign contains… (Ctrl+F)"));
    m_text->setAccessibleName(tr("Campaign contains"));
    m_text->setClearButtonEnabled(true);
    row->addWidget(m_platform);
    row->addWidget(m_status);
    row->addWidget(m_belowTarget);
    row->addWidget(m_text, 1);
    for (QComboBox* choice : { m_platform, m_status })
        connect(choice, &QComboBox::currentIndexChanged, this, &AdsCampaignPage::applyFilter);
    connect(m_belowTarget, &QCheckBox::toggled, this, &AdsCampaignPage::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, &AdsCampaignPage::applyFilter);
}

void AdsCampaignPage::makeTable()
{
    m_table->setModel(m_filter);
    m_table->setObjectName(QStringLiteral("campaigns"));
    m_table->setAccessibleName(tr("Campaigns"));
    m_table->setItemDelegate(new SeverityDelegate(m_table));
    setUpRowTable(*m_table, 10);
    new SortKeys(*m_table);
    m_table->sortByColumn(CampaignModel::Spend, Qt::DescendingOrder);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    m_table->setColumnWidth(CampaignModel::Name, nameWidth);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &AdsCampaignPage::openCurrent);
}

void AdsCampaignPage::showReport(const AdsReport& report, const RoasThresholds& thresholds, const AttentionRules& rules)
{
    m_thresholds = thresholds;
    m_campaigns->setRules(thresholds, rules, report.today);
    m_campaigns->applySnapshot(report.campaigns);
    m_status->setEnabled(!report.summary.legacy);
    if (report.summary.legacy) // which has none: what was chosen before would hide everything
        m_status->setCurrentIndex(0);
    m_placeholder->setWords(report.campaigns.isEmpty()
                                ? tr("There are no campaigns yet. They appear here as soon as the ads platforms' "
                                     "figures are written to ads_campaigns and ads_daily_metrics.")
                                : tr("No campaign fits the filter."));
    applyFilter();
}

/** Where no campaign comes, each column is as wide as its heading. */
void AdsCampaignPage::makeRoomForHeader()
{
    const QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < CampaignModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, header->sectionSizeHint(column));
    m_table->setColumnWidth(CampaignModel::Name, nameWidth);
}

/**
 * Widens a column when its texts have become longer than they ever were: never narrower, and what somebody narrowed
 * stays so until then.
 */
void AdsCampaignPage::makeRoom()
{
    if (m_filter->rowCount() == 0)
        return;
    const bool isFirst = m_needed.isEmpty();
    m_needed.resize(CampaignModel::ColumnCount);
    for (int column = 0; column < CampaignModel::ColumnCount; ++column) {
        if (column == CampaignModel::Name)
            continue; // as wide as somebody wants it
        const int before = m_table->columnWidth(column);
        m_table->resizeColumnToContents(column);
        const int needed = std::max(m_table->columnWidth(column), m_totals->neededWidth(column));
        const bool grew = needed > m_needed.at(column);
        m_table->setColumnWidth(column, isFirst ? needed : grew ? std::max(before, needed) : before);
        m_needed[column] = std::max(m_needed.at(column), needed);
    }
    fitNames();
}

/** Names are cut rather than that a figure is scrolled away; a width that somebody gave them stays. */
void AdsCampaignPage::fitNames()
{
    const int width = m_table->columnWidth(CampaignModel::Name);
    if (m_needed.isEmpty() || (m_nameWidth > 0 && width != m_nameWidth))
        return;
    const int others = m_table->horizontalHeader()->length() - width;
    m_nameWidth = std::clamp(m_table->viewport()->width() - others, leastNameWidth, nameWidth);
    m_table->setColumnWidth(CampaignModel::Name, m_nameWidth);
}

void AdsCampaignPage::togglePlatform(const QString& platform)
{
    const bool alone = m_platform->currentData().toString() == platform;
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(alone ? QString() : platform)));
}

void AdsCampaignPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString AdsCampaignPage::filterWords() const
{
    QStringList words;
    if (m_platform->currentIndex() > 0)
        words.append(m_platform->currentText());
    if (m_status->currentIndex() > 0)
        words.append(m_status->currentText());
    if (m_belowTarget->isChecked())
        words.append(tr("below target only"));
    if (!m_text->text().trimmed().isEmpty())
        words.append(tr("containing “%1”").arg(m_text->text().trimmed()));
    return words.isEmpty() ? QString() : tr("Only: %1").arg(words.join(QStringLiteral(", ")));
}

void AdsCampaignPage::applyFilter()
{
    m_filter->setPlatform(m_platform->currentData().toString());
    m_filter->setStatus(m_status->currentData().toString());
    m_filter->setBelowTargetOnly(m_belowTarget->isChecked(), m_thresholds);
    m_filter->setText(m_text->text());
    showTotals();
    makeRoom(); // a ratio of few campaigns may be longer than that of all
}

void AdsCampaignPage::showTotals()
{
    const AdsFigures totals = m_filter->totals();
    QStringList texts;
    for (int column = 0; column < CampaignModel::ColumnCount; ++column)
        texts.append(m_campaigns->totalText(totals, static_cast<CampaignModel::Column>(column)));
    texts[CampaignModel::Platform] = tr("Total");
    texts[CampaignModel::Name] =
        tr("%1 of %2 campaigns")
            .arg(format::number(qint64(m_filter->rowCount())), format::number(qint64(m_campaigns->rowCount())));
    m_totals->setTexts(texts, AdsWords::totals(m_filter->rowCount(), totals, m_currency));
}

void AdsCampaignPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT campaignOpened(m_filter->campaign(current.row()).id);
}

bool AdsCampaignPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitNames();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
