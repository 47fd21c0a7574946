// SPDX-License-Identifier: GPL-3.0-or-later
#include "fatalloghandler.h"
#include "modeldump.h"
#include "tablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <algorithm>
#include <random>

namespace {

struct Item {
    QString id;
    int amount = 0;
    friend bool operator==(const Item&, const Item&) = default;
};

class ItemModel : public TableModel<Item> {
public:
    using TableModel::TableModel;

protected:
    [[nodiscard]] QString key(const Item& row) const override { return row.id; }
    [[nodiscard]] QVariant cell(const Item& row, int column, int role) const override
    {
        if (role != Qt::DisplayRole && role != TableRole::RawValue)
            return {};
        return column == 0 ? QVariant(row.id) : QVariant(row.amount);
    }
    [[nodiscard]] QVariant header(int column, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(column == 0 ? QStringLiteral("Item") : QStringLiteral("Amount"))
                                       : QVariant();
    }
    [[nodiscard]] int columnTotal() const override { return 2; }
};

QVector<Item> items(const QString& ids)
{
    QVector<Item> rows;
    for (const QChar id : ids)
        rows.append({ QString(id), 0 });
    return rows;
}

QString ids(const ItemModel& model)
{
    QString found;
    for (const Item& row : model.rows())
        found += row.id;
    return found;
}

/** How often a model signalled what. */
struct Signals {
    explicit Signals(const QAbstractItemModel& model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    [[nodiscard]] QString summary() const
    {
        return QStringLiteral("+%1 -%2 >%3 =%4 L%5 R%6")
            .arg(inserted.size())
            .arg(removed.size())
            .arg(moved.size())
            .arg(changed.size())
            .arg(layout.size())
            .arg(reset.size());
    }
    QSignalSpy inserted, removed, moved, changed, layout, reset;
};

} // namespace

class TableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { FatalLogHandler::arm(); }
    void smallestSignals_data();
    void smallestSignals();
    void mergesChangedRows();
    void findsRows();
    void namesKeys();
    void dropsTwins();
    void clears();
    void randomSnapshots_data();
    void randomSnapshots();
    void scatteredChangesAreFewSignals();
    void largeTablesAreQuick();
};

void TableModelTest::smallestSignals_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("signalled");
    const auto row = [](const char* before, const char* after, const char* what) {
        QTest::addRow("%s to %s", before, after)
            << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(what);
    };
    row("abc", "abc", "+0 -0 >0 =0 L0 R0");
    row("", "abc", "+1 -0 >0 =0 L0 R0");
    row("abc", "", "+0 -1 >0 =0 L0 R0");
    row("abc", "abXYc", "+1 -0 >0 =0 L0 R0");
    row("abcde", "ae", "+0 -1 >0 =0 L0 R0");
    row("abcde", "bd", "+0 -3 >0 =0 L0 R0");
    row("abcde", "bcdea", "+0 -0 >1 =0 L0 R0");
    row("abcde", "eabcd", "+0 -0 >1 =0 L0 R0");
    row("abcde", "adcbe", "+0 -0 >2 =0 L0 R0");
    row("abcde", "edcba", "+0 -0 >4 =0 L0 R0");
    row("abc", "XcYbZ", "+3 -1 >1 =0 L0 R0");
}

void TableModelTest::smallestSignals()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, signalled);
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.applySnapshot(items(before));
    const Signals heard(model);
    model.applySnapshot(items(after));
    QCOMPARE(ids(model), after);
    QCOMPARE(heard.summary(), signalled);
}

void TableModelTest::mergesChangedRows()
{
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto rows = items(QStringLiteral("abcdefgh"));
    model.applySnapshot(rows);
    const Signals heard(model);
    for (const int changed : { 1, 2, 3, 6 })
        rows[changed].amount = 7;
    model.applySnapshot(rows);
    QCOMPARE(heard.summary(), QStringLiteral("+0 -0 >0 =2 L0 R0"));
    QCOMPARE(heard.changed.at(0).at(0).toModelIndex(), model.index(1, 0));
    QCOMPARE(heard.changed.at(0).at(1).toModelIndex(), model.index(3, 1));
    QCOMPARE(heard.changed.at(1).at(0).toModelIndex(), model.index(6, 0));
    QCOMPARE(model.index(6, 1).data().toInt(), 7);
}

void TableModelTest::findsRows()
{
    ItemModel model;
    QStringList seen;
    // The position must be right whenever somebody can ask, so also within a signal.
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&] { seen.append(QString::number(model.rowOf(QStringLiteral("e")))); });
    model.applySnapshot(items(QStringLiteral("abcde")));
    QCOMPARE(model.rowOf(QStringLiteral("e")), 4);
    model.applySnapshot(items(QStringLiteral("bde")));
    QCOMPARE(seen.last(), QStringLiteral("2"));
    QCOMPARE(model.rowOf(QStringLiteral("e")), 2);
    QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
    QCOMPARE(model.at(1).id, QStringLiteral("d"));
}

void TableModelTest::namesKeys()
{
    ItemModel model;
    model.applySnapshot({ { QStringLiteral("k"), 3 } });
    QCOMPARE(model.index(0, 0).data(TableRole::Key).toString(), QStringLiteral("k"));
    QCOMPARE(model.index(0, 1).data(TableRole::Key).toString(), QStringLiteral("k"));
    QCOMPARE(dumpModel(model), QStringList { QStringLiteral("k | 3") });
    QCOMPARE(dumpHeader(model), QStringLiteral("Item | Amount"));
    QVERIFY(!model.headerData(2, Qt::Horizontal).isValid());
    QVERIFY(!model.data(model.index(1, 0)).isValid());
}

void TableModelTest::dropsTwins()
{
    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FatalLogHandler::expect(QStringLiteral("key b is there twice"));
    model.applySnapshot(items(QStringLiteral("abcb")));
    QCOMPARE(ids(model), QStringLiteral("abc"));
}

void TableModelTest::clears()
{
    ItemModel model;
    model.applySnapshot(items(QStringLiteral("abc")));
    const Signals heard(model);
    model.clear();
    model.clear();
    QCOMPARE(heard.summary(), QStringLiteral("+0 -0 >0 =0 L0 R1"));
    QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
}

void TableModelTest::randomSnapshots_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("rounds");
    QTest::newRow("few rows") << 8 << 300;
    QTest::newRow("some rows") << 60 << 60;
    QTest::newRow("many rows") << 1000 << 6;
}

/**
 * Whatever the order of snapshots, the model, a proxy on it, the selection and kept indexes say what a model that is
 * reset each time would.
 */
void TableModelTest::randomSnapshots()
{
    QFETCH(int, keys);
    QFETCH(int, rounds);
    const auto seed = QRandomGenerator::global()->generate();
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    const QByteArray told = "seed " + QByteArray::number(seed);

    ItemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(1);
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&model);

    QVector<Item> rows;
    for (int round = 0; round < rounds; ++round) {
        // Keep most, drop some, add some, and shuffle now and then: a little, or all of them.
        const int dropEvery = 2 + below(20);
        rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Item&) { return below(dropEvery) == 0; }),
                   rows.end());
        QSet<QString> there;
        for (const Item& row : std::as_const(rows))
            there.insert(row.id);
        const int additions = below(keys / 2 + 1);
        for (int i = 0; i < additions; ++i) {
            const QString id = QString::number(below(keys));
            if (!there.contains(id))
                rows.insert(below(int(rows.size()) + 1), Item { id, below(5) });
            there.insert(id);
        }
        for (Item& row : rows) {
            if (below(4) == 0)
                row.amount = below(1000);
        }
        if (below(3) == 0)
            std::shuffle(rows.begin(), rows.end(), random);
        else if (rows.size() > 1 && below(2) == 0)
            rows.move(below(int(rows.size())), below(int(rows.size())));

        QHash<QString, QPersistentModelIndex> kept;
        selection.clear();
        for (int i = 0; i < model.rowCount(); ++i) {
            if (below(5) == 0) {
                selection.select(model.index(i, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                kept.insert(model.at(i).id, model.index(i, 1));
            }
        }

        model.applySnapshot(rows);

        QVERIFY2(model.rows() == rows, told.constData());
        QCOMPARE(proxy.rowCount(), int(rows.size()));
        QSet<QString> expected;
        for (int i = 0; i < rows.size(); ++i) {
            QVERIFY2(model.rowOf(rows.at(i).id) == i, told.constData());
            if (const auto index = kept.constFind(rows.at(i).id); index != kept.constEnd()) {
                expected.insert(rows.at(i).id);
                QVERIFY2(index->row() == i && index->column() == 1, told.constData());
            }
        }
        QSet<QString> selected;
        const auto selectedRows = selection.selectedRows();
        for (const QModelIndex& index : selectedRows)
            selected.insert(index.data(TableRole::Key).toString());
        QVERIFY2(selected == expected, told.constData());
        for (int i = 1; i < proxy.rowCount(); ++i)
            QVERIFY2(proxy.index(i - 1, 1).data().toInt() <= proxy.index(i, 1).data().toInt(), told.constData());
    }
}

void TableModelTest::scatteredChangesAreFewSignals()
{
    QVector<Item> rows;
    for (int i = 0; i < 4000; ++i)
        rows.append({ QString::number(i), i });
    ItemModel model;
    model.applySnapshot(rows);
    QVector<Item> next;
    for (int i = 0; i < 4000; i += 2) { // every other one is gone, and each is followed by a new one
        next.append(rows.at(i));
        next.append({ QStringLiteral("new %1").arg(i), i });
    }
    const Signals heard(model);
    model.applySnapshot(next);
    QCOMPARE(model.rows(), next);
    QVERIFY2(heard.inserted.size() + heard.removed.size() + heard.layout.size() <= 4, qPrintable(heard.summary()));
    QCOMPARE(heard.reset.size(), 0);
}

/** Not a benchmark: a bound that only a quadratic algorithm breaks. */
void TableModelTest::largeTablesAreQuick()
{
    QVector<Item> rows;
    for (int i = 0; i < 100000; ++i)
        rows.append({ QStringLiteral("gid://shopify/ProductVariant/%1").arg(i), i });
    ItemModel model;
    QElapsedTimer timer;
    const auto apply = [&](const char* what) {
        timer.start();
        model.applySnapshot(rows);
        const auto elapsed = timer.elapsed();
        qInfo("%s: %lld ms", what, static_cast<long long>(elapsed));
        QVERIFY2(elapsed < 5000, what);
        QCOMPARE(model.rowCount(), int(rows.size()));
    };
    apply("100,000 new rows");
    rows[50000].amount = -1;
    apply("one changed");
    for (int i = 0; i < rows.size(); i += 3)
        rows[i].amount = -2;
    apply("every third changed");
    for (int i = 0; i < 20; ++i)
        rows.removeAt(i * 4000);
    apply("twenty removed here and there");
    std::shuffle(rows.begin(), rows.end(), std::mt19937(1));
    apply("all shuffled");
    std::sort(rows.begin(), rows.end(), [](const Item& a, const Item& b) { return a.id < b.id; });
    rows.move(10, 90000);
    apply("sorted");
    QVector<Item> half;
    for (int i = 0; i < rows.size(); i += 2)
        half.append(rows.at(i));
    rows = half;
    apply("every other one removed");
}

QTEST_GUILESS_MAIN(TableModelTest)
#include "tst_tablemodel.moc"
