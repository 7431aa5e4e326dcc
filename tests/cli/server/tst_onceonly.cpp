// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

using namespace trendward::tests;

namespace
{

/// The newest row of the cuff, as another program brought it to the server.
QByteArray cuffThere(const QByteArray &systolic, const QByteArray &second = "08:05:00Z")
{
    const auto part = [](const QByteArray &code, const QByteArray &value) {
        return R"({"code":{"coding":[{"system":"http:\/\/loinc.org","code":")" + code +
               R"("}]},"valueQuantity":{"value":)" + value +
               R"(,"unit":"mmHg","system":"http:\/\/unitsofmeasure.org","code":"mm[Hg]"}})";
    };
    return R"({"resourceType":"Observation","id":"o-1","status":"final",)"
           R"("code":{"coding":[{"system":"http:\/\/loinc.org","code":"85354-9"}]},)"
           R"("subject":{"reference":"Patient/pat-1"},"effectiveDateTime":"2026-11-22T)" +
           second + R"(","component":[)" + part("8480-6", systolic) + ',' + part("8462-4", "88.0") + "]}\n";
}

}  // namespace

class OnceOnlyTest : public QObject
{
    Q_OBJECT

private slots:
    void aReadingByFileAndByServerIsOneWithTwoSources()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + cuffThere("142"))});
        fill(folder);
        QCOMPARE(folder({"pull", "--server", running.base(), "--all"}).exit, 0);
        const auto rows = folder({"readings", "--patient", "p-1", "--measure", "systolic-blood-pressure", "--format",
                                  "ndjson", "--now", "2026-11-22T10:00:00Z"})
                              .lines();
        QCOMPARE(rows.size(), qsizetype{4});
        qsizetype twice = 0;  // each names the other
        for (const QJsonObject &one : rows) twice += one["alsoFrom"].toArray().size();
        QCOMPARE(twice, qsizetype{2});
    }

    /// Three readings of the cuff are a pressure and a pulse each.
    void whatTheServerHasFromElsewhereIsNotSentAgain()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + cuffThere("142.0"))});
        fill(folder);
        const Ran looked = folder(pushTo(running.base(), {"--dry-run"}));
        QVERIFY2(looked.exit == 0, looked.err.constData());
        QCOMPARE(tally(looked, "Observation", "new"), 5);
        QCOMPARE(tally(looked, "Observation", "elsewhere"), 1);
        QVERIFY2(looked.err.contains("1 Observation not sent, because the server has the same from elsewhere"),
                 looked.err.constData());
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Observation", "sent"), 5);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
        const Ran again = folder(pushTo(running.base()));
        QCOMPARE(tally(again, "Observation", "sent"), 0);
        QCOMPARE(tally(again, "Observation", "elsewhere"), 1);
        // It is the server's only one now, so that nothing stands for ours.
        askServer(running.base() + "/Observation/o-1", {}, "DELETE");
        QCOMPARE(tally(folder(pushTo(running.base())), "Observation", "sent"), 1);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
    }

    /// A push withdraws what the record says no more; what stands in its place goes with it.
    void whatTakesThePlaceOfAReadingOfOursIsSentWithTheWithdrawal()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person)});
        fill(folder, 1);
        QCOMPARE(tally(folder(pushTo(running.base())), "Observation", "sent"), 2);
        QCOMPARE(folder({"imports", "undo", "1"}).exit, 0);
        const Ran brought =
            folder({"import", "--patient", "p-1", folder.write("from-elsewhere.ndjson", cuffThere("142"))});
        QVERIFY2(brought.exit == 0, brought.err.constData());
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Observation", "withdrawn"), 2);
        QCOMPARE(tally(ran, "Observation", "new"), 1);
        QCOMPARE(tally(ran, "Observation", "elsewhere"), 0);
        QStringList current;
        for (const QJsonObject &one : onServer(running.base(), "Observation"))
            if (one["status"].toString() == "final") current << content(one);
        QCOMPARE(current.size(), qsizetype{1});
        QVERIFY2(current.front().contains("8480-6 142"), qPrintable(current.front()));
    }

    /// The look is this patient's; nobody else waits for it.
    void aLookThatFailsKeepsNobodyElseFromBeingSent()
    {
        const QByteArray other =
            R"({"resourceType":"Patient","id":"pat-2","identifier":[{"system":"urn:clinic","value":"m-2"}]})"
            "\n";
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + other), "--broken", "Observation?patient=pat-1"});
        fill(folder, 1);
        QCOMPARE(folder({"patient", "add", "--id", "p-2", "--name", "Other, Bea"}).exit, 0);
        QCOMPARE(folder({"patient", "link", "--id", "p-2", "--identifier", "m-2", "--system", "urn:clinic"}).exit, 0);
        QCOMPARE(folder({"import", "--patient", "p-2", "--zone", "Europe/London", "--now", "2026-11-22T09:00:00Z",
                         folder.write("second.csv", cuffWith(2))})
                     .exit,
                 0);
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.lines().size(), qsizetype{2});
        QVERIFY2(!ran.lines().at(0)["why"].toString().isEmpty(), ran.out.constData());
        QCOMPARE(ran.lines().at(0)["kinds"]["Observation"]["sent"].toInt(-1), 0);
        QCOMPARE(ran.lines().at(1)["kinds"]["Observation"]["sent"].toInt(-1), 4);
    }

    void whatIsNotTheSameIsSent_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::newRow("another number") << cuffThere("143");
        QTest::newRow("another second") << cuffThere("142", "08:05:01Z");
        QTest::newRow("entered in error") << cuffThere("142").replace("final", "entered-in-error");
        QTest::newRow("another patient's") << cuffThere("142").replace("pat-1", "pat-9");
    }
    void whatIsNotTheSameIsSent()
    {
        QFETCH(QByteArray, there);
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + there)});
        fill(folder, 1);
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(tally(ran, "Observation", "sent"), 2);
        QCOMPARE(tally(ran, "Observation", "elsewhere"), 0);
    }

    /// What this record has sent and forgotten is found by its identifier, and is ours.
    void whatWasSentFromAnotherCopyOfTheRecordIsItselfAndNoTwin()
    {
        const StoreFolder one, other;
        const TestServer running({"--load", one.write("data.ndjson", person)});
        fill(one, 1);
        fill(other, 1);
        QCOMPARE(tally(one(pushTo(running.base())), "Observation", "sent"), 2);
        const Ran ran = other(pushTo(running.base()));
        QCOMPARE(tally(ran, "Observation", "elsewhere"), 0);
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{2});
    }

    void oneServerUnderSeveralNamesIsOne()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + cuffThere("142")), "--page", "1"});
        QString other = running.base();
        other.replace("127.0.0.1", "localhost");
        QCOMPARE(folder({"pull", "--server", running.base(), "--all", "--keep", "One"}).exit, 0);
        const Ran again = folder({"pull", "--server", other + '/', "--all", "--json", "--keep", "Other"});
        QVERIFY2(again.exit == 0, again.err.constData());
        QCOMPARE(again.lines().value(0)["stored"].toInt(-1), 0);
        QVERIFY(!again.lines().value(0)["added"].toBool());
        QCOMPARE(folder({"readings", "--format", "ndjson"}).lines().size(), qsizetype{2});
        // What came from the one does not go back to the other.
        const Ran pushed = folder(pushTo(other));
        QVERIFY2(pushed.exit == 0, pushed.err.constData());
        QCOMPARE(tally(pushed, "Observation", "new") + tally(pushed, "Observation", "sent"), 0);
    }
};

TRENDWARD_TEST(OnceOnlyTest)
#include "tst_onceonly.moc"
