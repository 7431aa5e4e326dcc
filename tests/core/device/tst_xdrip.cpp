// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "tests/core/device/databasebytes.h"
#include "tests/core/device/fileread.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

using namespace trendward;

namespace
{

// 1794078000000 is 2026-11-07T19:00:00Z; the app keeps some of its times as REAL.
const std::string drips = R"(
CREATE TABLE BgReadings(_id INTEGER PRIMARY KEY, timestamp REAL, calculated_value REAL, uuid TEXT);
INSERT INTO BgReadings(timestamp, calculated_value, uuid) VALUES
    (1794078000000.0, 121.5, 'a'), (1794078300000, 0, 'b'), (1794078600000, 5, 'c'), (1794078900000, 38, 'd'),
    (1794079200000, 39.0, 'e'), (1794079500000, 20, 'f'), (1794079800000, 400, 'g'), (1794080100000, 399.9, 'h'),
    (NULL, 100, 'i'), (0, 100, 'j'), (1794080400000, 'high', 'k');
CREATE TABLE BloodTest(_id INTEGER PRIMARY KEY, timestamp INTEGER, mgdl REAL, uuid TEXT, state INTEGER);
INSERT INTO BloodTest(timestamp, mgdl, uuid) VALUES (1794078010000, 38, 'm');
CREATE TABLE Calibration(_id INTEGER PRIMARY KEY, timestamp INTEGER, bg REAL);
INSERT INTO Calibration VALUES (1, 1794078010000, 118);
)";

tests::FileRead dripsRead(const std::string &bytes)
{
    return tests::fileRead(bytes, {}, [](const Measurement &m) {
        const Property &property = m.properties.front();
        std::string line = m.type + ' ' + m.occurrence.at.text() + ' ';
        if (property.comparator == Comparator::Less) line += '<';
        if (property.comparator == Comparator::GreaterOrEqual) line += ">=";
        line += property.number ? property.number->text() : "none";
        if (property.absentReason) line += " absent";
        if ((property.flags & LowConfidence) != 0) line += " doubtful";
        return line + ' ' + property.unit.code + " | " + m.sourceApp + " | " + m.sourceId;
    });
}

}  // namespace

class XDripTest : public QObject
{
    Q_OBJECT

private slots:
    void sensorAndMeterAreToldApartAndCodesAreNoReadings()
    {
        const auto read = dripsRead(tests::databaseOf(drips));
        QCOMPARE(read.name, QStringLiteral("xDrip database"));
        QCOMPARE(read.lines, (QStringList{
                                 QStringLiteral("sensor-glucose 2026-11-07T19:00:00Z 121.5 mg/dL | xDrip | a"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:10:00Z none absent mg/dL | xDrip | c"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:15:00Z <40 mg/dL | xDrip | d"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:20:00Z <40 mg/dL | xDrip | e"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:25:00Z 20.0 doubtful mg/dL | xDrip | f"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:30:00Z >=400 mg/dL | xDrip | g"),
                                 QStringLiteral("sensor-glucose 2026-11-07T19:35:00Z 399.9 mg/dL | xDrip | h"),
                                 QStringLiteral("glucose 2026-11-07T19:00:10Z 38.0 mg/dL | xDrip | m"),
                             }));
        QCOMPARE(read.notReadings, QStringList{QStringLiteral("1 reading without a calibration")});
        QCOMPARE(read.report.problemCount, std::uint64_t{3});
        QCOMPARE(read.report.records, std::uint64_t{12});
    }

    void theZipThatTheAppMakesIsReadByItsDatabase()
    {
        const std::string database = tests::databaseOf(drips);
        const auto read = dripsRead(tests::zipOf({{"export20261107-200000.sqlite", database, true}}));
        QCOMPARE(read.name, QStringLiteral("xDrip export"));
        QCOMPARE(read.lines.size(), 8);
    }

    void aDamagedDatabaseIsAProblem()
    {
        std::string database = tests::databaseOf(drips);
        database.replace(4'096, 64, std::string(64, '\xFF'));  // the page of the sensor's table
        const auto read = dripsRead(database);
        QVERIFY2(read.report.problemCount > 0 || !read.failure.isEmpty(), qPrintable(read.failure));
        QVERIFY(read.lines.size() < 8);
    }
};

TRENDWARD_TEST(XDripTest)
#include "tst_xdrip.moc"
