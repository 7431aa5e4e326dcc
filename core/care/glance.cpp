// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/glance.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/trend/thinning.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace trendward::care
{

namespace
{

constexpr std::string_view bloodPressure = "blood-pressure";
/// Four points a column are kept, so 48 at most.
constexpr int sparkColumns = 12;

bool isPart(std::string_view measure)
{
    return measure == "systolic-blood-pressure" || measure == "diastolic-blood-pressure";
}

/// Smaller comes first.
std::tuple<std::size_t, std::string> placeOf(const std::string &key)
{
    static constexpr std::array<std::string_view, 6> first{bloodPressure,       "heart-rate", "body-weight",
                                                           "oxygen-saturation", "glucose",    "sensor-glucose"};
    const auto leading = std::find(first.begin(), first.end(), key);
    if (leading != first.end()) return {static_cast<std::size_t>(leading - first.begin()), {}};
    const auto all = measures();
    const auto known = std::find_if(all.begin(), all.end(), [&](const Measure &one) { return one.key == key; });
    return {first.size() + static_cast<std::size_t>(known - all.begin()), known == all.end() ? key : std::string()};
}

/// One measure of a glance: what is known of it and what is asked of it.
struct Part {
    std::string measure;
    const MeasureRecord *record = nullptr;  ///< none: no reading is known
    bool hasGoal = false;
    std::optional<trend::Limits> limits;

    const std::vector<trend::Point> &points() const
    {
        static const std::vector<trend::Point> none;
        return record ? record->series.points : none;
    }
};

/// All goals of one measure at once: a value that meets the tightest limits meets each of them.
void addGoal(Part &part, const Goal &goal)
{
    part.hasGoal = true;
    const auto limits = limitsOf(goal);
    if (!limits) return;
    if (!part.limits) part.limits = trend::Limits{};
    if (limits->low) part.limits->low = std::max(*limits->low, part.limits->low.value_or(*limits->low));
    if (limits->high) part.limits->high = std::min(*limits->high, part.limits->high.value_or(*limits->high));
}

/// A goal that asks for no limits leaves open whether it is met.
GlanceStanding partStanding(const trend::Point &point, const Part &part)
{
    return part.hasGoal && !part.limits ? GlanceStanding::NotKnown : standingOf(point, part.limits);
}

/// Larger wins.
int weightOf(GlanceStanding standing)
{
    switch (standing) {
        case GlanceStanding::NoGoal:
            return 0;
        case GlanceStanding::Within:
            return 1;
        case GlanceStanding::Above:
        case GlanceStanding::Below:
            return 2;
        case GlanceStanding::NotKnown:
            return 3;
        case GlanceStanding::TooOld:
            return 4;
    }
    return 3;
}

class GlanceMaker
{
public:
    GlanceMaker(const PatientRecord &record, const Rules &rules, Instant now, std::vector<Part> parts)
        : m_record(record), m_rules(rules), m_now(now), m_parts(std::move(parts))
    {
    }

    VitalGlance make(const std::string &key)
    {
        m_glance.key = key;
        describe();
        setAge();
        for (const Part &part : m_parts) addNewest(part);
        setStanding();
        setSpark();
        setDataDays();
        const Part &first = m_parts.front();
        m_glance.limits = first.limits;
        if (m_parts.size() > 1) m_glance.secondLimits = m_parts[1].limits;
        if (first.record) setChange(first.record->series);
        return std::move(m_glance);
    }

private:
    void describe()
    {
        const Part &first = m_parts.front();
        if (const Measure *measure = measureNamed(first.measure); measure && !first.measure.empty()) {
            m_glance.display = displayOf(*measure);
            m_glance.unit = {std::string(measure->unit), std::string(measure->unitText)};
            m_glance.decimals = measure->decimals;
        } else if (first.record) {
            m_glance.display = first.record->series.display;
            m_glance.unit = first.record->series.unit;
            m_glance.decimals = first.record->series.decimals;
        }
        if (m_glance.key == bloodPressure) m_glance.display = phrase("Measure", "Blood pressure");
    }

    void setAge()
    {
        for (const Part &part : m_parts) {
            const AgeLimit &limit = m_rules.ageLimit(part.measure);
            if (m_glance.ageLimitDays == 0 || limit.days < m_glance.ageLimitDays) {
                m_glance.ageLimitDays = limit.days;
                m_glance.ageLimitSource = limit.source;
            }
            std::optional<Instant> last = part.record ? part.record->lastEver : std::nullopt;
            if (!part.points().empty()) last = part.points().back().at();
            if (last && (!m_glance.at || *last > *m_glance.at)) m_glance.at = last;
        }
        m_glance.tooOld = m_glance.at && *m_glance.at <= trend::daysBefore(m_now, m_record.zone, m_glance.ageLimitDays);
    }

    /// The value of the newest moment. Beside a systolic only a diastolic of the same device belongs.
    void addNewest(const Part &part)
    {
        const auto &points = part.points();
        const trend::Point *chosen = nullptr;
        for (auto it = points.rbegin(); it != points.rend() && it->at() == *m_glance.at; ++it) {
            if (m_first && it->source != m_first->source) continue;
            // Two measurements of one moment: the parts of one of them have one number, unless they were equal.
            if (!chosen || (m_first && it->nth == m_first->nth)) chosen = &*it;
        }
        if (!chosen) return;
        if (!m_first) m_first = chosen;
        GlanceValue value;
        value.measure = part.measure;
        value.value = chosen->value;
        value.comparator = chosen->comparator;
        const int digits = part.limits && chosen->isNumber()
                               ? decimalsBeside(*part.limits, chosen->value, m_glance.decimals)
                               : m_glance.decimals;
        value.text = std::string(sign(static_cast<int>(chosen->comparator))) + numberText(chosen->value, digits);
        value.standing = m_glance.tooOld ? GlanceStanding::TooOld : partStanding(*chosen, part);
        m_glance.newest.push_back(std::move(value));
    }

    void setStanding()
    {
        const auto add = [&](GlanceStanding standing) { m_glance.standing = worseOf(m_glance.standing, standing); };
        for (const GlanceValue &value : m_glance.newest) add(value.standing);
        if (m_glance.tooOld) add(GlanceStanding::TooOld);
        // What a goal asks for and the newest moment does not say.
        for (const Part &part : m_parts) {
            const bool said = std::any_of(m_glance.newest.begin(), m_glance.newest.end(),
                                          [&](const GlanceValue &value) { return value.measure == part.measure; });
            if (part.hasGoal && !said) add(GlanceStanding::NotKnown);
        }
    }

    void setSpark()
    {
        const auto part =
            std::find_if(m_parts.begin(), m_parts.end(), [](const Part &one) { return !one.points().empty(); });
        if (part == m_parts.end()) return;
        const Instant last = part->points().back().at();
        const trend::Window window{trend::daysBefore(last, m_record.zone, glanceDays), last};
        const auto points = trend::within(part->record->series, window);
        if (points.size() <= std::size_t{4 * sparkColumns}) {
            for (const trend::Point &point : points) m_glance.spark.push_back({point.time, point.value});
            return;
        }
        for (const std::size_t i : trend::thinned(points, points.front().at(), last, sparkColumns))
            m_glance.spark.push_back({points[i].time, points[i].value});
    }

    void setDataDays()
    {
        m_glance.dataDays.assign(glanceDays, false);
        for (const Part &part : m_parts) {
            if (!part.record) continue;
            const auto days = trend::completeness(part.record->series, m_record.zone, m_now, glanceDays).days;
            for (std::size_t i = 0; i < days.size(); ++i)
                if (days[i]) m_glance.dataDays[i] = true;
        }
    }

    void setChange(const trend::MeasureSeries &series)
    {
        const auto week = trend::mean(series, trend::lastDays(m_now, m_record.zone, 7)).value;
        const auto before = trend::mean(series, trend::lastDays(m_now, m_record.zone, 7, 7)).value;
        if (week && before) m_glance.change = shownDifference(*week, *before, m_glance.decimals);
    }

    const PatientRecord &m_record;
    const Rules &m_rules;
    Instant m_now;
    std::vector<Part> m_parts;
    VitalGlance m_glance;
    const trend::Point *m_first = nullptr;
};

/// The measures of one glance, in the order they are shown.
std::vector<std::string> measuresOf(const std::string &key)
{
    if (key == bloodPressure) return {"systolic-blood-pressure", "diastolic-blood-pressure"};
    return {key.starts_with('~') ? std::string() : key};
}

Part partOf(const PatientRecord &record, const std::vector<Goal> &goals, const std::string &key,
            const std::string &measure)
{
    Part part{measure, nullptr, false, std::nullopt};
    for (const MeasureRecord &one : record.measures)
        if (one.series.measure == measure && vitalKey(measure, one.series.code, one.series.display) == key &&
            (one.lastEver || !one.series.points.empty()))
            part.record = &one;
    if (measure.empty()) return part;
    for (const Goal &goal : goals)
        if (const Measure *known = measureNamed(goal.measure); known && known->key == measure) addGoal(part, goal);
    return part;
}

bool isWithin(const GoalState &state)
{
    return state.standing == GoalState::Standing::Within;
}

}  // namespace

GlanceStanding standingOf(const trend::Point &point, const std::optional<trend::Limits> &limits)
{
    if (!limits || (!limits->low && !limits->high)) return GlanceStanding::NoGoal;
    const auto answer = trend::meets(point, *limits);
    if (!answer) return GlanceStanding::NotKnown;
    if (*answer) return GlanceStanding::Within;
    if (!point.isNumber()) return point.isLess() ? GlanceStanding::Below : GlanceStanding::Above;
    return limits->high && point.value > *limits->high ? GlanceStanding::Above : GlanceStanding::Below;
}

GlanceStanding worseOf(GlanceStanding first, GlanceStanding second)
{
    return weightOf(second) > weightOf(first) ? second : first;
}

std::string valueText(const VitalGlance &vital)
{
    std::string all;
    for (const GlanceValue &one : vital.newest) {
        // A lone part of a blood pressure says which one it is.
        const bool lone = vital.key == "blood-pressure" && vital.newest.size() == 1;
        if (!all.empty()) all += '/';
        if (lone && one.measure == "diastolic-blood-pressure") all += "-/";
        all += one.text;
        if (lone && one.measure == "systolic-blood-pressure") all += "/-";
    }
    return all;
}

std::string vitalKey(std::string_view measure, const Coding &code, std::string_view display)
{
    if (!measure.empty()) return vitalKey(measure);
    return "~" + (code.code.empty() ? std::string(display) : code.system + "|" + code.code);
}

std::string measureKey(std::string_view measure)
{
    const Measure *known = measure.empty() ? nullptr : measureNamed(measure);
    return std::string(known ? known->key : measure);
}

std::string vitalKey(std::string_view measure)
{
    const std::string key = measureKey(measure);
    return isPart(key) ? std::string(bloodPressure) : key;
}

std::vector<VitalGlance> glancesOf(const PatientRecord &record, const Rules &rules, Instant now)
{
    const std::vector<Goal> goals = record.activeGoals(now);
    const auto before = [](const std::string &a, const std::string &b) { return placeOf(a) < placeOf(b); };
    std::set<std::string, decltype(before)> keys(before);
    for (const MeasureRecord &one : record.measures)
        if (one.lastEver || !one.series.points.empty())
            keys.insert(vitalKey(one.series.measure, one.series.code, one.series.display));
    for (const Goal &goal : goals)
        if (!goal.measure.empty() && measureNamed(goal.measure)) keys.insert(vitalKey(goal.measure));

    std::vector<VitalGlance> glances;
    for (const std::string &key : keys) {
        std::vector<Part> parts;
        for (const std::string &measure : measuresOf(key)) parts.push_back(partOf(record, goals, key, measure));
        glances.push_back(GlanceMaker(record, rules, now, std::move(parts)).make(key));
    }
    return glances;
}

std::vector<bool> dataDaysOf(const PatientRecord &record, Instant now, int days)
{
    std::vector<bool> any(static_cast<std::size_t>(std::max(0, days)), false);
    for (const MeasureRecord &one : record.measures) {
        const auto of = trend::completeness(one.series, record.zone, now, days).days;
        for (std::size_t i = 0; i < of.size(); ++i)
            if (of[i]) any[i] = true;
    }
    return any;
}

std::string leadingMeasure(const Assessment &assessment)
{
    const auto outside = std::find_if(assessment.goals.begin(), assessment.goals.end(), [](const GoalState &state) {
        return state.standing == GoalState::Standing::Outside;
    });
    // A goal that is not met puts a patient under Review; a silence beside it does not.
    const bool silent =
        !assessment.findings.empty() && assessment.findings.front().severity() == Severity::NoRecentData;
    if (silent && assessment.bucket == Bucket::Review && outside != assessment.goals.end())
        return measureKey(outside->goal.measure);
    if (!assessment.findings.empty()) return measureKey(assessment.findings.front().evidence().measure);
    if (outside != assessment.goals.end()) return measureKey(outside->goal.measure);
    const auto open = std::find_if_not(assessment.goals.begin(), assessment.goals.end(), isWithin);
    return open == assessment.goals.end() ? std::string() : measureKey(open->goal.measure);
}

std::optional<Instant> freshUntil(const Assessment &assessment, const Rules &rules, const Zone &zone)
{
    std::optional<Instant> until;
    for (const GoalState &state : assessment.goals) {
        if (!state.lastReading || state.standing == GoalState::Standing::NoRecentData) return std::nullopt;
        const int days = rules.ageLimit(measureKey(state.goal.measure)).days;
        const Instant end = zone.startOfDay(*state.lastReading, days + 1) - Instant::ticksPerMillisecond;
        if (!until || end < *until) until = end;
    }
    return until;
}

}  // namespace trendward::care
