// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QSet>

using namespace trendward;
using namespace trendward::tests;

class PushTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_person = m_folder.write("person.ndjson", person);
        m_password = secretFile("password", "correct horse");
        m_token = secretFile("token", "a-fixed-token");
        m_client = secretFile("client", "battery staple");
    }

    void whatIsSentIsWhatTheServerHolds_data()
    {
        QTest::addColumn<QStringList>("server");
        QTest::addColumn<QStringList>("signIn");
        QTest::newRow("no sign-in") << QStringList{} << QStringList{};
        QTest::newRow("user and pass word")
            << QStringList{"--auth", "basic"}
            << QStringList{"--auth", "basic", "--user", "nurse", "--secret-file", m_password};
        QTest::newRow("token") << QStringList{"--auth", "bearer"}
                               << QStringList{"--auth", "bearer", "--secret-file", m_token};
        QTest::newRow("client credentials")
            << QStringList{"--auth", "client", "--token-life", "2"}
            << QStringList{"--auth", "client", "--user", "trendward", "--secret-file", m_client};
        QTest::newRow("a server that wants to be asked again")
            << QStringList{"--fault", "429:2:POST", "--fault", "503:3:POST"} << QStringList{};
        QTest::newRow("a server that breaks connections off before an answer")
            << QStringList{"--fault", "lost:2:POST"} << QStringList{};
    }
    /// 120 Observations, so that they need more than one batch: the server takes a hundred entries.
    void whatIsSentIsWhatTheServerHolds()
    {
        QFETCH(QStringList, server);
        QFETCH(QStringList, signIn);
        const TestServer running(QStringList{"--load", m_person} + server);
        QVERIFY2(!running.base().isEmpty(), qPrintable(running.said()));
        const StoreFolder folder;
        fill(folder, 60);
        const QByteArray fixed = server.contains("basic") ? "Basic " + QByteArray("nurse:correct horse").toBase64()
                                                          : QByteArray("Bearer a-fixed-token");
        const Ran first = folder(pushTo(running.base(), signIn));
        QVERIFY2(first.exit == 0, first.err.constData());
        QVERIFY2(first.err.contains("120 Observation new"), first.err.constData());
        QCOMPARE(tally(first, "Observation", "sent"), 120);
        const auto there = arrived(running.base(), fixed);
        QCOMPARE(there.size(), qsizetype{120});
        QCOMPARE(there, recorded(folder));
        QCOMPARE(onServer(running.base(), "Observation", fixed).size(), qsizetype{120});
        const Ran again = folder(pushTo(running.base(), signIn));
        QVERIFY2(again.exit == 0, again.err.constData());
        QCOMPARE(tally(again, "Observation", "sent"), 0);
        QCOMPARE(tally(again, "Observation", "there"), 120);
        for (const QJsonObject &one : onServer(running.base(), "Observation", fixed))
            QCOMPARE(ourIdentifier(one).size(), qsizetype{64});
        QCOMPARE(onServer(running.base(), "Observation", fixed).size(), qsizetype{120});
    }

    void aDryRunSendsNothing()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder folder;
        fill(folder);
        const Ran ran = folder(pushTo(running.base(), {"--dry-run"}));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QVERIFY2(ran.err.contains("would send to " + running.base().toLatin1() +
                                  ": p-1 (Patient/pat-1, Quill, Ada): 6 Observation new"),
                 ran.err.constData());
        QCOMPARE(tally(ran, "Observation", "new"), 6);
        QCOMPARE(tally(ran, "Observation", "sent"), 0);
        QVERIFY(onServer(running.base(), "Observation").isEmpty());
        QVERIFY(!folder({"patient", "list"}).out.contains(running.base().toLatin1()));
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
    }

    void onlyAnIdentifierSaysWhoAPatientIs_data()
    {
        QTest::addColumn<QByteArray>("patients");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("the same name") << QByteArray(person).replace("m-1", "m-2") << QByteArray("knows nobody");
        QTest::newRow("the same value of another system")
            << QByteArray(person).replace("urn:clinic", "urn:other") << QByteArray("knows nobody");
        QTest::newRow("two of them") << person + QByteArray(person).replace("pat-1", "pat-2")
                                     << QByteArray("several patients");
    }
    void onlyAnIdentifierSaysWhoAPatientIs()
    {
        QFETCH(QByteArray, patients);
        QFETCH(QByteArray, sentence);
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("people.ndjson", patients)});
        fill(folder);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains(sentence), ran.err.constData());
        QVERIFY(ran.lines().value(0)["serverId"].isNull());
        QVERIFY(onServer(running.base(), "Observation").isEmpty());
    }

    void aRefusedSignInIsSaid()
    {
        const TestServer running({"--auth", "client"});
        const StoreFolder folder;
        fill(folder);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("does not take this sign-in (401)"), ran.err.constData());
    }

    /// Killed when the server has taken everything and has not answered yet.
    void killedBeforeTheAnswerNothingIsDoubled()
    {
        const TestServer running({"--load", m_person, "--fault", "late:1:POST"});
        const StoreFolder folder;
        fill(folder);
        QProcess pushing;
        pushing.start(QStringLiteral(TRENDWARD_CLI), pushTo(running.base()) + folder.options());
        QTRY_COMPARE_WITH_TIMEOUT(onServer(running.base(), "Observation").size(), qsizetype{6}, 30'000);
        pushing.kill();
        QVERIFY(pushing.waitForFinished());
        QCOMPARE(pushing.exitStatus(), QProcess::CrashExit);
        const Ran again = folder(pushTo(running.base()));
        QVERIFY2(again.exit == 0, again.err.constData());
        QCOMPARE(arrived(running.base()), recorded(folder));
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
        // It asked, and sent nothing.
        QCOMPARE(tally(again, "Observation", "there"), 6);
    }

    void answersThatAreLostAreAskedFor()
    {
        const TestServer running({"--load", m_person, "--fault", "lost:1:POST"});
        const StoreFolder folder;
        fill(folder);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        QCOMPARE(tally(ran, "Observation", "open"), 6);
        QVERIFY2(ran.err.contains("broke the connection off"), ran.err.constData());
        QVERIFY2(ran.err.contains("push again"), ran.err.constData());
        const Ran again = folder(pushTo(running.base()));
        QVERIFY2(again.exit == 0, again.err.constData());
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
        QCOMPARE(arrived(running.base()), recorded(folder));
    }

    void troubleOfTheServerEndsAPushAndTheNextGoesOn()
    {
        const TestServer running({"--load", m_person, "--fault", "500:2:POST"});
        const StoreFolder folder;
        fill(folder, 60);
        const Ran first = folder(pushTo(running.base()));
        QCOMPARE(first.exit, 3);
        QVERIFY2(first.err.contains("trouble of its own (500)"), first.err.constData());
        QCOMPARE(tally(first, "Observation", "sent"), 100);
        QCOMPARE(tally(first, "Observation", "open"), 20);
        int pushes = 1;
        while (pushes < 5 && folder(pushTo(running.base())).exit != 0) ++pushes;
        QCOMPARE(pushes, 1);
        QCOMPARE(arrived(running.base()), recorded(folder));
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{120});
    }

    void oneThatIsRefusedIsNamedAndTheOthersGoOn()
    {
        const TestServer running({"--load", m_person, "--refuse", "\"value\":142"});
        const StoreFolder folder;
        fill(folder);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        QCOMPARE(tally(ran, "Observation", "sent"), 5);
        QCOMPARE(tally(ran, "Observation", "refused"), 1);
        QVERIFY2(ran.err.contains("this server does not take the value"), ran.err.constData());
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{5});
        const Ran again = folder(pushTo(running.base()));
        QCOMPARE(again.exit, 3);
        QCOMPARE(tally(again, "Observation", "sent"), 0);
        QCOMPARE(tally(again, "Observation", "refused"), 1);
    }

    void whatIsExcludedOrTakenBackIsEnteredInError()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder folder;
        fill(folder);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        const auto before = arrived(running.base());
        const QString pulse = newestReading(folder, "heart-rate");
        QCOMPARE(folder({"reading", "exclude", "--key", pulse, "--reason", "cuff slipped"}).exit, 0);
        const Ran excluded = folder(pushTo(running.base()));
        QVERIFY2(excluded.exit == 0, excluded.err.constData());
        QVERIFY2(excluded.err.contains("1 Observation entered in error"), excluded.err.constData());
        QCOMPARE(wrongOnes(running), 1);
        QCOMPARE(tally(folder(pushTo(running.base())), "Observation", "sent"), 0);
        QCOMPARE(folder({"reading", "restore", "--key", pulse, "--reason", "it was right"}).exit, 0);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(arrived(running.base()), before);
        QCOMPARE(folder({"imports", "undo", "1"}).exit, 0);
        const Ran undone = folder(pushTo(running.base()));
        QVERIFY2(undone.exit == 0, undone.err.constData());
        QCOMPARE(wrongOnes(running), 6);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
    }

    void whatWasChangedOnTheServerWaitsForAPerson_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("ours") << true;
        QTest::newRow("theirs") << false;
    }
    void whatWasChangedOnTheServerWaitsForAPerson()
    {
        QFETCH(bool, ours);
        const TestServer running({"--load", m_person});
        const StoreFolder folder;
        fill(folder);
        sign(folder, 140);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QJsonObject goal = onServer(running.base(), "Goal").value(0);
        goal["note"] = QJsonArray{QJsonObject{{"text", "spoken over by telephone"}}};
        askServer(running.base() + "/Goal/" + goal["id"].toString(), {}, "PUT", QJsonDocument(goal).toJson());
        // Nothing of ours has changed, so nothing stands against it.
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        sign(folder, 135);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("changed on the server meanwhile: Goal/goal-1"), ran.err.constData());
        const QJsonValue conflict = ran.lines().value(0)["conflicts"][0];
        QCOMPARE(conflict["theirs"]["note"][0]["text"].toString(), QString("spoken over by telephone"));
        QCOMPARE(conflict["ours"]["target"][0]["detailQuantity"]["value"].toDouble(), 135.0);
        QCOMPARE(highOnServer(running), 140.0);
        QCOMPARE(folder(pushTo(running.base())).exit, 3);
        const Ran chosen = folder(pushTo(running.base(), {ours ? "--keep-ours" : "--keep-theirs", "Goal/goal-1"}));
        QVERIFY2(chosen.exit == 0, chosen.err.constData());
        QCOMPARE(highOnServer(running), ours ? 135.0 : 140.0);
        QCOMPARE(onServer(running.base(), "Goal").size(), qsizetype{1});
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
    }

    void theSignedPlanAndItsSummaryAreSent()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder folder;
        fill(folder);
        const Ran early = folder(pushTo(running.base()));
        QVERIFY2(early.err.contains("the plan is not signed"), early.err.constData());
        QVERIFY(onServer(running.base(), "CarePlan").isEmpty());
        sign(folder, 140);
        const Ran first = folder(pushTo(running.base()));
        QVERIFY2(first.exit == 0, first.err.constData());
        const auto goals = onServer(running.base(), "Goal"), plans = onServer(running.base(), "CarePlan"),
                   papers = onServer(running.base(), "DocumentReference"),
                   origins = onServer(running.base(), "Provenance");
        QCOMPARE(goals.size(), qsizetype{1});
        QCOMPARE(plans.size(), qsizetype{1});
        QCOMPARE(papers.size(), qsizetype{1});
        QCOMPARE(origins.size(), qsizetype{1});
        const QString goal = "Goal/" + goals[0]["id"].toString();
        QCOMPARE(plans[0]["goal"][0]["reference"].toString(), goal);
        const QJsonValue activity = plans[0]["activity"][0]["detail"];
        QCOMPARE(activity["description"].toString(), QString("Ask how the cuff is worn"));
        QCOMPARE(activity["goal"][0]["reference"].toString(), goal);
        QVERIFY(plans[0]["note"][0]["text"].toString().contains("R. Alvarez, RN"));
        const QJsonObject document =
            QJsonDocument::fromJson(
                QByteArray::fromBase64(papers[0]["content"][0]["attachment"]["data"].toString().toLatin1()))
                .object();
        QCOMPARE(document["type"].toString(), QString("document"));
        QCOMPARE(papers[0]["author"][0]["display"].toString(), QString("R. Alvarez, RN"));
        QCOMPARE(origins[0]["target"][0]["reference"].toString(), "DocumentReference/" + papers[0]["id"].toString());
        QCOMPARE(origins[0]["target"][1]["reference"].toString(), "CarePlan/" + plans[0]["id"].toString());
        // Nothing new, a week later too.
        const Ran again =
            folder({"push", "--server", running.base(), "--all", "--json", "--now", "2026-11-29T10:00:00Z"});
        QVERIFY2(again.exit == 0, again.err.constData());
        for (const char *kind : {"Observation", "Goal", "CarePlan", "DocumentReference", "Provenance"})
            QCOMPARE(tally(again, kind, "sent"), 0);
        sign(folder, 135);
        const Ran second = folder(pushTo(running.base()));
        QVERIFY2(second.exit == 0, second.err.constData());
        QCOMPARE(highOnServer(running), 135.0);
        QCOMPARE(onServer(running.base(), "CarePlan").size(), qsizetype{1});
        const auto both = onServer(running.base(), "DocumentReference");
        QCOMPARE(both.size(), qsizetype{2});
        QSet<QString> replaced;
        for (const QJsonObject &one : both) replaced << one["relatesTo"][0]["target"]["reference"].toString();
        QVERIFY(replaced.contains("DocumentReference/" + papers[0]["id"].toString()));
        keepForValidation(running);
    }

    void thePlanThatWasSentFromHereIsNoPlanElsewhere()
    {
        const StoreFolder folder;
        const TestServer running({"--load", m_person});
        fill(folder);
        sign(folder, 135);
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Goal", "sent"), 1);
        const Ran pulled = folder({"pull", "--server", running.base(), "--all", "--json"});
        QVERIFY2(pulled.exit == 0, pulled.err.constData());
        const QJsonValue told = pulled.lines().value(0)["background"];
        for (const char *const type : {"CarePlan", "Goal", "DocumentReference"})
            QVERIFY2(told[QLatin1String(type)].toInt(-1) == 0, type);
    }

    void whatNobodyHasSignedIsNotSentAsThePlan()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder folder;
        fill(folder);
        sign(folder, 140);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        const Ran added = folder({"goal", "add", "--patient", "p-1", "--measure", "heart-rate", "--high", "90"});
        QVERIFY2(added.exit == 0, added.err.constData());
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Goal", "sent"), 0);
        QCOMPARE(onServer(running.base(), "Goal").size(), qsizetype{1});
        sign(folder, 135);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(onServer(running.base(), "Goal").size(), qsizetype{2});
    }

    /// What came from a server does not go back there, and what went there does not come back.
    void nothingGoesInACircle()
    {
        const QByteArray theirs =
            R"({"resourceType":"Observation","id":"o-1","status":"final",)"
            R"("code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},)"
            R"("subject":{"reference":"Patient/pat-1"},"effectiveDateTime":"2026-11-20T08:00:00Z",)"
            R"("valueQuantity":{"value":70.5,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}})"
            "\n";
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + theirs)});
        fill(folder);
        const QStringList pull{"pull", "--server", running.base(), "--all", "--json"};
        QCOMPARE(folder(pull).exit, 0);
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Observation", "sent"), 6);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{7});
        const qsizetype before = folder({"readings", "--format", "ndjson"}).lines().size();
        const Ran pulled = folder(pull);
        QVERIFY2(pulled.exit == 0, pulled.err.constData());
        QCOMPARE(pulled.lines().value(0)["fromHere"].toInt(), 6);
        QCOMPARE(folder({"readings", "--format", "ndjson"}).lines().size(), before);
    }

    void theSampleClinicSendsNothing()
    {
        const StoreFolder folder;
        QCOMPARE(folder({"sample", "--files", folder.path("files")}).exit, 0);
        const QString nobody = QStringLiteral("http:") + "//127.0.0.1:1/fhir";
        const Ran ran = folder({"push", "--server", nobody, "--all"});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("sample clinic"), ran.err.constData());
    }

private:
    QString secretFile(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.write(name, text + '\n');
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return path;
    }
    static int wrongOnes(const TestServer &running)
    {
        int count = 0;
        for (const QJsonObject &one : onServer(running.base(), "Observation"))
            count += one["status"].toString() == "entered-in-error";
        return count;
    }
    static double highOnServer(const TestServer &running)
    {
        return onServer(running.base(), "Goal").value(0)["target"][0]["detailQuantity"]["value"].toDouble();
    }
    /// TRENDWARD_PUSHED names a file to look at what was sent with a validator.
    static void keepForValidation(const TestServer &running)
    {
        const QString path = qEnvironmentVariable("TRENDWARD_PUSHED");
        if (path.isEmpty()) return;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const char *type : {"Observation", "Goal", "CarePlan", "DocumentReference", "Provenance"})
            for (const QJsonObject &one : onServer(running.base(), type))
                file.write(QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n');
    }

    const StoreFolder m_folder;
    QString m_person, m_password, m_token, m_client;
};

TRENDWARD_TEST(PushTest)
#include "tst_push.moc"
