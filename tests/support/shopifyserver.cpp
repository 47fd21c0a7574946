// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopifyserver.h"

#include "graphqlanswer.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

QJsonObject money(const QString& amount)
{
    return { { QLatin1String("shopMoney"),
               QJsonObject { { QLatin1String("amount"), amount },
                             { QLatin1String("currencyCode"), QLatin1String("GBP") } } } };
}

QByteArray http(const char* status, const QByteArray& body, const QByteArray& more = {})
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QJsonObject cost(int available)
{
    return { { QLatin1String("cost"),
               QJsonObject { { QLatin1String("requestedQueryCost"), 100 },
                             { QLatin1String("actualQueryCost"), 50 },
                             { QLatin1String("throttleStatus"),
                               QJsonObject { { QLatin1String("maximumAvailable"), 1000 },
                                             { QLatin1String("currentlyAvailable"), available },
                                             { QLatin1String("restoreRate"), 2000 } } } } } };
}

QByteArray errors(const QString& message, const QString& code, int available = 1000)
{
    const QJsonObject error { { QLatin1String("message"), message },
                              { QLatin1String("extensions"), QJsonObject { { QLatin1String("code"), code } } } };
    return QJsonDocument(QJsonObject { { QLatin1String("errors"), QJsonArray { error } },
                                       { QLatin1String("extensions"), cost(available) } })
        .toJson();
}

/** Orders that the filter updated_at:>='...' lets through. */
QJsonArray changedSince(const QJsonArray& orders, const QString& filter)
{
    const QString since = filter.section(u'\'', 1, 1);
    QJsonArray changed;
    for (const QJsonValue& order : orders) {
        if (order[QLatin1String("updatedAt")].toString() >= since)
            changed.append(order);
    }
    return changed;
}

} // namespace

ShopifyServer::ShopifyServer()
{
    m_thread.setObjectName(QStringLiteral("shopify server"));
    auto* context = new QObject;
    context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, context, &QObject::deleteLater);
    m_thread.start();
    QSemaphore listening;
    QMetaObject::invokeMethod(context, [&] {
        m_server = new QTcpServer(context);
        QObject::connect(m_server, &QTcpServer::newConnection, context, [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                serve(socket);
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        m_port = m_server->serverPort();
        listening.release();
    });
    listening.acquire();
}

ShopifyServer::~ShopifyServer()
{
    m_thread.quit();
    m_thread.wait();
}

void ShopifyServer::setVariants(const QJsonArray& variants)
{
    const QMutexLocker lock(&m_mutex);
    m_variants = variants;
}

void ShopifyServer::setOrders(const QJsonArray& orders)
{
    const QMutexLocker lock(&m_mutex);
    m_orders = orders;
}

void ShopifyServer::addFault(Fault fault, int times)
{
    const QMutexLocker lock(&m_mutex);
    for (int i = 0; i < times; ++i)
        m_faults.append(fault);
}

void ShopifyServer::answerOnly(int questions)
{
    const QMutexLocker lock(&m_mutex);
    m_answers = questions;
}

void ShopifyServer::setMostAtOnce(int first)
{
    const QMutexLocker lock(&m_mutex);
    m_most = first;
}

QList<QByteArray> ShopifyServer::questions() const
{
    const QMutexLocker lock(&m_mutex);
    return m_questions;
}

void ShopifyServer::forgetQuestions()
{
    const QMutexLocker lock(&m_mutex);
    m_questions.clear();
}

void ShopifyServer::serve(QTcpSocket* socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received = QByteArray()]() mutable {
        received += socket->readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = received.left(end).toLower();
        const qsizetype length = head.mid(head.indexOf("content-length:") + 15).trimmed().split('\r').first().toInt();
        if (received.size() < end + 4 + length)
            return;
        const QByteArray response = respond(received.left(end), received.mid(end + 4, length));
        if (!response.isEmpty())
            socket->write(response);
        socket->disconnectFromHost();
    });
}

QByteArray ShopifyServer::respond(const QByteArray& head, const QByteArray& body)
{
    const QMutexLocker lock(&m_mutex);
    m_questions.append(body);
    if (m_answers == 0)
        return {};
    if (m_answers > 0)
        --m_answers;
    switch (m_faults.isEmpty() ? Fault::None : m_faults.takeFirst()) {
    case Fault::TooMany:
        return http("429 Too Many Requests", "{}", "Retry-After: 0.05\r\n");
    case Fault::Throttled:
        return http("200 OK", errors(QStringLiteral("Throttled"), QStringLiteral("THROTTLED"), 0));
    case Fault::Broken:
        return http("200 OK", "{\"data\": {\"productVariants\": {\"nodes\": [");
    case Fault::Fails:
        return http("502 Bad Gateway", "<html>");
    case Fault::HangsUp:
        return {};
    case Fault::Unauthorized:
        return http("401 Unauthorized", "{\"errors\":\"[API] Invalid API key or access token\"}");
    case Fault::Denied:
        return http("200 OK",
                    errors(QStringLiteral("Access denied for orders field."), QStringLiteral("ACCESS_DENIED")));
    case Fault::Redirects:
        return http("301 Moved Permanently", {}, "Location: http://127.0.0.1:1/elsewhere\r\n");
    case Fault::None:
        break;
    }
    const QByteArray lowered = head.toLower();
    if (!head.contains(token()) || !lowered.contains("x-shopify-access-token:"))
        return http("401 Unauthorized", "{\"errors\":\"[API] Invalid API key or access token\"}");
    const QJsonObject question = QJsonDocument::fromJson(body).object();
    if (question[QLatin1String("variables")][QLatin1String("first")].toInt() > m_most)
        return http("200 OK",
                    errors(QStringLiteral("Query cost is 2002, which exceeds the single query max cost limit"),
                           QStringLiteral("MAX_COST_EXCEEDED")));
    try {
        return http("200 OK", QJsonDocument(answer(question)).toJson());
    } catch (const std::exception& problem) {
        return http("200 OK", errors(QString::fromUtf8(problem.what()), QStringLiteral("undefinedField")));
    }
}

QJsonObject ShopifyServer::answer(const QJsonObject& question)
{
    const QJsonObject variables = question[QLatin1String("variables")].toObject();
    QJsonArray items;
    for (const QJsonValue& variant : std::as_const(m_variants))
        items.append(variant[QLatin1String("inventoryItem")]);
    const QJsonObject root { { QLatin1String("productVariants"), connection(m_variants) },
                             { QLatin1String("orders"),
                               connection(changedSince(m_orders, variables[QLatin1String("filter")].toString())) },
                             { QLatin1String("inventoryItem"), items },
                             { QLatin1String("order"), m_orders } };
    return { { QLatin1String("data"),
               graphqlAnswer(question[QLatin1String("query")].toString().toUtf8(), variables, root) },
             { QLatin1String("extensions"), cost(60) } };
}

QJsonObject ShopifyServer::connection(const QJsonArray& nodes)
{
    return { { QLatin1String("__nodes"), nodes } };
}

QJsonObject ShopifyServer::variant(qint64 number, const QString& handle, const QString& option, const QString& sku,
                                   const QList<int>& availableByLocation)
{
    QJsonArray levels;
    for (qsizetype i = 0; i < availableByLocation.size(); ++i) {
        const int available = availableByLocation[i];
        const auto quantity = [](const char* name, int count) {
            return QJsonObject { { QLatin1String("name"), QLatin1String(name) }, { QLatin1String("quantity"), count } };
        };
        levels.append(
            QJsonObject { { QLatin1String("location"),
                            QJsonObject { { QLatin1String("name"), QStringLiteral("Location, %1").arg(i) } } },
                          { QLatin1String("quantities"),
                            QJsonArray { quantity("available", available), quantity("on_hand", available + 1),
                                         quantity("committed", 1), quantity("incoming", 2) } } });
    }
    const QString numberText = QString::number(number);
    return { { QLatin1String("id"), QString(QStringLiteral("gid://shopify/ProductVariant/") + numberText) },
             { QLatin1String("legacyResourceId"), numberText },
             { QLatin1String("sku"), sku },
             { QLatin1String("price"), QLatin1String("12.50") },
             { QLatin1String("compareAtPrice"), QJsonValue() },
             { QLatin1String("position"), 1 },
             { QLatin1String("barcode"), QJsonValue() },
             { QLatin1String("inventoryPolicy"), QLatin1String("DENY") },
             { QLatin1String("createdAt"), QLatin1String("2026-01-05T10:00:00Z") },
             { QLatin1String("selectedOptions"),
               QJsonArray { QJsonObject { { QLatin1String("name"), QLatin1String("Size") },
                                          { QLatin1String("value"), option } } } },
             { QLatin1String("inventoryItem"),
               QJsonObject {
                   { QLatin1String("id"), QString(QStringLiteral("gid://shopify/InventoryItem/") + numberText) },
                   { QLatin1String("tracked"), true },
                   { QLatin1String("unitCost"), QJsonObject { { QLatin1String("amount"), QLatin1String("4.10") } } },
                   { QLatin1String("inventoryLevels"), connection(levels) } } },
             { QLatin1String("product"),
               QJsonObject {
                   { QLatin1String("legacyResourceId"), QString::number(number / 100) },
                   { QLatin1String("handle"), handle },
                   { QLatin1String("title"), QString(QStringLiteral("The \"") + handle + QStringLiteral("\", new")) },
                   { QLatin1String("vendor"), QLatin1String("Acme") },
                   { QLatin1String("productType"), QLatin1String("Things") },
                   { QLatin1String("tags"), QJsonArray { QLatin1String("a"), QLatin1String("BUNDLE:TRUE") } },
                   { QLatin1String("status"), QLatin1String("ACTIVE") } } } };
}

QJsonObject ShopifyServer::order(qint64 number, const QString& name, const QString& subtotal, const QString& updatedAt,
                                 const QList<Line>& lines)
{
    QJsonArray nodes;
    for (const Line& line : lines)
        nodes.append(
            QJsonObject { { QLatin1String("name"), line.name },
                          { QLatin1String("quantity"), line.quantity },
                          { QLatin1String("sku"), QJsonValue() },
                          { QLatin1String("originalUnitPriceSet"), money(line.price) },
                          { QLatin1String("totalDiscountSet"), money(QStringLiteral("0.0")) },
                          { QLatin1String("variant"),
                            line.variant == 0 ? QJsonValue()
                                              : QJsonValue(QJsonObject { { QLatin1String("legacyResourceId"),
                                                                           QString::number(line.variant) } }) } });
    const QJsonObject person { { QLatin1String("email"), QLatin1String("ann.secret@example.com") },
                               { QLatin1String("displayName"), QLatin1String("Ann Secret") } };
    return { { QLatin1String("id"), QStringLiteral("gid://shopify/Order/%1").arg(number) },
             { QLatin1String("legacyResourceId"), QString::number(number) },
             { QLatin1String("name"), name },
             { QLatin1String("createdAt"), QLatin1String("2026-10-01T12:00:00Z") },
             { QLatin1String("updatedAt"), updatedAt },
             { QLatin1String("cancelledAt"), QJsonValue() },
             { QLatin1String("displayFinancialStatus"), QLatin1String("PAID") },
             { QLatin1String("displayFulfillmentStatus"), QLatin1String("FULFILLED") },
             { QLatin1String("currencyCode"), QLatin1String("GBP") },
             { QLatin1String("sourceName"), QLatin1String("web") },
             { QLatin1String("subtotalPriceSet"), money(subtotal) },
             { QLatin1String("totalShippingPriceSet"), money(QStringLiteral("3.0")) },
             { QLatin1String("totalTaxSet"), money(QStringLiteral("0.0")) },
             { QLatin1String("totalPriceSet"), money(subtotal) },
             { QLatin1String("totalDiscountsSet"), money(QStringLiteral("0.0")) },
             { QLatin1String("totalRefundedSet"), money(QStringLiteral("0.0")) },
             { QLatin1String("fulfillments"),
               QJsonArray { QJsonObject { { QLatin1String("createdAt"), QLatin1String("2026-10-02T09:00:00Z") } } } },
             { QLatin1String("lineItems"), connection(nodes) },
             { QLatin1String("customer"), person },
             { QLatin1String("email"), QLatin1String("ann.secret@example.com") },
             { QLatin1String("phone"), QLatin1String("+44 secret") },
             { QLatin1String("note"), QLatin1String("secret note") } };
}
