// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

#include <QWidget>

class QLabel;

/**
 * A figure with its caption. Its accessible name is "caption: value", so that a screen reader reads the number. One
 * that has help can be reached by Tab, and F1 says how it is computed.
 */
class FigureLabel : public QWidget {
    Q_OBJECT
public:
    enum class Size { Headline, Supporting };
    explicit FigureLabel(Size size, QWidget* parent = nullptr);

    /** A headline has no caption of its own: @p caption is spoken only. */
    void setFigure(const QString& caption, const QString& value);
    /** Beside a headline's value: "▲ 12.4 % · +£930". */
    void setChange(const QString& change, Severity severity);
    /** Its value stands on one line with those of its row that have a change, though it has none. */
    void keepRoomForChange();
    void setHelp(const QString& help);
    /** Takes the values out of all figures in @p widget: they were another project's. */
    static void forgetAll(const QWidget* widget);
    [[nodiscard]] QString help() const { return m_help; }
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString caption() const { return m_spokenCaption; }
    /** "Orders: 58" */
    [[nodiscard]] QString spokenText() const;
    void showHelp();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void speak();

    const Size m_size;
    QLabel* m_caption = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_change = nullptr;
    QString m_spokenCaption;
    QString m_help;
    Severity m_severity = Severity::None;
};
