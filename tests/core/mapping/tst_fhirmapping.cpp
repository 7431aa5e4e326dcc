// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/identity.h"
#include "tests/core/mapping/mappingcases.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <algorithm>
#include <sstream>

using namespace trendward;
using namespace trendward::mapping;
using group::Mode;
using tests::collection;
using tests::groupsFrom;
using tests::TextCase;

namespace
{

/// What a case gave: Observations or the error that ended it.
struct Given {
    std::vector<fhir::Observation> observations;
    std::optional<Error> error;
    std::vector<Problem> problems;
};

Given given(const TextCase &one, const FhirMapping &mapping)
{
    Given result;
    const Instant now = Instant::fromSeconds(1800000000);
    const auto groups = groupsFrom(one.lines("measurements"), mapping);
    if (!groups) return {{}, groups.error(), {}};
    for (const auto &group : *groups) {
        auto observation = mapping.map(group, now, &result.problems);
        if (!observation) return {{}, observation.error(), {}};
        result.observations.push_back(*observation);
    }
    const auto more = groupsFrom(one.lines("then"), mapping);
    if (!more) return {{}, more.error(), {}};
    for (std::size_t i = 0; i < more->size(); ++i) {
        fhir::Observation &known = result.observations[std::min(i, result.observations.size() - 1)];
        auto merged = mapping.merge(known, (*more)[i], &result.problems);
        if (!merged) return {{}, merged.error(), {}};
        known = *merged;
    }
    return result;
}

const std::string pulseTemplate =
    R"([{"typeName":"hr","codes":[],"periodInterval":60,
            "value":{"valueType":"SampledData","valueName":"v","unit":"/min","defaultPeriod":60000}}])";
const std::string twoErrors =
    R"({"templateType":"CollectionFhir","template":[
            {"templateType":"CodeValueFhir","template":{"codes":[]}},{"templateType":"X","template":{}}]})";
const std::string otherKind =
    R"({"resourceType":"Observation","status":"final","code":{"text":"hr"},
            "effectiveDateTime":"2026-03-01T07:00:00Z","valueBoolean":true})";
const std::string richObservation =
    R"({"resourceType":"Observation","id":"a","status":"final",
            "code":{"coding":[{"code":"q","userSelected":true}]},"effectivePeriod":{"start":"2026-03-01T07:00:00Z",
            "end":"2026-03-01T07:59:59.9999999Z"},"performer":[{"display":"Ward 3"}],
            "valueSampledData":{"origin":{"value":0},"period":1800000,"dimensions":1,"data":"60 E"}})";
const std::string miscodedPressure =
    "[{\"typeName\":\"bp\",\"codes\":[],\"components\":["
    "{\"codes\":[{\"code\":\"8867-4\",\"system\":\"http://loinc.org\",\"display\":\"Diastolic blood pressure\"}],"
    "\"value\":{\"valueType\":\"Quantity\",\"valueName\":\"diastolic\",\"unit\":\"mmHg\"}}]}]";

}  // namespace

class FhirMappingTest : public QObject
{
    Q_OBJECT

    const std::vector<TextCase> m_observations = tests::readCases("mapping/observations.txt");
    const std::vector<TextCase> m_loading = tests::readCases("mapping/loading.txt");

    FhirMapping mappingOf(const TextCase &one) const
    {
        const Mode mode = one.text("mode") == "compatible" ? Mode::Compatible : Mode::Default;
        const auto mapping = FhirMapping::parse(collection(one.text("mapping")), mode);
        if (!mapping) qWarning("%s", mapping.error().detail.c_str());
        return mapping ? *mapping : FhirMapping();
    }

    static FhirMapping hourlyPulse(Mode mode = Mode::Default)
    {
        return *FhirMapping::parse(collection(pulseTemplate), mode);
    }

private slots:
    void makesObservations_data() { tests::addRows(m_observations); }
    void makesObservations()
    {
        QFETCH(int, index);
        const TextCase &one = m_observations[static_cast<std::size_t>(index)];
        Given result = given(one, mappingOf(one));
        if (result.error) {
            const MappingError error = mappingErrorOf(*result.error);
            const std::string text = error.type + " " + error.message;
            QVERIFY2(one.has("error") && text.starts_with(one.text("error")), text.c_str());
            return;
        }
        QVERIFY(!one.has("error"));
        std::string all;
        for (fhir::Observation &observation : result.observations) {
            observation.issued.reset();
            all += fhir::toJson(observation);
        }
        QCOMPARE(all, tests::compact(one.text("gives")));
        QCOMPARE(!result.problems.empty(), one.has("problem"));
        if (one.has("problem"))
            QVERIFY(result.problems.front().error.detail.find(one.text("problem")) != std::string::npos);
    }

    void loadsMappings_data() { tests::addRows(m_loading); }
    void loadsMappings()
    {
        QFETCH(int, index);
        const TextCase &one = m_loading[static_cast<std::size_t>(index)];
        std::vector<TemplateError> errors;
        const FhirMapping mapping = FhirMapping::load(one.text("text"), Mode::Default, errors);
        std::string types;
        for (const std::string &type : mapping.typeNames()) types += (types.empty() ? "" : " ") + type;
        QCOMPARE(types, one.text("types"));
        QCOMPARE(FhirMapping::parse(one.text("text")).has_value(), errors.empty());
        if (one.has("broken")) {
            QCOMPARE(errors.size(), std::size_t{1});
            return;
        }
        std::vector<std::string> lines;
        for (const TemplateError &error : errors)
            lines.push_back(std::to_string(error.line) + ":" + std::to_string(error.position) + " " + error.message);
        for (std::size_t i = 0; i < lines.size() && i < one.lines("errors").size(); ++i)
            QCOMPARE(lines[i], one.lines("errors")[i]);
        QCOMPARE(lines.size(), one.lines("errors").size());
    }

    void caseFilesAreThere()
    {
        QVERIFY(m_observations.size() > 20);
        QVERIFY(m_loading.size() > 10);
    }

    void refusesAMappingWithAllItsErrors()
    {
        const auto mapping = FhirMapping::parse(twoErrors);
        QVERIFY(!mapping.has_value());
        QCOMPARE(mapping.error().code, Error::Code::BadTemplate);
        QVERIFY(mapping.error().detail.starts_with("Validation errors:\n"));
        QCOMPARE(std::count(mapping.error().detail.begin(), mapping.error().detail.end(), '\n'), 2);
    }

    void readsAByteOrderMark()
    {
        QVERIFY(FhirMapping::parse("\xEF\xBB\xBF{\"templateType\":\"CollectionFhir\",\"template\":[]}").has_value());
    }

    void anEmptyMappingKnowsNoType()
    {
        const FhirMapping mapping;
        QVERIFY(mapping.templateFor("hr") == nullptr);
        QCOMPARE(mapping.periodFor("hr").error().code, Error::Code::NoTemplate);
    }

    void samplesKeepTheirTimesAndRecords()
    {
        const auto groups = groupsFrom({"hr 2026-03-01T07:00:10Z v=61", "hr 2026-03-01T07:00:40Z v=62"}, hourlyPulse());
        const auto observation = hourlyPulse().map(groups->front(), Instant());
        QCOMPARE(observation->samples.size(), std::size_t{2});
        QCOMPARE(observation->samples[0].time.at, *Instant::parse("2026-03-01T07:00:10Z"));
        QCOMPARE(observation->samples[1].origin.record, std::uint64_t{2});
        const auto readings = fhir::readingsOf(*observation);
        QCOMPARE(readings.size(), std::size_t{2});  // though the minute's slot holds one
        QCOMPARE(readings[0].value->text(), std::string("61"));
        QCOMPARE(readings[0].measure, std::string("heart-rate"));
        QCOMPARE(readings[0].unit.code, std::string("/min"));
    }

    void samplesOfOneInstantThatDisagreeAreBothKept()
    {
        const auto groups = groupsFrom({"hr 2026-03-01T07:00:10Z v=61", "hr 2026-03-01T07:00:10Z v=99"}, hourlyPulse());
        const auto observation = hourlyPulse().map(groups->front(), Instant());
        QCOMPARE(observation->samples.size(), std::size_t{2});
        QVERIFY(std::get<fhir::SampledData>(observation->value).data.starts_with("99 E"));  // what came last
    }

    void aChangedPeriodInTheTemplateDoesNotMoveOldSamples()
    {
        const auto groups = groupsFrom({"hr 2026-03-01T07:00:10Z v=61"}, hourlyPulse());
        const auto later = groupsFrom({"hr 2026-03-01T07:02:00Z v=63"}, hourlyPulse());
        auto known = hourlyPulse().map(groups->front(), Instant());
        std::get<fhir::SampledData>(known->value).periodText = "1800000";
        std::get<fhir::SampledData>(known->value).data = "61 70";
        const auto merged = hourlyPulse().merge(*known, later->front());
        QCOMPARE(std::get<fhir::SampledData>(merged->value).data, std::string("63 70"));
        const auto compatible = hourlyPulse(Mode::Compatible).merge(*known, later->front());
        QVERIFY(std::get<fhir::SampledData>(compatible->value).data.starts_with("61 70 63 E"));
    }

    void severalDimensionsAreRefused()
    {
        const auto groups = groupsFrom({"hr 2026-03-01T07:00:10Z v=61"}, hourlyPulse());
        auto known = hourlyPulse().map(groups->front(), Instant());
        std::get<fhir::SampledData>(known->value).dimensions = 2;
        QCOMPARE(hourlyPulse().merge(*known, groups->front()).error().code, Error::Code::NotSupported);
    }

    void anotherKindOfValueOnRecordIsNotOverwritten()
    {
        const auto known = fhir::readObservation(otherKind);
        const auto groups = groupsFrom({"hr 2026-03-01T07:00:10Z v=61"}, hourlyPulse());
        QCOMPARE(hourlyPulse().merge(*known, groups->front()).error().code, Error::Code::NotSupported);
    }

    void mergeKeepsWhatWeHaveNoPlaceFor()
    {
        const auto known = fhir::readObservation(richObservation);
        const auto groups = groupsFrom({"hr 2026-03-01T07:40:00Z v=61"}, hourlyPulse());
        const auto merged = hourlyPulse().merge(*known, groups->front());
        const std::string json = fhir::toJson(*merged);
        QVERIFY(json.find("\"data\":\"60 61\"") != std::string::npos);
        QVERIFY(json.find("\"performer\":[{\"display\":\"Ward 3\"}]") != std::string::npos);
        QVERIFY(json.find("\"userSelected\":true") != std::string::npos);
        QVERIFY(json.find("\"status\":\"amended\"") != std::string::npos);
    }

    void diastolicCodedAsHeartRateIsReadAsDiastolic()
    {
        const auto mapping = FhirMapping::parse(collection(miscodedPressure));
        const auto groups = groupsFrom({"bp 2026-03-01T07:00:00Z diastolic=84"}, *mapping);
        const auto readings = fhir::readingsOf(*mapping->map(groups->front(), Instant()));
        QCOMPARE(readings.size(), std::size_t{1});
        QCOMPARE(readings[0].measure, std::string("diastolic-blood-pressure"));
        QCOMPARE(readings[0].code.code, std::string("8462-4"));
        QVERIFY((readings[0].flags & CodeContradicts) != 0);
    }

    /// The common multiple of these two periods does not fit into 64 bits.
    void anEarlierStartMovesByTheLongerOfTwoPeriodsThatShareNone()
    {
        const std::string stream =
            R"({"code":{"coding":[{"code":"a"}]},"valueSampledData":{"origin":{"value":0},"dimensions":1,"data":"1","period":)";
        const auto known = fhir::readObservation(
            R"({"resourceType":"Observation","status":"final","code":{"text":"hr"},"effectivePeriod":)"
            R"({"start":"2026-03-01T07:00:00Z","end":"2026-03-01T07:00:00Z"},"component":[)" +
            stream + "4000000001}}," + stream + "9000000001}}]}");
        QVERIFY(known.has_value());
        const auto mapping = FhirMapping::parse(collection(R"([{"typeName":"hr","codes":[],"periodInterval":-1}])"));
        const auto groups = groupsFrom({"hr 2026-03-01T06:59:59Z correlation=s v=1"}, *mapping);
        const auto merged = mapping->merge(*known, groups->front());
        QVERIFY(merged.has_value());
        QCOMPARE(known->start.at - merged->start.at, 9000000001 * Instant::ticksPerMillisecond);
    }
};

TRENDWARD_TEST(FhirMappingTest)
#include "tst_fhirmapping.moc"
