// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionform.h"

#include "db/conninfo.h"
#include "profilecolor.h"
#include "theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

namespace {

/** The options that have fields of their own. */
const QStringList fieldKeys { QStringLiteral("host"), QStringLiteral("port"),    QStringLiteral("dbname"),
                              QStringLiteral("user"), QStringLiteral("sslmode"), QStringLiteral("sslrootcert") };

QLabel* help(const QString& words)
{
    auto* label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QWidget* page(QFormLayout* form)
{
    auto* widget = new QWidget;
    form->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    form->setSpacing(Theme::grid);
    widget->setLayout(form);
    return widget;
}

/** A mere name, as most replicas are said: "db2.example.com", "db2:5433". */
QString withKeywords(const QString& replica)
{
    if (replica.contains(u'=') || replica.contains(QStringLiteral("://")))
        return replica;
    const qsizetype colon = replica.count(u':') == 1 ? replica.indexOf(u':') : -1; // an IPv6 address has more
    return colon < 0 ? conninfoFrom({ { QStringLiteral("host"), replica } })
                     : conninfoFrom({ { QStringLiteral("host"), replica.left(colon) },
                                      { QStringLiteral("port"), replica.mid(colon + 1) } });
}

} // namespace

ConnectionForm::ConnectionForm(QWidget* parent) : QWidget(parent), m_color(new QComboBox), m_tabs(new QTabWidget)
{
    m_name = field("name");
    m_name->setPlaceholderText(tr("as the title shall call it"));
    m_color->setObjectName(QStringLiteral("color"));
    for (const profilecolor::Choice& choice : profilecolor::choices())
        m_color->addItem(profilecolor::swatch(choice.id, fontMetrics().height()), choice.name, choice.id);
    m_color->setToolTip(tr("Stands in the window's bar, so that one database is not taken for another"));
    m_tabs->setObjectName(QStringLiteral("ways"));
    m_tabs->addTab(makeFields(), tr("&Fields"));
    m_tabs->addTab(makeAddress(), tr("&Address"));
    m_tabs->addTab(makeService(), tr("&Service"));
    m_password = field("password");
    m_password->setEchoMode(QLineEdit::Password);
    m_replica = field("replica");
    m_replica->setPlaceholderText(tr("none: everything from the same server"));
    m_replica->setToolTip(
        tr("A read replica, by its name or as an address. Figures are read there and decisions are written "
           "to the server; what is not said of it is as for the server."));

    auto* head = new QFormLayout;
    head->setSpacing(Theme::grid);
    auto* nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_color);
    head->addRow(tr("&Name"), nameRow);
    static_cast<QLabel*>(head->labelForField(nameRow))->setBuddy(m_name);
    auto* foot = new QFormLayout;
    foot->setSpacing(Theme::grid);
    foot->addRow(tr("&Password, if it needs one"), m_password);
    foot->addRow(tr("&Read replica"), m_replica);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addLayout(foot);
    column->addStretch();
    for (QComboBox* box : { m_color, m_sslMode })
        connect(box, &QComboBox::activated, this, &ConnectionForm::edited);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ConnectionForm::edited);
}

QLineEdit* ConnectionForm::field(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(edit, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    return edit;
}

QWidget* ConnectionForm::makeFields()
{
    m_host = field("host");
    m_host->setPlaceholderText(tr("db.example.com; several with commas; empty: this computer"));
    m_port = field("port");
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_database = field("database");
    m_user = field("user");
    m_sslMode = new QComboBox;
    m_sslMode->setObjectName(QStringLiteral("sslMode"));
    m_sslMode->addItem(tr("As the host needs: verify-full for other computers"), QString());
    m_sslMode->addItem(tr("verify-full: encrypted, and the server proves its name"), QStringLiteral("verify-full"));
    m_sslMode->addItem(tr("verify-ca: encrypted, by a known authority"), QStringLiteral("verify-ca"));
    m_sslMode->addItem(tr("require: encrypted, the server is not checked"), QStringLiteral("require"));
    m_sslMode->addItem(tr("prefer: encrypted where the server can"), QStringLiteral("prefer"));
    m_sslMode->addItem(tr("disable: readable by everybody on the way"), QStringLiteral("disable"));
    m_sslMode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sslMode->setMinimumContentsLength(24);
    m_authorities = field("authorities");
    m_authorities->setPlaceholderText(tr("those that the system trusts"));
    auto* choose = new QPushButton(tr("C&hoose…"));
    connect(choose, &QPushButton::clicked, this, &ConnectionForm::chooseAuthorities);
    auto* authorities = new QHBoxLayout;
    authorities->addWidget(m_authorities, 1);
    authorities->addWidget(choose);

    auto* form = new QFormLayout;
    form->addRow(tr("H&ost"), m_host);
    form->addRow(tr("Por&t"), m_port);
    form->addRow(tr("Data&base"), m_database);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("SSL &mode"), m_sslMode);
    form->addRow(tr("CA fi&le"), authorities);
    static_cast<QLabel*>(form->labelForField(authorities))->setBuddy(m_authorities);
    return page(form);
}

QWidget* ConnectionForm::makeAddress()
{
    m_address = field("conninfo");
    m_address->setPlaceholderText(QStringLiteral("postgresql://ann@db.example.com/hotdash"));
    auto* form = new QFormLayout;
    form->addRow(tr("A&ddress"), m_address);
    form->addRow(help(tr("A PostgreSQL address, or keywords such as host=db.example.com dbname=hotdash user=ann. "
                         "Several hosts with target_session_attrs work, and so do PG* variables and ~/.pgpass.")));
    return page(form);
}

QWidget* ConnectionForm::makeService()
{
    m_service = field("service");
    auto* form = new QFormLayout;
    form->addRow(tr("Name of the ser&vice"), m_service);
    form->addRow(help(tr("A section of ~/.pg_service.conf or of the system's pg_service.conf; it says all the rest.")));
    return page(form);
}

void ConnectionForm::chooseAuthorities()
{
    auto* dialog = new QFileDialog(this, tr("Certificate authorities"), m_authorities->text(),
                                   tr("Certificates (*.crt *.pem);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_authorities->setText(file);
        Q_EMIT edited();
    });
    dialog->open();
}

void ConnectionForm::show(const ConnectionSettings& settings)
{
    const QSignalBlocker blocker(this);
    QMap<QString, QString> options = conninfoOptions(settings.conninfo);
    m_name->setText(settings.name);
    m_color->setCurrentIndex(std::max(0, m_color->findData(settings.color)));
    m_host->setText(options.value(QStringLiteral("host")));
    m_port->setText(options.value(QStringLiteral("port")));
    m_database->setText(options.value(QStringLiteral("dbname")));
    m_user->setText(options.value(QStringLiteral("user")));
    m_sslMode->setCurrentIndex(std::max(0, m_sslMode->findData(options.value(QStringLiteral("sslmode")))));
    m_authorities->setText(options.value(QStringLiteral("sslrootcert")));
    m_service->setText(options.value(QStringLiteral("service")));
    m_address->setText(settings.conninfo);
    m_replica->setText(settings.replicaConninfo);
    m_password->clear();
    for (const QString& key : fieldKeys)
        options.remove(key);
    m_otherOptions = options;
    const bool service = !m_service->text().isEmpty();
    m_tabs->setCurrentIndex(service ? Service : options.isEmpty() ? Fields : Address);
}

QString ConnectionForm::conninfo() const
{
    switch (m_tabs->currentIndex()) {
    case Address:
        return m_address->text().trimmed();
    case Service:
        return conninfoFrom({ { QStringLiteral("service"), m_service->text().trimmed() } });
    default:
        break;
    }
    QMap<QString, QString> options = m_otherOptions;
    options.remove(QStringLiteral("service"));
    const QStringList values {
        m_host->text(),       m_port->text(), m_database->text(), m_user->text(), m_sslMode->currentData().toString(),
        m_authorities->text()
    };
    for (qsizetype i = 0; i < values.size(); ++i)
        options.insert(fieldKeys.at(i), values.at(i).trimmed());
    return conninfoFrom(options);
}

DbResult<ConnectionSettings> ConnectionForm::settings() const
{
    const QString text = conninfo();
    if (text.isEmpty()) {
        DbError error;
        error.kind = DbError::Kind::Invalid;
        error.message = tr("Say which database.");
        return DbResult<ConnectionSettings>(error);
    }
    DbResult<ConnectionSettings> parsed = parseConninfo(text);
    if (!parsed)
        return parsed;
    ConnectionSettings result = parsed.value();
    if (!m_password->text().isEmpty())
        result.password = m_password->text();
    if (const QString replica = m_replica->text().trimmed(); !replica.isEmpty()) {
        const DbResult<ConnectionSettings> other = parseConninfo(withKeywords(replica));
        if (!other)
            return other;
        result.replicaConninfo = other.value().conninfo;
    }
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        result.name = name;
    else if (result.name.isEmpty())
        result.name = result.displayName();
    result.color = m_color->currentData().toString();
    return DbResult<ConnectionSettings>(result);
}

void ConnectionForm::focusFirst()
{
    QLineEdit* const first[] { m_host, m_address, m_service };
    first[std::clamp(m_tabs->currentIndex(), 0, 2)]->setFocus();
}
