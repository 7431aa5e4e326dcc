// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/reviewjob.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/worklistjob.h"
#include "tests/core/trend/spans.h"
#include "tests/io/jobs/clinic.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::tests;

namespace
{

const Instant reviewedAt = at("2026-11-22T09:00:00Z");

trend::TrendSeries daily(const std::string &measure, const std::string &unit, int days, double value)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (int back = days; back >= 1; --back) add(series, reviewedAt - back * day, value);
    return series;
}

/// A year of blood pressures and weights; one of the pressures is excluded.
struct Patient {
    FakeRecord record;
    store::PatientKey key = record.person("p-1", "A", "Europe/Berlin");

    Patient()
    {
        record.facts["sample"] = "yes";
        record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        record.give(key, daily("body-weight", "kg", 365, 80));
        record.give(key, daily("diastolic-blood-pressure", "mm[Hg]", 365, 80));
        record.give(key, daily("systolic-blood-pressure", "mm[Hg]", 365, 120));
        record.hidden.insert({3, (reviewedAt - 5 * day).milliseconds()});
    }
};

}  // namespace

class ReviewJob : public QObject
{
    Q_OBJECT

private slots:
    void holdsEverythingOfThePatient()
    {
        Patient one;
        one.record.people[0].birth = Date{1950, 1, 1};
        one.record.actionsOf[one.key].resize(2);
        one.record.reviewsOf[one.key].resize(1);
        one.record.waiting.resize(2);
        one.record.waiting[0].patientHint = "p-1";
        const auto review = jobs::reviewOf(one.record, one.key, rules(), reviewedAt);
        QVERIFY(review);
        QVERIFY(review->sample && review->zoneKnown && review->now == reviewedAt);
        QCOMPARE(review->zone.name(), std::string("Europe/Berlin"));
        QCOMPARE(*review->age, 76);
        QCOMPARE(review->actions.size(), std::size_t{2});
        QCOMPARE(review->reviews.size(), std::size_t{1});
        QCOMPARE(review->held, std::uint64_t{1});
        QCOMPARE(review->vitals.at(0).key, std::string("blood-pressure"));
        QCOMPARE(review->rulesVersion, rules().version);

        QCOMPARE(review->series.size(), std::size_t{3});
        QCOMPARE(review->series[0]->series.measure, std::string("systolic-blood-pressure"));
        QCOMPARE(review->series[1]->series.measure, std::string("diastolic-blood-pressure"));
        QCOMPARE(review->series[0]->series.points.size(), std::size_t{364});  // the excluded one is no point
        QCOMPARE(review->series[1]->series.points.size(), std::size_t{365});
        const auto &[series, pyramid] = *review->series[0];
        QCOMPARE(pyramid.thinned(series.points.front().at(), reviewedAt, 2000).size(), std::size_t{364});
    }
    /// A goal of the draft is a band in the charts at once; the worklist waits until somebody has signed it.
    void everythingIsHeldAgainstTheDraftAndTheWorklistIsNot()
    {
        Patient one;
        one.record.goalsOf[one.key][0].key = 1;
        care::PlanDraft draft;
        care::Goal changed = one.record.goalsOf[one.key][0];
        changed.high = 110;
        care::put(draft, changed);
        care::put(draft, goalFor("body-weight", {}, 79, "kg"));
        care::Action call;
        call.text = "Call";
        care::put(draft, call);
        one.record.draftOf[one.key] = draft;
        const auto review = jobs::reviewOf(one.record, one.key, rules(), reviewedAt);
        QVERIFY(review);
        QVERIFY(review->draft == draft);
        QCOMPARE(review->goals.size(), std::size_t{2});
        QCOMPARE(review->progress.size(), std::size_t{2});
        QVERIFY(review->progress[0].state.standing == care::GoalState::Standing::Outside);
        QCOMPARE(review->actions.size(), std::size_t{1});
        QCOMPARE(*review->vitals.at(0).limits->high, 110.0);
        const auto weight = std::find_if(review->vitals.begin(), review->vitals.end(),
                                         [](const auto &vital) { return vital.key == "body-weight"; });
        QVERIFY(weight != review->vitals.end());
        QCOMPARE(*weight->limits->high, 79.0);
        QCOMPARE(*review->signedGoals.at(0).high, 135.0);
        QVERIFY(review->signedActions.empty());

        const auto worklist = jobs::worklistOf(one.record, rules(), reviewedAt);
        QVERIFY(worklist);
        QCOMPARE(worklist->patients.at(0).goals.size(), std::size_t{1});
        QVERIFY(worklist->patients.at(0).goals[0].standing == care::GoalState::Standing::Within);
    }
    void tellsTheEventsOfTheSignedPlan()
    {
        Patient one;
        care::PlanDraft draft;
        care::put(draft, goalFor("body-weight", {}, 79, "kg"));
        one.record.draftOf[one.key] = draft;
        care::Review seen;
        seen.at = reviewedAt - day;
        seen.who = "anna";
        one.record.reviewsOf[one.key] = {seen};
        const auto review = jobs::reviewOf(one.record, one.key, rules(), reviewedAt);
        QVERIFY(review);
        QCOMPARE(review->events.size(), std::size_t{2});
        QVERIFY(review->events[0].kind == care::Event::Kind::GoalSet);
        QCOMPARE(review->events[1].text, std::string("Reviewed by anna"));
    }
    void saysWhatTheSummarySays()
    {
        const auto clinic = sample::sampleClinic({2026, 11, 22}, 1);
        for (const sample::SamplePatient &patient : clinic.patients) {
            FakeRecord record;
            const auto key = record.person(patient.id, patient.name, patient.zone);
            record.goalsOf[key] = patient.goals;
            for (trend::TrendSeries &series : tests::seriesOf(patient)) record.give(key, std::move(series));
            const auto review = jobs::reviewOf(record, key, rules(), reviewedAt);
            const auto summary = jobs::summaryOf(record, key, rules(), reviewedAt);
            QVERIFY(review && summary);
            QCOMPARE(review->assessment.why, summary->assessment.why);
            QCOMPARE(review->progress.size(), summary->goals.size());
            for (std::size_t i = 0; i < summary->goals.size(); ++i)
                QCOMPARE(review->progress[i].progress, summary->goals[i].progress);
        }
    }
    void draftsGoalsStandInPlaceOfTheStoredOnes()
    {
        Patient one;
        const std::vector<care::Goal> draft{goalFor("systolic-blood-pressure", {}, 110, "mm[Hg]")};
        const auto stored = jobs::reviewOf(one.record, one.key, rules(), reviewedAt);
        const auto review = jobs::reviewOf(one.record, one.key, rules(), reviewedAt, &draft);
        QVERIFY(stored->assessment.bucket == care::Bucket::WithinGoals);
        QVERIFY(review->assessment.bucket != care::Bucket::WithinGoals);
        QCOMPARE(*review->goals.at(0).high, 110.0);
        QVERIFY(review->vitals.at(0).standing == care::GlanceStanding::Above);
        QVERIFY(review->progress.at(0).state.standing == care::GoalState::Standing::Outside);
    }
    void pointLeadsBackToItsRecord()
    {
        Patient one;
        const auto review = jobs::reviewOf(one.record, one.key, rules(), reviewedAt);
        const auto &series = review->series.at(0)->series;
        const auto row = jobs::readingAt(one.record, one.key, series.measure, series.points.at(7));
        QVERIFY(row && *row);
        QCOMPARE((*row)->file, std::string("file-3.csv"));
        QCOMPARE((*row)->source, std::string("device-1"));
        QCOMPARE((*row)->reading.origin.record, std::uint64_t{9});
        QCOMPARE(jobs::detailOf(**row, review->zone).localTime.substr(0, 11), std::string("29 Nov 2025"));
        // 09:00 UTC is ten o'clock in Berlin's winter.
        QVERIFY(jobs::detailOf(**row, review->zone).localTime.ends_with("10:00"));
        trend::Point gone = series.points[7];
        gone.source = 77;
        const auto none = jobs::readingAt(one.record, one.key, series.measure, gone);
        QVERIFY(none && !*none);
        // Excluded since it was drawn: it still came from there.
        one.record.hidden.insert({3, series.points[8].time});
        const auto excluded = jobs::readingAt(one.record, one.key, series.measure, series.points[8]);
        QVERIFY(*excluded && (*excluded)->excluded);
    }
    void tableHasTheNewestRowsFirst()
    {
        Patient one;
        bool cut = true;
        const auto rows =
            jobs::readingsBetween(one.record, one.key, {"blood-pressure"}, reviewedAt - 7 * day, reviewedAt, 100, &cut);
        QVERIFY(rows && !cut);
        QCOMPARE(rows->size(), std::size_t{14});
        for (std::size_t i = 0; i < rows->size(); ++i) {
            QVERIFY((*rows)[i].key.time == reviewedAt - static_cast<std::int64_t>(1 + i / 2) * day);
            QVERIFY((*rows)[i].reading.measure == (i % 2 ? "diastolic-blood-pressure" : "systolic-blood-pressure"));
            QCOMPARE((*rows)[i].excluded, i == 8);
        }
    }
    void tableSaysThatItIsCut_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::newRow("one measure") << "body-weight";
        QTest::newRow("two measures") << "blood-pressure";
        QTest::newRow("all") << "";
    }
    void tableSaysThatItIsCut()
    {
        QFETCH(QString, measure);
        Patient one;
        std::vector<std::string> measures;
        if (!measure.isEmpty()) measures.push_back(measure.toStdString());
        bool cut = false;
        const auto rows = jobs::readingsBetween(one.record, one.key, measures, {}, {}, 6, &cut);
        QCOMPARE(rows->size(), std::size_t{6});
        QVERIFY(cut);
        const std::size_t together = measure.isEmpty() ? 3 : measure == "blood-pressure" ? 2 : 1;
        for (std::size_t i = 0; i < rows->size(); ++i)
            QVERIFY((*rows)[i].key.time == reviewedAt - static_cast<std::int64_t>(1 + i / together) * day);
        QVERIFY(jobs::readingsBetween(one.record, one.key, measures, {}, {}, 6, nullptr));
    }
    void unknownMeasuresHaveTheirRowsToo()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        for (const char *name : {"Pain", "Mood"}) {
            trend::TrendSeries series = daily("", "score", 3, 5);
            series.display = name;
            record.give(key, series);
        }
        const auto review = jobs::reviewOf(record, key, rules(), reviewedAt);
        QCOMPARE(review->vitals.size(), std::size_t{2});
        const auto rows = jobs::readingsBetween(record, key, {review->vitals[1].key}, {}, {}, 100, nullptr);
        QCOMPARE(rows->size(), std::size_t{3});
        QCOMPARE(rows->at(0).reading.display, review->vitals[1].display);
        const auto row = jobs::readingAt(record, key, "", review->series.at(1)->series.points.at(2));
        QVERIFY(*row && (*row)->key.series == review->series[1]->series.points[2].series);
    }
};
TRENDWARD_TEST(ReviewJob)

#include "tst_reviewjob.moc"
