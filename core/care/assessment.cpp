// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/assessment.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/findings.h"
#include "core/care/goalunit.h"
#include "core/care/patientwords.h"
#include "core/care/words.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <iterator>

namespace trendward::care
{

namespace
{

using Standing = GoalState::Standing;
using Side = GoalState::Side;

Side sideOf(double excess)
{
    return excess > 0 ? Side::Above : excess < 0 ? Side::Below : Side::None;
}

/// Where a reading lies that certainly does not meet the limits.
Side sideOf(const trend::Point &point, const trend::Limits &limits)
{
    if (trend::meets(point, limits) != std::optional(false)) return Side::None;
    switch (point.comparator) {
        case Comparator::Less:
        case Comparator::LessOrEqual:
            return Side::Below;
        case Comparator::Greater:
        case Comparator::GreaterOrEqual:
            return Side::Above;
        case Comparator::None:
            break;
    }
    return limits.high && point.value > *limits.high ? Side::Above : Side::Below;
}

bool tooOld(const std::optional<Instant> &last, const AgeLimit &limit, const Zone &zone, Instant now)
{
    return !last || *last <= trend::daysBefore(now, zone, limit.days);
}

std::size_t daysWithPoints(const trend::MeasureSeries &series, const trend::Window &window, const Zone &zone)
{
    std::size_t days = 0;
    Instant next;
    for (const trend::Point &point : trend::within(series, window)) {
        if (days > 0 && point.at() < next) continue;
        ++days;
        next = zone.startOfDay(point.at(), 1);
    }
    return days;
}

/// Of one measure or of several.
std::string silenceText(const std::string &names, const std::optional<Instant> &last, const Zone &zone, Instant now)
{
    if (!last) return filled(phrase("Worklist", "No reading of {1} has ever arrived."), {names});
    const auto days = static_cast<std::size_t>(daysSince(*last, now, zone));
    return filled(counted(days, plural("Worklist", "No readings of {1} since {2} (%n day).",
                                       "No readings of {1} since {2} (%n days).")),
                  {names, dateText(*last, zone)});
}

class GoalJudge
{
public:
    GoalJudge(const PatientRecord &record, const Rules &rules, Instant now)
        : m_record(record), m_rules(rules), m_now(now)
    {
    }

    GoalState judge(const Goal &goal) const
    {
        GoalState state = described(goal);
        const Measure *measure = measureNamed(goal.measure);
        const auto limits = limitsOf(goal);
        const auto shown = shownUnitOf(goal);
        if (!measure || !limits || !shown) {
            state.sentence = filled(phrase("Goal", "{1}: the goal has no limits that readings can be held against."),
                                    {state.display});
            return state;
        }
        state.limits = trend::Limits{goal.low, goal.high};
        state.unit = shown->unit;
        state.decimals = shown->decimals;
        state.until = m_now;
        const MeasureRecord *known = m_record.measure(measure->key);
        if (known) state.lastReading = known->lastEver;
        if (tooOld(state.lastReading, m_rules.ageLimit(measure->key), m_record.zone, m_now)) {
            state.standing = Standing::NoRecentData;
            state.sentence = silence(state);
            return state;
        }
        hold(state, known->series, *limits, *shown);
        return state;
    }

    std::string silence(const GoalState &state) const { return silence(state.display, state.lastReading); }
    std::string silence(const std::string &display, const std::optional<Instant> &last) const
    {
        return silenceText(inSentence(display), last, m_record.zone, m_now);
    }

private:
    GoalState described(const Goal &goal) const
    {
        GoalState state;
        state.goal = goal;
        const Measure *measure = measureNamed(goal.measure);
        state.display = nameOf(goal);
        if (measure) {
            state.unit = {std::string(measure->unit), std::string(measure->unitText)};
            state.decimals = measure->decimals;
            const Sufficiency &enough = m_rules.sufficiency(measure->key);
            state.days = enough.days;
            state.needed = enough.readings;
            state.neededOnDays = enough.onDays;
        }
        return state;
    }

    void hold(GoalState &state, const trend::MeasureSeries &series, const trend::Limits &limits,
              const ShownUnit &shown) const
    {
        const trend::Window window = trend::lastDays(m_now, m_record.zone, state.days);
        state.met = trend::met(series, window, limits);
        state.onDays = static_cast<int>(daysWithPoints(series, window, m_record.zone));
        setMean(state, series, window, limits);
        setShare(state, series, window, limits);
        if (!series.points.empty()) state.lastSide = sideOf(series.points.back(), limits);
        if (state.mean) state.mean = shown.of(*state.mean);
        const std::string days = std::to_string(state.days), until = dateText(m_now, m_record.zone);
        if (state.met.decided() < static_cast<std::size_t>(state.needed) || state.onDays < state.neededOnDays) {
            state.standing = Standing::TooFewReadings;
            //: {2}: "on 3 days"; {4} readings on {5} days; {6}: a date
            const Plural text = plural("Goal", "{1}: %n reading {2} in {3} days to {6}; it takes {4} on {5}.",
                                       "{1}: %n readings {2} in {3} days to {6}; it takes {4} on {5}.");
            state.sentence =
                filled(counted(state.met.decided(), text),
                       {state.display,
                        counted(static_cast<std::size_t>(state.onDays), plural("Finding", "on %n day", "on %n days")),
                        days, std::to_string(state.needed), std::to_string(state.neededOnDays), until});
            return;
        }
        if (!state.mean) {
            state.sentence = filled(phrase("Goal", "{1}: no reading in {2} days has a number."), {state.display, days});
            return;
        }
        state.standing = state.outsideOn() == Side::None ? Standing::Within : Standing::Outside;
        //: {3} days to {5}, a date; {4}: "mean of the last 7 days 148 mmHg"
        const Plural text = plural("Goal", "{1}: {2} of %n reading in {3} days to {5} within the goal; {4}.",
                                   "{1}: {2} of %n readings in {3} days to {5} within the goal; {4}.");
        state.sentence = filled(counted(state.met.decided(), text),
                                {state.display, std::to_string(state.met.met), days, meanText(state), until});
    }

    /// Shows the mean of the week, unless that is inside the goal and the longer one is not.
    void setMean(GoalState &state, const trend::MeasureSeries &series, const trend::Window &window,
                 const trend::Limits &limits) const
    {
        const auto week = trend::sevenDayMean(series, m_record.zone, m_now).value;
        const auto all = trend::mean(series, window).value;
        const auto side = [&](const std::optional<double> &mean) {
            return mean ? sideOf(trend::excess(*mean, limits)) : Side::None;
        };
        const bool longer = !week || (side(all) != Side::None && side(week) == Side::None);
        state.mean = longer ? all : week;
        state.meanDays = longer ? state.days : 7;
        state.meanSide = side(state.mean);
    }

    /// The share that a rule sends a patient to review for is none that a goal is met with.
    void setShare(GoalState &state, const trend::MeasureSeries &series, const trend::Window &window,
                  const trend::Limits &limits) const
    {
        const std::string_view key = series.measure;
        const bool many = std::any_of(m_rules.rules.begin(), m_rules.rules.end(), [&](const Rule &rule) {
            return rule.kind == Rule::Kind::GoalShare && rule.concerns(key) && state.met.notMet > 0 &&
                   static_cast<double>(state.met.notMet) >=
                       rule.goalShare.share * static_cast<double>(state.met.decided());
        });
        if (!many) return;
        std::size_t above = 0;
        for (const trend::Point &point : trend::within(series, window)) above += sideOf(point, limits) == Side::Above;
        state.shareSide = 2 * above >= state.met.notMet ? Side::Above : Side::Below;
    }

    const PatientRecord &m_record;
    const Rules &m_rules;
    Instant m_now;
};

void addSilence(Assessment &out, const PatientRecord &record, const Rules &rules, Instant now)
{
    const GoalJudge judge(record, rules, now);
    const auto add = [&](const std::string &key, const std::string &display, const std::optional<Instant> &last) {
        const AgeLimit &limit = rules.ageLimit(key);
        Evidence evidence;
        evidence.measure = key;
        evidence.display = display;
        evidence.absence = Absence{now, last};
        FindingWords words{limit.version, limit.also, silenceForPatient(inSentence(display)), false};
        if (auto finding = Finding::of(limit.id, limit.source, Severity::NoRecentData, judge.silence(display, last),
                                       std::move(evidence), limit.secondary, std::move(words)))
            out.findings.push_back(*std::move(finding));
    };
    for (const GoalState &state : out.goals)
        if (state.standing == Standing::NoRecentData) add(state.goal.measure, state.display, state.lastReading);
    if (!out.goals.empty()) return;
    // Without a goal nobody has said which measures are to come; only all of them silent is worth a word.
    const bool fresh = std::any_of(record.measures.begin(), record.measures.end(), [&](const MeasureRecord &one) {
        return one.lastEver && !tooOld(one.lastEver, rules.ageLimit(one.series.measure), record.zone, now);
    });
    if (fresh) return;
    for (const MeasureRecord &one : record.measures)
        if (one.lastEver) add(one.series.measure, displayOf(one.series), one.lastEver);
}

/// What a finding says of a goal's own measure is part of how the goal stands.
void addFindings(Assessment &out)
{
    for (GoalState &state : out.goals) {
        const Measure *measure = measureNamed(state.goal.measure);
        const auto found = std::find_if(out.findings.begin(), out.findings.end(), [&](const Finding &finding) {
            return measure && finding.evidence().measure == measure->key;
        });
        if (found == out.findings.end()) continue;
        // One for review says no more than "outside goal" does; what is to be looked at first is always named.
        if (found->severity() != Severity::LookFirst && state.standing != Standing::Within) continue;
        state.finding = {found->severity(), found->sentence()};
        state.sentence += " " + found->sentence();
    }
}

/// A measure that nothing is held against is not normal: its name goes with the good news.
void addUnjudged(Assessment &out, const PatientRecord &record, const Rules &rules, Instant now)
{
    for (const MeasureRecord &one : record.measures) {
        const std::string &key = one.series.measure;
        if (tooOld(one.lastEver, rules.ageLimit(key), record.zone, now) || (!key.empty() && rules.judge(key))) continue;
        const bool hasGoal = std::any_of(out.goals.begin(), out.goals.end(), [&](const GoalState &state) {
            const Measure *measure = measureNamed(state.goal.measure);
            return measure && measure->key == key;
        });
        if (!hasGoal) out.unjudged.push_back(inSentence(displayOf(one.series)));
    }
}

/// By the date alone, so that it does not matter how far back the readings were loaded.
std::size_t misdated(const PatientRecord &record, Instant now)
{
    std::size_t count = 0;
    for (const MeasureRecord &one : record.measures)
        count += static_cast<std::size_t>(
            std::count_if(one.series.leftOut.begin(), one.series.leftOut.end(), [&](const trend::LeftOutReading &left) {
                return left.why == trend::LeftOut::ClockSuspect &&
                       (left.time < trend::clocksReset.milliseconds() || left.time > now.milliseconds());
            }));
    return count;
}

Bucket bucketOf(const Assessment &one)
{
    const auto any = [&](Standing standing) {
        return std::any_of(one.goals.begin(), one.goals.end(),
                           [&](const GoalState &state) { return state.standing == standing; });
    };
    if (one.count(Severity::LookFirst) > 0) return Bucket::LookFirst;
    if (one.count(Severity::Review) > 0 || any(Standing::Outside)) return Bucket::Review;
    if (one.count(Severity::NoRecentData) > 0) return Bucket::NoRecentData;
    // What no rule looks at is unknown, however well the goals are met.
    if (one.ruleSet != RuleSet::Adults) return Bucket::NotEnoughKnown;
    if (one.goals.empty() || any(Standing::TooFewReadings) || any(Standing::CannotTell)) return Bucket::NotEnoughKnown;
    return Bucket::WithinGoals;
}

std::string silenceWhy(const Assessment &one, Instant now)
{
    std::vector<std::string> names;
    std::optional<Instant> last;
    bool never = true;
    for (const Finding &finding : one.findings) {
        if (finding.severity() != Severity::NoRecentData) continue;
        names.push_back(inSentence(finding.evidence().display));
        const auto &when = finding.evidence().absence->lastReading;
        never = never && !when;
        if (when && (!last || *when > *last)) last = when;
    }
    if (names.size() == 1) return one.findings.back().sentence();
    return silenceText(joinedNames(names), never ? std::nullopt : last, one.zone, now);
}

std::string unknownWhy(const Assessment &one, Instant now)
{
    if (one.goals.empty() && !one.later.empty()) {
        std::vector<std::string> parts;
        for (const Goal &goal : one.later)
            //: measure, limits, date
            parts.push_back(filled(phrase("Worklist", "{1} {2}, starts {3}"),
                                   {inSentence(nameOf(goal)), targetText(goal), dateText(goal.start)}));
        if (!one.lastReading)
            return filled(phrase("Worklist", "No goal holds yet: {1}. No reading has ever arrived."), {joined(parts)});
        //: {3}: "3 days ago"
        return filled(phrase("Worklist", "No goal holds yet: {1}. The newest reading is of {2} ({3})."),
                      {joined(parts), dateText(*one.lastReading, one.zone), agoText(*one.lastReading, now, one.zone)});
    }
    if (one.goals.empty() && !one.lastReading)
        return phrase("Worklist", "No goals are set and no reading has ever arrived.");
    if (one.goals.empty())
        return filled(phrase("Worklist",
                             "No goals are set, so there is nothing to hold the readings against; the newest "
                             "one is of {1} ({2})."),
                      {dateText(*one.lastReading, one.zone), agoText(*one.lastReading, now, one.zone)});
    const bool met = std::all_of(one.goals.begin(), one.goals.end(),
                                 [](const GoalState &state) { return state.standing == Standing::Within; });
    if (met) return phrase("Worklist", "The patient's own goals are met.");
    std::vector<std::string> parts;
    for (const GoalState &state : one.goals) {
        if (state.standing == Standing::Within) continue;
        std::string part = state.sentence;
        if (!part.empty() && part.back() == '.') part.pop_back();
        parts.push_back(part);
    }
    return filled(phrase("Worklist", "Too little to say. {1}."), {joined(parts)});
}

std::string unjudgedText(std::vector<std::string> names)
{
    constexpr std::size_t most = 4;
    if (names.size() > most) {
        const std::size_t more = names.size() - most;
        names.resize(most);
        names.push_back(counted(more, plural("Worklist", "%n other measure", "%n other measures")));
    }
    const bool several = names.size() > 1 || names.front().ends_with('s');
    return filled(several ? phrase("Worklist", "{1} have no goal") : phrase("Worklist", "{1} has no goal"),
                  {joinedNames(names)});
}

std::string withinWhy(const Assessment &one)
{
    std::vector<std::string> parts;
    for (const GoalState &state : one.goals)
        //: measure, "27 of 28 in 14 days to 22 Nov"
        parts.push_back(filled(phrase("Worklist", "{1} {2}"), {inSentence(state.display), shareText(state, one.zone)}));
    if (!one.unjudged.empty()) parts.push_back(unjudgedText(one.unjudged));
    const auto until = one.withinUntil();
    if (!until) return filled(phrase("Worklist", "Within goals to today: {1}."), {joined(parts)});
    return filled(phrase("Worklist", "Within goals to {1}: {2}."), {dateText(*until, one.zone), joined(parts)});
}

std::string whyOf(const Assessment &one, Instant now)
{
    switch (one.bucket) {
        case Bucket::LookFirst:
        case Bucket::Review: {
            if (one.findings.empty() || one.findings.front().severity() == Severity::NoRecentData) {
                for (const GoalState &state : one.goals)
                    if (state.standing == Standing::Outside) return state.sentence;
                return {};
            }
            const std::size_t more = one.findings.size() - 1;
            if (more == 0) return one.findings.front().sentence();
            return filled(counted(more, plural("Worklist", "{1} And %n more finding.", "{1} And %n more findings.")),
                          {one.findings.front().sentence()});
        }
        case Bucket::NoRecentData:
            return silenceWhy(one, now);
        case Bucket::NotEnoughKnown:
            return unknownWhy(one, now);
        case Bucket::WithinGoals:
            return withinWhy(one);
    }
    return {};
}

}  // namespace

int meanDecimals(const GoalState &state)
{
    return state.mean && state.limits ? decimalsBeside(*state.limits, *state.mean, state.decimals) : state.decimals;
}

std::string meanText(const GoalState &state)
{
    if (!state.mean) return {};
    return filled(counted(static_cast<std::size_t>(state.meanDays), plural("Goal", "mean of the last %n days {1}")),
                  {quantityText(*state.mean, meanDecimals(state), state.unit)});
}

std::string shareText(const GoalState &state, const Zone &zone)
{
    if (state.met.decided() == 0) return {};
    //: {1} of so many readings, in {2} days to {3}, a date without its year
    const Plural text = plural("Goal", "{1} of %n in {2} days to {3}");
    return filled(counted(state.met.decided(), text),
                  {std::to_string(state.met.met), std::to_string(state.days), dayText(state.until, zone)});
}

Bucket bucketOf(const GoalState &state)
{
    if (state.finding && state.finding->severity == Severity::LookFirst) return Bucket::LookFirst;
    switch (state.standing) {
        case Standing::Within:
            return state.finding ? Bucket::Review : Bucket::WithinGoals;
        case Standing::Outside:
            return Bucket::Review;
        case Standing::NoRecentData:
            return Bucket::NoRecentData;
        case Standing::TooFewReadings:
        case Standing::CannotTell:
            break;
    }
    return Bucket::NotEnoughKnown;
}

namespace
{

std::string outsideWords(const GoalState &state)
{
    // Which of the two it is, where the other alone would say the opposite.
    if (state.shareSide == Side::None) return phrase("Goal", "mean outside goal");
    if (state.meanSide == Side::None) return phrase("Goal", "too many readings outside goal");
    return phrase("Goal", "outside goal");
}

std::string standingWords(const GoalState &state)
{
    switch (state.standing) {
        case Standing::Within:
            if (state.lastSide == Side::Above) return phrase("Goal", "within goal, last reading above it");
            if (state.lastSide == Side::Below) return phrase("Goal", "within goal, last reading below it");
            return phrase("Goal", "within goal");
        case Standing::Outside:
            return outsideWords(state);
        case Standing::TooFewReadings:
            return phrase("Goal", "too few readings");
        case Standing::NoRecentData:
            return phrase("Goal", "no recent data");
        case Standing::CannotTell:
            return phrase("Goal", "cannot tell");
    }
    return {};
}

}  // namespace

std::string words(const GoalState &state)
{
    const std::string standing = standingWords(state);
    if (!state.finding) return standing;
    //: {1}: "within goal, last reading above it"
    return filled(state.finding->severity == Severity::LookFirst ? phrase("Goal", "{1}; look first")
                                                                 : phrase("Goal", "{1}; to review"),
                  {standing});
}

std::string words(Bucket bucket)
{
    switch (bucket) {
        case Bucket::LookFirst:
            return phrase("Worklist", "Look first");
        case Bucket::Review:
            return phrase("Worklist", "Review");
        case Bucket::NoRecentData:
            return phrase("Worklist", "No recent data");
        case Bucket::NotEnoughKnown:
            return phrase("Worklist", "Not enough known");
        case Bucket::WithinGoals:
            return phrase("Worklist", "Within goals");
    }
    return {};
}

std::string words(const Assessment &one)
{
    const auto until = one.withinUntil();
    //: a date without its year
    return until ? filled(phrase("Worklist", "Within goals to {1}"), {dayText(*until, one.zone)}) : words(one.bucket);
}

std::optional<Instant> Assessment::withinUntil() const
{
    if (bucket != Bucket::WithinGoals) return std::nullopt;
    std::optional<Instant> until;
    for (const GoalState &state : goals)
        if (state.lastReading && (!until || *state.lastReading < *until)) until = state.lastReading;
    return until;
}

std::size_t Assessment::count(Severity severity) const
{
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const Finding &finding) { return finding.severity() == severity; }));
}

bool Assessment::crisis() const
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.crisis(); });
}

GoalState goalStateAt(const PatientRecord &record, const Goal &goal, const Rules &rules, Instant then)
{
    PatientRecord until;
    until.zone = record.zone;
    const Measure *measure = measureNamed(goal.measure);
    if (const MeasureRecord *known = measure ? record.measure(measure->key) : nullptr) {
        MeasureRecord one = *known;
        std::erase_if(one.series.points, [&](const trend::Point &point) { return point.at() > then; });
        one.lastEver = one.series.points.empty() ? std::nullopt : std::optional(one.series.points.back().at());
        until.measures.push_back(std::move(one));
    }
    return GoalJudge(until, rules, then).judge(goal);
}

std::vector<GoalState> goalStates(const PatientRecord &record, const Rules &rules, Instant now)
{
    std::vector<GoalState> states;
    const GoalJudge judge(record, rules, now);
    for (const Goal &goal : record.activeGoals(now)) states.push_back(judge.judge(goal));
    return states;
}

namespace
{

Assessment assessBy(Assessment one, const PatientRecord &record, const Rules &rules, Instant now)
{
    one.findings = findingsOf(record, rules, now);
    const auto first = std::find_if(one.findings.begin(), one.findings.end(),
                                    [](const Finding &finding) { return finding.severity() == Severity::RankOnly; });
    one.ranking.assign(std::make_move_iterator(first), std::make_move_iterator(one.findings.end()));
    one.findings.erase(first, one.findings.end());
    one.shadow = shadowFindingsOf(record, rules, now);
    one.goals = goalStates(record, rules, now);
    addFindings(one);
    one.later = record.laterGoals(now);
    for (const MeasureRecord &measure : record.measures)
        if (measure.lastEver && (!one.lastReading || *measure.lastEver > *one.lastReading))
            one.lastReading = measure.lastEver;
    addUnjudged(one, record, rules, now);
    one.misdated = misdated(record, now);
    addSilence(one, record, rules, now);
    one.bucket = bucketOf(one);
    one.why = whyOf(one, now);
    if (one.misdated > 0)
        one.why = filled(counted(one.misdated, plural("Worklist", "{1} %n reading carries a date that cannot be right.",
                                                      "{1} %n readings carry a date that cannot be right.")),
                         {one.why});
    const std::string noRules = noRuleSetText(one.ruleSet);
    if (noRules.empty()) return one;
    // Where it is all there is to say, it comes first.
    const bool alone = one.bucket == Bucket::NotEnoughKnown;
    one.why = alone ? noRules + " " + one.why : one.why + " " + noRules;
    return one;
}

}  // namespace

Assessment assess(const PatientRecord &record, const Rules &rules, Instant now)
{
    Assessment one;
    one.id = record.id;
    one.name = record.name;
    one.zone = record.zone;
    one.ruleSet = record.ruleSet(now);
    if (one.ruleSet == RuleSet::Adults) return assessBy(std::move(one), record, rules, now);
    const Rules applied = rules.appliedTo(one.ruleSet);
    return assessBy(std::move(one), record, applied, now);
}

}  // namespace trendward::care
