// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

class PatientsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPatientComesBackAsItWasAdded()
    {
        StoreFolder folder;
        store::Patient patient;
        patient.id = "p-9";
        patient.name = "Cora <b>Example</b>";
        patient.sex = "female";
        patient.birth = Date{1951, 3, std::nullopt};
        patient.zone = "Europe/Vienna";
        patient.identifiers = {{"urn:clinic", "77"}};
        const auto key = VALUE(folder.record->addPatient(patient));
        folder.open();
        const auto back = VALUE(folder.record->patient(key));
        QCOMPARE(back.id, patient.id);
        QCOMPARE(back.name, patient.name);
        QCOMPARE(back.sex, patient.sex);
        QVERIFY(back.birth == patient.birth);
        QCOMPARE(back.zone, patient.zone);
        QVERIFY((back.identifiers == std::vector<Identifier>{{"", "p-9"}, {"urn:clinic", "77"}}));
        QCOMPARE(VALUE(folder.record->patients()).size(), std::size_t{3});
        REFUSED(folder.record->patient(99), NotFound);
    }
    void anIdIsTakenOnce()
    {
        StoreFolder folder;
        store::Patient patient;
        patient.id = "p-1";
        REFUSED(folder.record->addPatient(patient), BadValue);
        patient.id = "";
        REFUSED(folder.record->addPatient(patient), BadValue);
        patient.id = "p-8";
        patient.identifiers = {{"", "p-2"}};
        REFUSED(folder.record->addPatient(patient), PatientMismatch);
        QCOMPARE(VALUE(folder.record->patients()).size(), std::size_t{2});
    }
    void anIdentifierFindsItsPatient()
    {
        StoreFolder folder;
        SUCCEEDS(folder.record->link(folder.ann, {"urn:a", "7"}, "nurse", noon));
        SUCCEEDS(folder.record->link(folder.bob, {"urn:b", "7"}, "nurse", noon));
        SUCCEEDS(folder.record->link(folder.bob, {"urn:b", "8"}, "nurse", noon));
        const auto find = [&](const Identifier &one) { return VALUE(folder.record->patientByIdentifier(one)); };
        QVERIFY(find({"", "p-1"}) == folder.ann);
        QVERIFY(find({"urn:a", "7"}) == folder.ann);
        QVERIFY(find({"urn:b", "7"}) == folder.bob);
        QVERIFY(!find({"urn:c", "7"}));
        // Without a system it has to mean one person only.
        QVERIFY(!find({"", "7"}));
        QVERIFY(find({"", "8"}) == folder.bob);
        QVERIFY(!find({"", "nobody"}));
    }
    void nameAndBirthOnlyPropose()
    {
        StoreFolder folder;
        store::Patient patient;
        patient.id = "p-3";
        patient.name = "Émile Müller";
        patient.birth = Date{1950, 2, 3};
        const auto emile = VALUE(folder.record->addPatient(patient));
        const auto proposed = VALUE(folder.record->proposals("MULLER, Emile", {}));
        QCOMPARE(proposed.size(), std::size_t{1});
        QCOMPARE(proposed[0].key, emile);
        const auto byBirth = VALUE(folder.record->proposals("Ann Somebody", Date{1950, 2, 3}));
        QCOMPARE(byBirth.size(), std::size_t{2});
        QCOMPARE(byBirth[0].key, emile);
        QVERIFY(VALUE(folder.record->proposals("Nobody Here", {})).empty());
        QVERIFY(!VALUE(folder.record->patientByIdentifier({"", "Émile Müller"})));
    }
    void birthDateIsSetAndStaysAmongTheChanges()
    {
        StoreFolder folder;
        SUCCEEDS(folder.record->setBirth(folder.ann, Date{1962, 7, 1}, "nurse", noon));
        QVERIFY(VALUE(folder.record->patient(folder.ann)).birth == std::optional(Date{1962, 7, 1}));
        const auto told = VALUE(folder.record->changes(folder.ann)).back();
        QCOMPARE(told.what, std::string("birth"));
        QVERIFY(told.detail.find("1962-07-01") != std::string::npos);
        SUCCEEDS(folder.record->setBirth(folder.ann, Date{1962, 7, 1}, "nurse", noon));
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).size(), std::size_t{1});
        SUCCEEDS(folder.record->setBirth(folder.ann, std::nullopt, "nurse", noon));
        QVERIFY(!VALUE(folder.record->patient(folder.ann)).birth);
        REFUSED(folder.record->setBirth(9999, std::nullopt, "nurse", noon), NotFound);
    }
    void anIdentifierOfAnotherIsNotTaken()
    {
        StoreFolder folder;
        SUCCEEDS(folder.record->link(folder.ann, {"urn:a", "7"}, "nurse", noon));
        REFUSED(folder.record->link(folder.bob, {"urn:a", "7"}, "nurse", noon), PatientMismatch);
        SUCCEEDS(folder.record->link(folder.ann, {"urn:a", "7"}, "nurse", noon));
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).size(), std::size_t{1});
    }
    void linkAndUnlinkCanBeTakenBack()
    {
        StoreFolder folder;
        const Identifier number{"urn:a", "7\"{}"};
        SUCCEEDS(folder.record->link(folder.ann, number, "nurse", noon));
        const auto linked = VALUE(folder.record->changes(folder.ann)).back();
        QCOMPARE(linked.what, std::string("link"));
        QCOMPARE(linked.who, std::string("nurse"));
        SUCCEEDS(folder.record->unlink(folder.ann, number, "nurse", "typed wrong", noon));
        QVERIFY(!VALUE(folder.record->patientByIdentifier(number)));
        const auto unlinked = VALUE(folder.record->changes(folder.ann)).back();
        QCOMPARE(unlinked.reason, std::string("typed wrong"));
        SUCCEEDS(folder.record->undo(unlinked.key, "doctor", noon));
        QVERIFY(VALUE(folder.record->patientByIdentifier(number)) == folder.ann);
        SUCCEEDS(folder.record->undo(linked.key, "doctor", noon));
        QVERIFY(!VALUE(folder.record->patientByIdentifier(number)));
        REFUSED(folder.record->undo(linked.key, "doctor", noon), NotSupported);
        REFUSED(folder.record->undo(9999, "doctor", noon), NotFound);
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().what, std::string("undo"));
        REFUSED(folder.record->unlink(folder.ann, {"", "p-1"}, "nurse", "", noon), NotSupported);
        REFUSED(folder.record->unlink(folder.ann, {"urn:x", "1"}, "nurse", "", noon), NotFound);
    }
    void aDeviceHasOneHolderAtATime()
    {
        StoreFolder folder;
        const auto assign = [&](store::PatientKey patient, Instant from, std::optional<Instant> to) {
            return folder.record->assignDevice({0, "cuff-7", patient, from, to});
        };
        SUCCEEDS(assign(folder.ann, noon, noon + 100));
        SUCCEEDS(assign(folder.bob, noon + 100, {}));
        const auto holder = [&](Instant at) { return VALUE(folder.record->holderOf("cuff-7", at)); };
        QVERIFY(!holder(noon - 1));
        QVERIFY(holder(noon) == folder.ann);
        QVERIFY(holder(noon + 99) == folder.ann);
        QVERIFY(holder(noon + 100) == folder.bob);
        QVERIFY(holder(noon + 1'000'000) == folder.bob);
        QVERIFY(!VALUE(folder.record->holderOf("cuff-8", noon)));
        const auto refused = assign(folder.ann, noon + 50, noon + 101);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == Error::Code::PatientMismatch);
        for (const char *secret : {"p-2", "Bob"}) QVERIFY(refused.error().detail.find(secret) == std::string::npos);
        REFUSED(assign(folder.ann, noon + 500, {}), PatientMismatch);
        REFUSED(assign(folder.ann, noon, noon), BadValue);
        REFUSED(assign(99, noon - 10, noon), NotFound);
        // The end of an assignment can be set later.
        auto all = VALUE(folder.record->assignments("cuff-7"));
        QCOMPARE(all.size(), std::size_t{2});
        all[1].to = noon + 200;
        SUCCEEDS(folder.record->assignDevice(all[1]));
        SUCCEEDS(assign(folder.ann, noon + 200, {}));
        QCOMPARE(VALUE(folder.record->assignments()).size(), std::size_t{3});
    }
    void thePlanComesBackAsItWasSaved()
    {
        StoreFolder folder;
        care::Goal goal;
        goal.measure = "systolic-blood-pressure";
        goal.high = 134.5;
        goal.unit = "mm[Hg]";
        goal.description = "below 135 at home";
        goal.setBy = "Dr. Example";
        goal.start = Date{2026, 6, 1};
        goal.due = Date{2026, 9, std::nullopt};
        goal.key = VALUE(folder.record->saveGoal(folder.ann, goal));
        care::Action action;
        action.text = "call on Monday";
        action.owner = "nurse";
        action.goal = goal.key;
        action.key = VALUE(folder.record->saveAction(folder.ann, action));
        VALUE(folder.record->addReview(folder.ann, {0, noon, "nurse", "looks well"}));
        folder.open();
        auto goals = VALUE(folder.record->goals(folder.ann));
        QCOMPARE(goals.size(), std::size_t{1});
        QVERIFY(!goals[0].low && goals[0].high == goal.high && goals[0].due == goal.due &&
                goals[0].start == goal.start);
        QCOMPARE(goals[0].description, goal.description);
        goals[0].ended = true;
        QCOMPARE(VALUE(folder.record->saveGoal(folder.ann, goals[0])), goal.key);
        QVERIFY(VALUE(folder.record->goals(folder.ann))[0].ended);
        REFUSED(folder.record->saveGoal(folder.bob, goals[0]), NotFound);
        auto actions = VALUE(folder.record->actions(folder.ann));
        QCOMPARE(actions.size(), std::size_t{1});
        QVERIFY(actions[0].goal == goal.key && !actions[0].due);
        QCOMPARE(actions[0].state, std::string("scheduled"));
        actions[0].state = "completed";
        VALUE(folder.record->saveAction(folder.ann, actions[0]));
        QCOMPARE(VALUE(folder.record->actions(folder.ann))[0].state, std::string("completed"));
        action.key = 0;
        REFUSED(folder.record->saveAction(folder.bob, action), NotFound);
        QCOMPARE(VALUE(folder.record->reviews(folder.ann))[0].note, std::string("looks well"));
        QVERIFY(VALUE(folder.record->goals(folder.bob)).empty());
    }
    void factsAreKeptAndReplaced()
    {
        StoreFolder folder;
        QVERIFY(!VALUE(folder.record->fact("anchor")));
        SUCCEEDS(folder.record->setFact("anchor", "2026-11-24"));
        SUCCEEDS(folder.record->setFact("anchor", "2026-11-25"));
        folder.open();
        QCOMPARE(VALUE(folder.record->fact("anchor")).value_or(""), std::string("2026-11-25"));
    }
};
TRENDWARD_TEST(PatientsTest)

#include "tst_patients.moc"
