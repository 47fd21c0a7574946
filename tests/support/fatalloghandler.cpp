// SPDX-License-Identifier: GPL-3.0-or-later
#include "fatalloghandler.h"

#include <QRegularExpression>
#include <QTest>

void FatalLogHandler::arm()
{
    // What Qt's offscreen platform and a user without a session say about themselves is no fault of ours.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!This plugin does not support|QStandardPaths: (XDG_RUNTIME_DIR|wrong permissions|runtime directory))")));
}

void FatalLogHandler::expect(const QString& pattern)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(pattern));
}
