// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/heldform.h"
#include "core/io/store/shapes.h"
#include "core/io/store/sqlcipherrecord.h"
#include "core/io/store/sqlite.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::tests;

namespace
{

/// The reading that this server calls w1.
fhir::Observation on(const std::string &server, const std::string &kilograms)
{
    fhir::Observation o = weight(kilograms, noon);
    o.id = "w1";
    o.deviceKey = "https://" + server + "/fhir";
    o.sourceId = o.deviceKey + "/Observation/w1";
    return o;
}

/// What the store is to give back: the same resource with an id and its subject.
std::string withIdentity(fhir::Observation o, std::uint32_t occurrence = 0)
{
    if (o.id.empty()) o.id = fhir::observationId("p-1", o, occurrence);
    if (o.subject.empty()) o.subject = "Patient/p-1";
    return fhir::toJson(o);
}

fhir::Observation stream()
{
    fhir::Observation o;
    o.id = "hour-1";
    o.code = loinc("8867-4", "Heart rate");
    o.start.at = noon;
    o.end = noon + 4 * Instant::ticksPerSecond;
    fhir::SampledData data;
    data.origin = {"0", Comparator::None, "/min", {}, {}};
    data.periodText = "1000";
    data.data = "61 E 63 64 E";
    o.value = data;
    o.deviceKey = "watch";
    o.subject = "Patient/p-1";
    const auto sample = [&](std::int64_t ticks, const char *text, std::uint64_t record) {
        ObservedTime time;
        time.at = noon + ticks;
        o.samples.push_back({-1, time, text, {0, record}});
    };
    sample(1'234'567, "61", 3);
    sample(2 * Instant::ticksPerSecond + 5, "63", 4);
    sample(3 * Instant::ticksPerSecond + 7, "64", 5);
    return o;
}

fhir::Observation read(const char *json)
{
    const auto o = fhir::readObservation(json);
    if (!o) return {};
    fhir::Observation result = *o;
    result.deviceKey = "d";
    return result;
}

/// Observations that say something in every way that we know.
std::vector<std::pair<const char *, fhir::Observation>> examples()
{
    std::vector<std::pair<const char *, fhir::Observation>> all;
    all.emplace_back("number", weight("98.60", noon));
    fhir::Observation offset = weight("70", noon + 1'230'000);
    offset.start.offsetMinutes = -210;
    offset.start.origin = ClockOrigin::ExplicitOffset;
    all.emplace_back("offset and milliseconds", offset);
    fhir::Observation interval = single("55423-8", "Steps", "412", "{steps}", noon);
    interval.end = noon + 600 * Instant::ticksPerSecond;
    all.emplace_back("interval", interval);
    fhir::Observation less = weight("30", noon);
    std::get<fhir::Quantity>(less.value).comparator = Comparator::LessOrEqual;
    all.emplace_back("comparator", less);
    fhir::Observation absent = weight("0", noon);
    absent.value = {};
    absent.absentReason = AbsentReason::Error;
    all.emplace_back("absent", absent);
    all.emplace_back("panel", pressure("120", "80.0", noon));
    fhir::Observation half = pressure("120", "80", noon);
    half.components[1].value = {};
    half.components[1].absentReason = AbsentReason::NotPerformed;
    all.emplace_back("panel with an absent part", half);
    fhir::Observation noted = pressure("120", "80", noon);
    noted.notes = {"sitting", "left arm"};
    all.emplace_back("notes", noted);
    fhir::Observation amended = weight("70", noon);
    amended.status = fhir::Status::Amended;
    all.emplace_back("status", amended);
    fhir::Observation named = weight("70", noon);
    named.sourceId = "log-7";
    all.emplace_back("source's id", named);
    fhir::Observation full = weight("70", noon);
    full.id = "w-1";
    full.identifier = {{"urn:x", "1"}};
    full.encounter = "Encounter/e";
    full.device = "Device/d";
    full.subject = "Patient/server-9";
    full.issued = noon + 10'000;
    all.emplace_back("identity", full);
    fhir::Observation text;
    text.code = loinc("8693-4", "Mental status");
    text.value = std::string("alert, \"oriented\"");
    text.start.at = noon;
    all.emplace_back("text", text);
    fhir::Observation coded = text;
    coded.value = CodeableConcept{{{std::string(snomedSystem), "248234008", "Alert"}}, "alert"};
    all.emplace_back("concept", coded);
    fhir::Observation mixed = pressure("120", "80", noon);
    mixed.components.push_back({loinc("8357-6", "Method"), std::string("cuff"), {}, 0});
    all.emplace_back("panel with a text part", mixed);
    fhir::Observation large = weight("12345678901234567890.12345678", noon);
    all.emplace_back("more digits than a row holds", large);
    fhir::Observation exponent = weight("1e2", noon);
    all.emplace_back("exponent", exponent);
    all.emplace_back("stream", stream());
    all.emplace_back(
        "what we have no place for",
        read(R"({"resourceType":"Observation","status":"final","code":{"text":"weight"},"effectiveDateTime":)"
             R"("2026-06-01T12:00:00Z","performer":[{"display":"A nurse"}],"valueQuantity":{"value":7.10,"unit":"kg"},)"
             R"("referenceRange":[{"text":"usual"}],"extension":[{"url":"urn:e","valueBoolean":true}]})"));
    all.emplace_back("a value we do not hold",
                     read(R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"effectiveDateTime":)"
                          R"("2026-06-01T12:00:00Z","valueBoolean":true})"));
    return all;
}

}  // namespace

class ObservationsTest : public QObject
{
    Q_OBJECT

private slots:
    void twoServersMayCallTheirReadingsTheSame()
    {
        StoreFolder folder;
        folder.import(folder.ann, {on("one.test", "70")});
        // As earlier versions named it.
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            QCOMPARE(database.run("UPDATE named SET id = ?", store::Blob{store::digestOf("id", "w1")}),
                     std::int64_t{1});
        }
        folder.open();
        QCOMPARE(folder.import(folder.ann, {on("two.test", "90")}).stored, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("70 90"));
        for (const char *server : {"one.test", "two.test"}) {
            const store::Receipt again = folder.import(folder.ann, {on(server, server[0] == 'o' ? "70" : "90")});
            QCOMPARE(again.stored + again.superseded, std::uint64_t{0});
        }
        const store::Receipt corrected = folder.import(folder.ann, {on("one.test", "71")});
        QCOMPARE(corrected.superseded, std::uint64_t{1});
        QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("71 90"));
    }
    void whatWasTakenForOneStaysOne()
    {
        StoreFolder folder;
        folder.import(folder.ann, {on("one.test", "70")});
        folder.import(folder.ann, {on("two.test", "90")});
        folder.record.reset();
        {
            // As earlier versions took the second for a correction of the first.
            store::Database database(folder.path(), storeKey);
            database.run("UPDATE reading SET state = ? WHERE number = (SELECT min(number) FROM observation)",
                         static_cast<int>(store::State::Superseded));
            database.run("UPDATE reading SET number = (SELECT min(number) FROM observation)");
            database.run("DELETE FROM named WHERE number = (SELECT max(number) FROM observation)");
            database.run("DELETE FROM observation WHERE number = (SELECT max(number) FROM observation)");
            database.run("UPDATE named SET id = ?", store::Blob{store::digestOf("id", "w1")});
        }
        folder.open();
        for (const auto &again : {on("one.test", "70"), on("two.test", "90")}) {
            const store::Receipt receipt = folder.import(folder.ann, {again});
            QCOMPARE(receipt.stored + receipt.superseded, std::uint64_t{0});
            QCOMPARE(folder.values(folder.ann, "body-weight"), std::string("90"));
        }
    }
    void aDerivedIdIsTheSameOnEveryServer()
    {
        fhir::Observation o = derived(weight("70", noon));
        const std::string name = store::ownIdOf(o);
        o.sourceId = "https://one.test/fhir/Observation/" + o.id;
        QCOMPARE(store::ownIdOf(o), name);
        StoreFolder folder;
        QCOMPARE(folder.import(folder.ann, {o}).stored, std::uint64_t{1});
        o.sourceId = "https://two.test/fhir/Observation/" + o.id;
        QCOMPARE(folder.import(folder.ann, {o}).stored, std::uint64_t{0});
    }
    void aServersReadingIsKnownAfterAMergeToo()
    {
        const fhir::Observation o = on("one.test", "70");
        StoreFolder folder;
        folder.import(folder.bob, {o});
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            QCOMPARE(database.run("UPDATE named SET id = ?", store::Blob{store::digestOf("id", "w1")}),
                     std::int64_t{1});
        }
        folder.open();
        const auto merge = VALUE(folder.record->merge(folder.bob, folder.ann, "anna", "one person", noon));
        QCOMPARE(folder.import(folder.bob, {o}).stored, std::uint64_t{0});
        SUCCEEDS(folder.record->undo(merge, "anna", noon));
        QCOMPARE(folder.values(folder.bob, "body-weight"), std::string("70"));
        QCOMPARE(folder.import(folder.bob, {o}).stored, std::uint64_t{0});
        QCOMPARE(folder.values(folder.bob, "body-weight"), std::string("70"));
    }
    void givesBackWhatWasPut_data()
    {
        QTest::addColumn<int>("index");
        const auto all = examples();
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].first) << static_cast<int>(i);
    }
    void givesBackWhatWasPut()
    {
        QFETCH(int, index);
        const fhir::Observation o = examples()[static_cast<std::size_t>(index)].second;
        StoreFolder folder;
        const auto receipt = folder.import(folder.ann, {o});
        QCOMPARE(receipt.stored, static_cast<std::uint64_t>(fhir::readingsOf(o).size()));
        folder.open();
        const auto jsons = folder.jsons(folder.ann);
        QCOMPARE(jsons.size(), std::size_t{1});
        QCOMPARE(jsons[0], withIdentity(o));
        QVERIFY(fhir::readObservation(jsons[0]));
        // And every reading says which Observation it is of.
        for (const auto &row : folder.readings(folder.ann))
            QVERIFY(jsons[0].find("\"" + row.observationId + "\"") != std::string::npos);
        // The same once more is no news.
        const auto again = folder.import(folder.ann, {o});
        QCOMPARE(again.stored + again.superseded, std::uint64_t{0});
        QCOMPARE(folder.jsons(folder.ann), jsons);
    }
    void usualReadingsNeedNoSideRow()
    {
        StoreFolder folder;
        fhir::Observation noted = weight("71", noon + 1);
        noted.notes = {"x"};
        folder.import(folder.ann, {weight("70", noon), pressure("120", "80", noon), heartRate("61", noon), noted});
        folder.record.reset();
        store::Database database(folder.path(), storeKey);
        store::Statement count(
            database,
            "SELECT (SELECT count(*) FROM observation), (SELECT count(*) FROM reading), (SELECT count(*) FROM shape)");
        QVERIFY(count.step());
        QCOMPARE(count.integer(0), std::int64_t{1});
        QCOMPARE(count.integer(1), std::int64_t{5});
        QCOMPARE(count.integer(2), std::int64_t{3});
    }
    void aStreamsSamplesKeepTheirTrueTimes()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream()}, "watch.json");
        const auto rows = folder.readings(folder.ann);
        QCOMPARE(rows.size(), std::size_t{3});
        QVERIFY(rows[0].reading.time.at == noon + 1'234'567);
        QCOMPARE(rows[1].reading.origin.record, std::uint64_t{4});
        QCOMPARE(rows[2].reading.value->text(), std::string("64"));
        QCOMPARE(rows[2].observationId, std::string("hour-1"));
        QVERIFY(rows[0].reading.end == std::nullopt);
    }
    void aStreamThatGoesOnKeepsItsFirstSamples()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream()});
        // As a merge makes it: the JSON on record, the new sample's true time, no times of the old ones.
        const auto kept = VALUE(folder.record->observationJson(folder.ann, "hour-1"));
        QVERIFY(kept);
        fhir::Observation longer = read(kept->c_str());
        std::get<fhir::SampledData>(longer.value).data = "61 62 63 64 E";
        longer.deviceKey = "watch";
        longer.status = fhir::Status::Amended;
        ObservedTime time;
        time.at = noon + Instant::ticksPerSecond + 9;
        longer.samples.push_back({-1, time, "62", {0, 9}});
        const auto receipt = folder.import(folder.ann, {longer});
        QCOMPARE(receipt.stored, std::uint64_t{1});
        QCOMPARE(receipt.superseded, std::uint64_t{0});
        QCOMPARE(folder.values(folder.ann, "heart-rate"), std::string("61 62 63 64"));
        const auto jsons = folder.jsons(folder.ann);
        QCOMPARE(jsons.size(), std::size_t{1});
        QVERIFY(jsons[0].find("61 62 63 64 E") != std::string::npos);
        const auto again = folder.import(folder.ann, {longer});
        QCOMPARE(again.stored, std::uint64_t{0});
        QCOMPARE(again.duplicates, std::uint64_t{1});
    }
    void oneSampleOfAStreamCanBeExcluded()
    {
        StoreFolder folder;
        folder.import(folder.ann, {stream()});
        VALUE(folder.record->exclude(folder.readings(folder.ann)[1].key, "nurse", "loose strap", noon));
        const auto jsons = folder.jsons(folder.ann);
        QCOMPARE(jsons.size(), std::size_t{1});
        QVERIFY2(jsons[0].find("\"61 E E 64 E\"") != std::string::npos, jsons[0].c_str());
        const auto kept = VALUE(folder.record->observationJson(folder.ann, "hour-1"));
        QVERIFY(kept && kept->find("\"61 E E 64 E\"") != std::string::npos);
    }
    void anExcludedPartHasAReasonForItsValueAndTheIdStays()
    {
        StoreFolder folder;
        const fhir::Observation o = pressure("120", "80", noon);
        folder.import(folder.ann, {o});
        const std::string id = fhir::observationId("p-1", o, 0);
        const auto rows = folder.readings(folder.ann, "diastolic-blood-pressure");
        VALUE(folder.record->exclude(rows[0].key, "nurse", "typed", noon));
        auto jsons = folder.jsons(folder.ann);
        QCOMPARE(jsons.size(), std::size_t{1});
        // The panel keeps both halves, as its profile asks; the hidden one has a reason in place of its value.
        QVERIFY(jsons[0].find("8462-4") != std::string::npos && jsons[0].find("8480-6") != std::string::npos);
        QVERIFY(jsons[0].find("dataAbsentReason") != std::string::npos && jsons[0].find(":80") == std::string::npos);
        QVERIFY(jsons[0].find(id) != std::string::npos);
        VALUE(folder.record->exclude(folder.readings(folder.ann, "systolic-blood-pressure")[0].key, "nurse", "typed",
                                     noon));
        QVERIFY(folder.jsons(folder.ann).empty());
        SUCCEEDS(folder.record->restore(rows[0].key, "nurse", "was right", noon));
        jsons = folder.jsons(folder.ann);
        QCOMPARE(jsons.size(), std::size_t{1});
        QVERIFY(jsons[0].find("8462-4") != std::string::npos);
    }
    void comeInTheOrderOfTimeAndByMeasure()
    {
        StoreFolder folder;
        fhir::Observation text;
        text.code = loinc("8693-4", "Mental status");
        text.value = std::string("alert");
        text.start.at = noon + 15;
        folder.import(folder.ann,
                      {weight("62", noon + 20), pressure("120", "80", noon + 10), text, weight("60", noon)});
        std::vector<Instant> times;
        for (const std::string &json : folder.jsons(folder.ann)) times.push_back(fhir::readObservation(json)->start.at);
        QCOMPARE(times.size(), std::size_t{4});
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        const auto pressures = folder.jsons(folder.ann, "systolic-blood-pressure");
        QCOMPARE(pressures.size(), std::size_t{1});
        QVERIFY(pressures[0].find("8462-4") != std::string::npos);
        int told = 0;
        store::Query all;
        SUCCEEDS(folder.record->observations(all, [&](store::PatientKey, const std::string &) { return ++told < 2; }));
        QCOMPARE(told, 2);
    }
    void aLargeStreamComesBackWhole()
    {
        StoreFolder folder;
        fhir::Observation o = stream();
        auto &data = std::get<fhir::SampledData>(o.value);
        data.data.clear();
        o.samples.clear();
        for (int i = 0; i < 20'000; ++i) data.data += (i > 0 ? " " : "") + std::to_string(60 + i % 40);
        QCOMPARE(folder.import(folder.ann, {o}).stored, std::uint64_t{20'000});
        QCOMPARE(folder.import(folder.ann, {o}).duplicates, std::uint64_t{20'000});
        QCOMPARE(folder.jsons(folder.ann)[0], fhir::toJson(o));
    }
    void compressedTextComesBack()
    {
        for (const std::string &text :
             {std::string(), std::string("a"), std::string(100'000, 'x'), withIdentity(weight("1", noon))})
            QCOMPARE(store::uncompressed(store::compressed(text)), text);
        QVERIFY(store::compressed(withIdentity(weight("70.5", noon))).size() < 250);
        for (const char *broken : {"", "1", "1abcdefgh", "2", "1\xff\xff\xff\xff garbage"})
            QVERIFY_THROWS_EXCEPTION(store::Failure, store::uncompressed(broken));
    }
    void theHeldFormKeepsEverything()
    {
        for (const auto &[name, example] : examples()) {
            fhir::Observation o = example;
            o.flags = ManualEntry;
            o.unitOrigin = UnitOrigin::Asked;
            o.origin = {3, 77};
            o.start.inGap = true;
            o.start.text = "2026-06-01 12:00";
            if (!o.components.empty()) o.components[0].flags = CuffFit;
            const auto back = store::fromHeldForm(store::heldForm(o));
            QVERIFY2(back, name);
            QVERIFY(back->start == o.start && back->end == o.end && back->origin == o.origin);
            QVERIFY(back->flags == o.flags && back->unitOrigin == o.unitOrigin && back->components == o.components);
            QVERIFY(back->deviceKey == o.deviceKey && back->sourceId == o.sourceId && back->value == o.value);
            QCOMPARE(back->samples.size(), o.samples.size());
            for (std::size_t i = 0; i < o.samples.size(); ++i)
                QVERIFY(back->samples[i].time == o.samples[i].time && back->samples[i].text == o.samples[i].text &&
                        back->samples[i].origin == o.samples[i].origin);
            QCOMPARE(store::heldForm(*back), store::heldForm(o));
        }
    }
};
TRENDWARD_TEST(ObservationsTest)

#include "tst_observations.moc"
