// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace trendward::tests;

namespace
{

const QByteArray lines =
    "{\"heartrate\":71,\"deviceid\":\"watch-1\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-21T08:00:00Z\"}"
    "\n"
    "{\"kneebend\":94,\"deviceid\":\"brace-1\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-21T08:05:00Z\"}"
    "\n";

const QByteArray keptDevice = R"json({"templateType":"CollectionContent","template":[
    {"templateType":"JsonPathContent","template":{"typeName":"knee","typeMatchExpression":"$..[?(@kneebend)]",
     "deviceIdExpression":"$.deviceid","patientIdExpression":"$.patientid",
     "timestampExpression":"$.measurementdatetime",
     "values":[{"required":"true","valueExpression":"$.kneebend","valueName":"angle"}]}}]})json";

QByteArray keptFhir(const QByteArray &code)
{
    return R"json({"templateType":"CollectionFhir","template":[{"templateType":"CodeValueFhir","template":{
    "typeName":"knee","periodInterval":0,"codes":[{"code":")json" +
           code + R"json(","system":"http:\/\/loinc.org","display":"Knee flexion"}],
    "value":{"valueType":"Quantity","valueName":"angle","unit":"deg","system":"http:\/\/unitsofmeasure.org",
    "code":"deg"}}}]})json";
}

}  // namespace

class KeptMessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void aMessageThatNoMappingReadIsKeptAndReadLater()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString file = folder.write("gateway.ndjson", lines);
        const Ran first = folder({"import", "--json", file});
        QVERIFY2(first.exit == 0, first.err.constData());
        QCOMPARE(first.lines().value(0)["kept"].toInt(), 1);
        QCOMPARE(folder({"import", "--json", file}).lines().value(0)["kept"].toInt(), 0);

        const auto listed = folder({"messages", "list"}).lines();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0]["file"].toString(), QString("gateway.ndjson"));
        QCOMPARE(listed[0]["record"].toInt(), 2);
        QCOMPARE(listed[0]["sha256"].toString().size(), 64);
        QVERIFY(listed[0]["why"].toString().contains("no template"));

        const QString device = folder.write("device.json", keptDevice),
                      fhir = folder.write("fhir.json", keptFhir("41834-8"));
        const QStringList with{"--device-mapping", device, "--fhir-mapping", fhir};
        const Ran preview = folder(QStringList{"messages", "retry", "--dry-run", "--json"} + with);
        QCOMPARE(preview.exit, 0);
        const auto would = preview.lines().value(0);
        QVERIFY(would["preview"].toBool() && would["changes"].toBool() && would["import"].isNull());
        QCOMPARE(would["messagesRead"].toInt(), 1);
        QCOMPARE(folder({"messages", "list"}).lines().size(), 1);

        const Ran done = folder(QStringList{"messages", "retry", "--json"} + with);
        QCOMPARE(done.exit, 0);
        QCOMPARE(done.lines().value(0)["readings"].toObject()["added"].toInt(), 1);
        QVERIFY(folder({"messages", "list"}).lines().isEmpty());
        const QString import = QString::number(done.lines().value(0)["import"].toInt());
        QCOMPARE(folder({"imports", "undo", import}).exit, 0);
        QCOMPARE(folder({"messages", "list"}).lines().size(), 1);
    }
    void aFileIsReadAgainAfterAPreview()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString file = folder.write("gateway.ndjson", lines.split('\n').value(1) + '\n');
        const QString device = folder.write("device.json", keptDevice),
                      wrong = folder.write("wrong.json", keptFhir("8867-4")),
                      right = folder.write("right.json", keptFhir("41834-8"));
        QCOMPARE(folder({"import", "--device-mapping", device, "--fhir-mapping", wrong, file}).exit, 0);
        const QStringList remap{"messages", "remap", "--device-mapping", device, "--fhir-mapping", right, file};
        const Ran preview = folder(remap + QStringList{"--dry-run"});
        QCOMPARE(preview.exit, 0);
        QVERIFY(preview.out.isEmpty());
        QVERIFY2(preview.err.contains("0 readings would be added, 1 superseded, 0 taken away, 0 unchanged"),
                 preview.err.constData());
        const auto code = [&] {
            return folder({"readings", "--patient", "p-1", "--format", "ndjson"})
                .lines()
                .value(0)["code"]
                .toObject()["code"]
                .toString();
        };
        QCOMPARE(code(), QString("8867-4"));
        const Ran done = folder(remap + QStringList{"--json"});
        QCOMPARE(done.exit, 0);
        QCOMPARE(done.lines().value(0)["readings"].toObject()["superseded"].toInt(), 1);
        QCOMPARE(code(), QString("41834-8"));
        const auto again = folder(remap + QStringList{"--json"}).lines().value(0);
        QVERIFY(!again["changes"].toBool() && again["import"].isNull());
        // What was read again is taken back before what it was read from.
        QCOMPARE(folder({"imports", "undo", "1"}).exit, 1);
        QCOMPARE(folder({"imports", "undo", "2"}).exit, 0);
        QCOMPARE(code(), QString("8867-4"));
    }
    void wrongWordsAreAUsageError()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        for (const QStringList &words : {QStringList{"messages"}, {"messages", "remap"}, {"messages", "list", "x"}})
            QCOMPARE(folder(words).exit, 2);
        const Ran none = folder({"messages", "retry"});
        QCOMPARE(none.exit, 0);
        QVERIFY(none.err.contains("No message waits"));
        QCOMPARE(folder({"messages", "remap", folder.write("new.ndjson", lines)}).exit, 1);
        QCOMPARE(cli({"messages", "--help"}).exit, 0);
    }
};

TRENDWARD_TEST(KeptMessagesTest)
#include "tst_keptmessages.moc"
