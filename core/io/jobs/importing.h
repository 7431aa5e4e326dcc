// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/importjob.h"
#include "core/io/jobs/measuretally.h"
#include "core/io/jobs/placement.h"
#include "core/io/jobs/resourcefile.h"

#include "core/group/measurementgroup.h"

namespace trendward::jobs
{

constexpr std::size_t batchSize = 20'000;    ///< measurements mapped together, Observations tried together
constexpr std::size_t storedTogether = 512;  ///< few enough to be in the processor's cache still

/// What an import does that reads again what an earlier one brought.
struct ReadingAgain {
    store::ImportInfo before;                ///< the earlier one
    std::vector<store::ImportKey> replaces;  ///< whose readings these take the place of; none for kept messages
    std::string who;
    store::Replaced readings;
    std::uint64_t held = 0;               ///< readings that wait for a patient now
    std::uint64_t read = 0, waiting = 0;  ///< messages that were kept

    bool changes() const { return read + held + readings.added + readings.superseded + readings.takenAway > 0; }
};

/// One import under way. The first error that ends it is kept in m_failed.
class Importing
{
public:
    Importing(const ImportSettings &settings, const Mappings &mappings, store::RecordStore *store, Progress &progress)
        : m_settings(settings), m_mappings(mappings), m_store(store), m_progress(progress)
    {
    }

    Result<ImportReport> run(const std::string &path);
    /// Reads something of the store's again: run or runKept does as this says, and counts in it.
    void readAgain(ReadingAgain &again) { m_again = &again; }
    /// The messages that the store keeps under these keys.
    Result<ImportReport> runKept(const std::vector<store::KeptMessage> &messages);

private:
    Result<ImportReport> ended(bool messages, Outcome done, const std::string &path);
    Outcome settleAgain();
    Outcome readKept(const std::vector<store::KeptMessage> &messages);
    void keepBlamed();
    void keepWaiting();
    Outcome remember(const FileBytes &bytes);
    bool tryOnCopy();
    bool begin();
    Outcome sameZoneAsBefore() const;
    Outcome readZone();
    Outcome readMessageFile(const FileBytes &bytes);
    Outcome readVendorFile(const device::DeviceFile &file, const FileBytes &bytes);
    Outcome readResourceFile(const device::DeviceFile &file, const FileBytes &bytes);
    void sayUnusedUnits(std::string_view why);
    Outcome finish();

    void takeMeasurement(const Measurement &measurement);
    void readNaive(ObservedTime &time);
    void takeReport(device::ReadReport report);
    void takeResource(FileReading reading, bool onlyOne);
    void askForChoices();
    void takeMessage(const json::Token &message, MessageOrigin origin, std::int64_t kept);
    void blame(const group::MeasurementGroup &group, const std::string &reason);
    void mapWaiting();
    void mapBatch(store::PatientKey patient, const std::string &heldBecause, const std::vector<Measurement> &batch);
    void mapGroup(store::PatientKey patient, const std::string &heldBecause, const group::MeasurementGroup &group);
    Result<fhir::Observation> mapped(store::PatientKey patient, const group::MeasurementGroup &group,
                                     std::vector<Problem> &problems);
    Place placeOf(const Measurement &measurement);
    const std::string &idOf(store::PatientKey patient);
    void take(const Place &place, const std::string &patientHint, fhir::Observation &&observation);
    bool tally(const Place &place, const fhir::Observation &observation);
    void countCrisis(store::PatientKey patient, const fhir::Reading &reading);
    void waitsForStore(std::size_t observations);
    void storeBatch();
    void storeWaiting();
    void count(const store::Receipt &receipt);
    void problem(Problem problem);
    bool goesOn() const { return !m_failed; }

    const ImportSettings &m_settings;
    const Mappings &m_mappings;
    store::RecordStore *m_store;
    std::unique_ptr<store::RecordStore> m_trial;  ///< what a long dry run writes to
    Progress &m_progress;

    ImportReport m_report;
    store::ImportInfo m_info;
    MeasureTally m_tally, m_zoneless;
    CrisisTally m_crises;
    PeopleOfFile m_people;
    std::uint64_t m_zonelessCount = 0, m_firstZoneless = 0;
    std::optional<Zone> m_zone;
    ClockOrigin m_zoneOrigin = ClockOrigin::AskedZone;
    store::Patient m_patient;  ///< whom a person named for the file; key 0 when nobody was
    std::optional<Placement> m_placement;
    std::map<store::PatientKey, std::string> m_patientIds;
    normalize::Workspace m_workspace;
    /// A message that gave measurements which are not mapped yet. Its text stands in m_texts.
    struct Unmapped {
        std::uint64_t record = 0;
        std::size_t from = 0, size = 0;
        std::int64_t kept = 0;  ///< its key in the store
    };
    std::vector<Unmapped> m_unmapped;
    std::string m_texts;
    /// A message to be kept, not stored yet.
    struct ToKeep {
        std::uint64_t record = 0;
        std::string reason, text;
    };
    std::vector<ToKeep> m_toKeep;
    std::size_t m_bytesToKeep = 0;
    /// Records of which a reading was lost since the last mapping, and why.
    std::map<std::uint64_t, std::string> m_blamed;
    ReadingAgain *m_again = nullptr;
    bool m_tookAny = false;                                                      ///< readings or texts
    std::vector<Measurement> m_measurements;                                     ///< of messages, not mapped yet
    std::map<store::PatientKey, std::vector<fhir::Observation>> m_observations;  ///< not stored yet
    // Of the measurement at hand; their room is used again.
    std::vector<fhir::Observation> m_made;
    std::vector<fhir::Reading> m_readings;
    struct Held {
        fhir::Observation observation;
        std::string reason, patientHint;
    };
    std::vector<Held> m_held;                ///< not held yet
    std::set<std::string> m_windowsWaiting;  ///< ids among them that a later group may join
    std::size_t m_waiting = 0;
    std::optional<Error> m_failed;
};

}  // namespace trendward::jobs
