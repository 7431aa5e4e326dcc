// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/heartfailure.h"

#include "core/base/phrase.h"
#include "core/trend/weight.h"

namespace trendward::trend
{

std::optional<bool> HeartFailureDay::symptoms() const
{
    std::optional<bool> any;
    for (const auto &answer : {breathlessSwollenOrLightheaded, wokeBreathlessOrMorePillows, muchWorse})
        if (answer) any = any.value_or(false) || *answer;
    return any;
}

HeartFailureTriggers beatHfTriggers(const HeartFailureDay &day)
{
    HeartFailureTriggers out;
    out.source = "BEAT-HF trial, Trials 2014;15:124, table 1";
    out.symptomsUnknown = !day.symptoms();
    const bool with = day.symptoms().value_or(false);
    const auto add = [&](bool reached, const char *id, std::string words) {
        if (reached) out.reached.push_back({id, std::move(words)});
    };
    const auto below = [](const std::optional<double> &value, double limit) { return value && *value < limit; };
    const auto above = [](const std::optional<double> &value, double limit) { return value && *value > limit; };

    add(below(day.systolic, 80), "systolic-80", phrase("Account", "systolic pressure below 80 mmHg"));
    add(above(day.systolic, 170), "systolic-170", phrase("Account", "systolic pressure above 170 mmHg"));
    add(below(day.pulse, 40), "pulse-40", phrase("Account", "pulse below 40 a minute"));
    add(above(day.pulse, 110), "pulse-110", phrase("Account", "pulse above 110 a minute"));
    if (with) {
        add(below(day.systolic, 90), "systolic-90", phrase("Account", "systolic pressure below 90 mmHg with symptoms"));
        add(above(day.systolic, 160), "systolic-160",
            phrase("Account", "systolic pressure above 160 mmHg with symptoms"));
        add(below(day.pulse, 50), "pulse-50", phrase("Account", "pulse below 50 a minute with symptoms"));
        add(above(day.pulse, 100), "pulse-100", phrase("Account", "pulse above 100 a minute with symptoms"));
        add(above(day.dayGain, 3 * kilogramsPerPound), "weight-3lb-1d",
            phrase("Account", "more than 3 lb in a day with symptoms"));
        add(above(day.weekGain, 6 * kilogramsPerPound), "weight-6lb-7d",
            phrase("Account", "more than 6 lb in a week with symptoms"));
    }
    add(day.breathlessSwollenOrLightheaded.value_or(false), "symptoms",
        phrase("Account", "breathless, swollen or light-headed"));
    add(day.wokeBreathlessOrMorePillows.value_or(false), "night",
        phrase("Account", "woke breathless or took another pillow"));
    add(day.muchWorse.value_or(false), "much-worse", phrase("Account", "feels much worse"));
    return out;
}

}  // namespace trendward::trend
