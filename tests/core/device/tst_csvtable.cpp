// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvtable.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;

namespace
{

/// Rows as "a|b", and problems as "!detail"; the reader gets its bytes a few at a time.
class SlowStream final : public ByteStream
{
public:
    explicit SlowStream(std::string_view text) : m_text(text) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = m_text.copy(into.data(), std::min<std::size_t>(into.size(), 3), m_at);
        m_at += count;
        return count;
    }
    std::uint64_t position() const override { return m_at; }
    std::uint64_t size() const override { return m_text.size(); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

QStringList rowsOf(std::string_view text, const CsvReader::Limits &limits = {}, char delimiter = ',')
{
    SlowStream stream(text);
    CsvReader reader(stream, delimiter, limits);
    CsvRow row;
    QStringList rows;
    while (rows.size() < 100) {
        const auto more = reader.next(row);
        if (!more) {
            rows << QString::fromStdString("!" + more.error().detail + " @" + more.error().where);
            continue;
        }
        if (!*more) break;
        QStringList cells;
        for (const CsvCell &cell : row.cells)
            cells << QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
        rows << cells.join('|');
    }
    return rows;
}

}  // namespace

class CsvTableTest : public QObject
{
    Q_OBJECT

private slots:
    void endsRowsAtAnyLineEnd() { QCOMPARE(rowsOf("a,b\r\nc,d\ne,f\rg,h"), QStringList({"a|b", "c|d", "e|f", "g|h"})); }
    void saysThatNoLineEndStandsBehindTheLastRow()
    {
        // A delimiter as the last byte begins a cell, so that the row has as many as its header.
        QCOMPARE(rowsOf("a,b,c\n1,2,"), QStringList({"a|b|c", "1|2|"}));
        const auto unended = [](std::string_view text) {
            SlowStream stream(text);
            CsvReader reader(stream, ',');
            CsvRow row;
            QList<bool> out;
            while (true) {
                const auto more = reader.next(row);
                if (!more || !*more) return out;
                out << row.unended;
            }
        };
        QCOMPARE(unended("a\n1"), (QList<bool>{false, true}));
        QCOMPARE(unended("a\n1\n"), (QList<bool>{false, false}));
    }

    void keepsLineEndsAndQuotesInsideQuotes()
    {
        QCOMPARE(rowsOf("\"a\nb\",\"c \"\"d\"\"\"\r\n1,\"x,y\"\n"), QStringList({"a\nb|c \"d\"", "1|x,y"}));
    }
    void passesOverBlankLinesAndKeepsEmptyCells()
    {
        QCOMPARE(rowsOf("\n\na,,c\n , \nd\n"), QStringList({"a||c", "d"}));
    }
    void endsACellWithItsLineWhenTheQuoteIsMissing()
    {
        QCOMPARE(rowsOf("\"a\",\"b\n\"c\",\"d\"\n"), QStringList({"a|b", "c|d"}));
        QCOMPARE(rowsOf("\"a\",\"b\nc,d\n"), QStringList({"a|b", "c|d"}));
    }
    void countsTheLinesOfTheFile()
    {
        SlowStream stream("a\n\"b\nc\"\n\nd\n");
        CsvReader reader(stream, ',');
        CsvRow row;
        std::vector<std::uint64_t> lines, records;
        while (true) {
            const auto more = reader.next(row);
            QVERIFY(more.has_value());
            if (!*more) break;
            lines.push_back(row.line);
            records.push_back(row.record);
        }
        QCOMPARE(lines, (std::vector<std::uint64_t>{1, 2, 5}));
        QCOMPARE(records, (std::vector<std::uint64_t>{1, 2, 3}));
    }
    void saysInWhichRecordsQuotedCellTheFileEnds()
    {
        const auto cutIn = [](std::string_view text) {
            SlowStream stream(text);
            CsvReader reader(stream, ',');
            CsvRow row;
            std::optional<std::uint64_t> cut;
            while (reader.next(row).value_or(false)) cut = row.cutIn;
            return cut.value_or(0);
        };
        QCOMPARE(cutIn("a,b\n1,\"2"), std::uint64_t{2});
        QCOMPARE(cutIn("a,b\n\""), std::uint64_t{2});
        QCOMPARE(cutIn("a,b\n1,\"say \"\""), std::uint64_t{2});
        QCOMPARE(cutIn("a,b\n1,\"2\n3"), std::uint64_t{2});
        for (const char *whole : {"a,b\n1,2", "a,b\n1,\"2\"", "a,b\n1,\"2\n", "a,b\n1,\"2\n3,4", "a,b\n1,\"2\n3\""})
            QCOMPARE(cutIn(whole), std::uint64_t{0});
    }
    void skipsALineThatIsTooLongAndGoesOn()
    {
        const std::string text = "a,b\n" + std::string(300'000, 'x') + ",y\nc,d\n";
        QCOMPARE(rowsOf(text, {1'000, 10}), QStringList({"a|b", "!a line longer than 1000 bytes @line 2", "c|d"}));
    }
    void refusesTooManyColumnsAndGoesOn()
    {
        QCOMPARE(rowsOf("a,b\n1,2,3,4,5,6\nc,d\n", {1'000, 4}),
                 QStringList({"a|b", "!more than 4 columns @line 2", "c|d"}));
    }
    void findsTheDelimiterThatLinesAgreeOn()
    {
        QCOMPARE(guessDelimiter("a;b;c\n1,5;2;3\n1,6;2;3\n"), ';');
        QCOMPARE(guessDelimiter("a,b\n\"x;y;z\",2\n\"x;y;z\",3\n"), ',');
        QCOMPARE(guessDelimiter("a\tb\n1\t2\n"), '\t');
        QCOMPARE(guessDelimiter("one"), ',');
    }
};

TRENDWARD_TEST(CsvTableTest)
#include "tst_csvtable.moc"
