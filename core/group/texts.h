// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

/// Texts that are kept one behind the other, each behind its length; for core/group only.
namespace trendward::group
{

inline void appendText(std::string &out, std::string_view text)
{
    const auto length = static_cast<std::uint32_t>(text.size());
    char bytes[sizeof length];
    std::memcpy(bytes, &length, sizeof length);
    out.append(bytes, sizeof length).append(text);
}

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
    char nextByte()
    {
        const char byte = m_rest.front();
        m_rest.remove_prefix(1);
        return byte;
    }

private:
    std::string_view m_rest;
};

}  // namespace trendward::group
