// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigncsv.h"

#include "campaignfilter.h"
#include "campaignmodel.h"
#include "data/csv.h"

#include <functional>

namespace {

/** What each line is made from. */
struct Line {
    const Campaign& campaign;
    const AdsSummary& summary;
    const QString& currency;
    const QString& pacing; ///< in the operator's words
};

struct Column {
    const char* name;
    QString (*cell)(const Line&);
};

QString whole(qint64 number)
{
    return csv::number(QString::number(number));
}

/** One of the period's sums; nothing where there is no row of it. */
QString sum(const AdsFigures& of, qint64 AdsFigures::*figure)
{
    return of.areKnown() ? whole(of.*figure) : QString();
}

QString day(const QDate& date)
{
    return csv::number(date.toString(Qt::ISODate));
}

/** Columns of the tables under their names there; days are UTC days. */
constexpr Column columns[] = {
    { "from", [](const Line& line) -> QString { return day(line.summary.from); } },
    { "to", [](const Line& line) -> QString { return day(line.summary.to); } },
    { "platform", [](const Line& line) -> QString { return csv::cell(line.campaign.platform); } },
    { "id", [](const Line& line) -> QString { return csv::cell(line.campaign.tableId); } },
    { "campaign_id", [](const Line& line) -> QString { return csv::cell(line.campaign.campaignId); } },
    { "campaign_name", [](const Line& line) -> QString { return csv::cell(line.campaign.name); } },
    { "status", [](const Line& line) -> QString { return csv::cell(line.campaign.status); } },
    { "start_date", [](const Line& line) -> QString { return day(line.campaign.startDate); } },
    { "end_date", [](const Line& line) -> QString { return day(line.campaign.endDate); } },
    { "currency", [](const Line& line) -> QString { return csv::cell(line.currency); } },
    { "spend_cents", [](const Line& line) -> QString { return sum(line.campaign.current, &AdsFigures::spendCents); } },
    { "revenue_cents",
      [](const Line& line) -> QString { return sum(line.campaign.current, &AdsFigures::revenueCents); } },
    { "impressions", [](const Line& line) -> QString { return sum(line.campaign.current, &AdsFigures::impressions); } },
    { "clicks", [](const Line& line) -> QString { return sum(line.campaign.current, &AdsFigures::clicks); } },
    { "conversions", [](const Line& line) -> QString { return sum(line.campaign.current, &AdsFigures::conversions); } },
    { "roas",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.current.revenueCents, line.campaign.current.spendCents);
      } },
    { "target_roas",
      [](const Line& line) -> QString {
          return line.campaign.targetRoas ? csv::number(QString::number(*line.campaign.targetRoas, 'f', 2)) : QString();
      } },
    { "cpc_cents",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.current.spendCents, line.campaign.current.clicks);
      } },
    { "cpa_cents",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.current.spendCents, line.campaign.current.conversions);
      } },
    { "ctr",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.current.clicks, line.campaign.current.impressions);
      } },
    { "conversion_rate",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.current.conversions, line.campaign.current.clicks);
      } },
    { "budget_cents", [](const Line& line) -> QString { return whole(line.campaign.budgetCents); } },
    { "spent_in_all_cents", [](const Line& line) -> QString { return whole(line.campaign.spentCents); } },
    { "budget_used",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.spentCents, line.campaign.budgetCents);
      } },
    { "pacing", [](const Line& line) -> QString { return csv::cell(line.pacing); } },
    { "spend_cents_before",
      [](const Line& line) -> QString { return sum(line.campaign.previous, &AdsFigures::spendCents); } },
    { "revenue_cents_before",
      [](const Line& line) -> QString { return sum(line.campaign.previous, &AdsFigures::revenueCents); } },
    { "roas_before",
      [](const Line& line) -> QString {
          return campaigncsv::quotient(line.campaign.previous.revenueCents, line.campaign.previous.spendCents);
      } },
};

} // namespace

QByteArray campaigncsv::file(const CampaignFilter& shown, const AdsReport& report, const QString& currency)
{
    QStringList cells;
    for (const Column& column : columns)
        cells.append(csv::cell(QString::fromLatin1(column.name)));
    QStringList lines { csv::line(cells) };
    for (int row = 0; row < shown.rowCount(); ++row) {
        const QString pacing = shown.index(row, CampaignModel::Pacing).data().toString();
        const Line line { shown.campaign(row), report.summary, currency, pacing };
        cells.clear();
        for (const Column& column : columns)
            cells.append(column.cell(line));
        lines.append(csv::line(cells));
    }
    return csv::file(lines);
}

QString campaigncsv::quotient(qint64 dividend, qint64 divisor, int places)
{
    if (divisor == 0)
        return {};
    // By hand: a double would do for the digits, but not for the halves.
    const quint64 by = divisor < 0 ? -quint64(divisor) : quint64(divisor);
    const quint64 of = dividend < 0 ? -quint64(dividend) : quint64(dividend);
    QString digits = QString::number(of / by);
    quint64 rest = of % by;
    for (int place = 0; place < places; ++place) {
        rest *= 10;
        digits.append(QChar(u'0' + char16_t(rest / by)));
        rest %= by;
    }
    if (rest >= by - rest) {
        qsizetype place = digits.size() - 1;
        while (place >= 0 && digits.at(place) == u'9')
            digits[place--] = u'0';
        if (place < 0)
            digits.prepend(u'1');
        else
            digits[place] = QChar(digits.at(place).unicode() + 1);
    }
    digits.insert(digits.size() - places, u'.');
    const bool negative = (dividend < 0) != (divisor < 0) && of != 0;
    return csv::number(negative ? u'-' + digits : digits);
}
