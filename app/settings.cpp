// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <array>

namespace {

using Type = QMetaType::Type;

/** In the order of the enumeration. The keys stay: files of older versions are read. */
const std::array<SettingDefinition, static_cast<size_t>(Setting::SettingCount)>& table()
{
    static const std::array<SettingDefinition, static_cast<size_t>(Setting::SettingCount)> definitions { {
        { Setting::Scheme, "look/scheme", Type::Int, SettingScope::User, 0, 0, 2 },
        { Setting::WindowGeometry, "window/geometry", Type::QByteArray, SettingScope::User, QByteArray(), 0, 0 },
        { Setting::TileOrder, "dashboard/tileOrder", Type::QStringList, SettingScope::User, QStringList(), 0, 0 },
        { Setting::HiddenTiles, "dashboard/hiddenTiles", Type::QStringList, SettingScope::User, QStringList(), 0, 0 },
        { Setting::Period, "dashboard/period", Type::Int, SettingScope::User, 0, 0, 3 },
        { Setting::SalesAttentionFall, "sales/attentionFall", Type::Double, SettingScope::User, 0.05, 0.001, 1 },
        { Setting::SalesCriticalFall, "sales/criticalFall", Type::Double, SettingScope::User, 0.15, 0.001, 1 },
        { Setting::SalesSilentHours, "sales/silentHours", Type::Int, SettingScope::User, 3, 1, 168 },
        { Setting::RoasGood, "ads/roasGood", Type::Double, SettingScope::User, 4.0, 0.01, 1000 },
        { Setting::RoasWarning, "ads/roasWarning", Type::Double, SettingScope::User, 2.0, 0.01, 1000 },
        { Setting::AdsBelowTargetDays, "ads/belowTargetDays", Type::Int, SettingScope::User, 3, 1, 60 },
        { Setting::AdsMinimumSpend, "ads/minimumSpendCents", Type::LongLong, SettingScope::User, 5000LL, 1, 1e12 },
        { Setting::AdsLowCtr, "ads/lowCtr", Type::Double, SettingScope::User, 0.01, 0.0001, 1 },
        { Setting::AdsLowCtrImpressions, "ads/lowCtrImpressions", Type::LongLong, SettingScope::User, 1000LL, 1, 1e12 },
        { Setting::AdsPaceTolerance, "ads/paceTolerance", Type::Double, SettingScope::User, 0.1, 0.001, 10 },
        { Setting::ConnectionConninfo, "connection/conninfo", Type::QString, SettingScope::User, QString(), 0, 0 },
        { Setting::ConnectionReplica, "connection/replica", Type::QString, SettingScope::User, QString(), 0, 0 },
        { Setting::ConnectionName, "connection/name", Type::QString, SettingScope::User, QString(), 0, 0 },
        { Setting::ConnectionColor, "connection/color", Type::QString, SettingScope::User, QString(), 0, 0 },
        { Setting::Profiles, "connection/profiles", Type::QStringList, SettingScope::User, QStringList(), 0, 0 },
        { Setting::LastProject, "lastProject", Type::QString, SettingScope::Connection, QString(), 0, 0 },
    } };
    return definitions;
}

QString settingsFile()
{
    const QString folder = qEnvironmentVariable("HOTDASH_DATA_DIR");
    if (!folder.isEmpty())
        return QDir(folder).absoluteFilePath(QStringLiteral("hotdash.ini"));
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/hotdash.ini");
}

/** @p stored as the definition's type, or an invalid value where it is none or out of bounds. */
QVariant fitting(const SettingDefinition& definition, QVariant stored)
{
    if (!stored.isValid() || !stored.convert(QMetaType(definition.type)))
        return {};
    if (definition.lowest != definition.highest) {
        const double number = stored.toDouble();
        if (!(number >= definition.lowest && number <= definition.highest))
            return {};
    }
    return stored;
}

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(file.isEmpty() ? settingsFile() : file, QSettings::IniFormat)
{
}

const SettingDefinition& Settings::definition(Setting setting)
{
    return table().at(static_cast<size_t>(setting));
}

QString Settings::keyOf(const SettingDefinition& definition, const QString& scope)
{
    const QString key = QString::fromLatin1(definition.key);
    if (definition.scope == SettingScope::User)
        return key;
    // A connection's text may hold anything that a key may not.
    const QByteArray hash = QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("connections/") + QString::fromLatin1(hash) + u'/' + key;
}

QVariant Settings::value(Setting setting, const QString& scope) const
{
    const SettingDefinition& row = definition(setting);
    const QString key = keyOf(row, scope);
    const QVariant stored = fitting(row, m_passing.contains(key) ? m_passing.value(key) : m_store.value(key));
    return stored.isValid() ? stored : row.standard;
}

void Settings::setValue(Setting setting, const QVariant& value, const QString& scope)
{
    const SettingDefinition& row = definition(setting);
    const QVariant wanted = fitting(row, value);
    if (wanted == this->value(setting, scope))
        return;
    if (m_keepsNothing)
        m_passing.insert(keyOf(row, scope), wanted);
    else if (!wanted.isValid() || wanted == row.standard)
        m_store.remove(keyOf(row, scope));
    else
        m_store.setValue(keyOf(row, scope), wanted);
    Q_EMIT changed(setting);
}
