// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/stepresource.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::jobs;

namespace
{

using StepSort = care::WorkStep::Kind;

const Instant when = Instant::fromTicks(17'951'976'001'234'567);
constexpr std::string_view base = "https://server/fhir";

care::WorkStep sentStep(StepSort kind)
{
    care::WorkStep step;
    step.kind = kind;
    step.at = when;
    step.who = "quist";
    step.name = "A. Quist, MD";
    step.role = "RN";
    step.note = "said \"fine\"\n<b>";
    step.whom = "B. Chen";
    step.shown = when - 5;
    if (kind == StepSort::Snoozed) step.until = Date{2026, 11, 26};
    step.covered.bucket = care::Bucket::Review;
    step.covered.findings = {{"rule", "body-weight", care::Severity::Review, {1, ~std::uint64_t{0}}, when - 7}};
    step.covered.goals = {{"body-weight", care::GoalState::Side::Above}};
    step.covered.counts = {{"body-weight", 12}, {"heart-rate", 3}};
    step.origin = "00000000002a-0123456789abcdef0123";
    return step;
}

struct StepRead {
    json::Document document;
    Result<care::WorkStep> step = Error{Error::Code::Malformed, {}, {}};
    bool isStep = false;

    explicit StepRead(const std::string &text, const std::string &patient = "pat-1") : m_text(text)
    {
        const auto root = document.parse(m_text, json::Grammar::Strict);
        if (!root) return;
        isStep = jobs::isStep(*root);
        step = stepOf(*root, patient, base);
    }

private:
    std::string m_text;
};

std::string with(std::string text, const std::string &what, const std::string &instead)
{
    const auto at = text.find(what);
    return at == std::string::npos ? "not there" : text.replace(at, what.size(), instead);
}

}  // namespace

class StepResourceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindComesBackAsItWasMade()
    {
        for (const StepSort kind : {StepSort::Reviewed, StepSort::Snoozed, StepSort::Called, StepSort::Claimed,
                                    StepSort::Released, StepSort::Assigned, StepSort::Covering}) {
            const care::WorkStep step = sentStep(kind);
            const Outgoing out = outgoingStep(step, "pat-1", {{"body-weight", 2}});
            QCOMPARE(out.name, step.origin);
            QCOMPARE(out.query, "identifier=urn:trendward:step|" + step.origin + ".pat-1");
            const StepRead read(out.body);
            QVERIFY2(read.step, out.body.c_str());
            QVERIFY(read.isStep);
            const care::WorkStep &one = *read.step;
            QVERIFY(one.kind == kind && one.at == step.at && one.shown == step.shown && one.until == step.until);
            QCOMPARE(one.who, step.who);
            QCOMPARE(one.signer(), step.signer());
            QCOMPARE(one.role, step.role);
            QCOMPARE(one.note, step.note);
            QCOMPARE(one.whom, step.whom);
            QCOMPARE(one.origin, step.origin);
            QVERIFY(!one.takenBack);
            care::Covered covered = step.covered;
            covered.counts["body-weight"] = 10;
            QVERIFY(one.covered == covered);
        }
    }
    void nothingOfThePatientGoesButTheReference()
    {
        const std::string body = outgoingStep(sentStep(StepSort::Called), "pat-1", {}).body;
        QVERIFY2(body.find(R"("subject":{"reference":"Patient/pat-1"})") != std::string::npos, body.c_str());
    }
    /// Numbers of one store say nothing in another one: its patient is shown.
    void whatOnlyOneStoreCanJudgeByCoversNothing()
    {
        care::WorkStep step = sentStep(StepSort::Reviewed);
        step.covered.ofOneStore = true;
        const StepRead read(outgoingStep(step, "pat-1", {}).body);
        QVERIFY(read.step && read.step->covered == care::Covered());
    }
    void whoHasTakenItBackAndWhenIsSaid()
    {
        for (const StepSort kind : {StepSort::Claimed, StepSort::Called}) {
            care::WorkStep step = sentStep(kind);
            step.takenBack = when + 60 * Instant::ticksPerSecond;
            step.takenBackBy = "chen";
            const std::string there = with(outgoingStep(step, "pat-1", {}).body, R"("identifier")",
                                           R"("meta":{"lastUpdated":"2026-11-23T00:00:00Z"},"identifier")");
            const StepRead read(enteredInError(there, takenBackMembers(step)));
            QVERIFY(read.step);
            QCOMPARE(read.step->takenBackBy, step.takenBackBy);
            QVERIFY(read.step->takenBack ==
                    (kind == StepSort::Claimed ? *step.takenBack : *Instant::parse("2026-11-23T00:00:00Z")));
            // By anybody else, too.
            const StepRead other(enteredInError(there));
            QVERIFY(other.step && other.step->takenBack);
        }
    }
    void whatIsNoStepOfOursIsNotOne_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<bool>("ours");
        QTest::newRow("another's Task") << QByteArray("urn:trendward:step\"") << QByteArray("urn:other\"") << false;
        QTest::newRow("a kind of a newer program") << QByteArray("\"claimed\"") << QByteArray("\"sung\"") << true;
        QTest::newRow("no moment") << QByteArray("authoredOn") << QByteArray("unknown") << true;
        QTest::newRow("no detail") << QByteArray("step-detail") << QByteArray("other") << true;
        QTest::newRow("another patient") << QByteArray("Patient/pat-1") << QByteArray("Patient/pat-2") << true;
        QTest::newRow("another server's patient")
            << QByteArray("Patient/pat-1") << QByteArray("https://other/fhir/Patient/pat-1") << true;
    }
    void whatIsNoStepOfOursIsNotOne()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, instead);
        QFETCH(bool, ours);
        const std::string body = outgoingStep(sentStep(StepSort::Claimed), "pat-1", {}).body;
        const StepRead read(with(body, what.toStdString(), instead.toStdString()));
        QCOMPARE(read.isStep, ours);
        QVERIFY(!ours || !read.step);
    }
    void aPlaceThatIsNotReadableCoversNothing()
    {
        const std::string body = outgoingStep(sentStep(StepSort::Claimed), "pat-1", {}).body;
        const StepRead read(with(body, R"(\"bucket\")", R"(\"basket\")"));
        QVERIFY(read.step && read.step->covered == care::Covered());
    }
};

TRENDWARD_TEST(StepResourceTest)
#include "tst_stepresource.moc"
