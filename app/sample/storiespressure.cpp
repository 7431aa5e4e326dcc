// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/applefile.h"
#include "app/sample/stories.h"
#include "app/sample/story.h"

namespace trendward::sample
{

namespace
{

constexpr std::string_view systolic = "systolic-blood-pressure";
constexpr std::string_view diastolic = "diastolic-blood-pressure";

void pressureGoals(Story &story, double systolicHigh, double diastolicHigh)
{
    story.goal(systolic, std::nullopt, systolicHigh, "mm[Hg]", "Home blood pressure at or below the agreed limit");
    story.goal(diastolic, std::nullopt, diastolicHigh, "mm[Hg]", "Home blood pressure at or below the agreed limit");
}

void omronStory(SampleClinic &clinic, Story &story, const std::vector<CuffReading> &readings, std::string_view bucket)
{
    story.cuff(readings);
    clinic.patients.push_back(story.finished(bucket));
    const SamplePatient &patient = clinic.patients.back();
    addFile(clinic, patient.id + "/omron-connect.csv", omronInternational(readings, story.zone(), "Sample cuff"),
            patient, readings.size() * 3);
}

}  // namespace

void risingPressure(SampleClinic &clinic)
{
    Story story({"p-001", "Vollbracht, Henrike", "1958-03-14", "female", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Systolic pressure rises by 0.9 mmHg a day for 30 days.");
    pressureGoals(story, 135, 85);
    story.action("Check cuff technique and tablets by telephone", "Nurse", 2);
    story.action("Review blood pressure treatment", "Doctor", 7);
    const auto readings =
        twiceADay(story, 60, 1, {[](int day) { return day > 30 ? 1250 : 1250 + 9 * (30 - day); }, 3, 74});
    story.fact("systolic slope per day, last 30 days", {80, 2}, {100, 2});
    story.fact("systolic mean, last 7 days", {1455, 1}, {1525, 1});
    omronStory(clinic, story, readings, "Look first");
}

void wrongClock(SampleClinic &clinic)
{
    Story story({"p-006", "Montebruno, Aurelio", "1951-09-02", "male", "Europe/Rome"}, clinic.anchor, clinic.seed,
                "The cuff lost its clock 14 days ago and has dated its readings 1970 and 2000 since.");
    pressureGoals(story, 135, 85);
    story.action("Set the clock of the cuff with the patient", "Nurse", 1);
    auto readings = twiceADay(story, 60, 15, {[](int) { return 1260; }, 3, 68});
    const auto lost = twiceADay(story, 14, 1, {[](int) { return 1260; }, 3, 68});
    // Two days after the battery ran empty, the clock was set to the cuff's own first year.
    const Instant epoch = story.zone().moment({1970, 1, 1, 12, 4}).at;
    const Instant setOnce = story.zone().moment({2000, 1, 1, 12, 2}).at;
    for (std::size_t i = 0; i < lost.size(); ++i) {
        CuffReading reading = lost[i];
        const Instant start = i < 4 ? epoch : setOnce;
        const auto ticks = static_cast<std::int64_t>(i < 4 ? i : i - 4) * 720 * 60 * Instant::ticksPerSecond;
        reading.at = start + ticks;
        readings.push_back(reading);
    }
    story.fact("readings dated before 2000", 4 * 3);
    story.fact("readings dated before 2001", static_cast<int>(lost.size()) * 3);
    omronStory(clinic, story, readings, "No recent data");
}

void sparseReadings(SampleClinic &clinic)
{
    Story story({"p-009", "Oduyale-Brand, Nkechi", "1974-06-21", "female", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Five readings in 60 days: too few to say anything.");
    pressureGoals(story, 135, 85);
    story.action("Agree on a week of morning and evening readings", "Nurse", 7);
    std::vector<CuffReading> readings;
    for (const int day : {55, 41, 28, 15, 2})
        readings.push_back({story.at(day, 9, story.random.between(1, 55)), 122 + story.random.noise(2),
                            76 + story.random.noise(2), 70 + story.random.noise(2)});
    story.fact("blood pressures", 5);
    omronStory(clinic, story, readings, "Not enough known");
}

void perfectRecord(SampleClinic &clinic)
{
    Story story({"p-010", "Tollivander, Grace", "1961-12-05", "female", "America/Chicago"}, clinic.anchor, clinic.seed,
                "Morning and evening, every day, always within the goal.");
    pressureGoals(story, 135, 85);
    story.action("Next routine visit", "Doctor", 60);
    const auto readings = twiceADay(story, 60, 1, {[](int) { return 1190; }, 2, 66});
    story.cuff(readings);
    story.fact("days with data, last 30 days", 30);
    clinic.patients.push_back(story.finished("Within goals"));
    const SamplePatient &patient = clinic.patients.back();
    addFile(clinic, patient.id + "/omron-report.csv", omronUnitedStates(readings, story.zone()), patient,
            readings.size() * 3)
        .zone = patient.zone;
}

void silentTwelveDays(SampleClinic &clinic)
{
    Story story({"p-011", "Karadenizli, Yusuf", "1957-02-11", "male", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Steady readings that stopped twelve days ago.");
    pressureGoals(story, 135, 85);
    story.action("Ask by telephone whether the cuff still works", "Nurse", 1);
    const auto readings = twiceADay(story, 60, 13, {[](int) { return 1240; }, 3, 71});
    story.fact("whole days since the last reading", 12);
    omronStory(clinic, story, readings, "No recent data");
}

void neverAnyData(SampleClinic &clinic)
{
    Story story({"p-012", "Dascombe, Mirelle", "1990-07-30", "female", "Europe/Paris"}, clinic.anchor, clinic.seed,
                "Enrolled with a cuff and goals, and nothing has ever arrived.");
    pressureGoals(story, 135, 85);
    story.action("Help with the first measurement", "Nurse", 1);
    story.holds("cuff-0412", story.at(21, 0, 0));
    story.fact("readings", 0);
    clinic.patients.push_back(story.finished("No recent data"));
}

void overlappingExports(SampleClinic &clinic)
{
    Story story({"p-013", "Strandmoen, Halvard", "1953-04-17", "male", "Europe/Oslo"}, clinic.anchor, clinic.seed,
                "The same export twice, then one that overlaps it: every reading counts once.");
    pressureGoals(story, 135, 85);
    story.action("Next routine visit", "Doctor", 30);
    const CuffHabit habit{[](int) { return 1210; }, 3, 63};
    const auto oldest = twiceADay(story, 60, 41, habit);
    const auto shared = twiceADay(story, 40, 21, habit);
    const auto newest = twiceADay(story, 20, 1, habit);
    auto first = oldest;
    first.insert(first.end(), shared.begin(), shared.end());
    auto second = shared;
    second.insert(second.end(), newest.begin(), newest.end());
    story.cuff(first);
    story.cuff(newest);
    clinic.patients.push_back(story.finished("Within goals"));
    const SamplePatient &patient = clinic.patients.back();
    const std::string text = omronInternational(first, story.zone(), "Sample cuff");
    addFile(clinic, patient.id + "/1-omron-connect.csv", text, patient, first.size() * 3);
    addFile(clinic, patient.id + "/2-omron-connect-again.csv", text, patient, 0).duplicates = first.size() * 3;
    addFile(clinic, patient.id + "/3-omron-connect-overlapping.csv",
            omronInternational(second, story.zone(), "Sample cuff"), patient, newest.size() * 3)
        .duplicates = shared.size() * 3;
}

void controlledPressure(SampleClinic &clinic)
{
    Story story({"p-014", "Encinasola, Pilar", "1960-10-08", "female", "Europe/Madrid"}, clinic.anchor, clinic.seed,
                "Treated hypertension within its goal, from an Apple Health export.");
    pressureGoals(story, 135, 85);
    story.action("Repeat potassium and creatinine", "Doctor", 21);
    ApplePhone phone;
    phone.cuff = twiceADay(story, 60, 1, {[](int) { return 1220; }, 3, 69});
    for (const CuffReading &cuff : phone.cuff)
        phone.records.push_back({"HeartRate", cuff.at, "count/min", std::to_string(cuff.pulse)});
    // Real exports hold exact duplicates; this one stands right after its twin.
    phone.records.push_back(phone.records.back());
    phone.deviceName = "Sample Cuff App";
    phone.maker = "Sample Works";
    phone.model = "SC-1";
    phone.exportedAt = story.at(1, 22, 30);
    story.cuff(phone.cuff);
    clinic.patients.push_back(story.finished("Within goals"));
    const SamplePatient &patient = clinic.patients.back();
    addFile(clinic, patient.id + "/export.xml", appleExport(phone, patient, story.zone()), patient,
            phone.cuff.size() * 3);
}

void singleCrisis(SampleClinic &clinic)
{
    Story story({"p-022", "Whitcombe-Oyelaran, Lamar", "1959-01-25", "male", "America/New_York"}, clinic.anchor,
                clinic.seed, "Steady, until one reading of 188/122 last evening.");
    pressureGoals(story, 135, 85);
    story.action("Repeat the measurement and ask about symptoms", "Nurse", 0);
    auto readings = twiceADay(story, 60, 1, {[](int) { return 1240; }, 3, 72});
    readings.back().systolic = 188;
    readings.back().diastolic = 122;
    story.fact("systolic readings of 180 or more", 1);
    story.fact("diastolic readings of 120 or more", 1);
    omronStory(clinic, story, readings, "Look first");
}

}  // namespace trendward::sample
