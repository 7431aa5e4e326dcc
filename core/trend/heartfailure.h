// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace trendward::trend
{

/// What a person with heart failure has measured and answered; what was not asked is none.
struct HeartFailureDay {
    std::optional<double> systolic, pulse;    ///< mmHg, /min
    std::optional<double> dayGain, weekGain;  ///< kg, of gainOverMinimum()
    std::optional<bool> breathlessSwollenOrLightheaded;
    std::optional<bool> wokeBreathlessOrMorePillows;
    std::optional<bool> muchWorse;

    /// Whether any symptom was answered with yes; none where nothing was asked.
    std::optional<bool> symptoms() const;
};

/// A trigger that is reached, "systolic below 90 with symptoms".
struct HeartFailureTrigger {
    std::string id, words;
};
struct HeartFailureTriggers {
    std::vector<HeartFailureTrigger> reached;
    /// Limits that hold only with symptoms were not looked at, because nobody has asked for them.
    bool symptomsUnknown = false;
    std::string source;
};
/// The triggers of the BEAT-HF trial. Source: Black, Trials 2014;15:124, table 1.
HeartFailureTriggers beatHfTriggers(const HeartFailureDay &day);

}  // namespace trendward::trend
