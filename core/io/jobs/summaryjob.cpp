// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/summaryjob.h"

#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/pregnancies.h"
#include "core/io/jobs/worklistjob.h"

#include <map>
#include <set>

namespace trendward::jobs
{

namespace
{

care::SummaryReading readingOf(const store::StoredReading &row)
{
    const fhir::Reading &reading = row.reading;
    care::SummaryReading out;
    out.measure = reading.measure;
    out.code = reading.code;
    out.display = reading.display;
    out.unit = reading.unit;
    out.time = reading.time;
    out.end = reading.end;
    out.value = reading.value;
    out.comparator = reading.comparator;
    out.absentReason = reading.absentReason;
    out.flags = reading.flags;
    out.device = row.source;
    out.file = row.file;
    out.record = reading.origin.record;
    out.observation = row.observationId;
    out.excluded = row.excluded;
    out.key = store::refOf(row.key);
    return out;
}

class SummaryMaker
{
public:
    SummaryMaker(const store::RecordStore &store, store::PatientKey patient, const SummarySettings &settings)
        : m_store(store), m_key(patient), m_settings(settings)
    {
    }

    /// The parts in turn; the first that cannot be had ends it.
    Result<care::SummaryInput> gather()
    {
        for (const auto part : {&SummaryMaker::person, &SummaryMaker::plan, &SummaryMaker::series,
                                &SummaryMaker::readings, &SummaryMaker::observations}) {
            const Outcome done = (this->*part)();
            if (!done) return done.error();
        }
        return std::move(m_input);
    }

private:
    Outcome person()
    {
        const auto patient = m_store.patient(m_key);
        if (!patient) return patient.error();
        const auto sample = m_store.fact("sample");
        if (!sample) return sample.error();
        const auto held = heldFor(m_store, *patient);
        if (!held) return held.error();
        m_input.sample = *sample == "yes";
        m_input.held = *held;
        m_input.desk = deskZone();
        m_input.from = m_settings.from;
        m_input.to = m_settings.to;
        care::SummaryPatient &out = m_input.patient;
        out.id = patient->id;
        out.name = patient->name;
        out.sex = patient->sex;
        out.birth = patient->birth;
        auto pregnancies = pregnanciesOf(m_store, *patient);
        if (!pregnancies) return pregnancies.error();
        out.pregnancies = *std::move(pregnancies);
        out.identifiers = patient->identifiers;
        std::tie(out.zone, out.zoneKnown) = homeZone(*patient);
        auto background = backgroundOf(m_store, *patient);
        if (!background) return background.error();
        m_input.background = *std::move(background);
        return Done{};
    }

    Outcome plan()
    {
        auto goals = m_store.goals(m_key);
        if (!goals) return goals.error();
        auto actions = m_store.actions(m_key);
        if (!actions) return actions.error();
        auto reviews = m_store.reviews(m_key);
        if (!reviews) return reviews.error();
        const auto draft = m_store.draft(m_key);
        if (!draft) return draft.error();
        m_input.drafted = *draft && !(*draft)->empty();
        const auto enrolled = m_store.enrolmentSteps(m_key);
        if (!enrolled) return enrolled.error();
        m_input.enrolments = care::enrolmentsFrom(*enrolled);
        m_input.goals = *std::move(goals);
        m_input.actions = *std::move(actions);
        m_input.reviews = *std::move(reviews);
        return Done{};
    }

    Outcome series()
    {
        const auto all = m_store.series(m_key);
        if (!all) return all.error();
        for (const store::SeriesInfo &info : *all) m_stored += info.count;
        // Without a period every reading comes; better said before they are all in memory.
        if (!m_settings.from && !m_settings.to && m_stored > m_settings.mostReadings) return tooMany(m_stored);
        for (const store::SeriesInfo &info : *all) {
            auto one = m_store.trend(info.series, std::nullopt, std::nullopt);
            if (!one) return one.error();
            if (!one->empty()) m_input.series.push_back(*std::move(one));
        }
        return Done{};
    }

    Outcome readings()
    {
        store::Query query = period();
        query.excludedToo = true;
        std::size_t live = 0;
        const auto done = m_store.readings(query, [&](const store::StoredReading &row) {
            live += !row.excluded;
            m_sources[row.observationId] = row.source;
            m_input.readings.push_back(readingOf(row));
            return m_input.readings.size() <= m_settings.mostReadings;
        });
        if (!done) return done.error();
        if (m_input.readings.size() > m_settings.mostReadings) return tooMany(m_input.readings.size());
        m_input.outsidePeriod = m_stored > live ? m_stored - live : 0;
        return Done{};
    }

    Outcome observations()
    {
        std::optional<Error> broken;
        const auto done = m_store.observations(period(), [&](store::PatientKey, const std::string &json) {
            auto observation = fhir::readObservation(json);
            if (!observation) {
                broken = observation.error();
                return false;
            }
            if (observation->deviceKey.empty()) observation->deviceKey = m_sources[observation->id];
            m_input.observations.push_back(*std::move(observation));
            return true;
        });
        if (!done) return done.error();
        if (broken) return *broken;
        return Done{};
    }

    store::Query period() const
    {
        store::Query query;
        query.patient = m_key;
        query.from = m_settings.from;
        query.to = m_settings.to;
        return query;
    }

    Error tooMany(std::uint64_t readings) const
    {
        return {Error::Code::TooLarge,
                "the summary would hold " + std::to_string(readings) + " readings, more than " +
                    std::to_string(m_settings.mostReadings) + "; name a shorter period with --from and --to",
                {}};
    }

    const store::RecordStore &m_store;
    store::PatientKey m_key;
    const SummarySettings &m_settings;
    care::SummaryInput m_input;
    std::map<std::string, std::string> m_sources;  ///< observation id to device
    std::uint64_t m_stored = 0;
};

}  // namespace

Result<care::CareSummary> summaryOf(const store::RecordStore &store, store::PatientKey patient,
                                    const care::Rules &builtIn, Instant now, const SummarySettings &settings)
{
    const auto rules = clinicRules(store, builtIn);
    if (!rules) return rules.error();
    auto input = SummaryMaker(store, patient, settings).gather();
    if (!input) return input.error();
    return care::careSummary(*std::move(input), *rules, now);
}

Result<std::size_t> heldFor(const store::RecordStore &store, const store::Patient &patient)
{
    const auto count = store.heldCount();
    if (!count) return count.error();
    if (*count == 0) return std::size_t{0};
    const auto all = store.held();
    if (!all) return all.error();
    std::size_t held = 0;
    for (const store::HeldReading &one : *all) {
        bool theirs = one.patientHint == patient.id;
        for (const Identifier &identifier : patient.identifiers)
            theirs = theirs || (!one.patientHint.empty() && identifier.value == one.patientHint);
        if (!theirs && !one.device.empty()) {
            const auto holder = store.holderOf(one.device, one.observation.start.at);
            if (!holder) return holder.error();
            theirs = *holder == patient.key;
        }
        held += theirs;
    }
    return held;
}

}  // namespace trendward::jobs
