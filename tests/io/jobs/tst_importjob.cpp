// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/importjob.h"
#include "core/io/jobs/measuretally.h"
#include "core/io/jobs/personnamed.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/io/jobs/builtin.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

/// Asked to stop once it has been asked so many times whether it was.
class StoppedAfter : public Progress
{
public:
    explicit StoppedAfter(int questions) : m_left(questions) {}
    bool cancelled() const override { return m_left-- <= 0; }

private:
    mutable int m_left;
};

/// Lets another connection write to the store once, near the end of the work.
class OthersWrite : public Progress
{
public:
    explicit OthersWrite(store::RecordStore &other) : m_other(other) {}
    void advance(std::uint64_t done, std::uint64_t all) override
    {
        if (wrote || 10 * done < 9 * all) return;
        wrote = m_other.setFact("written-meanwhile", "yes");
    }
    std::optional<Outcome> wrote;

private:
    store::RecordStore &m_other;
};

/// A store with two patients and a folder for files.
class Desk
{
public:
    Desk()
        : m_store(*store::openSqlcipherStore(m_folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                             store::Absent::Create))
    {
        for (const char *id : {"p-1", "p-2"}) {
            store::Patient patient;
            patient.id = id;
            patient.name = id == std::string("p-1") ? "Quill, Ada" : "Bérénice Moulin";
            patient.birth = Date{1951, 3, 14};
            m_keys.push_back(*m_store->addPatient(patient));
        }
    }
    store::RecordStore &store() { return *m_store; }
    std::unique_ptr<store::RecordStore> another() const
    {
        return *store::openSqlcipherStore(m_folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                          store::Absent::Refuse);
    }
    QStringList files() const { return QDir(m_folder.path()).entryList({"records.db*"}, QDir::Files, QDir::Name); }
    store::PatientKey patient(std::size_t i) const { return m_keys.at(i); }
    std::string write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName().toStdString();
    }
    Result<jobs::ImportReport> bringIn(const std::string &path, jobs::ImportSettings settings = {})
    {
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        Progress progress;
        return jobs::importFile(path, settings, tests::builtInMappings(), m_store.get(), progress);
    }
    std::vector<std::string> readings(store::PatientKey patient)
    {
        std::vector<std::string> all;
        store::Query query;
        query.patient = patient;
        const auto done = m_store->readings(query, [&](const store::StoredReading &one) {
            all.push_back(one.reading.time.at.text() + " " + (one.reading.value ? one.reading.value->text() : "-"));
            return true;
        });
        return done ? all : std::vector<std::string>{"error"};
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::RecordStore> m_store;
    std::vector<store::PatientKey> m_keys;
};

/// An hour of heart rates as a hub sends them: seconds into the hour and a value each.
QByteArray stream(const QByteArray &samples)
{
    QByteArray lines;
    for (const QByteArray &sample : samples.split(' ')) {
        const auto parts = sample.split('=');
        lines += "{\"heartrate\":" + parts[1] +
                 ",\"deviceid\":\"watch-1\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-21T10:" + parts[0] +
                 "Z\"}\n";
    }
    return lines;
}

/// So many heart rates of p-1, one message a line.
QByteArray longStream(int readings)
{
    QByteArray lines;
    for (int i = 0; i < readings; ++i)
        lines += "{\"heartrate\":70,\"deviceid\":\"watch-1\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-" +
                 QByteArray::number(10 + i % 10) + "T10:" + QByteArray::number(i / 10 % 50 + 10) + ":" +
                 QByteArray::number(i / 500 % 50 + 10) + "Z\"}\n";
    return lines;
}

}  // namespace

class ImportJob : public QObject
{
    Q_OBJECT

private slots:
    void cancelLeavesTheStoreUntouched();
    void aDryRunComparesAndStoresNothing();
    void aLongDryRunKeepsNobodyFromWriting();
    void anHourThatComesInPartsIsOneObservationAndLosesNothing();
    void theHourInWhichADeviceChangedHandsIsTwo();
    void aMessageThatNamesSomebodyElseIsHeld();
    void namesAnotherPerson_data();
    void namesAnotherPerson();
    void mixedUnitsAreCountedInTheMeasuresOwn();
    void unmatchedMessagesAreCountedAndNotLost();
    void equalReadingsInOneFileStayTwoAndComeOnce();
    void naiveMessagesAreReadInTheZoneThatWasSaid();
    void theSameFileInAnotherZoneIsRefused();
    void onlyTheReadingsWithoutAZoneAreLeftOut();
    void aUnitThatWasSaidAndNotUsedIsToldSo();
    void aMessageFromHubThatNamesItsDeviceTooIsStoredOnce();
    void aMessageOfIotCentralHasTheTimeAtWhichItWasMade();
    void aMessageWithoutATimeStandsWhereItsHubTookItAndIsCounted();
};

void ImportJob::cancelLeavesTheStoreUntouched()
{
    Desk desk;
    const std::string path = desk.write("long.ndjson", longStream(50'000));
    jobs::ImportSettings settings;
    StoppedAfter progress(30);
    const auto report = jobs::importFile(path, settings, tests::builtInMappings(), &desk.store(), progress);
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Cancelled);
    QVERIFY(desk.readings(desk.patient(0)).empty());
    QVERIFY(desk.store().imports()->empty());
    QVERIFY(desk.bringIn(path));  // and it is free for the next one
}

void ImportJob::aDryRunComparesAndStoresNothing()
{
    Desk desk;
    const std::string first = desk.write("first.ndjson", stream("00:01=60 00:02=61"));
    const std::string both = desk.write("both.ndjson", stream("00:01=60 00:02=61 00:03=62"));
    QCOMPARE(desk.bringIn(first)->stored, 2u);
    jobs::ImportSettings dry;
    dry.dryRun = true;
    const auto report = desk.bringIn(both, dry);
    QVERIFY(report);
    QCOMPARE(report->stored, 1u);
    QCOMPARE(report->duplicates, 2u);
    QCOMPARE(desk.readings(desk.patient(0)).size(), std::size_t{2});
    QCOMPARE(desk.store().imports()->size(), std::size_t{1});
}

void ImportJob::aLongDryRunKeepsNobodyFromWriting()
{
    Desk desk;
    const std::string path = desk.write("long.ndjson", longStream(25'000));
    const QStringList before = desk.files();
    const auto other = desk.another();
    OthersWrite progress(*other);
    jobs::ImportSettings dry;
    dry.now = *Instant::parse("2026-11-22T09:00:00Z");
    dry.dryRun = true;
    const auto checked = jobs::importFile(path, dry, tests::builtInMappings(), &desk.store(), progress);
    QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
    QVERIFY(progress.wrote.has_value());
    QVERIFY2(*progress.wrote, *progress.wrote ? "" : progress.wrote->error().detail.c_str());
    QCOMPARE(*desk.store().fact("written-meanwhile"), std::optional<std::string>("yes"));
    // It says what the import then does, and leaves nothing behind.
    QVERIFY(desk.readings(desk.patient(0)).empty());
    QVERIFY(desk.store().imports()->empty());
    QCOMPARE(desk.files(), before);
    const auto brought = desk.bringIn(path);
    QVERIFY(brought);
    QCOMPARE(checked->stored, brought->stored);
    QCOMPARE(checked->duplicates, brought->duplicates);
    // And once it is there, that it is there.
    const auto again = jobs::importFile(path, dry, tests::builtInMappings(), &desk.store(), progress);
    QVERIFY(again);
    QCOMPARE(again->stored, 0u);
    QCOMPARE(again->duplicates, brought->stored);
}

void ImportJob::anHourThatComesInPartsIsOneObservationAndLosesNothing()
{
    Desk desk;
    const QByteArray head = "{\"Body\":{\"patientid\":\"p-1\",\"heartratestream\":[",
                     tail =
                         "]},\"Properties\":{},\"SystemProperties\":{\"iothub-connection-device-id\":\"hub-1\","
                         "\"iothub-enqueuedtime\":\"2026-11-21T10:30:00Z\"}}\n";
    // The built-in mapping reads such streams as hours of samples; true times are between the grid's.
    const auto sample = [](const char *time, const char *value) {
        return QByteArray("{\"at\":\"2026-11-21T10:") + time + "Z\",\"hr\":" + value + "}";
    };
    const jobs::Mappings streams{
        *normalize::DeviceMapping::parse(
            R"({"templateType":"CollectionContent","template":[{"templateType":"CalculatedContent","template":{)"
            R"("typeName":"hr","typeMatchExpression":"$.Body.heartratestream[*]","deviceIdExpression":"$.SystemProperties.iothub-connection-device-id",)"
            R"("patientIdExpression":"$.Body.patientid","timestampExpression":"$.matchedToken.at",)"
            R"("values":[{"valueName":"hr","valueExpression":"$.matchedToken.hr","required":true}]}}]})"),
        *mapping::FhirMapping::parse(
            R"({"templateType":"CollectionFhir","template":[{"templateType":"CodeValueFhir","template":{)"
            R"("typeName":"hr","periodInterval":60,"codes":[{"code":"8867-4","system":"http://loinc.org","display":"Heart rate"}],)"
            R"("value":{"valueType":"SampledData","valueName":"hr","defaultPeriod":5000,"unit":"/min"}}}]})")};
    const auto bringIn = [&](const QByteArray &samples) {
        jobs::ImportSettings settings;
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        Progress progress;
        return jobs::importFile(desk.write("part.ndjson", head + samples + tail), settings, streams, &desk.store(),
                                progress);
    };
    QCOMPARE(bringIn(sample("00:03", "60") + "," + sample("00:08", "61"))->stored, 2u);
    QCOMPARE(bringIn(sample("00:12", "62"))->stored, 1u);
    const auto again = bringIn(sample("00:08", "61") + "," + sample("00:12", "62"));
    QCOMPARE(again->stored, 0u);
    QCOMPARE(again->duplicates, 2u);
    QCOMPARE(
        desk.readings(desk.patient(0)),
        (std::vector<std::string>{"2026-11-21T10:00:03Z 60", "2026-11-21T10:00:08Z 61", "2026-11-21T10:00:12Z 62"}));
    int observations = 0;
    std::string json;
    const auto done = desk.store().observations({}, [&](store::PatientKey, const std::string &one) {
        ++observations;
        json = one;
        return true;
    });
    QVERIFY(done);
    QCOMPARE(observations, 1);
    QVERIFY2(json.find("\"data\":\"60 61 62 E E") != std::string::npos, json.substr(0, 400).c_str());
}

void ImportJob::theHourInWhichADeviceChangedHandsIsTwo()
{
    Desk desk;
    const auto from = *Instant::parse("2026-11-01T00:00:00Z"), handed = *Instant::parse("2026-11-21T10:00:02Z");
    QVERIFY(desk.store().assignDevice({0, "watch-7", desk.patient(0), from, handed}));
    QVERIFY(desk.store().assignDevice({0, "watch-7", desk.patient(1), handed, {}}));
    const auto report = desk.bringIn(desk.write(
        "watch.ndjson",
        stream("00:01=60 00:02=61 00:03=62").replace("\"patientid\":\"p-1\",", "").replace("watch-1", "watch-7")));
    QVERIFY(report);
    QCOMPARE(report->stored, 3u);
    QCOMPARE(desk.readings(desk.patient(0)), (std::vector<std::string>{"2026-11-21T10:00:01Z 60"}));
    QCOMPARE(desk.readings(desk.patient(1)),
             (std::vector<std::string>{"2026-11-21T10:00:02Z 61", "2026-11-21T10:00:03Z 62"}));
}

void ImportJob::aMessageThatNamesSomebodyElseIsHeld()
{
    Desk desk;
    QVERIFY(desk.store().assignDevice({0, "watch-1", desk.patient(1), *Instant::parse("2026-11-01T00:00:00Z"), {}}));
    const auto report = desk.bringIn(desk.write("watch.ndjson", stream("00:01=60")));
    QVERIFY(report);
    QCOMPARE(report->stored, 0u);
    QCOMPARE(report->held, 1u);
    QVERIFY(desk.readings(desk.patient(0)).empty() && desk.readings(desk.patient(1)).empty());
    // So is a file that a person brings in for somebody who did not have the device.
    jobs::ImportSettings named;
    named.patient = "p-1";
    QCOMPARE(
        desk.bringIn(desk.write("own.ndjson", stream("00:05=60").replace("\"patientid\":\"p-1\",", "")), named)->held,
        1u);
}

void ImportJob::namesAnotherPerson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<bool>("another");
    QTest::newRow("the same, turned around") << "Ada Quill"
                                             << "1951-03-14" << false;
    QTest::newRow("upper case") << "QUILL" << QString() << false;
    QTest::newRow("nothing said") << QString() << QString() << false;
    QTest::newRow("somebody else") << "J. Schmoe" << QString() << true;
    QTest::newRow("same name, other birth date") << "Ada Quill"
                                                 << "1987-01-02" << true;
    QTest::newRow("a shared initial is no match") << "A. Marsh" << QString() << true;
}

void ImportJob::namesAnotherPerson()
{
    QFETCH(QString, name);
    QFETCH(QString, birth);
    QFETCH(bool, another);
    store::Patient patient;
    patient.name = "Quill, Ada";
    patient.birth = Date{1951, 3, 14};
    const auto said = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
    };
    QCOMPARE(jobs::namesAnother(said(name), said(birth), patient), another);
    patient.name = "Bérénice Moulin";
    QVERIFY(!jobs::namesAnother("Berenice M.", std::nullopt, patient));
}

void ImportJob::mixedUnitsAreCountedInTheMeasuresOwn()
{
    jobs::MeasureTally tally;
    for (const auto &[value, unit] : {std::pair{"80.0", "kg"}, {"176", "[lb_av]"}}) {
        fhir::Reading reading;
        reading.measure = "body-weight";
        reading.unit = unitFrom(unit);
        reading.value = *Decimal::parse(value);
        tally.add(reading);
    }
    const auto count = tally.counts().at("body-weight");
    QCOMPARE(count.count, 2u);
    QCOMPARE(count.units, (std::map<std::string, std::uint64_t>{{"[lb_av]", 1}, {"kg", 1}}));
    QCOMPARE(count.unit.code, std::string("kg"));
    QVERIFY(qAbs(count.min - 176 * 0.45359237) < 1e-9);
    QCOMPARE(count.max, 80.0);
    QVERIFY(qAbs(count.sum / 2 - (80 + 176 * 0.45359237) / 2) < 1e-9);
}

void ImportJob::unmatchedMessagesAreCountedAndNotLost()
{
    Desk desk;
    const auto report = desk.bringIn(desk.write("door.ndjson", "{\"door\":\"open\"}\n" + stream("00:01=60")));
    QVERIFY(report);
    QCOMPARE(report->records, 2u);
    QCOMPARE(report->stored, 1u);
    QCOMPARE(report->notReadings, 1u);
    QCOMPARE(report->notReadingReasons.size(), std::size_t{1});
}

void ImportJob::equalReadingsInOneFileStayTwoAndComeOnce()
{
    Desk desk;
    const std::string path = desk.write("twice.ndjson", stream("00:01=70 00:01=70 00:01=71 00:02=60"));
    const auto first = desk.bringIn(path);
    QCOMPARE(first->stored, 4u);
    QCOMPARE(first->duplicates, 0u);
    const auto again = desk.bringIn(path);
    QCOMPARE(again->stored, 0u);
    QCOMPARE(again->duplicates, 4u);
    const auto other = desk.bringIn(desk.write("other.ndjson", stream("00:01=71 00:01=70 00:01=72")));
    QCOMPARE(other->stored, 1u);
    QCOMPARE(other->duplicates, 2u);
    QCOMPARE(other->superseded, 0u);
    QCOMPARE(desk.readings(desk.patient(0)).size(), std::size_t{5});
}

void ImportJob::naiveMessagesAreReadInTheZoneThatWasSaid()
{
    const QByteArray naive = stream("00:01=70").replace("00:01Z", "00:01");
    Desk utc;
    const auto unsaid = utc.bringIn(utc.write("naive.ndjson", naive));
    QCOMPARE(unsaid->zone, std::string("UTC"));
    QCOMPARE(utc.readings(utc.patient(0)), (std::vector<std::string>{"2026-11-21T10:00:01Z 70"}));
    Desk berlin;
    jobs::ImportSettings said;
    said.zone = "Europe/Berlin";
    const auto report = berlin.bringIn(berlin.write("naive.ndjson", naive), said);
    QCOMPARE(report->zone, std::string("Europe/Berlin"));
    QCOMPARE(berlin.readings(berlin.patient(0)), (std::vector<std::string>{"2026-11-21T09:00:01Z 70"}));
    // A time that says its offset does not care.
    QCOMPARE(berlin.bringIn(berlin.write("utc.ndjson", stream("00:09=71")), said)->zone, std::string());
}

void ImportJob::theSameFileInAnotherZoneIsRefused()
{
    Desk desk;
    const std::string path =
        desk.write("cuff.csv",
                   "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
                   "Nov 20 2026,08:05,142,88,71,-,-,-,-\n"
                   "Nov 19 2026,08:01,138,86,69,-,-,-,-\n");
    jobs::ImportSettings settings;
    settings.patient = "p-1";
    settings.zone = "Europe/Berlin";
    QCOMPARE(desk.bringIn(path, settings)->stored, 6u);
    settings.zone = "Europe/London";
    const auto again = desk.bringIn(path, settings);
    QVERIFY(!again);
    QVERIFY(again.error().detail.find("Europe/Berlin") != std::string::npos);
    QCOMPARE(desk.readings(desk.patient(0)).size(), std::size_t{6});
    // Taken back, it may come in again.
    QVERIFY(
        desk.store().undoImport(desk.store().imports()->front().key, "nurse", *Instant::parse("2026-11-22T09:00:00Z")));
    QCOMPARE(desk.bringIn(path, settings)->stored, 6u);
}

void ImportJob::onlyTheReadingsWithoutAZoneAreLeftOut()
{
    Desk desk;
    const auto record = [](const QByteArray &time, const QByteArray &value) {
        return "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Band\" unit=\"count/min\" "
               "startDate=\"" +
               time + "\" endDate=\"" + time + "\" value=\"" + value + "\"/>\n";
    };
    jobs::ImportSettings settings;
    settings.patient = "p-1";
    const auto report =
        desk.bringIn(desk.write("export.xml", "<?xml version=\"1.0\"?>\n<HealthData locale=\"en\">\n" +
                                                  record("2026-11-20 08:00:00 +0100", "61") +
                                                  record("2026-11-20 09:00:00", "150") + "</HealthData>\n"),
                     settings);
    QVERIFY(report);
    QCOMPARE(report->stored, 1u);
    QVERIFY(report->zoneNeeded && !report->timesAreNaive);
    QCOMPARE(report->measures.at("heart-rate").count, 1u);
    QCOMPARE(report->measures.at("heart-rate").max, 61.0);
    QCOMPARE(report->problemCount, 1u);
    QVERIFY(report->problems.front().error.detail.find("record 2") != std::string::npos);
}

void ImportJob::aUnitThatWasSaidAndNotUsedIsToldSo()
{
    Desk desk;
    jobs::ImportSettings said;
    said.units = {{"heart-rate", "/s"}, {"blood-pressure", "kPa"}};
    const auto messages = desk.bringIn(desk.write("hub.ndjson", stream("00:01=70")), said);
    QVERIFY(messages);
    QCOMPARE(messages->problemCount, 0u);
    QCOMPARE(messages->unitsAssumed.at("heart-rate"),
             std::string("/s was said for this import and not used: the FHIR mapping states the units of the messages "
                         "in hub.ndjson; to have another one, bring the file in with a mapping that says so"));

    const QByteArray rows("2026-11-07 20:50:00,75,121,70,0,1\n");
    said.zone = "UTC";
    const auto unstated = desk.bringIn(desk.write("cuff.csv", "datetime,dia,sys,bpm,mov,ihb\n" + rows), said);
    QVERIFY(unstated);
    QVERIFY(unstated->unitsAssumed.at("blood-pressure").starts_with("the file states no unit; read as kPa"));
    QCOMPARE(unstated->unitsAssumed.at("heart-rate"),
             std::string("/s was said for this import and not used: cuff.csv holds no value of it without a unit"));
    const auto stated =
        desk.bringIn(desk.write("omron.csv",
                                "\"Measurement Date\",\"Timezone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Device\"\n"
                                "\"2026/11/07 20:50\",\"Europe/Rome\",\"121\",\"75\",\"C\"\n"),
                     said);
    QVERIFY(stated);
    QCOMPARE(stated->unitsAssumed.at("blood-pressure"),
             std::string("kPa was said for this import and not used: omron.csv holds no value of it without a unit"));
}

void ImportJob::aMessageFromHubThatNamesItsDeviceTooIsStoredOnce()
{
    Desk desk;
    const QByteArray hub(
        R"({"Body":{"heartrate":61,"deviceid":"cuff-9","patientid":"p-1","measurementdatetime":"2026-11-21T10:00:00Z"},)"
        R"("Properties":{"iothub-creation-time-utc":"2026-11-21T10:00:05Z"},"SystemProperties":{"iothub-connection-device-id":"hub-7"}})");
    const auto report = desk.bringIn(desk.write("hub.ndjson", hub + "\n"));
    QVERIFY(report);
    QCOMPARE(report->problemCount, 0u);
    QCOMPARE(report->stored, 1u);
    QCOMPARE(desk.readings(desk.patient(0)), (std::vector<std::string>{"2026-11-21T10:00:05Z 61"}));
}

void ImportJob::aMessageOfIotCentralHasTheTimeAtWhichItWasMade()
{
    Desk desk;
    QVERIFY(desk.store().assignDevice({0, "cuff-9", desk.patient(0), *Instant::parse("2026-11-01T00:00:00Z"), {}}));
    const QByteArray head(R"({"applicationId":"a","messageSource":"telemetry","deviceId":"cuff-9",)"
                          R"("enqueuedTime":"2026-11-21T11:00:00Z","telemetry":{"HeartRate":)");
    const QByteArray made(R"(61},"messageProperties":{"iothub-creation-time-utc":"2026-11-21T10:00:00Z"}})");
    const QByteArray unmade(R"(62},"messageProperties":{}})");
    const auto report = desk.bringIn(desk.write("central.ndjson", head + made + "\n" + head + unmade + "\n"));
    QVERIFY(report);
    QCOMPARE(report->problemCount, 0u);
    QCOMPARE(desk.readings(desk.patient(0)),
             (std::vector<std::string>{"2026-11-21T10:00:00Z 61", "2026-11-21T11:00:00Z 62"}));
}

void ImportJob::aMessageWithoutATimeStandsWhereItsHubTookItAndIsCounted()
{
    Desk desk;
    QVERIFY(desk.store().assignDevice({0, "cuff-9", desk.patient(0), *Instant::parse("2026-11-01T00:00:00Z"), {}}));
    const QByteArray stream(
        R"([{"heartrate":61,"deviceid":"cuff-9","measurementdatetime":"2026-11-20T10:00:00Z","EventEnqueuedUtcTime":"2026-11-21T11:00:00Z"},)"
        R"({"heartrate":62,"deviceid":"cuff-9","EventProcessedUtcTime":"2026-11-21T11:00:09Z","PartitionId":1,"EventEnqueuedUtcTime":"2026-11-21T11:00:00Z"},)"
        R"({"Type":"heart-rate","OccurrenceTimeUtc":"2026-11-21T12:00:00Z","DeviceId":"cuff-9","Properties":[{"Name":"heart-rate","Value":"63"}]}])");
    const auto report = desk.bringIn(desk.write("stream.json", stream));
    QVERIFY(report);
    QCOMPARE(report->problemCount, 0u);
    QCOMPARE(report->notReadings, 0u);
    QCOMPARE(report->arrivalTimes, 1u);
    QCOMPARE(
        desk.readings(desk.patient(0)),
        (std::vector<std::string>{"2026-11-20T10:00:00Z 61", "2026-11-21T11:00:00Z 62", "2026-11-21T12:00:00Z 63"}));
}

TRENDWARD_TEST(ImportJob)
#include "tst_importjob.moc"
