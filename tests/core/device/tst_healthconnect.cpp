// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "tests/core/device/databasebytes.h"
#include "tests/core/device/fileread.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;
using tests::databaseOf;

namespace
{

const std::string tables = R"(
CREATE TABLE application_info_table(row_id INTEGER PRIMARY KEY, package_name TEXT, app_name TEXT);
INSERT INTO application_info_table VALUES (1, 'org.example.cuff', 'Cuff app'), (2, 'org.example.watch', NULL);
CREATE TABLE device_info_table(row_id INTEGER PRIMARY KEY, manufacturer TEXT, model TEXT);
INSERT INTO device_info_table VALUES (1, 'unknown', 'unknown'), (2, 'Maker', 'M1');
CREATE TABLE weight_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, device_info_id INTEGER,
    recording_method INTEGER, time INTEGER, zone_offset INTEGER, weight REAL, local AS (time + 1000 * zone_offset));
)";
// 1794078000000 is 2026-11-07T19:00:00Z.
const std::string weights = R"(
INSERT INTO weight_record_table(uuid, app_info_id, device_info_id, recording_method, time, zone_offset, weight) VALUES
    (x'01AB', 1, 1, 2, 1794078000000, 3600, 71400.5), (x'02AB', 2, 2, 3, 1794078060000, NULL, 71500.0),
    (x'03AB', 1, 1, 2, NULL, 3600, 71600.0), (x'04AB', 1, 1, 2, 1794078120000, 3600, NULL),
    (x'05AB', 1, 1, 2, 1794078180000, 3600, 'heavy');
)";

class StoppedLater final : public Progress
{
public:
    bool cancelled() const override { return ++m_asked > 1; }

private:
    mutable int m_asked = 0;
};

using Read = tests::FileRead;

Read databaseRead(const std::string &bytes, Progress &progress)
{
    return tests::fileRead(
        bytes, {},
        [](const Measurement &m) {
            std::string line = m.type + ' ' + m.occurrence.at.textAt(m.occurrence.offsetMinutes.value_or(0));
            if (m.end) line += " to " + m.end->text();
            for (const Property &property : m.properties)
                line += "; " + property.name + ' ' + property.number->text() + ' ' + property.unit.code +
                        ((property.flags & ManualEntry) != 0 ? " manual" : "");
            return line + " | " + m.deviceName + " | " + m.sourceApp + " | " + m.sourceId;
        },
        progress);
}

Read databaseRead(const std::string &bytes)
{
    Progress progress;
    return databaseRead(bytes, progress);
}

}  // namespace

class HealthConnectTest : public QObject
{
    Q_OBJECT

private slots:
    void aZipIsKnownByItsDatabaseAndEachRecordSaysItsSource()
    {
        const std::string database = databaseOf(tables + weights);
        const Read read = databaseRead(tests::zipOf({{"export/any name.db", database, true}}));
        QCOMPARE(read.name, QStringLiteral("Health Connect export"));
        QCOMPARE(
            read.lines,
            (QStringList{
                QStringLiteral("body-weight 2026-11-07T20:00:00+01:00; body-weight 71400.5 g |  | Cuff app | 01ab"),
                QStringLiteral("body-weight 2026-11-07T19:01:00+00:00; body-weight 71500.0 g manual | Maker M1 | "
                               "org.example.watch | 02ab"),
            }));
        QCOMPARE(read.report.records, std::uint64_t{5});
        QCOMPARE(read.report.notReadingReasons.at("record without values"), std::uint64_t{1});
        QCOMPARE(read.report.problemCount, std::uint64_t{2});
        QCOMPARE(databaseRead(database).lines, read.lines);
    }

    void pressuresStepsHeartRatesAndSleep()
    {
        const Read read = databaseRead(databaseOf(tables + R"(
CREATE TABLE blood_pressure_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, time INTEGER, zone_offset INTEGER,
    systolic REAL, diastolic REAL);
INSERT INTO blood_pressure_record_table VALUES (1, x'0A', 1794078000000, 3600, 121.0, 79.0);
CREATE TABLE blood_glucose_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, time INTEGER, zone_offset INTEGER,
    specimen_source INTEGER, level REAL);
INSERT INTO blood_glucose_record_table VALUES (1, x'0B', 1794078000000, 3600, 1, 5.5), (2, x'0C', 1794078000000, 3600, 2, 5.6);
CREATE TABLE steps_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, start_time INTEGER, start_zone_offset INTEGER,
    end_time INTEGER, count INTEGER);
INSERT INTO steps_record_table VALUES (1, x'0D', 1794078000000, 3600, 1794078900000, 640);
CREATE TABLE heart_rate_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, start_time INTEGER, start_zone_offset INTEGER,
    end_time INTEGER);
INSERT INTO heart_rate_record_table VALUES (7, x'0E', 1794078000000, 3600, 1794078900000);
CREATE TABLE heart_rate_record_series_table(parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);
INSERT INTO heart_rate_record_series_table VALUES (7, 61, 1794078060000), (7, 60, 1794078000000);
CREATE TABLE sleep_session_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, start_time INTEGER, start_zone_offset INTEGER,
    end_time INTEGER);
INSERT INTO sleep_session_record_table VALUES (3, x'0F', 1794078000000, 3600, 1794085200000);
CREATE TABLE sleep_stages_table(parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER);
INSERT INTO sleep_stages_table VALUES (3, 1794078000000, 1794081600000, 5), (3, 1794081600000, 1794081900000, 1);
CREATE TABLE vo2_max_record_table(row_id INTEGER PRIMARY KEY, time INTEGER);
INSERT INTO vo2_max_record_table VALUES (1, 1), (2, 2);
)"));
        QCOMPARE(
            read.lines,
            (QStringList{
                QStringLiteral("blood-pressure 2026-11-07T20:00:00+01:00; systolic-blood-pressure 121.0 mm[Hg]; "
                               "diastolic-blood-pressure 79.0 mm[Hg] |  |  | 0a"),
                QStringLiteral("sensor-glucose 2026-11-07T20:00:00+01:00; sensor-glucose 5.5 mmol/L |  |  | 0b"),
                QStringLiteral("glucose 2026-11-07T20:00:00+01:00; glucose 5.6 mmol/L |  |  | 0c"),
                QStringLiteral("steps 2026-11-07T20:00:00+01:00 to 2026-11-07T19:15:00Z; steps 640 {steps} |  |  | 0d"),
                QStringLiteral("heart-rate 2026-11-07T20:00:00+01:00; heart-rate 60 /min |  |  | 0e-1794078000000"),
                QStringLiteral("heart-rate 2026-11-07T20:01:00+01:00; heart-rate 61 /min |  |  | 0e-1794078060000"),
                QStringLiteral(
                    "sleep-duration 2026-11-07T20:00:00+01:00 to 2026-11-07T20:00:00Z; sleep-duration 60 min; "
                    "deep-sleep 60 min |  |  | 0f-1794078000000"),
            }));
        QCOMPARE(read.report.notReadingReasons.at("time awake in the night"), std::uint64_t{1});
        QCOMPARE(read.report.notReadingReasons.at("vo2_max_record_table of no measure of ours"), std::uint64_t{2});
    }

    void aDatabaseWhoseTablesAreNamedFartherOnIsKnownToo()
    {
        std::string sql =
            "PRAGMA secure_delete = ON; CREATE TABLE first(x BLOB); INSERT INTO first VALUES (zeroblob(100000));" +
            tables + weights;
        for (int i = 0; i < 60; ++i) {
            const std::string number = std::to_string(i);
            sql += "CREATE TABLE other_" + number + "(a_column_with_a_long_name_" + number + " TEXT, another_" +
                   number + " TEXT);";
        }
        const std::string database = databaseOf(sql);
        QVERIFY(database.substr(0, 64u << 10).find("application_info_table") == std::string::npos);
        QCOMPARE(databaseRead(database).lines.size(), 2);
        QCOMPARE(databaseRead(tests::zipOf({{"health_connect_export.db", database, true}})).lines.size(), 2);
    }

    void sessionsWithoutStagesAreCounted()
    {
        const std::string sessions = R"(
CREATE TABLE sleep_session_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, start_time INTEGER, end_time INTEGER);
INSERT INTO sleep_session_record_table VALUES (3, x'0F', 1794078000000, 1794085200000), (4, x'1F', 1794078000000, 1794085200000);
)";
        const std::string stages = R"(
CREATE TABLE sleep_stages_table(parent_key INTEGER, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER);
INSERT INTO sleep_stages_table VALUES (3, 1794078000000, 1794081600000, 5), (NULL, 1794078000000, 1794081600000, 5);
)";
        const std::string reason = "sleep session without stages, which does not say how much of it was sleep";
        const Read one = databaseRead(databaseOf(tables + sessions + stages));
        QCOMPARE(one.lines.size(), 1);
        QCOMPARE(one.report.notReadingReasons.at(reason), std::uint64_t{1});
        const Read both = databaseRead(databaseOf(tables + sessions));
        QVERIFY(both.lines.isEmpty());
        QCOMPARE(both.report.notReadingReasons.at(reason), std::uint64_t{2});
    }

    void variabilityOfTheHeartRate()
    {
        const Read read = databaseRead(databaseOf(tables + R"(
CREATE TABLE heart_rate_variability_rmssd_record_table(row_id INTEGER PRIMARY KEY, uuid BLOB, time INTEGER,
    zone_offset INTEGER, heart_rate_variability_millis REAL);
INSERT INTO heart_rate_variability_rmssd_record_table VALUES (1, x'0A', 1794078000000, 3600, 35.5);
)"));
        QCOMPARE(read.lines, QStringList({"heart-rate-variability-rmssd 2026-11-07T20:00:00+01:00; "
                                          "heart-rate-variability-rmssd 35.5 ms |  |  | 0a"}));
    }

    void aDatabaseThatKeptALogIsReadToo()
    {
        std::string database = databaseOf(tables + weights);
        database[18] = database[19] = 2;
        QCOMPARE(databaseRead(database).lines.size(), 2);
    }

    void aDamagedDatabaseSaysSo()
    {
        std::string database = databaseOf(tables + weights);
        const std::size_t page = 4'096;
        QVERIFY(database.size() >= 4 * page);
        // The page of the weights: its head is overwritten.
        database.replace(database.size() - page, 64, std::string(64, '\xFF'));
        const Read damaged = databaseRead(database);
        QVERIFY2(damaged.report.problemCount > 0, qPrintable(damaged.failure));
        // Cut off behind its first pages.
        const Read cut = databaseRead(database.substr(0, 2 * page + 100));
        QVERIFY(cut.report.problemCount > 0 || !cut.failure.isEmpty());
        QVERIFY(cut.lines.isEmpty());
    }

    void anotherDatabaseIsNotTaken()
    {
        const Read read = databaseRead(databaseOf("CREATE TABLE readings(time INTEGER, value REAL);"));
        QVERIFY(read.failure.contains(QStringLiteral("SQLite database")));
    }

    void stopsWhenAskedTo()
    {
        std::string sql =
            tables +
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO weight_record_table(uuid, time, weight) SELECT NULL, 1794078000000 + i, 70000 FROM n;";
        StoppedLater progress;
        const Read read = databaseRead(databaseOf(sql), progress);
        QCOMPARE(read.failure, QStringLiteral("stopped on request"));
    }
};

TRENDWARD_TEST(HealthConnectTest)
#include "tst_healthconnect.moc"
