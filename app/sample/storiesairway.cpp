// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/applefile.h"
#include "app/sample/messagefile.h"
#include "app/sample/storedzip.h"
#include "app/sample/stories.h"
#include "app/sample/story.h"

namespace trendward::sample
{

namespace
{

/// Rescue puffs, one message each; a day without any still reports its zero in the evening.
void rescuePuffs(Story &story, std::vector<std::string> &messages)
{
    for (int day = 60; day >= 1; --day) {
        const int puffs = day > 10 ? story.random.between(0, 1) : story.random.between(4, 6);
        const auto send = [&](Instant at, int count) {
            story.reading("inhaler-puffs", at, {count, 0}, "{puff}");
            messages.push_back(envelopeMessage({"inhaler-0404", "", at, {{"puffs", std::to_string(count)}}}));
        };
        for (int i = 0; i < puffs; ++i) send(story.at(day, 8 + 2 * i, story.random.between(0, 59)), 1);
        if (puffs == 0) send(story.at(day, 21, 30), 0);
    }
}

}  // namespace

void copdDecline(SampleClinic &clinic)
{
    Story story({"p-004", "Petkanov, Dragomir", "1955-01-31", "male", "Europe/Sofia"}, clinic.anchor, clinic.seed,
                "COPD: oxygen saturation falls from 94 to 87 % in two weeks while rescue puffs rise.");
    story.goal("oxygen-saturation", 90, std::nullopt, "%", "Own floor of 90 %");
    story.action("Ask about breathing, sputum and fever", "Nurse", 0);
    story.action("Consider the written action plan", "Doctor", 1);
    story.holds("inhaler-0404", story.at(90, 0, 0));
    ApplePhone phone;
    for (int day = 60; day >= 1; --day) {
        for (const int hour : {9, 19}) {
            const Instant at = story.at(day, hour, story.random.between(0, 50));
            const int percent = (day > 14 ? 94 : 87 + day / 2) + (day > 2 ? story.random.between(-1, 1) : 0);
            phone.records.push_back({"OxygenSaturation", at, "%", "0." + digits(percent, 2)});
            story.reading("oxygen-saturation", at, {percent, 0}, "%");
        }
    }
    phone.deviceName = "Sample Oximeter";
    phone.maker = "Sample Works";
    phone.model = "SO-2";
    phone.exportedAt = story.at(1, 22, 0);
    const std::size_t fromPhone = phone.records.size();
    std::vector<std::string> messages;
    rescuePuffs(story, messages);
    story.fact("oxygen saturation mean, last 7 days", {878, 1}, {893, 1});
    story.fact("oxygen saturation mean, days 15 to 60", {935, 1}, {945, 1});
    story.fact("rescue puffs, last 7 days", {28, 0}, {42, 0});
    clinic.patients.push_back(story.finished("Look first"));
    const SamplePatient &patient = clinic.patients.back();
    const std::string twin =
        "<?xml version=\"1.0\"?>\n<ClinicalDocument "
        "xmlns=\"urn:hl7-org:v3\"><title>Sample</title></ClinicalDocument>\n";
    addFile(clinic, patient.id + "/export.zip",
            storedZip({{"apple_health_export/export_cda.xml", twin},
                       {"apple_health_export/export.xml", appleExport(phone, patient, story.zone())}}),
            patient, fromPhone);
    addFile(clinic, patient.id + "/inhaler.ndjson", ndjson(messages), {}, messages.size());
}

void childWithAsthma(SampleClinic &clinic)
{
    // Ten years old whatever the anchor is.
    const std::string birth = std::to_string(clinic.anchor.year - 11) + "-12-31";
    Story story({"p-024", "Gr\u00fcnewaldt, Finn", birth, "male", "Europe/Berlin"}, clinic.anchor, clinic.seed,
                "A child with asthma whose peak flow stays in the green zone.");
    story.goal("peak-flow", 200, std::nullopt, "L/min", "Peak flow at or above 80 % of 250 L/min");
    story.action("Watch the inhaler technique", "Nurse", 14);
    story.holds("peakflow-0424", story.at(90, 0, 0));
    std::vector<std::string> messages;
    for (int day = 60; day >= 1; --day) {
        for (const int hour : {7, 19}) {
            const Instant at = story.at(day, hour, story.random.between(0, 40));
            const int flow = 240 + story.random.noise(6);
            story.reading("peak-flow", at, {flow, 0}, "L/min");
            messages.push_back(plainMessage({"peakflow-0424", "p-024", at, {{"peakflow", std::to_string(flow)}}}));
        }
    }
    story.fact("age in years", 10);
    // The rules are for adults, and met goals alone say too little of a child.
    clinic.patients.push_back(story.finished("Not enough known"));
    addFile(clinic, "p-024/peak-flow.json", jsonArray(messages), {}, messages.size());
}

}  // namespace trendward::sample
