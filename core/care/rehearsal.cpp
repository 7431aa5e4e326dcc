// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rehearsal.h"

#include "core/base/phrase.h"
#include "core/care/findings.h"
#include "core/care/rulewords.h"
#include "core/care/words.h"

#include <algorithm>

namespace trendward::care
{

namespace
{

constexpr int mostLead = 14;

using Days = std::vector<bool>;  ///< whether a rule finds something, oldest day first

/// The moments at which the days are judged.
std::vector<Instant> endsOf(const Zone &zone, Instant now, int days)
{
    std::vector<Instant> ends;
    for (int back = days - 1; back > 0; --back)
        ends.push_back(zone.startOfDay(now, 1 - back) - Instant::ticksPerMillisecond);
    ends.push_back(now);
    return ends;
}

/// Nobody is told anything by a draft or a retired rule.
bool isAsked(RuleState state)
{
    return state == RuleState::Live || state == RuleState::Shadow;
}

/// A child comes of age and a pregnancy ends within the days: whom a rule is for is asked on each of them.
bool isAsked(const PatientRecord &record, const Rule &rule, Instant end)
{
    return holds(rule.population, record.ruleSet(end));
}

Days foundOn(const PatientRecord &record, const Rule &rule, const std::vector<Instant> &ends)
{
    Days found;
    for (const Instant end : ends) found.push_back(isAsked(record, rule, end) && finds(record, rule, end));
    return found;
}

std::vector<std::size_t> firstDays(const Days &found)
{
    std::vector<std::size_t> firsts;
    for (std::size_t day = 0; day < found.size(); ++day)
        if (found[day] && (day == 0 || !found[day - 1])) firsts.push_back(day);
    return firsts;
}

/// Days from the first alert that leads to the outcome; none where nothing was said until then.
std::optional<double> leadTo(std::size_t outcome, const Days &found)
{
    std::optional<double> lead;
    for (std::size_t back = 0; back <= std::min<std::size_t>(outcome, mostLead); ++back) {
        if (found[outcome - back])
            lead = static_cast<double>(back);
        else if (lead)
            break;
    }
    return lead;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Counts one rule over the patients.
class Counting
{
public:
    Counting(RehearsedRule &out, Rule rule) : m_out(out), m_rule(std::move(rule)) { m_out.limit = m_rule.limit(); }

    void add(const PatientRecord &record, const std::vector<Instant> &ends, const std::vector<std::size_t> &outcomes)
    {
        if (!m_out.asked) return;
        const Days found = foundOn(record, m_rule, ends);
        const std::size_t alerts = firstDays(found).size();
        m_out.alerts += alerts;
        m_out.patients += alerts > 0;
        m_out.firing += static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
        for (const std::size_t outcome : outcomes)
            if (const auto lead = leadTo(outcome, found)) m_leads.push_back(*lead);
    }
    void end()
    {
        m_out.ahead = m_leads.size();
        if (!m_leads.empty()) m_out.leadDays = medianOf(m_leads);
    }

private:
    RehearsedRule &m_out;
    const Rule m_rule;
    std::vector<double> m_leads;
};

bool sameSide(const Rule &a, const Rule &b)
{
    return a.kind == Rule::Kind::Threshold && b.kind == Rule::Kind::Threshold &&
           a.threshold.tooHigh() == b.threshold.tooHigh();
}

/// The patient with nothing but what the rules look at, so that no other series is walked through.
PatientRecord onlyWith(const PatientRecord &record, const Rule &rule, const Rule *outcome)
{
    PatientRecord one = record;
    std::erase_if(one.measures, [&](const MeasureRecord &measure) {
        const std::string &key = measure.series.measure;
        return measure.series.points.empty() || !(rule.concerns(key) || (outcome && outcome->concerns(key)));
    });
    return one;
}

}  // namespace

const Rule *outcomeFor(const Rules &rules, const Rule &rule)
{
    const Rule *best = nullptr;
    for (const Rule &one : rules.rules) {
        if (one.id == rule.id || one.measure != rule.measure || one.severity != Severity::LookFirst) continue;
        if (one.state != RuleState::Live) continue;
        if (one.isCrisis() && (rule.kind != Rule::Kind::Threshold || sameSide(one, rule))) return &one;
        if (!best && (rule.kind != Rule::Kind::Threshold || one.kind != Rule::Kind::Threshold)) best = &one;
    }
    return best;
}

std::string rehearsedText(const Rehearsal &all, const RehearsedRule &one, const Rules &rules)
{
    if (!one.asked) return phrase("Rules", "Nothing: the rule is not asked.");
    const double aDay = all.aDay(one);
    //: {1}: a number
    const std::string alerts =
        filled(counted(one.patients, plural("Rules", "{1} alerts a day, %n patient", "{1} alerts a day, %n patients")),
               {numberText(aDay, aDay > 0 && aDay < 0.1 ? 2 : 1)});
    const Rule *outcome = rules.rule(all.outcome);
    if (!outcome) return filled(phrase("Rules", "{1}."), {alerts});
    if (all.outcomes == 0)
        return filled(phrase("Rules", "{1}. Nobody had in these days: {2}."), {alerts, inSentence(titleOf(*outcome))});
    const std::string of =
        filled(phrase("Rules", "{1} of {2}"), {std::to_string(one.ahead), std::to_string(all.outcomes)});
    if (!one.leadDays)
        return filled(phrase("Rules", "{1}; before none of {2}: {3}."),
                      {alerts, std::to_string(all.outcomes), inSentence(titleOf(*outcome))});
    //: {2}: "3 days", {3}: "4 of 5", {4}: what another rule looks for
    return filled(phrase("Rules", "{1}; median lead time {2}, before {3}: {4}."),
                  {alerts,
                   filled(counted(*one.leadDays == 1 ? 1 : 2, plural("Rules", "{1} day", "{1} days")),
                          {shownNumber(*one.leadDays)}),
                   of, inSentence(titleOf(*outcome))});
}

int daysForRehearsal(const Rules &rules, const Rule &rule, int days)
{
    const Rule *outcome = outcomeFor(rules, rule);
    return days + std::max(rule.days(), outcome ? outcome->days() : 0);
}

Result<Rehearsal> rehearse(std::span<const PatientRecord> panel, const Rules &rules, std::string_view id, double limit,
                           RuleState state, Instant now, int days, const std::function<bool()> &go)
{
    const Rule *rule = rules.rule(id);
    if (!rule) return Error{Error::Code::NotFound, "there is no rule \"" + std::string(id) + "\"", {}};
    auto changed = rule->withLimit(limit);
    if (!changed) return changed.error();
    Rehearsal out;
    out.rule = rule->id;
    out.days = days;
    out.panel = panel.size();
    const Rule *outcome = outcomeFor(rules, *rule);
    if (outcome) out.outcome = outcome->id;
    out.now.asked = isAsked(rule->state);
    out.changed.asked = isAsked(state);
    Counting asIs(out.now, *rule), other(out.changed, *std::move(changed));
    for (const PatientRecord &whole : panel) {
        if (go && !go()) return Error{Error::Code::Cancelled, "the rehearsal was stopped", {}};
        const PatientRecord record = onlyWith(whole, *rule, outcome);
        if (record.measures.empty()) continue;
        const auto ends = endsOf(record.zone, now, days);
        if (std::none_of(ends.begin(), ends.end(), [&](Instant end) { return isAsked(record, *rule, end); })) continue;
        ++out.judged;
        const auto outcomes = outcome ? firstDays(foundOn(record, *outcome, ends)) : std::vector<std::size_t>();
        out.outcomes += outcomes.size();
        asIs.add(record, ends, outcomes);
        other.add(record, ends, outcomes);
    }
    asIs.end();
    other.end();
    return out;
}

}  // namespace trendward::care
