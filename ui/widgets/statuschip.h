// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablemodel.h"

#include <QIcon>
#include <QWidget>

/**
 * A small rounded label of an icon and words on a surface of the severity's colour: a status is never told by colour
 * alone. Its accessible name is its words.
 */
class StatusChip : public QWidget {
    Q_OBJECT
public:
    explicit StatusChip(QWidget* parent = nullptr);

    /** An empty @p iconName takes the severity's own icon. */
    void setStatus(Severity severity, const QString& words, const QString& iconName = {});
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int iconSize() const;

    Severity m_severity = Severity::None;
    QString m_words;
    QString m_iconName;
};
