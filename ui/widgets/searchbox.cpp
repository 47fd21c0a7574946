// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchbox.h"

#include "delegates/twolinedelegate.h"
#include "searchmodel.h"
#include "theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace {

constexpr int shownRows = 12;

QString iconOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Item:
        return QStringLiteral("inventory");
    case SearchHit::Kind::Product:
        return QStringLiteral("project");
    case SearchHit::Kind::Campaign:
        return QStringLiteral("ads");
    case SearchHit::Kind::PurchaseOrder:
        return QStringLiteral("purchase-orders");
    }
    Q_UNREACHABLE();
}

TwoLineDelegate::Lines describe(const QModelIndex& index)
{
    const auto kind = static_cast<SearchHit::Kind>(index.data(SearchModel::KindRole).toInt());
    return { Theme::instance().icon(iconOf(kind), Theme::Role::MutedText), index.data().toString(),
             index.data(SearchModel::SubtitleRole).toString() };
}

} // namespace

SearchBox::SearchBox(SearchModel& model, QWidget* parent)
    : QLineEdit(parent)
    , m_model(model)
    , m_popup(new QFrame)
    , m_list(new QListView)
    , m_message(new QLabel)
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search SKU, product, campaign, purchase order"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    addAction(Theme::instance().icon(QStringLiteral("search"), Theme::Role::MutedText), QLineEdit::LeadingPosition);

    m_popup->setObjectName(QStringLiteral("searchResults"));
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAutoFillBackground(true);
    m_popup->setBackgroundRole(QPalette::Base);
    m_popup->hide();
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TwoLineDelegate(describe, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMargin(Theme::grid);
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    layout->addWidget(m_message);

    forgetResults();
    connect(this, &QLineEdit::textChanged, &m_model, &SearchModel::setText);
    connect(&m_model, &SearchModel::searched, this, &SearchBox::showResults);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

SearchBox::~SearchBox()
{
    delete m_popup;
}

void SearchBox::begin()
{
    if (!hasFocus())
        m_focusBefore = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!m_model.text().isEmpty())
        showResults();
}

bool SearchBox::isListShown() const
{
    return m_popup && m_popup->isVisible();
}

QString SearchBox::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void SearchBox::showResults()
{
    if (m_model.text().isEmpty())
        forgetResults();
    if (m_model.text().isEmpty() || !hasFocus()) {
        hideList();
        return;
    }
    const bool found = m_model.rowCount() > 0;
    if (m_model.error())
        m_message->setText(m_model.error().hint.isEmpty() ? m_model.error().message
                                                          : m_model.error().message % u' ' % m_model.error().hint);
    else
        m_message->setText(tr("Nothing found for “%1”.").arg(m_model.text()));
    m_message->setVisible(!found);
    m_list->setVisible(found);
    if (found && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0, 0));
    placeList();
    announceSelection();
}

/** What was found belongs perhaps to another project. */
void SearchBox::forgetResults()
{
    m_message->clear();
    setAccessibleDescription(tr("Finds SKUs, products, campaigns and purchase orders; arrow keys choose, Enter opens"));
}

void SearchBox::placeList()
{
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const int popupWidth = std::max(width(), 360);
    int height = m_message->heightForWidth(popupWidth) + 2;
    if (!m_list->isHidden()) {
        height = 2;
        for (int row = 0; row < std::min(shownRows, m_model.rowCount()); ++row)
            height += m_list->sizeHintForRow(row);
    }
    QPoint corner = mapTo(window(), QPoint(0, this->height() + 2));
    corner.setX(std::clamp(corner.x(), 0, std::max(0, window()->width() - popupWidth)));
    height = std::min(height, window()->height() - corner.y() - Theme::grid);
    m_popup->setGeometry(QRect(corner, QSize(popupWidth, height)));
    m_popup->show();
    m_popup->raise();
}

void SearchBox::hideList()
{
    if (m_popup)
        m_popup->hide();
}

void SearchBox::moveSelection(int steps)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + steps, 0, rows - 1);
    m_list->setCurrentIndex(m_model.index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    announceSelection();
}

void SearchBox::announceSelection()
{
    const QModelIndex current = m_list->currentIndex();
    setAccessibleDescription(current.isValid() && m_model.rowCount() > 0
                                 ? tr("%1, result %2 of %3")
                                       .arg(current.data(Qt::AccessibleTextRole).toString())
                                       .arg(current.row() + 1)
                                       .arg(m_model.rowCount())
                                 : message());
    QAccessibleEvent spoken(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const SearchHit hit = m_model.at(row);
    hideList();
    clear();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT chosen(hit);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        moveSelection(1);
        return;
    case Qt::Key_Up:
        moveSelection(-1);
        return;
    case Qt::Key_PageDown:
        moveSelection(shownRows);
        return;
    case Qt::Key_PageUp:
        moveSelection(-shownRows);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isListShown())
            choose(m_list->currentIndex().row());
        return;
    case Qt::Key_Escape:
        if (isListShown())
            hideList();
        else if (!text().isEmpty())
            clear();
        else if (m_focusBefore)
            m_focusBefore->setFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}
