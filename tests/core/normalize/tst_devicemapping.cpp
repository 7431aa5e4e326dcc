// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/devicemapping.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <QFile>

#include <algorithm>

using namespace trendward;
using namespace trendward::normalize;
using tests::TextCase;

namespace
{

const Instant now = Instant::parse("2026-11-22T09:00:00Z").value();

/// A mapping whose templates are written "Kind {…}".
std::string collectionOf(const TextCase &one)
{
    std::string text;
    for (const auto &[key, value] : one.fields) {
        if (key != "template") continue;
        const std::size_t space = value.find(' ');
        text += (text.empty() ? "" : ",\n") + std::string(R"({"templateType":")") + value.substr(0, space) +
                R"(","template":)" + value.substr(space + 1) + "}";
    }
    return R"({"templateType":"CollectionContent","template":[)" + text + "]}";
}

std::string shown(const Measurement &measurement)
{
    std::string device = measurement.deviceId;
    std::replace(device.begin(), device.end(), ' ', '_');
    std::string line = measurement.type + " " + measurement.occurrence.at.textSevenDigits() + " device=" + device;
    if (measurement.patientId) line += " patient=" + *measurement.patientId;
    if (measurement.encounterId) line += " encounter=" + *measurement.encounterId;
    if (measurement.correlationId) line += " correlation=" + *measurement.correlationId;
    for (const Property &property : measurement.properties) line += " \"" + property.name + "=" + property.text + "\"";
    return line;
}

/// "IncompatibleDataException: message", without the line and position that begin the message; a line each.
std::string shown(const std::vector<Failure> &failures)
{
    if (failures.empty()) return "no error";
    std::string lines;
    for (const Failure &one : failures) {
        std::string message = one.error.message;
        if (message.starts_with("Line Number: ")) message.erase(0, message.find(". ") + 2);
        lines += (lines.empty() ? "" : "\n") + one.error.type + ": " + message + timesOf(one);
    }
    return lines;
}

std::string trimmed(std::string text)
{
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

DeviceMapping pulseMapping()
{
    return *DeviceMapping::parse(
        R"({"templateType":"CollectionContent","template":[{"templateType":"JsonPathContent","template":{
            "typeName":"pulse","typeMatchExpression":"$..[?(@bpm)]","deviceIdExpression":"$.dev","timestampExpression":"$.at",
            "patientIdExpression":"$.who","values":[{"valueName":"bpm","valueExpression":"$.bpm"},
            {"valueName":"note","valueExpression":"$.note"}]}}]})");
}

}  // namespace

class DeviceMappingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_cases.size() > 20);
        QVERIFY(m_loading.size() > 15);
    }

    void normalizes_data() { tests::addRows(m_cases); }
    void normalizes()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        const bool compatible = one.has("mode") && one.text("mode") == "compatible";
        const auto mapping = DeviceMapping::parse(collectionOf(one), compatible ? Mode::Compatible : Mode::Default);
        QVERIFY2(mapping.has_value(), mapping ? "" : mapping.error().detail.c_str());
        const std::string text = one.text("message");
        json::Document document;
        const auto message = document.parse(text, json::Grammar::Strict);
        QVERIFY(message.has_value());
        std::string lines;
        const auto error = mapping->normalize(*message, {4, 17}, now, [&](const Measurement &measurement) {
            lines += shown(measurement) + "\n";
            QCOMPARE(measurement.origin, (MessageOrigin{4, 17}));
        });
        std::string expected;
        for (const std::string &line : one.lines("measurements")) expected += line + "\n";
        QCOMPARE(QString::fromStdString(lines), QString::fromStdString(expected));
        // Each error by its beginning.
        std::vector<std::string> wanted;
        for (const auto &[key, value] : one.fields)
            if (key == "error") wanted.push_back(value);
        QVERIFY2(error.size() == wanted.size(), shown(error).c_str());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(shown({error[i]}).starts_with(wanted[i]), shown(error).c_str());
    }

    void loadsMappings_data() { tests::addRows(m_loading); }
    void loadsMappings()
    {
        QFETCH(int, index);
        const TextCase &one = m_loading[static_cast<std::size_t>(index)];
        std::vector<TemplateError> errors;
        const DeviceMapping mapping = DeviceMapping::load(one.text("text"), errors);
        std::string types;
        for (const std::string &type : mapping.typeNames()) types += (types.empty() ? "" : " ") + type;
        QCOMPARE(types, one.text("types"));
        std::string lines, expected;
        for (const TemplateError &error : errors)
            lines +=
                trimmed(std::to_string(error.line) + ":" + std::to_string(error.position) + " " + error.message) + "\n";
        for (const std::string &line : one.lines("errors")) expected += trimmed(line) + "\n";
        QCOMPARE(QString::fromStdString(lines), QString::fromStdString(expected));
        QCOMPARE(DeviceMapping::parse(one.text("text")).has_value(), errors.empty());
    }

    void saysWhereTheExpressionStands()
    {
        const auto mapping = DeviceMapping::parse(
            "{\"templateType\":\"CollectionContent\",\"template\":[\n"
            "{\"templateType\":\"JsonPathContent\",\"template\":{\"typeName\":\"x\",\n"
            " \"typeMatchExpression\":\"$\",\n \"deviceIdExpression\": \"$.dev\",\n"
            " \"timestampExpression\":\"$.at\"}}]}");
        QVERIFY(mapping.has_value());
        json::Document document;
        const auto error =
            mapping->normalize(*document.parse("{}", json::Grammar::Strict), {}, now, [](const Measurement &) {});
        QCOMPARE(error.size(), std::size_t{1});
        QCOMPARE(error.front().error.message,
                 std::string("Line Number: 4, Position: 22. Unable to extract required value for "
                             "[DeviceIdExpression] using $.dev"));
    }

    void refusesAMappingWithAllItsErrors()
    {
        const auto mapping = DeviceMapping::parse(R"({"templateType":"CollectionContent","template":[
            {"templateType":"IotJsonPathContent","template":{}}]})");
        QVERIFY(!mapping.has_value());
        QCOMPARE(mapping.error().code, Error::Code::BadTemplate);
        QVERIFY(mapping.error().detail.starts_with("Validation errors:\nLine Number: 2"));
        QCOMPARE(std::count(mapping.error().detail.begin(), mapping.error().detail.end(), '\n'), 2);
    }

    void aMessageFromHubIsReadOnceWithHubsDevice_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("fromHub");
        QTest::addColumn<QByteArray>("expected");
        const char *hub = "heart-rate 2026-11-22T08:30:00.0000000Z device=hub-7 \"heart-rate=61\"\n";
        const char *body = "heart-rate 2026-11-22T08:29:00.0000000Z device=cuff-9 \"heart-rate=61\"\n";
        QTest::newRow("hub") << QByteArray(R"({"heartrate":61})") << true << QByteArray(hub);
        QTest::newRow("hub, deviceid") << QByteArray(R"({"heartrate":61,"deviceid":"cuff-9"})") << true
                                       << QByteArray(hub);
        QTest::newRow("hub, deviceId") << QByteArray(R"({"heartrate":61,"deviceId":"cuff-9"})") << true
                                       << QByteArray(hub);
        const QByteArray whole(R"({"heartrate":61,"deviceid":"cuff-9","measurementdatetime":"2026-11-22T08:29:00Z"})");
        QTest::newRow("hub, deviceid and time") << whole << true << QByteArray(hub);
        QTest::newRow("plain") << whole << false << QByteArray(body);
        const QByteArray samples(R"({"deviceid":"cuff-9","samples":[{"time":"2026-11-22T08:29:00Z","heartrate":61}]})");
        const QByteArray stream("heart-rate-stream 2026-11-22T08:29:00.0000000Z device=DEVICE \"heart-rate=61\"\n");
        QTest::newRow("stream from hub") << samples << true << QByteArray(stream).replace("DEVICE", "hub-7");
        QTest::newRow("stream") << samples << false << QByteArray(stream).replace("DEVICE", "cuff-9");
        // What only one kind of template takes is read as before.
        QTest::newRow("IoT Central's words through hub")
            << QByteArray(
                   R"({"deviceId":"c-2","enqueuedTime":"2026-11-22T08:29:00Z","telemetry":{"HeartRate":61},"heartrate":null})")
            << true << QByteArray(body).replace("cuff-9", "c-2");
    }
    void aMessageFromHubIsReadOnceWithHubsDevice()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, fromHub);
        QFETCH(QByteArray, expected);
        QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/mappings/device-messages.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto mapping = DeviceMapping::parse(file.readAll().toStdString());
        QVERIFY(mapping.has_value());
        mapping->preferHubDevice();
        const std::string headers =
            R"("Properties":{"iothub-creation-time-utc":"2026-11-22T08:30:00Z"},"SystemProperties":{"iothub-connection-device-id":"hub-7"}})";
        const std::string text = "{\"Body\":" + body.toStdString() + "," +
                                 (fromHub ? headers : std::string(R"("Properties":{},"SystemProperties":{}})"));
        json::Document document;
        std::string lines;
        const auto error = mapping->normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                                              [&](const Measurement &one) { lines += shown(one) + "\n"; });
        QCOMPARE(shown(error), std::string("no error"));
        QCOMPARE(QString::fromStdString(lines), QString(expected));
    }

    void aTimeOfArrivalIsToldFromOneOfMeasuring()
    {
        QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/mappings/device-messages.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto mapping = DeviceMapping::parse(file.readAll().toStdString());
        QVERIFY(mapping.has_value());
        const auto originOf = [&](const char *text) {
            json::Document document;
            std::vector<ClockOrigin> found;
            (void)mapping->normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                                     [&](const Measurement &one) { found.push_back(one.occurrence.origin); });
            return found;
        };
        const std::vector<ClockOrigin> arrived{ClockOrigin::Arrival}, measured{ClockOrigin::Utc};
        QCOMPARE(originOf(R"({"Body":{"heartrate":70},"Properties":{},"SystemProperties":{)"
                          R"("iothub-connection-device-id":"d","iothub-enqueuedtime":"2026-11-22T08:30:00Z"}})"),
                 arrived);
        QCOMPARE(
            originOf(
                R"({"Body":{"heartrate":70},"Properties":{"iothub-creation-time-utc":"2026-11-22T08:29:00Z"},)"
                R"("SystemProperties":{"iothub-connection-device-id":"d","iothub-enqueuedtime":"2026-11-22T08:30:00Z"}})"),
            measured);
        QCOMPARE(originOf(R"({"Body":{"heartrate":70,"deviceid":"d","EventEnqueuedUtcTime":"2026-11-22T08:30:00Z"}})"),
                 arrived);
    }

    void aPersonsOwnMappingIsReadAsTheServiceReadsIt()
    {
        const auto mapping = DeviceMapping::parse(
            R"({"templateType":"CollectionContent","template":[{"templateType":"JsonPathContent",)"
            R"("template":{"typeName":"t","typeMatchExpression":"$..[?(@bpm && @dev)]",)"
            R"("deviceIdExpression":"$.dev","timestampExpression":"$.at"}},)"
            R"({"templateType":"IotJsonPathContent","template":{"typeName":"t","typeMatchExpression":"$..[?(@Body.bpm)]"}}]})");
        QVERIFY(mapping.has_value());
        const char *text =
            R"({"Body":{"bpm":61,"dev":"w","at":"2026-11-22T08:29:00Z"},)"
            R"("Properties":{"iothub-creation-time-utc":"2026-11-22T08:30:00Z"},"SystemProperties":{"iothub-connection-device-id":"hub-7"}})";
        json::Document document;
        int found = 0;
        mapping->normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                           [&](const Measurement &) { ++found; });
        QCOMPARE(found, 2);
    }

    void theTraceSaysWhatWasTriedAndWhatWasFound()
    {
        const auto mapping = DeviceMapping::parse(
            R"({"templateType":"CollectionContent","template":[)"
            R"({"templateType":"JsonPathContent","template":{"typeName":"steps","typeMatchExpression":"$..[?(@steps)]","deviceIdExpression":"$.dev","timestampExpression":"$.at"}},)"
            R"({"templateType":"JsonPathContent","template":{"typeName":"pulse","typeMatchExpression":"$..[?(@bpm)]","deviceIdExpression":"$.dev","timestampExpression":"$.at",)"
            R"("patientIdExpression":"$.who","values":[{"valueName":"bpm","valueExpression":"$.bpm","required":true},{"valueName":"note","valueExpression":"$.note"}]}}]})");
        QVERIFY(mapping.has_value());
        const char *text = R"([{"bpm":71,"dev":"w","at":"2026-11-22T08:00:00Z","note":[]},{"bpm":72,"dev":null}])";
        json::Document document;
        Workspace workspace;
        Trace trace;
        int found = 0;
        mapping->normalize(
            *document.parse(text, json::Grammar::Strict), {}, now, [&](const Measurement &) { ++found; }, workspace,
            &trace);
        QCOMPARE(found, 1);
        QCOMPARE(trace.measurements, std::size_t{1});
        const std::vector<std::string> sentences{
            "This message gave 1 measurement.",
            "Template 1 (steps) did not match: $..[?(@steps)] found nothing.",
            R"(Template 2 (pulse) matched and gave a measurement, from {"bpm":71,"dev":"w","at":"2026-11-22T08:00:00Z","note":[]})",
            R"(DeviceIdExpression is "w", found by $.dev.)",
            R"(TimestampExpression is "2026-11-22T08:00:00Z", found by $.at.)",
            "PatientIdExpression was left out: $.who found nothing.",
            "bpm is 71, found by $.bpm.",
            "note was left out: what $.note found is of no use: [].",
            "Template 2 (pulse) matched, and gave no measurement: IncompatibleDataException: Line Number: 1, Position: "
            "335. "
            "Unable to extract required value for [DeviceIdExpression]",
            "DeviceIdExpression is needed, and what $.dev found is of no use: null."};
        const auto said = sentencesOf(trace);
        QCOMPARE(said.size(), sentences.size());
        for (std::size_t i = 0; i < said.size(); ++i)
            QCOMPARE(QString::fromStdString(said[i]), QString::fromStdString(sentences[i]));
        QVERIFY(jsonOf(trace).starts_with(
            R"({"measurements":1,"templates":[{"type":"steps","match":"$..[?(@steps)]","matched":0,"matches":[]},)"));
    }

    void oneWorkspaceServesManyMessages()
    {
        const DeviceMapping mapping = pulseMapping();
        Workspace workspace;
        std::string lines;
        for (const char *text :
             {R"({"bpm":71,"dev":"w","at":"2026-11-22T08:00:00Z","who":"ada","note":"rest"})",
              R"({"bpm":72,"at":"2026-11-22T08:01:00Z"})", R"({"dev":"v","at":"2026-11-22T08:02:00Z","bpm":73})"}) {
            json::Document document;
            mapping.normalize(
                *document.parse(text, json::Grammar::Strict), {}, now,
                [&](const Measurement &one) { lines += shown(one) + "\n"; }, workspace);
        }
        // Nothing of the first message may show in the third.
        QCOMPARE(lines, std::string("pulse 2026-11-22T08:00:00.0000000Z device=w patient=ada \"bpm=71\" \"note=rest\"\n"
                                    "pulse 2026-11-22T08:02:00.0000000Z device=v \"bpm=73\"\n"));
    }

    void aTimeWithoutAZoneIsSaidToBeAssumed()
    {
        json::Document document;
        pulseMapping().normalize(
            *document.parse(R"({"bpm":71,"dev":"w","at":"2026-11-22T08:00:00"})", json::Grammar::Strict), {}, now,
            [](const Measurement &one) {
                QCOMPARE(one.occurrence.origin, ClockOrigin::AssumedUtc);
                QCOMPARE(one.occurrence.text, std::string("2026-11-22T08:00:00"));
            });
    }

    void withoutTemplatesNothingMatches()
    {
        json::Document document;
        QVERIFY(DeviceMapping()
                    .normalize(*document.parse("{}", json::Grammar::Strict), {}, now, [](const Measurement &) {})
                    .empty());
        QVERIFY(DeviceMapping().typeNames().empty());
    }

    void aLongListCostsNoMoreThanItsLength()
    {
        // With a cost that grew with the square, the second would run out of its budget.
        const DeviceMapping mapping = pulseMapping();
        for (const int count : {1000, 60000}) {
            std::string text = "[";
            for (int i = 0; i < count; ++i)
                text += (i == 0 ? "" : ",") + std::string(R"({"bpm":71,"dev":"w","at":"2026-11-22T08:00:00Z"})");
            text += "]";
            json::Document document;
            int found = 0;
            const auto error = mapping.normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                                                 [&](const Measurement &) { ++found; });
            QCOMPARE(shown(error), std::string("no error"));
            QCOMPARE(found, count);
        }
    }

    void aMappingThatScansTheMessageForEachMatchIsGivenUp()
    {
        const auto mapping =
            DeviceMapping::parse(R"({"templateType":"CollectionContent","template":[{"templateType":"CalculatedContent",
            "template":{"typeName":"x","typeMatchExpression":"$.v[*]","deviceIdExpression":"$..dev","timestampExpression":"$.at","values":[]}}]})");
        std::string text = R"({"dev":"w","at":"2026-11-22T08:00:00Z","v":[)";
        for (int i = 0; i < 60000; ++i) text += "1,";
        text += "1]}";
        json::Document document;
        int found = 0;
        const auto error = mapping->normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                                              [&](const Measurement &) { ++found; });
        QVERIFY2(shown(error).starts_with("ExpressionLimitException: Reading the message took too long"),
                 shown(error).c_str());
        QVERIFY(found > 0);
    }

    void eachEvaluationHasStepsOfItsOwn()
    {
        const auto mapping =
            DeviceMapping::parse(R"({"templateType":"CollectionContent","template":[{"templateType":"CalculatedContent",
            "template":{"typeName":"x","typeMatchExpression":"$.v[*]","deviceIdExpression":"$..dev","timestampExpression":"$.at","values":[]}}]})");
        // A million and a half looks in all, and each of them a few thousand.
        const int count = 700;
        std::string text = R"({"dev":"w","at":"2026-11-22T08:00:00Z","v":[)";
        for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + std::string(R"({"a":1,"b":2})");
        text += "]}";
        json::Document document;
        int found = 0;
        const auto error = mapping->normalize(*document.parse(text, json::Grammar::Strict), {}, now,
                                              [&](const Measurement &) { ++found; });
        QCOMPARE(shown(error), std::string("no error"));
        QCOMPARE(found, count);
    }

    /// Sixty lists within lists, each twice the one below, are two to the sixtieth values when they are written out.
    void aMatchThatNamesOneListManyTimesIsGivenUp()
    {
        std::string match = "dev";
        for (int i = 0; i < 60; ++i) match += "|[@,@]";
        const auto mapping = DeviceMapping::parse(
            R"({"templateType":"CollectionContent","template":[{"templateType":"CalculatedContent","template":{"typeName":"x",)"
            R"("defaultExpressionLanguage":"JmesPath","typeMatchExpression":")" +
            match + R"(","deviceIdExpression":"dev","timestampExpression":"at","values":[]}}]})");
        QVERIFY(mapping.has_value());
        json::Document document;
        Workspace workspace;
        Trace trace;
        int found = 0;
        const auto error = mapping->normalize(
            *document.parse(R"({"dev":"w","at":"2026-11-22T08:00:00Z"})", json::Grammar::Strict), {}, now,
            [&](const Measurement &) { ++found; }, workspace, &trace);
        QVERIFY2(shown(error).starts_with("ExpressionLimitException"), shown(error).c_str());
        QCOMPARE(found, 0);
        QVERIFY(trace.templates.at(0).matches.at(0).failure.has_value());
        QVERIFY(trace.templates.at(0).matches.at(0).matched.size() <= Trace::maxFound + 3);
    }

    void theTraceCutsALongTextBetweenItsCharacters()
    {
        std::string letters = "a";
        for (int i = 0; i < 300; ++i) letters += "ö";
        const std::string text =
            "{\"bpm\":1,\"dev\":\"w\",\"at\":\"2026-11-22T08:00:00Z\",\"note\":\"" + letters + "\"}";
        json::Document document;
        Workspace workspace;
        Trace trace;
        pulseMapping().normalize(
            *document.parse(text, json::Grammar::Strict), {}, now, [](const Measurement &) {}, workspace, &trace);
        const std::string &note = trace.templates.at(0).matches.at(0).fields.back().found;
        QVERIFY2(note.starts_with("\"aö") && note.ends_with("ö…"), note.c_str());
        QVERIFY(note.find("\xEF\xBF\xBD") == std::string::npos);
    }

    void aLiteralOfManyValuesIsCopied()
    {
        std::string list = "1";
        for (int i = 1; i < 2000; ++i) list += ",1";
        const auto mapping = DeviceMapping::parse(
            R"({"templateType":"CollectionContent","template":[{"templateType":"CalculatedContent","template":{"typeName":"x",)"
            R"("defaultExpressionLanguage":"JmesPath","typeMatchExpression":"`[)" +
            list +
            R"(]`","deviceIdExpression":"dev","timestampExpression":"at","values":[{"valueName":"n","valueExpression":"length(matchedToken) "},{"valueName":"sum","valueExpression":"sum(matchedToken) "}]}}]})");
        QVERIFY(mapping.has_value());
        json::Document document;
        std::string lines;
        const auto error =
            mapping->normalize(*document.parse(R"({"dev":"w","at":"2026-11-22T08:00:00Z"})", json::Grammar::Strict), {},
                               now, [&](const Measurement &one) { lines += shown(one); });
        QCOMPARE(shown(error), std::string("no error"));
        QCOMPARE(lines, std::string(R"(x 2026-11-22T08:00:00.0000000Z device=w "n=2000" "sum=2000")"));
    }

private:
    const std::vector<TextCase> m_cases = tests::readCases("normalize/mappings.txt");
    const std::vector<TextCase> m_loading = tests::readCases("normalize/loading.txt");
};
TRENDWARD_TEST(DeviceMappingTest)

#include "tst_devicemapping.moc"
