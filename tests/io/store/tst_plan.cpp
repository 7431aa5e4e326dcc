// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlite.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

care::Goal weightGoal(double high)
{
    care::Goal goal;
    goal.measure = "body-weight";
    goal.high = high;
    goal.unit = "kg";
    goal.start = {2026, 5, 1};
    return goal;
}

/// A plan of one goal, and a draft that ends it, adds another one and an action for that, with a note.
struct Plan {
    StoreFolder folder;
    std::int64_t goal = 0;
    care::PlanDraft draft;
    care::Review review;

    Plan()
    {
        goal = VALUE(folder.record->saveGoal(folder.ann, weightGoal(82.7)));
        care::Goal ended = weightGoal(82.7);
        ended.key = goal;
        ended.ended = true;
        care::put(draft, ended);
        care::Action call;
        call.text = "Call";
        call.goal = care::put(draft, weightGoal(80));
        care::put(draft, call);
        draft.note = "Seen";
        draft.changed = noon;
        review.at = noon;
        review.who = "root";
        review.name = "R. Alvarez";
        review.role = "RN";
        review.note = draft.note;
    }
    auto save() { return folder.record->saveDraft(folder.ann, draft, std::nullopt); }
    auto sign() { return folder.record->signPlan(folder.ann, draft, review); }
};

}  // namespace

class PlanTest : public QObject
{
    Q_OBJECT
private slots:
    void aDraftOutlivesTheProgram()
    {
        Plan plan;
        QVERIFY(!VALUE(plan.folder.record->draft(plan.folder.ann)));
        const care::PlanDraft first{{}, {}, "first", noon};
        SUCCEEDS(plan.folder.record->saveDraft(plan.folder.ann, first, std::nullopt));
        SUCCEEDS(plan.folder.record->saveDraft(plan.folder.ann, plan.draft, first));
        plan.folder.open();
        const auto draft = VALUE(plan.folder.record->draft(plan.folder.ann));
        QVERIFY(draft && *draft == plan.draft);
        QVERIFY(!VALUE(plan.folder.record->draft(plan.folder.bob)));
        SUCCEEDS(plan.folder.record->saveDraft(plan.folder.ann, {}, plan.draft));
        QVERIFY(!VALUE(plan.folder.record->draft(plan.folder.ann)));
        REFUSED(plan.folder.record->saveDraft(99, plan.draft, std::nullopt), NotFound);
    }
    void aDraftChangesNoPlan()
    {
        Plan plan;
        SUCCEEDS(plan.save());
        QCOMPARE(VALUE(plan.folder.record->goals(plan.folder.ann)).size(), std::size_t{1});
        QVERIFY(VALUE(plan.folder.record->actions(plan.folder.ann)).empty());
    }
    void signingMakesTheDraftThePlan()
    {
        Plan plan;
        SUCCEEDS(plan.save());
        QCOMPARE(VALUE(plan.sign()), std::int64_t{1});
        const auto goals = VALUE(plan.folder.record->goals(plan.folder.ann));
        QCOMPARE(goals.size(), std::size_t{2});
        QVERIFY(goals[0].key == plan.goal && goals[0].ended);
        QVERIFY(goals[1].key > 0 && !goals[1].ended && *goals[1].high == 80);
        const auto actions = VALUE(plan.folder.record->actions(plan.folder.ann));
        QVERIFY(actions.at(0).key > 0);
        QVERIFY(actions.at(0).goal == goals[1].key);
        const auto reviews = VALUE(plan.folder.record->reviews(plan.folder.ann));
        QCOMPARE(reviews.at(0).signer(), std::string("R. Alvarez, RN"));
        QCOMPARE(reviews.at(0).who, std::string("root"));
        QCOMPARE(reviews.at(0).note, std::string("Seen"));
        QCOMPARE(reviews.at(0).version, std::int64_t{1});
        QVERIFY(!VALUE(plan.folder.record->draft(plan.folder.ann)));
    }
    void eachSignatureIsANewVersion()
    {
        Plan plan;
        SUCCEEDS(plan.save());
        QCOMPARE(VALUE(plan.sign()), std::int64_t{1});
        VALUE(plan.folder.record->addReview(plan.folder.ann, {}));
        care::PlanDraft note{{}, {}, "Seen again", noon};
        note.base = 1;
        SUCCEEDS(plan.folder.record->saveDraft(plan.folder.ann, note, std::nullopt));
        QCOMPARE(VALUE(plan.folder.record->signPlan(plan.folder.ann, note, plan.review)), std::int64_t{2});
        QCOMPARE(VALUE(plan.folder.record->goals(plan.folder.ann)).size(), std::size_t{2});
    }
    /// Two windows on one record: neither takes away what the other wrote.
    void anotherWindowsDraftIsNotOverwritten()
    {
        Plan plan;
        auto &record = *plan.folder.record;
        SUCCEEDS(plan.save());
        care::PlanDraft other = plan.draft;
        other.note = "Seen by another";
        REFUSED(record.saveDraft(plan.folder.ann, other, std::nullopt), NotSupported);
        REFUSED(record.saveDraft(plan.folder.ann, {}, other), NotSupported);
        SUCCEEDS(record.saveDraft(plan.folder.ann, other, plan.draft));
        REFUSED(record.saveDraft(plan.folder.ann, plan.draft, plan.draft), NotSupported);
        REFUSED(plan.sign(), NotSupported);
        QVERIFY(VALUE(record.draft(plan.folder.ann)) == other);
        QVERIFY(VALUE(record.reviews(plan.folder.ann)).empty());
    }
    void aDraftOfAnEarlierVersionIsRefused()
    {
        Plan plan;
        SUCCEEDS(plan.save());
        VALUE(plan.sign());
        REFUSED(plan.save(), NotSupported);
        plan.draft.base = 1;
        SUCCEEDS(plan.save());
        plan.review.version = 1;
        REFUSED(plan.sign(), NotSupported);
        plan.review.version = 2;
        QCOMPARE(VALUE(plan.sign()), std::int64_t{2});
    }
    /// What no row of text can hold is replaced when it is written; the draft is its own all the same.
    void aDraftWithBrokenTextIsStillItself()
    {
        Plan plan;
        plan.draft.note = "Seen \xff";
        SUCCEEDS(plan.save());
        SUCCEEDS(plan.folder.record->saveDraft(plan.folder.ann, {}, plan.draft));
    }
    void nothingAtAllIsNotSigned()
    {
        StoreFolder folder;
        REFUSED(folder.record->signPlan(folder.ann, {}, {}), BadValue);
        QVERIFY(VALUE(folder.record->reviews(folder.ann)).empty());
        const care::PlanDraft note{{}, {}, "Called; all well", noon};
        SUCCEEDS(folder.record->saveDraft(folder.ann, note, std::nullopt));
        QCOMPARE(VALUE(folder.record->signPlan(folder.ann, note, {})), std::int64_t{1});
        // What was signed already and has not changed is nothing either, a note of blanks included.
        care::Goal goal;
        goal.measure = "body-weight";
        VALUE(folder.record->saveGoal(folder.ann, goal));
        REFUSED(folder.record->signPlan(folder.ann, {}, {}), BadValue);
        care::PlanDraft blank{{}, {}, " \n", noon};
        blank.base = 1;
        SUCCEEDS(folder.record->saveDraft(folder.ann, blank, std::nullopt));
        REFUSED(folder.record->signPlan(folder.ann, blank, {}), BadValue);
    }
    void aPlanThatNobodyHasSignedYetIsSignedAsItStands()
    {
        StoreFolder folder;
        care::Goal goal;
        goal.measure = "body-weight";
        VALUE(folder.record->saveGoal(folder.ann, goal));
        QCOMPARE(VALUE(folder.record->signPlan(folder.ann, {}, {})), std::int64_t{1});
        REFUSED(folder.record->signPlan(folder.ann, {}, {}), BadValue);
    }
    /// Whatever fails on the way, the plan, the reviews and the draft stay as they were.
    void signingIsAllOrNothing()
    {
        for (const char *table : {"goal", "action", "review"}) {
            Plan plan;
            SUCCEEDS(plan.save());
            plan.folder.record.reset();
            {
                store::Database database(plan.folder.path(), storeKey);
                database.script((std::string("CREATE TRIGGER cut BEFORE INSERT ON ") + table +
                                 " BEGIN SELECT RAISE(ABORT, 'cut'); END")
                                    .c_str());
            }
            plan.folder.open();
            QVERIFY2(!plan.sign(), table);
            const auto goals = VALUE(plan.folder.record->goals(plan.folder.ann));
            QCOMPARE(goals.size(), std::size_t{1});
            QVERIFY(!goals[0].ended);
            QVERIFY(VALUE(plan.folder.record->actions(plan.folder.ann)).empty());
            QVERIFY(VALUE(plan.folder.record->reviews(plan.folder.ann)).empty());
            QVERIFY(VALUE(plan.folder.record->draft(plan.folder.ann)) == plan.draft);
        }
    }
    void whatOthersAddedMeanwhileStays()
    {
        Plan plan;
        SUCCEEDS(plan.save());
        const auto other = VALUE(plan.folder.record->saveGoal(plan.folder.ann, weightGoal(79)));
        VALUE(plan.sign());
        const auto goals = VALUE(plan.folder.record->goals(plan.folder.ann));
        QCOMPARE(goals.size(), std::size_t{3});
        QVERIFY(goals[1].key == other && !goals[1].ended);
    }
    void aMergeTakesTheDraftWithIt()
    {
        Plan plan;
        auto &record = *plan.folder.record;
        SUCCEEDS(plan.save());
        care::PlanDraft bobs;
        care::Action send;
        send.text = "Send";
        send.goal = care::put(bobs, weightGoal(70));
        care::put(bobs, send);
        bobs.note = "Bob's";
        SUCCEEDS(record.saveDraft(plan.folder.bob, bobs, std::nullopt));
        const auto change = VALUE(record.merge(plan.folder.ann, plan.folder.bob, "anna", "one person", noon));
        const auto both = VALUE(record.draft(plan.folder.bob));
        QVERIFY(both);
        QCOMPARE(both->note, std::string("Bob's\n\nSeen"));
        QCOMPARE(both->goals.size(), std::size_t{3});  // his new one, hers, and the one that hers ends
        QCOMPARE(both->actions.size(), std::size_t{2});
        for (const care::Action &one : both->actions)
            for (const care::Goal &goal : both->goals)
                if (goal.key == one.goal) QCOMPARE(*goal.high, one.text == "Send" ? 70.0 : 80.0);
        QCOMPARE(care::goalsWith(*both, VALUE(record.goals(plan.folder.bob))).size(), std::size_t{3});
        REFUSED(plan.sign(), NotFound);
        SUCCEEDS(record.undo(change, "anna", noon));
        QVERIFY(VALUE(record.draft(plan.folder.ann)) == plan.draft);
        QVERIFY(VALUE(record.draft(plan.folder.bob)) == bobs);
    }
    void aDraftThatWasChangedSinceAMergeStays()
    {
        Plan plan;
        auto &record = *plan.folder.record;
        SUCCEEDS(plan.save());
        const auto change = VALUE(record.merge(plan.folder.ann, plan.folder.bob, "anna", "one person", noon));
        auto both = VALUE(record.draft(plan.folder.bob));
        QVERIFY(both);
        auto more = *both;
        more.note = "Seen together";
        SUCCEEDS(record.saveDraft(plan.folder.bob, more, both));
        SUCCEEDS(record.undo(change, "anna", noon));
        QCOMPARE(VALUE(record.draft(plan.folder.bob))->note, std::string("Seen together"));
        QVERIFY(VALUE(record.draft(plan.folder.ann)) == plan.draft);
        // What it says of a goal that went back with the merge is no goal of his.
        QCOMPARE(care::goalsWith(more, VALUE(record.goals(plan.folder.bob))).size(), std::size_t{1});
    }
};

TRENDWARD_TEST(PlanTest)
#include "tst_plan.moc"
