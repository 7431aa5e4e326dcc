// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measure.h"
#include "core/fhir/vitalsigns.h"
#include "core/io/store/recordstore.h"

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

/// A record in memory that a test fills by hand and that says what was asked of it. Only what the worklist and the
/// summary read is there; everything else is refused.
namespace trendward::tests
{

class FakeRecord : public store::RecordStore
{
public:
    std::vector<store::Patient> people;
    std::map<store::PatientKey, std::vector<care::Goal>> goalsOf;
    std::map<store::PatientKey, std::vector<care::Action>> actionsOf;
    std::map<store::PatientKey, std::vector<care::Review>> reviewsOf;
    std::map<store::PatientKey, std::optional<care::PlanDraft>> draftOf;
    std::vector<store::PatientStep> done;
    std::vector<store::Exchange> shared;
    std::vector<store::PatientEnrolmentStep> enrolled;
    std::vector<store::Attended> minutes;
    std::vector<std::pair<store::PatientKey, trend::TrendSeries>> all;
    std::map<std::string, std::string> facts;
    std::vector<store::HeldReading> waiting;
    std::map<std::string, store::PatientKey> holders;
    std::vector<store::ImportInfo> files;
    std::set<std::pair<std::int64_t, std::int64_t>> hidden;  ///< (series, ms) excluded by a person
    std::set<store::PatientKey> broken;                      ///< patients whose goals cannot be read

    mutable std::size_t trendsAsked = 0, readingsHandedOut = 0;

    store::PatientKey person(const std::string &id, const std::string &name, const std::string &zone = {})
    {
        store::Patient patient;
        patient.key = static_cast<store::PatientKey>(people.size() + 1);
        patient.id = id;
        patient.name = name;
        patient.zone = zone;
        patient.birth = Date{1951, 3, 14};
        patient.identifiers = {{"", id}};
        people.push_back(patient);
        return patient.key;
    }
    void give(store::PatientKey key, trend::TrendSeries series)
    {
        series.series = static_cast<std::int64_t>(all.size() + 1);
        all.emplace_back(key, std::move(series));
    }

    Result<std::vector<store::Patient>> patients() const override { return people; }
    Result<store::Patient> patient(store::PatientKey key) const override
    {
        for (const store::Patient &one : people)
            if (one.key == key) return one;
        return no();
    }
    Result<std::vector<store::SeriesInfo>> series(store::PatientKey key) const override
    {
        std::vector<store::SeriesInfo> infos;
        for (const auto &[owner, one] : all)
            if (owner == key || key == 0) infos.push_back(infoOf(owner, one));
        return infos;
    }
    Result<std::vector<store::SeriesInfo>> latestOfAll() const override { return series(0); }
    Result<trend::TrendSeries> trend(std::int64_t number, std::optional<Instant> from,
                                     std::optional<Instant> to) const override
    {
        ++trendsAsked;
        for (const auto &[owner, one] : all) {
            if (one.series != number) continue;
            trend::TrendSeries part = one;
            clear(part);
            for (std::size_t i = 0; i < one.size(); ++i) {
                if ((from && one.times[i] < from->milliseconds()) || (to && one.times[i] >= to->milliseconds()))
                    continue;
                if (hidden.count({one.series, one.times[i]}) == 0) copy(one, i, part);
            }
            readingsHandedOut += part.size();
            return part;
        }
        return no();
    }
    Outcome readings(const store::Query &query,
                     const std::function<bool(const store::StoredReading &)> &each) const override
    {
        for (const auto &[owner, one] : all)
            for (std::size_t i = 0; owner == query.patient && i < one.size(); ++i) {
                const store::StoredReading row = rowOf(one, i);
                if ((query.from && row.key.time < *query.from) || (query.to && row.key.time >= *query.to)) continue;
                if (row.excluded && !query.excludedToo) continue;
                if (!query.measure.empty() && one.measure != query.measure && one.code.code != query.measure) continue;
                if (!each(row)) return Done{};
            }
        return Done{};
    }
    Outcome observations(const store::Query &query,
                         const std::function<bool(store::PatientKey, const std::string &)> &each) const override
    {
        return readings(query, [&](const store::StoredReading &row) {
            fhir::Observation observation;
            observation.id = row.observationId;
            const Measure *measure = measureNamed(row.reading.measure);
            observation.code = fhir::codeOf(*measure, row.reading.unit.code);
            observation.category = {fhir::categoryOf(measure->category)};
            observation.subject = "Patient/x";
            observation.start = row.reading.time;
            if (row.reading.value)
                observation.value =
                    fhir::Quantity{row.reading.value->text(), row.reading.comparator, row.reading.unit.text,
                                   std::string(ucumSystem), row.reading.unit.code};
            else
                observation.absentReason = AbsentReason::Unknown;
            return each(query.patient, fhir::toJson(observation));
        });
    }
    Result<std::uint64_t> heldCount() const override { return waiting.size(); }
    Result<std::vector<store::HeldReading>> held() const override { return waiting; }
    Result<std::optional<store::PatientKey>> holderOf(const std::string &device, Instant) const override
    {
        const auto found = holders.find(device);
        return found == holders.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::vector<care::Goal>> goals(store::PatientKey key) const override
    {
        if (broken.count(key) > 0) return no();
        return valueOf(goalsOf, key);
    }
    Result<std::vector<care::Action>> actions(store::PatientKey key) const override { return valueOf(actionsOf, key); }
    Result<std::vector<care::Review>> reviews(store::PatientKey key) const override { return valueOf(reviewsOf, key); }
    Result<std::optional<care::PlanDraft>> draft(store::PatientKey key) const override { return valueOf(draftOf, key); }
    Result<std::vector<store::PatientStep>> latestSteps() const override { return done; }
    Result<std::vector<store::Exchange>> exchanges() const override { return shared; }
    Result<std::vector<store::Attended>> attended(Instant from, Instant to) const override
    {
        std::vector<store::Attended> found;
        for (const store::Attended &one : minutes)
            if (one.at >= from && one.at < to) found.push_back(one);
        return found;
    }
    Result<std::vector<bool>> deviceDays(store::PatientKey key, std::span<const Instant> midnights) const override
    {
        std::vector<bool> days(midnights.size() - 1, false);
        for (const auto &[owner, one] : all)
            for (std::size_t i = 0; owner == key && i < one.size(); ++i)
                for (std::size_t at = 0; at < days.size(); ++at)
                    if (one.times[i] >= midnights[at].milliseconds() &&
                        one.times[i] < midnights[at + 1].milliseconds() && !(one.flags[i] & ManualEntry))
                        days[at] = true;
        return days;
    }
    Result<std::vector<store::PatientStep>> stepsBetween(Instant from, Instant to) const override
    {
        std::vector<store::PatientStep> found;
        for (const store::PatientStep &one : done)
            if (one.step.at >= from && one.step.at < to) found.push_back(one);
        return found;
    }
    Result<std::vector<store::PatientEnrolmentStep>> allEnrolmentSteps() const override { return enrolled; }
    Result<std::vector<care::EnrolmentStep>> enrolmentSteps(store::PatientKey key) const override
    {
        std::vector<care::EnrolmentStep> theirs;
        for (const store::PatientEnrolmentStep &one : enrolled)
            if (one.patient == key) theirs.push_back(one.step);
        return theirs;
    }
    Result<std::optional<std::string>> fact(const std::string &name) const override
    {
        const auto found = facts.find(name);
        return found == facts.end() ? std::nullopt : std::optional(found->second);
    }

    // Not asked by reading jobs.
    Result<store::PatientKey> addPatient(const store::Patient &) override { return no(); }
    Result<std::optional<store::PatientKey>> patientByIdentifier(const Identifier &) const override { return no(); }
    Result<std::vector<store::Patient>> proposals(const std::string &, const std::optional<Date> &) const override
    {
        return no();
    }
    Outcome link(store::PatientKey, const Identifier &, const std::string &, Instant) override { return no(); }
    Outcome unlink(store::PatientKey, const Identifier &, const std::string &, const std::string &, Instant) override
    {
        return no();
    }
    Outcome setBirth(store::PatientKey, const std::optional<Date> &, const std::string &, Instant) override
    {
        return no();
    }
    Result<std::int64_t> merge(store::PatientKey, store::PatientKey, const std::string &, const std::string &,
                               Instant) override
    {
        return no();
    }
    Outcome undo(std::int64_t, const std::string &, Instant) override { return no(); }
    Outcome assignDevice(const store::DeviceAssignment &) override { return no(); }
    Result<std::vector<store::DeviceAssignment>> assignments(const std::string &) const override { return no(); }
    Result<store::ImportKey> begin(const store::ImportInfo &) override { return no(); }
    Result<store::Receipt> put(store::PatientKey, std::span<const fhir::Observation>) override { return no(); }
    Result<store::Receipt> withdraw(store::PatientKey, std::span<const fhir::Observation>) override { return no(); }
    Result<store::Receipt> hold(const fhir::Observation &, const std::string &, const std::string &) override
    {
        return no();
    }
    Result<store::ImportInfo> commit() override { return no(); }
    void rollback() override {}
    Result<bool> keep(std::uint64_t, const std::string &, const std::string &) override { return no(); }
    Outcome markRead(std::span<const std::int64_t>) override { return no(); }
    Result<std::vector<store::KeptMessage>> messages() const override { return no(); }
    Result<std::string> messageText(std::int64_t) const override { return no(); }
    Result<std::uint64_t> messageCount() const override { return no(); }
    Outcome replace(std::span<const store::ImportKey>) override { return no(); }
    Outcome goOn(store::PatientKey, const fhir::Observation &) override { return no(); }
    Result<store::Replaced> replaced(const std::string &) override { return no(); }
    Outcome undoImport(store::ImportKey, const std::string &, Instant) override { return no(); }
    Result<std::vector<store::ImportInfo>> imports() const override { return files; }
    Result<store::Receipt> place(std::span<const std::int64_t>, store::PatientKey, const std::string &,
                                 Instant) override
    {
        return no();
    }
    Result<std::optional<store::PatientKey>> ownerOf(const Identifier &) const override { return no(); }
    Result<std::optional<std::string>> observationJson(store::PatientKey, const std::string &) const override
    {
        return no();
    }
    Outcome broughtOnlyBy(const std::string &, store::PatientKey,
                          const std::function<void(const std::string &, const std::string &)> &) const override
    {
        return no();
    }
    Result<std::int64_t> exclude(const store::ReadingKey &, const std::string &, const std::string &, Instant) override
    {
        return no();
    }
    Outcome restore(const store::ReadingKey &, const std::string &, const std::string &, Instant) override
    {
        return no();
    }
    Result<std::int64_t> move(const store::ReadingKey &, store::PatientKey, const std::string &, const std::string &,
                              Instant) override
    {
        return no();
    }
    Result<std::vector<store::Change>> changes(store::PatientKey) const override { return no(); }
    Result<std::int64_t> saveGoal(store::PatientKey, const care::Goal &) override { return no(); }
    Result<std::int64_t> saveAction(store::PatientKey, const care::Action &) override { return no(); }
    Result<std::int64_t> addReview(store::PatientKey, const care::Review &) override { return no(); }
    Outcome saveDraft(store::PatientKey, const care::PlanDraft &, const std::optional<care::PlanDraft> &) override
    {
        return no();
    }
    Result<std::int64_t> signPlan(store::PatientKey, const care::PlanDraft &, const care::Review &) override
    {
        return no();
    }
    Result<std::vector<std::int64_t>> addSteps(std::span<const store::PatientStep>) override { return no(); }
    Result<std::vector<std::int64_t>> addEnrolmentSteps(std::span<const store::PatientEnrolmentStep>) override
    {
        return no();
    }
    Outcome addAttended(const store::Attended &) override { return no(); }
    Outcome takeBackSteps(std::span<const std::int64_t>, const std::string &, Instant) override { return no(); }
    Result<std::vector<care::WorkStep>> steps(store::PatientKey) const override { return no(); }
    Result<std::optional<store::PatientStep>> stepOf(const std::string &, const Identifier &) const override
    {
        return no();
    }
    Outcome noteExchange(const std::string &, store::PatientKey, Way, Instant) override { return no(); }
    Outcome forgetExchanges(const std::string &) override { return no(); }
    Outcome setFact(const std::string &name, const std::string &value) override
    {
        facts[name] = value;
        return Done{};
    }
    Outcome changeFact(const std::string &name, const FactChange &change) override
    {
        const auto value = change(*fact(name));
        return value ? setFact(name, *value) : Outcome(value.error());
    }

private:
    static Error no() { return {Error::Code::NotSupported, "the fake record does not do this", {}}; }

    template <class Map>
    static typename Map::mapped_type valueOf(const Map &map, store::PatientKey key)
    {
        const auto found = map.find(key);
        return found == map.end() ? typename Map::mapped_type() : found->second;
    }
    static void clear(trend::TrendSeries &series)
    {
        series.times.clear();
        series.values.clear();
        series.scales.clear();
        series.comparators.clear();
        series.flags.clear();
        series.offsets.clear();
        series.sources.clear();
        series.nths.clear();
    }
    static void copy(const trend::TrendSeries &from, std::size_t i, trend::TrendSeries &to)
    {
        to.times.push_back(from.times[i]);
        to.values.push_back(from.values[i]);
        to.scales.push_back(from.scales[i]);
        to.comparators.push_back(from.comparators[i]);
        to.flags.push_back(from.flags[i]);
        to.offsets.push_back(from.offsets[i]);
        to.sources.push_back(from.sources[i]);
        to.nths.push_back(from.nths[i]);
    }
    static store::SeriesInfo infoOf(store::PatientKey owner, const trend::TrendSeries &one)
    {
        store::SeriesInfo info;
        info.series = one.series;
        info.patient = owner;
        info.measure = one.measure;
        info.display = one.display;
        info.code = one.code;
        info.unit = one.unit;
        info.count = one.size();
        if (!one.empty()) {
            info.first = Instant::fromMilliseconds(one.times.front());
            info.last = Instant::fromMilliseconds(one.times.back());
            info.lastValue = one.values.back();
        }
        return info;
    }
    store::StoredReading rowOf(const trend::TrendSeries &one, std::size_t i) const
    {
        store::StoredReading row;
        row.key = {one.series, Instant::fromMilliseconds(one.times[i]), one.sources[i], one.nths[i]};
        row.reading.measure = one.measure;
        row.reading.display = one.display;
        row.reading.code = one.code;
        row.reading.unit = one.unit;
        row.reading.time.at = row.key.time;
        if (std::isfinite(one.values[i])) row.reading.value = Decimal::fromDouble(one.values[i], one.scales[i]);
        row.reading.comparator = static_cast<Comparator>(one.comparators[i]);
        row.reading.flags = one.flags[i];
        row.reading.origin.record = i + 2;
        row.source = "device-" + std::to_string(one.sources[i]);
        row.observationId = "o-" + std::to_string(one.series) + "-" + std::to_string(i);
        row.file = "file-" + std::to_string(one.series) + ".csv";
        row.excluded = hidden.count({one.series, one.times[i]}) > 0;
        return row;
    }
};

}  // namespace trendward::tests
