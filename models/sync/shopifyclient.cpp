// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shopifyclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <algorithm>
#include <cmath>

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ShopifyClient)
};

constexpr int longestWait = 60'000; ///< ms, whatever a server asks for

QString codeOf(const QJsonObject& error)
{
    return error[QStringLiteral("extensions")][QStringLiteral("code")].toString();
}

} // namespace

ShopifyClient::ShopifyClient(ShopifyShop shop, int pause, QObject* parent)
    : QObject(parent)
    , m_shop(std::move(shop))
    , m_pause(pause)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ShopifyClient::send);
}

ShopifyClient::~ShopifyClient()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

void ShopifyClient::ask(const QString& query, const QJsonObject& variables)
{
    m_body =
        QJsonDocument(QJsonObject { { QStringLiteral("query"), query }, { QStringLiteral("variables"), variables } })
            .toJson(QJsonDocument::Compact);
    m_failures = 0;
    m_throttled = 0;
    const int passed = m_sinceAnswer.isValid() ? int(std::min<qint64>(m_sinceAnswer.elapsed(), longestWait)) : 0;
    sendIn(std::max(0, m_waitBefore - passed));
    m_waitBefore = 0;
}

void ShopifyClient::sendIn(int ms)
{
    if (ms > 0)
        Q_EMIT waiting(ms);
    m_timer.start(ms);
}

void ShopifyClient::send()
{
    QNetworkRequest request(m_shop.endpoint);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("X-Shopify-Access-Token", m_shop.token);
    request.setTransferTimeout(patience);
    m_reply = m_network->post(request, m_body);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        QNetworkReply* reply = m_reply;
        m_reply = nullptr;
        reply->deleteLater();
        take(*reply);
    });
}

void ShopifyClient::take(QNetworkReply& reply)
{
    m_sinceAnswer.restart();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        again(Text::tr("The shop %1 cannot be reached: %2.").arg(m_shop.domain, reply.errorString()));
    } else if (status == 429) {
        bool isNumber = false;
        const double seconds = reply.rawHeader("Retry-After").trimmed().toDouble(&isNumber);
        if (++m_throttled > throttledAttempts)
            fail(Text::tr("Shopify lets no more questions through."),
                 Text::tr("Try again later; what was read is kept."));
        else
            sendIn(isNumber ? int(std::clamp(seconds * 1000, 0.0, double(longestWait))) : m_pause);
    } else if (status == 401) {
        fail(Text::tr("Shopify does not accept the token for %1.").arg(m_shop.domain),
             Text::tr("Make a new one in Shopify's admin under Settings, Apps, Develop apps, Admin API access token."));
    } else if (status == 403 || status == 402 || status == 423) {
        fail(Text::tr("Shopify refuses to answer for %1 (HTTP %2).").arg(m_shop.domain).arg(status),
             Text::tr("The shop may be frozen or locked, or the app may lack rights: look into Shopify's admin."));
    } else if (status == 404 || (status >= 300 && status < 400)) {
        fail(Text::tr("There is no shop at %1.").arg(m_shop.domain),
             Text::tr("Give the name that ends in .myshopify.com; it stands in Shopify's admin under Settings, "
                      "Domains."));
    } else if (status >= 500) {
        again(Text::tr("Shopify has a fault (HTTP %1).").arg(status));
    } else if (status != 200) {
        fail(Text::tr("Shopify answered with HTTP %1.").arg(status),
             Text::tr("Try again later; what was read is kept."));
    } else {
        takeJson(reply.readAll());
    }
}

void ShopifyClient::takeJson(const QByteArray& body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    const QJsonObject answer = document.object();
    const QJsonArray errors = answer[QStringLiteral("errors")].toArray();
    const QJsonObject cost = answer[QStringLiteral("extensions")][QStringLiteral("cost")].toObject();
    if (problem.error != QJsonParseError::NoError || (errors.isEmpty() && !answer[QStringLiteral("data")].isObject())) {
        again(Text::tr("Shopify's answer is broken."));
        return;
    }
    if (!errors.isEmpty()) {
        takeErrors(errors, cost);
        return;
    }
    m_waitBefore = throttleWait(cost, false);
    Q_EMIT replied(answer[QStringLiteral("data")].toObject());
}

void ShopifyClient::takeErrors(const QJsonArray& errors, const QJsonObject& cost)
{
    const QJsonObject first = errors.first().toObject();
    const QString code = codeOf(first);
    const QString said = first[QStringLiteral("message")].toString().left(200);
    if (code == QStringLiteral("THROTTLED") || said == QStringLiteral("Throttled")) {
        if (++m_throttled > throttledAttempts)
            fail(Text::tr("Shopify lets no more questions through."),
                 Text::tr("Try again later; what was read is kept."));
        else
            sendIn(std::max(throttleWait(cost, true), 1));
    } else if (code == QStringLiteral("MAX_COST_EXCEEDED")) {
        fail(Text::tr("Shopify finds the question too large: %1").arg(said), Text::tr("Please report it."), true);
    } else if (code == QStringLiteral("ACCESS_DENIED")) {
        fail(Text::tr("The token may not read everything that is needed: %1").arg(said),
             Text::tr("Give the app the rights read_products, read_inventory, read_locations and read_orders."));
    } else if (code == QStringLiteral("INTERNAL_SERVER_ERROR")) {
        again(Text::tr("Shopify has a fault: %1").arg(said));
    } else {
        fail(Text::tr("Shopify does not understand the question: %1").arg(said),
             Text::tr("It may have given up this version of its API; look for a newer HotDash."));
    }
}

/** ms until the bucket of points holds enough for the same question again. */
int ShopifyClient::throttleWait(const QJsonObject& cost, bool refused) const
{
    const QJsonObject status = cost[QStringLiteral("throttleStatus")].toObject();
    const double wanted = cost[QStringLiteral("requestedQueryCost")].toDouble();
    const double available = status[QStringLiteral("currentlyAvailable")].toDouble();
    const double rate = status[QStringLiteral("restoreRate")].toDouble();
    if (rate <= 0)
        return refused ? m_pause : 0;
    return int(std::clamp(std::ceil((wanted - available) / rate * 1000), 0.0, double(longestWait)));
}

/** Asks once more after a pause, unless it was asked often enough. */
void ShopifyClient::again(const QString& what)
{
    if (++m_failures >= attempts)
        fail(what, Text::tr("Try again later: what was read is kept, and it goes on from there."));
    else
        sendIn(m_pause << (m_failures - 1));
}

void ShopifyClient::fail(const QString& message, const QString& hint, bool tooCostly)
{
    Q_EMIT failed({ message, hint, tooCostly });
}
