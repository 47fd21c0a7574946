// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/period.h"
#include "data/projectinfo.h"

#include <QWidget>

class Clock;
class ConnectionChip;
class NotificationButton;
class NotificationModel;
class QAction;
class QButtonGroup;
class QComboBox;
class ElidedLabel;
class QLabel;
class QToolButton;
class SearchBox;
class SearchModel;

/** What stands in the window's tool bar: project, period, search, refresh, notifications, connection, operator. */
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(SearchModel& search, NotificationModel& notifications, const Clock& clock, QWidget* parent = nullptr);

    void setProjects(const QList<ProjectInfo>& projects, const QString& current);
    void setPeriod(PeriodChoice period);
    void setOperator(const QString& displayName);
    /** Names the connection's profile on its colour, and draws a line of it over the bar; hidden without a colour. */
    void setProfile(const QString& name, const QColor& color);
    void setRefreshAction(QAction* action);
    /** Nothing can be chosen or searched while there is no connection. */
    void setConnected(bool connected);

    [[nodiscard]] SearchBox* searchBox() const { return m_search; }
    [[nodiscard]] ConnectionChip* connectionChip() const { return m_chip; }
    [[nodiscard]] NotificationButton* notificationButton() const { return m_notifications; }
    [[nodiscard]] QComboBox* projectChooser() const { return m_project; }

Q_SIGNALS:
    void projectChosen(const QString& project);
    void periodChosen(PeriodChoice period);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makePeriodButtons();
    void showOperator();

    QLabel* m_profile = nullptr;
    QColor m_profileColor;
    QComboBox* m_project = nullptr;
    QButtonGroup* m_periods = nullptr;
    SearchBox* m_search = nullptr;
    QToolButton* m_refresh = nullptr;
    NotificationButton* m_notifications = nullptr;
    ConnectionChip* m_chip = nullptr;
    ElidedLabel* m_operator = nullptr;
    QLabel* m_operatorIcon = nullptr;
    QString m_operatorName;
};
