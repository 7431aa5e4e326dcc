// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "core/device/exportfolder.h"
#include "tests/core/device/fileread.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;
using tests::ZipPart;

namespace
{

struct ZipOutcomes : tests::FileRead {
    QStringList problems;
};

ZipOutcomes outcomesOf(const std::vector<ZipPart> &parts)
{
    ReadSettings settings;
    settings.zone = *Zone::named("Europe/Berlin");
    ZipOutcomes out{tests::fileRead(tests::zipOf(parts), settings,
                                    [](const Measurement &m) {
                                        std::string line =
                                            std::to_string(m.origin.record) + ' ' + m.occurrence.at.text();
                                        if (m.end) line += " to " + m.end->text();
                                        for (const Property &p : m.properties)
                                            line += "; " + p.name + ' ' + p.number->text() + ' ' + p.unit.code;
                                        if (!m.deviceName.empty()) line += " | " + m.deviceName;
                                        if (!m.sourceId.empty()) line += " | " + m.sourceId;
                                        return line;
                                    }),
                    {}};
    if (!out.failure.isEmpty()) out.problems << out.failure;
    for (const Problem &problem : out.report.problems) out.problems << QString::fromStdString(problem.error.detail);
    return out;
}

std::string sample(const std::string &time, int rate)
{
    return "[{\"dateTime\":\"" + time + "\",\"value\":{\"bpm\":" + std::to_string(rate) + ",\"confidence\":3}}]";
}

std::string sleepOf(const std::string &logs)
{
    std::string out;
    for (const char log : logs)
        out += (out.empty() ? "[" : ",") + std::string("{\"logId\":") + log + ",\"dateOfSleep\":\"2026-11-0" + log +
               "\",\"startTime\":\"2026-11-0" + log + "T23:00:00.000\",\"duration\":3600000,\"minutesAsleep\":55}";
    return out + "]";
}

const std::string tree = "Takeout/Fitbit/Global Export Data/";
const QString again = QStringLiteral("1 file that holds the same measure again: one source of a measure is read");

}  // namespace

class ExportZipsTest : public QObject
{
    Q_OBJECT

private slots:
    void aTakeoutIsReadWholeAndOldestFirst()
    {
        const ZipOutcomes out =
            outcomesOf({{tree + "heart_rate-2026-11-02.json", sample("11/02/26 08:00:00", 62), true},
                        {tree + "heart_rate-2026-11-01.json", sample("11/01/26 08:00:00", 61), true},
                        {tree + "calories-2026-11-01.json", "[]"},
                        {tree, ""}});
        QCOMPARE(out.key, QStringLiteral("fitbit-takeout-zip"));
        QCOMPARE(out.lines, QStringList({"1 2026-11-01T07:00:00Z; heart-rate 61 /min",
                                         "2 2026-11-02T07:00:00Z; heart-rate 62 /min"}));
        QCOMPARE(out.notReadings, QStringList({"1 file of the export without readings for us"}));
    }

    void aSleepAtTheBorderOfTwoFilesCountsOnce()
    {
        const ZipOutcomes out = outcomesOf({{tree + "sleep-2026-10-05.json", sleepOf("12")},
                                            {tree + "sleep-2026-11-04.json", sleepOf("23")},
                                            {tree + "heart_rate-2026-11-01.json", "["}});
        QCOMPARE(out.lines, QStringList({"1 2026-11-01T22:00:00Z to 2026-11-01T23:00:00Z; sleep-duration 55 min | 1",
                                         "2 2026-11-02T22:00:00Z to 2026-11-02T23:00:00Z; sleep-duration 55 min | 2",
                                         "4 2026-11-03T22:00:00Z to 2026-11-03T23:00:00Z; sleep-duration 55 min | 3"}));
        QCOMPARE(out.notReadings, QStringList({"1 the same entry in another file of the export"}));
        QCOMPARE(out.problems, QStringList({"the file ends in the middle; what came before was read"}));
    }

    void oneOfTwoTreesIsRead()
    {
        const std::string other = "Takeout/Fitbit/Physical Activity_GoogleData/";
        const std::string table = "timestamp,beats per minute,data source\n2026-11-01T07:00:00Z,61.0,Charge\n";
        ZipOutcomes out = outcomesOf({{tree + "heart_rate-2026-11-01.json", sample("11/01/26 08:00:00", 61)},
                                      {other + "heart_rate_2026-11-01.csv", table}});
        QCOMPARE(out.lines, QStringList({"1 2026-11-01T07:00:00Z; heart-rate 61.0 /min"}));
        QCOMPARE(out.notReadings, QStringList({again}));
        // The tree that is fuller.
        out = outcomesOf({{tree + "heart_rate-2026-11-01.json", sample("11/01/26 08:00:00", 61)},
                          {tree + "heart_rate-2026-11-02.json", sample("11/02/26 08:00:00", 62)},
                          {other + "heart_rate_2026-11-01.csv", table}});
        QCOMPARE(out.lines.size(), qsizetype{2});
        QCOMPARE(out.notReadings, QStringList({again}));
    }

    void theArraysClockIsReadOffTheTablesThatHoldTheSame_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<QString>("first");
        // In Berlin, where it was asked for, 08:00 of a wall is 07:00 of UTC.
        QTest::newRow("UTC") << 8 << "2026-11-01T08:00:00Z";
        QTest::newRow("the wall's") << 7 << "2026-11-01T07:00:00Z";
        QTest::newRow("no twin") << 22 << "2026-11-01T07:00:00Z";
    }
    void theArraysClockIsReadOffTheTablesThatHoldTheSame()
    {
        QFETCH(int, hour);
        QFETCH(QString, first);
        const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
        std::string array = "[", table = "timestamp,beats per minute,data source\n";
        for (int i = 0; i < 60; ++i) {
            const std::string rate = std::to_string(60 + i * i % 37);
            array += std::string(i > 0 ? "," : "") + "{\"dateTime\":\"11/01/26 08:" + two(i) +
                     ":00\",\"value\":{\"bpm\":" + rate + ",\"confidence\":3}}";
            if (hour != 22) table += "2026-11-01T" + two(hour) + ':' + two(i) + ":00Z," + rate + ".0,Charge\n";
        }
        const ZipOutcomes out =
            outcomesOf({{tree + "heart_rate-2026-11-01.json", array + "]"},
                        {tree + "heart_rate-2026-11-02.json", sample("11/02/26 08:00:00", 62)},
                        {"Takeout/Fitbit/Physical Activity_GoogleData/heart_rate_2026-11-01.csv", table}});
        QCOMPARE(out.lines.size(), qsizetype{61});
        QCOMPARE(out.lines.front(), "1 " + first + "; heart-rate 60 /min");
        QCOMPARE(out.report.zoneUsed, hour != 8);
        QCOMPARE(out.report.unitsAssumed.contains("heart-rate"), hour == 8);
    }

    void anUnpackedTakeoutLeavesOutWhatItsZipWould()
    {
        const std::string other = "Takeout/Fitbit/Physical Activity_GoogleData/";
        const std::vector<std::string> paths{tree + "heart_rate-2026-11-01.json", other + "heart_rate_2026-11-01.csv",
                                             tree + "sleep-2026-11-01.json"};
        QCOMPARE(repeatedIn(paths), std::set<std::string>({paths[0]}));
        // Another export beside it is another one's.
        QVERIFY(repeatedIn({"a/" + paths[0], "b/" + paths[1]}).empty());
        QVERIFY(repeatedIn({"notes/steps-2026.json", "notes/steps_2026.csv"}).empty());
    }

    void aTableOfUnknownColumnsIsSaid()
    {
        const std::string other = "Takeout/Fitbit/Physical Activity_GoogleData/";
        const ZipOutcomes out =
            outcomesOf({{other + "heart_rate_2026-11-01.csv", "time,pulse\n2026-11-01T07:00:00Z,61\n"},
                        {other + "heart_rate_2026-11-02.csv", "timestamp,beats per minute\n2026-11-02T07:00:00Z,62\n"},
                        {other + "steps_2026-11-02.csv",
                         "timestamp,steps,data source,device\n2026-11-02T07:00:00Z,40,Sense,x\n"}});
        QCOMPARE(out.lines, QStringList({"1 2026-11-02T07:00:00Z; heart-rate 62 /min",
                                         "2 2026-11-02T07:00:00Z to 2026-11-02T07:01:00Z; steps 40 {steps}"}));
        QCOMPARE(out.problems.size(), qsizetype{1});
        QVERIFY2(out.problems.front().startsWith("heart_rate_2026-11-01.csv: the columns are not those"),
                 qPrintable(out.problems.front()));
    }

    void theFinestOfAMeasureIsReadInTheNewerFolders()
    {
        const std::string folder = "Takeout/Google Health/Oxygen Saturation (SpO2)/";
        const std::string hrv = "Takeout/Google Health/Heart Rate Variability/";
        const ZipOutcomes out =
            outcomesOf({{folder + "Minute SpO2 - 2026-11-01.csv",
                         "timestamp,value\n2026-11-01T01:00:00Z,95.1\n2026-11-01T01:01:00Z,50.0\n"},
                        {folder + "Daily SpO2 - 2026-11-01-2026-11-30.csv",
                         "timestamp,average_value,lower_bound,upper_bound\n2026-11-01T00:00:00Z,95,93,97\n"
                         "2026-11-02T00:00:00Z,94,92,96\n"},
                        {hrv + "Daily Heart Rate Variability Summary - 2026-11-(1).csv",
                         "timestamp,rmssd,nremhr,entropy\n2026-11-01T00:00:00,40.5,55.1,2.5\n"},
                        {folder + "estimated_oxygen_variation-2026-11-01.csv",
                         "timestamp,Infrared to Red Signal Ratio\n11/01/26 01:00:00,5\n"}});
        QCOMPARE(out.lines, QStringList({"1 2026-10-31T23:00:00Z; heart-rate-variability-rmssd 40.5 ms",
                                         "3 2026-11-02T00:00:00Z; oxygen-saturation 94 %",
                                         "4 2026-11-01T01:00:00Z; oxygen-saturation 95.1 %"}));
        QCOMPARE(out.notReadings, QStringList({"1 50.0 stands for an oxygen saturation that was not found",
                                               "1 day that the export holds by the minute too: one source of a "
                                               "measure is read",
                                               "1 file of the export without readings for us"}));
    }

    void theProfileNamesThePerson()
    {
        const ZipOutcomes out = outcomesOf(
            {{"Takeout/Fitbit/Your Profile/Profile.csv", "id,full_name,date_of_birth\n1,Sam Sample,1950-02-03\n"},
             {tree + "heart_rate-2026-11-01.json", sample("11/01/26 08:00:00", 61)}});
        QCOMPARE(out.report.personNamed.value_or(""), std::string("Sam Sample"));
        QCOMPARE(out.report.personBirth.value_or(""), std::string("1950-02-03"));
    }

    void aBrokenMemberLeavesTheOthers()
    {
        const ZipOutcomes out =
            outcomesOf({{tree + "heart_rate-2026-11-01.json", sample("11/01/26 08:00:00", 61), false, true},
                        {tree + "heart_rate-2026-11-02.json", sample("11/02/26 08:00:00", 62)}});
        QCOMPARE(out.lines.size(), qsizetype{1});
        QCOMPARE(out.problems.size(), qsizetype{1});
    }

    void withingsTablesAreKnownByTheirNamesInTheZip()
    {
        const ZipOutcomes out =
            outcomesOf({{"weight.csv",
                         "Date,\"Weight (kg)\",\"Fat mass (kg)\",\"Bone mass (kg)\",\"Muscle mass (kg)\",\"Hydration "
                         "(kg)\",Comments\n\"2026-11-01 08:00:00\",81.50,,,,,\n"},
                        {"raw_tracker_hr.csv",
                         "start,duration,value\n2026-11-01T08:00:00+01:00,\"[60,60]\",\"[66,65]\"\n2026-11-01T07:00:00+"
                         "01:00,[60],\"[66,65]\"\n"},
                        {"raw_tracker_steps.csv", "start,duration,value\n2026-11-01T08:00:00+01:00,[60],[12]\n"},
                        {"raw_tracker_wear-state.csv", "start,duration,value\n2026-11-01T08:00:00+01:00,[60],[1]\n"},
                        {"aggregates_steps.csv", "date,value\n2026-11-01,8123\n"},
                        {"body_temperature.csv", "Date,\"Temperature\",Comments\n\"2026-11-01 08:00:00\",36.6,\n"},
                        {"activities.csv", "from,to,Timezone,\"Activity type\",Data\n"}});
        QCOMPARE(out.key, QStringLiteral("withings-zip"));
        QCOMPARE(out.lines,
                 QStringList({"1 2026-11-01T07:00:00Z; body-weight 81.50 kg",
                              "2 2026-11-01T07:00:00Z; heart-rate 66 /min | Withings tracker",
                              "2 2026-11-01T07:01:00Z; heart-rate 65 /min | Withings tracker",
                              "4 2026-11-01T07:00:00Z to 2026-11-01T07:01:00Z; steps 12 {steps} | Withings tracker",
                              "5 2026-10-31T23:00:00Z to 2026-11-01T23:00:00Z; steps-per-day 8123 /d"}));
        QCOMPARE(out.problems,
                 QStringList({"not as many durations as values", "body-temperature has no unit in this file"}));
    }

    void samsungsMinutesAreReadInPlaceOfTheirRow()
    {
        const std::string table =
            "com.samsung.shealth.tracker.heart_rate,6305010,4\n"
            "com.samsung.health.heart_rate.binning_data,com.samsung.health.heart_rate.time_offset,"
            "com.samsung.health.heart_rate.datauuid,com.samsung.health.heart_rate.heart_rate,"
            "com.samsung.health.heart_rate.start_time,\n"
            "u1.binning_data.json,UTC+0100,u1,70.0,2026-11-01 07:00:00.000,\n"
            "lost.binning_data.json,UTC+0100,u2,71.0,2026-11-01 08:00:00.000,\n";
        const std::string bins =
            "[{\"heart_rate\":70,\"heart_rate_min\":66,\"start_time\":1793516400000,\"end_time\":1793516459000},"
            "{\"heart_rate\":0,\"start_time\":1793516460000}]";
        const ZipOutcomes out =
            outcomesOf({{"s/com.samsung.shealth.tracker.heart_rate.20261101.csv", table},
                        {"s/jsons/com.samsung.shealth.tracker.heart_rate/u/u1.binning_data.json", bins}});
        QCOMPARE(out.key, QStringLiteral("samsung-zip"));
        QCOMPARE(out.lines,
                 QStringList({"1 2026-11-01T07:00:00Z to 2026-11-01T07:00:59Z; heart-rate 70 /min | u1-1793516400000",
                              "4 2026-11-01T08:00:00Z; heart-rate 71.0 /min | u2"}));
        QCOMPARE(out.notReadings, QStringList({"1 minute without a value"}));
    }

    void aZipOfOtherTablesIsNeither()
    {
        const ZipOutcomes out = outcomesOf({{"a/weight-chart.csv", "x,y\n"}, {"steps-to-success.json", "{}"}});
        QVERIFY(out.key.isEmpty());
        QCOMPARE(out.problems.size(), qsizetype{1});
    }
};

TRENDWARD_TEST(ExportZipsTest)
#include "tst_exportzips.moc"
