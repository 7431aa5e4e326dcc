// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleclinic.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

using namespace trendward;
using namespace trendward::tests;

namespace
{

/// "p-001" -> {"Look first", {"body-weight" -> 60, …}} of tests/cases/sample/answers.txt.
struct Answer {
    QString bucket;
    QMap<QString, int> counts;
};

QMap<QString, Answer> answers()
{
    QMap<QString, Answer> all;
    QFile file(QStringLiteral(TRENDWARD_CASES_DIR "/sample/answers.txt"));
    if (!file.open(QIODevice::ReadOnly)) return all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList parts = QString::fromUtf8(line).split('|');
        if (line.startsWith('#') || parts.size() != 3) continue;
        Answer &answer = all[parts[0].trimmed()];
        answer.bucket = parts[1].trimmed();
        for (const QString &count : parts[2].split(',', Qt::SkipEmptyParts))
            if (const QStringList words = count.trimmed().split(' '); words.size() == 2)
                answer.counts[words[0]] = words[1].toInt();
    }
    return all;
}

}  // namespace

/// The sample clinic goes down the whole road: files in, readings, worklist and summaries out, with known answers.
class SampleRoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyReadingIsStoredOnceUnderItsPatient();
    void everyPatientIsWhereTheStoryPutsThem();
    void openingAgainAddsNothing();
    void theSameFilesAgainAddNothing();
    void foreignAndUnknownReadingsWaitForAPerson();
    void everyPointLeadsBackToItsFileAndRecord();
    void everythingMadeFromItSaysSample();
    void aStoreWithOtherPatientsIsRefused();
    void patientsOfTheClinicDoNotMixWithOthers();

private:
    StoreFolder m_folder;
};

void SampleRoad::initTestCase()
{
    const auto store =
        session::openStore(m_folder.path("store").toStdString(), m_folder.path("passphrase").toStdString(), true);
    QVERIFY2(store, store ? "" : store.error().detail.c_str());
    const auto mappings = session::builtInMappings();
    QVERIFY2(mappings, mappings ? "" : mappings.error().detail.c_str());
    const sample::SampleClinic clinic = sample::sampleClinic({2026, 11, 22}, 1);
    std::size_t next = 0;
    Progress progress;
    const auto opened = session::openSampleClinic(
        **store, *mappings, m_folder.path("files").toStdString(), *Instant::parse("2026-11-22T11:30:00Z"),
        [&](const jobs::ImportReport &report) {
            const sample::SampleFile &file = clinic.files.at(next++);
            const char *name = file.name.c_str();
            if (!QTest::qVerify(report.stored == file.stored, "stored", name, __FILE__, __LINE__))
                qWarning() << name << report.stored << file.stored;
            if (!QTest::qVerify(report.duplicates == file.duplicates, "duplicates", name, __FILE__, __LINE__))
                qWarning() << name << report.duplicates << file.duplicates;
            if (!QTest::qVerify(report.held == file.held, "held", name, __FILE__, __LINE__))
                qWarning() << name << report.held << file.held;
            if (!QTest::qVerify(report.problemCount == file.problems, "problems", name, __FILE__, __LINE__))
                qWarning() << name << report.problemCount << file.problems;
        },
        progress);
    QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
    QCOMPARE(next, clinic.files.size());
    QVERIFY(!opened->wasThere);
}

void SampleRoad::everyReadingIsStoredOnceUnderItsPatient()
{
    const auto known = answers();
    QCOMPARE(known.size(), 24);
    const Ran ran = m_folder({"readings", "--format", "ndjson"});
    QCOMPARE(ran.exit, 0);
    QMap<QString, QMap<QString, int>> stored;
    for (const QJsonObject &row : ran.lines()) ++stored[row["patient"].toString()][row["measure"].toString()];
    for (auto it = known.begin(); it != known.end(); ++it)
        QVERIFY2(stored[it.key()] == it->counts, qPrintable(it.key() + " has other readings than its story"));
}

void SampleRoad::everyPatientIsWhereTheStoryPutsThem()
{
    const Ran ran = m_folder({"worklist", "--json"});
    QCOMPARE(ran.exit, 0);
    const QJsonObject worklist = QJsonDocument::fromJson(ran.out).object();
    const QJsonArray patients = worklist["patients"].toArray();
    QCOMPARE(patients.size(), 24);
    QCOMPARE(worklist["failed"].toInt(), 0);
    const auto known = answers();
    for (const QJsonValue &value : patients) {
        const QJsonObject patient = value.toObject();
        QVERIFY2(patient["bucket"] == known[patient["id"].toString()].bucket,
                 qPrintable(patient["id"].toString() + " is in " + patient["bucket"].toString()));
        QVERIFY(!patient["why"].toString().isEmpty());
    }
}

void SampleRoad::openingAgainAddsNothing()
{
    const auto before = m_folder({"readings"}).out;
    const Ran again = m_folder({"sample"});
    QCOMPARE(again.exit, 0);
    QCOMPARE(m_folder({"readings"}).out, before);
}

void SampleRoad::theSameFilesAgainAddNothing()
{
    const sample::SampleClinic clinic = sample::sampleClinic({2026, 11, 22}, 1);
    const auto held = m_folder({"held", "list"}).lines().size();
    const auto before = m_folder({"readings"}).out;
    for (const sample::SampleFile &file : clinic.files) {
        QStringList words{"import", "--json", m_folder.path("files/" + QString::fromStdString(file.name))};
        if (!file.patient.empty()) words << "--patient" << QString::fromStdString(file.patient);
        if (!file.zone.empty()) words << "--zone" << QString::fromStdString(file.zone);
        for (const auto &[measure, unit] : file.units)
            words << "--unit" << QString::fromStdString(measure + "=" + unit);
        const Ran ran = m_folder(words);
        QCOMPARE(ran.exit, file.problems > 0 ? 3 : 0);
        QVERIFY2(ran.lines().value(0)["stored"].toInt() == 0, file.name.c_str());
    }
    QCOMPARE(m_folder({"readings"}).out, before);
    QCOMPARE(m_folder({"held", "list"}).lines().size(), held);
}

void SampleRoad::foreignAndUnknownReadingsWaitForAPerson()
{
    const auto held = m_folder({"held", "list"}).lines();
    QCOMPARE(held.size(), 10);
    for (const QJsonObject &one : held) QVERIFY(!one["reason"].toString().isEmpty());
}

void SampleRoad::everyPointLeadsBackToItsFileAndRecord()
{
    const auto rows =
        m_folder({"readings", "--patient", "p-001", "--measure", "systolic-blood-pressure", "--format", "ndjson"})
            .lines();
    QCOMPARE(rows.size(), 120);
    QFile file(m_folder.path("files/p-001/omron-connect.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QJsonObject &row : rows) {
        QCOMPARE(row["file"].toString(), QString("omron-connect.csv"));
        const QByteArrayList cells = QByteArray(lines.value(row["record"].toInt() - 1)).replace('"', "").split(',');
        QVERIFY2(cells.contains(QByteArray::number(row["value"].toInt())), cells.join(',').constData());
    }
}

void SampleRoad::everythingMadeFromItSaysSample()
{
    for (const char *format : {"html", "csv", "fhir"}) {
        const QString path = m_folder.path(QString("summary.") + format);
        const Ran ran = m_folder({"summary", "--patient", "p-001", "--format", format, "--out", path});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains("SAMPLE"), format);
    }
    QVERIFY(QJsonDocument::fromJson(m_folder({"worklist", "--json"}).out).object()["sample"].toBool());
    for (const QByteArray &line : m_folder({"observations", "--patient", "p-001"}).out.split('\n'))
        QVERIFY(line.isEmpty() || line.contains("\"HTEST\""));
    const QByteArrayList rows = m_folder({"readings", "--patient", "p-001"}).out.split('\n');
    // New columns come last, so that the mark stays where it was; "key" before it holds no comma.
    QVERIFY2(rows.front().endsWith(",key,mark,also_from"), rows.front().constData());
    static const QRegularExpression marked(",\\d+/-?\\d+/\\d+/\\d+,SAMPLE,");
    for (const QByteArray &line : rows.mid(1))
        QVERIFY2(line.isEmpty() || marked.match(line).hasMatch(), line.constData());
}

void SampleRoad::aStoreWithOtherPatientsIsRefused()
{
    const StoreFolder other;
    QCOMPARE(other({"patient", "add", "--id", "p-900", "--name", "Quill, Ada"}).exit, 0);
    const Ran ran = other({"sample"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(other({"patient", "list"}).lines().size(), 1);
}

void SampleRoad::patientsOfTheClinicDoNotMixWithOthers()
{
    QCOMPARE(m_folder({"patient", "add", "--id", "p-900", "--name", "Quill, Ada"}).exit, 1);
    QCOMPARE(m_folder({"patient", "list"}).lines().size(), 24);
    const QString foreign = m_folder.write("real.ndjson",
                                           "{\"heartrate\":61,\"deviceid\":\"d\",\"patientid\":\"p-001\","
                                           "\"measurementdatetime\":\"2026-11-09T23:59:59Z\"}\n");
    const Ran ran = m_folder({"import", foreign});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.err.contains("sample clinic"));
}

TRENDWARD_TEST(SampleRoad)
#include "tst_sampleroad.moc"
