// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/** What a tile says in place of figures: loading, empty, not configured, denied, failed; and what to do about it. */
class TileMessage : public QWidget {
    Q_OBJECT
public:
    explicit TileMessage(QWidget* parent = nullptr);

    /** @p details are the server's own words, shown as a tooltip. */
    void showWords(const QString& message, const QString& hint, const QString& details, const QString& iconName,
                   bool canRetry);
    [[nodiscard]] QString spokenText() const;

Q_SIGNALS:
    void retryRequested(); ///< "Try again"

private:
    void restyle();

    QLabel* m_icon = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_retry = nullptr;
    QString m_iconName;
};
