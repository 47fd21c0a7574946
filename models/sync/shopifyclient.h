// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/shopifyshop.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

/** Why the Admin API gave no answer, and what to do; translated. */
struct ShopifyProblem {
    QString message;
    QString hint;
    bool tooCostly = false; ///< the query as it is asks for too much at once; less may go
};

/**
 * Asks Shopify's GraphQL Admin API, one question at a time. Waits as long as Shopify's throttling demands
 * (extensions.cost.throttleStatus, THROTTLED, HTTP 429 with Retry-After), asks again where the network, the server
 * (5xx) or the answer's JSON is broken, a few times with growing pauses, and gives up in words. Never follows a
 * redirection, which would carry the token elsewhere. Lives on one thread with an event loop.
 */
class ShopifyClient : public QObject {
    Q_OBJECT
public:
    /** @p pause: ms before the first repetition; doubled each time. */
    explicit ShopifyClient(ShopifyShop shop, int pause = 1000, QObject* parent = nullptr);
    ~ShopifyClient() override;

    /** Asks; replied() or failed() follows, once. One question at a time. */
    void ask(const QString& query, const QJsonObject& variables);

Q_SIGNALS:
    void replied(const QJsonObject& data);
    void failed(const ShopifyProblem& problem);
    void waiting(int ms); ///< until the next attempt

private:
    void send();
    void sendIn(int ms);
    void take(QNetworkReply& reply);
    void takeJson(const QByteArray& body);
    void takeErrors(const QJsonArray& errors, const QJsonObject& cost);
    void again(const QString& what);
    void fail(const QString& message, const QString& hint, bool tooCostly = false);
    [[nodiscard]] int throttleWait(const QJsonObject& cost, bool refused) const;

    static constexpr int attempts = 5; ///< before a broken network, server or answer is given up on
    static constexpr int throttledAttempts = 60; ///< likewise for throttling, which ends by itself
    static constexpr int patience = 60'000; ///< ms for one answer
    const ShopifyShop m_shop;
    const int m_pause;
    QNetworkAccessManager* m_network;
    QNetworkReply* m_reply = nullptr;
    QTimer m_timer;
    QByteArray m_body;
    int m_failures = 0; ///< of this question
    int m_throttled = 0;
    int m_waitBefore = 0; ///< ms that the last answer asked to wait before the next question
    QElapsedTimer m_sinceAnswer;
};
