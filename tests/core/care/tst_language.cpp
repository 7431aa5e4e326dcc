// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/caresummary.h"
#include "core/care/findings.h"
#include "core/care/glance.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "core/fhir/vitalsigns.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

/// The English text in capitals; numbers have a comma.
std::string loud(const char *, const char *english, const char *, std::optional<long long>)
{
    std::string text = english;
    if (text == ".") return ",";
    for (char &c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (std::size_t at = 0; (at = text.find("%N", at)) != std::string::npos;) text.replace(at, 2, "%n");
    return text;
}

/// Nothing but the places, the last one first, and the count.
std::string turned(const char *, const char *english, const char *, std::optional<long long> n)
{
    const std::string text = english;
    std::string out = n ? "%n" : "";
    for (char place = '9'; place >= '1'; --place)
        if (text.find(std::string("{") + place + "}") != std::string::npos)
            out += (out.empty() ? "" : " ") + (std::string("{") + place + "}");
    return out.empty() ? "~" : out;
}

trend::TrendSeries rising()
{
    return twiceADay("systolic-blood-pressure", "mmHg", 30, [](int back) { return back > 7 ? 134.0 : 140.5; });
}

/// A patient with something of everything, and names that look like places.
SummaryInput richInput()
{
    SummaryInput input;
    input.sample = true;
    input.patient.id = "p-1";
    input.patient.name = "{1} %n {2}";
    input.patient.sex = "female";
    input.patient.birth = Date{1951, 3, 14};
    input.series = {rising(), twiceADay("body-weight", "kg", 20, [](int back) { return 80 + back / 10.0; }),
                    twiceADay("steps", "{steps}", 5, [](int) { return 4000.0; }),
                    twiceADay(
                        "heart-rate", "/min", 60, [](int) { return 70.0; }, 40)};
    add(input.series[0], morning - oneHour, 182.5);
    input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135.5, "mm[Hg]"),
                   goalFor("body-weight", std::nullopt, 170, "[lb_av]"), goalFor("heart-rate", 50, 90, "/min"),
                   goalFor("body-temperature", std::nullopt, 37.5, "Cel"), goalFor("glucose", 70, 180, "mg/dL")};
    input.goals[0].due = Date{2026, 11, 3};
    input.goals[3].start = {2026, 12, 1};
    input.goals[4].ended = true;
    Action action;
    action.text = "{1}";
    input.actions = {action};
    input.reviews = {{1, morning - oneDay, "%n", "{1}"}};
    input.held = 1;
    input.outsidePeriod = 2;
    std::size_t record = 0;
    for (const trend::TrendSeries &one : input.series)
        for (std::size_t i = 0; i < one.size(); ++i) {
            SummaryReading row;
            row.measure = one.measure;
            row.code = fhir::codeOf(*measureNamed(one.measure)).coding.front();
            row.display = one.display;
            row.unit = one.unit;
            row.time.at = Instant::fromMilliseconds(one.times[i]);
            row.value = Decimal::fromDouble(one.values[i], one.scales[i]);
            row.flags = record % 7 == 0 ? LowConfidence | ManualEntry : 0u;
            row.excluded = record == 11;
            if (record == 12) row.value.reset();
            row.device = "cuff-1";
            row.file = "cuff.csv";
            row.record = ++record;
            row.observation = "o-" + std::to_string(record);
            fhir::Observation observation;
            observation.id = row.observation;
            observation.code = fhir::codeOf(*measureNamed(one.measure));
            observation.start = row.time;
            if (row.value)
                observation.value = fhir::Quantity{row.value->text(), Comparator::None, row.unit.text,
                                                   std::string(ucumSystem), row.unit.code};
            if (row.value && !row.excluded) input.observations.push_back(observation);
            input.readings.push_back(row);
        }
    return input;
}

CareSummary summaryIn(const Translator &language)
{
    speak(language);
    return careSummary(richInput(), builtInRules(), morning);
}

/// What a person sees of a page.
QString seen(const std::string &html)
{
    QString text = QString::fromStdString(html);
    static const QRegularExpression style("<style>.*</style>", QRegularExpression::DotMatchesEverythingOption),
        tag("<[^>]*>");
    text.remove(style);
    text.replace(tag, " ");
    return text;
}

}  // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { speak({}); }

    void sentencesAreWholeWithTheirWordsInAnotherOrder()
    {
        const auto series = rising();
        const Goal goal = goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]");
        speak([](const char *context, const char *english, const char *many, std::optional<long long> n) {
            const std::string text = english;
            if (text == "{1}: mean of the last %n days {2}, {3}; the goal is {4}.")
                return std::string("Ziel {4}, {3}: {2} im Mittel von %n Tagen ({1}).");
            if (text == "{1} above the week before") return std::string("um {1} mehr als in der Woche davor");
            if (text == "at most {1}") return std::string("bis {1}");
            if (text == "Systolic blood pressure") return std::string("Blutdruck, {1} %n");
            return loud(context, english, many, n);
        });
        const trend::MeasureSeries shown = trend::inOneUnit({&series, 1}, morning);
        QCOMPARE(weekSentence(shown, &goal, Zone::utc(), morning),
                 std::string("Ziel bis 135 mmHg, um 7 mehr als in der Woche davor: 141 mmHg im Mittel von 7 Tagen "
                             "(Blutdruck, {1} %n)."));
    }
    void everyPlaceOfASentenceIsFilled()
    {
        const CareSummary summary = summaryIn(turned);
        const std::string html = summaryHtml(summary), csv = summaryCsv(summary);
        // The patient's name and what people wrote are the only braces and counts.
        QString text = QString::fromStdString(html + csv);
        QVERIFY(text.contains("{1} %n {2}"));
        text.remove("{1} %n {2}").remove("{1}").replace("%n", "");
        static const QRegularExpression other("\\{[2-9]\\}");
        QVERIFY(!text.contains(other));
        Worklist list;
        list.patients = {summary.assessment};
        list.failed = {{"p-2", "{1}", "%n"}};
        QVERIFY(worklistText(list).ends_with("%n {1} p-2\n"));
    }
    void noEnglishIsLeftOnThePage()
    {
        // A language that leaves every word away: what remains is data, units, formulas and citations.
        const CareSummary summary = summaryIn(turned);
        const QSet<QString> known{"cuff", "csv", "UTC",   "mmHg",   "kg",  "mg",  "dL",
                                  "min",  "lb",  "count", "median", "max", "low", "high"};
        QString page = seen(summaryHtml(summary));
        page.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
        QStringList cited{"Theil 1950; Sen, J Am Stat Assoc 1968;63:1379", "median of (x",
                          QString::fromStdString(summary.rulesTitle)};
        for (const Rule &rule : builtInRules().rules)
            cited << QString::fromStdString(rule.id) << QString::fromStdString(rule.source);
        for (const AgeLimit &limit : builtInRules().ageLimits)
            cited << QString::fromStdString(limit.id) << QString::fromStdString(limit.source);
        // Formulas and citations of the accounts, and the titles of the tables, which are citations too.
        for (const SummaryMeasure &measure : summary.measures)
            for (const NamedStatistic &one : measure.statistics)
                for (const std::string &text : {one.account.symbols, one.account.source})
                    // "n" alone would take a letter out of every word.
                    if (text.size() > 8) cited << QString::fromStdString(text);
        for (const trend::PressureProtocol &protocol : builtInRules().pressure.protocols)
            cited << QString::fromStdString(protocol.title);
        std::sort(cited.begin(), cited.end(), [](const QString &x, const QString &y) { return x.size() > y.size(); });
        for (const QString &one : std::as_const(cited)) page.remove(one);
        QSet<QString> left;
        static const QRegularExpression word("[A-Za-z]{2,}");
        for (auto it = word.globalMatch(page); it.hasNext();) {
            const QString one = it.next().captured();
            if (!known.contains(one)) left << one;
        }
        QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.begin(), left.end()).join(' ')));
    }
    void numbersHaveTheSignOfTheLanguageWherePeopleReadThem()
    {
        const CareSummary summary = summaryIn(loud);
        const std::string html = summaryHtml(summary), csv = summaryCsv(summary);
        QVERIFY(has(html, "AT MOST 135,5 mmHg"));
        QVERIFY(has(html, ">≤ 135,5</text>"));
        QVERIFY(has(html, "WHERE THINGS STAND") && has(html, "14 MAR 1951"));
        QVERIFY(has(html, "<td class=\"n\">182,5</td>"));
        // Places in a drawing, and cells that a program reads as numbers, keep the point.
        static const QRegularExpression path("(?: d| x| y| width| height)=\"[^\"]*[0-9],[0-9][^\"]*\"");
        QVERIFY(!QString::fromStdString(html).contains(path));
        QVERIFY(has(csv, "goal,p-1,SAMPLE,systolic-blood-pressure,"));
        QVERIFY(has(csv, ",182.5,"));
        QVERIFY(has(csv, ",Mean of the last 7 days,"));  // a statistic's name is what a program finds it by
    }
    void fhirIsTheSameInEveryLanguage()
    {
        const auto english = summaryBundle(summaryIn({}), "1.0");
        const CareSummary summary = summaryIn(loud);
        QVERIFY(has(summary.assessment.why, "SYSTOLIC BLOOD PRESSURE"));
        const auto bundle = summaryBundle(summary, "1.0");
        QVERIFY(english && bundle);
        QCOMPARE(*bundle, *english);
        QVERIFY(summaryHtml(summaryIn({})) != summaryHtml(summary));
    }
    void worklistForMachinesIsTheSameInEveryLanguage()
    {
        const PatientRecord record = patientWith(richInput().goals, richInput().series);
        const auto json = [&] {
            Worklist list;
            list.now = morning;
            list.sample = true;
            const InEnglish english;
            list.patients = {assess(record, builtInRules(), morning)};
            return list;
        };
        const std::string plain = worklistJson(json());
        speak(loud);
        QCOMPARE(worklistJson(json()), plain);
        QVERIFY(has(worklistText(json()), "1 OF 1 PATIENT RANKED, 0 FAILED"));
    }
    void bucketDoesNotDependOnTheLanguage()
    {
        const PatientRecord record = patientWith(richInput().goals, richInput().series);
        const Assessment plain = assess(record, builtInRules(), morning);
        for (const Translator &language : {Translator(loud), Translator(turned)}) {
            speak(language);
            const Assessment other = assess(record, builtInRules(), morning);
            QCOMPARE(other.bucket, plain.bucket);
            QCOMPARE(other.findings.size(), plain.findings.size());
        }
    }
    void namesOfMeasuresStayTheirOwnInASentence()
    {
        QCOMPARE(inSentence("Heart rate"), std::string("heart rate"));
        QCOMPARE(inSentence("FEV1"), std::string("FEV1"));
        speak([](const char *, const char *english, const char *, std::optional<long long>) {
            return std::string(english) == "yes" ? std::string("no") : std::string(english);
        });
        QCOMPARE(inSentence("Herzfrequenz"), std::string("Herzfrequenz"));
    }
    void glanceNamesTheMeasureInTheLanguage()
    {
        speak(loud);
        const PatientRecord record = patientWith({}, {rising()});
        const auto glances = glancesOf(record, builtInRules(), morning);
        QCOMPARE(glances.size(), std::size_t{1});
        QCOMPARE(glances[0].display, std::string("BLOOD PRESSURE"));
        QCOMPARE(glances[0].key, std::string("blood-pressure"));
    }
};
TRENDWARD_TEST(LanguageTest)

#include "tst_language.moc"
