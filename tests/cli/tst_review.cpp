// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace trendward::tests;

namespace
{

const QByteArray pressureHead =
    "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n";

/// A week of a pressure above its goal, twice a day.
QByteArray weekAboveGoal()
{
    QByteArray file = pressureHead;
    for (int day = 21; day >= 15; --day)
        for (const char *time : {"20:00", "08:00"})
            file += "Nov " + QByteArray::number(day) + " 2026," + time + ",139,80,70,-,-,-,-\n";
    return file;
}

const QStringList ofPatient{"--patient", "p-1", "--now", "2026-11-22T09:00:00Z"};

QJsonObject patientOf(const StoreFolder &folder)
{
    const auto list = folder({"worklist", "--json", "--now", "2026-11-22T09:00:00Z"}).lines().value(0);
    return list["patients"].toArray().at(0).toObject();
}

void makeRecord(const StoreFolder &folder)
{
    QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill & Ada", "--birth", "1951-03-14"}).exit, 0);
    const QString file = folder.write("cuff.csv", weekAboveGoal());
    QCOMPARE(folder({"import", "--patient", "p-1", "--zone", "Europe/London", file}).exit, 0);
    QCOMPARE(folder({"goal", "add", "--patient", "p-1", "--measure", "systolic-blood-pressure", "--high", "135",
                     "--start", "2026-01-01"})
                 .exit,
             0);
}

}  // namespace

class ReviewCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void aReviewCoversWhatWasThereAndNewReadingsEndIt()
    {
        const StoreFolder folder;
        makeRecord(folder);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("new"));
        const Ran made = folder(QStringList{"review", "--reviewed", "--by", "R. Alvarez"} + ofPatient);
        QVERIFY2(made.exit == 0, made.err.constData());
        QCOMPARE(made.lines().value(0)["kind"].toString(), QString("reviewed"));
        const QJsonObject done = patientOf(folder);
        QCOMPARE(done["state"].toString(), QString("reviewed"));
        QCOMPARE(done["stateSince"].toString(), QString("2026-11-22T09:00:00Z"));
        QVERIFY(done["stateWords"].toString().endsWith("by R. Alvarez"));
        // One that was measured before the review and comes in after it.
        const QString late = folder.write("late.csv", pressureHead + "Nov 20 2026,12:00,141,80,70,-,-,-,-\n");
        QCOMPARE(folder({"import", "--patient", "p-1", "--zone", "Europe/London", late}).exit, 0);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("new"));
    }
    void claimsCallsAndSnoozesAreSteps()
    {
        const StoreFolder folder;
        makeRecord(folder);
        QCOMPARE(folder(QStringList{"review", "--release"} + ofPatient).exit, 1);
        QCOMPARE(folder(QStringList{"review", "--claim", "--by", "Ben"} + ofPatient).exit, 0);
        QCOMPARE(patientOf(folder)["owner"].toString(), QString("Ben"));
        QCOMPARE(folder(QStringList{"review", "--called", "no answer", "--by", "Ben"} + ofPatient).exit, 0);
        QVERIFY(patientOf(folder)["stateWords"].toString().contains("no answer"));
        QCOMPARE(folder(QStringList{"review", "--snooze", "2026-11-25"} + ofPatient).exit, 0);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("snoozed"));
        const auto log = folder(QStringList{"review"} + ofPatient).lines();
        QCOMPARE(log.size(), 3);
        QCOMPARE(log[2]["until"].toString(), QString("2026-11-25"));
        // Taken back it stays in the log; the call stands again.
        const QString number = QString::number(log[2]["step"].toInt());
        QCOMPARE(folder(QStringList{"review", "--take-back", number} + ofPatient).exit, 0);
        QCOMPARE(folder(QStringList{"review", "--take-back", number} + ofPatient).exit, 1);
        QCOMPARE(folder(QStringList{"review"} + ofPatient).lines().size(), 3);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("called"));
    }
    void aPatientIsGivenToSomebodyElseAndCovered()
    {
        const StoreFolder folder;
        makeRecord(folder);
        QCOMPARE(folder(QStringList{"review", "--cover", "--by", "Ann"} + ofPatient).exit, 1);
        QCOMPARE(folder(QStringList{"review", "--assign", "Ben", "--by", "Ann"} + ofPatient).exit, 0);
        QCOMPARE(patientOf(folder)["owner"].toString(), QString("Ben"));
        QCOMPARE(folder(QStringList{"review", "--reviewed", "--by", "Ann"} + ofPatient).exit, 0);
        // Who was given the patient has not begun; somebody else's review leaves the patient in the list.
        QCOMPARE(patientOf(folder)["state"].toString(), QString("new"));
        QVERIFY(patientOf(folder)["stateWords"].toString().contains("by Ann"));
        QCOMPARE(patientOf(folder)["owner"].toString(), QString("Ben"));
        QCOMPARE(folder(QStringList{"review", "--cover", "--by", "Cy"} + ofPatient).exit, 0);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("in-review"));
        QVERIFY(patientOf(folder)["stateWords"].toString().contains("Cy for Ben since"));
        const Ran released = folder(QStringList{"review", "--release", "--by", "Cy"} + ofPatient);
        QCOMPARE(released.lines().value(0)["whom"].toString(), QString("Ben"));
        QCOMPARE(patientOf(folder)["owner"].toString(), QString("Ben"));
        QCOMPARE(folder(QStringList{"review", "--reviewed", "--by", "Ben"} + ofPatient).exit, 0);
        QCOMPARE(patientOf(folder)["state"].toString(), QString("reviewed"));
    }
    void whatIsNoStepIsRefused()
    {
        const StoreFolder folder;
        makeRecord(folder);
        for (const QStringList &words : {QStringList{"--snooze", "2026-11-22"},
                                         {"--snooze", "2026-12"},
                                         {"--snooze", "soon"},
                                         {"--reviewed", "--claim"},
                                         {"--assign", ""},
                                         {"--take-back", "77"}})
            QCOMPARE(folder(QStringList{"review"} + words + ofPatient).exit, 2);
        QCOMPARE(folder({"review", "--reviewed"}).exit, 2);
        QVERIFY(folder(QStringList{"review"} + ofPatient).out.isEmpty());
    }
    void theHandoverNamesWhoWaitsAndProvesThatNobodyIsLeftOut()
    {
        const StoreFolder folder;
        makeRecord(folder);
        QCOMPARE(folder(QStringList{"review", "--claim", "--by", "Ben"} + ofPatient).exit, 0);
        const Ran ran = folder({"handover", "--now", "2026-11-22T09:00:00Z", "--out", "-"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        const QString html = QString::fromUtf8(ran.out);
        for (const char *said :
             {"Quill &amp; Ada", "p-1", "born 14 Mar 1951", "1 of 1 patient ranked, 0 failed", "To look at 1",
              "In review: Ben since", "Blood pressure 139/80 mmHg", "Not for emergencies or live monitoring"})
            QVERIFY2(html.contains(said), said);
        QCOMPARE(folder({"handover"}).exit, 2);
    }
    void theListIsATableAndAPageToPrint()
    {
        const StoreFolder folder;
        makeRecord(folder);
        const QStringList then{"--now", "2026-11-22T09:00:00Z"};
        const QString csv = QString::fromUtf8(folder(QStringList{"worklist", "--csv"} + then).out);
        QVERIFY2(csv.contains("device days of 30,review minutes,codes") && csv.contains(",p-1,Quill & Ada,"),
                 qPrintable(csv));
        // A week of readings, each day counted once.
        QVERIFY2(csv.contains(",7,7,0,99445,2026-11-21T20:00:00Z,"), qPrintable(csv));
        const QString html = QString::fromUtf8(folder(QStringList{"worklist", "--html"} + then).out);
        QVERIFY2(html.contains("<h1>Worklist</h1>") && html.contains("Quill &amp; Ada"), qPrintable(html));
        QVERIFY(!html.contains("Handed over by"));
    }
    void aMonthIsReportedByProgramme()
    {
        const StoreFolder folder;
        makeRecord(folder);
        const QStringList then{"--now", "2026-11-22T09:00:00Z"};
        QCOMPARE(folder(QStringList{"patient", "enrol", "--id", "p-1", "--programme", "Blood pressure at home", "--on",
                                    "2026-11-10"} +
                        then)
                     .exit,
                 0);
        QCOMPARE(folder(QStringList{"review", "--reviewed"} + ofPatient).exit, 0);
        const auto report = [&](const QString &month, const QString &format) {
            return folder(QStringList{"report", "--month", month, "--format", format, "--out", "-"} + then);
        };
        const QString csv = QString::fromUtf8(report("2026-11", "csv").out);
        QVERIFY2(csv.contains("2026-11,Blood pressure at home,p-1,Quill & Ada,,,2026-11-10,,1,0,7,99445,,"),
                 qPrintable(csv));
        // The month before it had nothing to do with the programme.
        const QString before = QString::fromUtf8(report("2026-10", "csv").out);
        QVERIFY2(before.contains("2026-10,,p-1,Quill & Ada,,,,,0,0,0,,,"), qPrintable(before));
        QVERIFY(QString::fromUtf8(report("2026-11", "html").out).contains("Programmes in Nov 2026"));
        QCOMPARE(report("2026", "html").exit, 2);
        QCOMPARE(report("2026-11", "pdf").exit, 2);
    }
};
TRENDWARD_TEST(ReviewCommandTest)

#include "tst_review.moc"
