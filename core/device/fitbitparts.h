// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/device/readcontext.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What Fitbit's files hold, each for itself, in the answers of the Web API and in a Takeout.
namespace trendward::device
{

/// Elements of a Takeout's arrays; those of the Web API's sleep and weight are the same.
enum class FitbitElement : std::uint8_t { HeartRate, RestingRate, Steps, Sleep, Weight };

/// Of the text's array, by its first elements. Steps only where the values can be nothing else: calories, distances
/// and altitudes are written in the same way.
std::optional<FitbitElement> fitbitElementsIn(std::string_view text);

class FitbitReader
{
public:
    explicit FitbitReader(ReadContext &context) : m_context(context) {}
    /// From here on the clock of heart rates and steps is UTC; without this it is the wall's, in a zone that is asked
    /// for.
    void takeAsUtc() { m_arrays = Clock::Utc; }
    Outcome readArray(ByteStream &stream, FitbitElement kind);
    void read(FitbitElement kind, const json::Token &element, std::uint64_t record);

private:
    void heartRate(const json::Token &sample, const json::Token &value);
    void restingRate(const json::Token &value);
    void steps(const json::Token &value);
    void sleep(const json::Token &night);
    void weight(const json::Token &log);
    enum class Clock : std::uint8_t { Wall, Utc };
    bool setTime(const json::Token &time, Clock clock = Clock::Wall);
    bool isNew(const json::Token &element);
    void problem(Error::Code code, std::string detail);
    void give(std::vector<Property> properties);

    ReadContext &m_context;
    Measurement m_one;
    Clock m_arrays = Clock::Wall;
    std::set<std::string, std::less<>> m_logs;  ///< ids met: a session at the border of two files stands in both
};

/// Tables of a Takeout.
enum class FitbitTable : std::uint8_t {
    MinuteSpo2,
    DailySpo2,
    HrvDetails,
    DailyHrv,
    DailyRespiration,
    HeartRate,
    Steps,
    SignalRatio
};

using FitbitDays = std::set<std::string, std::less<>>;  ///< "2026-11-22"
/// heldElsewhere: days of which the export holds the measure by the minute, so that their rows are none.
Outcome readFitbitRows(ByteStream &stream, FitbitTable table, ReadContext &context,
                       const FitbitDays &heldElsewhere = {});
/// "MM/DD/YY HH:MM:SS" as the arrays write it, always with the month first; nullopt for any other text.
std::optional<LocalTime> fitbitTime(std::string_view text);

}  // namespace trendward::device
