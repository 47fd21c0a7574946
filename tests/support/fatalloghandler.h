// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** Makes an unexpected qWarning(), qCritical() or Qt warning, from any thread, fail the test that is running. */
class FatalLogHandler {
public:
    /** Call it in init(), that is, before each test function: Qt Test forgets it after each. */
    static void arm();
    /** A warning that matches @p pattern is expected once now; that it does not come fails the test. */
    static void expect(const QString& pattern);
};
