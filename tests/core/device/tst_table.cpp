// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/tableproposal.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <QString>
#include <QStringList>

using namespace trendward;
using namespace trendward::device;
using tests::TextCase;
using tests::wanted;

namespace
{

const std::vector<TextCase> &presetCases()
{
    static const std::vector<TextCase> all = tests::readCases("table/preset.txt");
    return all;
}

const std::vector<TextCase> &proposalCases()
{
    static const std::vector<TextCase> all = tests::readCases("table/propose.txt");
    return all;
}

std::string tableBytes(const TextCase &one)
{
    return one.text("file") + (one.text("cut") == "yes" ? "" : "\n");
}

std::string tableLine(const Measurement &m)
{
    std::string line = std::to_string(m.origin.record) + ' ' + m.type + ' ';
    line += m.occurrence.offsetMinutes ? m.occurrence.at.textAt(*m.occurrence.offsetMinutes)
                                       : LocalTime::from(m.occurrence.at, 0).text();
    if (m.end) line += " to " + m.end->text();
    if (m.occurrence.origin == ClockOrigin::Utc) line += " utc";
    if (m.occurrence.origin == ClockOrigin::StatedZone) line += " stated";
    for (const Property &p : m.properties) {
        const char *comparator = p.comparator == Comparator::Less      ? "<"
                                 : p.comparator == Comparator::Greater ? ">"
                                                                       : "";
        line += "; " + p.name + ' ' + comparator + (p.number ? p.number->text() : "-") + ' ' + p.unit.code;
    }
    line += " | " + m.sourceApp;
    return m.deviceName.empty() ? line : line + " | " + m.deviceName;
}

ReadSettings tableSettings(const TextCase &one)
{
    ReadSettings settings;
    settings.now = *Instant::parse("2026-11-22T09:00:00Z");
    if (one.has("zone")) settings.zone = *Zone::named(one.text("zone"));
    for (const std::string &unit : one.lines("units"))
        settings.units[unit.substr(0, unit.find('='))] = unit.substr(unit.find('=') + 1);
    if (one.has("user")) settings.deviceUser = one.text("user");
    return settings;
}

std::string orderText(const std::optional<DateOrder> &order)
{
    if (!order) return "-";
    return *order == DateOrder::DayMonthYear ? "dmy" : *order == DateOrder::MonthDayYear ? "mdy" : "ymd";
}

/// A workbook with two sheets, the second of which holds the weights.
std::string workbook()
{
    const std::string book =
        R"(<workbook xmlns:r="r"><sheets><sheet name="About" r:id="r1"/><sheet name="Weights" r:id="r2"/></sheets></workbook>)";
    const std::string relations =
        R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>)";
    const auto text = [](const char *said) {
        return std::string(R"(<c t="inlineStr"><is><t>)") + said + "</t></is></c>";
    };
    const std::string about =
        R"(<worksheet><sheetData><row r="1">)" + text("Made by a scale") + "</row></sheetData></worksheet>";
    const std::string weights = R"(<worksheet><sheetData><row r="1">)" + text("When") + text("Weight (kg)") +
                                R"(</row><row r="2">)" + text("2026-11-13T07:30:00Z") +
                                R"(<c><v>81.25</v></c></row><row r="3">)" + text("2026-11-14T07:30:00Z") +
                                "<c><v>81.5</v></c></row></sheetData></worksheet>";
    return tests::zipOf({{"[Content_Types].xml", "<Types/>", true},
                         {"xl/workbook.xml", book, true},
                         {"xl/_rels/workbook.xml.rels", relations, true},
                         {"xl/worksheets/sheet1.xml", about, true},
                         {"xl/worksheets/sheet2.xml", weights, true}});
}

}  // namespace

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void proposes_data() { tests::addRows(proposalCases()); }
    void proposes()
    {
        QFETCH(int, index);
        const TextCase &one = proposalCases()[static_cast<std::size_t>(index)];
        const std::string bytes = tableBytes(one);
        const auto proposal = proposeTable(MemoryBytes(bytes));
        if (one.has("sentence")) {
            QVERIFY(!proposal);
            QVERIFY2(proposal.error().detail.starts_with(one.text("sentence")), proposal.error().detail.c_str());
            return;
        }
        QVERIFY2(proposal, proposal ? "" : proposal.error().detail.c_str());
        QStringList columns, questions;
        for (const TableProposal::Column &column : proposal->columns) {
            std::string line = column.title + ": " + std::string(wordOf(column.guess.holds));
            if (column.guess.holds == TableColumn::Holds::Value)
                line += ' ' + column.guess.measure + ' ' + (column.guess.unit.empty() ? "-" : column.guess.unit);
            line += ':';
            for (const std::string &example : column.examples) line += (line.ends_with(':') ? " " : ", ") + example;
            columns << QString::fromStdString(line);
        }
        for (const TableQuestion &question : proposal->questions)
            questions << QString::fromStdString(sentenceFor(question, *proposal));
        QVERIFY2(columns == wanted(one, "columns"), qPrintable('\n' + columns.join('\n')));
        QVERIFY2(questions == wanted(one, "questions"), qPrintable('\n' + questions.join('\n')));
        const TablePreset &preset = proposal->preset;
        const std::string mark = preset.delimiter == '\t' ? "TAB" : std::string(1, preset.delimiter);
        QCOMPARE(mark + ' ' + preset.decimal + ' ' + (preset.thousands == '\0' ? '-' : preset.thousands),
                 one.text("marks"));
        QCOMPARE(orderText(preset.dates), one.text("dates"));
        if (one.has("header")) {
            std::string header;
            for (const std::string &title : preset.header) header += (header.empty() ? "" : ", ") + title;
            QCOMPARE(header, one.text("header"));
        }
    }

    void readsAsThePresetSays_data() { tests::addRows(presetCases()); }
    void readsAsThePresetSays()
    {
        QFETCH(int, index);
        const TextCase &one = presetCases()[static_cast<std::size_t>(index)];
        const auto preset = presetFrom(one.text("preset"));
        QVERIFY2(preset, preset ? "" : preset.error().detail.c_str());
        const std::string bytes = tableBytes(one);
        const auto file = one.text("named") == "yes" ? readableBy(*preset, MemoryBytes(bytes))
                                                     : recognise(MemoryBytes(bytes), {*preset});
        if (one.has("sentence")) {
            QVERIFY(!file);
            QVERIFY2(file.error().detail.find(one.text("sentence")) != std::string::npos, file.error().detail.c_str());
            return;
        }
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        if (one.has("format")) QCOMPARE(file->name + "; " + file->evidence + "; " + file->encoding, one.text("format"));
        QStringList lines, nots, problems;
        Progress progress;
        const auto report = read(
            *file, MemoryBytes(bytes), tableSettings(one),
            [&](const Measurement &m) { lines << QString::fromStdString(tableLine(m)); }, progress);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        for (const auto &[reason, count] : report->notReadingReasons)
            nots << QString::fromStdString(std::to_string(count) + ' ' + reason);
        for (const Problem &problem : report->problems) {
            const std::string &where = problem.error.where;
            problems << QString::fromStdString(
                (where.empty() ? "record " + std::to_string(problem.origin.record) : where) + ": " +
                problem.error.detail);
        }
        QVERIFY2(lines == wanted(one, "expect"), qPrintable('\n' + lines.join('\n')));
        QVERIFY2(nots == wanted(one, "not"), qPrintable('\n' + nots.join('\n')));
        QVERIFY2(problems == wanted(one, "problems"), qPrintable('\n' + problems.join('\n')));
        QCOMPARE(report->dateOrderNeeded, one.text("question"));
        if (one.has("person")) QCOMPARE(report->personNamed.value_or("-"), one.text("person"));
        if (one.has("users")) {
            std::string users;
            for (const auto &[name, count] : report->deviceUsers)
                users += (users.empty() ? "" : ", ") + name + " " + std::to_string(count);
            QCOMPARE(users, one.text("users"));
        }
    }

    void aPresetComesBackFromItsText()
    {
        int compared = 0;
        for (const TextCase &one : presetCases()) {
            const auto preset = presetFrom(one.text("preset"));
            QVERIFY(preset);
            const auto again = presetFrom(jsonOf(*preset));
            QVERIFY(again && *again == *preset);
            ++compared;
        }
        QVERIFY(compared > 10);
    }

    void whatIsNoPresetSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto with = [](const char *columns, const char *more = "") {
            return QByteArray(
                       R"({"trendwardTablePreset": 1, "name": "x", "header": ["a", "b", "c"], "separator": ",")") +
                   more + R"(, "columns": [)" + columns + "]}";
        };
        const char *weight = R"({"title": "b", "holds": "value", "measure": "body-weight", "unit": "kg"})";
        QTest::newRow("no JSON") << QByteArray("a;b") << "it is no JSON object";
        QTest::newRow("other JSON") << QByteArray("{}") << "it is no preset for tables";
        QTest::newRow("newer") << QByteArray(R"({"trendwardTablePreset": 2})") << "another version";
        QTest::newRow("deep") << QByteArray(100'000, '[') << "it is no JSON object";
        QTest::newRow("no moment") << with(weight) << "no column says when";
        QTest::newRow("no day") << with((R"({"title": "a", "holds": "clock"}, )" + QByteArray(weight)).constData())
                                << "a clock needs its date";
        QTest::newRow("no value") << with(R"({"title": "a", "holds": "moment"})") << "no column holds a value";
        QTest::newRow("column not in the header")
            << with((R"({"title": "d", "holds": "moment"}, )" + QByteArray(weight)).constData())
            << "its header has no column \"d\"";
        QTest::newRow("unknown measure") << with(R"({"title": "a", "holds": "moment"},
                {"title": "b", "holds": "value", "measure": "luck"})")
                                         << "no measure is called \"luck\"";
        QTest::newRow("unit of another measure") << with(R"({"title": "a", "holds": "moment"},
                {"title": "b", "holds": "value", "measure": "body-weight", "unit": "mm[Hg]"})")
                                                 << "\"mm[Hg]\" is no unit of body-weight";
        QTest::newRow("one mark for both")
            << with((R"({"title": "a", "holds": "moment"}, )" + QByteArray(weight)).constData(),
                    R"(, "decimal": ",", "thousands": ",")")
            << "one mark cannot stand";
        QTest::newRow("separator") << with(weight, R"(, "decimal": "x")") << "\"decimal\" is \"x\"";
        QTest::newRow("two of a measure") << with((R"({"title": "a", "holds": "moment"}, )" + QByteArray(weight) +
                                                   R"(, {"title": "c", "holds": "value", "measure": "body-weight"})")
                                                      .constData())
                                          << "several columns hold body-weight";
    }
    void whatIsNoPresetSaysWhy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const auto preset = presetFrom(text.toStdString());
        QVERIFY(!preset);
        QVERIFY2(QString::fromStdString(preset.error().detail).contains(why), preset.error().detail.c_str());
    }

    void twoPresetsForOneHeaderAreAskedAbout()
    {
        const TextCase &one = presetCases().front();
        TablePreset first = *presetFrom(one.text("preset")), second = first;
        second.name = "Other scale";
        const auto file = recognise(MemoryBytes(tableBytes(one)), {first, second});
        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::ChoiceNeeded);
        QVERIFY(file.error().detail.find("\"Clinic scale\" and \"Other scale\"") != std::string::npos);
    }

    void aProposalIsAPresetThatReadsItsTable()
    {
        const std::string bytes = tableBytes(proposalCases().front());
        auto proposal = proposeTable(MemoryBytes(bytes));
        QVERIFY(proposal);
        proposal->preset.name = "Scale";
        QVERIFY(!whyUnfit(proposal->preset));
        const auto file = recognise(MemoryBytes(bytes), {proposal->preset});
        QVERIFY(file);
        QCOMPARE(file->name, std::string("Scale"));
        int count = 0;
        Progress progress;
        const auto report = read(
            *file, MemoryBytes(bytes), tableSettings(presetCases().front()), [&](const Measurement &) { ++count; },
            progress);
        QVERIFY(report);
        QCOMPARE(count, 2);
        QCOMPARE(report->problemCount, std::uint64_t{0});
        // Nothing of the table but its titles is kept.
        const std::string text = jsonOf(proposal->preset);
        for (const char *said : {"81,25", "Waage Export", "13.11.2026"}) QVERIFY(text.find(said) == std::string::npos);
    }

    void aWorkbooksSheetIsChosenAndRead()
    {
        const std::string bytes = workbook();
        const MemoryBytes memory(bytes);
        // The first sheet is no table.
        const auto proposal = proposeTable(memory);
        QVERIFY2(proposal, proposal ? "" : proposal.error().detail.c_str());
        QCOMPARE(proposal->sheets, (std::vector<std::string>{"About", "Weights"}));
        QCOMPARE(proposal->columns.size(), std::size_t{2});
        QVERIFY(proposal->questions.empty());
        TablePreset preset = proposal->preset;
        preset.name = "Book";
        preset.sheet.clear();  // the sheet that has the columns is found
        const auto file = recognise(memory, {preset});
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QStringList lines;
        Progress progress;
        const auto report = read(
            *file, memory, tableSettings(presetCases().front()),
            [&](const Measurement &m) { lines << QString::fromStdString(tableLine(m)); }, progress);
        QVERIFY(report);
        QCOMPARE(lines, QStringList({"2 body-weight 2026-11-13T07:30:00 utc; body-weight 81.25 kg | Book",
                                     "3 body-weight 2026-11-14T07:30:00 utc; body-weight 81.5 kg | Book"}));
        QVERIFY(!proposeTable(memory, {{}, "About", '\0'}));
        QVERIFY(!proposeTable(memory, {{}, "Nowhere", '\0'}));
    }
};

TRENDWARD_TEST(TableTest)
#include "tst_table.moc"
