// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rulechanges.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace trendward::care
{

namespace
{

using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> stateCodes{"draft", "shadow", "live", "retired"};  // in the enum's order

}  // namespace

std::string_view codeOf(RuleState state)
{
    return stateCodes[static_cast<std::size_t>(state)];
}

std::optional<RuleState> ruleStateFrom(std::string_view code)
{
    const auto found = std::find(stateCodes.begin(), stateCodes.end(), code);
    if (found == stateCodes.end()) return std::nullopt;
    return static_cast<RuleState>(found - stateCodes.begin());
}

const RuleChange *changeOf(std::span<const RuleChange> changes, std::string_view rule)
{
    const auto found =
        std::find_if(changes.rbegin(), changes.rend(), [&](const RuleChange &one) { return one.rule == rule; });
    return found == changes.rend() ? nullptr : &*found;
}

Rules withChanges(Rules builtIn, std::span<const RuleChange> changes)
{
    std::size_t changed = 0;
    for (Rule &rule : builtIn.rules) {
        const RuleChange *change = changeOf(changes, rule.id);
        if (!change || (!change->limit && !change->state)) continue;
        if (change->limit) {
            auto other = rule.withLimit(*change->limit);
            if (!other) continue;
            rule = *std::move(other);
        }
        if (change->state) rule.state = *change->state;
        // The number of its place among all changes: a later one of the same rule has another.
        rule.version += ", clinic " + std::to_string(change - changes.data() + 1);
        ++changed;
    }
    if (changed > 0) builtIn.version += ", clinic " + std::to_string(changes.size());
    return builtIn;
}

std::string ruleChangesJson(std::span<const RuleChange> changes)
{
    Json all = Json::array();
    for (const RuleChange &one : changes) {
        Json json{{"rule", one.rule}, {"who", one.who}, {"at", one.at.text()}};
        if (one.limit) json["limit"] = *one.limit;
        if (one.state) json["state"] = codeOf(*one.state);
        all.push_back(std::move(json));
    }
    return all.dump();
}

Result<std::vector<RuleChange>> ruleChangesFrom(std::string_view text)
{
    const Error malformed{Error::Code::Malformed, "what the record keeps of changed rules cannot be read", {}};
    const Json all = Json::parse(text, nullptr, false);
    if (!all.is_array()) return malformed;
    std::vector<RuleChange> changes;
    for (const Json &json : all) {
        const auto member = [&](const char *name) {
            return json.is_object() && json.contains(name) && json[name].is_string() ? json[name].get<std::string>()
                                                                                     : std::string();
        };
        const auto at = Instant::parse(member("at"));
        if (!at || member("rule").empty()) return malformed;
        RuleChange one{member("rule"), {}, ruleStateFrom(member("state")), member("who"), *at};
        if (json.contains("limit")) {
            if (!json["limit"].is_number()) return malformed;
            one.limit = json["limit"].get<double>();
        }
        changes.push_back(std::move(one));
    }
    return changes;
}

}  // namespace trendward::care
