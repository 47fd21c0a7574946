// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpage.h"

#include "format.h"
#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int logoSize = 64;
constexpr int columnWidth = 460;

QLabel* centred()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

/** invalid_password and invalid_authorization_specification */
bool wantsPassword(const DbError& error)
{
    return error.sqlState == QLatin1String("28P01") || error.sqlState == QLatin1String("28000");
}

} // namespace

ConnectionPage::ConnectionPage(QWidget* parent)
    : QWidget(parent)
    , m_icon(centred())
    , m_title(centred())
    , m_message(centred())
    , m_hint(centred())
    , m_progress(new QProgressBar)
    , m_passwordLabel(new QLabel(tr("&Password")))
    , m_password(new QLineEdit)
    , m_retry(new QPushButton(tr("&Try again")))
    , m_migrate(new QPushButton(tr("Bring it up to &date…")))
    , m_local(new QPushButton(tr("Try with a &sample shop")))
    , m_connect(new QPushButton(tr("&Connect to a database…")))
{
    setObjectName(QStringLiteral("connectionPage"));
    m_icon->setPixmap(
        QIcon(QStringLiteral(":/icons/hotdash.svg")).pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Connecting"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(QStringLiteral("password"));
    m_passwordLabel->setBuddy(m_password);
    m_retry->setObjectName(QStringLiteral("tryAgain"));
    m_migrate->setObjectName(QStringLiteral("migrate"));
    m_local->setObjectName(QStringLiteral("tryLocal"));
    m_connect->setObjectName(QStringLiteral("connectToDatabase"));

    auto* passwordRow = new QHBoxLayout;
    passwordRow->addWidget(m_passwordLabel);
    passwordRow->addWidget(m_password, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addStretch();
    for (QPushButton* button : { m_retry, m_migrate, m_local, m_connect })
        buttons->addWidget(button);
    buttons->addStretch();

    auto* column = new QVBoxLayout;
    column->setSpacing(2 * Theme::grid);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_message);
    column->addWidget(m_hint);
    column->addWidget(m_progress);
    column->addLayout(passwordRow);
    column->addLayout(buttons);
    column->addStretch(3);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addLayout(column, 2);
    outer->addStretch(1);
    m_message->setMinimumWidth(columnWidth);

    connect(m_retry, &QPushButton::clicked, this, [this] {
        const QString password = m_password->text();
        m_password->clear();
        Q_EMIT retryRequested(password);
    });
    connect(m_password, &QLineEdit::returnPressed, m_retry, &QPushButton::click);
    connect(m_migrate, &QPushButton::clicked, this, &ConnectionPage::migrationRequested);
    connect(m_local, &QPushButton::clicked, this, &ConnectionPage::localRequested);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionPage::connectionRequested);
    connect(&Theme::instance(), &Theme::changed, this, &ConnectionPage::restyle);
    restyle();
    showProgress(tr("Connecting…"));
}

void ConnectionPage::restyle()
{
    const Theme& theme = Theme::instance();
    QFont large = theme.titleFont();
    large.setPixelSize(large.pixelSize() * 3 / 2);
    m_title->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.color(Theme::Role::MutedText));
    m_hint->setPalette(muted);
}

void ConnectionPage::showParts(const Parts& parts)
{
    m_progress->setVisible(parts.progress);
    m_passwordLabel->setVisible(parts.password);
    m_password->setVisible(parts.password);
    m_retry->setVisible(parts.retry);
    m_migrate->setVisible(parts.migrate);
    m_local->setVisible(parts.choices);
    m_connect->setVisible(parts.choices || parts.retry);
    m_hint->setVisible(!m_hint->text().isEmpty());
    setAccessibleName(m_title->text() % u' ' % m_message->text());
    setAccessibleDescription(m_hint->text());
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void ConnectionPage::showProgress(const QString& step)
{
    m_title->setText(tr("Getting ready"));
    m_message->setText(step);
    m_hint->clear();
    showParts({ .progress = true });
}

void ConnectionPage::showFailure(const DbError& error)
{
    m_title->setText(tr("The database cannot be used yet"));
    m_message->setText(error.message);
    m_hint->setText(error.hint);
    m_message->setToolTip(error.technical.isEmpty() ? QString() : format::plain(error.technical));
    const bool lacksTables = error.kind == DbError::Kind::NotConfigured;
    showParts({ .password = wantsPassword(error), .retry = true, .migrate = lacksTables });
    if (wantsPassword(error))
        m_password->setFocus();
    else
        m_retry->setFocus();
}

void ConnectionPage::showWelcome()
{
    m_title->setText(tr("Welcome to HotDash"));
    m_message->setText(tr("See how the shop is doing, and decide what to do about it."));
    m_hint->setText(
        tr("The sample shop runs on this machine only and needs nothing else. Your own shop's database can be "
           "connected now or later."));
    showParts({ .choices = true });
    m_local->setFocus();
}

bool ConnectionPage::isBusy() const
{
    return !m_progress->isHidden();
}

QString ConnectionPage::message() const
{
    return m_message->text();
}

QString ConnectionPage::hint() const
{
    return m_hint->text();
}
