// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvtext.h"
#include "core/care/caresummary.h"
#include "core/care/worklist.h"
#include "core/fhir/vitalsigns.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

const char *hostile = "<script>alert(1)</script> & \"Ada\" 'O'";

/// Rows of a CSV text as RFC 4180 reads them; empty where a line does not end as it should.
std::vector<std::vector<std::string>> rowsOf(const std::string &csv)
{
    std::vector<std::vector<std::string>> rows{{}};
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            cell += csv[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\r')) {
            rows.back().push_back(cell);
            cell.clear();
            if (c == ',') continue;
            if (i + 1 >= csv.size() || csv[i + 1] != '\n') return {};
            ++i;
            rows.emplace_back();
        } else {
            cell += c;
        }
    }
    if (!rows.back().empty() || !cell.empty()) return {};
    rows.pop_back();
    return rows;
}

/// The readings of a series as a store would hand them out.
std::vector<SummaryReading> readingsOf(const trend::TrendSeries &series)
{
    std::vector<SummaryReading> rows;
    for (std::size_t i = 0; i < series.size(); ++i) {
        SummaryReading row;
        row.measure = series.measure;
        row.display = series.display;
        row.unit = series.unit;
        row.time.at = Instant::fromMilliseconds(series.times[i]);
        if (std::isfinite(series.values[i]))
            row.value = Decimal::fromDouble(series.values[i], series.scales[i]);
        else
            row.absentReason = AbsentReason::Error;
        row.comparator = static_cast<Comparator>(series.comparators[i]);
        row.device = "cuff-1";
        row.file = "cuff.csv";
        row.record = i + 2;
        rows.push_back(row);
    }
    return rows;
}

SummaryInput inputOf(const std::vector<trend::TrendSeries> &series)
{
    SummaryInput input;
    input.patient.id = "p-1";
    input.patient.name = "Quill, Ada";
    input.patient.birth = Date{1951, 3, 14};
    input.patient.sex = "female";
    input.patient.identifiers = {{"", "p-1"}};
    input.series = series;
    for (const trend::TrendSeries &one : series)
        for (const SummaryReading &row : readingsOf(one)) input.readings.push_back(row);
    return input;
}

SummaryInput pressureInput()
{
    SummaryInput input =
        inputOf({twiceADay("systolic-blood-pressure", "mmHg", 30, [](int back) { return 150.0 - back; }),
                 twiceADay("diastolic-blood-pressure", "mmHg", 30, [](int) { return 80.0; })});
    input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]")};
    input.goals[0].key = 4;
    Action action;
    action.text = "Check the cuff";
    action.owner = "Nurse";
    action.due = Date{2026, 11, 24};
    action.goal = 4;
    input.actions = {action};
    input.reviews = {{1, morning - oneDay, "R. Alvarez", "Called"}};
    return input;
}

CareSummary made(const SummaryInput &input)
{
    return careSummary(input, builtInRules(), morning);
}

const NamedStatistic &statistic(const CareSummary &summary, std::size_t measure, const std::string &name)
{
    for (const NamedStatistic &one : summary.measures.at(measure).statistics)
        if (one.name == name) return one;
    static const NamedStatistic none;
    return none;
}

}  // namespace

class SummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberHasAnAccount()
    {
        const CareSummary summary = made(pressureInput());
        QCOMPARE(summary.measures.size(), std::size_t{2});
        for (const SummaryMeasure &measure : summary.measures)
            for (const NamedStatistic &one : measure.statistics) {
                QVERIFY2(!one.account.words.empty() && !one.account.symbols.empty() && !one.account.source.empty(),
                         one.name.c_str());
                QVERIFY2(one.value || !one.account.shortfall.empty(), one.name.c_str());
            }
        QCOMPARE(*statistic(summary, 0, "Readings").value, 60.0);
        QCOMPARE(statistic(summary, 0, "Readings").text, std::string("60"));
        QCOMPARE(*statistic(summary, 0, "Highest").value, 149.0);
        QCOMPARE(statistic(summary, 0, "Highest").at->text(), std::string("2026-11-21T07:00:00Z"));
        QVERIFY(std::abs(*statistic(summary, 0, "Slope, last 30 days").value - 1) < 0.01);
    }
    void goalHasBaselineAndProgress()
    {
        const CareSummary summary = made(pressureInput());
        QCOMPARE(summary.goals.size(), std::size_t{1});
        QCOMPARE(*summary.goals[0].baseline, 123.0);  // 120 to 126, the first seven days
        QCOMPARE(summary.goals[0].achievement, std::string("worsening"));
        QVERIFY2(has(summary.goals[0].progress, "above the baseline of 123 mmHg"), summary.goals[0].progress.c_str());
    }
    void everyFormNamesTheReadingBesideWithinGoal()
    {
        SummaryInput input = inputOf({twiceADay("systolic-blood-pressure", "mmHg", 30, [](int) { return 124.0; })});
        input.series[0].values.back() = 188;
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]")};
        const CareSummary summary = made(input);
        QVERIFY(summary.goals[0].achievement.empty());
        const std::string words = "within goal, last reading above it; look first";
        const std::string html = summaryHtml(summary);
        QVERIFY(has(html, "<b class=\"out\">" + words + "</b>"));
        QCOMPARE(countOf(html, "26 of 27 readings in 14 days to 22 Nov 2026 within the goal"), std::size_t{1});
        const std::string csv = summaryCsv(summary);
        QVERIFY(has(csv, words) && has(csv, "Systolic blood pressure 188 mmHg on 21 Nov 2026"));
        const auto bundle = summaryBundle(summary, "1");
        QVERIFY(bundle && has(*bundle, "26 of 27 readings in 14 days to 22 Nov 2026 within the goal"));
        QVERIFY(has(*bundle, "188 mmHg on 21 Nov 2026, 20:00, at or above 180") && !has(*bundle, "\"achieved\""));
        input.series[0].values.back() = 124;
        QCOMPARE(made(input).goals[0].achievement, std::string("achieved"));
    }
    /// With a goal or without one.
    void aValuePastItsAgeLimitIsGreyAndLosesItsStanding()
    {
        SummaryInput input = inputOf({twiceADay(
                                          "systolic-blood-pressure", "mmHg", 40, [](int) { return 150.0; }, 12),
                                      twiceADay(
                                          "heart-rate", "/min", 40, [](int) { return 70.0; }, 12)});
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]")};
        const std::string html = summaryHtml(made(input));
        QCOMPARE(countOf(html, "<span class=\"old\">"), std::size_t{2});
        QCOMPARE(countOf(html, "too old to say anything of today"), std::size_t{2});
        QVERIFY(!has(html, "outside goal"));
        QVERIFY(has(summaryHtml(made(pressureInput())), "<b class=\"out\">149 mmHg</b>"));
    }
    void asOfIsByTheDesksClock()
    {
        SummaryInput input = pressureInput();
        input.desk = *Zone::named("America/New_York");
        input.sample = true;
        const CareSummary summary = made(input);
        QCOMPARE(summary.asOf(), std::string("As of 22 Nov 2026, 04:00 (America/New_York), SAMPLE"));
        QVERIFY(has(summaryHtml(summary), summary.asOf()));
        QVERIFY(has(summaryCsv(summary), "2026-11-22T04:00:00-05:00"));
    }
    void eachLimitOfAPressureSaysWhoseItIs()
    {
        SummaryInput input = pressureInput();
        input.goals.push_back(goalFor("diastolic-blood-pressure", std::nullopt, 85, "mm[Hg]"));
        const std::string html = summaryHtml(made(input));
        QVERIFY(has(html, ">Systolic ≤ 135<") && has(html, ">Diastolic ≤ 85<"));
    }
    void baselineIsNotTheWeekThatIsNow()
    {
        SummaryInput input = inputOf({twiceADay("systolic-blood-pressure", "mmHg", 6, [](int) { return 120.0; })});
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]")};
        QVERIFY(!made(input).goals[0].baseline);
    }
    void whatIsDueFirstStandsFirst()
    {
        SummaryInput input = pressureInput();
        const auto action = [](const char *text, std::optional<Date> due, const char *state) {
            Action one;
            one.text = text;
            one.due = due;
            one.state = state;
            return one;
        };
        input.actions = {action("done", Date{2026, 1, 1}, "completed"),
                         action("some day", std::nullopt, "scheduled"),
                         action("in December", Date{2026, 12, std::nullopt}, "scheduled"),
                         action("2 December", Date{2026, 12, 2}, "in-progress"),
                         action("1 December", Date{2026, 12, 1}, "scheduled"),
                         action("some other day", std::nullopt, "on-hold")};
        std::vector<std::string> order;
        for (const Action &one : made(input).actions) order.push_back(one.text);
        QCOMPARE(order, (std::vector<std::string>{"1 December", "2 December", "in December", "some day",
                                                  "some other day", "done"}));
    }
    void pageHoldsNoForeignCode()
    {
        SummaryInput input = pressureInput();
        input.patient.name = hostile;
        input.patient.id = hostile;
        input.patient.identifiers.push_back({hostile, hostile});
        input.goals[0].description = hostile;
        input.goals[0].setBy = hostile;
        input.actions[0].text = input.actions[0].owner = input.actions[0].state = hostile;
        input.reviews[0].who = input.reviews[0].note = hostile;
        for (SummaryReading &row : input.readings) row.device = row.file = row.unit.text = hostile;
        const std::string html = summaryHtml(made(input));
        QVERIFY(!has(html, "<script"));
        QVERIFY(has(html, "&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
        for (const char *outside : {"http:", "https:", "src=", "@import", "url(h", "javascript:", " on"})
            QVERIFY2(!QString::fromStdString(html).contains(QRegularExpression(
                         QString(outside) == " on" ? "<[^>]* on[a-z]+=" : QRegularExpression::escape(outside))),
                     outside);
        QVERIFY(has(html, "default-src 'none'"));
    }
    void pageIsWellFormed()
    {
        QString html = QString::fromStdString(summaryHtml(made(pressureInput())));
        html.remove("<!DOCTYPE html>");
        static const QRegularExpression alone("<(meta|br)([^>]*)>");
        html.replace(alone, "<\\1\\2/>");
        html.replace("<details open>", "<details open=\"\">");
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) reader.readNext();
        QVERIFY2(!reader.hasError(),
                 qPrintable(reader.errorString() + " in line " + QString::number(reader.lineNumber())));
    }
    void everySectionNamesThePatient()
    {
        SummaryInput input = pressureInput();
        input.sample = true;
        const std::string html = summaryHtml(made(input));
        QVERIFY(has(html, "<html lang=\"en\">"));
        QVERIFY(has(html, "<title>SAMPLE - Quill, Ada - Care-plan summary</title>"));
        QCOMPARE(
            countOf(html, "<section>"),
            countOf(html,
                    "<p class=\"who\">SAMPLE - invented patient · <bdi>Quill, Ada</bdi> · <bdi>p-1</bdi> · born 14 Mar "
                    "1951</p>"));
        QVERIFY(has(html, "<h1><bdi>Quill, Ada</bdi></h1>"));
        QVERIFY(countOf(html, "<section>") >= 8);
        QVERIFY(has(html, standingLine));
        QVERIFY(has(html, "prefers-color-scheme:dark"));
        QVERIFY(has(html, "@media print"));
        QVERIFY(has(html, "Born 14 Mar 1951 (75 years)"));
        QVERIFY(!has(summaryHtml(made(pressureInput())), "SAMPLE"));
    }
    void everyTableNamesThePatientOnPaper()
    {
        SummaryInput input = pressureInput();
        input.sample = true;
        const std::string html = summaryHtml(made(input));
        QCOMPARE(countOf(html, "<table>"), countOf(html, "<thead><tr class=\"page\"><th colspan="));
        QVERIFY(has(html,
                    "\">SAMPLE - invented patient · <bdi>Quill, Ada</bdi> · <bdi>p-1</bdi> · born 14 Mar "
                    "1951</th></tr>"));
        QVERIFY(has(html, "details::details-content{content-visibility:visible;block-size:auto}"));
        QVERIFY(has(html, ".who,h2{break-after:avoid}"));
        QVERIFY(!has(html, "linecap:square"));  // not painted in a PDF where the path has no length
    }
    void progressSaysWhichMean()
    {
        const CareSummary summary = made(pressureInput());
        QVERIFY2(summary.goals[0].progress.starts_with("Mean of the last 7 days 146 mmHg, "),
                 summary.goals[0].progress.c_str());
    }
    void daysWithReadingsAreCountedInTheirAccountsWindow()
    {
        // 05:00 of the first of the 30 days is more than 29 days and less than 30 days ago; the day before is neither.
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        add(series, morning - 30 * oneDay + 10 * oneHour, 60);
        add(series, morning - 29 * oneDay - 4 * oneHour, 60);
        const NamedStatistic days = statistic(made(inputOf({series})), 0, "Days with readings");
        QCOMPARE(*days.value, 1.0);
        QCOMPARE(days.account.used, std::size_t{1});
    }
    void unknownIsSaid()
    {
        SummaryInput input;
        input.patient.id = "p-9";
        const std::string html = summaryHtml(made(input));
        for (const char *said :
             {"Name not known", "Birth date not known", "Sex not known", "No goal is set", "not called normal",
              "No reading is stored", "No action is planned", "Not reviewed yet", "home zone is not known"})
            QVERIFY2(has(html, said), said);
    }
    void everyReadingIsInTheTableWithItsRecord()
    {
        const CareSummary summary = made(pressureInput());
        const std::string html = summaryHtml(summary);
        QCOMPARE(countOf(html, "<time datetime="), std::size_t{120});
        QVERIFY(has(html,
                    "<time datetime=\"2026-11-21T20:00:00Z\">21 Nov 2026, 20:00</time></td><td class=\"n\">149.0</td>"
                    "<td>mmHg</td><td>cuff-1</td><td>cuff.csv</td><td>61</td>"));
    }
    void readingWithoutANumberIsShownAndSaid()
    {
        trend::TrendSeries series = seriesOf("glucose", "mg/dL");
        add(series, morning - 3 * oneHour, 100);
        add(series, morning - 2 * oneHour, 40, Comparator::Less);
        add(series, morning - oneHour, std::numeric_limits<double>::quiet_NaN());
        const CareSummary summary = made(inputOf({series}));
        const std::string html = summaryHtml(summary);
        QVERIFY(has(html, "&lt;40"));
        QVERIFY(has(html, "no value (error)"));
        QVERIFY(has(html, "1 beyond the device's limit, without a number; 1 without a value"));
        QCOMPARE(*statistic(summary, 0, "Mean").value, 100.0);
    }
    void unknownMeasureKeepsItsReadings()
    {
        trend::TrendSeries series = seriesOf("", "widgets");
        series.display = "Grip";
        series.code = {"urn:x", "grip", "Grip"};
        add(series, morning - oneHour, 3);
        SummaryInput input = inputOf({series});
        for (SummaryReading &row : input.readings) row.code = series.code;
        const CareSummary summary = made(input);
        QCOMPARE(summary.measures.size(), std::size_t{1});
        QCOMPARE(summary.measures[0].total(), std::size_t{1});
        QCOMPARE(*statistic(summary, 0, "Mean").value, 3.0);
    }
    void csvIsOneTableOfHarmlessCells()
    {
        SummaryInput input = pressureInput();
        input.sample = true;
        input.patient.name = "=HYPERLINK(\"x\")";
        input.reviews[0].note = "two\r\nlines, and a comma";
        const auto rows = rowsOf(summaryCsv(made(input)));
        QVERIFY(rows.size() > 130);
        for (const auto &row : rows) {
            QCOMPARE(row.size(), rows[0].size());
            if (&row != &rows[0]) QCOMPARE(row[2], std::string("SAMPLE"));
        }
        std::size_t readings = 0;
        bool name = false, note = false;
        for (const auto &row : rows) {
            readings += row[0] == "reading";
            name = name || row[12] == "'=HYPERLINK(\"x\")";
            note = note || row[12] == input.reviews[0].note;
        }
        QCOMPARE(readings, std::size_t{120});
        QVERIFY(name);
        QVERIFY(note);
    }
    void cellsThatSpreadsheetsWouldRunAreText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << "Ada"
                               << "Ada";
        QTest::newRow("comma") << "Quill, Ada"
                               << "\"Quill, Ada\"";
        QTest::newRow("quote") << "5\" scale"
                               << "\"5\"\" scale\"";
        for (const char *start : {"=", "+", "-", "@", "\t"})
            QTest::newRow(start) << QString(start) + "x"
                                 << "'" + QString(start) + "x";
        QTest::newRow("carriage return") << "\rx"
                                         << "\"'\rx\"";
    }
    void cellsThatSpreadsheetsWouldRunAreText()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(QString::fromStdString(csvCell(text.toStdString())), cell);
    }
    void bundleHoldsPlanGoalAndDevice()
    {
        SummaryInput input = pressureInput();
        input.sample = true;
        fhir::Observation observation;
        observation.id = "o-1";
        observation.code = fhir::codeOf(*measureNamed("heart-rate"));
        observation.category = {fhir::categoryOf("vital-signs")};
        observation.start.at = morning - oneHour;
        observation.value = fhir::Quantity{"61", Comparator::None, "/min", std::string(ucumSystem), "/min"};
        observation.deviceKey = "cuff-1";
        input.observations = {observation};
        const auto text = summaryBundle(made(input), "1.0");
        QVERIFY2(text, text ? "" : text.error().detail.c_str());
        const QByteArray json = QByteArray::fromStdString(*text);
        QMap<QString, int> types;
        const QJsonArray entries = QJsonDocument::fromJson(json).object()["entry"].toArray();
        for (const auto entry : entries) {
            const QJsonObject resource = entry.toObject()["resource"].toObject();
            ++types[resource["resourceType"].toString()];
            if (resource["resourceType"] == "Observation")
                QVERIFY(!resource["device"].toObject()["reference"].toString().isEmpty());
            if (resource["resourceType"] == "Composition") QVERIFY(resource["title"].toString().startsWith("SAMPLE"));
        }
        for (const char *type : {"Composition", "Patient", "CarePlan", "Goal", "Observation"})
            QVERIFY2(types[type] == 1, type);
        QCOMPARE(types["Device"], 2);  // the cuff, and the program as author
        QVERIFY(json.contains("\"worsening\""));
        QVERIFY(json.contains("Check the cuff"));
    }
    void streamOfAVitalSignBecomesSingleObservations()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 3; ++i) add(series, morning - oneHour + i * Instant::ticksPerSecond, 60);
        SummaryInput input = inputOf({series});
        for (SummaryReading &row : input.readings) row.observation = "stream";
        fhir::Observation stream;
        stream.id = "stream";
        stream.code = fhir::codeOf(*measureNamed("heart-rate"));
        stream.value = fhir::SampledData{
            {"0", Comparator::None, "/min", std::string(ucumSystem), "/min"}, "1000", {}, {}, {}, 1, "60 60 60"};
        input.observations = {stream};
        const auto text = summaryBundle(made(input), "1.0");
        QVERIFY2(text, text ? "" : text.error().detail.c_str());
        QCOMPARE(countOf(*text, "\"valueQuantity\""), std::size_t{3});
        QVERIFY(!has(*text, "valueSampledData"));
    }
    void readingWithAnImpossibleDateIsRemarkedEverywhere()
    {
        // A clock that was reset: no flag of the source says so, the date alone does.
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        add(series, at("2001-01-01T07:00:00Z"), 61);
        add(series, morning - oneHour, 60);
        SummaryInput input = inputOf({series});
        for (std::size_t i = 0; i < 2; ++i) {
            fhir::Observation observation;
            observation.id = input.readings[i].observation = "o-" + std::to_string(i);
            observation.code = fhir::codeOf(*measureNamed("heart-rate"));
            observation.start = input.readings[i].time;
            observation.value = fhir::Quantity{"60", Comparator::None, "/min", std::string(ucumSystem), "/min"};
            input.observations.push_back(observation);
        }
        const CareSummary summary = made(input);
        const auto text = summaryBundle(summary, "1.0");
        QVERIFY2(text, text ? "" : text.error().detail.c_str());
        QCOMPARE(countOf(*text, "Heart rate 61.0 of 2001-01-01T07:00:00Z: date that cannot be right."), std::size_t{1});
        QCOMPARE(countOf(summaryHtml(summary), "<td>date that cannot be right</td>"), std::size_t{1});
        QCOMPARE(countOf(summaryCsv(summary), ",date that cannot be right\r\n"), std::size_t{1});
    }
    void goalAndProgressSpeakInOneUnit()
    {
        SummaryInput input = inputOf({twiceADay("body-weight", "kg", 30, [](int back) { return 80 + back / 10.0; })});
        input.goals = {goalFor("body-weight", std::nullopt, 170, "[lb_av]")};
        const CareSummary summary = made(input);
        QVERIFY2(summary.goals[0].progress.starts_with(
                     "Mean of the last 7 days 177.2 lb, 5.1 below the baseline of 182.3 lb"),
                 summary.goals[0].progress.c_str());
        QCOMPARE(summary.goals[0].achievement, std::string("improving"));
        QCOMPARE(*summary.measures[0].limits->high, 170.0);  // numbers and chart too; readings stay as they came
        QCOMPARE(statistic(summary, 0, "Lowest").text, std::string("176.6 lb"));
        QVERIFY(has(summaryHtml(summary), "<td>kg</td><td>cuff-1</td>"));
        const std::string html = summaryHtml(summary);
        QVERIFY(has(html, "<td>at most 170 lb</td>") && has(html, "Mean of the last 7 days 177.2 lb"));
        bool row = false;
        for (const auto &cells : rowsOf(summaryCsv(summary)))
            if (cells[0] == "goal") {
                row = true;
                QVERIFY2(cells[12].starts_with("at most 170 lb: Mean of the last 7 days 177.2 lb"), cells[12].c_str());
                QCOMPARE(cells[11], std::string("[lb_av]"));
                QVERIFY2(cells[9].starts_with("177."), cells[9].c_str());
            }
        QVERIFY(row);
        const auto bundle = summaryBundle(summary, "1.0");
        QVERIFY(bundle && has(*bundle, "Mean of the last 7 days 177.2 lb"));
    }
    void goalWhoseDayHasPassedSaysHowItStoodThen_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("not reached") << "2026-11-03" << 150.0 << "was to be reached by 3 Nov 2026; not reached by then";
        QTest::newRow("reached") << "2026-11-03" << 130.0 << "was to be reached by 3 Nov 2026; reached by then";
        QTest::newRow("before the readings")
            << "2026-03" << 150.0 << "was to be reached by Mar 2026; not known whether it was";
        QTest::newRow("yesterday") << "2026-11-21" << 150.0 << "was to be reached by 21 Nov 2026; not reached by then";
        QTest::newRow("today") << "2026-11-22" << 150.0 << "";
    }
    void goalWhoseDayHasPassedSaysHowItStoodThen()
    {
        QFETCH(QString, due);
        QFETCH(double, value);
        QFETCH(QString, says);
        // What was measured after the day is another matter.
        SummaryInput input = inputOf(
            {twiceADay("systolic-blood-pressure", "mmHg", 60, [&](int back) { return back >= 19 ? value : 140.0; })});
        if (due != "2026-11-03")
            input = inputOf({twiceADay("systolic-blood-pressure", "mmHg", 60, [&](int) { return value; })});
        input.goals = {goalFor("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]")};
        input.goals[0].due = *Date::parse(due.toStdString());
        const CareSummary summary = made(input);
        QCOMPARE(QString::fromStdString(summary.goals[0].due), says);
        const bool said = !says.isEmpty();
        QCOMPARE(has(summaryHtml(summary), "Was to be reached by"), said);
        QCOMPARE(has(summaryCsv(summary), "; was to be reached by"), said);
        const auto bundle = summaryBundle(summary, "1.0");
        QVERIFY(bundle);
        QCOMPARE(has(*bundle, "Was to be reached by"), said);
    }
    void goalThatIsToBeginSaysWhen()
    {
        SummaryInput input = pressureInput();
        input.goals[0].start = {2026, 12, 1};
        const CareSummary summary = made(input);
        const std::string html = summaryHtml(summary);
        QVERIFY(!has(html, "No goal is set") && !has(html, "No goals are set"));
        QVERIFY(has(html, "<td>at most 135 mmHg</td><td>-</td><td>Starts 1 Dec 2026</td><td>not begun</td>"));
        QVERIFY(has(summaryCsv(summary), ",at most 135 mmHg: starts 1 Dec 2026,"));
        const auto bundle = summaryBundle(summary, "1.0");
        QVERIFY(bundle && has(*bundle, "\"planned\"") && has(*bundle, "Starts 1 Dec 2026."));
    }
    void bundleSaysWhatIsDoubtfulAndCountsItsOwnReadings()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 3; ++i) add(series, morning - oneHour + i * Instant::ticksPerSecond, 60);
        SummaryInput input = inputOf({series});
        input.readings[0].excluded = true;
        input.readings[1].flags = LowConfidence | ManualEntry;
        for (std::size_t i = 1; i < 3; ++i) {
            fhir::Observation observation;
            observation.id = input.readings[i].observation = "o-" + std::to_string(i);
            observation.code = fhir::codeOf(*measureNamed("heart-rate"));
            observation.start = input.readings[i].time;
            observation.value = fhir::Quantity{"60", Comparator::None, "/min", std::string(ucumSystem), "/min"};
            input.observations.push_back(observation);
        }
        const auto text = summaryBundle(made(input), "1.0");
        QVERIFY2(text, text ? "" : text.error().detail.c_str());
        QVERIFY(has(*text, "2 readings in 2 Observations, each of them in this document. 1 reading is excluded"));
        QCOMPARE(countOf(*text, "Heart rate 60.0 of 2026-11-22T08:00:01Z: low confidence."), std::size_t{1});
        QCOMPARE(countOf(*text, "low confidence"), std::size_t{1});
    }
};
TRENDWARD_TEST(SummaryTest)

#include "tst_summary.moc"
