// SPDX-License-Identifier: GPL-3.0-or-later
#include "adsreportpaper.h"

#include "adswords.h"
#include "format.h"
#include "papertext.h"

#include <QPainter>
#include <QTextDocument>
#include <algorithm>

using papertext::heading;
using papertext::paragraph;
using papertext::table;

namespace {
constexpr int chartWidth = 640;
}

QImage AdsReportPaper::chart(const AdsReport& report, double target)
{
    constexpr QSize size(chartWidth, 150);
    constexpr int scale = 2;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    double highestRoas = target;
    qint64 highestSpend = 1;
    for (const AdsDay& day : report.summary.daily) {
        highestRoas = std::max(highestRoas, day.figures.roas().value_or(0));
        highestSpend = std::max(highestSpend, day.figures.spendCents);
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot(40, 8, size.width() - 48, size.height() - 24);
    const double step = plot.width() / report.summary.days();
    const auto height = [&](double share) { return plot.bottom() - std::min(share, 1.0) * plot.height(); };
    QPolygonF line;
    for (const AdsDay& day : report.summary.daily) {
        const double left = plot.left() + step * static_cast<double>(report.summary.from.daysTo(day.day));
        const double top = height(static_cast<double>(day.figures.spendCents) / static_cast<double>(highestSpend));
        painter.fillRect(QRectF(left, top, std::max(step - 1, 0.5), plot.bottom() - top), QColor(0xd8, 0xd8, 0xd8));
        if (const auto roas = day.figures.roas())
            line.append({ left + step / 2, height(*roas / std::max(highestRoas, 0.01)) });
    }
    painter.setPen(QPen(Qt::gray, 1, Qt::DashLine));
    const double targetHeight = height(target / std::max(highestRoas, 0.01));
    painter.drawLine(QPointF(plot.left(), targetHeight), QPointF(plot.right(), targetHeight));
    painter.setPen(Qt::black);
    painter.drawText(QRectF(0, targetHeight - 8, 36, 16), Qt::AlignRight | Qt::AlignVCenter, format::ratio(target));
    painter.drawText(QRectF(plot.left(), plot.bottom(), plot.width(), 16), Qt::AlignLeft,
                     format::date(report.summary.from));
    painter.drawText(QRectF(plot.left(), plot.bottom(), plot.width(), 16), Qt::AlignRight,
                     format::date(report.summary.to));
    painter.setPen(QPen(Qt::black, 1.6));
    painter.drawPolyline(line);
    return image;
}

std::unique_ptr<QTextDocument> AdsReportPaper::document(const AdsReport& report, const Content& content)
{
    const AdsFigures& now = report.summary.current;
    QString html = papertext::title(tr("Ads ROAS"));
    html += paragraph(content.shop) + paragraph(AdsWords::period(report.summary));
    html += paragraph(tr("Platform ROAS %1 (before: %2), spend %3, attributed revenue %4, conversions %5")
                          .arg(format::ratio(now.roas()), format::ratio(report.summary.previous.roas()),
                               AdsWords::sum(now, now.spendCents, content.currency),
                               AdsWords::sum(now, now.revenueCents, content.currency),
                               AdsWords::count(now, now.conversions)));
    html += paragraph(AdsWords::blended(report)) + paragraph(AdsWords::whyBlendedDiffers());
    html += paragraph(AdsWords::notFinal(report)) + paragraph(AdsWords::shared(content.currency));
    if (!report.summary.daily.isEmpty())
        html += heading(tr("ROAS (line, dashed: target) and spend (bars) by day"))
            + QStringLiteral("<p><img src=\"chart\" width=\"%1\"></p>").arg(chartWidth);
    html += heading(tr("Campaigns")) + paragraph(content.filter);
    html += table(*content.campaigns,
                  { CampaignModel::Platform, CampaignModel::Name, CampaignModel::Status, CampaignModel::Pacing });
    html += paragraph(AdsWords::totals(content.campaigns->rowCount(), content.totals, content.currency));
    if (content.attention->rowCount() > 0)
        html += heading(tr("Campaigns that need attention"))
            + table(*content.attention, { AttentionModel::Name, AttentionModel::Platform, AttentionModel::Why });

    return papertext::document(tr("Ads ROAS"), html, { { QStringLiteral("chart"), chart(report, content.target) } });
}
