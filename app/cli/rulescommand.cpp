// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/session.h"
#include "core/base/progress.h"
#include "core/care/otherreading.h"
#include "core/care/rulewords.h"
#include "core/care/words.h"
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/rehearsaljob.h"

namespace trendward::cli
{

namespace
{

std::string ruleLine(const care::Rule &rule, const care::RuleChange *change)
{
    std::vector<std::string> also;
    for (const std::string &word : rule.also) also.push_back(care::otherReadingText(word));
    JsonLine line;
    line.text("rule", rule.id);
    line.text("version", rule.version);
    line.text("what", care::titleOf(rule));
    line.text("basis", care::basisOf(rule));
    line.raw("limit", care::plainNumber(rule.limit()));
    line.text("severity", care::words(rule.severity));
    line.text("population", care::words(rule.population));
    line.text("state", care::codeOf(rule.state));
    line.raw("considerAlso", textsJson(also));
    line.text("source", rule.source);
    line.flag("secondary", rule.secondary);
    line.text("reviewBy", rule.reviewBy.text());
    const bool changed = change && (change->limit || change->state);
    line.textOrNull("changedBy", changed ? std::optional(change->who) : std::nullopt);
    line.textOrNull("changedAt", changed ? std::optional(change->at.text()) : std::nullopt);
    return line.object() + "\n";
}

int listRules(const store::RecordStore &store, const care::Rules &builtIn)
{
    const auto changes = jobs::ruleChanges(store);
    if (!changes) return couldNotRun(changes.error());
    for (const care::Rule &rule : care::withChanges(builtIn, *changes).rules)
        if (!put(ruleLine(rule, care::changeOf(*changes, rule.id)))) return CouldNotRun;
    return Done;
}

std::string sideJson(const care::Rehearsal &all, const care::RehearsedRule &one)
{
    JsonLine line;
    line.raw("limit", care::plainNumber(one.limit));
    line.flag("asked", one.asked);
    line.number("alerts", std::to_string(one.alerts));
    line.raw("alertsADay", care::plainNumber(all.aDay(one)));
    line.number("patients", std::to_string(one.patients));
    line.raw("listedADay", care::plainNumber(all.firingADay(one)));
    line.number("outcomesLed", std::to_string(one.ahead));
    line.raw("medianLeadDays", one.leadDays ? care::plainNumber(*one.leadDays) : "null");
    return line.object();
}

std::string rehearsalJson(const care::Rehearsal &one)
{
    JsonLine line;
    line.text("rule", one.rule);
    line.number("days", std::to_string(one.days));
    line.number("patients", std::to_string(one.panel));
    line.number("judged", std::to_string(one.judged));
    line.textOrNull("outcome", one.outcome.empty() ? std::nullopt : std::optional(one.outcome));
    line.number("outcomes", std::to_string(one.outcomes));
    line.raw("now", sideJson(one, one.now));
    line.raw("changed", sideJson(one, one.changed));
    return line.object() + "\n";
}

std::string rehearsalText(const care::Rehearsal &one, const care::Rules &rules)
{
    const care::Rule *rule = rules.rule(one.rule);
    std::string out = care::titleOf(*rule) + "\n";
    const auto add = [&](const char *name, const care::RehearsedRule &side) {
        out += std::string(name) + " (" + care::limitText(*rule, side.limit) +
               "): " + care::rehearsedText(one, side, rules) + "\n";
    };
    add("now", one.now);
    add("changed", one.changed);
    return out;
}

}  // namespace

int rules(const QStringList &words)
{
    Arguments arguments("rules", "The review rules as this record's clinic has them.", "list|change|reset");
    arguments.storeOptions();
    arguments.option("rule", "ID", "change, reset: which rule.");
    arguments.option("limit", "NUMBER", "change: its limit; the built-in one when left out.");
    arguments.option("state", "STATE", "change: draft, shadow, live or retired; the built-in one when left out.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what != QStringList{"list"} && what != QStringList{"change"} && what != QStringList{"reset"})
        return arguments.wrong("rules takes one word: list, change or reset");
    const bool change = what[0] == "change";
    if (what[0] != "list" && !arguments.isSet("rule")) return arguments.wrong("rules " + what[0] + " needs --rule ID");
    if (change && !arguments.isSet("limit") && !arguments.isSet("state"))
        return arguments.wrong("rules change needs --limit NUMBER or --state STATE, or both");
    const auto limit = arguments.number("limit");
    if (!limit) return couldNotRun(limit.error());
    const auto state = care::ruleStateFrom(arguments.value("state"));
    if (arguments.isSet("state") && !state) return arguments.wrong("--state takes draft, shadow, live or retired");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto builtIn = session::builtInRules();
    if (!builtIn) return couldNotRun(builtIn.error());
    if (what[0] != "list") {
        const auto now = clockFor(arguments, **store);
        if (!now) return couldNotRun(now.error());
        care::RuleChange one{arguments.value("rule"), {}, {}, session::userName(), *now};
        if (change) {
            one.limit = *limit;
            one.state = state;
        }
        const auto kept = jobs::changeRule(**store, *builtIn, one);
        if (!kept) return couldNotRun(kept.error());
    }
    return listRules(**store, *builtIn);
}

int rehearse(const QStringList &words)
{
    Arguments arguments("rehearse", "A rule as it is and with another limit or state, on the days that are over.", "");
    arguments.storeOptions();
    arguments.option("rule", "ID", "Which rule, as rules list shows it.");
    arguments.option("limit", "NUMBER", "The limit to try.");
    arguments.option("state", "STATE",
                     "The state to try: draft, shadow, live or retired; the rule's own when left out.");
    arguments.option("days", "NUMBER", "How many days back; 60 when left out.");
    arguments.flag("json", "One JSON object instead of sentences.");
    if (const auto over = arguments.parse(words)) return *over;
    const auto limit = arguments.number("limit");
    if (!limit) return couldNotRun(limit.error());
    if (!arguments.isSet("rule") || !*limit) return arguments.wrong("rehearse needs --rule ID and --limit NUMBER");
    const auto state = care::ruleStateFrom(arguments.value("state"));
    if (arguments.isSet("state") && !state) return arguments.wrong("--state takes draft, shadow, live or retired");
    const auto chosen = arguments.wholeNumber("days", 1, 366);
    if (!chosen) return couldNotRun(chosen.error());
    const int days = chosen->value_or(care::usualRehearsal);
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto builtIn = session::builtInRules();
    if (!builtIn) return couldNotRun(builtIn.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    Progress progress;
    const auto panel = jobs::panelFor(**store, *builtIn, arguments.value("rule"), *now, days, progress);
    if (!panel) return couldNotRun(panel.error());
    const care::Rule *rule = panel->rules.rule(arguments.value("rule"));
    const auto done = care::rehearse(panel->patients, panel->rules, arguments.value("rule"), **limit,
                                     state.value_or(rule ? rule->state : care::RuleState::Live), *now, days);
    if (!done) return couldNotRun(done.error());
    const std::string text = arguments.isSet("json") ? rehearsalJson(*done) : rehearsalText(*done, panel->rules);
    return put(text) ? Done : CouldNotRun;
}

}  // namespace trendward::cli
