// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/plan/goalline.h"

#include <QTest>

using namespace trendward;
using namespace trendward::tests;
using namespace trendward::ui;

namespace
{

/// 30 days far within the goal, and one reading an hour ago.
GoalLine pressureWith(double newest)
{
    AskedRecord record;
    const auto key = record.person("p-3", "DOE, Jane", "UTC");
    trend::TrendSeries systolic = seriesOf("systolic-blood-pressure", "mm[Hg]");
    for (int day = 30; day > 0; --day) add(systolic, now - day * Instant::ticksPerDay, 121);
    add(systolic, now - 3600 * Instant::ticksPerSecond, newest);
    record.give(key, systolic);
    record.goalsOf[key] = {goalOf("systolic-blood-pressure", {}, 140, "mm[Hg]")};
    const auto lines = GoalLines::of(*reviewOf(record, key));
    if (lines.size() != 1) qFatal("one goal, one line");
    return lines.front();
}

}  // namespace

class GoalMarksTest : public QObject
{
    Q_OBJECT
private slots:
    void noTickStandsBesideAFindingThatSaysLookFirst()
    {
        const GoalLine calm = pressureWith(122);
        QVERIFY2(calm.mark == Mark::TickRing, qPrintable(calm.standing));
        const GoalLine crisis = pressureWith(186);
        QVERIFY2(crisis.mark == Mark::Octagon, qPrintable(crisis.standing));
        QCOMPARE(crisis.standing, QStringLiteral("within goal, last reading above it; look first"));
        QVERIFY(crisis.ink == Token::First);
    }
};
TRENDWARD_TEST(GoalMarksTest)

#include "tst_goalmarks.moc"
