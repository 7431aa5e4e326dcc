// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

using EnrolmentKind = care::EnrolmentStep::Kind;

/// Ann in a programme, with an action and a device.
struct Enrolled {
    StoreFolder folder;
    std::int64_t enrolment = 0, action = 0;

    Enrolled()
    {
        add(EnrolmentKind::Enrolled, "Heart failure at home");
        enrolment = steps().front().key;
        care::Action call;
        call.text = "Call";
        action = VALUE(folder.record->saveAction(folder.ann, call));
        if (!folder.record->assignDevice({0, "scale-1", folder.ann, noon - Instant::ticksPerDay, {}}))
            qFatal("no device");
    }
    Result<std::vector<std::int64_t>> tryAdd(EnrolmentKind kind, const std::string &text)
    {
        store::PatientEnrolmentStep one{folder.ann, {}};
        one.step.kind = kind;
        one.step.enrolment = kind == EnrolmentKind::Enrolled ? 0 : enrolment;
        one.step.day = {2026, 6, 1};
        (kind == EnrolmentKind::Enrolled ? one.step.programme : one.step.reason) = text;
        one.step.at = noon;
        one.step.who = "anna";
        return folder.record->addEnrolmentSteps({&one, 1});
    }
    std::int64_t add(EnrolmentKind kind, const std::string &text) { return VALUE(tryAdd(kind, text)).at(0); }
    std::vector<care::EnrolmentStep> steps() const { return VALUE(folder.record->enrolmentSteps(folder.ann)); }
    std::string actionState() const { return VALUE(folder.record->actions(folder.ann)).at(0).state; }
    std::optional<Instant> deviceEnd() const { return VALUE(folder.record->assignments({})).at(0).to; }
};

/// Steps of one patient; what they are about goes by its number.
struct PatientEnrolments {
    store::RecordStore &record;
    store::PatientKey patient;

    PatientEnrolments(store::RecordStore &in, store::PatientKey of) : record(in), patient(of) {}
    std::int64_t add(EnrolmentKind kind, std::int64_t enrolment, const std::string &text) const
    {
        store::PatientEnrolmentStep one{patient, {}};
        one.step.kind = kind;
        one.step.enrolment = enrolment;
        one.step.day = {2026, 6, 1};
        (kind == EnrolmentKind::Enrolled ? one.step.programme : one.step.reason) = text;
        one.step.at = noon;
        one.step.who = "anna";
        return VALUE(record.addEnrolmentSteps({&one, 1})).at(0);
    }
};

}  // namespace

class EnrolmentsTest : public QObject
{
    Q_OBJECT
private slots:
    void aStepComesBackAsItWasWritten()
    {
        Enrolled one;
        one.folder.open();
        const auto steps = VALUE(one.folder.record->allEnrolmentSteps());
        QCOMPARE(steps.size(), std::size_t{1});
        QCOMPARE(steps[0].patient, one.folder.ann);
        QCOMPARE(steps[0].step.programme, std::string("Heart failure at home"));
        QVERIFY(steps[0].step.at == noon && steps[0].step.day == (Date{2026, 6, 1}) && !steps[0].step.consent);
        QCOMPARE(VALUE(one.folder.record->changes(one.folder.ann)).back().what, std::string("enrol"));
    }
    void aDischargeClosesActionsAndEndsDevicesAndItsUndoingGivesBothBack()
    {
        Enrolled one;
        const std::int64_t change = one.add(EnrolmentKind::Discharged, "moved away");
        QCOMPARE(one.actionState(), std::string("cancelled"));
        QVERIFY(one.deviceEnd() == noon);
        SUCCEEDS(one.folder.record->undo(change, "anna", noon));
        QCOMPARE(one.actionState(), std::string("scheduled"));
        QVERIFY(!one.deviceEnd());
        QVERIFY(care::enrolmentsFrom(one.steps()).front().isOpen());
        // Nothing is deleted: the discharge and its undoing stand in the history.
        const auto changes = VALUE(one.folder.record->changes(one.folder.ann));
        QCOMPARE(changes[changes.size() - 2].what, std::string("discharge"));
        QCOMPARE(changes.back().what, std::string("undo"));
    }
    void theLastProgrammeAloneTakesActionsAndDevicesWithIt()
    {
        Enrolled one;
        one.add(EnrolmentKind::Enrolled, "Diabetes at home");
        one.add(EnrolmentKind::Discharged, "well");
        QCOMPARE(one.actionState(), std::string("scheduled"));
        QVERIFY(!one.deviceEnd());
    }
    void anUndoingDoesNotTakeADeviceFromAnybody_data()
    {
        QTest::addColumn<bool>("ended");
        QTest::newRow("who has it") << false;
        QTest::newRow("who had it for a while") << true;
    }
    /// It gives the rest back, and is not refused for ever.
    void anUndoingDoesNotTakeADeviceFromAnybody()
    {
        QFETCH(bool, ended);
        Enrolled one;
        SUCCEEDS(one.folder.record->assignDevice({0, "scale-2", one.folder.ann, noon - Instant::ticksPerDay, {}}));
        const std::int64_t change = one.add(EnrolmentKind::Discharged, "moved away");
        const auto end = ended ? std::optional(noon + Instant::ticksPerSecond) : std::nullopt;
        SUCCEEDS(one.folder.record->assignDevice({0, "scale-1", one.folder.bob, noon, end}));
        SUCCEEDS(one.folder.record->undo(change, "anna", noon + Instant::ticksPerDay));
        QVERIFY(care::enrolmentsFrom(one.steps()).front().isOpen());
        QCOMPARE(one.actionState(), std::string("scheduled"));
        const auto firsts = VALUE(one.folder.record->assignments("scale-1"));
        QCOMPARE(firsts.size(), std::size_t{2});
        QVERIFY(firsts[0].patient == one.folder.ann && firsts[0].to == noon);
        QVERIFY(firsts[1].patient == one.folder.bob && firsts[1].to == end);
        QVERIFY(!VALUE(one.folder.record->assignments("scale-2")).at(0).to);
    }
    void whatSomebodyHasChangedSinceStays()
    {
        Enrolled one;
        const std::int64_t change = one.add(EnrolmentKind::Discharged, "moved away");
        care::Action call = VALUE(one.folder.record->actions(one.folder.ann)).at(0);
        call.state = "completed";
        VALUE(one.folder.record->saveAction(one.folder.ann, call));
        SUCCEEDS(one.folder.record->undo(change, "anna", noon));
        QCOMPARE(one.actionState(), std::string("completed"));
    }
    void stepsAreTakenBackNewestFirst()
    {
        Enrolled one;
        const std::int64_t paused = one.add(EnrolmentKind::Paused, "holiday");
        const std::int64_t resumed = one.add(EnrolmentKind::Resumed, {});
        REFUSED(one.folder.record->undo(paused, "anna", noon), NotSupported);
        SUCCEEDS(one.folder.record->undo(resumed, "anna", noon));
        QVERIFY(care::enrolmentsFrom(one.steps()).front().isPaused());
        SUCCEEDS(one.folder.record->undo(paused, "anna", noon));
        REFUSED(one.folder.record->undo(paused, "anna", noon), NotSupported);
        const std::int64_t ended = one.add(EnrolmentKind::Discharged, "well");
        const std::int64_t again = one.add(EnrolmentKind::Enrolled, "Heart failure at home");
        REFUSED(one.folder.record->undo(ended, "anna", noon), NotSupported);
        SUCCEEDS(one.folder.record->undo(again, "anna", noon));
        SUCCEEDS(one.folder.record->undo(ended, "anna", noon));
    }
    void aDraftIsSignedOrDiscardedBeforeTheDischarge()
    {
        Enrolled one;
        care::PlanDraft draft;
        draft.note = "seen";
        draft.changed = noon;
        SUCCEEDS(one.folder.record->saveDraft(one.folder.ann, draft, std::nullopt));
        REFUSED(one.tryAdd(EnrolmentKind::Discharged, "moved away"), NotSupported);
        QCOMPARE(one.steps().size(), std::size_t{1});
        QCOMPARE(one.actionState(), std::string("scheduled"));
    }
    void aMergeTakesThemAlongAndGivesThemBack()
    {
        Enrolled one;
        auto &record = *one.folder.record;
        const auto merged = VALUE(record.merge(one.folder.ann, one.folder.bob, "anna", "one person", noon));
        QCOMPARE(VALUE(record.enrolmentSteps(one.folder.bob)).size(), std::size_t{1});
        SUCCEEDS(record.undo(merged, "anna", noon));
        QVERIFY(VALUE(record.enrolmentSteps(one.folder.bob)).empty());
        QCOMPARE(one.steps().size(), std::size_t{1});
    }
    void theUndoingOfAMergeTakesAlongWhatTheEnrolmentHasGoneOnTo()
    {
        Enrolled one;
        auto &record = *one.folder.record;
        const PatientEnrolments ofBob(record, one.folder.bob);
        const auto merged = VALUE(record.merge(one.folder.ann, one.folder.bob, "anna", "one person", noon));
        ofBob.add(EnrolmentKind::Paused, one.enrolment, "holiday");
        ofBob.add(EnrolmentKind::Discharged, one.enrolment, "moved away");
        const std::int64_t own = ofBob.add(EnrolmentKind::Enrolled, 0, "Diabetes at home");
        SUCCEEDS(record.undo(merged, "anna", noon));
        QCOMPARE(one.steps().size(), std::size_t{3});
        QCOMPARE(care::enrolmentsFrom(one.steps()).front().endReason, std::string("moved away"));
        // What began as the other one's stays there.
        const auto left = VALUE(record.enrolmentSteps(one.folder.bob));
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left[0].change, own);
    }
};
TRENDWARD_TEST(EnrolmentsTest)

#include "tst_enrolments.moc"
