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
};
TRENDWARD_TEST(StepsTest)

#include "tst_steps.moc"
