// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figurelabel.h"

#include "format.h"
#include "theme.h"
#include "widgets/helppopup.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace {

QLabel* plainLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

/** Arrows and signs as a screen reader should say them. */
QString spoken(QString text)
{
    text.replace(QStringLiteral("▲"), FigureLabel::tr("up"));
    text.replace(QStringLiteral("▼"), FigureLabel::tr("down"));
    return text;
}

} // namespace

FigureLabel::FigureLabel(Size size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
    , m_caption(plainLabel())
    , m_value(plainLabel())
    , m_change(plainLabel())
{
    const bool headline = size == Size::Headline;
    auto* layout = new QBoxLayout(headline ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(headline ? Theme::grid : 0);
    m_caption->setWordWrap(true);
    m_caption->setVisible(!headline);
    m_change->setVisible(false);
    if (!headline)
        layout->addStretch(); // values of a row stand on one line, however many lines a caption needs
    layout->addWidget(m_caption);
    layout->addWidget(m_value, 0, headline ? Qt::AlignBaseline : Qt::Alignment());
    layout->addWidget(m_change, headline ? 1 : 0, headline ? Qt::AlignBaseline : Qt::Alignment());
    restyle();
    connect(&Theme::instance(), &Theme::changed, this, &FigureLabel::restyle);
}

void FigureLabel::restyle()
{
    const Theme& theme = Theme::instance();
    m_value->setFont(m_size == Size::Headline ? theme.headlineFont() : theme.figureFont());
    m_caption->setFont(theme.footFont());
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.color(Theme::Role::MutedText));
    m_caption->setPalette(muted);
    QPalette severity = palette();
    severity.setColor(QPalette::WindowText, theme.severityColor(m_severity));
    m_change->setPalette(severity);
    for (QLabel* label : { m_caption, m_value, m_change })
        label->setAlignment(Theme::leading(layoutDirection()));
}

void FigureLabel::setFigure(const QString& caption, const QString& value)
{
    m_spokenCaption = caption;
    m_caption->setText(caption);
    m_value->setText(value);
    speak();
}

void FigureLabel::setChange(const QString& change, Severity severity)
{
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    if (m_severity != severity) {
        m_severity = severity;
        restyle();
    }
    speak();
}

void FigureLabel::keepRoomForChange()
{
    QSizePolicy policy = m_change->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_change->setSizePolicy(policy);
    m_change->setMinimumHeight(m_change->fontMetrics().height());
}

void FigureLabel::forgetAll(const QWidget* widget)
{
    for (FigureLabel* figure : widget->findChildren<FigureLabel*>()) {
        figure->setFigure(figure->m_spokenCaption, format::missing());
        figure->setChange({}, Severity::None);
    }
}

void FigureLabel::setHelp(const QString& help)
{
    m_help = help;
    setFocusPolicy(help.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setToolTip(help.isEmpty() ? QString() : format::plain(help));
    setAccessibleDescription(help);
}

QString FigureLabel::value() const
{
    return m_value->text();
}

QString FigureLabel::spokenText() const
{
    QString text = m_spokenCaption.isEmpty() ? m_value->text() : tr("%1: %2").arg(m_spokenCaption, m_value->text());
    if (!m_change->text().isEmpty())
        text += QStringLiteral(", ") % spoken(m_change->text());
    return text;
}

void FigureLabel::speak()
{
    setAccessibleName(spokenText());
}

void FigureLabel::showHelp()
{
    if (!m_help.isEmpty())
        HelpPopup::show(this, m_spokenCaption, m_help);
}

void FigureLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1 && !m_help.isEmpty())
        showHelp();
    else
        QWidget::keyPressEvent(event);
}

void FigureLabel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void FigureLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        restyle();
}
