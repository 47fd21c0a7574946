// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"
#include "tiles/tile.h"
#include "translation.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation; ///< of plurals all forms, one after the other
    bool finished = true;
};

QList<Message> readMessages(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.append({ context, xml.readElementText(), {}, true });
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return messages;
}

QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?\\d+"));
    QSet<QString> found;
    auto match = place.globalMatch(text);
    while (match.hasNext())
        found.insert(match.next().captured());
    return found;
}

} // namespace

/** The .ts files against what they translate, and that the program finds them. */
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesAreKept_data() { files(); }
    void placesAreKept();
    void windowIsWholeInGerman();
    void germanIsSpoken();

private:
    static void files()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(HOTDASH_SOURCE_DIR "/translations"));
        const QStringList names = folder.entryList({ QStringLiteral("hotdash_*.ts") });
        QVERIFY(names.size() >= 2);
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
};

void TestTranslations::placesAreKept()
{
    QFETCH(QString, path);
    const QList<Message> messages = readMessages(path);
    QVERIFY(messages.size() > 10);
    for (const Message& message : messages) {
        if (!message.finished)
            continue;
        const QString& translation = message.translation;
        QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
        QVERIFY2(placesIn(translation) == placesIn(message.source),
                 qPrintable(message.source + QStringLiteral(" => ") + translation));
    }
}

void TestTranslations::windowIsWholeInGerman()
{
    const QSet<QString> whole { QStringLiteral("ActionDialog"),   QStringLiteral("ChartPanel"),
                                QStringLiteral("Commands"),       QStringLiteral("ConnectionChip"),
                                QStringLiteral("ConnectionPage"), QStringLiteral("DashboardView"),
                                QStringLiteral("FigureLabel"),    QStringLiteral("MainWindow"),
                                QStringLiteral("MessageBar"),     QStringLiteral("NotificationButton"),
                                QStringLiteral("SearchBox"),      QStringLiteral("ShortcutsDialog"),
                                QStringLiteral("Tile"),           QStringLiteral("TileMessage"),
                                QStringLiteral("TopBar"),         QStringLiteral("format") };
    const QList<Message> messages = readMessages(QStringLiteral(HOTDASH_SOURCE_DIR "/translations/hotdash_de.ts"));
    QSet<QString> seen;
    for (const Message& message : messages) {
        seen.insert(message.context);
        if (whole.contains(message.context))
            QVERIFY2(message.finished, qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
    QVERIFY(seen.contains(whole));
}

void TestTranslations::germanIsSpoken()
{
    translation::install(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(Tile::statusWords(TileStatus::Stale), QStringLiteral("Veraltet"));
    QCOMPARE(QCoreApplication::translate("NotificationButton", "Notifications, %n new", nullptr, 2),
             QStringLiteral("Benachrichtigungen, 2 neue"));
}

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    Theme::instance(); // brings the resources of the library along
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_translations.moc"
