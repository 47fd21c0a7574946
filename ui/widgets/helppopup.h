// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

/**
 * The small window that F1 opens on a figure: how it is computed, from which rows. Plain text; Escape, F1 or a click
 * elsewhere closes it and the focus is where it was. Deletes itself.
 */
class HelpPopup : public QFrame {
    Q_OBJECT
public:
    /** Shows @p text beside @p anchor, within its screen. */
    static HelpPopup* show(QWidget* anchor, const QString& title, const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    HelpPopup(QWidget* anchor, const QString& title, const QString& text);
    void placeBeside(const QWidget* anchor);

    QLabel* m_text = nullptr;
};
