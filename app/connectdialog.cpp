// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectdialog.h"

#include "connectionform.h"
#include "db/serverroles.h"
#include "migratedialog.h"
#include "profilecolor.h"
#include "theme.h"
#include "widgets/fitting.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

/** What somebody agreed to who connects unverified: these servers and no others. */
QString serversOf(const ConnectionSettings& settings)
{
    return settings.conninfo + u'\n' + settings.replicaConninfo;
}

} // namespace

ConnectDialog::ConnectDialog(const QList<ConnectionSettings>& profiles, const ConnectionSettings& current,
                             QWidget* parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_message(new MessageBar)
    , m_list(new QListWidget)
    , m_forget(new QPushButton(tr("For&get")))
    , m_form(new ConnectionForm)
    , m_test(new QPushButton(tr("T&est")))
    , m_steps(new QListWidget)
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to a database"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Connect"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_form, &ConnectionForm::edited, m_message, &MessageBar::clear);

    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::grid);
    right->addWidget(m_form);
    right->addWidget(makeTest(), 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * Theme::grid);
    middle->addWidget(makeProfiles());
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_message);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true); // only now does it belong to the dialog
    resize(fittingSize(*this, { 880, 620 }));
    m_form->show(current);
    m_form->focusFirst();
}

ConnectDialog::~ConnectDialog()
{
    if (m_tester)
        m_tester->stop();
    if (m_thread)
        m_thread->wait();
}

QWidget* ConnectDialog::makeProfiles()
{
    m_list->setObjectName(QStringLiteral("profiles"));
    m_list->setAccessibleName(tr("Known connections"));
    for (const ConnectionSettings& profile : std::as_const(m_profiles))
        m_list->addItem(new QListWidgetItem(profilecolor::swatch(profile.color, fontMetrics().height()), profile.name));
    m_forget->setEnabled(false);
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setAutoDefault(false);
    auto* fresh = new QPushButton(tr("Ne&w"));
    fresh->setAutoDefault(false);
    connect(fresh, &QPushButton::clicked, this, [this] {
        m_list->clearSelection();
        m_list->setCurrentRow(-1);
        m_form->show({});
        m_form->focusFirst();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectDialog::showProfile);
    connect(m_list, &QListWidget::itemActivated, this, &ConnectDialog::accept);
    connect(m_forget, &QPushButton::clicked, this, &ConnectDialog::forget);
    auto* label = new QLabel(tr("&Known connections"));
    label->setBuddy(m_list);
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout;
    row->addWidget(fresh);
    row->addWidget(m_forget);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    widget->setFixedWidth(200);
    widget->setVisible(!m_profiles.isEmpty());
    return widget;
}

QWidget* ConnectDialog::makeTest()
{
    m_test->setObjectName(QStringLiteral("test"));
    m_test->setAutoDefault(false);
    m_test->setToolTip(tr("Tries each step and says what works; changes nothing"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setAccessibleName(tr("Steps of the test"));
    m_steps->setWordWrap(true);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setResizeMode(QListView::Adjust);
    // The last step, which says what fails, stays in sight also when a message above takes some of the room.
    connect(m_steps->verticalScrollBar(), &QScrollBar::rangeChanged, m_steps, &QListWidget::scrollToBottom);
    m_steps->hide();
    return m_steps;
}

void ConnectDialog::showProfile(int row)
{
    m_forget->setEnabled(row >= 0);
    if (row >= 0)
        m_form->show(m_profiles.at(row));
    m_steps->hide();
    m_message->clear();
}

void ConnectDialog::forget()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const ConnectionSettings gone = m_profiles.takeAt(row);
    delete m_list->takeItem(row);
    Q_EMIT forgotten(gone);
}

/** What stands in the list with the same text was agreed to when it was first used. */
bool ConnectDialog::mayBeUnverified(const ConnectionSettings& settings) const
{
    if (!serverroles::isUnverified(settings) || m_agreedTo == serversOf(settings))
        return true;
    return std::any_of(m_profiles.begin(), m_profiles.end(), [&settings](const ConnectionSettings& profile) {
        return serversOf(profile) == serversOf(settings);
    });
}

void ConnectDialog::accept()
{
    const DbResult<ConnectionSettings> filledIn = m_form->settings();
    if (!filledIn) {
        m_message->showError(filledIn.error());
        m_form->focusFirst();
        return;
    }
    const ConnectionSettings settings = filledIn.value();
    if (!mayBeUnverified(settings)) {
        m_message->showMessage(
            Severity::Attention, tr("With this SSL mode nobody checks that the server is the right one."),
            tr("Whoever stands between could read the password and change figures. verify-full prevents that."));
        m_message->offer(tr("Connect &anyway"), [this, text = serversOf(settings)] {
            m_agreedTo = text;
            accept();
        });
        return;
    }
    QDialog::accept();
    Q_EMIT chosen(settings);
}

void ConnectDialog::test()
{
    const DbResult<ConnectionSettings> filledIn = m_form->settings();
    if (!filledIn) {
        m_message->showError(filledIn.error());
        m_form->focusFirst();
        return;
    }
    if (m_thread)
        return;
    m_message->clear();
    m_steps->clear();
    m_steps->show();
    m_test->setEnabled(false);
    m_test->setText(tr("Testing…"));
    m_migratable = false;
    m_tester = std::make_shared<ConnectionTester>(filledIn.value());
    m_thread.reset(QThread::create([this, tester = m_tester, settings = filledIn.value()] {
        tester->run([this](const ConnectionTestStep& step) {
            QMetaObject::invokeMethod(
                this, [this, step] { showStep(step); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this,
            [this, settings] {
                endTest();
                if (m_migratable)
                    offerMigration(settings);
            },
            Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("connection-test"));
    m_thread->start();
}

void ConnectDialog::showStep(const ConnectionTestStep& step)
{
    using Result = ConnectionTestStep::Result;
    const Severity severity = step.result == Result::Passed ? Severity::Good
        : step.result == Result::Warning                    ? Severity::Attention
                                                            : Severity::Critical;
    const QString words = step.name + QStringLiteral(": ") + step.words;
    auto* item = new QListWidgetItem(Theme::instance().severityIcon(severity),
                                     step.hint.isEmpty() ? words : words + u'\n' + step.hint);
    m_steps->addItem(item);
    m_migratable = m_migratable || step.migrate;
}

void ConnectDialog::endTest()
{
    m_thread->wait();
    m_thread.reset();
    m_test->setEnabled(true);
    m_test->setText(tr("T&est"));
    m_test->setFocus(); // a disabled button has passed it on
    Q_EMIT tested();
}

void ConnectDialog::offerMigration(const ConnectionSettings& settings)
{
    m_message->showMessage(Severity::Attention, tr("This database lacks something that HotDash needs."),
                           tr("What would be done is shown before anything is changed."));
    m_message->offer(tr("Bring it up to &date…"), [this, settings] {
        auto* dialog = new MigrateDialog(settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &MigrateDialog::applied, this, [this](bool all) {
            if (all)
                test();
        });
        dialog->open();
    });
}
