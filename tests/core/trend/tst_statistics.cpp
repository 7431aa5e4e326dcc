// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/statistics.h"
#include "core/trend/thinning.h"
#include "tests/core/trend/spans.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

MeasureSeries joined(const TrendSeries &series, Instant now = noon)
{
    return inOneUnit({&series, 1}, now);
}

std::size_t left(const Account &account, LeftOut why)
{
    return account.leftOut[static_cast<std::size_t>(why)];
}

/// Near enough for numbers that a person could check by hand.
bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9 * std::max(1.0, std::abs(b));
}

/// One of each: three numbers and every reason to leave a reading out.
TrendSeries mixed()
{
    TrendSeries series = seriesOf("sensor-glucose", "mg/dL");
    add(series, at("1999-12-31T23:00:00Z"), 100);
    add(series, noon - 5 * hour, 40, Comparator::Less);
    add(series, noon - 4 * hour, 100);
    add(series, noon - 3 * hour, std::numeric_limits<double>::quiet_NaN());
    add(series, noon - 2 * hour, 2000);
    add(series, noon - hour, 120);
    add(series, noon, 140);
    add(series, noon + hour, 150);
    add(series, noon - hour / 2, 130, Comparator::None, ClockSuspect);
    return series;
}

}  // namespace

class StatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPeriodIsComparedWithFourReadingsOnHalfOfItsDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QList<int>>("hoursAgo");
        QTest::addColumn<bool>("enough");
        QTest::newRow("6 hours, 3 readings") << 0 << QList<int>{1, 2, 3} << false;
        QTest::newRow("6 hours, 4 readings") << 0 << QList<int>{1, 2, 3, 4} << true;
        QTest::newRow("2 days, 2 readings a day") << 2 << QList<int>{1, 8, 25, 32} << true;
        QTest::newRow("2 days, all on one of them") << 2 << QList<int>{1, 2, 3, 4} << true;
        QTest::newRow("2 days, 3 readings") << 2 << QList<int>{1, 25, 32} << false;
        QTest::newRow("3 days, on one of them") << 3 << QList<int>{1, 2, 3, 4} << false;
        QTest::newRow("3 days, on two of them") << 3 << QList<int>{1, 2, 25, 26} << true;
        QTest::newRow("4 days, on three of them") << 4 << QList<int>{1, 2, 25, 49} << false;
        QTest::newRow("4 days, on all of them") << 4 << QList<int>{1, 25, 49, 73} << true;
        QTest::newRow("10 days, on four of them") << 10 << QList<int>{1, 25, 49, 73} << false;
        QTest::newRow("10 days, on five of them") << 10 << QList<int>{1, 25, 49, 73, 97} << true;
    }
    void aPeriodIsComparedWithFourReadingsOnHalfOfItsDays()
    {
        QFETCH(int, days);
        QFETCH(QList<int>, hoursAgo);
        QFETCH(bool, enough);
        TrendSeries series = seriesOf("heart-rate", "/min");
        const Instant end = noon;
        // A comparator is no number that a mean could take.
        tests::add(series, end - 300 * hour, 60, Comparator::Less);
        for (auto ago = hoursAgo.rbegin(); ago != hoursAgo.rend(); ++ago) tests::add(series, end - *ago * hour, 70);
        const Window window{days == 0 ? end - 6 * hour : end - days * Instant::ticksPerDay, end};
        QCOMPARE(isEnoughToCompare(joined(series), window, Zone::utc()), enough);
    }
    void readingsOfAResetClockAreLeftOut_data()
    {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("newest");
        QTest::addColumn<bool>("leftOut");
        QTest::newRow("2001") << "2001-01-01T00:00:00Z"
                              << "2026-11-01T00:00:00Z" << true;
        QTest::newRow("end of 2004") << "2004-12-31T23:59:59Z"
                                     << "2026-11-01T00:00:00Z" << true;
        QTest::newRow("2005") << "2005-01-01T00:00:00Z"
                              << "2026-11-01T00:00:00Z" << false;
        QTest::newRow("goes on soon after") << "2003-06-01T00:00:00Z"
                                            << "2007-06-01T00:00:00Z" << false;
    }
    void readingsOfAResetClockAreLeftOut()
    {
        QFETCH(QString, old);
        QFETCH(QString, newest);
        QFETCH(bool, leftOut);
        TrendSeries series = seriesOf("heart-rate", "/min");
        tests::add(series, at(old.toStdString()), 60);
        tests::add(series, at(newest.toStdString()), 60);
        const MeasureSeries joined = inOneUnit({&series, 1}, at("2026-11-22T09:00:00Z"));
        QCOMPARE(joined.points.size(), std::size_t(leftOut ? 1 : 2));
        QCOMPARE(joined.leftOut.size(), std::size_t(leftOut));
        if (leftOut) QCOMPARE(joined.leftOut[0].why, LeftOut::ClockSuspect);
        QCOMPARE(dateSuspect(joined, series.times.front(), at("2026-11-22T09:00:00Z")), leftOut);
    }
    void excessKnowsNoBinaryNoise()
    {
        double sum = 0;
        for (int i = 0; i < 18; ++i) sum += 80.1;
        QCOMPARE(excess(sum / 18, {80.1, 85.0}), 0.0);
        QCOMPARE(excess(sum / 18, {std::nullopt, 80.1}), 0.0);
        QVERIFY(excess(80.09, {80.1, 85.0}) < 0);
        QVERIFY(excess(85.01, {80.1, 85.0}) > 0);
        QCOMPARE(excess(82, {}), 0.0);
    }
    void everyReadingIsCountedOrLeftOutWithAReason()
    {
        const TrendSeries stored = mixed();
        const MeasureSeries series = joined(stored);
        const Statistic n = count(series, {});
        QCOMPARE(*n.value, 3.0);
        std::size_t all = n.account.used;
        for (const std::size_t more : n.account.leftOut) all += more;
        QCOMPARE(all, stored.size());
        QCOMPARE(left(n.account, LeftOut::ClockSuspect), std::size_t{3});
        QCOMPARE(left(n.account, LeftOut::Comparator), std::size_t{1});
        QCOMPARE(left(n.account, LeftOut::Absent), std::size_t{1});
        QCOMPARE(left(n.account, LeftOut::Implausible), std::size_t{1});
        QCOMPARE(n.account.first->text(), (noon - 4 * hour).text());
        QCOMPARE(n.account.last->text(), noon.text());
    }
    void meanIsOfNumbersOnly()
    {
        const Statistic result = mean(joined(mixed()), {});
        QCOMPARE(*result.value, 120.0);
        QCOMPARE(result.account.unit.code, std::string("mg/dL"));
        QVERIFY(!result.account.words.empty() && !result.account.symbols.empty() && !result.account.source.empty());
    }
    void meanOfNothingIsNothingAndSaysWhy()
    {
        const Statistic result = mean(joined(mixed()), {noon + hour, std::nullopt});
        QVERIFY(!result.value);
        QVERIFY(!result.account.shortfall.empty());
        QVERIFY(!range(joined(mixed()), {noon + hour, std::nullopt}).low);
    }
    void glucoseVectorHasItsPublishedMean()
    {
        const std::vector<double> g{52, 60, 68, 69, 70, 95, 110, 112, 113, 150, 180, 181, 200, 250, 251, 300};
        std::vector<double> days(g.size());
        for (std::size_t i = 0; i < g.size(); ++i) days[i] = static_cast<double>(i) / 24;
        const MeasureSeries series = joined(onDays("sensor-glucose", "mg/dL", noon - 48 * hour, days, g));
        QVERIFY(near(*mean(series, {}).value, 141.3125));
        QCOMPARE(met(series, {}, {70, 180}).met, std::size_t{7});
        QCOMPARE(met(series, {}, {54, std::nullopt}).notMet, std::size_t{1});
    }
    void unitsDoNotChangeACount()
    {
        // 10 mmol/L is 180.1559 mg/dL: over 180 whichever unit the device shows.
        const MeasureSeries mass =
            joined(onDays("glucose", "mg/dL", noon - 24 * hour, {0, 0.1, 0.2}, {180.1559, 180, 70}));
        const MeasureSeries molar = joined(onDays("glucose", "mmol/L", noon - 24 * hour, {0, 0.1, 0.2},
                                                  {10, 180 / 18.01559 - 1e-12, 70 / 18.01559 + 1e-12}));
        QCOMPARE(met(mass, {}, {70, 180}).met, std::size_t{2});
        QCOMPARE(met(molar, {}, {70, 180}).met, std::size_t{2});
    }
    void seriesInTwoUnitsBecomeOne()
    {
        TrendSeries kilograms = seriesOf("body-weight", "kg", 1), pounds = seriesOf("body-weight", "lb", 2);
        add(kilograms, noon - 2 * hour, 80);
        add(pounds, noon - 3 * hour, 176.36981);
        TrendSeries stones = seriesOf("body-weight", "heaps", 3);
        add(stones, noon - hour, 12);
        const std::vector<TrendSeries> both{kilograms, pounds, stones};
        const MeasureSeries series = inOneUnit(both, noon);
        QCOMPARE(series.points.size(), std::size_t{2});
        QCOMPARE(series.points[0].series, std::int64_t{2});
        QVERIFY(std::abs(series.points[0].value - 80) < 1e-4);
        QCOMPARE(series.unit.code, std::string("kg"));
        QCOMPARE(left(count(series, {}).account, LeftOut::OtherUnit), std::size_t{1});
    }
    void unknownMeasureKeepsItsOwnUnit()
    {
        TrendSeries series = seriesOf("", "widgets");
        add(series, noon - hour, 3);
        const MeasureSeries result = joined(series);
        QCOMPARE(result.points.size(), std::size_t{1});
        QCOMPARE(result.unit.text, std::string("widgets"));
    }
    void zeroIsAReading()
    {
        const MeasureSeries series = joined(onDays("inhaler-puffs", "{puff}", noon - 48 * hour, {0, 1}, {0, 2}));
        QCOMPARE(*mean(series, {}).value, 1.0);
        QCOMPARE(*count(series, {}).value, 2.0);
    }
    void severalReadingsOfADayAreSeveralPoints()
    {
        const MeasureSeries series =
            joined(onDays("heart-rate", "/min", noon - 24 * hour, {0, 0.1, 0.2, 0.3}, {60, 61, 62, 63}));
        QCOMPARE(*count(series, {}).value, 4.0);
    }
    void rangeKnowsWhen()
    {
        const Range result = range(joined(mixed()), {});
        QCOMPARE(result.low->value, 100.0);
        QCOMPARE(result.low->at.text(), (noon - 4 * hour).text());
        QCOMPARE(result.high->value, 140.0);
        QCOMPARE(result.high->at.text(), noon.text());
    }
    void comparatorsCountWhereTheyAreCertain_data()
    {
        QTest::addColumn<int>("comparator");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("atLeast70");  // 1 met, 0 not met, -1 unknown
        QTest::addColumn<int>("atMost180");
        QTest::newRow("<54") << int(Comparator::Less) << 54.0 << 0 << 1;
        QTest::newRow("<70") << int(Comparator::Less) << 70.0 << 0 << 1;
        QTest::newRow("<=70") << int(Comparator::LessOrEqual) << 70.0 << -1 << 1;
        QTest::newRow("<100") << int(Comparator::Less) << 100.0 << -1 << 1;
        QTest::newRow("<200") << int(Comparator::Less) << 200.0 << -1 << -1;
        QTest::newRow(">400") << int(Comparator::Greater) << 400.0 << 1 << 0;
        QTest::newRow(">180") << int(Comparator::Greater) << 180.0 << 1 << 0;
        QTest::newRow(">=180") << int(Comparator::GreaterOrEqual) << 180.0 << 1 << -1;
        QTest::newRow(">50") << int(Comparator::Greater) << 50.0 << -1 << -1;
        QTest::newRow("70") << int(Comparator::None) << 70.0 << 1 << 1;
        QTest::newRow("69.9") << int(Comparator::None) << 69.9 << 0 << 1;
        QTest::newRow("180") << int(Comparator::None) << 180.0 << 1 << 1;
        QTest::newRow("180.1") << int(Comparator::None) << 180.1 << 1 << 0;
    }
    void comparatorsCountWhereTheyAreCertain()
    {
        QFETCH(int, comparator);
        QFETCH(double, value);
        QFETCH(int, atLeast70);
        QFETCH(int, atMost180);
        Point point;
        point.value = value;
        point.comparator = static_cast<Comparator>(comparator);
        const auto number = [](std::optional<bool> answer) { return answer ? int{*answer} : -1; };
        QCOMPARE(number(meets(point, {70, std::nullopt})), atLeast70);
        QCOMPARE(number(meets(point, {std::nullopt, 180})), atMost180);
    }
    void certainComparatorIsUsedInTheCount()
    {
        const Met result = met(joined(mixed()), {}, {70, 180});
        QCOMPARE(result.met, std::size_t{3});
        QCOMPARE(result.notMet, std::size_t{1});
        QCOMPARE(result.account.used, std::size_t{4});
        QCOMPARE(left(result.account, LeftOut::Comparator), std::size_t{0});
        QCOMPARE(result.account.first->text(), (noon - 5 * hour).text());
    }
    void timeInTargetByCountIsTwoOfFive()
    {
        const MeasureSeries series = joined(onDays("systolic-blood-pressure", "mmHg", noon - 61 * 24 * hour,
                                                   {0, 10, 20, 35, 60}, {142, 132, 126, 118, 136}));
        const Met result = met(series, {}, {110, 130});
        QCOMPARE(result.met, std::size_t{2});
        QCOMPARE(result.decided(), std::size_t{5});
    }
    void sevenDaysEndNowAndBeginAtTheSameClockTime_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("from");
        QTest::newRow("plain") << "Europe/Berlin"
                               << "2026-11-22T08:00:00Z"
                               << "2026-11-15T08:00:00Z";
        QTest::newRow("autumn has an hour more") << "Europe/Berlin"
                                                 << "2026-10-26T08:00:00Z"
                                                 << "2026-10-19T07:00:00Z";
        QTest::newRow("spring has an hour less") << "Europe/Berlin"
                                                 << "2026-03-30T07:00:00Z"
                                                 << "2026-03-23T08:00:00Z";
        QTest::newRow("afternoon") << "America/New_York"
                                   << "2026-11-22T20:30:00Z"
                                   << "2026-11-15T20:30:00Z";
        QTest::newRow("other day in UTC") << "Asia/Tokyo"
                                          << "2026-11-22T20:30:00Z"
                                          << "2026-11-15T20:30:00Z";
        QTest::newRow("skipped time moves on") << "Europe/Berlin"
                                               << "2026-04-05T00:30:00Z"
                                               << "2026-03-29T01:30:00Z";
    }
    void sevenDaysEndNowAndBeginAtTheSameClockTime()
    {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QString, from);
        const Window window = lastDays(at(now.toStdString()), *Zone::named(zone.toStdString()), 7);
        QCOMPARE(QString::fromStdString(window.from->text()), from);
        QCOMPARE(QString::fromStdString(window.to->text()), now);
    }
    void weekBeforeEndsWhereTheWeekBegins()
    {
        const Zone zone = *Zone::named("Europe/Berlin");
        const Window week = lastDays(noon, zone, 7), before = lastDays(noon, zone, 7, 7);
        QCOMPARE(before.to->text(), week.from->text());
        const std::int64_t edge = week.from->milliseconds();
        QVERIFY(before.holds(edge) != week.holds(edge));
    }
    void sevenDayMeanHoldsOnlyThoseDays()
    {
        const MeasureSeries series = joined(onDays("systolic-blood-pressure", "mmHg", noon - 8 * 24 * hour,
                                                   {0, 0.99, 1.01, 4, 8}, {200, 200, 120, 130, 140}));
        const Statistic result = sevenDayMean(series, Zone::utc(), noon);
        QCOMPARE(*result.value, 130.0);
        QCOMPARE(result.account.used, std::size_t{3});
    }
    void rollingMeanHasOneValueADayAndGapsStayGaps()
    {
        const MeasureSeries series = joined(onDays("heart-rate", "/min", at("2026-11-01T00:00:00Z"), {0, 1}, {60, 70}));
        const auto means = rollingSevenDayMean(series, Zone::utc(), noon, 22);
        QCOMPARE(means.size(), std::size_t{22});
        QCOMPARE(*means[0].mean, 60.0);  // 1 November; its midnight reading is of that day
        QCOMPARE(*means[1].mean, 65.0);
        QCOMPARE(*means[6].mean, 65.0);  // 2 to 8 November would be without the first
        QCOMPARE(*means[7].mean, 70.0);
        QVERIFY(!means[8].mean);
        QCOMPARE(means.back().end.text(), noon.text());
    }
    void slopeIsPerDayOfRealTime()
    {
        const MeasureSeries series =
            joined(onDays("systolic-blood-pressure", "mmHg", noon - 20 * 24 * hour, {0, 1, 2, 4, 5, 7, 8, 11, 12, 14},
                          {132, 135, 131, 138, 136, 141, 139, 144, 140, 147}));
        QVERIFY(near(*slopePerDay(series, {}).value, 12.0 / 13));
        const Statistic daily = dailySlope(series, {}, Zone::utc());
        QVERIFY(near(*daily.value, 12.0 / 13));
        QCOMPARE(daily.account.unit.text, std::string("mmHg per day"));
        QCOMPARE(daily.account.used, std::size_t{10});
    }
    void sevenDaysAreTooFewForATrend()
    {
        const MeasureSeries series = joined(onDays("systolic-blood-pressure", "mmHg", noon - 20 * 24 * hour,
                                                   {0, 1, 2, 3, 4, 5, 6}, {1e2, 101, 102, 103, 104, 105, 106}));
        const Statistic result = dailySlope(series, {}, Zone::utc());
        QVERIFY(!result.value);
        QVERIFY(result.account.shortfall.find("there are 7") != std::string::npos);
    }
    void daysAreThoseOfThePatientsClock()
    {
        // 23:30 and 00:30 in Berlin, on two days; one day in UTC.
        const MeasureSeries series =
            joined(onDays("heart-rate", "/min", at("2026-11-20T22:30:00Z"), {0, 1.0 / 24}, {60, 70}));
        QCOMPARE(dailyMedians(series, {}, *Zone::named("Europe/Berlin")).size(), std::size_t{2});
        QCOMPARE(dailyMedians(series, {}, Zone::utc()).size(), std::size_t{1});
        QCOMPARE(dailyMedians(series, {}, Zone::utc())[0].median, 65.0);
        QCOMPARE(completeness(series, *Zone::named("Europe/Berlin"), noon, 5).withData, std::size_t{2});
        QCOMPARE(completeness(series, Zone::utc(), noon, 5).withData, std::size_t{1});
        QCOMPARE(completeness(series, Zone::utc(), noon, 2).withData, std::size_t{0});
    }
    void dayOf25HoursIsOneDay()
    {
        TrendSeries stored = seriesOf("heart-rate", "/min");
        const Instant midnight = at("2026-10-24T22:00:00Z");  // Berlin, the day on which the clocks go back
        for (int i = 0; i < 25; ++i) add(stored, midnight + i * hour, 60);
        const auto medians = dailyMedians(joined(stored), {}, *Zone::named("Europe/Berlin"));
        QCOMPARE(medians.size(), std::size_t{1});
        QCOMPARE(medians[0].used, std::size_t{25});
    }
    void keepsTheSpikeWhenThinned()
    {
        TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 10000; ++i)
            add(stored, noon - 10000 * 60 * Instant::ticksPerSecond + i * 60 * Instant::ticksPerSecond,
                i == 6789   ? 190
                : i == 1234 ? 31
                            : 60 + i % 3);
        const MeasureSeries series = joined(stored);
        const auto kept = thinned(series.points, series.points.front().at(), series.points.back().at(), 200);
        QVERIFY(kept.size() <= 800);
        QVERIFY(kept.size() >= 400);
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QVERIFY(std::adjacent_find(kept.begin(), kept.end()) == kept.end());
        QVERIFY(std::binary_search(kept.begin(), kept.end(), std::size_t{6789}));
        QVERIFY(std::binary_search(kept.begin(), kept.end(), std::size_t{1234}));
        QCOMPARE(kept.front(), std::size_t{0});
        QCOMPARE(kept.back(), std::size_t{9999});
    }
    void fewPointsAreNotThinned()
    {
        const MeasureSeries series =
            joined(onDays("heart-rate", "/min", noon - 240 * hour, {0, 1, 2, 3}, {1e2, 60, 61, 62}));
        QCOMPARE(thinned(series.points, noon - 240 * hour, noon, 100).size(), std::size_t{4});
        QCOMPARE(thinned(series.points, noon - 230 * hour, noon - 180 * hour, 100).size(), std::size_t{2});
    }
};
TRENDWARD_TEST(StatisticsTest)

#include "tst_statistics.moc"
