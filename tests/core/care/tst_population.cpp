// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/assessment.h"
#include "core/care/population.h"
#include "core/care/worklist.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

const LocalTime someDay{2026, 11, 22};

std::optional<Date> born(const char *text)
{
    const auto date = Date::parse(text);
    return date ? std::optional(*date) : std::nullopt;
}

/// Beyond a crisis limit, and above a goal of 135 in the mean.
PatientRecord withACrisis(std::vector<Goal> goals)
{
    return patientWith(goals, {twiceADay("systolic-blood-pressure", "mmHg", 20, [](int) { return 184.0; })});
}

bool hasAdultFinding(const Assessment &one)
{
    const Rules rules = builtInRules();
    return std::any_of(one.findings.begin(), one.findings.end(), [&](const Finding &finding) {
        const Rule *rule = rules.rule(finding.rule());
        return rule && rule->population == Population::Adults;
    });
}

}  // namespace

class PopulationTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyAdultsForCertainHaveRules_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<int>("set");
        const auto row = [](const char *birth, RuleSet set) { QTest::newRow(birth) << birth << static_cast<int>(set); };
        row("", RuleSet::BirthUnknown);
        row("1951-03-14", RuleSet::Adults);
        row("2008-11-22", RuleSet::Adults);  // 18 today
        row("2008-11-23", RuleSet::Under18);
        row("2008-11", RuleSet::BirthUnknown);
        row("2008", RuleSet::BirthUnknown);
        row("2007", RuleSet::Adults);
        row("2009", RuleSet::Under18);
    }
    void onlyAdultsForCertainHaveRules()
    {
        QFETCH(QString, birth);
        QFETCH(int, set);
        QCOMPARE(static_cast<int>(ruleSetFor(born(birth.toUtf8().constData()), {}, someDay)), set);
    }
    void pregnancyCountsOnItsDays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("counts");
        QTest::newRow("now") << "2026-05-03"
                             << "2027-01-30" << true;
        QTest::newRow("without an end") << "2026-05-03"
                                        << "" << true;
        QTest::newRow("to today") << "2026-02-01"
                                  << "2026-11-22" << true;
        QTest::newRow("from today") << "2026-11-22"
                                    << "" << true;
        QTest::newRow("over since yesterday") << "2026-02-01"
                                              << "2026-11-21" << false;
        QTest::newRow("from tomorrow") << "2026-11-23"
                                       << "" << false;
    }
    void pregnancyCountsOnItsDays()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, counts);
        const Pregnancy one{*born(from.toUtf8().constData()), born(to.toUtf8().constData()), "midwife", "nurse",
                            morning};
        QCOMPARE(ruleSetFor(Date{1992, 3, 14}, {&one, 1}, someDay) == RuleSet::Pregnant, counts);
    }
    void pregnancyNeedsWholeDatesInOrderAndASource()
    {
        const Pregnancy good{{2026, 5, 3}, Date{2027, 1, 30}, "midwife", "nurse", morning};
        QVERIFY(mayBeKept(good));
        for (const auto &spoil :
             std::initializer_list<void (*)(Pregnancy &)>{[](Pregnancy &one) { one.from.day.reset(); },
                                                          [](Pregnancy &one) {
                                                              one.to = Date{2026, 5, 2};
                                                          },
                                                          [](Pregnancy &one) { one.source.clear(); }}) {
            Pregnancy bad = good;
            spoil(bad);
            QCOMPARE(mayBeKept(bad).error().code, Error::Code::BadValue);
        }
        const auto again = pregnanciesFrom(pregnanciesJson({&good, 1}));
        QVERIFY(again);
        QCOMPARE(again->size(), std::size_t{1});
        QVERIFY(again->front() == good);
        QVERIFY(!pregnanciesFrom("{}"));
        QVERIFY(!pregnanciesFrom("[{\"from\":\"soon\"}]"));
    }
    void withoutARuleSetACrisisIsNotJudgedAndThatIsSaid()
    {
        PatientRecord record = withACrisis({});
        QCOMPARE(assess(record, builtInRules(), morning).bucket, Bucket::LookFirst);
        record.birth.reset();
        const Assessment unknown = assess(record, builtInRules(), morning);
        QCOMPARE(unknown.bucket, Bucket::NotEnoughKnown);
        QVERIFY(unknown.findings.empty());
        QVERIFY(unknown.ranking.empty());
        QVERIFY2(has(unknown.why, "No rule set for this patient: the birth date is not known."), unknown.why.c_str());
        QVERIFY2(has(unknown.why, "crisis limits among them"), unknown.why.c_str());
        record.birth = Date{2015, 6, 1};
        QVERIFY(has(assess(record, builtInRules(), morning).why, "under 18"));
        record.birth = Date{1992, 6, 1};
        record.pregnancies = {{{2026, 5, 3}, {}, "midwife", "nurse", morning}};
        QVERIFY(has(assess(record, builtInRules(), morning).why, "pregnant"));
    }
    void ownGoalsAndMissingDataStillCount()
    {
        PatientRecord record = withACrisis({goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")});
        record.birth = Date{2015, 6, 1};
        const Assessment above = assess(record, builtInRules(), morning);
        QCOMPARE(above.bucket, Bucket::Review);
        QVERIFY(!above.findings.empty());
        QVERIFY(!hasAdultFinding(above));
        QVERIFY2(has(above.why, "the goal is at most 135 mmHg") && has(above.why, "No rule set"), above.why.c_str());
        const Assessment silent = assess(record, builtInRules(), morning + 30 * oneDay);
        QCOMPARE(silent.bucket, Bucket::NoRecentData);
        QVERIFY(has(silent.why, "No rule set"));
    }
    void metGoalsAloneAreNotWithinGoals()
    {
        PatientRecord record =
            patientWith({goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")},
                        {twiceADay("systolic-blood-pressure", "mmHg", 20, [](int) { return 124.0; })});
        QCOMPARE(assess(record, builtInRules(), morning).bucket, Bucket::WithinGoals);
        record.birth.reset();
        const Assessment one = assess(record, builtInRules(), morning);
        QCOMPARE(one.bucket, Bucket::NotEnoughKnown);
        QVERIFY2(has(one.why, "No rule set for this patient") && has(one.why, "own goals are met"), one.why.c_str());
        QVERIFY(!one.withinUntil());
    }
    void worklistSaysItInItsJson()
    {
        PatientRecord record = withACrisis({});
        record.birth.reset();
        Worklist list;
        list.patients = {assess(record, builtInRules(), morning)};
        QVERIFY(has(worklistJson(list), "\"noRuleSet\":\"No rule set for this patient: the birth date is not known."));
        list.patients = {assess(withACrisis({}), builtInRules(), morning)};
        QVERIFY(has(worklistJson(list), "\"noRuleSet\":\"\""));
    }
};
TRENDWARD_TEST(PopulationTest)

#include "tst_population.moc"
