// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

class QSocketNotifier;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that Ctrl+C and the end of a desktop session close the program
 * as its window does. The second one ends it at once. One object at a time; lives on the main thread.
 */
class UnixSignals : public QObject {
    Q_OBJECT
public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void quitRequested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};
