// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/passworddialog.h"

#include "data/visibletext.h"
#include "db/dberror.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int lineLength = 76; ///< characters

QLabel* paragraph(const QString& words, const QFontMetrics& metrics)
{
    auto* label = new QLabel(visibletext::forLabel(words));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(metrics.averageCharWidth() * lineLength);
    label->setVisible(!words.isEmpty());
    return label;
}

} // namespace

PasswordDialog::PasswordDialog(const DbError& error, const QString& connection, QWidget* parent)
    : QDialog(parent)
    , m_password(new QLineEdit)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password of %1").arg(visibletext::oneLine(connection, 60)));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleDescription(error.message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* go = buttons->button(QDialogButtonBox::Ok);
    go->setText(tr("&Connect"));
    go->setEnabled(false);
    connect(m_password, &QLineEdit::textChanged, go, [go](const QString& text) { go->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::enter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* message = paragraph(error.message, fontMetrics());
    message->setFont(Theme::instance().titleFont());
    auto* form = new QFormLayout;
    form->setSpacing(Theme::grid);
    form->addRow(tr("&Password"), m_password);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(message);
    column->addWidget(paragraph(error.hint, fontMetrics()));
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    m_password->setFocus();
}

void PasswordDialog::enter()
{
    const QString password = m_password->text();
    m_password->clear();
    accept();
    Q_EMIT entered(password);
}
