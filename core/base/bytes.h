// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace trendward
{

/// Bytes that can be read at any place: a file (core/io), a zip member held in memory, a text in a test.
/// The core rooms read through this and never open a file.
class RandomBytes
{
public:
    virtual ~RandomBytes() = default;
    virtual std::uint64_t size() const = 0;
    /// Reads up to into.size() bytes from offset; returns how many (0 only at the end).
    virtual Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) const = 0;
};

/// Bytes in memory; the text must outlive this.
class MemoryBytes final : public RandomBytes
{
public:
    explicit MemoryBytes(std::string_view text) : m_text(text) {}
    std::uint64_t size() const override { return m_text.size(); }
    Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) const override
    {
        if (offset >= m_text.size()) return std::size_t{0};
        return m_text.copy(into.data(), into.size(), static_cast<std::size_t>(offset));
    }

private:
    std::string_view m_text;
};

/// The whole of it as text; TooLarge over the limit.
inline Result<std::string> readAll(const RandomBytes &bytes, std::uint64_t limit)
{
    if (bytes.size() > limit)
        return Error{
            Error::Code::TooLarge, std::to_string(bytes.size()) + " bytes, the limit is " + std::to_string(limit), {}};
    std::string text(static_cast<std::size_t>(bytes.size()), '\0');
    std::size_t have = 0;
    while (have < text.size()) {
        auto got = bytes.readAt(have, std::span(text).subspan(have));
        if (!got) return std::move(got).error();
        if (*got == 0) break;
        have += *got;
    }
    text.resize(have);
    return text;
}

}  // namespace trendward
