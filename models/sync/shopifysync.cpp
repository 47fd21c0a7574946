// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifysync.h"

#include "queries/importrunner.h"
#include "sync/shopifyfetch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShopifySync)
};

constexpr int pollInterval = 100; ///< ms

QString partName(SyncPart part)
{
    switch (part) {
    case SyncPart::Products:
        return Text::tr("products");
    case SyncPart::Stock:
        return Text::tr("stock");
    case SyncPart::Orders:
        return Text::tr("orders");
    }
    return {};
}

ImportKind kindOf(SyncPart part)
{
    switch (part) {
    case SyncPart::Products:
        return ImportKind::ShopifyProducts;
    case SyncPart::Stock:
        return ImportKind::ShopifyInventory;
    case SyncPart::Orders:
        break;
    }
    return ImportKind::ShopifyOrders;
}

/** When the orders that are in the database were asked for last; invalid where they never were. */
QDateTime ordersKnownUntil(const QList<ImportRun>& runs, const QString& fileName)
{
    for (const ImportRun& run : runs) {
        if (run.isUndone() || run.fileName != fileName)
            continue;
        for (const ControlTotal& total : run.totals) {
            if (total.name == QStringLiteral("as of"))
                return QDateTime::fromString(total.value, Qt::ISODateWithMs).toUTC();
        }
    }
    return {};
}

class Synchronisation {
public:
    Synchronisation(const SyncRequest& request, const std::function<bool(const SyncProgress&)>& proceed)
        : m_request(request)
        , m_proceed(proceed)
        , m_runner(request.settings)
    {
    }

    SyncOutcome run()
    {
        if (const DbError error = m_runner.connect())
            return fail(error.message, error.hint);
        const QByteArray name = (m_runner.project().id + u'\n' + m_request.shop.domain).toUtf8();
        SyncSpool spool(
            m_request.folder + u'/'
                + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16)),
            m_request.shop.domain);
        if (const QString problem = spool.open(QDateTime::currentDateTimeUtc()); !problem.isEmpty())
            return fail(problem, Text::tr("Try again when it is free."));
        m_outcome.wasResumed = spool.isResumed();
        if (!spool.isResumed()) {
            const auto runs = m_runner.history();
            if (!runs)
                return fail(runs.error().message, runs.error().hint);
            spool.setOrdersSince(ordersKnownUntil(runs.value(), QFileInfo(spool.path(SyncPart::Orders)).fileName()));
        }
        if (!fetch(spool) || !store(spool))
            return m_outcome;
        spool.clear();
        m_outcome.result = SyncOutcome::Result::Done;
        return m_outcome;
    }

private:
    SyncOutcome fail(const QString& message, const QString& hint)
    {
        m_outcome.result = SyncOutcome::Result::Failed;
        m_outcome.message = message;
        m_outcome.hint = hint;
        return m_outcome;
    }

    /** Reads what is missing in @p spool; false where that ended early. */
    bool fetch(SyncSpool& spool)
    {
        QEventLoop loop;
        ShopifyClient client(m_request.shop, m_request.pause);
        ShopifyFetch shopFetch(client, spool);
        SyncProgress progress;
        bool isWhole = false;
        QObject::connect(&client, &ShopifyClient::waiting, &loop, [&](int ms) { progress.waitMs = ms; });
        QObject::connect(&client, &ShopifyClient::replied, &loop, [&] { progress.waitMs = 0; });
        QObject::connect(&shopFetch, &ShopifyFetch::read, &loop, [&](SyncPart part, qint64 rows) {
            progress.part = part;
            progress.rows = rows;
        });
        QObject::connect(&shopFetch, &ShopifyFetch::finished, &loop, [&] {
            isWhole = true;
            loop.quit();
        });
        QObject::connect(&shopFetch, &ShopifyFetch::failed, &loop, [&](const ShopifyProblem& problem) {
            fail(problem.message, problem.hint);
            loop.quit();
        });
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (m_proceed(progress))
                return;
            m_outcome.result = SyncOutcome::Result::Cancelled;
            loop.quit();
        });
        poll.start(pollInterval);
        QTimer::singleShot(0, &shopFetch, &ShopifyFetch::start);
        loop.exec();
        return isWhole;
    }

    /** Stores the parts one after the other; false where one was not. */
    bool store(const SyncSpool& spool)
    {
        for (const SyncPart part : syncParts) {
            if (spool.progress(part).rows == 0)
                continue;
            ImportRequest file;
            file.path = spool.path(part);
            file.kind = kindOf(part);
            file.encoding = TextEncoding::Utf8;
            file.delimiter = ',';
            file.dateOrder = DateOrder::YearMonth;
            file.decimalMark = DecimalMark::Point;
            file.asOf = spool.begunAt();
            file.snapshotDate = spool.begunAt().toTimeZone(m_runner.project().timeZone).date();
            const ImportReport report = m_runner.run(file, [&](const ImportProgress& now) {
                return m_proceed({ SyncProgress::Step::Storing, part, now.rows, 0 });
            });
            if (report.outcome == ImportReport::Outcome::Cancelled) {
                m_outcome.result = SyncOutcome::Result::Cancelled;
                return false;
            }
            m_outcome.reports.append(report);
            if (!report.isStored()) {
                fail(report.message, report.hint);
                return false;
            }
        }
        return true;
    }

    const SyncRequest& m_request;
    const std::function<bool(const SyncProgress&)>& m_proceed;
    ImportRunner m_runner;
    SyncOutcome m_outcome;
};

} // namespace

QString SyncProgress::text() const
{
    if (step == Step::Storing)
        return Text::tr("Storing %1: %2 rows").arg(partName(part)).arg(rows);
    return waitMs > 0 ? Text::tr("Reading %1: %2 rows; waiting %3 s, as Shopify demands or for its next try")
                            .arg(partName(part))
                            .arg(rows)
                            .arg((waitMs + 999) / 1000)
                      : Text::tr("Reading %1: %2 rows").arg(partName(part)).arg(rows);
}

QString SyncOutcome::text() const
{
    QStringList lines;
    if (wasResumed)
        lines.append(Text::tr("It went on with what an earlier synchronisation had read."));
    for (const ImportReport& report : reports)
        lines.append(report.text());
    switch (result) {
    case Result::Done:
        lines.append(reports.isEmpty() ? Text::tr("The shop is empty, or nothing changed.")
                                       : Text::tr("The shop is synchronised."));
        break;
    case Result::Failed:
        lines.append(Text::tr("The synchronisation failed: %1").arg(message));
        break;
    case Result::Cancelled:
        lines.append(Text::tr("The synchronisation was cancelled; what was read is kept for the next one."));
        break;
    }
    return lines.join(u'\n');
}

SyncOutcome synchronise(const SyncRequest& request, const std::function<bool(const SyncProgress&)>& proceed)
{
    return Synchronisation(request, proceed).run();
}
