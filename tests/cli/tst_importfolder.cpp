// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>

using namespace trendward::tests;

namespace
{

const QByteArray cuffRows =
    "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
    "Nov 22 2026,08:05,121,80,61,-,-,-,-\n";

QStringList dryRunOfFolder(const QString &path)
{
    return {"import", "--dry-run", "--json", "--zone", "Europe/London", path};
}

}  // namespace

class ImportFolder : public QObject
{
    Q_OBJECT

private slots:
    void aFolderStandsForTheDeviceFilesInIt()
    {
        const StoreFolder place;
        for (const char *folder : {"in/deep", "in/__MACOSX", "in/.trash"})
            QVERIFY(QDir(place.path({})).mkpath(QString::fromLatin1(folder)));
        for (const char *file : {"in/b.csv", "in/deep/a.csv", "in/__MACOSX/._b.csv", "in/.trash/old.csv"})
            place.write(file, cuffRows);
        place.write("in/letter.pdf", "%PDF-1.7 nothing");
        place.write("in/photo.jpg", "\xff\xd8\xff\xe0 nothing");
        const Ran ran = cli(dryRunOfFolder(place.path("in")));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QStringList files;
        for (const QJsonObject &report : ran.lines()) files << report["file"].toString();
        QCOMPARE(files, QStringList({place.path("in/b.csv"), place.path("in/deep/a.csv")}));
        QVERIFY2(ran.err.contains("2 files are of no format that is read, and left out"), ran.err.constData());
    }

    void aFolderWithoutADeviceFileIsAProblem()
    {
        const StoreFolder place;
        QVERIFY(QDir(place.path({})).mkpath("in"));
        const Ran empty = cli(dryRunOfFolder(place.path("in")));
        QCOMPARE(empty.exit, 1);
        QVERIFY2(empty.err.contains("there is no file in this folder"), empty.err.constData());
        place.write("in/letter.pdf", "%PDF-1.7 nothing");
        const Ran letter = cli(dryRunOfFolder(place.path("in")));
        QCOMPARE(letter.exit, 1);
        QVERIFY2(letter.err.contains("holds 1 file, and none of a format that is read"), letter.err.constData());
        QCOMPARE(letter.lines().value(0)["file"].toString(), place.path("in"));
        QCOMPARE(letter.lines().value(0)["problems"].toArray().size(), 1);
        // Beside a file that is read, the folder is still told of.
        const QString cuff = place.write("cuff.csv", cuffRows);
        QCOMPARE(cli(dryRunOfFolder(place.path("in")) << cuff).exit, 3);
    }
};

TRENDWARD_TEST(ImportFolder)
#include "tst_importfolder.moc"
