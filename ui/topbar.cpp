// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "data/visibletext.h"
#include "format.h"
#include "theme.h"
#include "widgets/connectionchip.h"
#include "widgets/elidedlabel.h"
#include "widgets/notificationbutton.h"
#include "widgets/searchbox.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace {

constexpr qsizetype longestName = 32; ///< characters of a connection's name that is not cut
constexpr int roomyWidth = 1100; ///< below, the operator's name is cut in favour of the search
constexpr int shortName = 10; ///< characters of it that still stand there
constexpr int longName = 40;

} // namespace

TopBar::TopBar(SearchModel& search, NotificationModel& notifications, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_profile(new QLabel)
    , m_project(new QComboBox)
    , m_periods(new QButtonGroup(this))
    , m_search(new SearchBox(search))
    , m_refresh(new QToolButton)
    , m_notifications(new NotificationButton(notifications, clock))
    , m_chip(new ConnectionChip)
    , m_operator(new ElidedLabel)
    , m_operatorIcon(new QLabel)
{
    setObjectName(QStringLiteral("topBar"));
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setTextFormat(Qt::PlainText);
    m_profile->setContentsMargins(Theme::grid, 2, Theme::grid, 2);
    m_profile->setAutoFillBackground(true);
    m_profile->setBackgroundRole(QPalette::Window); // a tool bar's are a button's
    m_profile->setForegroundRole(QPalette::WindowText);
    m_profile->hide();
    m_project->setObjectName(QStringLiteral("project"));
    m_project->setAccessibleName(tr("Project"));
    m_project->setToolTip(tr("The shop that the figures belong to"));
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_project->setMaximumWidth(260);
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_refresh->setAutoRaise(true);
    m_refresh->setFocusPolicy(Qt::TabFocus);
    m_notifications->setFocusPolicy(Qt::TabFocus);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(480);
    m_operator->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_operator->setObjectName(QStringLiteral("operator"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::grid, 6, Theme::grid, 6);
    layout->setSpacing(Theme::grid);
    layout->addWidget(m_profile);
    layout->addWidget(m_project);
    layout->addWidget(makePeriodButtons());
    layout->addWidget(m_search, 1);
    layout->addStretch(0);
    layout->addWidget(m_refresh);
    layout->addWidget(m_notifications);
    layout->addWidget(m_chip);
    layout->addWidget(m_operatorIcon);
    layout->addWidget(m_operator);

    connect(m_project, &QComboBox::activated, this,
            [this](int index) { Q_EMIT projectChosen(m_project->itemData(index).toString()); });
    const auto paintOperator = [this] {
        const int size = fontMetrics().height();
        m_operatorIcon->setPixmap(Theme::instance()
                                      .icon(QStringLiteral("operator"), Theme::Role::MutedText)
                                      .pixmap(QSize(size, size), devicePixelRatioF()));
    };
    connect(&Theme::instance(), &Theme::changed, this, paintOperator);
    paintOperator();
}

QWidget* TopBar::makePeriodButtons()
{
    auto* group = new QWidget;
    group->setAccessibleName(tr("Period"));
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const std::pair<PeriodChoice, QString> choices[] = {
        { PeriodChoice::Last24Hours, tr("24 hours") },
        { PeriodChoice::Last7Days, tr("7 days") },
        { PeriodChoice::Last30Days, tr("30 days") },
    };
    for (const auto& [choice, words] : choices) {
        auto* button = new QToolButton;
        button->setText(words);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleDescription(tr("Period that the sales figures cover"));
        m_periods->addButton(button, static_cast<int>(choice));
        row->addWidget(button);
    }
    connect(m_periods, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT periodChosen(static_cast<PeriodChoice>(id)); });
    return group;
}

void TopBar::setProjects(const QList<ProjectInfo>& projects, const QString& current)
{
    m_project->clear();
    for (const ProjectInfo& project : projects)
        m_project->addItem(visibletext::oneLine(project.name.isEmpty() ? project.id : project.name), project.id);
    m_project->setCurrentIndex(m_project->findData(current));
    m_project->setVisible(!projects.isEmpty());
}

void TopBar::setPeriod(PeriodChoice period)
{
    if (QAbstractButton* button = m_periods->button(static_cast<int>(period))) {
        button->setChecked(true);
        return;
    }
    // A period of a dialog's own: none of the three.
    m_periods->setExclusive(false);
    if (QAbstractButton* checked = m_periods->checkedButton())
        checked->setChecked(false);
    m_periods->setExclusive(true);
}

void TopBar::setOperator(const QString& displayName)
{
    m_operatorName = displayName;
    m_operator->setFullText(visibletext::oneLine(displayName));
    m_operator->setToolTip(displayName.isEmpty() ? QString() : format::plain(tr("Signed in as %1").arg(displayName)));
    m_operatorIcon->setToolTip(m_operator->toolTip());
    m_operator->setAccessibleName(displayName.isEmpty() ? QString() : tr("Signed in as %1").arg(displayName));
    showOperator();
}

void TopBar::setProfile(const QString& name, const QColor& color)
{
    m_profileColor = color;
    m_profile->setText(visibletext::oneLine(name, longestName));
    m_profile->setAccessibleName(tr("Connection: %1").arg(name));
    QPalette colors = palette();
    colors.setColor(QPalette::Window, color);
    colors.setColor(QPalette::WindowText, Qt::white);
    m_profile->setPalette(colors);
    m_profile->setVisible(color.isValid() && !name.isEmpty());
    update();
}

void TopBar::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_profileColor.isValid())
        QPainter(this).fillRect(0, 0, width(), 3, m_profileColor);
}

void TopBar::showOperator()
{
    const int characters = width() >= roomyWidth ? longName : shortName;
    m_operator->setMaximumWidth(fontMetrics().averageCharWidth() * characters);
    m_operator->setVisible(!m_operatorName.isEmpty());
    m_operatorIcon->setVisible(!m_operatorName.isEmpty());
}

void TopBar::setRefreshAction(QAction* action)
{
    m_refresh->setDefaultAction(action);
    m_refresh->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void TopBar::setConnected(bool connected)
{
    m_project->setEnabled(connected);
    m_search->setEnabled(connected);
    const auto buttons = m_periods->buttons();
    for (QAbstractButton* button : buttons)
        button->setEnabled(connected);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showOperator();
}
