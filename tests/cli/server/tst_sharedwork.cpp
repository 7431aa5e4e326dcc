// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

namespace
{

const QString anna = QStringLiteral("A. Quist"), ben = QStringLiteral("B. Chen");

/// What the list says of p-1 beside the ids of its own store.
QStringList stateOf(const StoreFolder &folder, const QString &now = "2026-11-22T10:30:00Z")
{
    const auto list = folder({"worklist", "--json", "--now", now}).lines().value(0);
    const QJsonObject one = list["patients"][0].toObject();
    return {one["state"].toString(), one["stateSince"].toString(), one["stateWords"].toString(),
            one["owner"].toString(), one["ownerSince"].toString(), one["bucket"].toString()};
}

QString sharing(const StoreFolder &folder, const QString &now = "2026-11-22T10:30:00Z")
{
    return folder({"worklist", "--json", "--now", now}).lines().value(0)["sharing"].toString();
}

Ran did(const StoreFolder &folder, const QString &by, const QString &minute, const QStringList &what)
{
    return folder(QStringList{"review", "--patient", "p-1", "--by", by, "--now", "2026-11-22T09:" + minute + ":00Z"} +
                  what);
}

QStringList pullFrom(const QString &base)
{
    return {"pull", "--server", base, "--all", "--json", "--now", "2026-11-22T10:10:00Z"};
}

/// Everything that a log says, without the numbers of its own store.
QStringList logOf(const StoreFolder &folder)
{
    QStringList all;
    for (const QJsonObject &one : folder({"review", "--patient", "p-1"}).lines())
        all << one["kind"].toString() + ' ' + one["at"].toString() + ' ' + one["by"].toString() + ' ' +
                   one["note"].toString() + ' ' + one["whom"].toString() + ' ' + one["until"].toString() + ' ' +
                   one["shown"].toString() + (one["takenBack"].isNull() ? "" : " taken back");
    return all;
}

int numberOf(const StoreFolder &folder, const QString &kind)
{
    for (const QJsonObject &one : folder({"review", "--patient", "p-1"}).lines())
        if (one["kind"].toString() == kind) return one["step"].toInt();
    return 0;
}

/// p-1, known by the same number of the clinic, and nothing else yet.
void begin(const StoreFolder &folder)
{
    QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
    QCOMPARE(folder({"patient", "link", "--id", "p-1", "--identifier", "m-1", "--system", "urn:clinic"}).exit, 0);
}

/// A reading at a moment of 22 November, beyond a crisis limit.
void high(const StoreFolder &folder, const QByteArray &time)
{
    const QByteArray row =
        "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
        "Nov 22 2026," +
        time + ",190,99,71,-,-,-,-\n";
    const Ran came = folder({"import", "--patient", "p-1", "--zone", "Europe/London", "--now", "2026-11-22T10:20:00Z",
                             folder.write(time.left(2) + ".csv", row)});
    QVERIFY2(came.exit == 0, came.err.constData());
}

/// The rules are for adults.
void grown(std::initializer_list<const StoreFolder *> folders)
{
    for (const StoreFolder *const folder : folders)
        QCOMPARE((*folder)({"patient", "birth", "--id", "p-1", "--birth", "1950-02-03"}).exit, 0);
}

int sentSteps(const Ran &ran)
{
    return tally(ran, "Task", "sent") + tally(ran, "Communication", "sent");
}

}  // namespace

/// Two workstations, one server, one list.
class SharedWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_person = m_folder.write("person.ndjson", person); }

    void whatOneDidStandsWithTheOther()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder first, second;
        fill(first, 30);
        high(first, "08:30");
        begin(second);
        grown({&first, &second});
        QCOMPARE(sharing(first), QString("Reviews and calls: this workstation only"));
        QCOMPARE(did(first, anna, "10", {"--claim"}).exit, 0);
        QCOMPARE(did(first, anna, "20", {"--called", "takes the tablets again"}).exit, 0);
        const Ran sent = first(pushTo(running.base()));
        QVERIFY2(sent.exit == 0, sent.err.constData());
        QVERIFY2(sent.err.contains("1 Task new, 1 Communication new"), sent.err.constData());
        QCOMPARE(sharing(first), QString("Reviews and calls: sent to 127.0.0.1 at %1; those of others are not "
                                         "fetched")
                                     .arg(clock("10:00")));
        const Ran pulled = second(pullFrom(running.base()));
        QVERIFY2(pulled.exit == 0, pulled.err.constData());
        QCOMPARE(pulled.lines().value(0)["steps"].toInt(), 2);
        QCOMPARE(stateOf(second), stateOf(first));
        QCOMPARE(stateOf(second).at(0), QString("called"));
        QCOMPARE(stateOf(second).at(5), QString("Look first"));
        QCOMPARE(stateOf(second).at(3), anna);
        QCOMPARE(logOf(second), logOf(first));

        // What it rested on came along: both see that nothing is new, and for how long.
        QCOMPARE(did(first, anna, "30", {"--snooze", "2026-11-26"}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second(pullFrom(running.base())).exit, 0);
        QCOMPARE(stateOf(second).at(0), QString("snoozed"));
        QCOMPARE(stateOf(second), stateOf(first));
        QCOMPARE(stateOf(second, "2026-11-26T08:00:00Z"), stateOf(first, "2026-11-26T08:00:00Z"));

        // The other one answers.
        QCOMPARE(did(second, ben, "40", {"--claim"}).exit, 0);
        QCOMPARE(did(second, ben, "50", {"--reviewed"}).exit, 0);
        QCOMPARE(did(second, ben, "55", {"--take-back", QString::number(numberOf(second, "called"))}).exit, 0);
        const Ran back = second(pushTo(running.base()));
        QVERIFY2(back.exit == 0, back.err.constData());
        QCOMPARE(sentSteps(back), 3);
        const Ran known = first(pullFrom(running.base()));
        QVERIFY2(known.exit == 0, known.err.constData());
        QCOMPARE(known.lines().value(0)["steps"].toInt(), 2);
        QCOMPARE(known.lines().value(0)["stepsTakenBack"].toInt(), 1);
        QCOMPARE(stateOf(first).at(0), QString("reviewed"));
        QCOMPARE(stateOf(first), stateOf(second));
        QCOMPARE(logOf(first), logOf(second));
        QCOMPARE(sharing(first), "Reviews and calls: shared through 127.0.0.1, last exchanged " + clock("10:00"));

        // Both know everything now.
        for (const StoreFolder *const folder : {&first, &second}) {
            const Ran push = (*folder)(pushTo(running.base())), pull = (*folder)(pullFrom(running.base()));
            QVERIFY2(push.exit == 0 && pull.exit == 0, (push.err + pull.err).constData());
            QVERIFY2(push.err.contains("nothing new"), push.err.constData());
            QCOMPARE(sentSteps(push), 0);
            QCOMPARE(pull.lines().value(0)["steps"].toInt(), 0);
            QCOMPARE(pull.lines().value(0)["stepsTakenBack"].toInt(), 0);
            // They are no plan of the server's.
            QCOMPARE(pull.lines().value(0)["background"].toObject()["Task"].toInt(), 0);
        }
        QCOMPARE(onServer(running.base(), "Task").size(), qsizetype{4});
        QCOMPARE(onServer(running.base(), "Communication").size(), qsizetype{1});
    }

    /// A reading that comes after a review ends it, at either workstation.
    void whatCameSinceIsNewToBoth()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder first, second;
        fill(first, 30);
        high(first, "08:30");
        begin(second);
        grown({&first, &second});
        QCOMPARE(did(first, anna, "10", {"--reviewed"}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second(pullFrom(running.base())).exit, 0);
        QCOMPARE(stateOf(second).at(0), QString("reviewed"));
        high(second, "07:15");
        QCOMPARE(stateOf(second).at(0), QString("new"));
        QCOMPARE(stateOf(first).at(0), QString("reviewed"));
        QCOMPARE(second(pushTo(running.base())).exit, 0);
        QCOMPARE(first(pullFrom(running.base())).exit, 0);
        QCOMPARE(stateOf(first).at(0), QString("new"));
        QCOMPARE(stateOf(first), stateOf(second));
    }

    /// The same file at both: what counts once here and there is nothing new.
    void readingsThatBothHaveFromAFileAreNothingNew()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder first, second;
        for (const StoreFolder *const folder : {&first, &second}) {
            fill(*folder, 30);
            high(*folder, "08:30");
        }
        grown({&first, &second});
        QCOMPARE(did(first, anna, "10", {"--reviewed"}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second(pullFrom(running.base())).exit, 0);
        QCOMPARE(stateOf(second).at(0), QString("reviewed"));
        QCOMPARE(did(second, ben, "20", {"--reviewed"}).exit, 0);
        QCOMPARE(second(pushTo(running.base())).exit, 0);
        QCOMPARE(first(pullFrom(running.base())).exit, 0);
        QCOMPARE(stateOf(first), stateOf(second));
        QCOMPARE(stateOf(first).at(2).section(" by ", 1), ben);
    }

    void aLostAnswerDoublesNothing()
    {
        const TestServer running({"--load", m_person, "--fault", "lost:2:POST"});
        const StoreFolder first, second;
        fill(first);
        begin(second);
        QCOMPARE(did(first, anna, "10", {"--claim"}).exit, 0);
        QCOMPARE(did(first, anna, "20", {"--called", ""}).exit, 0);
        for (int round = 0; round < 3; ++round) first(pushTo(running.base()));
        QCOMPARE(onServer(running.base(), "Task").size(), qsizetype{1});
        QCOMPARE(onServer(running.base(), "Communication").size(), qsizetype{1});
        const Ran again = first(pushTo(running.base()));
        QCOMPARE(sentSteps(again), 0);
        QCOMPARE(second(pullFrom(running.base())).lines().value(0)["steps"].toInt(), 2);
        QCOMPARE(logOf(second), logOf(first));
    }

    /// Sent, and taken back by the other one before the sender has its answer.
    void anUndoBeforeTheAnswerIsNoConflict()
    {
        const TestServer running({"--load", m_person});
        const StoreFolder first, second;
        fill(first);
        begin(second);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second(pullFrom(running.base())).exit, 0);
        QCOMPARE(did(first, anna, "10", {"--claim"}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second(pullFrom(running.base())).exit, 0);
        // Both take it back.
        for (const StoreFolder *const folder : {&first, &second})
            QCOMPARE(did(*folder, ben, "20", {"--take-back", QString::number(numberOf(*folder, "claimed"))}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        const Ran other = second(pushTo(running.base()));
        QVERIFY2(other.exit == 0, other.err.constData());
        QVERIFY(other.lines().value(0)["conflicts"].toArray().isEmpty());
        const QJsonObject there = onServer(running.base(), "Task").value(0);
        QCOMPARE(there["status"].toString(), QString("entered-in-error"));
        QVERIFY(!there["statusReason"].toObject()["text"].toString().isEmpty());
        QCOMPARE(there["meta"].toObject()["versionId"].toString(), askVersion(running.base(), there["id"].toString()));
        QCOMPARE(stateOf(first), stateOf(second));
    }

    void aServerThatRefusesTasksGetsTheRest_data()
    {
        QTest::addColumn<QStringList>("switches");
        QTest::addColumn<QStringList>("signIn");
        QTest::newRow("each entry") << QStringList{"--forbid", "Task"} << QStringList{};
        QTest::newRow("the batch, for its scope")
            << QStringList{"--auth", "client", "--grant",
                           "system/Patient.cruds system/Observation.cruds system/Communication.cruds system/Goal.cruds "
                           "system/CarePlan.cruds system/DocumentReference.cruds system/Provenance.cruds"}
            << QStringList{"--auth",    "client",        "--user",
                           "trendward", "--secret-file", m_folder.write("secret", "battery staple")};
    }
    void aServerThatRefusesTasksGetsTheRest()
    {
        QFETCH(QStringList, switches);
        QFETCH(QStringList, signIn);
        QFile::setPermissions(m_folder.path("secret"), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const TestServer running(QStringList{"--load", m_person} + switches);
        const StoreFolder first;
        fill(first);
        QCOMPARE(did(first, anna, "10", {"--claim"}).exit, 0);
        QCOMPARE(did(first, anna, "20", {"--called", "no answer"}).exit, 0);
        const Ran sent = first(pushTo(running.base(), signIn));
        QCOMPARE(sent.exit, 3);
        QCOMPARE(tally(sent, "Observation", "sent"), 6);
        QCOMPARE(tally(sent, "Communication", "sent"), 1);
        QCOMPARE(tally(sent, "Task", "refused"), 1);
        QVERIFY2(sent.err.contains("refused: Task/"), sent.err.constData());
        const Ran pulled = first(pullFrom(running.base()) + signIn);
        QVERIFY2(pulled.exit == 0 || pulled.exit == 3, pulled.err.constData());
        QVERIFY2(pulled.lines().value(0)["notGiven"].toObject().contains("Task"), pulled.out.constData());
        QCOMPARE(sharing(first), QString("Reviews and calls: this workstation only"));
    }

    /// Before a wrong link is corrected, nothing of the other person's stands with this one afterwards.
    void aStepGoesWithTheLinkThatItCameBy()
    {
        const TestServer running(
            {"--load", m_folder.write("two.ndjson",
                                      person + QByteArray(person).replace("pat-1", "pat-2").replace("m-1", "m-2"))});
        const StoreFolder first, second;
        fill(first);
        QCOMPARE(did(first, anna, "10", {"--claim"}).exit, 0);
        QCOMPARE(first(pushTo(running.base())).exit, 0);
        QCOMPARE(second({"patient", "add", "--id", "p-1", "--name", "Somebody else"}).exit, 0);
        const QStringList wrong{"--id", "p-1", "--identifier", "pat-1", "--system", running.base() + "/Patient"};
        QCOMPARE(second(QStringList{"patient", "link"} + wrong).exit, 0);
        QCOMPARE(second({"pull", "--server", running.base(), "--patient", "pat-1"}).exit, 0);
        QCOMPARE(logOf(second).size(), qsizetype{1});
        QCOMPARE(second(QStringList{"patient", "unlink", "--reason", "another person"} + wrong).exit, 0);
        QVERIFY(logOf(second).isEmpty());
        QCOMPARE(second({"patient", "unlink", "--id", "p-1", "--identifier", "m-1", "--system", "urn:clinic",
                         "--reason", "another person"})
                     .exit,
                 0);
        QCOMPARE(second({"patient", "link", "--id", "p-1", "--identifier", "m-2", "--system", "urn:clinic"}).exit, 0);
        const Ran pushed = second(pushTo(running.base()));
        QVERIFY2(pushed.err.contains("pat-2"), pushed.err.constData());
        // Neither withdrawn from whom it is of, nor sent of whom it is not.
        const auto there = onServer(running.base(), "Task");
        QCOMPARE(there.size(), qsizetype{1});
        QCOMPARE(there[0]["status"].toString(), QString("completed"));
        QVERIFY(askServer(running.base() + "/Task?subject=Patient/pat-2").object()["entry"].toArray().isEmpty());
    }

private:
    static QString askVersion(const QString &base, const QString &id)
    {
        return askServer(base + "/Task/" + id).object()["meta"].toObject()["versionId"].toString();
    }
    /// A time of UTC by the clock of this desk.
    static QString clock(const QString &utc)
    {
        return QDateTime::fromString("2026-11-22T" + utc + ":00Z", Qt::ISODate).toLocalTime().toString("HH:mm");
    }

    StoreFolder m_folder;
    QString m_person;
};

TRENDWARD_TEST(SharedWorkTest)
#include "tst_sharedwork.moc"
