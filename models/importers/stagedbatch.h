// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/**
 * Some rows for a staging table, cell after cell, as PostgreSQL's text: what the parsing thread hands to the writing
 * thread. One block of memory, so that a batch costs no allocation a cell. A cell must not hold a zero byte.
 */
class StagedBatch {
public:
    void add(std::string_view text)
    {
        m_cells.push_back(std::uint32_t(m_text.size()));
        m_text.append(text).push_back('\0');
    }
    void addNull() { m_cells.push_back(nullCell); }
    /** NULL for an empty text. */
    void addOrNull(std::string_view text)
    {
        if (text.empty())
            addNull();
        else
            add(text);
    }
    void add(qint64 number)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        add(std::string_view(digits, std::size_t(end - digits)));
    }
    void addFlag(bool flag) { add(std::string_view(flag ? "t" : "f")); }

    [[nodiscard]] std::size_t cellCount() const { return m_cells.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_text.size(); }
    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    /** nullptr is NULL; valid until the batch changes. */
    [[nodiscard]] const char* cell(std::size_t index) const
    {
        return m_cells[index] == nullCell ? nullptr : m_text.data() + m_cells[index];
    }
    /** Takes back what was added after the batch had @p cells cells: a row that turned out bad. */
    void truncate(std::size_t cells)
    {
        for (std::size_t i = cells; i < m_cells.size(); ++i) {
            if (m_cells[i] != nullCell) {
                m_text.resize(m_cells[i]);
                break;
            }
        }
        m_cells.resize(cells);
    }
    void clear()
    {
        m_text.clear();
        m_cells.clear();
    }

private:
    static constexpr std::uint32_t nullCell = std::numeric_limits<std::uint32_t>::max();
    std::string m_text;
    std::vector<std::uint32_t> m_cells;
};
