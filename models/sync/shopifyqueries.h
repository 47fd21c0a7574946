// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncspool.h"

#include <QJsonObject>
#include <QList>
#include <QString>

/**
 * What is asked of Shopify's Admin API, and how its answers become rows of the layouts that imports take. Nothing of a
 * customer's is ever asked for: no name, mail, phone, address or note.
 */
namespace shopify {

/** The question for a page of @p part; variables: first, after, and for orders filter. */
QString pageQuery(SyncPart part);
/** The question for the rest of one record's list; variables: id, first, after. */
QString restQuery(SyncPart part);
/** The largest page to begin with. */
int pageSize(SyncPart part);
/** The connection in the answer to pageQuery(): nodes and pageInfo. */
QJsonObject pageOf(SyncPart part, const QJsonObject& data);
/** Orders that changed since @p since, as the API's filter; empty for all. */
QString changedSince(const QDateTime& since);

/** A record's list that goes on behind what its page held. */
struct RestOf {
    QString id; ///< to ask for
    QString cursor;
    QJsonObject node; ///< the record, for the rows that are still to come
};
/** The list of @p node that may go on, and its owner's id; none where it does not. */
std::optional<RestOf> restOf(SyncPart part, const QJsonObject& node);
/** @p node with the list of an answer to restQuery() in the place of its own. */
QJsonObject withRest(SyncPart part, const QJsonObject& node, const QJsonObject& data);

/** The columns of the rows below. */
QByteArray header(SyncPart part);
/** The rows of one record; @p isFirst: not the rest of an order whose first rows were made already. */
QList<QByteArray> rows(SyncPart part, const QJsonObject& node, bool isFirst);

} // namespace shopify
