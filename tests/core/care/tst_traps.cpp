// SPDX-License-Identifier: GPL-3.0-or-later
/// Traps that published programs fell into, one function each: t01_ to t15_. Those whose fields have tests of their own
/// stand there: t04_, t05_, t11_ in core/trend/tst_glucose.cpp, t06_, t07_, t08_, t13_ in tst_pressure.cpp, t09_ in
/// tst_fields.cpp, t10_ in tst_process.cpp, t03_ in tst_assessment.cpp, and t01_ once more, for the pages of a server,
/// in io/jobs/tst_askingservers.cpp.
#include "core/care/caresummary.h"
#include "core/care/chart.h"
#include "core/care/glance.h"
#include "core/care/worklist.h"
#include "core/fhir/observation.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

/// An Observation as a server gives it; `effective` and `value` are whole members.
std::string observationText(const std::string &loinc, const std::string &effective, const std::string &value)
{
    return R"({"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http:)"
           R"(//loinc.org","code":")" +
           loinc + R"("}]},)" + effective + "," + value + "}";
}

std::string quantity(const std::string &value, const std::string &unit)
{
    return R"("valueQuantity":{"value":)" + value + R"(,"unit":")" + unit + R"(","system":"http:)" +
           R"(//unitsofmeasure.org","code":")" + unit + "\"}";
}

/// What the Observations say of one measure, as the store keeps it: a series a unit, in the order of time.
std::vector<trend::TrendSeries> storedSeries(const std::vector<std::string> &observations, const std::string &measure)
{
    std::map<std::string, std::vector<fhir::Reading>> byUnit;
    for (const std::string &text : observations) {
        const auto observation = fhir::readObservation(text);
        if (!observation) return {};
        for (const fhir::Reading &reading : fhir::readingsOf(*observation))
            if (reading.measure == measure && reading.time.at >= at("2026-11-01T00:00:00Z"))
                byUnit[reading.unit.code].push_back(reading);
    }
    std::vector<trend::TrendSeries> all;
    for (auto &[unit, readings] : byUnit) {
        std::sort(readings.begin(), readings.end(), [](const auto &a, const auto &b) { return a.time.at < b.time.at; });
        all.push_back(seriesOf(measure, unit, static_cast<std::int64_t>(all.size()) + 1));
        for (const fhir::Reading &reading : readings)
            add(all.back(), reading.time.at, reading.value->toDouble(), reading.comparator);
    }
    return all;
}

std::string drawn(const std::vector<ChartLine> &lines)
{
    const trend::Window window = chartWindow(lines, Zone::utc(), morning);
    return chartSvg({"c1", "Title", lines, Zone::utc(), *window.from, *window.to});
}

/// Each dot of a line is a stroke of no length.
std::size_t dotsIn(const std::string &svg)
{
    return countOf(svg, "h0");
}

CareSummary summaryFor(const std::vector<Goal> &goals, const std::vector<trend::TrendSeries> &series,
                       Instant now = morning)
{
    SummaryInput input;
    input.patient.id = "p-1";
    input.patient.name = "Quill, Ada";
    input.patient.birth = Date{1951, 3, 14};
    input.patient.identifiers = {{"", "p-1"}};
    input.goals = goals;
    input.series = series;
    for (const trend::TrendSeries &one : series)
        for (std::size_t i = 0; i < one.size(); ++i) {
            SummaryReading row;
            row.measure = one.measure;
            row.unit = one.unit;
            row.time.at = Instant::fromMilliseconds(one.times[i]);
            row.value = Decimal::fromDouble(one.values[i], one.scales[i]);
            input.readings.push_back(row);
        }
    return careSummary(input, builtInRules(), now);
}

const SummaryMeasure &measureIn(const CareSummary &summary, const std::string &measure)
{
    return *std::find_if(summary.measures.begin(), summary.measures.end(),
                         [&](const SummaryMeasure &one) { return one.series.measure == measure; });
}

const NamedStatistic *namedIn(const SummaryMeasure &measure, const std::string &name)
{
    for (const NamedStatistic &one : measure.statistics)
        if (one.name == name) return &one;
    return nullptr;
}

/// Every coding of the document, as code and display, wherever it stands.
void codingsIn(const QJsonValue &value, QMap<QString, QString> &codes)
{
    const QJsonArray items = value.toArray();
    for (const QJsonValue &one : items) codingsIn(one, codes);
    if (!value.isObject()) return;
    const QJsonObject object = value.toObject();
    if (object["system"].toString() == QLatin1String("http:") + "//loinc.org")
        codes.insert(object["code"].toString(), object["display"].toString());
    for (const QJsonValue &one : object) codingsIn(one, codes);
}

}  // namespace

class TrapsTest : public QObject
{
    Q_OBJECT

private slots:
    /// A chart that keys its points by the day keeps one of four; one that reads effectiveDateTime only loses the
    /// others; one that takes a component's number for the unit of the axis draws 16 where 120 was measured.
    void t01_severalReadingsOfADayAreSeveralPoints()
    {
        const auto moment = [](const char *time) {
            return std::string(R"("effectiveDateTime":"2026-11-21T)") + time + "Z\"";
        };
        std::vector<std::string> pulses;
        for (const char *time : {"07:00:00", "12:00:00", "18:00:00", "22:00:00"})
            pulses.push_back(observationText("8867-4", moment(time), quantity("61", "/min")));
        pulses.push_back(observationText(
            "8867-4", R"("effectivePeriod":{"start":"2026-11-20T07:00:00Z","end":"2026-11-20T07:01:00Z"})",
            quantity("63", "/min")));
        pulses.push_back(
            observationText("8867-4", R"("effectiveInstant":"2026-11-20T08:00:00Z")", quantity("64", "/min")));
        const trend::MeasureSeries pulse = trend::inOneUnit(storedSeries(pulses, "heart-rate"), morning);
        QCOMPARE(pulse.points.size(), std::size_t{6});
        QCOMPARE(*trend::count(pulse, {}).value, 6.0);
        QCOMPARE(dotsIn(drawn({{&pulse, std::nullopt}})), std::size_t{6});

        const auto part = [](const char *loinc, const char *value, const char *unit) {
            return std::string(R"({"code":{"coding":[{"system":"http:)") + "//loinc.org\",\"code\":\"" + loinc +
                   "\"}]}," + quantity(value, unit) + "}";
        };
        const auto cuff = [&](const char *time, const char *high, const char *low, const char *unit) {
            return observationText(
                "85354-9", moment(time),
                R"("component":[)" + part("8480-6", high, unit) + "," + part("8462-4", low, unit) + "]");
        };
        const std::vector<std::string> cuffs{cuff("07:00:00", "120", "80", "mm[Hg]"),
                                             cuff("20:00:00", "16", "10.7", "kPa")};
        const trend::MeasureSeries systolic = trend::inOneUnit(storedSeries(cuffs, "systolic-blood-pressure"), morning);
        QCOMPARE(systolic.unit.code, std::string("mm[Hg]"));
        QCOMPARE(systolic.points.size(), std::size_t{2});
        QCOMPARE(systolic.points[0].value, 120.0);
        QVERIFY(agrees(systolic.points[1].value, 120.0, 1));
    }
    /// `filter(v => v[x])` drops a zero, and `slice(0, 10)` all but ten.
    void t02_zerosAreDrawnAndAsManyAsAreStored()
    {
        for (const auto &[measure, unit] : {std::pair("inhaler-puffs", "{puff}"), std::pair("steps", "{steps}")}) {
            trend::TrendSeries stored = seriesOf(measure, unit);
            for (int back = 25; back >= 1; --back) add(stored, morning - back * oneDay, back % 5 == 0 ? 2 : 0);
            const CareSummary summary = summaryFor({}, {stored});
            const SummaryMeasure &one = summary.measures.at(0);
            QCOMPARE(one.total(), std::size_t{25});
            QCOMPARE(one.series.points.size(), std::size_t{25});
            QCOMPARE(*namedIn(one, "Readings")->value, 25.0);
            QVERIFY(agrees(*namedIn(one, "Mean")->value, 0.4, 9));
            QCOMPARE(dotsIn(drawn({{&one.series, std::nullopt}})), std::size_t{25});
            const auto glances = glancesOf(patientWith({}, {stored}), builtInRules(), morning);
            QCOMPARE(glances.at(0).newest.at(0).text, std::string("0"));
        }
    }
    /// A profile once gave the code of one level to the other. Shares below and above limits are told in words with
    /// their limits and under no code; each code that is written has the name that LOINC gives it.
    void t12_codesSayWhatTheyAreWrittenFor()
    {
        // loinc.org, release 2.78, and US Core's average blood pressure.
        const QMap<QString, QString> names{
            {"8480-6", "Systolic blood pressure"},
            {"8462-4", "Diastolic blood pressure"},
            {"85354-9", "Blood pressure panel with all children optional"},
            {"96607-7", "Blood pressure panel mean systolic and mean diastolic"},
            {"96608-5", "Systolic blood pressure mean"},
            {"96609-3", "Diastolic blood pressure mean"},
            {"99504-3", "Glucose [Mass/volume] in Interstitial fluid"},
            {"18776-5", "Plan of care note"},
        };
        trend::TrendSeries sensor = seriesOf("sensor-glucose", "mg/dL");
        const std::vector<double> values{50, 60, 65, 100, 120, 150, 200, 230, 300, 90};
        for (std::size_t i = 0; i < 14 * 288; ++i)
            add(sensor, morning - static_cast<std::int64_t>(14 * 288 - i) * (oneHour / 12), values[i % values.size()]);
        trend::TrendSeries high = seriesOf("systolic-blood-pressure", "mmHg", 2),
                           low = seriesOf("diastolic-blood-pressure", "mmHg", 3);
        for (int back = 6; back >= 0; --back)
            for (const int hour : {7, 20})
                for (const int again : {0, 1}) {
                    const Instant when = morning - back * oneDay + (hour - 9) * oneHour + again * oneHour / 60;
                    if (when > morning) continue;
                    add(high, when, 131);
                    add(low, when, 82);
                }
        CareSummary summary = summaryFor({}, {sensor, high, low});
        const SummaryMeasure &glucose = measureIn(summary, "sensor-glucose");
        QCOMPARE(namedIn(glucose, "Very low")->text, std::string("10 %"));
        QCOMPARE(namedIn(glucose, "Low")->text, std::string("20 %"));
        QCOMPARE(namedIn(glucose, "High")->text, std::string("20 %"));
        QCOMPARE(namedIn(glucose, "Very high")->text, std::string("10 %"));
        const std::string &limits = namedIn(glucose, "Very low")->account.symbols;
        QVERIFY2(has(limits, "x < 54 · 54 ≤ x < 70 · 70 ≤ x ≤ 180 · 180 < x ≤ 250 · 250 < x"), limits.c_str());

        QVERIFY(summary.homeAverage.has_value());
        for (const fhir::Component &part : summary.homeAverage->components) {
            const auto *number = std::get_if<fhir::Quantity>(&part.value);
            const std::string code = part.code.coding.at(0).code;
            if (code == "96608-5") QCOMPARE(number->text, std::string("131.0"));
            if (code == "96609-3") QCOMPARE(number->text, std::string("82.0"));
        }
        summary.observations = {*fhir::readObservation(observationText(
            "99504-3", R"("effectiveDateTime":"2026-11-21T07:00:00Z","id":"o-1")", quantity("50", "mg/dL")))};
        const auto bundle = summaryBundle(summary, "1");
        QVERIFY2(bundle, bundle ? "" : bundle.error().detail.c_str());
        QMap<QString, QString> written;
        codingsIn(QJsonDocument::fromJson(QByteArray::fromStdString(*bundle)).object(), written);
        QVERIFY(written.contains("96608-5") && written.contains("96609-3"));
        for (auto one = written.cbegin(); one != written.cend(); ++one) {
            QVERIFY2(names.contains(one.key()), qPrintable(one.key()));
            if (!one.value().isEmpty()) QCOMPARE(one.value(), names[one.key()]);
        }
    }
    /// A date that was written into a filter once hides everything since.
    void t13_whatIsShownEndsNow()
    {
        for (const char *day : {"2026-11-22T09:00:00Z", "2027-05-01T12:00:00Z", "2041-01-01T00:00:00Z"}) {
            const Instant now = at(day);
            trend::TrendSeries stored = seriesOf("heart-rate", "/min");
            for (int back = 30; back >= 0; --back) add(stored, now - back * oneDay, 60 + back);
            const trend::MeasureSeries series = trend::inOneUnit({&stored, 1}, now);
            const trend::Window window = chartWindow({{&series, std::nullopt}}, Zone::utc(), now);
            QCOMPARE(window.to->text(), now.text());
            QVERIFY(*window.from <= series.points.front().at());
            const CareSummary summary = summaryFor({}, {stored}, now);
            QCOMPARE(summary.measures.at(0).total(), stored.size());
            QCOMPARE(summary.last->text(), now.text());
            QCOMPARE(*namedIn(summary.measures[0], "Lowest")->value, 60.0);  // the newest one
        }
    }
    /// A component once had a demonstration's readings compiled in, and one band from 70 to 130 behind both lines.
    void t14_nothingIsShownThatWasNotStored()
    {
        const CareSummary nothing = summaryFor({}, {});
        QVERIFY(nothing.measures.empty() && nothing.observations.empty() && !nothing.sample);
        QVERIFY(!has(summaryHtml(nothing), "class=\"chart\"") && !has(summaryHtml(nothing), "SAMPLE"));
        QVERIFY(glancesOf(patientWith({}, {}), builtInRules(), morning).empty());

        const auto high = twiceADay("systolic-blood-pressure", "mmHg", 20, [](int) { return 124.0; }),
                   low = twiceADay("diastolic-blood-pressure", "mmHg", 20, [](int) { return 78.0; });
        const trend::MeasureSeries systolic = trend::inOneUnit({&high, 1}, morning),
                                   diastolic = trend::inOneUnit({&low, 1}, morning);
        const std::string bare = drawn({{&systolic, std::nullopt}, {&diastolic, std::nullopt}});
        QVERIFY(!has(bare, "class=\"band\"") && !has(bare, "class=\"edge\"") && !has(bare, "class=\"limit\""));
        const std::string one = drawn({{&systolic, trend::Limits{std::nullopt, 135}}, {&diastolic, std::nullopt}});
        QCOMPARE(countOf(one, "class=\"edge\""), std::size_t{1});
        QCOMPARE(countOf(one, "class=\"limit\""), std::size_t{1});
        QVERIFY(has(one, "Systolic ≤ 135<"));

        // What is made up says so on every page and in every row.
        SummaryInput input;
        input.patient.id = "p-001";
        input.sample = true;
        const CareSummary sample = careSummary(input, builtInRules(), morning);
        QVERIFY(has(summaryHtml(sample), "SAMPLE - invented patient") && has(sample.who(), "SAMPLE"));
        const std::string csv = summaryCsv(sample);
        QCOMPARE(countOf(csv, ",SAMPLE,"), countOf(csv, "\r\n") - 1);
    }
    /// A list that goes by everybody's limits says "off goal" of a patient whose own page says "within goal".
    void t15_theSameLimitInListChartAndPrint()
    {
        const auto readings = twiceADay("systolic-blood-pressure", "mmHg", 30, [](int) { return 145.0; });
        const auto sees = [&](double limit) {
            const std::vector<Goal> goals{goalFor("systolic-blood-pressure", std::nullopt, limit, "mm[Hg]")};
            const PatientRecord record = patientWith(goals, {readings});
            const Assessment list = assess(record, builtInRules(), morning);
            const VitalGlance cell = glancesOf(record, builtInRules(), morning).at(0);
            const CareSummary summary = summaryFor(goals, {readings});
            const SummaryMeasure &measure = summary.measures.at(0);
            const std::string svg = drawn({{&measure.series, measure.limits}}), html = summaryHtml(summary);
            const std::string shown = std::to_string(static_cast<int>(limit));
            const bool within = list.bucket == Bucket::WithinGoals;
            return std::array{
                within == (limit >= 145),
                (cell.standing == GlanceStanding::Within) == within,
                *cell.limits->high == limit,
                *measure.limits->high == limit,
                has(svg, "≤ " + shown + "<"),
                has(html, "≤ " + shown + "<"),
                has(html, words(summary.goals.at(0).state)) &&
                    words(summary.goals.at(0).state) == words(list.goals.at(0)),
                has(list.goals.at(0).sentence, within ? "27 of 27" : "0 of 27"),
            };
        };
        for (const double limit : {135.0, 140.0, 150.0, 160.0}) {
            const auto answers = sees(limit);
            for (std::size_t i = 0; i < answers.size(); ++i)
                QVERIFY2(answers[i], qPrintable(QString("limit %1, answer %2").arg(limit).arg(i)));
        }
    }
};
TRENDWARD_TEST(TrapsTest)

#include "tst_traps.moc"
