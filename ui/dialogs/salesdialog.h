// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/salesactions.h"
#include "dialogs/actiondialog.h"
#include "salesreport.h"

#include <QTimeZone>

class ActionRunner;
class Clock;
class Database;
class FileSaver;
class QBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class SalesActionsPage;
class SalesChart;
class SalesDecisionPanel;
class SalesFigureStrip;
class SalesGroupPage;
class SalesModel;
class SalesOpenOrdersPage;
class SalesPeriodBar;
class SalesReviewModel;
class SalesSkuPage;
struct DashboardModels;

/**
 * "Sales Pulse — Variance review": the numbers of a period like for like, what made them, and what was decided about
 * them. Writes sales_pulse_actions; stays open, with the input kept, until what it writes is committed.
 */
class SalesDialog : public ActionDialog {
    Q_OBJECT
public:
    /** What @p models refers to must outlive the dialog. Begins with the tool bar's period. */
    explicit SalesDialog(const DashboardModels& models, QWidget* parent = nullptr);
    ~SalesDialog() override;

    [[nodiscard]] bool hasUnsavedInput() const override;

Q_SIGNALS:
    /** The first figures, or why there are none, are laid out and ready to be painted. */
    void ready();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /** What was last tried to be written; the same input again is the same submission. */
    struct Attempt {
        QUuid id;
        SalesDecision decision = SalesDecision::None;
        QString notes;
        QVector<SkuFlag> flags;
    };

    QWidget* makeBody();
    QWidget* makeFoot();
    void choosePeriod();
    void showReview();
    void showFreshness();
    void becomeReady();
    void flagsChanged();
    void submit();
    [[nodiscard]] QUuid submissionId();
    void saveCsv();
    void openAction(const SalesAction& action);
    [[nodiscard]] SalesReportHead reportHead() const;

    Database& m_database;
    ActionRunner& m_actions;
    const Clock& m_clock;
    SalesReviewModel* m_model = nullptr;
    FileSaver* m_saver = nullptr;
    QBoxLayout* m_columns = nullptr;
    SalesPeriodBar* m_period = nullptr;
    SalesFigureStrip* m_figures = nullptr;
    SalesChart* m_chart = nullptr;
    QTabWidget* m_tabs = nullptr;
    SalesSkuPage* m_skus = nullptr;
    SalesGroupPage* m_types = nullptr;
    SalesGroupPage* m_vendors = nullptr;
    SalesOpenOrdersPage* m_open = nullptr;
    SalesActionsPage* m_earlier = nullptr;
    SalesDecisionPanel* m_decision = nullptr;
    QLabel* m_age = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_pdf = nullptr;
    Attempt m_attempt;
    bool m_ready = false;
    bool m_saysFreshness = false; ///< the message bar tells of the data, not of an action
};
