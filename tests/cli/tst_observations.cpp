// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "core/fhir/observation.h"
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace trendward;
using namespace trendward::tests;

namespace
{

/// A window of heart rates, two of them within one second, and single readings beside it.
const QByteArray messages =
    R"({"deviceid":"watch-1","patientid":"p-1","samples":[{"time":"2026-11-20T08:00:00.250Z","heartrate":61},)"
    R"({"time":"2026-11-20T08:00:00.750Z","heartrate":62},{"time":"2026-11-20T08:00:07Z","heartrate":60},)"
    R"({"time":"2026-11-20T08:20:00Z","heartrate":75}]})"
    "\n"
    R"({"heartrate":65,"deviceid":"watch-1","patientid":"p-1","measurementdatetime":"2026-11-20T08:00:07Z"})"
    "\n"
    R"({"systolic":121,"diastolic":79,"deviceid":"cuff-1","patientid":"p-1","measurementdatetime":"2026-11-20T09:00:00Z"})"
    "\n"
    R"({"spo2":96,"deviceid":"clip-1","patientid":"p-1","measurementdatetime":"2026-11-20T09:05:00Z"})"
    "\n";

QString heartRate(const QString &device, const QString &patient, int value, const QString &time)
{
    const QString whose = patient.isEmpty() ? QString() : QStringLiteral("\"patientid\":\"%1\",").arg(patient);
    return QStringLiteral("{\"heartrate\":%1,\"deviceid\":\"%2\",%3\"measurementdatetime\":\"2026-11-20T%4:00Z\"}\n")
        .arg(QString::number(value), device, whose, time);
}

QStringList told(const QByteArray &lines)
{
    QStringList all;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty()) continue;
        const auto observation = fhir::readObservation(line.toStdString());
        if (!observation) return {QString::fromStdString(observation.error().detail)};
        for (const fhir::Reading &one : fhir::readingsOf(*observation))
            all << QString::fromStdString(one.code.code + " " + one.time.at.text() + " " +
                                          (one.value ? one.value->text() : "-") + " " + one.unit.code + " " +
                                          observation->subject);
    }
    all.sort();
    return all;
}

QStringList shown(const QList<QJsonObject> &rows)
{
    QStringList all;
    for (const QJsonObject &row : rows)
        all << row["code"].toObject()["code"].toString() + ' ' + row["time"].toString() + ' ' +
                   QString::number(row["value"].toDouble()) + ' ' + row["unit"].toString() + " Patient/" +
                   row["patient"].toString();
    all.sort();
    return all;
}

QString values(const StoreFolder &folder, const QString &patient)
{
    QStringList all;
    for (const QJsonObject &row : folder({"readings", "--patient", patient, "--format", "ndjson"}).lines())
        all << QString::number(row["value"].toDouble());
    return all.join(' ');
}

}  // namespace

class ObservationsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatReadingsSays()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const Ran imported = folder({"import", folder.write("messages.ndjson", messages)});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        const QStringList readings = shown(folder({"readings", "--format", "ndjson"}).lines());
        QCOMPARE(readings.size(), 8);
        const Ran ran = folder({"observations"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(told(ran.out), readings);

        // One moment is no period, and the profile of a heart rate takes one quantity and no stream.
        QSet<QString> ids;
        for (const QJsonObject &line : ran.lines()) {
            QVERIFY(line.contains("effectiveDateTime") && !line.contains("effectivePeriod"));
            QVERIFY(!line.contains("valueSampledData"));
            ids << line["id"].toString();
        }
        QCOMPARE(ids.size(), 7);

        const Ran part = folder({"observations", "--measure", "heart-rate", "--from", "2026-11-20T08:00:00.500Z",
                                 "--to", "2026-11-20T08:20:00Z"});
        QCOMPARE(told(part.out).size(), 3);
        const auto key =
            folder({"readings", "--measure", "heart-rate", "--format", "ndjson"}).lines().value(0)["key"].toString();
        QCOMPARE(folder({"reading", "exclude", "--key", key, "--reason", "moved"}).exit, 0);
        QCOMPARE(told(folder({"observations"}).out), shown(folder({"readings", "--format", "ndjson"}).lines()));
    }
    void messagesOfAMergedPatientGoBackToThem()
    {
        const StoreFolder folder;
        for (const char *id : {"p-1", "p-2"})
            QCOMPARE(folder({"patient", "add", "--id", id, "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(
            folder({"device", "assign", "--device", "his", "--patient", "p-2", "--from", "2026-11-01T00:00:00Z"}).exit,
            0);
        const QString before = folder.write("before.ndjson", heartRate("his", {}, 60, "07:00").toUtf8());
        QCOMPARE(folder({"import", before}).exit, 0);
        const Ran merged = folder({"patient", "merge", "--id", "p-2", "--into", "p-1", "--reason", "one person"});
        QVERIFY2(merged.exit == 0, merged.err.constData());
        const QString during =
            heartRate("his", {}, 61, "08:00") + heartRate("any", "p-2", 62, "08:05") +
            heartRate("any", "p-1", 90, "08:10") +
            "{\"deviceid\":\"his\",\"samples\":[{\"time\":\"2026-11-20T09:00:00Z\",\"heartrate\":63},"
            "{\"time\":\"2026-11-20T09:01:00Z\",\"heartrate\":64}]}\n";
        QCOMPARE(folder({"import", folder.write("during.ndjson", during.toUtf8())}).exit, 0);
        const QString later =
            "{\"deviceid\":\"his\",\"samples\":[{\"time\":\"2026-11-20T09:02:00Z\",\"heartrate\":65}]}\n";
        QCOMPARE(folder({"import", folder.write("later.ndjson", later.toUtf8())}).exit, 0);
        // A file that a person brings in for the merged patient by name.
        const QString named = heartRate("third", {}, 66, "10:00");
        QCOMPARE(folder({"import", "--patient", "p-2", folder.write("named.ndjson", named.toUtf8())}).exit, 0);
        QCOMPARE(values(folder, "p-1"), QString("60 61 62 90 63 64 65 66"));
        QCOMPARE(folder({"held", "list"}).out, QByteArray());

        QString change;
        for (const QJsonObject &one : folder({"patient", "changes", "--id", "p-1"}).lines())
            if (one["what"] == "merge") change = QString::number(one["change"].toInt());
        QCOMPARE(folder({"patient", "undo", "--change", change}).exit, 0);
        QCOMPARE(values(folder, "p-1"), QString("90"));
        QCOMPARE(values(folder, "p-2"), QString("60 61 62 63 64 65 66"));
        for (const char *id : {"p-1", "p-2"})
            for (const QJsonObject &one : folder({"observations", "--patient", id}).lines())
                QCOMPARE(one["subject"].toObject()["reference"].toString(), QString("Patient/") + id);
    }
    void aPeriodThatEndsBeforeItBeginsIsAUsageError()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QStringList period{"--patient", "p-1", "--from", "2026-11-21T00:00:00Z", "--to", "2026-11-20T00:00:00Z"};
        for (const QStringList &command :
             {QStringList{"summary", "--out", folder.path("summary")}, {"readings"}, {"observations"}}) {
            const Ran ran = folder(command + period);
            QCOMPARE(ran.exit, 2);
            QVERIFY2(ran.err.contains("--from") && ran.err.contains("2026-11-21"), ran.err.constData());
            QCOMPARE(ran.out, QByteArray());
            QCOMPARE(folder(command + QStringList{"--patient", "p-1", "--from", "yesterday"}).exit, 2);
        }
        QVERIFY(!QFile::exists(folder.path("summary")));
    }
    void hiddenCharactersAreRefusedInANewName_data()
    {
        QTest::addColumn<QString>("text");
        for (const int code : {0x1B, 0x7F, 0x9B, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
            QTest::addRow("U+%04X", code) << QString(QChar(code));
    }
    void hiddenCharactersAreRefusedInANewName()
    {
        QFETCH(QString, text);
        const StoreFolder folder;
        for (const QStringList &words :
             {QStringList{"--id", "p-" + text + "1"}, {"--id", "p-1", "--name", "A" + text}}) {
            const Ran ran = folder(QStringList{"patient", "add"} + words);
            QCOMPARE(ran.exit, 2);
            QVERIFY2(ran.err.contains(QTest::currentDataTag()) && !ran.err.contains(text.toUtf8()),
                     ran.err.constData());
        }
        QCOMPARE(folder({"patient", "list"}).exit, 1);
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Żółć, Łucja"}).exit, 0);
    }
    void aNameThatIsStoredIsShownSafely()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString name = QString("Ada\u202E\u001B[2J\u009B1m\u2069, Quill");
        {
            const auto store =
                session::openStore(folder.path("store").toStdString(), folder.path("passphrase").toStdString(), false);
            QVERIFY(store);
            store::Patient patient;
            patient.id = "p-2";
            patient.name = name.toStdString();
            QVERIFY((*store)->addPatient(patient));
        }
        const Ran list = folder({"patient", "list"});
        QCOMPARE(list.lines().value(1)["name"].toString(), name);
        for (const Ran &ran : {list, folder({"worklist"}), folder({"worklist", "--json"})}) {
            QVERIFY2(ran.out.contains("Quill"), ran.out.constData());
            for (const char *hidden : {"\u202E", "\x1B", "\xC2\x9B", "\u2069"})
                QVERIFY(!ran.out.contains(hidden) && !ran.err.contains(hidden));
        }
        const auto worklist = QJsonDocument::fromJson(folder({"worklist", "--json"}).out).object();
        QVERIFY(QJsonDocument(worklist).toJson().contains("Quill"));
    }
};
TRENDWARD_TEST(ObservationsTest)

#include "tst_observations.moc"
