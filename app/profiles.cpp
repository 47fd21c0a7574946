// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

#include "settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

QString written(const ConnectionSettings& profile)
{
    const QJsonObject object { { QStringLiteral("name"), profile.name },
                               { QStringLiteral("color"), profile.color },
                               { QStringLiteral("conninfo"), profile.conninfo },
                               { QStringLiteral("replica"), profile.replicaConninfo } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ConnectionSettings read(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ConnectionSettings profile;
    profile.name = object.value(QStringLiteral("name")).toString();
    profile.color = object.value(QStringLiteral("color")).toString();
    profile.conninfo = object.value(QStringLiteral("conninfo")).toString();
    profile.replicaConninfo = object.value(QStringLiteral("replica")).toString();
    return profile;
}

void store(Settings& settings, const QList<ConnectionSettings>& profiles)
{
    QStringList texts;
    for (const ConnectionSettings& profile : profiles)
        texts.append(written(profile));
    settings.setValue(Setting::Profiles, texts);
}

} // namespace

QList<ConnectionSettings> profiles::all(const Settings& settings)
{
    QList<ConnectionSettings> found;
    for (const QString& text : settings.value(Setting::Profiles).toStringList()) {
        if (const ConnectionSettings profile = read(text); !profile.conninfo.isEmpty() && !profile.name.isEmpty())
            found.append(profile);
    }
    return found;
}

void profiles::keep(Settings& settings, const ConnectionSettings& profile)
{
    QList<ConnectionSettings> known = all(settings);
    for (ConnectionSettings& each : known) {
        if (each.name == profile.name) {
            each = profile;
            store(settings, known);
            return;
        }
    }
    known.append(profile);
    store(settings, known);
}

void profiles::forget(Settings& settings, const QString& name)
{
    QList<ConnectionSettings> known = all(settings);
    known.removeIf([&name](const ConnectionSettings& each) { return each.name == name; });
    store(settings, known);
}

ConnectionSettings profiles::last(const Settings& settings)
{
    ConnectionSettings profile;
    profile.conninfo = settings.value(Setting::ConnectionConninfo).toString();
    profile.replicaConninfo = settings.value(Setting::ConnectionReplica).toString();
    profile.name = settings.value(Setting::ConnectionName).toString();
    profile.color = settings.value(Setting::ConnectionColor).toString();
    return profile;
}
