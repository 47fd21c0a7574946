// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tilemessage.h"

#include "format.h"
#include "theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int iconSize = 24;

QLabel* centredText()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}
} // namespace

TileMessage::TileMessage(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_message(centredText())
    , m_hint(centredText())
    , m_retry(new QPushButton(tr("Try again")))
{
    m_icon->setAlignment(Qt::AlignHCenter);
    m_retry->setObjectName(QStringLiteral("tryAgain"));
    m_retry->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::grid, 0, Theme::grid, 0);
    layout->setSpacing(Theme::grid);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_message);
    layout->addWidget(m_hint);
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &TileMessage::retryRequested);
    connect(&Theme::instance(), &Theme::changed, this, &TileMessage::restyle);
    restyle();
}

void TileMessage::showWords(const QString& message, const QString& hint, const QString& details,
                            const QString& iconName, bool canRetry)
{
    m_message->setText(message);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setToolTip(details.isEmpty() ? QString() : format::plain(details));
    m_retry->setVisible(canRetry);
    m_iconName = iconName;
    restyle();
}

QString TileMessage::spokenText() const
{
    return m_hint->text().isEmpty() ? m_message->text() : m_message->text() % u' ' % m_hint->text();
}

void TileMessage::restyle()
{
    const Theme& theme = Theme::instance();
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            theme.icon(m_iconName, Theme::Role::MutedText).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.color(Theme::Role::MutedText));
    m_hint->setPalette(muted);
}
