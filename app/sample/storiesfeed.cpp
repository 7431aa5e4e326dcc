// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/fitbitfile.h"
#include "app/sample/messagefile.h"
#include "app/sample/stories.h"
#include "app/sample/story.h"

#include <algorithm>

namespace trendward::sample
{

namespace
{

constexpr std::string_view heartRate = "heart-rate";

Message pulse(std::string_view device, std::string_view patient, Instant at, int bpm)
{
    return {std::string(device), std::string(patient), at, {{"heartrate", std::to_string(bpm)}}};
}

/// A cuff's message with pulse; the gateway does not know who wore it.
std::string cuffMessage(Story &story, std::string_view device, const CuffReading &cuff)
{
    story.cuff({cuff});
    return plainMessage({std::string(device),
                         "",
                         cuff.at,
                         {{"systolic", std::to_string(cuff.systolic)},
                          {"diastolic", std::to_string(cuff.diastolic)},
                          {"heartrate", std::to_string(cuff.pulse)}}});
}

}  // namespace

void handedOverDevice(SampleClinic &clinic)
{
    Story before({"p-015", "Heidenwolf, Gerd", "1948-05-05", "male", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                 "Gave the cuff back 30 days ago: what it measured later is not his.");
    Story after({"p-016", "Mokgethi, Thandiwe", "1972-08-24", "female", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Has had the cuff for 30 days: what it measured earlier is not hers.");
    for (Story *story : {&before, &after})
        story->goal("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]", "Systolic pressure at or below 135 mmHg");
    before.action("Close the monitoring or lend another cuff", "Nurse", 7);
    after.action("Next routine visit", "Doctor", 30);
    const std::string device = "cuff-0415";
    const Instant handed = before.at(30, 12, 0);
    before.holds(device, before.at(90, 0, 0), handed);
    after.holds(device, handed);
    std::vector<std::string> messages;
    for (const auto &cuff : twiceADay(before, 60, 31, {[](int) { return 1470; }, 3, 77}))
        messages.push_back(cuffMessage(before, device, cuff));
    for (const auto &cuff : twiceADay(after, 29, 1, {[](int) { return 1180; }, 3, 64}))
        messages.push_back(cuffMessage(after, device, cuff));
    clinic.patients.push_back(before.finished("No recent data"));
    const std::size_t first = clinic.patients.back().readings.size();
    clinic.patients.push_back(after.finished("Within goals"));
    addFile(clinic, "gateway/cuff-0415.ndjson", ndjson(messages), {}, first + clinic.patients.back().readings.size());
}

void foreignMessages(SampleClinic &clinic)
{
    Story story({"p-017", "Quillfeather, Rosalind", "1966-02-18", "female", "Europe/London"}, clinic.anchor,
                clinic.seed, "Six messages of her device name another patient: they are held, not stored.");
    story.goal(heartRate, 50, 90, "/min", "Resting heart rate between 50 and 90 a minute");
    story.action("Ask whether the devices were swapped", "Nurse", 2);
    story.holds("pulse-0417", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        const Instant at = story.at(day, 8, story.random.between(0, 30));
        const int bpm = 68 + story.random.noise(3);
        story.reading(heartRate, at, {bpm, 0}, "/min");
        messages.push_back(plainMessage(pulse("pulse-0417", "p-017", at, bpm)));
        if (day % 10 != 4) continue;
        messages.push_back(
            plainMessage(pulse("pulse-0417", "p-018", story.at(day, 18, story.random.between(0, 30)), 97)));
    }
    std::vector<std::string> unknown;
    for (int day = 4; day >= 1; --day)
        unknown.push_back(envelopeMessage(
            {"scale-9999", "", story.at(day, 7, 15), {{"weight", "71." + std::to_string(day)}, {"unit", "\"kg\""}}}));
    story.fact("messages held for a person to place", 6);
    clinic.patients.push_back(story.finished("Within goals"));
    const std::size_t stored = clinic.patients.back().readings.size();
    addFile(clinic, "gateway/pulse-0417.ndjson", ndjson(messages), {}, stored).held = 6;
    addFile(clinic, "gateway/unknown-scale.json", jsonArray(unknown), {}, 0).held = unknown.size();
}

void brokenRecords(SampleClinic &clinic)
{
    Story story({"p-018", "Zielonog\u00f3rski, Bogdan", "1969-10-13", "male", "Europe/Warsaw"}, clinic.anchor,
                clinic.seed, "Three records of the file are broken, each in its own way; the rest goes in.");
    story.goal(heartRate, 50, 90, "/min", "Resting heart rate between 50 and 90 a minute");
    story.action("Next routine visit", "Doctor", 40);
    story.holds("pulse-0418", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        const Instant at = story.at(day, 9, story.random.between(0, 45));
        const int bpm = 72 + story.random.noise(3);
        story.reading(heartRate, at, {bpm, 0}, "/min");
        messages.push_back(plainMessage(pulse("pulse-0418", "p-018", at, bpm)));
        if (day == 45) messages.push_back(messages.back().substr(0, 24));  // the connection broke here
        if (day == 30) messages.push_back("{\"heartrate\":74,\"deviceid\":\"pulse-0418\",\"patientid\":\"p-018\"}");
        if (day == 12) {
            Message wordy = pulse("pulse-0418", "p-018", story.at(day, 20, 0), 0);
            wordy.body = {{"heartrate", "\"seventy-four\""}};
            messages.push_back(plainMessage(wordy));
        }
    }
    clinic.patients.push_back(story.finished("Within goals"));
    addFile(clinic, "p-018/pulse.ndjson", ndjson(messages), {}, clinic.patients.back().readings.size()).problems = 3;
}

void slowPulse(SampleClinic &clinic)
{
    Story story({"p-019", "Minazuki, Kaoru", "1950-06-30", "male", "Asia/Tokyo"}, clinic.anchor, clinic.seed,
                "On a beta blocker: heart rate below the goal of 50 for a week.");
    story.goal(heartRate, 50, 90, "/min", "Heart rate between 50 and 90 a minute on the beta blocker");
    story.action("Ask about dizziness", "Nurse", 0);
    story.action("Consider the beta blocker dose", "Doctor", 2);
    std::vector<PulseSample> samples;
    const std::int64_t step = 300 * Instant::ticksPerSecond;
    const Instant slower = story.at(7, 0, 0), end = story.at(0, 0, 0);
    for (Instant at = story.at(14, 0, 0); at < end; at = at + step) {
        const int hour = story.zone().local(at).hour;
        const int level = (at < slower ? 58 : 44) + (hour >= 7 && hour < 22 ? 2 : 0);
        PulseSample sample{at, level + story.random.noise(1), 3};
        const int contact = story.random.between(1, 60);
        if (contact <= 2) sample.confidence = contact - 1;
        samples.push_back(sample);
        if (sample.confidence > 0) story.reading(heartRate, at, {sample.bpm, 0}, "/min");
    }
    story.fact("heart rate mean, last 7 days", {440, 1}, {470, 1});
    clinic.patients.push_back(story.finished("Review"));
    const SamplePatient &patient = clinic.patients.back();
    std::size_t next = 0;
    for (auto &[name, bytes] : fitbitTakeout(samples, story.zone())) {
        // One file a day; its readings are those with contact, counted day by day.
        const Instant midnight = story.zone().startOfDay(samples[next].at, 1);
        std::uint64_t stored = 0;
        for (; next < samples.size() && samples[next].at < midnight; ++next) stored += samples[next].confidence > 0;
        addFile(clinic, patient.id + '/' + name, bytes, patient, stored).zone = patient.zone;
    }
}

void flatWithoutGoals(SampleClinic &clinic)
{
    Story story({"p-023", "Carrickmore, Siobh\u00e1n", "", "unknown", "Europe/Dublin"}, clinic.anchor, clinic.seed,
                "Normal and flat, birth date unknown, and nobody has set a goal: unknown is not normal.");
    story.action("Agree on goals", "Doctor", 7);
    story.holds("hub-0423", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        const Instant at = story.at(day, 10, story.random.between(0, 30));
        const int bpm = 70 + story.random.noise(2), breaths = 15 + story.random.noise(1);
        const Decimal warmth(366 + story.random.noise(1), 1);
        story.reading(heartRate, at, {bpm, 0}, "/min");
        story.reading("respiratory-rate", at, {breaths, 0}, "/min");
        story.reading("body-temperature", at, warmth, "Cel");
        messages.push_back(envelopeMessage({"hub-0423",
                                            "p-023",
                                            at,
                                            {{"heartrate", std::to_string(bpm)},
                                             {"respiratoryrate", std::to_string(breaths)},
                                             {"bodytemperature", warmth.text()},
                                             {"unit", "\"Cel\""}}}));
    }
    // One morning's strap: a reading every half minute in one message.
    std::string strap;
    for (int second = 0; second < 3600; second += 30) {
        const Instant at = story.at(1, 11, 0) + second * Instant::ticksPerSecond;
        const int bpm = 71 + story.random.noise(2);
        story.reading(heartRate, at, {bpm, 0}, "/min");
        strap +=
            (strap.empty() ? "" : ",") + ("{\"time\":\"" + at.text()) + "\",\"heartrate\":" + std::to_string(bpm) + '}';
    }
    messages.push_back("{\"deviceid\":\"hub-0423\",\"patientid\":\"p-023\",\"samples\":[" + strap + "]}");
    clinic.patients.push_back(story.finished("Not enough known"));
    addFile(clinic, "p-023/hub.ndjson", ndjson(messages), {}, clinic.patients.back().readings.size());
}

}  // namespace trendward::sample
