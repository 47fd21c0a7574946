// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/shopifyclient.h"
#include "sync/shopifyqueries.h"
#include "sync/syncspool.h"

#include <QObject>
#include <deque>

/**
 * Reads a shop page by page into a spool: variants with their products, stock by location, orders with their lines. A
 * record whose list is longer than its page shows is asked for again until it is whole; only then its page counts.
 * Memory holds one page. Lives on one thread with an event loop.
 */
class ShopifyFetch : public QObject {
    Q_OBJECT
public:
    ShopifyFetch(ShopifyClient& client, SyncSpool& spool, QObject* parent = nullptr);

    /** Reads what is left to read; finished() or failed() follows. */
    void start();

Q_SIGNALS:
    void read(SyncPart part, qint64 rows); ///< so many of this part so far
    void finished();
    void failed(const ShopifyProblem& problem);

private:
    void next();
    void askPage();
    void takeReply(const QJsonObject& data);
    void takeProblem(const ShopifyProblem& problem);
    void takePage(const QJsonObject& page);
    void takeNode(const QJsonObject& node, bool isFirst);
    void askRestOrKeep();
    void failBroken();

    static constexpr int restSize = 50;
    ShopifyClient& m_client;
    SyncSpool& m_spool;
    SyncPart m_part = SyncPart::Products;
    int m_pageSize = 0;
    QByteArray m_rows; ///< of the page in hand
    qint64 m_count = 0;
    QString m_cursor; ///< behind that page
    bool m_isLast = false;
    std::deque<QJsonObject> m_nodes; ///< of that page, still to be taken
    std::optional<shopify::RestOf> m_rest; ///< what is being asked for
};
