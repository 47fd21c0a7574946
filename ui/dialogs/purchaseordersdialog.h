// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/purchaseorderactions.h"
#include "dashboardmodels.h"
#include "dialogs/actiondialog.h"
#include "purchaseordertables.h"
#include "refreshscheduler.h"

class FileSaver;
class PurchaseOrderPanel;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

/**
 * Purchase orders: the list on the left, the document on the right. Drafts are edited, sent, confirmed, received in
 * parts or cancelled; for the vendor as CSV, PDF, on paper or as the text of a mail.
 *
 * Each step says which state of the order was looked at and is refused where somebody was faster. What leaves the house
 * is read afresh from the database: an order that is not what the screen shows is shown instead.
 */
class PurchaseOrdersDialog : public ActionDialog {
    Q_OBJECT
public:
    explicit PurchaseOrdersDialog(const DashboardModels& models, QWidget* parent = nullptr);

    /** Shows the order @p id as soon as it is read. */
    void showOrder(const QUuid& id);
    [[nodiscard]] bool hasUnsavedInput() const override;
    [[nodiscard]] FileSaver& fileSaver() { return *m_saver; }

Q_SIGNALS:
    /** The list and the first document are there. */
    void ready();

private:
    void buildLayout();
    QWidget* buildList();
    QWidget* buildExports();
    void showCurrent();
    void select(const QUuid& id);
    using Use = std::function<void(const PurchaseOrderDocument& document)>;
    void reread(std::function<void(const DbResult<std::optional<PurchaseOrderDocument>>&)> done);
    void showDocument(const std::optional<PurchaseOrderDocument>& document);
    void withFresh(const Use& use);
    void save(const QStringList& anyway = {});
    void run(const Action& action, std::function<void(const Outcome&)> duplicate = {});
    void showRefusal(const Outcome& outcome);
    void written();
    void conflict(const Outcome& outcome);
    void work();
    void rest();
    void step(OrderStatus status);
    void askCancel();
    void preview();
    void saveAs(const QString& extension);
    void copyMail();
    void announceReady();

    DashboardModels m_models;
    PurchaseOrdersModel m_orders;
    LiveQuery<QVector<PurchaseOrder>> m_query;
    LiveQuery<std::optional<PurchaseOrderDocument>> m_documentQuery;
    QSortFilterProxyModel* m_proxy = nullptr;
    QComboBox* m_status = nullptr;
    QLineEdit* m_text = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_count = nullptr;
    PurchaseOrderPanel* m_panel = nullptr;
    FileSaver* m_saver = nullptr;
    QList<QPushButton*> m_exports;
    QPointer<QWidget> m_focusAtWork; ///< where the focus was when the dialog became busy
    QString m_previewed; ///< the version that the open print preview shows
    QUuid m_current;
    QUuid m_wanted;
    bool m_ready = false;
    bool m_missed = false; ///< a newer state came while the dialog was busy
};
