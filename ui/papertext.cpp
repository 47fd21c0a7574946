// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertext.h"

#include "data/visibletext.h"
#include "theme.h"

#include <QAbstractItemModel>
#include <QTextDocument>
#include <QUrl>
#include <algorithm>

namespace {

QString escaped(const QString& text)
{
    return visibletext::withoutReordering(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString element(const char* tag, const QString& text)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped(text));
}

} // namespace

QString papertext::title(const QString& text)
{
    return element("h2", text);
}

QString papertext::heading(const QString& text)
{
    return element("h3", text);
}

QString papertext::paragraph(const QString& text)
{
    return text.isEmpty() ? QString() : element("p", text);
}

QString papertext::table(const QAbstractItemModel& model, const QList<int>& leftAligned, int rows)
{
    const auto cells = [&](const char* tag, const auto& textOf) -> QString {
        QString row = QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column)
            row += QStringLiteral("<%1 align=\"%2\">%3</%1>")
                       .arg(QLatin1String(tag),
                            leftAligned.contains(column) ? QStringLiteral("left") : QStringLiteral("right"),
                            escaped(textOf(column)));
        return row + QStringLiteral("</tr>");
    };
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\"><thead>")
        + cells("th", [&](int column) { return model.headerData(column, Qt::Horizontal).toString(); })
        + QStringLiteral("</thead>");
    for (int row = 0; row < std::min(rows, model.rowCount()); ++row)
        html += cells("td", [&](int column) { return model.index(row, column).data().toString(); });
    return html + QStringLiteral("</table>");
}

std::unique_ptr<QTextDocument> papertext::document(const QString& name, const QString& body,
                                                   const QHash<QString, QImage>& images)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(Theme::grid);
    QFont font;
    font.setPointSizeF(8);
    document->setDefaultFont(font);
    document->setDefaultStyleSheet(QStringLiteral("body { color: black; }"));
    for (auto it = images.cbegin(); it != images.cend(); ++it)
        document->addResource(QTextDocument::ImageResource, QUrl(it.key()), it.value());
    document->setHtml(QStringLiteral("<body>") + body + QStringLiteral("</body>"));
    document->setMetaInformation(QTextDocument::DocumentTitle, name);
    return document;
}
