// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

/// Every resource of the type that the server holds for this patient, with its status.
QMap<QString, int> statesOf(const QString &base, const QString &type, const QString &patient)
{
    QMap<QString, int> states;
    const auto found = askServer(base + '/' + type + "?subject=Patient/" + patient + "&_count=1000").object();
    const QJsonArray entries = found["entry"].toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject resource = entry["resource"].toObject();
        ++states[resource.contains("status") ? resource["status"].toString() : resource["lifecycleStatus"].toString()];
    }
    return states;
}

QJsonObject personThere()
{
    return QJsonDocument::fromJson(person).object();
}

QByteArray asLine(const QJsonObject &resource)
{
    return QJsonDocument(resource).toJson(QJsonDocument::Compact) + '\n';
}

void replaceOnServer(const QString &base, const QJsonObject &resource)
{
    const QString url = base + '/' + resource["resourceType"].toString() + '/' + resource["id"].toString();
    const QJsonDocument said = askServer(url, {}, "PUT", QJsonDocument(resource).toJson());
    QCOMPARE(said.object()["resourceType"], resource["resourceType"]);
}

}  // namespace

/// The worst that a push can do is to send to the wrong patient.
class PushWhomTest : public QObject
{
    Q_OBJECT

private slots:
    void whoeverBearsAKnownIdNowIsLookedAt()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("person.ndjson", person)});
        fill(folder);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QJsonObject other = personThere();
        other["name"] = QJsonArray{QJsonObject{{"text", "Somebody, Else"}}};
        other["identifier"] = QJsonArray{QJsonObject{{"system", "urn:clinic"}, {"value", "m-777"}}};
        replaceOnServer(running.base(), other);
        const Ran more = folder({"import", "--patient", "p-1", "--zone", "Europe/London", "--now",
                                 "2026-11-22T09:00:00Z", folder.write("more.csv", cuffWith(5))});
        QVERIFY2(more.exit == 0, more.err.constData());
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("has another number in urn:clinic"), ran.err.constData());
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{6});
    }

    void whomAnIdentifierFindsMustBeAbleToBeThePerson_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("another birth date") << "birthDate" << QJsonValue("2011-05-01") << QByteArray("was born on");
        QTest::newRow("another sex") << "gender" << QJsonValue("male") << QByteArray("of another sex");
        QTest::newRow("not in use") << "active" << QJsonValue(false) << QByteArray("marked as not in use");
        QTest::newRow("replaced by somebody who is not there")
            << "link"
            << QJsonValue(QJsonArray{
                   QJsonObject{{"type", "replaced-by"}, {"other", QJsonObject{{"reference", "Patient/nobody"}}}}})
            << QByteArray("another patient in the place");
        QTest::newRow("replaced by somebody elsewhere")
            << "link"
            << QJsonValue(QJsonArray{QJsonObject{{"type", "replaced-by"},
                                                 {"other", QJsonObject{{"reference",
                                                                        "https:"
                                                                        "//elsewhere.example/Patient/1"}}}}})
            << QByteArray("another patient in the place");
        QTest::newRow("another number of the same clinic")
            << "identifier"
            << QJsonValue(QJsonArray{QJsonObject{{"system", "urn:clinic"}, {"value", "m-999"}},
                                     QJsonObject{{"system", "urn:insurance"}, {"value", "family-1"}}})
            << QByteArray("has another number in urn:clinic");
    }
    void whomAnIdentifierFindsMustBeAbleToBeThePerson()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, sentence);
        QJsonObject theirs = personThere();
        theirs["birthDate"] = "1951-03-14";
        theirs["gender"] = "female";
        const QJsonObject right = theirs;
        theirs[member] = value;
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("person.ndjson", asLine(theirs))});
        QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada", "--birth", "1951-03-14", "--sex",
                         "female"})
                     .exit,
                 0);
        for (const auto &[system, number] : {std::pair("urn:clinic", "m-1"), std::pair("urn:insurance", "family-1")})
            QCOMPARE(folder({"patient", "link", "--id", "p-1", "--identifier", number, "--system", system}).exit, 0);
        QCOMPARE(folder({"import", "--patient", "p-1", "--zone", "Europe/London", "--now", "2026-11-22T09:00:00Z",
                         folder.write("cuff.csv", cuffWith(3))})
                     .exit,
                 0);
        for (const char *const mode : {"--dry-run", "--all"}) {
            const Ran ran =
                folder(pushTo(running.base(), QByteArray(mode) == "--all" ? QStringList() : QStringList(mode)));
            QCOMPARE(ran.exit, 3);
            QVERIFY2(ran.err.contains(sentence), ran.err.constData());
            QVERIFY(ran.lines().value(0)["serverId"].isNull());
        }
        QVERIFY(onServer(running.base(), "Observation").isEmpty());
        // A person who has compared may say of birth date and sex that it is the same one, and of nothing else.
        const Ran compared = folder(pushTo(running.base(), {"--same-person", "p-1"}));
        const bool may = member == "birthDate" || member == "gender";
        QCOMPARE(compared.exit, may ? 0 : 3);
        if (may) return;
        replaceOnServer(running.base(), right);
        const Ran mended = folder(pushTo(running.base()));
        QVERIFY2(mended.exit == 0, mended.err.constData());
        QCOMPARE(mended.lines().value(0)["there"].toString(), QString("Quill, Ada, born 1951-03-14"));
    }

    void afterALinkWasCorrectedNothingStaysInTheOtherChart()
    {
        QJsonObject second = personThere();
        second["id"] = "pat-2";
        second["identifier"] = QJsonArray{QJsonObject{{"system", "urn:clinic"}, {"value", "m-2"}}};
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("people.ndjson", person + asLine(second))});
        fill(folder);
        sign(folder, 140);
        QCOMPARE(folder({"patient", "unlink", "--id", "p-1", "--identifier", "m-1", "--system", "urn:clinic",
                         "--reason", "it is m-2"})
                     .exit,
                 0);
        QCOMPARE(folder({"patient", "link", "--id", "p-1", "--identifier", "m-2", "--system", "urn:clinic"}).exit, 0);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(statesOf(running.base(), "Observation", "pat-2").value("final"), 6);
        for (const auto &[system, number] : {std::pair(QString("urn:clinic"), QString("m-2")),
                                             std::pair(running.base() + "/Patient", QString("pat-2"))})
            QCOMPARE(folder({"patient", "unlink", "--id", "p-1", "--identifier", number, "--system", system, "--reason",
                             "it was m-1 after all"})
                         .exit,
                     0);
        QCOMPARE(folder({"patient", "link", "--id", "p-1", "--identifier", "m-1", "--system", "urn:clinic"}).exit, 0);
        const Ran look = folder(pushTo(running.base(), {"--dry-run"}));
        QCOMPARE(tally(look, "Observation", "withdrawn"), 6);
        QCOMPARE(tally(look, "Observation", "new"), 6);
        QCOMPARE(tally(look, "DocumentReference", "withdrawn"), 1);
        const Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        for (const char *const type : {"Observation", "Goal", "DocumentReference", "CarePlan"}) {
            const auto left = statesOf(running.base(), type, "pat-2"), here = statesOf(running.base(), type, "pat-1");
            const int all = QByteArray(type) == "Observation" ? 6 : 1;
            QCOMPARE(left.size(), qsizetype{1});
            QCOMPARE(left["entered-in-error"], all);
            QCOMPARE(here.size(), qsizetype{1});
            QVERIFY2(!here.contains("entered-in-error"), type);
            QCOMPARE(here.first(), all);
        }
        QCOMPARE(folder(pushTo(running.base())).lines().value(0)["complete"].toBool(), true);
        sign(folder, 135);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        const auto papers = onServer(running.base(), "DocumentReference");
        QCOMPARE(papers.size(), qsizetype{2});
        QCOMPARE(papers[0].contains("relatesTo") + papers[1].contains("relatesTo"), 1);
    }

    void aReadingThatWasMovedAsksForTheOtherPatientToo()
    {
        QJsonObject second = personThere();
        second["id"] = "pat-2";
        second["identifier"] = QJsonArray{QJsonObject{{"system", "urn:clinic"}, {"value", "m-2"}}};
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("people.ndjson", person + asLine(second))});
        fill(folder);
        QCOMPARE(folder({"patient", "add", "--id", "p-2", "--name", "Moulin, Bo"}).exit, 0);
        QCOMPARE(folder({"patient", "link", "--id", "p-2", "--identifier", "m-2", "--system", "urn:clinic"}).exit, 0);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(folder({"reading", "move", "--key", newestReading(folder, "heart-rate"), "--to", "p-2", "--reason",
                         "the neighbour's"})
                     .exit,
                 0);
        const QStringList one{"push", "--server", running.base(), "--patient", "p-2", "--now", "2026-11-22T10:00:00Z"};
        const Ran half = folder(one);
        QVERIFY2(half.err.contains("p-1 was not pushed"), half.err.constData());
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QCOMPARE(statesOf(running.base(), "Observation", "pat-1").value("entered-in-error"), 1);
        QCOMPARE(statesOf(running.base(), "Observation", "pat-2").value("final"), 1);
        QVERIFY(!folder(one).err.contains("p-1 was not pushed"));
    }

    void whatSomebodyChangedOfOursIsSeenByAPull_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("ours") << true;
        QTest::newRow("theirs") << false;
    }
    void whatSomebodyChangedOfOursIsSeenByAPull()
    {
        QFETCH(bool, ours);
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("person.ndjson", person)});
        fill(folder);
        QCOMPARE(folder(pushTo(running.base())).exit, 0);
        QJsonObject changed = onServer(running.base(), "Observation").value(0);
        changed["status"] = "entered-in-error";
        replaceOnServer(running.base(), changed);
        const QStringList pull{"pull", "--server", running.base(), "--all", "--json"};
        const Ran pulled = folder(pull);
        QCOMPARE(pulled.lines().value(0)["changedThere"].toInt(), 1);
        QVERIFY2(pulled.err.contains("changed there since"), pulled.err.constData());
        const Ran ran = folder(pushTo(running.base()));
        QCOMPARE(ran.exit, 3);
        const QJsonValue conflict = ran.lines().value(0)["conflicts"][0];
        QCOMPARE(conflict["ours"]["status"].toString(), QString("final"));
        QCOMPARE(conflict["theirs"]["status"].toString(), QString("entered-in-error"));
        const QString name = conflict["name"].toString(), keep = ours ? "--keep-ours" : "--keep-theirs";
        const Ran look = folder(pushTo(running.base(), {keep, name, "--dry-run"}));
        QCOMPARE(tally(look, "Observation", "changed"), ours ? 1 : 0);
        const Ran chosen = folder(pushTo(running.base(), {keep, name}));
        QVERIFY2(chosen.exit == 0, chosen.err.constData());
        QCOMPARE(statesOf(running.base(), "Observation", "pat-1").value("entered-in-error"), ours ? 0 : 1);
        const Ran again = folder(pushTo(running.base()));
        QVERIFY2(again.exit == 0, again.err.constData());
        QCOMPARE(tally(again, "Observation", "sent"), 0);
        QCOMPARE(folder(pull).lines().value(0)["changedThere"].toInt(), 0);
    }

    void aChoiceAboutNothingIsSaid()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("person.ndjson", person)});
        fill(folder);
        const Ran ran = folder(pushTo(running.base(), {"--keep-ours", "Goal/nonsense"}));
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("nothing that is called Goal/nonsense"), ran.err.constData());
    }

    void whatIsTooLargeTogetherGoesInParts()
    {
        const StoreFolder folder;
        const TestServer running({"--load", folder.write("person.ndjson", person), "--fault", "413:2:POST"});
        fill(folder, 60);
        // Every second request is too large, so that some have to be cut to a single entry.
        Ran ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0 || ran.err.contains("more than this server takes"), ran.err.constData());
        for (int more = 0; more < 5 && ran.exit != 0; ++more) ran = folder(pushTo(running.base()));
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(onServer(running.base(), "Observation").size(), qsizetype{120});
    }
};

TRENDWARD_TEST(PushWhomTest)
#include "tst_pushwhom.moc"
