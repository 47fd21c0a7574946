// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importrefusal.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportRunner)
};

} // namespace

QString importrefusal::unclearKind(const FileLayout& layout)
{
    if (!layout.guess.why.isEmpty())
        return Text::tr("Line %1: %2").arg(QString::number(layout.headerLine), layout.guess.why);
    QStringList names = layout.header.names();
    names.removeAll(QString());
    return Text::tr("It is not clear what this file holds: its columns are %1.")
        .arg(names.mid(0, 12).join(QStringLiteral(", ")));
}

QString importrefusal::nameTheKind()
{
    QStringList names;
    for (const ImportKind kind : importKinds())
        names.append(importKindName(kind));
    return Text::tr("If it is an export of a kind that HotDash knows, name it: %1.")
        .arg(names.join(QStringLiteral(", ")));
}
