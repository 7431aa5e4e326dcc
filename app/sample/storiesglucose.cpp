// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/clarityfile.h"
#include "app/sample/stories.h"
#include "app/sample/story.h"

#include <array>

namespace trendward::sample
{

namespace
{

constexpr std::int64_t fiveMinutes = 300 * Instant::ticksPerSecond;

/// A usual day by the hour, in mg/dL: breakfast, lunch and dinner, a quiet night.
using DayCurve = std::array<int, 25>;
constexpr DayCurve usualDay{112, 110, 108, 106, 106, 108, 112, 122, 146, 150, 138, 124, 120,
                            140, 148, 136, 124, 118, 122, 144, 152, 142, 130, 120, 112};

/// A sensor's value every five minutes from one moment to before another, never outside 85 to 170 mg/dL.
void sense(Story &story, Instant from, Instant to, std::vector<SensorReading> &readings)
{
    int drift = 0;
    for (Instant at = from; at < to; at = at + fiveMinutes) {
        const LocalTime local = story.zone().local(at);
        const auto hour = static_cast<std::size_t>(local.hour);
        const int curve = usualDay[hour] + (usualDay[hour + 1] - usualDay[hour]) * local.minute / 60;
        drift = drift * 7 / 8 + story.random.noise(4);
        const int value = curve + drift;
        readings.push_back({at, value < 85 ? 85 : value > 170 ? 170 : value});
    }
}

std::vector<SensorReading> fourteenDays(Story &story)
{
    std::vector<SensorReading> readings;
    sense(story, story.at(14, 0, 2, 11), story.at(0, 0, 0), readings);
    return readings;
}

/// 02:00 to 03:30 of a night: down within half an hour, forty minutes below 54 mg/dL, and up again.
void sinkAtNight(Story &story, int daysBack, std::vector<SensorReading> &readings)
{
    const Instant start = story.at(daysBack, 2, 0);
    for (SensorReading &reading : readings) {
        const std::int64_t minute = (reading.at - start) / (60 * Instant::ticksPerSecond);
        if (reading.at < start || minute > 90) continue;
        const int m = static_cast<int>(minute);
        reading.mgPerDl = m < 30 ? 88 - m : m <= 70 ? story.random.between(45, 51) : 52 + (m - 70) * 2;
    }
}

void sensorStory(SampleClinic &clinic, Story &story, const std::vector<SensorReading> &readings,
                 ClarityLanguage language, std::string_view bucket)
{
    for (const SensorReading &reading : readings) {
        if (reading.mgPerDl < 40)
            story.reading("sensor-glucose", reading.at, {40, 0}, "mg/dL", Comparator::Less);
        else if (language == ClarityLanguage::English)
            story.reading("sensor-glucose", reading.at, {reading.mgPerDl, 0}, "mg/dL");
        else
            story.reading("sensor-glucose", reading.at, {tenthsOfMmolPerL(reading.mgPerDl), 1}, "mmol/L");
    }
    clinic.patients.push_back(story.finished(bucket));
    const SamplePatient &patient = clinic.patients.back();
    addFile(clinic, patient.id + "/clarity-export.csv", clarity(readings, patient, story.zone(), language), patient,
            readings.size())
        .zone = patient.zone;
}

/// The last moment before the anchor at which this zone moved its clocks, within 400 days.
std::optional<Instant> lastClockChange(const Story &story)
{
    for (int day = 1; day <= 400; ++day) {
        const Instant start = story.at(day, 0, 0), end = story.at(day - 1, 0, 0);
        const int before = story.zone().offsetMinutesAt(start);
        if (before == story.zone().offsetMinutesAt(end)) continue;
        for (Instant at = start; at <= end; at = at + fiveMinutes)
            if (story.zone().offsetMinutesAt(at) != before) return at;
    }
    return std::nullopt;
}

}  // namespace

void hypoNights(SampleClinic &clinic)
{
    Story story({"p-003", "Kolanthai, Sabitha", "1987-04-09", "female", "Europe/London"}, clinic.anchor, clinic.seed,
                "Four nights with glucose below 54 mg/dL for forty minutes; days within range.");
    story.goal("sensor-glucose", 70, 180, "mg/dL", "Glucose between 70 and 180 mg/dL");
    story.action("Look at the evening insulin dose", "Doctor", 1);
    auto readings = fourteenDays(story);
    for (const int day : {12, 8, 3, 1}) sinkAtNight(story, day, readings);
    for (SensorReading &reading : readings)  // once too low for the sensor to give a number
        if (reading.at >= story.at(1, 2, 50) && reading.at < story.at(1, 2, 55)) reading.mgPerDl = 38;
    story.fact("nights below 54 mg/dL", 4);
    story.fact("readings too low for a number", 1);
    sensorStory(clinic, story, readings, ClarityLanguage::English, "Look first");
}

void clockChangeNight(SampleClinic &clinic)
{
    Story story({"p-007", "Wiegenstein, Lotte", "1979-12-29", "female", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Sensor readings straight through the night on which the clocks were last moved.");
    story.goal("sensor-glucose", 70, 180, "mg/dL", "Glucose between 70 and 180 mg/dL");
    story.action("Next routine visit", "Doctor", 30);
    std::vector<SensorReading> readings;
    const auto change = lastClockChange(story);
    const Instant recent = story.at(14, 0, 2, 11);
    if (change) {
        const Instant start = story.zone().startOfDay(*change), end = story.zone().startOfDay(*change, 1);
        story.fact("readings on the day of the clock change", static_cast<int>((end - start) / fiveMinutes));
        // On a day that the fourteen days hold anyway there is nothing to add.
        if (end <= recent) sense(story, start + 131 * Instant::ticksPerSecond, end, readings);
    }
    sense(story, recent, story.at(0, 0, 0), readings);
    sensorStory(clinic, story, readings, ClarityLanguage::English, "Within goals");
}

void glucoseInGoal(SampleClinic &clinic)
{
    Story story({"p-021", "Brunnhofer, Anneliese", "1984-07-07", "female", "Europe/Vienna"}, clinic.anchor, clinic.seed,
                "Every sensor reading of fourteen days within range; a German file in mmol/L.");
    story.goal("sensor-glucose", 70, 180, "mg/dL", "Glucose between 70 and 180 mg/dL");
    story.action("Next routine visit", "Doctor", 60);
    const auto readings = fourteenDays(story);
    story.fact("time in range, per cent", 100);
    sensorStory(clinic, story, readings, ClarityLanguage::German, "Within goals");
}

}  // namespace trendward::sample
