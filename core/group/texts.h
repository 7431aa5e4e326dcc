// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

/// Texts that are kept one behind the other, each behind its length; for core/group only.
namespace trendward::group
{

class KeptTexts
{
public:
    void add(std::string_view text)
    {
        const auto length = static_cast<std::uint32_t>(text.size());
        const std::size_t end = m_size + sizeof length + text.size();
        if (end > m_bytes.size()) m_bytes.resize(std::max(end, 2 * m_bytes.size()));
        std::memcpy(m_bytes.data() + m_size, &length, sizeof length);
        if (!text.empty()) std::memcpy(m_bytes.data() + m_size + sizeof length, text.data(), text.size());
        m_size = end;
    }
    /// The place of the text that is added next.
    std::size_t size() const { return m_size; }
    std::string_view from(std::size_t place) const { return {m_bytes.data() + place, m_size - place}; }
    /// Brings the text there, and what stands behind it, nearer.
    void fetch(std::size_t place) const
    {
        __builtin_prefetch(m_bytes.data() + place);
        __builtin_prefetch(m_bytes.data() + place + 64);
    }
    /// Keeps the memory.
    void clear() { m_size = 0; }

private:
    std::vector<char> m_bytes;  ///< with room behind the texts
    std::size_t m_size = 0;
};

/// Hands them out again in the same order.
class Texts
{
public:
    explicit Texts(std::string_view all) : m_rest(all) {}

    std::string_view next()
    {
        std::uint32_t length = 0;
        std::memcpy(&length, m_rest.data(), sizeof length);
        const std::string_view text = m_rest.substr(sizeof length, length);
        m_rest.remove_prefix(sizeof length + length);
        return text;
    }

private:
    std::string_view m_rest;
};

}  // namespace trendward::group
