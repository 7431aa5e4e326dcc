// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/heldform.h"
#include "core/io/store/putting.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>

namespace trendward::store
{

namespace
{

/// By what a held Observation is known when its file comes again: all that it says, but for when and from which record.
std::string heldDigest(const fhir::Observation &observation)
{
    fhir::Observation content = observation;
    content.issued.reset();
    content.origin = {};
    // Readings that are held already were written with an end, even where that is their start.
    if (!content.end && isDerived(content)) content.end = content.start.at;
    for (fhir::Sample &sample : content.samples) sample.origin = {};
    return digestOf("held", heldForm(content));
}

fhir::Observation readHeld(std::string_view bytes)
{
    auto observation = fromHeldForm(uncompressed(bytes));
    if (!observation) fail(Error::Code::StoreDamaged, "a held reading cannot be read");
    return std::move(*observation);
}

/// One that waits, on its way to a patient.
struct Waiting {
    std::int64_t key = 0;
    ImportKey import = 0;
    std::int64_t imports = 0;
    std::uint32_t occurrence = 0;
    fhir::Observation observation;
};

/// Which reading it was, in the history: its number here, where it came from and its moment.
std::string placedName(std::int64_t key, ImportKey import, const fhir::Observation &observation)
{
    return "{\"held\":" + std::to_string(key) + ",\"import\":" + std::to_string(import) +
           ",\"record\":" + std::to_string(observation.origin.record) + ",\"time\":\"" + observation.start.at.text() +
           "\"}";
}

}  // namespace

PatientKey SqlcipherRecord::mergedInto(PatientKey patient) const
{
    for (;;) {
        Statement found =
            m_database->query("SELECT merged_into FROM patient WHERE key = ? AND merged_into IS NOT NULL", patient);
        if (!found.step()) return patient;
        patient = found.integer(0);
    }
}

Result<Receipt> SqlcipherRecord::hold(const fhir::Observation &observation, const std::string &reason,
                                      const std::string &patientHint)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "readings are held within an import; begin one first");
        Transaction step = transaction();
        const std::string digest = heldDigest(observation);
        const std::uint64_t readings = std::max<std::size_t>(fhir::readingsOf(observation).size(), 1);
        // Two equal ones in one file stay two; the same file again adds none.
        const std::uint32_t occurrence = m_occurrences["held/" + digest]++;
        Statement known = m_database->query(
            "SELECT key, imports, placed_to FROM held WHERE digest = ? AND occurrence = ?", Blob{digest}, occurrence);
        const bool isKnown = known.step(), isPlaced = isKnown && !known.isNull(2);
        Receipt receipt;
        if (isKnown)
            m_database->run("UPDATE held SET imports = ? WHERE key = ?", setWith(known.integer(1), m_import.key),
                            known.integer(0));
        if (isPlaced) {
            // It is a patient's by now, and this import vouches for it as well.
            Putting putting(*this, known.integer(2), m_import.key, m_import.at);
            putting.take(observation, occurrence);
            receipt = putting.finish();
        } else if (isKnown) {
            receipt.duplicates = receipt.waiting = readings;
            m_database->run("UPDATE held SET aside = NULL WHERE key = ?", known.integer(0));
        } else {
            receipt.held = readings;
            m_database->run(
                "INSERT INTO held(imports, import, reason, device, hint, digest, occurrence, readings, body) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                setOf(std::to_string(m_import.key)), m_import.key, reason, observation.deviceKey, patientHint,
                Blob{digest}, occurrence, readings, Blob{compressed(heldForm(observation))});
        }
        step.commit();
        m_import.held += receipt.held;
        m_import.stored += receipt.stored;
        m_import.duplicates += receipt.duplicates;
        return receipt;
    });
}

Result<std::vector<HeldReading>> SqlcipherRecord::held() const
{
    return answered([&] {
        std::vector<HeldReading> all;
        Statement found = m_database->query(
            "SELECT key, import, reason, device, hint, body FROM held WHERE placed_to IS NULL AND aside IS NULL ORDER "
            "BY "
            "key");
        while (found.step()) {
            HeldReading one;
            one.key = found.integer(0);
            one.import = found.integer(1);
            one.reason = found.string(2);
            one.device = found.string(3);
            one.patientHint = found.string(4);
            one.observation = readHeld(found.blob(5));
            all.push_back(std::move(one));
        }
        return all;
    });
}

Result<std::uint64_t> SqlcipherRecord::heldCount() const
{
    return answered([&]() -> std::uint64_t {
        Statement found =
            m_database->query("SELECT coalesce(sum(readings), 0) FROM held WHERE placed_to IS NULL AND aside IS NULL");
        return found.step() ? static_cast<std::uint64_t>(found.integer(0)) : 0;
    });
}

Result<Receipt> SqlcipherRecord::place(std::span<const std::int64_t> heldKeys, PatientKey patient,
                                       const std::string &who, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        requirePatient(mergedInto(patient));
        std::vector<Waiting> waiting;
        std::string named;
        for (const std::int64_t key : heldKeys) {
            Statement found = m_database->query(
                "SELECT import, imports, occurrence, body FROM held WHERE key = ? AND placed_to IS NULL AND aside IS "
                "NULL",
                key);
            if (!found.step()) fail(Error::Code::NotFound, "no held reading has the number " + std::to_string(key));
            waiting.push_back({key, found.integer(0), found.integer(1), static_cast<std::uint32_t>(found.integer(2)),
                               readHeld(found.blob(3))});
            named += (named.empty() ? "" : ",") + placedName(key, found.integer(0), waiting.back().observation);
            // Marked at once, so that a number that is said twice is found no second time.
            m_database->run("UPDATE held SET placed_to = ?, placed_at = ? WHERE key = ?", patient, now, key);
        }
        Receipt all;
        all.change = note({now,
                           who,
                           "place",
                           {},
                           "{\"placed\":" + std::to_string(heldKeys.size()) + ",\"readings\":[" + named + "]}",
                           patient});
        for (const Waiting &one : waiting) {
            // Every import that brought it vouches for it.
            Putting putting(*this, patient, one.import, now, one.imports);
            putting.noteWith(all.change, one.key);
            putting.take(one.observation, one.occurrence);
            const Receipt receipt = putting.finish();
            all.stored += receipt.stored;
            all.duplicates += receipt.duplicates;
            all.superseded += receipt.superseded;
            m_database->run("INSERT INTO change_item(change, kind, key, text, more) VALUES(?, 'held', ?, '', '')",
                            all.change, one.key);
        }
        step.commit();
        return all;
    });
}

}  // namespace trendward::store
