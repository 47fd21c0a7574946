// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/purchaseorderactions.h"
#include "purchaseordertables.h"
#include "queries/purchaseorderqueries.h"

#include <QWidget>

class QCheckBox;
class QCompleter;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QTableView;

/**
 * One purchase order: its head, lines and history. A draft is edited in place, nothing is written before "Save
 * changes"; a sent or confirmed one is received in parts.
 *
 * What is edited or counted survives a newer state of the order: the panel stays at the state that the operator began
 * with, which is what the database is told, until takeNewer() or forgetEdits().
 */
class PurchaseOrderPanel : public QWidget {
    Q_OBJECT
public:
    explicit PurchaseOrderPanel(QWidget* parent = nullptr);

    /** Shows @p document; of the same order, what the operator edited or counts is kept. */
    void setDocument(const PurchaseOrderDocument& document, const QTimeZone& zone);
    /** Whether the order was changed by somebody else while it is edited or counted. */
    [[nodiscard]] bool hasNewer() const { return m_newest.version != m_document.version; }
    /** The operator knows of the newer state: what was edited or counted goes on from there, where that is possible. */
    void takeNewer();
    void clear(const QString& message);
    /** What variantSearch() found. */
    void setFound(const QVector<purchaseorderqueries::OrderableVariant>& found);
    /** Forgets what was edited or counted and shows the newest state. */
    void forgetEdits();
    /** What was edited is written: it is the document, until the next read brings the database's. */
    void acceptEdits();
    /** The focus goes to the lines. */
    void focusLines();

    [[nodiscard]] const PurchaseOrderDocument& document() const { return m_document; }
    /** The document with what the operator edited. */
    [[nodiscard]] PurchaseOrderDocument edited() const;
    [[nodiscard]] bool hasEdits() const;
    [[nodiscard]] bool isCounting() const { return m_receiving; }
    /** Whether something can be received of the order as it is now. */
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void statusRequested(OrderStatus status);
    void saveRequested();
    void arrivalsCounted(const QVector<purchaseorderactions::Arrival>& arrivals);
    void variantSearch(const QString& text);
    void alreadyThere(const QString& name); ///< a line was added that the order has: it is edited instead

private:
    void buildHead();
    void buildLines();
    void buildButtons();
    void countDelivery();
    void addFound(const QString& name);
    void fill(const PurchaseOrderDocument& shown, const QHash<QUuid, int>& arrived = {});
    void update();
    [[nodiscard]] QString deliveryWords() const;
    [[nodiscard]] QVector<purchaseorderactions::Arrival> arrivals() const;

    PurchaseOrderDocument m_document; ///< what the operator works on: its version is what he saw
    PurchaseOrderDocument m_newest; ///< the last that was read
    OrderLinesModel m_lines;
    OrderEventsModel m_events;
    QVector<purchaseorderqueries::OrderableVariant> m_found;
    QWidget* m_body = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QCheckBox* m_hasDate = nullptr;
    QDateEdit* m_date = nullptr;
    QLineEdit* m_notes = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_history = nullptr;
    QLabel* m_total = nullptr;
    QWidget* m_addRow = nullptr;
    QLineEdit* m_search = nullptr;
    QStringListModel* m_names = nullptr;
    QCompleter* m_completer = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_receive = nullptr;
    QPushButton* m_book = nullptr;
    QPushButton* m_finish = nullptr;
    QPushButton* m_cancel = nullptr;
    bool m_receiving = false;
    bool m_filling = false;
};
