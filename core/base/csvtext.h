// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward
{

/// A text cell of a CSV line as RFC 4180 quotes it, made harmless to spreadsheets that would run it as a formula: an
/// apostrophe before a first = + - @ tab or carriage return makes it text.
inline std::string csvCell(std::string_view text)
{
    std::string out;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
    out += text;
    if (out.find_first_of("\",\r\n") == std::string::npos) return out;
    std::string quoted = "\"";
    for (const char c : out) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace trendward
