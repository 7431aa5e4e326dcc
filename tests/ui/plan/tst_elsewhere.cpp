// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/plan/plans.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/plan/elsewhere.h"
#include "ui/plan/planwords.h"

#include <QListWidget>

using namespace trendward;
using namespace trendward::tests;
using namespace trendward::ui;

namespace
{

const std::string server = "https:" + std::string("//clinic.example/fhir");

std::string goalThere(const std::string &id, const std::string &high, const std::string &status = "active")
{
    return R"({"resourceType":"Goal","id":")" + id + R"(","lifecycleStatus":")" + status +
           R"(","description":{"text":"Weight as agreed"},"target":[{"measure":{"coding":[{"system":"http:\/\/loinc.org",)"
           R"("code":"29463-7"}]},"detailQuantity":{"value":)" +
           high + R"(,"comparator":"<=","code":"kg"}}]})";
}

/// As a pull leaves it.
void keepPlan(Ward &ward, const std::vector<std::string> &resources)
{
    SUCCEEDS(ward.folder.record->link(ward.patient, {server + "/Patient", "12"}, "tester", noon));
    std::string text = noon.text();
    for (const std::string &one : resources) text += '\n' + one;
    SUCCEEDS(ward.folder.record->setFact("plan elsewhere " + server + " 12", text));
}

QStringList rowsOf(const ElsewhereDialog *dialog)
{
    QStringList rows;
    const auto *list = dialog->findChild<QListWidget *>();
    for (int i = 0; i < list->count(); ++i) rows << list->item(i)->text();
    return rows;
}

}  // namespace

class ElsewhereTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }

    void aPlanOnAServerIsALineUntilAPersonAdoptsAGoal()
    {
        Ward ward;
        keepPlan(ward, {R"({"resourceType":"CarePlan","id":"c","status":"active","title":"Heart failure"})",
                        goalThere("g-1", "82.7"), goalThere("g-2", "90", "completed"),
                        R"({"resourceType":"Task","id":"t","status":"requested","description":"Call"})"});
        ward.open();
        auto *lines = ward.pane->findChild<ElsewhereLines *>();
        QVERIFY(lines->isVisible());
        QCOMPARE(lines->buttons().size(), std::size_t{1});
        QVERIFY2(lines->buttons().front()->accessibleName().contains("A plan from clinic.example (1 goal"),
                 qPrintable(lines->buttons().front()->accessibleName()));
        QVERIFY(ward.review->goals.empty());

        lines->buttons().front()->click();
        auto *dialog = ward.dialog<ElsewhereDialog>();
        QVERIFY(dialog);
        QCOMPARE(rowsOf(dialog).size(), qsizetype{4});
        QVERIFY2(rowsOf(dialog).at(0).contains("82.7"), qPrintable(rowsOf(dialog).join('\n')));
        QVERIFY(rowsOf(dialog).at(1).contains("completed"));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        auto *list = dialog->findChild<QListWidget *>();
        QVERIFY(!(list->item(1)->flags() & Qt::ItemIsUserCheckable));
        list->item(0)->setCheckState(Qt::Checked);
        QVERIFY(dialog->acceptButton()->isEnabled());
        dialog->accept();
        ward.settle();
        const auto draft = ward.draft();
        QVERIFY(draft && draft->goals.size() == 1);
        QCOMPARE(draft->goals.front().measure, std::string("body-weight"));
        QCOMPARE(draft->goals.front().high.value_or(0), 82.7);
        QVERIFY(ward.folder.record->goals(ward.patient)->empty());

        // Then it is here, and offered no more.
        lines->buttons().front()->click();
        auto *again = ward.dialog<ElsewhereDialog>();
        QVERIFY(again && rowsOf(again).at(0).contains("already"));
        QVERIFY(again->goals().empty());
        QVERIFY(again->refusal().contains("None of its goals"));
        again->reject();
    }

    void documentsAndTasksAloneAreNoPlan()
    {
        Ward ward;
        keepPlan(ward, {R"({"resourceType":"DocumentReference","id":"d","status":"current","description":"Letter"})",
                        R"({"resourceType":"Task","id":"t","status":"requested","description":"Call"})"});
        ward.open();
        QVERIFY(!ward.pane->findChild<ElsewhereLines *>()->isVisible());
    }

    void statesAndMomentsAreWordsOfTheWindow()
    {
        QCOMPARE(PlanWords::statusElsewhere("in-progress"), QString("under way"));
        QCOMPARE(PlanWords::statusElsewhere("entered-by-mistake"), QString("entered-by-mistake"));
        const auto zone = Zone::named("Europe/Berlin");
        QVERIFY(zone.has_value());
        QCOMPARE(PlanWords::dayElsewhere("2026-09", *zone), dateText(Date{2026, 9, {}}));
        // Half past midnight by the patient's clock.
        QCOMPARE(PlanWords::dayElsewhere("2026-09-01T22:30:00.000Z", *zone), dateText(Date{2026, 9, 2}));
        QCOMPARE(PlanWords::dayElsewhere("soon", *zone), QString("soon"));

        Ward ward;
        keepPlan(ward, {goalThere("g-1", "82.7"), R"({"resourceType":"Task","id":"t","status":"on-hold",)"
                                                  R"("description":"Call","executionPeriod":{"end":"2026-09-02"}})"});
        ward.open();
        ward.pane->findChild<ElsewhereLines *>()->buttons().front()->click();
        auto *dialog = ward.dialog<ElsewhereDialog>();
        QVERIFY(dialog);
        QCOMPARE(rowsOf(dialog).at(1), "Task: Call (on hold, " + dateText(Date{2026, 9, 2}) + ')');
        dialog->reject();
    }
};

TRENDWARD_TEST(ElsewhereTest)
#include "tst_elsewhere.moc"
