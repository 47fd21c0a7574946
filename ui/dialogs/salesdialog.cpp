// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesdialog.h"

#include "actions/actionrunner.h"
#include "clock.h"
#include "dashboardmodels.h"
#include "db/database.h"
#include "dialogs/salesdecisionpanel.h"
#include "dialogs/salesfigurestrip.h"
#include "dialogs/salespages.h"
#include "dialogs/salesperiodbar.h"
#include "dialogs/salesreviewviewer.h"
#include "dialogs/salesskupage.h"
#include "format.h"
#include "salesmodel.h"
#include "salesreviewmodel.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/buttonkeys.h"
#include "widgets/filesaver.h"
#include "widgets/fitting.h"
#include "widgets/helppopup.h"
#include "widgets/messagebar.h"
#include "widgets/saleschart.h"

#include <QBoxLayout>
#include <QChartView>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>

namespace {
constexpr int oneColumnBelow = 820; ///< px of width under which the decision stands below the figures
}

SalesDialog::SalesDialog(const DashboardModels& models, QWidget* parent)
    : ActionDialog(parent)
    , m_database(models.database)
    , m_actions(models.actions)
    , m_clock(models.clock)
    , m_model(new SalesReviewModel(models.scheduler, models.sales.thresholds().staleOpenHours, this))
    , m_saver(new FileSaver(messageBar(), this))
{
    const Period period = models.sales.period();
    const QDate firstDay = period.isValid() ? period.firstDay() : QDate();
    const QDate lastDay = period.isValid() ? period.lastDay() : QDate();
    m_model->setPeriod(models.sales.periodChoice(), firstDay, lastDay); // read while the window is built
    setObjectName(QStringLiteral("salesDialog"));
    setWindowTitle(tr("Sales Pulse — Variance review"));
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(messageBar());
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeFoot());
    resize(fittingSize(*this, { 1360, 800 }));

    connect(m_model, &SalesReviewModel::changed, this, &SalesDialog::showReview);
    connect(m_model, &SalesReviewModel::actionsChanged, this,
            [this] { m_earlier->showActions(m_model->actions(), m_model->zone()); });
    connect(m_model, &SalesReviewModel::freshnessChanged, this, &SalesDialog::showFreshness);
    m_period->setToday(period::localDay(m_clock.now(), period.zone.isValid() ? period.zone : QTimeZone::utc()));
    m_period->setChoice(models.sales.periodChoice(), firstDay, lastDay);
    m_skus->table()->setFocus();
    showFreshness();
}

SalesDialog::~SalesDialog() = default;

QWidget* SalesDialog::makeBody()
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* figures = new QWidget;
    auto* left = new QVBoxLayout(figures);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Theme::grid);
    left->addWidget(m_period = new SalesPeriodBar);
    left->addWidget(m_figures = new SalesFigureStrip);
    m_chart = new SalesChart(SalesChart::Size::Large);
    m_chart->setObjectName(QStringLiteral("salesChart"));
    // Chart and table take what is left: what they would like to have must not make the area scroll.
    m_chart->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    left->addWidget(m_chart, 2);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("What makes up the figures"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(176);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_tabs->addTab(m_skus = new SalesSkuPage, tr("&SKUs"));
    m_tabs->addTab(m_types = new SalesGroupPage(tr("Product type"), QStringLiteral("types")), tr("Product &types"));
    m_tabs->addTab(m_vendors = new SalesGroupPage(tr("Vendor"), QStringLiteral("vendors")), tr("&Vendors"));
    m_tabs->addTab(m_open = new SalesOpenOrdersPage, tr("Open o&rders"));
    m_tabs->addTab(m_earlier = new SalesActionsPage, tr("&Earlier actions"));
    left->addWidget(m_tabs, 3);
    scroll->setWidget(figures);
    // The decision is never scrolled away: where there is little room, the figures give way.
    auto* body = new QWidget;
    m_columns = new QHBoxLayout(body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(2 * Theme::grid);
    m_columns->addWidget(scroll, 1);
    m_decision = new SalesDecisionPanel;
    m_columns->addWidget(m_decision);

    connect(m_period, &SalesPeriodBar::periodChosen, this, &SalesDialog::choosePeriod);
    connect(m_period, &SalesPeriodBar::currencyChosen, m_model, &SalesReviewModel::setCurrency);
    connect(m_skus, &SalesSkuPage::changedFlagsChanged, this, &SalesDialog::flagsChanged);
    connect(m_skus, &SalesSkuPage::csvRequested, this, &SalesDialog::saveCsv);
    connect(m_earlier, &SalesActionsPage::opened, this, &SalesDialog::openAction);
    connect(m_decision, &SalesDecisionPanel::submitted, this, &SalesDialog::submit);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_tabs->setCurrentWidget(m_skus);
        m_skus->focusFilter();
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_model, &SalesReviewModel::refresh);
    auto* help = new QShortcut(QKeySequence(Qt::Key_F1), m_chart->chartView());
    help->setContext(Qt::WidgetShortcut);
    connect(help, &QShortcut::activated, this,
            [this] { HelpPopup::show(m_chart, tr("Unusual days"), SalesWords::helpUnusual()); });
    return body;
}

QWidget* SalesDialog::makeFoot()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_age = new QLabel;
    m_age->setTextFormat(Qt::PlainText);
    m_age->setFont(Theme::instance().footFont());
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("print"));
    m_pdf = buttons->addButton(tr("Save as P&DF…"), QDialogButtonBox::ActionRole);
    m_pdf->setObjectName(QStringLiteral("pdf"));
    buttonkeys::onlyWithFocus(buttons);
    m_print->setEnabled(false);
    m_pdf->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &SalesDialog::reject);
    connect(m_print, &QPushButton::clicked, this,
            [this] { salesprint::preview(this, m_model->review(), reportHead()); });
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { salesprint::savePdf(this, messageBar(), m_model->review(), reportHead()); });
    auto* layout = static_cast<QHBoxLayout*>(buttons->layout());
    layout->insertWidget(0, m_age, 1);
    return buttons;
}

bool SalesDialog::hasUnsavedInput() const
{
    return m_decision->hasInput();
}

void SalesDialog::resizeEvent(QResizeEvent* event)
{
    ActionDialog::resizeEvent(event);
    const bool narrow = width() < oneColumnBelow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(narrow ? Theme::grid : 2 * Theme::grid);
    m_decision->setCompact(narrow);
    m_decision->setMinimumWidth(narrow ? 0 : 240);
    m_decision->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : 264);
}

void SalesDialog::choosePeriod()
{
    m_model->setPeriod(m_period->choice(), m_period->firstDay(), m_period->lastDay());
}

void SalesDialog::showReview()
{
    if (!m_model->hasData())
        return;
    const SalesReview& review = m_model->review();
    m_period->setCurrencies(m_model->currencies(), review.currency());
    m_figures->showReview(review);
    m_chart->show(review.points, review.unusual, review.period.weeks);
    m_skus->showReview(review);
    m_types->showGroups(skuvariance::grouped(review.skus, skuvariance::GroupBy::ProductType));
    m_vendors->showGroups(skuvariance::grouped(review.skus, skuvariance::GroupBy::Vendor));
    m_open->showOrders(m_model->openOrders(), review.open, review.readAt, review.period.zone);
    m_tabs->setTabText(m_tabs->indexOf(m_open), tr("Open o&rders (%1)").arg(format::number(review.open.total())));
    m_print->setEnabled(true);
    m_pdf->setEnabled(true);
    showFreshness();
    becomeReady();
}

void SalesDialog::showFreshness()
{
    const Freshness& freshness = m_model->freshness();
    const SalesReview& review = m_model->review();
    if (m_model->hasData())
        m_age->setText(tr("Read %1; newest revenue %2")
                           .arg(format::dateTime(freshness.loadedAt, review.period.zone),
                                format::age(review.newestFact, m_clock.now())));
    if (freshness.state == LoadState::Error || freshness.state == LoadState::Stale) {
        messageBar()->showError(freshness.error);
        messageBar()->offer(tr("Try again"), [this] { m_model->refresh(); });
        m_saysFreshness = true;
        becomeReady();
        return;
    }
    if (m_saysFreshness) {
        messageBar()->clear();
        m_saysFreshness = false;
    }
    if (!m_model->hasData() || (review.newestFact.isValid() && review.period.isValid()))
        return;
    m_saysFreshness = true;
    if (!review.newestFact.isValid())
        messageBar()->showMessage(Severity::Attention, tr("This project has no sales yet."),
                                  tr("Import orders (Dashboard, Import), or have revenue facts written to "
                                     "DashboardFact: the review fills by itself then."));
    else
        messageBar()->showMessage(Severity::Attention, tr("This period has no complete hour yet."),
                                  tr("Choose an earlier first day."));
}

void SalesDialog::becomeReady()
{
    if (m_ready)
        return;
    m_ready = true;
    QMetaObject::invokeMethod(this, &SalesDialog::ready, Qt::QueuedConnection);
}

void SalesDialog::flagsChanged()
{
    m_decision->setFlags(m_skus->changedFlags());
}

QUuid SalesDialog::submissionId()
{
    const Attempt now { {}, m_decision->decision(), m_decision->notes(), m_skus->changedFlags() };
    const bool again = !m_attempt.id.isNull() && m_attempt.decision == now.decision && m_attempt.notes == now.notes
        && m_attempt.flags == now.flags;
    if (!again) {
        m_attempt = now;
        m_attempt.id = QUuid::createUuid();
    }
    return m_attempt.id;
}

void SalesDialog::submit()
{
    if (isBusy() || !m_decision->isComplete())
        return;
    if (!m_model->hasData()) {
        messageBar()->showMessage(Severity::Attention, tr("There are no figures to decide about yet."),
                                  tr("Wait until they are read, or close the window."));
        return;
    }
    const SalesReview& review = m_model->review();
    SalesSubmission submission;
    submission.id = submissionId();
    submission.decision = m_decision->decision();
    submission.notes = m_decision->notes();
    submission.flags = m_skus->changedFlags();
    submission.variance = review.figures.variance();
    QStringList flagged;
    for (const SkuFlag& flag : std::as_const(submission.flags))
        flagged.append(flag.variantId);
    submission.metadata = salesreview::toJson(review, flagged);
    const bool noteAlone = submission.decision == SalesDecision::None && submission.flags.isEmpty();
    const QString what = noteAlone ? tr("Note") : m_decision->button()->text();
    setBusy(true, tr("Writing…"));
    m_saysFreshness = false;
    m_actions.run(salesactions::make(submission, what), this, [this](const Outcome& outcome) {
        setBusy(false);
        showOutcome(outcome);
        if (!outcome.isDone())
            return;
        m_attempt = {};
        m_decision->clearInput();
        m_skus->clearChangedFlags();
        accept();
    });
}

void SalesDialog::saveCsv()
{
    const QString suggestion =
        QStringLiteral("sku-variance-%1.csv").arg(m_model->review().period.lastDay().toString(Qt::ISODate));
    m_saver->save(suggestion, tr("Comma-separated values (*.csv)"), [this] { return m_skus->toCsv(); });
}

void SalesDialog::openAction(const SalesAction& action)
{
    auto* viewer = new SalesReviewViewer(action, m_database.project().name, m_model->zone(), this);
    viewer->open();
}

SalesReportHead SalesDialog::reportHead() const
{
    SalesReportHead head;
    head.shop = m_database.project().name;
    head.operatorName = m_database.operatorInfo().displayName;
    head.decision = SalesWords::decision(m_decision->decision());
    head.notes = m_decision->notes();
    return head;
}
