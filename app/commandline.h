// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connectionsettings.h"
#include "importcommand.h"
#include "theme.h"

#include <QSize>
#include <QStringList>
#include <QUuid>
#include <optional>

/** What a call of hotdash asks for, and why it cannot be had. See commandlineHelp() for the options. */
struct CommandLine {
    enum class Verb { Window, Check, Migrate, Import, Imports, UndoImport, Sync, Snapshot, Help, Version };

    Verb verb = Verb::Window;
    bool local = false; ///< --local
    std::optional<ConnectionSettings> connection; ///< --connect; neither: what is set up, else local
    QString project;
    bool yes = false; ///< --yes: --migrate need not ask
    ImportOptions import; ///< of --import
    QUuid undoneRun; ///< of --undo-import
    QString shop; ///< of --sync; empty: the one of the last time
    QString snapshotFolder;
    QSize size; ///< of the window in a snapshot; invalid: its own
    Theme::Scheme scheme = Theme::Scheme::System;
    QString logLevel; ///< of --log-level; empty: the usual
    QString error; ///< wrong usage, in words; empty when all is well

    /**
     * Reads @p arguments, the program's name first. Options that Qt itself takes (-platform, -style, ...) are passed
     * over. Needs no application object.
     */
    static CommandLine parse(const QStringList& arguments);

    /** Whether the verb draws nothing, so that it needs no display. */
    [[nodiscard]] bool isHeadless() const { return verb != Verb::Window && verb != Verb::Snapshot; }
    /** Whether the verb works as an operator of the project does, not as the owner of the database. */
    [[nodiscard]] bool actsAsOperator() const
    {
        return verb == Verb::Import || verb == Verb::Imports || verb == Verb::UndoImport || verb == Verb::Sync;
    }
};

/** The text of --help. */
QString commandlineHelp();

/**
 * Overwrites passwords of --connect in the program's argument list, so that `ps` does not show them for longer than
 * the start takes. To be called before threads exist.
 */
void scrubPasswords(int argc, char** argv);
