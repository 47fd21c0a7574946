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

std::optional<double> ReorderDetail::average() const
{
    qint64 units = 0;
    int sold = 0;
    for (const VelocityDay& day : days) {
        if (day.outOfStock && day.units == 0)
            continue;
        units += day.units;
        ++sold;
    }
    if (sold == 0)
        return std::nullopt;
    return static_cast<double>(units) / sold;
}

std::optional<double> ReorderDetail::trend() const
{
    const qsizetype half = days.size() / 2;
    qint64 before = 0;
    qint64 after = 0;
    for (qsizetype i = 0; i < days.size(); ++i)
        (i < half ? before : after) += days.at(i).units;
    if (before == 0)
        return std::nullopt;
    return static_cast<double>(after - before) / static_cast<double>(before);
}

int ReorderDetail::outOfStockDays() const
{
    return static_cast<int>(
        std::count_if(days.begin(), days.end(), [](const VelocityDay& day) { return day.outOfStock; }));
}

const VendorOption* ReorderDetail::vendor(const QUuid& id) const
{
    const auto found =
        std::find_if(vendors.begin(), vendors.end(), [&id](const VendorOption& each) { return each.vendorId == id; });
    return found == vendors.end() ? nullptr : &*found;
}

QString ReorderDetail::reorderPointApart() const
{
    const QLocale locale;
    return Text::tr("%1/day × %2 days + %3 safety stock")
        .arg(locale.toString(item.avgDailySales.value_or(0), 'f', 1), locale.toString(item.leadTimeDays),
             locale.toString(item.safetyStock));
}

QString ReorderDetail::suggestionApart() const
{
    const QLocale locale;
    if (item.suggested == 0)
        return Text::tr("nothing: %1 available and %2 coming last beyond the reorder point and %3 more days")
            .arg(locale.toString(item.available), locale.toString(counted), locale.toString(reviewDays));
    QString text = Text::tr("reorder point %1 + %2/day × %3 days − %4 available − %5 coming")
                       .arg(locale.toString(item.reorderPoint), locale.toString(item.avgDailySales.value_or(0), 'f', 1),
                            locale.toString(reviewDays), locale.toString(item.available), locale.toString(counted));
    if (item.minimumQuantity.value_or(0) > 1)
        text += u", "_s + Text::tr("at least the vendor's minimum of %1").arg(locale.toString(*item.minimumQuantity));
    if (item.packSize.value_or(1) > 1)
        text += u", "_s + Text::tr("rounded up to packs of %1").arg(locale.toString(*item.packSize));
    return text;
}

QString ReorderDetail::velocityAnalysis() const
{
    const QLocale locale;
    QStringList parts;
    if (const auto mean = average())
        parts << Text::tr("%1 units a day over %2 days")
                     .arg(locale.toString(*mean, 'f', 1), locale.toString(days.size()));
    else
        parts << Text::tr("no sales in %1 days").arg(locale.toString(days.size()));
    if (const QString name = velocityName(item.velocity); !name.isEmpty())
        parts << name;
    if (const auto change = trend())
        parts << Text::tr("trend %1%2 %")
                     .arg(*change < 0 ? u"−"_s : u"+"_s, locale.toString(qAbs(*change) * 100.0, 'f', 0));
    if (const int gone = outOfStockDays())
        parts << Text::tr("%n day(s) out of stock", nullptr, gone);
    return parts.join(u", "_s);
}
