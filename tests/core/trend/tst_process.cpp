// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/eventcomparison.h"
#include "core/trend/mannkendall.h"
#include "core/trend/ownbaseline.h"
#include "core/trend/processcontrol.h"
#include "core/trend/theilsen.h"
#include "tests/core/trend/spans.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

const std::vector<double> irregularDays{0, 1, 2, 4, 5, 7, 8, 11, 12, 14};
const std::vector<double> irregularValues{132, 135, 131, 138, 136, 141, 139, 144, 140, 147};
const std::vector<double> baselineX{128, 131, 127, 133, 130, 129, 132, 126, 131, 130, 128, 133};
const std::vector<double> afterwards{134, 136, 135, 138, 139};

std::vector<XmrFinding> of(XmrSignal signal, const std::vector<XmrFinding> &findings)
{
    std::vector<XmrFinding> kept;
    for (const XmrFinding &one : findings)
        if (one.signal == signal) kept.push_back(one);
    return kept;
}

/// One reading a day at 08:00, the last one today.
MeasureSeries daily(const std::vector<double> &values)
{
    std::vector<double> days(values.size());
    for (std::size_t i = 0; i < days.size(); ++i) days[i] = static_cast<double>(i);
    const Instant first = at("2026-11-22T08:00:00Z") - static_cast<std::int64_t>(values.size() - 1) * day;
    return usable(onDays("systolic-blood-pressure", "mmHg", first, days, values), noon);
}

/// Steps of each day from `first` to before `last`, counted from four weeks ago, in four parts.
TrendSeries stepsInParts(int first, int last, double aDay)
{
    TrendSeries stored = seriesOf("steps", "{steps}");
    for (int d = first; d < last; ++d)
        for (const int part : {-4, -2, 0, 2}) tests::add(stored, noon + (d - 28) * day + part * (day / 24), aDay / 4);
    return stored;
}

std::vector<double> together(std::vector<double> one, const std::vector<double> &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

}  // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void mannKendallHasItsPublishedNumbers()
    {
        const MannKendall test = *mannKendall(irregularValues);
        QCOMPARE(test.s, std::int64_t{33});
        QCOMPARE(test.variance, 125.0);
        QVERIFY(agrees(test.z, 2.862167, 6));
        QVERIFY(agrees(test.p, 0.004208, 6));
        QVERIFY(agrees(test.tau, 0.7333, 4));
    }
    void tiesTakeFromTheVariance()
    {
        // n = 5 with a pair and three equal: (5·4·15 − 2·1·9 − 3·2·11) / 18.
        const std::vector<double> values{1, 1, 2, 2, 2};
        QCOMPARE(mannKendall(values)->variance, (300.0 - 18 - 66) / 18);
        QCOMPARE(mannKendall(values)->s, std::int64_t{6});
        const std::vector<double> falling{3, 2, 1};
        QCOMPARE(mannKendall(falling)->s, std::int64_t{-3});
        QVERIFY(mannKendall(falling)->z < 0);
        QVERIFY(!mannKendall(std::vector<double>{4, 4, 4, 4}));
        QVERIFY(!mannKendall(std::vector<double>{1, 2}));
        QCOMPARE(mannKendall(std::vector<double>{1, 3, 3, 1})->p, 1.0);
    }
    void strataAreNotComparedWithEachOther()
    {
        // Mornings rise from 130, evenings from 110: together they would zigzag.
        const std::vector<std::vector<double>> strata{{130, 131, 132, 133}, {110, 111, 112, 113}, {7}};
        const MannKendall sum = *seasonalMannKendall(strata);
        QCOMPARE(sum.s, std::int64_t{12});
        QCOMPARE(sum.variance, 2 * mannKendall(strata[0])->variance);
        QCOMPARE(sum.tau, 1.0);
        QVERIFY(sum.p < mannKendall(strata[0])->p);
        QVERIFY(!seasonalMannKendall({}));
    }
    /// By the number of the reading the slope would be 1.50.
    void t10_trendIsOfRealTime()
    {
        const MeasureSeries series =
            usable(onDays("systolic-blood-pressure", "mmHg", noon - 20 * day, irregularDays, irregularValues), noon);
        const DailyTrend trend = dailyTrend(series, {}, Zone::utc());
        QVERIFY(agrees(*trend.slope.value, 0.923077, 6));
        QVERIFY(agrees(*trend.intercept, 132.923077, 6));
        QCOMPARE(trend.test->s, std::int64_t{33});
    }
    void sevenDaysHaveNoTrendWords()
    {
        const DailyTrend trend = dailyTrend(daily({1e2, 101, 102, 103, 104, 105, 106}), {}, Zone::utc());
        QVERIFY(!trend.slope.value && !trend.intercept && !trend.test);
        QVERIFY(!trend.slope.account.shortfall.empty());
    }
    void xmrHasItsPublishedLimits()
    {
        const XmrLimits limits = *xmrLimits(baselineX);
        QVERIFY(agrees(limits.mean, 129.8333, 4));
        QVERIFY(agrees(limits.movingRange, 3.545455, 6));
        QVERIFY(agrees(limits.low(), 120.4024, 4));
        QVERIFY(agrees(limits.high(), 139.2642, 4));
        QVERIFY(agrees(limits.nearLow(), 123.5461, 4));
        QVERIFY(agrees(limits.nearHigh(), 136.1206, 4));
        QVERIFY(xmrFindings(baselineX, limits).empty());
        QVERIFY(!xmrLimits(std::vector<double>{1, 2, 3, 4, 5, 6, 7}));
    }
    void wideMovingRangesAreDroppedOnce()
    {
        std::vector<double> values(20, 100);
        for (std::size_t i = 0; i < values.size(); i += 2) values[i] = 101;
        values[10] = 140;
        // 17 steps of 1, and two of 40 and 40 that are above 3.267 times the mean of all.
        QCOMPARE(xmrLimits(values)->movingRange, 1.0);
    }
    void signalsOfPlotTheDotsAreFound()
    {
        const XmrLimits limits{100, 3};  // outer 92.02 and 107.98, near 94.68 and 105.32
        const auto outside = of(XmrSignal::Outside, xmrFindings(std::vector<double>{100, 108, 92.03, 92}, limits));
        QCOMPARE(outside.size(), std::size_t{2});
        QVERIFY(outside[0].high && outside[0].first == 1);
        QVERIFY(!outside[1].high && outside[1].first == 3);

        const std::vector<double> side{101, 102, 101, 102, 101, 102, 101};
        QCOMPARE(of(XmrSignal::SevenOnOneSide, xmrFindings(side, limits)).size(), std::size_t{1});
        QVERIFY(of(XmrSignal::SevenOnOneSide, xmrFindings(std::span(side).first(6), limits)).empty());
        std::vector<double> onTheMean = side;
        onTheMean[3] = 100;
        QVERIFY(of(XmrSignal::SevenOnOneSide, xmrFindings(onTheMean, limits)).empty());

        const std::vector<double> rising{97, 98, 99, 100, 101, 102, 103};
        const auto trend = of(XmrSignal::SevenInOneDirection, xmrFindings(rising, limits));
        QCOMPARE(trend.size(), std::size_t{1});
        QVERIFY(trend[0].high && trend[0].first == 0 && trend[0].last == 6);
        QVERIFY(of(XmrSignal::SevenInOneDirection, xmrFindings(std::span(rising).first(6), limits)).empty());

        const auto near = of(XmrSignal::TwoOfThreeNearALimit, xmrFindings(std::vector<double>{106, 100, 106}, limits));
        QCOMPARE(near.size(), std::size_t{1});
        QCOMPARE(near[0].first, std::size_t{0});
        QVERIFY(of(XmrSignal::TwoOfThreeNearALimit, xmrFindings(std::vector<double>{106, 100, 94}, limits)).empty());
    }
    void chartBeginsAnewAtAChangeOfTreatment()
    {
        std::vector<double> lower = baselineX;
        for (double &value : lower) value -= 15;
        const auto values = together(baselineX, lower);
        const std::vector<std::size_t> rebases{baselineX.size()};
        const auto parts = xmrChart(values, rebases);
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(agrees(parts[0].limits->mean, 129.8333, 4));
        QVERIFY(agrees(parts[1].limits->mean, 114.8333, 4));
        QVERIFY(parts[0].findings.empty() && parts[1].findings.empty());
        const auto whole = xmrChart(values);
        QCOMPARE(whole.size(), std::size_t{1});
        QVERIFY(!of(XmrSignal::SevenOnOneSide, whole[0].findings).empty());
        // Too short for limits of its own, and not held against the old ones.
        const std::vector<std::size_t> late{values.size() - 3};
        QVERIFY(!xmrChart(values, late)[1].limits);
        QVERIFY(xmrChart(values, late)[1].findings.empty());
    }
    /// 80.3 summed up 28 times and divided is 80.29999999999998.
    void aLevelThatNeverChangesIsNoChange()
    {
        for (const double value : {70.1, 80.3, 91.9, 58.3, 72.6}) {
            const std::vector<double> before(28, value), newest(7, value);
            const auto limits = xmrLimits(before);
            QVERIFY(limits && limits->low() <= value && value <= limits->high());
            for (const EwmaPoint &point : ewma(newest, *limits)) QVERIFY(!point.outside());
        }
    }
    void ewmaSignalsOnTheThirdPoint()
    {
        const auto points = ewma(afterwards, *xmrLimits(baselineX));
        QVERIFY(agrees(points[0].average, 130.667, 3));
        QVERIFY(agrees(points[1].average, 131.733, 3));
        QVERIFY(agrees(points[2].average, 132.387, 3));
        QVERIFY(agrees(points[2].high, 132.263, 3));
        QVERIFY(!points[0].outside() && !points[1].outside() && points[2].outside());
    }
    void cusumSignalsOnTheFourthPoint()
    {
        const auto points = cusum(afterwards, *xmrLimits(baselineX));
        QVERIFY(!points[0].signal && !points[1].signal && !points[2].signal && points[3].signal);
        std::vector<double> down;
        for (const double value : afterwards) down.push_back(2 * 129.8333 - value);
        QVERIFY(cusum(down, *xmrLimits(baselineX))[3].signal);
        QVERIFY(cusum(down, *xmrLimits(baselineX))[3].up == 0);
    }
    void ownBandComesFromEarlierDays()
    {
        const OwnBaseline own =
            ownBaseline(daily(together(baselineX, afterwards)), Zone::utc(), noon, {28, 5, std::nullopt});
        QVERIFY(agrees(own.band->mean, 129.8333, 4));
        QCOMPARE(own.account.used, baselineX.size());
        QCOMPARE(own.newest.size(), afterwards.size());
        QVERIFY(!own.newest[0].high && !own.newest[4].high);
        QVERIFY(!own.newest[1].average.outside() && own.newest[2].average.outside());
        QCOMPARE(own.since->text(), std::string("2026-11-20T00:00:00Z"));
    }
    void ownBandBeginsAnewAtAChangeOfTreatment()
    {
        const auto values = together(baselineX, afterwards);
        const auto with = [&](const char *rebase) {
            return ownBaseline(daily(values), Zone::utc(), noon, {28, 5, at(rebase)});
        };
        // 17 days to 22 November: the first one is the 6th.
        QCOMPARE(with("2026-11-10T15:00:00Z").account.used, std::size_t{8});
        QVERIFY(with("2026-11-10T15:00:00Z").band.has_value());
        const OwnBaseline late = with("2026-11-11T15:00:00Z");
        QVERIFY(!late.band && late.newest.empty() && !late.since);
        QVERIFY(late.account.shortfall.find("there are 7") != std::string::npos);
    }
    void eventHasItsPublishedNumbers()
    {
        std::vector<double> t(16);
        for (std::size_t i = 0; i < t.size(); ++i) t[i] = static_cast<double>(i + 1);
        const std::vector<double> y{5210, 5340, 5105, 5420, 5280, 5365, 5190, 5450,
                                    1850, 2240, 2610, 2980, 3150, 3520, 3710, 4060};
        const EventFit fit = *fitEvent(t, y, 9);
        QVERIFY(agrees(fit.level, 5210.8929, 4));
        QVERIFY(agrees(fit.slope, 18.6905, 4));
        QVERIFY(agrees(fit.jump, -3435.7738, 4));
        QVERIFY(agrees(fit.slopeChange, 287.5, 4));
        QVERIFY(agrees(fit.expectedAt(16), 5509.9, 1));
        QVERIFY(agrees(fit.fittedAt(16), 4086.7, 1));
        QVERIFY(agrees(*fit.percentAt(16), 74.2, 1));
        QVERIFY(agrees(*fit.untilExpected(), 11.95, 2));
        QVERIFY(!fitEvent(t, y, 17) && !fitEvent(t, y, 1));
    }
    void whatMovesAwayNeverMeets()
    {
        QVERIFY(!(EventFit{100, 0, -20, -1, 0}.untilExpected()));
        QVERIFY(!(EventFit{100, 0, 20, 0, 0}.untilExpected()));
        QCOMPARE(*(EventFit{100, 0, 20, -2, 0}.untilExpected()), 10.0);
    }
    void weeksAreCountedFromTheEventsMidnight()
    {
        // Steps in four parts a day; the vector's weeks, each day alike.
        const Zone berlin = *Zone::named("Europe/Berlin");
        const std::vector<double> y{5210, 5340, 5105, 5420, 5280, 5365, 5190, 5450,
                                    1850, 2240, 2610, 2980, 3150, 3520, 3710, 4060};
        const Instant event = at("2026-10-20T15:00:00Z");
        const Instant end = berlin.startOfDay(event, 8 * 7);
        TrendSeries stored = seriesOf("steps", "{steps}");
        for (int d = -56; d < 56; ++d) {
            if (d / 7 == 3 && d % 7 > 2) continue;  // three days of the fourth week after it
            for (const int part : {8, 11, 14, 17}) {
                const Instant midnight = berlin.startOfDay(event, d);
                LocalTime local = berlin.local(midnight);
                local.hour = part;
                tests::add(stored, berlin.moment(local).at, y[static_cast<std::size_t>((d + 56) / 7)] / 4);
            }
        }
        const EventComparison result = compareEvent(usable(stored, end), event, berlin, end, 8, 8, DayValue::Sum);
        QCOMPARE(result.weeks.size(), std::size_t{16});
        QCOMPARE(*result.weeks[7].value, 5450.0);
        QCOMPARE(*result.weeks[8].value, 1850.0);
        QVERIFY(!result.weeks[11].value);
        QCOMPARE(result.weeks[11].days, std::size_t{3});
        QVERIFY(agrees(result.fit->slope, 18.6905, 4));
        // The week that is missing lay on the line of the others within a few steps.
        QVERIFY(std::abs(*result.weeksToExpected - 11.95) < 0.3);
        QCOMPARE(*result.observed, 4060.0);
        QVERIFY(result.before.has_value());
        QCOMPARE(result.caution, std::string("Association, one person, no control."));
    }
    void stepsOfTodayAreNoDay()
    {
        // Four weeks of 4000 steps before and after; today 500 by noon, the first day of the fifth week.
        TrendSeries stored = stepsInParts(-28, 28, 4000);
        tests::add(stored, noon - day / 12, 500);
        const EventComparison result =
            compareEvent(usable(stored, noon), noon - 28 * day, Zone::utc(), noon, 4, 5, DayValue::Sum);
        QCOMPARE(result.weeks.size(), std::size_t{9});
        QCOMPARE(result.weeks[8].days, std::size_t{0});
        QCOMPARE(*result.weeks[7].value, 4000.0);
        QCOMPARE(result.account.notUsed.size(), std::size_t{1});
        QCOMPARE(result.account.notUsed[0].why, std::string("of today, which is not over"));
        QCOMPARE(result.account.notUsed[0].readings, std::size_t{1});
    }
    void phoneAndWatchCountTheSameSteps()
    {
        TrendSeries stored = stepsInParts(-28, 28, 4000);
        for (int d = -28; d < 28; ++d) {
            // The phone lies on the table for half of them; on the last day it is the watch that lies there.
            tests::add(stored, noon + (d - 28) * day + day / 3, d == 27 ? 5000 : 2000);
            stored.sources.back() = 2;
        }
        const MeasureSeries series = usable(stored, noon);
        const EventComparison result = compareEvent(series, noon - 28 * day, Zone::utc(), noon, 4, 4, DayValue::Sum);
        QCOMPARE(*result.weeks[0].value, 4000.0);
        QCOMPARE(*result.weeks[7].value, (6 * 4000.0 + 5000) / 7);
        QCOMPARE(result.account.notUsed.size(), std::size_t{1});
        QCOMPARE(result.account.notUsed[0].readings, std::size_t{55 + 4});
        QCOMPARE(result.account.used, std::size_t{55 * 4 + 1});
        // Two inhalers are pressed one after the other.
        MeasureSeries puffs = series;
        puffs.measure = "inhaler-puffs";
        QCOMPARE(daySums(puffs, {}, Zone::utc()).front().sum, 6000.0);
        QCOMPARE(daySums(series, {}, Zone::utc()).front().sum, 4000.0);
    }
    void sourcesWithNoTimeInCommonAddUp()
    {
        // One device under two names: the morning by its messages, the afternoon from its maker's export.
        TrendSeries stored = seriesOf("steps", "{steps}");
        for (const int hours : {-4, -2, 1, 3}) {
            tests::add(stored, noon - day + hours * hour, 1000);
            stored.sources.back() = hours < 0 ? 1 : 2;
        }
        auto days = daySums(usable(stored, noon), {}, Zone::utc());
        QCOMPARE(days.front().sum, 4000.0);
        QCOMPARE(days.front().otherDevices, std::size_t{0});
        // A third one was worn all day.
        for (const int hours : {-3, 4}) {
            tests::add(stored, noon - day + hours * hour, 2500);
            stored.sources.back() = 3;
        }
        days = daySums(usable(stored, noon), {}, Zone::utc());
        QCOMPARE(days.front().sum, 5000.0);
        QCOMPARE(days.front().otherDevices, std::size_t{4});
        // Two devices give a night at a time each: it is one night, whenever they say that it ended.
        TrendSeries nights = seriesOf("sleep-duration", "h");
        for (const int source : {1, 2}) {
            tests::add(nights, noon - day - source * hour, 7 + 0.1 * source);
            nights.sources.back() = static_cast<std::uint32_t>(source);
        }
        days = daySums(usable(nights, noon), {}, Zone::utc());
        QCOMPARE(days.front().sum, 7.2);
        QCOMPARE(days.front().otherDevices, std::size_t{1});
    }
    void meetingIsNotCarriedBeyondTheData()
    {
        std::vector<double> days, values;
        for (int d = -28; d < 28; ++d) {
            days.push_back(d + 28);
            values.push_back(d < 0 ? 5000 : 2000 + 50 * (d / 7));
        }
        const MeasureSeries series = usable(onDays("steps-per-day", "/d", noon - 56 * day, days, values), noon);
        const EventComparison result = compareEvent(series, noon - 28 * day, Zone::utc(), noon, 4, 4, DayValue::Sum);
        QVERIFY(result.fit && agrees(*result.fit->untilExpected(), 60, 6));
        QVERIFY(!result.weeksToExpected);
    }
    void usualStepsAreThoseOfWholeDays()
    {
        // 4000 and 4400 steps in turn, in four parts; today 500 by noon.
        TrendSeries stored = seriesOf("steps", "{steps}");
        for (int back = 34; back >= 1; --back)
            for (const int part : {-4, -2, 0, 2})
                tests::add(stored, noon - back * day + part * (day / 24), back % 2 == 0 ? 1000 : 1100);
        tests::add(stored, noon - day / 12, 500);
        const OwnBaseline own = ownBaseline(usable(stored, noon), Zone::utc(), noon);
        QVERIFY(agrees(own.band->mean, 4200, 6));
        QCOMPARE(own.newest.size(), std::size_t{6});
        QVERIFY(!own.newest.back().low && !own.since);
        QVERIFY(own.account.words.find("day totals") != std::string::npos);
        QCOMPARE(own.judged.used, std::size_t{24});
    }
    void threeWeeksOnASideAreTooFew()
    {
        std::vector<double> days, values;
        for (int d = 0; d < 49; ++d) {
            days.push_back(d);
            values.push_back(5000 + d);
        }
        const MeasureSeries series = usable(onDays("steps-per-day", "/d", noon - 49 * day, days, values), noon);
        const EventComparison result = compareEvent(series, noon - 28 * day, Zone::utc(), noon, 8, 8, DayValue::Median);
        QVERIFY(!result.fit && !result.percentOfExpected);
        QVERIFY(result.account.shortfall.find("there are 3 and 4") != std::string::npos);
    }
};
TRENDWARD_TEST(ProcessTest)

#include "tst_process.moc"
