// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/activity.h"
#include "core/trend/adherence.h"
#include "core/trend/airways.h"
#include "core/trend/datatrust.h"
#include "core/trend/heartfailure.h"
#include "core/trend/heartrate.h"
#include "core/trend/maskuse.h"
#include "core/trend/news2.h"
#include "core/trend/oxygen.h"
#include "core/trend/weight.h"
#include "tests/core/trend/spans.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace trendward;
using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

/// One reading a day at 08:00, the last one today.
MeasureSeries daily(const std::string &measure, const std::string &unit, const std::vector<double> &values)
{
    std::vector<double> days(values.size());
    for (std::size_t i = 0; i < days.size(); ++i) days[i] = static_cast<double>(i);
    const Instant first = at("2026-11-22T08:00:00Z") - static_cast<std::int64_t>(values.size() - 1) * day;
    return usable(onDays(measure, unit, first, days, values), noon);
}

std::vector<double> with(std::vector<double> values, std::initializer_list<double> more)
{
    values.insert(values.end(), more);
    return values;
}

/// A night of a reading a second at 96 % with dips of so many points, V-shaped over 40 seconds, every 10 minutes.
MeasureSeries night(double hours, double depth, int everySeconds = 1)
{
    TrendSeries series = seriesOf("oxygen-saturation", "%");
    const auto seconds = static_cast<int>(hours * 3600);
    for (int s = 0; s < seconds; s += everySeconds) {
        const int phase = s % 600 - 300;
        const double dip = phase >= 0 && phase <= 40 ? depth * (1 - std::abs(phase - 20) / 20.0) : 0;
        add(series, noon - 12 * hour + s * second, 96 - dip);
    }
    return usable(series, noon);
}

News2Input news(double respiration, double saturation, bool oxygen, double systolic, double pulse, bool alert,
                double celsius, News2Scale scale = News2Scale::One)
{
    News2Input input;
    input.respiration = News2Number{respiration, std::nullopt};
    input.saturation = News2Number{saturation, std::nullopt};
    input.oxygen = News2Answer{oxygen, std::nullopt};
    input.systolic = News2Number{systolic, std::nullopt};
    input.pulse = News2Number{pulse, std::nullopt};
    input.alert = News2Answer{alert, std::nullopt};
    input.celsius = News2Number{celsius, std::nullopt};
    input.scale = scale;
    return input;
}

const WeightSign &signNamed(const std::vector<WeightSign> &signs, const std::string &id)
{
    return *std::find_if(signs.begin(), signs.end(), [&](const WeightSign &one) { return one.id == id; });
}

}  // namespace

class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    // Oxygen

    /// A depth that is always 0 finds nothing or everything.
    void t09_dipsOfFourPointsAreCountedByTheHour()
    {
        const OxygenDesaturation four = oxygenDesaturation(night(3, 4), {}, 4);
        QCOMPARE(four.events.size(), std::size_t{18});
        QVERIFY(agrees(four.hours, 3, 2));
        QVERIFY(agrees(*four.index, 6, 1));
        for (const Desaturation &one : four.events) {
            QCOMPARE(one.depth(), 4.0);
            QCOMPARE(one.baseline, 96.0);
            QVERIFY(one.to - one.from >= 10 * second && one.to - one.from <= 60 * second);
            QVERIFY(one.lowestAt > one.from && one.lowestAt < one.to);
        }
        QCOMPARE(oxygenDesaturation(night(3, 3), {}, 3).events.size(), std::size_t{18});
        QCOMPARE(oxygenDesaturation(night(3, 3), {}, 4).events.size(), std::size_t{0});
        QCOMPARE(*oxygenDesaturation(night(3, 0), {}, 3).index, 0.0);
        QVERIFY(four.account.words.find("not of sleep") != std::string::npos);
    }
    void singleChecksNeverHaveAnIndex()
    {
        const MeasureSeries checks = daily("oxygen-saturation", "%", {96, 90, 96, 88, 97, 92, 96, 90, 96});
        const OxygenDesaturation result = oxygenDesaturation(checks, {}, 3);
        QVERIFY(!result.index && result.events.empty());
        QVERIFY(!result.account.shortfall.empty());
        QVERIFY(!timeBelow(checks, {}, 90).value);
        QVERIFY(!oxygenDesaturation(night(1.9, 4), {}, 3).index);
        QVERIFY(!oxygenDesaturation(night(8, 4, 30), {}, 3).index);
    }
    void newLevelIsNoDip()
    {
        TrendSeries series = seriesOf("oxygen-saturation", "%");
        for (int s = 0; s < 3 * 3600; ++s) tests::add(series, noon - 12 * hour + s * second, s < 3600 ? 96 : 91);
        const OxygenDesaturation result = oxygenDesaturation(usable(series, noon), {}, 3);
        QCOMPARE(result.events.size(), std::size_t{0});
        QVERIFY(agrees(*timeBelow(usable(series, noon), {}, 92).value, 66.67, 1));
        QCOMPARE(*timeBelow(usable(series, noon), {}, 90).value, 0.0);
    }
    void gapsAreNoRecording()
    {
        TrendSeries series = seriesOf("oxygen-saturation", "%");
        for (int m = 0; m < 60; ++m) tests::add(series, noon - 12 * hour + m * minute, 88);
        for (int m = 0; m < 60; ++m) tests::add(series, noon - 2 * hour + m * minute, 96);
        const Statistic result = timeBelow(usable(series, noon), {}, 90);
        QVERIFY(agrees(*result.value, 50, 6));
    }

    // Heart rate

    void pulseIsHeldAgainstThePersonsOwn()
    {
        const std::vector<double> usual(20, 60);
        const HeartRateChange up =
            heartRateChange(daily("resting-heart-rate", "/min", with(usual, {70, 75, 71})), Zone::utc(), noon);
        QCOMPARE(*up.usual, 60.0);
        QCOMPARE(*up.change, 11.0);
        QVERIFY(up.higher && !up.lower);
        const HeartRateChange once =
            heartRateChange(daily("resting-heart-rate", "/min", with(usual, {70, 69, 80})), Zone::utc(), noon);
        QVERIFY(!once.higher && once.change);
        const HeartRateChange down =
            heartRateChange(daily("resting-heart-rate", "/min", with(usual, {50, 45, 49})), Zone::utc(), noon);
        QVERIFY(down.lower && !down.higher);
    }
    void pulseNeedsItsDays()
    {
        const HeartRateChange few =
            heartRateChange(daily("heart-rate", "/min", {60, 60, 60, 60, 60, 60, 60, 80, 80, 80}), Zone::utc(), noon);
        QVERIFY(!few.change && !few.higher);
        QVERIFY(few.account.shortfall.find("there are 3 and 7") != std::string::npos);
        // Before the first reading of today the three days before it are the newest.
        const MeasureSeries series = daily("heart-rate", "/min", with(std::vector<double>(8, 60), {80, 80, 80}));
        QVERIFY(heartRateChange(series, Zone::utc(), noon + 15 * hour).higher);
        QVERIFY(!heartRateChange(series, Zone::utc(), noon + 40 * hour).change);
    }

    // Weight

    void gainIsOverTheSmallestDay()
    {
        const MeasureSeries series = daily("body-weight", "kg", {90, 80.5, 80, 81, 82.1});
        QVERIFY(agrees(*gainOverMinimum(series, Zone::utc(), noon, 3).value, 2.1, 6));
        QVERIFY(agrees(*gainOverMinimum(series, Zone::utc(), noon, 1).value, 1.1, 6));
        QVERIFY(!gainOverMinimum(series, Zone::utc(), noon + 2 * day, 3).value);
        QVERIFY(!gainOverMinimum(daily("body-weight", "kg", {80}), Zone::utc(), noon, 3).value);
        QVERIFY(agrees(*overDryWeight(series, 80, Zone::utc(), noon).value, 1, 6));
        QVERIFY(!overDryWeight(daily("body-weight", "kg", {80, 81}), 80, Zone::utc(), noon).value);
    }
    void limitsInPoundsAreComparedInKilograms()
    {
        // 2 lb are 0.90718474 kg: what is written in pounds is neither more nor less.
        TrendSeries stored = seriesOf("body-weight", "lb");
        tests::add(stored, at("2026-11-21T08:00:00Z"), 180);
        tests::add(stored, at("2026-11-22T08:00:00Z"), 182.1);
        const auto signs = weightSigns(usable(stored, noon), Zone::utc(), noon);
        const WeightSign &two = signNamed(signs, "us-2lb-1d");
        QVERIFY(agrees(*two.value, 2.1 * kilogramsPerPound, 6));
        QCOMPARE(two.limit, 0.90718474);
        QCOMPARE(*two.reached(), true);
        QCOMPARE(*signNamed(signs, "esc-2kg-3d").reached(), false);
        QVERIFY(!signNamed(signs, "median-step").reached());
        QVERIFY(!signNamed(signs, "median-step").shortfall.empty());
    }
    void slowGainIsSeenByTheSignalsAndNotByTheLabels()
    {
        // The simulation's gain of 0.4 kg a day, with a small scatter before it.
        std::vector<double> values;
        for (int i = 0; i < 35; ++i) values.push_back(80 + (i % 3 - 1) * 0.3);
        const auto quiet = weightSigns(daily("body-weight", "kg", values), Zone::utc(), noon);
        for (const WeightSign &sign : quiet) QVERIFY2(!sign.reached().value_or(true), sign.id.c_str());
        for (int i = 1; i <= 6; ++i) values.push_back(80 + 0.4 * i);
        const auto signs = weightSigns(daily("body-weight", "kg", values), Zone::utc(), noon);
        QCOMPARE(*signNamed(signs, "ewma").reached(), true);
        QCOMPARE(*signNamed(signs, "median-step").reached(), true);
        QCOMPARE(*signNamed(signs, "us-2lb-1d").reached(), false);
        QCOMPARE(*signNamed(signs, "esc-2kg-3d").reached(), false);
        QVERIFY(signNamed(signs, "ewma").ranks && !signNamed(signs, "esc-2kg-3d").ranks);
    }
    void beatHfKnowsTwoLimits()
    {
        const auto ids = [](const HeartFailureDay &one) {
            QStringList found;
            for (const HeartFailureTrigger &trigger : beatHfTriggers(one).reached)
                found << QString::fromStdString(trigger.id);
            return found.join(' ');
        };
        HeartFailureDay one;
        one.systolic = 85;
        one.pulse = 105;
        one.dayGain = 1.4;
        one.weekGain = 2.7;
        QCOMPARE(ids(one), QString());
        QVERIFY(beatHfTriggers(one).symptomsUnknown);
        one.muchWorse = false;
        QCOMPARE(ids(one), QString());
        QVERIFY(!beatHfTriggers(one).symptomsUnknown);
        one.breathlessSwollenOrLightheaded = true;
        QCOMPARE(ids(one), QString("systolic-90 pulse-100 weight-3lb-1d symptoms"));
        one.weekGain = 2.73;  // 6 lb are 2.7216 kg
        QVERIFY(ids(one).contains("weight-6lb-7d"));
        QCOMPARE(ids({79, 39, {}, {}, {}, {}, {}}), QString("systolic-80 pulse-40"));
        QCOMPARE(ids({80, 40, {}, {}, {}, {}, {}}), QString());
        QCOMPARE(ids({171, 111, {}, {}, {}, {}, {}}), QString("systolic-170 pulse-110"));
    }

    // Airways

    void peakFlowHasItsZones()
    {
        QCOMPARE(zoneOf(400, 500), PeakFlowZone::Green);
        QCOMPARE(zoneOf(399, 500), PeakFlowZone::Yellow);
        QCOMPARE(zoneOf(250, 500), PeakFlowZone::Yellow);
        QCOMPARE(zoneOf(249, 500), PeakFlowZone::Red);
        std::vector<double> values(14, 400);
        values[3] = 480;
        QCOMPARE(*personalBest(daily("peak-flow", "L/min", values), {}, Zone::utc()).value, 480.0);
        values.pop_back();
        QVERIFY(!personalBest(daily("peak-flow", "L/min", values), {}, Zone::utc()).value);
    }
    void variabilityIsOfDaysWithTwoReadings()
    {
        TrendSeries stored = seriesOf("peak-flow", "L/min");
        for (int d = 0; d < 7; ++d) {
            tests::add(stored, at("2026-11-10T07:00:00Z") + d * day, 380);
            tests::add(stored, at("2026-11-10T19:00:00Z") + d * day, 420);
        }
        tests::add(stored, at("2026-11-18T07:00:00Z"), 100);
        const Statistic result = diurnalVariability(usable(stored, noon), {}, Zone::utc());
        QVERIFY(agrees(*result.value, 10, 9));
        QCOMPARE(result.account.used, std::size_t{14});
        QCOMPARE(result.account.notUsed[0].readings, std::size_t{1});
        QVERIFY(!diurnalVariability(usable(stored, noon), {at("2026-11-11T00:00:00Z"), noon}, Zone::utc()).value);
    }
    void moreThanTwoDaysOfReliever()
    {
        QCOMPARE(*rescueUse(daily("inhaler-puffs", "{puff}", {2, 0, 0, 1, 0, 0, 2}), Zone::utc(), noon).days,
                 std::size_t{3});
        QVERIFY(rescueUse(daily("inhaler-puffs", "{puff}", {2, 0, 0, 1, 0, 0, 2}), Zone::utc(), noon).moreThanTwoDays);
        QVERIFY(!rescueUse(daily("inhaler-puffs", "{puff}", {2, 0, 0, 1, 0, 0, 0}), Zone::utc(), noon).moreThanTwoDays);
        // No puff in the week is a good week; never a record is not known.
        QCOMPARE(*rescueUse(daily("inhaler-puffs", "{puff}", {2}), Zone::utc(), noon + 10 * day).days, std::size_t{0});
        QVERIFY(!rescueUse(usable(seriesOf("inhaler-puffs", "{puff}"), noon), Zone::utc(), noon).days);
    }
    void burstIsThreePuffsADayAndMoreThanBefore()
    {
        std::vector<double> puffs(30, 1);
        QVERIFY(rescueBursts(daily("inhaler-puffs", "{puff}", puffs), Zone::utc(), noon, 14).bursts.empty());
        QVERIFY(rescueBursts(daily("inhaler-puffs", "{puff}", puffs), Zone::utc(), noon, 14).overuse);
        puffs[20] = puffs[21] = 3;  // 13 and 14 November
        auto found = rescueBursts(daily("inhaler-puffs", "{puff}", puffs), Zone::utc(), noon, 14);
        QCOMPARE(found.bursts.size(), std::size_t{1});
        QCOMPARE(found.bursts[0].from.text(), std::string("2026-11-13T00:00:00Z"));
        QCOMPARE(found.bursts[0].to.text(), std::string("2026-11-15T00:00:00Z"));
        puffs[26] = puffs[27] = 4;  // within 7 days: the same one
        found = rescueBursts(daily("inhaler-puffs", "{puff}", puffs), Zone::utc(), noon, 14);
        QCOMPARE(found.bursts.size(), std::size_t{1});
        QCOMPARE(found.bursts[0].to.text(), std::string("2026-11-21T00:00:00Z"));
        // Always so many is overuse and no burst.
        const auto many = daily("inhaler-puffs", "{puff}", std::vector<double>(30, 4));
        QVERIFY(rescueBursts(many, Zone::utc(), noon, 14).bursts.empty());
        const auto fresh = daily("inhaler-puffs", "{puff}", std::vector<double>(15, 4));
        QVERIFY(!rescueBursts(fresh, Zone::utc(), noon, 14).account.shortfall.empty());
        QVERIFY(!rescueBursts(fresh, Zone::utc(), noon, 14).overuse);
    }

    // NEWS2

    void news2HasItsPublishedTotals_data()
    {
        QTest::addColumn<QList<double>>("numbers");  // respiration, saturation, systolic, pulse, temperature
        QTest::addColumn<bool>("oxygen");
        QTest::addColumn<bool>("alert");
        QTest::addColumn<bool>("scaleTwo");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("singleThree");
        QTest::newRow("nothing") << QList<double>{16, 97, 120, 70, 37.0} << false << true << false << 0 << false;
        QTest::newRow("eight") << QList<double>{22, 93, 105, 112, 38.4} << false << true << false << 8 << false;
        QTest::newRow("a single three") << QList<double>{25, 96, 120, 80, 37} << false << true << false << 3 << true;
        QTest::newRow("fifteen") << QList<double>{9, 84, 91, 131, 39.1} << true << false << true << 15 << true;
        QTest::newRow("most") << QList<double>{8, 83, 90, 40, 35.0} << true << false << true << 20 << true;
    }
    void news2HasItsPublishedTotals()
    {
        QFETCH(QList<double>, numbers);
        QFETCH(bool, oxygen);
        QFETCH(bool, alert);
        QFETCH(bool, scaleTwo);
        QFETCH(int, total);
        QFETCH(bool, singleThree);
        const News2 score = news2(news(numbers[0], numbers[1], oxygen, numbers[2], numbers[3], alert, numbers[4],
                                       scaleTwo ? News2Scale::Two : News2Scale::One));
        QCOMPARE(score.known, std::size_t{7});
        QCOMPARE(*score.total, total);
        QCOMPARE(score.singleThree, singleThree);
    }
    void everyBandOfTheChartHasItsEnds()
    {
        struct Band {
            double from, to;
            int points;
        };
        const double none = std::numeric_limits<double>::quiet_NaN();  // the end that the chart leaves open
        const auto holds = [](const std::vector<Band> &bands, auto pointsOf) {
            for (const Band &band : bands)
                for (const double value : {band.from, band.to})
                    if (!std::isnan(value) && pointsOf(value) != band.points) return QString::number(value);
            return QString();
        };
        const auto points = [](const News2Input &input, News2Part part) {
            return *news2(input).points[static_cast<std::size_t>(part)];
        };
        const News2Input calm = news(16, 97, false, 120, 70, true, 37);
        QCOMPARE(holds({{none, 8, 3}, {9, 11, 1}, {12, 20, 0}, {21, 24, 2}, {25, none, 3}},
                       [&](double value) {
                           News2Input input = calm;
                           input.respiration->value = value;
                           return points(input, News2Part::Respiration);
                       }),
                 QString());
        const auto saturation = [&](News2Scale scale, bool oxygen) {
            return [&, scale, oxygen](double value) {
                return points(news(16, value, oxygen, 120, 70, true, 37, scale), News2Part::Saturation);
            };
        };
        for (const bool oxygen : {false, true})
            QCOMPARE(
                holds({{none, 91, 3}, {92, 93, 2}, {94, 95, 1}, {96, none, 0}}, saturation(News2Scale::One, oxygen)),
                QString());
        QCOMPARE(holds({{none, 83, 3}, {84, 85, 2}, {86, 87, 1}, {88, 92, 0}, {93, 100, 0}},
                       saturation(News2Scale::Two, false)),
                 QString());
        QCOMPARE(holds({{none, 83, 3}, {84, 85, 2}, {86, 87, 1}, {88, 92, 0}, {93, 94, 1}, {95, 96, 2}, {97, none, 3}},
                       saturation(News2Scale::Two, true)),
                 QString());
        QCOMPARE(holds({{none, 90, 3}, {91, 100, 2}, {101, 110, 1}, {111, 219, 0}, {220, none, 3}},
                       [&](double value) {
                           News2Input input = calm;
                           input.systolic->value = value;
                           return points(input, News2Part::Systolic);
                       }),
                 QString());
        QCOMPARE(holds({{none, 40, 3}, {41, 50, 1}, {51, 90, 0}, {91, 110, 1}, {111, 130, 2}, {131, none, 3}},
                       [&](double value) {
                           News2Input input = calm;
                           input.pulse->value = value;
                           return points(input, News2Part::Pulse);
                       }),
                 QString());
        QCOMPARE(holds({{none, 35.0, 3}, {35.1, 36.0, 1}, {36.1, 38.0, 0}, {38.1, 39.0, 1}, {39.1, none, 2}},
                       [&](double value) {
                           News2Input input = calm;
                           input.celsius->value = value;
                           return points(input, News2Part::Temperature);
                       }),
                 QString());
    }
    void saturationHasTwoScales_data()
    {
        QTest::addColumn<double>("saturation");
        QTest::addColumn<bool>("oxygen");
        QTest::addColumn<bool>("scaleTwo");
        QTest::addColumn<int>("points");  // of saturation and oxygen together
        QTest::newRow("95 on oxygen, scale 2") << 95.0 << true << true << 4;
        QTest::newRow("95 on air, scale 2") << 95.0 << false << true << 0;
        QTest::newRow("90 on oxygen, scale 2") << 90.0 << true << true << 2;
        QTest::newRow("90 on air, scale 1") << 90.0 << false << false << 3;
        QTest::newRow("97 on oxygen, scale 2") << 97.0 << true << true << 5;
        QTest::newRow("93 on oxygen, scale 2") << 93.0 << true << true << 3;
        QTest::newRow("87 on air, scale 2") << 87.0 << false << true << 1;
        QTest::newRow("83 on air, scale 2") << 83.0 << false << true << 3;
        QTest::newRow("95 on air, scale 1") << 95.0 << false << false << 1;
        QTest::newRow("96 on air, scale 1") << 96.0 << false << false << 0;
    }
    void saturationHasTwoScales()
    {
        QFETCH(double, saturation);
        QFETCH(bool, oxygen);
        QFETCH(bool, scaleTwo);
        QFETCH(int, points);
        const News2 score =
            news2(news(16, saturation, oxygen, 120, 70, true, 37, scaleTwo ? News2Scale::Two : News2Scale::One));
        QCOMPARE(*score.total, points);
    }
    void missingInputsNeverHaveATotal()
    {
        News2Input input = news(25, 96, false, 120, 80, true, 37);
        input.alert.reset();
        input.oxygen.reset();
        input.pulse->at = noon - hour;
        input.systolic->at = noon - 30 * hour;
        const News2 score = news2(input);
        QVERIFY(!score.total);
        QCOMPARE(score.known, std::size_t{5});
        QCOMPARE(score.words(), std::string("partial, 5 of 7 inputs"));
        QCOMPARE(score.oldest->text(), (noon - 30 * hour).text());
        QVERIFY(score.singleThree);
        input.scale = News2Scale::Two;  // 96 % says nothing without the oxygen
        QCOMPARE(news2(input).known, std::size_t{4});
    }
    void fahrenheitIsRoundedToTenthsFirst()
    {
        // 100.4 °F are 38.0 °C: no point, whatever the binary fraction.
        const double converted = *convert(100.4, "[degF]", "Cel");
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, converted)).total, 0);
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, 38.04)).total, 0);
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, 38.06)).total, 1);
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, 36.1)).total, 0);
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, 36.0)).total, 1);
        QCOMPARE(*news2(news(16, 97, false, 120, 70, true, 39.1)).total, 2);
        QCOMPARE(*news2(news(16, 97, false, 220, 70, true, 37)).total, 3);
        QCOMPARE(*news2(news(16, 97, false, 219, 70, true, 37)).total, 0);
    }
    void totalHasItsWords()
    {
        QCOMPARE(news2(news(16, 97, false, 120, 70, true, 37)).words(), std::string("0 of 20, low"));
        QCOMPARE(news2(news(25, 96, false, 120, 80, true, 37)).words(),
                 std::string("3 of 20, low to medium: a single input has 3"));
        QCOMPARE(news2(news(22, 93, false, 120, 91, true, 37)).words(), std::string("5 of 20, medium"));
        QCOMPARE(news2(news(22, 93, false, 105, 112, true, 38.4)).words(), std::string("8 of 20, high"));
    }

    // Activity, sleep and masks

    void stepsSayWhenWearIsNotKnown()
    {
        // A day of 0 steps is a day.
        const MeasureSeries steps = daily("steps", "{steps}", {4000, 0, 5000, 3000});
        const WeeklySteps unknown = weeklySteps(daySums(steps, {}, Zone::utc()));
        QCOMPARE(*unknown.mean, 3000.0);
        QVERIFY(unknown.wearUnknown);
        QVERIFY(unknown.account.words.find("not known") != std::string::npos);
        std::vector<DaySum> worn = daySums(steps, {}, Zone::utc());
        for (DaySum &one : worn) one.wornHours = 14;
        worn[1].wornHours = 9.9;
        QVERIFY(!weeklySteps(worn).mean);
        QCOMPARE(weeklySteps(worn).account.notUsed[0].readings, std::size_t{1});
        worn.push_back({noon, 8000, 10.0});
        QCOMPARE(*weeklySteps(worn).mean, 5000.0);
        QVERIFY(!weeklySteps(worn).wearUnknown);
    }
    void sleepHasMeanAndRegularity()
    {
        const Sleep sleep = sleepOf(daily("sleep-duration", "h", {7, 8, 6, 7, 7}), {}, Zone::utc());
        QCOMPARE(*sleep.hours, 7.0);
        QVERIFY(agrees(*sleep.regularity, 0.70711, 5));
        const Sleep few = sleepOf(daily("sleep-duration", "h", {7, 8, 6, 7}), {}, Zone::utc());
        QVERIFY(!few.hours && !few.regularity && !few.account.shortfall.empty());
    }
    void maskUseTakesTheBestThirtyNights()
    {
        std::vector<double> hours(60, 2);
        for (std::size_t i = 30; i < 51; ++i) hours[i] = 4;
        const MaskUse use = maskUse(daily("mask-use", "h", hours), Zone::utc(), noon + day);
        QCOMPARE(*use.percent, 70.0);
        QVERIFY(use.enough);
        hours[30] = 3.9;
        const MaskUse less = maskUse(daily("mask-use", "h", hours), Zone::utc(), noon + day);
        QVERIFY(!less.enough && less.percent);
        hours.resize(29);
        QVERIFY(!maskUse(daily("mask-use", "h", hours), Zone::utc(), noon + day).percent);
        QVERIFY(!maskUse(usable(seriesOf("mask-use", "h"), noon), Zone::utc(), noon).account.shortfall.empty());
        QCOMPARE(apneaBandOf(4.9), ApneaBand::Below5);
        QCOMPARE(apneaBandOf(5), ApneaBand::From5);
        QCOMPARE(apneaBandOf(14.9), ApneaBand::From5);
        QCOMPARE(apneaBandOf(15), ApneaBand::From15);
        QCOMPARE(apneaBandOf(30), ApneaBand::From30);
    }
    void hoursOfTheOtherDeviceAreNotAmongThoseUsed()
    {
        TrendSeries stored = seriesOf("mask-use", "h");
        for (int back = 40; back >= 1; --back)
            for (const int source : {1, 2}) {
                add(stored, noon - back * day + source * minute, source == 1 ? 6 : 2);
                stored.sources.back() = static_cast<std::uint32_t>(source);
            }
        const MaskUse use = maskUse(usable(stored, noon), Zone::utc(), noon);
        QCOMPARE(*use.percent, 100.0);
        QCOMPARE(use.account.used, std::size_t{40});
        QCOMPARE(use.account.notUsed.size(), std::size_t{1});
        QCOMPARE(use.account.notUsed[0].readings, std::size_t{40});
    }
    void nightsWithoutARecordCountAsNotUsed()
    {
        std::vector<double> days, hours;
        for (int i = 0; i < 40; i += 2) {
            days.push_back(i);
            hours.push_back(6);
        }
        const MeasureSeries series = usable(onDays("mask-use", "h", noon - 45 * day, days, hours), noon);
        QCOMPARE(*maskUse(series, Zone::utc(), noon).percent, 50.0);
    }

    // Adherence

    void moreThanAskedForIsNoMoreThanAll()
    {
        TrendSeries stored = seriesOf("heart-rate", "/min");
        const auto onDay = [&](int back, int n) {
            for (int i = 0; i < n; ++i) tests::add(stored, noon - back * day - hour + i * minute, 60);
        };
        onDay(4, 1);
        onDay(3, 5);
        onDay(2, 2);
        onDay(0, 1);
        const Adherence result = measuringAdherence(usable(stored, noon), Zone::utc(), noon, 5, 2);
        QCOMPARE(result.days, std::size_t{4});  // today is not over
        QCOMPARE(*result.percent, 100 * (0.5 + 1 + 1 + 0) / 4);
        QCOMPARE(*result.covered(), 50.0);
    }
    void dosesByHandAreNotKnownWhereNothingIsWritten()
    {
        const MeasureSeries puffs =
            usable(onDays("inhaler-puffs", "{puff}", noon - 4 * day, {0, 1, 3}, {4, 2, 8}), noon);
        const Adherence own = doseAdherence(puffs, Zone::utc(), noon, 5, 4, Recording::ByItself);
        QCOMPARE(*own.percent, 100 * (1 + 0.5 + 0 + 1) / 4);
        const Adherence byHand = doseAdherence(puffs, Zone::utc(), noon, 5, 4, Recording::ByHand);
        QCOMPARE(byHand.days, std::size_t{3});
        QVERIFY(agrees(*byHand.percent, 83.333333, 6));
        QVERIFY(!doseAdherence(puffs, Zone::utc(), noon, 1, 4, Recording::ByHand).percent);
    }
    void morningsAreNotComparedWithEvenings()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        std::vector<double> days, values(12, 130);
        for (int i = 0; i < 12; ++i) days.push_back(i);
        // 11:30 UTC is half past twelve in Berlin.
        const MeasureSeries late =
            usable(onDays("systolic-blood-pressure", "mmHg", at("2026-11-05T11:30:00Z"), days, values), noon);
        const DayBalance mornings = dayBalance(late, {}, Zone::utc()), evenings = dayBalance(late, {}, berlin);
        QCOMPARE(mornings.morning, std::size_t{12});
        QCOMPARE(evenings.evening, std::size_t{12});
        QVERIFY(mornings.oneSided());
        QVERIFY((!DayBalance{8, 2}.oneSided()) && (DayBalance{9, 1}.oneSided()) && (!DayBalance{8, 1}.oneSided()));
        QVERIFY(!comparisonCaution(mornings, evenings).empty());
        QVERIFY(!comparisonCaution(evenings, mornings).empty());
        QVERIFY(comparisonCaution(mornings, mornings).empty());
    }
    void longestSilenceHoldsTheEnds()
    {
        const MeasureSeries series =
            usable(onDays("heart-rate", "/min", noon - 10 * day, {0, 1, 4}, {60, 60, 60}), noon);
        const auto silence = longestSilence(series, {noon - 11 * day, noon});
        QCOMPARE(silence->from.text(), (noon - 6 * day).text());
        QCOMPARE(silence->to.text(), noon.text());
        QCOMPARE(longestSilence(series, {noon - 11 * day, noon - 6 * day})->to.text(), (noon - 6 * day).text());
        QVERIFY(!longestSilence(series, {std::nullopt, noon}));
    }

    // Data trust

    void twoPeopleOnOneScaleTakeTurns()
    {
        std::vector<double> values;
        for (int i = 0; i < 20; ++i) values.push_back(i % 3 == 0 ? 62 + i % 2 * 0.4 : 84 - i % 2 * 0.6);
        const TwoPeople found = twoPeople(daily("body-weight", "kg", values), {});
        QVERIFY(found.likely);
        QCOMPARE(found.inLower, std::size_t{7});
        QVERIFY(std::abs(found.lower - 62) < 0.5 && std::abs(found.upper - 84) < 0.7);
    }
    void onePersonWhoLosesWeightIsOne()
    {
        std::vector<double> values;
        for (int i = 0; i < 20; ++i) values.push_back((i < 10 ? 92 : 84) + i % 3 * 0.2);
        const TwoPeople found = twoPeople(daily("body-weight", "kg", values), {});
        QVERIFY(!found.likely);
        QCOMPARE(found.turns, std::size_t{1});
        QVERIFY(found.separation > 5);
        std::vector<double> scatter;
        for (int i = 0; i < 40; ++i) scatter.push_back(80 + (i * 37 % 41 - 20) * 0.05);
        QVERIFY(!twoPeople(daily("body-weight", "kg", scatter), {}).likely);
        QVERIFY(!twoPeople(daily("body-weight", "kg", std::vector<double>(12, 80)), {}).likely);
        QVERIFY(
            !twoPeople(daily("body-weight", "kg", {60, 80, 60, 80, 60, 80, 60, 80, 60}), {}).account.shortfall.empty());
    }
    void roundedReadingsPreferADigit()
    {
        std::vector<double> all, rounded;
        for (int i = 0; i < 30; ++i) {
            all.push_back(120 + i);
            rounded.push_back(i % 2 == 0 ? 130 + i / 2 * 5 % 20 : 121 + i % 5);
        }
        const DigitPreference none = digitPreference(daily("systolic-blood-pressure", "mmHg", all), {});
        QCOMPARE(*none.percent, 20.0);
        QVERIFY(!none.likely);
        const DigitPreference found = digitPreference(daily("systolic-blood-pressure", "mmHg", rounded), {});
        QVERIFY(*found.percent >= 50);
        QVERIFY(found.likely);
        all.resize(19);
        QVERIFY(!digitPreference(daily("systolic-blood-pressure", "mmHg", all), {}).percent);
    }
    void copiedReadingsAreRepeats()
    {
        std::vector<Pressure> pressures{{0, 130, 80}, {1, 128, 80}, {2, 128, 80}, {3, 128, 81}};
        QVERIFY(!identicalRepeats(pressures).likely);
        QCOMPARE(identicalRepeats(pressures).longest, std::size_t{2});
        pressures[3].diastolic = 80;
        QVERIFY(identicalRepeats(pressures).likely);
        QVERIFY(identicalRepeats(daily("body-weight", "kg", {80.1, 81, 81, 81, 81, 81}), {}).likely);
        QVERIFY(!identicalRepeats(daily("body-weight", "kg", {80.1, 81, 81, 81, 81, 80}), {}).likely);
    }
    void clockThatRunsFastIsSeen()
    {
        std::vector<ClockPair> pairs;
        for (int i = 0; i < 5; ++i) pairs.push_back({noon + i * day + i * 30 * second, noon + i * day});
        const ClockDrift fast = clockDrift(pairs);
        QVERIFY(agrees(*fast.secondsPerDay, 30, 6));
        QVERIFY(agrees(*fast.offset, 120, 6));
        QVERIFY(fast.likely);
        for (int i = 0; i < 5; ++i) pairs[static_cast<std::size_t>(i)].device = noon + i * day + 200 * second;
        QVERIFY(!clockDrift(pairs).likely);
        for (int i = 0; i < 5; ++i) pairs[static_cast<std::size_t>(i)].device = noon + i * day - 301 * second;
        QVERIFY(clockDrift(pairs).likely);
        pairs.resize(2);
        QVERIFY(!clockDrift(pairs).offset && !clockDrift(pairs).shortfall.empty());
    }
};
TRENDWARD_TEST(FieldsTest)

#include "tst_fields.moc"
