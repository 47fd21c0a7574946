// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseordertext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString plainMoney(const Money& amount)
{
    return amount.currency() + u' ' + amount.toDecimal();
}

PurchaseOrderDocument document()
{
    PurchaseOrderDocument result;
    result.order.number = u"PO-2026-000123"_s;
    result.order.vendor = u"Harbour, Gifts & \"Sons\""_s;
    result.order.orderDate = QDate(2026, 11, 23);
    result.order.expected = QDate(2026, 12, 1);
    result.order.total = Money::fromCents(71'400, u"GBP"_s);
    result.shopName = u"Müller's <Shop>"_s;
    PurchaseOrderLine line;
    line.sku = u"MUG-1"_s;
    line.productTitle = u"Mug"_s;
    line.variantTitle = u"Blue"_s;
    line.quantity = 170;
    line.unitCost = Money::fromCents(420, u"GBP"_s);
    line.total = line.unitCost * 170;
    result.lines = { line };
    return result;
}

/** One record as a spreadsheet reads it: cells with the quotes undone. */
QList<QStringList> parsed(const QByteArray& bytes)
{
    QList<QStringList> rows { {} };
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes.mid(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\n') {
            rows.last() << cell;
            cell.clear();
            if (c == u'\n')
                rows.append(QStringList());
        } else if (c != u'\r') {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

} // namespace

/** The order for the vendor: nothing that a spreadsheet runs, nothing that a reader mistakes. */
class TestPurchaseOrderText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvHasTheHeaderAndPlainNumbers();
    void csvEscapes_data();
    void csvEscapes();
    void csvDoesNotFollowTheLocale();
    void mailSaysWhatIsOrdered();
    void htmlEscapesData();
    void fileNameIsHarmless();
};

void TestPurchaseOrderText::csvHasTheHeaderAndPlainNumbers()
{
    const QByteArray csv = purchaseordertext::csv(document());
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const auto rows = parsed(csv);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).join(u','),
             u"poNumber,vendorName,sku,productTitle,variantTitle,quantity,unitCost,totalCost,expectedDeliveryDate"_s);
    QCOMPARE(rows.at(1),
             QStringList({ u"PO-2026-000123"_s, u"Harbour, Gifts & \"Sons\""_s, u"MUG-1"_s, u"Mug"_s, u"Blue"_s,
                           u"170"_s, u"4.20"_s, u"714.00"_s, u"2026-12-01"_s }));
    QVERIFY(csv.endsWith("\r\n"));
}

void TestPurchaseOrderText::csvEscapes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("read");
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus") << u"+1+1"_s << u"'+1+1"_s;
    QTest::newRow("minus") << u"-2"_s << u"'-2"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("blank and formula") << u" =1"_s << u"' =1"_s;
    QTest::newRow("quotes") << u"12\" plate"_s << u"12\" plate"_s;
    QTest::newRow("line break") << u"Mug\nblue"_s << u"Mug\nblue"_s;
    QTest::newRow("comma") << u"Mug, blue"_s << u"Mug, blue"_s;
    QTest::newRow("unicode") << u"Tasse für Ömer — 茶杯 🫖 قدح"_s
                             << u"Tasse für Ömer — 茶杯 🫖 قدح"_s;
    QTest::newRow("hyphen inside") << u"Two-tone"_s << u"Two-tone"_s;
}

void TestPurchaseOrderText::csvEscapes()
{
    QFETCH(QString, title);
    PurchaseOrderDocument tricky = document();
    tricky.lines[0].productTitle = title;
    const auto rows = parsed(purchaseordertext::csv(tricky));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).size(), 9);
    QTEST(rows.at(1).at(3), "read");
}

void TestPurchaseOrderText::csvDoesNotFollowTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const auto rows = parsed(purchaseordertext::csv(document()));
    QLocale::setDefault(before);
    QCOMPARE(rows.at(1).at(6), u"4.20"_s);
    QCOMPARE(rows.at(1).at(8), u"2026-12-01"_s);
}

void TestPurchaseOrderText::mailSaysWhatIsOrdered()
{
    const QString mail = purchaseordertext::mail(document(), plainMoney);
    QVERIFY(mail.startsWith(u"Subject: Purchase order PO-2026-000123\n"_s));
    QVERIFY(mail.contains(u"170 × MUG-1  Mug — Blue at GBP 4.20 = GBP 714.00"_s));
    QVERIFY(mail.contains(u"Total: GBP 714.00"_s));
    QVERIFY(mail.endsWith(u"Müller's <Shop>"_s));
}

void TestPurchaseOrderText::htmlEscapesData()
{
    PurchaseOrderDocument tricky = document();
    tricky.lines[0].productTitle = u"<img src=x onerror=y>"_s;
    tricky.order.notes = u"a < b\n& c"_s;
    const QString html = purchaseordertext::html(tricky, plainMoney);
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(html.contains(u"&lt;img src=x onerror=y&gt;"_s));
    QVERIFY(html.contains(u"a &lt; b<br/>&amp; c"_s));
    QVERIFY(html.contains(u"Müller's &lt;Shop&gt;"_s));
}

void TestPurchaseOrderText::fileNameIsHarmless()
{
    PurchaseOrderDocument tricky = document();
    tricky.order.number = u"../PO 1/2"_s;
    QCOMPARE(purchaseordertext::fileName(tricky, u"csv"_s), u".._PO_1_2.csv"_s);
}

QTEST_GUILESS_MAIN(TestPurchaseOrderText)
#include "tst_purchaseordertext.moc"
