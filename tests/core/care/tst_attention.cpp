// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/attention.h"
#include "core/care/worklist.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

const std::string upper = "systolic-blood-pressure";

/// One patient's readings, and the log of what was done with the patient.
struct Row {
    trend::TrendSeries series;
    std::vector<Goal> goals{goalFor(upper, std::nullopt, 135, "mm[Hg]")};
    std::vector<WorkStep> log = {};

    Assessment seen(Instant now = morning) const
    {
        PatientRecord record = patientWith(goals, {series});
        record.measures[0].series = trend::inOneUnit({&series, 1}, now);
        record.measures[0].lastEver = record.measures[0].series.points.back().at();
        return assess(record, builtInRules(), now);
    }
    ReadingCounts counts() const { return {{upper, series.size()}}; }
    Attention attention(Instant now = morning, const Looker &looker = {}) const
    {
        return attentionOf(log, seen(now), counts(), {now, Zone::utc(), looker});
    }
    std::string state(Instant now = morning) const { return std::string(codeOf(attention(now).state)); }
    WorkStep &step(WorkStep::Kind kind, Instant now = morning, const std::string &who = "anna")
    {
        WorkStep one;
        one.key = static_cast<std::int64_t>(log.size() + 1);
        one.kind = kind;
        one.at = one.shown = now;
        one.who = who;
        one.covered = coveredBy(seen(now), counts());
        log.push_back(one);
        return log.back();
    }
};

/// Between times of the series, so that it comes in the order of time.
void addBetween(trend::TrendSeries &series, Instant when, double value)
{
    trend::TrendSeries all = seriesOf(series.measure, series.unit.code);
    bool added = false;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (!added && series.times[i] > when.milliseconds()) add(all, when, value), added = true;
        add(all, Instant::fromMilliseconds(series.times[i]), series.values[i]);
    }
    series = all;
}

Row above(double value = 138)
{
    return {twiceADay(upper, "mmHg", 30, [=](int) { return value; })};
}

}  // namespace

class AttentionTest : public QObject
{
    Q_OBJECT

private slots:
    void aReviewCoversTheReadingsThenShown()
    {
        Row row = above();
        QCOMPARE(row.seen().bucket, Bucket::Review);
        QCOMPARE(row.state(), std::string("new"));
        QCOMPARE(words(row.attention(), Zone::utc()), std::string());
        row.step(WorkStep::Kind::Reviewed).name = "R. Alvarez";
        QCOMPARE(row.state(), std::string("reviewed"));
        QCOMPARE(words(row.attention(), Zone::utc()), std::string("Reviewed 22 Nov 09:00 by R. Alvarez"));
        QCOMPARE(row.state(morning + 12 * oneHour), std::string("reviewed"));
        add(row.series, morning + oneHour, 139);
        const Attention after = row.attention(morning + 2 * oneHour);
        QVERIFY(after.state == Attention::State::New && after.back);
        QCOMPARE(words(after, Zone::utc()), std::string("New since the review of 22 Nov 09:00"));
    }
    void whoWasGivenThePatientHasItUntilAnOwnReview()
    {
        Row row = above();
        WorkStep &given = row.step(WorkStep::Kind::Assigned);
        given.name = "R. Alvarez";
        given.role = "RN";
        given.whom = "B. Chen";
        // Given is not begun.
        QCOMPARE(row.state(), std::string("new"));
        QCOMPARE(words(row.attention(), Zone::utc()), std::string());
        QCOMPARE(ownerWords(row.attention(), Zone::utc()),
                 std::string("B. Chen since 22 Nov 09:00, given by R. Alvarez, RN"));
        // Somebody else's review leaves the patient in the list.
        row.step(WorkStep::Kind::Reviewed, morning, "carl").name = "C. Ray";
        QVERIFY(queueOf(row.seen(), row.attention()) == Queue::Clinical);
        QCOMPARE(row.attention().owner->holder(), std::string("B. Chen"));
        QCOMPARE(words(row.attention(), Zone::utc()), std::string("Reviewed 22 Nov 09:00 by C. Ray"));
        row.step(WorkStep::Kind::Reviewed, morning, "ben").name = "B. Chen";
        QCOMPARE(row.state(), std::string("reviewed"));
        QVERIFY(!row.attention().owner);
    }
    void whoStandsInGivesThePatientBackToWhomItWas()
    {
        Row row = above();
        row.step(WorkStep::Kind::Claimed).name = "R. Alvarez";
        WorkStep &cover = row.step(WorkStep::Kind::Covering, morning + oneHour, "ben");
        cover.name = "B. Chen";
        cover.whom = "R. Alvarez";
        const Looker ben{"ben", "B. Chen"}, anna{"anna", "R. Alvarez"};
        QCOMPARE(ownerWords(row.attention(), Zone::utc()), std::string("B. Chen for R. Alvarez since 22 Nov 10:00"));
        QVERIFY(ben.has(*row.attention().owner) && !anna.has(*row.attention().owner));
        WorkStep &back = row.step(WorkStep::Kind::Released, morning + 2 * oneHour, "ben");
        back.name = "B. Chen";
        back.whom = "R. Alvarez";
        QCOMPARE(ownerWords(row.attention(), Zone::utc()), std::string("R. Alvarez since 22 Nov 11:00"));
        QVERIFY(anna.has(*row.attention().owner));
        row.step(WorkStep::Kind::Released);
        QVERIFY(!row.attention().owner);
    }
    void whatIsNewIsSaidOfWhomSomebodyWasGiven()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        row.step(WorkStep::Kind::Assigned).whom = "B. Chen";
        add(row.series, morning + oneHour, 186);
        const Attention after = row.attention(morning + 2 * oneHour);
        QVERIFY(after.state == Attention::State::New && after.back && after.owner);
        QCOMPARE(words(after, Zone::utc()), std::string("New since the review of 22 Nov 09:00"));
    }
    /// R gives to B, C stands in, R looks: neither B nor C has.
    void aPromiseStaysWhileSomebodyStandsIn_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("kept");
        QTest::newRow("the giver's review") << "R. Alvarez" << true;
        QTest::newRow("the review of who stands in") << "C. Ray" << false;
        QTest::newRow("the review of who was given the patient") << "B. Chen" << false;
    }
    void aPromiseStaysWhileSomebodyStandsIn()
    {
        QFETCH(QString, who);
        QFETCH(bool, kept);
        Row row = above();
        row.step(WorkStep::Kind::Assigned).whom = "B. Chen";
        WorkStep &cover = row.step(WorkStep::Kind::Covering, morning + oneHour, "carl");
        cover.name = "C. Ray";
        cover.whom = "B. Chen";
        QCOMPARE(row.state(morning + oneHour), std::string("in-review"));
        WorkStep &review = row.step(WorkStep::Kind::Reviewed, morning + 2 * oneHour, "carl");
        review.name = who.toStdString();
        const Attention after = row.attention(morning + 3 * oneHour);
        QCOMPARE(!after.isDone(), kept);
        QCOMPARE(after.owner.has_value(), kept);
    }
    void aSnoozePutsOffAlsoWhomSomebodyWasGiven()
    {
        Row row = above();
        row.step(WorkStep::Kind::Assigned).whom = "B. Chen";
        row.step(WorkStep::Kind::Snoozed).until = Date{2026, 11, 25};
        QCOMPARE(row.state(), std::string("snoozed"));
        QCOMPARE(row.attention(at("2026-11-25T00:00:00Z")).owner->holder(), std::string("B. Chen"));
    }
    void aReadingThatComesLaterWithAnOlderTimeWasNotSeen()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        addBetween(row.series, morning - 3 * oneDay, 139);
        QCOMPARE(row.state(), std::string("new"));
    }
    void aCorrectedValueWasNotSeen()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        row.series.values.back() = 139;
        QCOMPARE(row.state(), std::string("new"));
    }
    void aReadingThatIsTakenAwayIsNothingNew()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        Row less = above();
        less.series = seriesOf(upper, "mmHg");
        for (std::size_t i = 1; i < row.series.size(); ++i)
            add(less.series, Instant::fromMilliseconds(row.series.times[i]), row.series.values[i]);
        less.log = row.log;
        QCOMPARE(less.state(), std::string("reviewed"));
    }
    void aSnoozeHoldsThroughMoreOfTheSameUntilItsDay()
    {
        Row row = above();
        row.step(WorkStep::Kind::Snoozed).until = Date{2026, 11, 25};
        QCOMPARE(words(row.attention(), Zone::utc()), std::string("Snoozed to 25 Nov by anna"));
        for (int later = 0; later < 3; ++later) add(row.series, morning + later * oneDay + oneHour, 138);
        QCOMPARE(row.state(at("2026-11-24T23:59:00Z")), std::string("snoozed"));
        const Attention over = row.attention(at("2026-11-25T00:00:00Z"));
        QVERIFY(over.back && over.snoozeOver);
        QCOMPARE(words(over, Zone::utc()), std::string("Snoozed to 25 Nov: back now"));
    }
    void neitherReviewNorSnoozeOutlastsANewFinding()
    {
        for (const auto kind : {WorkStep::Kind::Reviewed, WorkStep::Kind::Snoozed}) {
            Row row = above();
            row.step(kind).until = Date{2026, 12, 20};
            add(row.series, morning + oneHour, 186);
            QVERIFY(row.seen(morning + 2 * oneHour).bucket == Bucket::LookFirst);
            QCOMPARE(row.state(morning + 2 * oneHour), std::string("new"));
        }
    }
    void moreOfALookFirstFindingComesBackThroughASnooze()
    {
        Row row = above(124);
        row.series.values.back() = 186;
        row.step(WorkStep::Kind::Snoozed).until = Date{2026, 12, 20};
        QCOMPARE(row.state(), std::string("snoozed"));
        add(row.series, morning + oneHour, 124);  // is no part of it
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("snoozed"));
        Row later = row;
        add(later.series, morning + 2 * oneHour, 187);
        QCOMPARE(later.state(morning + 3 * oneHour), std::string("new"));
        // One that was measured before the other and comes in after the snooze.
        addBetween(row.series, morning - oneDay, 190);
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("new"));
    }
    void theSameReadingsUnderAMilderRuleAreNothingNew()
    {
        Row row = above(124);
        row.series.values[row.series.size() - 3] = 186;  // two days ago
        QVERIFY(row.seen().bucket == Bucket::LookFirst);
        row.step(WorkStep::Kind::Reviewed);
        const Instant later = morning + 2 * oneDay;
        QVERIFY(row.seen(later).bucket == Bucket::Review);
        QCOMPARE(row.state(later), std::string("reviewed"));
    }
    void aSilenceIsDealtWithOnceAndTheNextOneIsAnother()
    {
        Row row{twiceADay(
            upper, "mmHg", 40, [](int) { return 120; }, 10)};
        QVERIFY(row.seen().bucket == Bucket::NoRecentData);
        row.step(WorkStep::Kind::Reviewed);
        QCOMPARE(row.state(morning + 5 * oneDay), std::string("reviewed"));
        for (int hour = 0; hour < 20; ++hour) add(row.series, morning + oneDay + hour * oneHour, 120);
        QVERIFY(row.seen(morning + 20 * oneDay).bucket == Bucket::NoRecentData);
        QCOMPARE(row.state(morning + 20 * oneDay), std::string("new"));
    }
    void withinGoalsAnyReadingEndsAReview()
    {
        Row row = above(120);
        QVERIFY(row.seen().bucket == Bucket::WithinGoals);
        QVERIFY(isStable(row.seen(), row.attention()));
        row.step(WorkStep::Kind::Reviewed);
        QVERIFY(!isStable(row.seen(), row.attention()));
        add(row.series, morning + oneHour, 121);
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("new"));
    }
    void aClaimSaysWhoAndSinceWhenUntilItIsGivenBackOrDone()
    {
        Row row = above();
        row.step(WorkStep::Kind::Claimed).role = "RN";
        row.log.back().name = "R. Alvarez";
        QCOMPARE(row.state(), std::string("in-review"));
        QCOMPARE(words(row.attention(), Zone::utc()), std::string("In review: R. Alvarez, RN since 22 Nov 09:00"));
        row.step(WorkStep::Kind::Claimed, morning, "ben");
        QCOMPARE(ownerWords(row.attention(), Zone::utc()), std::string("ben since 22 Nov 09:00"));
        row.step(WorkStep::Kind::Released, morning, "ben");
        QCOMPARE(row.state(), std::string("new"));
        row.step(WorkStep::Kind::Claimed);
        row.step(WorkStep::Kind::Reviewed);
        QVERIFY(!row.attention().owner);
        // Taken back, it is as it was.
        row.log.back().takenBack = morning;
        QCOMPARE(row.state(), std::string("in-review"));
    }
    /// What a step covers is these readings, not that many: another reading in the place of one that was excluded.
    void fewerReadingsThatWereNotSeenAreNew()
    {
        Row row = above();
        add(row.series, morning - 3 * oneHour, 185);
        add(row.series, morning - 2 * oneHour, 190);
        row.step(WorkStep::Kind::Reviewed);
        QVERIFY(row.attention().isDone());
        row.series.values.resize(row.series.values.size() - 2);
        row.series.times.resize(row.series.times.size() - 2);
        QVERIFY(row.series.times.size() == row.series.values.size());
        row.series.scales.resize(row.series.times.size());
        row.series.comparators.resize(row.series.times.size());
        row.series.flags.resize(row.series.times.size());
        row.series.offsets.resize(row.series.times.size());
        row.series.sources.resize(row.series.times.size());
        row.series.nths.resize(row.series.times.size());
        add(row.series, morning - oneHour, 215);
        QVERIFY(!row.attention().isDone());
        row.step(WorkStep::Kind::Reviewed);
        QVERIFY(row.attention().isDone());
    }
    void aCallLeavesThePatientOpenAndNewsEndIt()
    {
        Row row = above();
        row.step(WorkStep::Kind::Claimed);
        row.step(WorkStep::Kind::Called).note = "no answer";
        QCOMPARE(row.state(), std::string("called"));
        QVERIFY(queueOf(row.seen(), row.attention()) == Queue::Clinical);
        QCOMPARE(words(row.attention(), Zone::utc()), std::string("Called 22 Nov 09:00 by anna: no answer"));
        QVERIFY(row.attention().owner.has_value());
        add(row.series, morning + oneHour, 139);
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("called"));
        add(row.series, morning + 2 * oneHour, 186);
        QCOMPARE(row.state(morning + 3 * oneHour), std::string("in-review"));
    }
    void newIsWhatCameSinceOnesOwnLook()
    {
        Row row = above();
        const Looker anna{"anna", ""}, ben{"ben", ""};
        row.step(WorkStep::Kind::Reviewed);
        QVERIFY(!row.attention(morning, anna).newSince);
        add(row.series, morning + oneHour, 139);
        row.step(WorkStep::Kind::Reviewed, morning + 2 * oneHour, "ben");
        const Instant later = morning + 3 * oneHour;
        QVERIFY(row.attention(later, anna).isDone());
        QVERIFY(row.attention(later, anna).newSince == morning);
        QVERIFY(!row.attention(later, ben).newSince);
    }
    /// Another store numbers the same readings otherwise.
    void whatIsCoveredIsTheSameInEveryStore()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        Row other = row;
        other.series.series += 40;
        for (auto &source : other.series.sources) source += 3;
        other.series.sourceNames = {{3, "server"}, {4, "server"}};
        QCOMPARE(other.state(), std::string("reviewed"));
        // One from before that was judged by the numbers of its store, and still is there.
        row.log.back().covered.ofOneStore = true;
        QCOMPARE(row.state(), std::string("new"));
        const auto read = coveredFrom(toJson(row.log.back().covered));
        QVERIFY(read && read->ofOneStore);
    }
    /// The log of another workstation comes in later, and is older.
    void theNewestIsTheNewestByItsMoment()
    {
        Row row = above();
        row.step(WorkStep::Kind::Called, morning + oneHour).origin = "b";
        row.step(WorkStep::Kind::Snoozed, morning + oneHour).origin = "a";
        row.log.back().until = Date{2026, 11, 22};
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("called"));
        row.log.front().at = morning;
        QCOMPARE(row.state(morning + 2 * oneHour), std::string("new"));
    }
    void theHeadSaysWithWhomTheListIsShared()
    {
        Worklist list;
        list.now = morning;
        list.patients.resize(2);
        QCOMPARE(list.sharingWords(), std::string("Reviews and calls: this workstation only"));
        list.sharing = {{"Clinic", 2, 2, 2, morning - oneHour, morning - 2 * oneHour, morning - 2 * oneHour}};
        QCOMPARE(list.sharingWords(), std::string("Reviews and calls: shared through Clinic, last exchanged 07:00"));
        list.sharing[0].sharedOf = 1;
        list.sharing[0].shared = morning - oneDay;
        QCOMPARE(list.sharingWords(), std::string("Reviews and calls: shared through Clinic, last exchanged 21 Nov "
                                                  "09:00 (1 of 2 patients)"));
        list.sharing[0].sharedOf = 0;
        QCOMPARE(list.sharingWords(),
                 std::string("Reviews and calls: those of others from Clinic as of 07:00; those of "
                             "this workstation are not sent"));
        list.sharing[0].fetchedOf = 0;
        QCOMPARE(list.sharingWords(),
                 std::string("Reviews and calls: sent to Clinic at 08:00; those of others are not fetched"));
    }
    void whatCannotBeReadCoversNothing()
    {
        const Row row = above();
        const Covered covered = coveredBy(row.seen(), row.counts());
        QVERIFY(!covered.findings.empty());
        const auto read = coveredFrom(toJson(covered));
        QVERIFY(read && *read == covered);
        QVERIFY(!coveredFrom("{}") && !coveredFrom("[1]") && !coveredFrom(""));
        QVERIFY(since(Covered(), row.seen(), row.counts()) == Since::New);
    }
    void theHeadCountsWhatWasDoneToday()
    {
        Row row = above();
        row.step(WorkStep::Kind::Reviewed);
        Worklist list;
        list.now = morning;
        list.patients = {row.seen()};
        QCOMPARE(list.headline(), std::string("1 of 1 patient ranked, 0 failed"));
        list.attention = {row.attention()};
        QCOMPARE(list.headline(), std::string("1 of 1 patient ranked, 0 failed · 1 done today"));
        QCOMPARE(list.count(Queue::Done), std::size_t{1});
        QCOMPARE(list.count(Queue::Clinical), std::size_t{0});
        const std::string json = worklistJson(list);
        QVERIFY(has(json, R"("state":"reviewed","stateSince":"2026-11-22T09:00:00Z")"));
        list.now = morning + oneDay;
        QCOMPARE(list.doneToday(), std::size_t{0});
    }
};
TRENDWARD_TEST(AttentionTest)

#include "tst_attention.moc"
