// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/filesin.h"
#include "core/io/jobs/importjob.h"
#include "core/io/jobs/mappingfiles.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

const Instant chosenAt = *Instant::parse("2026-11-22T09:00:00Z");
const std::string mappingFolder = TRENDWARD_SOURCE_DIR "/resources/mappings/";

class Folder
{
public:
    std::string path(const QString &name) const { return m_folder.filePath(name).toStdString(); }
    std::string write(const QString &name, const QByteArray &text = "{\"beats\":71}\n") const
    {
        (void)QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class ChosenFiles : public QObject
{
    Q_OBJECT

private slots:
    void aFolderIsItsReadableFilesByName()
    {
        const Folder folder;
        const std::string second = folder.write("in/b/a.json"), first = folder.write("in/a.json");
        for (const char *hidden : {"in/.a.json", "in/.git/a.json", "in/__MACOSX/a.json", "in/b/__MACOSX/._a.json"})
            folder.write(QString::fromLatin1(hidden));
        folder.write("in/letter.pdf", "%PDF-1.7 nothing");
        QVERIFY(QFile::link(QString::fromStdString(folder.path("in")), QString::fromStdString(folder.path("in/loop"))));
        const std::string other = folder.write("other.pdf", "%PDF-1.7 nothing");
        Progress progress;
        // A file that was named is looked at, whatever it is; one that was named twice is one.
        const auto found = jobs::filesIn({other, folder.path("in"), first, other}, 10, progress);
        QCOMPARE(found.files, std::vector<std::string>({other, first, second}));
        QCOMPARE(found.unreadable, 1u);
        QVERIFY(found.bare.empty());
        QVERIFY(!found.cut);
    }

    void aFolderThatIsNamedFromWhereOneStandsIsReadToo()
    {
        const Folder folder;
        folder.write("in/b/a.json");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(QString::fromStdString(folder.path("in")) + "/.."));
        Progress progress;
        const auto found = jobs::filesIn({"in"}, 10, progress);
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(found.files, std::vector<std::string>({"in/b/a.json"}));
    }

    void anUnpackedTakeoutIsReadFromOneOfItsTrees()
    {
        const Folder folder;
        const std::string table =
            folder.write("in/Takeout/Fitbit/Physical Activity_GoogleData/heart_rate_2026-11-01.csv",
                         "timestamp,beats per minute,data source\n2026-11-01T07:00:00Z,61.0,Charge\n");
        folder.write("in/Takeout/Fitbit/Global Export Data/heart_rate-2026-11-01.json",
                     R"([{"dateTime":"11/01/26 08:00:00","value":{"bpm":61,"confidence":3}}])");
        Progress progress;
        const auto found = jobs::filesIn({folder.path("in")}, 10, progress);
        QCOMPARE(found.files, std::vector<std::string>({table}));
        QCOMPARE(found.repeated, 1u);
        QCOMPARE(found.unreadable, 0u);
    }

    void anUnpackedSamsungExportIsReadAsOneWithTheMinutesOfItsRows()
    {
        const Folder folder;
        const QByteArray table =
            "com.samsung.shealth.tracker.heart_rate,6305010,4\n"
            "com.samsung.health.heart_rate.binning_data,com.samsung.health.heart_rate.time_offset,"
            "com.samsung.health.heart_rate.datauuid,com.samsung.health.heart_rate.heart_rate,"
            "com.samsung.health.heart_rate.start_time,\n"
            "u1.binning_data.json,UTC+0100,u1,70.0,2026-11-01 07:00:00.000,\n";
        const QByteArray bins = R"([{"heart_rate":66,"start_time":1793516400000,"end_time":1793516459000},)"
                                R"({"heart_rate":74,"start_time":1793516460000,"end_time":1793516519000}])";
        for (const char *copy : {"in/samsung/", "copy/"}) {
            folder.write(QLatin1String(copy) + "com.samsung.shealth.tracker.heart_rate.20261101.csv", table);
            folder.write(QLatin1String(copy) + "jsons/com.samsung.shealth.tracker.heart_rate/u/u1.binning_data.json",
                         bins);
        }
        folder.write("in/samsung/files/picture.png", "\x89PNG");
        const std::string beside = folder.write("in/a.json");
        Progress progress;
        const auto found = jobs::filesIn({folder.path("in")}, 10, progress);
        QCOMPARE(found.files, std::vector<std::string>({beside, folder.path("in/samsung")}));
        QCOMPARE(found.unreadable, 0u);
        QCOMPARE(jobs::filesIn({folder.path("copy")}, 10, progress).files,
                 std::vector<std::string>({folder.path("copy")}));
        jobs::ImportSettings settings;
        settings.now = chosenAt;
        settings.dryRun = true;
        const auto mappings =
            jobs::mappingsFromFiles(mappingFolder + "device-messages.json", mappingFolder + "fhir-observations.json");
        QVERIFY(mappings.has_value());
        const auto report = jobs::importFile(folder.path("in/samsung"), settings, *mappings, nullptr, progress);
        QVERIFY2(report.has_value(), report ? "" : report.error().detail.c_str());
        QCOMPARE(report->measures.at("heart-rate").count, 2u);
        QCOMPARE(report->problemCount, 0u);
        // A copy of the folder is the same export, whatever its files' times are.
        const auto one = jobs::FileBytes::open(folder.path("in/samsung")),
                   other = jobs::FileBytes::open(folder.path("copy"));
        QVERIFY(one.has_value() && other.has_value());
        QCOMPARE((*one)->sha256().value(), (*other)->sha256().value());
    }

    void aFolderThatIsNoExportIsNotReadAsOne()
    {
        const Folder folder;
        const std::string table = folder.write("in/com.samsung.health.weight.20261101.csv",
                                               "com.samsung.health.weight,6305010,1\nstart_time,time_offset,weight,\n"
                                               "2026-11-20 22:00:00.000,UTC+0100,81.5,\n");
        Progress progress;
        QCOMPARE(jobs::filesIn({folder.path("in")}, 10, progress).files, std::vector<std::string>({table}));
        const auto bytes = jobs::FileBytes::open(folder.path("in"));
        QVERIFY(!bytes.has_value());
        QVERIFY(bytes.error().detail.find("this is a folder") != std::string::npos);
    }

    void aFolderWithoutAReadableFileIsNamed()
    {
        const Folder folder;
        folder.write("in/letter.pdf", "%PDF-1.7 nothing");
        Progress progress;
        const auto found = jobs::filesIn({folder.path("in")}, 10, progress);
        QVERIFY(found.files.empty());
        QCOMPARE(found.bare, std::vector<std::string>({folder.path("in")}));
    }

    void tooManyFilesAreCutAndItIsSaid()
    {
        const Folder folder;
        for (int i = 0; i < 4; ++i) folder.write(QStringLiteral("in/%1.json").arg(i));
        Progress progress;
        const auto three = jobs::filesIn({folder.path("in")}, 3, progress);
        QCOMPARE(three.files.size(), 3u);
        QVERIFY(three.cut);
        const auto four = jobs::filesIn({folder.path("in")}, 4, progress);
        QCOMPARE(four.files.size(), 4u);
        QVERIFY(!four.cut);
    }

    void mappingsThatLoadComeWithTheirRemarks()
    {
        const auto built = jobs::reviewedFiles(mappingFolder + "device-messages.json",
                                               mappingFolder + "fhir-observations.json", chosenAt);
        QVERIFY(built && built->mappings);
        QVERIFY(!built->mappings->device.typeNames().empty());
        QVERIFY(built->remarks.empty());
        const Folder folder;
        const std::string fhir = folder.write("fhir.json", R"({"templateType":"CollectionFhir","template":[]})");
        const auto remarked = jobs::reviewedFiles(mappingFolder + "device-messages.json", fhir, chosenAt);
        QVERIFY(remarked && remarked->mappings);
        QVERIFY(!remarked->remarks.empty());
        QCOMPARE(remarked->remarks.front().kind, jobs::MappingRemark::Kind::NoFhirTemplate);
    }

    void mappingsThatDoNotLoadNameEveryErrorWithItsLine()
    {
        const Folder folder;
        const std::string device = folder.write("device.json",
                                                "{\"templateType\":\"CollectionContent\",\n\"template\":[\n"
                                                "{\"templateType\":\"JsonPathContent\",\"template\":{}}]}");
        const std::string fhir = folder.write("fhir.json", "{\"templateType\":\n\"CollectionFhir\",\n");
        const auto review = jobs::reviewedFiles(device, fhir, chosenAt);
        QVERIFY(review);
        QVERIFY(!review->mappings);
        bool deviceSaid = false, fhirSaid = false;
        for (const jobs::MappingRemark &one : review->remarks) {
            if (one.kind != jobs::MappingRemark::Kind::LoaderError) continue;
            QVERIFY(!one.sentence.empty());
            deviceSaid |= one.where == jobs::MappingRemark::Where::DeviceMapping;
            fhirSaid |= one.where == jobs::MappingRemark::Where::FhirMapping &&
                        one.sentence.find("line 3") != std::string::npos;
        }
        QVERIFY(deviceSaid && fhirSaid);
    }

    /// An empty mapping would load, and lose every reading without a word.
    void anEmptyOrMissingMappingIsAnError()
    {
        const Folder folder;
        const std::string built = mappingFolder + "device-messages.json";
        const auto empty = jobs::reviewedFiles(built, folder.write("fhir.json", " \n"), chosenAt);
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, Error::Code::BadTemplate);
        const auto missing = jobs::reviewedFiles(built, folder.path("nothing.json"), chosenAt);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Error::Code::NotFound);
    }
};

TRENDWARD_TEST(ChosenFiles)
#include "tst_chosenfiles.moc"
