// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectdialog.h"

#include "db/conninfo.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

ConnectDialog::ConnectDialog(const QString& conninfo, QWidget* parent)
    : QDialog(parent)
    , m_message(new MessageBar)
    , m_conninfo(new QLineEdit(conninfo))
    , m_password(new QLineEdit)
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to a database"));
    m_conninfo->setObjectName(QStringLiteral("conninfo"));
    m_conninfo->setPlaceholderText(QStringLiteral("postgresql://ann@db.example.com/hotdash"));
    m_conninfo->setMinimumWidth(52 * Theme::grid);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto* help = new QLabel(tr("A PostgreSQL address, or keywords such as host=db.example.com dbname=hotdash user=ann. "
                               "Service files and ~/.pgpass work. A password is kept in the system's keychain."));
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);

    auto* form = new QFormLayout;
    form->setSpacing(Theme::grid);
    form->addRow(tr("&Database"), m_conninfo);
    form->addRow(tr("&Password, if it needs one"), m_password);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Connect"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_message);
    column->addWidget(help);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
}

void ConnectDialog::accept()
{
    const QString text = m_conninfo->text().trimmed();
    DbResult<ConnectionSettings> parsed = parseConninfo(text);
    if (text.isEmpty()) {
        m_message->showMessage(Severity::Attention, tr("Say which database."));
        m_conninfo->setFocus();
        return;
    }
    if (!parsed) {
        m_message->showError(parsed.error());
        m_conninfo->setFocus();
        return;
    }
    ConnectionSettings settings = parsed.value();
    if (!m_password->text().isEmpty())
        settings.password = m_password->text();
    QDialog::accept();
    Q_EMIT chosen(settings);
}
