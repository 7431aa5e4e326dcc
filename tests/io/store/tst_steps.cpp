// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

using StepKind = care::WorkStep::Kind;

store::PatientStep stepOf(store::PatientKey patient, StepKind kind, const std::string &who = "anna")
{
    store::PatientStep one;
    one.patient = patient;
    one.step.kind = kind;
    one.step.at = noon;
    one.step.who = who;
    return one;
}

const Identifier annThere{"https://server/Patient", "ann"};

/// As a server told it.
store::PatientStep told(store::PatientKey patient, care::WorkStep step)
{
    step.cameFrom = annThere;
    return {patient, std::move(step)};
}

}  // namespace

class StepsTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepComesBackAsItWasWritten()
    {
        StoreFolder folder;
        store::PatientStep one = stepOf(folder.ann, StepKind::Snoozed);
        one.step.name = "R. Alvarez";
        one.step.role = "RN";
        one.step.note = "after the holiday";
        one.step.whom = "B. Chen";
        one.step.until = Date{2026, 6, 9};
        one.step.shown = noon - Instant::ticksPerDay;
        one.step.covered.bucket = care::Bucket::Review;
        one.step.covered.findings = {
            {"rule", "body-weight", care::Severity::Review, {{20'605, 2, ~std::uint64_t{0}}}, {}}};
        one.step.covered.counts = {{"body-weight", 2}};
        const auto keys = VALUE(folder.record->addSteps({&one, 1}));
        QCOMPARE(keys.size(), std::size_t{1});
        folder.open();
        const care::WorkStep read = VALUE(folder.record->steps(folder.ann)).at(0);
        QCOMPARE(read.key, keys[0]);
        QVERIFY(read.kind == StepKind::Snoozed && read.at == noon && read.until == one.step.until);
        QCOMPARE(read.signer(), std::string("R. Alvarez, RN"));
        QCOMPARE(read.note, one.step.note);
        QCOMPARE(read.whom, one.step.whom);
        QVERIFY(read.shown == one.step.shown && read.covered == one.step.covered);
        QVERIFY(!read.takenBack);
        QVERIFY(VALUE(folder.record->steps(folder.bob)).empty());
    }
    void theNewestOfEachKindByEachPersonSaysWhereAPatientStands()
    {
        StoreFolder folder;
        const std::vector<store::PatientStep> steps{
            stepOf(folder.ann, StepKind::Reviewed), stepOf(folder.ann, StepKind::Reviewed, "ben"),
            stepOf(folder.ann, StepKind::Reviewed), stepOf(folder.bob, StepKind::Claimed),
            stepOf(folder.ann, StepKind::Called)};
        const auto keys = VALUE(folder.record->addSteps(steps));
        const auto latest = VALUE(folder.record->latestSteps());
        std::vector<std::int64_t> found;
        for (const store::PatientStep &one : latest) found.push_back(one.step.key);
        QCOMPARE(found, (std::vector<std::int64_t>{keys[1], keys[2], keys[3], keys[4]}));
        SUCCEEDS(folder.record->takeBackSteps(std::vector{keys[2]}, "ben", noon + 1));
        QCOMPARE(VALUE(folder.record->latestSteps()).front().step.key, keys[0]);
        // Nothing is deleted.
        const auto log = VALUE(folder.record->steps(folder.ann));
        QCOMPARE(log.size(), std::size_t{4});
        QVERIFY(log[2].takenBack == noon + 1);
        QCOMPARE(log[2].takenBackBy, std::string("ben"));
    }
    void allOfThemOrNone()
    {
        StoreFolder folder;
        REFUSED(folder.record->addSteps(
                    std::vector{stepOf(folder.ann, StepKind::Reviewed), stepOf(999, StepKind::Reviewed)}),
                NotFound);
        QVERIFY(VALUE(folder.record->latestSteps()).empty());
        const auto keys = VALUE(folder.record->addSteps(
            std::vector{stepOf(folder.ann, StepKind::Reviewed), stepOf(folder.bob, StepKind::Reviewed)}));
        SUCCEEDS(folder.record->takeBackSteps(std::vector{keys[1]}, "anna", noon));
        REFUSED(folder.record->takeBackSteps(keys, "anna", noon), NotFound);
        QVERIFY(!VALUE(folder.record->steps(folder.ann)).at(0).takenBack);
    }
    void aMergeTakesThemAlongAndGivesThemBack()
    {
        StoreFolder folder;
        VALUE(folder.record->addSteps(std::vector{stepOf(folder.ann, StepKind::Reviewed)}));
        const auto merged = VALUE(folder.record->merge(folder.ann, folder.bob, "anna", "one person", noon));
        QCOMPARE(VALUE(folder.record->steps(folder.bob)).size(), std::size_t{1});
        SUCCEEDS(folder.record->undo(merged, "anna", noon));
        QCOMPARE(VALUE(folder.record->steps(folder.ann)).size(), std::size_t{1});
        QVERIFY(VALUE(folder.record->steps(folder.bob)).empty());
    }
    /// By their moments, wherever they were made; of one moment by their origin, which every record knows them by.
    void theOrderIsTheSameInEveryRecord()
    {
        StoreFolder first, second;
        SUCCEEDS(second.record->link(second.ann, annThere, "anna", noon));
        store::PatientStep early = stepOf(first.ann, StepKind::Claimed), late = stepOf(first.ann, StepKind::Reviewed);
        early.step.at = noon - 1;
        VALUE(first.record->addSteps(std::vector{late, early, late}));
        const auto log = VALUE(first.record->steps(first.ann));
        QVERIFY(log[0].kind == StepKind::Claimed && log[1].key < log[2].key);
        QVERIFY(log[0].origin != log[1].origin && log[1].origin < log[2].origin);
        for (const std::size_t each : {2u, 0u, 1u})
            VALUE(second.record->addSteps(std::vector{told(second.ann, log[each])}));
        const auto there = VALUE(second.record->steps(second.ann));
        QCOMPARE(there.size(), log.size());
        for (std::size_t i = 0; i < log.size(); ++i) QCOMPARE(there[i].origin, log[i].origin);
        QCOMPARE(VALUE(second.record->latestSteps()).back().step.origin, log.back().origin);
        QCOMPARE(VALUE(second.record->stepsBetween(noon, noon + 1)).size(), std::size_t{2});
    }
    void aCopyOfARecordMakesStepsOfItsOwn()
    {
        StoreFolder first, second;
        VALUE(first.record->addSteps(std::vector{stepOf(first.ann, StepKind::Reviewed)}));
        VALUE(second.record->addSteps(std::vector{stepOf(second.ann, StepKind::Reviewed)}));
        QVERIFY(VALUE(first.record->steps(first.ann))[0].origin != VALUE(second.record->steps(second.ann))[0].origin);
    }
    /// It is of whom the server means, however that person is linked here.
    void whatAServerToldGoesWithItsLink()
    {
        StoreFolder folder;
        SUCCEEDS(folder.record->link(folder.ann, annThere, "anna", noon));
        care::WorkStep step = stepOf(folder.ann, StepKind::Claimed).step;
        step.origin = "elsewhere-1";
        VALUE(folder.record->addSteps(std::vector{told(folder.ann, step)}));
        QVERIFY(!folder.record->addSteps(std::vector{told(folder.ann, step)}));
        QVERIFY(VALUE(folder.record->stepOf("elsewhere-1", annThere)).has_value());
        QVERIFY(!VALUE(folder.record->stepOf("elsewhere-1", {})).has_value());
        SUCCEEDS(folder.record->unlink(folder.ann, annThere, "anna", "somebody else", noon));
        QVERIFY(VALUE(folder.record->steps(folder.ann)).empty());
        QVERIFY(VALUE(folder.record->latestSteps()).empty());
        QVERIFY(VALUE(folder.record->stepsBetween(noon, noon + 1)).empty());
        SUCCEEDS(folder.record->link(folder.bob, annThere, "anna", noon));
        QCOMPARE(VALUE(folder.record->steps(folder.bob)).size(), std::size_t{1});
        QCOMPARE(VALUE(folder.record->latestSteps()).at(0).patient, folder.bob);
        QCOMPARE(VALUE(folder.record->stepsBetween(noon, noon + 1)).at(0).patient, folder.bob);
        const auto merged = VALUE(folder.record->merge(folder.bob, folder.ann, "anna", "one person", noon));
        QCOMPARE(VALUE(folder.record->steps(folder.ann)).size(), std::size_t{1});
        SUCCEEDS(folder.record->undo(merged, "anna", noon));
        QCOMPARE(VALUE(folder.record->steps(folder.bob)).size(), std::size_t{1});
    }
    void aListIsSharedOnceItWentBothWays()
    {
        using Way = store::RecordStore::Way;
        StoreFolder folder;
        const std::string server = "https://server";
        QVERIFY(VALUE(folder.record->exchanges()).empty());
        SUCCEEDS(folder.record->noteExchange(server, folder.ann, Way::Sent, noon));
        // Nobody is known there.
        QVERIFY(VALUE(folder.record->exchanges()).empty());
        SUCCEEDS(folder.record->link(folder.ann, annThere, "anna", noon));
        SUCCEEDS(folder.record->link(folder.bob, {annThere.system, "bob"}, "anna", noon));
        SUCCEEDS(folder.record->noteExchange(server, folder.bob, Way::Sent, noon + 5));
        store::Exchange one = VALUE(folder.record->exchanges()).at(0);
        QVERIFY(one.server == server && one.patientsSent == 2 && one.patientsFetched == 0 && one.patients == 0);
        QVERIFY(one.sent == noon && !one.fetched && !one.at);
        SUCCEEDS(folder.record->noteExchange(server, folder.bob, Way::Fetched, noon + 3));
        one = VALUE(folder.record->exchanges()).at(0);
        QVERIFY(one.patientsFetched == 1 && one.patients == 1 && one.at == noon + 3);
        SUCCEEDS(folder.record->forgetExchanges(server));
        QVERIFY(VALUE(folder.record->exchanges()).empty());
    }
};
TRENDWARD_TEST(StepsTest)

#include "tst_steps.moc"
