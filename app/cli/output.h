// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hiddencharacters.h"
#include "core/base/json.h"
#include "core/base/measurement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::cli
{

/// One JSON object written member by member, in the order of the calls. What a terminal would obey in a text is
/// escaped.
class JsonLine
{
public:
    void raw(std::string_view name, std::string_view json)
    {
        m_out += m_out.size() > 1 ? "," : "";
        json::appendQuoted(m_out, name);
        m_out += ':';
        m_out += json;
    }
    void text(std::string_view name, std::string_view value)
    {
        std::string quoted;
        json::appendQuoted(quoted, value);
        raw(name, withHiddenShown(quoted));
    }
    void textOrNull(std::string_view name, const std::optional<std::string> &value)
    {
        value ? text(name, *value) : raw(name, "null");
    }
    void number(std::string_view name, std::string_view digits) { raw(name, digits); }
    void flag(std::string_view name, bool value) { raw(name, value ? "true" : "false"); }
    std::string object() const { return m_out + "}"; }

private:
    std::string m_out = "{";
};

/// A JSON array of texts.
std::string textsJson(const std::vector<std::string> &texts);
/// A text cell of a CSV line: quoted where needed, and made harmless to spreadsheets that would run it as a formula.
std::string csvText(std::string_view text);
/// The word for each flag that is set ("implausible", "manual-entry").
std::vector<std::string> flagWords(std::uint32_t flags);
std::string_view comparatorText(Comparator comparator);
std::string_view absentReasonText(AbsentReason reason);

}  // namespace trendward::cli
