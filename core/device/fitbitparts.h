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
    Outcome readArray(ByteStream &stream, FitbitElement kind);
    void read(FitbitElement kind, const json::Token &element, std::uint64_t record);

private:
    void heartRate(const json::Token &sample, const json::Token &value);
    void restingRate(const json::Token &value);
    void steps(const json::Token &value);
    void sleep(const json::Token &night);
    void weight(const json::Token &log);
    bool setTime(const json::Token &time);
    bool isNew(const json::Token &element);
    void problem(Error::Code code, std::string detail);
    void give(std::vector<Property> properties);

    ReadContext &m_context;
    Measurement m_one;
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

/// By the names of its columns; nullopt for another table. The header of the minutes' SpO2 says too little: it is
/// named only where the file's name or its values tell more.
std::optional<FitbitTable> fitbitTableOf(const std::vector<std::string> &header);
Outcome readFitbitRows(ByteStream &stream, FitbitTable table, ReadContext &context);

}  // namespace trendward::device
