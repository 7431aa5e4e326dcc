// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/earlywarning.h"

#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/trend/news2.h"

#include <algorithm>
#include <array>

namespace trendward::care
{

namespace
{

struct NewestScored {
    const trend::MeasureSeries *series = nullptr;
    trend::News2Number number;
};

std::optional<NewestScored> newestOf(std::span<const trend::MeasureSeries *const> all, std::string_view measure)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto *one) { return one->measure == measure; });
    if (found == all.end()) return std::nullopt;
    const auto &points = (*found)->points;
    const auto point = std::find_if(points.rbegin(), points.rend(), [](const auto &one) { return one.isNumber(); });
    if (point == points.rend()) return std::nullopt;
    return NewestScored{*found, {point->value, point->at()}};
}

struct ScorePart {
    trend::News2Part part;
    std::string_view measure;  ///< empty: no reading says it
    const char *name;
};
constexpr std::array newsParts{
    ScorePart{trend::News2Part::Respiration, "respiratory-rate", marked("Measure", "Respiratory rate")},
    ScorePart{trend::News2Part::Saturation, "oxygen-saturation", marked("Measure", "Oxygen saturation")},
    ScorePart{trend::News2Part::Oxygen, "", marked("EarlyWarning", "Air or oxygen")},
    ScorePart{trend::News2Part::Systolic, "systolic-blood-pressure", marked("Measure", "Systolic blood pressure")},
    ScorePart{trend::News2Part::Pulse, "heart-rate", marked("Measure", "Heart rate")},
    ScorePart{trend::News2Part::Consciousness, "", marked("EarlyWarning", "Consciousness")},
    ScorePart{trend::News2Part::Temperature, "body-temperature", marked("Measure", "Body temperature")}};

}  // namespace

EarlyWarning earlyWarningOf(std::span<const trend::MeasureSeries *const> series, RuleSet set, const Zone &zone,
                            Instant now)
{
    EarlyWarning said;
    if (set != RuleSet::Adults) {
        said.words = noRuleSetMark(set);
        return said;
    }
    std::array<std::optional<NewestScored>, newsParts.size()> newest;
    for (std::size_t i = 0; i < newsParts.size(); ++i)
        if (!newsParts[i].measure.empty()) newest[i] = newestOf(series, newsParts[i].measure);
    const auto number = [&](trend::News2Part part) {
        const auto &one = newest[static_cast<std::size_t>(part)];
        return one ? std::optional(one->number) : std::nullopt;
    };
    trend::News2Input input;
    input.respiration = number(trend::News2Part::Respiration);
    input.saturation = number(trend::News2Part::Saturation);
    input.systolic = number(trend::News2Part::Systolic);
    input.pulse = number(trend::News2Part::Pulse);
    input.celsius = number(trend::News2Part::Temperature);
    const trend::News2 score = trend::news2(input);

    said.applies = true;
    said.words = score.oldest ? filled(phrase("EarlyWarning", "{1}, the oldest of them {2}"),
                                       {score.words(), agoText(*score.oldest, now, zone)})
                              : score.words();
    for (std::size_t i = 0; i < newsParts.size(); ++i) {
        const ScorePart &part = newsParts[i];
        const std::string name =
            part.measure.empty() ? phrase("EarlyWarning", part.name) : phrase("Measure", part.name);
        if (!newest[i]) {
            said.inputs.push_back({name, part.measure.empty() ? phrase("EarlyWarning", "no reading says it")
                                                              : phrase("EarlyWarning", "no reading with a number")});
            continue;
        }
        const std::string value =
            quantityText(newest[i]->number.value, newest[i]->series->decimals, newest[i]->series->unit);
        const std::string ago = agoText(*newest[i]->number.at, now, zone);
        const auto &points = score.points[static_cast<std::size_t>(part.part)];
        said.inputs.push_back(
            {name, points ? filled(counted(static_cast<std::size_t>(*points),
                                           plural("EarlyWarning", "{1}, %n point, {2}", "{1}, %n points, {2}")),
                                   {value, ago})
                          : filled(phrase("EarlyWarning", "{1}, {2}"), {value, ago})});
    }
    said.remark =
        phrase("EarlyWarning",
               "Made for acute care and adults, not for pregnancy. There is no total while inputs are missing, "
               "and readings of different days do not make one.");
    said.source = "Royal College of Physicians, NEWS2, 2017";
    return said;
}

}  // namespace trendward::care
