// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/covered.h"

#include "core/care/glance.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>

namespace trendward::care
{

namespace
{

using nlohmann::json;

/// FNV-1a over what the reading says and when it was taken, so that a correction is another one. Equal ones of several
/// sources are one point; equal ones of one source count as often as they are there.
std::uint64_t digestOf(const EvidenceReading &reading, bool ofOneStore)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    const auto add = [&](std::uint64_t part) {
        for (unsigned shift = 0; shift < 64; shift += 8) hash = (hash ^ ((part >> shift) & 0xFFU)) * 1'099'511'628'211U;
    };
    if (ofOneStore) add(static_cast<std::uint64_t>(reading.series));
    add(static_cast<std::uint64_t>(reading.time.milliseconds()));
    if (ofOneStore) add((std::uint64_t{reading.source} << 32U) | reading.nth);
    add(std::bit_cast<std::uint64_t>(reading.value));
    add(static_cast<std::uint64_t>(reading.comparator));
    return hash;
}

std::vector<std::uint64_t> digestsOf(const Evidence &evidence, bool ofOneStore)
{
    std::vector<std::uint64_t> digests;
    for (const EvidenceReading &reading : evidence.readings) digests.push_back(digestOf(reading, ofOneStore));
    std::sort(digests.begin(), digests.end());
    return digests;
}

Covered::Seen seenIn(const Finding &finding, bool ofOneStore)
{
    const Evidence &evidence = finding.evidence();
    Covered::Seen seen{finding.rule(), evidence.measure, finding.severity(), {}, {}};
    if (evidence.absence)
        seen.lastReading = evidence.absence->lastReading;
    else
        seen.readings = digestsOf(evidence, ofOneStore);
    return seen;
}

bool holdsReadings(const Covered::Seen &was, const Covered::Seen &now)
{
    return was.lastReading == now.lastReading &&
           std::includes(was.readings.begin(), was.readings.end(), now.readings.begin(), now.readings.end());
}

bool grew(const ReadingCounts &was, const std::string &measure, std::uint64_t now)
{
    const auto before = was.find(measure);
    return now > (before == was.end() ? 0 : before->second);
}

bool anyGrew(const ReadingCounts &was, const ReadingCounts &now)
{
    return std::any_of(now.begin(), now.end(), [&](const auto &one) { return grew(was, one.first, one.second); });
}

/// The same readings under a milder rule (a very high one of today is one of the last 14 days tomorrow) are nothing
/// new.
Since sinceOf(const Covered &covered, const Finding &finding)
{
    const Covered::Seen now = seenIn(finding, covered.ofOneStore);
    bool known = false;
    for (const Covered::Seen &was : covered.findings) {
        if (was.measure != now.measure || was.severity > now.severity) continue;
        if (holdsReadings(was, now)) return Since::Nothing;
        known = known || was.rule == now.rule;
    }
    // A silence that begins anew is another one.
    return known && now.severity == Severity::Review ? Since::More : Since::New;
}

}  // namespace

Covered coveredBy(const Assessment &assessment, const ReadingCounts &counts)
{
    Covered covered;
    covered.bucket = assessment.bucket;
    for (const Finding &finding : assessment.findings) covered.findings.push_back(seenIn(finding, false));
    for (const GoalState &state : assessment.goals)
        if (state.standing == GoalState::Standing::Outside)
            covered.goals.push_back({measureKey(state.goal.measure), state.outsideOn()});
    covered.counts = counts;
    return covered;
}

Since since(const Covered &covered, const Assessment &assessment, const ReadingCounts &counts)
{
    if (assessment.bucket < covered.bucket) return Since::New;
    Since most = Since::Nothing;
    bool anything = !assessment.findings.empty();
    for (const Finding &finding : assessment.findings) most = std::max(most, sinceOf(covered, finding));
    for (const GoalState &state : assessment.goals) {
        if (state.standing != GoalState::Standing::Outside) continue;
        anything = true;
        const Covered::MissedGoal missed{measureKey(state.goal.measure), state.outsideOn()};
        if (std::find(covered.goals.begin(), covered.goals.end(), missed) == covered.goals.end()) return Since::New;
        const auto now = counts.find(missed.measure);
        if (now != counts.end() && grew(covered.counts, missed.measure, now->second))
            most = std::max(most, Since::More);
    }
    return !anything && anyGrew(covered.counts, counts) ? Since::More : most;
}

std::string toJson(const Covered &covered)
{
    json findings = json::array(), goals = json::array();
    for (const Covered::Seen &seen : covered.findings) {
        findings.push_back({{"rule", seen.rule},
                            {"measure", seen.measure},
                            {"severity", static_cast<int>(seen.severity)},
                            {"readings", seen.readings},
                            {"last", seen.lastReading ? json(seen.lastReading->ticks()) : json()}});
    }
    for (const Covered::MissedGoal &goal : covered.goals)
        goals.push_back({{"measure", goal.measure}, {"side", static_cast<int>(goal.side)}});
    return json{{"bucket", static_cast<int>(covered.bucket)},
                {"findings", std::move(findings)},
                {"goals", std::move(goals)},
                {"counts", covered.counts},
                {"portable", !covered.ofOneStore}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Covered> coveredFrom(std::string_view text)
{
    try {
        const json object = json::parse(text);
        Covered covered;
        covered.bucket = static_cast<Bucket>(object.at("bucket").get<int>());
        for (const json &one : object.at("findings")) {
            Covered::Seen seen{one.at("rule").get<std::string>(),
                               one.at("measure").get<std::string>(),
                               static_cast<Severity>(one.at("severity").get<int>()),
                               {},
                               {}};
            seen.readings = one.at("readings").get<std::vector<std::uint64_t>>();
            if (!one.at("last").is_null()) seen.lastReading = Instant::fromTicks(one.at("last").get<std::int64_t>());
            covered.findings.push_back(std::move(seen));
        }
        for (const json &one : object.at("goals"))
            covered.goals.push_back(
                {one.at("measure").get<std::string>(), static_cast<GoalState::Side>(one.at("side").get<int>())});
        covered.counts = object.at("counts").get<ReadingCounts>();
        covered.ofOneStore = !object.value("portable", false);
        return covered;
    } catch (const json::exception &) {
        return Error{Error::Code::Malformed, "what a step rested on cannot be read", {}};
    }
}

}  // namespace trendward::care
