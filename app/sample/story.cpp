// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/story.h"

#include <algorithm>
#include <chrono>

namespace trendward::sample
{

namespace
{

std::int64_t dayNumber(const Date &date)
{
    const std::chrono::year_month_day day{std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month.value_or(1))),
                                          std::chrono::day(static_cast<unsigned>(date.day.value_or(1)))};
    return std::chrono::sys_days(day).time_since_epoch().count();
}

Zone zoneOrUtc(std::string_view name)
{
    auto zone = Zone::named(name);
    return zone ? *zone : Zone::utc();
}

std::uint64_t ownSeed(std::string_view id, std::uint64_t seed)
{
    // FNV-1a over the id: each patient's dice are his own, so changing one story leaves the others as they were.
    std::uint64_t hash = 0xCBF29CE484222325u ^ seed;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return hash;
}

}  // namespace

std::string digits(int value, int width)
{
    std::string text = std::to_string(value);
    while (static_cast<int>(text.size()) < width) text.insert(text.begin(), '0');
    return text;
}

Story::Story(const Person &person, const Date &anchor, std::uint64_t seed, std::string_view text)
    : random(ownSeed(person.id, seed)), m_zone(zoneOrUtc(person.zone)), m_anchorDay(dayNumber(anchor))
{
    patient.id = person.id;
    patient.name = person.name;
    if (auto birth = Date::parse(person.birth)) patient.birth = *birth;
    patient.sex = person.sex;
    patient.zone = person.zone;
    patient.story = text;
    patient.identifiers = {{"urn:trendward:sample:record-number", "SAMPLE-" + std::string(person.id.substr(2))}};
    patient.answer.patient = patient.id;
    patient.enrolled = date(90);
}

Date Story::date(int daysBack) const
{
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(m_anchorDay - daysBack))};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Instant Story::at(int daysBack, int hour, int minute, int second) const
{
    const Date day = date(daysBack);
    LocalTime local;
    local.year = day.year;
    local.month = *day.month;
    local.day = *day.day;
    local.hour = hour;
    local.minute = minute;
    local.second = second;
    return m_zone.moment(local).at;
}

void Story::goal(std::string_view measure, std::optional<double> low, std::optional<double> high, std::string_view unit,
                 std::string_view text)
{
    care::Goal goal;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.description = text;
    goal.setBy = "Sample clinic";
    goal.start = date(60);
    patient.goals.push_back(goal);
}

void Story::action(std::string_view text, std::string_view owner, int dueInDays)
{
    care::Action action;
    action.text = text;
    action.owner = owner;
    action.due = date(-dueInDays);
    patient.actions.push_back(action);
}

void Story::holds(std::string_view device, Instant from, std::optional<Instant> to)
{
    patient.deviceAssignments.push_back({std::string(device), from, to});
}

void Story::reading(std::string_view measure, Instant at, Decimal value, std::string_view unit, Comparator comparator)
{
    patient.readings.push_back({std::string(measure), at, value, std::string(unit), comparator});
}

void Story::cuff(const std::vector<CuffReading> &readings)
{
    for (const CuffReading &row : readings) {
        reading("systolic-blood-pressure", row.at, {row.systolic, 0}, "mm[Hg]");
        reading("diastolic-blood-pressure", row.at, {row.diastolic, 0}, "mm[Hg]");
        reading("heart-rate", row.at, {row.pulse, 0}, "/min");
    }
}

void Story::fact(std::string_view name, Decimal low, Decimal high)
{
    patient.answer.facts.push_back({std::string(name), low, high});
}

SamplePatient Story::finished(std::string_view bucket)
{
    std::stable_sort(patient.readings.begin(), patient.readings.end(),
                     [](const SampleReading &a, const SampleReading &b) { return a.at < b.at; });
    for (const SampleReading &reading : patient.readings) ++patient.answer.counts[reading.measure];
    patient.answer.bucket = bucket;
    return std::move(patient);
}

std::vector<CuffReading> twiceADay(Story &story, int oldest, int newest, const CuffHabit &habit)
{
    std::vector<CuffReading> readings;
    for (int day = oldest; day >= newest; --day) {
        for (const int hour : {7, 20}) {
            const int systolic = (habit.systolicTenths(day) + 5) / 10 + story.random.noise(habit.noise);
            const int diastolic = 38 + systolic * 3 / 10 + story.random.noise(2);
            const int pulse = habit.pulse + story.random.noise(3);
            readings.push_back({story.at(day, hour, story.random.between(2, 50)), systolic, diastolic, pulse});
        }
    }
    return readings;
}

}  // namespace trendward::sample
