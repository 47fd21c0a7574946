// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/purchaseorderpanel.h"

#include "data/purchaseorderedits.h"
#include "data/visibletext.h"
#include "delegates/stockdelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QTableView* table(const QString& name, const QString& spoken, QAbstractItemModel* model, int stretched, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setObjectName(name);
    view->setAccessibleName(spoken);
    view->setModel(model);
    view->setItemDelegate(new StockDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 2 * Theme::grid);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return view;
}

} // namespace

PurchaseOrderPanel::PurchaseOrderPanel(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(Theme::grid, 0, 0, 0);
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"orderEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    outer->addWidget(m_empty);
    m_body = new QWidget(this);
    outer->addWidget(m_body, 1);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    buildHead();
    buildLines();
    buildButtons();
    clear(tr("Choose an order on the left."));
}

void PurchaseOrderPanel::buildHead()
{
    auto* layout = static_cast<QVBoxLayout*>(m_body->layout());
    const auto words = [this, layout](const QString& name) {
        auto* label = new QLabel(m_body);
        label->setObjectName(name);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
        return label;
    };
    m_title = words(u"orderTitle"_s);
    m_title->setFont(Theme::instance().titleFont());
    m_subtitle = words(u"orderSubtitle"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_hasDate = new QCheckBox(tr("&Expected"), m_body);
    m_hasDate->setObjectName(u"hasExpected"_s);
    m_date = new QDateEdit(m_body);
    m_date->setObjectName(u"expected"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Expected delivery"));
    m_notes = new QLineEdit(m_body);
    m_notes->setObjectName(u"orderNotes"_s);
    m_notes->setPlaceholderText(tr("Notes for the vendor"));
    m_notes->setAccessibleName(tr("Notes for the vendor"));
    row->addWidget(m_hasDate);
    row->addWidget(m_date);
    row->addWidget(m_notes, 1);
    layout->addLayout(row);
    connect(m_hasDate, &QCheckBox::toggled, this, &PurchaseOrderPanel::update);
    connect(m_date, &QDateEdit::dateChanged, this, &PurchaseOrderPanel::update);
    connect(m_notes, &QLineEdit::textChanged, this, &PurchaseOrderPanel::update);
}

void PurchaseOrderPanel::buildLines()
{
    auto* layout = static_cast<QVBoxLayout*>(m_body->layout());
    m_table = table(u"orderLines"_s, tr("Lines"), &m_lines, OrderLinesModel::Title, m_body);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    layout->addWidget(m_table, 3);
    m_total = new QLabel(m_body);
    m_total->setObjectName(u"orderTotal"_s);
    m_total->setAlignment(Qt::AlignRight);
    m_total->setWordWrap(true);
    layout->addWidget(m_total);

    m_addRow = new QWidget(m_body);
    auto* row = new QHBoxLayout(m_addRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit(m_addRow);
    m_search->setObjectName(u"addLine"_s);
    m_search->setPlaceholderText(tr("Add a line: SKU or product"));
    m_search->setAccessibleName(tr("Add a line"));
    m_names = new QStringListModel(this);
    m_completer = new QCompleter(m_names, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_search->setCompleter(m_completer);
    m_remove = new QPushButton(tr("Remove line"), m_addRow);
    m_remove->setObjectName(u"removeLine"_s);
    m_remove->setAutoDefault(false);
    row->addWidget(m_search, 1);
    row->addWidget(m_remove);
    layout->addWidget(m_addRow);

    m_history = table(u"orderHistory"_s, tr("History"), &m_events, OrderEventsModel::What, m_body);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setMaximumHeight(130);
    layout->addWidget(m_history, 1);
    connect(&m_lines, &OrderLinesModel::edited, this, &PurchaseOrderPanel::update);
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.trimmed().size() >= 2)
            Q_EMIT variantSearch(text.trimmed());
    });
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this, &PurchaseOrderPanel::addFound,
            Qt::QueuedConnection);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_lines.remove(m_table->currentIndex().row()); });
}

void PurchaseOrderPanel::buildButtons()
{
    auto* layout = static_cast<QVBoxLayout*>(m_body->layout());
    auto* row = new FlowLayout;
    row->setSpacing(Theme::grid);
    const auto button = [this, row](const QString& text, const QString& name) {
        auto* made = new QPushButton(text, m_body);
        made->setObjectName(name);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_save = button(tr("Save changes"), u"saveOrder"_s);
    m_discard = button(tr("Discard"), u"discardOrder"_s);
    m_send = button(tr("Mark as sent"), u"sendOrder"_s);
    m_confirm = button(tr("Mark as confirmed"), u"confirmOrder"_s);
    m_receive = button(tr("Receive…"), u"receiveOrder"_s);
    m_book = button(tr("Book delivery"), u"bookDelivery"_s);
    m_finish = button(tr("Nothing more will come"), u"finishOrder"_s);
    m_finish->setToolTip(tr("The order is received with what was booked so far; the rest is not expected any more."));
    m_cancel = button(tr("Cancel order"), u"cancelOrder"_s);
    layout->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &PurchaseOrderPanel::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &PurchaseOrderPanel::forgetEdits);
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT statusRequested(OrderStatus::Sent); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { Q_EMIT statusRequested(OrderStatus::Confirmed); });
    connect(m_finish, &QPushButton::clicked, this, [this] { Q_EMIT statusRequested(OrderStatus::Received); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT statusRequested(OrderStatus::Cancelled); });
    connect(m_receive, &QPushButton::clicked, this, &PurchaseOrderPanel::countDelivery);
    connect(m_book, &QPushButton::clicked, this, [this] { Q_EMIT arrivalsCounted(arrivals()); });
}

void PurchaseOrderPanel::clear(const QString& message)
{
    m_document = m_newest = {};
    m_receiving = false;
    m_empty->setText(message);
    m_empty->show();
    m_body->hide();
}

void PurchaseOrderPanel::setDocument(const PurchaseOrderDocument& document, const QTimeZone& zone)
{
    const bool same = document.order.id == m_document.order.id;
    const bool keep = same && hasEdits();
    m_newest = document;
    m_events.setTimeZone(zone);
    m_events.applySnapshot(document.events);
    m_empty->hide();
    m_body->show();
    if (!same)
        m_search->clear();
    if (keep)
        update();
    else
        forgetEdits();
}

void PurchaseOrderPanel::takeNewer()
{
    const OrderStatus status = m_newest.order.status;
    if (m_receiving) {
        m_document = m_newest;
        fill(m_newest, m_lines.arrived());
    } else if (status == OrderStatus::Draft) {
        const PurchaseOrderDocument both = purchaseorderedits::merged(m_document, edited(), m_newest);
        m_document = m_newest;
        fill(both);
    }
    // What was edited in an order that is no draft any more stays as it is: it can only be discarded.
}

void PurchaseOrderPanel::forgetEdits()
{
    m_document = m_newest;
    m_receiving = false;
    fill(m_document);
}

void PurchaseOrderPanel::acceptEdits()
{
    m_newest = edited();
    forgetEdits();
}

void PurchaseOrderPanel::fill(const PurchaseOrderDocument& shown, const QHash<QUuid, int>& arrived)
{
    const PurchaseOrder& order = shown.order;
    const auto mode = m_receiving            ? OrderLinesModel::Mode::Receive
        : order.status == OrderStatus::Draft ? OrderLinesModel::Mode::Edit
                                             : OrderLinesModel::Mode::Show;
    m_filling = true;
    m_lines.setLines(shown.lines, mode, arrived);
    m_hasDate->setChecked(order.expected.isValid());
    // What another program wrote stays as it is, even before the day of the order.
    m_date->setMinimumDate(order.expected.isValid() ? qMin(order.orderDate, order.expected) : order.orderDate);
    m_date->setDate(order.expected.isValid() ? order.expected : order.orderDate.addDays(7));
    m_notes->setText(order.notes);
    m_filling = false;
    update();
}

void PurchaseOrderPanel::focusLines()
{
    m_table->setFocus();
}

PurchaseOrderDocument PurchaseOrderPanel::edited() const
{
    PurchaseOrderDocument after = m_document;
    after.lines = m_lines.lines();
    after.order.expected = m_hasDate->isChecked() ? m_date->date() : QDate();
    after.order.notes = m_notes->text().trimmed();
    after.order.total =
        m_lines.rows().isEmpty() ? Money::fromCents(0, m_document.order.total.currency()) : m_lines.total();
    return after;
}

bool PurchaseOrderPanel::hasEdits() const
{
    if (m_receiving)
        return true;
    if (m_document.order.status != OrderStatus::Draft || m_document.order.id.isNull())
        return false;
    const PurchaseOrderDocument after = edited();
    return after.lines != m_document.lines || after.order.expected != m_document.order.expected
        || after.order.notes != m_document.order.notes.trimmed();
}

bool PurchaseOrderPanel::isOpen() const
{
    return m_newest.order.status == OrderStatus::Sent || m_newest.order.status == OrderStatus::Confirmed;
}

void PurchaseOrderPanel::countDelivery()
{
    m_receiving = true;
    m_lines.setMode(OrderLinesModel::Mode::Receive);
    update();
    if (m_lines.rowCount() > 0) {
        m_table->setCurrentIndex(m_lines.index(0, OrderLinesModel::Arrived));
        m_table->setFocus();
    }
}

QVector<purchaseorderactions::Arrival> PurchaseOrderPanel::arrivals() const
{
    QVector<purchaseorderactions::Arrival> result;
    for (const EditableLine& row : m_lines.rows()) {
        if (row.arrived > 0)
            result.append({ row.line.id, row.arrived });
    }
    return result;
}

QString PurchaseOrderPanel::deliveryWords() const
{
    qint64 now = 0;
    qint64 missing = 0;
    qint64 over = 0;
    for (const EditableLine& row : m_lines.rows()) {
        now += row.arrived;
        const int difference = row.line.received + row.arrived - row.line.quantity;
        missing += difference < 0 ? -difference : 0;
        over += difference > 0 ? difference : 0;
    }
    QStringList words { tr("%1 pieces arrived now.").arg(format::number(now)) };
    if (missing > 0)
        words << tr("%1 are still missing: the order stays open for them.").arg(format::number(missing));
    if (over > 0)
        words << tr("%1 are more than was ordered.").arg(format::number(over));
    if (missing == 0)
        words << tr("The order is complete.");
    return words.join(u' ');
}

void PurchaseOrderPanel::setFound(const QVector<purchaseorderqueries::OrderableVariant>& found)
{
    m_found = found;
    QStringList names;
    for (const auto& each : found)
        names << (each.cost ? each.name + u"  " + format::money(*each.cost) : each.name);
    m_names->setStringList(names);
    if (m_search->hasFocus() && !names.isEmpty())
        m_completer->complete();
}

void PurchaseOrderPanel::addFound(const QString& name)
{
    const auto row = m_names->stringList().indexOf(name);
    if (row < 0 || row >= m_found.size())
        return;
    const auto& found = m_found.at(row);
    const auto edit = [this](int at) {
        const QModelIndex cell = m_lines.index(at, OrderLinesModel::Quantity);
        m_search->clear();
        m_table->setCurrentIndex(cell);
        m_table->setFocus();
        m_table->edit(cell);
    };
    for (int at = 0; at < m_lines.rowCount(); ++at) {
        if (m_lines.at(at).line.variantId == found.variantId) {
            Q_EMIT alreadyThere(m_lines.at(at).line.title());
            edit(at);
            return;
        }
    }
    PurchaseOrderLine line;
    line.id = QUuid::createUuid();
    line.variantId = found.variantId;
    const QString both = found.name;
    line.sku = both.section(u"  "_s, 0, 0);
    line.productTitle = both.section(u"  "_s, 1);
    line.quantity = 1;
    line.unitCost = found.cost.value_or(Money::fromCents(0, m_document.order.total.currency()));
    line.total = line.unitCost;
    m_lines.add(line);
    edit(m_lines.rowCount() - 1);
}

void PurchaseOrderPanel::update()
{
    if (m_filling)
        return;
    const PurchaseOrder& order = m_document.order;
    const bool draft = order.status == OrderStatus::Draft;
    const bool open = order.status == OrderStatus::Sent || order.status == OrderStatus::Confirmed;
    const bool edits = hasEdits();
    m_title->setText(visibletext::forLabel(tr("%1 — %2").arg(order.number, order.vendor)));
    QStringList words { orderStatusName(order.status), tr("ordered %1").arg(format::date(order.orderDate)) };
    if (!order.createdBy.isEmpty())
        words << tr("by %1").arg(order.createdBy);
    if (order.delivered.isValid())
        words << tr("delivered %1").arg(format::date(order.delivered));
    if (!m_document.terms.isEmpty())
        words << m_document.terms;
    m_subtitle->setText(visibletext::forLabel(words.join(u" · "_s)));
    m_hasDate->setEnabled(draft);
    m_date->setEnabled(draft && m_hasDate->isChecked());
    m_notes->setReadOnly(!draft);
    m_total->setText(m_receiving ? deliveryWords() : tr("Total %1").arg(format::money(edited().order.total)));
    m_table->setColumnHidden(OrderLinesModel::Arrived, !m_receiving);
    m_table->setColumnHidden(OrderLinesModel::Received, draft);
    m_addRow->setVisible(draft);
    m_save->setVisible(draft);
    m_save->setEnabled(edits && m_newest.order.status == OrderStatus::Draft);
    m_discard->setVisible(draft || m_receiving);
    m_discard->setText(m_receiving ? tr("Back") : tr("Discard"));
    m_discard->setEnabled(edits);
    m_send->setVisible(draft);
    m_send->setEnabled(!edits && !m_document.lines.isEmpty());
    m_confirm->setVisible(order.status == OrderStatus::Sent && !m_receiving);
    m_receive->setVisible(open && !m_receiving);
    m_book->setVisible(m_receiving);
    m_book->setEnabled(isOpen() && !arrivals().isEmpty());
    m_finish->setVisible(open && !m_receiving && order.receivedPieces > 0);
    m_cancel->setVisible(isOrderStepAllowed(order.status, OrderStatus::Cancelled) && !m_receiving);
}
