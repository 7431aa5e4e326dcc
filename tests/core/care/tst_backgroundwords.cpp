// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/background.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;
using Kind = fhir::BackgroundKind;

namespace
{

const Instant asked = *Instant::parse("2026-11-22T09:00:00Z");

fhir::BackgroundItem thing(Kind kind, const char *text, const char *status = "active")
{
    fhir::BackgroundItem item;
    item.kind = kind;
    item.text = text;
    item.id = item.text;
    item.status = status;
    return item;
}

fhir::BackgroundItem drug(const char *text, const char *dose, const char *from, const char *status = "active")
{
    fhir::BackgroundItem item = thing(Kind::Medication, text, status);
    item.id = std::string(text) + from;
    item.detail = dose;
    item.from = from;
    return item;
}

}  // namespace

class BackgroundWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void notKnownNoneRecordedAndSomeAreThreeThings()
    {
        Background background;
        const Zone zone = Zone::utc();
        QCOMPARE(backgroundText(background, Kind::Allergy, zone), std::string("Allergies not known"));
        background[Kind::Allergy] = {asked, {}, {}};
        QCOMPARE(backgroundText(background, Kind::Allergy, zone),
                 std::string("Allergies: none recorded (22 Nov 2026)"));
        background[Kind::Allergy].items = {thing(Kind::Allergy, "Penicillin"), thing(Kind::Allergy, "Latex"),
                                           thing(Kind::Allergy, "Penicillin"),
                                           thing(Kind::Allergy, "Nuts", "resolved")};
        background[Kind::Allergy].items[1].unconfirmed = true;
        QCOMPARE(backgroundText(background, Kind::Allergy, zone),
                 std::string("Allergies: Latex (unconfirmed), Penicillin"));
        QCOMPARE(backgroundText(background, Kind::Allergy, zone, 1),
                 std::string("Allergies: Latex (unconfirmed), 1 more"));
        QCOMPARE(backgroundLines(background, zone).back(), std::string("Problems not known"));
    }

    void noneRecordedIsWhatThoseSayWhoHaveAnswered()
    {
        Background background;
        background[Kind::Allergy] = {asked, {}, {"b.example/fhir"}};
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()),
                 std::string("Allergies: none recorded (22 Nov 2026); not known from b.example/fhir"));
        background[Kind::Allergy].items = {thing(Kind::Allergy, "Latex")};
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()),
                 std::string("Allergies: Latex; not known from b.example/fhir"));
    }

    void severalWithoutAWordAreCounted()
    {
        Background background;
        background[Kind::Medication] = {
            asked, {drug("", "1 mg", "2026-09-01"), drug("", "1 mg", "2026-10-01"), drug("Metformin", "", "")}, {}};
        QCOMPARE(backgroundText(background, Kind::Medication, Zone::utc()),
                 std::string("Medication: Metformin, 2 not named"));
        QCOMPARE(backgroundText(background, Kind::Medication, Zone::utc(), 1),
                 std::string("Medication: Metformin, 2 more"));
        // Nobody knows that the second one is a renewal of the first.
        QCOMPARE(eventsOf(background, Zone::utc(), asked).size(), std::size_t{2});
    }

    void noKnownAllergyBesideAnAllergyContradictsIt()
    {
        Background background;
        fhir::BackgroundItem none = thing(Kind::Allergy, "No known allergy");
        none.none = fhir::None::AtAll;
        background[Kind::Allergy] = {asked, {none}, {}};
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()), std::string("Allergies: No known allergy"));
        background[Kind::Allergy].items.push_back(thing(Kind::Allergy, "Penicillin"));
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()),
                 std::string("Allergies: Penicillin, contradicting: No known allergy"));
        // None of food is no contradiction.
        background[Kind::Allergy].items[0].none = fhir::None::OfAKind;
        background[Kind::Allergy].items[0].text = "No known food allergy";
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()),
                 std::string("Allergies: No known food allergy, Penicillin"));
        // And two kinds of which there is none do not contradict each other.
        background[Kind::Allergy].items[1] = background[Kind::Allergy].items[0];
        background[Kind::Allergy].items[1].text = "No known insect allergy";
        QCOMPARE(backgroundText(background, Kind::Allergy, Zone::utc()),
                 std::string("Allergies: No known food allergy, No known insect allergy"));
    }

    void aRenewalOfTheSameDoseIsNoEvent()
    {
        Background background;
        background[Kind::Medication] = {
            asked,
            {drug("Ramipril", "5 mg", "2026-09-01", "stopped"), drug("Ramipril", "2.5 mg", "2026-08-01", "completed"),
             drug("Ramipril", "5 mg", "2026-10-01"), drug("Metformin", "", "2026-09-15T10:00:00+02:00"),
             drug("Later", "", "2027-01-01"), drug("Undated", "", ""), drug("Vague", "", "2026")},
            {}};
        background[Kind::Encounter] = {asked, {thing(Kind::Encounter, "Hip fracture", "finished")}, {}};
        background[Kind::Encounter].items[0].detail = "inpatient";
        background[Kind::Encounter].items[0].from = "2026-09-20";
        const auto events = eventsOf(background, *Zone::named("Europe/Berlin"), asked);
        std::string all;
        for (const Event &one : events) all += one.at.text() + ' ' + one.text + '\n';
        QCOMPARE(all, std::string("2026-07-31T22:00:00Z Medication: Ramipril (2.5 mg)\n"
                                  "2026-08-31T22:00:00Z Medication changed: Ramipril (5 mg)\n"
                                  "2026-09-15T08:00:00Z Medication: Metformin\n"
                                  "2026-09-19T22:00:00Z Encounter: Hip fracture (inpatient)\n"));
    }
};

TRENDWARD_TEST(BackgroundWordsTest)
#include "tst_backgroundwords.moc"
