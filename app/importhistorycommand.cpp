// SPDX-License-Identifier: GPL-3.0-or-later
#include "importhistorycommand.h"

#include "console.h"
#include "queries/importrunner.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(ImportHistoryCommand)
};

} // namespace

int listImports(const ConnectionSettings& settings)
{
    ImportRunner runner(settings);
    const DbResult<QList<ImportRun>> runs = runner.history();
    if (!runs) {
        console::error(runs.error());
        return 1;
    }
    console::print(Text::tr("Project: %1").arg(runner.project().id));
    if (runs.value().isEmpty())
        console::print(Text::tr("Nothing was imported yet."));
    for (const ImportRun& run : runs.value())
        console::print(run.id.toString(QUuid::WithoutBraces) + u' ' + run.text(runner.project().timeZone));
    return 0;
}

int undoImport(const ConnectionSettings& settings, const QUuid& run, const std::optional<ConnectionSettings>& service)
{
    ImportRunner runner(settings, service);
    const DbResult<UndoneImport> undone = runner.undo(run);
    if (!undone) {
        console::error(undone.error());
        return 1;
    }
    const QLocale locale = QLocale::c();
    console::print(Text::tr("The import is undone: %1 rows went, %2 are as they were before.")
                       .arg(locale.toString(undone.value().deleted), locale.toString(undone.value().restored)));
    return 0;
}
