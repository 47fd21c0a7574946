// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/** A file of ours and the headers that it includes, as they are written. */
struct Source {
    QString path; ///< from the root of the repository: "models/db/sql.h"
    QStringList includes;
};

QList<Source> sourcesOf(const QString& layer)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(HOTDASH_SOURCE_DIR));
    QList<Source> sources;
    QDirIterator files(root.filePath(layer),
                       { QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.ipp") }, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Source source;
        source.path = root.relativeFilePath(file.fileName());
        for (auto match = pattern.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            source.includes.append(match.next().captured(1));
        sources.append(source);
    }
    return sources;
}

/** The headers of @p layer by the names that others include them with. */
QSet<QString> headersOf(const QString& layer)
{
    QSet<QString> headers;
    for (const Source& source : sourcesOf(layer))
        headers.insert(source.path.section(u'/', 1));
    return headers;
}

/** The headers of the Qt modules below @p modules' folders, where Qt is installed. */
QSet<QString> headersOfModules(const QStringList& modules)
{
    QSet<QString> headers;
    for (const QString& module : modules) {
        const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
        for (const QString& name : folder.entryList(QDir::Files)) {
            headers.insert(name);
            headers.insert(module + u'/' + name);
        }
    }
    return headers;
}

} // namespace

/** The layers include each other only downwards: ui knows models, app knows both, nobody knows app. */
class LayersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void includesGoDownwards_data();
    void includesGoDownwards();
    void onlyTheDatabaseFoldersKnowTheDriver();
    void modelsDrawNothing();
    void filesAreShort();
    void filesBeginWithTheLicence();
};

void LayersTest::includesGoDownwards_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("models know no ui") << "models"
                                       << "ui";
    QTest::newRow("models know no app") << "models"
                                        << "app";
    QTest::newRow("ui knows no app") << "ui"
                                     << "app";
}

void LayersTest::includesGoDownwards()
{
    QFETCH(const QString, layer);
    QFETCH(const QString, forbidden);
    const QSet<QString> above = headersOf(forbidden);
    const QSet<QString> own = headersOf(layer);
    QVERIFY(above.size() > 5);
    QStringList wrong;
    for (const Source& source : sourcesOf(layer)) {
        for (const QString& include : source.includes) {
            if ((above.contains(include) && !own.contains(include)) || include.contains(forbidden + u'/'))
                wrong.append(source.path + QStringLiteral(" includes ") + include);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayersTest::onlyTheDatabaseFoldersKnowTheDriver()
{
    // The driver itself: models/db and models/queries. Its values, sql.h: the actions, too, which write with them.
    QStringList wrong;
    for (const QString& layer : { QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app") }) {
        for (const Source& source : sourcesOf(layer)) {
            if (source.path.startsWith(u"models/db/") || source.path.startsWith(u"models/queries/"))
                continue;
            const bool isAction = source.path.startsWith(u"models/actions/");
            for (const QString& include : source.includes) {
                if (include.startsWith(u"pqxx") || include.startsWith(u"libpq") || include == u"db/pqxxcompat.h"
                    || (include == u"db/sql.h" && !isAction))
                    wrong.append(source.path + QStringLiteral(" includes ") + include);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayersTest::modelsDrawNothing()
{
    const QSet<QString> forbidden = headersOfModules({ QStringLiteral("QtGui"), QStringLiteral("QtWidgets"),
                                                       QStringLiteral("QtCharts"), QStringLiteral("QtPrintSupport") });
    QVERIFY(forbidden.contains(QStringLiteral("QWidget")));
    QStringList wrong;
    for (const Source& source : sourcesOf(QStringLiteral("models"))) {
        for (const QString& include : source.includes) {
            if (forbidden.contains(include))
                wrong.append(source.path + QStringLiteral(" includes ") + include);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayersTest::filesAreShort()
{
    QStringList wrong;
    for (const QString& layer :
         { QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests") }) {
        for (const Source& source : sourcesOf(layer)) {
            QFile file(QStringLiteral(HOTDASH_SOURCE_DIR "/") + source.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const qsizetype lines = file.readAll().count('\n');
            if (lines > 500)
                wrong.append(QStringLiteral("%1 has %2 lines").arg(source.path).arg(lines));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayersTest::filesBeginWithTheLicence()
{
    QStringList wrong;
    for (const QString& layer :
         { QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests") }) {
        for (const Source& source : sourcesOf(layer)) {
            QFile file(QStringLiteral(HOTDASH_SOURCE_DIR "/") + source.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!file.readLine().contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                wrong.append(source.path);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
