// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsontree.h"

#include "data/visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <functional>

namespace {

constexpr int longestLine = 300;
constexpr int longestToolTip = 4000;
constexpr int fitsOnALine = 40; ///< characters, roughly
constexpr int deepest = 64;
constexpr int wholeTextRole = Qt::UserRole + 1;

QStandardItem* item(const QString& text)
{
    const QString shown = visibletext::withoutReordering(text);
    QString line = shown.left(longestLine).replace(u'\n', u'↵');
    if (shown.size() > longestLine)
        line += u'…';
    auto* made = new QStandardItem(line);
    made->setEditable(false);
    made->setData(text, wholeTextRole);
    if (shown.size() > longestLine)
        made->setToolTip(QStringLiteral("<qt>%1</qt>").arg(shown.left(longestToolTip).toHtmlEscaped()));
    return made;
}

QString scalar(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? JsonTree::tr("yes") : JsonTree::tr("no");
    case QJsonValue::Double:
    case QJsonValue::String:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return JsonTree::tr("%n item(s)", nullptr, static_cast<int>(value.toArray().size()));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("—");
    case QJsonValue::Object:
        break;
    }
    return {};
}

/** What is not unfolded any further, in one text. */
QString compact(const QJsonValue& value)
{
    const QJsonDocument document = value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

void append(QStandardItem* parent, const QString& name, const QJsonValue& value, int depth)
{
    QStandardItem* nameItem = item(name);
    const bool isTooDeep = depth == deepest && (value.isObject() || value.isArray());
    parent->appendRow({ nameItem, item(isTooDeep ? compact(value) : scalar(value)) });
    if (isTooDeep)
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            append(nameItem, it.key(), it.value(), depth + 1);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            append(nameItem, QString::number(i + 1), array.at(i), depth + 1);
    }
}

/** The first line at or below @p name's whose value is long. */
QModelIndex firstLong(const QModelIndex& name)
{
    const QString value = name.siblingAtColumn(1).data(wholeTextRole).toString();
    if (value.size() > fitsOnALine || value.contains(u'\n'))
        return name;
    for (int row = 0; row < name.model()->rowCount(name); ++row) {
        if (const QModelIndex found = firstLong(name.model()->index(row, 0, name)); found.isValid())
            return found;
    }
    return {};
}

} // namespace

JsonTree::JsonTree(QWidget* parent) : QTreeView(parent), m_items(new QStandardItemModel(0, 2, this))
{
    m_items->setHorizontalHeaderLabels({ tr("Name"), tr("Value") });
    setModel(m_items);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setAccessibleName(tr("Detail"));
    header()->setStretchLastSection(true);
}

void JsonTree::clear()
{
    m_items->removeRows(0, m_items->rowCount());
}

void JsonTree::addSection(const QString& heading, const QJsonValue& value)
{
    append(m_items->invisibleRootItem(), heading, value, 0);
    expandRecursively(m_items->index(m_items->rowCount() - 1, 0), 3);
    resizeColumnToContents(0);
}

QModelIndex JsonTree::firstLongValue() const
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (const QModelIndex found = firstLong(m_items->index(row, 0)); found.isValid())
            return found;
    }
    return {};
}

QString JsonTree::wholeValue(const QModelIndex& index)
{
    return visibletext::withoutReordering(index.siblingAtColumn(1).data(wholeTextRole).toString());
}

QStringList JsonTree::lines(int most) const
{
    QStringList lines;
    const std::function<void(const QModelIndex&, int)> walk = [&](const QModelIndex& parent, int depth) {
        for (int row = 0; row < m_items->rowCount(parent) && lines.size() < most; ++row) {
            const QModelIndex name = m_items->index(row, 0, parent);
            const QString value = wholeValue(name);
            lines.append(QString(2 * depth, QChar::Nbsp) + name.data().toString()
                         + (value.isEmpty() ? QString() : QStringLiteral(": ") + value));
            walk(name, depth + 1);
        }
    };
    walk({}, 0);
    return lines;
}

QString JsonTree::path(const QModelIndex& index)
{
    QStringList names;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        names.prepend(at.siblingAtColumn(0).data().toString());
    return names.join(QStringLiteral(" › "));
}

void JsonTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().siblingAtColumn(1).data(wholeTextRole).toString());
    else
        QTreeView::keyPressEvent(event);
}
