// SPDX-License-Identifier: GPL-3.0-or-later
#include "salesreport.h"

#include "data/visibletext.h"
#include "format.h"
#include "saleswords.h"
#include "theme.h"
#include "variancecells.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextDocument>
#include <QUrl>
#include <algorithm>

namespace {

constexpr int mostSkus = 60;

QString row(const QStringList& cells, const char* tag = "td", qsizetype texts = 1)
{
    QString result = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i)
        result += QStringLiteral("<%1 align=\"%2\">%3</%1>")
                      .arg(QLatin1String(tag), i < texts ? QStringLiteral("left") : QStringLiteral("right"),
                           visibletext::withoutReordering(cells[i]).toHtmlEscaped());
    return result + QStringLiteral("</tr>");
}

QString table(const QString& rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">") + rows
        + QStringLiteral("</table>");
}

QString heading(const QString& text)
{
    return QStringLiteral("<h3>") + visibletext::withoutReordering(text).toHtmlEscaped() + QStringLiteral("</h3>");
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>")
        + visibletext::withoutReordering(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))
        + QStringLiteral("</p>");
}

} // namespace

QString SalesReport::figures(const SalesReview& review)
{
    const auto revenue = [](const std::optional<SalesFigures>& figures) {
        return SalesWords::amount(figures ? std::optional(figures->revenue) : std::nullopt);
    };
    const auto average = [](const std::optional<SalesFigures>& figures) {
        return SalesWords::amount(figures ? figures->averageOrder() : std::nullopt);
    };
    const auto count = [](const std::optional<SalesFigures>& figures, qint64 SalesFigures::*which) {
        return format::number(figures ? std::optional((*figures).*which) : std::nullopt);
    };
    const std::optional<SalesFigures>& now = review.figures.now;
    const std::optional<SalesFigures>& before = review.figures.before;
    QString rows = row({ QString(), tr("This period"), SalesWords::weeksBeforeTitle(review.period.weeks) }, "th");
    rows += row({ tr("Revenue"), revenue(now), revenue(before) });
    rows += row({ tr("Orders"), count(now, &SalesFigures::orders), count(before, &SalesFigures::orders) });
    rows += row({ tr("Average order"), average(now), average(before) });
    rows += row({ tr("Units"), count(now, &SalesFigures::units), count(before, &SalesFigures::units) });
    const QString change = SalesWords::change(review.figures);
    QString result = table(rows) + paragraph(tr("Variance: %1").arg(change.isEmpty() ? format::missing() : change));
    QStringList findings = SalesWords::findings(review);
    const QString others = SalesWords::currencies(review.others);
    if (!others.isEmpty())
        findings.append(others);
    for (const QString& finding : std::as_const(findings))
        result += paragraph(QStringLiteral("• ") + finding);
    return result;
}

QString SalesReport::skus(const SalesReview& review)
{
    QStringList heads { tr("SKU"), tr("Product") };
    for (const variancecells::Figure figure : variancecells::all)
        heads.append(variancecells::header(figure));
    QString rows = row(heads << tr("Remark"), "th", 2);
    SkuVariance rest;
    rest.nowIsKnown = review.figures.now.has_value();
    rest.beforeIsKnown = review.figures.before.has_value();
    int left = review.skusLeftOut;
    int shown = 0;
    const auto add = [&rows](const SkuVariance& each, const QString& title) {
        const QString remark = each.sales.flagged ? QString(SalesWords::kind(each) + u' ' + tr("(flagged)")).trimmed()
                                                  : SalesWords::kind(each);
        QStringList cells { each.sales.sku, title };
        for (const variancecells::Figure figure : variancecells::all)
            cells.append(variancecells::text(variancecells::of(each), figure));
        rows += row(cells << remark, "td", 2);
    };
    for (const SkuVariance& each : review.skus) {
        const bool summedUp = each.kind == SkuKind::Rest;
        if (!summedUp && (!each.isSku() || shown < mostSkus || each.sales.flagged)) {
            add(each, SalesWords::title(each));
            shown += each.isSku() ? 1 : 0;
        } else {
            left += summedUp ? 0 : 1;
            rest.sales.unitsNow += each.sales.unitsNow;
            rest.sales.unitsBefore += each.sales.unitsBefore;
            rest.sales.now += each.sales.now;
            rest.sales.before += each.sales.before;
            rest.variance += each.variance;
            rest.volume += each.volume;
            rest.price += each.price;
        }
    }
    if (left > 0)
        add(rest,
            review.skusLeftOut > 0 ? tr("%n other SKU(s), and revenue without one", nullptr, left)
                                   : tr("%n other SKU(s)", nullptr, left));
    return heading(tr("SKUs by contribution")) + table(rows) + paragraph(SalesWords::helpEffects());
}

QString SalesReport::points(const SalesReview& review)
{
    if (review.points.isEmpty())
        return {};
    QString rows = row({ review.points.first().hour < 0 ? tr("Day") : tr("Hour"), tr("This period"), tr("Compared day"),
                         SalesWords::weeksBeforeTitle(review.period.weeks) },
                       "th");
    for (const SalesPoint& point : review.points)
        rows += row({ point.hour < 0 ? SalesWords::day(point.day)
                                     : SalesWords::day(point.day) + u' ' + SalesWords::point(point),
                      SalesWords::amount(point.now), SalesWords::day(point.comparedDay),
                      SalesWords::amount(point.before) });
    return heading(review.points.first().hour < 0 ? tr("Revenue by day") : tr("Revenue by hour"))
        + QStringLiteral("<p><img src=\"chart\" width=\"480\" height=\"140\"></p>")
        + paragraph(tr("Solid line: this period; dashed line: %1.").arg(SalesWords::weeksBefore(review.period.weeks)))
        + table(rows);
}

QString SalesReport::html(const SalesReview& review, const SalesReportHead& head)
{
    const QTimeZone& zone = review.period.zone;
    QString result =
        QStringLiteral("<h2>") + visibletext::withoutReordering(title()).toHtmlEscaped() + QStringLiteral("</h2>");
    if (!head.shop.isEmpty())
        result += paragraph(head.shop);
    result +=
        paragraph(tr("%1, %2").arg(SalesWords::range(review.period.current, zone), SalesWords::against(review.period)));
    result += paragraph(tr("Figures as of %1; the newest revenue is of %2. Times are the shop's (%3).")
                            .arg(format::dateTime(review.readAt, zone), format::dateTime(review.newestFact, zone),
                                 QString::fromLatin1(zone.id())));
    if (!head.decision.isEmpty())
        result += heading(tr("Decision"))
            + paragraph(head.decidedAt.isValid()
                            ? tr("%1, by %2 on %3")
                                  .arg(head.decision, head.operatorName, format::dateTime(head.decidedAt, zone))
                            : head.decision);
    if (!head.notes.isEmpty())
        result += heading(tr("Notes")) + paragraph(head.notes);
    result += heading(tr("Figures")) + figures(review) + points(review) + skus(review);
    QString ages = row({ tr("Age"), tr("Orders") }, "th");
    for (int bucket = 0; bucket < OpenOrderAges::bucketCount; ++bucket)
        ages += row({ SalesWords::age(bucket), format::number(review.open.orders[static_cast<size_t>(bucket)]) });
    return result + heading(tr("Open orders by age")) + table(ages);
}

QImage SalesReport::chart(const QVector<SalesPoint>& points, Medium medium)
{
    constexpr int scale = 2;
    constexpr QSize size(480, 140);
    const Theme& theme = Theme::instance();
    const bool paper = medium == Medium::Paper;
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(paper ? QColor(Qt::white) : theme.color(Theme::Role::Card));
    double highest = 1;
    for (const SalesPoint& point : points)
        highest =
            std::max({ highest, point.now ? point.now->toDouble() : 0, point.before ? point.before->toDouble() : 0 });
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot(4, 6, size.width() - 8, size.height() - 12);
    painter.setPen(paper ? QColor(Qt::lightGray) : theme.color(Theme::Role::Grid));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const double step = points.size() > 1 ? plot.width() / static_cast<double>(points.size() - 1) : 0;
    const auto draw = [&](bool now, const QPen& pen) {
        QPainterPath path;
        bool open = false;
        for (qsizetype i = 0; i < points.size(); ++i) {
            const std::optional<Money>& amount = now ? points[i].now : points[i].before;
            if (amount) {
                const QPointF at(plot.left() + step * static_cast<double>(i),
                                 plot.bottom() - std::max(0.0, amount->toDouble()) / highest * plot.height());
                open ? path.lineTo(at) : path.moveTo(at);
            }
            open = amount.has_value();
        }
        painter.strokePath(path, pen);
    };
    draw(false, QPen(paper ? QColor(Qt::gray) : theme.color(Theme::Role::MutedText), 1.2, Qt::DashLine));
    draw(true, QPen(paper ? QColor(Qt::black) : theme.color(Theme::Role::Series1), 2));
    return image;
}

std::unique_ptr<QTextDocument> SalesReport::document(const SalesReview& review, const SalesReportHead& head,
                                                     Medium medium)
{
    auto result = std::make_unique<QTextDocument>();
    result->setDocumentMargin(Theme::grid);
    QFont font;
    font.setPointSizeF(medium == Medium::Paper ? 8.5 : font.pointSizeF());
    result->setDefaultFont(font);
    result->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart")), chart(review.points, medium));
    if (medium == Medium::Paper)
        result->setDefaultStyleSheet(QStringLiteral("body { color: black; }"));
    result->setHtml(QStringLiteral("<body>") + html(review, head) + QStringLiteral("</body>"));
    result->setMetaInformation(QTextDocument::DocumentTitle, title());
    return result;
}

std::unique_ptr<QTextDocument> SalesReport::paper(const SalesReview& review, const SalesReportHead& head)
{
    return document(review, head, Medium::Paper);
}

QString SalesReport::title()
{
    return tr("Variance review");
}
