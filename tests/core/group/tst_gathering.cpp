// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/gathering.h"
#include "core/group/grouping.h"
#include "tests/support/testmain.h"

#include <random>

using namespace trendward;
using namespace trendward::group;

namespace
{

std::string gatheredText(const std::optional<std::string> &id)
{
    return id ? "'" + *id + "'" : "none";
}

std::string gatheredText(const TimeValue &value)
{
    return value.time.at.textSevenDigits() + "|" + std::to_string(value.time.offsetMinutes.value_or(-999)) + "|" +
           std::to_string(static_cast<int>(value.time.origin)) + (value.time.inGap ? "|gap|" : "|") + value.time.text +
           "|" + value.text + "|" + std::to_string(value.origin.source) + "." + std::to_string(value.origin.record);
}

std::string gatheredText(const MeasurementGroup &group)
{
    std::string text = group.type + " " + group.deviceId + " " + gatheredText(group.patientId) + " " +
                       gatheredText(group.encounterId) + " " + gatheredText(group.correlationId) + " " +
                       std::to_string(group.periodInterval) + " " + group.start.textSevenDigits() + " " +
                       group.end.textSevenDigits() + " " + std::to_string(group.nth);
    for (const NamedValues &named : group.values) {
        text += "\n  " + named.name;
        for (const TimeValue &value : named.values) text += "\n    " + gatheredText(value);
        for (const TimeValue &value : named.others) text += "\n    other " + gatheredText(value);
    }
    return text + "\n";
}

/// Measurements of a few devices and people, some at one instant, some with parts, some that say a name twice.
std::vector<Measurement> measurements(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned count) { return static_cast<unsigned>(random() % count); };
    std::vector<Measurement> all(60);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Measurement &one = all[i];
        one.type = below(2) == 0 ? "pulse" : "a type with a longer name";
        one.deviceId = below(2) == 0 ? "w" : "w-1";
        if (below(2) == 0) one.patientId = below(2) == 0 ? "1-ada" : "ada";
        if (below(4) == 0) one.encounterId = "";
        if (below(3) != 0) one.correlationId = "c" + std::to_string(below(2));
        // Every other run has few instants that meet.
        const unsigned step = seed % 2 == 0 ? below(8) : static_cast<unsigned>(i) * 7 % 60;
        one.occurrence = {Instant::fromSeconds(1'795'000'000) + std::int64_t{step} * 6'000'000'000, std::int16_t{60},
                          ClockOrigin::ExplicitOffset, below(9) == 0, "as received " + std::to_string(i)};
        one.origin = {3, i + 1};
        const unsigned values = 1 + below(3);
        for (unsigned v = 0; v < values; ++v) {
            Property &property = one.properties.emplace_back();
            property.name = v == 0 ? "value" : below(6) == 0 ? "value" : "part " + std::to_string(v);
            property.text = std::to_string(60 + below(4));
        }
    }
    return all;
}

}  // namespace

class GatheringTest : public QObject
{
    Q_OBJECT

    /// Groups and failures in the order in which they come, as text.
    static std::string gathered(Gathering &gathering, const std::vector<Measurement> &all, int period)
    {
        gathering.clear();
        Measurement lent;
        for (const Measurement &one : all) {
            lent = one;
            gathering.add(lent);
        }
        std::string text;
        gathering.forEachGroup(
            [&](const std::string &type) -> Result<int> {
                if (period == -2 && type != "pulse") return Error{Error::Code::NoTemplate, type, {}};
                return period == -2 ? 0 : period;
            },
            [&](const MeasurementGroup &group) {
                text += gatheredText(group);
                return true;
            },
            [&](const Error &error, const Measurement &one) {
                text += error.detail + " " + std::to_string(one.origin.record) + "\n";
            });
        return text;
    }

    static std::string grouped(const std::vector<Measurement> &all, int period, Mode mode)
    {
        std::string text;
        for (const Batch &batch : batchesOf(all, {}, mode)) {
            const bool unknown = period == -2 && batch.measurements.front()->type != "pulse";
            const auto groups = groupsOf(batch, period == -2 ? 0 : period, mode);
            if (groups && !unknown)
                for (const MeasurementGroup &group : *groups) text += gatheredText(group);
            else
                for (const Measurement *one : batch.measurements)
                    text += (unknown ? batch.measurements.front()->type : groups.error().detail) + " " +
                            std::to_string(one->origin.record) + "\n";
        }
        return text;
    }

private slots:
    void groupsAsAListOfMeasurementsDoes()
    {
        for (const Mode mode : {Mode::Default, Mode::Compatible})
            for (const int period : {0, 60, 1440, -1, 7, -2}) {
                Gathering gathering(mode);
                for (unsigned seed = 0; seed < 40; ++seed) {
                    const auto all = measurements(seed);
                    QCOMPARE(gathered(gathering, all, period), grouped(all, period, mode));
                }
            }
    }

    /// What was taken stays as it is while more comes, is handed out when it suits, and is taken once.
    void handsOutLaterWhatIsClosedNow()
    {
        for (const Mode mode : {Mode::Default, Mode::Compatible})
            for (const int period : {0, 60}) {
                const Gathering::PeriodOf periodOf = [&](const std::string &) { return period; };
                Gathering gathering(mode, 12), atOnce(mode, 12);
                std::vector<Gathering> taken;
                std::string expected, text;
                const auto intoText = [](std::string &into) {
                    return [&into](const MeasurementGroup &group) {
                        into += gatheredText(group);
                        return true;
                    };
                };
                const auto fail = [](const Error &, const Measurement &) {};
                for (const Measurement &one : measurements(3)) {
                    gathering.add(one);
                    atOnce.add(one);
                    if (gathering.full()) taken.push_back(gathering.takeClosed(periodOf));
                    if (atOnce.full()) atOnce.forEachClosedGroup(periodOf, intoText(expected), fail);
                }
                QVERIFY(taken.size() > 1 && !expected.empty());
                for (const Gathering &one : taken) one.forEachGroup(periodOf, intoText(text), fail);
                QCOMPARE(text, expected);
                gathering.forEachGroup(periodOf, intoText(text), fail);
                std::size_t origins = 0;
                for (const Measurement &one : measurements(3))
                    origins += text.find("|3." + std::to_string(one.origin.record) + "\n") != std::string::npos;
                if (mode == Mode::Default) QCOMPARE(origins, measurements(3).size());
            }
    }

    void stopsWhereTheSinkSaysSo()
    {
        for (const int period : {0, 60})
            for (const Mode mode : {Mode::Default, Mode::Compatible}) {
                Gathering gathering(mode);
                for (const Measurement &one : measurements(1)) gathering.add(one);
                int count = 0;
                gathering.forEachGroup([&](const std::string &) { return period; },
                                       [&](const MeasurementGroup &) { return ++count < 3; },
                                       [](const Error &, const Measurement &) {});
                QCOMPARE(count, 3);
            }
    }
};

TRENDWARD_TEST(GatheringTest)
#include "tst_gathering.moc"
