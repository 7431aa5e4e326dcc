// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/versions.h"

#include "core/base/json.h"
#include "core/fhir/concept.h"

#include <algorithm>
#include <utility>

namespace trendward::jobs
{

namespace
{

using Leaves = std::vector<std::pair<std::string, std::string>>;

/// Every number, text and truth below the token, under its path.
void gatherLeaves(const json::Token &token, const std::string &path, Leaves &leaves)
{
    if (!token.isContainer()) {
        std::string value;
        if (token.kind() == json::Kind::String || token.kind() == json::Kind::Date)
            value = token.text();
        else
            json::appendJson(value, token);
        leaves.emplace_back(path, std::move(value));
        return;
    }
    std::size_t index = 0;
    for (json::Token one = token.firstChild(); one.exists(); one = one.nextSibling()) {
        if (!token.isObject()) {
            gatherLeaves(one, path + '[' + std::to_string(index++) + ']', leaves);
            continue;
        }
        const bool ofTheServer = path.empty() && (one.name() == "id" || one.name() == "meta" || one.name() == "text");
        if (!ofTheServer) gatherLeaves(one, (path.empty() ? std::string() : path + '.').append(one.name()), leaves);
    }
}

Leaves leavesOf(std::string_view resource)
{
    Leaves leaves;
    json::Document document;
    const auto root = document.parse(resource, json::Grammar::Strict);
    if (root && root->isObject()) gatherLeaves(*root, {}, leaves);
    return leaves;
}

const std::string *valueAt(const Leaves &sorted, const std::string &path)
{
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), path,
                                        [](const auto &one, const std::string &name) { return one.first < name; });
    return found != sorted.end() && found->first == path ? &found->second : nullptr;
}

}  // namespace

std::vector<Difference> differencesOf(std::string_view ours, std::string_view theirs)
{
    const Leaves here = leavesOf(ours), there = leavesOf(theirs);
    Leaves hereSorted = here, thereSorted = there;
    std::sort(hereSorted.begin(), hereSorted.end());
    std::sort(thereSorted.begin(), thereSorted.end());
    std::vector<Difference> all;
    for (const auto &[path, value] : here) {
        const std::string *const other = valueAt(thereSorted, path);
        if (!other || *other != value) all.push_back({path, value, other ? *other : std::string()});
    }
    for (const auto &[path, value] : there)
        if (!valueAt(hereSorted, path)) all.push_back({path, {}, value});
    return all;
}

std::string aboutOf(std::string_view resource)
{
    json::Document document;
    const auto root = document.parse(resource, json::Grammar::Strict);
    if (!root || !root->isObject()) return {};
    for (const char *const name : {"title", "description"})
        if (const json::Token found = root->member(name); found.exists())
            return found.isObject() ? fhir::conceptText(found) : std::string(found.text());
    std::string about = fhir::conceptText(root->member("code"));
    for (const char *const name : {"effectiveDateTime", "effectiveInstant", "issued"})
        if (const json::Token moment = root->member(name); moment.exists() && !about.empty())
            return about.append(", ").append(moment.text());
    return about;
}

}  // namespace trendward::jobs
