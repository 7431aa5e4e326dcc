// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "tests/core/device/fileread.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;

namespace
{

struct Signal {
    std::string label, unit;
    std::string physicalLow, physicalHigh, digitalLow, digitalHigh;
    int samples = 1;
};

std::string padded(const std::string &text, std::size_t width)
{
    return (text + std::string(width, ' ')).substr(0, width);
}

struct Head {
    std::string patient = "X X X X", recording = "Startdate 07-NOV-2026 X X X SRN=123 MID=46", reserved = "EDF";
    std::string date = "07.11.26", clock = "23.59.58", records = "1", seconds = "2.00";
};

std::string edf(const Head &head, const std::vector<Signal> &channels, const std::string &samples)
{
    const std::size_t count = channels.size();
    std::string out = padded("0", 8) + padded(head.patient, 80) + padded(head.recording, 80) + head.date + head.clock +
                      padded(std::to_string(256 + count * 256), 8) + padded(head.reserved, 44) +
                      padded(head.records, 8) + padded(head.seconds, 8) + padded(std::to_string(count), 4);
    for (const Signal &one : channels) out += padded(one.label, 16);
    out += std::string(count * 80, ' ');
    for (const Signal &one : channels) out += padded(one.unit, 8);
    for (const Signal &one : channels) out += padded(one.physicalLow, 8);
    for (const Signal &one : channels) out += padded(one.physicalHigh, 8);
    for (const Signal &one : channels) out += padded(one.digitalLow, 8);
    for (const Signal &one : channels) out += padded(one.digitalHigh, 8);
    out += std::string(count * 80, ' ');
    for (const Signal &one : channels) out += padded(std::to_string(one.samples), 8);
    return out + std::string(count * 32, ' ') + samples;
}

std::string shorts(const std::vector<int> &values)
{
    std::string out;
    for (const int value : values) {
        out += static_cast<char>(value & 0xFF);
        out += static_cast<char>((value >> 8) & 0xFF);
    }
    return out;
}

const Signal pulse{"Pulse.1s", "bpm", "0.00", "300.00", "0", "300", 2};
const Signal saturation{"SpO2.1s", "%", "0.00", "100.00", "0", "100", 2};
const Signal crc{"Crc16", "", "-32768.0", "32767.00", "-32768", "32767", 1};
const Signal pressure{"MaskPress.2s", "cmH2O", "0.00", "40.00", "0", "2000", 1};
const Signal notes{"EDF Annotations", "", "-1", "1", "-32768", "32767", 10};

using Read = tests::FileRead;

Read readingOf(const std::string &bytes)
{
    ReadSettings settings;
    settings.zone = *Zone::named("Europe/Berlin");
    return tests::fileRead(bytes, settings, [](const Measurement &m) {
        std::string line = m.type + ' ' + m.occurrence.at.textAt(m.occurrence.offsetMinutes.value_or(0));
        if (m.end) line += " to " + m.end->text();
        for (const Property &property : m.properties)
            line += "; " + property.name + ' ' + property.number->text() + ' ' + property.unit.code;
        return line + " | " + m.deviceId + " | " + m.deviceName;
    });
}

}  // namespace

class EdfTest : public QObject
{
    Q_OBJECT

private slots:
    void anOximetersNightIsReadSecondBySecond()
    {
        Head head;
        head.records = "2";
        const Read read =
            readingOf(edf(head, {pulse, saturation, crc}, shorts({61, 62, 96, 97, 7}) + shorts({63, -1, 95, -1, 7})));
        QCOMPARE(read.name, QStringLiteral("EDF recording"));
        QCOMPARE(
            read.lines,
            (QStringList{
                QStringLiteral("heart-rate 2026-11-07T23:59:58+01:00; heart-rate 61 /min | 123 | ResMed"),
                QStringLiteral("heart-rate 2026-11-07T23:59:59+01:00; heart-rate 62 /min | 123 | ResMed"),
                QStringLiteral("oxygen-saturation 2026-11-07T23:59:58+01:00; oxygen-saturation 96 % | 123 | ResMed"),
                QStringLiteral("oxygen-saturation 2026-11-07T23:59:59+01:00; oxygen-saturation 97 % | 123 | ResMed"),
                QStringLiteral("heart-rate 2026-11-08T00:00:00+01:00; heart-rate 63 /min | 123 | ResMed"),
                QStringLiteral("oxygen-saturation 2026-11-08T00:00:00+01:00; oxygen-saturation 95 % | 123 | ResMed"),
            }));
        QCOMPARE(read.report.records, std::uint64_t{8});
        QCOMPARE(read.report.notReadingReasons.at("no signal of the sensor"), std::uint64_t{2});
        QCOMPARE(read.report.problemCount, std::uint64_t{0});
    }

    void theClockRunsOnThroughTheAutumnNight()
    {
        Head head;
        head.date = "25.10.26";
        head.clock = "02.59.59";
        // The fold's first pass: a second later the wall clock shows two o'clock again.
        const Read read = readingOf(edf(head, {saturation}, shorts({96, 97})));
        QCOMPARE(read.lines.size(), 2);
        QVERIFY(read.lines[0].contains(QStringLiteral("2026-10-25T02:59:59+02:00")));
        QVERIFY(read.lines[1].contains(QStringLiteral("2026-10-25T02:00:00+01:00")));
    }

    void anInterruptedRecordingKeepsItsGap()
    {
        Head head;
        head.reserved = "EDF+D";
        head.records = "2";
        const auto note = [](const std::string &text) { return (text + std::string(20, '\0')).substr(0, 20); };
        const std::string samples = shorts({96, 97}) + note("+0\x14\x14") + shorts({94, 93}) + note("+3600\x14\x14");
        const Read read = readingOf(edf(head, {saturation, notes}, samples));
        QCOMPARE(read.lines.size(), 4);
        QVERIFY(read.lines[2].contains(QStringLiteral("2026-11-08T00:59:58+01:00; oxygen-saturation 94 %")));
    }

    void eventsAreCountedByTheirNames()
    {
        Head head;
        head.reserved = "EDF+D";
        head.seconds = "0";
        head.patient = "MCH-1 F 15-JAN-1960 Ann_Sample";
        const std::string texts = std::string("+0\x14\x14\0", 5) + "+12\x15" + "9\x14Hypopnea\x14";
        Signal wide = notes;
        wide.samples = 16;
        const Read read = readingOf(edf(head, {wide}, (texts + std::string(32, '\0')).substr(0, 32)));
        QCOMPARE(read.lines, QStringList());
        QCOMPARE(read.report.notReadingReasons.at("event: Hypopnea"), std::uint64_t{1});
        QCOMPARE(read.report.personNamed.value_or("-"), std::string("Ann Sample"));
        QCOMPARE(read.report.personBirth.value_or("-"), std::string("1960-01-15"));
    }

    void aNightsSummaryIsUseIndexAndLeak()
    {
        Head head;
        head.seconds = "86400.00";
        head.records = "4";
        head.clock = "12.00.00";
        const std::vector<Signal> channels{{"Date", "", "0.00", "24836.00", "0", "24836", 1},
                                           {"MaskOn", "MINUTES", "0.00", "1440.00", "0", "1440", 2},
                                           {"Duration", "min.", "0.00", "1440.00", "0", "1440", 1},
                                           {"AHI", "", "0.00", "240.00", "0", "2400", 1},
                                           {"Leak.95", "L/s", "0.00", "2.00", "0", "100", 1}};
        // 20764 is 2026-11-07.
        const std::string days = shorts({20764, 0, 0, 441, 23, 12}) + shorts({20765, 0, 0, -1, -1, -1}) +
                                 shorts({20766, 0, 0, 0, 0, 0}) + shorts({20767, 0, 0, 60, -1, 5});
        const Read read = readingOf(edf(head, channels, days));
        QCOMPARE(read.name, QStringLiteral("ResMed daily summary (STR.edf)"));
        QCOMPARE(read.lines,
                 (QStringList{
                     QStringLiteral("mask-use 2026-11-07T12:00:00+01:00 to 2026-11-08T11:00:00Z; mask-use 441 min; "
                                    "apnea-hypopnea-index 2.3 /h; mask-leak 0.24 L/s | 123 | ResMed"),
                     QStringLiteral(
                         "mask-use 2026-11-09T12:00:00+01:00 to 2026-11-10T11:00:00Z; mask-use 0 min | 123 | ResMed"),
                     QStringLiteral("mask-use 2026-11-10T12:00:00+01:00 to 2026-11-11T11:00:00Z; mask-use 60 min; "
                                    "mask-leak 0.10 L/s | 123 | ResMed"),
                 }));
        QCOMPARE(read.report.notReadingReasons.at("day without use"), std::uint64_t{1});
    }

    void aCutRecordingGivesItsGoodPart()
    {
        Head head;
        head.records = "3";
        const Read read = readingOf(edf(head, {saturation}, shorts({96, 97, 95})));
        QCOMPARE(read.lines.size(), 2);
        QCOMPARE(read.report.problemCount, std::uint64_t{1});
        QVERIFY(read.report.problems[0].error.detail.find("ends in the middle") != std::string::npos);
    }

    void aRecordingThatStillGoesOnIsReadToItsEnd()
    {
        Head head;
        head.records = "-1";
        const Read read = readingOf(edf(head, {saturation}, shorts({96, 97, 95, 94})));
        QCOMPARE(read.lines.size(), 4);
        QCOMPARE(read.report.problemCount, std::uint64_t{0});
    }

    void signalsOfOtherThingsAreCounted()
    {
        const Read read = readingOf(edf({}, {pressure, crc}, shorts({700, 7})));
        QCOMPARE(read.lines, QStringList());
        QCOMPARE(read.report.notReadingReasons.at("signal of no measure of ours: MaskPress.2s"), std::uint64_t{1});
    }

    void aBrokenHeadIsRefused()
    {
        const std::string whole = edf({}, {saturation}, shorts({96, 97}));
        QVERIFY(readingOf(whole.substr(0, 300)).failure.contains(QStringLiteral("head is damaged")));
        Signal absurd = saturation;
        absurd.samples = 99'999'999;
        QVERIFY(readingOf(edf({}, {absurd}, {})).failure.contains(QStringLiteral("head is damaged")));
        Head head;
        head.date = "31.02.26";
        QVERIFY(
            readingOf(edf(head, {saturation}, shorts({96, 97}))).failure.contains(QStringLiteral("head is damaged")));
    }
};

TRENDWARD_TEST(EdfTest)
#include "tst_edf.moc"
