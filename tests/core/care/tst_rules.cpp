// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rules.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <set>

using namespace trendward;
using namespace trendward::tests;

class RulesTest : public QObject
{
    Q_OBJECT

private slots:
    void builtInRulesAreRead()
    {
        const care::Rules rules = builtInRules();
        QVERIFY(rules.rules.size() > 15);
        std::set<care::Rule::Kind> kinds;
        for (const care::Rule &rule : rules.rules) {
            kinds.insert(rule.kind);
            QVERIFY2(!rule.source.empty() && !rule.version.empty() && !rule.also.empty(), rule.id.c_str());
            QVERIFY2(rule.days() >= 1 && rule.days() <= rules.days(), rule.id.c_str());
        }
        QCOMPARE(kinds.size(), std::size_t{7});
    }
    void measureHasItsOwnAgeLimitOrTheCommonOne()
    {
        const care::Rules rules = builtInRules();
        QCOMPARE(rules.ageLimit("sensor-glucose").days, 3);
        QCOMPARE(rules.ageLimit("body-weight").days, 7);
        QCOMPARE(rules.sufficiency("sensor-glucose").onDays, 10);
        QCOMPARE(rules.sufficiency("peak-flow").readings, 12);
    }
    void ruleSaysWhatWasNotReadInTheOriginal()
    {
        const auto secondary = [](const std::string &id) {
            for (const care::Rule &rule : builtInRules().rules)
                if (rule.id == id) return rule.secondary;
            return false;
        };
        for (const char *id : {"pulse-above-120", "temperature-38", "systolic-rising", "pulse-rising", "weight-gain"})
            QVERIFY2(secondary(id), id);
        for (const char *id : {"respiration-25", "saturation-92", "glucose-54", "pulse-below-40"})
            QVERIFY2(!secondary(id), id);
    }
    void saysWhatIsWrongAndWhere_data() { addRows(readCases("care/badrules.txt")); }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(int, index);
        const TextCase bad = readCases("care/badrules.txt").at(static_cast<std::size_t>(index));
        const auto rules = care::rulesFrom(bad.text("rules"));
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, Error::Code::BadTemplate);
        QCOMPARE(rules.error().where, bad.text("where"));
        QVERIFY2(rules.error().detail.find(bad.text("says")) != std::string::npos, rules.error().detail.c_str());
    }
};
TRENDWARD_TEST(RulesTest)

#include "tst_rules.moc"
