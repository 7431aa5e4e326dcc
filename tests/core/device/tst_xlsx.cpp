// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"
#include "core/device/xlsx.h"
#include "tests/core/device/zipbytes.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;

namespace
{

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string stylesOf(const std::vector<int> &formats, const std::string &own)
{
    std::string xml =
        head + "<styleSheet><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>";
    for (const int format : formats) xml += "<xf numFmtId=\"" + std::to_string(format) + "\" fontId=\"0\"/>";
    return xml + "</cellXfs></styleSheet>";
}

struct BookParts {
    std::vector<std::pair<std::string, std::string>> sheets;  ///< name and what stands within sheetData
    std::string texts{};                                      ///< within sst
    std::string styles{};
    std::string workbookPr{};
};

std::string bookOf(const BookParts &parts)
{
    std::vector<tests::ZipPart> zip{{"[Content_Types].xml", head + "<Types/>", true}};
    std::string list, relations;
    for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1), id = std::to_string(i + 7);
        list += "<sheet name=\"" + parts.sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"rId" + id + "\"/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"x\" Target=\"worksheets/of" + number + ".xml\"/>";
        zip.push_back({"xl/worksheets/of" + number + ".xml",
                       head + "<worksheet><cols><col min=\"1\"/></cols><sheetData>" + parts.sheets[i].second +
                           "</sheetData><pageMargins/></worksheet>",
                       true});
    }
    zip.push_back(
        {"xl/workbook.xml", head + "<workbook>" + parts.workbookPr + "<sheets>" + list + "</sheets></workbook>", true});
    zip.push_back({"xl/_rels/workbook.xml.rels", head + "<Relationships>" + relations + "</Relationships>", true});
    if (!parts.texts.empty())
        zip.push_back({"xl/sharedStrings.xml", head + "<sst count=\"9\">" + parts.texts + "</sst>", true});
    if (!parts.styles.empty()) zip.push_back({"xl/styles.xml", parts.styles, true});
    return tests::zipOf(zip);
}

/// The text of a sheet, read a few bytes at a time; what failed in place of it.
QString textOf(const std::string &bytes, std::size_t sheet = 0)
{
    const MemoryBytes file(bytes);
    const auto archive = ZipArchive::open(file);
    if (!archive) return QString::fromStdString(archive.error().detail);
    const auto book = Workbook::open(*archive);
    if (!book) return QString::fromStdString(book.error().detail);
    if (sheet >= book->sheets().size()) return QStringLiteral("no such sheet");
    const auto stream = book->text(book->sheets()[sheet]);
    if (!stream) return QString::fromStdString(stream.error().detail);
    std::string out;
    while (true) {
        char piece[7];
        const auto got = (*stream)->read(piece);
        if (!got) return QString::fromStdString(out + "! " + got.error().detail);
        if (*got == 0) return QString::fromStdString(out);
        out.append(piece, *got);
    }
}

QString textOfRows(const std::string &rows, const std::string &styles = {}, const std::string &workbookPr = {})
{
    return textOf(bookOf({{{"A", rows}}, "", styles, workbookPr}));
}

}  // namespace

class XlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void givesCellsAsLinesOfText()
    {
        const std::string rows =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>a, \"b\" &amp; "
            "c</t></is></c></row>"
            "<row r=\"3\" spans=\"1:3\"><c r=\"B3\"><f>SUM(A1:A2)</f><v>5.2</v></c><c r=\"C3\" "
            "t=\"str\"><f>X</f><v>two\nlines</v></c>"
            "<c r=\"D3\" s=\"1\"/></row>"
            "<row><c><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>99</v></c></row>";
        const std::string texts =
            "<si><t>none</t></si><si><r><t>Glu</t></r><r><rPr/><t xml:space=\"preserve\">cose </t></r>"
            "<rPh><t>spoken</t></rPh></si>";
        QCOMPARE(textOf(bookOf({{{"A", rows}}, texts})),
                 QStringLiteral("\"Glucose \",,\"a, \"\"b\"\" & c\"\n\n,5.2,\"two lines\"\n1,\"TRUE\",\"#N/A\",\n"));
    }

    void keepsColumnsWhereACellHasNeitherPlaceNorValue()
    {
        QCOMPARE(textOfRows("<row><c><v>1</v></c><c/><c></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"),
                 QStringLiteral("1,,,4\n5\n"));
    }

    void showsDatesAsTheWallClockDoes()
    {
        // 45000 is 15 March 2023; the serial number of half past eight ends in a number without end.
        const std::string rows =
            "<row r=\"1\"><c s=\"1\"><v>45000.354166666664</v></c><c s=\"2\"><v>45000</v></c>"
            "<c s=\"3\"><v>45000.5000115741</v></c><c s=\"4\"><v>1.25</v></c><c s=\"5\"><v>0.25</v></c>"
            "<c s=\"0\"><v>45000</v></c><c s=\"6\"><v>45000</v></c><c s=\"1\"><v>-1</v></c></row>";
        const std::string styles =
            stylesOf({0, 22, 14, 164, 46, 20, 165},
                     "<numFmt numFmtId=\"164\" formatCode=\"[$-409]yyyy\\-mm\\-dd&quot; at &quot;hh:mm\"/>"
                     "<numFmt numFmtId=\"165\" formatCode=\"[>5][Red]0.0&quot;days&quot;\\m\"/>");
        QCOMPARE(textOfRows(rows, styles),
                 QStringLiteral("\"2023-03-15T08:30:00\",\"2023-03-15T00:00:00\",\"2023-03-15T12:00:01\",\"30:00:00\","
                                "\"6:00:00\",45000,45000,-1\n"));
    }

    void countsDaysAsTheBookSays()
    {
        const std::string rows = "<row><c s=\"0\"><v>59</v></c><c s=\"0\"><v>61</v></c></row>";
        QCOMPARE(textOfRows(rows, stylesOf({14}, "")),
                 QStringLiteral("\"1900-02-28T00:00:00\",\"1900-03-01T00:00:00\"\n"));
        QCOMPARE(
            textOfRows("<row><c s=\"0\"><v>43538</v></c></row>", stylesOf({14}, ""), "<workbookPr date1904=\"1\"/>"),
            QStringLiteral("\"2023-03-15T00:00:00\"\n"));
    }

    void writesNumbersAsAPersonWould()
    {
        QCOMPARE(
            textOfRows("<row><c><v>4.5999999999999996</v></c><c><v>5.550747991045533</v></c><c><v>1783200064000</v></c>"
                       "<c><v>1E-3</v></c><c><v>98.60</v></c></row>"),
            QStringLiteral("4.6,5.550747991045533,1783200064000,1E-3,98.60\n"));
    }

    void saysThatASheetIsBroken()
    {
        const std::string whole = "<row r=\"1\"><c><v>1</v></c></row>";
        // A tag without its bracket swallows the end of the sheet.
        QCOMPARE(textOfRows(whole + "<row r=\"2\"><c><v>2</v></c"),
                 QStringLiteral("1\n! the workbook cannot be read: a sheet ends in the middle"));
        std::vector<tests::ZipPart> parts{
            {"[Content_Types].xml", "<Types/>"},
            {"xl/workbook.xml", "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>"},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + whole + "<row r=\"2\">"}};
        QCOMPARE(textOf(tests::zipOf(parts)),
                 QStringLiteral("1\n! the workbook cannot be read: a sheet ends in the middle"));
        parts[2].bytes = "<worksheet><sheetData><row a=\"";
        QCOMPARE(textOf(tests::zipOf(parts)), QStringLiteral("! the workbook cannot be read: it ends within a tag"));
    }

    void takesTimeInProportionToItsBytes()
    {
        // Quotes that never close and brackets within them, a comment full of brackets, a column far out.
        const std::string brackets(2u << 20, '>');
        QVERIFY(textOfRows("<row a=\"" + brackets).contains(QStringLiteral("it ends within a tag")));
        QCOMPARE(textOfRows("<!--" + brackets + "--><row><c r=\"ZZZZZ1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"),
                 QStringLiteral(",2\n"));
    }

    void readsTidepoolsWorkbookSheetBySheet()
    {
        const auto text = [](const std::string &words) {
            std::string cells;
            for (const QString &word : QString::fromStdString(words).split(u'|'))
                cells += "<c t=\"inlineStr\"><is><t>" + word.toStdString() + "</t></is></c>";
            return cells;
        };
        const std::string header = "<row r=\"1\">" +
                                   text("Zulu Time|Local Time|Tidepool Data Type|Value|Units|Device Id|Id|Upload Id") +
                                   "</row>";
        const auto row = [&](int number, const std::string &zulu, const std::string &local, const std::string &type,
                             const std::string &value, const std::string &id) {
            return "<row r=\"" + std::to_string(number) + "\"><c s=\"1\"><v>" + zulu + "</v></c><c s=\"1\"><v>" +
                   local + "</v></c>" + text(type) + (value.empty() ? "<c/>" : "<c><v>" + value + "</v></c>") +
                   text("mmol/L|device|" + id + "|u") + "</row>";
        };
        // 46347.375 is 21 November 2026, 9:00.
        const std::string bytes =
            bookOf({{{"Notes", "<row r=\"1\">" + text("About|this book") + "</row>"},
                     {"CGM", header + row(2, "46347.375", "46347.416666666664", "cbg", "4.5999999999999996", "i1") +
                                 row(3, "46347.378472222219", "46347.420138888891", "cbg", "", "i2")},
                     {"SMBG", header + row(2, "46347.375", "46347.416666666664", "smbg", "6", "i3")},
                     {"Upload", header + row(2, "46347.375", "46347.416666666664", "upload", "", "i4")}},
                    "",
                    stylesOf({0, 164}, "<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd hh:mm:ss\"/>")});
        const auto file = recognise(MemoryBytes(bytes));
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QCOMPARE(file->key, std::string("tidepool-xlsx"));
        QCOMPARE(file->evidence, std::string("time in UTC, 3 sheets"));
        QStringList lines;
        ReadSettings settings;
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        Progress progress;
        const auto report = read(
            *file, MemoryBytes(bytes), settings,
            [&](const Measurement &m) {
                const Property &p = m.properties.front();
                lines << QString::fromStdString(std::to_string(m.origin.record) + ' ' + p.name + ' ' +
                                                m.occurrence.at.textAt(m.occurrence.offsetMinutes.value_or(-1)) + ' ' +
                                                (p.number ? p.number->text() : "-") + ' ' + p.unit.code + ' ' +
                                                m.sourceId);
            },
            progress);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(lines, (QStringList{QStringLiteral("3 sensor-glucose 2026-11-21T10:00:00+01:00 4.6 mmol/L i1"),
                                     QStringLiteral("4 sensor-glucose 2026-11-21T10:05:00+01:00 - mmol/L i2"),
                                     QStringLiteral("6 glucose 2026-11-21T10:00:00+01:00 6 mmol/L i3")}));
        QCOMPARE(report->notReadings, std::uint64_t{1});
        QCOMPARE(report->problemCount, std::uint64_t{0});
        QVERIFY(!report->zoneNeeded);
    }

    void readsTheMembersOfGlookosZipInTheirOrder()
    {
        const std::string sensor = "Name:Ada Quill,Date Range:x\nTimestamp,CGM Glucose Value (mg/dL),Serial Number\n";
        const std::string meter = "Name:Ada Quill\tDate Range:x\nTimestamp\tGlucose Value (mg/dL)\tManual Reading\n";
        const std::string bytes =
            tests::zipOf({{"cgm_data_10.csv", sensor + "13/11/2026 08:10,110,S\n", true},
                          {"bg_data_1.csv", meter + "12/11/2026 08:15\t115\tyes\n"},
                          {"bolus_data_1.csv", "Name:x\nTimestamp,Dose (units)\n12/11/2026 08:00,3\n"},
                          {"cgm_data_2.csv", sensor + "12/11/2026 08:02,102,S\n", true},
                          {"cgm_data_1.csv", sensor}});
        const auto file = recognise(MemoryBytes(bytes));
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QCOMPARE(file->key, std::string("glooko-zip"));
        QStringList lines;
        ReadSettings settings;
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        settings.zone = Zone::utc();
        Progress progress;
        const auto report = read(
            *file, MemoryBytes(bytes), settings,
            [&](const Measurement &m) {
                const Property &p = m.properties.front();
                lines << QString::fromStdString(std::to_string(m.origin.record) + ' ' + p.name + ' ' +
                                                m.occurrence.at.text() + ' ' + p.number->text() + ' ' +
                                                std::to_string(p.flags));
            },
            progress);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        // One file's 13/11 says that the day stands in front in all of them.
        QCOMPARE(lines, (QStringList{QStringLiteral("5 sensor-glucose 2026-11-12T08:02:00Z 102 0"),
                                     QStringLiteral("8 sensor-glucose 2026-11-13T08:10:00Z 110 0"),
                                     QStringLiteral("11 glucose 2026-11-12T08:15:00Z 115 1")}));
        QCOMPARE(report->personNamed.value_or(""), std::string("Ada Quill"));
    }
};

TRENDWARD_TEST(XlsxTest)
#include "tst_xlsx.moc"
