// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

#include <set>

using namespace trendward;
using namespace trendward::tests;

namespace
{

std::vector<fhir::Observation> weights(const std::vector<const char *> &kilograms, const std::string &patient = "p-1")
{
    std::vector<fhir::Observation> all;
    for (const char *one : kilograms) all.push_back(derived(weight(one, noon), patient));
    return all;
}

std::string said(const store::Receipt &receipt)
{
    return std::to_string(receipt.stored) + " stored, " + std::to_string(receipt.duplicates) + " known, " +
           std::to_string(receipt.superseded) + " replaced";
}

std::set<std::string> ids(StoreFolder &folder, store::PatientKey patient)
{
    std::set<std::string> all;
    for (const auto &one : folder.readings(patient)) all.insert(one.observationId);
    return all;
}

/// A stream of a message, one sample a second.
fhir::Observation stream(const std::string &patient, int samples)
{
    fhir::Observation o = heartRate("0", noon);
    o.end = noon + 3600 * Instant::ticksPerSecond;
    fhir::SampledData data;
    data.origin = {"0", Comparator::None, "/min", {}, {}};
    data.periodText = "1000";
    for (int i = 0; i < samples; ++i) {
        const std::string text = std::to_string(60 + i);
        data.data += (i > 0 ? " " : "") + text;
        ObservedTime time;
        time.at = noon + i * Instant::ticksPerSecond;
        o.samples.push_back({-1, time, text, {0, static_cast<std::uint64_t>(i)}});
    }
    o.value = data;
    return derived(o, patient);
}

}  // namespace

class DerivedTest : public QObject
{
    Q_OBJECT

private slots:
    void equalAndDifferingReadingsOfOneMomentAreAllKept()
    {
        StoreFolder folder;
        const auto all = weights({"70", "70", "71"});
        QCOMPARE(said(folder.import(folder.ann, all)), std::string("3 stored, 0 known, 0 replaced"));
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("70 70 71"));
        QCOMPARE(ids(folder, folder.ann).size(), std::size_t{3});
        QVERIFY(ids(folder, folder.ann).count(all[0].id) == 1);
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{3});
        Identifier second = all[0].identifier.front();
        second.value += ".1";
        const auto json = VALUE(folder.record->observationJson(folder.ann, mapping::resourceId(second)));
        QVERIFY(json && json->find("\"" + second.value + "\"") != std::string::npos);
        const std::string latest = folder.latest(folder.ann);
        QVERIFY2(latest.find("body-weight 3 ") == 0, latest.c_str());
        // The same again, one of them, and in another order.
        QCOMPARE(said(folder.import(folder.ann, all)), std::string("0 stored, 3 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"71"}))), std::string("0 stored, 1 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"71.0", "70", "70"}))),
                 std::string("0 stored, 3 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"72", "70", "70", "70"}))),
                 std::string("2 stored, 2 known, 0 replaced"));
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("70 70 71 72 70"));
        QCOMPARE(folder.latest(folder.ann).find("body-weight 5 "), std::size_t{0});
    }
    void itIsOneImportHoweverManyPutsItTakes()
    {
        StoreFolder folder;
        const auto run = [&] {
            folder.begin();
            store::Receipt all;
            for (const auto &part : {weights({"70"}), weights({"70", "71"})}) {
                const auto receipt = VALUE(folder.record->put(folder.ann, part));
                all.stored += receipt.stored;
                all.duplicates += receipt.duplicates;
                all.superseded += receipt.superseded;
            }
            VALUE(folder.record->commit());
            return said(all);
        };
        QCOMPARE(run(), std::string("3 stored, 0 known, 0 replaced"));
        QCOMPARE(run(), std::string("0 stored, 3 known, 0 replaced"));
        QCOMPARE(VALUE(folder.record->imports())[1].duplicates, std::uint64_t{3});
    }
    void aPanelIsOneReading()
    {
        StoreFolder folder;
        const auto cuff = [](const char *systolic, const char *diastolic) {
            return derived(pressure(systolic, diastolic, noon));
        };
        QCOMPARE(said(folder.import(folder.ann, {cuff("120", "80"), cuff("120", "80"), cuff("120", "79")})),
                 std::string("6 stored, 0 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, {cuff("120", "79"), cuff("120", "80")})),
                 std::string("0 stored, 4 known, 0 replaced"));
        // One that comes in pieces goes on under its name.
        fhir::Observation half = pressure("130", "85", noon + 1);
        half.components.pop_back();
        QCOMPARE(said(folder.import(folder.ann, {derived(half)})), std::string("1 stored, 0 known, 0 replaced"));
        const auto whole = derived(pressure("130", "85", noon + 1));
        QCOMPARE(said(folder.import(folder.ann, {whole})), std::string("1 stored, 1 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, {whole})), std::string("0 stored, 2 known, 0 replaced"));
    }
    void textsFollowTheSameRule()
    {
        StoreFolder folder;
        fhir::Observation text = weight("1", noon);
        text.value = std::string("alert");
        fhir::Observation other = text;
        other.value = std::string("drowsy");
        const std::vector<fhir::Observation> all{derived(text), derived(text), derived(other)};
        folder.import(folder.ann, all);
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{3});
        folder.import(folder.ann, all);
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{3});
    }
    void anUndoneImportTakesOnlyWhatNoOtherBrought()
    {
        StoreFolder folder;
        folder.import(folder.ann, weights({"70"}));
        folder.import(folder.ann, weights({"71"}));
        folder.import(folder.ann, weights({"70", "72"}));
        SUCCEEDS(folder.record->undoImport(2, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("70 72"));
        // A number is free now, but what stands behind it is still known.
        QCOMPARE(said(folder.import(folder.ann, weights({"72", "70"}))), std::string("0 stored, 2 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"71", "72"}))), std::string("1 stored, 1 known, 0 replaced"));
        SUCCEEDS(folder.record->undoImport(1, "nurse", noon));
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("70 72 71"));
    }
    void oneThatWasTakenBackStaysHidden()
    {
        StoreFolder folder;
        fhir::Observation gone = weights({"70"})[0];
        gone.status = fhir::Status::EnteredInError;
        folder.import(folder.ann, {gone});
        folder.import(folder.ann, weights({"70"}));
        folder.import(folder.ann, weights({"70"}));
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string());
    }
    void equalOnesThatWereHeldArePlacedOnce()
    {
        StoreFolder folder;
        folder.begin();
        for (const auto &o : weights({"70", "70", "71"}, "nobody")) SUCCEEDS(folder.record->hold(o, "?", ""));
        VALUE(folder.record->commit());
        std::vector<std::int64_t> keys;
        for (const auto &one : VALUE(folder.record->held())) keys.push_back(one.key);
        QCOMPARE(said(VALUE(folder.record->place(keys, folder.ann, "nurse", noon))),
                 std::string("3 stored, 0 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"70", "70", "71"}))),
                 std::string("0 stored, 3 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.ann, weights({"70", "70", "70"}))),
                 std::string("1 stored, 2 known, 0 replaced"));
    }
    /// A window that goes on is shortened again, and what its other samples say stays.
    void aPlacedStreamIsTakenBack()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream("p-1", 3)});
        const auto json = folder.jsons(folder.ann);
        const std::string latest = folder.latest(folder.ann);
        folder.begin();
        SUCCEEDS(folder.record->hold(stream("p-1", 5), "?", ""));
        VALUE(folder.record->commit());
        const std::int64_t key = VALUE(folder.record->held()).at(0).key;
        const auto placed = VALUE(folder.record->place(std::span(&key, 1), folder.ann, "nurse", noon));
        QCOMPARE(said(placed), std::string("2 stored, 3 known, 0 replaced"));
        QVERIFY(folder.jsons(folder.ann) != json);
        SUCCEEDS(folder.record->undo(placed.change, "nurse", noon));
        QCOMPARE(folder.readings(folder.ann).size(), std::size_t{3});
        QCOMPARE(folder.latest(folder.ann), latest);
        const std::string shorter = folder.jsons(folder.ann).at(0);
        QVERIFY2(shorter.find("\"60 61 62") != std::string::npos && shorter.find("63") == std::string::npos,
                 shorter.c_str());
        // Placed again it is whole again.
        QCOMPARE(said(VALUE(folder.record->place(std::span(&key, 1), folder.ann, "nurse", noon))),
                 std::string("2 stored, 3 known, 0 replaced"));
    }
    void manyEqualOnesTakeNoLonger()
    {
        StoreFolder folder;
        const std::vector<fhir::Observation> all(20'000, derived(weight("70", noon)));
        QElapsedTimer timer;
        timer.start();
        folder.begin();
        store::Receipt first;
        for (std::size_t i = 0; i < all.size(); i += 1000)
            first.stored += VALUE(folder.record->put(folder.ann, {all.data() + i, 1000})).stored;
        VALUE(folder.record->commit());
        QCOMPARE(first.stored, std::uint64_t{20'000});
        QCOMPARE(said(folder.import(folder.ann, all)), std::string("0 stored, 20000 known, 0 replaced"));
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }

    // Streams.
    void aStreamOfAMergedPatientIsKnownUnderTheOthersName()
    {
        StoreFolder folder;
        QCOMPARE(folder.import(folder.ann, {stream("p-1", 5)}).stored, std::uint64_t{5});
        VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one person", noon));
        QCOMPARE(said(folder.import(folder.bob, {stream("p-2", 5)})), std::string("0 stored, 5 known, 0 replaced"));
        QCOMPARE(folder.readings(folder.bob).size(), std::size_t{5});
    }
    void aStreamOfAMergedPatientThatGoesOnAddsOnlyItsNewSamples()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream("p-1", 5)});
        VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one person", noon));
        QCOMPARE(said(folder.import(folder.bob, {stream("p-2", 7)})), std::string("2 stored, 5 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.bob, {stream("p-2", 7)})), std::string("0 stored, 7 known, 0 replaced"));
        QCOMPARE(said(folder.import(folder.bob, {stream("p-2", 8)})), std::string("1 stored, 7 known, 0 replaced"));
        QCOMPARE(folder.values(folder.bob, "heart-rate"), std::string("60 61 62 63 64 65 66 67"));
        QCOMPARE(folder.jsons(folder.bob).size(), std::size_t{2});
        QVERIFY(folder.jsons(folder.bob)[1].find("\"E E E E E 65 66 67\"") != std::string::npos ||
                folder.jsons(folder.bob)[0].find("\"E E E E E 65 66 67\"") != std::string::npos);
    }
    void aStreamThatBothPatientsHaveIsNotDoubledByALongerOne()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream("p-1", 5)});
        folder.import(folder.bob, {stream("p-2", 3)});
        VALUE(folder.record->merge(folder.ann, folder.bob, "nurse", "one person", noon));
        QCOMPARE(said(folder.import(folder.bob, {stream("p-2", 6)})), std::string("1 stored, 5 known, 0 replaced"));
        QCOMPARE(folder.values(folder.bob, "heart-rate"), std::string("60 61 62 63 64 65"));
    }
};
TRENDWARD_TEST(DerivedTest)

#include "tst_derived.moc"
