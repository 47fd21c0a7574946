// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reorderitempanel.h"

#include "data/visibletext.h"
#include "delegates/stockdelegate.h"
#include "format.h"
#include "theme.h"
#include "widgets/figurelabel.h"
#include "widgets/flowlayout.h"
#include "widgets/rowtable.h"
#include "widgets/velocitychart.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum Figure { Available, Committed, Incoming, OnOrder, Cover, FigureCount };

QLabel* sectionTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

ReorderItemPanel::ReorderItemPanel(QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, Theme::grid, 0);
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"itemEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    outer->addWidget(m_empty);
    m_body = new QWidget(this);
    outer->addWidget(m_body, 1);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);

    m_title = addWords(layout, u"itemTitle"_s);
    m_title->setFont(Theme::instance().titleFont());
    m_subtitle = addWords(layout, u"itemSubtitle"_s);
    layout->addWidget(buildFigures());
    m_chart = new VelocityChart(m_body);
    layout->addWidget(m_chart);
    m_point = addWords(layout, u"reorderPoint"_s);
    m_suggestion = addWords(layout, u"suggestion"_s);
    m_vendorTable = addTable(layout, u"vendorOptions"_s, tr("Vendors"), &m_vendors, VendorOptionsModel::Name);
    layout->addWidget(buildWhatIf());
    // What to order stands beside the vendor's name, and his name is more than its first letter.
    m_vendorTable->horizontalHeader()->moveSection(VendorOptionsModel::Suggested, VendorOptionsModel::Cost);
    m_vendorTable->horizontalHeader()->setMinimumSectionSize(fontMetrics().horizontalAdvance(u'0') * 7);
    m_orderTable = addTable(layout, u"openOrders"_s, tr("Open purchase orders"), &m_orders, OpenOrdersModel::Vendor);
    m_historyTable = addTable(layout, u"history"_s, tr("Earlier decisions"), &m_history, DecisionHistoryModel::Notes);
    layout->addStretch(1);

    connect(m_vendorTable, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT vendorActivated(m_vendors.at(index.row()).vendorId); });
    connect(m_orderTable, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT orderActivated(m_orders.at(index.row()).orderId); });
    clear(tr("Choose a variant on the left."));
}

QLabel* ReorderItemPanel::addWords(QVBoxLayout* layout, const QString& name)
{
    auto* label = new QLabel(m_body);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(label);
    return label;
}

QTableView* ReorderItemPanel::addTable(QVBoxLayout* layout, const QString& name, const QString& title,
                                       QAbstractItemModel* model, int stretched)
{
    auto* label = sectionTitle(title, m_body);
    label->setObjectName(name + u"Title"_s);
    layout->addWidget(label);
    auto* table = new QTableView(m_body);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setItemDelegate(new StockDelegate(table));
    setUpRowTable(*table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(40);
    label->setBuddy(table);
    layout->addWidget(table);
    return table;
}

QWidget* ReorderItemPanel::buildFigures()
{
    auto* box = new QWidget(m_body);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < FigureCount; ++i) {
        auto* figure = new FigureLabel(FigureLabel::Size::Supporting, box);
        layout->addWidget(figure, 1);
        m_figures.append(figure);
    }
    m_figures[Available]->setHelp(tr("What the newest snapshot says can be sold: on hand less committed."));
    m_figures[Committed]->setHelp(tr("Sold and not yet sent, by the newest snapshot."));
    m_figures[Incoming]->setHelp(tr("On its way by the newest snapshot; may hold the same goods as the open orders."));
    m_figures[OnOrder]->setHelp(tr("Open purchase orders (draft, sent, confirmed), less what was received."));
    m_figures[Cover]->setHelp(tr("Available divided by the average daily sales: app.days_of_cover_x10()."));
    return box;
}

QWidget* ReorderItemPanel::buildWhatIf()
{
    auto* box = new QWidget(m_body);
    box->setObjectName(u"whatIf"_s);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid / 2);
    layout->addWidget(sectionTitle(tr("What if"), box));
    auto* fields = new FlowLayout;
    fields->setSpacing(Theme::grid);
    layout->addLayout(fields);
    const auto days = [box](const QString& name) {
        auto* spin = new QSpinBox(box);
        spin->setObjectName(name);
        spin->setRange(0, 365);
        spin->setSuffix(tr(" days"));
        return spin;
    };
    m_lead = days(u"whatIfLead"_s);
    m_maxLead = days(u"whatIfMaxLead"_s);
    m_service = new QComboBox(box);
    m_service->setObjectName(u"whatIfService"_s);
    for (const double level : { 0.80, 0.90, 0.95, 0.98, 0.99, 1.0 })
        m_service->addItem(format::percent(level, 0), level);
    const auto add = [fields, box](const QString& text, QWidget* field) {
        auto* pair = new QWidget(box); // a label begins a new line together with its field
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        auto* label = new QLabel(text, pair);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        fields->addWidget(pair);
    };
    add(tr("&Lead time"), m_lead);
    add(tr("at &most"), m_maxLead);
    add(tr("Ser&vice"), m_service);
    m_service->setToolTip(tr("How much of the days' demand the safety stock covers."));
    m_answer = new QLabel(box);
    m_answer->setObjectName(u"whatIfAnswer"_s);
    m_answer->setWordWrap(true);
    layout->addWidget(m_answer);
    const auto changed = [this] {
        if (!m_filling)
            Q_EMIT whatIfChanged();
    };
    const auto leadChanged = [this, changed] {
        m_leadEdited = m_leadEdited || !m_filling;
        changed();
    };
    connect(m_lead, &QSpinBox::valueChanged, this, leadChanged);
    connect(m_maxLead, &QSpinBox::valueChanged, this, leadChanged);
    connect(m_service, &QComboBox::currentIndexChanged, this, changed);
    return box;
}

void ReorderItemPanel::clear(const QString& message)
{
    m_detail = {};
    m_empty->setText(message);
    m_empty->show();
    m_body->hide();
}

void ReorderItemPanel::setItem(const StockItem& item)
{
    const bool same = item.variantId == m_detail.item.variantId;
    m_empty->hide();
    m_body->show();
    if (!same) {
        m_detail = {};
        m_detail.item = item;
        m_chart->clear();
        m_vendors.clear();
        m_orders.clear();
        m_history.clear();
        m_answer->clear();
        m_suggestion->clear();
        m_leadEdited = false;
        m_vendorShown = item.primaryVendorId;
        fitTables();
    }
    m_detail.item = item;
    m_title->setText(visibletext::forLabel(item.title()));
    QStringList words { item.sku.isEmpty() ? tr("no SKU") : item.sku, stockStatusName(item.status) };
    if (!item.productType.isEmpty())
        words << item.productType;
    if (const QString velocity = velocityName(item.velocity); !velocity.isEmpty())
        words << velocity;
    if (item.isBundle)
        words << tr("bundle");
    if (item.packSize.value_or(1) > 1)
        words << tr("pack of %1").arg(format::number(*item.packSize));
    if (item.flagged)
        words << tr("flagged in the sales review");
    if (item.snoozedUntil.isValid())
        words << tr("snoozed until %1").arg(format::date(item.snoozedUntil));
    if (item.snoozeBelowTenths)
        words << tr("snoozed while cover lasts for %1 or more").arg(coverText(*item.snoozeBelowTenths));
    m_subtitle->setText(visibletext::forLabel(words.join(u" · "_s)));
    m_figures[Available]->setFigure(tr("Available"), format::number(item.available));
    m_figures[Committed]->setFigure(tr("Committed"), format::number(item.committed));
    m_figures[Incoming]->setFigure(tr("Incoming"), format::number(item.incoming));
    m_figures[OnOrder]->setFigure(tr("On order"), format::number(item.onOrder));
    m_figures[Cover]->setFigure(tr("Cover"), item.available <= 0 ? tr("none") : coverText(item.coverTenths));
    if (!same)
        showVendor(nullptr);
}

void ReorderItemPanel::setDetail(const ReorderDetail& detail, const QTimeZone& zone)
{
    setItem(detail.item);
    m_detail = detail;
    m_chart->setDetail(detail);
    m_history.setTimeZone(zone);
    m_vendors.applySnapshot(detail.vendors);
    m_orders.applySnapshot(detail.openOrders);
    m_history.applySnapshot(detail.history);
    m_filling = true;
    int level = m_service->findData(detail.serviceLevel);
    if (level < 0) {
        m_service->addItem(format::percent(detail.serviceLevel, 1), detail.serviceLevel);
        level = m_service->count() - 1;
    }
    if (m_answer->text().isEmpty())
        m_service->setCurrentIndex(level);
    m_filling = false;
    fitTables();
}

void ReorderItemPanel::fitTables()
{
    for (QTableView* table : { m_vendorTable, m_orderTable, m_historyTable }) {
        const int rows = table->model()->rowCount();
        const bool shown = rows > 0;
        table->setVisible(shown);
        if (auto* title = m_body->findChild<QLabel*>(table->objectName() + u"Title"_s))
            title->setVisible(shown);
        const int height = table->horizontalHeader()->sizeHint().height()
            + qMin(rows, 8) * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 4;
        table->setFixedHeight(height);
    }
}

void ReorderItemPanel::showVendor(const VendorOption* vendor)
{
    const StockItem& item = m_detail.item;
    const QUuid id = vendor ? vendor->vendorId : item.primaryVendorId;
    if (std::exchange(m_vendorShown, id) != id)
        m_leadEdited = false;
    m_point->setText(tr("Reorder point %1").arg(m_detail.reorderPointApart(vendor)));
    if (!m_detail.days.isEmpty()) // else what is coming is not read yet
        m_suggestion->setText(tr("Suggested %1").arg(m_detail.suggestionApart(vendor)));
    if (m_leadEdited)
        return;
    m_filling = true;
    m_lead->setValue(vendor ? vendor->pointDays : item.leadTimeDays);
    m_maxLead->setValue(vendor ? vendor->pointMost : item.maxLeadDays);
    m_filling = false;
}

WhatIfQuestion ReorderItemPanel::question(const QUuid& vendorId, int quantity) const
{
    WhatIfQuestion question;
    question.variantId = m_detail.item.variantId;
    question.vendorId = vendorId;
    question.leadTimeDays = m_lead->value();
    question.maxLeadDays = qMax(m_maxLead->value(), m_lead->value());
    question.serviceLevel = m_service->currentData().toDouble();
    question.quantity = quantity;
    return question;
}

void ReorderItemPanel::setWhatIf(const WhatIf& answer)
{
    QStringList words;
    words << tr("Reorder point %1, suggested %2.")
                 .arg(format::number(answer.reorderPoint), format::number(answer.suggested));
    if (answer.coverUntil.isValid())
        words << tr("%1 pieces, with what is there and coming, last until %2.")
                     .arg(format::number(answer.quantity), format::date(answer.coverUntil));
    if (answer.cost)
        words << tr("They cost %1.").arg(format::money(*answer.cost));
    m_answer->setText(words.join(u' '));
}
