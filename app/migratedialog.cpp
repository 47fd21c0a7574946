// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratedialog.h"

#include "db/callinbox.h"
#include "db/conninfo.h"
#include "db/maintenance.h"
#include "theme.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

namespace {

const QString userKey = QStringLiteral("user");

/** Runs @p job, which blocks on the network, on a thread that nobody waits for. */
void work(std::function<void()> job)
{
    QThread* thread = QThread::create(std::move(job));
    thread->setObjectName(QStringLiteral("migrate"));
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace

MigrateDialog::MigrateDialog(const ConnectionSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_message(new MessageBar)
    , m_what(new QLabel)
    , m_list(new QListWidget)
    , m_login(new QLineEdit(conninfoOptions(settings.conninfo).value(userKey)))
    , m_password(new QLineEdit(settings.password))
    , m_inbox(std::make_shared<CallInbox>())
{
    setObjectName(QStringLiteral("migrateDialog"));
    setWindowTitle(tr("Bring the database up to date"));
    buildLayout();
    resize(fittingSize(*this, { 640, 560 }));
    lookUp();
}

MigrateDialog::~MigrateDialog()
{
    m_inbox->close();
}

void MigrateDialog::buildLayout()
{
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("plan"));
    m_list->setAccessibleName(tr("What will be done"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_login->setObjectName(QStringLiteral("login"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto* form = new QFormLayout;
    form->setSpacing(Theme::grid);
    form->addRow(tr("&Login of the owner"), m_login);
    form->addRow(tr("&Password"), m_password);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setAutoDefault(false);
    m_go = buttons->addButton(QString(), QDialogButtonBox::ApplyRole);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &MigrateDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] { m_ready ? apply() : lookUp(); });
    for (QLineEdit* field : { m_login, m_password }) { // who signs in as another looks again first
        connect(field, &QLineEdit::textEdited, this, [this] {
            m_ready = false;
            m_go->setText(tr("&Sign in"));
            m_go->setEnabled(true);
        });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_message);
    column->addWidget(m_what);
    column->addWidget(m_list, 1);
    column->addLayout(form);
    column->addWidget(buttons);
}

ConnectionSettings MigrateDialog::asOwner() const
{
    ConnectionSettings settings = m_settings;
    QMap<QString, QString> options = conninfoOptions(settings.conninfo);
    if (const QString login = m_login->text().trimmed(); !login.isEmpty())
        options.insert(userKey, login);
    settings.conninfo = conninfoFrom(options);
    settings.password = m_password->text();
    return settings;
}

void MigrateDialog::showBusy(const QString& words)
{
    m_message->clear();
    m_what->setText(words);
    for (QWidget* widget :
         { static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_login), static_cast<QWidget*>(m_password) })
        widget->setEnabled(false);
}

void MigrateDialog::lookUp()
{
    showBusy(tr("Looking what %1 lacks…").arg(m_settings.displayName()));
    m_list->clear();
    work([this, inbox = m_inbox, settings = asOwner()] {
        const DbResult<MigrationPlan> plan = maintenance::plan(settings);
        inbox->post([this, plan] { showPlan(plan); });
    });
}

void MigrateDialog::addGroup(const QString& title, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    auto* head = new QListWidgetItem(title, m_list);
    QFont bold = m_list->font();
    bold.setBold(true);
    head->setFont(bold);
    for (const QString& line : lines)
        m_list->addItem(QStringLiteral("    ") + line);
}

void MigrateDialog::showPlan(const DbResult<MigrationPlan>& found)
{
    for (QLineEdit* field : { m_login, m_password })
        field->setEnabled(true);
    m_go->setEnabled(true);
    m_go->setText(tr("&Sign in"));
    m_ready = false;
    if (!found) {
        m_what->setText(tr("What %1 lacks is not known yet.").arg(m_settings.displayName()));
        m_message->showError(found.error());
        m_password->setFocus();
        Q_EMIT planned();
        return;
    }
    const MigrationPlan& plan = found.value();
    if (!plan.mayMigrate) {
        askForOwner(plan);
    } else if (plan.migrations.isEmpty()) {
        m_what->setText(tr("%1 has everything that this HotDash needs.").arg(m_settings.displayName()));
        m_go->setEnabled(false);
    } else {
        m_what->setText(tr("This will be done in %1 as %2. Each migration is a transaction of its own; nothing is "
                           "dropped or rewritten.")
                            .arg(m_settings.displayName(), plan.login));
        m_go->setText(tr("&Apply %n migration(s)", nullptr, int(plan.migrations.size())));
        m_ready = true;
        m_go->setFocus();
    }
    addGroup(tr("To be applied"), plan.migrations);
    addGroup(tr("There already: kept with their rows, completed with what they lack"), plan.adopted);
    addGroup(tr("Of a newer HotDash or of another program: these stay"), plan.newer);
    Q_EMIT planned();
}

void MigrateDialog::askForOwner(const MigrationPlan& plan)
{
    m_what->setText(tr("Only the owner of the database may change its tables."));
    m_message->showMessage(Severity::Attention,
                           tr("%1 belongs to %2; the login %3 may not change its tables.")
                               .arg(m_settings.displayName(), plan.owner, plan.login),
                           tr("Enter the login and the password of the owner. They are not kept."));
    m_login->setText(plan.owner);
    m_password->clear();
    m_password->setFocus();
}

void MigrateDialog::apply()
{
    m_applying = true;
    showBusy(tr("Beginning…"));
    m_close->setEnabled(false);
    work([this, inbox = m_inbox, settings = asOwner()] {
        const auto say = [this, inbox](const QString& text) { inbox->post([this, text] { m_what->setText(text); }); };
        const DbResult<QStringList> result = maintenance::migrate(settings, say);
        inbox->post([this, result] { showResult(result); });
    });
}

void MigrateDialog::showResult(const DbResult<QStringList>& result)
{
    m_applying = false;
    m_ready = false;
    m_close->setEnabled(true);
    m_password->clear();
    if (result) {
        m_what->setText(
            tr("%n migration(s) applied to %1.", nullptr, int(result.value().size())).arg(m_settings.displayName()));
        m_message->showMessage(Severity::Good, tr("The database is up to date."));
        m_close->setFocus();
    } else {
        for (QWidget* widget :
             { static_cast<QWidget*>(m_go), static_cast<QWidget*>(m_login), static_cast<QWidget*>(m_password) })
            widget->setEnabled(true);
        m_go->setText(tr("&Sign in"));
        m_what->setText(tr("Not everything could be applied."));
        m_message->showError(result.error());
    }
    Q_EMIT applied(bool(result));
}

void MigrateDialog::reject()
{
    if (!m_applying)
        QDialog::reject();
}
