// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace trendward::tests;

namespace
{

const QByteArray cuffFile =
    "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
    "Nov 22 2026,08:05,142,88,71,-,-,-,\"after a walk, sat down\"\n"
    "Nov 21 2026,08:01,138,86,69,-,-,-,-\n"
    "Nov 20 2026,20:15,131,84,66,-,-,-,-\n";

const QString nineOClock = QStringLiteral("2026-11-22T09:00:00Z");

}  // namespace

class StoreCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void aSecondImportAddsNothing()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada", "--birth", "1951-03-14", "--sex",
                         "female"})
                     .exit,
                 0);
        const QString file = folder.write("cuff.csv", cuffFile);
        const QStringList words{"import", "--patient", "p-1",    "--zone", "Europe/London",
                                "--now",  nineOClock,  "--json", file};
        const Ran first = folder(words);
        QVERIFY2(first.exit == 0, first.err.constData());
        const auto report = first.lines().value(0);
        QCOMPARE(report["stored"].toInt(), 9);
        QCOMPARE(report["duplicates"].toInt(), 0);
        const auto systolic = report["measures"].toObject()["systolic-blood-pressure"].toObject();
        QCOMPARE(systolic["count"].toInt(), 3);
        QCOMPARE(systolic["unit"].toString(), QString("mm[Hg]"));
        QCOMPARE(systolic["min"].toDouble(), 131.0);
        QCOMPARE(systolic["max"].toDouble(), 142.0);
        QCOMPARE(systolic["mean"].toDouble(), 137.0);
        QCOMPARE(systolic["first"].toString(), QString("2026-11-20T20:15:00Z"));
        QCOMPARE(systolic["last"].toString(), QString("2026-11-22T08:05:00Z"));
        QCOMPARE(report["assumed"].toObject()["zone"].toString(), QString("Europe/London"));

        const auto again = folder(words).lines().value(0);
        QCOMPARE(again["stored"].toInt(), 0);
        QCOMPARE(again["duplicates"].toInt(), 9);
        const Ran csv = folder({"readings", "--patient", "p-1", "--format", "csv"});
        QCOMPARE(csv.exit, 0);
        QCOMPARE(csv.out.count('\n'), 10);
        // A copy under another name is the same readings: the source is the device, never the file.
        const auto copy = folder({"import", "--patient", "p-1", "--zone", "Europe/London", "--json",
                                  folder.write("copy of cuff.csv", cuffFile)});
        QCOMPARE(copy.lines().value(0)["stored"].toInt(), 0);
    }
    void aDryRunNeedsNoStoreAndLeavesNone()
    {
        const StoreFolder folder;
        const QString file = folder.write("cuff.csv", cuffFile);
        const Ran ran = cli({"import", "--dry-run", "--json", "--zone", "Europe/London", file});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.lines().value(0)["measures"].toObject()["heart-rate"].toObject()["count"].toInt(), 3);
        QVERIFY(!QFileInfo::exists(folder.path("store")));
        // In words it says what was read, and nothing of a record that it was not compared with.
        const Ran words = cli({"import", "--dry-run", "--zone", "Europe/London", file});
        QVERIFY2(words.err.contains("heart-rate: 3 readings"), words.err.constData());
        QVERIFY2(!words.err.contains("would be stored"), words.err.constData());
    }
    void aFolderThatIsNotThereIsNamedAndNotMade()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString out = folder.path("not/there/summary.out");
        for (const char *format : {"html", "csv", "fhir"}) {
            const Ran ran = folder({"summary", "--patient", "p-1", "--format", format, "--out", out});
            QCOMPARE(ran.exit, 1);
            QVERIFY2(ran.err.contains("not/there is not there; make it first"), ran.err.constData());
        }
        QVERIFY(!QFileInfo::exists(folder.path("not")));
    }
    void aPatientHasANameAndWasBorn()
    {
        const StoreFolder folder;
        for (const auto &[words, said] :
             {std::pair{QStringList{}, "needs a name"},
              {{"--name", "  "}, "needs a name"},
              {{"--name", "Quill, Ada", "--birth", "2026-11-24"}, "2026-11-24 lies in the future"},
              {{"--name", "Quill, Ada", "--birth", "2027"}, "in the future"},
              {{"--name", "Quill, Ada", "--birth", "1849"}, "too long ago"}}) {
            const Ran ran = folder(QStringList{"patient", "add", "--id", "p-1", "--now", nineOClock} + words);
            QCOMPARE(ran.exit, 2);
            QVERIFY2(ran.err.contains(said), ran.err.constData());
        }
        // Nothing was made for any of them; a month that has begun is no future.
        QCOMPARE(folder({"patient", "list"}).exit, 1);
        const Ran ran = folder(
            {"patient", "add", "--id", "p-1", "--now", nineOClock, "--name", "Quill, Ada", "--birth", "2026-11"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
    }
    void timesWithoutAZoneAreCountedAndNotStored()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString file = folder.write("cuff.csv", cuffFile);
        const Ran ran = folder({"import", "--patient", "p-1", "--json", file});
        QCOMPARE(ran.exit, 3);
        const auto report = ran.lines().value(0);
        QCOMPARE(report["stored"].toInt(), 0);
        QVERIFY(report["assumed"].toObject()["zoneNeeded"].toBool());
        QVERIFY(QJsonDocument(report).toJson().contains("--zone"));
        QCOMPARE(folder({"readings", "--format", "ndjson"}).out, QByteArray());
        // The patient's home zone answers the question.
        QCOMPARE(folder({"patient", "add", "--id", "p-2", "--name", "Quill, Ben", "--zone", "America/New_York"}).exit,
                 0);
        const auto home = folder({"import", "--patient", "p-2", "--json", file}).lines().value(0);
        QCOMPARE(home["stored"].toInt(), 9);
        QCOMPARE(home["measures"].toObject()["heart-rate"].toObject()["last"].toString(),
                 QString("2026-11-22T13:05:00Z"));
    }
    void theSameSeriesComesOutEverywhere()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada", "--birth", "1951-03-14"}).exit, 0);
        QCOMPARE(
            folder({"import", "--patient", "p-1", "--zone", "Europe/London", folder.write("cuff.csv", cuffFile)}).exit,
            0);
        const auto rows =
            folder({"readings", "--patient", "p-1", "--measure", "systolic", "--format", "ndjson"}).lines();
        QCOMPARE(rows.size(), 3);
        const QString bundle = folder.path("bundle.json"), html = folder.path("summary.html"),
                      csv = folder.path("summary.csv");
        for (const auto &[format, path] : {std::pair{"fhir", bundle}, {"html", html}, {"csv", csv}}) {
            const Ran ran =
                folder({"summary", "--patient", "p-1", "--now", nineOClock, "--format", format, "--out", path});
            QVERIFY2(ran.exit == 0, ran.err.constData());
        }
        QMap<QString, double> written;
        const QJsonArray entries = QJsonDocument::fromJson(read(bundle)).object()["entry"].toArray();
        for (const auto entry : entries) {
            const auto resource = entry.toObject()["resource"].toObject();
            const QJsonArray parts = resource["component"].toArray();
            for (const auto part : parts)
                if (QJsonDocument(part.toObject()).toJson().contains("8480-6"))
                    written[QDateTime::fromString(resource["effectiveDateTime"].toString(), Qt::ISODate)
                                .toUTC()
                                .toString(Qt::ISODate)] =
                        part.toObject()["valueQuantity"].toObject()["value"].toDouble();
        }
        QCOMPARE(written.size(), 3);
        const QByteArray page = read(html), table = read(csv);
        for (const auto &row : rows) {
            QCOMPARE(written.value(row["time"].toString()), row["value"].toDouble());
            const QByteArray number = QByteArray::number(row["value"].toInt());
            QVERIFY2(page.contains(number), number.constData());
            QVERIFY2(table.contains(number), number.constData());
        }
        QCOMPARE(folder({"observations", "--patient", "p-1"}).lines().size(), 6);  // three pressures, three pulses
        const auto worklist = folder({"worklist", "--json", "--now", nineOClock}).lines().value(0);
        QCOMPARE(worklist["patients"].toArray().size(), 1);
    }
    void rulesAreForWhomTheyKnow()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const auto noRuleSet = [&] {
            return folder({"worklist", "--json", "--now", nineOClock})
                .lines()
                .value(0)["patients"]
                .toArray()[0]
                .toObject()["noRuleSet"]
                .toString();
        };
        QVERIFY(noRuleSet().contains("the birth date is not known"));
        QCOMPARE(folder({"patient", "birth", "--id", "p-1", "--birth", "soon"}).exit, 2);
        QCOMPARE(folder({"patient", "birth", "--id", "p-1", "--birth", "1992-03-14"}).exit, 0);
        QCOMPARE(noRuleSet(), QString());
        QCOMPARE(folder({"patient", "pregnancy", "--id", "p-1", "--from", "2026-05-03"}).exit, 2);  // who says so?
        const auto told = folder({"patient", "pregnancy", "--id", "p-1", "--from", "2026-05-03", "--to", "2027-01-30",
                                  "--source", "midwife", "--now", nineOClock})
                              .lines();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0]["source"].toString(), QString("midwife"));
        QVERIFY(noRuleSet().contains("pregnant"));
        QCOMPARE(folder({"patient", "pregnancy", "--id", "p-1", "--drop", "2"}).exit, 2);
        // What would change nothing is no success.
        for (const QStringList &words : {QStringList{"--to", "2027-02-01"},
                                         {"--source", "midwife"},
                                         {"--from", "2026-05-03", "--source", "midwife", "--drop", "1"}}) {
            const Ran ran = folder(QStringList{"patient", "pregnancy", "--id", "p-1"} + words);
            QCOMPARE(ran.exit, 2);
            QVERIFY2(ran.err.contains("--from"), ran.err.constData());
        }
        QCOMPARE(folder({"patient", "pregnancy", "--id", "p-1", "--drop", "1"}).exit, 0);
        QCOMPARE(noRuleSet(), QString());
    }
    void limitIsRehearsedChangedAndTakenBack()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada", "--birth", "1951-03-14"}).exit, 0);
        QCOMPARE(
            folder({"import", "--patient", "p-1", "--zone", "Europe/London", folder.write("cuff.csv", cuffFile)}).exit,
            0);
        const auto done =
            folder({"rehearse", "--rule", "systolic-180", "--limit", "140", "--now", nineOClock, "--json"}).lines();
        QCOMPARE(done.size(), 1);
        QCOMPARE(done[0]["judged"].toInt(), 1);
        QCOMPARE(done[0]["days"].toInt(), 60);
        QCOMPARE(done[0]["now"].toObject()["limit"].toDouble(), 180.0);
        QCOMPARE(done[0]["now"].toObject()["alerts"].toInt(), 0);
        QCOMPARE(done[0]["changed"].toObject()["alerts"].toInt(), 1);
        const Ran said = folder({"rehearse", "--rule", "systolic-180", "--limit", "140", "--now", nineOClock});
        QVERIFY2(said.out.contains("changed (140 mmHg): "), said.out.constData());
        const Ran draft =
            folder({"rehearse", "--rule", "systolic-180", "--limit", "140", "--state", "draft", "--now", nineOClock});
        QVERIFY2(draft.out.contains("changed (140 mmHg): Nothing: the rule is not asked."), draft.out.constData());
        QCOMPARE(folder({"rehearse", "--rule", "systolic-180", "--limit", "140", "--state", "gone"}).exit, 2);
        QCOMPARE(folder({"rehearse", "--rule", "moon", "--limit", "140"}).exit, 1);
        QCOMPARE(folder({"rehearse", "--rule", "systolic-180"}).exit, 2);
        const auto limit = [](const QList<QJsonObject> &rules) {
            for (const QJsonObject &rule : rules)
                if (rule["rule"] == "systolic-180") return rule["limit"].toDouble();
            return 0.0;
        };
        QCOMPARE(limit(folder({"rules", "list"}).lines()), 180.0);
        QCOMPARE(limit(folder({"rules", "change", "--rule", "systolic-180", "--limit", "140"}).lines()), 140.0);
        const auto list = folder({"worklist", "--json", "--now", nineOClock}).lines().value(0);
        QCOMPARE(list["rules"].toString(), QString("3, clinic 1"));
        QCOMPARE(list["patients"].toArray()[0].toObject()["bucket"].toString(), QString("Look first"));
        QCOMPARE(folder({"rules", "change", "--rule", "systolic-180"}).exit, 2);
        QCOMPARE(folder({"rules", "change", "--rule", "systolic-180", "--limit", "900"}).exit, 1);
        QCOMPARE(limit(folder({"rules", "reset", "--rule", "systolic-180"}).lines()), 180.0);
    }
    void aReadingBelongsToWhoHadTheDeviceThen()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(folder({"patient", "add", "--id", "p-2", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(folder({"device", "assign", "--device", "d-7", "--patient", "p-1", "--from", "2026-11-01T00:00:00Z",
                         "--to", "2026-11-10T00:00:00Z"})
                     .exit,
                 0);
        QCOMPARE(
            folder({"device", "assign", "--device", "d-7", "--patient", "p-2", "--from", "2026-11-10T00:00:00Z"}).exit,
            0);
        QCOMPARE(
            folder({"device", "assign", "--device", "d-7", "--patient", "p-1", "--from", "2026-11-12T00:00:00Z"}).exit,
            1);
        const QByteArray messages =
            "{\"heartrate\":61,\"deviceid\":\"d-7\",\"measurementdatetime\":\"2026-11-09T23:59:59Z\"}\n"
            "{\"heartrate\":62,\"deviceid\":\"d-7\",\"measurementdatetime\":\"2026-11-10T00:00:00Z\"}\n"
            "{\"heartrate\":63,\"deviceid\":\"d-7\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-11T00:00:"
            "00Z\"}\n"
            "{\"heartrate\":64,\"deviceid\":\"d-8\",\"measurementdatetime\":\"2026-11-11T00:00:00Z\"}\n";
        const auto report = folder({"import", "--json", folder.write("messages.ndjson", messages)}).lines().value(0);
        QCOMPARE(report["stored"].toInt(), 2);
        QCOMPARE(report["held"].toInt(), 2);
        QCOMPARE(folder({"readings", "--patient", "p-1", "--format", "ndjson"}).lines().value(0)["value"].toInt(), 61);
        QCOMPARE(folder({"readings", "--patient", "p-2", "--format", "ndjson"}).lines().value(0)["value"].toInt(), 62);
        // Bringing the same file in again holds nothing twice.
        const auto again = folder({"import", "--json", folder.path("messages.ndjson")}).lines().value(0);
        QCOMPARE(again["stored"].toInt(), 0);
        QCOMPARE(again["held"].toInt(), 0);
        QCOMPARE(again["waiting"].toInt(), 2);
        QCOMPARE(again["duplicates"].toInt(), 4);
        QCOMPARE(folder({"held", "list"}).lines().size(), 2);
        // A person places them.
        const auto number = QString::number(folder({"held", "list"}).lines().value(1)["number"].toInt());
        const Ran placed = folder({"held", "place", number, "--patient", "p-2"});
        QCOMPARE(placed.exit, 0);
        // It was the wrong one.
        static const QRegularExpression change("--change ([0-9]+)");
        QCOMPARE(folder({"patient", "undo", "--change", change.match(QString(placed.err)).captured(1)}).exit, 0);
        QCOMPARE(folder({"held", "list"}).lines().size(), 2);
        QCOMPARE(folder({"readings", "--patient", "p-2", "--format", "ndjson"}).lines().size(), 1);
        QCOMPARE(folder({"held", "place", number, "--patient", "p-2"}).exit, 0);
        QCOMPARE(folder({"held", "list"}).lines().size(), 1);
        QCOMPARE(folder({"readings", "--patient", "p-2", "--format", "ndjson"}).lines().size(), 2);
    }
    void excludedReadingsAreKeptWithTheirReason()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(folder({"import", "--patient", "p-1", "--zone", "UTC", folder.write("cuff.csv", cuffFile)}).exit, 0);
        const auto rows = folder({"readings", "--measure", "heart-rate", "--format", "ndjson"}).lines();
        const QString key = rows[0]["key"].toString();
        QCOMPARE(folder({"reading", "exclude", "--key", key}).exit, 2);  // no reason
        QCOMPARE(folder({"reading", "exclude", "--key", key, "--reason", "cuff slipped"}).exit, 0);
        QCOMPARE(folder({"readings", "--measure", "heart-rate", "--format", "ndjson"}).lines().size(), 2);
        QCOMPARE(folder({"readings", "--measure", "heart-rate", "--format", "ndjson", "--all"}).lines().size(), 3);
        QVERIFY(folder({"patient", "changes", "--id", "p-1"}).out.contains("cuff slipped"));
        QCOMPARE(folder({"reading", "restore", "--key", key, "--reason", "it had not"}).exit, 0);
        QCOMPARE(folder({"readings", "--measure", "heart-rate", "--format", "ndjson"}).lines().size(), 3);
    }
    void halfAPressureIsStillAPanelWithAReason()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(folder({"import", "--patient", "p-1", "--zone", "UTC", folder.write("cuff.csv", cuffFile)}).exit, 0);
        const auto rows = folder({"readings", "--measure", "systolic", "--format", "ndjson"}).lines();
        QCOMPARE(folder({"reading", "exclude", "--key", rows[0]["key"].toString(), "--reason", "moved"}).exit, 0);
        int absent = 0;
        for (const QJsonObject &observation : folder({"observations"}).lines()) {
            const QJsonArray parts = observation["component"].toArray();
            QVERIFY(parts.isEmpty() || parts.size() == 2);
            for (const QJsonValue &part : parts) absent += part.toObject().contains("dataAbsentReason");
        }
        QCOMPARE(absent, 1);
    }
    void badInputGetsASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"heartrate\": seventy,,}");
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff\xfe\x00\x10", 7).repeated(300);
        QTest::newRow("truncated zip") << QByteArray("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10) + QByteArray(50, 'x');
        QTest::newRow("deep JSON") << QByteArray(100'000, '[');
        QTest::newRow("deep and closed") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QTest::newRow("broken Apple file") << QByteArray(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record]>\n<HealthData "
            "locale=\"en\">\n <Record type=");
        QTest::newRow("UTF-16 without end") << QByteArray("\xff\xfe{\x00\"\x00", 6);
        QTest::newRow("web page") << QByteArray("<html><body>Please sign in</body></html>");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n");
    }
    void badInputGetsASentence()
    {
        QFETCH(QByteArray, bytes);
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString bad = folder.write("bad.file", bytes), good = folder.write("cuff.csv", cuffFile);
        const Ran alone = folder({"import", "--patient", "p-1", "--zone", "UTC", bad});
        QVERIFY2(alone.exit == 1 || alone.exit == 3, qPrintable(QString::number(alone.exit)));
        QVERIFY(alone.err.contains("bad.file"));
        QVERIFY(alone.err.size() < 3000);
        // The good rest goes in.
        const Ran both = folder({"import", "--patient", "p-1", "--zone", "UTC", "--json", bad, good});
        QCOMPARE(both.exit, 3);
        QCOMPARE(both.lines().value(1)["stored"].toInt(), 9);
    }
    void outputIsWholeForItsOwnerAndNeverReplacesADevice()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const QString old = folder.write("old.csv", "old");
        QFile::setPermissions(old, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        QCOMPARE(folder({"summary", "--patient", "p-1", "--format", "csv", "--out", old}).exit, 0);
        QVERIFY(!(QFileInfo(old).permissions() & QFileDevice::ReadOther));
        QVERIFY(QFileInfo(old).size() > 3);
        if (!QFileInfo::exists("/dev/full")) QSKIP("there is no /dev/full here");
        const Ran full = folder({"summary", "--patient", "p-1", "--format", "csv", "--out", "/dev/full"});
        QCOMPARE(full.exit, 1);
        QVERIFY(!QFileInfo("/dev/full").isFile());
    }
    void aMissingFileIsRefused()
    {
        const StoreFolder folder;
        const QString path = folder.path("nothing-here");
        const Ran ran = cli({"import", "--dry-run", path});
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.err.contains(path.toUtf8()));
    }
    void aDamagedStoreIsRefusedAndLeftAlone()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QString database;
        for (QDirIterator it(folder.path("store"), QDir::Files); it.hasNext();)
            if (const QString path = it.next();
                QFileInfo(path).size() > 4095 &&
                (database.isEmpty() || QFileInfo(path).size() > QFileInfo(database).size()) && !path.endsWith("-wal"))
                database = path;
        QVERIFY(!database.isEmpty());
        QVERIFY(!read(database).startsWith("SQLite format 3"));
        QCOMPARE(QFileInfo(database).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), QByteArray(5000, 'x')}) {
            QFile::remove(database + "-wal");
            QFile file(database);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const Ran ran = folder({"patient", "list"});
            QCOMPARE(ran.exit, 1);
            QVERIFY(!ran.err.isEmpty());
            QCOMPARE(read(database), bytes);
        }
    }
    void noKeyMeansNoStore()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        const Ran without = cli({"patient", "list", "--store", folder.path("store")});
        QCOMPARE(without.exit, 1);
        QVERIFY2(without.err.contains("passphrase-file") || without.err.contains("keychain"), without.err.constData());
        const QString other = folder.write("other", "another one\n");
        QFile::setPermissions(other, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QCOMPARE(cli({"patient", "list", "--store", folder.path("store"), "--passphrase-file", other}).exit, 1);
        QFile::setPermissions(folder.path("passphrase"), QFileDevice::ReadOwner | QFileDevice::ReadOther);
        QCOMPARE(folder({"patient", "list"}).exit, 1);  // everybody could read it
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};
TRENDWARD_TEST(StoreCommandsTest)

#include "tst_storecommands.moc"
