// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "theme.h"
#include "widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace {
constexpr double percent = 100; ///< shares are shown in percent
constexpr double cents = 0.01; ///< cents are shown as amounts
} // namespace

/** One line of the dialog. */
struct SettingsDialog::Field {
    Setting setting;
    QString label;
    QString unit;
    int decimals = 0;
    double factor = 1;
};

SettingsDialog::SettingsDialog(Settings& settings, const QString& currency, QWidget* parent)
    : ActionDialog(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* words = new QLabel(tr("From when on the dashboard calls for attention. These hold for you on this computer, "
                                "at once and in all projects."));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* buttons =
        new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("&Usual values"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &SettingsDialog::showStandard);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(words);
    column->addWidget(messageBar());
    column->addWidget(makeGroup(tr("Sales Pulse"), salesFields()));
    column->addWidget(makeGroup(tr("Ads ROAS"), adsFields(currency)));
    column->addStretch();
    column->addWidget(buttons);
    int widest = 0; // units differ in length, by language too: the fields stand in one width all the same
    for (const QDoubleSpinBox* box : std::as_const(m_fields))
        widest = std::max(widest, box->sizeHint().width());
    for (QDoubleSpinBox* box : std::as_const(m_fields))
        box->setFixedWidth(std::max(widest, 20 * Theme::grid));
}

QList<SettingsDialog::Field> SettingsDialog::salesFields() const
{
    const QString share = tr(" %");
    return {
        { Setting::SalesAttentionFall, tr("Attention needed from a fall in revenue of"), share, 1, percent },
        { Setting::SalesCriticalFall, tr("Critical from a fall of"), share, 1, percent },
        { Setting::SalesSilentHours, tr("Stale after opening hours without a revenue fact"), tr(" hours") },
    };
}

QList<SettingsDialog::Field> SettingsDialog::adsFields(const QString& currency) const
{
    const QString share = tr(" %");
    return {
        { Setting::RoasGood, tr("ROAS without a target of its own is good from"), tr("×"), 2 },
        { Setting::RoasWarning, tr("It needs attention below that, and is critical below"), tr("×"), 2 },
        { Setting::AdsBelowTargetDays, tr("A campaign needs attention when below its target on"),
          tr(" days in a row") },
        { Setting::AdsMinimumSpend, tr("or without a conversion, with a spend of at least"),
          currency.isEmpty() ? QString() : u' ' + currency, 2, cents },
        { Setting::AdsLowCtr, tr("with a CTR below"), share, 2, percent },
        { Setting::AdsLowCtrImpressions, tr("on at least"), tr(" impressions") },
        { Setting::AdsPaceTolerance, tr("or off the pace of its budget by more than"), share, 1, percent },
    };
}

QWidget* SettingsDialog::makeGroup(const QString& title, const QList<Field>& fields)
{
    auto* group = new QGroupBox(title);
    auto* form = new QFormLayout(group);
    form->setSpacing(Theme::grid);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeading);
    for (const Field& field : fields)
        form->addRow(field.label, makeField(field));
    return group;
}

QDoubleSpinBox* SettingsDialog::makeField(const Field& field)
{
    const SettingDefinition& definition = Settings::definition(field.setting);
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QString::fromLatin1(definition.key));
    box->setAccessibleName(field.label);
    box->setDecimals(field.decimals);
    box->setRange(definition.lowest * field.factor, definition.highest * field.factor);
    box->setSuffix(field.unit);
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignTrailing);
    box->setValue(m_settings.value(field.setting).toDouble() * field.factor);
    m_fields.insert(field.setting, box);
    m_factors.insert(field.setting, field.factor);
    return box;
}

QVariant SettingsDialog::entered(Setting setting) const
{
    const double value = m_fields.value(setting)->value() / m_factors.value(setting);
    return Settings::definition(setting).type == QMetaType::Double ? QVariant(value) : QVariant(qRound64(value));
}

bool SettingsDialog::hasUnsavedInput() const
{
    return std::any_of(m_fields.keyBegin(), m_fields.keyEnd(), [this](Setting setting) {
        const double stored = m_settings.value(setting).toDouble();
        return qAbs(entered(setting).toDouble() - stored) > 1e-9 * qMax(1.0, stored);
    });
}

void SettingsDialog::showStandard()
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        it.value()->setValue(Settings::definition(it.key()).standard.toDouble() * m_factors.value(it.key()));
}

bool SettingsDialog::inOrder(Setting lower, Setting upper, const QString& words)
{
    if (m_fields.value(lower)->value() <= m_fields.value(upper)->value())
        return true;
    messageBar()->showMessage(Severity::Attention, words);
    m_fields.value(upper)->setFocus();
    m_fields.value(upper)->selectAll();
    return false;
}

void SettingsDialog::accept()
{
    if (!inOrder(Setting::SalesAttentionFall, Setting::SalesCriticalFall,
                 tr("A fall that is critical cannot be smaller than one that needs attention."))
        || !inOrder(Setting::RoasWarning, Setting::RoasGood,
                    tr("A ROAS that is good cannot be lower than one that is critical.")))
        return;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it)
        m_settings.setValue(it.key(), entered(it.key()));
    ActionDialog::accept();
}
