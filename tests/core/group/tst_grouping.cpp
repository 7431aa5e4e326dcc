// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "core/group/grouping.h"
#include "core/group/sampleddata.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace trendward;
using namespace trendward::group;
using tests::TextCase;

namespace
{

Mode modeOf(const TextCase &one)
{
    return one.text("mode") == "compatible" ? Mode::Compatible : Mode::Default;
}

Measurement measurementOf(const std::string &line, std::uint64_t record)
{
    std::istringstream in(line);
    Measurement measurement;
    std::string time, word;
    in >> measurement.type >> measurement.deviceId >> time;
    measurement.occurrence.at = Instant::parse(time).value_or(Instant());
    measurement.origin = {1, record};
    while (in >> word) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals), text = word.substr(equals + 1);
        if (name == "patient")
            measurement.patientId = text;
        else if (name == "correlation")
            measurement.correlationId = text;
        else
            measurement.properties.push_back({name, text, {}, {}, UnitOrigin::None, Comparator::None, {}, 0});
    }
    return measurement;
}

std::vector<Measurement> measurementsOf(const TextCase &one)
{
    std::vector<Measurement> measurements;
    for (const std::string &line : one.lines("measurements"))
        measurements.push_back(measurementOf(line, measurements.size() + 1));
    return measurements;
}

std::string lineOf(const MeasurementGroup &group, Mode mode)
{
    std::string line = group.start.text() + " " + group.end.text() + " " + group.segment(mode);
    for (const NamedValues &named : group.values) {
        line += " " + named.name + "=";
        for (const TimeValue &value : named.values) line += (&value == &named.values.front() ? "" : ",") + value.text;
        for (const TimeValue &value : named.others) line += " +" + named.name + "=" + value.text;
    }
    return line;
}

std::vector<TimeValue> valuesOf(const TextCase &one)
{
    std::vector<TimeValue> values;
    for (const std::string &line : one.lines("values")) {
        TimeValue value;
        value.time.at = Instant::parse(line.substr(0, line.find(' '))).value_or(Instant());
        value.text = line.substr(line.find(' ') + 1);
        values.push_back(value);
    }
    return values;
}

TimeValue valueAt(std::int64_t second, const char *text)
{
    TimeValue value;
    value.time.at = Instant::fromSeconds(second);
    value.text = text;
    return value;
}

}  // namespace

class GroupingTest : public QObject
{
    Q_OBJECT

    const std::vector<TextCase> m_windows = tests::readCases("group/windows.txt");
    const std::vector<TextCase> m_streams = tests::readCases("group/streams.txt");

private slots:
    void cutsIntoWindows_data() { tests::addRows(m_windows); }
    void cutsIntoWindows()
    {
        QFETCH(int, index);
        const TextCase &one = m_windows[static_cast<std::size_t>(index)];
        const auto measurements = measurementsOf(one);
        std::vector<std::string> lines;
        for (const Batch &batch : batchesOf(measurements, {}, modeOf(one))) {
            const auto groups = groupsOf(batch, std::stoi(one.text("interval")), modeOf(one));
            if (!groups) {
                QVERIFY2(one.has("error"), groups.error().detail.c_str());
                QVERIFY(groups.error().detail.find(one.text("error")) != std::string::npos);
                return;
            }
            for (const MeasurementGroup &group : *groups) lines.push_back(lineOf(group, modeOf(one)));
        }
        QVERIFY(!one.has("error"));
        QCOMPARE(lines.size(), one.lines("gives").size());
        for (std::size_t i = 0; i < lines.size(); ++i) QCOMPARE(lines[i], one.lines("gives")[i]);
    }

    void putsValuesOnAGrid_data() { tests::addRows(m_streams); }
    void putsValuesOnAGrid()
    {
        QFETCH(int, index);
        const TextCase &one = m_streams[static_cast<std::size_t>(index)];
        const auto period = std::llround(std::stod(one.text("period")) * double(Instant::ticksPerMillisecond));
        const auto stream = sampledData(valuesOf(one), *Instant::parse(one.text("start")),
                                        *Instant::parse(one.text("end")), period, modeOf(one));
        QCOMPARE(stream.has_value(), !one.has("error"));
        if (stream)
            QCOMPARE(*stream, one.text("gives"));
        else
            QVERIFY(stream.error().detail.find(one.text("error")) != std::string::npos);
    }

    void caseFilesAreThere()
    {
        QVERIFY(m_windows.size() > 10);
        QVERIFY(m_streams.size() > 5);
    }

    void readsAStreamBackWithoutItsGaps()
    {
        const auto values = timeValues("60 E L  62", Instant::fromSeconds(100), Instant::ticksPerSecond);
        QCOMPARE(values.size(), std::size_t{3});
        QCOMPARE(values[1].text, std::string("L"));
        QCOMPARE(values[1].time.at, Instant::fromSeconds(102));
        QCOMPARE(values[2].time.at, Instant::fromSeconds(104));  // the empty place between two blanks is a slot, too
        QVERIFY(timeValues("", Instant(), 1).empty());
    }

    void newValueWinsWhereBothHaveOne()
    {
        const std::vector<TimeValue> known{valueAt(1, "a"), valueAt(2, "b"), valueAt(4, "c")};
        const std::vector<TimeValue> incoming{valueAt(0, "n"), valueAt(2, "N"), valueAt(5, "o")};
        std::string text;
        for (const TimeValue &value : merged(known, incoming)) text += value.text;
        QCOMPARE(text, std::string("naNco"));
        QCOMPARE(merged(known, {}).size(), known.size());
        QCOMPARE(merged({}, incoming).size(), incoming.size());
    }

    void latestIngestedCountsWhereTwoDisagree()
    {
        const std::vector<Measurement> measurements{measurementOf("pulse w1 2026-03-01T10:00:00Z hr=60", 1),
                                                    measurementOf("pulse w1 2026-03-01T10:00:00Z hr=66", 2)};
        const std::vector<Instant> ingested{Instant::fromSeconds(10), Instant::fromSeconds(20)};
        for (const Mode mode : {Mode::Default, Mode::Compatible}) {
            const auto batches = batchesOf(measurements, ingested, mode);
            QCOMPARE(batches.size(), std::size_t{1});
            const auto groups = groupsOf(batches.front(), 60, mode);
            QCOMPARE(groups->front().values.front().values.front().text, std::string("66"));
            QCOMPARE(groups->front().values.front().others.size(),
                     mode == Mode::Default ? std::size_t{1} : std::size_t{0});
        }
    }

    void withoutIngestionTimesTheLastInTheStreamCounts()
    {
        const std::vector<Measurement> measurements{measurementOf("pulse w1 2026-03-01T10:00:00Z hr=60", 1),
                                                    measurementOf("pulse w1 2026-03-01T10:00:00Z hr=66", 2),
                                                    measurementOf("pulse w1 2026-03-01T10:10:00Z hr=70", 3)};
        const std::vector<Instant> atOnce(measurements.size());
        for (const Mode mode : {Mode::Default, Mode::Compatible})
            for (const bool known : {false, true}) {
                const auto batches =
                    batchesOf(measurements, known ? std::span(atOnce) : std::span<const Instant>(), mode);
                const auto groups = groupsOf(batches.front(), 60, mode);
                const NamedValues &named = groups->front().values.front();
                QCOMPARE(named.values.size(), std::size_t{2});
                // Of those that came at one time the MedTech service takes the first one.
                QCOMPARE(QString::fromStdString(named.values.front().text),
                         QString(known && mode == Mode::Compatible ? "60" : "66"));
                QCOMPARE(named.others.size(), mode == Mode::Default ? std::size_t{1} : std::size_t{0});
            }
        const auto single = groupsOf(batchesOf(measurements, {}, Mode::Compatible).front(), 0, Mode::Compatible);
        QCOMPARE(single->size(), std::size_t{2});
        QCOMPARE(single->front().values.front().values.front().text, std::string("66"));
    }

    void everySampleKnowsItsRecord()
    {
        std::vector<Measurement> measurements;
        for (std::uint64_t i = 0; i < 500; ++i)
            measurements.push_back(measurementOf("pulse w1 2026-03-01T10:00:00Z hr=" + std::to_string(i % 90), i + 1));
        const auto groups = groupsOf(batchesOf(measurements).front(), 60);
        const NamedValues &named = groups->front().values.front();
        QCOMPARE(named.values.size(), std::size_t{1});
        QCOMPARE(named.values.front().origin.record, std::uint64_t{500});
        QVERIFY(!named.others.empty());
        QVERIFY(std::all_of(named.others.begin(), named.others.end(), [&](const TimeValue &value) {
            return value.origin.record < 500 && value.text != named.values.front().text;
        }));
    }

    void hashesAsTheEventHubDoes()
    {
        QCOMPARE(bucketOf(""), std::string("0"));
        QCOMPARE(bucketOf("a"), std::string("97"));
        QCOMPARE(bucketOf("ab"), std::to_string((97 * 31 + 98) % 256));
        QCOMPARE(partitionKey("CUFF-7"), partitionKey("cuff-7"));
        QVERIFY(bucketOf("CUFF-7") != bucketOf("cuff-7"));
        QCOMPARE(partitionKey("\xC3\x84"
                              "BC-1"),
                 std::string("137"));
        QCOMPARE(bucketOf("\xC3\xA9", 65536), std::to_string(0xE9));
        QCOMPARE(bucketOf("\xF0\x9F\x98\x80", 1u << 30), std::to_string(0xD83D * 31 + 0xDE00));
        QCOMPARE(bucketOf("\xFF", 65536), std::to_string(0xFFFD));
    }
};

TRENDWARD_TEST(GroupingTest)
#include "tst_grouping.moc"
