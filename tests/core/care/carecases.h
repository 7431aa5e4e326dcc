// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/assessment.h"
#include "tests/core/trend/series.h"

#include <QFile>

#include <string>
#include <vector>

/// Made-up patients for the tests of this room.
namespace trendward::tests
{

inline const Instant morning = at("2026-11-22T09:00:00Z");
constexpr std::int64_t oneDay = Instant::ticksPerDay;
constexpr std::int64_t oneHour = 3600 * Instant::ticksPerSecond;

inline bool has(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

inline std::size_t countOf(const std::string &text, const std::string &part)
{
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

inline std::string resourceText(const char *name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline care::Rules builtInRules()
{
    const auto rules = care::rulesFrom(resourceText("rules/review-rules.json"));
    if (!rules) return {};
    const auto whole = care::withTables(*rules, resourceText("statistics/blood-pressure.json"),
                                        resourceText("statistics/glucose.json"));
    return whole ? *whole : care::Rules();
}

inline care::Goal goalFor(const std::string &measure, std::optional<double> low, std::optional<double> high,
                          const std::string &unit)
{
    care::Goal goal;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.start = {2026, 1, 1};
    return goal;
}

/// Twice a day, at 07:00 and 20:00 UTC, from so many days ago until yesterday; the value follows from the day.
template <class Value>
trend::TrendSeries twiceADay(const std::string &measure, const std::string &unit, int oldest, Value value,
                             int newest = 1)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (int back = oldest; back >= newest; --back)
        for (const int hour : {7, 20}) add(series, morning - back * oneDay + (hour - 9) * oneHour, value(back));
    return series;
}

inline care::PatientRecord patientWith(const std::vector<care::Goal> &goals,
                                       const std::vector<trend::TrendSeries> &series)
{
    care::PatientRecord record;
    record.id = "p-1";
    record.name = "Quill, Ada";
    record.birth = Date{1951, 3, 14};
    record.goals = goals;
    for (const trend::TrendSeries &one : series) {
        care::MeasureRecord measure{trend::inOneUnit({&one, 1}, morning), std::nullopt};
        if (!measure.series.points.empty()) measure.lastEver = measure.series.points.back().at();
        record.measures.push_back(measure);
    }
    return record;
}

}  // namespace trendward::tests
