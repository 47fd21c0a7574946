// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

/**
 * A shop's Admin API on this computer: answers GraphQL questions about the objects that it is given, field by field as
 * they are asked for, with connections, cursors and costs as Shopify documents them. A field that an object has not got
 * is refused, as Shopify refuses it. Faults are given in the order in which they were added, one a question. Runs on a
 * thread of its own.
 */
class ShopifyServer {
public:
    enum class Fault { None, TooMany, Throttled, Broken, Fails, HangsUp, Unauthorized, Denied, Redirects };

    ShopifyServer();
    ~ShopifyServer();
    Q_DISABLE_COPY_MOVE(ShopifyServer)

    [[nodiscard]] QUrl endpoint() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/graphql.json").arg(m_port)); }
    static QByteArray token() { return QByteArrayLiteral("shpat_the_secret_of_the_test"); }

    void setVariants(const QJsonArray& variants);
    void setOrders(const QJsonArray& orders);
    /** The next question gets this instead of its answer. */
    void addFault(Fault fault, int times = 1);
    /** So many questions are answered before the server only hangs up; -1: all. */
    void answerOnly(int questions);
    /** Questions for more records than this at once cost too much. */
    void setMostAtOnce(int first);
    /** The bodies of all questions so far. */
    [[nodiscard]] QList<QByteArray> questions() const;
    void forgetQuestions();

    /** What a connection of @p nodes is in these objects. */
    static QJsonObject connection(const QJsonArray& nodes);
    /** A variant with all that Shopify tells of it; the product's number is a hundred of it. */
    static QJsonObject variant(qint64 number, const QString& handle, const QString& option, const QString& sku,
                               const QList<int>& availableByLocation);
    /** A paid order in pounds; lines: variant's number, name, price, quantity. */
    struct Line {
        qint64 variant;
        QString name;
        QString price;
        int quantity;
    };
    static QJsonObject order(qint64 number, const QString& name, const QString& subtotal, const QString& updatedAt,
                             const QList<Line>& lines);

private:
    void serve(QTcpSocket* socket);
    QByteArray respond(const QByteArray& head, const QByteArray& body);
    QJsonObject answer(const QJsonObject& question);

    mutable QMutex m_mutex; ///< guards what follows but the thread and the port
    QJsonArray m_variants;
    QJsonArray m_orders;
    QList<Fault> m_faults;
    QList<QByteArray> m_questions;
    int m_answers = -1;
    int m_most = 1000;
    QThread m_thread;
    QTcpServer* m_server = nullptr; ///< of the thread
    quint16 m_port = 0;
};
