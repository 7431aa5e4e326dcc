// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measure.h"
#include "core/care/caresummary.h"
#include "core/care/rules.h"
#include "tests/core/trend/series.h"

#include <QFile>

#include <string>

/// Made-up summaries, put together as the program does it.
namespace trendward::tests
{

inline const Instant now = at("2026-11-22T09:00:00Z");

inline std::string resourceText(const char *name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline care::Rules builtInRules()
{
    return *care::withTables(*care::rulesFrom(resourceText("rules/review-rules.json")),
                             resourceText("statistics/blood-pressure.json"), resourceText("statistics/glucose.json"));
}

inline care::SummaryInput nobody(const std::string &name = "OKAFOR, Grace")
{
    care::SummaryInput input;
    input.patient.id = "p-77";
    input.patient.name = name;
    input.patient.sex = "female";
    input.patient.birth = Date{1958, 3, 14};
    input.patient.zone = *Zone::named("Europe/London");
    input.patient.zoneKnown = true;
    input.from = input.patient.zone.startOfDay(now, -30);
    return input;
}

/// A reading every morning of the last 30 days.
inline void giveMonth(care::SummaryInput &input, const Measure &measure, double value)
{
    trend::TrendSeries series = seriesOf(std::string(measure.key), std::string(measure.unit),
                                         static_cast<std::int64_t>(input.series.size() + 1));
    series.display = measure.display;
    for (int day = 29; day >= 0; --day) {
        const Instant when = now - day * Instant::ticksPerDay - Instant::ticksPerSecond;
        add(series, when, value + day % 3);
        care::SummaryReading reading;
        reading.measure = measure.key;
        reading.display = measure.display;
        reading.unit = series.unit;
        reading.time.at = when;
        reading.value = Decimal::fromDouble(value + day % 3, 1);
        reading.device = "Cuff " + std::to_string(day);
        reading.file = "a-rather-long-file-name-of-day-" + std::to_string(day) + ".csv";
        input.readings.push_back(reading);
    }
    input.series.push_back(std::move(series));
}

inline care::Goal goalOf(const std::string &measure, std::optional<double> low, std::optional<double> high,
                         const std::string &unit)
{
    care::Goal goal;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.start = Date{2026, 9, 1};
    return goal;
}

/// More of everything than two pages hold.
inline care::SummaryInput tooMuch()
{
    care::SummaryInput input = nobody("A-Very-Long-Double-Barrelled-Surname-Indeed, Given-Name Second-Name Third-Name");
    std::size_t given = 0;
    for (const Measure &measure : measures()) {
        if (given == 12) break;
        giveMonth(input, measure, (measure.plausibleLow + measure.plausibleHigh) / 2);
        ++given;
    }
    const std::string words =
        "see whether the cuff is put on as it was shown and the tablets are taken at the same hour ";
    for (int i = 0; i < 30; ++i) {
        care::Goal goal = goalOf(std::string(measures()[static_cast<std::size_t>(i) % 15].key), std::nullopt, 1.0 + i,
                                 std::string(measures()[static_cast<std::size_t>(i) % 15].unit));
        goal.description = words + words;
        goal.due = Date{2026, 10, 1};
        input.goals.push_back(goal);
    }
    for (int i = 0; i < 40; ++i) {
        care::Action action;
        action.text = "Action " + std::to_string(i) + ": " + words + words;
        action.owner = "Somebody with a long name, of the heart failure team";
        action.due = Date{2026, 11, 20};
        input.actions.push_back(action);
    }
    for (int i = 0; i < 9; ++i) {
        care::Review review;
        review.at = now - i * Instant::ticksPerDay;
        review.name = "R. Alvarez";
        review.role = "RN";
        review.version = 10 - i;
        review.note = words + words + words;
        input.reviews.push_back(review);
    }
    return input;
}

inline care::CareSummary made(care::SummaryInput input)
{
    return care::careSummary(std::move(input), builtInRules(), now);
}

}  // namespace trendward::tests
