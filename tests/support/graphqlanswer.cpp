// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphqlanswer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>
#include <stdexcept>

namespace {

struct Field {
    QString name;
    QJsonObject arguments;
    QList<Field> fields;
};

/** Reads the part of GraphQL that our questions use: one operation, variables, arguments, nested fields. */
class Parser {
public:
    Parser(const QByteArray& text, const QJsonObject& variables) : m_variables(variables)
    {
        static const QRegularExpression token(
            QStringLiteral("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[{}()\\[\\]:$!]"));
        for (auto match = token.globalMatch(QString::fromUtf8(text)); match.hasNext();)
            m_tokens.append(match.next().captured());
    }

    QList<Field> operation()
    {
        while (peek() != QStringLiteral("{")) {
            if (take() == QStringLiteral("("))
                while (take() != QStringLiteral(")")) { }
        }
        return fields();
    }

private:
    [[nodiscard]] QString peek() const { return m_at < m_tokens.size() ? m_tokens[m_at] : QString(); }
    QString take()
    {
        if (m_at >= m_tokens.size())
            throw std::runtime_error("syntax error, unexpected end of file");
        return m_tokens[m_at++];
    }

    QList<Field> fields()
    {
        QList<Field> result;
        take();
        while (peek() != QStringLiteral("}")) {
            Field field;
            field.name = take();
            if (peek() == QStringLiteral("(")) {
                take();
                while (peek() != QStringLiteral(")")) {
                    const QString name = take();
                    take(); // :
                    field.arguments.insert(name, value());
                }
                take();
            }
            if (peek() == QStringLiteral("{"))
                field.fields = fields();
            result.append(field);
        }
        take();
        return result;
    }

    QJsonValue value()
    {
        const QString token = take();
        if (token == QStringLiteral("$"))
            return m_variables[take()];
        if (token == QStringLiteral("[")) {
            QJsonArray list;
            while (peek() != QStringLiteral("]"))
                list.append(value());
            take();
            return list;
        }
        bool isNumber = false;
        const int number = token.toInt(&isNumber);
        if (isNumber)
            return number;
        return token.startsWith(u'"') ? token.mid(1, token.size() - 2) : token;
    }

    const QJsonObject m_variables;
    QStringList m_tokens;
    qsizetype m_at = 0;
};

const QString nodesOfConnection = QStringLiteral("__nodes");

/** A page of a connection: cursors are the positions of its nodes. */
QJsonObject page(const QJsonArray& nodes, const QJsonObject& arguments)
{
    const int first = arguments[QStringLiteral("first")].toInt();
    const int from = arguments[QStringLiteral("after")].toString().section(u'-', 1).toInt();
    QJsonArray part;
    for (int i = from; i < std::min<qsizetype>(from + first, nodes.size()); ++i)
        part.append(nodes[i]);
    const int end = from + int(part.size());
    return { { QStringLiteral("nodes"), part },
             { QStringLiteral("pageInfo"),
               QJsonObject { { QStringLiteral("hasNextPage"), end < nodes.size() },
                             { QStringLiteral("endCursor"),
                               part.isEmpty() ? QJsonValue() : QJsonValue(QStringLiteral("cursor-%1").arg(end)) } } } };
}

QJsonValue narrowed(const QJsonValue& value, const QJsonObject& arguments)
{
    if (value.isObject() && value[nodesOfConnection].isArray())
        return page(value[nodesOfConnection].toArray(), arguments);
    if (value.isArray() && arguments.contains(QStringLiteral("id"))) { // a record of a root's list
        for (const QJsonValue& record : value.toArray()) {
            if (record[QStringLiteral("id")] == arguments[QStringLiteral("id")])
                return record;
        }
        return {};
    }
    if (value.isArray() && arguments.contains(QStringLiteral("names"))) {
        QJsonArray chosen;
        for (const QJsonValue& entry : value.toArray()) {
            if (arguments[QStringLiteral("names")].toArray().contains(entry[QStringLiteral("name")]))
                chosen.append(entry);
        }
        return chosen;
    }
    return value;
}

QJsonValue select(const QJsonValue& value, const QList<Field>& fields)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue& entry : value.toArray())
            all.append(select(entry, fields));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    for (const Field& field : fields) {
        if (!value.toObject().contains(field.name))
            throw std::runtime_error("Field '" + field.name.toStdString() + "' doesn't exist");
        result.insert(field.name, select(narrowed(value[field.name], field.arguments), field.fields));
    }
    return result;
}

} // namespace

QJsonObject graphqlAnswer(const QByteArray& query, const QJsonObject& variables, const QJsonObject& root)
{
    return select(root, Parser(query, variables).operation()).toObject();
}
