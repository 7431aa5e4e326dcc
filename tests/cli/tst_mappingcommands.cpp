// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>

using namespace trendward::tests;

namespace
{

const QByteArray deviceMapping =
    R"({"templateType":"CollectionContent","template":[)"
    R"( {"templateType":"JsonPathContent","template":{"typeName":"heartrate","typeMatchExpression":"$..[?(@heartrate)]",)"
    R"(  "deviceIdExpression":"$.deviceid","timestampExpression":"$.measurementdatetime","patientIdExpression":"$.patientid",)"
    R"(  "values":[{"required":"true","valueExpression":"$.heartrate","valueName":"hr"}]}},)"
    R"( {"templateType":"CalculatedContent","template":{"typeName":"bp","typeMatchExpression":{"value":"$.Body.pressures[*]"},)"
    R"(  "deviceIdExpression":"$.Body.cuff","timestampExpression":"$.matchedToken.at",)"
    R"(  "values":[{"required":true,"valueExpression":"$.matchedToken.sys","valueName":"systolic"},)"
    R"(            {"required":false,"valueExpression":"$.matchedToken.dia","valueName":"diastolic"}]}}]})";

const QByteArray fhirMapping =
    R"({"templateType":"CollectionFhir","template":[)"
    R"( {"templateType":"CodeValueFhir","template":{"typeName":"heartrate","codes":[{"code":"8867-4","system":"http://loinc.org","display":"Heart rate"}],)"
    R"(  "category":[{"codes":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],)"
    R"(  "value":{"valueType":"Quantity","valueName":"hr","unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}}},)"
    R"( {"templateType":"CodeValueFhir","template":{"typeName":"bp","periodInterval":60,"codes":[{"code":"85354-9","system":"http://loinc.org"}],)"
    R"(  "components":[{"codes":[{"code":"8480-6","system":"http://loinc.org","display":"Systolic"}],)"
    R"(                 "value":{"valueType":"SampledData","valueName":"systolic","defaultPeriod":600000,"unit":"mmHg"}}]}}]})";

const QByteArray heartRateMessage =
    R"({"heartrate":65,"deviceid":"watch-1","patientid":"p-1","measurementdatetime":"2026-11-22T08:30:00+01:00"})";

}  // namespace

class MappingCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_device = m_folder.write("device.json", deviceMapping);
        m_fhir = m_folder.write("fhir.json", fhirMapping);
    }

    void wrapsWhatIsNotAnEnvelope()
    {
        const Ran ran = cli({"normalize", "--device-mapping", m_device}, heartRateMessage);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, QByteArray("{\"type\":\"heartrate\",\"occurrenceTimeUtc\":\"2026-11-22T07:30:00.0000000Z\","
                                     "\"deviceId\":\"watch-1\","
                                     "\"patientId\":\"p-1\",\"encounterId\":null,\"correlationId\":null,"
                                     "\"properties\":[{\"name\":\"hr\",\"value\":\"65\"}]}\n"));
        QCOMPARE(ran.err, QByteArray());
    }
    void readsEnvelopesLinesAndFiles()
    {
        const QByteArray envelope =
            R"({"Body":{"cuff":"c-9","pressures":[{"at":"2026-11-22T08:00:00Z","sys":120,"dia":80},{"at":"2026-11-22T08:20:00Z","sys":130}]},"Properties":{},"SystemProperties":{}})";
        const QString file = m_folder.write("messages.ndjson", envelope + "\n" + heartRateMessage + "\n");
        const Ran ran = cli({"normalize", "--device-mapping", m_device, file});
        QCOMPARE(ran.exit, 0);
        const auto lines = ran.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0]["properties"].toArray().size(), 2);
        QCOMPARE(lines[1]["occurrenceTimeUtc"].toString(), QString("2026-11-22T08:20:00.0000000Z"));
        QCOMPARE(lines[1]["properties"].toArray().size(), 1);
    }
    void bareHandsTheDocumentOverAsItIs()
    {
        // In the envelope the match stands at $.Body.pressures; bare, the document has no Body.
        const Ran ran = cli({"normalize", "--device-mapping", m_device, "--bare", "-"}, heartRateMessage);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.lines().size(), 1);
    }
    void oneBadLineIsAProblemAndTheRestGoesOn()
    {
        const Ran ran =
            cli({"normalize", "--device-mapping", m_device},
                heartRateMessage + "\n{\"heartrate\":\n" + heartRateMessage + "\n" + R"({"heartrate":70})" + "\n");
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.lines().size(), 2);
        const auto problems = ran.err.trimmed().split('\n');
        QCOMPARE(problems.size(), 2);
        const auto first = QJsonDocument::fromJson(problems[0]).object();
        QCOMPARE(first["error"].toObject()["type"].toString(), QString("InvalidDataFormatException"));
        QCOMPARE(first["origin"].toObject()["record"].toInt(), 2);
        const auto second = QJsonDocument::fromJson(problems[1]).object();
        QCOMPARE(second["error"].toObject()["type"].toString(), QString("IncompatibleDataException"));
        QVERIFY(second["error"].toObject()["message"].toString().contains("DeviceIdExpression"));
        QCOMPARE(second["origin"].toObject()["record"].toInt(), 4);
    }
    void aBrokenMappingNamesLineAndPosition()
    {
        const QString broken =
            m_folder.write("broken.json",
                           "{\n \"templateType\": \"CollectionContent\",\n \"template\": [\n  {\"templateType\": "
                           "\"JsonPathContent\", \"template\": {\"typeName\": \"x\"}}\n ]\n}");
        const Ran ran = cli({"normalize", "--device-mapping", broken}, heartRateMessage);
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("Line Number: 4"), ran.err.constData());
        QVERIFY(ran.err.contains("TypeMatchExpression"));
    }
    void convertsToObservations()
    {
        const Ran ran = cli({"convert", "--device-mapping", m_device, "--fhir-mapping", m_fhir}, heartRateMessage);
        QCOMPARE(ran.exit, 0);
        const auto lines = ran.lines();
        QCOMPARE(lines.size(), 1);
        const auto observation = lines[0];
        QCOMPARE(observation["resourceType"].toString(), QString("Observation"));
        QCOMPARE(observation["status"].toString(), QString("final"));
        QCOMPARE(observation["code"].toObject()["coding"].toArray().size(), 2);
        QCOMPARE(observation["code"].toObject()["text"].toString(), QString("heartrate"));
        QCOMPARE(observation["effectivePeriod"].toObject()["start"].toString(),
                 QString("2026-11-22T07:30:00.0000000Z"));
        QCOMPARE(observation["valueQuantity"].toObject()["value"].toDouble(), 65.0);
        QCOMPARE(observation["identifier"].toArray()[0].toObject()["value"].toString(),
                 QString("p-1.watch-1.heartrate.20261122073000Z.20261122073000Z"));
    }
    /// What is written by one thread and said by another comes in the order of the messages.
    void convertsALongFileInItsOrder()
    {
        constexpr int count = 150'000, brokenEach = 10'000;
        const QDateTime first = QDateTime::fromString("2026-01-01T00:00:00Z", Qt::ISODate);
        QByteArray messages;
        QList<QByteArray> starts;
        for (int i = 1; i <= count; ++i) {
            if (i % brokenEach == 0) {
                messages += "{broken\n";
                continue;
            }
            const QByteArray time = first.addSecs(i).toString(Qt::ISODate).toLatin1();
            messages += QByteArray(heartRateMessage).replace("2026-11-22T08:30:00+01:00", time) + '\n';
            starts << time.chopped(1) + ".0000000Z";
        }
        const QString file = m_folder.write("long.ndjson", messages);
        const Ran ran = cli({"convert", "--device-mapping", m_device, "--fhir-mapping", m_fhir, file});
        QCOMPARE(ran.exit, 3);
        const QList<QByteArray> written = ran.out.trimmed().split('\n'), said = ran.err.trimmed().split('\n');
        QCOMPARE(written.size(), starts.size());
        for (qsizetype i = 0; i < written.size(); ++i)
            if (!written[i].contains("\"start\":\"" + starts[i])) QFAIL(written[i].constData());
        QCOMPARE(said.size(), count / brokenEach);
        for (qsizetype i = 0; i < said.size(); ++i)
            QVERIFY2(said[i].contains("\"record\":" + QByteArray::number((i + 1) * brokenEach)), said[i].constData());
    }
    void groupsAnHourIntoSampledData()
    {
        const QByteArray message =
            R"({"Body":{"cuff":"c-9","pressures":[{"at":"2026-11-22T08:00:00Z","sys":120,"dia":80},{"at":"2026-11-22T08:20:00Z","sys":130}]}})";
        const Ran ran = cli({"convert", "--device-mapping", m_device, "--fhir-mapping", m_fhir}, message);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.lines().size(), 1);
        const auto component = ran.lines().at(0)["component"].toArray()[0].toObject();
        QCOMPARE(component["valueSampledData"].toObject()["data"].toString(), QString("120 E 130 E E E"));
    }
    void evaluatesOneExpression_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("root alone") << "$" << QByteArray("{\"a\": 1.0}") << QByteArray("{\"a\":1.0}\n");
        QTest::newRow("filter without a dot")
            << "$..[?(@hr)].hr" << QByteArray(R"({"x":[{"hr":60},{"hr":null},{"k":1}]})") << QByteArray("60\nnull\n");
        QTest::newRow("big number kept") << "$.n" << QByteArray("{\"n\":123456789012345678901234567890}")
                                         << QByteArray("123456789012345678901234567890\n");
        QTest::newRow("nothing found") << "$.b" << QByteArray("{\"a\":1}") << QByteArray();
    }
    void evaluatesOneExpression()
    {
        QFETCH(QString, expression);
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, expected);
        const Ran ran = cli({"evaluate", "--language", "jsonpath", expression}, document);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, expected);
    }
    void evaluatesJmesPath()
    {
        const Ran ran =
            cli({"evaluate", "--language", "jmespath", "x[*].add(hr, `1`)"}, R"({"x":[{"hr":60},{"hr":61.5}]})");
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, QByteArray("61\n62.5\n"));
        QCOMPARE(cli({"evaluate", "--language", "jmespath", "x["}, "{}").exit, 1);
        // Two to the sixtieth values are not written, and no piece of them either.
        QString many = "@";
        for (int i = 0; i < 60; ++i) many += " | [@, @]";
        const Ran tooLong = cli({"evaluate", "--language", "jmespath", many}, "1");
        QCOMPARE(tooLong.exit, 1);
        QCOMPARE(tooLong.out, QByteArray());
        QVERIFY2(tooLong.err.contains("ExpressionLimitException"), tooLong.err.constData());
    }
    void tracesOnStandardError()
    {
        const Ran plain = cli({"convert", "--device-mapping", m_device, "--fhir-mapping", m_fhir}, heartRateMessage);
        const Ran ran =
            cli({"convert", "--trace", "--device-mapping", m_device, "--fhir-mapping", m_fhir}, heartRateMessage);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.lines().at(0)["id"], plain.lines().at(0)["id"]);
        const QList<QByteArray> traces = ran.err.trimmed().split('\n');
        QCOMPARE(traces.size(), 2);
        const auto normalizing = QJsonDocument::fromJson(traces[0]).object()["trace"].toObject();
        QCOMPARE(normalizing["templates"].toArray().size(), 2);
        QVERIFY(traces[0].contains("hr is 65, found by $.heartrate."));
        QVERIFY(traces[1].contains("The Observation of heartrate holds hr."));
    }
    void tracesWhatBecomesNoObservation_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no FHIR template")
            << QByteArray(R"("typeName":"heartrate")") << QByteArray(R"("typeName":"other")")
            << QByteArray("No FHIR template takes the type heartrate");
        const QByteArray before = R"("typeName":"heartrate",)";
        QTest::newRow("an interval that is none") << before << before + R"("periodInterval":30,)"
                                                  << QByteArray("ObservationPeriodInterval 30 is not supported");
        QTest::newRow("no correlation id")
            << before << before + R"("periodInterval":-1,)" << QByteArray("CorrelationIdNotDefinedException");
    }
    void tracesWhatBecomesNoObservation()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, says);
        const QString fhir = m_folder.write("other.json", QByteArray(fhirMapping).replace(from, to));
        const Ran ran =
            cli({"convert", "--trace", "--device-mapping", m_device, "--fhir-mapping", fhir}, heartRateMessage);
        QCOMPARE(ran.exit, 3);
        const QList<QByteArray> lines = ran.err.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);  // of the message, of the measurement, and the problem
        const auto trace = QJsonDocument::fromJson(lines[1]).object()["trace"].toObject();
        QCOMPARE(trace["type"].toString(), QString("heartrate"));
        QCOMPARE(trace["sentences"].toArray().size(), 1);
        QVERIFY2(trace["sentences"].toArray()[0].toString().toUtf8().contains(says), lines[1].constData());
    }
    void writesVitalSignsWithTheBuiltInMappings()
    {
        const Ran ran = cli({"convert", "--vital-signs"},
                            heartRateMessage + '\n' + QByteArray(heartRateMessage).replace("heartrate", "spo2"));
        QCOMPARE(ran.exit, 0);
        const auto lines = ran.lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0]["effectiveDateTime"].toString(), QString("2026-11-22T07:30:00Z"));
        QVERIFY(!lines[0].contains("effectivePeriod"));
        QSet<QString> codes;
        const QJsonArray codings = lines[1]["code"].toObject()["coding"].toArray();
        for (const QJsonValue &coding : codings) codes << coding.toObject()["code"].toString();
        QVERIFY(codes.contains("59408-5") && codes.contains("2708-6"));
        // A site's own mappings are written as they say.
        QCOMPARE(
            cli({"convert", "--vital-signs", "--device-mapping", m_device, "--fhir-mapping", m_fhir}, heartRateMessage)
                .exit,
            2);
    }
    void checksMappings()
    {
        const Ran ran = cli({"check-mapping", "--json", "--device-mapping", m_device, "--fhir-mapping", m_fhir, "-"},
                            R"({"heartrate":65,"deviceid":"w","measurementdatetime":"2026-11-22T08:30:00"})");
        QCOMPARE(ran.exit, 3);
        QStringList kinds;
        for (const QJsonObject &one : ran.lines()) kinds << one["kind"].toString();
        QCOMPARE(kinds.join(' '), QString("unused-value unit-not-ucum zoneless-time"));
        const QString folder = TRENDWARD_SOURCE_DIR "/resources/mappings/";
        const Ran own = cli({"check-mapping", "--device-mapping", folder + "device-messages.json", "--fhir-mapping",
                             folder + "fhir-observations.json"});
        QCOMPARE(own.out, QByteArray());
        QCOMPARE(own.exit, 0);
    }
    void saysWhatIsWrongWithTheWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::newRow("nothing") << QStringList{} << 2;
        QTest::newRow("no such command") << QStringList{"fly"} << 2;
        QTest::newRow("no mapping") << QStringList{"normalize"} << 2;
        QTest::newRow("no mapping to check") << QStringList{"check-mapping"} << 2;
        QTest::newRow("one mapping to convert with") << QStringList{"convert", "--device-mapping", m_device} << 2;
        QTest::newRow("unknown option") << QStringList{"readings", "--colour"} << 2;
        QTest::newRow("mapping not there") << QStringList{"normalize", "--device-mapping", "/nonexistent.json"} << 1;
        QTest::newRow("input not there") << QStringList{"normalize", "--device-mapping", m_device,
                                                        "/nonexistent.ndjson"}
                                         << 1;
        QTest::newRow("other language") << QStringList{"evaluate", "--language", "xpath", "$"} << 2;
        QTest::newRow("no store") << QStringList{"patient", "list"} << 2;
        QTest::newRow("no moment") << QStringList{"patient", "list", "--store", "nowhere", "--now", "noon"} << 2;
        QTest::newRow("no zone") << QStringList{"import", "--dry-run", "--zone", "Mars/Base", "file"} << 2;
        QTest::newRow("unit of something else")
            << QStringList{"import", "--dry-run", "--unit", "body-weight=mm[Hg]", "file"} << 2;
        QTest::newRow("one mapping of two")
            << QStringList{"import", "--dry-run", "--device-mapping", "a.json", "file"} << 2;
        QTest::newRow("stray operand") << QStringList{"worklist", "--store", "nowhere", "today"} << 2;
        QTest::newRow("merge without a reason")
            << QStringList{"patient", "merge", "--store", "nowhere", "--id", "a", "--into", "b"} << 2;
        QTest::newRow("undo of nothing") << QStringList{"patient", "undo", "--store", "nowhere", "--change", "abc"}
                                         << 2;
        QTest::newRow("place nothing") << QStringList{"held", "place", "--store", "nowhere", "--patient", "a"} << 2;
        QTest::newRow("help") << QStringList{"--help"} << 0;
        for (const char *command : {"normalize", "convert", "evaluate", "check-mapping", "conformance", "patient",
                                    "import", "readings", "observations", "worklist", "summary"})
            QTest::newRow(command) << QStringList{command, "--help"} << 0;
    }
    void saysWhatIsWrongWithTheWords()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        const Ran ran = cli(words);
        QCOMPARE(ran.exit, exit);
        QVERIFY(!(exit == 0 ? ran.out : ran.err + ran.out).isEmpty());
    }

private:
    StoreFolder m_folder;
    QString m_device, m_fhir;
};
TRENDWARD_TEST(MappingCommandsTest)

#include "tst_mappingcommands.moc"
