// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/handover.h"

#include "core/base/phrase.h"
#include "core/care/words.h"

#include <algorithm>
#include <array>

namespace trendward::jobs
{

namespace
{

constexpr std::size_t readingsShown = 3;

/// The vital that put the patient there first, then as the page shows them.
std::vector<std::string> listedReadings(const WardPatient &patient, Instant now)
{
    std::vector<const care::VitalGlance *> vitals;
    for (const care::VitalGlance &one : patient.vitals)
        if (one.at && !one.newest.empty()) vitals.push_back(&one);
    std::stable_partition(vitals.begin(), vitals.end(),
                          [&](const care::VitalGlance *one) { return one->key == patient.leading; });
    std::vector<std::string> readings;
    for (const care::VitalGlance *one : vitals) {
        if (readings.size() == readingsShown) break;
        const std::string value = care::withDecimalSign(care::valueText(*one));
        //: a vital sign, its value, its unit, "today"
        readings.push_back(
            filled(phrase("Handover", "{1} {2} {3}, {4}"), {one->display, value, care::unitAfter(value, one->unit),
                                                            care::agoText(*one->at, now, patient.assessment.zone)}));
    }
    if (readings.empty()) readings.push_back(phrase("Handover", "No readings"));
    return readings;
}

std::string nameShown(const std::string &name)
{
    return name.empty() ? phrase("Handover", "No name") : name;
}

std::string doneSentence(const WardPatient &patient, const Zone &desk)
{
    std::string state = care::words(patient.attention, desk);
    if (patient.attention.owner && patient.attention.state != care::Attention::State::InReview) {
        const std::string owner = care::ownerWords(patient.attention, desk);
        //: {1}: "Reviewed 22 Nov 09:10 by R. Alvarez", {2}: a person, a date and a time of day
        state = state.empty() ? owner : filled(phrase("Handover", "{1}; taken by {2}"), {state, owner});
    }
    const std::string name = nameShown(patient.person.name);
    //: a patient, the number, "Reviewed 22 Nov 09:10 by R. Alvarez"
    if (patient.attention.isDone())
        return filled(phrase("Handover", "{1} ({2}): {3}"), {name, patient.person.id, state});
    //: a patient, the number, "In review: R. Alvarez since 22 Nov 09:10"
    return filled(phrase("Handover", "{1} ({2}), within goals: {3}"), {name, patient.person.id, state});
}

}  // namespace

care::HandoverLine handoverLine(const WardPatient &patient, const Ward &ward)
{
    const Zone &desk = ward.worklist.desk;
    care::HandoverLine line;
    line.name = nameShown(patient.person.name);
    line.id = patient.person.id;
    line.born = patient.person.birth ? filled(phrase("Handover", "born {1}"), {care::dateText(*patient.person.birth)})
                                     : phrase("Handover", "birth date not known");
    line.standing = care::words(patient.assessment.bucket);
    line.why = patient.assessment.why;
    line.state = care::words(patient.attention, desk);
    if (!patient.attention.apart.empty())
        line.state = patient.attention.apart + (line.state.empty() ? "" : ". " + line.state);
    if (patient.attention.state != care::Attention::State::InReview)
        line.owner = care::ownerWords(patient.attention, desk);
    line.readings = listedReadings(patient, ward.now);
    return line;
}

care::Handover handoverOf(const Ward &ward)
{
    const care::Worklist &list = ward.worklist;
    care::Handover handover;
    handover.asOf = care::asOfText(ward.now, list.desk, ward.sample);
    handover.sample = ward.sample;
    std::array<std::size_t, 5> counts{};
    for (const WardPatient &patient : ward.patients) {
        const care::Queue queue = care::queueOf(patient.assessment, patient.attention);
        ++counts.at(static_cast<std::size_t>(queue));
        if (queue == care::Queue::Clinical) handover.clinical.push_back(handoverLine(patient, ward));
        if (queue == care::Queue::DataMissing) handover.dataMissing.push_back(handoverLine(patient, ward));
        if (queue == care::Queue::Done) handover.done.push_back(doneSentence(patient, list.desk));
        // Nothing is to be done, and yet somebody has begun something with them, or was given them.
        const bool begun = patient.attention.since() || patient.attention.owner;
        const bool first = patient.assessment.bucket == care::Bucket::LookFirst;
        if (queue == care::Queue::Apart && (begun || first)) handover.apart.push_back(handoverLine(patient, ward));
        if (queue == care::Queue::Stable && begun) handover.done.push_back(doneSentence(patient, list.desk));
    }
    for (const care::UnrankedPatient &one : list.failed)
        handover.failed.push_back(
            filled(phrase("Worklist", "Not ranked: {1}  {2}: {3}"), {one.id, one.name, one.reason}));
    const auto count = [&](care::Queue queue) { return std::to_string(counts.at(static_cast<std::size_t>(queue))); };
    //: {1}: "24 of 24 patients ranked, 0 failed"
    handover.completeness =
        filled(phrase("Handover", "{1}. To look at {2}, data missing {3}, within goals {4}, done {5}."),
               {list.headline(), count(care::Queue::Clinical), count(care::Queue::DataMissing),
                count(care::Queue::Stable), count(care::Queue::Done)}) +
        ' ' + list.sharingWords() + '.';
    return handover;
}

}  // namespace trendward::jobs
