// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot.h"

#include "mainwindow.h"

#include <QDialog>
#include <QDir>
#include <QMetaMethod>

namespace {
constexpr int patienceMs = 15'000;
constexpr int checkMs = 20;
constexpr int settleMs = 60; ///< queued layouts and charts paint within one or two rounds of the event loop
} // namespace

Snapshot::Snapshot(MainWindow& window, const QString& folder, const QSize& size, Theme::Scheme theme, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
    , m_size(size)
    , m_theme(theme)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_check.setInterval(checkMs);
}

void Snapshot::addScreen(const QString& name, std::function<QWidget*()> open)
{
    m_added.append({ name, std::move(open) });
}

void Snapshot::addOver(const QString& dialogId, const QString& name, std::function<QWidget*(QDialog*)> open)
{
    m_added.append({ name, [this, dialogId]() -> QWidget* { return m_window.openDialog(dialogId); }, std::move(open) });
}

void Snapshot::start()
{
    if (!QDir().mkpath(m_folder)) {
        m_problems << tr("The folder %1 cannot be made.").arg(m_folder);
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(false); }, Qt::QueuedConnection);
        return;
    }
    Theme::instance().apply(m_theme);
    m_window.resize(m_size);
    m_window.show();
    connect(&m_check, &QTimer::timeout, this, &Snapshot::waitForWindow);
    m_patience.start();
    m_check.start();
}

void Snapshot::waitForWindow()
{
    if (!m_window.isReady() && m_patience.isActive())
        return;
    if (!m_window.isReady())
        m_problems << tr("The window was not ready in time.");
    m_check.stop();
    for (const QString& id : m_window.dialogIds())
        m_pictures.enqueue({ id, [this, id] { return m_window.openDialog(id); } });
    m_pictures.append(m_added);
    renderWhenIdle(&m_window, QStringLiteral("main"));
}

void Snapshot::renderWhenIdle(QWidget* widget, const QString& name)
{
    QTimer::singleShot(settleMs, this, [this, target = QPointer<QWidget>(widget), name] {
        if (target)
            render(target, name);
        if (target && target != &m_window) {
            target->setAttribute(Qt::WA_DeleteOnClose);
            static_cast<QDialog*>(target.data())->done(QDialog::Rejected);
        }
        next();
    });
}

void Snapshot::render(QWidget* widget, const QString& name)
{
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    if (widget->grab().save(path))
        m_files << path;
    else
        m_problems << tr("%1 cannot be written.").arg(path);
}

void Snapshot::next()
{
    if (m_pictures.isEmpty()) {
        Q_EMIT finished(m_problems.isEmpty());
        return;
    }
    const Picture picture = m_pictures.dequeue();
    QWidget* shown = picture.open();
    if (!picture.openOver) {
        whenReady(shown, picture.name,
                  [this, shown = QPointer<QWidget>(shown), name = picture.name] { renderWhenIdle(shown, name); });
        return;
    }
    whenReady(shown, picture.name,
              [this, below = QPointer<QDialog>(static_cast<QDialog*>(shown)), picture] { drawOver(below, picture); });
}

void Snapshot::drawOver(QDialog* below, const Picture& picture)
{
    QWidget* over = below ? picture.openOver(below) : nullptr;
    if (!over) {
        if (below)
            below->reject();
        next();
        return;
    }
    connect(over, &QObject::destroyed, below, &QDialog::reject); // not before, as it takes along what it owns
    whenReady(over, picture.name,
              [this, over = QPointer<QWidget>(over), name = picture.name] { renderWhenIdle(over, name); });
}

void Snapshot::whenReady(QWidget* shown, const QString& name, const std::function<void()>& then)
{
    disconnect(m_ready);
    m_patience.disconnect(this);
    if (shown != &m_window)
        shown->resize(shown->size().boundedTo(m_size));
    const auto goOn = [this, then] {
        m_patience.stop();
        disconnect(m_ready);
        then();
    };
    if (shown->metaObject()->indexOfSignal("ready()") < 0) {
        goOn();
        return;
    }
    // Dialogs share the signal ready() by name, not by a class.
    auto* relay = new QTimer(shown);
    relay->setSingleShot(true);
    relay->setInterval(0);
    m_ready = connect(relay, &QTimer::timeout, this, goOn);
    connect(shown, SIGNAL(ready()), relay, SLOT(start()));
    connect(&m_patience, &QTimer::timeout, this, [this, goOn, name] {
        m_problems << tr("The window “%1” was not ready in time.").arg(name);
        goOn();
    });
    m_patience.start();
}
