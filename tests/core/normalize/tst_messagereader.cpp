// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/messagereader.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::normalize;

namespace
{

struct Read {
    std::string messages, problems;  ///< "record json" and "record where", a line each
    std::optional<Error> error;
};

/// Bytes that fail after a while.
class FailingBytes final : public RandomBytes
{
public:
    std::uint64_t size() const override { return 1'000'000; }
    Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) const override
    {
        if (offset >= 300'000) return Error{Error::Code::NotReadable, "the disk says no", {}};
        const std::size_t count = std::min<std::size_t>(into.size(), 300'000 - static_cast<std::size_t>(offset));
        for (std::size_t i = 0; i < count; ++i) into[i] = "7\n"[(offset + i) % 2];
        return count;
    }
};

Read readFrom(const RandomBytes &bytes, MessageSettings settings = {}, std::size_t most = SIZE_MAX)
{
    Read all;
    Progress progress;
    std::size_t count = 0;
    const auto outcome = readMessages(
        bytes, settings,
        [&](const json::Token &message, MessageOrigin origin) {
            all.messages += std::to_string(origin.record) + " ";
            json::appendJson(all.messages, message);
            all.messages += "\n";
            return ++count < most;
        },
        [&](const Problem &problem) {
            all.problems += std::to_string(problem.origin.record) + " " + problem.error.where + "\n";
        },
        progress);
    if (!outcome) all.error = outcome.error();
    return all;
}

Read readMessages(const std::string &text, MessageSettings settings = {})
{
    return readFrom(MemoryBytes(text), settings);
}

const MessageSettings bare{Envelope::Bare, Arrays::OneMessage, 0};
const MessageSettings bareEach{Envelope::Bare, Arrays::MessageEach, 0};

std::string utf16(const std::u16string &text, bool little)
{
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

}  // namespace

class MessageReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void wrapsWhatIsNoEnvelope_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("message");
        const std::string rest = R"(,"Properties":{},"SystemProperties":{}})";
        QTest::newRow("object") << std::string(R"({"a":1.0})") << R"({"Body":{"a":1.0})" + rest;
        QTest::newRow("array") << std::string("[1,2]") << R"({"Body":[1,2])" + rest;
        QTest::newRow("text") << std::string("\"x\"") << R"({"Body":"x")" + rest;
        QTest::newRow("null") << std::string("null") << R"({"Body":null)" + rest;
        QTest::newRow("no bytes") << std::string() << R"({"Body":null)" + rest;
        QTest::newRow("body in small letters") << std::string(R"({"body":1})") << R"({"Body":{"body":1})" + rest;
        QTest::newRow("envelope") << std::string(R"({"Body":{"a":1},"Properties":{"n":5,"b":true}})")
                                  << std::string(R"({"Body":{"a":1},"Properties":{"n":5,"b":true}})");
        QTest::newRow("envelope without a body in it")
            << std::string(R"({"Body":null})") << std::string(R"({"Body":null})");
        QTest::newRow("byte order mark") << std::string("\xEF\xBB\xBF[]") << R"({"Body":[])" + rest;
    }
    void wrapsWhatIsNoEnvelope()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, message);
        const Read all = readMessages(text);
        QCOMPARE(all.messages, "1 " + message + "\n");
        QCOMPARE(all.problems, std::string());
    }

    void readsAsItStands_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("messages");
        QTest::addColumn<std::string>("problems");
        using S = std::string;
        QTest::newRow("a value a line") << S("{\"a\":1}\n[2]\n3") << S("1 {\"a\":1}\n2 [2]\n3 3\n") << S();
        QTest::newRow("blank lines count") << S("\n \n1\r\n\r\n2\n") << S("3 1\n5 2\n") << S();
        QTest::newRow("one value over many lines") << S("{\n \"a\": [\n 1\n ]\n}\n") << S("1 {\"a\":[1]}\n") << S();
        QTest::newRow("one value after blank lines") << S("\n\n{\n \"a\":1}") << S("3 {\"a\":1}\n") << S();
        QTest::newRow("several values over many lines")
            << S("{\n\"a\":1\n}\n{\n\"a\":2}\n") << S("1 {\"a\":1}\n4 {\"a\":2}\n") << S();
        QTest::newRow("several values a line")
            << S("{\"a\":1}{\"a\":2}\n[3] [4]") << S("1 {\"a\":1}\n1 {\"a\":2}\n2 [3]\n2 [4]\n") << S();
        QTest::newRow("a broken line in the middle")
            << S("{\"a\":1}\n{\"a\":\n{\"a\":3}") << S("1 {\"a\":1}\n3 {\"a\":3}\n") << S("2 line 2, position 5\n");
        QTest::newRow("a broken first line")
            << S("{\"a\":\n{\"a\":2}\n{\"a\":3}") << S("2 {\"a\":2}\n3 {\"a\":3}\n") << S("1 line 1, position 5\n");
        QTest::newRow("a broken last line")
            << S("{\"a\":1}\n{\"a\"") << S("1 {\"a\":1}\n") << S("2 line 2, position 4\n");
        QTest::newRow("a broken value over many lines")
            << S("[\n{\"a\":1},\n{\"a\":2},\n{\"a\":3}\n") << S() << S("1 line 5, position 0\n");
        QTest::newRow("a second value that is broken")
            << S("{\n\"a\":1}\n\n{\n\"a\":]}") << S("1 {\"a\":1}\n") << S("4 line 5, position 4\n");
        QTest::newRow("values on a line with commas between them")
            << S("{\"a\":1} , {\"a\":2},3,\n[4]") << S("1 {\"a\":1}\n1 {\"a\":2}\n1 3\n2 [4]\n") << S();
        QTest::newRow("words between two values of a line")
            << S("{\"a\":1} junk {\"b\":2}\n{\"a\":3}") << S("1 {\"a\":1}\n2 {\"a\":3}\n")
            << S("1 line 1, position 8\n");
        QTest::newRow("words after a comma")
            << S("{\"a\":1}, junk\n{\"a\":3}") << S("1 {\"a\":1}\n2 {\"a\":3}\n") << S("1 line 1, position 9\n");
        QTest::newRow("a number after a value")
            << S("{\"a\":1} 17") << S("1 {\"a\":1}\n") << S("1 line 1, position 8\n");
        QTest::newRow("words after a value over many lines")
            << S("{\n\"a\":1\n} junk\n {\n\"a\":2}") << S("1 {\"a\":1}\n4 {\"a\":2}\n") << S("3 line 3, position 2\n");
        QTest::newRow("values over many lines after a broken one")
            << S("{\n \"a\": ]\n}\n{\n \"a\": 2\n}\n{\n \"a\":\n{\n \"a\": 4\n}\n") << S("4 {\"a\":2}\n9 {\"a\":4}\n")
            << S("1 line 2, position 6\n7 line 12, position 0\n");
        QTest::newRow("words") << S("hello\nworld\n") << S() << S("1 line 1, position 0\n");
        QTest::newRow("blanks only") << S(" \n\n") << S() << S("1 \n");
        QTest::newRow("nothing but a mark") << S("\xEF\xBB\xBF") << S() << S("1 \n");
        QTest::newRow("nothing") << S() << S() << S("1 \n");
        QTest::newRow("zero bytes") << S(1000, '\0') << S() << S("1 line 1, position 0\n");
    }
    void readsAsItStands()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, messages);
        QFETCH(std::string, problems);
        const Read all = readMessages(text, bare);
        QCOMPARE(all.messages, messages);
        QCOMPARE(all.problems, problems);
        QVERIFY(!all.error);
    }

    void aListMayBeAMessageEach()
    {
        QCOMPARE(readMessages("[{\"a\":1},2]", bareEach).messages, std::string("1 {\"a\":1}\n2 2\n"));
        QCOMPARE(readMessages("[\n{\"a\":1},\n2\n]\n\n", bareEach).messages, std::string("1 {\"a\":1}\n2 2\n"));
        QCOMPARE(readMessages("[1,2]\n[3]\n4\n", bareEach).messages, std::string("1 1\n1 2\n2 3\n3 4\n"));
        QCOMPARE(readMessages("[\n1,\n2\n]\n[3]\n", bareEach).messages, std::string("1 1\n1 2\n5 3\n"));
        QCOMPARE(readMessages("[1,2]", bare).messages, std::string("1 [1,2]\n"));
        QCOMPARE(readMessages("[[1]]", {Envelope::Wrapped, Arrays::MessageEach, 0}).messages,
                 std::string("1 {\"Body\":[1],\"Properties\":{},\"SystemProperties\":{}}\n"));
    }

    void theGoodElementsOfABrokenListAreRead_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("messages");
        QTest::addColumn<std::string>("problems");
        using S = std::string;
        QTest::newRow("a bad one between") << S("[\n{\"a\":1},\n{\"a\":},\n{\"a\":3}\n]\n")
                                           << S("1 {\"a\":1}\n3 {\"a\":3}\n") << S("2 line 3, position 5\n");
        QTest::newRow("the first one bad, behind blanks")
            << S("[\n  {\"a\":\n  {\"a\":2}\n]") << S("2 {\"a\":2}\n") << S("1 line 4, position 0\n");
        QTest::newRow("a bad one of many lines") << S("[\n {\n  \"a\": [\n  {\"b\":]}\n  ]\n },\n {\n  \"a\": 2\n }\n]")
                                                 << S("2 {\"a\":2}\n") << S("1 line 4, position 7\n");
        QTest::newRow("many lines without blanks: what follows is not guessed")
            << S("[\n{\n\"a\": 1},\n{\n\"a\":],\n\"b\":\n{\n\"c\":3}\n}\n]") << S("1 {\"a\":1}\n")
            << S("2 line 5, position 4\n");
        QTest::newRow("a comma forgotten")
            << S("[\n{\"a\":1},\n{\"a\":2}\n{\"a\":3},\n{\"a\":4}\n]")
            << S("1 {\"a\":1}\n2 {\"a\":2}\n3 {\"a\":3}\n4 {\"a\":4}\n") << S("2 line 4, position 0\n");
        QTest::newRow("words behind one")
            << S("[\n{\"a\":1},\n{\"a\":2} junk,\n{\"a\":3}\n]") << S("1 {\"a\":1}\n2 {\"a\":2}\n3 {\"a\":3}\n")
            << S("2 line 3, position 8\n");
        QTest::newRow("cut off behind one")
            << S("[\n{\"a\":1},\n{\"a\":2},\n") << S("1 {\"a\":1}\n2 {\"a\":2}\n") << S("3 line 4, position 0\n");
        QTest::newRow("cut off within one")
            << S("[\n{\"a\":1},\n{\"a\":2},\n{\"a") << S("1 {\"a\":1}\n2 {\"a\":2}\n") << S("3 line 4, position 3\n");
        QTest::newRow("a line cut off") << S("[{\"a\":1},{\"a\":2},{\"a\":") << S("1 {\"a\":1}\n2 {\"a\":2}\n")
                                        << S("3 line 1, position 22\n");
        QTest::newRow("one line among others")
            << S("[1,2]\n[3,{\"a\":},5]\n[6]\n") << S("1 1\n1 2\n2 3\n3 6\n") << S("2 line 2, position 8\n");
        QTest::newRow("what follows it") << S("[\n1,\n{\"a\":},\n{\"a\":3}\n]\n{\"b\":1}\n")
                                         << S("1 1\n3 {\"a\":3}\n6 {\"b\":1}\n") << S("2 line 3, position 5\n");
    }
    void theGoodElementsOfABrokenListAreRead()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, messages);
        QFETCH(std::string, problems);
        const Read all = readMessages(text, bareEach);
        QCOMPARE(all.messages, messages);
        QCOMPARE(all.problems, problems);
        QVERIFY(!all.error);
    }

    /// An array that is too long to be held is read an element at a time, and gives what it gives when it is held.
    void aLongListIsReadTheSame_data()
    {
        QTest::addColumn<std::string>("text");
        const auto list = [](const std::string &open, const std::string &between, const std::string &close) {
            std::string text = open;
            for (int i = 0; i < 3000; ++i)
                text += (i > 0 ? between : "") + "{\"n\":" + std::to_string(i) + ",\"t\":\"\u00e9 " +
                        std::string(static_cast<std::size_t>(i % 700), 'x') + "\",\"d\":-1.50e2,\"b\":true}";
            return text + close;
        };
        QTest::newRow("on one line") << list("[", ",", "]");
        QTest::newRow("a line each") << list("[\n", ",\n", "\n]\n");
        QTest::newRow("indented") << list("\n [\r\n   ", " ,\r\n   ", "\r\n ]\n\n");
        QTest::newRow("with blanks around") << list("  [ ", "\n\n,\n", " ]  \n ");
        QTest::newRow("with a mark in front") << list("\xEF\xBB\xBF[", ",", "]");
        QTest::newRow("cut off") << list("[\n", ",\n", ",\n{\"n\":");
        QTest::newRow("cut off on one line") << list("[", ",", ",{\"n\":");
        QTest::newRow("cut off behind one") << list("[\n", ",\n", "");
        std::string broken = list("[\n", ",\n", "\n]\n");
        broken.replace(broken.find("\"n\":2000,"), 9, "\"n\":,    ");
        QTest::newRow("a bad one") << broken;
        std::string comma = list("[\n", ",\n", "\n]\n");
        comma.erase(comma.find("},\n{\"n\":2500") + 1, 1);
        QTest::newRow("a comma forgotten") << comma;
        std::string line = list("[", ",", "]");
        line.replace(line.find("\"n\":2000,"), 9, "\"n\":,    ");
        QTest::newRow("a bad one on the only line") << line;
        QTest::newRow("numbers") << [] {
            std::string text = "[1";
            for (int i = 0; i < 200'000; ++i) text += "," + std::to_string(i * 7919);
            return text + "]";
        }();
    }
    void aLongListIsReadTheSame()
    {
        QFETCH(std::string, text);
        MessageSettings settings = bareEach;
        settings.arrayHeld = text.size() + 1;
        const Read whole = readMessages(text, settings);
        settings.arrayHeld = 10'000;
        const Read parts = readMessages(text, settings);
        QCOMPARE(parts.messages, whole.messages);
        QCOMPARE(parts.problems, whole.problems);
        QVERIFY(!whole.error && !parts.error);
    }
    void whatFollowsALongListIsReadToo()
    {
        std::string text = "[\n1";
        for (int i = 2; i <= 200'000; ++i) text += ",\n" + std::to_string(i);
        text += "\n] {\"a\":1}\n{\"b\":2}\n";
        MessageSettings settings = bareEach;
        settings.arrayHeld = 10'000;
        const Read all = readMessages(text, settings);
        QVERIFY(all.messages.ends_with("200000 200000\n200002 {\"a\":1}\n200003 {\"b\":2}\n"));
        QCOMPARE(all.problems, std::string());
    }

    void aFileOfBrokenElementsIsGivenUp()
    {
        // Each opens a comment that nothing closes: read to the end for every line, it would take hours.
        std::string text = "[\n";
        for (int i = 0; i < 1'000'000; ++i) text += "{/*\n";
        const Read list = readMessages(text, bareEach);
        QCOMPARE(list.messages, std::string());
        QVERIFY(std::count(list.problems.begin(), list.problems.end(), '\n') < 2'000);
        const Read values = readMessages("{\n" + text.substr(2), bare);
        QVERIFY(std::count(values.problems.begin(), values.problems.end(), '\n') < 2'000);
    }

    void bytesWithoutAMarkMayBeWindows1252()
    {
        const MessageSettings windows{Envelope::Bare, Arrays::OneMessage, 0, "Windows-1252"};
        const MessageSettings other{Envelope::Bare, Arrays::OneMessage, 0, "KOI-7"};
        const std::string text = "{\"device\":\"caf\xE9 \x80\x9F\x81\"}\n2\n";
        QCOMPARE(readMessages(text, windows).messages,
                 std::string("1 {\"device\":\"caf\u00E9 \u20AC\u0178\xC2\x81\"}\n2 2\n"));
        QCOMPARE(readMessages(text, other).messages, readMessages(text, bare).messages);
        QVERIFY(readMessages(text, bare).messages.find("caf\uFFFD") != std::string::npos);
        // A mark knows better.
        QCOMPARE(readMessages("\xEF\xBB\xBF\"\u00E9\"", windows).messages, std::string("1 \"\u00E9\"\n"));
        QCOMPARE(readMessages(utf16(u"\"\u00E9\"", true), windows).messages, std::string("1 \"\u00E9\"\n"));
    }

    void readsSixteenBitTextByItsMark()
    {
        const std::u16string text = u"{\"a\":\"\u00E9\U0001F600\"}\n{\"a\":2}\n";
        for (const bool little : {true, false})
            QCOMPARE(readMessages(utf16(text, little), bare).messages,
                     std::string("1 {\"a\":\"\u00E9\U0001F600\"}\n2 {\"a\":2}\n"));
        QCOMPARE(readMessages(utf16(u"[1]", true) + "x", bare).messages, std::string("1 [1]\n"));
        QCOMPARE(readMessages(utf16(u"[1]", true).substr(2), bare).problems, std::string("1 line 1, position 1\n"));
        // Without one where it was told from the bytes.
        for (const bool little : {true, false}) {
            const MessageSettings told{Envelope::Bare, Arrays::OneMessage, 0, little ? "UTF-16LE" : "UTF-16BE"};
            QCOMPARE(readMessages(utf16(text, little).substr(2), told).messages,
                     std::string("1 {\"a\":\"\u00E9\U0001F600\"}\n2 {\"a\":2}\n"));
        }
    }

    void linesMayCrossBlocks()
    {
        std::string text, expected;
        for (int i = 1; i <= 400; ++i) {
            const std::string line = "{\"n\":\"" + std::string(static_cast<std::size_t>(i * 37 % 5000), 'x') + "\"}";
            text += line + "\n";
            expected += std::to_string(i) + " " + line + "\n";
        }
        QVERIFY(text.size() > 3 * 256 * 1024);
        QCOMPARE(readMessages(text, bare).messages, expected);
        const std::u16string wide(text.begin(), text.end());
        QCOMPARE(readMessages(utf16(wide, false), bare).messages, expected);
    }

    void oneHostileLineHurtsOnlyItself_data()
    {
        QTest::addColumn<std::string>("line");
        QTest::newRow("deep lists") << std::string(100'000, '[');
        QTest::newRow("deep lists, closed") << std::string(100'000, '[') + std::string(100'000, ']');
        QTest::newRow("an open text") << "\"" + std::string(1'000'000, 'x');
        QTest::newRow("zero bytes") << std::string(100, '\0');
        QTest::newRow("an open comment") << "{/*" + std::string(100'000, '*');
    }
    void oneHostileLineHurtsOnlyItself()
    {
        QFETCH(std::string, line);
        const Read all = readMessages("[1]\n" + line + "\n[3]\n", bare);
        QCOMPARE(all.messages, std::string("1 [1]\n3 [3]\n"));
        QVERIFY2(all.problems.starts_with("2 line 2, position "), all.problems.c_str());
    }

    void stopsWhenToldTo()
    {
        const std::string text = "1\n2\n3\n";
        QCOMPARE(readFrom(MemoryBytes(text), bare, 2).messages, std::string("1 1\n2 2\n"));
        const std::string list = "[1,2,3]";
        QCOMPARE(readFrom(MemoryBytes(list), bareEach, 2).messages, std::string("1 1\n2 2\n"));
    }

    void aPersonMayCancel()
    {
        struct Impatient final : Progress {
            int left = 3;
            bool cancelled() const override { return left <= 0; }
            void advance(std::uint64_t, std::uint64_t) override { --left; }
        } progress;
        const std::string text = "1\n2\n3\n4\n5\n";
        int count = 0;
        const auto outcome = readMessages(
            MemoryBytes(text), bare, [&](const json::Token &, MessageOrigin) { return ++count > 0; },
            [](const Problem &) {}, progress);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, Error::Code::Cancelled);
        QVERIFY(count < 5);
    }

    void aFailingDiskIsAnErrorAndWhatWasReadIsIn()
    {
        const Read all = readFrom(FailingBytes(), bare);
        QVERIFY(all.error && all.error->code == Error::Code::NotReadable);
        QVERIFY(all.messages.starts_with("1 7\n2 7\n"));
    }

    void oneValueMayNotBeBiggerThanMemoryAllows()
    {
        const std::string spread = "[\n" + std::string(65u << 20, ' ') + "]";
        const Read one = readMessages(spread, bare);
        QVERIFY(one.error && one.error->code == Error::Code::TooLarge);
        // A file of many lines may.
        const std::string first = "[\n", lines = "[1]\n[2]\n[3]\n";
        const Read many = readFrom(MemoryBytes(first + lines + std::string(65u << 20, '\n') + "[4]"), bare);
        QVERIFY(!many.error);
        QVERIFY(many.messages.starts_with("2 [1]\n3 [2]\n4 [3]\n"));
        QVERIFY(many.messages.ends_with(" [4]\n"));
        QCOMPARE(many.problems, std::string("1 line 1, position 1\n"));
    }

    void aLineTooLongIsAProblemAndTheNextAreRead()
    {
        const std::string line = "[" + std::string(65u << 20, ' ') + "]";
        const Read amid = readMessages("[1]\n" + line + "\n[3]\n[4]", bare);
        QCOMPARE(amid.messages, std::string("1 [1]\n3 [3]\n4 [4]\n"));
        QCOMPARE(amid.problems, std::string("2 line 2, position 0\n"));
        const Read first = readMessages(line + "\n[2]\n", bareEach);
        QCOMPARE(first.messages, std::string("2 2\n"));
        QCOMPARE(first.problems, std::string("1 line 1, position 0\n"));
        const Read alone = readMessages(line, bare);
        QVERIFY(!alone.error);
        QCOMPARE(alone.messages, std::string());
        QCOMPARE(alone.problems, std::string("1 line 1, position 0\n"));
    }

    void namesItsSource()
    {
        Progress progress;
        const std::string text = "1\nx\n";
        const auto outcome = readMessages(
            MemoryBytes(text), {Envelope::Bare, Arrays::OneMessage, 9},
            [](const json::Token &, MessageOrigin origin) {
                QTest::qCompare(origin.source, 9u, "source", "9", __FILE__, __LINE__);
                return true;
            },
            [](const Problem &problem) {
                QCOMPARE(problem.origin, (MessageOrigin{9, 2}));
            },
            progress);
        QVERIFY(outcome.has_value());
    }
};
TRENDWARD_TEST(MessageReaderTest)

#include "tst_messagereader.moc"
