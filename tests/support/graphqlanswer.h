// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

/**
 * The answer to a GraphQL question (query and variables) about @p root, field by field: lists and connections
 * (ShopifyServer::connection()) by first and after, quantities by names, single records by id. Throws
 * std::runtime_error with Shopify's words where a field does not exist, or the question is none.
 */
QJsonObject graphqlAnswer(const QByteArray& query, const QJsonObject& variables, const QJsonObject& root);
