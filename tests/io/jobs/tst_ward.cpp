// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/handover.h"
#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistjob.h"
#include "tests/core/trend/spans.h"
#include "tests/io/jobs/clinic.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>
#include <set>

using namespace trendward;
using namespace trendward::tests;

namespace
{

const Instant wardAt = at("2026-11-22T09:00:00Z");

/// Once a day at noon, from so many days ago.
trend::TrendSeries dailyFrom(const std::string &measure, const std::string &unit, int oldest, double value,
                             int newest = 1)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (int back = oldest; back >= newest; --back) add(series, wardAt - back * day + day / 8, value);
    return series;
}

store::ImportInfo fileOf(store::ImportKey key, const std::string &name, Instant when, bool undone)
{
    store::ImportInfo info;
    info.key = key;
    info.file = name;
    info.at = when;
    info.undone = undone;
    return info;
}

bool sameGlance(const care::VitalGlance &a, const care::VitalGlance &b)
{
    const auto equal = [](const care::GlancePoint &x, const care::GlancePoint &y) {
        return x.time == y.time && x.value == y.value;
    };
    return a.key == b.key && a.at == b.at && a.standing == b.standing && a.dataDays == b.dataDays &&
           a.change == b.change && a.newest.size() == b.newest.size() &&
           std::equal(a.spark.begin(), a.spark.end(), b.spark.begin(), b.spark.end(), equal);
}

}  // namespace

class WardJob : public QObject
{
    Q_OBJECT

private slots:
    void isTheWorklistInItsOrder()
    {
        const auto record = clinicOf(sample::sampleClinic({2026, 11, 22}, 1));
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        const auto list = jobs::worklistOf(record, rules(), wardAt);
        QVERIFY(ward && list);
        QVERIFY(ward->sample && ward->now == wardAt);
        // What more is loaded for the page changes nothing of what the rules say.
        QCOMPARE(care::worklistJson(ward->worklist), care::worklistJson(*list));
        QCOMPARE(ward->patients.size(), ward->worklist.patients.size());
        for (std::size_t i = 0; i < ward->patients.size(); ++i) {
            const jobs::WardPatient &one = ward->patients[i];
            QCOMPARE(one.person.id, ward->worklist.patients[i].id);
            QCOMPARE(one.assessment.why, ward->worklist.patients[i].why);
            QCOMPARE(one.dataDays.size(), std::size_t{14});
            if (one.assessment.findings.empty()) continue;
            QVERIFY2(std::any_of(one.vitals.begin(), one.vitals.end(),
                                 [&](const care::VitalGlance &vital) { return vital.key == one.leading; }),
                     (one.person.id + " is led by " + one.leading).c_str());
        }
    }
    void glancesAreAsOfTheWholeRecord()
    {
        const auto clinic = sample::sampleClinic({2026, 11, 22}, 1);
        const auto ward = jobs::wardOf(clinicOf(clinic), rules(), wardAt);
        for (const sample::SamplePatient &patient : clinic.patients) {
            const auto one =
                std::find_if(ward->patients.begin(), ward->patients.end(),
                             [&](const jobs::WardPatient &other) { return other.person.id == patient.id; });
            QVERIFY(one != ward->patients.end());
            const auto record = tests::recordOf(patient, wardAt);
            const auto whole = care::glancesOf(record, rules(), wardAt);
            QCOMPARE(one->vitals.size(), whole.size());
            for (std::size_t i = 0; i < whole.size(); ++i) {
                QVERIFY2(sameGlance(one->vitals[i], whole[i]), (patient.id + " " + whole[i].key).c_str());
            }
            QCOMPARE(one->dataDays, care::dataDaysOf(record, wardAt));
        }
    }
    void sayWhatAPageShows()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A", "Europe/Berlin");
        record.people[0].birth = Date{1958, 11, 23};
        record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        record.give(key, dailyFrom("systolic-blood-pressure", "mm[Hg]", 60, 120));
        record.give(key, dailyFrom("steps", "{steps}", 400, 4000));  // no rule, no goal
        record.reviewsOf[key] = {
            {1, wardAt - 9 * day, "n", ""}, {2, wardAt - 2 * day, "n", ""}, {3, wardAt - 5 * day, "n", ""}};
        record.waiting.resize(3);
        record.files = {fileOf(1, "first.csv", wardAt - 3 * day, false),
                        fileOf(2, "second.csv", wardAt - 2 * day, false), fileOf(3, "undone.csv", wardAt - day, true)};
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        QVERIFY(ward);
        QCOMPARE(ward->heldReadings, std::uint64_t{3});
        QCOMPARE(ward->lastImport->file, std::string("second.csv"));
        const jobs::WardPatient &one = ward->patients.at(0);
        QCOMPARE(*one.age, 67);  // 68 tomorrow
        QVERIFY(*one.lastReviewed == wardAt - 2 * day);
        QVERIFY(one.freshUntil && one.leading.empty());
        QCOMPARE(one.vitals.at(1).key, std::string("steps"));
        // All that are stored, though only the last days are loaded.
        QCOMPARE(one.vitals[1].spark.size(), std::size_t{14});
        QVERIFY2(record.readingsHandedOut < 90, std::to_string(record.readingsHandedOut).c_str());
    }
    void sparkOfASilentMeasureIsLoaded()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        trend::TrendSeries weights = dailyFrom("body-weight", "kg", 300, 80, 200);
        add(weights, wardAt - 100 * day, 999);  // implausible, so that the newest usable one lies before it
        record.give(key, weights);
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        const care::VitalGlance &vital = ward->patients.at(0).vitals.at(0);
        QCOMPARE(vital.spark.size(), std::size_t{14});
        QVERIFY(vital.tooOld && vital.standing == care::GlanceStanding::TooOld);
    }
    void unknownTextsAreSeveralMeasures()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        for (const char *name : {"Pain", "Mood"}) {
            trend::TrendSeries series = dailyFrom("", "score", 3, 5);
            series.display = name;
            record.give(key, series);
        }
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        QCOMPARE(ward->patients.at(0).vitals.size(), std::size_t{2});
    }
    void handoverNamesWhoIsWithinGoalsAndInSomebodysHands()
    {
        FakeRecord record;
        for (const char *id : {"p-1", "p-2", "p-3", "p-4"}) {
            const auto key = record.person(id, std::string("Quill ") + id);
            record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
            trend::TrendSeries twice = seriesOf("systolic-blood-pressure", "mm[Hg]");
            for (int back = 60; back >= 1; --back)
                for (const int hours : {2, 12})
                    add(twice, wardAt - back * day + hours * std::int64_t{3600} * Instant::ticksPerSecond, 120);
            record.give(key, twice);
        }
        const auto untouched = jobs::wardOf(record, rules(), wardAt);
        for (const jobs::WardPatient &one : untouched->patients)
            QCOMPARE(one.assessment.bucket, care::Bucket::WithinGoals);
        QVERIFY(jobs::handoverOf(*untouched).done.empty());
        const auto step = [&](std::int64_t number, store::PatientKey whose, care::WorkStep::Kind kind,
                              const char *name) {
            care::WorkStep one;
            one.key = number;
            one.kind = kind;
            one.at = one.shown = wardAt - (10 - number) * Instant::ticksPerSecond;
            one.who = one.name = name;
            for (const jobs::WardPatient &patient : untouched->patients)
                if (patient.person.key == whose) one.covered = care::coveredBy(patient.assessment, patient.counts);
            record.done.push_back({whose, one});
        };
        step(1, 1, care::WorkStep::Kind::Claimed, "Ben");
        step(2, 2, care::WorkStep::Kind::Called, "Ann");
        step(3, 3, care::WorkStep::Kind::Reviewed, "Ann");
        step(4, 3, care::WorkStep::Kind::Claimed, "Ben");
        step(5, 4, care::WorkStep::Kind::Assigned, "Ann");
        record.done.back().step.whom = "Ben";
        const auto sheet = jobs::handoverOf(*jobs::wardOf(record, rules(), wardAt));
        QVERIFY(sheet.clinical.empty() && sheet.dataMissing.empty());
        std::string said;
        for (const std::string &one : sheet.done) said += one + "\n";
        QCOMPARE(sheet.done.size(), std::size_t{4});
        for (const char *part :
             {"Quill p-1 (p-1), within goals: In review: Ben since", "Quill p-2 (p-2), within goals: Called",
              "Quill p-3 (p-3): Reviewed", "by Ann; taken by Ben since", "Quill p-4 (p-4), within goals: Ben since"})
            QVERIFY2(said.find(part) != std::string::npos, said.c_str());
    }
    void handoverNamesWhoStandsApartAndIsNotDoneWith()
    {
        FakeRecord record;
        const auto step = [&](store::PatientKey whose, care::WorkStep::Kind kind, const char *whom) {
            care::WorkStep one;
            one.key = static_cast<std::int64_t>(record.done.size() + 1);
            one.kind = kind;
            one.at = one.shown = wardAt - day / 24;
            one.who = one.name = "Ann";
            one.whom = whom;
            record.done.push_back({whose, one});
        };
        const auto enrol = [&](store::PatientKey whose, care::EnrolmentStep::Kind kind, std::int64_t enrolment) {
            store::PatientEnrolmentStep one{whose, {}};
            one.step.key = static_cast<std::int64_t>(record.enrolled.size() + 1);
            one.step.enrolment = enrolment;
            one.step.kind = kind;
            one.step.day = {2026, 11, 2};
            (enrolment == 0 ? one.step.programme : one.step.reason) = enrolment == 0 ? "Lungs at home" : "in hospital";
            record.enrolled.push_back(one);
            return one.step.key;
        };
        for (const char *id : {"p-1", "p-2", "p-3", "p-4", "p-5"}) record.person(id, std::string("Quill ") + id);
        record.goalsOf[3] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        record.give(3, dailyFrom("systolic-blood-pressure", "mm[Hg]", 30, 186));
        const std::int64_t paused = enrol(1, care::EnrolmentStep::Kind::Enrolled, 0);
        enrol(1, care::EnrolmentStep::Kind::Paused, paused);
        enrol(5, care::EnrolmentStep::Kind::Enrolled, 0);
        step(1, care::WorkStep::Kind::Claimed, "");
        step(2, care::WorkStep::Kind::Assigned, "Ben");
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        QVERIFY(ward);
        const auto sheet = jobs::handoverOf(*ward);
        std::map<std::string, care::HandoverLine> apart;
        for (const care::HandoverLine &one : sheet.apart) apart[one.id] = one;
        // Nobody has begun with p-4, and nothing there is to be looked at first.
        QCOMPARE(apart.size(), std::size_t{3});
        QVERIFY2(apart["p-1"].state.starts_with("Paused since 2 Nov 2026: in hospital. In review: Ann since"),
                 apart["p-1"].state.c_str());
        QCOMPARE(apart["p-2"].state, std::string("Not enrolled"));
        QVERIFY2(apart["p-2"].owner.starts_with("Ben since"), apart["p-2"].owner.c_str());
        QCOMPARE(apart["p-3"].standing, std::string("Look first"));
        const std::string html = care::handoverHtml(sheet);
        QVERIFY(html.find("3 patients apart from the worklist") != std::string::npos);
        QVERIFY(html.find("Quill p-3") != std::string::npos && html.find("Quill p-4") == std::string::npos);
    }
    void onlyWhoChangedIsAssessedAgain()
    {
        FakeRecord record;
        for (const char *id : {"p-1", "p-2", "p-3"}) {
            const auto key = record.person(id, std::string("Quill ") + id, "Europe/Berlin");
            record.goalsOf[key] = {goalFor("body-weight", {}, 82, "kg")};
            record.give(key, dailyFrom("body-weight", "kg", 40, 80));
        }
        const auto first = std::make_shared<const jobs::Ward>(*jobs::wardOf(record, rules(), wardAt));
        const Instant soon = wardAt + minute;
        // Who was loaded, and that the list is the one that is made anew.
        const auto read = [&](std::set<store::PatientKey> changed, Instant now) {
            record.trendsAsked = 0;
            const auto ward = jobs::wardOf(record, rules(), now, {}, {first, std::move(changed)});
            std::set<store::PatientKey> assessed;
            for (const jobs::WardPatient &one : ward->patients)
                if (one.assessed == now) assessed.insert(one.person.key);
            const std::size_t asked = record.trendsAsked;
            const auto anew = jobs::wardOf(record, rules(), now);
            const bool same = asked == assessed.size() &&
                              care::worklistJson(ward->worklist) == care::worklistJson(anew->worklist) &&
                              ward->patients.size() == anew->patients.size();
            return same ? assessed : std::set<store::PatientKey>{-1};
        };
        using Keys = std::set<store::PatientKey>;
        QCOMPARE(read({}, soon), Keys{});
        record.goalsOf[2] = {goalFor("body-weight", {}, 70, "kg")};
        QCOMPARE(read({2}, soon), (Keys{2}));
        record.goalsOf[2] = {goalFor("body-weight", {}, 82, "kg")};
        // What other programs bring shows in the store's own counts and in the patient's row.
        add(record.all[2].second, wardAt - minute, 91);
        QCOMPARE(read({}, soon), (Keys{3}));
        record.people[0].birth = Date{2015, 3, 14};
        QCOMPARE(read({}, soon), (Keys{1, 3}));
        // The work on the list is everybody's own, and changes no assessment.
        care::WorkStep step;
        step.key = 1;
        step.kind = care::WorkStep::Kind::Claimed;
        step.at = step.shown = wardAt;
        step.who = step.name = "Ann";
        record.done.push_back({2, step});
        QCOMPARE(read({}, soon), (Keys{1, 3}));
        // Readings age, days end by the patient's clock, and a changed rule is everybody's.
        QCOMPARE(read({}, wardAt + 5 * minute), (Keys{1, 2, 3}));
        QCOMPARE(read({}, wardAt - minute), (Keys{1, 2, 3}));
        record.facts["rule changes"] =
            R"([{"rule":"weight-gain","limit":1.0,"who":"ann","at":"2026-11-22T08:59:00Z","reason":"x"}])";
        QCOMPARE(read({}, soon), (Keys{1, 2, 3}));
    }
    void nobodyIsKeptOverMidnight()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "Quill", "Europe/Berlin");
        record.give(key, dailyFrom("body-weight", "kg", 40, 80));
        const Instant late = at("2026-11-22T22:58:00Z");
        const auto before = std::make_shared<const jobs::Ward>(*jobs::wardOf(record, rules(), late));
        QCOMPARE(jobs::wardOf(record, rules(), late + minute, {}, {before, {}})->patients.at(0).assessed.text(),
                 late.text());
        QCOMPARE(jobs::wardOf(record, rules(), late + 2 * minute, {}, {before, {}})->patients.at(0).assessed.text(),
                 (late + 2 * minute).text());
    }
    void patientWhoCannotBeReadIsListed()
    {
        FakeRecord record;
        record.person("p-1", "A");
        record.broken.insert(record.person("p-2", "B"));
        const auto ward = jobs::wardOf(record, rules(), wardAt);
        QVERIFY(ward);
        QCOMPARE(ward->patients.size(), std::size_t{1});
        QCOMPARE(ward->worklist.failed.at(0).id, std::string("p-2"));
        QVERIFY(!ward->lastImport);
    }
};
TRENDWARD_TEST(WardJob)

#include "tst_ward.moc"
