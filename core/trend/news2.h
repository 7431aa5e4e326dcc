// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

/// The National Early Warning Score of the Royal College of Physicians, 2017 (free to use with acknowledgement). It was
/// made for acute care and adults; at home some of its seven inputs are mostly missing, and then there is no total.
namespace trendward::trend
{

enum class News2Scale { One, Two };  ///< Two: a target of 88 to 92 % was agreed
enum class News2Part { Respiration, Saturation, Oxygen, Systolic, Pulse, Consciousness, Temperature };
inline constexpr std::size_t news2Parts = 7;

struct News2Number {
    double value = 0;
    std::optional<Instant> at;
};
struct News2Answer {
    bool yes = false;
    std::optional<Instant> at;
};
struct News2Input {
    std::optional<News2Number> respiration, saturation, systolic, pulse;  ///< /min, %, mmHg, /min
    std::optional<News2Number> celsius;                                   ///< is rounded to 0.1 before it is scored
    std::optional<News2Answer> oxygen;                                    ///< breathes more than air
    std::optional<News2Answer> alert;  ///< no: confused, or answers to less than words
    News2Scale scale = News2Scale::One;
};

struct News2 {
    std::array<std::optional<int>, news2Parts> points;  ///< by News2Part
    std::size_t known = 0;                              ///< of 7
    std::optional<int> total;                           ///< only of all seven
    bool singleThree = false;                           ///< one of those known has 3
    std::optional<Instant> oldest;                      ///< of the inputs whose moment is known
    /// "partial, 5 of 7 inputs", or the total with its band: "5 of 20, medium".
    std::string words() const;
};
/// A saturation is scored on scale 2 only where it is known whether oxygen is given, unless it is at most 92 %.
News2 news2(const News2Input &input);

}  // namespace trendward::trend
