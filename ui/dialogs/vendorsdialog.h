// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/purchaseorderactions.h"
#include "dashboardmodels.h"
#include "dialogs/actiondialog.h"
#include "refreshscheduler.h"
#include "vendortables.h"

class QCheckBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStringListModel;
class QTableView;
class VendorForm;

/** Vendors: add, edit, delete where there are no orders, and what each asks for which product. */
class VendorsDialog : public ActionDialog {
    Q_OBJECT
public:
    explicit VendorsDialog(const DashboardModels& models, QWidget* parent = nullptr);

    [[nodiscard]] bool hasUnsavedInput() const override;

Q_SIGNALS:
    /** The list is there. */
    void ready();

private:
    QWidget* buildList();
    QWidget* buildEditor();
    QWidget* buildProductRow();
    void showVendors(const QVector<Vendor>& vendors);
    void showCurrent();
    void showProduct();
    void clearProduct();
    /** Says so where something is not saved that going on would lose. */
    bool keepsInput();
    void begin(const Vendor& vendor);
    void save();
    void remove();
    void saveProduct();
    void fillProduct(const VendorProduct& product);
    void followProduct();
    void removeProduct();
    void findProducts(const QString& text);
    void update();
    void run(const Action& action, std::function<void()> done);
    [[nodiscard]] std::optional<Money> typedCost() const;

    DashboardModels m_models;
    VendorsModel m_vendors;
    VendorProductsModel m_products;
    LiveQuery<QVector<Vendor>> m_query;
    LiveQuery<QVector<VendorProduct>> m_productQuery;
    QVector<ProductName> m_found;
    QString m_productId; ///< the product in the row of fields; empty for none
    QString m_productVersion; ///< of what the fields were filled from; empty where the vendor does not sell it yet
    QUuid m_wanted;
    QTableView* m_list = nullptr;
    QLabel* m_count = nullptr;
    VendorForm* m_form = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_delete = nullptr;
    QTableView* m_productTable = nullptr;
    QLineEdit* m_product = nullptr;
    QLineEdit* m_cost = nullptr;
    QSpinBox* m_pack = nullptr;
    QSpinBox* m_minimum = nullptr;
    QCheckBox* m_primary = nullptr;
    QPushButton* m_saveProduct = nullptr;
    QPushButton* m_removeProduct = nullptr;
    QStringListModel* m_names = nullptr;
    QCompleter* m_completer = nullptr;
    bool m_filling = false;
    bool m_productEdited = false; ///< the row of fields was typed into
    bool m_productSettled = false; ///< saved, or a conflict was said: the fields go on from what is read next
    bool m_conflicted = false; ///< somebody else changed the vendor, which was said: the form goes on from there
    bool m_ready = false;
};
