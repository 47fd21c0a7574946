// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "data/visibletext.h"
#include "db/missingobject.h"
#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_offer(new QPushButton)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, Theme::grid, Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_offer->setAutoDefault(false);
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::restyle);
    restyle();
    hide();
}

void MessageBar::showMessage(Severity severity, const QString& message, const QString& hint)
{
    m_severity = severity;
    m_message = message;
    m_hint = hint;
    m_offer->hide();
    m_text->setText(visibletext::forLabel(hint.isEmpty() ? message : message % u'\n' % hint));
    setAccessibleName(hint.isEmpty() ? message : message % u' ' % hint);
    restyle();
    show();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void MessageBar::showError(const DbError& error)
{
    const QString missing = missingobject::nameIn(error);
    if (const QString migration = missingobject::migrationCreating(missing); !migration.isEmpty()) {
        showMessage(Severity::Attention, tr("Configuration required: %1 is missing in the database.").arg(missing),
                    tr("Ask the database's owner to run the migration %1 (hotdash --migrate).").arg(migration));
        return;
    }
    const bool someoneDecided = error.kind == DbError::Kind::Conflict || error.kind == DbError::Kind::InDoubt;
    showMessage(someoneDecided ? Severity::Attention : Severity::Critical, error.message, error.hint);
}

void MessageBar::offer(const QString& label, std::function<void()> action)
{
    m_action = std::move(action);
    m_offer->setText(label);
    m_offer->show();
}

void MessageBar::clear()
{
    m_message.clear();
    m_hint.clear();
    hide();
}

QString MessageBar::message() const
{
    return m_message;
}

QString MessageBar::hint() const
{
    return m_hint;
}

void MessageBar::restyle()
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(Theme::instance().severityIcon(m_severity).pixmap(QSize(size, size), devicePixelRatioF()));
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = theme.severityColor(m_severity);
    painter.setPen(QPen(m_severity == Severity::None ? theme.color(Theme::Role::CardBorder) : edge, 1));
    painter.setBrush(theme.severitySurface(m_severity));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}
