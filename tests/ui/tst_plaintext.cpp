// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"
#include "databaseawait.h"
#include "fatalloghandler.h"
#include "format.h"
#include "mainwindow.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <algorithm>

/** What others wrote into the names of a shop: every window shows it as it is, none obeys it or grows with it. */
class PlainTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { FatalLogHandler::arm(); }
    void noWindowObeysData_data();
    void noWindowObeysData();
    void stylesShowWhatReorders();
    void toolTipsAreBroken();
    void messagesWrap();

private:
    [[nodiscard]] static QStringList check(const QWidget& window, const QString& mark);
    static inline int s_shown = 0; ///< labels and cells that showed the shop's names
};

namespace {

const QChar override(0x202E);

QImage pictureOf(QLabel& label)
{
    QImage image(600, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    label.resize(image.size());
    label.render(&image);
    return image;
}

} // namespace

QStringList PlainTextTest::check(const QWidget& window, const QString& mark)
{
    QStringList problems;
    const auto demand = [&problems](bool well, const QString& where) {
        if (!well && !problems.contains(where))
            problems.append(where);
    };
    const bool reorders = mark.contains(override);
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        const bool data = label->text().contains(mark.left(20));
        s_shown += data ? 1 : 0;
        const QString where = window.objectName() + u'/' + label->objectName() + u": " + label->text().left(80);
        demand(!data || label->textFormat() == Qt::PlainText, where);
        // What can be selected is drawn by a document, not by the style, which would show the characters.
        const bool byStyle =
            (label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard)) == 0;
        demand(!data || !reorders || byStyle, where);
    }
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString where = window.objectName() + u'/' + widget->objectName() + u": " + widget->toolTip().left(80);
        demand(!widget->toolTip().contains(QLatin1String("<b>evil")), where);
        demand(!widget->toolTip().contains(override), where);
        demand(widget->toolTip().size() < 4000, where);
    }
    for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; model && row < std::min(3, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                const QString where =
                    window.objectName() + u'/' + view->objectName() + u": " + index.data().toString().left(80);
                s_shown += index.data().toString().contains(QLatin1String("evil")) ? 1 : 0;
                demand(!index.data().toString().contains(override), where);
                demand(!index.data(Qt::ToolTipRole).toString().contains(override), where);
                demand(!index.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>evil")), where);
            }
        }
    }
    demand(!window.windowTitle().contains(override), window.windowTitle());
    const QString size =
        QStringLiteral("%1 wants %2 px").arg(window.objectName()).arg(window.minimumSizeHint().width());
    demand(window.minimumSizeHint().width() <= 1280, size);
    demand(window.width() <= 1920, size);
    return problems;
}

void PlainTextTest::noWindowObeysData_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("markup") << QStringLiteral("<b>evil</b> ");
    QTest::newRow("reordering") << QStringLiteral("evil ") + override + QStringLiteral("gnp ");
    QTest::newRow("long") << QStringLiteral("evil") + QString(10000, u'W');
}

void PlainTextTest::noWindowObeysData()
{
    QFETCH(QString, mark);
    s_shown = 0;
    const TestDatabase database(TestDatabase::Content::Sample);
    database.execute(QStringLiteral("UPDATE app.projects SET name = '%1 shop';"
                                    "UPDATE app.operators SET display_name = '%1 me';"
                                    "UPDATE products SET title = '%1 ' || title;"
                                    "UPDATE variants SET title = '%1 ' || title;"
                                    "UPDATE vendors SET name = '%1 ' || name;"
                                    "UPDATE ads_campaigns SET campaign_name = '%1 ' || campaign_name;"
                                    "UPDATE inventory_current SET product_title = '%1 ' || product_title,"
                                    " sku = '%1 ' || sku, vendor_name = '%1 ' || vendor_name;"
                                    "UPDATE order_lines SET title = '%1 ' || title, sku = '%1 ' || sku")
                         .arg(mark));
    const SystemClock clock;
    DashboardFixture desk(database, clock);
    MainWindow window(desk.models);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), await::kBound);
    QStringList problems = check(window, mark);
    for (const QString& id : window.dialogIds()) {
        QDialog* dialog = window.openDialog(id);
        QVERIFY(dialog);
        QSignalSpy ready(dialog, SIGNAL(ready()));
        QVERIFY2(ready.wait(await::kBound), qPrintable(id));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.scheduler.isBusy(), await::kBound);
        problems += check(*dialog, mark);
        dialog->close();
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QVERIFY2(s_shown > 3, qPrintable(QString::number(s_shown))); // else this test has looked at nothing
}

/** "a\u202Egnp" is drawn as the text in which the character is written out, not as "apng". */
void PlainTextTest::stylesShowWhatReorders()
{
    Theme::instance().apply(Theme::Scheme::Light);
    QLabel hostile(QStringLiteral("a") + override + QStringLiteral("gnp"));
    QLabel honest(QStringLiteral("a<U+202E>gnp"));
    for (QLabel* label : { &hostile, &honest })
        label->setTextFormat(Qt::PlainText);
    QCOMPARE(pictureOf(hostile), pictureOf(honest));
}

void PlainTextTest::toolTipsAreBroken()
{
    QTextDocument document;
    document.setHtml(format::plain(QString(10000, u'W')));
    document.setTextWidth(600);
    QVERIFY(document.idealWidth() <= 1000);
    QVERIFY(document.size().height() < 1500);
    document.setHtml(format::plain(QStringLiteral("Tom & <b>Jerry</b>\n") + override));
    QCOMPARE(document.toPlainText(), QStringLiteral("Tom & <b>Jerry</b>\n<U+202E>"));
}

void PlainTextTest::messagesWrap()
{
    MessageBar bar;
    bar.showMessage(Severity::Critical, QString(10000, u'W'), QStringLiteral("Hint ") + override);
    QVERIFY2(bar.minimumSizeHint().width() < 900, qPrintable(QString::number(bar.minimumSizeHint().width())));
    for (const QLabel* label : bar.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(override));
}

QTEST_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
