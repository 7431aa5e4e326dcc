// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/planelsewhere.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;

namespace
{

std::optional<fhir::PlanPartElsewhere> partFrom(const QByteArray &json)
{
    json::Document document;
    const auto root = document.parse({json.constData(), static_cast<std::size_t>(json.size())}, json::Grammar::Strict);
    return root ? fhir::planPartOf(*root) : std::nullopt;
}

QByteArray goalWith(const QByteArray &detail, const QByteArray &code = "8480-6", const QByteArray &status = "active")
{
    return R"({"resourceType":"Goal","id":"g-1","lifecycleStatus":")" + status +
           R"(","description":{"text":"Lower pressure"},"startDate":"2026-09-01",)"
           R"("target":[{"measure":{"coding":[{"system":"http:\/\/loinc.org","code":")" +
           code + R"("}]},"dueDate":"2026-12-31",)" + detail + "}]}";
}

constexpr Date day{2026, 11, 22};

}  // namespace

class PlanElsewhereTest : public QObject
{
    Q_OBJECT

private slots:
    void aTargetWithLimitsBecomesAGoal_data()
    {
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("limits");
        const QByteArray unit = R"(,"system":"http:\/\/unitsofmeasure.org","code":"mm[Hg]"})";
        QTest::newRow("at most") << R"("detailQuantity":{"value":135,"comparator":"<=")" + unit << QByteArray("8480-6")
                                 << "- 135 mm[Hg]";
        QTest::newRow("at least") << QByteArray(R"("detailQuantity":{"value":92,"comparator":">=","code":"%"})")
                                  << QByteArray("59408-5") << "92 - %";
        QTest::newRow("between") << R"("detailRange":{"low":{"value":110)" + unit + R"(,"high":{"value":135)" + unit +
                                        "}"
                                 << QByteArray("8480-6") << "110 135 mm[Hg]";
        QTest::newRow("a unit in words") << QByteArray(R"("detailRange":{"high":{"value":180,"unit":"lbs"}})")
                                         << QByteArray("29463-7") << "- 180 [lb_av]";
        QTest::newRow("a code that is none beside a good unit")
            << QByteArray(R"("detailQuantity":{"value":7.8,"comparator":"<=","unit":"mmol/L","code":"mmol-per-l"})")
            << QByteArray("15074-8") << "- 7.8 mmol/L";
        QTest::newRow("no unit") << QByteArray(R"("detailQuantity":{"value":7,"comparator":"<="})")
                                 << QByteArray("2339-0") << "";
        QTest::newRow("a unit nobody knows here")
            << QByteArray(R"j("detailRange":{"high":{"value":180,"unit":"lb (US)"}})j") << QByteArray("29463-7") << "";
        QTest::newRow("one end without a unit")
            << R"("detailRange":{"low":{"value":110},"high":{"value":135)" + unit + "}" << QByteArray("8480-6") << "";
        QTest::newRow("a value to be reached")
            << R"("detailQuantity":{"value":135)" + unit << QByteArray("8480-6") << "";
        QTest::newRow("words") << QByteArray(R"("detailString":"better")") << QByteArray("8480-6") << "";
        QTest::newRow("a measure nobody knows here")
            << R"("detailQuantity":{"value":135,"comparator":"<=")" + unit << QByteArray("99999-9") << "";
        QTest::newRow("a unit that is none of this measure")
            << QByteArray(R"("detailQuantity":{"value":135,"comparator":"<=","code":"kg"})") << QByteArray("8480-6")
            << "";
        QTest::newRow("upside down") << R"("detailRange":{"low":{"value":135)" + unit + R"(,"high":{"value":110)" +
                                            unit + "}"
                                     << QByteArray("8480-6") << "";
    }
    void aTargetWithLimitsBecomesAGoal()
    {
        QFETCH(QByteArray, detail);
        QFETCH(QByteArray, code);
        QFETCH(QString, limits);
        const auto part = partFrom(goalWith(detail, code));
        QVERIFY(part && part->text == "Lower pressure" && part->isOpen());
        const auto goals = adopted(*part, "R. Alvarez", day);
        QCOMPARE(goals.size(), limits.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (goals.empty()) return;
        const Goal &goal = goals.front();
        const auto number = [](const std::optional<double> &one) { return one ? QString::number(*one) : QString("-"); };
        QCOMPARE(number(goal.low) + ' ' + number(goal.high) + ' ' + QString::fromStdString(goal.unit), limits);
        QCOMPARE(goal.setBy, std::string("R. Alvarez"));
        QVERIFY(goal.start == day && goal.due == (Date{2026, 12, 31}) && goal.key == 0);
        QVERIFY(!isAmong(goal, {}) && isAmong(goal, goals));
        Goal over = goal;
        over.ended = true;
        QVERIFY(!isAmong(goal, {over}));
    }

    void whatIsOverIsNotOpenAndWhatWasAnErrorIsNothing()
    {
        const QByteArray detail = R"("detailString":"better")";
        QVERIFY(!partFrom(goalWith(detail, "8480-6", "completed"))->isOpen());
        QVERIFY(!partFrom(goalWith(detail, "8480-6", "entered-in-error")));
        QVERIFY(!partFrom(R"({"resourceType":"DocumentReference","id":"d","status":"superseded"})"));
        QVERIFY(!partFrom(R"({"resourceType":"CarePlan","status":"active"})"));
        QVERIFY(!partFrom(R"({"resourceType":"Observation","id":"o","status":"final"})"));
    }

    void eachKindHasItsWordsAndItsDay()
    {
        const auto plan = partFrom(
            R"({"resourceType":"CarePlan","id":"c","status":"active","title":"Heart failure","period":{"start":"2026-09-01"}})");
        QCOMPARE(plan->text, std::string("Heart failure"));
        QCOMPARE(plan->day, std::string("2026-09-01"));
        const auto task = partFrom(R"({"resourceType":"Task","id":"t","status":"requested","code":{"text":"Call"}})");
        QCOMPARE(task->text, std::string("Call"));
        const auto document = partFrom(
            R"({"resourceType":"DocumentReference","id":"d","status":"current","type":{"coding":[{"display":"Letter"}]},"date":"2026-09-02T08:00:00Z"})");
        QCOMPARE(document->text, std::string("Letter"));
        QCOMPARE(document->day, std::string("2026-09-02T08:00:00Z"));
        PlanElsewhere all;
        all.parts = {*plan, *task, *document};
        QCOMPARE(all.openGoals(), std::size_t{0});
    }
};

TRENDWARD_TEST(PlanElsewhereTest)
#include "tst_planelsewhere.moc"
