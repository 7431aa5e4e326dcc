// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/identity.h"
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

#include <QUrl>

using namespace trendward::tests;

namespace
{

QByteArray weightThere(const QByteArray &id, const QByteArray &value, const QByteArray &patient = "pat-1")
{
    return R"({"resourceType":"Observation","id":")" + id +
           R"(","status":"final","code":{"coding":[{"system":"http:\/\/loinc.org","code":"29463-7"}]},)"
           R"("subject":{"reference":"Patient/)" +
           patient + R"("},"effectiveDateTime":"2026-11-20T08:00:00Z",)" + R"("valueQuantity":{"value":)" + value +
           R"(,"unit":"kg","system":"http:\/\/unitsofmeasure.org","code":"kg"}})"
           "\n";
}

QStringList weightsHere(const StoreFolder &folder)
{
    QStringList all;
    for (const QJsonObject &one : folder({"observations"}).lines())
        all << QString::number(one["valueQuantity"]["value"].toDouble(), 'f', 1);
    all.sort();
    return all;
}

QStringList pullOn(const QString &base, const QString &day, const QStringList &more = {})
{
    return QStringList{"pull", "--server", base, "--all", "--json", "--now", day + "T09:00:00Z"} + more;
}

}  // namespace

class DeletedThereTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServerDeletedIsWithdrawnHereAndSaid()
    {
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + weightThere("o-1", "70.5") + weightThere("o-2", "71.5"))});
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        askServer(running.base() + "/Observation/o-1", {}, "DELETE");
        // A search tells of no deletion, and the ids are compared once a week only.
        QCOMPARE(folder(pullOn(running.base(), "2026-11-21")).lines().value(0)["deleted"].toInt(-1), 0);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5"}));
        const Ran ran = folder(pullOn(running.base(), "2026-11-27"));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().value(0)["deleted"].toInt(-1), 1);
        QCOMPARE(ran.lines().value(0)["superseded"].toInt(-1), 0);  // it is told once
        QVERIFY2(ran.err.contains("deleted on the server, and withdrawn here: 1 Observation"), ran.err.constData());
        QCOMPARE(weightsHere(folder), QStringList{"71.5"});
        // It is an import of its own, which can be taken back.
        QVERIFY(ran.lines().value(0)["import"].toInt() > 0);
        askServer(running.base() + "/Observation/o-2", {}, "DELETE");
        QCOMPARE(folder(pullOn(running.base(), "2026-11-28")).lines().value(0)["deleted"].toInt(-1), 0);
        const Ran asked = folder(pullOn(running.base(), "2026-11-28", {"--check-deleted"}));
        QCOMPARE(asked.lines().value(0)["deleted"].toInt(-1), 1);
        QVERIFY(weightsHere(folder).isEmpty());
    }

    /// A list that breaks off, or passes over one that is there, takes nothing away.
    void aListThatIsNotWholeTakesNothingAway_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("a fault of the server") << "500:1:GET:_elements=id";
        QTest::newRow("half an answer") << "cut:1:GET:_elements=id";
        QTest::newRow("a web page") << "html:1:GET:_elements=id";
    }
    void aListThatIsNotWholeTakesNothingAway()
    {
        QFETCH(QString, fault);
        const StoreFolder folder;
        const QString file =
            folder.write("data.ndjson", person + weightThere("o-1", "70.5") + weightThere("o-2", "71.5"));
        QString base;
        {
            const TestServer running({"--load", file});
            base = running.base();
            QCOMPARE(folder(pullOn(base, "2026-11-20")).exit, 0);
        }
        folder.write("data.ndjson", person + weightThere("o-2", "71.5"));
        const QStringList again{"--load", file, "--port", QString::number(QUrl(base).port())};
        {
            const TestServer running(again + QStringList{"--fault", fault});
            const Ran ran = folder(pullOn(base, "2026-11-28"));
            QCOMPARE(ran.lines().value(0)["deleted"].toInt(-1), 0);
            QVERIFY2(!ran.lines().value(0)["notCompared"].toString().isEmpty(), ran.out.constData());
            QVERIFY(ran.err.contains("could not be looked for"));
            QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5"}));
        }
        const TestServer running(again);
        QCOMPARE(folder(pullOn(base, "2026-11-28")).lines().value(0)["deleted"].toInt(-1), 1);
        QCOMPARE(weightsHere(folder), QStringList{"71.5"});
    }

    void whatTheServerHasAgainIsShownAgain_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("as it was") << QByteArray("70.5");
        QTest::newRow("corrected") << QByteArray("72.5");
    }
    void whatTheServerHasAgainIsShownAgain()
    {
        QFETCH(QByteArray, value);
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + weightThere("o-1", "70.5") + weightThere("o-2", "71.5"))});
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        askServer(running.base() + "/Observation/o-1", {}, "DELETE");
        QCOMPARE(folder(pullOn(running.base(), "2026-11-28")).lines().value(0)["deleted"].toInt(-1), 1);
        askServer(running.base() + "/Observation/o-1", {}, "PUT", weightThere("o-1", value));
        const Ran ran = folder(pullOn(running.base(), "2026-11-29"));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QStringList wanted{value, "71.5"};
        wanted.sort();
        QCOMPARE(weightsHere(folder), wanted);
    }

    /// What its source calls an error stays one, also where the id is deleted and comes again.
    void whatWasAnErrorStaysHiddenWhenItIsGivenAgain()
    {
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + weightThere("o-1", "70.5") + weightThere("o-2", "71.5"))});
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        askServer(running.base() + "/Observation/o-1", {}, "PUT",
                  weightThere("o-1", "70.5").replace("final", "entered-in-error"));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-21")).exit, 0);
        askServer(running.base() + "/Observation/o-1", {}, "DELETE");
        QCOMPARE(folder(pullOn(running.base(), "2026-11-28")).lines().value(0)["deleted"].toInt(-1), 0);
        askServer(running.base() + "/Observation/o-1", {}, "PUT", weightThere("o-1", "70.5"));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-29")).exit, 0);
        QCOMPARE(weightsHere(folder), QStringList{"71.5"});
    }

    /// A sign-in that may see nothing of a patient any more gets empty lists, and 404 for each.
    void whereAllIsMissingAndNoneIsCalledDeletedNothingIsTakenAway_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::newRow("an empty list") << QByteArray();
        QTest::newRow("a list of others") << weightThere("o-9", "75.5");
    }
    void whereAllIsMissingAndNoneIsCalledDeletedNothingIsTakenAway()
    {
        QFETCH(QByteArray, there);
        const StoreFolder folder;
        QString base;
        {
            const TestServer running({"--load", folder.write("data.ndjson", person + weightThere("o-1", "70.5") +
                                                                                weightThere("o-2", "71.5"))});
            base = running.base();
            QCOMPARE(folder(pullOn(base, "2026-11-20")).exit, 0);
        }
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + there), "--port", QString::number(QUrl(base).port())});
        const Ran ran = folder(pullOn(base, "2026-11-28"));
        QCOMPARE(ran.lines().value(0)["deleted"].toInt(-1), 0);
        QVERIFY(!ran.lines().value(0)["compared"].toBool(true));
        QVERIFY2(ran.err.contains("does not say that they were deleted"), ran.err.constData());
        QVERIFY(weightsHere(folder).contains("70.5") && weightsHere(folder).contains("71.5"));
    }

    void whatTheServerGaveToAnotherPatientGoesFromTheFirst_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("another patient's")
            << weightThere("o-1", "70.5", "pat-2") << "ofAnother" << QStringList{"70.5", "71.5"};
        QTest::newRow("another patient's, and an error")
            << weightThere("o-1", "70.5", "pat-2").replace("final", "entered-in-error") << "withdrawn"
            << QStringList{"71.5"};
    }
    void whatTheServerGaveToAnotherPatientGoesFromTheFirst()
    {
        QFETCH(QByteArray, now);
        QFETCH(QString, count);
        QFETCH(QStringList, left);
        const QByteArray other =
            R"({"resourceType":"Patient","id":"pat-2","identifier":[{"system":"urn:clinic","value":"m-2"}]})"
            "\n";
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + other + weightThere("o-1", "70.5") +
                                                                            weightThere("o-2", "71.5"))});
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        askServer(running.base() + "/Observation/o-1", {}, "PUT", now);
        const Ran ran = folder(pullOn(running.base(), "2026-11-28"));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().value(0)[count].toInt(-1), 1);
        QCOMPARE(ran.lines().value(0)["deleted"].toInt(-1), 0);
        QCOMPARE(weightsHere(folder), left);
        QCOMPARE(folder({"observations", "--patient", "m-1"}).lines().size(), qsizetype{1});
        if (count != "ofAnother") return;
        QVERIFY2(ran.err.contains("of another patient on the server by now"), ran.err.constData());
        // Given back, it is the first one's again.
        askServer(running.base() + "/Observation/o-1", {}, "PUT", weightThere("o-1", "70.5"));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-29", {"--check-deleted"})).exit, 0);
        QCOMPARE(folder({"observations", "--patient", "m-1"}).lines().size(), qsizetype{2});
        QCOMPARE(folder({"observations", "--patient", "m-2"}).lines().size(), qsizetype{0});
    }

    /// What the MedTech service has named by patient, device and time is several readings here once it changed there.
    void whatIsNamedByItsPlaceIsLookedForUnderTheServersId()
    {
        const trendward::Identifier identifier{std::string(trendward::medtechSystem), "pat-1.scale.weight.1"};
        const QByteArray id = QByteArray::fromStdString(trendward::mapping::resourceId(identifier));
        const auto named = [&](const QByteArray &value) {
            QByteArray withIdentifier = "\"identifier\":[{\"system\":\"";
            withIdentifier += QByteArray::fromStdString(identifier.system);
            withIdentifier += "\",\"value\":\"pat-1.scale.weight.1\"}],\"status\"";
            return weightThere(id, value).replace("\"status\"", withIdentifier);
        };
        const StoreFolder folder;
        const TestServer running(
            {"--load", folder.write("data.ndjson", person + named("70.5") + weightThere("o-2", "71.5"))});
        const QString place = running.base() + "/Observation/" + id;
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        askServer(place, {}, "PUT", named("72.5"));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-21")).exit, 0);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5", "72.5"}));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-28")).lines().value(0)["deleted"].toInt(-1), 0);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5", "72.5"}));
        // A file has brought one of them too, and says it still.
        const QByteArray bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"fullUrl\":\"" +
                                  place.toUtf8() + "\",\"resource\":" + named("70.5") + "}]}";
        const Ran brought = folder({"import", "--patient", "m-1", folder.write("file.json", bundle)});
        QVERIFY2(brought.exit == 0, brought.err.constData());
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5", "72.5"}));
        askServer(place, {}, "DELETE");
        const Ran ran = folder(pullOn(running.base(), "2026-11-28", {"--check-deleted"}));
        QCOMPARE(ran.lines().value(0)["deleted"].toInt(-1), 1);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5"}));
        askServer(place, {}, "PUT", named("72.5"));
        QCOMPARE(folder(pullOn(running.base(), "2026-11-29")).exit, 0);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5", "72.5"}));
    }

    /// Whom the server has replaced by another one has a list of their own, and so has whoever was merged here.
    void readingsOfOneWhoWasReplacedAreNotMissedInTheOthersList()
    {
        const QByteArray old =
            R"({"resourceType":"Patient","id":"pat-2","identifier":[{"system":"urn:clinic","value":"m-2"}],)"
            R"("link":[{"type":"replaced-by","other":{"reference":"Patient/pat-1"}}]})"
            "\n";
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("data.ndjson", person + old + weightThere("o-1", "70.5") +
                                                                            weightThere("o-2", "71.5", "pat-2"))});
        QCOMPARE(folder(pullOn(running.base(), "2026-11-20")).exit, 0);
        const Ran ran = folder(pullOn(running.base(), "2026-11-28"));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        for (const QJsonObject &one : ran.lines()) QCOMPARE(one["deleted"].toInt(-1), 0);
        QCOMPARE(weightsHere(folder), (QStringList{"70.5", "71.5"}));
    }
};

TRENDWARD_TEST(DeletedThereTest)
#include "tst_deletedthere.moc"
