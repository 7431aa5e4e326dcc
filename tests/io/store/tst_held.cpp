// SPDX-License-Identifier: GPL-3.0-or-later
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
        QCOMPARE(VALUE(folder.record->imports())[1].held, std::uint64_t{3});
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
        for (const fhir::Observation &o : all) QVERIFY(!VALUE(folder.record->hold(o, "?", "")));
        QVERIFY(VALUE(folder.record->hold(weight("60", noon), "?", "")));
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
    void holdingNeedsAnImport()
    {
        StoreFolder folder;
        REFUSED(folder.record->hold(weight("60", noon), "", ""), NotSupported);
    }
};
TRENDWARD_TEST(HeldTest)

#include "tst_held.moc"
