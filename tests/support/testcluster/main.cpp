// SPDX-License-Identifier: GPL-3.0-or-later
// One PostgreSQL for all test programs of a ctest run: "testcluster start FOLDER" before them, "testcluster stop
// FOLDER" after.
#include "temporarypostgres.h"

#include <QCoreApplication>
#include <cstdio>
#include <stdexcept>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    try {
        if (arguments.at(1) == QLatin1String("start"))
            TemporaryPostgres::startKept(arguments.at(2));
        else
            TemporaryPostgres::stopKept(arguments.at(2));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        return 1;
    }
    return 0;
}
