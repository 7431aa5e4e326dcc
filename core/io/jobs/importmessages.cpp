// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"
#include "core/group/grouping.h"
#include "core/io/jobs/importing.h"
#include "core/mapping/identity.h"
#include "core/normalize/messagereader.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

constexpr std::size_t textsHeld = 16u << 20;  ///< bytes of messages whose measurements are not mapped yet
const std::string noTemplate = "no template of the device mapping matches the message";

/// Whether an Observation came of a reading and holds nothing of it.
bool saysNothing(const fhir::Observation &observation)
{
    const auto empty = [](const auto &part) {
        return std::holds_alternative<std::monostate>(part.value) && !part.absentReason;
    };
    return empty(observation) && std::all_of(observation.components.begin(), observation.components.end(), empty);
}

}  // namespace

Outcome Importing::readMessageFile(const FileBytes &bytes)
{
    m_report.zone.clear();  // until a time without one is met
    m_report.zoneWhy.clear();
    normalize::MessageSettings settings;
    settings.arrays = normalize::Arrays::MessageEach;
    settings.encoding = m_report.encoding;
    const auto done = normalize::readMessages(
        bytes, settings,
        [this](const json::Token &message, MessageOrigin origin) {
            takeMessage(message, origin, 0);
            return goesOn();
        },
        [this](const Problem &one) {
            ++m_report.records;
            problem(one);
        },
        m_progress);
    if (done && goesOn()) mapWaiting();
    return done;
}

void Importing::readNaive(ObservedTime &time)
{
    if (time.origin != ClockOrigin::AssumedUtc) return;
    m_report.zone = m_zone ? m_zone->name() : "UTC";
    m_report.zoneWhy =
        m_zone ? "said for this import" : "messages without a zone are UTC, as the MedTech service reads them";
    if (!m_zone) return;
    const Zone::Moment moment = m_zone->moment(LocalTime::from(time.at, 0));
    time.at = moment.at;
    time.offsetMinutes = static_cast<std::int16_t>(moment.offsetMinutes);
    time.inGap = moment.inGap;
    time.origin = ClockOrigin::AskedZone;
}

void Importing::takeMessage(const json::Token &message, MessageOrigin origin, std::int64_t kept)
{
    ++m_report.records;
    m_unmapped.push_back({origin.record, m_texts.size(), 0, kept});
    if (m_store && kept == 0) json::appendJson(m_texts, message);
    m_unmapped.back().size = m_texts.size() - m_unmapped.back().from;
    std::size_t given = 0;
    // What completes a time without a date is when the message came.
    const auto failures = m_mappings.device.normalize(
        message, origin, m_again ? m_again->before.at : m_settings.now,
        [&](const Measurement &measurement) {
            ++given;
            m_report.arrivalTimes += measurement.occurrence.origin == ClockOrigin::Arrival;
            m_measurements.push_back(measurement);
            readNaive(m_measurements.back().occurrence);
        },
        m_workspace);
    for (const normalize::Failure &one : failures)
        problem({{Error::Code::IncompatibleData,
                  "the device mapping cannot read this message: " + one.error.message + normalize::timesOf(one),
                  {}},
                 origin});
    if (failures.empty() && given == 0) {
        ++m_report.notReadings;
        ++m_report.notReadingReasons[noTemplate];
        m_blamed.try_emplace(origin.record, noTemplate);
    }
    const bool full =
        m_measurements.size() >= batchSize || m_unmapped.size() >= batchSize || m_texts.size() >= textsHeld;
    if (full) mapWaiting();
}

/// What is behind the messages is known now: those that gave no reading, or not all of them, are kept.
void Importing::keepBlamed()
{
    std::vector<std::int64_t> read;
    for (const Unmapped &one : m_unmapped) {
        const auto blamed = m_blamed.find(one.record);
        if (blamed == m_blamed.end()) {
            if (one.kept != 0) read.push_back(one.kept);
        } else if (one.kept != 0) {
            ++m_again->waiting;
        } else if (!m_store) {
            ++m_report.kept;
        } else {
            m_toKeep.push_back({one.record, blamed->second, m_texts.substr(one.from, one.size)});
            m_bytesToKeep += one.size;
        }
    }
    m_unmapped.clear();
    m_texts.clear();
    m_blamed.clear();
    if (m_toKeep.size() >= batchSize || m_bytesToKeep >= textsHeld) storeBatch();
    if (read.empty() || !goesOn()) return;
    m_again->read += read.size();
    if (const auto marked = m_store->markRead(read); !marked) m_failed = marked.error();
}

/// Within an import that has begun.
void Importing::keepWaiting()
{
    for (const ToKeep &one : m_toKeep) {
        const auto kept = m_store->keep(one.record, one.reason, one.text);
        if (!kept) {
            m_failed = kept.error();
            return;
        }
        m_report.kept += *kept ? 1 : 0;
    }
    m_toKeep.clear();
    m_bytesToKeep = 0;
}

/// Measurements are placed before they are grouped: an hour in which a device changed hands is two groups.
void Importing::mapWaiting()
{
    std::map<std::pair<store::PatientKey, std::string>, std::vector<Measurement>> placed;
    for (Measurement &measurement : m_measurements) {
        Place place = placeOf(measurement);
        // One name for one person, so that messages with and without a patient fall into one window.
        if (place.patient != 0) measurement.patientId = idOf(place.patient);
        placed[{place.patient, std::move(place.heldBecause)}].push_back(std::move(measurement));
    }
    m_measurements.clear();
    for (const auto &[place, batch] : placed) {
        mapBatch(place.first, place.second, batch);
        if (!goesOn()) return;
    }
    keepBlamed();
}

void Importing::mapBatch(store::PatientKey patient, const std::string &heldBecause, const std::vector<Measurement> &all)
{
    for (const group::Batch &batch : group::batchesOf(all)) {
        const Measurement &first = *batch.measurements.front();
        const auto period = m_mappings.fhir.periodFor(first.type);
        const auto groups =
            period ? group::groupsOf(batch, *period) : Result<std::vector<group::MeasurementGroup>>(period.error());
        if (!groups) {
            Error error = groups.error();
            if (error.code == Error::Code::NoTemplate)
                error.detail = "the FHIR mapping has no template for \"" + first.type + "\"";
            for (const Measurement *one : batch.measurements) problem({error, one->origin});
            continue;
        }
        for (const group::MeasurementGroup &group : *groups) {
            mapGroup(patient, heldBecause, group);
            if (!goesOn()) return;
        }
    }
}

void Importing::mapGroup(store::PatientKey patient, const std::string &heldBecause,
                         const group::MeasurementGroup &group)
{
    std::vector<Problem> problems;
    auto observation = mapped(patient, group, problems);
    for (Problem &one : problems) problem(std::move(one));
    if (!observation) {
        Error error = observation.error();
        error.detail = "the FHIR mapping cannot take this reading: " + error.detail;
        blame(group, error.detail);
        problem(
            {std::move(error), group.values.empty() ? MessageOrigin{} : group.values.front().values.front().origin});
        return;
    }
    if (saysNothing(*observation)) blame(group, "the FHIR mapping finds no value in it");
    take({patient, heldBecause}, group.patientId.value_or(std::string()), std::move(*observation));
}

/// All messages that a group was made of have lost their reading.
void Importing::blame(const group::MeasurementGroup &group, const std::string &reason)
{
    for (const group::NamedValues &named : group.values) {
        for (const group::TimeValue &value : named.values) m_blamed.try_emplace(value.origin.record, reason);
        for (const group::TimeValue &value : named.others) m_blamed.try_emplace(value.origin.record, reason);
    }
}

Result<fhir::Observation> Importing::mapped(store::PatientKey patient, const group::MeasurementGroup &group,
                                            std::vector<Problem> &problems)
{
    auto observation = m_mappings.fhir.map(group, m_settings.now, &problems);
    if (!observation) return observation;
    mapping::ResourceIds ids{group.patientId.value_or(std::string()), group.deviceId,
                             group.encounterId.value_or(std::string())};
    // Which of several at one moment it is, the store knows better: it has seen the other files.
    group::MeasurementGroup identity;
    identity.type = group.type;
    identity.correlationId = group.correlationId;
    identity.periodInterval = group.periodInterval;
    identity.start = group.start;
    identity.end = group.end;
    mapping::identify(*observation, identity, ids);
    // A window that began in an earlier batch or file goes on; a single reading is known by its row.
    if (patient == 0 || group.periodInterval == 0) return observation;
    if (!m_windowsWaiting.insert(observation->id).second) storeBatch();
    if (m_failed) return *m_failed;
    if (m_again)
        if (const auto going = m_store->goOn(patient, *observation); !going) return going.error();
    const auto text = m_store->observationJson(patient, observation->id);
    if (!text) return text.error();
    if (!*text) return observation;
    const auto known = fhir::readObservation(**text);
    if (!known) return known.error();
    auto joined = m_mappings.fhir.merge(*known, group, &problems);
    if (joined) {
        joined->deviceKey = observation->deviceKey;
        joined->unitOrigin = observation->unitOrigin;
        joined->origin = observation->origin;
    }
    return joined;
}

/// The messages are the store's own; where they came from is theirs too.
Result<ImportReport> Importing::runKept(const std::vector<store::KeptMessage> &messages)
{
    m_info = m_again->before;
    m_info.at = m_settings.now;
    m_info.again = true;
    m_report.file = m_info.file;
    m_report.format = m_info.format;
    if (const auto zone = readZone(); !zone) return zone.error();
    if (!m_settings.zone) m_zone.reset();
    m_report.zone.clear();  // until a time without one is met
    m_report.zoneWhy.clear();
    m_placement.emplace(*m_store, m_settings.patient);
    if (!begin()) return *m_failed;
    Outcome done = readKept(messages);
    if (done && m_failed) done = *m_failed;
    return ended(true, std::move(done), m_info.file);
}

Outcome Importing::readKept(const std::vector<store::KeptMessage> &messages)
{
    json::Document document;
    for (const store::KeptMessage &one : messages) {
        if (m_progress.cancelled()) return Error{Error::Code::Cancelled, "stopped before the end", {}};
        const auto text = m_store->messageText(one.key);
        if (!text) return text.error();
        const auto message = document.parse(*text, json::Grammar::Lenient);
        if (!message) return message.error();
        takeMessage(*message, {0, one.record}, one.key);
        if (!goesOn()) break;
    }
    if (goesOn()) mapWaiting();
    return Done{};
}

/// What became of the readings that were there before.
Outcome Importing::settleAgain()
{
    m_again->held = m_report.held;
    if (m_again->replaces.empty()) {
        m_again->readings = {m_report.stored, m_report.superseded, 0, m_report.duplicates};
        // What a person excluded or moved before stays so, whatever the mapping has made of its record now.
        const auto carried = m_report.stored > 0 ? m_store->replaced(m_again->who) : store::Replaced();
        return carried ? Outcome(Done{}) : Outcome(carried.error());
    }
    auto replaced = m_store->replaced(m_again->who);
    if (!replaced) return replaced.error();
    // Mappings that read nothing of a file are another file's: all of its readings would be gone from sight.
    if (replaced->takenAway > 0 && !m_tookAny)
        return Error{Error::Code::NotSupported,
                     phrase("Problem",
                            "these mappings read nothing of this file, so it was not read again; choose "
                            "others, or take its import back"),
                     {}};
    m_again->readings = *replaced;
    return Done{};
}

}  // namespace trendward::jobs
