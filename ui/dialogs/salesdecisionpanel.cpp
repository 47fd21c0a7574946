// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/salesdecisionpanel.h"

#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "widgets/buttonkeys.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

SalesDecisionPanel::SalesDecisionPanel(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_question(new QLabel(tr("&What do you want to do?"), this))
    , m_decision(new QComboBox)
    , m_flagsLabel(new QLabel)
    , m_notesLabel(new QLabel(tr("&Notes"), this))
    , m_notes(new QPlainTextEdit)
    , m_count(new QLabel)
    , m_button(new QPushButton)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_question->setBuddy(m_decision);
    m_question->setFont(Theme::instance().titleFont());
    m_question->setWordWrap(true);
    m_decision->setObjectName(QStringLiteral("decision"));
    m_decision->setAccessibleName(tr("What do you want to do?"));
    m_decision->setPlaceholderText(tr("Choose…"));
    for (const SalesDecision decision : { SalesDecision::LogFollowUp, SalesDecision::EscalateToOps,
                                          SalesDecision::NoActionNeeded, SalesDecision::Other })
        m_decision->addItem(SalesWords::decision(decision), static_cast<int>(decision));
    m_decision->setCurrentIndex(-1);
    m_flagsLabel->setObjectName(QStringLiteral("flags"));
    m_flagsLabel->setTextFormat(Qt::PlainText);
    m_flagsLabel->setWordWrap(true);
    m_notesLabel->setBuddy(m_notes);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("What you found, and what happens next"));
    m_count->setObjectName(QStringLiteral("noteCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("submit"));
    buttonkeys::onlyWithFocus(m_button);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    arrange();

    connect(m_decision, &QComboBox::currentIndexChanged, this, &SalesDecisionPanel::follow);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &SalesDecisionPanel::follow);
    connect(m_button, &QPushButton::clicked, this, &SalesDecisionPanel::submitted);
    for (const int enter : { Qt::Key_Return, Qt::Key_Enter }) {
        auto* send = new QShortcut(QKeySequence(Qt::CTRL | enter), m_notes);
        send->setContext(Qt::WidgetShortcut);
        connect(send, &QShortcut::activated, m_button, [this] { m_button->click(); });
    }
    follow();
}

void SalesDecisionPanel::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    arrange();
}

void SalesDecisionPanel::arrange()
{
    for (QWidget* each :
         QList<QWidget*> { m_question, m_decision, m_flagsLabel, m_notesLabel, m_notes, m_count, m_button })
        m_grid->removeWidget(each);
    const auto both = [this](QWidget* widget, int row) { m_grid->addWidget(widget, row, 0, 1, 2); };
    const auto beside = [this](QWidget* left, QWidget* right, int row) {
        m_grid->addWidget(left, row, 0);
        m_grid->addWidget(right, row, 1);
    };
    int row = 0;
    if (m_compact) {
        beside(m_question, m_decision, row++);
        both(m_flagsLabel, row++);
        beside(m_notesLabel, m_notes, row++);
        beside(m_count, m_button, row++);
    } else {
        for (QWidget* each :
             QList<QWidget*> { m_question, m_decision, m_flagsLabel, m_notesLabel, m_notes, m_count, m_button })
            both(each, row++);
    }
    constexpr int notesRowOfAll = 4;
    constexpr int notesRowOfCompact = 2;
    m_grid->setRowStretch(notesRowOfAll, m_compact ? 0 : 1);
    m_grid->setRowStretch(notesRowOfCompact, m_compact ? 1 : 0);
    m_grid->setColumnStretch(1, 1);
    const int lines = m_compact ? 2 : 4;
    m_notes->setMinimumHeight(m_notes->fontMetrics().lineSpacing() * lines + Theme::grid);
    m_notes->setMaximumHeight(m_compact ? m_notes->minimumHeight() : QWIDGETSIZE_MAX);
}

SalesDecision SalesDecisionPanel::decision() const
{
    return m_decision->currentIndex() < 0 ? SalesDecision::None
                                          : static_cast<SalesDecision>(m_decision->currentData().toInt());
}

QString SalesDecisionPanel::notes() const
{
    return m_notes->toPlainText().trimmed();
}

void SalesDecisionPanel::setFlags(const QVector<SkuFlag>& flags)
{
    m_flags = flags;
    follow();
}

bool SalesDecisionPanel::hasInput() const
{
    return decision() != SalesDecision::None || !notes().isEmpty() || !m_flags.isEmpty();
}

void SalesDecisionPanel::clearInput()
{
    m_decision->setCurrentIndex(-1);
    m_notes->clear();
}

bool SalesDecisionPanel::isComplete() const
{
    return hasInput() && objection().isEmpty();
}

QString SalesDecisionPanel::objection() const
{
    const qsizetype length = salesactions::length(notes());
    if (length > salesactions::maximumNotes)
        return tr("%n character(s) too many. Shorten the note to %1.", nullptr,
                  static_cast<int>(length - salesactions::maximumNotes))
            .arg(format::number(qint64(salesactions::maximumNotes)));
    if (decision() == SalesDecision::Other && notes().isEmpty())
        return tr("Say in the notes what it is.");
    return {};
}

void SalesDecisionPanel::follow()
{
    QStringList set;
    QStringList lifted;
    for (const SkuFlag& flag : std::as_const(m_flags))
        (flag.flag ? set : lifted).append(flag.sku.isEmpty() ? flag.title : flag.sku);
    QStringList lines;
    if (!set.isEmpty())
        lines.append(tr("Flag: %1").arg(set.join(QStringLiteral(", "))));
    if (!lifted.isEmpty())
        lines.append(tr("Lift the flag of: %1").arg(lifted.join(QStringLiteral(", "))));
    m_flagsLabel->setText(lines.isEmpty() ? tr("No flags changed. Check a SKU in the table to flag it.")
                                          : lines.join(u'\n'));
    const QString against = objection();
    m_count->setText(against.isEmpty() ? tr("%1 of %2 characters")
                                             .arg(format::number(qint64(salesactions::length(notes()))),
                                                  format::number(qint64(salesactions::maximumNotes)))
                                       : against);
    const QString text = SalesWords::button(decision(), !notes().isEmpty(), static_cast<int>(m_flags.size()));
    m_button->setText(text.isEmpty() ? tr("Choose what to do") : text);
    m_button->setEnabled(isComplete());
    Q_EMIT inputChanged();
}
