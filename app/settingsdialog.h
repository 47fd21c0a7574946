// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/actiondialog.h"
#include "settings.h"

#include <QHash>

class QDoubleSpinBox;
class QFormLayout;

/**
 * From when on the tiles call for attention: the thresholds of sales and ads, each with the bounds of its setting.
 * Stores them together when it is accepted; Escape asks where something was changed. Shown with open(), deletes
 * itself.
 */
class SettingsDialog : public ActionDialog {
    Q_OBJECT
public:
    /** @p currency: the shop's, in which amounts are written; empty before there is a shop. @p settings outlives it. */
    SettingsDialog(Settings& settings, const QString& currency, QWidget* parent = nullptr);

    void accept() override; ///< stays open while thresholds contradict each other
    [[nodiscard]] bool hasUnsavedInput() const override;

private:
    struct Field;
    [[nodiscard]] QWidget* makeGroup(const QString& title, const QList<Field>& fields);
    [[nodiscard]] QDoubleSpinBox* makeField(const Field& field);
    [[nodiscard]] QList<Field> salesFields() const;
    [[nodiscard]] QList<Field> adsFields(const QString& currency) const;
    void showStandard();
    /** Whether the field of @p lower holds no more than that of @p upper; else says @p words beside it. */
    bool inOrder(Setting lower, Setting upper, const QString& words);
    [[nodiscard]] QVariant entered(Setting setting) const;

    Settings& m_settings;
    QHash<Setting, QDoubleSpinBox*> m_fields;
    QHash<Setting, double> m_factors; ///< what is shown / what is stored
};
