// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/salesactions.h"

#include <QWidget>

class QComboBox;
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
    [[nodiscard]] QPushButton* button() const { return m_button; }
    /** Whether there is something to write and nothing against it. */
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void inputChanged();
    void submitted();

private:
    void follow();
    [[nodiscard]] QString objection() const; ///< why it cannot be written yet; empty when it can

    QComboBox* m_decision = nullptr;
    QLabel* m_flagsLabel = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_button = nullptr;
    QVector<SkuFlag> m_flags;
};
