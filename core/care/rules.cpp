// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rules.h"

#include "core/base/measure.h"
#include "core/base/memberreader.h"
#include "core/base/phrase.h"
#include "core/care/otherreading.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace trendward::care
{

namespace
{

using Json = nlohmann::json;

constexpr int mostDays = 366;
constexpr int mostReadings = 1'000'000;

void readThreshold(MemberReader &in, Rule &rule)
{
    ThresholdRule &t = rule.threshold;
    t.atLeast = in.optionalNumber("atLeast");
    t.above = in.optionalNumber("above");
    t.atMost = in.optionalNumber("atMost");
    t.below = in.optionalNumber("below");
    const int limits = t.atLeast.has_value() + t.above.has_value() + t.atMost.has_value() + t.below.has_value();
    if (limits != 1) in.wrong("needs exactly one of \"atLeast\", \"above\", \"atMost\", \"below\"");
    t.unit = in.text("unit");
    const Measure *measure = measureNamed(rule.measure);
    if (measure && !inMeasureUnit(*measure, 1, t.unit)) in.wrong("\"" + t.unit + "\" is not a unit of " + rule.measure);
    t.ownLimit = in.flag("ownLimit");
    t.withinDays = in.whole("withinDays", 1, mostDays);
    t.readings = in.whole("readings", 1, mostReadings);
    t.ofOneDay = in.flag("ofOneDay");
}

void readGoalMean(MemberReader &in, GoalMeanRule &rule)
{
    rule.side = static_cast<GoalMeanRule::Side>(in.choice("side", {"above", "below", "either"}));
    rule.beyond = in.number("beyond", 0);
    rule.days = in.whole("days", 1, mostDays);
    rule.readings = in.whole("readings", 1, mostReadings);
}

void readGoalShare(MemberReader &in, GoalShareRule &rule)
{
    rule.share = in.number("share", 0);
    if (rule.share > 1) in.wrong("\"share\" must be 0 to 1");
    rule.days = in.whole("days", 1, mostDays);
    rule.readings = in.whole("readings", 1, mostReadings);
}

void readMeanChange(MemberReader &in, MeanChangeRule &rule)
{
    rule.direction = in.choice("direction", {"up", "down"}) == 0 ? Direction::Up : Direction::Down;
    rule.by = in.number("by", 0);
    rule.days = in.whole("days", 1, mostDays / 2);
    rule.readings = in.whole("readings", 1, mostReadings);
    rule.onlyOutsideGoal = in.choice("when", {"always", "outside-goal"}) == 1;
}

void readStep(MemberReader &in, StepRule &rule)
{
    rule.direction = in.choice("direction", {"up", "down"}) == 0 ? Direction::Up : Direction::Down;
    rule.by = in.number("by", 0);
    rule.newest = in.whole("newest", 1, mostDays / 2);
    rule.before = in.whole("before", 1, mostDays / 2);
}

void readJump(MemberReader &in, JumpRule &rule)
{
    rule.by = in.number("by", 0);
    rule.withinHours = in.whole("withinHours", 1, 24 * mostDays);
    rule.withinDays = in.whole("withinDays", 1, mostDays);
}

void readOwnBaseline(MemberReader &in, OwnBaselineRule &rule)
{
    rule.side = static_cast<OwnBaselineRule::Side>(in.choice("side", {"up", "down", "either"}));
    rule.width = in.number("width", 1);
    rule.weight = in.number("weight", 0.05);
    if (rule.weight > 1) in.wrong("\"weight\" must be 0.05 to 1");
    rule.days = in.whole("days", 8, mostDays / 2);
    rule.newest = in.whole("newest", 1, mostDays / 2);
}

std::vector<std::string> othersFrom(MemberReader &in, const Json &object)
{
    std::vector<std::string> others;
    if (!object.contains("also") || !object["also"].is_array() || object["also"].empty()) {
        in.wrong("needs \"also\", a list of other readings");
        return others;
    }
    in.known("also");
    for (const Json &one : object["also"]) {
        const std::string word = one.is_string() ? one.get<std::string>() : std::string();
        if (otherReadingText(word).empty()) in.wrong("\"" + word + "\" in \"also\" is not a reading we have words for");
        others.push_back(word);
    }
    return others;
}

Date dateFrom(MemberReader &in, const char *name)
{
    const auto date = Date::parse(in.text(name));
    if (!date || !date->day) in.wrong(std::string("\"") + name + "\" must be a date such as 2027-11-30");
    return date ? *date : Date();
}

Result<Rule> ruleFrom(const Json &object, const std::string &id, std::size_t kind)
{
    MemberReader in(object, "rule " + id);
    Rule rule;
    rule.id = in.text("id");
    rule.kind = static_cast<Rule::Kind>(kind);
    in.text("kind");
    rule.source = in.text("source");
    rule.secondary = in.flag("secondary");
    constexpr std::array severities{Severity::LookFirst, Severity::Review, Severity::RankOnly};
    rule.severity = severities[in.choice("severity", {"look-first", "review", "rank-only"})];
    const bool aboutGoal = rule.kind == Rule::Kind::GoalMean || rule.kind == Rule::Kind::GoalShare;
    rule.measure = in.measure("measure", aboutGoal);
    switch (rule.kind) {
        case Rule::Kind::Threshold:
            readThreshold(in, rule);
            break;
        case Rule::Kind::GoalMean:
            readGoalMean(in, rule.goalMean);
            break;
        case Rule::Kind::GoalShare:
            readGoalShare(in, rule.goalShare);
            break;
        case Rule::Kind::MeanChange:
            readMeanChange(in, rule.meanChange);
            break;
        case Rule::Kind::Step:
            readStep(in, rule.step);
            break;
        case Rule::Kind::Jump:
            readJump(in, rule.jump);
            break;
        case Rule::Kind::OwnBaseline:
            readOwnBaseline(in, rule.ownBaseline);
            break;
    }
    rule.version = in.text("version");
    rule.population =
        in.choice("population", {"adults", "everybody"}) == 0 ? Population::Adults : Population::Everybody;
    rule.state = static_cast<RuleState>(in.choice("state", {"draft", "shadow", "live", "retired"}));
    rule.also = othersFrom(in, object);
    rule.reviewBy = dateFrom(in, "reviewBy");
    in.finish();
    if (auto error = in.error()) return *error;
    return rule;
}

Result<AgeLimit> ageLimitFrom(const Json &object, const std::string &id)
{
    MemberReader in(object, "rule " + id);
    AgeLimit limit;
    limit.id = in.text("id");
    in.text("kind");
    limit.source = in.text("source");
    limit.secondary = in.flag("secondary");
    limit.measure = in.measure("measure", true);
    limit.days = in.whole("days", 1, mostDays);
    limit.version = in.text("version");
    limit.also = othersFrom(in, object);
    limit.reviewBy = dateFrom(in, "reviewBy");
    in.finish();
    if (auto error = in.error()) return *error;
    return limit;
}

Result<Sufficiency> sufficiencyFrom(const Json &object, std::size_t number)
{
    MemberReader in(object, "sufficiency " + std::to_string(number));
    Sufficiency sufficiency;
    sufficiency.measure = in.measure("measure", true);
    sufficiency.source = in.text("source");
    sufficiency.readings = in.whole("readings", 1, mostReadings);
    sufficiency.days = in.whole("days", 1, mostDays);
    sufficiency.onDays = in.whole("onDays", 1, sufficiency.days);
    in.finish();
    if (auto error = in.error()) return *error;
    return sufficiency;
}

Error badFile(const std::string &what)
{
    return {Error::Code::BadTemplate, what, "rules file"};
}

template <class Item>
bool hasDefault(const std::vector<Item> &items)
{
    return std::any_of(items.begin(), items.end(), [](const Item &item) { return item.measure == "*"; });
}

template <class Item>
const Item &forMeasure(const std::vector<Item> &items, std::string_view measure)
{
    static const Item none;
    const Item *best = &none;
    for (const Item &item : items) {
        if (item.measure == measure) return item;
        if (item.measure == "*") best = &item;
    }
    return *best;
}

/// The one of the four that is set; a rule that was read has one.
template <class Threshold>
auto *thresholdIn(Threshold &rule)
{
    auto &limit = rule.atLeast ? rule.atLeast : rule.above ? rule.above : rule.atMost ? rule.atMost : rule.below;
    return limit ? &*limit : nullptr;
}

std::optional<Error> readRule(const Json &object, std::size_t number, Rules &rules, std::set<std::string> &ids)
{
    const bool named = object.is_object() && object.contains("id") && object["id"].is_string();
    const std::string id = named ? object["id"].get<std::string>() : "number " + std::to_string(number);
    if (!ids.insert(id).second) return Error{Error::Code::BadTemplate, "the id stands twice", "rule " + id};
    MemberReader in(object, "rule " + id);
    const std::size_t kind = in.choice(
        "kind", {"threshold", "goal-mean", "goal-share", "mean-change", "step", "jump", "own-baseline", "no-data"});
    if (auto error = in.error()) return error;
    if (kind == 7) {
        auto limit = ageLimitFrom(object, id);
        if (!limit) return limit.error();
        rules.ageLimits.push_back(*std::move(limit));
        return std::nullopt;
    }
    auto rule = ruleFrom(object, id, kind);
    if (!rule) return rule.error();
    rules.rules.push_back(*std::move(rule));
    return std::nullopt;
}

}  // namespace

int Rule::days() const
{
    switch (kind) {
        case Kind::Threshold:
            return threshold.withinDays;
        case Kind::GoalMean:
            return goalMean.days;
        case Kind::GoalShare:
            return goalShare.days;
        case Kind::MeanChange:
            return 2 * meanChange.days;
        // Days without a weight do not count, so the window is wider than the days it needs.
        case Kind::Step:
            return 2 * (step.newest + step.before);
        case Kind::Jump:
            return jump.withinDays + (jump.withinHours + 23) / 24;
        case Kind::OwnBaseline:
            return ownBaseline.days + ownBaseline.newest;
    }
    return 0;
}

double Rule::limit() const
{
    switch (kind) {
        case Kind::Threshold:
            return *thresholdIn(threshold);
        case Kind::GoalMean:
            return goalMean.beyond;
        case Kind::GoalShare:
            return goalShare.share;
        case Kind::MeanChange:
            return meanChange.by;
        case Kind::Step:
            return step.by;
        case Kind::Jump:
            return jump.by;
        case Kind::OwnBaseline:
            return ownBaseline.width;
    }
    return 0;
}

Result<Rule> Rule::withLimit(double limit) const
{
    const auto wrong = [](std::string sentence) { return Error{Error::Code::BadValue, std::move(sentence), {}}; };
    if (!std::isfinite(limit) || limit < 0) return wrong(phrase("Rules", "The limit must be a number, 0 or more."));
    Rule changed = *this;
    switch (kind) {
        case Kind::Threshold: {
            const Measure *known = measureNamed(measure);
            if (known && !plausible(*known, limit, threshold.unit))
                return wrong(
                    phrase("Rules", "No person has such a reading, so the rule would say nothing or everything."));
            *thresholdIn(changed.threshold) = limit;
            break;
        }
        case Kind::GoalMean:
            changed.goalMean.beyond = limit;
            break;
        case Kind::GoalShare:
            if (limit <= 0 || limit > 1)
                return wrong(phrase("Rules", "The share must be above 0 and at most 1 (0.3 is 30 %)."));
            changed.goalShare.share = limit;
            break;
        case Kind::MeanChange:
            changed.meanChange.by = limit;
            break;
        case Kind::Step:
            changed.step.by = limit;
            break;
        case Kind::Jump:
            changed.jump.by = limit;
            break;
        case Kind::OwnBaseline:
            if (limit < 1) return wrong(phrase("Rules", "The width must be 1 or more."));
            changed.ownBaseline.width = limit;
            break;
    }
    return changed;
}

Rules Rules::appliedTo(RuleSet set) const
{
    Rules applied = *this;
    std::erase_if(applied.rules, [set](const Rule &rule) { return !holds(rule.population, set); });
    return applied;
}

const Rule *Rules::rule(std::string_view id) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

const AgeLimit &Rules::ageLimit(std::string_view measure) const
{
    return forMeasure(ageLimits, measure);
}

const Sufficiency &Rules::sufficiency(std::string_view measure) const
{
    return forMeasure(sufficiencies, measure);
}

bool Rules::lookAt(std::string_view measure) const
{
    return std::any_of(rules.begin(), rules.end(), [&](const Rule &rule) {
        return rule.measure == measure && (rule.state == RuleState::Live || rule.state == RuleState::Shadow);
    });
}

bool Rules::judge(std::string_view measure) const
{
    return std::any_of(rules.begin(), rules.end(), [&](const Rule &rule) {
        return rule.measure == measure && rule.state == RuleState::Live && rule.severity != Severity::RankOnly;
    });
}

int Rules::days() const
{
    int days = 14;  // a week and the week before, for sentences
    for (const Rule &rule : rules) days = std::max(days, rule.days());
    for (const Sufficiency &sufficiency : sufficiencies) days = std::max(days, sufficiency.days);
    for (const AgeLimit &limit : ageLimits) days = std::max(days, limit.days + 1);
    return days;
}

Result<Rules> rulesFrom(std::string_view json)
{
    const Json file = Json::parse(json, nullptr, false);
    if (file.is_discarded()) return badFile("it is not JSON");
    if (!file.is_object() || !file.contains("rules") || !file["rules"].is_array())
        return badFile("needs the list \"rules\"");
    MemberReader head(file, "rules file");
    Rules rules;
    rules.version = head.text("version");
    rules.title = head.text("title");
    if (auto error = head.error()) return *error;

    std::set<std::string> ids;
    std::size_t number = 0;
    for (const Json &object : file["rules"])
        if (auto error = readRule(object, ++number, rules, ids)) return *error;
    number = 0;
    if (file.contains("sufficiency")) {
        for (const Json &object : file["sufficiency"]) {
            auto sufficiency = sufficiencyFrom(object, ++number);
            if (!sufficiency) return sufficiency.error();
            rules.sufficiencies.push_back(*std::move(sufficiency));
        }
    }
    if (!hasDefault(rules.ageLimits)) return badFile("needs a rule of kind no-data for the measure \"*\"");
    if (!hasDefault(rules.sufficiencies)) return badFile("needs a sufficiency for the measure \"*\"");
    return rules;
}

Result<Rules> withTables(Rules rules, std::string_view pressure, std::string_view glucose)
{
    auto tables = trend::pressureTablesFrom(pressure);
    if (!tables) return tables.error();
    auto presets = trend::glucosePresetsFrom(glucose);
    if (!presets) return presets.error();
    rules.pressure = *std::move(tables);
    rules.glucose = *std::move(presets);
    return rules;
}

}  // namespace trendward::care
