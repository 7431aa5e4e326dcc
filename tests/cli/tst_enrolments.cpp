// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace trendward::tests;

namespace
{

const QStringList onThatDay{"--now", "2026-11-22T09:00:00Z"};

Ran patientWord(const StoreFolder &folder, const QString &word, const QStringList &options)
{
    return folder(QStringList{"patient", word} + options + onThatDay);
}

QJsonObject listOf(const StoreFolder &folder)
{
    return folder(QStringList{"worklist", "--json"} + onThatDay).lines().value(0);
}

}  // namespace

class EnrolmentCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theListAnswersForEverybodyUntilSomebodyIsEnrolled()
    {
        const StoreFolder folder;
        for (const char *id : {"p-1", "p-2"})
            QCOMPARE(folder({"patient", "add", "--id", id, "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(listOf(folder)["headline"].toString(), QString("2 of 2 patients ranked, 0 failed"));
        const Ran enrolled = patientWord(folder, "enrol",
                                         {"--id", "p-1", "--programme", "Lungs at home", "--clinician", "R. Alvarez",
                                          "--consent", "2026-11-01", "--on", "2026-11-02"});
        QVERIFY2(enrolled.exit == 0, enrolled.err.constData());
        const QJsonObject one = enrolled.lines().value(0);
        QCOMPARE(one["programme"].toString(), QString("Lungs at home"));
        QCOMPARE(one["consent"].toString(), QString("2026-11-01"));
        QVERIFY(one["end"].isNull());
        const QJsonObject list = listOf(folder);
        QCOMPARE(list["headline"].toString(), QString("1 of 1 patient ranked, 0 failed; 1 not enrolled"));
        QCOMPARE(list["notEnrolled"].toInt(), 1);
        // The one who is not enrolled stays in the list, behind the others and named so.
        const QJsonObject last = list["patients"].toArray().at(1).toObject();
        QCOMPARE(last["id"].toString(), QString("p-2"));
        QCOMPARE(last["membership"].toString(), QString("not-enrolled"));
        const QString text = QString::fromUtf8(folder(QStringList{"worklist"} + onThatDay).out);
        QVERIFY2(text.contains("Not enrolled."), qPrintable(text));
    }
    void aPauseADischargeAndTheirUndoing()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(
            patientWord(folder, "enrol", {"--id", "p-1", "--programme", "Lungs at home", "--on", "2026-11-02"}).exit,
            0);
        QCOMPARE(folder({"action", "add", "--patient", "p-1", "--text", "Call", "--owner", "Nurse"}).exit, 0);
        QCOMPARE(
            folder({"device", "assign", "--device", "d-1", "--patient", "p-1", "--from", "2026-11-01T00:00:00Z"}).exit,
            0);
        QCOMPARE(patientWord(folder, "pause", {"--id", "p-1"}).exit, 1);
        QCOMPARE(patientWord(folder, "pause", {"--id", "p-1", "--reason", "in hospital"}).exit, 0);
        QCOMPARE(listOf(folder)["headline"].toString(), QString("0 of 0 patients ranked, 0 failed; 1 paused"));
        QCOMPARE(patientWord(folder, "resume", {"--id", "p-1"}).exit, 0);
        const Ran ran = patientWord(folder, "discharge", {"--id", "p-1", "--reason", "moved away"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QVERIFY(ran.err.contains("writes a final summary"));
        QCOMPARE(ran.lines().value(0)["endReason"].toString(), QString("moved away"));
        QCOMPARE(folder({"action", "list", "--patient", "p-1"}).lines().value(0)["state"].toString(),
                 QString("cancelled"));
        QCOMPARE(folder({"device", "list"}).lines().value(0)["to"].toString(), QString("2026-11-22T09:00:00Z"));
        const auto changes = folder({"patient", "changes", "--id", "p-1"}).lines();
        QCOMPARE(changes.back()["what"].toString(), QString("discharge"));
        const QString number = QString::number(changes.back()["change"].toInt());
        QCOMPARE(folder({"patient", "undo", "--change", number}).exit, 0);
        QCOMPARE(folder({"action", "list", "--patient", "p-1"}).lines().value(0)["state"].toString(),
                 QString("scheduled"));
        QVERIFY(folder({"device", "list"}).lines().value(0)["to"].isNull());
        QCOMPARE(listOf(folder)["ranked"].toInt(), 1);
    }
    void ofTwoInOneProgrammeTheNumberSaysWhich()
    {
        const StoreFolder folder;
        for (const char *id : {"p-1", "p-2"}) {
            QCOMPARE(folder({"patient", "add", "--id", id, "--name", "Quill, Ada"}).exit, 0);
            QCOMPARE(patientWord(folder, "enrol", {"--id", id, "--programme", "Lungs", "--on", "2026-11-02"}).exit, 0);
        }
        QCOMPARE(folder({"patient", "merge", "--id", "p-2", "--into", "p-1", "--reason", "one person"}).exit, 0);
        const QStringList well{"--id", "p-1", "--reason", "well"};
        const Ran several = patientWord(folder, "discharge", well);
        QCOMPARE(several.exit, 2);
        QVERIFY2(several.err.contains("--enrolment"), several.err.constData());
        const auto all = patientWord(folder, "enrolments", {"--id", "p-1"}).lines();
        QCOMPARE(all.size(), 2);
        const int second = all[1]["enrolment"].toInt();
        const Ran ended = patientWord(folder, "discharge", well + QStringList{"--enrolment", QString::number(second)});
        QVERIFY2(ended.exit == 0, ended.err.constData());
        QVERIFY(ended.lines().at(0)["end"].isNull() && !ended.lines().at(1)["end"].isNull());
        QCOMPARE(patientWord(folder, "discharge", well + QStringList{"--enrolment", "999"}).exit, 1);
        QCOMPARE(patientWord(folder, "discharge", well + QStringList{"--enrolment", "x"}).exit, 2);
        QCOMPARE(patientWord(folder, "discharge", well).exit, 0);
    }
    void whatIsNoEnrolmentIsRefused()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(patientWord(folder, "enrol", {"--id", "p-1"}).exit, 2);
        QCOMPARE(patientWord(folder, "enrol", {"--id", "p-1", "--programme", "Lungs", "--on", "2026-12-01"}).exit, 2);
        QCOMPARE(patientWord(folder, "enrol", {"--id", "p-1", "--programme", "Lungs", "--consent", "2026"}).exit, 2);
        QCOMPARE(patientWord(folder, "discharge", {"--id", "p-1", "--reason", "well"}).exit, 1);
        QVERIFY(patientWord(folder, "enrolments", {"--id", "p-1"}).out.isEmpty());
    }
    void theSummarysDocumentHoldsTheEpisodeOfCare()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
        QCOMPARE(patientWord(
                     folder, "enrol",
                     {"--id", "p-1", "--programme", "Lungs at home", "--clinician", "R. Alvarez", "--on", "2026-11-02"})
                     .exit,
                 0);
        const auto summary = [&](const QString &format) {
            return folder(QStringList{"summary", "--patient", "p-1", "--format", format, "--out", "-"} + onThatDay).out;
        };
        const QJsonObject bundle = QJsonDocument::fromJson(summary("fhir")).object();
        QJsonObject episode;
        const QJsonArray entries = bundle["entry"].toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject resource = entry.toObject()["resource"].toObject();
            if (resource["resourceType"].toString() == "EpisodeOfCare") episode = resource;
        }
        QCOMPARE(episode["status"].toString(), QString("active"));
        QCOMPARE(episode["type"].toArray().at(0).toObject()["text"].toString(), QString("Lungs at home"));
        QCOMPARE(episode["careManager"].toObject()["display"].toString(), QString("R. Alvarez"));
        QCOMPARE(episode["period"].toObject()["start"].toString(), QString("2026-11-02"));
        QVERIFY(episode["patient"].toObject()["reference"].toString().startsWith("urn:uuid:"));
        for (const char *format : {"html", "csv"})
            QVERIFY2(summary(format).contains("Lungs at home since 2 Nov 2026, R. Alvarez, consent not recorded"),
                     format);
    }
};
TRENDWARD_TEST(EnrolmentCommandTest)

#include "tst_enrolments.moc"
