// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "tests/core/device/devicecases.h"
#include "tests/core/device/fileread.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

using namespace trendward;
using namespace trendward::device;
using tests::TextCase;
using tests::wanted;

namespace
{

std::string flagWords(std::uint32_t flags)
{
    static const std::vector<std::pair<std::uint32_t, std::string>> words{
        {ManualEntry, "manual"},      {LowConfidence, "low-confidence"},
        {Motion, "motion"},           {IrregularPulse, "irregular"},
        {CuffFit, "cuff-fit"},        {ClockSuspect, "clock-suspect"},
        {Implausible, "implausible"}, {ShiftedFromGap, "shifted"},
        {Average, "average"},         {CodeContradicts, "code-contradicts"}};
    std::string out;
    for (const auto &[flag, word] : words)
        if ((flags & flag) != 0) out += " " + word;
    return out;
}

std::string lineOf(const Measurement &m)
{
    const auto time = [&](Instant at) {
        return m.occurrence.offsetMinutes ? at.textAt(*m.occurrence.offsetMinutes) : LocalTime::from(at, 0).text();
    };
    static const std::vector<std::string> origins{"utc", "offset", "stated", "asked", "home", "assumed", "unknown"};
    std::string line = std::to_string(m.origin.record) + ' ' + m.type + ' ' + time(m.occurrence.at);
    if (m.end) line += " to " + time(*m.end);
    line += ' ' + origins[static_cast<std::size_t>(m.occurrence.origin)];
    for (const Property &p : m.properties) {
        const char *comparator = p.comparator == Comparator::Less      ? "<"
                                 : p.comparator == Comparator::Greater ? ">"
                                                                       : "";
        line += "; " + p.name + ' ' + comparator + (p.number ? p.number->text() : "-") + ' ' + p.unit.code +
                flagWords(p.flags);
    }
    line += " | " + m.deviceId + " | " + m.deviceName + " | " + m.sourceApp;
    if (!m.sourceId.empty()) line += " | " + m.sourceId;
    return line;
}

struct Outcomes : tests::FileRead {
    QStringList problems;
};

ReadSettings settingsOf(const TextCase &one)
{
    ReadSettings settings;
    settings.now = *Instant::parse("2026-11-22T09:00:00Z");
    if (one.has("zone")) settings.zone = *Zone::named(one.text("zone"));
    for (const std::string &unit : one.lines("units"))
        settings.units[unit.substr(0, unit.find('='))] = unit.substr(unit.find('=') + 1);
    if (one.has("dates"))
        settings.dateOrder = one.text("dates") == "dmy" ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    if (one.has("user")) settings.deviceUser = one.text("user");
    return settings;
}

Outcomes outcomesOf(const std::string &bytes, const TextCase &one)
{
    Outcomes out{tests::fileRead(bytes, settingsOf(one), lineOf), {}};
    for (const Problem &problem : out.report.problems) {
        const std::string &where = problem.error.where;
        out.problems << QString::fromStdString(
            (where.empty() ? "record " + std::to_string(problem.origin.record) : where) + ": " + problem.error.detail);
    }
    return out;
}

const std::vector<TextCase> &cases()
{
    static const auto all = tests::deviceCases();
    return all;
}

class StoppedAtOnce final : public Progress
{
public:
    bool cancelled() const override { return true; }
};

}  // namespace

class DeviceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAsTheCaseSays_data() { tests::addRows(cases()); }
    void readsAsTheCaseSays()
    {
        QFETCH(int, index);
        const TextCase &one = cases()[static_cast<std::size_t>(index)];
        const std::string bytes = tests::bytesOf(one);
        const auto file = recognise(MemoryBytes(bytes));
        if (one.has("sentence")) {
            QVERIFY2(!file, file ? file->name.c_str() : "");
            QVERIFY2(file.error().detail.find(one.text("sentence")) != std::string::npos, file.error().detail.c_str());
            QCOMPARE(file.error().code, Error::Code::UnknownFormat);
            return;
        }
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        if (one.has("format"))
            QCOMPARE(QString::fromStdString(file->name + "; " + file->evidence + "; " + file->encoding),
                     QString::fromStdString(one.text("format")));
        if (file->isMessages()) return;
        const Outcomes out = outcomesOf(bytes, one);
        QCOMPARE(out.failure, QString::fromStdString(one.text("failure")));
        QVERIFY2(out.lines == wanted(one, "expect"), qPrintable('\n' + out.lines.join('\n')));
        QVERIFY2(out.notReadings == wanted(one, "not"), qPrintable('\n' + out.notReadings.join('\n')));
        QVERIFY2(out.problems == wanted(one, "problems"), qPrintable('\n' + out.problems.join('\n')));
        QCOMPARE(out.report.zoneNeeded, one.text("needed") == "yes");
        QCOMPARE(QString::fromStdString(out.report.dateOrderNeeded), QString::fromStdString(one.text("question")));
        if (one.has("users")) {
            std::string users;
            for (const auto &[name, count] : out.report.deviceUsers)
                users += (users.empty() ? "" : ", ") + name + " " + std::to_string(count);
            QCOMPARE(users, one.text("users"));
        }
        if (one.has("person"))
            QCOMPARE(out.report.personNamed.value_or("-") + ", " + out.report.personBirth.value_or("-"),
                     one.text("person"));
    }

    void sameMeasurementsWhenTheBytesComeOneByOne()
    {
        struct OneByOne final : RandomBytes {
            explicit OneByOne(std::string_view t) : text(t) {}
            std::uint64_t size() const override { return text.size(); }
            Result<std::size_t> readAt(std::uint64_t at, std::span<char> into) const override
            {
                if (at >= text.size() || into.empty()) return std::size_t{0};
                into[0] = text[static_cast<std::size_t>(at)];
                return std::size_t{1};
            }
            std::string_view text;
        };
        int compared = 0;
        for (const TextCase &one : cases()) {
            const std::string bytes = tests::bytesOf(one);
            const auto file = recognise(MemoryBytes(bytes)), slow = recognise(OneByOne(bytes));
            QCOMPARE(slow.has_value(), file.has_value());
            if (!file || file->isMessages()) continue;
            QStringList lines;
            const ReadSettings settings = settingsOf(one);
            Progress progress;
            const auto report = read(
                *slow, OneByOne(bytes), settings,
                [&](const Measurement &m) { lines << QString::fromStdString(lineOf(m)); }, progress);
            QCOMPARE(lines, outcomesOf(bytes, one).lines);
            ++compared;
        }
        QVERIFY(compared > 20);
    }

    void knownZonesHoldBehindAnyNumberOfUnknownOnes()
    {
        std::string text = "\"Measurement Date\",\"Timezone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Pulse(bpm)\",\"Device\"\n";
        for (int i = 0; i < 1'500; ++i)
            text += "\"2026/11/07 20:50\",\"Nowhere/" + std::to_string(i) + "\",\"121\",\"75\",\"70\",\"C\"\n";
        text += "\"2026/11/07 20:40\",\"Europe/Rome\",\"122\",\"75\",\"70\",\"C\"\n";
        const auto file = recognise(MemoryBytes(text));
        QVERIFY(file);
        const Outcomes out = outcomesOf(text, {});
        QCOMPARE(out.report.problemCount, std::uint64_t{1'500});
        QCOMPARE(out.lines.size(), qsizetype{1});
        QVERIFY(out.lines.front().startsWith("1502 blood-pressure 2026-11-07T20:40:00+01:00 stated"));
    }

    void stopsWhenAskedTo()
    {
        const std::string bytes = "<HealthData></HealthData>";
        const auto file = recognise(MemoryBytes(bytes));
        QVERIFY(file && !file->isMessages());
        StoppedAtOnce progress;
        const auto report = read(
            *file, MemoryBytes(bytes), {}, [](const Measurement &) {}, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Cancelled);
    }

    void looksAtNoMoreThanTheFirstBytes()
    {
        struct Counting final : RandomBytes {
            std::uint64_t size() const override { return 8ull << 30; }
            Result<std::size_t> readAt(std::uint64_t, std::span<char> into) const override
            {
                std::fill(into.begin(), into.end(), 'x');
                read += into.size();
                return into.size();
            }
            mutable std::uint64_t read = 0;
        };
        const Counting bytes;
        QVERIFY(!recognise(bytes));
        QVERIFY(bytes.read <= 512u << 10);
    }
};

TRENDWARD_TEST(DeviceFileTest)
#include "tst_devicefile.moc"
