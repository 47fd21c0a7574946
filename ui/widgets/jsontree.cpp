// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsontree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace {

constexpr int longestLine = 300;
constexpr int longestToolTip = 4000;
constexpr int deepest = 64;
constexpr int wholeTextRole = Qt::UserRole + 1;

QStandardItem* item(const QString& text)
{
    auto* made = new QStandardItem(text.size() > longestLine ? text.left(longestLine) + QStringLiteral("…") : text);
    made->setEditable(false);
    made->setData(text, wholeTextRole);
    if (text.size() > longestLine)
        made->setToolTip(QStringLiteral("<qt>%1</qt>").arg(text.left(longestToolTip).toHtmlEscaped()));
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

void append(QStandardItem* parent, const QString& name, const QJsonValue& value, int depth)
{
    QStandardItem* nameItem = item(name);
    parent->appendRow({ nameItem, item(scalar(value)) });
    if (depth == deepest)
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

void JsonTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().siblingAtColumn(1).data(wholeTextRole).toString());
    else
        QTreeView::keyPressEvent(event);
}
