// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/gathering.h"
#include "core/group/grouping.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <random>

using namespace trendward;
using namespace trendward::group;

namespace
{

Measurement measured(const std::string &device, std::int64_t minute, const std::string &value, std::uint64_t record)
{
    Measurement one;
    one.type = "pulse";
    one.deviceId = device;
    one.occurrence.at = Instant::fromTicks(minute * 60 * Instant::ticksPerSecond);
    one.properties.emplace_back();
    one.properties.back().name = "value";
    one.properties.back().text = value;
    one.origin.record = record;
    return one;
}

std::string textOf(const MeasurementGroup &group)
{
    std::string text = group.deviceId + " " + group.segment(Mode::Default) + ":";
    for (const NamedValues &named : group.values) {
        for (const TimeValue &value : named.values)
            text += " " + value.text + "@" + std::to_string(value.origin.record);
        for (const TimeValue &value : named.others) text += " (" + value.text + ")";
    }
    return text;
}

void addGroups(std::vector<std::string> &all, const std::vector<Measurement> &measurements, int period, Mode mode)
{
    for (const Batch &batch : batchesOf(measurements, {}, mode)) {
        const auto groups = groupsOf(batch, period, mode);
        for (const MeasurementGroup &group : *groups) all.push_back(textOf(group));
    }
}

/// The groups of an input that goes through a gathering of this limit, and the most that was held at once.
struct Passed {
    std::vector<std::string> groups;
    std::size_t most = 0;
};

Passed passed(const std::vector<Measurement> &input, int period, Mode mode, std::size_t limit)
{
    Gathering gathering(mode, limit);
    Passed result;
    const auto periodOf = [period](const std::string &) -> Result<int> { return period; };
    const auto take = [&](const MeasurementGroup &group) {
        result.groups.push_back(textOf(group));
        return true;
    };
    const auto fail = [&](const Error &error, const Measurement &) { result.groups.push_back(error.detail); };
    for (const Measurement &one : input) {
        gathering.add(one);
        result.most = std::max(result.most, gathering.size());
        if (gathering.full()) gathering.forEachClosedGroup(periodOf, take, fail);
    }
    gathering.forEachGroup(periodOf, take, fail);
    return result;
}

/// Three devices that measure every minute, in the order of time but for a few measurements.
std::vector<Measurement> feed(int minutes, int lateBy)
{
    std::vector<Measurement> all;
    std::mt19937 random(7);
    for (int minute = 0; minute < minutes; ++minute)
        for (const char *device : {"a", "b", "c"})
            all.push_back(measured(device, minute, std::to_string(60 + minute % 7), all.size() + 1));
    for (std::size_t i = 0; i + static_cast<std::size_t>(lateBy) < all.size(); i += 5)
        std::swap(all[i], all[i + random() % static_cast<unsigned>(lateBy)]);
    return all;
}

}  // namespace

class OpenWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsAreWhatTheyAreWithoutALimit_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<bool>("backwards");
        for (const int period : {0, 60, 1440})
            for (const bool backwards : {false, true})
                QTest::addRow("period %d%s", period, backwards ? ", newest first" : "") << period << backwards;
    }
    void groupsAreWhatTheyAreWithoutALimit()
    {
        QFETCH(int, period);
        QFETCH(bool, backwards);
        auto input = feed(4000, 40);
        if (backwards) std::reverse(input.begin(), input.end());
        for (const Mode mode : {Mode::Default, Mode::Compatible}) {
            std::vector<std::string> whole;
            addGroups(whole, input, period, mode);
            Passed limited = passed(input, period, mode, 1000);
            std::sort(whole.begin(), whole.end());
            std::sort(limited.groups.begin(), limited.groups.end());
            QCOMPARE(limited.groups, whole);
            // Hours that are open add to it; a day of three devices is more than the limit, and stays open whole.
            QVERIFY2(limited.most <= (period == 1440 ? 6000u : 1500u), qPrintable(QString::number(limited.most)));
        }
    }
    void belowTheLimitTheOrderIsTheSameToo()
    {
        const auto input = feed(300, 40);
        for (const int period : {0, 60, 1440}) {
            std::vector<std::string> whole;
            addGroups(whole, input, period, Mode::Default);
            QCOMPARE(passed(input, period, Mode::Default, 1000).groups, whole);
        }
    }
    void whatComesAfterItsWindowWasClosedBeginsItAnew()
    {
        auto input = feed(1000, 1);
        input.push_back(measured("a", 0, "99", 9999));
        const auto groups = passed(input, 60, Mode::Default, 1000).groups;
        const auto first = std::find_if(groups.begin(), groups.end(), [](const std::string &one) {
            return one.starts_with("a 19700101000000Z") && one.find("@1 ") != std::string::npos;
        });
        QVERIFY(first != groups.end());
        QVERIFY(first->find("99@9999") == std::string::npos);
        const std::string late = "a 19700101000000Z.19700101005959Z: 99@9999";
        QCOMPARE(std::count(groups.begin(), groups.end(), late), 1);
    }
    void aSessionIsOneWindowAndSoIsWhatHasNoPeriod()
    {
        auto input = feed(2000, 1);
        for (Measurement &one : input) one.correlationId = "s-" + std::to_string(one.origin.record / 600);
        std::vector<std::string> whole;
        addGroups(whole, input, -1, Mode::Default);
        auto limited = passed(input, -1, Mode::Default, 1000);
        std::sort(whole.begin(), whole.end());
        std::sort(limited.groups.begin(), limited.groups.end());
        QCOMPARE(limited.groups, whole);
        const auto failing = [](const std::string &type) -> Result<int> {
            return Error{Error::Code::NoTemplate, type, {}};
        };
        const auto numbers = windowNumbers(input, failing, Mode::Default);
        QCOMPARE(numbers[0], numbers[3]);
        QVERIFY(numbers[0] != numbers[1]);
    }
};

TRENDWARD_TEST(OpenWindowsTest)
#include "tst_openwindows.moc"
