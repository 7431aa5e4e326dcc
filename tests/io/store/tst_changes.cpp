// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

/// All that a person can see of a patient, as one text: for "exactly as before".
std::string everything(StoreFolder &folder, store::PatientKey patient)
{
    std::string all;
    for (const auto &row : folder.readings(patient))
        all += row.reading.measure + " " + row.reading.time.at.text() + " " +
               (row.reading.value ? row.reading.value->text() : "-") + " " + row.source + " " +
               std::to_string(row.key.nth) + " " + row.file + (row.excluded ? " excluded\n" : "\n");
    for (const std::string &json : folder.jsons(patient)) all += json + "\n";
    all += folder.latest(patient);
    for (const Identifier &one : VALUE(folder.record->patient(patient)).identifiers)
        all += one.system + "|" + one.value + "\n";
    for (const auto &one : VALUE(folder.record->assignments()))
        if (one.patient == patient) all += one.device + "\n";
    for (const auto &one : VALUE(folder.record->goals(patient))) all += one.description + "\n";
    for (const auto &one : VALUE(folder.record->actions(patient))) all += one.text + "\n";
    for (const auto &one : VALUE(folder.record->reviews(patient))) all += one.note + "\n";
    return all;
}

fhir::Observation noted(fhir::Observation o, const char *note)
{
    o.notes = {note};
    return o;
}

}  // namespace

class ChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void anExcludedReadingIsHiddenKeptAndComesBack()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), weight("600", noon + 10)});
        const std::string before = everything(folder, folder.ann);
        const auto key = folder.readings(folder.ann)[1].key;
        const auto change = VALUE(folder.record->exclude(key, "nurse", "stood on it twice", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
        QCOMPARE(folder.values(folder.ann, "weight", true), std::string("60 (600)"));
        QCOMPARE(folder.latest(folder.ann), "body-weight 1 " + noon.text() + " " + noon.text() + " 60.0\n");
        QCOMPARE(VALUE(folder.record->trend(key.series, {}, {})).size(), std::size_t{1});
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{1});
        // A second import does not bring it back.
        QCOMPARE(folder.import(folder.ann, {weight("600", noon + 10)}).stored, std::uint64_t{0});
        REFUSED(folder.record->exclude(key, "nurse", "again", noon), NotSupported);
        const auto said = VALUE(folder.record->changes(folder.ann)).back();
        QCOMPARE(said.what + said.who + said.reason, std::string("excludenursestood on it twice"));
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(everything(folder, folder.ann), before);
        VALUE(folder.record->exclude(key, "nurse", "once more", noon));
        SUCCEEDS(folder.record->restore(key, "nurse", "was right", noon));
        REFUSED(folder.record->restore(key, "nurse", "", noon), NotSupported);
        QCOMPARE(everything(folder, folder.ann), before);
        REFUSED(folder.record->exclude({key.series, noon + 99, key.source, 0}, "nurse", "", noon), NotFound);
    }
    void whatTwoSourcesBroughtIsExcludedAndRestoredTogether()
    {
        StoreFolder folder;
        const Instant later = noon + 600 * Instant::ticksPerSecond;  // what lies ahead of the clock counts nowhere
        fhir::Observation phone = weight("60.0", noon + 40 * Instant::ticksPerSecond), other = weight("61", noon + 10);
        fhir::Observation late = weight("60", noon + 70 * Instant::ticksPerSecond);
        phone.deviceKey = other.deviceKey = late.deviceKey = "phone";
        folder.import(folder.ann, {weight("60", noon), phone, other, late});
        const std::string before = everything(folder, folder.ann);
        const auto keyOf = [&](std::size_t i) { return folder.readings(folder.ann)[i].key; };
        // Whichever of the two is chosen; the one of another value, and the one beyond a minute, stay.
        for (const std::size_t chosen : {std::size_t{0}, std::size_t{2}}) {
            const auto change = VALUE(folder.record->exclude(keyOf(chosen), "nurse", "another person", later));
            QCOMPARE(folder.values(folder.ann, "weight", true), std::string("(60) 61 (60.0) 60"));
            SUCCEEDS(folder.record->undo(change, "nurse", later));
            QCOMPARE(everything(folder, folder.ann), before);
            VALUE(folder.record->exclude(keyOf(chosen), "nurse", "another person", later));
            SUCCEEDS(folder.record->restore(keyOf(2 - chosen), "nurse", "was right", later));
            QCOMPARE(everything(folder, folder.ann), before);
        }
        // What was excluded by itself comes back by itself.
        VALUE(folder.record->exclude(keyOf(1), "nurse", "typed", later));
        VALUE(folder.record->exclude(keyOf(0), "nurse", "another person", later));
        SUCCEEDS(folder.record->restore(keyOf(1), "nurse", "was right", later));
        QCOMPARE(folder.values(folder.ann, "weight", true), std::string("(60) 61 (60.0) 60"));
    }
    void aPressureIsTakenOutWithItsTwinOnlyWhereBothPartsAgree()
    {
        StoreFolder folder;
        fhir::Observation same = pressure("120", "80", noon + 10),
                          differs = pressure("130", "82", noon + 900 * Instant::ticksPerSecond);
        same.deviceKey = differs.deviceKey = "phone";
        folder.import(folder.ann, {pressure("120", "80", noon), same,
                                   pressure("130", "80", noon + 890 * Instant::ticksPerSecond), differs});
        VALUE(
            folder.record->exclude(folder.readings(folder.ann, "systolic-blood-pressure")[0].key, "nurse", "x", noon));
        VALUE(
            folder.record->exclude(folder.readings(folder.ann, "systolic-blood-pressure")[2].key, "nurse", "x", noon));
        QCOMPARE(folder.values(folder.ann, "systolic-blood-pressure", true), std::string("(120) (120) (130) 130"));
    }
    void aMovedReadingIsTheOthersAndCanComeBack_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("plain") << 0;
        QTest::newRow("panel") << 1;
        QTest::newRow("with a source's id") << 2;
        QTest::newRow("with a note") << 3;
    }
    void aMovedReadingIsTheOthersAndCanComeBack()
    {
        QFETCH(int, which);
        const std::vector<fhir::Observation> one{
            std::vector{weight("60", noon), pressure("120", "80", noon), named(weight("60", noon), "7"),
                        noted(weight("60", noon), "x")}[static_cast<std::size_t>(which)]};
        StoreFolder folder;
        folder.import(folder.ann, one);
        folder.import(folder.bob, {heartRate("61", noon)});
        const std::string ann = everything(folder, folder.ann), bob = everything(folder, folder.bob);
        const auto readings = folder.readings(folder.ann).size();
        const auto change =
            VALUE(folder.record->move(folder.readings(folder.ann)[0].key, folder.bob, "nurse", "his scale", noon));
        QVERIFY(folder.readings(folder.ann).empty());
        QVERIFY(folder.jsons(folder.ann).empty());
        QVERIFY(folder.latest(folder.ann).empty());
        QCOMPARE(folder.readings(folder.bob).size(), readings + 1);
        QCOMPARE(folder.jsons(folder.bob).size(), std::size_t{2});
        for (const std::string &json : folder.jsons(folder.bob)) QVERIFY(json.find("Patient/p-2") != std::string::npos);
        // Its file adds it to neither of the two again.
        QCOMPARE(folder.import(folder.ann, one).stored, std::uint64_t{0});
        if (which != 3) QCOMPARE(folder.import(folder.bob, one).stored, std::uint64_t{0});
        QCOMPARE(VALUE(folder.record->changes(folder.bob)).back().what, std::string("move"));
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().reason, std::string("his scale"));
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(everything(folder, folder.ann), ann);
        QCOMPARE(everything(folder, folder.bob), bob);
        REFUSED(folder.record->move(folder.readings(folder.ann)[0].key, folder.ann, "nurse", "", noon), NotSupported);
    }
    void aMergeIsTakenBackExactly()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), weight("61", noon + 10), pressure("120", "80", noon),
                                   named(heartRate("61", noon), "7"), noted(weight("64", noon + 40), "ann's")});
        // The first two meet the same readings, one meets another value at its moment.
        folder.import(folder.bob, {weight("60", noon), pressure("120", "80", noon), named(heartRate("61", noon), "7"),
                                   weight("62", noon + 10), single("8310-5", "Body temperature", "36.60", "Cel", noon),
                                   noted(weight("65", noon + 50), "bob's")});
        SUCCEEDS(folder.record->link(folder.bob, {"urn:x", "b"}, "nurse", noon));
        SUCCEEDS(folder.record->assignDevice({0, "cuff-b", folder.bob, noon, {}}));
        care::Goal goal;
        goal.description = "walk";
        VALUE(folder.record->saveGoal(folder.bob, goal));
        care::Action action;
        action.text = "call";
        VALUE(folder.record->saveAction(folder.bob, action));
        VALUE(folder.record->addReview(folder.bob, {0, noon, "nurse", "fine"}));
        const std::string ann = everything(folder, folder.ann), bob = everything(folder, folder.bob);

        const auto change = VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "one person", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 61 62 64 65"));
        QCOMPARE(folder.values(folder.ann, "systolic-blood-pressure"), std::string("120"));
        QCOMPARE(folder.values(folder.ann, "heart-rate"), std::string("61"));
        QCOMPARE(folder.values(folder.ann, "body-temperature"), std::string("36.60"));
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{8});
        for (const std::string &json : folder.jsons(folder.ann)) QVERIFY(json.find("Patient/p-1") != std::string::npos);
        QVERIFY(folder.readings(folder.bob).empty());
        QCOMPARE(VALUE(folder.record->patients()).size(), std::size_t{1});
        QVERIFY(VALUE(folder.record->patientByIdentifier({"", "p-2"})) == folder.ann);
        QVERIFY(VALUE(folder.record->holderOf("cuff-b", noon)) == folder.ann);
        QCOMPARE(VALUE(folder.record->goals(folder.ann)).size(), std::size_t{1});
        REFUSED(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon), NotFound);
        REFUSED(folder.record->merge(folder.ann, folder.ann, "nurse", "", noon), BadValue);
        const auto held = VALUE(folder.record->changes(folder.bob)).back();
        QCOMPARE(held.what, std::string("merge"));

        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(everything(folder, folder.ann), ann);
        QCOMPARE(everything(folder, folder.bob), bob);
        QCOMPARE(VALUE(folder.record->patients()).size(), std::size_t{2});
        // And the files are still known on both sides.
        QCOMPARE(folder.import(folder.bob, {named(heartRate("61", noon), "7"), weight("62", noon + 10)}).duplicates,
                 std::uint64_t{2});
    }
    void whatCameAfterAMergeStays()
    {
        StoreFolder folder;
        folder.import(folder.bob, {weight("60", noon)});
        const auto change = VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon));
        folder.import(folder.ann, {weight("61", noon + 10)});
        VALUE(folder.record->exclude(folder.readings(folder.ann)[0].key, "nurse", "wrong", noon));
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("61"));
        QCOMPARE(folder.values(folder.bob, "weight", true), std::string("(60)"));
    }
    void whatCameForTheMergedPatientGoesBackToThem()
    {
        const auto before = [](StoreFolder &folder) {
            folder.import(folder.bob, {weight("60", noon), derived(heartRate("61", noon), "p-2")}, "before.csv");
        };
        const auto during = [](StoreFolder &folder) {
            folder.import(folder.ann, {weight("80", noon + 5), weight("81", noon + 10)}, "hers.csv");
            folder.import(folder.bob,
                          {weight("62", noon + 10), pressure("121", "81", noon + 20),
                           noted(weight("63", noon + 30), "his"), named(heartRate("64", noon + 40), "7"),
                           derived(heartRate("66", noon), "p-2"), derived(heartRate("65", noon + 50), "p-2")},
                          "his.csv");
            folder.import(folder.bob, {named(heartRate("67", noon + 40), "7")}, "corrected.csv");
        };
        StoreFolder apart, folder;
        before(apart);
        during(apart);
        before(folder);
        const auto change = VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "one person", noon));
        during(folder);
        QVERIFY(folder.readings(folder.bob).empty());
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 80 81 62 63"));
        QCOMPARE(folder.values(folder.ann, "heart-rate"), std::string("61 66 67 65"));
        for (const std::string &json : folder.jsons(folder.ann)) QVERIFY(json.find("Patient/p-1") != std::string::npos);
        // The same file once more adds nothing.
        QCOMPARE(
            folder.import(folder.bob, {weight("62", noon + 10), derived(heartRate("65", noon + 50), "p-2")}).stored,
            std::uint64_t{0});
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(everything(folder, folder.ann), everything(apart, apart.ann));
        QCOMPARE(everything(folder, folder.bob), everything(apart, apart.bob));
    }
    void whatCameForTheFirstOfMergesInARowGoesBackToThem()
    {
        StoreFolder folder;
        const auto cora = folder.add("p-3", "Cora Example");
        const auto first = VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "", noon));
        folder.import(folder.ann, {derived(weight("60", noon))});
        const auto second = VALUE(folder.record->merge(folder.bob, cora, "nurse", "", noon));
        folder.import(folder.ann, {derived(weight("61", noon + 10))});
        folder.import(folder.bob, {weight("71", noon + 10)});
        QCOMPARE(folder.values(cora, "weight"), std::string("60 61 71"));
        SUCCEEDS(folder.record->undo(second, "doctor", noon));
        QCOMPARE(folder.values(folder.bob, "weight"), std::string("60 61 71"));
        SUCCEEDS(folder.record->undo(first, "doctor", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 61"));
        QCOMPARE(folder.values(folder.bob, "weight"), std::string("71"));
        QVERIFY(folder.readings(cora).empty());
        for (const std::string &json : folder.jsons(folder.ann)) QVERIFY(json.find("Patient/p-1") != std::string::npos);
    }
    /// What both of two merged patients have is shown once while they are one, and each has it when they are two again,
    /// whoever it came for first and whether before or after the merge.
    void whatBothHaveIsEachOnesOwnAgain_data()
    {
        QTest::addColumn<bool>("annFirst");
        QTest::addColumn<bool>("beforeTheMerge");
        for (const bool annFirst : {true, false})
            for (const bool before : {true, false})
                QTest::addRow("%s first, %s", annFirst ? "ann" : "bob", before ? "before" : "during")
                    << annFirst << before;
    }
    void whatBothHaveIsEachOnesOwnAgain()
    {
        QFETCH(bool, annFirst);
        QFETCH(bool, beforeTheMerge);
        const auto file = [](const char *patient) {
            // Two equal ones of one file are two readings.
            return std::vector<fhir::Observation>{weight("60", noon), weight("61", noon + 10), weight("61", noon + 10),
                                                  pressure("120", "80", noon), derived(heartRate("70", noon), patient)};
        };
        const auto fill = [&](StoreFolder &folder, bool ann) {
            return folder.import(ann ? folder.ann : folder.bob, file(ann ? "p-1" : "p-2"), ann ? "a.csv" : "b.csv");
        };
        StoreFolder apart, folder;
        fill(apart, annFirst);
        fill(apart, !annFirst);
        if (beforeTheMerge) fill(folder, annFirst);
        const auto change = VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "one person", noon));
        if (!beforeTheMerge) fill(folder, annFirst);
        const auto second = fill(folder, !annFirst);
        QCOMPARE(second.stored, std::uint64_t{0});
        QCOMPARE(second.duplicates, std::uint64_t{6});
        // The same files once more change nothing.
        QCOMPARE(fill(folder, annFirst).stored + fill(folder, !annFirst).stored, std::uint64_t{0});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 61 61"));
        QCOMPARE(folder.values(folder.ann, "systolic-blood-pressure"), std::string("120"));
        QCOMPARE(folder.values(folder.ann, "heart-rate"), std::string("70"));
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        for (const bool ann : {true, false}) {
            const auto patient = ann ? folder.ann : folder.bob;
            QCOMPARE(folder.values(patient, "weight"), std::string("60 61 61"));
            QCOMPARE(folder.values(patient, "systolic-blood-pressure"), std::string("120"));
            QCOMPARE(folder.values(patient, "diastolic-blood-pressure"), std::string("80"));
            QCOMPARE(folder.values(patient, "heart-rate"), std::string("70"));
            for (const auto &row : folder.readings(patient)) QCOMPARE(row.file, std::string(ann ? "a.csv" : "b.csv"));
        }
    }
    /// A number is the same whatever its trailing zeros: none of the two is shown beside the other.
    void aDoubleWithOtherZerosStaysHidden()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon)}, "ann.csv");
        folder.import(folder.bob, {weight("60.0", noon)}, "bob.csv");
        folder.import(folder.bob, {weight("62", noon + 10)}, "later.csv");
        VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 62"));
        SUCCEEDS(folder.record->undoImport(3, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
    }
    void whatTakesThePlaceOfAnUndoneImportStays()
    {
        StoreFolder folder;
        const auto change = VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon));
        folder.import(folder.bob, {weight("60", noon)});
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        folder.import(folder.ann, {weight("60", noon)});
        SUCCEEDS(folder.record->undo(change, "doctor", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
        QVERIFY(folder.readings(folder.bob).empty());
    }
    void aMergedPatientStillOwnsWhatTheyBrought()
    {
        StoreFolder folder;
        const auto cora = folder.add("p-3", "Cora Example");
        SUCCEEDS(folder.record->link(folder.bob, {"urn:x", "b"}, "nurse", noon));
        SUCCEEDS(folder.record->assignDevice({0, "cuff-b", folder.bob, noon, {}}));
        VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon));
        const auto second = VALUE(folder.record->merge(folder.ann, cora, "nurse", "", noon));
        for (const Identifier &one : {Identifier{"urn:x", "b"}, {"", "b"}, {"", "p-2"}}) {
            QVERIFY(VALUE(folder.record->patientByIdentifier(one)) == cora);
            QVERIFY(VALUE(folder.record->ownerOf(one)) == folder.bob);
        }
        QVERIFY(VALUE(folder.record->ownerOf({"", "p-1"})) == folder.ann);
        QVERIFY(VALUE(folder.record->ownerOf({"", "p-3"})) == cora);
        QVERIFY(!VALUE(folder.record->ownerOf({"", "nobody"})));
        QCOMPARE(VALUE(folder.record->assignments("cuff-b"))[0].patient, cora);
        QCOMPARE(VALUE(folder.record->assignments("cuff-b"))[0].owner, folder.bob);
        SUCCEEDS(folder.record->undo(second, "doctor", noon));
        QVERIFY(VALUE(folder.record->ownerOf({"", "p-2"})) == folder.bob);
        QVERIFY(VALUE(folder.record->ownerOf({"", "p-3"})) == cora);
    }
    void chainedMergesAreTakenBackFromTheEnd()
    {
        StoreFolder folder;
        const auto cora = folder.add("p-3", "Cora Example");
        folder.import(folder.ann, {weight("60", noon)});
        const std::string ann = everything(folder, folder.ann);
        const auto first = VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "", noon));
        const auto second = VALUE(folder.record->merge(folder.bob, cora, "nurse", "", noon));
        QCOMPARE(folder.values(cora, "weight"), std::string("60"));
        REFUSED(folder.record->undo(first, "doctor", noon), NotSupported);
        SUCCEEDS(folder.record->undo(second, "doctor", noon));
        SUCCEEDS(folder.record->undo(first, "doctor", noon));
        QCOMPARE(everything(folder, folder.ann), ann);
        QVERIFY(folder.readings(cora).empty());
    }
    void anUndoneImportTakesWhatItAloneBrought()
    {
        StoreFolder folder;
        folder.import(folder.ann,
                      {weight("60", noon), noted(weight("61", noon + 10), "both"), pressure("120", "80", noon)},
                      "one.csv");
        folder.import(folder.ann, {weight("60", noon), noted(weight("61", noon + 10), "both"), weight("62", noon + 20)},
                      "two.csv");
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, ""), std::string("60 61 62"));
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{3});
        QCOMPARE(folder.latest(folder.ann), "body-weight 3 " + noon.text() + " " + (noon + 20).text() + " 62.0\n");
        QVERIFY(VALUE(folder.record->imports())[0].undone);
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().what, std::string("undo"));
        // Where it was first read from stays true.
        QCOMPARE(folder.readings(folder.ann)[0].file, std::string("one.csv"));
        REFUSED(folder.record->undoImport(1, "nurse", noon), NotSupported);
        REFUSED(folder.record->undoImport(9, "nurse", noon), NotFound);
        // The file can come again, and go again.
        QCOMPARE(folder.import(folder.ann, {weight("60", noon), pressure("120", "80", noon)}, "one.csv").stored,
                 std::uint64_t{2});
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
        SUCCEEDS(folder.record->undoImport(3, "nurse", noon));
        QVERIFY(folder.readings(folder.ann).empty());
        QVERIFY(folder.latest(folder.ann).empty());
    }
    void anUndoneCorrectionGivesTheOldValueBack()
    {
        StoreFolder folder;
        folder.import(folder.ann, {named(weight("80", noon), "7")});
        const std::string before = everything(folder, folder.ann);
        folder.import(folder.ann, {named(weight("79", noon), "7")});
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("80"));
        QCOMPARE(folder.latest(folder.ann), "body-weight 1 " + noon.text() + " " + noon.text() + " 80.0\n");
        QCOMPARE(everything(folder, folder.ann), before);
    }
    void anUndoneRetractionGivesTheReadingBack()
    {
        StoreFolder folder;
        fhir::Observation o = weight("80", noon);
        o.id = "w-1";
        folder.import(folder.ann, {o});
        const std::string before = everything(folder, folder.ann);
        o.status = fhir::Status::EnteredInError;
        folder.import(folder.ann, {o});
        QVERIFY(folder.jsons(folder.ann).empty());
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(everything(folder, folder.ann), before);
    }
    void anUndoneImportShortensAStream()
    {
        StoreFolder folder;
        fhir::Observation o;
        o.id = "hour-1";
        o.code = loinc("8867-4", "Heart rate");
        o.start.at = noon;
        o.end = noon + 2 * Instant::ticksPerSecond;
        fhir::SampledData data;
        data.origin = {"0", Comparator::None, "/min", {}, {}};
        data.periodText = "1000";
        data.data = "61 62 E";
        o.value = data;
        o.deviceKey = "watch";
        o.subject = "Patient/p-1";
        folder.import(folder.ann, {o});
        const std::string before = everything(folder, folder.ann);
        std::get<fhir::SampledData>(o.value).data = "61 62 63";
        folder.import(folder.ann, {o});
        QCOMPARE(folder.values(folder.ann, "heart-rate"), std::string("61 62 63"));
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(everything(folder, folder.ann), before);
    }
    void anUndoneImportShowsTheDoubleThatAMergeHid()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon)}, "ann.csv");
        folder.import(folder.bob, {weight("60", noon)}, "bob.csv");
        VALUE(folder.record->merge(folder.bob, folder.ann, "nurse", "", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
        QCOMPARE(folder.readings(folder.ann)[0].file, std::string("bob.csv"));
    }
};
TRENDWARD_TEST(ChangesTest)

#include "tst_changes.moc"
