// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/care/attention.h"
#include "core/care/careplan.h"
#include "core/care/enrolment.h"
#include "core/care/plandraft.h"
#include "core/fhir/observation.h"
#include "core/trend/trendseries.h"
#include "core/trend/twins.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trendward::store
{

using PatientKey = std::int64_t;  ///< the store's number of a patient; 0 is nobody
using ImportKey = std::int64_t;

struct Patient {
    PatientKey key = 0;
    std::string id;         ///< as the clinic names the patient ("p-014"); unique
    std::string name, sex;  ///< sex: FHIR administrative gender, or empty
    std::optional<Date> birth;
    std::string zone;                     ///< IANA name of the patient's home zone, or empty
    std::vector<Identifier> identifiers;  ///< always holds {"", id}

    friend bool operator==(const Patient &, const Patient &) = default;
};

struct DeviceAssignment {
    std::int64_t key = 0;
    std::string device;  ///< device identifier as messages give it
    PatientKey patient = 0;
    Instant from;
    std::optional<Instant> to;  ///< first moment that no longer counts
    PatientKey owner = 0;       ///< when read: the patient, or who was merged into the patient together with it
};

/// One file (or one connection of a feed) that was brought in.
struct ImportInfo {
    ImportKey key = 0;
    std::string file, format, sha256, zone;  ///< zone: what was assumed for naive times, or empty
    Instant at;
    std::uint64_t stored = 0, duplicates = 0, held = 0;
    bool undone = false;
    PatientKey patient = 0;  ///< whom a person named for the file
    bool again = false;      ///< reads again what an earlier import of the same file brought
};

/// A device message that gave no reading, or not all of them. Kept whole until its import is taken back.
struct KeptMessage {
    std::int64_t key = 0;
    ImportKey import = 0;
    std::uint64_t record = 0;
    std::string reason;    ///< a sentence: why it gave none
    ImportKey readBy = 0;  ///< the import that has read it since; 0 while it waits
};

/// What an import that takes the place of earlier ones did to their readings.
struct Replaced {
    std::uint64_t added = 0, superseded = 0;
    std::uint64_t takenAway = 0;  ///< nothing takes their place; held ones too
    std::uint64_t unchanged = 0;
};

/// A measurement that could not be placed with a patient; kept whole until a person places it.
struct HeldReading {
    std::int64_t key = 0;
    ImportKey import = 0;
    std::string reason;               ///< a sentence
    std::string device, patientHint;  ///< identifiers as the source gave them
    fhir::Observation observation;
};

/// What a put did, in readings (a blood pressure is two).
struct Receipt {
    std::uint64_t stored = 0, duplicates = 0, superseded = 0;
    std::uint64_t held = 0;     ///< that no import held before
    std::uint64_t waiting = 0;  ///< of the duplicates: held by an earlier import, and nobody has placed them yet
    std::int64_t change = 0;    ///< of a placement: the change that undo() takes back
};

struct SeriesInfo {
    std::int64_t series = 0;
    PatientKey patient = 0;
    std::string measure, display;
    Coding code;
    Unit unit;
    std::uint64_t count = 0;  ///< rows: what two sources brought (core/trend/twins.h) is two
    std::optional<Instant> first, last;
    std::optional<double> lastValue;
};

struct ReadingKey {
    std::int64_t series = 0;
    Instant time;
    std::uint32_t source = 0, nth = 0;
    friend bool operator==(const ReadingKey &, const ReadingKey &) = default;
};

/// As core/trend names it.
inline trend::ReadingRef refOf(const ReadingKey &key)
{
    return {key.series, key.time.milliseconds(), key.source, key.nth};
}

/// A reading with everything we know of it: what a table row, an export line and "where from" show.
struct StoredReading {
    ReadingKey key;
    fhir::Reading reading;
    std::string source;  ///< device or app
    std::string observationId;
    ImportKey import = 0;
    std::string file;  ///< of the import
    bool excluded = false;
};

/// What happened to a reading or a patient after it came: kept for ever, newest last.
struct Change {
    std::int64_t key = 0;
    Instant at;
    std::string who, what,
        reason;  ///< what: "exclude", "restore", "move", "supersede", "retract", "link", "unlink", "merge", "place",
                 ///< "birth", "enrol", "amend", "pause", "resume", "discharge", "undo"
    std::string detail;  ///< JSON
};

/// What somebody did with a patient of the worklist.
struct PatientStep {
    PatientKey patient = 0;
    care::WorkStep step;
};

/// A server through which the work on the list is shared with other workstations, and of how many patients: those whom
/// it knows and whose steps were sent to it, fetched from it, and both, whole. The moments are the oldest of these.
struct Exchange {
    std::string server;  ///< as server::ServerAddress::text()
    std::uint64_t patientsSent = 0, patientsFetched = 0, patients = 0;
    std::optional<Instant> sent, fetched, at;
};

/// One entry of somebody's enrolments.
struct PatientEnrolmentStep {
    PatientKey patient = 0;
    care::EnrolmentStep step;
};

/// A stretch of time in which somebody had a patient's page open and used it.
struct Attended {
    PatientKey patient = 0;
    Instant at;  ///< its end
    std::int64_t seconds = 0;
    std::string who, name;  ///< the system's name, and as the person signs or empty
};

struct Query {
    PatientKey patient = 0;           ///< 0: all patients (not for trends)
    std::string measure;              ///< key or code; empty: all
    std::optional<Instant> from, to;  ///< to is exclusive
    bool excludedToo = false;
};

/// The record of all patients. One writer at a time; not for use from two threads at once (open a second one for
/// reading).
class RecordStore
{
public:
    virtual ~RecordStore() = default;

    // Who is who. Name and birth date only propose; nothing here decides by them.
    virtual Result<PatientKey> addPatient(const Patient &) = 0;  ///< error when the id is taken
    virtual Result<std::vector<Patient>> patients() const = 0;   ///< merged ones are not listed
    virtual Result<Patient> patient(PatientKey) const = 0;
    virtual Result<std::optional<PatientKey>> patientByIdentifier(
        const Identifier &) const = 0;  ///< empty system matches any system if only one patient fits
    /// Like patientByIdentifier, but whoever was merged into that patient together with the identifier.
    virtual Result<std::optional<PatientKey>> ownerOf(const Identifier &) const = 0;
    virtual Result<std::vector<Patient>> proposals(const std::string &name, const std::optional<Date> &birth) const = 0;
    virtual Outcome link(PatientKey, const Identifier &, const std::string &who, Instant now) = 0;
    virtual Outcome unlink(PatientKey, const Identifier &, const std::string &who, const std::string &reason,
                           Instant now) = 0;
    /// A birth date that was not known, or was known wrongly; kept among the changes. None: not known any more.
    virtual Outcome setBirth(PatientKey, const std::optional<Date> &birth, const std::string &who, Instant now) = 0;
    /// All of `from`'s readings, identifiers, devices, goals come under `into`, and one draft has what both had. undo()
    /// takes it back exactly; a draft that was changed since stays as it is.
    virtual Result<std::int64_t> merge(PatientKey from, PatientKey into, const std::string &who,
                                       const std::string &reason, Instant now) = 0;
    /// Takes back a link, unlink, merge, exclusion, move, placement or step of an enrolment by its change number.
    virtual Outcome undo(std::int64_t change, const std::string &who, Instant now) = 0;
    virtual Outcome assignDevice(const DeviceAssignment &) = 0;  ///< error when it overlaps another patient's
    virtual Result<std::vector<DeviceAssignment>> assignments(const std::string &device = {}) const = 0;
    virtual Result<std::optional<PatientKey>> holderOf(const std::string &device, Instant at) const = 0;

    // Bringing in. begin … put/hold … commit is one transaction; dropping the store or rollback leaves nothing behind.
    virtual Result<ImportKey> begin(const ImportInfo &) = 0;
    /// Readings of a patient who was merged into another one are stored with that other, and go back with the merge.
    virtual Result<Receipt> put(PatientKey, std::span<const fhir::Observation>) = 0;
    /// Hides what its source has no more. Unlike what a source calls an error it is shown again once it is put again.
    virtual Result<Receipt> withdraw(PatientKey, std::span<const fhir::Observation>) = 0;
    /// What was held before adds nothing: it counts as a duplicate, whether it waits still or was placed with a
    /// patient.
    virtual Result<Receipt> hold(const fhir::Observation &, const std::string &reason,
                                 const std::string &patientHint) = 0;
    virtual Result<ImportInfo> commit() = 0;
    virtual void rollback() = 0;
    virtual Outcome undoImport(ImportKey, const std::string &who, Instant now) = 0;
    virtual Result<std::vector<ImportInfo>> imports() const = 0;
    virtual Result<std::vector<HeldReading>> held() const = 0;
    virtual Result<std::uint64_t> heldCount() const = 0;  ///< in readings (a held blood pressure counts two)
    virtual Result<Receipt> place(std::span<const std::int64_t> heldKeys, PatientKey, const std::string &who,
                                  Instant now) = 0;

    // Messages that wait for a mapping, within an import. The same one twice is kept once.
    virtual Result<bool> keep(std::uint64_t record, const std::string &reason,
                              const std::string &message) = 0;  ///< false when it was kept before
    /// This import has read them.
    virtual Outcome markRead(std::span<const std::int64_t> messages) = 0;
    virtual Result<std::vector<KeptMessage>> messages() const = 0;
    virtual Result<std::string> messageText(std::int64_t message) const = 0;
    virtual Result<std::uint64_t> messageCount() const = 0;  ///< that wait

    // Reading again with another mapping: begin, replace, put and hold as ever, replaced, commit.
    /// What these imports brought counts as not there from now on, unless it comes again word for word.
    virtual Outcome replace(std::span<const ImportKey> imports) = 0;
    /// A window that is measured as it was goes on, so that observationJson tells it.
    virtual Outcome goOn(PatientKey, const fhir::Observation &part) = 0;
    /// Hides what has not come again; taking this import back shows it again. What a person excluded or moved stays so.
    virtual Result<Replaced> replaced(const std::string &who) = 0;

    // Reading back.
    virtual Result<std::vector<SeriesInfo>> series(PatientKey) const = 0;  ///< from `latest`: cheap for a whole ward
    virtual Result<std::vector<SeriesInfo>> latestOfAll() const = 0;       ///< every patient's series, one query
    virtual Result<trend::TrendSeries> trend(std::int64_t series, std::optional<Instant> from,
                                             std::optional<Instant> to) const = 0;
    virtual Outcome readings(const Query &, const std::function<bool(const StoredReading &)> &each)
        const = 0;  ///< in (patient, measure, time) order; return false to stop
    virtual Outcome observations(const Query &,
                                 const std::function<bool(PatientKey, const std::string &json)> &each) const = 0;
    virtual Result<std::optional<std::string>> observationJson(
        PatientKey, const std::string &id) const = 0;  ///< the known one with this id, for merging
    /// What imports of this file alone brought of the patient under ids of its source, and what is not withdrawn: each
    /// with that id (fhir::Observation::sourceId), and with its own subject though it came here by a merge or a move.
    virtual Outcome broughtOnlyBy(
        const std::string &file, PatientKey,
        const std::function<void(const std::string &sourceId, const std::string &json)> &each) const = 0;

    // After it came: nobody edits a value.
    /// With the readings that count once with it (core/trend/twins.h), else another source would go on saying the same.
    virtual Result<std::int64_t> exclude(const ReadingKey &, const std::string &who, const std::string &reason,
                                         Instant now) = 0;
    /// With those that were excluded together with it.
    virtual Outcome restore(const ReadingKey &, const std::string &who, const std::string &reason, Instant now) = 0;
    /// The whole Observation goes, so that a blood pressure is never of two people; of a stream only this one sample.
    virtual Result<std::int64_t> move(const ReadingKey &, PatientKey to, const std::string &who,
                                      const std::string &reason, Instant now) = 0;
    virtual Result<std::vector<Change>> changes(PatientKey) const = 0;

    // The plan.
    virtual Result<std::int64_t> saveGoal(PatientKey, const care::Goal &) = 0;  ///< key 0 adds
    virtual Result<std::vector<care::Goal>> goals(PatientKey) const = 0;
    virtual Result<std::int64_t> saveAction(PatientKey, const care::Action &) = 0;
    virtual Result<std::vector<care::Action>> actions(PatientKey) const = 0;
    virtual Result<std::int64_t> addReview(PatientKey, const care::Review &) = 0;
    virtual Result<std::vector<care::Review>> reviews(PatientKey) const = 0;
    /// One draft a patient; an empty one is none. It takes the place of `over`: NotSupported when the store holds
    /// another draft by now, or when the plan was signed since the version that the draft was begun from.
    virtual Outcome saveDraft(PatientKey, const care::PlanDraft &, const std::optional<care::PlanDraft> &over) = 0;
    virtual Result<std::optional<care::PlanDraft>> draft(PatientKey) const = 0;
    /// The draft becomes the plan: its goals and actions are saved, new ones get keys, the review is added and the
    /// draft dropped, all of it or nothing. The answer is the plan's new version, 1 for the first. NotSupported when
    /// the store holds another draft than this one, or when `version` of the review (0: any) is not the next one;
    /// BadValue when there is nothing to sign (care::nothingToSign).
    virtual Result<std::int64_t> signPlan(PatientKey, const care::PlanDraft &, const care::Review &) = 0;

    // The work on the worklist: a log. A step that is taken back is marked so and stays. One that came from a server is
    // of whoever has the identifier that it came with, so that it goes with that through a merge or another link.
    /// All of them or none; the answer is their numbers, in order. One without an origin is given one.
    virtual Result<std::vector<std::int64_t>> addSteps(std::span<const PatientStep>) = 0;
    /// All of them or none. NotFound for one that is not there or is taken back already.
    virtual Outcome takeBackSteps(std::span<const std::int64_t> steps, const std::string &who, Instant now) = 0;
    /// Everything that was ever done with the patient, in its order.
    virtual Result<std::vector<care::WorkStep>> steps(PatientKey) const = 0;
    /// Of every patient the newest step of each kind by each person, without those taken back, in their order: all that
    /// says where a patient stands, in one query.
    virtual Result<std::vector<PatientStep>> latestSteps() const = 0;
    /// Of this origin, without what it rested on: made here (cameFrom empty), or told by a server of this patient of
    /// its.
    virtual Result<std::optional<PatientStep>> stepOf(const std::string &origin, const Identifier &cameFrom) const = 0;
    /// The steps of this patient were sent to the server, or fetched from it, whole.
    enum class Way { Sent, Fetched };
    virtual Outcome noteExchange(const std::string &server, PatientKey, Way, Instant at) = 0;
    virtual Outcome forgetExchanges(const std::string &server) = 0;
    virtual Result<std::vector<Exchange>> exchanges() const = 0;

    // Programmes: a log. Each step is a change, by whose number undo() takes it back while nothing has followed on it.
    /// All of them or none; the answer is the numbers of the changes, in order. A discharge that leaves no enrolment
    /// open cancels the open actions and ends the device assignments at the step's moment; its undoing gives both back.
    /// The errors of care::mayFollow; NotSupported for such a discharge while the plan has a draft that nobody signed.
    virtual Result<std::vector<std::int64_t>> addEnrolmentSteps(std::span<const PatientEnrolmentStep>) = 0;
    /// Without those taken back, in their order.
    virtual Result<std::vector<care::EnrolmentStep>> enrolmentSteps(PatientKey) const = 0;
    virtual Result<std::vector<PatientEnrolmentStep>> allEnrolmentSteps() const = 0;  ///< one query

    // What programmes count.
    virtual Outcome addAttended(const Attended &) = 0;
    /// Of every patient what ended from `from` to before `to`, in its order.
    virtual Result<std::vector<Attended>> attended(Instant from, Instant to) const = 0;
    /// Whether a device took a reading with a value between each of these moments and the next one.
    virtual Result<std::vector<bool>> deviceDays(PatientKey, std::span<const Instant> midnights) const = 0;
    /// Of every patient the steps from `from` to before `to`, without those taken back, in their order.
    virtual Result<std::vector<PatientStep>> stepsBetween(Instant from, Instant to) const = 0;

    // About the store itself: "sample" = "yes", "anchor" = a date, …
    virtual Result<std::optional<std::string>> fact(const std::string &name) const = 0;
    virtual Outcome setFact(const std::string &name, const std::string &value) = 0;
    /// What a fact becomes, from what it is. An Error leaves it as it was, and is the answer.
    using FactChange = std::function<Result<std::string>(const std::optional<std::string> &kept)>;
    /// Reads and writes in one transaction, so that what another program writes meanwhile is not lost.
    virtual Outcome changeFact(const std::string &name, const FactChange &change) = 0;
};

}  // namespace trendward::store
