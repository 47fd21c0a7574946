// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/dberror.h"

#include <utility>
#include <variant>

/** Either the value that a job returned, or why it failed. */
template <class T>
class DbResult {
public:
    DbResult(T value) : m_content(std::move(value)) { }
    DbResult(DbError error) : m_content(std::move(error)) { }

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    [[nodiscard]] const T& value() const { return std::get<T>(m_content); }
    T& value() { return std::get<T>(m_content); }
    /** Undefined where there is a value. */
    [[nodiscard]] const DbError& error() const { return std::get<DbError>(m_content); }

private:
    std::variant<T, DbError> m_content;
};
