// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/fieldnumbers.h"
#include "core/care/words.h"
#include "core/trend/glucose.h"
#include "core/trend/homebloodpressure.h"
#include "core/trend/ownbaseline.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <array>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

SummaryInput withSeries(const std::vector<trend::TrendSeries> &series)
{
    SummaryInput input;
    input.patient.id = "p-1";
    input.series = series;
    return input;
}

/// Two readings each morning and each evening of the last 9 days.
trend::TrendSeries twicePerSession(const std::string &measure, double first)
{
    trend::TrendSeries series = seriesOf(measure, "mmHg", measure.starts_with("s") ? 1 : 2);
    for (int back = 9; back >= 1; --back)
        for (const int hour : {7, 20})
            for (const int again : {0, 1})
                add(series, morning - back * oneDay + (hour - 9) * oneHour + again * oneHour / 60,
                    first + back % 5 + again);
    return series;
}

/// The numbers of a summary's measure, with the next one as the other half of a blood pressure.
std::vector<FieldNumber> numbersOf(const CareSummary &summary, std::size_t measure)
{
    const bool pressure = summary.measures[measure].series.measure == "systolic-blood-pressure";
    return fieldNumbers(summary.measures[measure].series.measure, summary.measures[measure].statistics,
                        pressure ? std::span<const NamedStatistic>(summary.measures[measure + 1].statistics)
                                 : std::span<const NamedStatistic>(),
                        summary.patient.zone);
}

}  // namespace

class FieldNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void bothPartsOfAPressureAreOneNumberWithItsBasis()
    {
        const CareSummary summary = careSummary(withSeries({twicePerSession("systolic-blood-pressure", 130),
                                                            twicePerSession("diastolic-blood-pressure", 80)}),
                                                builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        const trend::HomeBloodPressure home =
            trend::homeBloodPressure(summary.measures[0].series, summary.measures[1].series,
                                     builtInRules().pressure.protocols.front(), summary.patient.zone, morning);
        QVERIFY(home.mean && home.morning && home.evening);
        const auto pair = [](const trend::PressureMean &mean) {
            return numberText(mean.systolic, 0) + "/" + numberText(mean.diastolic, 0) + " mmHg";
        };
        QCOMPARE(numbers.size(), std::size_t{4});
        QCOMPARE(numbers[0].name, std::string("Home average"));
        QCOMPARE(numbers[0].value, pair(*home.mean));
        QCOMPARE(numbers[1].value, pair(*home.morning));
        QCOMPARE(numbers[2].value, pair(*home.evening));
        QVERIFY2(numbers[0].basis.starts_with(std::to_string(home.account.used) + " of "), numbers[0].basis.c_str());
        QVERIFY2(has(numbers[0].words(), "Home average: " + pair(*home.mean) + " ("), numbers[0].words().c_str());
        // The mornings are of the mornings' readings alone.
        QVERIFY(home.morning->readings < home.account.used);
        QVERIFY2(numbers[1].basis.starts_with(std::to_string(home.morning->readings) + " of "),
                 numbers[1].basis.c_str());
    }
    void whatSeveralLackIsSaidOnceAndNeverANumber()
    {
        const CareSummary summary =
            careSummary(withSeries({twiceADay("systolic-blood-pressure", "mmHg", 2, [](int) { return 130.0; }),
                                    twiceADay("diastolic-blood-pressure", "mmHg", 2, [](int) { return 80.0; })}),
                        builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        QCOMPARE(numbers.size(), std::size_t{2});
        // The mornings and the evenings lack the same; the load of a week takes less.
        QVERIFY(numbers[0].value.empty() && numbers[0].basis.empty());
        QCOMPARE(numbers[0].words(), numbers[0].name + ": " + numbers[0].missing);
        QCOMPARE(numbers[1].name, std::string("Systolic load, last 10 days"));
        QVERIFY2(has(numbers[0].words(), "Home average: the average takes 12 readings on 3 days"),
                 numbers[0].words().c_str());
    }
    void sharesOfGlucoseAddUpTo100()
    {
        trend::TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (int i = 14 * 288 - 1; i >= 0; --i)
            add(stored, morning - i * oneHour / 12,
                std::array{50.0, 65.0, 100.0, 120.0, 200.0, 300.0, 90.0}[static_cast<std::size_t>(i % 7)]);
        const CareSummary summary = careSummary(withSeries({stored}), builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        QCOMPARE(numbers.size(), std::size_t{4});
        QCOMPARE(numbers[0].value, std::string("43 %"));
        QCOMPARE(numbers[1].value, std::string("29 %"));
        QCOMPARE(numbers[2].value, std::string("28 %"));
        const trend::GlucoseReport report = trend::glucoseReport(
            summary.measures[0].series, builtInRules().glucose.front(), summary.patient.zone, morning);
        QCOMPARE(numbers[3].value, numberText(*report.gmi.value, 1) + " %");
        QCOMPARE(numbers[1].name, std::string("Below target"));
    }
    void aRangeHasBothEndsAndOneUnit()
    {
        const auto pulse = twiceADay("heart-rate", "/min", 40, [](int day) { return 60.0 + day % 7; });
        const CareSummary summary = careSummary(withSeries({pulse}), builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        const trend::OwnBaseline own = trend::ownBaseline(summary.measures[0].series, summary.patient.zone, morning);
        QCOMPARE(numbers.back().name, std::string("Own usual range"));
        QCOMPARE(numbers.back().value,
                 numberText(own.band->low(), 0) + "–" + numberText(own.band->high(), 0) + " /min");
    }
    void stepsRestOnDays()
    {
        trend::TrendSeries stored = seriesOf("steps", "{steps}");
        for (int back = 10; back >= 1; --back)
            for (int hour = 0; hour < 3; ++hour) add(stored, morning - back * oneDay + hour * oneHour, 1000);
        const CareSummary summary = careSummary(withSeries({stored}), builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        QVERIFY2(numbers[0].basis.starts_with("7 days, "), numbers[0].basis.c_str());
    }
    void readingsOfTheOtherDeviceAreNoDays()
    {
        trend::TrendSeries stored = seriesOf("steps", "{steps}");
        for (int back = 10; back >= 1; --back)
            for (int hour = 0; hour < 6; ++hour) {
                add(stored, morning - back * oneDay + hour * oneHour, hour % 2 == 0 ? 1000 : 400);
                stored.sources.back() = hour % 2 == 0 ? 1 : 2;
            }
        const CareSummary summary = careSummary(withSeries({stored}), builtInRules(), morning);
        const auto numbers = numbersOf(summary, 0);
        QVERIFY2(numbers[0].basis.starts_with("7 days, "), numbers[0].basis.c_str());
        const auto &all = summary.measures[0].statistics;
        const auto steps = std::find_if(all.begin(), all.end(), [](const NamedStatistic &one) {
            return one.name == "Steps a day, the 7 days before today";
        });
        QVERIFY(steps != all.end());
        QVERIFY2(has(steps->account.words, "without 21 readings of devices that counted less"),
                 steps->account.words.c_str());
    }
    void everyMeasureHasOneToFourNumbersAndEachSaysSomething()
    {
        for (const int days : {1, 40})
            for (const Measure &measure : measures()) {
                trend::TrendSeries one = seriesOf(std::string(measure.key), std::string(measure.unit));
                for (int back = days; back >= 1; --back)
                    add(one, morning - back * oneDay,
                        measure.plausibleLow + (measure.plausibleHigh - measure.plausibleLow) * 0.4);
                const CareSummary summary = careSummary(withSeries({one}), builtInRules(), morning);
                const auto numbers = fieldNumbers(summary.measures[0].series.measure, summary.measures[0].statistics,
                                                  {}, summary.patient.zone);
                const std::string where = std::string(measure.key) + ", days: " + std::to_string(days);
                QVERIFY2(!numbers.empty() && numbers.size() <= 4, where.c_str());
                for (const FieldNumber &number : numbers)
                    QVERIFY2(number.value.empty() != number.missing.empty(), where.c_str());
            }
    }
};
TRENDWARD_TEST(FieldNumbersTest)

#include "tst_fieldnumbers.moc"
