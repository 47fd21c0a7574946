// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <memory>

/** Everything that HotDash remembers between two starts. Secrets are not among it: see SecretStore. */
enum class Setting {
    Scheme, ///< int of Theme::Scheme
    WindowGeometry, ///< bytes of QWidget::saveGeometry()
    TileOrder, ///< ids of tiles
    HiddenTiles, ///< ids of tiles
    Period, ///< int of PeriodChoice
    SalesAttentionFall, ///< share of the compared revenue: 0.05 is 5 %
    SalesCriticalFall,
    SalesSilentHours, ///< opening hours without a revenue fact until the data counts as stale
    RoasGood, ///< from this ROAS on a campaign without a target is good
    RoasWarning, ///< and from this on it warrants a look
    AdsBelowTargetDays, ///< so many complete days in a row below target call for attention
    AdsMinimumSpend, ///< cents of the shop's currency; with less nothing is said about target or conversions
    AdsLowCtr, ///< below this share of clicks a campaign calls for attention
    AdsLowCtrImpressions, ///< from so many impressions on
    AdsPaceTolerance, ///< so far off its budget's pace a campaign may be: 0.1 is 10 %
    ConnectionConninfo, ///< the connection of the next start; empty: none is set up
    ConnectionReplica, ///< its second host for reading
    ConnectionName, ///< what the window calls it
    ConnectionColor, ///< its mark in the window's bar
    Profiles, ///< the connections that were used, one JSON text each; see profiles.h
    LastProject, ///< per connection: the project that was open
    SettingCount
};

/** What a setting belongs to: everything, or one connection (told by its text). */
enum class SettingScope { User, Connection };

/** One row of the table of settings. */
struct SettingDefinition {
    Setting setting;
    const char* key; ///< in the file
    QMetaType::Type type;
    SettingScope scope;
    QVariant standard; ///< what holds while nothing, or nonsense, is stored
    double lowest; ///< of numbers; both 0: any
    double highest;
};

/**
 * The settings: one typed table over an INI file of the user's. Nothing else reads or writes QSettings. A stored value
 * of another type or outside its bounds counts as not stored. GUI thread only.
 */
class Settings : public QObject {
    Q_OBJECT
public:
    /** @p file: the INI file; empty: the user's own (under HOTDASH_DATA_DIR where that is set). */
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);

    static const SettingDefinition& definition(Setting setting);

    /** @p scope names the connection for settings of that scope, and must be empty for the others. */
    [[nodiscard]] QVariant value(Setting setting, const QString& scope = {}) const;
    /** Stores @p value; the standard value, or one that does not fit, removes what is stored. */
    void setValue(Setting setting, const QVariant& value, const QString& scope = {});
    /** From now on the file stays as it is: what is set holds for this object only. */
    void keepNothing() { m_keepsNothing = true; }
    [[nodiscard]] QString fileName() const { return m_store.fileName(); }

Q_SIGNALS:
    void changed(Setting setting);

private:
    [[nodiscard]] static QString keyOf(const SettingDefinition& definition, const QString& scope);

    QSettings m_store;
    bool m_keepsNothing = false;
    QVariantMap m_passing; ///< by key: what was set since keepNothing()
};
