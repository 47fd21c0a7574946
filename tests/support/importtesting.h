// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/importreport.h"
#include "importers/importrequest.h"
#include "temporarypostgres.h"

#include <QByteArray>
#include <QTemporaryDir>

/** What tests of imports share: files written by hand, taken into a database of the test's own as an operator. */
class ImportTesting {
public:
    ImportTesting();

    /** Writes @p content into a file of that name; its path. */
    QString file(const QString& name, const QByteArray& content);
    /** Imports @p content as @p kind; without one it is recognised. */
    ImportReport import(const QByteArray& content, const std::optional<ImportKind>& kind = {},
                        ImportRequest request = {});
    /** The one value that the owner reads. */
    QString value(const char* query) const { return database.execute(QString::fromUtf8(query)); }
    /** The columns of Shopify's order export of 79 columns, as a line. */
    static QByteArray orderHeader();
    /** A row of it: the cells named, the others blank. */
    static QByteArray orderRow(const QList<QPair<QByteArray, QByteArray>>& cells);

    /** The team's shared folder: HOTDASH_SHARED, ../shared or ../../shared; empty where it is not there. */
    static QString sharedFolder();
    /** Makes the real shop's files (tools/make_real_shop.py of @p shared) in the empty folder @p out; why it failed. */
    static QString makeRealShop(const QString& shared, const QString& out);
    /** Imports the files of makeRealShop(), the orders last; the report of the first that failed, or empty. */
    [[nodiscard]] QString importRealShop(const QString& folder) const;

    TestDatabase database;
    QString login = QStringLiteral("op_occ");
    QString serviceLogin; ///< stores what operators may not; empty: there is none

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};
