// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace trendward::tests;

namespace
{

const QByteArray scale =
    "Datum;Uhrzeit;Gewicht;Notiz\n"
    "13.11.2026;07:30;81,25;n\xc3\xbc"
    "chtern\n"
    "14.11.2026;07:31;81,05;\n";

QStringList dryRun(const QString &path)
{
    return {"import", "--dry-run", "--json", "--zone", "Europe/Berlin", path};
}

Ran addPatient(const QString &store, const QString &key)
{
    return cli({"patient", "add", "--store", store, "--passphrase-file", key, "--id", "p-1", "--name", "Sample, Ann",
                "--birth", "1950-01-01", "--sex", "female"});
}

}  // namespace

class TableCommand : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsLookedAtAndAsksForItsUnit()
    {
        const StoreFolder place;
        const QString file = place.write("scale.csv", scale);
        const Ran ran = cli({"table", "--json", file});
        QCOMPARE(ran.exit, 3);
        const QJsonObject found = ran.lines().value(0);
        QCOMPARE(found["separator"].toString(), QString(";"));
        QCOMPARE(found["decimal"].toString(), QString(","));
        QCOMPARE(found["dates"].toString(), QString("dmy"));
        const QJsonArray columns = found["columns"].toArray();
        QCOMPARE(columns.size(), qsizetype{4});
        QCOMPARE(columns.at(2).toObject()["measure"].toString(), QString("body-weight"));
        QVERIFY(columns.at(2).toObject()["unit"].isNull());
        QCOMPARE(found["questions"].toArray().size(), qsizetype{1});
        QVERIFY2(ran.err.contains("Say the unit of column Gewicht"), ran.err.constData());
        // Nothing is kept while something is open.
        const QString out = place.path("scale.json");
        QCOMPARE(cli({"table", file, "--save", "Waage", "--out", out}).exit, 1);
        QVERIFY(!QFileInfo::exists(out));
    }

    void aPresetReadsTheNextFileUnasked()
    {
        const StoreFolder place;
        const QString file = place.write("scale.csv", scale);
        const QString store = place.path("store"), key = place.path("passphrase");
        QCOMPARE(addPatient(store, key).exit, 0);
        const Ran unknown = cli(dryRun(file));
        QCOMPARE(unknown.exit, 1);
        QCOMPARE(cli({"table", file, "--column", "Gewicht=body-weight:kg", "--save", "Waage", "--store", store}).exit,
                 0);
        const QString kept = store + "/presets/Waage.json";
        QCOMPARE(QFileInfo(kept).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const Ran listed = cli({"presets", "list", "--store", store});
        QCOMPARE(listed.lines().value(0)["name"].toString(), QString("Waage"));

        const QStringList bringIn{"import", "--json",  "--zone", "Europe/Berlin",     "--patient",
                                  "p-1",    "--store", store,    "--passphrase-file", key,
                                  file};
        const Ran first = cli(bringIn), again = cli(bringIn);
        QVERIFY2(first.exit == 0, first.err.constData());
        QCOMPARE(first.lines().value(0)["format"].toString(), QString("Waage"));
        QCOMPARE(first.lines().value(0)["stored"].toInt(), 2);
        QCOMPARE(again.lines().value(0)["stored"].toInt(), 0);
        QCOMPARE(again.lines().value(0)["duplicates"].toInt(), 2);
        const QJsonObject weight = first.lines().value(0)["measures"].toObject()["body-weight"].toObject();
        QCOMPARE(weight["unit"].toString(), QString("kg"));
        QCOMPARE(weight["max"].toDouble(), 81.25);
        QCOMPARE(weight["first"].toString(), QString("2026-11-13T06:30:00Z"));

        QCOMPARE(cli({"presets", "remove", "Waage", "--store", store}).exit, 0);
        QCOMPARE(cli({"presets", "remove", "Waage", "--store", store}).exit, 1);
        QVERIFY(!QFileInfo::exists(kept));
    }

    void aSharedPresetIsAFile()
    {
        const StoreFolder place;
        const QString file = place.write("scale.csv", scale), shared = place.path("shared.json");
        QCOMPARE(cli({"table", file, "--column", "3=body-weight:kg", "--save", "Waage", "--out", shared}).exit, 0);
        const Ran ran = cli(dryRun(file) << "--preset" << shared);
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().value(0)["wouldStore"].toInt(-1), 0);  // there is no store to compare with
        QCOMPARE(ran.lines().value(0)["measures"].toObject()["body-weight"].toObject()["count"].toInt(), 2);
        const QString store = place.path("store");
        QVERIFY(QDir().mkpath(store));
        QCOMPARE(cli({"presets", "add", shared, "--store", store}).exit, 0);
        QFile text(shared);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(cli({"presets", "show", "Waage", "--store", store}).out, text.readAll());
        // The files of a folder are read by the presets beside the store, too.
        QVERIFY(QDir(place.path({})).mkpath("in"));
        place.write("in/a.csv", scale);
        const QString key = place.path("passphrase");
        QCOMPARE(addPatient(store, key).exit, 0);
        const Ran folder = cli(dryRun(place.path("in")) << "--store" << store << "--passphrase-file" << key);
        QVERIFY2(folder.exit == 0, folder.err.constData());
        QCOMPARE(folder.lines().value(0)["format"].toString(), QString("Waage"));
    }

    void whatIsNoNumberSaysWhatToDo()
    {
        const StoreFolder place;
        const QString shared = place.path("shared.json");
        QCOMPARE(cli({"table", place.write("scale.csv", scale), "--column", "3=body-weight:kg", "--save", "Waage",
                      "--out", shared})
                     .exit,
                 0);
        const QString file = place.write("b.csv", QByteArray(scale).replace("81,05", "81,x5"));
        const Ran told = cli({"import", "--dry-run", "--zone", "Europe/Berlin", file, "--preset", shared});
        QVERIFY2(told.err.contains("body-weight is not a number") && told.err.contains("mend it there"),
                 told.err.constData());
        const Ran ran = cli(dryRun(file) << "--preset" << shared);
        const QJsonObject problem = ran.lines().value(0)["problems"].toArray().at(0).toObject();
        QVERIFY2(problem["message"].toString().contains("mend it there"), ran.out.constData());
    }

    void eachUnitOfAMixedFileIsCounted()
    {
        const StoreFolder place;
        const QString shared = place.path("shared.json");
        const QString file = place.write("mixed.csv",
                                         "Datum;Uhrzeit;Gewicht;Einheit\n13.11.2026;07:30;81,25;kg\n"
                                         "14.11.2026;07:31;179,5;lb\n15.11.2026;07:31;81,05;kg\n");
        QCOMPARE(
            cli({"table", file, "--column", "3=body-weight", "--column", "4=unit", "--save", "Waage", "--out", shared})
                .exit,
            0);
        const Ran told = cli({"import", "--dry-run", "--zone", "Europe/Berlin", file, "--preset", shared});
        QVERIFY2(told.err.contains("body-weight: 3 readings, 1 in lb and 2 in kg, "), told.err.constData());
        const Ran ran = cli(dryRun(file) << "--preset" << shared);
        const QJsonObject weight = ran.lines().value(0)["measures"].toObject()["body-weight"].toObject();
        QCOMPARE(weight["units"].toObject()["[lb_av]"].toInt(), 1);
        QCOMPARE(weight["units"].toObject()["kg"].toInt(), 2);
    }

    void wrongWordsAreUsage_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("column") << QStringList{"--column", "Nowhere=clock"}
                                << QByteArray("the table has no such column");
        QTest::newRow("unit") << QStringList{"--column", "Gewicht=body-weight:mmHg"}
                              << QByteArray("is no unit of body-weight");
        QTest::newRow("measure") << QStringList{"--column", "Gewicht=luck"} << QByteArray("is no measure");
        QTest::newRow("dates") << QStringList{"--dates", "xyz"} << QByteArray("is no order of dates");
        QTest::newRow("zone") << QStringList{"--zone", "Nowhere/Town"} << QByteArray("is no zone");
        QTest::newRow("mark") << QStringList{"--decimal", "x"} << QByteArray("none of the marks");
        QTest::newRow("one mark for both")
            << QStringList{"--decimal", ".", "--thousands", "."} << QByteArray("cannot stand between thousands");
        QTest::newRow("the mark that decimals have")
            << QStringList{"--thousands", ","} << QByteArray("cannot stand between thousands");
        QTest::newRow("save alone") << QStringList{"--save", "x"} << QByteArray("--save goes with");
    }
    void wrongWordsAreUsage()
    {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, says);
        const StoreFolder place;
        const Ran ran = cli(QStringList{"table", place.write("scale.csv", scale)} + more);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
    }

    void whatIsNoTableSaysSo()
    {
        const StoreFolder place;
        const Ran letter = cli({"table", place.write("letter.txt", "Dear nurse,\nI feel fine.\n")});
        QCOMPARE(letter.exit, 1);
        QVERIFY2(letter.err.contains("letter.txt: the file is no table"), letter.err.constData());
        QCOMPARE(cli({"table", place.path("nowhere.csv")}).exit, 1);
        const Ran broken = cli(dryRun(place.write("scale.csv", scale)) << "--preset" << place.write("p.json", "{}"));
        QCOMPARE(broken.exit, 1);
        QVERIFY2(broken.err.contains("it is no preset for tables"), broken.err.constData());
    }
};

TRENDWARD_TEST(TableCommand)
#include "tst_table.moc"
