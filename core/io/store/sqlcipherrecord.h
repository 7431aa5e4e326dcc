// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"
#include "core/io/store/row.h"
#include "core/io/store/shapes.h"
#include "core/io/store/sqlite.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace trendward::store
{

/// One entry of the record's history, as it is written.
struct NewChange {
    Instant at;
    std::string who, what, reason, detail;
    PatientKey patient = 0, other = 0;
    ImportKey import = 0;
};

/// A merge that stands.
struct Merge {
    std::int64_t change = 0;
    PatientKey from = 0, into = 0;
};

/// A reading that a change touched: where and how it was, and where it went.
struct ChangedRow {
    ReadingKey key;
    State state = State::Live;
    std::optional<ReadingKey> to;
};

/// An Observation whose name is set aside while another one may take its place.
struct ReplacedNamed {
    std::int64_t number = 0;
    std::string json;
    std::vector<Row> rows;
};

/// A reading under a derived identity that an earlier import brought.
struct Namesake {
    std::int64_t number = 0;
    std::vector<ReadingKey> readings;
};

/// What is known of one derived identity while an import brings readings under it. The second of several readings bears
/// the identity with ".1" after it, the third with ".2", …
struct Namesakes {
    std::uint32_t next = 0;          ///< the first number that nobody has been met under
    std::int64_t withdrawn = 0;      ///< the Observation, where its source took it back before it came
    std::vector<std::string> first;  ///< what the rows of number 0 say
    std::unordered_multimap<std::string, Namesake> unmatched;  ///< not brought by this import yet, by what they say
    std::set<std::string> notElsewhere;                        ///< what no other identity says either
};

/// The record in an SQLCipher database. Its functions lie in several files by subject: patients.cpp, devices.cpp,
/// imports.cpp, undoimport.cpp, messages.cpp, replacing.cpp, held.cpp, undoplacement.cpp, put.cpp, derived.cpp,
/// query.cpp, export.cpp, changes.cpp, merge.cpp, plan.cpp, draft.cpp, steps.cpp, enrolments.cpp, attended.cpp. What is
/// sent to servers lies beside it, in outbox.cpp.
class SqlcipherRecord final : public RecordStore
{
public:
    explicit SqlcipherRecord(std::unique_ptr<Database> database);
    ~SqlcipherRecord() override;

    std::unique_ptr<SqlcipherRecord> copy() const { return std::make_unique<SqlcipherRecord>(m_database->copy()); }

    Result<PatientKey> addPatient(const Patient &) override;
    Result<std::vector<Patient>> patients() const override;
    Result<Patient> patient(PatientKey) const override;
    Result<std::optional<PatientKey>> patientByIdentifier(const Identifier &) const override;
    Result<std::optional<PatientKey>> ownerOf(const Identifier &) const override;
    Result<std::vector<Patient>> proposals(const std::string &name, const std::optional<Date> &birth) const override;
    Outcome link(PatientKey, const Identifier &, const std::string &who, Instant now) override;
    Outcome unlink(PatientKey, const Identifier &, const std::string &who, const std::string &reason,
                   Instant now) override;
    Outcome setBirth(PatientKey, const std::optional<Date> &birth, const std::string &who, Instant now) override;
    Result<std::int64_t> merge(PatientKey from, PatientKey into, const std::string &who, const std::string &reason,
                               Instant now) override;
    Outcome undo(std::int64_t change, const std::string &who, Instant now) override;
    Outcome assignDevice(const DeviceAssignment &) override;
    Result<std::vector<DeviceAssignment>> assignments(const std::string &device) const override;
    Result<std::optional<PatientKey>> holderOf(const std::string &device, Instant at) const override;

    Result<ImportKey> begin(const ImportInfo &) override;
    Result<Receipt> put(PatientKey, std::span<const fhir::Observation>) override;
    Result<Receipt> withdraw(PatientKey, std::span<const fhir::Observation>) override;
    Result<Receipt> hold(const fhir::Observation &, const std::string &reason, const std::string &patientHint) override;
    Result<ImportInfo> commit() override;
    void rollback() override;
    Outcome undoImport(ImportKey, const std::string &who, Instant now) override;
    Result<std::vector<ImportInfo>> imports() const override;
    Result<std::vector<HeldReading>> held() const override;
    Result<std::uint64_t> heldCount() const override;
    Result<Receipt> place(std::span<const std::int64_t> heldKeys, PatientKey, const std::string &who,
                          Instant now) override;

    Result<bool> keep(std::uint64_t record, const std::string &reason, const std::string &message) override;
    Outcome markRead(std::span<const std::int64_t> messages) override;
    Result<std::vector<KeptMessage>> messages() const override;
    Result<std::string> messageText(std::int64_t message) const override;
    Result<std::uint64_t> messageCount() const override;
    Outcome replace(std::span<const ImportKey> imports) override;
    Outcome goOn(PatientKey, const fhir::Observation &part) override;
    Result<Replaced> replaced(const std::string &who) override;

    Result<std::vector<SeriesInfo>> series(PatientKey) const override;
    Result<std::vector<SeriesInfo>> latestOfAll() const override;
    Result<trend::TrendSeries> trend(std::int64_t series, std::optional<Instant> from,
                                     std::optional<Instant> to) const override;
    Outcome readings(const Query &, const std::function<bool(const StoredReading &)> &each) const override;
    Outcome observations(const Query &,
                         const std::function<bool(PatientKey, const std::string &json)> &each) const override;
    Result<std::optional<std::string>> observationJson(PatientKey, const std::string &id) const override;
    Outcome broughtOnlyBy(
        const std::string &file, PatientKey,
        const std::function<void(const std::string &sourceId, const std::string &json)> &each) const override;

    Result<std::int64_t> exclude(const ReadingKey &, const std::string &who, const std::string &reason,
                                 Instant now) override;
    Outcome restore(const ReadingKey &, const std::string &who, const std::string &reason, Instant now) override;
    Result<std::int64_t> move(const ReadingKey &, PatientKey to, const std::string &who, const std::string &reason,
                              Instant now) override;
    Result<std::vector<Change>> changes(PatientKey) const override;

    Result<std::int64_t> saveGoal(PatientKey, const care::Goal &) override;
    Result<std::vector<care::Goal>> goals(PatientKey) const override;
    Result<std::int64_t> saveAction(PatientKey, const care::Action &) override;
    Result<std::vector<care::Action>> actions(PatientKey) const override;
    Result<std::int64_t> addReview(PatientKey, const care::Review &) override;
    Result<std::vector<care::Review>> reviews(PatientKey) const override;
    Outcome saveDraft(PatientKey, const care::PlanDraft &, const std::optional<care::PlanDraft> &over) override;
    Result<std::optional<care::PlanDraft>> draft(PatientKey) const override;
    Result<std::int64_t> signPlan(PatientKey, const care::PlanDraft &, const care::Review &) override;

    Result<std::vector<std::int64_t>> addSteps(std::span<const PatientStep>) override;
    Outcome takeBackSteps(std::span<const std::int64_t> steps, const std::string &who, Instant now) override;
    Result<std::vector<care::WorkStep>> steps(PatientKey) const override;
    Result<std::vector<PatientStep>> latestSteps() const override;
    Result<std::optional<PatientStep>> stepOf(const std::string &origin, const Identifier &cameFrom) const override;
    Outcome noteExchange(const std::string &server, PatientKey, Way, Instant at) override;
    Outcome forgetExchanges(const std::string &server) override;
    Result<std::vector<Exchange>> exchanges() const override;

    Result<std::vector<std::int64_t>> addEnrolmentSteps(std::span<const PatientEnrolmentStep>) override;
    Result<std::vector<care::EnrolmentStep>> enrolmentSteps(PatientKey) const override;
    Result<std::vector<PatientEnrolmentStep>> allEnrolmentSteps() const override;

    Outcome addAttended(const Attended &) override;
    Result<std::vector<Attended>> attended(Instant from, Instant to) const override;
    Result<std::vector<bool>> deviceDays(PatientKey, std::span<const Instant> midnights) const override;
    Result<std::vector<PatientStep>> stepsBetween(Instant from, Instant to) const override;

    Result<std::optional<std::string>> fact(const std::string &name) const override;
    Outcome setFact(const std::string &name, const std::string &value) override;
    Outcome changeFact(const std::string &name, const FactChange &change) override;

private:
    friend class Outbox;
    friend class Putting;
    friend class ObservationTeller;
    friend class ImportUndoing;
    friend class PlacementUndoing;
    friend class Replacing;

    /// A step of its own, or part of the import under way.
    Transaction transaction();
    /// What was remembered of the database, after a rollback.
    void forget();

    /// As observations(), with the device or app that each came from.
    using TakeTold = std::function<bool(PatientKey, const std::string &source, const std::string &json)>;
    Outcome toldWithSource(const Query &query, const TakeTold &each) const;

    Patient patientRow(PatientKey) const;          ///< throws NotFound
    PatientKey mergedInto(PatientKey) const;       ///< itself, or the one that it came under in the end
    void requirePatient(PatientKey) const;         ///< throws NotFound, also for one that was merged away
    std::int64_t signedVersion(PatientKey) const;  ///< of the plan; 0 while nobody has signed it
    std::int64_t note(const NewChange &change);    ///< writes history, gives the change's key
    void linkTo(PatientKey, const Identifier &);   ///< throws PatientMismatch when it is another's

    std::int64_t sourceKey(const std::string &name);
    std::string sourceName(std::int64_t key) const;
    std::int64_t seriesKey(PatientKey, const fhir::Reading &pattern);
    /// The patient's series with the same code and unit as this one, made where there is none.
    std::int64_t seriesLike(std::int64_t series, PatientKey);
    PatientKey patientOfSeries(std::int64_t series) const;
    std::vector<std::int64_t> seriesOf(PatientKey) const;

    std::int64_t setOf(const std::string &members);
    std::string membersOf(std::int64_t set) const;
    /// The set with this import in it as well.
    std::int64_t setWith(std::int64_t set, ImportKey import);
    bool setHolds(std::int64_t set, ImportKey import);
    /// Whether the import under way takes the place of one that vouches for this set.
    bool isReplaced(std::int64_t set) const { return m_replacedSets.count(set) > 0; }
    void readReplacedFile();
    /// Whether the records that the set's readings name are those of the file that is being read again.
    bool isOfReplacedFile(std::int64_t set) const;
    std::optional<ReplacedNamed> replacedNamed(PatientKey, const std::string &name) const;
    void nameAgain(std::int64_t number);

    std::optional<Row> row(const ReadingKey &) const;
    Row requireRow(const ReadingKey &) const;  ///< throws NotFound
    std::vector<Row> rowsAt(std::int64_t series, Instant time, std::uint32_t source) const;
    /// All rows of one Observation of the patient, whatever their state.
    std::vector<Row> rowsOf(PatientKey, std::int64_t number, Instant first, Instant last) const;
    std::uint32_t nextNth(std::int64_t series, Instant time, std::uint32_t source) const;
    void insertRow(const Row &);
    void setState(const ReadingKey &, State);
    std::vector<ReadingKey> countedWith(const ReadingKey &, Instant now) const;
    std::vector<ReadingKey> excludedWith(const ReadingKey &) const;
    void noteRow(std::int64_t change, const Row &was, std::optional<ReadingKey> to = std::nullopt);
    std::vector<ChangedRow> changedRows(std::int64_t change) const;
    void deleteRow(const ReadingKey &);
    void recompute(std::int64_t series);
    void touch(std::int64_t number);  ///< its JSON has to be told anew from now on

    std::vector<SeriesInfo> seriesInfos(std::string_view sql, std::optional<PatientKey>) const;
    /// The merges that brought a thing (an assignment by its key, an identifier by its texts, an Observation by its
    /// number) to the patient who has it now, the first one first.
    std::vector<Merge> mergesOf(PatientKey holder, std::string_view kind, std::int64_t key,
                                const Identifier &identifier = {}) const;
    /// The merges by which a patient came under another one, the first one first.
    std::vector<Merge> mergesFrom(PatientKey) const;
    /// Those that brought others under this patient.
    std::vector<Merge> mergesInto(PatientKey) const;
    /// Where a row goes back to once this merge is taken back; none where it was not of the merged patient.
    std::optional<ReadingKey> before(const Merge &merge, const ReadingKey &key) const;
    void undoMerge(std::int64_t change, PatientKey from, PatientKey into);
    void undoMove(std::int64_t change);
    void undoPlacement(std::int64_t change);
    /// A correction or retraction by a source that no longer holds; adds the series whose readings changed.
    void uncorrect(std::int64_t change, std::set<std::int64_t> &series);
    bool standsBeside(const ReadingKey &key) const;
    /// A stream goes on without some of its samples.
    void shortenStream(std::int64_t number, const std::vector<ReadingKey> &gone);
    /// Readings of these series are gone: a double of one that a merge hid is the only one now.
    void showDoubles(const std::set<std::int64_t> &series);
    /// A merge has nothing to give back of what is gone, least of all another reading that takes its place later. Of
    /// merges in a row the last one says where the reading lay, each earlier one where the next one brings it back to.
    void forgetWhereTheyBelonged();
    void closeCare(std::int64_t change, PatientKey, Instant at);
    void reopenCare(std::int64_t change);
    void undoEnrolment(std::int64_t change);
    void undoIdentifier(const std::string &what, const std::string &detail, PatientKey);
    /// The readings that can only move together with this one: its Observation, or one sample of a stream.
    std::vector<Row> movedWith(const Row &row, PatientKey from, bool &sample) const;
    void moveRow(std::int64_t change, const Row &row, PatientKey to, bool sample);
    void moveSide(std::int64_t change, std::int64_t number, PatientKey from, PatientKey to);
    void mergeRows(std::int64_t change, std::int64_t series, PatientKey into);
    void mergeOwned(std::int64_t change, PatientKey from, PatientKey into);
    void mergeDrafts(std::int64_t change, PatientKey from, PatientKey into);
    std::string draftBody(PatientKey) const;               ///< empty where there is none
    void writeDraft(PatientKey, const std::string &body);  ///< empty: none

    std::unique_ptr<Database> m_database;
    mutable Shapes m_shapes;
    ImportInfo m_import;                    ///< under way when its key is not 0
    std::set<std::int64_t> m_replacedSets;  ///< of imports that it takes the place of
    std::set<ImportKey> m_replacedFile;     ///< all imports of their file
    std::map<std::string, std::int64_t> m_sources;
    mutable std::map<std::int64_t, std::string> m_sourceNames;
    std::map<std::tuple<PatientKey, std::string, std::string, std::string, std::string>, std::int64_t> m_series;
    mutable std::map<std::int64_t, std::string> m_sets;
    std::map<std::pair<std::int64_t, ImportKey>, std::int64_t> m_setsWith;
    std::map<std::string, std::uint32_t> m_occurrences;  ///< of equal content within the import under way
    std::map<std::tuple<PatientKey, ImportKey, std::string>, Namesakes> m_namesakes;  ///< until anything else happens
};

/// A name that its Observation does not bear while what took its place by this import stands.
std::string asideName(std::string_view name, ImportKey import);

/// Whether its sourceId names the server that its id is of.
bool isNamedByServer(const fhir::Observation &observation);
/// The bytes by which an Observation with an id of its own is found again among the patient's. Empty when it has none.
std::string ownIdOf(const fhir::Observation &observation);
/// The same for one of the ids.
std::string digestOf(std::string_view kind, std::string_view text);

}  // namespace trendward::store
