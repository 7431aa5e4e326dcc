// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/fhir/observation.h"
#include "core/fhir/observationnames.h"
#include "core/fhir/vitalsigns.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <set>

using namespace trendward;
using namespace trendward::fhir;
using tests::TextCase;

namespace
{

std::string timeOf(const Reading &reading)
{
    if (reading.time.origin == ClockOrigin::Unknown) return '"' + reading.time.text + '"';
    std::string text =
        reading.time.offsetMinutes ? reading.time.at.textAt(*reading.time.offsetMinutes) : reading.time.at.text();
    if (reading.end) text += "/" + reading.end->text();
    return text;
}

std::string lineOf(const Reading &reading)
{
    std::string line = reading.measure.empty() ? "-" + reading.code.code : reading.measure;
    line += " " + std::string(codeOf(reading.comparator));
    line += reading.value ? reading.value->text() : "!" + std::string(codeOf(reading.absentReason.value()));
    const Unit &unit = reading.unit;
    line += unit.known() ? " " + unit.code : unit.stated() ? " \"" + unit.text + '"' : std::string(" -");
    line += " " + timeOf(reading);
    if (reading.flags & CodeContradicts) line += " contradicts";
    if (reading.flags & UnitNotStated) line += " unitless";
    if (reading.flags & Implausible) line += " implausible";
    if (reading.time.origin == ClockOrigin::Unknown) line += " unzoned";
    return line;
}

Observation simple(const std::string &members)
{
    const auto read = readObservation(
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"}," + members + "}");
    return read ? *read : Observation();
}

Property part(const char *name, const char *value, const char *unit)
{
    Property result;
    result.name = name;
    result.text = value;
    if (const auto number = Decimal::parse(value)) result.number = *number;
    result.unit = unitFrom(unit);
    return result;
}

Measurement measurement(const char *type, std::vector<Property> properties)
{
    Measurement result;
    result.type = type;
    result.occurrence.at = *Instant::parse("2026-03-01T07:00:00Z");
    result.occurrence.offsetMinutes = 60;
    result.occurrence.origin = ClockOrigin::StatedZone;
    result.deviceName = "Cuff C3";
    result.properties = std::move(properties);
    return result;
}

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

class ObservationTest : public QObject
{
    Q_OBJECT

    const std::vector<TextCase> m_cases = tests::readCases("fhir/readings.txt");

private slots:
    void readsReadings_data() { tests::addRows(m_cases); }
    void readsReadings()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        const auto observation = readObservation(one.text("json"));
        QCOMPARE(observation.has_value(), !one.has("error"));
        if (!observation) {
            QVERIFY2(contains(observation.error().detail, one.text("error").c_str()),
                     observation.error().detail.c_str());
            return;
        }
        std::vector<std::string> lines;
        for (const Reading &reading : readingsOf(*observation)) lines.push_back(lineOf(reading));
        for (std::size_t i = 0; i < lines.size() && i < one.lines("gives").size(); ++i)
            QCOMPARE(lines[i], one.lines("gives")[i]);
        QCOMPARE(lines.size(), one.lines("gives").size());
    }

    void writesWhatItRead_data() { tests::addRows(m_cases); }
    void writesWhatItRead()
    {
        QFETCH(int, index);
        const auto observation = readObservation(m_cases[static_cast<std::size_t>(index)].text("json"));
        if (!observation) return;
        const auto again = readObservation(toJson(*observation));
        QVERIFY(again.has_value());
        QCOMPARE(toJson(*again), toJson(*observation));
        const auto before = readingsOf(*observation), after = readingsOf(*again);
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) QCOMPARE(lineOf(after[i]), lineOf(before[i]));
    }

    void caseFileIsThere() { QVERIFY(m_cases.size() > 15); }

    void nothingUnknownMeansNoOriginal()
    {
        QVERIFY(simple("\"valueString\":\"a\"").original.empty());
        QVERIFY(!simple("\"valueBoolean\":true").original.empty());
        QVERIFY(!simple("\"referenceRange\":[{\"text\":\"<150\"}]").original.empty());
        QVERIFY(!simple("\"effectivePeriod\":{\"start\":\"2026-03-01T07:00:00Z\"}").original.empty());
    }

    void unknownMembersSurviveAChange()
    {
        Observation observation = simple(
            "\"text\":{\"div\":\"<div>old</div>\"},\"referenceRange\":[{\"text\":\"<150\"}],"
            "\"valueQuantity\":{\"value\":1.50,\"extension\":[{\"url\":\"u\"}]},"
            "\"component\":[{\"code\":{\"text\":\"c\"},\"valueBoolean\":true}]");
        QVERIFY(contains(toJson(observation), "\"value\":1.50,\"extension\""));
        observation.status = Status::Amended;
        std::get<Quantity>(observation.value).text = "2";
        const std::string json = toJson(observation);
        QVERIFY(contains(json, "\"status\":\"amended\""));
        QVERIFY(contains(json, "\"valueQuantity\":{\"value\":2}"));
        QVERIFY(contains(json, "\"referenceRange\":[{\"text\":\"<150\"}]"));
        QVERIFY(contains(json, "\"valueBoolean\":true"));
        QVERIFY(!contains(json, "old"));  // its narrative told the old value
    }

    void anotherValueTakesThePlaceOfAnUnknownOne()
    {
        Observation observation = simple("\"valueInteger\":4,\"performer\":[]");
        QVERIFY(contains(toJson(observation), "\"valueInteger\":4"));
        observation.value = std::string("four");
        QVERIFY(!contains(toJson(observation), "valueInteger"));
    }

    void writesTheClockOfThePatientWhereItIsKnown()
    {
        Observation observation;
        observation.start.at = *Instant::parse("2026-03-01T07:00:00Z");
        QVERIFY(contains(toJson(observation), "\"effectiveDateTime\":\"2026-03-01T07:00:00Z\""));
        observation.start.offsetMinutes = -330;
        QVERIFY(contains(toJson(observation), "\"effectiveDateTime\":\"2026-03-01T01:30:00-05:30\""));
        observation.end = *Instant::parse("2026-03-01T08:00:00Z");
        QVERIFY(contains(toJson(observation), "\"end\":\"2026-03-01T02:30:00-05:30\""));
        observation.start.offsetMinutes.reset();
        QVERIFY(contains(toJson(observation), "\"start\":\"2026-03-01T07:00:00.0000000Z\""));
        observation.start = ObservedTime{{}, {}, ClockOrigin::Unknown, false, {}};
        observation.end.reset();
        QVERIFY(!contains(toJson(observation), "effective"));
    }

    void escapesWhatItWrites()
    {
        Observation observation;
        observation.code.text = "a\"b\\c\n\x01\xFF";
        const std::string json = toJson(observation);
        QVERIFY(contains(json, "a\\\"b\\\\c\\n\\u0001\xEF\xBF\xBD"));
        QVERIFY(readObservation(json).has_value());
    }

    void neverWritesANumberThatIsNone()
    {
        Observation observation;
        observation.value = Quantity{"Infinity", Comparator::None, "kg", "", ""};
        QVERIFY(contains(toJson(observation), "\"valueQuantity\":{\"unit\":\"kg\"}"));
    }

    void noReasonBesideAValue()
    {
        Observation observation;
        observation.value = Quantity{"1", Comparator::None, "", "", ""};
        observation.absentReason = AbsentReason::Error;
        QVERIFY(!contains(toJson(observation), "dataAbsentReason"));
    }

    void aPressureAndItsPulseAreTwo()
    {
        const auto observations = observationsOf(measurement(
            "blood-pressure", {part("systolic-blood-pressure", "131", "mmHg"),
                               part("diastolic-blood-pressure", "84", "mmHg"), part("heart-rate", "71", "bpm")}));
        QCOMPARE(observations->size(), std::size_t{2});
        QCOMPARE((*observations)[0].code.coding[0].code, std::string("85354-9"));
        QCOMPARE((*observations)[0].components.size(), std::size_t{2});
        QCOMPARE((*observations)[1].code.coding[0].code, std::string("8867-4"));
        QCOMPARE((*observations)[1].start.at, (*observations)[0].start.at);
        QCOMPARE((*observations)[1].deviceKey, std::string("Cuff C3"));
    }

    void aLonePartOfAPressureSaysThatTheOtherIsMissing()
    {
        const auto observations =
            observationsOf(measurement("systolic-blood-pressure", {part("systolic-blood-pressure", "131", "mmHg")}));
        QCOMPARE(observations->front().components.size(), std::size_t{2});
        QCOMPARE(observations->front().components[1].absentReason, std::optional(AbsentReason::Unknown));
    }

    void writesBothCodesWhereAProfileAsks()
    {
        const auto observations =
            observationsOf(measurement("oxygen-saturation", {part("oxygen-saturation", "97", "%")}));
        const std::string json = toJson(observations->front());
        QVERIFY(contains(json, "59408-5") && contains(json, "2708-6") && contains(json, "vital-signs"));
    }

    void glucoseInMillimoleHasItsOwnCode()
    {
        const auto mass = observationsOf(measurement("glucose", {part("glucose", "99", "mg/dL")}));
        const auto moles = observationsOf(measurement("glucose", {part("glucose", "5.50", "mmol/L")}));
        QCOMPARE(mass->front().code.coding[0].code, std::string("41653-7"));
        QCOMPARE(moles->front().code.coding[0].code, std::string("14743-9"));
        QVERIFY(contains(toJson(moles->front()), "\"value\":5.50"));
    }

    void aUnitOutsideTheProfileIsConvertedAndSaid()
    {
        const auto observations =
            observationsOf(measurement("blood-pressure", {part("systolic-blood-pressure", "16.0", "kPa"),
                                                          part("diastolic-blood-pressure", "10.7", "kPa")}));
        const auto &quantity = std::get<Quantity>(observations->front().components[0].value);
        QCOMPARE(quantity.text, std::string("120.0"));
        QCOMPARE(quantity.code, std::string("mm[Hg]"));
        QVERIFY(contains(observations->front().notes.front(), "16.0 kPa"));
    }

    void aUnitOfTheProfileStaysAsTheDeviceGaveIt()
    {
        const auto observations = observationsOf(measurement("body-weight", {part("body-weight", "181.40", "lbs")}));
        QVERIFY(contains(toJson(observations->front()), "\"value\":181.40,\"unit\":\"lb\""));
    }

    void unknownTypesAndWordsAreRefused()
    {
        QCOMPARE(observationsOf(measurement("mood", {part("mood", "3", "")})).error().code, Error::Code::NoTemplate);
        QCOMPARE(observationsOf(measurement("body-weight", {part("body-weight", "heavy", "kg")})).error().code,
                 Error::Code::BadValue);
        QCOMPARE(observationsOf(measurement("body-weight", {})).error().code, Error::Code::NoTemplate);
    }

    void aReadingThatIsAWordStaysBesideTheKnownOne()
    {
        const auto observations =
            observationsOf(measurement("heart-rate", {part("heart-rate", "71", "bpm"), part("posture", "lying", "")}));
        QCOMPARE(observations->size(), std::size_t{2});
        QCOMPARE(std::get<std::string>((*observations)[1].value), std::string("lying"));
    }

    void everyMeasureIsReadBackAsItself()
    {
        for (const Measure &one : measures()) {
            Property value;
            value.name = one.key;
            value.number = Decimal::fromDouble((one.plausibleLow + one.plausibleHigh) / 2, 1);
            value.unit = {std::string(one.unit), std::string(one.unitText)};
            const auto observations = observationsOf(measurement(std::string(one.key).c_str(), {value}));
            QVERIFY2(observations.has_value(), std::string(one.key).c_str());
            const auto again = readObservation(toJson(observations->front()));
            QVERIFY(again.has_value());
            std::set<std::string> found;
            for (const Reading &reading : readingsOf(*again)) {
                if (!reading.value) continue;
                found.insert(reading.measure);
                QCOMPARE(reading.flags, 0u);
                QCOMPARE(reading.unit.code, std::string(one.unit));
            }
            QCOMPARE(found, std::set<std::string>{std::string(one.key)});
        }
    }

    void idsTellReadingsApartAndNothingElse()
    {
        Observation a = observationsOf(measurement("heart-rate", {part("heart-rate", "71", "bpm")}))->front();
        Observation b = a;
        QCOMPARE(observationId("ada", a), observationId("ada", b));
        QCOMPARE(observationId("ada", a).size(), std::size_t{64});
        QVERIFY(observationId("ada", a) != observationId("ben", a));
        QVERIFY(observationId("ada", a) != observationId("ada", a, 1));
        b.origin.record = 9;  // where it stands in a file says nothing of what it is
        QCOMPARE(observationId("ada", a), observationId("ada", b));
        std::get<Quantity>(b.value).text = "72";
        QVERIFY(observationId("ada", a) != observationId("ada", b));
        a.sourceId = b.sourceId = "log-5";  // the source's own id outlasts a corrected value
        QCOMPARE(observationId("ada", a), observationId("ada", b));
        b.deviceKey = "other";
        QVERIFY(observationId("ada", a) != observationId("ada", b));
    }
};

TRENDWARD_TEST(ObservationTest)
#include "tst_observation.moc"
