// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/enrolment.h"
#include "core/care/planresources.h"
#include "core/care/worklist.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;

namespace
{

using EnrolmentKind = EnrolmentStep::Kind;

constexpr Date inJune(int day)
{
    return {2026, 6, day};
}

/// A log as the store numbers it: the first step is number 1.
struct EnrolmentLog {
    std::vector<EnrolmentStep> steps;

    EnrolmentLog &add(EnrolmentKind kind, const Date &day, const std::string &text = {}, std::int64_t enrolment = 1)
    {
        EnrolmentStep step;
        step.key = static_cast<std::int64_t>(steps.size() + 1);
        step.enrolment = kind == EnrolmentKind::Enrolled ? 0 : enrolment;
        step.kind = kind;
        step.day = day;
        (kind == EnrolmentKind::Enrolled ? step.programme : step.reason) = text;
        steps.push_back(step);
        return *this;
    }
    std::vector<Enrolment> all() const { return enrolmentsFrom(steps); }
    Membership on(const Date &day) const { return membershipOn(all(), day); }
    bool mayAdd(EnrolmentKind kind, const Date &day, const std::string &text = {}) const
    {
        EnrolmentLog longer = *this;
        longer.add(kind, day, text);
        return mayFollow(all(), longer.steps.back()).has_value();
    }
};

}  // namespace

class EnrolmentTest : public QObject
{
    Q_OBJECT
private slots:
    void aDayDecidesWhoIsEnrolled()
    {
        EnrolmentLog log;
        QVERIFY(log.on(inJune(1)) == Membership::NotEnrolled);
        log.add(EnrolmentKind::Enrolled, inJune(2), "Heart failure at home")
            .add(EnrolmentKind::Paused, inJune(10), "in hospital");
        QVERIFY(log.on(inJune(1)) == Membership::NotEnrolled);
        QVERIFY(log.on(inJune(2)) == Membership::Enrolled);
        QVERIFY(log.on(inJune(9)) == Membership::Enrolled);
        QVERIFY(log.on(inJune(10)) == Membership::Paused);
        QCOMPARE(membershipWords(log.all(), inJune(10)), std::string("Paused since 10 Jun 2026: in hospital"));
        log.add(EnrolmentKind::Resumed, inJune(14));
        QVERIFY(log.on(inJune(13)) == Membership::Paused);
        QVERIFY(log.on(inJune(14)) == Membership::Enrolled);
        log.add(EnrolmentKind::Discharged, inJune(20), "moved away");
        QVERIFY(log.on(inJune(19)) == Membership::Enrolled);
        QVERIFY(log.on(inJune(20)) == Membership::Discharged);
        QCOMPARE(membershipWords(log.all(), inJune(21)), std::string("Discharged 20 Jun 2026: moved away"));
        QVERIFY(membershipWords(log.all(), inJune(19)).empty());
    }
    void oneOfSeveralProgrammesIsEnough()
    {
        EnrolmentLog log;
        log.add(EnrolmentKind::Enrolled, inJune(1), "Diabetes at home")
            .add(EnrolmentKind::Enrolled, inJune(1), "Lungs at home");
        log.add(EnrolmentKind::Discharged, inJune(5), "well", 1).add(EnrolmentKind::Paused, inJune(8), "holiday", 2);
        QVERIFY(log.on(inJune(6)) == Membership::Enrolled);
        QVERIFY(log.on(inJune(8)) == Membership::Paused);
        const auto all = log.all();
        QVERIFY(!all[0].isOpen() && all[1].isPaused());
        QVERIFY(overlaps(all[0], inJune(5), inJune(30)) && !overlaps(all[0], inJune(6), inJune(30)));
        QVERIFY(!overlaps(all[1], Date{2026, 5, 1}, Date{2026, 5, 31}));
    }
    void whatCannotFollowIsRefused()
    {
        EnrolmentLog log;
        QVERIFY(!log.mayAdd(EnrolmentKind::Enrolled, inJune(1)));
        QVERIFY(!log.mayAdd(EnrolmentKind::Enrolled, Date{2026, 6, {}}, "Lungs at home"));
        QVERIFY(!log.mayAdd(EnrolmentKind::Paused, inJune(1), "holiday"));
        QVERIFY(log.mayAdd(EnrolmentKind::Enrolled, inJune(5), "Lungs at home"));
        log.add(EnrolmentKind::Enrolled, inJune(5), "Lungs at home");
        QVERIFY(!log.mayAdd(EnrolmentKind::Enrolled, inJune(6), "Lungs at home"));
        QVERIFY(log.mayAdd(EnrolmentKind::Enrolled, inJune(6), "Diabetes at home"));
        QVERIFY(!log.mayAdd(EnrolmentKind::Paused, inJune(6)));
        QVERIFY(!log.mayAdd(EnrolmentKind::Paused, inJune(4), "holiday"));
        QVERIFY(!log.mayAdd(EnrolmentKind::Resumed, inJune(6)));
        QVERIFY(!log.mayAdd(EnrolmentKind::Discharged, inJune(6)));
        log.add(EnrolmentKind::Paused, inJune(7), "holiday");
        QVERIFY(!log.mayAdd(EnrolmentKind::Paused, inJune(8), "again"));
        QVERIFY(log.mayAdd(EnrolmentKind::Resumed, inJune(8)));
        log.add(EnrolmentKind::Discharged, inJune(9), "moved away");
        QVERIFY(!log.mayAdd(EnrolmentKind::Resumed, inJune(10)));
        QVERIFY(log.mayAdd(EnrolmentKind::Enrolled, inJune(10), "Lungs at home"));
    }
    void consentIsSaidAlsoWhereItIsNotRecorded()
    {
        EnrolmentLog log;
        log.add(EnrolmentKind::Enrolled, inJune(2), "Lungs at home");
        QCOMPARE(words(log.all()[0]), std::string("Lungs at home since 2 Jun 2026, consent not recorded"));
        log.add(EnrolmentKind::Amended, inJune(3));
        log.steps.back().clinician = "R. Alvarez";
        log.steps.back().consent = inJune(3);
        QCOMPARE(words(log.all()[0]), std::string("Lungs at home since 2 Jun 2026, R. Alvarez, consent of 3 Jun 2026"));
    }
    void anEpisodeOfCareTellsItsPausesAndItsEnd()
    {
        EnrolmentLog log;
        log.add(EnrolmentKind::Enrolled, inJune(2), "Lungs at home").add(EnrolmentKind::Paused, inJune(5), "holiday");
        const auto paused = episodeResource(log.all()[0]);
        QCOMPARE(paused.history.size(), std::size_t{2});
        QCOMPARE(paused.history.back().status, std::string("onhold"));
        log.add(EnrolmentKind::Resumed, inJune(8)).add(EnrolmentKind::Discharged, inJune(20), "well");
        const auto ended = episodeResource(log.all()[0]);
        std::string said;
        for (const auto &one : ended.history) said += one.status + " " + one.from.text() + " ";
        QCOMPARE(said, std::string("active 2026-06-02 onhold 2026-06-05 active 2026-06-08 finished 2026-06-20 "));
        QVERIFY(ended.history[0].to == inJune(5) && !ended.history.back().to);
    }
    void theListAnswersForThoseWhoAreEnrolled()
    {
        Worklist list;
        list.patients.resize(4);
        list.attention.resize(4);
        list.failed.push_back({"p-9", "", "unreadable"});
        QCOMPARE(list.headline(), std::string("4 of 5 patients ranked, 1 failed"));
        list.attention[1].membership = Membership::Paused;
        list.attention[2].membership = Membership::Discharged;
        list.attention[3].membership = Membership::NotEnrolled;
        QCOMPARE(list.headline(), std::string("1 of 2 patients ranked, 1 failed; 2 not enrolled, 1 paused"));
        QCOMPARE(list.count(Bucket::NotEnoughKnown), std::size_t{1});
        QCOMPARE(list.count(Queue::Apart), std::size_t{3});
        list.patients[3].bucket = Bucket::WithinGoals;
        QVERIFY(!isStable(list.patients[3], list.attention[3]));
    }
};
TRENDWARD_TEST(EnrolmentTest)

#include "tst_enrolment.moc"
