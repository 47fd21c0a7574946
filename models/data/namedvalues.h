// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <utility>

/** The database's names of an enumeration's values, each once. */
template <class Value, std::size_t Count>
using NamedValues = std::array<std::pair<Value, const char*>, Count>;

/** The name of @p value; empty for one without. */
template <class Value, std::size_t Count>
QString nameOf(Value value, const NamedValues<Value, Count>& names)
{
    for (const auto& [each, name] : names) {
        if (each == value)
            return QString::fromLatin1(name);
    }
    return {};
}

/** The value of @p name, or @p unknown. */
template <class Value, std::size_t Count>
Value valueOf(const QString& name, const NamedValues<Value, Count>& names, Value unknown)
{
    for (const auto& [value, each] : names) {
        if (name == QLatin1String(each))
            return value;
    }
    return unknown;
}

/** "Harbour Mug — Blue", or the product's title alone where the variant has none of its own. */
inline QString fullTitle(const QString& product, const QString& variant)
{
    return variant.isEmpty() ? product : product + QStringLiteral(" — ") + variant;
}
