// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/grouping.h"
#include "core/mapping/observationtext.h"
#include "tests/core/mapping/mappingcases.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <QFile>

using namespace trendward;
using namespace trendward::mapping;
using tests::TextCase;

namespace
{

const Instant writtenAt = Instant::fromTicks(18'000'000'001'230'000);

/// What an Observation became, or why it did not.
struct GivenGroup {
    std::string text;
    std::vector<std::string> problems;
};

GivenGroup given(const std::string &text, const Outcome &outcome, const std::vector<Problem> &problems)
{
    GivenGroup given{text, {}};
    for (const Problem &one : problems)
        given.problems.push_back(one.error.detail + " at " + std::to_string(one.origin.record));
    if (!outcome) given.problems.push_back(outcome.error().detail);
    return given;
}

/// The long way.
GivenGroup whole(const FhirMapping &mapping, const group::MeasurementGroup &group, const ResourceIds &ids)
{
    std::vector<Problem> problems;
    auto observation = mapping.map(group, writtenAt, &problems);
    if (!observation) return given({}, observation.error(), problems);
    identify(*observation, group, ids, mapping.mode());
    return given(fhir::toJson(*observation), Done{}, problems);
}

GivenGroup written(ObservationText &text, const group::MeasurementGroup &group, const ResourceIds &ids)
{
    std::vector<Problem> problems;
    std::string out;
    const Outcome outcome = text.append(out, group, ids, &problems);
    return given(out, outcome, problems);
}

const std::vector<ResourceIds> people{{"ada", "w1", ""},
                                      {"grace", "w-2", "stay 7"},
                                      {"\"O\\Hara\"\n\xC3\xA4\x80 with a longer name than the others", "d", "e"},
                                      {"", "", ""}};

group::NamedValues valueOf(const std::string &name, const std::string &text, Instant at)
{
    group::NamedValues named;
    named.name = name;
    group::TimeValue &value = named.values.emplace_back();
    value.time.at = at;
    value.text = text;
    value.origin = {1, 1};
    return named;
}

group::MeasurementGroup pulseOf(const std::string &value, std::int64_t second)
{
    group::MeasurementGroup group;
    group.type = "hr";
    group.deviceId = "w1";
    group.start = group.end = Instant::fromSeconds(second);
    group.values.push_back(valueOf("v", value, group.start));
    return group;
}

std::string pulseMapping(const std::string &display)
{
    return tests::collection(R"([{"typeName":"hr","codes":[{"code":"8867-4","system":")" + std::string(loincSystem) +
                             R"(","display":")" + display +
                             R"("}],"value":{"valueType":"Quantity","valueName":"v","unit":"/min"}}])");
}

}  // namespace

class ObservationTextTest : public QObject
{
    Q_OBJECT

    const std::vector<TextCase> m_cases = tests::readCases("mapping/observations.txt");

    static void compare(const FhirMapping &mapping, ObservationText &text, const group::MeasurementGroup &group)
    {
        for (const ResourceIds &ids : people) {
            const GivenGroup wanted = whole(mapping, group, ids), got = written(text, group, ids);
            QCOMPARE(got.text, wanted.text);
            QCOMPARE(got.problems, wanted.problems);
        }
    }

private slots:
    void writesWhatTheLongWayWrites_data() { tests::addRows(m_cases); }
    void writesWhatTheLongWayWrites()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        const Mode mode = one.text("mode") == "compatible" ? Mode::Compatible : Mode::Default;
        const auto mapping = FhirMapping::parse(tests::collection(one.text("mapping")), mode);
        QVERIFY(mapping);
        ObservationText text(*mapping, writtenAt);
        for (const char *part : {"measurements", "then"}) {
            const auto groups = tests::groupsFrom(one.lines(part), *mapping);
            if (!groups) continue;
            for (const group::MeasurementGroup &group : *groups) compare(*mapping, text, group);
        }
    }

    /// Each type with all of its values, with each one alone, and with none.
    void writesTheBuiltInMapping()
    {
        QFile file(TRENDWARD_SOURCE_DIR "/resources/mappings/fhir-observations.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto mapping = FhirMapping::parse(file.readAll().toStdString());
        QVERIFY(mapping);
        ObservationText text(*mapping, writtenAt);
        for (const std::string &type : mapping->typeNames()) {
            const CodeValueTemplate *content = mapping->templateFor(type);
            group::MeasurementGroup group = pulseOf("0", 1'795'000'000);
            group.type = type;
            group.periodInterval = content->periodInterval;
            group.values.clear();
            const auto add = [&](const ValueTemplate &value, const char *number) {
                group.values.push_back(valueOf(value.valueName, number, group.start));
            };
            if (content->value) add(*content->value, "36.60");
            for (const ComponentTemplate &component : content->components) add(*component.value, "-0.50");
            compare(*mapping, text, group);
            for (const group::NamedValues &alone : std::vector(group.values)) {
                group.values = {alone};
                compare(*mapping, text, group);
            }
            group.values.clear();
            if (content->value) add(*content->value, "none");
            compare(*mapping, text, group);
        }
    }

    void writesEveryTimeAndValue()
    {
        const auto mapping = FhirMapping::parse(pulseMapping("Heart rate"));
        QVERIFY(mapping);
        ObservationText text(*mapping, writtenAt);
        for (const char *value : {"61", "61.50", "-0", "007", "+4", " 5 ", "1,000.5", "0.10", "36,6", "1e3", "NaN", "",
                                  "79228162514264337593543950336", "0.00000000000000000000000000000001"})
            compare(*mapping, text, pulseOf(value, 1'795'000'000));
        for (const std::int64_t second : {0L, 951'782'400L, -62'135'596'800L, 253'402'300'799L})
            compare(*mapping, text, pulseOf("61", second));
        group::MeasurementGroup group = pulseOf("61", 1'795'000'000);
        group.end = group.end + 36'000'000'001;
        group.nth = 3;
        compare(*mapping, text, group);
        group.type = "HR";
        compare(*mapping, text, group);
        group.type = "unknown";
        compare(*mapping, text, group);
    }

    /// A member without a text is left out, and the next Observation has it again.
    void leavesOutAnEmptyText()
    {
        const auto mapping = FhirMapping::parse(
            tests::collection(R"([{"typeName":"hr","codes":[],"value":{"valueType":"String","valueName":"v"}}])"));
        QVERIFY(mapping);
        ObservationText text(*mapping, writtenAt);
        for (const char *value : {"", "calm", "", "\"a\\b\"\n"}) compare(*mapping, text, pulseOf(value, 1'795'000'000));
    }

    /// The numbers that stand for what differs may stand in a mapping, too.
    void aMappingMaySayWhatStandsForAGap()
    {
        for (int gap = 0; gap < 12; ++gap) {
            const auto mapping = FhirMapping::parse(pulseMapping("80173" + std::to_string(10 + gap) + "952046"));
            QVERIFY(mapping);
            ObservationText text(*mapping, writtenAt);
            compare(*mapping, text, pulseOf("61", 1'795'000'000));
        }
    }
};

TRENDWARD_TEST(ObservationTextTest)
#include "tst_observationtext.moc"
