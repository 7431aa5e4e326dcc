// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.h"
#include "core/care/attention.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::care
{

/// A patient who could not be assessed: listed, never left away.
struct UnrankedPatient {
    std::string id, name, reason;
};

/// A server through which workstations share what was done with the patients of the list. Counts are patients: those
/// whose steps went there, came from there, and both; the moments are when the last of them did.
struct ListSharing {
    std::string server;  ///< its name
    std::uint64_t sentOf = 0, fetchedOf = 0, sharedOf = 0;
    std::optional<Instant> sent, fetched, shared;
};

/// Every patient in exactly one place. It answers for those who are enrolled; in a record where nobody ever was, for
/// everybody.
struct Worklist {
    Instant now;
    Zone desk = Zone::utc();  ///< by whose clock "as of" is said
    bool sample = false;
    std::string rulesVersion;
    std::vector<Assessment> patients;  ///< in order, those who are not enrolled behind all others
    std::vector<Attention> attention;  ///< of each of them, in the same order; shorter: nobody has done anything yet
    std::vector<UnrankedPatient> failed;
    std::vector<ListSharing> sharing;
    bool enrols = false;  ///< somebody has been enrolled in this record

    std::size_t ranked() const;
    std::size_t of() const { return ranked() + failed.size(); }
    std::size_t everybody() const { return patients.size() + failed.size(); }
    /// Of those for whom it answers.
    std::size_t count(Bucket bucket) const;
    std::size_t count(Membership membership) const;
    /// "3 not enrolled, 1 paused"; empty where there is nobody.
    std::string apartWords() const;
    std::size_t count(Queue queue) const;
    Attention attentionOf(std::size_t patient) const;
    Membership membershipOf(std::size_t patient) const;
    std::size_t doneToday() const;
    /// "24 of 24 patients ranked, 0 failed"; behind it "; 3 not enrolled" and " · 3 done today" where there are any.
    std::string headline() const;
    /// "Reviews and calls: this workstation only", "… shared through Clinic, last exchanged 10:42".
    std::string sharingWords() const;
};

/// Puts the patients in order: by bucket; in it those with a reading beyond a crisis limit, then by the number of
/// look-first findings, of changes against the person's own level, of all findings (more first), then the newest
/// finding first, in No recent data the longest silence first; by id at last.
void putInOrder(std::vector<Assessment> &patients);

/// One JSON object:
/// {"now","asOf","sample","rules","ranked","of","failed","notEnrolled","paused","headline","sharedThrough":[{"server","sent","fetched","exchanged","patients"}],"sharing",
/// "patients":[{"rank","id",
/// "name","bucket","why","membership","apart","state","stateSince","stateWords","owner","ownerSince","noRuleSet","findings":[{"rule","version","severity",
/// "sentence","forPatient","consider","source","measure","unit","evidenceCount","evidence":[{"series","time","source",
/// "nth","value","comparator"}]}],"ranking":[as findings],"goals":[…],"lastReading"}],"shadow":{rule: patients},
/// "notRanked":[…]}. Of the evidence the
/// newest 50 readings are written; evidenceCount says how many there are. Its own words are English in every language;
/// sentences are those of the assessments, so these are made InEnglish, as jobs::worklistOf does.
std::string worklistJson(const Worklist &worklist);

/// The same as sentences, a line a patient under its bucket.
std::string worklistText(const Worklist &worklist);

/// What stands on every page; in the person's language through phrase("Page", …).
inline constexpr const char *standingLine =
    marked("Page", "For review of past remote-monitoring data. Not for emergencies or live monitoring.");
/// What stands on every page that is made from the sample clinic.
inline constexpr const char *sampleLine = marked("Page", "SAMPLE - invented patient");
/// The same over a list.
inline constexpr const char *sampleList = marked("Worklist", "SAMPLE - invented patients");

}  // namespace trendward::care
