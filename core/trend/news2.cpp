// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/news2.h"

#include "core/base/phrase.h"

#include <cmath>
#include <limits>
#include <span>

namespace trendward::trend
{

namespace
{

/// Up to and including `upTo`.
struct Step {
    double upTo;
    int points;
};
constexpr double open = std::numeric_limits<double>::infinity();
constexpr std::array respirationSteps{Step{8, 3}, Step{11, 1}, Step{20, 0}, Step{24, 2}, Step{open, 3}};
constexpr std::array scaleOneSteps{Step{91, 3}, Step{93, 2}, Step{95, 1}, Step{open, 0}};
constexpr std::array scaleTwoSteps{Step{83, 3}, Step{85, 2}, Step{87, 1}, Step{92, 0}};
constexpr std::array scaleTwoOxygenSteps{Step{94, 1}, Step{96, 2}, Step{open, 3}};
constexpr std::array systolicSteps{Step{90, 3}, Step{100, 2}, Step{110, 1}, Step{219, 0}, Step{open, 3}};
constexpr std::array pulseSteps{Step{40, 3}, Step{50, 1}, Step{90, 0}, Step{110, 1}, Step{130, 2}, Step{open, 3}};
constexpr std::array temperatureSteps{Step{35.0, 3}, Step{36.0, 1}, Step{38.0, 0}, Step{39.0, 1}, Step{open, 2}};

int pointsOf(std::span<const Step> steps, double value)
{
    for (const Step &step : steps)
        if (value <= step.upTo) return step.points;
    return 0;
}

/// The chart has whole numbers; a mean between two of them is the nearer one.
std::optional<int> pointsOf(std::span<const Step> steps, const std::optional<News2Number> &input)
{
    if (!input) return std::nullopt;
    return pointsOf(steps, std::round(input->value));
}

std::optional<int> saturationPoints(const News2Input &input)
{
    if (!input.saturation) return std::nullopt;
    const double value = std::round(input.saturation->value);
    if (input.scale == News2Scale::One) return pointsOf(scaleOneSteps, value);
    if (value <= 92) return pointsOf(scaleTwoSteps, value);
    if (!input.oxygen) return std::nullopt;
    return input.oxygen->yes ? pointsOf(scaleTwoOxygenSteps, value) : 0;
}

std::optional<int> temperaturePoints(const News2Input &input)
{
    if (!input.celsius) return std::nullopt;
    // Fahrenheit comes as 38.0000001 °C: to tenths first, and the limits are the nearest doubles of tenths, too.
    return pointsOf(temperatureSteps, std::round(input.celsius->value * 10) / 10);
}

template <class Input>
void older(std::optional<Instant> &oldest, const std::optional<Input> &input)
{
    if (input && input->at && (!oldest || *input->at < *oldest)) oldest = input->at;
}

}  // namespace

News2 news2(const News2Input &input)
{
    News2 score;
    const auto set = [&](News2Part part, std::optional<int> points) {
        score.points[static_cast<std::size_t>(part)] = points;
    };
    set(News2Part::Respiration, pointsOf(respirationSteps, input.respiration));
    set(News2Part::Saturation, saturationPoints(input));
    if (input.oxygen) set(News2Part::Oxygen, input.oxygen->yes ? 2 : 0);
    set(News2Part::Systolic, pointsOf(systolicSteps, input.systolic));
    set(News2Part::Pulse, pointsOf(pulseSteps, input.pulse));
    if (input.alert) set(News2Part::Consciousness, input.alert->yes ? 0 : 3);
    set(News2Part::Temperature, temperaturePoints(input));
    int total = 0;
    for (const auto &points : score.points) {
        if (!points) continue;
        ++score.known;
        total += *points;
        score.singleThree = score.singleThree || *points == 3;
    }
    if (score.known == news2Parts) score.total = total;
    for (const auto *one : {&input.respiration, &input.saturation, &input.systolic, &input.pulse, &input.celsius})
        older(score.oldest, *one);
    older(score.oldest, input.oxygen);
    older(score.oldest, input.alert);
    return score;
}

std::string News2::words() const
{
    if (!total) return filled(phrase("Account", "partial, {1} of 7 inputs"), {std::to_string(known)});
    const std::string number = std::to_string(*total);
    if (*total >= 7) return filled(phrase("Account", "{1} of 20, high"), {number});
    if (*total >= 5) return filled(phrase("Account", "{1} of 20, medium"), {number});
    if (singleThree) return filled(phrase("Account", "{1} of 20, low to medium: a single input has 3"), {number});
    return filled(phrase("Account", "{1} of 20, low"), {number});
}

}  // namespace trendward::trend
