// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/glance.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <cmath>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

trend::TrendSeries one(const std::string &measure, const std::string &unit, Instant when, double value,
                       Comparator comparator = Comparator::None, std::uint32_t flags = 0)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    add(series, when, value, comparator, flags);
    return series;
}

std::vector<VitalGlance> glances(const std::vector<Goal> &goals, const std::vector<trend::TrendSeries> &series)
{
    return glancesOf(patientWith(goals, series), builtInRules(), morning);
}

VitalGlance glance(const std::vector<Goal> &goals, const std::vector<trend::TrendSeries> &series)
{
    const auto all = glances(goals, series);
    return all.empty() ? VitalGlance() : all.front();
}

const Goal systolicGoal = goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]");

}  // namespace

class GlanceTest : public QObject
{
    Q_OBJECT

private slots:
    void comesInTheOrderThatANurseReads()
    {
        trend::TrendSeries unknown = one("", "score", morning - oneHour, 3);
        unknown.code = {"urn:x", "pain", ""};
        unknown.display = "Pain";
        const auto all = glances({goalFor("weight", 70, 90, "kg"), goalFor("steps", 5000, {}, "{steps}")},
                                 {unknown, one("body-temperature", "Cel", morning - oneHour, 36.6),
                                  one("glucose", "mg/dL", morning - oneHour, 100),
                                  one("diastolic-blood-pressure", "mm[Hg]", morning - oneHour, 80),
                                  one("oxygen-saturation", "%", morning - oneHour, 97),
                                  one("systolic-blood-pressure", "mm[Hg]", morning - oneHour, 120),
                                  one("heart-rate", "/min", morning - oneHour, 70)});
        std::vector<std::string> keys;
        for (const VitalGlance &vital : all) keys.push_back(vital.key);
        QCOMPARE(keys, (std::vector<std::string>{"blood-pressure", "heart-rate", "body-weight", "oxygen-saturation",
                                                 "glucose", "body-temperature", "steps", "~urn:x|pain"}));
        QCOMPARE(all[0].display, std::string("Blood pressure"));
        // A goal without a reading is shown and known to be unknown.
        QVERIFY(all[2].newest.empty() && !all[2].at);
        QVERIFY(all[2].standing == GlanceStanding::NotKnown);
        QCOMPARE(*all[2].limits->high, 90.0);
        QVERIFY(all.back().standing == GlanceStanding::NoGoal);
    }
    void standsAgainstItsGoal_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("comparator");
        QTest::addColumn<bool>("goal");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("standing");
        const auto row = [](const char *name, double value, Comparator comparator, bool goal, const char *text,
                            GlanceStanding standing) {
            QTest::newRow(name) << value << static_cast<int>(comparator) << goal << text << static_cast<int>(standing);
        };
        row("within", 100, Comparator::None, true, "100", GlanceStanding::Within);
        row("at the limit", 180, Comparator::None, true, "180", GlanceStanding::Within);
        row("above", 181, Comparator::None, true, "181", GlanceStanding::Above);
        row("above by less than a digit", 180.2, Comparator::None, true, "180.2", GlanceStanding::Above);
        row("below", 65, Comparator::None, true, "65", GlanceStanding::Below);
        row("no goal is never within", 100, Comparator::None, false, "100", GlanceStanding::NoGoal);
        row("certainly below", 40, Comparator::Less, true, "<40", GlanceStanding::Below);
        row("certainly above", 400, Comparator::Greater, true, ">400", GlanceStanding::Above);
        row("could be either", 100, Comparator::Less, true, "<100", GlanceStanding::NotKnown);
    }
    void standsAgainstItsGoal()
    {
        QFETCH(double, value);
        QFETCH(int, comparator);
        QFETCH(bool, goal);
        QFETCH(QString, text);
        QFETCH(int, standing);
        std::vector<Goal> goals;
        if (goal) goals.push_back(goalFor("glucose", 70, 180, "mg/dL"));
        const auto vital =
            glance(goals, {one("glucose", "mg/dL", morning - oneHour, value, static_cast<Comparator>(comparator))});
        QCOMPARE(QString::fromStdString(vital.newest.at(0).text), text);
        QCOMPARE(static_cast<int>(vital.newest[0].standing), standing);
        QCOMPARE(static_cast<int>(vital.standing), standing);
    }
    void tightestOfSeveralGoalsCounts()
    {
        const std::vector<Goal> goals{goalFor("body-weight", 70, 90, "kg"), goalFor("weight", {}, 85, "kg")};
        const auto vital = glance(goals, {one("body-weight", "kg", morning - oneHour, 88)});
        QVERIFY(vital.standing == GlanceStanding::Above);
        QCOMPARE(*vital.limits->low, 70.0);
        QCOMPARE(*vital.limits->high, 85.0);
    }
    void goalThatHasNotBegunIsNone()
    {
        Goal later = goalFor("body-weight", 70, 90, "kg");
        later.start = {2027, 1, 1};
        const auto vital = glance({later}, {one("body-weight", "kg", morning - oneHour, 80)});
        QVERIFY(vital.standing == GlanceStanding::NoGoal && !vital.limits);
    }
    void oldValueLosesItsStanding()
    {
        const auto at = [](Instant when) {
            return glance({systolicGoal}, {one("systolic-blood-pressure", "mm[Hg]", when, 120)});
        };
        const auto fresh = at(morning - 7 * oneDay + Instant::ticksPerMillisecond);
        QVERIFY(!fresh.tooOld && fresh.standing == GlanceStanding::Within);
        const auto old = at(morning - 7 * oneDay);
        QVERIFY(old.tooOld);
        QVERIFY(old.standing == GlanceStanding::TooOld && old.newest.at(0).standing == GlanceStanding::TooOld);
        QCOMPARE(old.ageLimitDays, 7);
        QVERIFY(!old.ageLimitSource.empty());
    }
    void partsOfAPressureAreOfOneMoment()
    {
        trend::TrendSeries systolic = seriesOf("systolic-blood-pressure", "mm[Hg]");
        trend::TrendSeries diastolic = seriesOf("diastolic-blood-pressure", "mm[Hg]");
        add(systolic, morning - 2 * oneHour, 120);
        add(diastolic, morning - 2 * oneHour, 80);
        const auto both = glance({systolicGoal}, {diastolic, systolic});
        QCOMPARE(both.newest.size(), std::size_t{2});
        QCOMPARE(both.newest[0].text + "/" + both.newest[1].text, std::string("120/80"));
        QVERIFY(both.newest[1].standing == GlanceStanding::NoGoal);
        QVERIFY(both.standing == GlanceStanding::Within);
        // A later systolic without its diastolic is not shown with the one of before.
        add(systolic, morning - oneHour, 175);
        const auto later = glance({systolicGoal}, {diastolic, systolic});
        QCOMPARE(later.newest.size(), std::size_t{1});
        QCOMPARE(later.newest[0].text, std::string("175"));
        QVERIFY(later.standing == GlanceStanding::Above);
        // Nor is a goal met that the newest moment says nothing of.
        add(diastolic, morning - oneHour / 2, 80);
        const auto only = glance({systolicGoal}, {diastolic, systolic});
        QCOMPARE(only.newest.size(), std::size_t{1});
        QVERIFY(only.standing == GlanceStanding::NotKnown);
    }
    void anotherDevicesDiastolicIsNotPaired()
    {
        auto systolic = one("systolic-blood-pressure", "mm[Hg]", morning - oneHour, 120);
        auto diastolic = one("diastolic-blood-pressure", "mm[Hg]", morning - oneHour, 80);
        diastolic.sources[0] = 2;
        QCOMPARE(glance({}, {systolic, diastolic}).newest.size(), std::size_t{1});
        diastolic.sources[0] = 1;
        QCOMPARE(glance({}, {systolic, diastolic}).newest.size(), std::size_t{2});
    }
    void unusableReadingIsNeverTheNewest_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::addColumn<double>("value");
        QTest::addColumn<quint32>("flags");
        QTest::newRow("after now") << qint64{oneDay} << 90.0 << quint32{0};
        QTest::newRow("implausible") << qint64{-oneHour} << 900.0 << quint32{0};
        QTest::newRow("no value") << qint64{-oneHour} << std::nan("") << quint32{0};
        QTest::newRow("suspect clock") << qint64{-oneHour} << 90.0 << quint32{ClockSuspect};
    }
    void unusableReadingIsNeverTheNewest()
    {
        QFETCH(qint64, later);
        QFETCH(double, value);
        QFETCH(quint32, flags);
        trend::TrendSeries series = seriesOf("body-weight", "kg");
        add(series, morning - 2 * oneDay, 80);
        add(series, morning + later, value, Comparator::None, flags);
        const auto vital = glance({}, {series});
        QCOMPARE(vital.newest.at(0).text, std::string("80.0"));
        QVERIFY(*vital.at == morning - 2 * oneDay);
    }
    void sparkKeepsExtremesOfFourteenDays()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 2000; ++i)
            add(series, morning - 20 * oneDay + i * oneHour / 5, i == 1234 ? 190 : i == 1500 ? 41 : 70 + i % 7);
        const auto spark = glance({}, {series}).spark;
        QVERIFY(!spark.empty() && spark.size() <= 48);
        const Instant last = Instant::fromMilliseconds(series.times.back());
        QVERIFY(spark.back().time == last.milliseconds());
        QVERIFY(spark.front().time > (last - 14 * oneDay).milliseconds());
        const auto has = [&](double value) {
            return std::any_of(spark.begin(), spark.end(), [&](const GlancePoint &p) { return p.value == value; });
        };
        QVERIFY(has(190) && has(41));
    }
    void sparkOfOldReadingsEndsWithTheNewest()
    {
        const auto vital = glance({}, {twiceADay(
                                          "body-weight", "kg", 60, [](int) { return 80; }, 40)});
        QCOMPARE(vital.spark.size(), std::size_t{28});
        QCOMPARE(vital.dataDays, std::vector<bool>(14, false));
    }
    void changeIsTheWeekAgainstTheOneBefore()
    {
        trend::TrendSeries series = seriesOf("systolic-blood-pressure", "mm[Hg]");
        for (int back = 14; back >= 1; --back)
            add(series, morning - back * oneDay + oneHour, back <= 7 ? 150.4 : 140.6);
        // Of the numbers that are shown: 150 and 141.
        QCOMPARE(*glance({}, {series}).change, 9.0);
        QVERIFY(!glance({}, {one("systolic-blood-pressure", "mm[Hg]", morning - oneHour, 150)}).change);
    }
    void dataDaysAreOfAnyMeasure()
    {
        const auto record = patientWith(
            {}, {one("body-weight", "kg", morning - oneHour, 80), one("steps", "{steps}", morning - 3 * oneDay, 4000)});
        const auto days = dataDaysOf(record, morning);
        QCOMPARE(days.size(), std::size_t{14});
        QVERIFY(days[13] && days[10]);
        QCOMPARE(std::count(days.begin(), days.end(), true), std::ptrdiff_t{2});
    }
    void leadsWithWhatPutThePatientThere()
    {
        const auto assessment = [](const std::vector<Goal> &goals, const std::vector<trend::TrendSeries> &series) {
            return assess(patientWith(goals, series), builtInRules(), morning);
        };
        const auto calm = twiceADay("systolic-blood-pressure", "mm[Hg]", 30, [](int) { return 120; });
        const auto high = twiceADay("heart-rate", "/min", 30, [](int back) { return back < 3 ? 130 : 70; });
        QCOMPARE(leadingMeasure(assessment({systolicGoal}, {calm, high})), std::string("heart-rate"));
        QCOMPARE(leadingMeasure(assessment({systolicGoal}, {calm})), std::string());
        QCOMPARE(leadingMeasure(assessment({systolicGoal, goalFor("weight", 70, 90, "kg")}, {calm})),
                 std::string("body-weight"));
        QCOMPARE(vitalKey("diastolic"), std::string("blood-pressure"));
    }
    void staysFreshUntilTheFirstGoalIsTooOld()
    {
        const auto rules = builtInRules();
        const auto calm = twiceADay(
            "systolic-blood-pressure", "mm[Hg]", 30, [](int) { return 120; }, 2);
        const auto weights = twiceADay(
            "body-weight", "kg", 30, [](int) { return 80; }, 1);
        const auto zone = Zone::utc();
        const std::vector<Goal> goals{systolicGoal, goalFor("body-weight", 70, 90, "kg")};
        // The newest pressure is of 20 November, 20:00, and its limit is 7 days.
        const auto until = freshUntil(assess(patientWith(goals, {calm, weights}), rules, morning), rules, zone);
        QVERIFY(until);
        QCOMPARE(until->text(), std::string("2026-11-27T23:59:59.999Z"));
        QVERIFY(!freshUntil(assess(patientWith(goals, {calm}), rules, morning), rules, zone));
        QVERIFY(!freshUntil(assess(patientWith({}, {calm}), rules, morning), rules, zone));
    }
};
TRENDWARD_TEST(GlanceTest)

#include "tst_glance.moc"
