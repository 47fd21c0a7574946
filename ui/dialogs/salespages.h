// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/salesreview.h"

#include <QWidget>

class GroupTableModel;
class OpenOrdersTableModel;
class QLabel;
class QPushButton;
class QTableView;
class SalesActionsTableModel;

/** The variance by product type or vendor. */
class SalesGroupPage : public QWidget {
    Q_OBJECT
public:
    SalesGroupPage(const QString& title, const QString& name, QWidget* parent = nullptr);
    void showGroups(const QVector<GroupVariance>& groups);

private:
    GroupTableModel* m_model = nullptr;
};

/** Orders that wait: how many are how old, and which. */
class SalesOpenOrdersPage : public QWidget {
    Q_OBJECT
public:
    explicit SalesOpenOrdersPage(QWidget* parent = nullptr);
    void showOrders(const QVector<OpenOrder>& orders, const OpenOrderAges& ages, const QDateTime& now,
                    const QTimeZone& zone);

private:
    OpenOrdersTableModel* m_model = nullptr;
    QLabel* m_ages = nullptr;
};

/** What was decided before; each can be opened as it was. */
class SalesActionsPage : public QWidget {
    Q_OBJECT
public:
    explicit SalesActionsPage(QWidget* parent = nullptr);
    void showActions(const QVector<SalesAction>& actions, const QTimeZone& zone);

Q_SIGNALS:
    void opened(const SalesAction& action);

private:
    void open();
    SalesActionsTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_open = nullptr;
    QLabel* m_empty = nullptr;
};
