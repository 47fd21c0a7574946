// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jsonview.h"

#include "theme.h"
#include "widgets/jsontree.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

JsonView::JsonView(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_tree(new JsonTree)
    , m_path(new QLabel)
    , m_text(new QPlainTextEdit)
{
    m_tree->setObjectName(name);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setWordWrap(true);
    m_path->setFont(Theme::instance().footFont());
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The chosen value in full"));
    m_text->setPlaceholderText(tr("Choose a line above to read its value in full."));
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_path);
    column->addWidget(m_text, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_tree);
    splitter->addWidget(whole);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &JsonView::showValue);
    showValue({});
}

void JsonView::clear()
{
    m_tree->clear();
    showValue({});
}

void JsonView::addSection(const QString& heading, const QJsonValue& value)
{
    m_tree->addSection(heading, value);
    if (m_tree->currentIndex().isValid())
        return;
    if (const QModelIndex index = m_tree->firstLongValue(); index.isValid())
        m_tree->setCurrentIndex(index);
}

QStringList JsonView::lines(int most) const
{
    return m_tree->lines(most);
}

void JsonView::showValue(const QModelIndex& index)
{
    m_path->setVisible(index.isValid());
    m_path->setText(JsonTree::path(index));
    m_text->setPlainText(JsonTree::wholeValue(index));
}
