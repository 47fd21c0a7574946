// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseordertext.h"

#include "data/csv.h"
#include "data/visibletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace purchaseordertext {
namespace {

QString escaped(const QString& text)
{
    return visibletext::withoutReordering(text).toHtmlEscaped();
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PurchaseOrderText)
};

QString shortDate(const QDate& date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString bothSkus(const PurchaseOrderLine& line)
{
    if (line.vendorSku.isEmpty() || line.vendorSku == line.sku)
        return line.sku;
    return line.sku.isEmpty() ? line.vendorSku : line.sku + u" / " + line.vendorSku;
}

QString row(const QStringList& cells, const QString& tag)
{
    QString text = u"<tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += u"<%1 align=\"%2\">%3</%1>"_s.arg(tag, i >= 2 ? u"right"_s : u"left"_s, cells.at(i));
    return text + u"</tr>";
}

/** Label and value of the head of the page, left out where there is no value. */
QString fact(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return {};
    return u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(label.toHtmlEscaped(), escaped(value));
}

} // namespace

QByteArray csv(const PurchaseOrderDocument& document)
{
    const PurchaseOrder& order = document.order;
    QStringList lines {
        u"poNumber,vendorName,sku,productTitle,variantTitle,quantity,unitCost,totalCost,expectedDeliveryDate"_s
    };
    for (const PurchaseOrderLine& line : document.lines)
        lines << csv::line(
            { csv::cell(order.number), csv::cell(order.vendor), csv::cell(line.sku), csv::cell(line.productTitle),
              csv::cell(line.variantTitle), csv::number(QString::number(line.quantity)),
              csv::number(line.unitCost.toDecimal()), csv::number(line.total.toDecimal()),
              csv::number(order.expected.isValid() ? order.expected.toString(Qt::ISODate) : QString()) });
    return csv::file(lines);
}

QString mail(const PurchaseOrderDocument& document, const std::function<QString(const Money&)>& money)
{
    const PurchaseOrder& order = document.order;
    const QLocale locale;
    QStringList text;
    text << Text::tr("Subject: Purchase order %1").arg(order.number) << QString();
    text << (document.vendorContact.isEmpty() ? Text::tr("Hello,") : Text::tr("Hello %1,").arg(document.vendorContact))
         << QString();
    text << Text::tr("please deliver our purchase order %1:").arg(order.number) << QString();
    for (const PurchaseOrderLine& line : document.lines) {
        const QString sku = bothSkus(line);
        text << Text::tr("%1 × %2 at %3 = %4")
                    .arg(locale.toString(line.quantity), sku.isEmpty() ? line.title() : sku + u"  " + line.title(),
                         money(line.unitCost), money(line.total));
    }
    text << QString() << Text::tr("Total: %1").arg(money(order.total));
    if (order.expected.isValid())
        text << Text::tr("Expected delivery: %1").arg(shortDate(order.expected));
    if (!document.terms.isEmpty())
        text << Text::tr("Terms: %1").arg(document.terms);
    if (!order.notes.isEmpty())
        text << QString() << order.notes;
    text << QString() << Text::tr("Kind regards") << document.shopName;
    return text.join(u'\n');
}

QString html(const PurchaseOrderDocument& document, const std::function<QString(const Money&)>& money)
{
    const PurchaseOrder& order = document.order;
    const QLocale locale;
    QString text = u"<html><body style=\"font-size:10pt\">"_s;
    text += u"<h1>%1</h1>"_s.arg(Text::tr("Purchase order %1").arg(order.number).toHtmlEscaped());
    text += u"<p><b>%1</b><br/>%2</p>"_s.arg(escaped(document.shopName), escaped(document.shopDomain));
    text += u"<table cellspacing=\"0\" cellpadding=\"2\">"_s;
    text += fact(Text::tr("Vendor"), order.vendor);
    text += fact(Text::tr("Contact"), document.vendorContact);
    text += fact(Text::tr("Mail"), document.vendorEmail);
    text += fact(Text::tr("Phone"), document.vendorPhone);
    text += fact(Text::tr("Order date"), shortDate(order.orderDate));
    text += fact(Text::tr("Expected delivery"), order.expected.isValid() ? shortDate(order.expected) : QString());
    text += fact(Text::tr("Terms"), document.terms);
    text += fact(Text::tr("Status"), orderStatusName(order.status));
    text += u"</table><br/><table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" border=\"1\" "
            "style=\"border-collapse:collapse\"><thead>"_s;
    text +=
        row({ Text::tr("SKU"), Text::tr("Product"), Text::tr("Quantity"), Text::tr("Unit cost"), Text::tr("Total") },
            u"th"_s);
    text += u"</thead>"_s;
    for (const PurchaseOrderLine& line : document.lines)
        text += row({ escaped(bothSkus(line)), escaped(line.title()), locale.toString(line.quantity),
                      money(line.unitCost).toHtmlEscaped(), money(line.total).toHtmlEscaped() },
                    u"td"_s);
    text += u"</table><p align=\"right\"><b>%1</b></p>"_s.arg(
        Text::tr("Total: %1").arg(money(order.total)).toHtmlEscaped());
    if (!order.notes.isEmpty())
        text += u"<p>%1</p>"_s.arg(escaped(order.notes).replace(u'\n', u"<br/>"_s));
    return text + u"</body></html>";
}

QString fileName(const PurchaseOrderDocument& document, const QString& extension)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9._-]+"_s);
    QString name = document.order.number;
    name.replace(unusual, u"_"_s);
    return name + u'.' + extension;
}

} // namespace purchaseordertext
