// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/cellvalues.h"
#include "importers/csvheader.h"
#include "importers/importkind.h"
#include "importers/stagedbatch.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <memory>
#include <vector>

/** What a mapper must know besides the row. */
struct MappingContext {
    QString project;
    QString currency; ///< the shop's, for orders that name none
    QTimeZone zone; ///< the shop's; times without a zone are read in it
    DateOrder dateOrder = DateOrder::Unknown;
    DecimalMark decimalMark = DecimalMark::Point;
    QHash<QString, QString> columns; ///< the user's mapping: our field's name -> the file's column name, empty: none
};

/** A field that a kind of file has, by our name, and the column of the file that it is read from; -1: none. */
struct BoundColumn {
    QString field;
    int column = -1;
};

/** What map() made of a row. */
struct MappedRow {
    bool isStored = true; ///< false: left out without a word (an image's row), or with @c problem
    QString problem; ///< translated; why it is left out
    bool endsFile = false; ///< the problem is one of the whole file: nothing of it may be stored
};

/**
 * Turns the records of one kind of file into rows of its staging table. Takes only the columns it needs, so that
 * customers' names, addresses and notes never get further than the reader. Used by one thread at a time.
 */
class RowMapper {
public:
    explicit RowMapper(MappingContext context) : m_context(std::move(context)) { }
    virtual ~RowMapper() = default;

    /** Finds the columns in @p header. Returns the key columns that are missing, by the names they should have. */
    virtual QStringList bind(const CsvHeader& header) = 0;
    /** The fields in the order in which bind() looked for them. */
    [[nodiscard]] const QList<BoundColumn>& boundColumns() const { return m_bound; }
    /** Why a file with this header cannot be taken at all, translated, asked after bind(); before "columns are
     * missing". */
    [[nodiscard]] virtual QString objection() const { return {}; }
    /** Whether @p row is no record but a remark that the export adds, like its totals; its width may be any. */
    [[nodiscard]] virtual bool isRemark(const CsvRow& row) const
    {
        Q_UNUSED(row)
        return false;
    }
    /** The staging table's columns, in the order in which map() adds cells. Fixed names. */
    [[nodiscard]] virtual const std::vector<const char*>& columns() const = 0;
    /** Adds one row (columns().size() cells) to @p batch, or nothing. */
    virtual MappedRow map(const CsvRow& row, StagedBatch& batch) = 0;
    /** Columns with numbers or dates, whose way of writing is looked at before anything is read. */
    [[nodiscard]] virtual std::vector<int> numberColumns() const { return {}; }
    [[nodiscard]] virtual std::vector<int> dateColumns() const { return {}; }
    /** Columns that hold whole numbers only; among them 3,867 is no riddle. */
    [[nodiscard]] virtual std::vector<int> countColumns() const { return {}; }
    /** Remarks on the file as a whole, after the last row. */
    [[nodiscard]] virtual QStringList notes() const { return {}; }

protected:
    [[nodiscard]] const MappingContext& context() const { return m_context; }
    /** The column of @p field: as the user mapped it, else by its usual names. */
    int column(const CsvHeader& header, const char* field, std::initializer_list<const char*> names);
    /** Says that the field looked for last is found in @p column, by other means. */
    void boundTo(int column) { m_bound.last().column = column; }
    /** The trimmed cell of a column; empty for column -1. */
    static std::string_view at(const CsvRow& row, int column);

    /** Shopify's own number in a cell, "123" or "gid://shopify/ProductVariant/123"; empty where there is none. */
    static std::string_view shopifyNumber(const CsvRow& row, int column);

private:
    MappingContext m_context;
    QList<BoundColumn> m_bound;
};

/** The mapper of a kind. */
std::unique_ptr<RowMapper> makeRowMapper(ImportKind kind, MappingContext context);

/**
 * The stable number of something that has no Shopify id: negative, from the first 63 bits of SHA-256 over the project
 * and what tells it apart. The same text gives the same number on every machine.
 */
qint64 importKey(const QString& project, std::string_view what, const std::vector<std::string_view>& parts);
/** Product key: by handle without regard to case. */
qint64 productKey(const QString& project, std::string_view handle);
/** Variant key: by handle and option values; "Default Title" stands for no options. */
qint64 variantKey(const QString& project, std::string_view handle, const std::vector<std::string_view>& options);
