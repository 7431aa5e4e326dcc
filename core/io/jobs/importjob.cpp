// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/importing.h"

#include "core/base/phrase.h"
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/personnamed.h"
#include "core/io/jobs/resourcefile.h"
#include "core/io/jobs/sentresource.h"
#include "core/io/store/sqlcipherstore.h"

namespace trendward::jobs
{

namespace
{

constexpr std::size_t problemsKept = 1'000;  ///< in the report; all are counted

}  // namespace

Result<ImportReport> Importing::run(const std::string &path)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    m_report.file = (*bytes)->name();
    static const std::vector<device::TablePreset> none;
    auto file = m_settings.preset ? device::readableBy(*m_settings.preset, **bytes)
                                  : device::recognise(**bytes, m_settings.presets ? *m_settings.presets : none);
    if (!file) {
        Error error = file.error();
        error.where = path;
        return error;
    }
    m_report.format = file->name;
    m_report.evidence = file->evidence;
    m_report.byPreset = file->preset != nullptr;
    m_report.encoding = file->encoding;
    if (const auto zone = readZone(); !zone) return zone.error();
    const bool messages = file->isMessages();
    if (messages && !m_settings.zone) {
        // A message's time without a zone is UTC, as the MedTech service reads it, unless a person said which one
        // holds.
        m_zone.reset();
        m_report.zone = "UTC";
    }
    if (m_settings.rules) {
        const auto rules = m_store ? clinicRules(*m_store, *m_settings.rules) : Result(*m_settings.rules);
        if (!rules) return rules.error();
        m_crises = CrisisTally(*rules);
    }
    if (const auto known = remember(**bytes); !known) return known.error();
    if (m_store && (m_again || !m_settings.dryRun) && !begin()) return *m_failed;

    Outcome done = messages              ? readMessageFile(**bytes)
                   : file->isResources() ? readResourceFile(*file, **bytes)
                                         : readVendorFile(*file, **bytes);
    if (done && m_failed) done = *m_failed;
    return ended(messages, std::move(done), path);
}

Result<ImportReport> Importing::ended(bool messages, Outcome done, const std::string &path)
{
    // In messages no value has a unit of its own, and in a vendor's file a said one holds only where there is none.
    sayUnusedUnits(messages ? "the FHIR mapping states the units of the messages in " + m_report.file +
                                  "; to have another one, bring the file in with a mapping that says so"
                            : m_report.file + " holds no value of it without a unit");
    if (done) done = finish();
    if (!done) {
        if (m_store) m_store->rollback();
        Error error = done.error();
        if (error.where.empty()) error.where = path;
        return error;
    }
    return std::move(m_report);
}

/// Naive times are read in the zone that a person said, else in the zone of the patient's home.
Outcome Importing::readZone()
{
    if (m_settings.patient && m_store) {
        const auto key = m_store->patientByIdentifier({{}, *m_settings.patient});
        if (!key) return key.error();
        if (!*key)
            return Error{
                Error::Code::PatientUnknown, "no patient has the identifier \"" + *m_settings.patient + "\"", {}};
        auto patient = m_store->patient(**key);
        if (!patient) return patient.error();
        m_patient = std::move(*patient);
    }
    const std::string name = m_settings.zone.value_or(m_patient.zone);
    if (name.empty()) return Done{};
    auto zone = Zone::named(name);
    if (!zone) return zone.error();
    m_zone = std::move(*zone);
    m_zoneOrigin = m_settings.zone ? ClockOrigin::AskedZone : ClockOrigin::PatientZone;
    m_report.zone = name;
    m_report.zoneWhy = m_settings.zone ? "said for this import" : "the patient's home zone";
    return Done{};
}

Outcome Importing::remember(const FileBytes &bytes)
{
    if (!m_store) return Done{};
    const auto hash = bytes.sha256();
    if (!hash) return hash.error();
    m_info.file = m_report.file;
    m_info.format = m_report.format;
    m_info.sha256 = m_report.sha256 = *hash;
    m_info.zone = m_report.zone;
    m_info.at = m_settings.now;
    m_info.patient = m_patient.key;
    m_info.again = m_again != nullptr;
    m_placement.emplace(*m_store, m_settings.patient);
    return Done{};
}

/// A dry run keeps nobody from writing to the store. One batch is written and taken back at the end of it, within
/// moments; where there are more, all of them go to a copy.
bool Importing::tryOnCopy()
{
    if (m_report.import != 0) return true;
    auto copy = store::privateCopy(*m_store);
    if (copy)
        m_store = (m_trial = std::move(*copy)).get();
    else
        m_failed = copy.error();
    return goesOn();
}

bool Importing::begin()
{
    if (m_report.import != 0) return true;
    const auto key = m_store->begin(m_info);
    if (!key)
        m_failed = key.error();
    else
        m_report.import = *key;
    if (goesOn() && m_again && !m_again->replaces.empty())
        if (const auto replacing = m_store->replace(m_again->replaces); !replacing) m_failed = replacing.error();
    return goesOn();
}

/// The same bytes with their times read in another zone would stand beside the first ones, moved in time.
Outcome Importing::sameZoneAsBefore() const
{
    if (m_report.zone.empty()) return Done{};
    const auto imports = m_store->imports();
    if (!imports) return imports.error();
    for (const store::ImportInfo &one : *imports)
        if (one.sha256 == m_info.sha256 && !one.undone && !one.zone.empty() && one.zone != m_report.zone)
            return Error{Error::Code::NotSupported,
                         "this file was brought in on " + one.at.text().substr(0, 10) + " with its times read as " +
                             one.zone + ", and now as " + m_report.zone +
                             "; nothing was stored. Say the same zone, or take the earlier import (number " +
                             std::to_string(one.key) + ") back first",
                         {}};
    return Done{};
}

Outcome Importing::readVendorFile(const device::DeviceFile &file, const FileBytes &bytes)
{
    const device::ReadSettings settings{
        0, m_zone, m_zoneOrigin, m_settings.units, m_settings.dateOrder, m_settings.deviceUser, m_settings.now};
    auto read = device::read(
        file, bytes, settings, [this](const Measurement &measurement) { takeMeasurement(measurement); }, m_progress);
    if (!read) return read.error();
    m_report.zoneNeeded = read->zoneNeeded;
    m_report.dateOrderNeeded = std::move(read->dateOrderNeeded);
    m_report.deviceUsers = std::move(read->deviceUsers);
    askForChoices();
    if (!read->zoneUsed) m_report.zone.clear();
    m_report.unitsAssumed = std::move(read->unitsAssumed);
    m_report.personNamed = std::move(read->personNamed);
    m_report.personBirth = std::move(read->personBirth);
    takeReport(std::move(*read));
    return Done{};
}

void Importing::takeReport(device::ReadReport read)
{
    m_report.records = read.records;
    m_report.notReadings += read.notReadings;
    for (const auto &[reason, count] : read.notReadingReasons) m_report.notReadingReasons[reason] += count;
    m_report.problemCount += read.problemCount - read.problems.size();
    for (Problem &one : read.problems) problem(std::move(one));
}

Outcome Importing::readResourceFile(const device::DeviceFile &file, const FileBytes &bytes)
{
    m_report.zone.clear();  // until a time without one is met
    ResourceFile resources;
    const auto noted = device::readResources(
        file, bytes, [&](const device::FileResource &one) { resources.note(one); }, m_progress);
    if (!noted) return noted.error();
    if (const auto known = resources.recognise(m_store); !known) return known;
    const bool onlyOne = resources.subjects().size() == 1;
    if (onlyOne && !resources.subjects().front().name.empty()) m_report.personNamed = resources.subjects().front().name;
    if (onlyOne && !resources.subjects().front().birth.empty())
        m_report.personBirth = resources.subjects().front().birth;
    auto read = device::readResources(
        file, bytes,
        [&](const device::FileResource &one) {
            if (!goesOn()) return;
            auto reading = resources.read(one);
            if (reading)
                takeResource(std::move(*reading), onlyOne);
            else
                problem({reading.error(), {0, one.record}});
        },
        m_progress);
    if (!read) return read.error();
    takeReport(std::move(*read));
    return Done{};
}

/// Whose it is, and what is told of it; then it goes the way of every reading.
void Importing::takeResource(FileReading reading, bool onlyOne)
{
    const auto notReading = [this](const std::string &reason) {
        ++m_report.notReadings;
        ++m_report.notReadingReasons[reason];
    };
    if (!reading.observation) return notReading(reading.notReading);
    fhir::Observation &observation = *reading.observation;
    if (m_zone && readInZone(*m_zone, m_zoneOrigin, observation)) m_report.zone = m_zone->name();
    const SentAs as = sentAs(observation);
    if (as == SentAs::Undated && observation.start.at == Instant())
        return problem({{Error::Code::BadValue,
                         observation.start.text.empty()
                             ? "it says no time, so it was not stored"
                             : "it says " + observation.start.text + " and no day, so it was not stored",
                         {}},
                        observation.origin});
    m_report.zoneNeeded = m_report.zoneNeeded || as == SentAs::Undated;
    if (as == SentAs::Withdrawn) notReading("withdrawn by its source");
    if (as == SentAs::NoNumber) notReading("Observation without a number");
    Place place;
    std::string hint;
    if (reading.subject) hint = reading.subject->hint;
    // A file about one person whom nobody knows by an identifier is about the one it is brought in for: the name is
    // compared before.
    const bool said = onlyOne && m_settings.patient && reading.subject && !reading.subject->here;
    if (reading.subject && (reading.subject->severalHere || reading.subject->unclear)) {
        place.heldBecause = reading.subject->unclear
                                ? "the file calls several people by the same reference"
                                : "the identifiers of the file's patient belong to several patients here";
    } else if (reading.subject && !reading.subject->here && !said) {
        // What another place numbers its patients by, and a name, tell nothing here.
        place.heldBecause = "the file names a patient whose identifiers are not known here";
    } else if (m_placement) {
        const auto own =
            reading.subject && reading.subject->here ? std::optional(idOf(*reading.subject->here)) : std::nullopt;
        auto found = m_placement->of(reading.device, own, observation.start.at);
        if (!found) {
            m_failed = found.error();
            return;
        }
        place = std::move(*found);
    }
    // What holds no reading is kept with its patient, and waits for nobody.
    if (place.patient == 0 && as != SentAs::Readings && as != SentAs::Undated) return;
    take(place, hint, std::move(observation));
}

/// What has to be said before anything of the file can be stored.
void Importing::askForChoices()
{
    if (!m_report.dateOrderNeeded.empty())
        problem({{Error::Code::ChoiceNeeded,
                  filled(phrase("Problem",
                                "dates such as {1} can be read with the day first or with the month first, and "
                                "nothing in the file says which"),
                         {m_report.dateOrderNeeded}),
                  {}},
                 {}});
    if (m_report.deviceUsers.size() < 2 || m_settings.deviceUser) return;
    std::string people;
    for (const auto &[name, records] : m_report.deviceUsers)
        people += (people.empty() ? "" : ", ") + name + " (" + std::to_string(records) + ")";
    problem({{Error::Code::ChoiceNeeded,
              filled(phrase("Problem",
                            "the device holds readings of several people: {1}; say which of them is the patient"),
                     {people}),
              {}},
             {}});
}

Place Importing::placeOf(const Measurement &measurement)
{
    if (!m_placement) return {};
    auto place = m_placement->of(measurement.deviceId, measurement.patientId, measurement.occurrence.at);
    if (place) return std::move(*place);
    m_failed = place.error();
    return {};
}

const std::string &Importing::idOf(store::PatientKey patient)
{
    std::string &id = m_patientIds[patient];
    if (!id.empty()) return id;
    if (auto known = m_store->patient(patient)) id = std::move(known->id);
    return id;
}

/// Of a vendor's file, which needs no mapping. Where it is known whose they are, its Observations are made where they
/// wait to be stored.
void Importing::takeMeasurement(const Measurement &measurement)
{
    if (!goesOn()) return;
    const Place place = placeOf(measurement);
    if (!goesOn()) return;
    const bool ready = m_store && place.patient != 0 && measurement.occurrence.origin != ClockOrigin::Unknown;
    std::vector<fhir::Observation> &made = ready ? m_observations[place.patient] : m_made;
    if (!ready) made.clear();
    const std::size_t from = made.size();
    if (const auto added = fhir::addObservationsOf(measurement, made); !added) {
        problem({added.error(), measurement.origin});
        return;
    }
    if (m_report.byPreset && measurement.end) m_report.wholeDays += measurement.properties.size();
    if (!ready) {
        for (fhir::Observation &observation : made)
            take(place, measurement.patientId.value_or(std::string()), std::move(observation));
        return;
    }
    for (std::size_t i = from; i < made.size(); ++i) tally(place, made[i]);
    waitsForStore(made.size() - from);
}

void Importing::take(const Place &place, const std::string &patientHint, fhir::Observation &&observation)
{
    if (!tally(place, observation) || !m_store) return;
    if (place.patient == 0)
        m_held.push_back({std::move(observation), place.heldBecause, patientHint});
    else
        m_observations[place.patient].push_back(std::move(observation));
    waitsForStore(1);
}

/// Counts the readings; false where their time is none that can be stored.
bool Importing::tally(const Place &place, const fhir::Observation &observation)
{
    m_tookAny = true;
    m_readings.clear();
    fhir::addReadingsOf(observation, m_readings);
    // A naive time that nobody has given a zone is counted and never stored.
    const bool zoneless = observation.start.origin == ClockOrigin::Unknown;
    for (const fhir::Reading &reading : m_readings) {
        (zoneless ? m_zoneless : m_tally).add(reading);
        countCrisis(place.patient, reading);
    }
    if (zoneless && m_zonelessCount == 0) m_firstZoneless = observation.origin.record;
    if (zoneless) m_zonelessCount += m_readings.size();
    if (!zoneless && m_store && place.patient != 0) m_report.patients[place.patient] += m_readings.size();
    return !zoneless;
}

void Importing::waitsForStore(std::size_t observations)
{
    m_waiting += observations;
    if (m_waiting >= (m_settings.dryRun ? batchSize : storedTogether)) storeBatch();
}

/// Of whom nobody knows whose reading it is, the limits for adults are told: nobody else will look at it.
void Importing::countCrisis(store::PatientKey patient, const fhir::Reading &reading)
{
    if (!m_crises.looksAt(reading.measure)) return;
    if (!m_store || patient == 0) return m_crises.add(reading, care::RuleSet::Adults);
    const auto set = m_people.ruleSetOf(*m_store, patient, reading.time.at);
    if (set)
        m_crises.add(reading, *set);
    else
        m_failed = set.error();
}

/// Before the end of the file.
void Importing::storeBatch()
{
    if (!m_settings.dryRun || tryOnCopy()) storeWaiting();
}

void Importing::storeWaiting()
{
    if ((m_waiting == 0 && m_toKeep.empty()) || !begin()) return;
    keepWaiting();
    if (!goesOn()) return;
    for (const Held &one : m_held) {
        const auto held = m_store->hold(one.observation, one.reason, one.patientHint);
        if (!held) {
            m_failed = held.error();
            break;
        }
        count(*held);
        m_report.held += held->held;
        m_report.waiting += held->waiting;
        if (held->held > 0) m_report.heldReasons[one.reason] += held->held;
    }
    m_held.clear();
    if (!goesOn()) return;
    for (auto &[patient, observations] : m_observations) {
        if (observations.empty()) continue;
        const auto receipt = m_store->put(patient, observations);
        if (!receipt) {
            m_failed = receipt.error();
            break;
        }
        count(*receipt);
        observations.clear();  // and its room is used again
    }
    m_windowsWaiting.clear();
    m_waiting = 0;
}

void Importing::count(const store::Receipt &receipt)
{
    m_report.stored += receipt.stored;
    m_report.duplicates += receipt.duplicates;
    m_report.superseded += receipt.superseded;
}

void Importing::sayUnusedUnits(std::string_view why)
{
    for (const auto &[measure, unit] : m_settings.units)
        m_report.unitsAssumed.try_emplace(measure,
                                          unit + " was said for this import and not used: " + std::string(why));
}

Outcome Importing::finish()
{
    if (m_store) {
        if (const auto same = sameZoneAsBefore(); !same) return same;
        storeWaiting();
    }
    if (m_failed) return *m_failed;
    m_report.measures = m_tally.counts();
    m_report.crises = m_crises.newest();
    m_report.crisisCounts = m_crises.counts();
    m_report.notJudged = m_crises.notJudged();
    m_report.timesAreNaive = m_report.measures.empty() && m_zonelessCount > 0;
    if (m_report.timesAreNaive) m_report.measures = m_zoneless.counts();
    if (m_zonelessCount > 0)
        problem(
            {{Error::Code::ZoneNeeded,
              (m_report.timesAreNaive ? "the file's times carry no time zone; " : "some times carry no time zone; ") +
                  std::to_string(m_zonelessCount) + " readings were counted and not stored, the first in record " +
                  std::to_string(m_firstZoneless),
              {}},
             {}});
    if (m_report.zone.empty()) m_report.zoneWhy.clear();
    m_report.personDiffers = m_patient.key != 0 && namesAnother(m_report.personNamed, m_report.personBirth, m_patient);
    if (!m_store) return Done{};
    if (m_again)
        if (const auto settled = settleAgain(); !settled) return settled;
    if (m_settings.dryRun || (m_again && !m_again->changes())) {
        m_store->rollback();
        m_report.import = 0;
        return Done{};
    }
    const auto info = m_store->commit();
    if (!info) return info.error();
    return Done{};
}

void Importing::problem(Problem one)
{
    ++m_report.problemCount;
    // Its detail begins with the measure's key.
    if (one.error.code == Error::Code::UnitNeeded)
        m_report.unitsNeeded.insert(one.error.detail.substr(0, one.error.detail.find(' ')));
    if (!m_unmapped.empty()) m_blamed.try_emplace(one.origin.record, one.error.detail);
    if (m_report.problems.size() < problemsKept) m_report.problems.push_back(std::move(one));
}

Result<ImportReport> importFile(const std::string &path, const ImportSettings &settings, const Mappings &mappings,
                                store::RecordStore *store, Progress &progress)
{
    return Importing(settings, mappings, store, progress).run(path);
}

}  // namespace trendward::jobs
