// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/auditfilterbar.h"

#include "auditwords.h"
#include "data/period.h"
#include "format.h"
#include "widgets/dayedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace {
constexpr int typingPauseMs = 250;
}

AuditFilterBar::AuditFilterBar(const QTimeZone& zone, const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_source(new QComboBox)
    , m_dated(new QCheckBox(tr("&From")))
    , m_from(new DayEdit)
    , m_until(new DayEdit)
    , m_typing(new QTimer(this))
{
    m_typing->setObjectName(QStringLiteral("typingPause"));
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(filter()); });
    m_who = makeText("who", tr("Who…"), tr("Who: name contains"));
    m_what = makeText("what", tr("What…"), tr("What: action contains"));
    m_entity =
        makeText("entity", tr("About what…"), tr("About what: SKU, purchase order, scope or conversation contains"));
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setAccessibleName(tr("Kept in"));
    m_source->addItem(tr("All tables"), -1);
    for (int source = 0; source < static_cast<int>(AuditSource::SourceCount); ++source)
        m_source->addItem(auditwords::sourceName(static_cast<AuditSource>(source)), source);
    m_dated->setObjectName(QStringLiteral("dated"));
    m_from->setDate(today.addDays(-30));
    m_until->setDate(today);
    m_from->setObjectName(QStringLiteral("auditFrom"));
    m_from->setAccessibleName(tr("First day, of the shop's calendar"));
    m_until->setObjectName(QStringLiteral("auditUntil"));
    m_until->setAccessibleName(tr("Last day, of the shop's calendar"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_who, 2);
    row->addWidget(m_what, 2);
    row->addWidget(m_entity, 3);
    row->addWidget(m_source);
    row->addWidget(m_dated);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(m_until);
    for (DayEdit* edit : { m_from, m_until }) {
        edit->setEnabled(false);
        connect(edit, &DayEdit::dayChosen, this, [this] { Q_EMIT filterChanged(filter()); });
        connect(m_dated, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    connect(m_dated, &QCheckBox::toggled, this, [this] { Q_EMIT filterChanged(filter()); });
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT filterChanged(filter()); });
}

QLineEdit* AuditFilterBar::makeText(const char* name, const QString& placeholder, const QString& spoken)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(spoken);
    edit->setToolTip(spoken);
    edit->setClearButtonEnabled(true);
    connect(edit, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    return edit;
}

AuditFilter AuditFilterBar::filter() const
{
    AuditFilter filter;
    filter.source = m_source->currentData().toInt();
    filter.who = m_who->text().trimmed();
    // What is shown with blanks is stored with underscores.
    filter.what = m_what->text().trimmed().replace(u' ', u'_');
    filter.whatCodes = auditwords::actionsCalled(m_what->text().trimmed());
    filter.entity = auditwords::entitySearched(m_entity->text().trimmed());
    if (m_dated->isChecked()) {
        const QDate first = std::min(m_from->date(), m_until->date());
        const QDate last = std::max(m_from->date(), m_until->date());
        filter.from = period::dayStart(first, m_zone);
        filter.until = period::dayStart(last.addDays(1), m_zone);
    }
    return filter;
}

QString AuditFilterBar::words() const
{
    QStringList words;
    const auto contains = [&words](const QLineEdit* edit, const QString& form) {
        if (!edit->text().trimmed().isEmpty())
            words.append(form.arg(edit->text().trimmed()));
    };
    contains(m_who, tr("who contains “%1”"));
    contains(m_what, tr("what contains “%1”"));
    contains(m_entity, tr("about contains “%1”"));
    if (m_source->currentIndex() > 0)
        words.append(tr("kept in “%1”").arg(m_source->currentText()));
    if (m_dated->isChecked())
        words.append(tr("%1 – %2").arg(format::date(std::min(m_from->date(), m_until->date())),
                                       format::date(std::max(m_from->date(), m_until->date()))));
    return words.join(QStringLiteral(", "));
}

void AuditFilterBar::focusFirst()
{
    m_who->setFocus(Qt::ShortcutFocusReason);
    m_who->selectAll();
}
