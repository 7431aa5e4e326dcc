// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "tests/core/device/fileread.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

#include <array>
#include <string>
#include <vector>

using namespace trendward;
using namespace trendward::device;

namespace
{

/// The seconds of the format's clock at 2026-11-01T08:00:00Z.
constexpr std::uint32_t morning = 1'793'520'000u - 631'065'600u;

struct Field {
    int number, size;
    std::uint64_t value;
    int type = 0;  ///< 0: the unsigned type of the size
};

/// A small FIT file, written message by message.
class FitWriter
{
public:
    enum class Endian { Little, Big };

    /// A definition and one message of it.
    FitWriter &add(int global, const std::vector<Field> &fields, Endian endian = Endian::Little,
                   const std::string &developer = {})
    {
        define(global, fields, endian, developer);
        m_body += '\0';
        values(fields, endian);
        m_body += developer;
        return *this;
    }

    void define(int global, const std::vector<Field> &fields, Endian endian = Endian::Little,
                const std::string &developer = {})
    {
        m_body += static_cast<char>(developer.empty() ? 0x40 : 0x60);
        m_body += '\0';
        m_body += static_cast<char>(endian == Endian::Big);
        number(static_cast<std::uint64_t>(global), 2, endian);
        m_body += static_cast<char>(fields.size());
        for (const Field &field : fields) {
            static constexpr std::array<int, 5> types{0, 0x02, 0x84, 0, 0x86};
            const int type = field.type != 0 ? field.type : types[static_cast<std::size_t>(field.size)];
            m_body += static_cast<char>(field.number);
            m_body += static_cast<char>(field.size);
            m_body += static_cast<char>(type);
        }
        if (developer.empty()) return;
        m_body += '\x01';
        m_body += '\0';
        m_body += static_cast<char>(developer.size());
        m_body += '\0';
    }

    /// A message of the last definition, whose time stands in five bits of its head.
    void compressed(int offset, const std::vector<Field> &fields)
    {
        m_body += static_cast<char>(0x80 | offset);
        values(fields, Endian::Little);
    }

    void raw(const std::string &bytes) { m_body += bytes; }

    std::string bytes(bool sizeKnown = true) const
    {
        std::string out{"\x0e\x20\x00\x00", 4};
        const std::size_t size = sizeKnown ? m_body.size() : 0;
        for (int i = 0; i < 4; ++i) out += static_cast<char>(size >> (8 * i) & 0xFF);
        out += std::string(".FIT\0\0", 6) + m_body;
        const unsigned sum = sumOf(out);
        out += static_cast<char>(sum & 0xFF);
        out += static_cast<char>(sum >> 8);
        return out;
    }

private:
    void values(const std::vector<Field> &fields, Endian endian)
    {
        for (const Field &field : fields) number(field.value, field.size, endian);
    }

    void number(std::uint64_t value, int size, Endian endian)
    {
        for (int i = 0; i < size; ++i)
            m_body += static_cast<char>(value >> (8 * (endian == Endian::Big ? size - 1 - i : i)) & 0xFF);
    }

    /// CRC-16/ARC, bit by bit: not the reader's way.
    static unsigned sumOf(const std::string &bytes)
    {
        unsigned sum = 0;
        for (const char c : bytes) {
            sum ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit) sum = (sum & 1u) != 0 ? sum >> 1 ^ 0xA001u : sum >> 1;
        }
        return sum;
    }

    std::string m_body;
};

FitWriter fileOf(int type)
{
    FitWriter writer;
    writer.add(0, {{0, 1, static_cast<std::uint64_t>(type)}, {1, 2, 1}, {2, 2, 2429}, {3, 4, 77, 0x8C}});
    return writer;
}

struct FitOutcomes : tests::FileRead {
    QStringList problems;
};

FitOutcomes outcomesOf(const std::string &bytes, const ReadSettings &given = {})
{
    FitOutcomes out{tests::fileRead(bytes, given,
                                    [](const Measurement &m) {
                                        const auto offset = m.occurrence.offsetMinutes;
                                        std::string line =
                                            std::to_string(m.origin.record) + ' ' +
                                            (offset ? m.occurrence.at.textAt(*offset) : m.occurrence.at.text());
                                        if (m.end) line += " to " + m.end->text();
                                        for (const Property &p : m.properties)
                                            line += "; " + p.name + ' ' + p.number->text() + ' ' + p.unit.code +
                                                    (p.flags != 0 ? " flags " + std::to_string(p.flags) : "");
                                        return line + " | " + m.deviceId + " | " + m.deviceName;
                                    }),
                    {}};
    if (!out.key.startsWith("fit"))
        out.problems << QStringLiteral("not recognised");
    else if (!out.failure.isEmpty())
        out.problems << out.failure;
    for (const Problem &problem : out.report.problems)
        out.problems << QString::fromStdString(std::to_string(problem.origin.record) + ": " + problem.error.detail);
    return out;
}

const QString origin = QStringLiteral(" | 77 | Garmin, product 2429");

QString line(const char *text)
{
    return QString::fromUtf8(text) + origin;
}

}  // namespace

class FitTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheHeartRateOfAnActivity()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, morning}, {3, 1, 71}, {13, 1, 26}});
        writer.add(20, {{253, 4, morning + 1}, {3, 1, 0xFF}});
        writer.add(20, {{253, 4, morning + 2}, {3, 1, 72}}, FitWriter::Endian::Big);
        writer.add(20, {{253, 4, morning + 3}, {3, 1, 73}}, FitWriter::Endian::Little, "dev");
        // The wall clock an hour ahead holds for the whole file.
        writer.add(34, {{253, 4, morning + 4}, {5, 4, morning + 4 + 3'600}});
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines, QStringList({line("2 2026-11-01T09:00:00+01:00; heart-rate 71 /min"),
                                         line("4 2026-11-01T09:00:02+01:00; heart-rate 72 /min"),
                                         line("5 2026-11-01T09:00:03+01:00; heart-rate 73 /min")}));
        QCOMPARE(out.notReadings, QStringList({"2 other FIT message", "1 record without a heart rate"}));
        QCOMPARE(out.problems, QStringList());
    }

    void saysWhatItIs()
    {
        const auto file = recognise(MemoryBytes(fileOf(9).bytes()));
        QVERIFY(file);
        QCOMPARE(QString::fromStdString(file->name + "; " + file->evidence),
                 QStringLiteral("FIT file; weight scale, Garmin"));
    }

    void refusesABeginningThatIsDamaged()
    {
        std::string bytes = fileOf(4).bytes();
        bytes[0] = 11;
        const auto file = recognise(MemoryBytes(bytes));
        QVERIFY(!file);
        QVERIFY(file.error().detail.find("FIT file") != std::string::npos);
    }

    void aTimeInFiveBitsRollsOn()
    {
        FitWriter writer = fileOf(4);
        const std::uint32_t start = (morning & ~31u) + 30;
        writer.add(20, {{253, 4, start}, {3, 1, 60}});
        writer.define(20, {{3, 1, 0}});
        writer.compressed(31, {{3, 1, 61}});
        writer.compressed(2, {{3, 1, 62}});
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines.size(), qsizetype{3});
        const auto at = [&](std::uint32_t seconds, int record, int rate) {
            return QString::fromStdString(std::to_string(record) + ' ' +
                                          Instant::fromSeconds(631'065'600ll + seconds).text() + "; heart-rate " +
                                          std::to_string(rate) + " /min") +
                   origin;
        };
        QCOMPARE(out.lines, QStringList({at(start, 2, 60), at(start + 1, 3, 61), at(start + 4, 4, 62)}));
    }

    void asksWhoseWeightsTheyAre()
    {
        FitWriter writer = fileOf(9);
        writer.add(30, {{253, 4, morning}, {0, 2, 7'580}, {1, 2, 2'230}, {13, 2, 251}, {12, 2, 1}});
        writer.add(30, {{253, 4, morning + 60}, {0, 2, 6'000}, {12, 2, 2}});
        writer.add(30, {{253, 4, morning + 120}, {0, 2, 0xFFFE}, {12, 2, 1}});
        const FitOutcomes asked = outcomesOf(writer.bytes());
        QVERIFY(asked.lines.isEmpty());
        QCOMPARE(asked.report.deviceUsers, (std::map<std::string, std::uint64_t>{{"user 1", 2}, {"user 2", 1}}));
        ReadSettings settings;
        settings.deviceUser = "user 1";
        const FitOutcomes out = outcomesOf(writer.bytes(), settings);
        QCOMPARE(out.lines, QStringList({line("2 2026-11-01T08:00:00Z; body-weight 75.80 kg; body-fat 22.30 %; "
                                              "body-mass-index 25.1 kg/m2")}));
        QCOMPARE(out.notReadings, QStringList({"1 another person's reading (user 2)", "1 other FIT message",
                                               "1 the scale was still weighing"}));
    }

    void oneUserIsNotAskedFor()
    {
        FitWriter writer = fileOf(9);
        writer.add(30, {{253, 4, morning}, {0, 2, 7'580}, {12, 2, 3}});
        QCOMPARE(outcomesOf(writer.bytes()).lines.size(), qsizetype{1});
    }

    void aPressureWithAnErrorIsNoReading()
    {
        FitWriter writer = fileOf(14);
        const auto pressure = [&](std::uint64_t status, std::uint64_t rhythm) {
            writer.add(51, {{253, 4, morning},
                            {0, 2, 131},
                            {1, 2, 84},
                            {2, 2, 0xFFFF},
                            {6, 1, 67},
                            {7, 1, rhythm},
                            {8, 1, status}});
        };
        pressure(0, 0);
        pressure(0, 1);
        pressure(2, 0);
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines,
                 QStringList({line("2 2026-11-01T08:00:00Z; systolic-blood-pressure 131 mm[Hg]; "
                                   "diastolic-blood-pressure 84 mm[Hg]; heart-rate 67 /min"),
                              line("3 2026-11-01T08:00:00Z; systolic-blood-pressure 131 mm[Hg] flags 8; "
                                   "diastolic-blood-pressure 84 mm[Hg] flags 8; heart-rate 67 /min flags 8")}));
        QCOMPARE(out.notReadings, QStringList({"1 other FIT message", "1 the cuff reported an error: no measurement"}));
    }
    void aFieldMayBeSignedWhereItShouldNotBe()
    {
        FitWriter writer = fileOf(14);
        writer.add(51, {{253, 4, morning}, {0, 2, 131}, {1, 2, 84}, {8, 1, 0xAC, 0x01}});
        QCOMPARE(outcomesOf(writer.bytes()).notReadings,
                 QStringList({"1 other FIT message", "1 the cuff reported an error: -84"}));
    }

    void stepsAreCountedByTheDayOfTheWatch()
    {
        // 2026-11-01 06:30 UTC is 08:30 in a zone two hours ahead; the low 16 bits roll on from monitoring alone.
        const std::uint32_t start = morning - 10 * 3'600;  // 2026-10-31T22:00:00Z: local midnight
        FitWriter writer = fileOf(32);
        writer.add(103, {{253, 4, start}, {0, 4, start + 7'200}});
        writer.add(55, {{253, 4, start}, {3, 4, 0}, {5, 1, 6}});
        writer.add(55, {{26, 2, (start + 30'000) & 0xFFFF}, {3, 4, 1'200}, {5, 1, 6}});
        writer.add(23, {{253, 4, start + 80'000}});
        writer.add(55, {{26, 2, (start + 31'000) & 0xFFFF}, {3, 4, 300}, {5, 1, 1}});
        writer.add(55, {{26, 2, (start + 32'000) & 0xFFFF}, {3, 4, 1'500}, {5, 1, 6}});
        writer.add(55, {{26, 2, (start + 32'060) & 0xFFFF}, {27, 1, 64}});
        writer.add(55, {{26, 2, (start + 86'400) & 0xFFFF}, {3, 4, 2'000}, {5, 1, 6}});
        writer.add(55, {{26, 2, (start + 90'000) & 0xFFFF}, {3, 4, 10}, {5, 1, 6}});
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines,
                 QStringList({line("8 2026-11-01T08:54:20+02:00; heart-rate 64 /min"),
                              line("9 2026-11-01T00:00:00+02:00 to 2026-11-01T22:00:00Z; steps-per-day 2300 /d"),
                              line("10 2026-11-02T00:00:00+02:00 to 2026-11-01T23:00:00Z; steps-per-day 10 /d")}));
        QVERIFY(!out.report.zoneNeeded);
    }

    void stepsWithoutAClockAskForTheZone()
    {
        FitWriter writer = fileOf(32);
        writer.add(55, {{253, 4, morning}, {3, 4, 100}, {5, 1, 6}});
        QVERIFY(outcomesOf(writer.bytes()).report.zoneNeeded);
        ReadSettings settings;
        settings.zone = *Zone::named("Asia/Tokyo");
        const FitOutcomes out = outcomesOf(writer.bytes(), settings);
        QVERIFY(!out.report.zoneNeeded);
        QCOMPARE(out.lines,
                 QStringList({line("2 2026-11-01T00:00:00+09:00 to 2026-11-01T08:00:00Z; steps-per-day 100 /d")}));
    }

    void readsTheOtherMessagesOfAWatch()
    {
        FitWriter writer = fileOf(32);
        writer.add(211, {{253, 4, morning}, {0, 1, 55}, {1, 1, 53}});
        writer.add(269, {{253, 4, morning}, {0, 1, 96}, {1, 1, 4}});
        writer.add(297, {{253, 4, morning}, {0, 2, 1'425, 0x83}});
        writer.add(297, {{253, 4, morning}, {0, 2, 0xFFFE, 0x83}});
        writer.add(371, {{253, 4, morning}, {0, 2, 5'440}});
        writer.add(370, {{253, 4, morning}, {0, 2, 5'000}, {1, 2, 5'120}});
        writer.add(78, {{0, 2, 800}});
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines,
                 QStringList({line("2 2026-11-01T08:00:00Z; resting-heart-rate 53 /min"),
                              line("3 2026-11-01T08:00:00Z; oxygen-saturation 96 %"),
                              line("4 2026-11-01T08:00:00Z; respiratory-rate 14.25 /min"),
                              line("6 2026-11-01T08:00:00Z; heart-rate-variability-rmssd 42.50 ms"),
                              line("7 2026-11-01T08:00:00Z; heart-rate-variability-rmssd 40.00 ms flags 256")}));
        QCOMPARE(out.notReadings,
                 QStringList({"1 intervals between heartbeats", "1 no breaths counted", "1 other FIT message"}));
    }

    void stagesOfANightAreDurations()
    {
        FitWriter writer = fileOf(49);
        int minute = 0;
        for (const auto &[level, minutes] : {std::pair{1, 10}, {2, 60}, {3, 30}, {4, 20}, {2, 40}, {1, 0}}) {
            writer.add(275, {{253, 4, morning + static_cast<std::uint32_t>(minute) * 60},
                             {0, 1, static_cast<std::uint64_t>(level)}});
            minute += minutes;
        }
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines, QStringList({line("7 2026-11-01T08:00:00Z to 2026-11-01T10:40:00Z; sleep-duration 150 min; "
                                              "light-sleep 100 min; deep-sleep 30 min; rem-sleep 20 min")}));
    }

    void aStrapsHeartbeatsAreTimedByTheirCounter()
    {
        FitWriter writer = fileOf(4);
        writer.add(132, {{253, 4, morning}, {9, 4, 1'024'000 + 1}, {6, 1, 80}});
        // 12 bits each: one second on, and two.
        const unsigned first = (1'024'000 + 1 + 1'024) & 0xFFFu, second = (1'024'000 + 1 + 2'048) & 0xFFFu;
        writer.define(132, {{10, 3, 0, 0x0D}, {6, 2, 0, 0x02}});
        writer.raw(std::string{'\0', static_cast<char>(first & 0xFF),
                               static_cast<char>(first >> 8 | (second & 0xF) << 4), static_cast<char>(second >> 4), 81,
                               82});
        const FitOutcomes out = outcomesOf(writer.bytes());
        QCOMPARE(out.lines, QStringList({line("2 2026-11-01T08:00:00Z; heart-rate 80 /min"),
                                         line("3 2026-11-01T08:00:01Z; heart-rate 81 /min"),
                                         line("3 2026-11-01T08:00:02Z; heart-rate 82 /min")}));
        writer.add(20, {{253, 4, morning}, {3, 1, 80}});
        QCOMPARE(outcomesOf(writer.bytes()).lines, QStringList({line("4 2026-11-01T08:00:00Z; heart-rate 80 /min")}));
    }

    void aClockThatWasNeverSetGivesNoReading()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, 0x0FFF'FFFF}, {3, 1, 71}});
        writer.add(20, {{253, 4, 0x1000'0001}, {3, 1, 72}});
        writer.add(20, {{3, 1, 73}});
        const FitOutcomes out = outcomesOf(writer.bytes());
        // 1998 is a moment, though none that can be right.
        QCOMPARE(out.lines, QStringList({line("3 1998-07-03T21:24:17Z; heart-rate 72 /min flags 64")}));
        QCOMPARE(out.notReadings.size(), qsizetype{3});
    }

    void aWrongCheckSumIsToldAndTheReadingsStay()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, morning}, {3, 1, 71}});
        std::string bytes = writer.bytes();
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        const FitOutcomes out = outcomesOf(bytes);
        QCOMPARE(out.lines.size(), qsizetype{1});
        QCOMPARE(out.problems,
                 QStringList({"2: the check sum is wrong, so that a value may be damaged; the readings were kept"}));
    }

    void whatIsCutOffGivesItsGoodPart()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, morning}, {3, 1, 71}});
        writer.add(20, {{253, 4, morning + 1}, {3, 1, 72}});
        const std::string bytes = writer.bytes();
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const FitOutcomes out = outcomesOf(bytes.substr(0, size));
            if (size >= 12)
                QVERIFY2(out.problems.size() == 1, qPrintable(QString::number(size) + ": " + out.problems.join("; ")));
            QVERIFY(out.lines.size() <= 2);
        }
        QCOMPARE(outcomesOf(bytes.substr(0, bytes.size() - 4)).lines.size(), qsizetype{1});
    }

    void aSizeThatWasNeverWrittenHidesNothing()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, morning}, {3, 1, 71}});
        const FitOutcomes out = outcomesOf(writer.bytes(false));
        QCOMPARE(out.lines.size(), qsizetype{1});
        QCOMPARE(out.problems.size(), qsizetype{1});
    }

    void aDamagedSecondFileLeavesTheFirstAndTheThird()
    {
        FitWriter good = fileOf(4), bad = fileOf(4), last = fileOf(4);
        good.add(20, {{253, 4, morning}, {3, 1, 71}});
        bad.raw("\x05what no definition is there for");
        last.add(20, {{253, 4, morning + 9}, {3, 1, 75}});
        const FitOutcomes out = outcomesOf(good.bytes() + bad.bytes() + last.bytes());
        QCOMPARE(out.lines, QStringList({line("2 2026-11-01T08:00:00Z; heart-rate 71 /min"),
                                         line("5 2026-11-01T08:00:09Z; heart-rate 75 /min")}));
        QCOMPARE(out.problems, QStringList({"4: a damaged part was left out; what came before was read"}));
    }

    void filesInAZipAreReadAndTheirPeopleAreOneQuestion()
    {
        FitWriter first = fileOf(9), second = fileOf(9), run = fileOf(4);
        first.add(30, {{253, 4, morning}, {0, 2, 7'580}, {12, 2, 1}});
        second.add(30, {{253, 4, morning + 60}, {0, 2, 6'000}, {12, 2, 2}});
        run.add(20, {{253, 4, morning + 90}, {3, 1, 71}});
        const std::string bytes = tests::zipOf({{"__MACOSX/._a.fit", "junk"},
                                                {"a.fit", first.bytes(), true},
                                                {"b/B.FIT", second.bytes()},
                                                {"locked.fit", first.bytes(), false, true},
                                                {"run.fit", run.bytes()}});
        QVERIFY(outcomesOf(bytes).lines.isEmpty());
        ReadSettings settings;
        settings.deviceUser = "user 2";
        const FitOutcomes out = outcomesOf(bytes, settings);
        QCOMPARE(out.report.deviceUsers, (std::map<std::string, std::uint64_t>{{"user 1", 1}, {"user 2", 1}}));
        QCOMPARE(out.lines, QStringList({line("4 2026-11-01T08:01:00Z; body-weight 60.00 kg"),
                                         line("6 2026-11-01T08:01:30Z; heart-rate 71 /min")}));
        QCOMPARE(out.problems.size(), qsizetype{1});
    }

    void anyByteMayBeWrong()
    {
        FitWriter writer = fileOf(4);
        writer.add(20, {{253, 4, morning}, {3, 1, 71}});
        const std::string bytes = writer.bytes();
        for (std::size_t at = 14; at < bytes.size(); ++at)
            for (const char c : {'\0', '\x40', '\x60', '\x7F', '\xFF'}) {
                std::string damaged = bytes;
                if (damaged[at] == c) continue;
                damaged[at] = c;
                QVERIFY2(!outcomesOf(damaged).problems.isEmpty(), qPrintable(QString::number(at)));
            }
    }
};

TRENDWARD_TEST(FitTest)
#include "tst_fit.moc"
