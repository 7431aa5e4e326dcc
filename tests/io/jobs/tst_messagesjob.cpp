// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/messagesjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

const Instant firstDay = *Instant::parse("2026-11-22T09:00:00Z"), laterDay = *Instant::parse("2026-11-25T09:00:00Z");

/// A device mapping that reads these members of a message as types of the same names, and when, on which device and
/// whose they were from the members of these names.
std::string deviceMapping(const QStringList &types, const QString &time = "time", const QString &device = "device",
                          const QString &patient = "patient")
{
    QString all;
    for (const QString &type : types)
        all += (all.isEmpty() ? QString() : QStringLiteral(",")) +
               QStringLiteral(R"json({"templateType":"JsonPathContent","template":{"typeName":"%1",
                   "typeMatchExpression":"$..[?(@%1)]","deviceIdExpression":"$.%3","patientIdExpression":"$.%4",
                   "timestampExpression":"$.%2","values":[{"required":"true","valueExpression":"$.%1",
                   "valueName":"%1"}]}})json")
                   .arg(type, time, device, patient);
    return "{\"templateType\":\"CollectionContent\",\"template\":[" + all.toStdString() + "]}";
}

struct Coded {
    QString type, code, display, unit;
    int period = 0;
};

std::string fhirMapping(const std::vector<Coded> &types)
{
    QString all;
    for (const Coded &one : types)
        all += (all.isEmpty() ? QString() : QStringLiteral(",")) +
               QStringLiteral(R"json({"templateType":"CodeValueFhir","template":{"typeName":"%1","periodInterval":%5,
                   "codes":[{"code":"%2","system":"http://loinc.org","display":"%3"}],
                   "value":{"valueType":"%6","valueName":"%1","unit":"%4","system":"http://unitsofmeasure.org",
                   "code":"%4","defaultPeriod":"60000"}}})json")
                   .arg(one.type, one.code, one.display, one.unit, QString::number(one.period),
                        one.period == 0 ? QStringLiteral("Quantity") : QStringLiteral("SampledData"));
    return "{\"templateType\":\"CollectionFhir\",\"template\":[" + all.toStdString() + "]}";
}

jobs::Mappings mappings(const std::vector<Coded> &types, const QString &time = "time", const QString &by = "device",
                        const QString &patient = "patient")
{
    QStringList names;
    for (const Coded &one : types) names << one.type;
    auto device = normalize::DeviceMapping::parse(deviceMapping(names, time, by, patient));
    auto fhir = mapping::FhirMapping::parse(fhirMapping(types));
    if (!device) qFatal("%s", device.error().detail.c_str());
    if (!fhir) qFatal("%s", fhir.error().detail.c_str());
    return {std::move(*device), std::move(*fhir)};
}

const Coded pulse{"pulse", "8867-4", "Heart rate", "/min"};
const Coded weight{"weight", "29463-7", "Body weight", "kg"};
const Coded wronglyCoded{"lower", "8867-4", "Heart rate", "mm[Hg]"};
const Coded rightlyCoded{"lower", "8462-4", "Diastolic blood pressure", "mm[Hg]"};

/// "pulse 10:00 70": a message a line, with an hour later, another device and another patient beside the right ones.
QByteArray messages(const QStringList &lines, const QByteArray &more = "\"device\":\"watch-1\",\"patient\":\"p-1\"")
{
    QByteArray all;
    for (const QString &line : lines) {
        const auto parts = line.split(u' ');
        const QTime time = QTime::fromString(parts[1], "hh:mm");
        all += "{\"" + parts[0].toUtf8() + "\":" + parts[2].toUtf8() + "," + more +
               ",\"other\":\"watch-9\",\"neighbour\":\"p-2\",\"time\":\"2026-11-21T" + parts[1].toUtf8() +
               ":00Z\",\"later\":\"2026-11-21T" + time.addSecs(3600).toString("hh:mm").toUtf8() + ":00Z\"}\n";
    }
    return all;
}

class MessageDesk
{
public:
    MessageDesk()
        : m_store(*store::openSqlcipherStore(m_folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                             store::Absent::Create))
    {
        for (const char *id : {"p-1", "p-2"}) {
            store::Patient patient;
            patient.id = id;
            patient.name = "Quill";
            keys.push_back(*m_store->addPatient(patient));
        }
    }
    store::RecordStore &store() { return *m_store; }
    std::string write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName().toStdString();
    }
    jobs::ImportReport bringIn(const std::string &path, const jobs::Mappings &with, jobs::ImportSettings settings = {})
    {
        settings.now = firstDay;
        Progress progress;
        auto report = jobs::importFile(path, settings, with, m_store.get(), progress);
        if (!report) QTest::qFail(report.error().detail.c_str(), __FILE__, __LINE__);
        return report ? *report : jobs::ImportReport();
    }
    enum class Do { It, Preview };
    std::vector<jobs::AgainReport> retry(const jobs::Mappings &with, Do what = Do::It)
    {
        Progress progress;
        return answer(jobs::retryMessages({"anna", laterDay, what == Do::Preview}, with, *m_store, progress));
    }
    std::vector<jobs::AgainReport> remap(const std::string &path, const jobs::Mappings &with, Do what = Do::It)
    {
        Progress progress;
        return answer(jobs::remapFile(path, {"anna", laterDay, what == Do::Preview}, with, *m_store, progress));
    }
    /// "8867-4 10:00 70 a.ndjson 2" in order; an excluded one in brackets.
    QStringList readings(std::size_t patient = 0, bool hiddenToo = false)
    {
        QStringList all;
        store::Query query;
        query.patient = keys[patient];
        query.excludedToo = hiddenToo;
        const auto done = m_store->readings(query, [&](const store::StoredReading &one) {
            const QString line = QStringLiteral("%1 %2 %3 %4 %5")
                                     .arg(QString::fromStdString(one.reading.code.code),
                                          QString::fromStdString(one.reading.time.at.text().substr(11, 5)),
                                          QString::fromStdString(one.reading.value ? one.reading.value->text() : "-"),
                                          QString::fromStdString(one.file), QString::number(one.reading.origin.record));
            all << (one.excluded ? '(' + line + ')' : line);
            return true;
        });
        return done ? all : QStringList{"error"};
    }
    /// Of the patient's live readings, that of this file and record.
    std::optional<store::ReadingKey> key(std::uint64_t record, std::size_t patient = 0)
    {
        std::optional<store::ReadingKey> found;
        store::Query query;
        query.patient = keys[patient];
        const auto done = m_store->readings(query, [&](const store::StoredReading &one) {
            if (one.reading.origin.record == record) found = one.key;
            return true;
        });
        return done ? found : std::nullopt;
    }
    QStringList observations(std::size_t patient = 0)
    {
        QStringList all;
        store::Query query;
        query.patient = keys[patient];
        const auto done = m_store->observations(query, [&](store::PatientKey, const std::string &json) {
            all << QString::fromStdString(json);
            return true;
        });
        return done ? all : QStringList{"error"};
    }
    std::uint64_t waiting() { return *m_store->messageCount(); }
    std::vector<store::PatientKey> keys;

private:
    std::vector<jobs::AgainReport> answer(Result<std::vector<jobs::AgainReport>> reports)
    {
        if (!reports) QTest::qFail(reports.error().detail.c_str(), __FILE__, __LINE__);
        return reports ? std::move(*reports) : std::vector<jobs::AgainReport>();
    }
    QTemporaryDir m_folder;
    std::unique_ptr<store::RecordStore> m_store;
};

/// Without when they were made.
QStringList unissued(QStringList observations)
{
    static const QRegularExpression issued("\"issued\":\"[^\"]*\",?");
    for (QString &one : observations) one.remove(issued);
    return observations;
}

QString counts(const store::Replaced &one)
{
    return QStringLiteral("%1 added, %2 superseded, %3 taken away, %4 unchanged")
        .arg(one.added)
        .arg(one.superseded)
        .arg(one.takenAway)
        .arg(one.unchanged);
}

}  // namespace

class MessagesJob : public QObject
{
    Q_OBJECT

private slots:
    void aMessageThatNothingReadsIsKeptOnce()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 10:01 61.50"}));
        const auto report = desk.bringIn(path, mappings({pulse}));
        QCOMPARE(report.stored, 1u);
        QCOMPARE(report.kept, 1u);
        const auto kept = *desk.store().messages();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].record, 2u);
        QCOMPARE(kept[0].import, report.import);
        QCOMPARE(kept[0].reason, std::string("no template of the device mapping matches the message"));
        QVERIFY(desk.store().messageText(kept[0].key)->find("\"weight\":61.50") != std::string::npos);
        const auto again = desk.bringIn(path, mappings({pulse}));
        QCOMPARE(again.kept, 0u);
        QCOMPARE(desk.waiting(), 1u);
        // It stays for as long as one of its imports does.
        QVERIFY(desk.store().undoImport(report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 1u);
        QVERIFY(desk.store().undoImport(again.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 0u);
        QVERIFY(desk.store().messages()->empty());
    }
    void aDryRunCountsAndKeepsNothing()
    {
        MessageDesk desk;
        jobs::ImportSettings settings;
        settings.dryRun = true;
        const auto report =
            desk.bringIn(desk.write("a.ndjson", messages({"weight 10:01 61.50"})), mappings({pulse}), settings);
        QCOMPARE(report.kept, 1u);
        QCOMPARE(desk.waiting(), 0u);
    }
    void aMessageWhoseReadingWasDroppedIsKept_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        QTest::newRow("no FHIR template") << messages({"lower 10:00 80"}) << "no template for \"lower\"";
        QTest::newRow("no number") << messages({"pulse 10:00 \"fast\""}) << "fast";
        QTest::newRow("no time") << QByteArray("{\"pulse\":70,\"device\":\"watch-1\",\"time\":\"soon\"}\n") << "";
        QTest::newRow("no number in a stream") << messages({"flow 10:00 \"fast\"", "flow 10:01 60"}) << "fast";
    }
    void aMessageWhoseReadingWasDroppedIsKept()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, why);
        MessageDesk desk;
        auto with = mappings({pulse, {"flow", "1-1", "Flow", "L/min", 60}});
        with.device = *normalize::DeviceMapping::parse(deviceMapping({"pulse", "lower", "flow"}));
        const auto report = desk.bringIn(desk.write("a.ndjson", line + messages({"pulse 11:00 70"})), with);
        QCOMPARE(report.kept, 1u);
        const auto kept = *desk.store().messages();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].record, 1u);
        QVERIFY2(QString::fromStdString(kept[0].reason).contains(why), kept[0].reason.c_str());
    }
    void tryingAgainReadsThemUnderTheirOwnFileAndRecord()
    {
        MessageDesk desk;
        const auto report =
            desk.bringIn(desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 10:01 61.50", "door 10:02 1"})),
                         mappings({pulse}));
        QCOMPARE(report.kept, 2u);
        const auto with = mappings({pulse, weight});
        const auto preview = desk.retry(with, MessageDesk::Do::Preview);
        QCOMPARE(preview.size(), std::size_t{1});
        QCOMPARE(counts(preview[0].readings), QString("1 added, 0 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(preview[0].read, 1u);
        QCOMPARE(preview[0].waiting, 1u);
        QCOMPARE(desk.waiting(), 2u);
        QCOMPARE(desk.readings(), QStringList{"8867-4 10:00 70 a.ndjson 1"});
        QCOMPARE(desk.store().imports()->size(), std::size_t{1});

        const auto done = desk.retry(with);
        QCOMPARE(done[0].read, 1u);
        QCOMPARE(desk.waiting(), 1u);
        const QStringList both{"29463-7 10:01 61.5 a.ndjson 2", "8867-4 10:00 70 a.ndjson 1"};
        QCOMPARE(desk.readings(), both);
        // Nothing more is to be read, and no import is made for it.
        QVERIFY(!desk.retry(with)[0].changes);
        QCOMPARE(desk.store().imports()->size(), std::size_t{2});

        const auto early = desk.store().undoImport(report.import, "anna", laterDay);
        QVERIFY(!early);
        QVERIFY(early.error().code == Error::Code::NotSupported);
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 2u);
        QCOMPARE(desk.readings(), QStringList{"8867-4 10:00 70 a.ndjson 1"});
        QVERIFY(desk.store().undoImport(report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 0u);
    }
    void tryingAgainIsForTheSamePatientInTheSameZone()
    {
        MessageDesk desk;
        jobs::ImportSettings settings;
        settings.patient = "p-2";
        settings.zone = "Europe/Berlin";
        const QByteArray line = "{\"weight\":61.50,\"device\":\"scale-1\",\"time\":\"2026-11-21T10:00:00\"}\n";
        desk.bringIn(desk.write("a.ndjson", line), mappings({pulse}), settings);
        desk.retry(mappings({weight}));
        QCOMPARE(desk.readings(1), QStringList{"29463-7 09:00 61.5 a.ndjson 1"});
    }
    void aFileReadAgainSupersedesAndCanBeTakenBack()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "lower 10:00 80", "lower 11:00 82",
                                                                  "weight 12:00 61", "new 13:00 5"}));
        const auto report = desk.bringIn(path, mappings({pulse, wronglyCoded, weight}));
        QCOMPARE(report.stored, 4u);
        QCOMPARE(report.kept, 1u);
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        // The weight is read no more, and what nothing read is.
        const auto with = mappings({pulse, rightlyCoded, {"new", "9-9", "New", "1"}});
        const QString wanted = "1 added, 2 superseded, 1 taken away, 1 unchanged";
        QCOMPARE(counts(desk.remap(path, with, MessageDesk::Do::Preview)[0].readings), wanted);
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
        QCOMPARE(desk.waiting(), 1u);

        const auto done = desk.remap(path, with);
        QCOMPARE(counts(done[0].readings), wanted);
        const QStringList after{"8867-4 10:00 70 a.ndjson 1", "8462-4 10:00 80 a.ndjson 2",
                                "8462-4 11:00 82 a.ndjson 3", "9-9 13:00 5 a.ndjson 5"};
        QStringList sorted = desk.readings(), afterSorted = after;
        sorted.sort();
        afterSorted.sort();
        QCOMPARE(sorted, afterSorted);
        QCOMPARE(desk.waiting(), 1u);  // the weight, and the new one no more
        for (const QString &json : desk.observations()) QVERIFY2(!json.contains("29463-7"), qPrintable(json));
        const auto series = desk.store().series(desk.keys[0]);  // it must outlive the loop
        for (const store::SeriesInfo &one : *series)
            if (one.code.code == "29463-7") QCOMPARE(one.count, 0u);
        // The same mapping once more changes nothing.
        QVERIFY(!desk.remap(path, with)[0].changes);
        QVERIFY(!desk.store().undoImport(report.import, "anna", laterDay));

        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
        QCOMPARE(desk.waiting(), 1u);
        // And the file is known as ever.
        QCOMPARE(desk.bringIn(path, mappings({pulse, wronglyCoded, weight})).duplicates, 4u);
    }
    /// As the published sample mappings code it: the reading is known by its display, and the Observation is wrong.
    void aCodeThatContradictedItsDisplayIsMended()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80"}));
        desk.bringIn(path, mappings({{"lower", "8867-4", "Diastolic blood pressure", "mm[Hg]"}}));
        QVERIFY(desk.observations().at(0).contains("8867-4"));
        const auto done = desk.remap(path, mappings({rightlyCoded}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 1 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.observations().size(), 1);
        QVERIFY(!desk.observations().at(0).contains("8867-4"));
        QVERIFY(desk.observations().at(0).contains("8462-4"));
        QCOMPARE(desk.readings(), QStringList{"8462-4 10:00 80 a.ndjson 1"});
    }
    void thereAndBackIsAsItWas()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82"}));
        desk.bringIn(path, mappings({wronglyCoded}));
        const QStringList before = desk.readings();
        desk.remap(path, mappings({rightlyCoded}));
        const auto back = desk.remap(path, mappings({wronglyCoded}));
        QCOMPARE(counts(back[0].readings), QString("0 added, 2 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.readings(), before);
        QVERIFY(desk.store().undoImport(back[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), (QStringList{"8462-4 10:00 80 a.ndjson 1", "8462-4 11:00 82 a.ndjson 2"}));
    }
    void whatAPersonExcludedOrMovedStaysSo()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82", "pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({wronglyCoded, pulse}));
        store::Query query;
        query.patient = desk.keys[0];
        std::vector<store::StoredReading> all;
        QVERIFY(desk.store().readings(query, [&](const store::StoredReading &one) {
            all.push_back(one);
            return true;
        }));
        for (const store::StoredReading &one : all) {
            const bool first = one.reading.time.at.text().substr(11, 5) == "10:00";
            QVERIFY(first ? desk.store().exclude(one.key, "anna", "cuff too loose", laterDay).has_value()
                          : desk.store().move(one.key, desk.keys[1], "anna", "not hers", laterDay).has_value());
        }
        desk.remap(path, mappings({rightlyCoded, pulse}));
        QCOMPARE(desk.readings(), QStringList());
        const QStringList hidden = desk.readings(0, true);
        QVERIFY(hidden.contains("(8462-4 10:00 80 a.ndjson 1)"));
        QVERIFY(hidden.contains("(8867-4 10:00 70 a.ndjson 3)"));
        QStringList moved = desk.readings(1);
        moved.sort();
        QCOMPARE(moved, (QStringList{"8867-4 11:00 71 a.ndjson 4", "8867-4 11:00 82 a.ndjson 2"}));
    }
    void whatWasExcludedStaysSoThroughMappingsThatDoNotReadIt()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80"}));
        desk.bringIn(path, mappings({pulse, weight}));
        store::Query query;
        query.patient = desk.keys[0];
        query.measure = "heart-rate";
        std::optional<store::ReadingKey> key;
        QVERIFY(desk.store().readings(query, [&](const store::StoredReading &one) {
            key = one.key;
            return true;
        }));
        QVERIFY(key && desk.store().exclude(*key, "anna", "slipped", laterDay));
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        desk.remap(path, mappings({pulse, weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        QVERIFY(desk.readings(0, true).contains("(8867-4 10:00 70 a.ndjson 1)"));
    }
    void whatWasReadNoMoreComesAgain_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"trying again", "bringing in", "reading again"}) QTest::newRow(by) << by;
    }
    void whatWasReadNoMoreComesAgain()
    {
        QFETCH(QString, by);
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80"}));
        const jobs::Mappings both = mappings({pulse, weight});
        desk.bringIn(path, both);
        const QStringList before = desk.readings(), toldBefore = unissued(desk.observations());
        const auto without = desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        QCOMPARE(desk.waiting(), 1u);
        store::ImportKey last = 0;
        if (by == "trying again") {
            const auto again = desk.retry(both);
            QCOMPARE(counts(again.at(0).readings), QString("1 added, 0 superseded, 0 taken away, 0 unchanged"));
            last = again[0].report.import;
        } else if (by == "bringing in") {
            const auto report = desk.bringIn(path, both);
            QCOMPARE(report.stored, 1u);
            QCOMPARE(report.duplicates, 1u);
            last = report.import;
        } else {
            last = desk.remap(path, both).at(0).report.import;
        }
        QCOMPARE(desk.readings(), before);
        QCOMPARE(unissued(desk.observations()), toldBefore);
        // Once more adds nothing, and all of it can be taken back.
        QCOMPARE(desk.bringIn(path, both).stored, 0u);
        QCOMPARE(desk.readings(), before);
        if (by == "bringing in") {
            // In any order: the reading stands once, whichever import it is of.
            QVERIFY(desk.store().undoImport(without[0].report.import, "anna", laterDay));
            QCOMPARE(desk.readings(), before);
        }
        QVERIFY(desk.store().undoImport(last, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations().size(), 2);
    }
    void aSampleThatWasReadNoMoreComesAgain()
    {
        MessageDesk desk;
        const Coded flow{"flow", "1-1", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flux 10:09 7"}));
        auto both = mappings({flow});
        both.device = *normalize::DeviceMapping::parse([] {
            std::string text = deviceMapping({"flow", "flux"});
            text.replace(text.find("\"typeName\":\"flux\""), 17, "\"typeName\":\"flow\"");
            text.replace(text.rfind("\"valueName\":\"flux\""), 18, "\"valueName\":\"flow\"");
            return text;
        }());
        desk.bringIn(path, both);
        const QStringList before = desk.readings();
        desk.remap(path, mappings({flow}));
        QCOMPARE(desk.readings().size(), 2);
        desk.retry(both);
        QCOMPARE(desk.readings(), before);
        QVERIFY2(desk.observations().at(0).contains("\"5 E E E E E E 6 E 7 E"), qPrintable(desk.observations().at(0)));
    }
    void whatAPersonDidOutlivesTheMapping_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("patient");
        QTest::addColumn<bool>("otherCode");
        QTest::addColumn<int>("period");
        QTest::newRow("time") << "later"
                              << "device"
                              << "patient" << false << 0;
        QTest::newRow("device") << "time"
                                << "other"
                                << "patient" << false << 0;
        QTest::newRow("patient") << "time"
                                 << "device"
                                 << "neighbour" << false << 0;
        QTest::newRow("code") << "time"
                              << "device"
                              << "patient" << true << 0;
        QTest::newRow("all of it") << "later"
                                   << "other"
                                   << "neighbour" << true << 0;
        QTest::newRow("time of a stream") << "later"
                                          << "device"
                                          << "patient" << false << 60;
        QTest::newRow("device of a stream") << "time"
                                            << "other"
                                            << "patient" << false << 60;
    }
    void whatAPersonDidOutlivesTheMapping()
    {
        QFETCH(QString, time);
        QFETCH(QString, by);
        QFETCH(QString, patient);
        QFETCH(bool, otherCode);
        QFETCH(int, period);
        MessageDesk desk;
        // Equal ones an hour apart: the later time of one is the earlier one of the next.
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 80", "lower 12:00 80",
                                                                  "lower 13:00 84", "pulse 11:00 70"}));
        Coded first = rightlyCoded, second = otherCode ? wronglyCoded : rightlyCoded;
        first.period = second.period = period;
        desk.bringIn(path, mappings({first, pulse}));
        QCOMPARE(desk.readings().size(), 5);
        QVERIFY(desk.store().exclude(*desk.key(2), "anna", "cuff too loose", laterDay).has_value());
        QVERIFY(desk.store().move(*desk.key(4), desk.keys[1], "anna", "not hers", laterDay).has_value());
        const QStringList before = desk.readings(), beforeThere = desk.readings(1), all = desk.readings(0, true);
        QCOMPARE(before.size(), 3);
        QCOMPARE(beforeThere.size(), 1);
        const auto recordsOf = [&](std::size_t whose) {
            QStringList records;
            for (const QString &one : desk.readings(whose)) records << one.section(u' ', 4);
            records.sort();
            return records.join(u' ');
        };
        const auto done = desk.remap(path, mappings({second, pulse}, time, by, patient));
        const bool theirs = patient == "neighbour";
        QCOMPARE(recordsOf(theirs ? 1 : 0), theirs ? QString("1 3 4 5") : QString("1 3 5"));
        QCOMPARE(recordsOf(theirs ? 0 : 1), theirs ? QString() : QString("4"));
        QVERIFY(desk.readings(theirs ? 1 : 0, true).join(u'\n').contains(" a.ndjson 2)"));
        // And back again, and once more with mappings that do not read it in between.
        desk.remap(path, mappings({pulse}));
        desk.remap(path, mappings({first, pulse}));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.readings(1), beforeThere);
        const auto imports = *desk.store().imports();
        for (auto one = imports.rbegin(); one != imports.rend(); ++one)
            if (one->again) QVERIFY(desk.store().undoImport(one->key, "anna", laterDay));
        QVERIFY(done[0].changes);
        QCOMPARE(desk.readings(0, true), all);
        QCOMPARE(desk.readings(1), beforeThere);
    }
    void whatAPersonExcludedStaysSoWhenItsMessageIsTriedAgain()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80", "pulse 12:00 71"}));
        desk.bringIn(path, mappings({pulse, weight}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.waiting(), 2u);
        desk.retry(mappings({pulse, weight}, "later"));
        QCOMPARE(desk.readings(), (QStringList{"29463-7 11:00 80 a.ndjson 2", "8867-4 13:00 71 a.ndjson 3"}));
        QCOMPARE(desk.waiting(), 0u);
    }
    void anExclusionIsNotHandedToAnotherMeasureOfItsMessage()
    {
        MessageDesk desk;
        const std::string path = desk.write(
            "a.ndjson", R"({"pulse":70,"weight":80,"device":"w","patient":"p-1","time":"2026-11-21T10:00:00Z"})");
        desk.bringIn(path, mappings({pulse}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 10:00 80 a.ndjson 1"});
    }
    void mappingsThatReadNothingAreRefusedAlsoWhereSomethingWasExcluded()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({pulse}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        Progress progress;
        QVERIFY(!jobs::remapFile(path, {"anna", laterDay, false}, mappings({weight}), desk.store(), progress));
        QCOMPARE(desk.readings(), QStringList{"8867-4 11:00 71 a.ndjson 2"});
    }
    void mappingsThatReadNothingOfTheFileAreRefused()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({pulse}));
        const QStringList before = desk.readings();
        for (const bool preview : {true, false}) {
            Progress progress;
            const auto done =
                jobs::remapFile(path, {"anna", laterDay, preview}, mappings({weight}), desk.store(), progress);
            QVERIFY(!done);
            QCOMPARE(done.error().code, Error::Code::NotSupported);
            QVERIFY(done.error().detail.find("read nothing of this file") != std::string::npos);
            QCOMPARE(done.error().where, path);
        }
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.waiting(), 0u);
    }
    void anHourIsReadAgainWhole()
    {
        MessageDesk desk;
        const Coded wrong{"flow", "1-1", "Flow", "L/min", 60}, right{"flow", "2-2", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flow 11:30 7"}));
        desk.bringIn(path, mappings({wrong}));
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        const auto done = desk.remap(path, mappings({right}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 3 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.readings(),
                 (QStringList{"2-2 10:00 5 a.ndjson 1", "2-2 10:07 6 a.ndjson 2", "2-2 11:30 7 a.ndjson 3"}));
        QCOMPARE(desk.observations().size(), 2);
        for (const QString &json : desk.observations()) QVERIFY2(!json.contains("1-1"), qPrintable(json));
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
    }
    void whatAnotherFileBroughtTooIsReadAgainOnce()
    {
        MessageDesk desk;
        const std::string a = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82"})),
                          b = desk.write("b.ndjson", messages({"lower 11:00 82", "lower 12:00 84"}));
        desk.bringIn(a, mappings({wronglyCoded}));
        desk.bringIn(b, mappings({wronglyCoded}));
        const QStringList before = desk.readings();
        QCOMPARE(before.size(), 3);
        QVERIFY(!desk.remap(a, mappings({wronglyCoded}))[0].changes);
        const auto first = desk.remap(a, mappings({rightlyCoded}));
        QCOMPARE(desk.readings().size(), 3);
        QVERIFY(desk.readings().contains("8867-4 12:00 84 b.ndjson 2"));
        const auto second = desk.remap(b, mappings({rightlyCoded}));
        QCOMPARE(desk.readings().size(), 3);
        for (const QString &one : desk.readings()) QVERIFY2(one.startsWith("8462-4"), qPrintable(one));
        QVERIFY(desk.store().undoImport(second[0].report.import, "anna", laterDay));
        QVERIFY(desk.store().undoImport(first[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
    }
    void anHourOfTwoFilesIsReadAgainFileByFile()
    {
        MessageDesk desk;
        const Coded wrong{"flow", "1-1", "Flow", "L/min", 60}, right{"flow", "2-2", "Flow", "L/min", 60};
        const std::string a = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6"})),
                          b = desk.write("b.ndjson", messages({"flow 10:20 7", "flow 10:30 8"}));
        desk.bringIn(a, mappings({wrong}));
        desk.bringIn(b, mappings({wrong}));
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        QCOMPARE(toldBefore.size(), 1);
        const auto same = desk.remap(a, mappings({wrong}));
        QCOMPARE(counts(same[0].readings), QString("0 added, 0 superseded, 0 taken away, 2 unchanged"));
        QVERIFY(!same[0].changes);
        const auto first = desk.remap(a, mappings({right}));
        QCOMPARE(desk.readings().size(), 4);
        const auto second = desk.remap(b, mappings({right}));
        QCOMPARE(desk.readings(), (QStringList{"2-2 10:00 5 a.ndjson 1", "2-2 10:07 6 a.ndjson 2",
                                               "2-2 10:20 7 b.ndjson 1", "2-2 10:30 8 b.ndjson 2"}));
        QCOMPARE(desk.observations().size(), 1);
        QVERIFY(desk.store().undoImport(second[0].report.import, "anna", laterDay));
        QVERIFY(desk.store().undoImport(first[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
    }
    void aSampleThatIsReadNoMoreLeavesItsHour()
    {
        MessageDesk desk;
        const Coded flow{"flow", "1-1", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flux 10:09 7"}));
        auto both = mappings({flow});
        both.device = *normalize::DeviceMapping::parse([] {
            std::string text = deviceMapping({"flow", "flux"});
            text.replace(text.find("\"typeName\":\"flux\""), 17, "\"typeName\":\"flow\"");
            text.replace(text.rfind("\"valueName\":\"flux\""), 18, "\"valueName\":\"flow\"");
            return text;
        }());
        QCOMPARE(desk.bringIn(path, both).stored, 3u);
        const QStringList before = desk.readings();
        const auto done = desk.remap(path, mappings({flow}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 0 superseded, 1 taken away, 2 unchanged"));
        QCOMPARE(desk.readings(), (QStringList{"1-1 10:00 5 a.ndjson 1", "1-1 10:07 6 a.ndjson 2"}));
        QVERIFY2(desk.observations().at(0).contains("\"5 E E E E E E 6 E"), qPrintable(desk.observations().at(0)));
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
    }
    void heldReadingsAreReadAgainToo()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"lower 10:00 80", "pulse 10:00 70"}, "\"device\":\"cuff-9\""));
        desk.bringIn(path, mappings({wronglyCoded, pulse}));
        QCOMPARE(*desk.store().heldCount(), 2u);
        const auto done = desk.remap(path, mappings({rightlyCoded, pulse}));
        QCOMPARE(done[0].report.held, 1u);
        const auto held = *desk.store().held();
        QCOMPARE(held.size(), std::size_t{2});
        for (const store::HeldReading &one : held)
            QVERIFY(one.observation.code.coding.at(0).code == "8462-4" ||
                    one.observation.code.coding.at(0).code == "8867-4");
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(*desk.store().heldCount(), 2u);
        const auto waiting = desk.store().held();  // it must outlive the loop
        for (const store::HeldReading &one : *waiting)
            QCOMPARE(one.observation.code.coding.at(0).code, std::string("8867-4"));
    }
    void aFileThatWasNotBroughtInIsRefused()
    {
        MessageDesk desk;
        Progress progress;
        const auto refused = jobs::remapFile(desk.write("a.ndjson", messages({"pulse 10:00 70"})),
                                             {"anna", laterDay, false}, mappings({pulse}), desk.store(), progress);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == Error::Code::NotFound);
    }
};

TRENDWARD_TEST(MessagesJob)
#include "tst_messagesjob.moc"
