// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/worklist.h"

#include "core/base/json.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace trendward::care
{

namespace
{

constexpr std::size_t evidenceShown = 50;

/// JSON members in the order of the calls.
class Object
{
public:
    Object &raw(std::string_view name, std::string_view json)
    {
        if (m_out.size() > 1) m_out += ',';
        json::appendQuoted(m_out, name);
        m_out += ':';
        m_out += json;
        return *this;
    }
    Object &text(std::string_view name, std::string_view value)
    {
        std::string quoted;
        json::appendQuoted(quoted, value);
        return raw(name, quoted);
    }
    Object &number(std::string_view name, std::size_t value) { return raw(name, std::to_string(value)); }
    Object &time(std::string_view name, const std::optional<Instant> &value)
    {
        return value ? text(name, value->text()) : raw(name, "null");
    }
    std::string done() const { return m_out + "}"; }

private:
    std::string m_out = "{";
};

template <class Items, class Write>
std::string arrayOf(const Items &items, Write write)
{
    std::string out = "[";
    for (const auto &item : items) out += (out.size() > 1 ? "," : "") + write(item);
    return out + "]";
}

std::string_view severityCode(Severity severity)
{
    switch (severity) {
        case Severity::LookFirst:
            return "look-first";
        case Severity::Review:
            return "review";
        case Severity::NoRecentData:
            return "no-recent-data";
        case Severity::RankOnly:
            return "rank-only";
    }
    return {};
}

std::string evidenceJson(const EvidenceReading &reading)
{
    Object object;
    object.raw("series", std::to_string(reading.series)).text("time", reading.time.text());
    object.number("source", reading.source).number("nth", reading.nth).raw("value", plainNumber(reading.value));
    if (reading.comparator != Comparator::None) object.text("comparator", sign(static_cast<int>(reading.comparator)));
    return object.done();
}

std::string findingJson(const Finding &finding)
{
    const Evidence &evidence = finding.evidence();
    const std::size_t all = evidence.readings.size(), shown = std::min(all, evidenceShown);
    const std::vector<EvidenceReading> newest(evidence.readings.end() - static_cast<std::ptrdiff_t>(shown),
                                              evidence.readings.end());
    Object object;
    object.text("rule", finding.rule()).text("version", finding.version());
    object.text("severity", severityCode(finding.severity())).text("sentence", finding.sentence());
    object.text("forPatient", finding.forPatient()).text("consider", finding.consider());
    object.text("source", finding.source());
    object.raw("secondary", finding.secondary() ? "true" : "false");
    object.text("measure", evidence.measure).text("unit", evidence.unit.code);
    object.number("evidenceCount", all).raw("evidence", arrayOf(newest, evidenceJson));
    if (evidence.absence) {
        object.time("lookedUntil", evidence.absence->lookedUntil);
        object.time("lastReading", evidence.absence->lastReading);
    }
    return object.done();
}

std::string dueJson(const std::optional<Date> &due)
{
    std::string quoted;
    if (due) json::appendQuoted(quoted, due->text());
    return due ? quoted : "null";
}

std::string goalJson(const GoalState &state)
{
    Object object;
    object.text("measure", state.goal.measure).text("standing", words(state));
    object.text("target", targetText(state.goal));
    object.raw("due", dueJson(state.goal.due));
    object.raw("mean", state.mean ? plainNumber(*state.mean) : "null");
    object.raw("meanDays", std::to_string(state.meanDays)).text("unit", state.unit.code);
    object.number("met", state.met.met).number("readings", state.met.decided());
    object.raw("days", std::to_string(state.days)).text("sentence", state.sentence);
    object.time("lastReading", state.lastReading);
    return object.done();
}

std::string patientJson(const Assessment &one, const Attention &attention, const Zone &desk, std::size_t rank)
{
    Object object;
    object.number("rank", rank).text("id", one.id).text("name", one.name);
    object.text("bucket", words(one.bucket)).text("why", one.why);
    object.text("membership", codeOf(attention.membership)).text("apart", attention.apart);
    object.text("state", codeOf(attention.state)).time("stateSince", attention.since());
    object.text("stateWords", words(attention, desk));
    object.text("owner", attention.owner ? attention.owner->holder() : std::string());
    object.time("ownerSince", attention.owner ? std::optional(attention.owner->at) : std::nullopt);
    object.text("noRuleSet", noRuleSetText(one.ruleSet));
    object.raw("findings", arrayOf(one.findings, findingJson)).raw("ranking", arrayOf(one.ranking, findingJson));
    object.raw("goals", arrayOf(one.goals, goalJson));
    object.time("lastReading", one.lastReading).text("zone", one.zone.name());
    return object.done();
}

/// How many patients each rule finds that is tried out.
std::string shadowJson(const Worklist &worklist)
{
    std::map<std::string, std::set<std::string>> found;
    for (const Assessment &one : worklist.patients)
        for (const Finding &finding : one.shadow) found[finding.rule()].insert(one.id);
    Object object;
    for (const auto &[rule, patients] : found) object.number(rule, patients.size());
    return object.done();
}

std::string unrankedJson(const UnrankedPatient &one)
{
    return Object().text("id", one.id).text("name", one.name).text("reason", one.reason).done();
}

std::string sharingJson(const ListSharing &one)
{
    Object object;
    object.text("server", one.server).time("sent", one.sent).time("fetched", one.fetched);
    return object.time("exchanged", one.shared).number("patients", one.sharedOf).done();
}

/// "10:42", and on another day "21 Nov 10:42".
std::string clockText(const std::optional<Instant> &moment, const Worklist &list)
{
    if (!moment) return {};
    const std::string time = timeOfDayText(*moment, list.desk);
    const bool today = list.desk.startOfDay(*moment) == list.desk.startOfDay(list.now);
    return today ? time : dayText(*moment, list.desk) + " " + time;
}

/// What goes one way only is shared with nobody, and is said to be so. Empty where nothing has gone either way.
std::string sharedWords(const ListSharing &one, const Worklist &list)
{
    if (one.sharedOf > 0) {
        const std::string words = filled(phrase("Worklist", "shared through {1}, last exchanged {2}"),
                                         {one.server, clockText(one.shared, list)});
        if (one.sharedOf >= list.everybody()) return words;
        //: {1}: "shared through Clinic, last exchanged 10:42"
        return filled(phrase("Worklist", "{1} ({2} of {3} patients)"),
                      {words, std::to_string(one.sharedOf), std::to_string(list.everybody())});
    }
    if (one.fetchedOf > 0)
        return filled(phrase("Worklist", "those of others from {1} as of {2}; those of this workstation are not sent"),
                      {one.server, clockText(one.fetched, list)});
    if (one.sentOf > 0)
        return filled(phrase("Worklist", "sent to {1} at {2}; those of others are not fetched"),
                      {one.server, clockText(one.sent, list)});
    return {};
}

/// One patient of the list as a line.
std::string lineText(const Worklist &worklist, std::size_t patient, std::size_t number)
{
    const Assessment &one = worklist.patients[patient];
    const Attention attention = worklist.attentionOf(patient);
    const std::string who = one.id + (one.name.empty() ? "" : "  " + one.name);
    std::string out =
        one.lastReading
            //: {1}: a number, {2}: a patient, {3}: sentences, {4}: "3 days ago"
            ? filled(phrase("Worklist", "{1}. {2}: {3} Last reading {4}."),
                     {std::to_string(number), who, one.why, agoText(*one.lastReading, worklist.now, one.zone)})
            : filled(phrase("Worklist", "{1}. {2}: {3}"), {std::to_string(number), who, one.why});
    for (const std::string &said : {attention.apart, words(attention, worklist.desk)})
        if (!said.empty()) out += " " + said + ".";
    return out + "\n";
}

/// Smaller comes first.
auto place(const Assessment &one)
{
    // What is newest among the findings, negated: newest first. In silence the oldest last reading comes first, and
    // one who never sent anything before all.
    std::int64_t when = 0;
    if (one.bucket == Bucket::NoRecentData) {
        when = one.lastReading ? one.lastReading->ticks() : INT64_MIN;
    } else {
        for (const Finding &finding : one.findings)
            if (finding.severity() != Severity::NoRecentData) when = std::min(when, -finding.newest().ticks());
    }
    const std::size_t first = one.count(Severity::LookFirst), all = first + one.count(Severity::Review);
    // A reading beyond a crisis limit is not outweighed by any number of changes against a person's own level.
    return std::tuple(static_cast<int>(one.bucket), one.crisis() ? 0 : 1, -static_cast<std::int64_t>(first),
                      -static_cast<std::int64_t>(one.ranking.size()), -static_cast<std::int64_t>(all), when, one.id);
}

}  // namespace

std::size_t Worklist::count(Bucket bucket) const
{
    std::size_t all = 0;
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (patients[i].bucket == bucket && membershipOf(i) == Membership::Enrolled) ++all;
    return all;
}

std::size_t Worklist::count(Membership membership) const
{
    std::size_t all = 0;
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (membershipOf(i) == membership) ++all;
    return all;
}

std::size_t Worklist::ranked() const
{
    return count(Membership::Enrolled);
}

std::string Worklist::apartWords() const
{
    return care::apartWords(count(Membership::NotEnrolled) + count(Membership::Discharged), count(Membership::Paused));
}

std::size_t Worklist::count(Queue queue) const
{
    std::size_t all = 0;
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (queueOf(patients[i], attentionOf(i)) == queue) ++all;
    return all;
}

Attention Worklist::attentionOf(std::size_t patient) const
{
    return patient < attention.size() ? attention[patient] : Attention();
}

Membership Worklist::membershipOf(std::size_t patient) const
{
    return patient < attention.size() ? attention[patient].membership : Membership::Enrolled;
}

std::size_t Worklist::doneToday() const
{
    return static_cast<std::size_t>(std::count_if(attention.begin(), attention.end(), [&](const Attention &one) {
        return isDoneToday(one, {now, desk});
    }));
}

std::string Worklist::headline() const
{
    std::string ranked = filled(counted(of(), plural("Worklist", "{1} of %n patient ranked, {2} failed",
                                                     "{1} of %n patients ranked, {2} failed")),
                                {std::to_string(this->ranked()), std::to_string(failed.size())});
    if (const std::string apart = apartWords(); !apart.empty())
        //: {1}: "24 of 24 patients ranked, 0 failed", {2}: "3 not enrolled"
        ranked = filled(phrase("Worklist", "{1}; {2}"), {ranked, apart});
    const std::size_t done = doneToday();
    //: {1}: "24 of 24 patients ranked, 0 failed"
    return done == 0 ? ranked : filled(counted(done, plural("Worklist", "{1} · %n done today")), {ranked});
}

std::string Worklist::sharingWords() const
{
    std::string all;
    for (const ListSharing &one : sharing) {
        const std::string words = sharedWords(one, *this);
        if (!words.empty()) all += (all.empty() ? "" : "; ") + words;
    }
    //: {1}: "this workstation only", "shared through Clinic, last exchanged 10:42"
    return filled(phrase("Worklist", "Reviews and calls: {1}"),
                  {all.empty() ? phrase("Worklist", "this workstation only") : all});
}

void putInOrder(std::vector<Assessment> &patients)
{
    std::sort(patients.begin(), patients.end(),
              [](const Assessment &a, const Assessment &b) { return place(a) < place(b); });
}

std::string worklistJson(const Worklist &worklist)
{
    const InEnglish english;
    Object object;
    object.text("now", worklist.now.text());
    object.text("asOf", asOfText(worklist.now, worklist.desk, worklist.sample))
        .raw("sample", worklist.sample ? "true" : "false");
    if (worklist.sample) object.text("mark", sampleLine);
    object.text("rules", worklist.rulesVersion);
    object.number("ranked", worklist.ranked()).number("of", worklist.of());
    object.number("failed", worklist.failed.size());
    object.number("notEnrolled", worklist.count(Membership::NotEnrolled) + worklist.count(Membership::Discharged));
    object.number("paused", worklist.count(Membership::Paused)).text("headline", worklist.headline());
    object.raw("sharedThrough", arrayOf(worklist.sharing, sharingJson)).text("sharing", worklist.sharingWords());
    object.text("note", standingLine);
    Object counts;
    for (const Bucket bucket : buckets) counts.number(words(bucket), worklist.count(bucket));
    object.raw("buckets", counts.done());
    object.number("clinical", worklist.count(Queue::Clinical))
        .number("dataMissing", worklist.count(Queue::DataMissing));
    object.number("stable", worklist.count(Queue::Stable)).number("done", worklist.count(Queue::Done));
    object.raw("shadow", shadowJson(worklist));
    std::size_t rank = 0;
    object.raw("patients", arrayOf(worklist.patients, [&](const Assessment &one) {
                   const std::size_t place = rank++;
                   return patientJson(one, worklist.attentionOf(place), worklist.desk, rank);
               }));
    object.raw("notRanked", arrayOf(worklist.failed, unrankedJson));
    return object.done() + "\n";
}

std::string worklistText(const Worklist &worklist)
{
    std::string out = worklist.sample ? phrase("Worklist", sampleList) + "\n" : std::string();
    out += worklist.headline() + "\n" + worklist.sharingWords() + "\n";
    out += filled(phrase("Page", "As of {1}"), {asOfText(worklist.now, worklist.desk, worklist.sample)}) + "\n";
    out += phrase("Page", standingLine) + "\n";
    std::size_t rank = 0;
    for (const Bucket bucket : buckets) {
        if (worklist.count(bucket) == 0) continue;
        out += "\n" + words(bucket) + " (" + std::to_string(worklist.count(bucket)) + ")\n";
        for (std::size_t i = 0; i < worklist.patients.size(); ++i)
            if (worklist.patients[i].bucket == bucket && worklist.membershipOf(i) == Membership::Enrolled)
                out += lineText(worklist, i, ++rank);
    }
    const std::string apart = worklist.apartWords();
    if (!apart.empty()) out += "\n" + apart + "\n";
    for (std::size_t i = worklist.ranked(); i < worklist.patients.size(); ++i) out += lineText(worklist, i, i + 1);
    for (const UnrankedPatient &one : worklist.failed)
        out += filled(phrase("Worklist", "Not ranked: {1}  {2}: {3}"), {one.id, one.name, one.reason}) + "\n";
    return out;
}

}  // namespace trendward::care
