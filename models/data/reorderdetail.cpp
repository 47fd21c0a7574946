// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reorderdetail.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReorderDetail)
};

} // namespace

QString PastDecision::summary() const
{
    const QString units = quantity ? QLocale().toString(*quantity) : QString();
    if (type == u"reorder_approved") {
        return vendor.isEmpty() ? Text::tr("Approved %1").arg(units)
                                : Text::tr("Approved %1 from %2").arg(units, vendor);
    }
    if (type == u"reorder_rejected")
        return Text::tr("Rejected");
    if (type == u"vendor_selected")
        return Text::tr("Chose vendor %1").arg(vendor);
    if (type == u"velocity_reviewed")
        return Text::tr("Reviewed the velocity");
    if (kind == u"snooze") {
        const QDate until = QDate::fromString(metadata.value(u"until"_s).toString(), Qt::ISODate);
        if (until.isValid())
            return Text::tr("Snoozed until %1").arg(QLocale().toString(until, QLocale::ShortFormat));
        const int days = metadata.value(u"below_days"_s).toInt();
        return Text::tr("Snoozed until cover falls below %n day(s)", nullptr, days);
    }
    if (kind == u"unsnooze")
        return Text::tr("Woke it up");
    if (kind == u"undo")
        return Text::tr("Undid the decision before");
    return kind.isEmpty() ? Text::tr("Other decision") : kind;
}

const VendorOption* ReorderDetail::vendor(const QUuid& id) const
{
    const auto found =
        std::find_if(vendors.begin(), vendors.end(), [&id](const VendorOption& each) { return each.vendorId == id; });
    return found == vendors.end() ? nullptr : &*found;
}

QString ReorderDetail::reorderPointApart(const VendorOption* vendor) const
{
    const QLocale locale;
    return Text::tr("%1 = %2/day × %3 days + %4 safety stock")
        .arg(locale.toString(vendor ? vendor->reorderPoint : item.reorderPoint),
             locale.toString(item.avgDailySales.value_or(0), 'f', 1),
             locale.toString(vendor ? vendor->pointDays : item.leadTimeDays),
             locale.toString(vendor ? vendor->safetyStock : item.safetyStock));
}

QString ReorderDetail::suggestionApart(const VendorOption* vendor) const
{
    const QLocale locale;
    const int suggested = vendor ? vendor->suggested : item.suggested;
    if (suggested == 0)
        return Text::tr("0: %1 available and %2 coming last beyond the reorder point and %3 more days")
            .arg(locale.toString(item.available), locale.toString(counted), locale.toString(reviewDays));
    QString text =
        Text::tr("%1: reorder point %2 + %3/day × %4 days − %5 available − %6 coming")
            .arg(locale.toString(suggested), locale.toString(vendor ? vendor->reorderPoint : item.reorderPoint),
                 locale.toString(item.avgDailySales.value_or(0), 'f', 1), locale.toString(reviewDays),
                 locale.toString(item.available), locale.toString(counted));
    const int minimum = (vendor ? vendor->minimumQuantity : item.minimumQuantity).value_or(0);
    const int pack = (vendor ? vendor->packSize : item.packSize).value_or(1);
    if (minimum > 1)
        text += u", "_s + Text::tr("at least the vendor's minimum of %1").arg(locale.toString(minimum));
    if (pack > 1)
        text += u", "_s + Text::tr("rounded up to packs of %1").arg(locale.toString(pack));
    return text;
}

QString ReorderDetail::velocityAnalysis() const
{
    const QLocale locale;
    QStringList parts;
    if (average)
        parts << Text::tr("%1 units a day over %2 days")
                     .arg(locale.toString(*average, 'f', 1), locale.toString(days.size()));
    else
        parts << Text::tr("no sales in %1 days").arg(locale.toString(days.size()));
    if (const QString name = velocityName(item.velocity); !name.isEmpty())
        parts << name;
    if (trend)
        parts << Text::tr("trend %1%2 %")
                     .arg(*trend < 0 ? u"−"_s : u"+"_s, locale.toString(qAbs(*trend) * 100.0, 'f', 0));
    if (outOfStockDays > 0)
        parts << Text::tr("%n day(s) out of stock", nullptr, outOfStockDays);
    return parts.join(u", "_s);
}
