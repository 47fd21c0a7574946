// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decisiontext.h"

#include "data/purchaseorder.h"
#include "format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace decisiontext {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DecisionText)
};

QString stepRefused(const QJsonObject& detail)
{
    const QString number = detail.value(u"po_number"_s).toString();
    const QString from = orderStatusName(orderStatusFromKey(detail.value(u"from"_s).toString()));
    const QString to = orderStatusName(orderStatusFromKey(detail.value(u"to"_s).toString()));
    if (from == to)
        return Text::tr("%1 is in state “%2”: it cannot be edited.").arg(number, from);
    return Text::tr("%1 is in state “%2” and cannot become “%3”.").arg(number, from, to);
}

} // namespace

QString deed(const QString& kind)
{
    if (kind == u"reorder_approved")
        return Text::tr("approved the reorder");
    if (kind == u"reorder_rejected")
        return Text::tr("rejected the reorder");
    if (kind == u"vendor_selected")
        return Text::tr("chose another vendor");
    if (kind == u"snooze")
        return Text::tr("snoozed it");
    if (kind == u"unsnooze")
        return Text::tr("ended the snooze");
    if (kind == u"undo")
        return Text::tr("took the last decision back");
    return Text::tr("decided about it");
}

QString conflict(const QString& who, const QString& kind, const QDateTime& when, const QDateTime& now)
{
    const QString name = who.isEmpty() ? Text::tr("Somebody") : who;
    if (!when.isValid())
        return Text::tr("%1 %2 before you.").arg(name, deed(kind));
    return Text::tr("%1 %2, %3.").arg(name, deed(kind), format::age(when, now));
}

QString change(const QString& name, const QString& who, const QString& what, const QDateTime& when,
               const QDateTime& now)
{
    const QString operatorName = who.isEmpty() ? Text::tr("Somebody") : who;
    QString words = Text::tr("%1 changed %2, %3.");
    if (what == u"sent")
        words = Text::tr("%1 sent %2, %3.");
    else if (what == u"confirmed")
        words = Text::tr("%1 marked %2 as confirmed, %3.");
    else if (what == u"received")
        words = Text::tr("%1 booked a delivery of %2, %3.");
    else if (what == u"cancelled")
        words = Text::tr("%1 cancelled %2, %3.");
    return words.arg(operatorName, name, format::age(when, now));
}

QString refusal(const DbError& error, const QDateTime& now)
{
    const QJsonObject& detail = error.detail;
    if (error.sqlState == u"HD001") {
        const QDateTime when = QDateTime::fromString(detail.value(u"when"_s).toString(), Qt::ISODateWithMs);
        const QString who = detail.value(u"who"_s).toString();
        const QString what = detail.value(u"what"_s).toString();
        if (detail.contains(u"name"_s))
            return change(detail.value(u"name"_s).toString(), who, what, when, now);
        return conflict(who, what, when, now);
    }
    if (error.sqlState == u"HD002") {
        const QString pieces = format::number(detail.value(u"quantity"_s).toInt());
        const QString number = detail.value(u"po_number"_s).toString();
        const QString sku = detail.value(u"sku"_s).toString();
        return sku.isEmpty() ? Text::tr("%1 pieces are on order already in %2.").arg(pieces, number)
                             : Text::tr("%1 pieces of %2 are on order already in %3.").arg(pieces, sku, number);
    }
    if (error.sqlState == u"HD005" && detail.contains(u"from"_s))
        return stepRefused(detail);
    return error.message;
}

} // namespace decisiontext
