// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/contentid.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>

using namespace trendward;
using namespace trendward::tests;
using store::Receipt;

class ReadingsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryDigitAndEverythingThatIsKnown()
    {
        StoreFolder folder;
        fhir::Observation o = weight("98.60", noon + 1, 17);
        o.start.offsetMinutes = 120;
        o.start.origin = ClockOrigin::StatedZone;
        o.end = noon + 5;
        o.flags = ManualEntry;
        folder.import(folder.ann, {o}, "scale.csv");
        folder.open();
        const auto rows = folder.readings(folder.ann);
        QCOMPARE(rows.size(), std::size_t{1});
        const store::StoredReading &row = rows.front();
        const auto expected = fhir::readingsOf(o).front();
        QCOMPARE(row.reading.value->text(), std::string("98.60"));
        QVERIFY(row.reading.time.at == noon + 1 && row.reading.end == noon + 5);
        QCOMPARE(int{*row.reading.time.offsetMinutes}, 120);
        QVERIFY(row.reading.time.origin == ClockOrigin::StatedZone);
        QCOMPARE(row.reading.flags, expected.flags);
        QCOMPARE(row.reading.measure, std::string("body-weight"));
        QVERIFY(row.reading.unit == expected.unit && row.reading.code == expected.code);
        QCOMPARE(row.reading.origin.record, std::uint64_t{17});
        QCOMPARE(row.file, std::string("scale.csv"));
        QCOMPARE(row.source, std::string("device-1"));
        QCOMPARE(row.observationId, fhir::observationId("p-1", o, 0));
    }
    void saysTheSameOfAReadingAsItsObservation_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"plain", "implausible", "unitless", "comparator", "absent", "panel", "contradicting", "gap"})
            QTest::newRow(what) << what;
    }
    void saysTheSameOfAReadingAsItsObservation()
    {
        QFETCH(QString, what);
        fhir::Observation o = what == "panel" ? pressure("120", "80", noon) : heartRate("61", noon);
        auto *value = std::get_if<fhir::Quantity>(&o.value);
        if (what == "implausible") value->text = "900";
        if (what == "unitless") *value = {"61", Comparator::None, {}, {}, {}};
        if (what == "comparator") value->comparator = Comparator::Less;
        if (what == "contradicting") o.code.text = o.code.coding[0].display = "Diastolic blood pressure";
        if (what == "gap") o.start.inGap = true;
        if (what == "absent") {
            o.value = {};
            o.absentReason = AbsentReason::Error;
        }
        StoreFolder folder;
        folder.import(folder.ann, {o});
        const auto expected = fhir::readingsOf(o);
        const auto rows = folder.readings(folder.ann);
        QCOMPARE(rows.size(), expected.size());
        for (const fhir::Reading &reading : expected) {
            const auto found = std::find_if(rows.begin(), rows.end(),
                                            [&](const auto &row) { return row.reading.code == reading.code; });
            QVERIFY(found != rows.end());
            QVERIFY(found->reading.value == reading.value && found->reading.comparator == reading.comparator);
            QVERIFY(found->reading.absentReason == reading.absentReason);
            QCOMPARE(found->reading.flags, reading.flags);
            QCOMPARE(found->reading.measure, reading.measure);
            QCOMPARE(found->reading.display, reading.display);
            QVERIFY(found->reading.unit == reading.unit || !reading.value);
        }
    }
    void aSecondImportOfTheSameFileAddsNothing()
    {
        StoreFolder folder;
        std::vector<fhir::Observation> all;
        for (int i = 0; i < 50; ++i)
            all.push_back(weight(std::to_string(60 + i) + ".5", noon + i * Instant::ticksPerSecond));
        all.push_back(pressure("120", "80", noon));
        fhir::Observation noted = weight("70", noon - 7);
        noted.notes = {"after breakfast"};
        all.push_back(noted);
        fhir::Observation named = weight("71", noon - 9);
        named.sourceId = "log-1";
        all.push_back(named);
        fhir::Observation text;
        text.code = loinc("8693-4", "Mental status");
        text.value = std::string("alert");
        text.start.at = noon;
        all.push_back(text);
        const Receipt first = folder.import(folder.ann, all);
        QCOMPARE(first.stored, std::uint64_t{54});
        QCOMPARE(first.duplicates, std::uint64_t{0});
        const auto before = folder.jsons(folder.ann);
        const Receipt second = folder.import(folder.ann, all);
        QCOMPARE(second.stored, std::uint64_t{0});
        QCOMPARE(second.superseded, std::uint64_t{0});
        QCOMPARE(second.duplicates, std::uint64_t{54});
        QVERIFY(folder.jsons(folder.ann) == before);
        QCOMPARE(before.size(), std::size_t{54});
        const auto imports = VALUE(folder.record->imports());
        QCOMPARE(imports.size(), std::size_t{2});
        QCOMPARE(imports[0].stored, std::uint64_t{54});
        QCOMPARE(imports[1].duplicates, std::uint64_t{54});
    }
    void thousandsOfOneMomentCostWhatTheirNumberSays_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"numbers", "pressures"}) QTest::newRow(what) << what;
    }
    void thousandsOfOneMomentCostWhatTheirNumberSays()
    {
        QFETCH(QString, what);
        const bool panels = what == "pressures";
        const auto secondsOf = [panels](int count) {
            StoreFolder folder;
            std::vector<fhir::Observation> all;
            // Half of them are equal to one another.
            for (int i = 0; i < count; ++i) {
                const std::string value = i % 2 == 0 ? "60" : std::to_string(100 + i);
                all.push_back(panels ? pressure(value, "50", noon) : weight(value, noon, std::uint64_t(i)));
            }
            const auto readings = static_cast<std::uint64_t>(count) * (panels ? 2 : 1);
            const std::clock_t from = std::clock();
            const Receipt first = folder.import(folder.ann, all), again = folder.import(folder.ann, all);
            const std::clock_t to = std::clock();
            if (first.stored != readings || again.stored != 0 || again.duplicates != readings)
                QTest::qFail("not each of them is stored once", __FILE__, __LINE__);
            const double seconds = static_cast<double>(to - from) / CLOCKS_PER_SEC;
            qInfo("%d of one moment, twice: %.2f s", count, seconds);
            return seconds;
        };
        const double few = secondsOf(500), many = secondsOf(2'500);
        QVERIFY2(many < 12 * few, qPrintable(QString::number(many / few)));
    }
    void anOverlappingFileAddsWhatIsNew()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), weight("61", noon + 10)});
        const Receipt second = folder.import(folder.ann, {weight("61", noon + 10), weight("62", noon + 20)});
        QCOMPARE(second.stored, std::uint64_t{1});
        QCOMPARE(second.duplicates, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 61 62"));
    }
    void twoEqualReadingsAtOneMomentStayTwo()
    {
        StoreFolder folder;
        const std::vector<fhir::Observation> twice{weight("60", noon), weight("60", noon), pressure("120", "80", noon),
                                                   pressure("120", "80", noon)};
        QCOMPARE(folder.import(folder.ann, twice).stored, std::uint64_t{6});
        QCOMPARE(folder.import(folder.ann, twice).duplicates, std::uint64_t{6});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 60"));
        std::set<std::string> ids;
        for (const auto &row : folder.readings(folder.ann)) ids.insert(row.observationId);
        QCOMPARE(ids.size(), std::size_t{4});
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{4});
    }
    void anotherValueAtOneMomentIsAnotherReading()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon)});
        QCOMPARE(folder.import(folder.ann, {weight("61", noon)}).stored, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 61"));
        // Trailing zeros are no other value.
        QCOMPARE(folder.import(folder.ann, {weight("60.0", noon)}).duplicates, std::uint64_t{1});
    }
    void aPanelOfWhichOnePartDiffersIsAnotherPanel()
    {
        StoreFolder folder;
        folder.import(folder.ann, {pressure("120", "80", noon)});
        QCOMPARE(folder.import(folder.ann, {pressure("120", "85", noon)}).stored, std::uint64_t{2});
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{2});
        QCOMPARE(folder.values(folder.ann, "systolic-blood-pressure"), std::string("120 120"));
    }
    void theSameReadingOfAnotherDeviceIsAnotherReading()
    {
        StoreFolder folder;
        fhir::Observation other = weight("60", noon);
        other.deviceKey = "device-2";
        folder.import(folder.ann, {weight("60", noon), other});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 60"));
    }
    void aCorrectionSupersedesAndKeepsTheOldOne()
    {
        StoreFolder folder;
        fhir::Observation first = weight("80.0", noon);
        first.sourceId = "log-7";
        fhir::Observation corrected = weight("79.5", noon);
        corrected.sourceId = "log-7";
        folder.import(folder.ann, {first}, "one.json");
        const Receipt receipt = folder.import(folder.ann, {corrected}, "two.json");
        QCOMPARE(receipt.stored, std::uint64_t{1});
        QCOMPARE(receipt.superseded, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("79.5"));
        QCOMPARE(folder.values(folder.ann, "weight", true), std::string("(80.0) 79.5"));
        QCOMPARE(folder.latest(folder.ann), "body-weight 1 " + noon.text() + " " + noon.text() + " 79.5\n");
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().what, std::string("supersede"));
        // The older file once more is no news.
        QCOMPARE(folder.import(folder.ann, {first}, "one.json").duplicates, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("79.5"));
        const auto json = folder.jsons(folder.ann);
        QCOMPARE(json.size(), std::size_t{1});
        QVERIFY(json[0].find("79.5") != std::string::npos);
    }
    void aCorrectedTimeMovesTheReading()
    {
        StoreFolder folder;
        fhir::Observation first = weight("80", noon), later = weight("80", noon + 60);
        first.sourceId = later.sourceId = "log-7";
        folder.import(folder.ann, {first});
        const Receipt receipt = folder.import(folder.ann, {later});
        QCOMPARE(receipt.superseded, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("80"));
        QVERIFY(VALUE(folder.record->series(folder.ann)).front().last == noon + 60);
    }
    void twoVersionsInOneFileLeaveTheLast()
    {
        StoreFolder folder;
        fhir::Observation first = weight("80", noon), second = weight("81", noon);
        first.sourceId = second.sourceId = "log-7";
        const Receipt receipt = folder.import(folder.ann, {first, second});
        QCOMPARE(receipt.superseded, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("81"));
        QCOMPARE(folder.latest(folder.ann), "body-weight 1 " + noon.text() + " " + noon.text() + " 81.0\n");
    }
    void aSourcesIdTellsEqualReadingsApart()
    {
        StoreFolder folder;
        fhir::Observation a = weight("80", noon), b = weight("80", noon);
        a.sourceId = "1";
        b.sourceId = "2";
        folder.import(folder.ann, {a});
        QCOMPARE(folder.import(folder.ann, {b}).stored, std::uint64_t{1});
        QCOMPARE(folder.import(folder.ann, {b, a}).duplicates, std::uint64_t{2});
    }
    void anIdIsLookedUpWithinItsPatientOnly()
    {
        StoreFolder folder;
        fhir::Observation o = weight("80", noon);
        o.id = "obs-1";
        folder.import(folder.ann, {o});
        QCOMPARE(folder.import(folder.bob, {o}).stored, std::uint64_t{1});
        QVERIFY(VALUE(folder.record->observationJson(folder.ann, "obs-1")).has_value());
        QVERIFY(!VALUE(folder.record->observationJson(folder.ann, "obs-2")).has_value());
    }
    void aRetractionRecomputesTheLatest()
    {
        StoreFolder folder;
        fhir::Observation wrong = weight("800", noon + 10);
        wrong.id = "obs-9";
        folder.import(folder.ann, {weight("80", noon), wrong});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("80 800"));
        fhir::Observation retraction = wrong;
        retraction.status = fhir::Status::EnteredInError;
        folder.import(folder.ann, {retraction});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("80"));
        QCOMPARE(folder.latest(folder.ann), "body-weight 1 " + noon.text() + " " + noon.text() + " 80.0\n");
        QCOMPARE(folder.jsons(folder.ann).size(), std::size_t{1});
        QCOMPARE(VALUE(folder.record->changes(folder.ann)).back().what, std::string("retract"));
        // The old file does not bring it back.
        folder.import(folder.ann, {wrong});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("80"));
    }
    void aRetractionThatComesFirstHolds()
    {
        StoreFolder folder;
        fhir::Observation o = weight("800", noon);
        o.id = "obs-9";
        fhir::Observation retraction = o;
        retraction.status = fhir::Status::EnteredInError;
        folder.import(folder.ann, {retraction});
        folder.import(folder.ann, {o});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string());
        QVERIFY(folder.jsons(folder.ann).empty());
        QVERIFY(folder.latest(folder.ann).empty());
    }
    void aNaiveTimeIsNeverStored()
    {
        StoreFolder folder;
        fhir::Observation o = weight("80", noon);
        o.start.origin = ClockOrigin::Unknown;
        QCOMPARE(folder.import(folder.ann, {o}).stored, std::uint64_t{0});
        QVERIFY(folder.readings(folder.ann).empty());
    }
    void latestKnowsFirstLastAndValue()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("62", noon + 20), weight("60", noon), weight("61", noon + 10)});
        QCOMPARE(folder.latest(folder.ann), "body-weight 3 " + noon.text() + " " + (noon + 20).text() + " 62.0\n");
        folder.import(folder.ann, {weight("59", noon - 10)});
        QCOMPARE(folder.latest(folder.ann),
                 "body-weight 4 " + (noon - 10).text() + " " + (noon + 20).text() + " 62.0\n");
        folder.import(folder.ann, {weight("64", noon + 20)});
        QCOMPARE(folder.latest(folder.ann),
                 "body-weight 5 " + (noon - 10).text() + " " + (noon + 20).text() + " 64.0\n");
        QCOMPARE(VALUE(folder.record->latestOfAll()).size(), std::size_t{1});
    }
    void aTrendHasColumnsInTheOrderOfTime()
    {
        StoreFolder folder;
        fhir::Observation absent = weight("0", noon + 5 * Instant::ticksPerSecond);
        absent.value = {};
        absent.absentReason = AbsentReason::Error;
        fhir::Observation low = weight("30.25", noon + Instant::ticksPerSecond);
        std::get<fhir::Quantity>(low.value).comparator = Comparator::Less;
        low.start.offsetMinutes = -300;
        folder.import(folder.ann, {absent, low, weight("60", noon)});
        const auto infos = VALUE(folder.record->series(folder.ann));
        QCOMPARE(infos.size(), std::size_t{1});
        const auto trend = VALUE(folder.record->trend(infos[0].series, {}, {}));
        QCOMPARE(trend.size(), std::size_t{3});
        QCOMPARE(trend.measure, std::string("body-weight"));
        QCOMPARE(trend.times[0], noon.milliseconds());
        QCOMPARE(trend.values[0], 60.0);
        QCOMPARE(trend.values[1], 30.25);
        QCOMPARE(int{trend.scales[1]}, 2);
        QCOMPARE(int{trend.comparators[1]}, static_cast<int>(Comparator::Less));
        QCOMPARE(int{trend.offsets[1]}, -300);
        QCOMPARE(int{trend.offsets[0]}, int{trend::TrendSeries::noOffset});
        QVERIFY(std::isnan(trend.values[2]));
        const auto part = VALUE(folder.record->trend(infos[0].series, noon + 1, noon + 5 * Instant::ticksPerSecond));
        QCOMPARE(part.size(), std::size_t{1});
        REFUSED(folder.record->trend(999, {}, {}), NotFound);
    }
    void asksForMeasureAndTime()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), heartRate("61", noon), weight("62", noon + 10)});
        QCOMPARE(folder.values(folder.ann, "29463-7"), std::string("60 62"));
        QCOMPARE(folder.values(folder.ann, "pulse"), std::string("61"));
        QCOMPARE(folder.values(folder.ann, ""), std::string("60 62 61"));
        QCOMPARE(folder.values(folder.bob, ""), std::string());
        store::Query query;
        query.patient = folder.ann;
        query.to = noon + 10;
        int count = 0;
        SUCCEEDS(folder.record->readings(query, [&](const auto &) { return ++count < 100; }));
        QCOMPARE(count, 2);
        count = 0;
        SUCCEEDS(folder.record->readings(query, [&](const auto &) { return ++count < 1; }));
        QCOMPARE(count, 1);
    }
    void twoUnitsOfOneMeasureComeInTheOrderOfTime()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), single("29463-7", "Body weight", "133.4", "[lb_av]", noon + 10),
                                   weight("61", noon + 20)});
        QCOMPARE(VALUE(folder.record->series(folder.ann)).size(), std::size_t{2});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60 133.4 61"));
    }
    void aRolledBackImportLeavesNothing_data()
    {
        QTest::addColumn<bool>("dropped");
        QTest::newRow("rolled back") << false;
        QTest::newRow("store dropped") << true;
    }
    void aRolledBackImportLeavesNothing()
    {
        QFETCH(bool, dropped);
        StoreFolder folder;
        folder.begin();
        VALUE(folder.record->put(folder.ann, std::vector{weight("60", noon)}));
        SUCCEEDS(folder.record->hold(weight("61", noon), "nobody knows", ""));
        if (dropped)
            folder.open();
        else
            folder.record->rollback();
        QVERIFY(folder.readings(folder.ann).empty());
        QVERIFY(VALUE(folder.record->imports()).empty());
        QCOMPARE(VALUE(folder.record->heldCount()), std::uint64_t{0});
        // What was remembered of it is forgotten.
        QCOMPARE(folder.import(folder.ann, {weight("60", noon)}).stored, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "weight"), std::string("60"));
    }
    void readingsComeOnlyWithAnImport()
    {
        StoreFolder folder;
        REFUSED(folder.record->put(folder.ann, std::vector{weight("60", noon)}), NotSupported);
        folder.begin();
        REFUSED(folder.record->put(77, std::vector{weight("60", noon)}), NotFound);
        store::ImportInfo info;
        REFUSED(folder.record->begin(info), NotSupported);
        folder.record->rollback();
        REFUSED(folder.record->commit(), NotSupported);
    }
};
TRENDWARD_TEST(ReadingsTest)

#include "tst_readings.moc"
