// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/reviewjob.h"

#include "core/base/measure.h"
#include "core/care/words.h"
#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/planthere.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistjob.h"

#include <algorithm>
#include <tuple>

namespace trendward::jobs
{

namespace
{

class ReviewMaker
{
public:
    ReviewMaker(const store::RecordStore &store, const care::Rules &rules, Instant now,
                const std::vector<care::Goal> *instead)
        : m_store(store), m_rules(rules), m_instead(instead)
    {
        m_review.now = now;
        m_review.rulesVersion = rules.version;
    }

    /// The parts in turn; the first that cannot be had ends it.
    Result<PatientReview> make(store::PatientKey patient)
    {
        auto person = m_store.patient(patient);
        if (!person) return person.error();
        m_review.person = *std::move(person);
        for (const auto part : {&ReviewMaker::facts, &ReviewMaker::plan, &ReviewMaker::readings}) {
            const Outcome done = (this->*part)();
            if (!done) return done.error();
        }
        return std::move(m_review);
    }

private:
    Outcome facts()
    {
        const auto sample = m_store.fact("sample");
        if (!sample) return sample.error();
        const auto held = heldFor(m_store, m_review.person);
        if (!held) return held.error();
        m_review.sample = *sample == "yes";
        m_review.held = *held;
        std::tie(m_review.zone, m_review.zoneKnown) = homeZone(m_review.person);
        if (m_review.person.birth) m_review.age = ageInYears(*m_review.person.birth, m_review.zone.local(m_review.now));
        return Done{};
    }

    Outcome plan()
    {
        auto goals = m_store.goals(m_review.person.key);
        if (!goals) return goals.error();
        auto actions = m_store.actions(m_review.person.key);
        if (!actions) return actions.error();
        auto reviews = m_store.reviews(m_review.person.key);
        if (!reviews) return reviews.error();
        auto draft = m_store.draft(m_review.person.key);
        if (!draft) return draft.error();
        m_review.signedGoals = *std::move(goals);
        m_review.signedActions = *std::move(actions);
        m_review.reviews = *std::move(reviews);
        m_review.draft = *std::move(draft);
        const care::PlanDraft changed = m_review.draft.value_or(care::PlanDraft());
        m_review.goals = m_instead ? *m_instead : care::goalsWith(changed, m_review.signedGoals);
        m_review.actions = care::actionsWith(changed, m_review.signedActions);
        auto background = backgroundOf(m_store, m_review.person);
        if (!background) return background.error();
        m_review.background = *std::move(background);
        auto elsewhere = plansElsewhere(m_store, m_review.person);
        if (!elsewhere) return elsewhere.error();
        m_review.plansElsewhere = *std::move(elsewhere);
        m_review.events = care::eventsOf(m_review.signedGoals, m_review.reviews, m_review.zone, m_review.now);
        const auto told = care::eventsOf(m_review.background, m_review.zone, m_review.now);
        m_review.events.insert(m_review.events.end(), told.begin(), told.end());
        std::stable_sort(m_review.events.begin(), m_review.events.end(),
                         [](const care::Event &a, const care::Event &b) { return a.at < b.at; });
        return Done{};
    }

    Outcome readings()
    {
        const auto infos = m_store.series(m_review.person.key);
        if (!infos) return infos.error();
        std::vector<const store::SeriesInfo *> all;
        for (const store::SeriesInfo &info : *infos) all.push_back(&info);
        auto record = loadedRecord(m_store, m_review.person, m_review.goals, all, m_rules, m_review.now, Reach::Whole);
        if (!record) return record.error();
        m_review.assessment = care::assess(*record, m_rules, m_review.now);
        m_review.vitals = care::glancesOf(*record, m_rules, m_review.now);
        for (const care::GoalState &state : m_review.assessment.goals)
            m_review.progress.push_back(care::progressOf(state, *record, m_rules, m_review.now));
        keepSeries(*std::move(record));
        return Done{};
    }

    /// In the order of the vitals; within a blood pressure in that of the values.
    void keepSeries(care::PatientRecord record)
    {
        const auto place = [&](const trend::MeasureSeries &series) {
            const auto &vitals = m_review.vitals;
            const std::string key = care::vitalKey(series.measure, series.code, series.display);
            const auto vital =
                std::find_if(vitals.begin(), vitals.end(), [&](const auto &one) { return one.key == key; });
            return std::tuple(vital - vitals.begin(), series.known() ? series.known() - measures().data() : 0);
        };
        std::erase_if(record.measures, [](const care::MeasureRecord &one) { return one.series.points.empty(); });
        std::stable_sort(record.measures.begin(), record.measures.end(),
                         [&](const care::MeasureRecord &a, const care::MeasureRecord &b) {
                             return place(a.series) < place(b.series);
                         });
        for (care::MeasureRecord &one : record.measures)
            m_review.series.push_back(std::make_shared<const PatientReview::Series>(std::move(one.series)));
        m_review.trust = care::dataTrustOf(seriesOf(m_review), m_review.zone, m_review.now);
    }

    const store::RecordStore &m_store;
    const care::Rules &m_rules;
    const std::vector<care::Goal> *m_instead;
    PatientReview m_review;
};

/// Whether a row is of the measure that a key names, be it the measure's own or its vital's.
bool isOf(const fhir::Reading &reading, const std::string &key)
{
    if (key.empty() || reading.measure == key) return true;
    if (const Measure *known = measureNamed(key)) return reading.measure == known->key;
    return care::vitalKey(reading.measure, reading.code, reading.display) == key;
}

/// What the store is asked for: a measure that it knows by name, or everything.
std::string askedFor(const std::string &key)
{
    const Measure *known = key.empty() ? nullptr : measureNamed(key);
    return known ? std::string(known->key) : std::string();
}

/// The newest of all rows that come; of one moment those that came first.
class NewestRows
{
public:
    explicit NewestRows(std::size_t most) : m_most(most) {}

    void add(const store::StoredReading &row)
    {
        m_rows.push_back({m_came++, row});
        std::push_heap(m_rows.begin(), m_rows.end(), newer);
        if (m_rows.size() <= m_most) return;
        std::pop_heap(m_rows.begin(), m_rows.end(), newer);
        m_rows.pop_back();
        m_cut = true;
    }
    std::vector<store::StoredReading> newestFirst()
    {
        std::sort_heap(m_rows.begin(), m_rows.end(), newer);
        std::vector<store::StoredReading> rows;
        for (Row &one : m_rows) rows.push_back(std::move(one.stored));
        return rows;
    }
    bool cut() const { return m_cut; }

private:
    struct Row {
        std::size_t came = 0;
        store::StoredReading stored;
    };
    /// As the heap's order it keeps the oldest on top.
    static bool newer(const Row &a, const Row &b)
    {
        return a.stored.key.time != b.stored.key.time ? a.stored.key.time > b.stored.key.time : a.came < b.came;
    }

    std::size_t m_most, m_came = 0;
    std::vector<Row> m_rows;
    bool m_cut = false;
};

}  // namespace

std::vector<const trend::MeasureSeries *> seriesOf(const PatientReview &review)
{
    std::vector<const trend::MeasureSeries *> all;
    for (const auto &one : review.series) all.push_back(&one->series);
    return all;
}

Result<PatientReview> reviewOf(const store::RecordStore &store, store::PatientKey patient, const care::Rules &builtIn,
                               Instant now, const std::vector<care::Goal> *instead)
{
    const auto rules = clinicRules(store, builtIn);
    if (!rules) return rules.error();
    return ReviewMaker(store, *rules, now, instead).make(patient);
}

ReadingDetail detailOf(store::StoredReading stored, const Zone &zone)
{
    const ObservedTime &time = stored.reading.time;
    std::string local =
        time.offsetMinutes ? care::timeText(time.at, *time.offsetMinutes) : care::timeText(time.at, zone);
    return {std::move(stored), std::move(local)};
}

Result<std::optional<store::StoredReading>> readingAt(const store::RecordStore &store, store::PatientKey patient,
                                                      const std::string &measure, const trend::Point &point)
{
    store::Query query;
    query.patient = patient;
    query.measure = askedFor(measure);
    query.from = point.at();
    query.to = point.at() + Instant::ticksPerMillisecond;
    query.excludedToo = true;
    std::optional<store::StoredReading> found;
    const Outcome done = store.readings(query, [&](const store::StoredReading &row) {
        if (row.key.series != point.series || row.key.source != point.source || row.key.nth != point.nth) return true;
        found = row;
        // A row that was excluded since the point was made is still where it comes from.
        return row.excluded;
    });
    if (!done) return done.error();
    return found;
}

Result<std::vector<store::StoredReading>> readingsBetween(const store::RecordStore &store, store::PatientKey patient,
                                                          const std::vector<std::string> &measures,
                                                          std::optional<Instant> from, std::optional<Instant> to,
                                                          std::size_t most, bool *cut)
{
    std::vector<std::string> keys;
    const auto want = [&](const std::string &key) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    };
    if (measures.empty()) want({});
    for (const std::string &key : measures) {
        if (key != "blood-pressure") {
            want(key);
            continue;
        }
        want("systolic-blood-pressure");
        want("diastolic-blood-pressure");
    }
    NewestRows newest(most);
    for (const std::string &key : keys) {
        store::Query query;
        query.patient = patient;
        query.measure = askedFor(key);
        query.from = from;
        query.to = to;
        query.excludedToo = true;
        const Outcome done = store.readings(query, [&](const store::StoredReading &row) {
            if (isOf(row.reading, key)) newest.add(row);
            return true;
        });
        if (!done) return done.error();
    }
    if (cut) *cut = newest.cut();
    return newest.newestFirst();
}

}  // namespace trendward::jobs
