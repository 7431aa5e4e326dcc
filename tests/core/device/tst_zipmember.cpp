// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "core/device/zipmember.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

#include <array>

using namespace trendward;
using namespace trendward::device;
using tests::zipOf;

namespace
{

const std::string healthData = "<HealthData locale=\"en_GB\">\n</HealthData>\n";

std::string sentenceOf(const std::string &bytes)
{
    const auto file = recognise(MemoryBytes(bytes));
    return file ? "recognised as " + file->name : file.error().detail;
}

}  // namespace

class ZipMemberTest : public QObject
{
    Q_OBJECT

private slots:
    void givesAMembersContentInBlocks()
    {
        const std::string content(200'000, 'a');
        const std::string bytes = zipOf({{"one.txt", content, true}});
        const MemoryBytes memory(bytes);
        const auto archive = ZipArchive::open(memory);
        QVERIFY(archive);
        const auto stream = archive->read(archive->members().front());
        QVERIFY(stream);
        std::array<char, 4'096> block{};
        std::string got;
        while (true) {
            const auto count = (*stream)->read(block);
            QVERIFY(count);
            if (*count == 0) break;
            got.append(block.data(), *count);
        }
        QVERIFY(got == content);
    }
    void cleansNamesThatClimbOut()
    {
        const std::string bytes = zipOf({{"../../etc/x.xml", "1"}, {"/abs/y.xml", "2"}, {"C:\\z\\w.xml", "3"}});
        const MemoryBytes memory(bytes);
        const auto archive = ZipArchive::open(memory);
        QVERIFY(archive);
        QCOMPARE(archive->members()[0].name, std::string("etc/x.xml"));
        QCOMPARE(archive->members()[1].name, std::string("abs/y.xml"));
        QCOMPARE(archive->members()[2].name, std::string("z/w.xml"));
    }
    void stopsAMemberThatGrowsWithoutEnd()
    {
        const std::string bytes = zipOf({{"export.xml", healthData.substr(0, 30) + std::string(40u << 20, ' '), true}});
        QVERIFY(bytes.size() < 200'000);
        const MemoryBytes memory(bytes);
        const auto file = recognise(memory);
        QVERIFY(file);
        QCOMPARE(file->key, std::string("apple-health-zip"));
        Progress progress;
        const auto report = read(
            *file, memory, {}, [](const Measurement &) {}, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::TooLarge);
    }
    void findsTheExportUnderAnyName()
    {
        for (const char *name :
             {"apple_health_export/export.xml", "Export.xml", "\u5bfc\u51fa.xml", "a/b/Exportaci\u00f3n.xml"}) {
            const std::string bytes = zipOf({{"apple_health_export/export_cda.xml", "<ClinicalDocument/>"},
                                             {"__MACOSX/._export.xml", healthData},
                                             {name, healthData, true}});
            const auto file = recognise(MemoryBytes(bytes));
            QVERIFY2(file, name);
            QCOMPARE(file->key, std::string("apple-health-zip"));
            QVERIFY2(file->evidence.starts_with(name), file->evidence.c_str());
        }
    }
    void saysWhatOtherZipsAre()
    {
        QVERIFY(sentenceOf(zipOf({{"export.xml", healthData, false, true}})).find("password") != std::string::npos);
        QVERIFY(sentenceOf(zipOf({{"[Content_Types].xml", "<Types/>"}})).find("Excel") != std::string::npos);
        QVERIFY(sentenceOf(zipOf({{"Takeout/Fitbit/Global Export Data/heart_rate-2026-11-01.json", "[]"}}))
                    .find("Takeout") != std::string::npos);
        QVERIFY(sentenceOf(zipOf({})).find("empty") != std::string::npos);
        QVERIFY(sentenceOf(zipOf({{"notes.txt", "x"}})).find("no export that is known") != std::string::npos);
    }
    void saysThatATruncatedZipIsCutOff()
    {
        const std::string whole = zipOf({{"export.xml", healthData + std::string(5'000, 'x')}});
        for (std::size_t size = 4; size < whole.size(); size += 97)
            QVERIFY2(sentenceOf(whole.substr(0, size)).find("cut off or damaged") != std::string::npos,
                     sentenceOf(whole.substr(0, size)).c_str());
    }
    void readsWhatStandsBeforeDamage()
    {
        std::string xml = "<HealthData>\n";
        for (int i = 0; i < 4'000; ++i)
            xml +=
                "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"W\" unit=\"count/min\" "
                "startDate=\"2026-11-01 08:00:00 +0000\" endDate=\"2026-11-01 08:00:00 +0000\" value=\"" +
                std::to_string(40 + i) + "\"/>\n";
        std::string bytes = zipOf({{"export.xml", xml + "</HealthData>\n", true}});
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
        const MemoryBytes memory(bytes);
        const auto file = recognise(memory);
        QVERIFY(file);
        int count = 0;
        Progress progress;
        const auto report = read(
            *file, memory, {}, [&](const Measurement &) { ++count; }, progress);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QVERIFY(count > 0);
        QVERIFY(report->problemCount > 0);
    }
    void survivesEveryFlippedByte()
    {
        const std::string whole = zipOf({{"export.xml", healthData, true}, {"b.csv", "a,b\n", false}});
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
            const MemoryBytes memory(bytes);
            const auto file = recognise(memory);
            if (!file) {
                QVERIFY(!file.error().detail.empty());
                continue;
            }
            Progress progress;
            const auto report = read(
                *file, memory, {}, [](const Measurement &) {}, progress);
            QVERIFY(report || !report.error().detail.empty());
        }
    }
};

TRENDWARD_TEST(ZipMemberTest)
#include "tst_zipmember.moc"
