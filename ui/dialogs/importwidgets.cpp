// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importwidgets.h"

#include "importers/filepreview.h"
#include "importers/importfieldnames.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportWidgets)
};

constexpr int shownRows = 20;

QString fateText(RowFate::What what)
{
    switch (what) {
    case RowFate::What::New:
        return Text::tr("new");
    case RowFate::What::Changed:
        return Text::tr("changed");
    case RowFate::What::Unchanged:
        return Text::tr("unchanged");
    case RowFate::What::Unmatched:
        return Text::tr("needs another file first");
    case RowFate::What::LeftOut:
        return Text::tr("left out");
    }
    return {};
}

/** The staged columns that mean something to people, with their titles. */
QList<QPair<int, QString>> shownColumns(const QStringList& columns)
{
    QList<QPair<int, QString>> shown;
    for (int i = 0; i < columns.size(); ++i) {
        if (const QString title = importFieldTitle(columns[i]); !title.isEmpty())
            shown.append({ i, title });
    }
    return shown;
}

QString cellText(const QString& column, const QString& cell)
{
    const bool isFlag = column == QStringLiteral("tracked") || column == QStringLiteral("stocked")
        || column == QStringLiteral("is_primary");
    if (!isFlag || cell.isEmpty())
        return cell;
    return cell == QStringLiteral("t") ? Text::tr("yes") : Text::tr("no");
}

} // namespace

QPushButton* importwidgets::button(const char* name, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QTableWidget* importwidgets::table(const char* name, const QString& accessible)
{
    auto* made = new QTableWidget;
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(accessible);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setWordWrap(false);
    made->verticalHeader()->hide();
    return made;
}

void importwidgets::fillPreview(QTableWidget& table, const FilePreview& preview)
{
    QMap<qint64, RowFate> fates = preview.fates;
    for (const ImportProblem& problem : preview.problems)
        fates[problem.line] = { RowFate::What::LeftOut, problem.reason };
    QMap<qint64, const QStringList*> rows; // by line
    for (const QStringList& row : preview.rows)
        rows[row.first().toLongLong()] = &row;
    for (auto fate = fates.cbegin(); fate != fates.cend(); ++fate)
        rows[fate.key()]; // those that cannot be read have no cells
    const auto columns = shownColumns(preview.columns);
    QStringList titles { Text::tr("Becomes") };
    for (const auto& column : columns)
        titles.append(column.second);
    table.clearSpans();
    table.setColumnCount(int(titles.size()));
    table.setHorizontalHeaderLabels(titles);
    table.setRowCount(std::min(shownRows, int(rows.size())));
    int at = 0;
    for (auto row = rows.cbegin(); row != rows.cend() && at < table.rowCount(); ++row, ++at) {
        const auto fate = fates.constFind(row.key());
        auto* becomes = new QTableWidgetItem(fate == fates.cend() ? QString() : fateText(fate->what));
        table.setItem(at, 0, becomes);
        if (fate != fates.cend() && fate->what == RowFate::What::LeftOut) {
            table.setItem(at, 1, new QTableWidgetItem(Text::tr("line %1: %2").arg(row.key()).arg(fate->reason)));
            table.setSpan(at, 1, 1, int(columns.size()));
            continue;
        }
        if (fate != fates.cend())
            becomes->setToolTip(fate->reason);
        for (int column = 0; column < columns.size() && row.value(); ++column) {
            const int source = columns[column].first;
            table.setItem(at, column + 1,
                          new QTableWidgetItem(cellText(preview.columns[source], row.value()->value(source))));
        }
    }
    table.resizeColumnsToContents();
}
