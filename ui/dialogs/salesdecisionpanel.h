// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/salesactions.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/** "What do you want to do?": the choice, the notes, what is flagged, and the button whose text follows them. */
class SalesDecisionPanel : public QWidget {
    Q_OBJECT
public:
    explicit SalesDecisionPanel(QWidget* parent = nullptr);

    [[nodiscard]] SalesDecision decision() const;
    [[nodiscard]] QString notes() const; ///< without blanks around
    /** What the table holds: named here, and counted on the button. */
    void setFlags(const QVector<SkuFlag>& flags);
    [[nodiscard]] bool hasInput() const;
    void clearInput();
    /** Label beside field and two lines of notes, for a panel below the figures; else one below the other. */
    void setCompact(bool compact);
    [[nodiscard]] QPushButton* button() const { return m_button; }
    /** Whether there is something to write and nothing against it. */
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void inputChanged();
    void submitted();

private:
    void follow();
    void arrange();
    [[nodiscard]] QString objection() const; ///< why it cannot be written yet; empty when it can

    QGridLayout* m_grid = nullptr;
    QLabel* m_question = nullptr;
    QComboBox* m_decision = nullptr;
    QLabel* m_flagsLabel = nullptr;
    QLabel* m_notesLabel = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_button = nullptr;
    QVector<SkuFlag> m_flags;
    bool m_compact = false;
};
