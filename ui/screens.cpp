// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"

#include "dialogs/adsdialog.h"
#include "dialogs/approvalsdialog.h"
#include "dialogs/auditdialog.h"
#include "dialogs/importdialog.h"
#include "dialogs/purchaseordersdialog.h"
#include "dialogs/reorderdialog.h"
#include "dialogs/salesdialog.h"
#include "dialogs/syncdialog.h"
#include "dialogs/vendorsdialog.h"
#include "dialogs/waitingdialog.h"
#include "tiles/adstile.h"
#include "tiles/approvalstile.h"
#include "tiles/inventorytile.h"
#include "tiles/salestile.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace {

const QString reorderId = QStringLiteral("reorder");
const QString campaignFilter = QStringLiteral("campaignText");

template <class Dialog>
Screen screen(const char* id, const QString& title, const QString& shortcut, const char* icon)
{
    return { QString::fromLatin1(id), title, QKeySequence(shortcut), QString::fromLatin1(icon),
             [](const DashboardModels& models, QWidget* parent) -> QDialog* { return new Dialog(models, parent); } };
}

} // namespace

const QList<Screen>& screens::dialogs()
{
    static const QList<Screen> all {
        screen<SalesDialog>("sales", QCoreApplication::translate("screens", "&Sales review…"),
                            QStringLiteral("Ctrl+Shift+S"), "sales"),
        screen<ReorderDialog>("reorder", QCoreApplication::translate("screens", "&Reorder review…"),
                              QStringLiteral("Ctrl+Shift+R"), "inventory"),
        screen<PurchaseOrdersDialog>("purchaseorders", QCoreApplication::translate("screens", "&Purchase orders…"),
                                     QStringLiteral("Ctrl+Shift+P"), "purchase-orders"),
        screen<VendorsDialog>("vendors", QCoreApplication::translate("screens", "&Vendors…"),
                              QStringLiteral("Ctrl+Shift+V"), "vendors"),
        screen<AdsDialog>("ads", QCoreApplication::translate("screens", "&Ads ROAS…"), QStringLiteral("Ctrl+Shift+A"),
                          "ads"),
        screen<ApprovalsDialog>("approvals", QCoreApplication::translate("screens", "Appro&vals…"),
                                QStringLiteral("Ctrl+Shift+Q"), "approvals"),
        screen<AuditDialog>("audit", QCoreApplication::translate("screens", "Audit &trail…"),
                            QStringLiteral("Ctrl+Shift+U"), "audit"),
        screen<WaitingDialog>("waiting", QCoreApplication::translate("screens", "&Waiting actions…"),
                              QStringLiteral("Ctrl+Shift+W"), "link-offline"),
        screen<ImportDialog>("import", QCoreApplication::translate("screens", "&Import…"),
                             QStringLiteral("Ctrl+Shift+I"), "table"),
        screen<SyncDialog>("sync", QCoreApplication::translate("screens", "S&ynchronise with Shopify…"),
                           QStringLiteral("Ctrl+Shift+Y"), "table"),
    };
    return all;
}

QList<screens::TileAndDialog> screens::makeTiles(const DashboardModels& models)
{
    QList<TileAndDialog> tiles;
    tiles.append({ new SalesTile(models.sales, models.clock, nullptr), QStringLiteral("sales") });
    tiles.append({ new InventoryTile(models.inventory, models.clock, nullptr), QStringLiteral("reorder") });
    tiles.append({ new AdsTile(models.ads, models.clock, nullptr), QStringLiteral("ads") });
    tiles.append({ new ApprovalsTile(models.approvals, models.clock, nullptr), QStringLiteral("approvals") });
    return tiles;
}

void screens::connectTile(Tile* tile, const OpenDialog& open)
{
    auto* inventory = qobject_cast<InventoryTile*>(tile);
    if (!inventory)
        return;
    QObject::connect(inventory, &InventoryTile::bucketActivated, inventory, [open](StockStatus status) {
        if (auto* review = qobject_cast<ReorderDialog*>(open(reorderId)))
            review->showBucket(status);
    });
    QObject::connect(inventory, &InventoryTile::itemActivated, inventory, [open](const QString& variantId) {
        if (auto* review = qobject_cast<ReorderDialog*>(open(reorderId)))
            review->showVariant(variantId);
    });
}

QString screens::dialogFor(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Item:
    case SearchHit::Kind::Product:
        return reorderId;
    case SearchHit::Kind::Campaign:
        return QStringLiteral("ads");
    case SearchHit::Kind::PurchaseOrder:
        return QStringLiteral("purchaseorders");
    }
    Q_UNREACHABLE();
}

void screens::importFiles(QDialog* dialog, const QStringList& paths)
{
    if (auto* import = qobject_cast<ImportDialog*>(dialog))
        import->addFiles(paths);
}

void screens::showHit(QDialog* dialog, const SearchHit& hit)
{
    // The ads dialog's campaigns are shown by its own filter.
    auto* campaigns = dialog->findChild<QLineEdit*>(campaignFilter);
    if (campaigns && hit.kind == SearchHit::Kind::Campaign)
        campaigns->setText(hit.title);
    if (auto* review = qobject_cast<ReorderDialog*>(dialog))
        review->showVariant(hit.key);
    if (auto* orders = qobject_cast<PurchaseOrdersDialog*>(dialog))
        orders->showOrder(QUuid(hit.key));
}

QDialog* screens::openFirstCampaign(QDialog* ads)
{
    auto* dialog = qobject_cast<AdsDialog*>(ads);
    return dialog ? dialog->openFirstCampaign() : nullptr;
}
