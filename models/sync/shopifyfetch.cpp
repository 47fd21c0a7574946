// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifyfetch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

ShopifyFetch::ShopifyFetch(ShopifyClient& client, SyncSpool& spool, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_spool(spool)
{
    connect(&client, &ShopifyClient::replied, this, &ShopifyFetch::takeReply);
    connect(&client, &ShopifyClient::failed, this, &ShopifyFetch::takeProblem);
}

void ShopifyFetch::start()
{
    next();
}

/** The first part that is not whole. */
void ShopifyFetch::next()
{
    const auto* const found = std::find_if(syncParts.begin(), syncParts.end(),
                                           [this](SyncPart part) { return !m_spool.progress(part).isDone; });
    if (found == syncParts.end()) {
        Q_EMIT finished();
        return;
    }
    if (m_part != *found || m_pageSize == 0)
        m_pageSize = shopify::pageSize(*found);
    m_part = *found;
    askPage();
}

void ShopifyFetch::askPage()
{
    m_rest.reset();
    QJsonObject variables { { QStringLiteral("first"), m_pageSize } };
    const QString cursor = m_spool.progress(m_part).cursor;
    variables[QStringLiteral("after")] = cursor.isEmpty() ? QJsonValue() : QJsonValue(cursor);
    if (m_part == SyncPart::Orders) {
        const QString filter = shopify::changedSince(m_spool.ordersSince());
        variables[QStringLiteral("filter")] = filter.isEmpty() ? QJsonValue() : QJsonValue(filter);
    }
    m_client.ask(shopify::pageQuery(m_part), variables);
}

void ShopifyFetch::takeProblem(const ShopifyProblem& problem)
{
    if (problem.tooCostly && !m_rest && m_pageSize > 1) {
        m_pageSize /= 2;
        askPage();
    } else {
        Q_EMIT failed(problem);
    }
}

void ShopifyFetch::takeReply(const QJsonObject& data)
{
    if (m_rest) {
        const QString before = m_rest->cursor;
        takeNode(shopify::withRest(m_part, m_rest->node, data), false);
        if (m_rest && m_rest->cursor == before)
            failBroken();
        else
            askRestOrKeep();
    } else {
        takePage(shopify::pageOf(m_part, data));
    }
}

void ShopifyFetch::failBroken()
{
    Q_EMIT failed({ QCoreApplication::translate("ShopifyClient", "Shopify's answer is broken."),
                    QCoreApplication::translate("ShopifyClient", "Please report it."), false });
}

void ShopifyFetch::takePage(const QJsonObject& page)
{
    const QJsonObject info = page[QStringLiteral("pageInfo")].toObject();
    m_rows.clear();
    m_count = 0;
    m_cursor = info[QStringLiteral("endCursor")].toString();
    m_isLast = !info[QStringLiteral("hasNextPage")].toBool();
    const bool standsStill = m_cursor.isEmpty() || m_cursor == m_spool.progress(m_part).cursor;
    if (!page[QStringLiteral("nodes")].isArray() || (!m_isLast && standsStill)) {
        failBroken();
        return;
    }
    for (const QJsonValue& node : page[QStringLiteral("nodes")].toArray())
        m_nodes.push_back(node.toObject());
    askRestOrKeep();
}

/** Takes a record, or the rest of one; notes what is still to be asked of it. */
void ShopifyFetch::takeNode(const QJsonObject& node, bool isFirst)
{
    const QList<QByteArray> rows = shopify::rows(m_part, node, isFirst);
    for (const QByteArray& row : rows)
        m_rows += row;
    m_count += rows.size();
    m_rest = shopify::restOf(m_part, node);
}

/** Asks for the rest of a record that is not whole; else takes the next; keeps the page when all are. */
void ShopifyFetch::askRestOrKeep()
{
    while (!m_rest && !m_nodes.empty()) {
        const QJsonObject node = m_nodes.front();
        m_nodes.pop_front();
        takeNode(node, true);
    }
    if (m_rest) {
        m_client.ask(shopify::restQuery(m_part),
                     { { QStringLiteral("id"), m_rest->id },
                       { QStringLiteral("first"), restSize },
                       { QStringLiteral("after"), m_rest->cursor } });
        return;
    }
    const QString problem = m_spool.addPage(m_part, shopify::header(m_part), m_rows, m_count, m_cursor, m_isLast);
    if (!problem.isEmpty()) {
        Q_EMIT failed(
            { problem, QCoreApplication::translate("ShopifyClient", "Make room on the disk and try again."), false });
        return;
    }
    Q_EMIT read(m_part, m_spool.progress(m_part).rows);
    next();
}
