// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importers/adscolumns.h"
#include "importers/rowmapper.h"

#include <array>
#include <string>

/**
 * Reports of advertisements by campaign and day, of the four platforms. Rows of one campaign and day (ad sets, ads,
 * devices, networks, several accounts) are summed in the database; totals that a report adds are passed over, and a
 * report without days is refused, since nobody can tell which day's the money was.
 *
 * A campaign is told by the platform's number where the report has it whole (a spreadsheet makes 1.20253E+17 of it),
 * else by its name: then it has a key of ours, the same on every machine.
 */
class AdsRowMapper final : public RowMapper {
public:
    AdsRowMapper(ImportKind kind, MappingContext context);

    QStringList bind(const CsvHeader& header) override;
    [[nodiscard]] QString objection() const override { return m_objection; }
    [[nodiscard]] bool isRemark(const CsvRow& row) const override;
    [[nodiscard]] const std::vector<const char*>& columns() const override;
    MappedRow map(const CsvRow& row, StagedBatch& batch) override;
    [[nodiscard]] std::vector<int> numberColumns() const override;
    [[nodiscard]] std::vector<int> countColumns() const override;
    [[nodiscard]] std::vector<int> dateColumns() const override;
    [[nodiscard]] QStringList notes() const override;

    /** The key of ours for the campaign @p name of @p platform: "hotdash-" and 32 digits. Blanks count as one. */
    static std::string campaignKey(const QString& platform, const QString& name);

private:
    using Field = adscolumns::Field;

    [[nodiscard]] int columnOf(Field field) const { return m_columns[std::size_t(field)]; }
    [[nodiscard]] std::string_view value(const CsvRow& row, Field field) const;
    [[nodiscard]] std::string_view figure(const CsvRow& row, Field field) const;
    QString findDay(const CsvRow& row, MappedRow& mapped, std::string& day);
    QString addCampaign(const CsvRow& row, StagedBatch& batch);
    QString addCurrency(const CsvRow& row, StagedBatch& batch);
    QString addFigures(const CsvRow& row, StagedBatch& batch) const;

    const ImportKind m_kind;
    const QString m_platform;
    std::array<int, adscolumns::fieldCount> m_columns {};
    std::array<QString, adscolumns::fieldCount> m_names; ///< of the columns, as in the file
    QString m_headerCurrency; ///< of "Amount spent (AUD)"
    QString m_objection;
    std::string m_lastCell; ///< the campaign's cell of the row before: most rows repeat it
    std::string m_lastName;
    std::string m_lastKey;
    std::string m_lastDayText;
    std::string m_lastDay;
    qint64 m_totals = 0; ///< rows that sum up others
    qint64 m_brokenIds = 0;
    bool m_isCurrencyAssumed = false;
};
