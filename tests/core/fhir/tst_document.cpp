// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/measure.h"
#include "core/fhir/contentid.h"
#include "core/fhir/document.h"
#include "core/fhir/jsonwriter.h"
#include "core/fhir/vitalsigns.h"
#include "tests/support/testmain.h"

#include <functional>
#include <set>

using namespace trendward;
using namespace trendward::fhir;

namespace
{

Quantity pressure(const char *value)
{
    return {value, Comparator::None, "mmHg", std::string(ucumSystem), "mm[Hg]"};
}

DocumentBundle summary()
{
    DocumentBundle document;
    document.identifier = {"urn:home", "summary-1"};
    document.timestamp = *Instant::parse("2026-03-01T10:00:00Z");
    document.title = "Care plan <of> \"Ada\" & Ben";
    document.softwareName = "Trendward";
    document.patient = {"p 1", {{"", "p 1"}}, "Ada <Lovelace>", "female", *Date::parse("1950-12")};
    document.carePlan = CarePlanResource{"plan", "At home", "", "active", "plan", {}, {}, {}, {}};
    document.carePlan->activities.push_back({"Measure twice", "in-progress", "Ada", *Date::parse("2026-04-01"), {"g"}});
    GoalResource goal;
    goal.id = "g";
    goal.description = "Pressure below 135";
    goal.targets.push_back({codeOf(*measureNamed("systolic-blood-pressure")), {}, pressure("135.0"), {}});
    document.goals.push_back(goal);
    Observation observation;
    observation.id = "o";
    observation.code.text = "x";
    observation.subject = "Patient/somebody-else";
    observation.device = "Device/unlisted";
    observation.encounter = "Encounter/7";
    observation.original =
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
        "\"performer\":[{\"reference\":\"Practitioner/far-away\"}]}";
    document.observations.push_back(observation);
    document.sections.push_back({"Plan", {}, "<p>As <b>agreed</b></p>", {"Goal/g", "Observation/o", "CarePlan/plan"}});
    return document;
}

/// Hands every member of every object in the tree to `each`.
void walk(const json::Token &token, const std::function<void(std::string_view, const json::Token &)> &each)
{
    if (!token.isContainer()) return;
    for (json::Token child = token.firstChild(); child.exists(); child = child.nextSibling()) {
        if (token.kind() == json::Kind::Object) each(child.name(), child);
        walk(child, each);
    }
}

}  // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceIsInTheDocument()
    {
        const auto text = documentBundle(summary());
        QVERIFY(text.has_value());
        json::Document document;
        const auto root = document.parse(*text, json::Grammar::Strict);
        QVERIFY(root.has_value());
        std::set<std::string> urls;
        std::size_t count = 0, references = 0;
        walk(*root, [&](std::string_view name, const json::Token &value) {
            if (name == "fullUrl") urls.emplace(value.text()), ++count;
        });
        walk(*root, [&](std::string_view name, const json::Token &value) {
            if (name != "reference") return;
            ++references;
            QVERIFY2(urls.contains(std::string(value.text())), std::string(value.text()).c_str());
        });
        QCOMPARE(urls.size(), count);
        QCOMPARE(count, std::size_t{6});
        QVERIFY(references >= 8);
        QCOMPARE(root->member("type").text(), std::string_view("document"));
        const json::Token first = root->member("entry").firstChild().member("resource");
        QCOMPARE(first.member("resourceType").text(), std::string_view("Composition"));
    }

    void sameContentGivesTheSameDocument()
    {
        QCOMPARE(*documentBundle(summary()), *documentBundle(summary()));
        DocumentBundle other = summary();
        other.identifier.value = "summary-2";
        QVERIFY(*documentBundle(summary()) != *documentBundle(other));
    }

    void aVitalSignIsPlacedAtOneMomentAndSaysItsEnd()
    {
        Observation observation;
        observation.start.at = *Instant::parse("2026-03-01T00:00:00Z");
        observation.start.offsetMinutes = 60;
        observation.end = *Instant::parse("2026-03-02T00:00:00Z");
        QCOMPARE(conforming(observation).end, observation.end);  // no vital sign: left as it is
        observation.category.push_back(categoryOf("vital-signs"));
        const Observation longer = conforming(observation);
        QVERIFY(!longer.end);
        QCOMPARE(longer.notes, std::vector<std::string>{"Measured until 2026-03-02T01:00:00+01:00."});
        observation.end = observation.start.at;
        QVERIFY(!conforming(observation).end && conforming(observation).notes.empty());
    }

    void numbersStayAsWritten()
    {
        const std::string text = *documentBundle(summary());
        QVERIFY(text.find("\"detailQuantity\":{\"value\":135.0,\"comparator\":\"<=\"") != std::string::npos);
        DocumentBundle both = summary();
        both.goals[0].targets[0].low = pressure("100");
        QVERIFY(documentBundle(both)->find("\"detailRange\":{\"low\":{\"value\":100,") != std::string::npos);
    }

    void namesAreEscapedInNarratives()
    {
        const std::string text = *documentBundle(summary());
        QVERIFY(text.find("<p>Ada &lt;Lovelace&gt;</p>") != std::string::npos);
        QVERIFY(text.find("\"text\":\"Ada <Lovelace>\"") != std::string::npos);
    }

    void aNameIsTakenApartOnlyAtItsComma()
    {
        const auto nameOf = [](const char *name) {
            DocumentBundle document = summary();
            document.patient.name = name;
            const std::string text = *documentBundle(document);
            const std::size_t from = text.find("\"name\":[");
            return text.substr(from, text.find(",\"gender\"", from) - from);
        };
        QCOMPARE(
            nameOf("Quill Brand, Ada  Mae"),
            std::string(R"("name":[{"text":"Quill Brand, Ada  Mae","family":"Quill Brand","given":["Ada","Mae"]}])"));
        QCOMPARE(nameOf("Ada Quill"), std::string(R"("name":[{"text":"Ada Quill"}])"));
        QCOMPARE(nameOf("Quill, "), std::string(R"("name":[{"text":"Quill, ","family":"Quill"}])"));
        QCOMPARE(nameOf(", Ada"), std::string(R"("name":[{"text":", Ada"}])"));
    }

    void aSampleSaysSoInEveryResource()
    {
        DocumentBundle document = summary();
        QVERIFY(documentBundle(document)->find("HTEST") == std::string::npos);
        document.sample = true;
        const std::string text = *documentBundle(document);
        std::size_t tags = 0;
        for (std::size_t at = text.find("\"HTEST\""); at != std::string::npos; at = text.find("\"HTEST\"", at + 1))
            ++tags;
        QCOMPARE(tags, std::size_t{6});
        json::Document parsed;
        QVERIFY(parsed.parse(text, json::Grammar::Strict).has_value());
    }

    void refusesWhatCouldNotBeReadElsewhere_data()
    {
        QTest::addColumn<int>("which");
        const char *names[] = {"no identifier system",
                               "no title",
                               "no author",
                               "goal without words",
                               "goal twice",
                               "observation without id",
                               "entry that is not there",
                               "activity for another goal",
                               "script",
                               "section without title",
                               "empty narrative",
                               "no patient"};
        int i = 0;
        for (const char *name : names) QTest::newRow(name) << i++;
    }
    void refusesWhatCouldNotBeReadElsewhere()
    {
        QFETCH(int, which);
        DocumentBundle d = summary();
        const std::vector<std::function<void()>> faults{[&] { d.identifier.system.clear(); },
                                                        [&] { d.title.clear(); },
                                                        [&] { d.softwareName.clear(); },
                                                        [&] { d.goals[0].description.clear(); },
                                                        [&] { d.goals.push_back(d.goals[0]); },
                                                        [&] { d.observations[0].id.clear(); },
                                                        [&] { d.sections[0].entries.push_back("Goal/other"); },
                                                        [&] { d.carePlan->activities[0].goals.push_back("other"); },
                                                        [&] { d.sections[0].xhtml = "<script>alert(1)</script>"; },
                                                        [&] { d.sections[0].title.clear(); },
                                                        [&] { d.sections[0].xhtml = " <p> </p> "; },
                                                        [&] { d.patient.id.clear(); }};
        faults[static_cast<std::size_t>(which)]();
        const auto result = documentBundle(d);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, Error::Code::BadValue);
    }

    void narrativesHoldTextAndNothingActive_data()
    {
        QTest::addColumn<QString>("xhtml");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("text") << "plain words" << true;
        QTest::newRow("table") << "<table><tr><td colspan=\"2\">1</td></tr></table>" << true;
        QTest::newRow("empty element") << "a<br/>b" << true;
        QTest::newRow("numbered entity") << "&#8805; 3" << true;
        QTest::newRow("link within") << "<a href=\"#plan\">plan</a>" << true;
        QTest::newRow("script") << "<script>x</script>" << false;
        QTest::newRow("event") << "<p onclick=\"x()\">a</p>" << false;
        QTest::newRow("link elsewhere") << "<a href=\"javascript:x\">a</a>" << false;
        QTest::newRow("image") << "<img src=\"http://x\"/>a" << false;
        QTest::newRow("style that loads") << "<p style=\"background:url(x)\">a</p>" << false;
        QTest::newRow("upper case") << "<P>a</P>" << false;
        QTest::newRow("not closed") << "<p>a" << false;
        QTest::newRow("closed in the wrong order") << "<p><b>a</p></b>" << false;
        QTest::newRow("closes nothing") << "a</p>" << false;
        QTest::newRow("lone ampersand") << "a & b" << false;
        QTest::newRow("unknown entity") << "&hello;" << false;
        QTest::newRow("comment") << "<!-- a --> b" << false;
        QTest::newRow("attribute without quotes") << "<p class=a>b</p>" << false;
        QTest::newRow("cut off") << "<p class=\"" << false;
        QTest::newRow("cut off in a tag") << "a<" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void narrativesHoldTextAndNothingActive()
    {
        QFETCH(QString, xhtml);
        QFETCH(bool, allowed);
        QCOMPARE(checkNarrative(xhtml.toStdString()).has_value(), allowed);
    }

    void anyTextCanBecomeANarrative()
    {
        const std::string nasty = "<script>\"a\" & 'b'\x01</script>";
        QVERIFY(checkNarrative(xhtmlText(nasty)).has_value());
        QVERIFY(xhtmlText(nasty).find('<') == std::string::npos);
    }

    void uuidsAreOfTheRightForm()
    {
        const std::string uuid = uuidOf("a");
        QCOMPARE(uuid.size(), std::size_t{36});
        QCOMPARE(uuid[14], '8');
        QVERIFY(std::string("89ab").find(uuid[19]) != std::string::npos);
        QCOMPARE(uuid, uuidOf("a"));
        QVERIFY(uuid != uuidOf("b"));
        QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void knowsNumbersAndIds()
    {
        for (const char *good : {"0", "-1", "1.50", "1e5", "-0.5E-3"}) QVERIFY2(isJsonNumber(good), good);
        for (const char *bad : {"", "-", "01", ".5", "5.", "+1", "1e", "NaN", "1 "}) QVERIFY2(!isJsonNumber(bad), bad);
        QVERIFY(isFhirId("a-B.9") && isFhirId(std::string(64, 'a')));
        QVERIFY(!isFhirId("") && !isFhirId("a b") && !isFhirId(std::string(65, 'a')));
    }
};

TRENDWARD_TEST(DocumentTest)
#include "tst_document.moc"
