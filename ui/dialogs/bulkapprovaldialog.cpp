// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/bulkapprovaldialog.h"

#include "actions/actionrunner.h"
#include "format.h"
#include "theme.h"
#include "widgets/decisiontext.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum Column { Item, Quantity, Cost, Result, ColumnCount };

/** The vendors' approvals, in the order in which the vendors first appear. */
QVector<QVector<inventoryactions::Approval>> byVendor(const QVector<inventoryactions::Approval>& approvals)
{
    QVector<QVector<inventoryactions::Approval>> groups;
    QHash<QUuid, qsizetype> places;
    for (const inventoryactions::Approval& each : approvals) {
        const auto place = places.constFind(each.vendorId);
        if (place == places.cend()) {
            places.insert(each.vendorId, groups.size());
            groups.append({ each });
        } else {
            groups[place.value()].append(each);
        }
    }
    return groups;
}

Money totalOf(const QVector<inventoryactions::Approval>& approvals)
{
    Money total;
    for (const inventoryactions::Approval& each : approvals) {
        if (each.unitCost)
            total += *each.unitCost * each.quantity;
    }
    return total;
}

} // namespace

BulkApprovalDialog::BulkApprovalDialog(QVector<inventoryactions::Approval> approvals,
                                       const QHash<QString, QString>& impossible, ActionRunner& actions,
                                       QWidget* parent)
    : ActionDialog(parent)
    , m_actions(actions)
    , m_approvals(std::move(approvals))
{
    setObjectName(u"bulkApprovalDialog"_s);
    setWindowTitle(tr("Approve reorders"));
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::grid);
    layout->addWidget(messageBar());
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"bulkSummary"_s);
    m_summary->setFont(Theme::instance().titleFont());
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"bulkTree"_s);
    m_tree->setAccessibleName(tr("Reorders by vendor"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({ tr("Item"), tr("Quantity"), tr("Cost"), tr("Result") });
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    layout->addWidget(m_tree, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_approve = buttons->addButton(tr("Approve"), QDialogButtonBox::ApplyRole);
    m_approve->setObjectName(u"bulkApprove"_s);
    m_approve->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        m_waiting = byVendor(m_approvals);
        m_approvals.clear();
        m_approved = m_refused = 0;
        setBusy(true, tr("Approving…"));
        runNext();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkApprovalDialog::reject);
    fill(impossible);
    resize(fittingSize(*this, { 760, 520 }));
}

QString BulkApprovalDialog::summary() const
{
    return m_summary->text();
}

void BulkApprovalDialog::fill(const QHash<QString, QString>& impossible)
{
    const auto groups = byVendor(m_approvals);
    for (const auto& group : groups) {
        auto* vendor = new QTreeWidgetItem(m_tree);
        int pieces = 0;
        for (const inventoryactions::Approval& each : group) {
            auto* row = new QTreeWidgetItem(vendor);
            row->setText(Item, each.seen.sku.isEmpty() ? each.seen.title() : each.seen.sku + u"  " + each.seen.title());
            row->setSizeHint(Item,
                             QSize(fontMetrics().horizontalAdvance(row->text(Item)) + Theme::grid,
                                   fontMetrics().height() + Theme::grid));
            row->setText(Quantity, format::number(each.quantity));
            row->setText(Cost, each.unitCost ? format::money(*each.unitCost * each.quantity) : format::missing());
            row->setTextAlignment(Quantity, Qt::AlignRight | Qt::AlignVCenter);
            row->setTextAlignment(Cost, Qt::AlignRight | Qt::AlignVCenter);
            m_rows.insert(each.seen.variantId, row);
            pieces += each.quantity;
        }
        vendor->setText(
            Item, tr("%1 (%n reorder(s))", nullptr, static_cast<int>(group.size())).arg(group.first().vendorName));
        vendor->setText(Quantity, format::number(pieces));
        vendor->setText(Cost, format::money(totalOf(group)));
        vendor->setTextAlignment(Quantity, Qt::AlignRight | Qt::AlignVCenter);
        vendor->setTextAlignment(Cost, Qt::AlignRight | Qt::AlignVCenter);
        QFont bold = vendor->font(Item);
        bold.setBold(true);
        for (int column = 0; column < ColumnCount; ++column)
            vendor->setFont(column, bold);
        vendor->setExpanded(true);
    }
    if (!impossible.isEmpty()) {
        auto* left = new QTreeWidgetItem(m_tree, { tr("Left out (%n)", nullptr, static_cast<int>(impossible.size())) });
        for (auto each = impossible.cbegin(); each != impossible.cend(); ++each) {
            auto* row = new QTreeWidgetItem(left, { each.key() });
            row->setText(Result, each.value());
        }
        left->setExpanded(true);
    }
    m_summary->setText(tr("%n reorder(s)", nullptr, static_cast<int>(m_approvals.size())) + u' '
                       + tr("from %n vendor(s)", nullptr, static_cast<int>(groups.size())) + u", "
                       + format::money(totalOf(m_approvals)));
    m_approve->setText(tr("Approve %1").arg(format::number(m_approvals.size())));
    m_approve->setEnabled(!m_approvals.isEmpty());
    for (int column = Item; column < Result; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(Item, qMin(m_tree->columnWidth(Item), 360));
}

void BulkApprovalDialog::runNext()
{
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    const QVector<inventoryactions::Approval> group = m_waiting.takeFirst();
    m_actions.run(inventoryactions::approveBatch(group), this, [this, group](const Outcome& outcome) {
        const auto outcomes = inventoryactions::approvalOutcomes(group, outcome);
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (outcomes.at(i).isApproved())
                ++m_approved;
            else
                m_approvals.append(group.at(i));
        }
        showOutcomes(outcomes);
        Q_EMIT vendorDone(outcomes);
        runNext();
    });
}

void BulkApprovalDialog::showOutcomes(const QVector<inventoryactions::ApprovalOutcome>& outcomes)
{
    for (const inventoryactions::ApprovalOutcome& each : outcomes) {
        QTreeWidgetItem* row = m_rows.value(each.variantId);
        if (!row)
            continue;
        if (each.isApproved()) {
            row->setText(Result, tr("✓ in %1").arg(each.orderNumber));
            row->setForeground(Result, Theme::instance().severityColor(Severity::Good));
        } else {
            ++m_refused;
            row->setText(Result, u"✗ " + decisiontext::refusal(each.error));
            row->setToolTip(Result, format::plain(decisiontext::refusal(each.error)));
            row->setForeground(Result, Theme::instance().severityColor(Severity::Critical));
        }
    }
}

void BulkApprovalDialog::finish()
{
    setBusy(false);
    m_close->setText(tr("Close"));
    if (m_refused == 0) {
        messageBar()->showMessage(Severity::Good, tr("%n reorder(s) approved.", nullptr, m_approved));
        m_approve->hide();
        m_close->setDefault(true);
        m_close->setFocus();
    } else {
        messageBar()->showMessage(Severity::Attention,
                                  tr("%1 approved, %2 not.").arg(format::number(m_approved), format::number(m_refused)),
                                  tr("What was not approved stays selected in the queue. Close this to look at each."));
        m_approve->setText(tr("Try %1 again").arg(format::number(m_approvals.size())));
    }
    Q_EMIT allDone();
}
