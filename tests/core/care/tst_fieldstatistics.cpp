// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/averagepressure.h"
#include "core/care/caresummary.h"
#include "core/care/eventreport.h"
#include "core/care/fieldstatistics.h"
#include "core/fhir/vitalsigns.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

/// Duplicates at 07:00 and 20:00 from 7 days ago until yesterday.
trend::TrendSeries duplicates(const std::string &measure, double first)
{
    trend::TrendSeries series = seriesOf(measure, "mmHg", measure.starts_with("s") ? 1 : 2);
    for (int back = 7; back >= 1; --back)
        for (const int hour : {7, 20})
            for (const int second : {0, 1})
                add(series, morning - back * oneDay + (hour - 9) * oneHour + second * oneHour / 60, first + second);
    return series;
}

SummaryInput inputWith(const std::vector<trend::TrendSeries> &series)
{
    SummaryInput input;
    input.patient.id = "p-1";
    input.patient.identifiers = {{"", "p-1"}};
    input.series = series;
    return input;
}

SummaryInput pressures()
{
    return inputWith({duplicates("systolic-blood-pressure", 134), duplicates("diastolic-blood-pressure", 82)});
}

const NamedStatistic *statistic(const SummaryMeasure &measure, const std::string &name)
{
    const auto found = std::find_if(measure.statistics.begin(), measure.statistics.end(),
                                    [&](const NamedStatistic &one) { return one.name == name; });
    return found == measure.statistics.end() ? nullptr : &*found;
}

}  // namespace

class FieldStatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMeasureBeginsWithTheSameNumbers()
    {
        const CareSummary summary =
            careSummary(inputWith({duplicates("systolic-blood-pressure", 134),
                                   onDays("sensor-glucose", "mg/dL", morning - oneDay, {0}, {100}),
                                   onDays("body-weight", "kg", morning - oneDay, {0}, {80}),
                                   onDays("", "widgets", morning - oneDay, {0}, {1})}),
                        builtInRules(), morning);
        QCOMPARE(summary.measures.size(), std::size_t{4});
        const auto &first = summary.measures[0].statistics;
        QVERIFY(first.size() > generalStatistics);
        QCOMPARE(first[generalStatistics - 1].name, std::string("Days with readings"));
        QCOMPARE(first[generalStatistics].name, std::string("Home average"));
        for (const SummaryMeasure &measure : summary.measures)
            for (std::size_t i = 0; i < generalStatistics; ++i) QCOMPARE(measure.statistics[i].name, first[i].name);
    }
    void bothPartsHaveTheirHomeAverage()
    {
        const CareSummary summary = careSummary(pressures(), builtInRules(), morning);
        // 16 to 21 November without the first of them; the first day of all lies before the window.
        const NamedStatistic *systolic = statistic(summary.measures[0], "Home average");
        QCOMPARE(*systolic->value, 134.5);
        QCOMPARE(systolic->account.used, std::size_t{20});
        QCOMPARE(systolic->account.unit.code, std::string("mm[Hg]"));
        QCOMPARE(*statistic(summary.measures[1], "Home average")->value, 82.5);
        QCOMPARE(*statistic(summary.measures[1], "Home average, evenings")->value, 82.5);
        QCOMPARE(*statistic(summary.measures[0], "Average real variability")->value, 1.0);
        QCOMPARE(statistic(summary.measures[0], "Systolic load, last 10 days")->text, std::string("100 %"));
        QVERIFY(!statistic(summary.measures[1], "Average real variability"));
        QCOMPARE(leftOutText(systolic->account), std::string("4 of the days that the protocol discards"));
        QVERIFY(has(summaryHtml(summary), "4 of the days that the protocol discards"));
        QVERIFY(has(summaryHtml(summary), "<td>Home average</td>"));
        QVERIFY(has(summaryCsv(summary), "Home average"));
    }
    void whatIsMissingIsSaid()
    {
        SummaryInput input = inputWith({twiceADay("systolic-blood-pressure", "mmHg", 5, [](int) { return 130.0; }),
                                        twiceADay("diastolic-blood-pressure", "mmHg", 5, [](int) { return 80.0; })});
        const CareSummary summary = careSummary(input, builtInRules(), morning);
        const NamedStatistic *average = statistic(summary.measures[0], "Home average");
        QVERIFY(!average->value);
        QCOMPARE(average->text, std::string("-"));
        QVERIFY(has(average->account.shortfall, "12 readings on 3 days"));
        QVERIFY(has(summaryHtml(summary), "there are 8 on 4"));
        QVERIFY(!summary.homeAverage);
        const auto bundle = summaryBundle(summary, "1");
        QVERIFY(bundle && !has(*bundle, "96607-7"));
    }
    void withoutTablesThereIsNoAverage()
    {
        Rules bare = builtInRules();
        bare.pressure = {};
        bare.glucose = {};
        const CareSummary summary = careSummary(pressures(), bare, morning);
        QVERIFY(!statistic(summary.measures[0], "Home average"));
        QVERIFY(!summary.homeAverage);
        QVERIFY(!withTables(bare, "{}", "{}"));
    }
    void averageIsWrittenAsUsCoreWantsIt()
    {
        const CareSummary summary = careSummary(pressures(), builtInRules(), morning);
        QVERIFY(summary.homeAverage.has_value());
        const std::string json = fhir::toJson(fhir::conforming(*summary.homeAverage));
        for (const char *part : {"\"96607-7\"", "\"96608-5\"", "\"96609-3\"", "\"246432004\"", "\"effectivePeriod\"",
                                 "\"value\":134.5", "\"value\":82.5", "\"value\":20", "\"vital-signs\"",
                                 "Mean of 20 home measurements on 5 days. Protocol: 7 days"})
            QVERIFY2(has(json, part), (std::string(part) + " is not in " + json).c_str());
        QVERIFY(!has(json, "\"valueQuantity\":{\"value\":134.5},\"component\""));
        const auto bundle = summaryBundle(summary, "1");
        QVERIFY(bundle.has_value());
        QVERIFY(has(*bundle, "96607-7"));
        // It is no reading: what counts those does not count it.
        QVERIFY(has(*bundle, "in 0 Observations, each of them in this document"));
    }
    void bandsOfGlucoseAddUp()
    {
        trend::TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (int i = 14 * 288 - 1; i >= 0; --i)
            add(stored, morning - i * oneHour / 12,
                std::array{50.0, 65.0, 100.0, 120.0, 200.0, 300.0, 90.0}[static_cast<std::size_t>(i % 7)]);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        const SummaryMeasure &measure = summary.measures[0];
        QCOMPARE(statistic(measure, "Very low")->text, std::string("15 %"));
        QCOMPARE(statistic(measure, "Low")->text, std::string("14 %"));
        QCOMPARE(statistic(measure, "In target")->text, std::string("43 %"));
        QCOMPARE(statistic(measure, "High")->text, std::string("14 %"));
        QCOMPARE(statistic(measure, "Very high")->text, std::string("14 %"));
        QVERIFY(statistic(measure, "Glucose management indicator")->value.has_value());
        QCOMPARE(statistic(measure, "Glycemia risk index")->text, std::string("100"));
    }
    /// Two readings of three are within; of the time all of 10 days, and of 10 more, up to twice the room, one half.
    void goalIsHeldAgainstReadingsAndAgainstTime()
    {
        trend::TrendSeries stored = seriesOf("systolic-blood-pressure", "mmHg");
        add(stored, morning - 21 * oneDay, 120);
        add(stored, morning - 11 * oneDay, 120);
        add(stored, morning - oneDay, 140);
        SummaryInput input = inputWith({stored});
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 130, "mm[Hg]")};
        const CareSummary summary = careSummary(input, builtInRules(), morning);
        const NamedStatistic *readings = statistic(summary.measures[0], "Readings within the goal, last 30 days");
        QCOMPARE(readings->text, std::string("67 %"));
        QCOMPARE(readings->account.used, std::size_t{3});
        QCOMPARE(*statistic(summary.measures[0], "Time within the goal, last 30 days")->value, 75.0);
        // In the unit of the goal it is the same: no limit is held against another unit's numbers.
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 130 / 7.50062, "kPa")};
        const CareSummary inKilopascal = careSummary(input, builtInRules(), morning);
        QCOMPARE(statistic(inKilopascal.measures[0], "Time within the goal, last 30 days")->text, std::string("75 %"));
        input.goals = {};
        const CareSummary without = careSummary(input, builtInRules(), morning);
        QVERIFY(!statistic(without.measures[0], "Time within the goal, last 30 days"));
    }
    void timesBelowAndAboveTargetAreCounted()
    {
        trend::TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (int i = 14 * 288 - 1; i >= 0; --i) {
            // Every day half an hour at 60 in the night, and on the newest at 50, too.
            const bool low = i % 288 >= 72 && i % 288 < 78, veryLow = i < 24 && i >= 18;
            add(stored, morning - i * oneHour / 12, veryLow ? 50 : low ? 60 : 120);
        }
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        const SummaryMeasure &measure = summary.measures[0];
        QCOMPARE(statistic(measure, "Times below target")->text, std::string("15"));
        QCOMPARE(statistic(measure, "Times very low")->text, std::string("1"));
        QCOMPARE(statistic(measure, "Times above target")->text, std::string("0"));
        // A meter's readings have nothing between them.
        stored.measure = "glucose";
        const CareSummary meter = careSummary(inputWith({stored}), builtInRules(), morning);
        QVERIFY(!statistic(meter.measures[0], "Times below target"));
    }
    void gainsNameTheirDaysAndTheirSources()
    {
        trend::TrendSeries stored = seriesOf("body-weight", "kg", 1);
        for (int back = 7; back >= 0; --back) add(stored, morning - back * oneDay, 84 - 0.5 * back);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        const SummaryMeasure &measure = summary.measures[0];
        QCOMPARE(statistic(measure, "Gain in a day")->text, std::string("0.5 kg"));
        QCOMPARE(statistic(measure, "Gain in 3 days")->text, std::string("1.5 kg"));
        QCOMPARE(statistic(measure, "Gain in a week")->text, std::string("3.5 kg"));
        QVERIFY(has(statistic(measure, "Gain in 3 days")->account.source, "ESC"));
        QVERIFY(!has(statistic(measure, "Gain in a week")->account.source, "ESC"));
    }
    void burstsOfPuffsAreCounted()
    {
        trend::TrendSeries stored = seriesOf("inhaler-puffs", "{puff}");
        for (int back = 60; back >= 1; --back)
            add(stored, morning - back * oneDay, back == 40 || back == 39 || back == 10 || back == 9 ? 5 : 0);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        QCOMPARE(statistic(summary.measures[0], "Bursts of puffs, last 90 days")->text, std::string("2"));
    }
    void smallChangeThatLastsIsSummed()
    {
        trend::TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int back = 34; back >= 0; --back) add(stored, morning - back * oneDay, (back < 7 ? 68 : 70) + back % 2);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        const NamedStatistic *sum = statistic(summary.measures[0], "Cumulative sum of the newest days");
        // 70 and 71 by turns: mean 70.5, each moving range 1, σ 1 / 1.128. Each newest day lies 1.5 or 2.5 below, less
        // half a σ: four of 68 and three of 69.
        const double sigma = 1 / 1.128;
        QVERIFY(std::abs(*sum->value + ((4 * 2.5 + 3 * 1.5) / sigma - 7 * 0.5)) < 1e-9);
        QVERIFY(sum->text.ends_with(" σ"));
        QVERIFY(has(sum->account.source, "Page"));
    }
    void goalInAnotherUnitChangesNoNumberOfItsField()
    {
        SummaryInput input = pressures();
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 18, "kPa")};
        const CareSummary summary = careSummary(input, builtInRules(), morning);
        QCOMPARE(*statistic(summary.measures[0], "Home average")->value, 134.5);
        QCOMPARE(statistic(summary.measures[0], "Home average")->account.unit.code, std::string("mm[Hg]"));
    }
    void usualRangeOfPuffsBeginsAtNone()
    {
        trend::TrendSeries stored = seriesOf("inhaler-puffs", "{puff}");
        for (int back = 30; back >= 1; --back) add(stored, morning - back * oneDay, back % 2);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        QCOMPARE(*statistic(summary.measures[0], "Own usual range, lower end")->value, 0.0);
        QVERIFY(*statistic(summary.measures[0], "Own usual range, upper end")->value > 1);
    }
    void daysBeyondTheUsualLevelAreCountedAndSaid()
    {
        trend::TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int back = 40; back >= 0; --back) add(stored, morning - back * oneDay, (back < 4 ? 90 : 70) + back % 3);
        const CareSummary summary = careSummary(inputWith({stored}), builtInRules(), morning);
        const NamedStatistic *beyond = statistic(summary.measures[0], "Days beyond the usual level");
        QCOMPARE(*beyond->value, 4.0);
        QVERIFY2(beyond->text.starts_with("4 days above the usual level since "), beyond->text.c_str());
        QVERIFY(beyond->account.words.find("EWMA") != std::string::npos);
        // Those of the week that is judged; those behind the level are said beside them.
        QCOMPARE(beyond->account.used, std::size_t{7});
        QVERIFY2(beyond->account.words.ends_with("the level is that of 28 readings before them"),
                 beyond->account.words.c_str());
        QVERIFY(*beyond->account.first >= morning - 7 * oneDay);
    }
    void meetingBeyondTheDataIsSaidAsThat()
    {
        EventReport report;
        report.unit = unitFrom("/d");
        report.day = {2026, 10, 20};
        report.comparison.weeks.resize(16);
        report.comparison.fit = trend::EventFit{5000, 0, -3000, 50, 0};
        report.comparison.lastWeek = 7;
        report.comparison.observed = report.comparison.expected = 5000;
        const auto said = [&] {
            for (const EventLine &line : eventNumbers(report))
                if (line.name == "Weeks to the expected line") return line.value;
            return std::string();
        };
        QCOMPARE(said(), std::string("not within 16 weeks after the event"));
        report.comparison.fit->slopeChange = -50;
        QCOMPARE(said(), std::string("the two lines do not meet after the event"));
    }
    /// What a goal was set for is no longer held against the time before it.
    void usualRangeBeginsAnewWithAGoal()
    {
        trend::TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int back = 40; back >= 0; --back) add(stored, morning - back * oneDay, (back < 20 ? 90 : 70) + back % 3);
        SummaryInput input = inputWith({stored});
        const LocalTime begin = Zone::utc().local(morning - 19 * oneDay);
        input.goals = {goalFor("heart-rate", std::nullopt, 95, "/min")};
        input.goals[0].start = Date{begin.year, begin.month, begin.day};
        const CareSummary summary = careSummary(input, builtInRules(), morning);
        QVERIFY(*statistic(summary.measures[0], "Own usual range, lower end")->value > 85);
        QCOMPARE(*statistic(summary.measures[0], "Days beyond the usual level")->value, 0.0);
        input.goals[0].measure = "body-weight";
        const CareSummary other = careSummary(input, builtInRules(), morning);
        QVERIFY(*statistic(other.measures[0], "Own usual range, lower end")->value < 80);
    }
    void everyFieldHasAnAccountOrSaysWhatIsMissing()
    {
        std::vector<trend::TrendSeries> all;
        for (const Measure &measure : measures()) {
            trend::TrendSeries one = seriesOf(std::string(measure.key), std::string(measure.unit),
                                              static_cast<std::int64_t>(all.size()) + 1);
            for (int back = 40; back >= 1; --back)
                add(one, morning - back * oneDay,
                    measure.plausibleLow + (measure.plausibleHigh - measure.plausibleLow) * (0.4 + 0.01 * (back % 3)));
            all.push_back(std::move(one));
        }
        const CareSummary summary = careSummary(inputWith(all), builtInRules(), morning);
        QCOMPARE(summary.measures.size(), all.size());
        for (const SummaryMeasure &measure : summary.measures)
            for (const NamedStatistic &one : measure.statistics) {
                const std::string where = measure.series.measure + ": " + one.name;
                QVERIFY2(one.value || !one.account.shortfall.empty(), where.c_str());
                QVERIFY2(!one.account.words.empty() && !one.account.symbols.empty() && !one.account.source.empty(),
                         where.c_str());
                QVERIFY2(one.value.has_value() == one.account.shortfall.empty(), where.c_str());
            }
    }
};
TRENDWARD_TEST(FieldStatisticsTest)

#include "tst_fieldstatistics.moc"
