// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/care/assessment.h"
#include "core/care/findings.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

const std::string systolic = "systolic-blood-pressure";

Goal pressureGoal()
{
    return goalFor(systolic, std::nullopt, 135, "mm[Hg]");
}

Assessment assessed(const std::vector<Goal> &goals, const std::vector<trend::TrendSeries> &series)
{
    return assess(patientWith(goals, series), builtInRules(), morning);
}

bool found(const Assessment &one, const std::string &rule)
{
    return std::any_of(one.findings.begin(), one.findings.end(),
                       [&](const Finding &finding) { return finding.rule() == rule; });
}

trend::TrendSeries pressures(double value, int oldest = 30, int newest = 1)
{
    return twiceADay(
        systolic, "mmHg", oldest, [&](int) { return value; }, newest);
}

}  // namespace

class AssessmentTest : public QObject
{
    Q_OBJECT

private slots:
    void findingNeedsEvidence()
    {
        QVERIFY(!Finding::of("rule", "source", Severity::Review, "A sentence.", {}));
        Evidence evidence;
        evidence.readings.push_back({1, morning, 1, 0, 120, Comparator::None});
        QVERIFY(!Finding::of("rule", "source", Severity::Review, "", evidence));
        QVERIFY(Finding::of("rule", "source", Severity::Review, "A sentence.", evidence));
        Evidence nothing;
        nothing.absence = Absence{morning, std::nullopt};
        QVERIFY(Finding::of("rule", "source", Severity::NoRecentData, "A sentence.", nothing));
    }
    void evidenceIsTheReadingsThemselves()
    {
        auto series = pressures(124);
        series.values.back() = 188;
        const Assessment one = assessed({pressureGoal()}, {series});
        QVERIFY(found(one, "systolic-180"));
        const Evidence &evidence = one.findings.front().evidence();
        QCOMPARE(evidence.readings.size(), std::size_t{1});
        QCOMPARE(evidence.readings[0].value, 188.0);
        QCOMPARE(evidence.readings[0].time.milliseconds(), series.times.back());
        QCOMPARE(evidence.readings[0].series, series.series);
        QCOMPARE(one.findings.front().sentence(),
                 std::string("Systolic blood pressure 188 mmHg on 21 Nov 2026, 20:00, at or above 180."));
    }
    void limitsThemselvesCount_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("fires");
        const auto row = [](const char *name, const char *measure, const char *unit, double value, const char *rule,
                            bool fires) { QTest::newRow(name) << measure << unit << value << rule << fires; };
        row("180", "systolic-blood-pressure", "mmHg", 180, "systolic-180", true);
        row("179", "systolic-blood-pressure", "mmHg", 179, "systolic-180", false);
        row("120", "diastolic-blood-pressure", "mmHg", 120, "diastolic-120", true);
        row("119.9", "diastolic-blood-pressure", "mmHg", 119.9, "diastolic-120", false);
        row("below 90", "systolic-blood-pressure", "mmHg", 89, "systolic-below-90", true);
        row("90", "systolic-blood-pressure", "mmHg", 90, "systolic-below-90", false);
        row("54 mg/dL", "glucose", "mg/dL", 54, "glucose-54", false);
        row("53 mg/dL", "glucose", "mg/dL", 53, "glucose-54", true);
        row("2.9 mmol/L", "glucose", "mmol/L", 2.9, "glucose-54", true);
        row("3.0 mmol/L is 54.05 mg/dL", "glucose", "mmol/L", 3.0, "glucose-54", false);
        row("glucose 350", "glucose", "mg/dL", 350, "glucose-350", false);
        row("glucose 351", "glucose", "mg/dL", 351, "glucose-350", true);
        row("glucose 250", "glucose", "mg/dL", 250, "glucose-250", false);
        row("glucose 251", "glucose", "mg/dL", 251, "glucose-250", true);
        row("pulse 120", "heart-rate", "/min", 120, "pulse-above-120", false);
        row("pulse 121", "heart-rate", "/min", 121, "pulse-above-120", true);
        row("pulse 110", "heart-rate", "/min", 110, "pulse-above-110", false);
        row("pulse 111", "heart-rate", "/min", 111, "pulse-above-110", true);
        row("pulse 50", "heart-rate", "/min", 50, "pulse-below-50", false);
        row("pulse 49", "heart-rate", "/min", 49, "pulse-below-50", true);
        row("pulse 40", "heart-rate", "/min", 40, "pulse-below-40", false);
        row("pulse 39", "heart-rate", "/min", 39, "pulse-below-40", true);
        row("37.9 °C", "body-temperature", "Cel", 37.9, "temperature-38", false);
        row("100.4 °F", "body-temperature", "[degF]", 100.4, "temperature-38", true);
        row("39.0 °C", "body-temperature", "Cel", 39.0, "temperature-39", false);
        row("39.1 °C", "body-temperature", "Cel", 39.1, "temperature-39", true);
        row("20 breaths", "respiratory-rate", "/min", 20, "respiration-21", false);
        row("21 breaths", "respiratory-rate", "/min", 21, "respiration-21", true);
        row("24 breaths", "respiratory-rate", "/min", 24, "respiration-25", false);
        row("25 breaths", "respiratory-rate", "/min", 25, "respiration-25", true);
        row("saturation 92", "oxygen-saturation", "%", 92, "saturation-92", false);
        row("saturation 91", "oxygen-saturation", "%", 91, "saturation-92", true);
        row("saturation 88", "oxygen-saturation", "%", 88, "saturation-88", false);
        row("saturation 87", "oxygen-saturation", "%", 87, "saturation-88", true);
    }
    void limitsThemselvesCount()
    {
        QFETCH(QString, measure);
        QFETCH(QString, unit);
        QFETCH(double, value);
        QFETCH(QString, rule);
        QFETCH(bool, fires);
        const auto series = twiceADay(measure.toStdString(), unit.toStdString(), 5, [&](int) { return value; });
        QCOMPARE(found(assessed({}, {series}), rule.toStdString()), fires);
    }
    void oneSaturationOf83IsEnough()
    {
        for (const double value : {84.0, 83.0}) {
            trend::TrendSeries series = seriesOf("oxygen-saturation", "%");
            add(series, morning - oneHour, value);
            QCOMPARE(found(assessed({}, {series}), "saturation-83"), value == 83);
        }
    }
    void tooLowForANumberIsStillTooLow()
    {
        trend::TrendSeries series = seriesOf("glucose", "mg/dL");
        add(series, morning - oneHour, 40, Comparator::Less);
        QVERIFY(found(assessed({}, {series}), "glucose-54"));
        trend::TrendSeries open = seriesOf("glucose", "mg/dL");
        add(open, morning - oneHour, 60, Comparator::Less);  // may be 59, may be 20
        QVERIFY(!found(assessed({}, {open}), "glucose-54"));
    }
    void singleVeryHighReadingGoesFirstAndAges()
    {
        auto recent = pressures(124), older = pressures(124);
        recent.values.back() = 188;
        older.values[older.values.size() - 12] = 188;  // six days ago
        QCOMPARE(assessed({pressureGoal()}, {recent}).bucket, Bucket::LookFirst);
        QCOMPARE(assessed({pressureGoal()}, {older}).bucket, Bucket::Review);
    }
    void risingMeanAboveGoalGoesFirst()
    {
        const auto rising = twiceADay(systolic, "mmHg", 30, [](int back) { return back > 7 ? 134.0 : 140.0; });
        const Assessment one = assessed({pressureGoal()}, {rising});
        QVERIFY(found(one, "systolic-rising"));
        QCOMPARE(one.bucket, Bucket::LookFirst);
        QVERIFY2(
            one.why.find("mean of the last 7 days 140 mmHg, 6 above the week before; the goal is at most 135 mmHg") !=
                std::string::npos,
            one.why.c_str());
    }
    void risingMeanWithinGoalDoesNot()
    {
        const auto rising = twiceADay(systolic, "mmHg", 30, [](int back) { return back > 7 ? 120.0 : 128.0; });
        QCOMPARE(assessed({pressureGoal()}, {rising}).bucket, Bucket::WithinGoals);
        const auto steep = twiceADay(systolic, "mmHg", 30, [](int back) { return back > 7 ? 118.0 : 130.0; });
        QVERIFY(found(assessed({pressureGoal()}, {steep}), "systolic-rising-within-goal"));
    }
    void meanOutsideGoalIsForReview()
    {
        QCOMPARE(assessed({pressureGoal()}, {pressures(139)}).bucket, Bucket::Review);
        QCOMPARE(assessed({pressureGoal()}, {pressures(135)}).bucket, Bucket::WithinGoals);
        QCOMPARE(assessed({pressureGoal()}, {pressures(146)}).bucket, Bucket::LookFirst);
        QCOMPARE(assessed({goalFor("heart-rate", 50, 90, "/min")},
                          {twiceADay("heart-rate", "/min", 20, [](int) { return 46.0; })})
                     .bucket,
                 Bucket::Review);
    }
    void manyReadingsOutsideGoalAreForReviewThoughTheMeanIsWithin()
    {
        int n = 0;
        const auto mixed = twiceADay(systolic, "mmHg", 20, [&](int) { return n++ % 2 == 0 ? 140.0 : 120.0; });
        const Assessment one = assessed({pressureGoal()}, {mixed});
        QVERIFY(found(one, "readings-outside-goal"));
        QCOMPARE(one.bucket, Bucket::Review);
    }
    void aReadingToLookAtFirstIsNeverBesideWithinGoalUnnamed()
    {
        auto series = pressures(124);
        series.values.back() = 188;
        const Assessment one = assessed({pressureGoal()}, {series});
        const GoalState &goal = one.goals.at(0);
        QVERIFY(goal.standing == GoalState::Standing::Within);
        QVERIFY(bucketOf(goal) == Bucket::LookFirst);
        QCOMPARE(words(goal), std::string("within goal, last reading above it; look first"));
        QVERIFY2(has(goal.sentence, "26 of 27 readings in 14 days to 22 Nov 2026 within the goal") &&
                     has(goal.sentence, "188 mmHg on 21 Nov 2026, 20:00, at or above 180"),
                 goal.sentence.c_str());
        QVERIFY(has(goal.sentence, "188 mmHg") && !one.withinUntil());
        // Ten days ago it is a finding for review, and still named.
        auto older = pressures(124);
        older.values[older.values.size() - 20] = 188;
        const Assessment then = assessed({pressureGoal()}, {older});
        QVERIFY(bucketOf(then.goals.at(0)) == Bucket::Review);
        QCOMPARE(words(then.goals.at(0)), std::string("within goal; to review"));
        QVERIFY2(has(then.goals.at(0).sentence, "188 mmHg"), then.goals.at(0).sentence.c_str());
    }
    void theShareAndTheStandingAgree()
    {
        int n = 0;
        const auto mixed = twiceADay(systolic, "mmHg", 20, [&](int) { return n++ % 2 == 0 ? 140.0 : 120.0; });
        const GoalState half = assessed({pressureGoal()}, {mixed}).goals.at(0);
        QVERIFY(half.standing == GoalState::Standing::Outside);
        QVERIFY(half.outsideOn() == GoalState::Side::Above && half.meanSide == GoalState::Side::None);
        QCOMPARE(words(half), std::string("too many readings outside goal"));
        QCOMPARE(shareText(half, Zone::utc()), std::string("14 of 27 in 14 days to 22 Nov"));
        auto one = pressures(134);
        one.values.back() = 179;
        const GoalState mean = assessed({pressureGoal()}, {one}).goals.at(0);
        QCOMPARE(words(mean), std::string("mean outside goal"));
        QCOMPARE(mean.met.met, std::size_t{26});
        QCOMPARE(words(assessed({pressureGoal()}, {pressures(139)}).goals.at(0)), std::string("outside goal"));
        // Every goal of a patient within goals is within, and nothing else is.
        const Assessment calm = assessed({pressureGoal()}, {pressures(124)});
        QCOMPARE(words(calm.goals.at(0)), std::string("within goal"));
        QVERIFY(bucketOf(calm.goals.at(0)) == calm.bucket);
    }
    void withinGoalsHasItsDate()
    {
        const Assessment one = assessed({pressureGoal()}, {pressures(124)});
        QCOMPARE(words(one), std::string("Within goals to 21 Nov"));
        QCOMPARE(one.why, std::string("Within goals to 21 Nov 2026: systolic blood pressure 27 of 27 in 14 days to 22 "
                                      "Nov."));
        QCOMPARE(words(assessed({pressureGoal()}, {pressures(139)})), std::string("Review"));
    }
    void weightGainIsFoundByMedians()
    {
        const auto gain = twiceADay("body-weight", "kg", 25, [](int back) { return back <= 3 ? 81.0 : 79.2; });
        QVERIFY(found(assessed({}, {gain}), "weight-gain"));
        const auto once = twiceADay("body-weight", "kg", 25, [](int back) { return back == 1 ? 81.0 : 79.2; });
        QVERIFY(!found(assessed({}, {once}), "weight-gain"));
        const auto pounds =
            twiceADay("body-weight", "lb", 25, [](int back) { return (back <= 3 ? 81.0 : 79.2) / 0.45359237; });
        QVERIFY(found(assessed({}, {pounds}), "weight-gain"));
        const auto stale = twiceADay(
            "body-weight", "kg", 35, [](int back) { return back <= 13 ? 81.0 : 79.2; }, 11);
        QVERIFY(!found(assessed({}, {stale}), "weight-gain"));
    }
    void jumpWithinHoursIsNotOnePerson()
    {
        auto series = twiceADay("body-weight", "kg", 10, [](int) { return 82.0; });
        add(series, morning - oneHour, 61);
        const Assessment one = assessed({goalFor("body-weight", 78, 86, "kg")}, {series});
        QVERIFY(found(one, "weight-jump"));
        QCOMPARE(one.bucket, Bucket::Review);
    }
    void t03_unknownIsNeverNormal_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("bucket");
        QTest::newRow("no goals, no readings") << 0 << "Not enough known";
        QTest::newRow("no goals, normal readings") << 1 << "Not enough known";
        QTest::newRow("no goals, silent") << 2 << "No recent data";
        QTest::newRow("goal, never a reading") << 3 << "No recent data";
        QTest::newRow("goal, silent for 8 days") << 4 << "No recent data";
        QTest::newRow("goal, too few readings") << 5 << "Not enough known";
        QTest::newRow("goal without limits") << 6 << "Not enough known";
        QTest::newRow("goal of an unknown measure") << 7 << "Not enough known";
        QTest::newRow("one goal met, the other silent") << 8 << "No recent data";
        QTest::newRow("one goal met, the other with too few") << 9 << "Not enough known";
        QTest::newRow("goal has ended") << 10 << "Not enough known";
        QTest::newRow("goal begins tomorrow") << 11 << "Not enough known";
        QTest::newRow("enough readings, all on one day") << 12 << "Not enough known";
        QTest::newRow("met") << 13 << "Within goals";
    }
    void t03_unknownIsNeverNormal()
    {
        QFETCH(int, which);
        QFETCH(QString, bucket);
        const Goal weight = goalFor("body-weight", 70, 90, "kg");
        Goal ended = pressureGoal(), later = pressureGoal();
        ended.ended = true;
        later.start = {2026, 11, 23};
        trend::TrendSeries oneDayOnly = seriesOf(systolic, "mmHg");
        for (int i = 0; i < 20; ++i) add(oneDayOnly, morning - oneDay + i * oneHour / 10, 120);
        const auto few = twiceADay("body-weight", "kg", 2, [](int) { return 80.0; });
        const std::vector<std::pair<std::vector<Goal>, std::vector<trend::TrendSeries>>> cases{
            {{}, {}},
            {{}, {pressures(120)}},
            {{}, {pressures(120, 40, 12)}},
            {{pressureGoal()}, {}},
            {{pressureGoal()}, {pressures(120, 40, 8)}},
            {{pressureGoal()}, {pressures(120, 5)}},
            {{goalFor(systolic, std::nullopt, std::nullopt, "mm[Hg]")}, {pressures(120)}},
            {{goalFor("mood", 3, std::nullopt, "1")}, {pressures(120)}},
            {{pressureGoal(), weight}, {pressures(120)}},
            {{pressureGoal(), weight}, {pressures(120), few}},
            {{ended}, {pressures(120)}},
            {{later}, {pressures(120)}},
            {{pressureGoal()}, {oneDayOnly}},
            {{pressureGoal()}, {pressures(120)}},
        };
        const auto &[goals, series] = cases.at(static_cast<std::size_t>(which));
        const Assessment one = assessed(goals, series);
        QCOMPARE(QString::fromStdString(std::string(words(one.bucket))), bucket);
        QVERIFY(!one.why.empty());
        QVERIFY2(one.why.back() == '.', one.why.c_str());
    }
    void withinGoalsSaysUntilWhen()
    {
        const Assessment one = assessed({pressureGoal()}, {pressures(120)});
        QCOMPARE(one.why,
                 std::string("Within goals to 21 Nov 2026: systolic blood pressure 27 of 27 in 14 days to 22 Nov."));
    }
    void withinTakesTheLongerMeanAndTheWeek()
    {
        // High until the day before yesterday's evening, then one good reading: the week alone has a mean of 120.
        auto high = twiceADay(
            systolic, "mmHg", 14, [](int) { return 148.0; }, 8);
        add(high, morning - oneHour, 120);
        const Assessment one = assessed({pressureGoal()}, {high});
        QCOMPARE(one.goals[0].standing, GoalState::Standing::Outside);
        QCOMPARE(one.goals[0].meanDays, 14);
        QVERIFY2(one.goals[0].sentence.ends_with("within the goal; mean of the last 14 days 146 mmHg."),
                 one.goals[0].sentence.c_str());
        auto good = twiceADay(
            systolic, "mmHg", 14, [](int) { return 120.0; }, 8);
        add(good, morning - oneHour, 140);
        const Assessment other = assessed({pressureGoal()}, {good});
        QCOMPARE(other.goals[0].standing, GoalState::Standing::Outside);
        QVERIFY2(other.goals[0].sentence.ends_with("mean of the last 7 days 140 mmHg."),
                 other.goals[0].sentence.c_str());
    }
    void noiseOfBinaryFractionsIsNotOutside()
    {
        const auto series = twiceADay("body-weight", "kg", 9, [](int) { return 80.1; });
        const Assessment one = assessed({goalFor("body-weight", 80.1, 85, "kg")}, {series});
        QVERIFY2(one.bucket == Bucket::WithinGoals, one.why.c_str());
    }
    void measureThatNothingIsHeldAgainstIsNamed()
    {
        const auto steps = twiceADay("steps", "{steps}", 20, [](int) { return 4000.0; });
        const auto old = twiceADay(
            "body-height", "cm", 300, [](int) { return 170.0; }, 200);
        const Assessment one = assessed({pressureGoal()}, {pressures(120), steps, old});
        QCOMPARE(one.bucket, Bucket::WithinGoals);
        QVERIFY2(one.why.ends_with("27 of 27 in 14 days to 22 Nov; steps have no goal."), one.why.c_str());
    }
    void valuesFarOutAreFoundWithoutAGoal_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("bucket");
        const auto row = [](const char *name, const char *measure, const char *unit, double value, int times,
                            const char *bucket) { QTest::newRow(name) << measure << unit << value << times << bucket; };
        row("pulse 170", "heart-rate", "/min", 170, 14, "Look first");
        row("pulse 170 once", "heart-rate", "/min", 170, 1, "Within goals");
        row("pulse 121", "heart-rate", "/min", 121, 2, "Look first");
        row("pulse 120", "heart-rate", "/min", 120, 2, "Review");
        row("pulse 110", "heart-rate", "/min", 110, 2, "Within goals");
        row("pulse 50", "heart-rate", "/min", 50, 2, "Within goals");
        row("pulse 49", "heart-rate", "/min", 49, 2, "Review");
        row("pulse 39", "heart-rate", "/min", 39, 2, "Look first");
        row("resting pulse 121", "resting-heart-rate", "/min", 121, 2, "Look first");
        row("glucose 500", "glucose", "mg/dL", 500, 1, "Look first");
        row("glucose 350", "glucose", "mg/dL", 350, 2, "Review");
        row("glucose 250", "glucose", "mg/dL", 250, 2, "Within goals");
        row("glucose 14 mmol/L", "glucose", "mmol/L", 14, 2, "Review");
        row("sensor 251", "sensor-glucose", "mg/dL", 251, 2, "Review");
        row("sensor 360", "sensor-glucose", "mg/dL", 360, 3, "Look first");
        row("40.2", "body-temperature", "Cel", 40.2, 1, "Look first");
        row("38.0", "body-temperature", "Cel", 38.0, 1, "Review");
        row("37.9", "body-temperature", "Cel", 37.9, 1, "Within goals");
        row("102.5 F", "body-temperature", "[degF]", 102.5, 1, "Look first");
        row("100.4 F", "body-temperature", "[degF]", 100.4, 1, "Review");
        row("100.3 F", "body-temperature", "[degF]", 100.3, 1, "Within goals");
        row("34 breaths", "respiratory-rate", "/min", 34, 1, "Look first");
        row("21 breaths", "respiratory-rate", "/min", 21, 1, "Review");
        row("20 breaths", "respiratory-rate", "/min", 20, 1, "Within goals");
        row("84 %", "oxygen-saturation", "%", 84, 5, "Look first");
        row("91 %", "oxygen-saturation", "%", 91, 2, "Review");
        row("92 %", "oxygen-saturation", "%", 92, 2, "Within goals");
        row("70 % once", "oxygen-saturation", "%", 70, 1, "Review");
    }
    void valuesFarOutAreFoundWithoutAGoal()
    {
        QFETCH(QString, measure);
        QFETCH(QString, unit);
        QFETCH(double, value);
        QFETCH(int, times);
        QFETCH(QString, bucket);
        trend::TrendSeries series = seriesOf(measure.toStdString(), unit.toStdString());
        for (int i = times; i >= 1; --i) add(series, morning - i * 2 * oneHour, value);
        const Assessment one = assessed({pressureGoal()}, {pressures(120), series});
        QVERIFY2(words(one.bucket) == bucket.toStdString(), one.why.c_str());
    }
    void ownFloorTakesTheRulesPlace_data()
    {
        QTest::addColumn<double>("floor");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("review");
        QTest::newRow("chronic lung disease, within its floor") << 88.0 << 90.0 << false;
        QTest::newRow("at its floor") << 88.0 << 88.0 << false;
        QTest::newRow("below its floor") << 86.0 << 85.0 << true;
        QTest::newRow("a stricter goal leaves the rule as it is") << 94.0 << 93.0 << false;
        QTest::newRow("a stricter goal, below the rule") << 94.0 << 91.0 << true;
    }
    void ownFloorTakesTheRulesPlace()
    {
        QFETCH(double, floor);
        QFETCH(double, value);
        QFETCH(bool, review);
        trend::TrendSeries series = twiceADay(
            "oxygen-saturation", "%", 20, [&](int) { return floor + 2; }, 3);
        add(series, morning - 30 * oneHour, value);
        add(series, morning - 20 * oneHour, value);
        const Assessment one = assessed({goalFor("oxygen-saturation", floor, std::nullopt, "%")}, {series});
        QCOMPARE(found(one, "saturation-92") || found(one, "saturation-88"), review);
        if (floor != 86) return;
        QCOMPARE(one.findings[0].sentence(),
                 std::string("Oxygen saturation below 86 % 2 times on 1 day of the last 3, the last on 21 Nov 2026, "
                             "13:00. This is the patient's own limit."));
        QVERIFY(one.findings[0].source().starts_with("The plan's limit in place of: Below 88 %"));
    }
    void strictestOfSeveralGoalsIsTheOwnLimit()
    {
        trend::TrendSeries series = seriesOf("oxygen-saturation", "%");
        for (int i = 2; i >= 1; --i) add(series, morning - i * oneHour, 89);
        const auto goal = [](double floor) { return goalFor("oxygen-saturation", floor, std::nullopt, "%"); };
        QVERIFY(!found(assessed({goal(85), goal(88)}, {series}), "saturation-92"));
        QVERIFY(found(assessed({goal(85), goal(90)}, {series}), "saturation-92"));
    }
    void oneFastPulseIsOneFinding()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        for (int i = 2; i >= 1; --i) add(series, morning - i * oneHour, 130);
        const Assessment one = assessed({}, {series});
        QCOMPARE(one.findings.size(), std::size_t{1});  // above 120, and so above 110
        QCOMPARE(one.findings[0].rule(), std::string("pulse-above-120"));

        trend::TrendSeries resting = seriesOf("resting-heart-rate", "/min", 2);
        for (int i = 2; i >= 1; --i) add(resting, morning - i * oneHour, 130);
        QCOMPARE(assessed({}, {series, resting}).findings.size(), std::size_t{1});
        // Another pulse at another time is another finding.
        add(resting, morning - oneHour / 2, 131);
        QCOMPARE(assessed({}, {series, resting}).findings.size(), std::size_t{2});
    }
    void readingsBetweenTwoLimitsKeepTheirFinding()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        add(series, morning - 3 * oneHour, 130);
        add(series, morning - 2 * oneHour, 130);
        add(series, morning - oneHour, 115);
        const Assessment one = assessed({}, {series});
        QVERIFY(found(one, "pulse-above-120") && found(one, "pulse-above-110"));
    }
    void onePulseToldByTwoSourcesIsOne()
    {
        // The cuff's file and an app's export hold the same measurement; it takes two to be fast twice.
        trend::TrendSeries cuff = seriesOf("heart-rate", "/min");
        add(cuff, morning - oneHour, 130);
        add(cuff, morning - oneHour, 130);
        cuff.sources[1] = 2;
        QVERIFY(assessed({}, {cuff}).findings.empty());
        cuff.sources[1] = 1;  // one source that says it twice has measured twice
        cuff.nths[1] = 1;
        QVERIFY(found(assessed({}, {cuff}), "pulse-above-120"));
    }
    void meanBesideItsLimitHasTheDigitThatTells()
    {
        int n = 0;
        const auto over = twiceADay(systolic, "mmHg", 20, [&](int) { return n++ % 4 == 0 ? 136.0 : 135.0; });
        const Assessment one = assessed({pressureGoal()}, {over});
        QCOMPARE(one.bucket, Bucket::Review);
        QVERIFY2(
            has(one.why, "mean of the last 7 days 135.2 mmHg") || has(one.why, "mean of the last 7 days 135.3 mmHg"),
            one.why.c_str());
        QVERIFY2(has(one.goals[0].sentence, " 135.2 mmHg") || has(one.goals[0].sentence, " 135.3 mmHg"),
                 one.goals[0].sentence.c_str());
        QCOMPARE(decimalsBeside({std::nullopt, 135}, 135.2, 0), 1);
        QCOMPARE(decimalsBeside({std::nullopt, 135}, 135.04, 0), 2);
        QCOMPARE(decimalsBeside({std::nullopt, 135}, 134.8, 0), 0);
        QCOMPARE(decimalsBeside({std::nullopt, 135}, 135.6, 0), 0);
        QCOMPARE(decimalsBeside({90.2, std::nullopt}, 90.4, 0), 1);
        trend::TrendSeries pulse = seriesOf("glucose", "mg/dL");
        add(pulse, morning - oneHour, 53.7);
        QCOMPARE(assessed({}, {pulse}).findings.at(0).sentence(),
                 std::string("Glucose 53.7 mg/dL on 22 Nov 2026, 08:00, below 54."));
    }
    void sourceSaysWhetherItWasReadInTheOriginal()
    {
        trend::TrendSeries fever = seriesOf("body-temperature", "Cel");
        add(fever, morning - oneHour, 38.4);
        const Assessment one = assessed({}, {fever});
        QVERIFY(one.findings.at(0).secondary());
        QVERIFY(one.findings[0].explanation().ends_with(" (secondary: not checked against the original)"));
        Worklist list;
        list.patients.push_back(one);
        QVERIFY(has(worklistJson(list), "\"secondary\":true"));
        trend::TrendSeries high = seriesOf("body-temperature", "Cel");
        add(high, morning - oneHour, 39.4);
        QVERIFY(!assessed({}, {high}).findings.at(0).secondary());
    }
    void goalThatIsToBeginIsNamed()
    {
        Goal later = pressureGoal();
        later.start = {2026, 12, 1};
        const Assessment one = assessed({later}, {pressures(120)});
        QCOMPARE(one.bucket, Bucket::NotEnoughKnown);
        QCOMPARE(one.why,
                 std::string("No goal holds yet: systolic blood pressure at most 135 mmHg, starts 1 Dec 2026. The "
                             "newest reading is of 21 Nov 2026 (yesterday)."));
    }
    void goalAndMeanSpeakInOneUnit()
    {
        const auto series = twiceADay("body-weight", "kg", 20, [](int) { return 80.0; });
        const Assessment one = assessed({goalFor("body-weight", std::nullopt, 170, "[lb_av]")}, {series});
        QCOMPARE(one.goals[0].unit.code, std::string("[lb_av]"));
        QVERIFY(std::abs(*one.goals[0].mean - 176.3698) < 0.001);
        QVERIFY2(has(one.why, "mean of the last 7 days 176.4 lb") && has(one.why, "the goal is at most 170 lb"),
                 one.why.c_str());
        QVERIFY2(has(one.goals[0].sentence, "mean of the last 7 days 176.4 lb"), one.goals[0].sentence.c_str());
        Worklist list;
        list.patients.push_back(one);
        const std::string json = worklistJson(list);
        QVERIFY2(has(json, "\"target\":\"at most 170 lb\"") && has(json, "\"unit\":\"[lb_av]\""), json.c_str());
        const auto fever = twiceADay("body-temperature", "Cel", 20, [](int) { return 37.0; });
        QVERIFY(has(assessed({goalFor("body-temperature", std::nullopt, 99, "[degF]")}, {fever}).goals[0].sentence,
                    " 98.6 \u00b0F."));
        const auto sugar = twiceADay("glucose", "mg/dL", 20, [](int) { return 126.0; });
        QVERIFY(has(assessed({goalFor("glucose", 4, 10, "mmol/L")}, {sugar}).goals[0].sentence, " 7.0 mmol/L."));
    }
    void targetIsInPeoplesUnits()
    {
        Worklist list;
        list.patients.push_back(assessed({pressureGoal()}, {pressures(120)}));
        const std::string json = worklistJson(list);
        QVERIFY2(has(json, "\"target\":\"at most 135 mmHg\"") && has(json, "\"unit\":\"mm[Hg]\""), json.c_str());
    }
    void weightLossIsFoundLikeGain()
    {
        const auto loss = twiceADay("body-weight", "kg", 25, [](int back) { return back <= 3 ? 78.1 : 80.1; });
        const Assessment one = assessed({}, {loss});
        QVERIFY(found(one, "weight-loss"));
        QCOMPARE(one.bucket, Bucket::Review);
        const auto less = twiceADay("body-weight", "kg", 25, [](int back) { return back <= 3 ? 78.2 : 80.1; });
        QVERIFY(!found(assessed({}, {less}), "weight-loss"));
    }
    void silenceHasItsAbsenceAsEvidence()
    {
        const Assessment one = assessed({pressureGoal()}, {pressures(120, 40, 12)});
        QCOMPARE(one.why, std::string("No readings of systolic blood pressure since 10 Nov 2026 (12 days)."));
        QCOMPARE(one.findings.size(), std::size_t{1});
        QVERIFY(one.findings[0].evidence().absence);
        QCOMPARE(one.findings[0].evidence().absence->lastReading->text(), std::string("2026-11-10T20:00:00Z"));
    }
    void goalInAnotherUnitIsConverted()
    {
        const auto series = twiceADay("glucose", "mg/dL", 20, [](int) { return 126.0; });
        const Assessment one = assessed({goalFor("glucose", 4, 10, "mmol/L")}, {series});
        QCOMPARE(one.bucket, Bucket::WithinGoals);
        QCOMPARE(assessed({goalFor("glucose", 4, 6, "mmol/L")}, {series}).bucket, Bucket::Review);
    }
    void orderPutsMoreFindingsAndNewerOnesFirst()
    {
        auto high = pressures(124);
        high.values.back() = 188;
        Assessment a = assessed({pressureGoal()}, {pressures(139)}), b = assessed({pressureGoal()}, {high}),
                   c = assessed({pressureGoal()}, {pressures(120)}), d = assessed({pressureGoal()}, {}),
                   e = assessed({pressureGoal()}, {pressures(120, 40, 12)}), f = assessed({}, {});
        a.id = "a", b.id = "b", c.id = "c", d.id = "d", e.id = "e", f.id = "f";
        std::vector<Assessment> all{f, e, d, c, b, a};
        putInOrder(all);
        std::string order;
        for (const Assessment &one : all) order += one.id;
        QCOMPARE(order, std::string("badefc"));
    }
    void headlineCountsWhoIsMissing()
    {
        Worklist list;
        list.patients.push_back(assessed({}, {}));
        QCOMPARE(list.headline(), std::string("1 of 1 patient ranked, 0 failed"));
        list.failed.push_back({"p-2", "B", "the record is damaged"});
        QCOMPARE(list.headline(), std::string("1 of 2 patients ranked, 1 failed"));
        QVERIFY(worklistText(list).find("Not ranked: p-2") != std::string::npos);
    }
    void wordsAreCalm()
    {
        auto high = pressures(150);
        high.values.back() = 210;
        std::string all;
        for (const Assessment &one :
             {assessed({pressureGoal()}, {high}), assessed({pressureGoal()}, {}), assessed({}, {})}) {
            all += one.why;
            for (const Finding &finding : one.findings) all += finding.sentence() + finding.source();
        }
        for (const Rule &rule : builtInRules().rules) all += rule.source;
        for (const char *word :
             {"urgent", "Urgent", "alarm", "Alarm", "alert", "diagnos", "crisis", "emergency", "danger"})
            QVERIFY2(all.find(word) == std::string::npos, word);
    }
    void noMeasureNamesItsUnitTwice()
    {
        const auto lower = [](std::string text) {
            for (char &c : text)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            return text;
        };
        for (const Measure &measure : measures()) {
            const Unit unit{std::string(measure.unit), std::string(measure.unitText)};
            const std::string beside = unitAfterName(unit), name = " " + lower(std::string(measure.display)) + " ";
            QVERIFY2(beside.empty() || !has(name, " " + beside + " "), measure.key.data());
            QVERIFY2(!beside.empty() || measure.category == "activity", measure.key.data());
        }
        QCOMPARE(unitAfterName(unitFrom("{puff}")), std::string());
        QCOMPARE(unitAfterName(unitFrom("mm[Hg]")), std::string("mmHg"));
    }
    void asOfSaysWhoseClock()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        QCOMPARE(asOfText(morning, berlin, false), std::string("22 Nov 2026, 10:00 (Europe/Berlin)"));
        QCOMPARE(asOfText(morning, Zone::utc(), true), std::string("22 Nov 2026, 09:00 (UTC), SAMPLE"));
        QCOMPARE(momentText(morning, berlin), std::string("2026-11-22T10:00:00+01:00"));
        QCOMPARE(momentText(morning, Zone::utc()), std::string("2026-11-22T09:00:00Z"));
    }
    void numbersAreShownAsPeopleWriteThem()
    {
        QCOMPARE(numberText(-0.04, 1), std::string("0.0"));
        QCOMPARE(numberText(148.5, 0), std::string("149"));
        QCOMPARE(numberText(-1.25, 1), std::string("-1.3"));
        QCOMPARE(quantityText(1, 0, unitFrom("{puff}")), std::string("1 puff"));
        QCOMPARE(quantityText(2, 0, unitFrom("{puff}")), std::string("2 puffs"));
        QCOMPARE(quantityText(0, 0, unitFrom("{steps}")), std::string("0 steps"));
        QCOMPARE(quantityText(1, 0, unitFrom("{flights}")), std::string("1 flight"));
        QCOMPARE(quantityText(1, 1, unitFrom("{puff}")), std::string("1.0 puffs"));
        QCOMPARE(limitsText(70, 180, "mg/dL"), std::string("between 70 and 180 mg/dL"));
        QCOMPARE(limitsText(std::nullopt, 77.5, "kg"), std::string("at most 77.5 kg"));
        QCOMPARE(agoText(morning - 10 * oneHour, morning, Zone::utc()), std::string("yesterday"));
        QCOMPARE(agoText(morning - oneHour, morning, Zone::utc()), std::string("today"));
        QCOMPARE(dateText(Date{1951, 3, std::nullopt}), std::string("Mar 1951"));
    }
};
TRENDWARD_TEST(AssessmentTest)

#include "tst_assessment.moc"
