// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QUrl>

using namespace trendward::tests;

namespace
{

constexpr int people = 20, each = 500;

QJsonObject patientResource(int number)
{
    return {{"resourceType", "Patient"},
            {"id", QString("pat-%1").arg(number)},
            {"identifier", QJsonArray{QJsonObject{{"system", "urn:clinic"}, {"value", QString("mrn-%1").arg(number)}}}},
            {"name", QJsonArray{QJsonObject{{"family", QString("Quill%1").arg(number)}, {"given", QJsonArray{"Ada"}}}}},
            {"gender", "female"},
            {"birthDate", QString("19%1-03-14").arg(50 + number)}};
}

QString valueOf(int patient, int number)
{
    return QString::number(70 + patient + (number % 50) / 10.0, 'f', 1);
}
QDateTime timeOf(int number)
{
    return QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC).addSecs(4 * 3600 * number);
}

QJsonObject weight(int patient, int number, const QString &value, const QString &status = "final")
{
    return {{"resourceType", "Observation"},
            {"id", QString("o-%1-%2").arg(patient).arg(number)},
            {"status", status},
            {"code", QJsonObject{{"coding", QJsonArray{QJsonObject{{"system",
                                                                    "http:"
                                                                    "//loinc.org"},
                                                                   {"code", "29463-7"}}}}}},
            {"subject", QJsonObject{{"reference", QString("Patient/pat-%1").arg(patient)}}},
            {"effectiveDateTime", timeOf(number).toString(Qt::ISODate)},
            {"valueQuantity", QJsonObject{{"value", value.toDouble()},
                                          {"unit", "kg"},
                                          {"system",
                                           "http:"
                                           "//unitsofmeasure.org"},
                                          {"code", "kg"}}}};
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Everything that the server holds, made once.
QByteArray wholeServer()
{
    QByteArray all;
    for (int patient = 0; patient < people; ++patient) {
        all += line(patientResource(patient));
        for (int number = 0; number < each; ++number) all += line(weight(patient, number, valueOf(patient, number)));
    }
    return all;
}

/// Value by Observation id and time, of every reading in the store.
QMap<QString, QString> readingsOf(const StoreFolder &folder)
{
    QMap<QString, QString> all;
    for (const QJsonObject &one : folder({"observations"}).lines())
        all[one["id"].toString() + ' ' + one["effectiveDateTime"].toString()] =
            QString::number(one["valueQuantity"]["value"].toDouble(), 'f', 1);
    return all;
}

QMap<QString, QString> wanted(int patients = people)
{
    QMap<QString, QString> all;
    for (int patient = 0; patient < patients; ++patient)
        for (int number = 0; number < each; ++number)
            all[QString("o-%1-%2 ").arg(patient).arg(number) + timeOf(number).toString(Qt::ISODate)] =
                valueOf(patient, number);
    return all;
}

}  // namespace

class PullTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_data = m_folder.write("server.ndjson", wholeServer());
        m_password = secret("password", "correct horse");
        m_token = secret("token", "a-fixed-token");
        m_client = secret("client", "battery staple");
    }

    void whatTheServerHoldsIsWhatTheRecordHolds_data()
    {
        QTest::addColumn<QStringList>("server");
        QTest::addColumn<QStringList>("signIn");
        QTest::newRow("no sign-in, pages by offset") << QStringList{} << QStringList{};
        QTest::newRow("user and pass word, pages by cursor, no total")
            << QStringList{"--auth", "basic", "--paging", "cursor", "--total", "no"}
            << QStringList{"--auth", "basic", "--user", "nurse", "--secret-file", m_password};
        QTest::newRow("token") << QStringList{"--auth", "bearer"}
                               << QStringList{"--auth", "bearer", "--secret-file", m_token};
        QTest::newRow("client credentials, with a token that ends soon")
            << QStringList{"--auth", "client", "--token-life", "2"}
            << QStringList{"--auth", "client", "--user", "trendward", "--secret-file", m_client};
        QTest::newRow("a server that wants to be asked again")
            << QStringList{"--fault", "429:3", "--fault", "503:7"} << QStringList{};
        QTest::newRow("a server that breaks connections off before an answer")
            << QStringList{"--fault", "drop:9"} << QStringList{};
    }
    void whatTheServerHoldsIsWhatTheRecordHolds()
    {
        QFETCH(QStringList, server);
        QFETCH(QStringList, signIn);
        const TestServer running(QStringList{"--load", m_data} + server);
        QVERIFY2(!running.base().isEmpty(), qPrintable(running.said()));
        const StoreFolder folder;
        const QStringList pull = QStringList{"pull", "--server", running.base(), "--all", "--json"} + signIn;
        const Ran first = folder(pull);
        QVERIFY2(first.exit == 0, first.err.constData());
        QCOMPARE(first.lines().size(), qsizetype{people});
        QVERIFY(readingsOf(folder) == wanted());
        const Ran again = folder(pull);
        QCOMPARE(again.exit, 0);
        for (const QJsonObject &one : again.lines()) QCOMPARE(one["stored"].toInt(), 0);
        QVERIFY(readingsOf(folder) == wanted());
    }

    void aSignInThatIsRefusedIsSaid()
    {
        const TestServer running({"--auth", "client"});
        const StoreFolder folder;
        const Ran none = folder({"pull", "--server", running.base(), "--all"});
        QCOMPARE(none.exit, 1);
        QVERIFY2(none.err.contains("does not take this sign-in (401)"), none.err.constData());
        const Ran wrong = folder({"pull", "--server", running.base(), "--all", "--auth", "client", "--user",
                                  "trendward", "--secret-file", m_password});
        QCOMPARE(wrong.exit, 1);
        QVERIFY2(wrong.err.contains("gave no token (401, invalid_client)"), wrong.err.constData());
    }

    void faultsAreSaidAndWhatCameStays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("a fault of the server") << "500:9";
        QTest::newRow("half an answer") << "cut:9";
        QTest::newRow("a web page") << "html:9";
        QTest::newRow("a next page elsewhere") << "foreign:9";
        QTest::newRow("pages in a circle") << "circle:1";
    }
    void faultsAreSaidAndWhatCameStays()
    {
        QFETCH(QString, fault);
        const StoreFolder folder;
        {
            const TestServer running({"--load", m_data, "--fault", fault});
            const Ran ran = folder({"pull", "--server", running.base(), "--all", "--json"});
            QVERIFY2(ran.exit == 3, ran.err.constData());
            QVERIFY(ran.err.contains("not whole"));
            const auto all = readingsOf(folder), whole = wanted();
            QVERIFY(all.size() > 5000);
            for (auto one = all.begin(); one != all.end(); ++one) QCOMPARE(one.value(), whole.value(one.key()));
        }
        const TestServer well({"--load", m_data});
        QCOMPARE(folder({"pull", "--server", well.base(), "--all"}).exit, 0);
        QCOMPARE(readingsOf(folder).size(), wanted().size());
    }

    void theMembersOfAGroupAndTheEntriesOfAListArePulled()
    {
        const auto reference = [](int number) {
            return QJsonObject{{"reference", QString("Patient/pat-%1").arg(number)}};
        };
        QJsonArray members, entries;
        for (int number = 0; number < 30; ++number) {  // more than one question may name
            QJsonObject member{{"entity", reference(number)}};
            if (number == 3) member["inactive"] = true;
            members.append(member);
        }
        members.append(QJsonObject{{"entity", QJsonObject{{"reference", "Practitioner/pat-31"}}}});
        members.append(QJsonObject{{"entity", reference(77)}});
        entries.append(QJsonObject{{"item", reference(31)}});
        entries.append(QJsonObject{{"item", reference(2)}, {"deleted", true}});
        QByteArray all;
        for (int number = 0; number < 32; ++number)
            all += line(patientResource(number)) + line(weight(number, 0, "70.0"));
        all +=
            line({{"resourceType", "Group"}, {"id", "g"}, {"type", "person"}, {"actual", true}, {"member", members}});
        all += line(
            {{"resourceType", "List"}, {"id", "l"}, {"status", "current"}, {"mode", "working"}, {"entry", entries}});
        all += line({{"resourceType", "Group"}, {"id", "nobody"}, {"type", "person"}, {"actual", true}});
        const TestServer running({"--load", m_folder.write("group.ndjson", all)});
        const StoreFolder folder;
        const Ran ran = folder({"pull", "--server", running.base(), "--patient", "Group/g", "--patient", "List/l",
                                "--patient", "mrn-1", "--json"});
        QSet<QString> came;
        for (const QJsonObject &one : ran.lines()) came.insert(one["serverId"].toString());
        QCOMPARE(came.size(), qsizetype{30});  // 0 to 29 without 3, and 31; 1 once
        QVERIFY(!came.contains("pat-3") && !came.contains("pat-30") && came.contains("pat-31"));
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("Patient/pat-77"), ran.err.constData());
        const Ran none = folder({"pull", "--server", running.base(), "--patient", "Group/nobody", "--patient",
                                 "Group/unknown", "--patient", "List/l"});
        QCOMPARE(none.exit, 3);
        QVERIFY2(none.err.contains("Group/nobody") && none.err.contains("Group/unknown"), none.err.constData());
    }

    /// Waiting for each of many patients in turn would take hours.
    void aServerThatHasGoneIsAskedForNobodyElse()
    {
        const StoreFolder folder;
        const TestServer running({"--load", m_data, "--fault", "deaf:3:GET"});
        const Ran ran = folder({"pull", "--server", running.base(), "--all", "--json"});
        QCOMPARE(ran.exit, 3);
        const auto told = ran.lines();
        QVERIFY2(told.size() < 5, ran.out.constData());
        QVERIFY2(ran.err.contains("the list of patients is not whole"), ran.err.constData());
    }

    void killedAtAnyMomentTheNextPullEndsInTheSame()
    {
        const TestServer running({"--load", m_data, "--latency", "20"});
        const StoreFolder folder;
        for (int ms = 150; ms <= 750; ms += 150) {
            QProcess process;
            process.start(QStringLiteral(TRENDWARD_CLI),
                          QStringList{"pull", "--server", running.base(), "--all"} + folder.options());
            process.waitForFinished(ms);
            process.kill();
            process.waitForFinished();
        }
        QCOMPARE(folder({"pull", "--server", running.base(), "--all"}).exit, 0);
        QVERIFY(readingsOf(folder) == wanted());
    }

    void aCorrectionSupersedesAndWhatIsEnteredInErrorGoes()
    {
        const StoreFolder folder;
        const QByteArray before = line(patientResource(0)) + line(weight(0, 0, "70.0")) + line(weight(0, 1, "71.0"));
        const QByteArray after = line(patientResource(0)) + line(weight(0, 0, "72.5", "corrected")) +
                                 line(weight(0, 1, "71.0", "entered-in-error"));
        const QString file = folder.write("data.ndjson", before);
        QString base;
        {
            const TestServer running({"--load", file, "--port", "0"});
            base = running.base();
            QCOMPARE(folder({"pull", "--server", base, "--patient", "mrn-0"}).exit, 0);
            QCOMPARE(readingsOf(folder).size(), qsizetype{2});
        }
        folder.write("data.ndjson", after);
        const TestServer running(
            {"--load", file, "--port", QUrl(base).port() > 0 ? QString::number(QUrl(base).port()) : "0"});
        QCOMPARE(running.base(), base);
        const Ran ran = folder({"pull", "--server", base, "--patient", "mrn-0", "--json"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().at(0)["superseded"].toInt(), 2);
        QCOMPARE(ran.lines().at(0)["withdrawn"].toInt(), 1);
        const auto all = readingsOf(folder);
        QCOMPARE(all.values(), QStringList{"72.5"});
    }

    void whoIsKnownByAnIdentifierIsNotAddedAgain()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"patient", "add", "--id", "mrn-0", "--name", "Quill0, Ada", "--birth", "1950-03-14"}).exit, 0);
        QCOMPARE(folder({"patient", "link", "--id", "mrn-0", "--system", "urn:clinic", "--identifier", "mrn-0"}).exit,
                 0);
        // The same name and birth date as another one, and no identifier in common: a person decides.
        QCOMPARE(folder({"patient", "add", "--id", "x-1", "--name", "Quill1, Ada", "--birth", "1951-03-14"}).exit, 0);
        const TestServer running({"--load", m_data});
        const Ran ran = folder({"pull", "--server", running.base(), "--patient", "mrn-0", "--patient", "pat-1",
                                "--patient", "nobody", "--json"});
        QCOMPARE(ran.exit, 3);
        QVERIFY(ran.err.contains("the server gives no patient for nobody"));
        QCOMPARE(ran.lines().size(), qsizetype{2});
        QVERIFY(!ran.lines().at(0)["added"].toBool());
        QCOMPARE(ran.lines().at(0)["patient"].toString(), QStringLiteral("mrn-0"));
        QVERIFY(ran.lines().at(1)["added"].toBool());
        QVERIFY(ran.lines().at(1)["mayBe"].toArray().contains("x-1"));
    }

    /// Whoever was not asked for is left alone, and nobody gets another one's readings.
    void aServerThatPassesOverTheQuestionDoesNotMixPeople()
    {
        const StoreFolder folder;
        const QString file = folder.write("data.ndjson", line(patientResource(0)) + line(patientResource(1)) +
                                                             line(weight(0, 0, "70.0")) + line(weight(1, 1, "81.0")));
        const TestServer running({"--load", file, "--fault", "ignore:1"});
        const Ran one = folder({"pull", "--server", running.base(), "--patient", "mrn-1", "--json"});
        QCOMPARE(one.exit, 3);
        QCOMPARE(one.lines().size(), qsizetype{1});
        QCOMPARE(one.lines().at(0)["patient"].toString(), QStringLiteral("mrn-1"));
        QCOMPARE(one.lines().at(0)["problems"].toArray().size(), qsizetype{1});
        QVERIFY(one.err.contains("for a patient whom it does not name"));
        QCOMPARE(readingsOf(folder).values(), QStringList{"81.0"});
        QCOMPARE(folder({"patient", "list"}).lines().size(), qsizetype{1});
        QCOMPARE(folder({"pull", "--server", running.base(), "--all"}).exit, 3);
        QCOMPARE(readingsOf(folder).values(), (QStringList{"70.0", "81.0"}));
        QCOMPARE(folder({"readings", "--patient", "mrn-0", "--format", "ndjson"}).lines().size(), qsizetype{1});
    }

    void readingsOfWhomTheServerHasReplacedAreTheOthers()
    {
        QJsonObject old = patientResource(1);
        old["link"] =
            QJsonArray{QJsonObject{{"type", "replaced-by"}, {"other", QJsonObject{{"reference", "Patient/pat-0"}}}}};
        const StoreFolder folder;
        // The one who is replaced comes first.
        const QString file = folder.write("data.ndjson", line(old) + line(patientResource(0)) +
                                                             line(weight(0, 0, "70.0")) + line(weight(1, 1, "70.5")));
        const TestServer running({"--load", file});
        QCOMPARE(folder({"pull", "--server", running.base(), "--all"}).exit, 0);
        QCOMPARE(folder({"patient", "list"}).lines().size(), qsizetype{1});
        QCOMPARE(folder({"readings", "--patient", "mrn-0", "--format", "ndjson"}).lines().size(), qsizetype{2});
    }

    void problemsAllergiesMedicationAndEncountersComeAlong()
    {
        const auto of = [](const char *type, const char *id, const char *whose) {
            return QJsonObject{
                {"resourceType", type}, {"id", id}, {whose, QJsonObject{{"reference", "Patient/pat-0"}}}};
        };
        const auto named = [](const char *text) { return QJsonObject{{"text", text}}; };
        const auto coded = [](const char *code) {
            return QJsonObject{{"coding", QJsonArray{QJsonObject{{"code", code}}}}};
        };
        QJsonObject asthma = of("Condition", "c-1", "subject"), old = of("Condition", "c-2", "subject"),
                    nuts = of("AllergyIntolerance", "a-1", "patient"), drug = of("MedicationRequest", "m-1", "subject"),
                    stay = of("Encounter", "e-1", "subject");
        asthma["code"] = named("Asthma");
        asthma["clinicalStatus"] = coded("active");
        old["code"] = named("Sprained ankle");
        old["clinicalStatus"] = coded("resolved");
        nuts["code"] = named("Peanuts");
        drug["medicationCodeableConcept"] = named("Ramipril");
        drug["status"] = "active";
        drug["intent"] = "order";
        drug["authoredOn"] = "2026-10-01";
        stay["status"] = "finished";
        stay["class"] = QJsonObject{{"code", "IMP"}};
        stay["period"] = QJsonObject{{"start", "2026-10-02T08:00:00Z"}};
        const StoreFolder folder;
        QByteArray all = line(patientResource(0)) + line(weight(0, 0, "70.0"));
        for (const QJsonObject &one : {asthma, old, nuts, drug, stay}) all += line(one);
        const TestServer running({"--load", folder.write("data.ndjson", all)});
        const QStringList pull{"pull", "--server", running.base(), "--all", "--json"};
        const Ran ran = folder(pull);
        QVERIFY2(ran.exit == 0, ran.err.constData());
        const QJsonValue told = ran.lines().value(0)["background"];
        QCOMPARE(told["Condition"].toInt(), 2);
        QCOMPARE(told["AllergyIntolerance"].toInt(), 1);
        QCOMPARE(told["MedicationRequest"].toInt(), 1);
        QCOMPARE(told["Encounter"].toInt(), 1);
        const QString out = folder.path("summary.csv");
        const auto summary = [&] {
            const Ran made = folder(
                {"summary", "--patient", "mrn-0", "--format", "csv", "--out", out, "--now", "2026-11-22T09:00:00Z"});
            QFile file(out);
            return made.exit == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : made.err;
        };
        const QByteArray csv = summary();
        QVERIFY2(csv.contains("Problems: Asthma") && !csv.contains("ankle"), csv.constData());
        QVERIFY(csv.contains("Allergies: Peanuts"));
        QVERIFY(csv.contains("Medication: Ramipril"));
        QCOMPARE(folder(pull).exit, 0);
        QCOMPARE(summary(), csv);
    }

    /// They are nobody's plan here until a person adopts them, and what was sent from here is none of them.
    void plansOfTheServerStayApart()
    {
        const auto of = [](const char *type, const char *id) {
            return QJsonObject{{"resourceType", type},
                               {"id", id},
                               {"status", "active"},
                               {"subject", QJsonObject{{"reference", "Patient/pat-0"}}}};
        };
        QJsonObject plan = of("CarePlan", "c-1"), goal = of("Goal", "g-1"), wrong = of("Goal", "g-2"),
                    task = of("Task", "t-1"), document = of("DocumentReference", "d-1");
        plan["intent"] = "plan";
        for (QJsonObject *one : {&goal, &wrong}) one->remove("status");
        goal["lifecycleStatus"] = "active";
        goal["description"] = QJsonObject{{"text", "Walk every day"}};
        wrong["lifecycleStatus"] = "entered-in-error";
        wrong["description"] = goal["description"];
        task["status"] = "requested";
        task["intent"] = "order";
        task["for"] = task.take("subject");
        document["status"] = "current";
        document["content"] = QJsonArray{QJsonObject{{"attachment", QJsonObject{{"title", "Letter"}}}}};
        const StoreFolder folder;
        QByteArray all = line(patientResource(0));
        for (const QJsonObject &one : {plan, goal, wrong, task, document}) all += line(one);
        const TestServer running({"--load", folder.write("data.ndjson", all)});
        const QStringList pull{"pull", "--server", running.base(), "--all", "--json"};
        const Ran ran = folder(pull);
        QVERIFY2(ran.exit == 0, ran.err.constData());
        const QJsonValue told = ran.lines().value(0)["background"];
        for (const char *const type : {"CarePlan", "Goal", "Task", "DocumentReference"})
            QVERIFY2(told[QLatin1String(type)].toInt(-1) == 1, type);
        QVERIFY2(ran.err.contains("1 Goal, kept apart from the plan here"), ran.err.constData());
        QVERIFY(folder({"goal", "list"}).lines().isEmpty());
        QVERIFY(folder({"action", "list"}).lines().isEmpty());
    }

    /// What a server does not have is said and keeps nothing else from coming.
    void aServerWithoutAllergiesIsNoPatientWithoutThem()
    {
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", line(patientResource(0))), "--without", "AllergyIntolerance"});
        const Ran ran = folder({"pull", "--server", running.base(), "--all", "--json"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        const QJsonValue notGiven = ran.lines().value(0)["notGiven"];
        QVERIFY(notGiven["AllergyIntolerance"].isString());
        const QString out = folder.path("summary.csv");
        QCOMPARE(folder({"summary", "--patient", "mrn-0", "--format", "csv", "--out", out}).exit, 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.contains("Allergies not known"), csv.constData());
        QVERIFY(csv.contains("Problems: none recorded"));
        // Another server of the same person has none: that is what this one says, and not what both say.
        const TestServer other({"--load", folder.path("data.ndjson")});
        QCOMPARE(folder({"pull", "--server", other.base(), "--all"}).exit, 0);
        QCOMPARE(folder({"summary", "--patient", "mrn-0", "--format", "csv", "--out", out}).exit, 0);
        QFile again(out);
        QVERIFY(again.open(QIODevice::ReadOnly));
        const QByteArray both = again.readAll();
        const QUrl silent(running.base());
        const QByteArray said = "not known from " + silent.host().toUtf8() + ':' + QByteArray::number(silent.port());
        const QByteArray allergies = both.mid(both.indexOf("Allergies: none recorded")).split('\n').first();
        QVERIFY2(allergies.contains(said), both.constData());
        const QByteArray problems = both.mid(both.indexOf("Problems: none recorded")).split('\n').first();
        QVERIFY2(!problems.contains("not known"), problems.constData());
    }

    /// An answer to what has changed names neither.
    void whatTheServerDeletedOrMovedGoes()
    {
        const auto problem = [](const char *id, const char *words, const char *whose) {
            return QJsonObject{{"resourceType", "Condition"},
                               {"id", id},
                               {"code", QJsonObject{{"text", words}}},
                               {"subject", QJsonObject{{"reference", QString("Patient/") + whose}}}};
        };
        const StoreFolder folder;
        QByteArray all = line(patientResource(0)) + line(patientResource(1));
        for (const QJsonObject &one :
             {problem("c-1", "Asthma", "pat-0"), problem("c-2", "Gout", "pat-0"), problem("c-3", "Migraine", "pat-0")})
            all += line(one);
        const TestServer running({"--load", folder.write("data.ndjson", all)});
        const QString out = folder.path("summary.csv");
        const auto problems = [&](const char *patient) {
            if (folder({"pull", "--server", running.base(), "--all"}).exit != 0) return QByteArray("no pull");
            folder({"summary", "--patient", patient, "--format", "csv", "--out", out});
            QFile file(out);
            const QByteArray csv = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            return csv.mid(csv.indexOf("Problems: ")).split('\n').first();
        };
        QVERIFY(problems("mrn-0").contains("Asthma, Gout, Migraine"));
        askServer(running.base() + "/Condition/c-1", {}, "DELETE");
        askServer(running.base() + "/Condition/c-2", {}, "PUT",
                  QJsonDocument(problem("c-2", "Gout", "pat-1")).toJson());
        const QByteArray left = problems("mrn-0");
        QVERIFY2(left.contains("Problems: Migraine"), left.constData());
        QVERIFY(problems("mrn-1").contains("Problems: Gout"));
    }

    void whatHoldsNoNumberIsKept()
    {
        QJsonObject note = weight(0, 0, "70.0");
        note.remove("valueQuantity");
        note["valueString"] = "felt well";
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", line(patientResource(0)) + line(note))});
        const Ran ran = folder({"pull", "--server", running.base(), "--all", "--json"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().at(0)["withoutReadings"].toInt(), 1);
        const auto kept = folder({"observations"}).lines();
        QCOMPARE(kept.size(), qsizetype{1});
        QCOMPARE(kept[0]["valueString"].toString(), QStringLiteral("felt well"));
    }

    void theSampleClinicTakesNoServer()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"sample", "--files", folder.path("files")}).exit, 0);
        const Ran ran = folder({"pull", "--server",
                                "http:"
                                "//127.0.0.1:1/fhir",
                                "--all"});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("sample clinic"), ran.err.constData());
    }

private:
    QString secret(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.write(name, text + '\n');
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return path;
    }
    const StoreFolder m_folder;
    QString m_data, m_password, m_token, m_client;
};

TRENDWARD_TEST(PullTest)
#include "tst_pull.moc"
