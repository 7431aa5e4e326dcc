// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlite.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

void hold(StoreFolder &folder, const std::vector<fhir::Observation> &all, const std::string &file = "a.json")
{
    folder.begin(file);
    for (const fhir::Observation &o : all) SUCCEEDS(folder.record->hold(o, "nobody had the device then", "p-77"));
    VALUE(folder.record->commit());
}

/// All that can be seen of the patients and of what waits.
std::string seen(StoreFolder &folder)
{
    std::string all = std::to_string(VALUE(folder.record->heldCount())) + " held\n";
    for (const store::HeldReading &one : VALUE(folder.record->held()))
        all += std::to_string(one.key) + " " + std::to_string(one.import) + " " + fhir::toJson(one.observation) + "\n";
    for (const store::PatientKey patient : {folder.ann, folder.bob}) {
        all += folder.latest(patient);
        for (const store::StoredReading &one : folder.readings(patient))
            all += one.source + " " + one.file + " " + std::to_string(one.reading.origin.record) + " " +
                   one.observationId + (one.excluded ? " excluded" : "") + "\n";
        for (const std::string &json : folder.jsons(patient)) all += json + "\n";
    }
    return all;
}

std::vector<std::int64_t> keys(StoreFolder &folder)
{
    std::vector<std::int64_t> all;
    for (const store::HeldReading &one : VALUE(folder.record->held())) all.push_back(one.key);
    return all;
}

}  // namespace

class HeldTest : public QObject
{
    Q_OBJECT

private slots:
    void aHeldReadingIsKeptWhole()
    {
        StoreFolder folder;
        const fhir::Observation o = pressure("120", "80", noon);
        hold(folder, {o});
        folder.open();
        const auto held = VALUE(folder.record->held());
        QCOMPARE(held.size(), std::size_t{1});
        QCOMPARE(held[0].device, std::string("cuff-1"));
        QCOMPARE(held[0].patientHint, std::string("p-77"));
        QCOMPARE(held[0].reason, std::string("nobody had the device then"));
        QCOMPARE(held[0].import, store::ImportKey{1});
        QCOMPARE(fhir::toJson(held[0].observation), fhir::toJson(o));
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{2});
        QCOMPARE(VALUE(folder.record->imports())[0].held, std::uint64_t{2});
        QVERIFY(folder.readings(folder.ann).empty());
    }
    void theSameFileHoldsNothingTwice()
    {
        StoreFolder folder;
        const std::vector<fhir::Observation> all{weight("60", noon), weight("60", noon), weight("61", noon)};
        hold(folder, all);
        QCOMPARE(keys(folder).size(), std::size_t{3});
        hold(folder, all);
        QCOMPARE(keys(folder).size(), std::size_t{3});
        const auto second = VALUE(folder.record->imports())[1];
        QCOMPARE(second.held, std::uint64_t{0});
        QCOMPARE(second.duplicates, std::uint64_t{3});
        folder.begin();
        const auto again = VALUE(folder.record->hold(weight("61", noon), "?", ""));
        QCOMPARE(again.waiting, std::uint64_t{1});
        QCOMPARE(again.duplicates, std::uint64_t{1});
        QCOMPARE(again.held, std::uint64_t{0});
    }
    void placedOnesAreThePatientsAndNoLongerHeld()
    {
        StoreFolder folder;
        fhir::Observation twice = weight("60", noon);
        twice.notes = {"x"};
        hold(folder, {weight("60", noon), weight("60", noon), pressure("120", "80", noon), twice, twice}, "cuff.json");
        const auto all = keys(folder);
        const auto receipt = VALUE(folder.record->place(all, folder.ann, "nurse", noon));
        QCOMPARE(receipt.stored, std::uint64_t{6});
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{0});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 60 60 60"));
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{5});
        QCOMPARE(folder.readings(folder.ann)[0].file, std::string("cuff.json"));
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().what, std::string("place"));
        REFUSED(folder.record->place(all, folder.ann, "nurse", noon), NotFound);
        // The file again, now that everybody knows whose it is.
        const auto again = folder.import(
            folder.ann, {weight("60", noon), weight("60", noon), pressure("120", "80", noon), twice, twice});
        QCOMPARE(again.stored, std::uint64_t{0});
        QCOMPARE(again.duplicates, std::uint64_t{6});
    }
    void aPlacedReadingIsNotHeldAgain()
    {
        StoreFolder folder;
        fhir::Observation noted = weight("62", noon);
        noted.notes = {"x"};
        const std::vector<fhir::Observation> all{weight("60", noon, 17), weight("60", noon, 18), noted,
                                                 derived(heartRate("70", noon), "nobody"),
                                                 derived(heartRate("70", noon), "nobody")};
        hold(folder, all, "one.json");
        const auto first = keys(folder);
        VALUE(folder.record->place(first, folder.ann, "nurse", noon));
        const std::string detail = VALUE(folder.record->changes(folder.ann)).back().detail;
        const std::string name =
            "{\"held\":" + std::to_string(first[1]) + ",\"import\":1,\"record\":18,\"time\":\"" + noon.text() + "\"}";
        QVERIFY2(detail.find(name) != std::string::npos, detail.c_str());
        const std::size_t count = folder.readings(folder.ann).size();
        // The same file, with one that is new.
        folder.begin("two.json");
        for (const fhir::Observation &o : all) QCOMPARE(VALUE(folder.record->hold(o, "?", "")).held, std::uint64_t{0});
        QCOMPARE(VALUE(folder.record->hold(weight("60", noon), "?", "")).held, std::uint64_t{1});
        const auto info = VALUE(folder.record->commit());
        QCOMPARE(info.held, std::uint64_t{1});
        QCOMPARE(info.duplicates, std::uint64_t{5});
        QCOMPARE(info.stored, std::uint64_t{0});
        QCOMPARE(keys(folder).size(), std::size_t{1});
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{1});
        QCOMPARE(folder.readings(folder.ann).size(), count);
        // The second file vouches for them now; also where the patient was merged.
        VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one person", noon));
        hold(folder, all, "three.json");
        QCOMPARE(folder.readings(folder.bob).size(), count);
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(folder.readings(folder.bob).size(), count);
        SUCCEEDS(folder.record->undoImport(3, "nurse", noon));
        QVERIFY(folder.readings(folder.bob).empty());
        // Nothing is left of them, so they are held as the first time.
        hold(folder, all, "four.json");
        QCOMPARE(keys(folder).size(), std::size_t{5});
    }
    void placingWhatIsThereAlreadyAddsNothing()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon)});
        hold(folder, {weight("60", noon)});
        const auto receipt = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon));
        QCOMPARE(receipt.duplicates, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
    }
    void oneWrongNumberPlacesNone()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon)});
        auto all = keys(folder);
        all.push_back(999);
        REFUSED(folder.record->place(all, folder.ann, "nurse", noon), NotFound);
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{1});
        QVERIFY(folder.readings(folder.ann).empty());
        REFUSED(folder.record->place(keys(folder), 99, "nurse", noon), NotFound);
    }
    void anUndoneImportTakesItsHeldOnes()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon), weight("61", noon)}, "one.json");
        hold(folder, {weight("61", noon)}, "two.json");
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(keys(folder).size(), std::size_t{1});
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QVERIFY(keys(folder).empty());
    }
    void placedReadingsGoWithTheirImport()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon), weight("61", noon + 1)}, "one.json");
        hold(folder, {weight("61", noon + 1)}, "two.json");
        VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon));
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("61"));
    }
    void aPlacementIsTakenBack()
    {
        StoreFolder folder;
        fhir::Observation noted = weight("62", noon);
        noted.notes = {"x"};
        folder.import(folder.ann, {weight("59", noon - 1), heartRate("64", noon)}, "ann.csv");
        const std::vector<fhir::Observation> all{weight("60", noon, 17),
                                                 weight("60", noon, 18),
                                                 noted,
                                                 noted,
                                                 pressure("120", "80", noon),
                                                 heartRate("64", noon),
                                                 derived(heartRate("70", noon), "nobody"),
                                                 derived(heartRate("70", noon), "nobody")};
        hold(folder, all, "one.json");
        const std::string before = seen(folder);
        const auto held = keys(folder);
        const auto receipt = VALUE(folder.record->place(held, folder.ann, "nurse", noon));
        QCOMPARE(receipt.stored, std::uint64_t{8});
        QCOMPARE(receipt.duplicates, std::uint64_t{1});
        QVERIFY(seen(folder) != before);
        SUCCEEDS(folder.record->undo(receipt.change, "nurse", noon));
        QCOMPARE(seen(folder), before);
        REFUSED(folder.record->undo(receipt.change, "nurse", noon), NotSupported);
        // The file again holds nothing twice, and the right patient gets them all.
        hold(folder, all, "two.json");
        QCOMPARE(keys(folder), held);
        VALUE(folder.record->place(held, folder.bob, "nurse", noon));
        QCOMPARE(folder.readings(folder.bob).size(), std::size_t{9});
        QCOMPARE(folder.readings(folder.bob)[0].file, std::string("one.json"));
        QCOMPARE(folder.readings(folder.ann).size(), std::size_t{2});
        // What was there before is nobody else's than the file's that brought it.
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QVERIFY(folder.readings(folder.ann).empty());
    }
    void whatAnotherFileBroughtForThePatientStays()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon), weight("61", noon + 1)}, "one.json");
        const auto change = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        folder.import(folder.ann, {weight("61", noon + 1)}, "ann.csv");
        SUCCEEDS(folder.record->undo(change, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("61"));
        QCOMPARE(keys(folder).size(), std::size_t{2});
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QVERIFY(folder.readings(folder.ann).empty());
        QCOMPARE(keys(folder).size(), std::size_t{2});
    }
    void aFileThatCameAgainVouchesForNothingElse()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon)}, "one.json");
        const auto change = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        hold(folder, {weight("60", noon)}, "two.json");
        SUCCEEDS(folder.record->undo(change, "nurse", noon));
        QVERIFY(folder.readings(folder.ann).empty());
        QCOMPARE(keys(folder).size(), std::size_t{1});
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(keys(folder).size(), std::size_t{1});
    }
    void twoPlacementsOfEqualReadingsAreTakenBackInAnyOrder()
    {
        for (const bool firstFirst : {true, false}) {
            StoreFolder folder;
            hold(folder, {weight("60", noon, 1)}, "one.json");
            fhir::Observation same = weight("60.0", noon, 2);
            hold(folder, {same}, "two.json");
            const auto held = keys(folder);
            const auto one = VALUE(folder.record->place(std::span(held).first(1), folder.ann, "nurse", noon));
            const auto two = VALUE(folder.record->place(std::span(held).last(1), folder.ann, "nurse", noon));
            QCOMPARE(two.duplicates, std::uint64_t{1});
            SUCCEEDS(folder.record->undo(firstFirst ? one.change : two.change, "nurse", noon));
            QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
            SUCCEEDS(folder.record->undo(firstFirst ? two.change : one.change, "nurse", noon));
            QVERIFY(folder.readings(folder.ann).empty());
            QCOMPARE(keys(folder), held);
        }
    }
    void whatAPersonDidSinceComesFirst()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon), weight("61", noon + 1)});
        const std::string before = seen(folder);
        const auto placed = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        const auto excluded = VALUE(folder.record->exclude(folder.readings(folder.ann)[0].key, "nurse", "test", noon));
        REFUSED(folder.record->undo(placed, "nurse", noon), NotSupported);
        QCOMPARE(folder.readings(folder.ann).size(), std::size_t{2});
        SUCCEEDS(folder.record->undo(excluded, "nurse", noon));
        const auto moved =
            VALUE(folder.record->move(folder.readings(folder.ann)[1].key, folder.bob, "nurse", "his", noon));
        REFUSED(folder.record->undo(placed, "nurse", noon), NotSupported);
        SUCCEEDS(folder.record->undo(moved, "nurse", noon));
        const auto merged = VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one", noon));
        REFUSED(folder.record->undo(placed, "nurse", noon), NotSupported);
        SUCCEEDS(folder.record->undo(merged, "nurse", noon));
        SUCCEEDS(folder.record->undo(placed, "nurse", noon));
        QCOMPARE(seen(folder), before);
    }
    void aPlacementWithAMergedPatientLeavesTheMergeWhole()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("59", noon - 1)}, "ann.csv");
        const std::string apart = seen(folder);
        const auto merged = VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one", noon));
        hold(folder, {weight("60", noon), named(heartRate("70", noon), "a")});
        const std::string before = seen(folder);
        const auto placed = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        SUCCEEDS(folder.record->undo(placed, "nurse", noon));
        QCOMPARE(seen(folder), before);
        // Another reading takes its place; it is Bob's, and stays his.
        folder.import(folder.bob, {weight("60.5", noon)}, "bob.csv");
        SUCCEEDS(folder.record->undo(merged, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("59"));
        QCOMPARE(folder.values(folder.bob, "weight"), std::string("60.5"));
        QVERIFY(apart.find("59") != std::string::npos);
    }
    void whatWasCorrectedByThemIsAsItWas()
    {
        StoreFolder folder;
        folder.import(folder.ann, {named(weight("60", noon), "a"), named(weight("70", noon + 1), "b")}, "ann.csv");
        fhir::Observation gone = named(weight("70", noon + 1), "b");
        gone.status = fhir::Status::EnteredInError;
        hold(folder, {named(weight("61", noon), "a"), gone}, "one.json");
        const std::string before = seen(folder);
        const auto receipt = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon));
        QCOMPARE(receipt.superseded, std::uint64_t{2});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("61"));
        SUCCEEDS(folder.record->undo(receipt.change, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 70"));
        QCOMPARE(seen(folder), before);
    }
    void nothingIsLeftOnceTheImportIsGone()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon)});
        const auto placed = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        REFUSED(folder.record->undo(placed, "nurse", noon), NotSupported);
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{0});
    }
    void aPlacementOfAnEarlierProgramIsRefused()
    {
        StoreFolder folder;
        hold(folder, {weight("60", noon)});
        const auto placed = VALUE(folder.record->place(keys(folder), folder.ann, "nurse", noon)).change;
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            database.script("DELETE FROM change_item");
        }
        folder.open();
        REFUSED(folder.record->undo(placed, "nurse", noon), NotSupported);
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
    }
    void holdingNeedsAnImport()
    {
        StoreFolder folder;
        REFUSED(folder.record->hold(weight("60", noon), "", ""), NotSupported);
    }
};
TRENDWARD_TEST(HeldTest)

#include "tst_held.moc"
