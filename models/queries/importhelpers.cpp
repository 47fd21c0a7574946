// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/importhelpers.h"

#include "db/sql.h"

#include <QCoreApplication>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportStore)
};

QString reasonText(importhelpers::Reason reason, const QString& name)
{
    using importhelpers::Reason;
    switch (reason) {
    case Reason::VendorTwice:
        return Text::tr("the vendor %1 stands twice in the file; the first row counts").arg(name);
    case Reason::VendorUnknown:
        return Text::tr("there is no vendor %1; import the list of vendors first").arg(name);
    case Reason::VendorElsewhere:
        return Text::tr("the vendor name %1 belongs to another project of this database, where names of vendors are "
                        "unique; give this vendor another name, such as \"%1 (2)\"")
            .arg(name);
    case Reason::ProductUnknown:
        return Text::tr("there is no product %1; import the products first").arg(name);
    case Reason::VariantUnknown:
        return Text::tr("the product %1 has no variant with these options; import the products first").arg(name);
    case Reason::ProductWithoutTitle:
        return Text::tr("no row of the product %1 has a title").arg(name);
    case Reason::VariantTwice:
        return Text::tr("the same variant of %1 stands twice in the file; the first row counts").arg(name);
    case Reason::OfferTwice:
        return Text::tr("the same vendor stands twice for %1; the first row counts").arg(name);
    case Reason::OrderTwice:
        return Text::tr("order %1 stands twice in the file; the first counts").arg(name);
    case Reason::OrderWithoutHead:
        return Text::tr("the first row of order %1 is not in the file").arg(name);
    case Reason::OrderLeftOut:
        return Text::tr("order %1 is left out because of another of its rows").arg(name);
    case Reason::DayHasOrders:
        return Text::tr("the orders of %1 are in the database; they count, not the report").arg(name);
    case Reason::DayHasFacts:
        return Text::tr("the sales of %1 come from elsewhere already; the report would count them twice").arg(name);
    case Reason::CampaignUnclear:
        return Text::tr("several campaigns are called %1; export the report with the column Campaign ID").arg(name);
    case Reason::FigureTooLarge:
        return Text::tr("the figures of %1 are larger than the database's columns hold").arg(name);
    }
    return {};
}

} // namespace

void importhelpers::skipRows(pqxx::transaction_base& tx, ImportReport& report, Reason reason, const char* statement)
{
    const pqxx::result rows = tx.exec(statement);
    const bool isUnmatched =
        reason == Reason::ProductUnknown || reason == Reason::VariantUnknown || reason == Reason::VendorUnknown;
    for (const auto& row : rows)
        report.skip(sql::bigint(row[0]), reasonText(reason, sql::text(row[1])), isUnmatched);
    report.rowsStored -= qint64(rows.size());
    if (isUnmatched)
        report.rowsUnmatched += qint64(rows.size());
    if (reason == Reason::DayHasOrders || reason == Reason::DayHasFacts)
        report.rowsCovered += qint64(rows.size());
}

void importhelpers::countChanges(const pqxx::result& rows, ImportReport& report)
{
    report.rowsNew += sql::bigint(rows[0][0]);
    report.rowsChanged += sql::bigint(rows[0][1]);
}

void importhelpers::addTotal(pqxx::transaction_base& tx, ImportReport& report, const QString& name, const char* query)
{
    const pqxx::result rows = tx.exec(query);
    report.totals.append({ name, sql::text(rows[0][0]) });
}

void importhelpers::refreshStatistics(pqxx::transaction_base& tx, const char* tables)
{
    sql::exec(tx, "SELECT app.refresh_import_statistics($1::text[])", tables);
}

void importhelpers::refreshSnapshots(pqxx::transaction_base& tx, const QString& project)
{
    sql::exec(tx,
              "SELECT app.refresh_snapshots($1, d.day) FROM (SELECT max(snapshot_date) AS day FROM inventory_snapshots "
              "WHERE project = $1) d WHERE d.day IS NOT NULL",
              project);
}
