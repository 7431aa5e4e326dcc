// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/messagefile.h"
#include "app/sample/stories.h"
#include "app/sample/story.h"

namespace trendward::sample
{

namespace
{

constexpr std::string_view weight = "body-weight";

/// A scale's message and the reading that it becomes; tenths of the unit.
std::string weighed(Story &story, std::string_view device, Instant at, int tenths, std::string_view unit,
                    std::string_view ucum)
{
    const Decimal value(tenths, 1);
    story.reading(weight, at, value, ucum);
    return envelopeMessage(
        {std::string(device), "", at, {{"weight", value.text()}, {"unit", '"' + std::string(unit) + '"'}}});
}

void feedStory(SampleClinic &clinic, Story &story, const std::vector<std::string> &messages, std::string_view bucket)
{
    clinic.patients.push_back(story.finished(bucket));
    const SamplePatient &patient = clinic.patients.back();
    addFile(clinic, patient.id + "/gateway.ndjson", ndjson(messages), {}, patient.readings.size());
}

}  // namespace

void heartFailureWeight(SampleClinic &clinic)
{
    Story story({"p-002", "Brandwein, Otto", "1949-08-19", "male", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Heart failure: 2.6 kg gained in five days.");
    story.goal(weight, 77.5, 81, "kg", "Dry weight 79 kg, within 2 kg");
    story.goal("systolic-blood-pressure", 95, 140, "mm[Hg]", "Systolic pressure between 95 and 140 mmHg");
    story.action("Ask about breathlessness and swelling", "Nurse", 0);
    story.action("Review the diuretic", "Doctor", 1);
    story.holds("scale-0402", story.at(90, 0, 0));
    story.holds("cuff-0402", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        static constexpr int gain[] = {26, 21, 16, 10, 5};  // tenths of a kilogram over the weight of day 6
        const int tenths = day > 6 ? 792 + story.random.between(-2, 2) : day == 6 ? 792 : 792 + gain[day - 1];
        messages.push_back(
            weighed(story, "scale-0402", story.at(day, 6, story.random.between(20, 59)), tenths, "kg", "kg"));
        const Instant at = story.at(day, 7, story.random.between(5, 40));
        const int systolic = 116 + story.random.noise(4), diastolic = 70 + story.random.noise(3);
        story.reading("systolic-blood-pressure", at, {systolic, 0}, "mm[Hg]");
        story.reading("diastolic-blood-pressure", at, {diastolic, 0}, "mm[Hg]");
        messages.push_back(envelopeMessage(
            {"cuff-0402", "", at, {{"systolic", std::to_string(systolic)}, {"diastolic", std::to_string(diastolic)}}}));
    }
    story.fact("weight gained in the last five days, kg", {26, 1}, {26, 1});
    feedStory(clinic, story, messages, "Look first");
}

void twoPeopleOneScale(SampleClinic &clinic)
{
    Story story({"p-005", "Marquardsen, Ilse", "1963-05-27", "female", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "Somebody else, about 21 kg lighter, steps on the same scale on some mornings.");
    story.goal(weight, 78, 86, "kg", "Weight between 78 and 86 kg");
    story.action("Ask who else uses the scale", "Nurse", 3);
    story.holds("scale-0405", story.at(90, 0, 0));
    std::vector<std::string> messages;
    int lighter = 0;
    for (int day = 60; day >= 1; --day) {
        const int own = 820 + story.random.noise(3);
        messages.push_back(
            weighed(story, "scale-0405", story.at(day, 7, story.random.between(0, 25)), own, "kg", "kg"));
        if (day % 7 != 2 && day % 14 != 5) continue;
        const int other = 612 + story.random.noise(3);
        messages.push_back(
            weighed(story, "scale-0405", story.at(day, 7, story.random.between(30, 55)), other, "kg", "kg"));
        ++lighter;
    }
    story.fact("readings below 70 kg", lighter);
    feedStory(clinic, story, messages, "Review");
}

void unitMix(SampleClinic &clinic)
{
    Story story({"p-008", "Fairhollow, Jerome", "1968-11-16", "male", "America/New_York"}, clinic.anchor, clinic.seed,
                "A scale changed from kg to lb, a meter from mg/dL to mmol/L; nothing else changed.");
    story.goal(weight, 78, 90, "kg", "Weight between 78 and 90 kg");
    story.goal("glucose", 70, 180, "mg/dL", "Fasting glucose between 70 and 180 mg/dL");
    story.action("Next routine visit", "Doctor", 45);
    story.holds("scale-0408", story.at(90, 0, 0));
    story.holds("meter-0408", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        const Instant at = story.at(day, 6, story.random.between(30, 59));
        const int kilograms = 840 + story.random.noise(2);
        if (day > 30)
            messages.push_back(weighed(story, "scale-0408", at, kilograms, "kg", "kg"));
        else  // 1 kg is 2.20462 lb
            messages.push_back(weighed(story, "scale-0408", at, kilograms * 22046 / 10000, "lb", "[lb_av]"));
        const Instant meal = story.at(day, 7, story.random.between(0, 30));
        const int sugar = 118 + story.random.noise(6);
        const bool molar = day <= 30;
        const Decimal value = molar ? Decimal(sugar * 10 / 18, 1) : Decimal(sugar, 0);
        story.reading("glucose", meal, value, molar ? "mmol/L" : "mg/dL");
        messages.push_back(plainMessage(
            {"meter-0408", "", meal, {{"glucose", value.text()}, {"unit", molar ? "\"mmol/L\"" : "\"mg/dL\""}}}));
    }
    story.fact("weights in pounds", 30);
    story.fact("glucose readings in mmol/L", 30);
    story.fact("mean weight in kg, last 30 days", {835, 1}, {845, 1});
    feedStory(clinic, story, messages, "Within goals");
}

void fallingWeight(SampleClinic &clinic)
{
    Story story({"p-020", "Vasqueiro, Benedita", "1942-03-03", "female", "Europe/Lisbon"}, clinic.anchor, clinic.seed,
                "Weight falls by 0.8 kg a week and has left the goal.");
    story.goal(weight, 58, 66, "kg", "Weight not below 58 kg");
    story.action("Ask about appetite and meals", "Nurse", 3);
    story.action("Consider a dietician", "Doctor", 14);
    story.holds("scale-0420", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        const int tenths = 553 + (day * 8) / 7 + story.random.noise(1);
        messages.push_back(
            weighed(story, "scale-0420", story.at(day, 8, story.random.between(0, 45)), tenths, "kg", "kg"));
    }
    story.fact("weight slope per day, kg", {-125, 3}, {-105, 3});
    feedStory(clinic, story, messages, "Review");
}

}  // namespace trendward::sample
