// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/backgroundjob.h"
#include "tests/io/jobs/fakerecord.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;
using Kind = fhir::BackgroundKind;

namespace
{

const std::string clinicServer = "https://fhir.example.org/r4";

/// What a server said of the allergies of one id, as the record holds it.
std::string allergyFact(const char *asked, const std::string &items)
{
    return std::string(R"({"AllergyIntolerance":{"asked":")") + asked + R"(","items":[)" + items + "]}}";
}

std::string allergy(const char *id, const char *text)
{
    return std::string(R"({"id":")") + id + R"(","text":")" + text + R"(","status":"active","none":""})";
}

/// A person whom the server knows as "b", which has taken the place of "a".
struct Merged {
    FakeRecord record;
    Merged()
    {
        record.person("p-1", "A");
        record.people.front().identifiers.push_back({clinicServer + "/Patient", "b"});
        record.facts["background of replaced " + clinicServer + " b"] = R"(["a"])";
    }
    void said(const char *id, const char *asked, const std::string &items)
    {
        record.facts["background " + clinicServer + ' ' + id] = allergyFact(asked, items);
    }
    std::string allergies() const
    {
        const auto background = jobs::backgroundOf(record, record.people.front());
        return background ? care::backgroundText(*background, Kind::Allergy, Zone::utc()) : background.error().detail;
    }
};

constexpr const char *monday = "2026-11-16T08:00:00Z", *tuesday = "2026-11-17T08:00:00Z";

}  // namespace

class ReplacedBackgroundTest : public QObject
{
    Q_OBJECT

private slots:
    void whoIsGoneFromTheServerSaysNothingAnyMore()
    {
        Merged one;
        one.said("a", monday, allergy("a-1", "Latex"));
        one.said("b", tuesday, allergy("b-1", "Penicillin"));
        QCOMPARE(one.allergies(), std::string("Allergies: Penicillin"));
        one.said("b", tuesday, "");
        QCOMPARE(one.allergies(), std::string("Allergies: none recorded (17 Nov 2026)"));
    }
    void whoIsStillAskedCountsBesideTheOther()
    {
        Merged one;
        one.said("a", tuesday, allergy("a-1", "Latex"));
        for (const char *const asked : {monday, tuesday}) {
            one.said("b", asked, allergy("b-1", "Penicillin"));
            QCOMPARE(one.allergies(), std::string("Allergies: Latex, Penicillin"));
        }
    }
    void oneThingUnderBothIsOne()
    {
        Merged one;
        one.said("a", tuesday, allergy("a-1", "") + ',' + allergy("a-2", "Latex"));
        one.said("b", tuesday, allergy("a-1", ""));
        QCOMPARE(one.allergies(), std::string("Allergies: Latex, not named"));
        // The newer answer words it.
        one.said("b", monday, allergy("a-2", "Rubber"));
        QCOMPARE(one.allergies(), std::string("Allergies: Latex, not named"));
    }
    void refusalIsNoAnswerWhateverTheOtherOneSaid()
    {
        Merged one;
        one.said("a", monday, "");
        QCOMPARE(one.allergies(), std::string("Allergies not known"));
        one.said("a", monday, allergy("a-1", "Latex"));
        QCOMPARE(one.allergies(), std::string("Allergies: Latex; not known from fhir.example.org/r4"));
    }
    void noneOfAnOlderRecordIsNoneAtAll()
    {
        Merged one;
        const std::string none = R"({"id":"b-1","text":"No known allergy","status":"active","none":true})";
        one.said("b", tuesday, none + ',' + allergy("b-2", "Penicillin"));
        QCOMPARE(one.allergies(), std::string("Allergies: Penicillin, contradicting: No known allergy"));
        one.said("b", tuesday, R"({"id":"b-1","text":"Latex","status":"active","none":false})");
        QCOMPARE(one.allergies(), std::string("Allergies: Latex"));
    }
};
TRENDWARD_TEST(ReplacedBackgroundTest)

#include "tst_replacedbackground.moc"
