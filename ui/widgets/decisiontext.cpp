// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decisiontext.h"

#include "format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace decisiontext {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DecisionText)
};

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

QString refusal(const DbError& error, const QDateTime& now)
{
    if (error.sqlState == u"HD001") {
        const QDateTime when = QDateTime::fromString(error.detail.value(u"when"_s).toString(), Qt::ISODateWithMs);
        return conflict(error.detail.value(u"who"_s).toString(), error.detail.value(u"what"_s).toString(), when, now);
    }
    if (error.sqlState == u"HD002")
        return Text::tr("%1 pieces are on order already in %2.")
            .arg(format::number(error.detail.value(u"quantity"_s).toInt()),
                 error.detail.value(u"po_number"_s).toString());
    return error.message;
}

} // namespace decisiontext
