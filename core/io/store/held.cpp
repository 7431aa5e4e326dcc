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
    for (fhir::Sample &sample : content.samples) sample.origin = {};
    return digestOf("held", heldForm(content));
}

fhir::Observation readHeld(std::string_view bytes)
{
    auto observation = fromHeldForm(uncompressed(bytes));
    if (!observation) fail(Error::Code::StoreDamaged, "a held reading cannot be read");
    return std::move(*observation);
}

}  // namespace

Outcome SqlcipherRecord::hold(const fhir::Observation &observation, const std::string &reason,
                              const std::string &patientHint)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "readings are held within an import; begin one first");
        Transaction step = transaction();
        const std::string digest = heldDigest(observation);
        const std::uint64_t readings = std::max<std::size_t>(fhir::readingsOf(observation).size(), 1);
        // Two equal ones in one file stay two; the same file again adds none.
        const std::uint32_t occurrence = m_occurrences["held/" + digest]++;
        m_import.held += readings;
        Statement known = m_database->query("SELECT key, imports FROM held WHERE digest = ? AND occurrence = ?",
                                            Blob{digest}, occurrence);
        if (known.step()) {
            m_database->run("UPDATE held SET imports = ? WHERE key = ?", setWith(known.integer(1), m_import.key),
                            known.integer(0));
        } else {
            m_database->run(
                "INSERT INTO held(imports, import, reason, device, hint, digest, occurrence, readings, body) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                setOf(std::to_string(m_import.key)), m_import.key, reason, observation.deviceKey, patientHint,
                Blob{digest}, occurrence, readings, Blob{compressed(heldForm(observation))});
        }
        step.commit();
    });
}

Result<std::vector<HeldReading>> SqlcipherRecord::held() const
{
    return answered([&] {
        std::vector<HeldReading> all;
        Statement found = m_database->query("SELECT key, import, reason, device, hint, body FROM held ORDER BY key");
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
        Statement found = m_database->query("SELECT coalesce(sum(readings), 0) FROM held");
        return found.step() ? static_cast<std::uint64_t>(found.integer(0)) : 0;
    });
}

Result<Receipt> SqlcipherRecord::place(std::span<const std::int64_t> heldKeys, PatientKey patient,
                                       const std::string &who, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        Receipt all;
        for (const std::int64_t key : heldKeys) {
            Statement found =
                m_database->query("SELECT imports, import, occurrence, body FROM held WHERE key = ?", key);
            if (!found.step()) fail(Error::Code::NotFound, "no held reading has the number " + std::to_string(key));
            const std::int64_t import = found.integer(1);
            // Every import that brought it vouches for it.
            Putting putting(*this, patient, import, now, found.integer(0));
            putting.take(readHeld(found.blob(3)), static_cast<std::uint32_t>(found.integer(2)));
            const Receipt receipt = putting.finish();
            all.stored += receipt.stored;
            all.duplicates += receipt.duplicates;
            all.superseded += receipt.superseded;
            m_database->run("DELETE FROM held WHERE key = ?", key);
        }
        note({now, who, "place", {}, "{\"placed\":" + std::to_string(heldKeys.size()) + "}", patient});
        step.commit();
        return all;
    });
}

}  // namespace trendward::store
