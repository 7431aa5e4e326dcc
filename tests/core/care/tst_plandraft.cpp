// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/plandraft.h"
#include "core/care/planevents.h"
#include "tests/support/testmain.h"

using namespace trendward;

namespace
{

care::Goal goal(std::int64_t key, double high)
{
    care::Goal one;
    one.key = key;
    one.measure = "body-weight";
    one.high = high;
    one.unit = "kg";
    one.start = {2026, 11, 1};
    return one;
}

care::Action action(std::int64_t key, const std::string &text)
{
    care::Action one;
    one.key = key;
    one.text = text;
    return one;
}

}  // namespace

class PlanDraftTest : public QObject
{
    Q_OBJECT
private slots:
    void readsBackWhatItWrote()
    {
        care::PlanDraft draft;
        care::Goal one = goal(7, 82.7);
        one.low = 70.1;
        one.description = "with \"quotes\" and <b>";
        one.setBy = "R. Alvarez";
        one.due = Date{2027, 3, std::nullopt};
        one.ended = true;
        draft.goals = {one, goal(-1, 80)};
        care::Action call = action(-1, "Call");
        call.owner = "Nurse";
        call.due = Date{2026, 12, 24};
        call.goal = -1;
        draft.actions = {call};
        draft.note = "Zeile 1\nZeile 2 – ≤";
        draft.changed = Instant::fromTicks(17'000'000'000'000'001);
        const auto read = care::planDraftFrom(care::toJson(draft));
        QVERIFY(read);
        QVERIFY(*read == draft);
    }
    void aDraftThatIsNotOneIsRefused()
    {
        for (const char *text : {"", "{", "[]", "{}", R"({"form":1,"goals":{},"actions":[]})"})
            QVERIFY2(!care::planDraftFrom(text), text);
        std::string wrongDate = care::toJson({{goal(1, 80)}, {}, {}, {}});
        wrongDate.replace(wrongDate.find("2026-11-01"), 10, "2026-13-01");
        const auto read = care::planDraftFrom(wrongDate);
        QVERIFY(!read);
        QVERIFY(read.error().code == Error::Code::Malformed);
        std::string newer = care::toJson(care::PlanDraft{});
        newer.replace(newer.find("\"form\":1"), 8, "\"form\":2");
        QVERIFY(care::planDraftFrom(newer).error().code == Error::Code::NotSupported);
    }
    void aNoteThatIsNoUtf8IsKept()
    {
        care::PlanDraft draft;
        draft.note = "ab\xff";
        const auto read = care::planDraftFrom(care::toJson(draft));
        QVERIFY(read);
        QVERIFY(read->note.starts_with("ab"));
    }
    void changesStandInTheirPlaceAndNewOnesAtTheEnd()
    {
        care::PlanDraft draft;
        QCOMPARE(care::put(draft, goal(2, 80)), std::int64_t{2});
        QCOMPARE(care::put(draft, goal(0, 70)), std::int64_t{-1});
        QCOMPARE(care::put(draft, goal(0, 60)), std::int64_t{-2});
        QCOMPARE(care::put(draft, goal(-1, 71)), std::int64_t{-1});
        const auto goals = care::goalsWith(draft, {goal(1, 90), goal(2, 91), goal(3, 92)});
        std::string shown;
        for (const care::Goal &one : goals)
            shown += std::to_string(one.key) + ":" + std::to_string(int(*one.high)) + " ";
        QCOMPARE(shown, std::string("1:90 2:80 3:92 -1:71 -2:60 "));
        care::withdrawGoal(draft, 2);
        QCOMPARE(int(*care::goalsWith(draft, {goal(2, 91)})[0].high), 91);
    }
    /// A goal that went back with a merge must not come to the other patient by way of the draft.
    void whatThePatientNoLongerHasStaysOut()
    {
        care::PlanDraft draft;
        care::put(draft, goal(5, 80));
        care::put(draft, action(6, "Call"));
        QVERIFY(care::goalsWith(draft, {}).empty());
        QVERIFY(care::actionsWith(draft, {}).empty());
    }
    void eventsAreInOrderAndNeverAhead()
    {
        const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
        care::Review review;
        review.at = *Instant::parse("2026-11-12T09:00:00Z");
        review.who = "root";
        review.name = "R. Alvarez";
        review.role = "RN";
        care::Goal later = goal(2, 80);
        later.start = {2026, 12, 1};
        const auto events = care::eventsOf({later, goal(1, 82.7)}, {review}, *Zone::named("Europe/Berlin"), now);
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].text, std::string("Goal set: Weight at most 82.7 kg"));
        QCOMPARE(events[0].at.text(), std::string("2026-10-31T23:00:00Z"));
        QCOMPARE(events[1].text, std::string("Reviewed by R. Alvarez, RN"));
        QVERIFY(events[1].kind == care::Event::Kind::Reviewed);
    }
};

TRENDWARD_TEST(PlanDraftTest)
#include "tst_plandraft.moc"
