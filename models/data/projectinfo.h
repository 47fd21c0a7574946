// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QTimeZone>

/** The open project: a shop with its currency and business day. From app.my_projects(). */
struct ProjectInfo {
    QString id; ///< the `project` column: "occ"
    QString name;
    QString shopDomain;
    QString currency; ///< ISO 4217
    QTimeZone timeZone; ///< the shop's; the business day is this zone's

    [[nodiscard]] bool isValid() const { return !id.isEmpty(); }
    friend bool operator==(const ProjectInfo&, const ProjectInfo&) = default;
};

/** Who is signed in, as the database sees it. */
struct OperatorInfo {
    QString login;
    QString displayName;
};

Q_DECLARE_METATYPE(ProjectInfo)
Q_DECLARE_METATYPE(OperatorInfo)
