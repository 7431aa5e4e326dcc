// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/findings.h"
#include "core/care/rehearsal.h"
#include "core/care/rulechanges.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <array>
#include <cmath>
#include <map>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

/// Pressures of 124 but for these days (counted back from today).
PatientRecord withPeaks(const std::map<int, double> &peaks, int oldest = 90)
{
    return patientWith({}, {twiceADay("systolic-blood-pressure", "mmHg", oldest, [&](int back) {
                           const auto peak = peaks.find(back);
                           return peak == peaks.end() ? 124.0 : peak->second;
                       })});
}

Rehearsal rehearsed(const std::vector<PatientRecord> &panel, const char *rule, double limit, int days = 60)
{
    const auto done = rehearse(panel, builtInRules(), rule, limit, RuleState::Live, morning, days);
    return done ? *done : Rehearsal();
}

}  // namespace

class RehearsalTest : public QObject
{
    Q_OBJECT

private slots:
    void alertsArePatientsAndFirstDaysWithinTheTime()
    {
        // Two single peaks far apart are two alerts; what lies before the 60 days is none.
        const std::vector<PatientRecord> panel{withPeaks({{10, 182}, {40, 182}, {75, 190}}), withPeaks({{20, 175}}),
                                               withPeaks({})};
        const Rehearsal one = rehearsed(panel, "systolic-180", 170);
        QCOMPARE(one.panel, std::size_t{3});
        QCOMPARE(one.judged, std::size_t{3});
        QCOMPARE(one.now.limit, 180.0);
        QCOMPARE(one.now.alerts, std::size_t{2});
        QCOMPARE(one.now.patients, std::size_t{1});
        QCOMPARE(one.changed.limit, 170.0);
        QCOMPARE(one.changed.alerts, std::size_t{3});
        QCOMPARE(one.changed.patients, std::size_t{2});
        QCOMPARE(one.aDay(one.changed), 3.0 / 60);
        // A reading within 3 days, seen at the end of each day: the day itself and the two after it, and as much of the
        // next as is by the clock.
        QVERIFY(one.now.firing >= 6 && one.now.firing <= 8);
    }
    void leadIsTheMedianFromTheFirstAlertToTheOutcome()
    {
        // 150 for two days before the first reading beyond 180: a mean of a week that rises is said earlier or later by
        // its limit.
        std::map<int, double> rising;
        for (int back = 19; back > 10; --back) rising[back] = 150;
        rising[10] = 185;
        const std::vector<PatientRecord> panel{withPeaks(rising)};
        const Rehearsal one = rehearsed(panel, "systolic-rising-within-goal", 20);
        QCOMPARE(one.outcome, std::string("systolic-180"));
        QCOMPARE(one.outcomes, std::size_t{1});
        QVERIFY(one.now.leadDays && one.changed.leadDays);
        QVERIFY2(*one.now.leadDays > *one.changed.leadDays, std::to_string(*one.changed.leadDays).c_str());
        QCOMPARE(one.now.ahead, std::size_t{1});
        // The mean is 10 above the week before on the third day of 150 (3 of 7 days and 26 mmHg): 9 days before,
        // less the two days that it takes.
        QCOMPARE(*one.now.leadDays, 7.0);
    }
    void dayKnowsNothingOfLaterReadings()
    {
        // Whatever comes after a day leaves its judgement as it was.
        const PatientRecord quiet = withPeaks({}), later = withPeaks({{5, 190}, {4, 190}, {3, 190}});
        for (const Rule &rule : builtInRules().rules) {
            if (!rule.concerns("systolic-blood-pressure")) continue;
            for (int back = 30; back > 5; --back) {
                const Instant then = Zone::utc().startOfDay(morning, 1 - back) - Instant::ticksPerMillisecond;
                QCOMPARE(finds(later, rule, then), finds(quiet, rule, then));
            }
        }
        QVERIFY(finds(later, *builtInRules().rule("systolic-180"), morning - 2 * oneDay));
    }
    void whoHasNoRuleSetIsNotJudged()
    {
        PatientRecord child = withPeaks({{10, 190}});
        child.birth = Date{2015, 1, 1};
        const Rehearsal one = rehearsed({child}, "systolic-180", 180);
        QCOMPARE(one.judged, std::size_t{0});
        QCOMPARE(one.now.alerts, std::size_t{0});
        QVERIFY(!one.now.leadDays);
    }
    void whomTheRuleIsForIsAskedOnEachDay()
    {
        // Of age since 15 days ago; both peaks would be alerts, and both are outcomes of the rising mean.
        PatientRecord grown = withPeaks({{40, 190}, {5, 190}});
        const LocalTime birthday = Zone::utc().local(morning - 15 * oneDay);
        grown.birth = Date{birthday.year - 18, birthday.month, birthday.day};
        const Rehearsal one = rehearsed({grown}, "systolic-180", 180);
        QCOMPARE(one.judged, std::size_t{1});
        QCOMPARE(one.now.alerts, std::size_t{1});
        QCOMPARE(rehearsed({grown}, "systolic-rising-within-goal", 20).outcomes, std::size_t{1});
        // A pregnancy that is over: what was measured in it is none, and what came after it is.
        PatientRecord mother = withPeaks({{40, 190}, {5, 190}});
        const LocalTime last = Zone::utc().local(morning - 20 * oneDay);
        mother.pregnancies = {
            {{2026, 1, 5}, Date{last.year, last.month, last.day}, "midwife's letter", "nurse", morning}};
        QCOMPARE(rehearsed({mother}, "systolic-180", 180).now.alerts, std::size_t{1});
        // And one that has begun since: the days before it count, today's state does not end them.
        mother.pregnancies = {{{last.year, last.month, last.day}, {}, "midwife's letter", "nurse", morning}};
        QCOMPARE(rehearsed({mother}, "systolic-180", 180).judged, std::size_t{1});
        QCOMPARE(rehearsed({mother}, "systolic-180", 180).now.alerts, std::size_t{1});
    }
    void ruleThatIsNotAskedFindsNothing()
    {
        constexpr std::array states{RuleState::Retired, RuleState::Draft, RuleState::Shadow, RuleState::Live};
        const auto isAsked = [](RuleState one) { return one == RuleState::Shadow || one == RuleState::Live; };
        for (const RuleState state : states)
            for (const RuleState next : states) {
                const RuleChange change{"systolic-180", {}, state, "nurse", morning};
                const Rules rules = withChanges(builtInRules(), {&change, 1});
                const std::vector<PatientRecord> panel{withPeaks({{10, 190}})};
                const auto one = rehearse(panel, rules, "systolic-180", 185, next, morning, 60);
                QVERIFY(one);
                QCOMPARE(one->now.alerts, std::size_t{isAsked(state)});
                QCOMPARE(one->changed.alerts, std::size_t{isAsked(next)});
                for (const RehearsedRule &side : {one->now, one->changed})
                    QCOMPARE(rehearsedText(*one, side, rules) == "Nothing: the rule is not asked.", !side.asked);
            }
    }
    void limitThatTheRuleCannotHaveIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<double>("limit");
        QTest::newRow("nobody has 900 mmHg") << "systolic-180" << 900.0;
        QTest::newRow("more than all") << "readings-outside-goal" << 1.2;
        QTest::newRow("below nothing") << "weight-gain" << -1.0;
        QTest::newRow("no number") << "weight-gain" << std::nan("");
        QTest::newRow("no such rule") << "moon" << 1.0;
    }
    void limitThatTheRuleCannotHaveIsRefused()
    {
        QFETCH(QString, rule);
        QFETCH(double, limit);
        QVERIFY(!rehearse({}, builtInRules(), rule.toStdString(), limit, RuleState::Live, morning, 60));
    }
    void canBeStopped()
    {
        const std::vector<PatientRecord> panel{withPeaks({}), withPeaks({})};
        int asked = 0;
        const auto stopped = rehearse(panel, builtInRules(), "systolic-180", 170, RuleState::Live, morning, 60,
                                      [&] { return ++asked < 2; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QCOMPARE(asked, 2);
    }
    void clinicsChangesTakeTheRulesPlaceAndSaySo()
    {
        const std::vector<RuleChange> changes{{"systolic-180", 170, {}, "nurse", morning},
                                              {"pulse-above-120", {}, RuleState::Shadow, "nurse", morning},
                                              {"systolic-180", 175, {}, "nurse", morning},
                                              {"moon", 1, {}, "nurse", morning}};
        const auto again = ruleChangesFrom(ruleChangesJson(changes));
        QVERIFY(again);
        QVERIFY(*again == changes);
        const Rules rules = withChanges(builtInRules(), *again);
        QCOMPARE(rules.rule("systolic-180")->limit(), 175.0);
        QCOMPARE(rules.rule("systolic-180")->version, std::string("1, clinic 3"));
        QCOMPARE(rules.rule("pulse-above-120")->state, RuleState::Shadow);
        QCOMPARE(rules.rule("diastolic-120")->version, std::string("1"));
        QCOMPARE(rules.version, builtInRules().version + ", clinic 4");
        const std::vector<RuleChange> back{{"systolic-180", 170, {}, "nurse", morning},
                                           {"systolic-180", {}, {}, "nurse", morning}};
        QCOMPARE(withChanges(builtInRules(), back).rule("systolic-180")->version, std::string("1"));
        QCOMPARE(withChanges(builtInRules(), back).version, builtInRules().version);
        QVERIFY(!ruleChangesFrom("{}"));
    }
    void shadowRuleIsCountedAndMovesNobody()
    {
        const PatientRecord record = withPeaks({{1, 185}});
        const std::vector<RuleChange> changes{{"systolic-180", {}, RuleState::Shadow, "nurse", morning},
                                              {"systolic-180-earlier", {}, RuleState::Retired, "nurse", morning}};
        const auto one = assess(record, withChanges(builtInRules(), changes), morning);
        QVERIFY(one.findings.empty());
        QCOMPARE(one.shadow.size(), std::size_t{1});
        QCOMPARE(one.shadow.front().rule(), std::string("systolic-180"));
        QCOMPARE(one.bucket, Bucket::NotEnoughKnown);
    }
};
TRENDWARD_TEST(RehearsalTest)

#include "tst_rehearsal.moc"
