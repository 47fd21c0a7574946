// SPDX-License-Identifier: GPL-3.0-or-later
#include "modaldriver.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

ModalDriver::ModalDriver(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

ModalDriver::~ModalDriver()
{
    qApp->removeEventFilter(this);
}

void ModalDriver::expect(Answer answer)
{
    m_answers.append(std::move(answer));
}

bool ModalDriver::eventFilter(QObject* watched, QEvent* event)
{
    auto* window = qobject_cast<QWidget*>(watched);
    if (window && window->isWindow() && window->isModal()) {
        if (event->type() == QEvent::Show) {
            // Later, when the window's own event loop runs.
            QMetaObject::invokeMethod(
                this,
                [this, shown = QPointer<QWidget>(window)] {
                    if (shown && shown->isVisible() && !m_seen.contains(shown)) {
                        m_seen.append(shown);
                        answer(*shown);
                    }
                },
                Qt::QueuedConnection);
        } else if (event->type() == QEvent::Hide) {
            m_seen.removeAll(QPointer<QWidget>(window));
        }
    }
    return QObject::eventFilter(watched, event);
}

void ModalDriver::answer(QWidget& window)
{
    if (!m_answers.isEmpty()) {
        m_answers.takeFirst()(window);
        return;
    }
    ++m_unexpected;
    if (auto* dialog = qobject_cast<QDialog*>(&window))
        dialog->reject();
    else
        window.close();
}
