// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/background.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::fhir;

namespace
{

struct Parsed {
    explicit Parsed(std::string_view text) : root(*document.parse(text, json::Grammar::Strict)) {}
    json::Document document;
    json::Token root;
};

}  // namespace

class BackgroundTest : public QObject
{
    Q_OBJECT

private slots:
    void aProblemIsReadWithItsStateAndDays()
    {
        const Parsed parsed(
            R"({"resourceType":"Condition","id":"c-1","clinicalStatus":{"coding":[{"code":"active"}]},)"
            R"("verificationStatus":{"coding":[{"code":"provisional"}]},"code":{"coding":[{"display":"Asthma"}]},)"
            R"("onsetDateTime":"2019-04"} )");
        const auto item = backgroundItemOf(parsed.root);
        QVERIFY(item && item->kind == BackgroundKind::Problem);
        QCOMPARE(item->text, std::string("Asthma"));
        QCOMPARE(item->from, std::string("2019-04"));
        QVERIFY(item->unconfirmed && item->isCurrent() && !isWithdrawn(parsed.root));
    }

    void whatIsResolvedEndedOrTakenBackDoesNotHold()
    {
        const Parsed resolved(
            R"({"resourceType":"Condition","id":"c","clinicalStatus":{"coding":[{"code":"resolved"}]}} )");
        QVERIFY(!backgroundItemOf(resolved.root)->isCurrent());
        const Parsed ended(R"({"resourceType":"Condition","id":"c","abatementDateTime":"2026-01-02"} )");
        QVERIFY(!backgroundItemOf(ended.root)->isCurrent());
        // What states nothing may hold: it is not left out.
        const Parsed silent(R"({"resourceType":"AllergyIntolerance","id":"a"} )");
        QVERIFY(backgroundItemOf(silent.root)->isCurrent());
        const Parsed refuted(
            R"({"resourceType":"AllergyIntolerance","id":"a","verificationStatus":{"coding":[{"code":"refuted"}]}} )");
        QVERIFY(isWithdrawn(refuted.root));
        const Parsed wrong(R"({"resourceType":"MedicationRequest","id":"m","status":"entered-in-error"} )");
        QVERIFY(isWithdrawn(wrong.root));
        const Parsed never(R"({"resourceType":"MedicationRequest","id":"m","status":"active","doNotPerform":true } )");
        QVERIFY(isWithdrawn(never.root));
        const Parsed proposed(
            R"({"resourceType":"MedicationRequest","id":"m","status":"active","intent":"proposal"} )");
        QVERIFY(isWithdrawn(proposed.root));
        const Parsed stopped(R"({"resourceType":"MedicationRequest","id":"m","status":"stopped"} )");
        QVERIFY(!backgroundItemOf(stopped.root)->isCurrent() && !isWithdrawn(stopped.root));
    }

    void aStatusIsReadByItsSystemWhereverItStands()
    {
        const Parsed resolved(
            R"({"resourceType":"Condition","id":"c","clinicalStatus":{"coding":[{"system":"urn:clinic","code":"17"},)"
            R"({"system":"http:\/\/terminology.hl7.org\/CodeSystem\/condition-clinical","code":"resolved"}]}} )");
        QVERIFY(!backgroundItemOf(resolved.root)->isCurrent());
        const Parsed refuted(
            R"({"resourceType":"AllergyIntolerance","id":"a","verificationStatus":{"coding":[{"code":"confirmed"},)"
            R"({"system":"http:\/\/terminology.hl7.org\/CodeSystem\/allergyintolerance-verification",)"
            R"("code":"refuted"}]}} )");
        QVERIFY(isWithdrawn(refuted.root));
        const Parsed unsure(
            R"({"resourceType":"Condition","id":"c","verificationStatus":{"coding":[{"system":"urn:clinic",)"
            R"("code":"confirmed"},{"system":"http:\/\/terminology.hl7.org\/CodeSystem\/condition-ver-status",)"
            R"("code":"unconfirmed"}]}} )");
        QVERIFY(backgroundItemOf(unsure.root)->unconfirmed);
    }

    void anAllergyMaySayThatThereIsNone()
    {
        const Parsed parsed(
            R"({"resourceType":"AllergyIntolerance","id":"a","criticality":"low","code":{"text":"No known allergy",)"
            R"("coding":[{"system":"http:\/\/snomed.info\/sct","code":"716186003"}]}} )");
        const auto item = backgroundItemOf(parsed.root);
        QVERIFY(item && item->none == None::AtAll);
        QCOMPARE(item->detail, std::string("low"));
    }

    void codesOfNoneAreOfAllOrOfAKind()
    {
        const auto noneOf = [](const std::string &code) {
            std::string text = R"({"resourceType":"AllergyIntolerance","id":"a","code":{"coding":[)"
                               R"({"system":"http:\/\/snomed.info\/sct","code":"CODE"}]}} )";
            text.replace(text.find("CODE"), 4, code);
            const Parsed parsed(text);
            return backgroundItemOf(parsed.root)->none;
        };
        // Also the one that came before "No known allergy".
        for (const char *const all : {"716186003", "160244002", "160245001"}) QCOMPARE(noneOf(all), None::AtAll);
        // Drugs, food, the environment, latex (now and before), insects, animals.
        for (const char *const some :
             {"409137002", "429625007", "428607008", "1003774007", "716184000", "428197003", "716220001"})
            QCOMPARE(noneOf(some), None::OfAKind);
        QCOMPARE(noneOf("91936005"), None::No);
    }

    void aMedicationIsNamedByItsCodeItsReferenceOrWhatItHolds()
    {
        for (const char *const text :
             {R"({"resourceType":"MedicationRequest","id":"m","status":"active","authoredOn":"2026-10-01",)"
              R"("medicationCodeableConcept":{"text":"Ramipril 5 mg"},"dosageInstruction":[{"text":"once a day"}]} )",
              R"({"resourceType":"MedicationRequest","id":"m","status":"active","authoredOn":"2026-10-01",)"
              R"("medicationReference":{"display":"Ramipril 5 mg"},"dosageInstruction":[{"text":"once a day"}]} )",
              R"({"resourceType":"MedicationRequest","id":"m","status":"active","authoredOn":"2026-10-01",)"
              R"("contained":[{"resourceType":"Medication","id":"x","code":{"text":"Ramipril 5 mg"}}],)"
              R"("medicationReference":{"reference":"\u0023x"},"dosageInstruction":[{"text":"once a day"}]} )"}) {
            const Parsed parsed(text);
            const auto item = backgroundItemOf(parsed.root);
            QVERIFY(item && item->isCurrent());
            QCOMPARE(item->text, std::string("Ramipril 5 mg"));
            QCOMPARE(item->detail, std::string("once a day"));
            QCOMPARE(item->from, std::string("2026-10-01"));
        }
    }

    void anEncounterHasItsClassAndPeriod()
    {
        const Parsed parsed(
            R"({"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"IMP","display":"inpatient"},)"
            R"("reasonCode":[{"text":"Hip fracture"}],"period":{"start":"2026-10-02T08:00:00Z","end":"2026-10-09"}} )");
        const auto item = backgroundItemOf(parsed.root);
        QVERIFY(item && item->kind == BackgroundKind::Encounter && !item->isCurrent());
        QCOMPARE(item->text, std::string("Hip fracture"));
        QCOMPARE(item->detail, std::string("inpatient"));
        QCOMPARE(item->from, std::string("2026-10-02T08:00:00Z"));
    }

    void anythingElseIsNone()
    {
        const Parsed goal(R"({"resourceType":"Goal","id":"g"} )"), nameless(R"({"resourceType":"Condition"} )");
        QVERIFY(!backgroundItemOf(goal.root) && !backgroundItemOf(nameless.root));
    }
};

TRENDWARD_TEST(BackgroundTest)
#include "tst_background.moc"
