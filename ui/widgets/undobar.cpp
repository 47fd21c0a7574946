// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undobar.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

UndoBar::UndoBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"undoBar"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button = new QPushButton(this);
    m_button->setObjectName(u"undo"_s);
    m_button->setAutoDefault(false);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    QSizePolicy policy = m_button->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the line keeps its height: nothing jumps under the operator's hand
    m_button->setSizePolicy(policy);
    m_button->hide();
    m_timer.setSingleShot(true);
    m_tick.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        dismiss();
        Q_EMIT expired();
    });
    connect(&m_tick, &QTimer::timeout, this, &UndoBar::count);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undoRequested);
}

void UndoBar::offer(const QString& what)
{
    m_text->setText(what);
    m_timer.start(m_duration);
    m_tick.start();
    count();
    m_button->show();
}

void UndoBar::tell(const QString& what)
{
    dismiss();
    m_text->setText(what);
}

void UndoBar::dismiss()
{
    m_timer.stop();
    m_tick.stop();
    m_button->hide();
    m_text->clear();
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::count()
{
    const auto left = (m_timer.remainingTimeAsDuration().count() + 999) / 1000;
    m_button->setText(tr("&Undo (%1 s)").arg(QLocale().toString(static_cast<qlonglong>(left))));
}
