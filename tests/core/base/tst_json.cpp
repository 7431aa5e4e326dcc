// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <cmath>

using namespace trendward;
using json::Document;
using json::Grammar;
using json::Kind;
using json::Token;
using tests::TextCase;

namespace
{

/// The value as compact JSON, or "error: where".
std::string read(std::string_view text, Grammar grammar, json::Limits limits = {})
{
    Document document;
    const auto root = document.parse(text, grammar, limits);
    if (!root) return "error: " + root.error().where;
    std::string out;
    json::appendJson(out, *root);
    return out;
}

std::string asJson(const Token &token)
{
    std::string out;
    json::appendJson(out, token);
    return out;
}

std::string shown(json::Place place)
{
    return std::to_string(place.line) + ":" + std::to_string(place.position);
}

QString wide(const std::string &text)
{
    return QString::fromStdString(text);
}

}  // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void aTokenThatDoesNotExistIsAnEmptyNull()
    {
        Document document;
        const auto root = document.parse(R"({"a":1})", Grammar::Strict);
        QVERIFY(root);
        for (const Token &none : {Token(), root->member("b"), root->member("a").member("c"), root->element(7)}) {
            QVERIFY(!none.exists());
            QVERIFY(none == Token());
            QCOMPARE(none.kind(), Kind::Null);
            QCOMPARE(none.text(), std::string_view());
            QCOMPARE(none.name(), std::string_view());
            QCOMPARE(none.size(), std::size_t{0});
            QVERIFY(!none.boolean() && !none.integer() && !none.isContainer());
            QVERIFY(!none.member("x").exists() && !none.element(0).exists() && !none.firstChild().exists() &&
                    !none.nextSibling().exists());
        }
    }
    void initTestCase() { QVERIFY(m_grammar.size() > 40); }

    void readsByBothGrammars_data() { tests::addRows(m_grammar); }
    void readsByBothGrammars()
    {
        QFETCH(int, index);
        const TextCase &one = m_grammar[static_cast<std::size_t>(index)];
        const std::string text = one.text("text");
        QCOMPARE(wide(read(text, Grammar::Strict)), wide(one.text("strict")));
        QCOMPARE(wide(read(text, Grammar::Lenient)),
                 wide(one.has("lenient") ? one.text("lenient") : one.text("strict")));
    }

    void keepsNumberTextAndKinds()
    {
        const std::string text = R"([12, 12.0, 1e3, -0, 0.10, 123456789012345678901234567890])";
        Document document;
        const Token list = document.parse(text, Grammar::Strict).value();
        QCOMPARE(list.element(0).kind(), Kind::Integer);
        QCOMPARE(list.element(1).kind(), Kind::Float);
        QCOMPARE(list.element(2).kind(), Kind::Float);
        QCOMPARE(list.element(4).text(), std::string_view("0.10"));
        QCOMPARE(list.element(0).integer().value(), std::int64_t{12});
        QVERIFY(!list.element(1).integer());
        QVERIFY(!list.element(5).integer());
        QCOMPARE(list.element(5).number(), 123456789012345678901234567890.0);
        QVERIFY(!list.element(6).exists());
        QCOMPARE(asJson(list), std::string("[12,12.0,1e3,-0,0.10,123456789012345678901234567890]"));
    }

    void numbersBeyondADoubleHaveASide()
    {
        const std::string text = "[1e999,-1e999,1e-999]";
        Document document;
        const Token list = document.parse(text, Grammar::Strict).value();
        QVERIFY(std::isinf(list.element(0).number()) && list.element(0).number() > 0);
        QVERIFY(std::isinf(list.element(1).number()) && list.element(1).number() < 0);
        QCOMPARE(list.element(2).number(), 0.0);
    }

    void keepsTheOrderOfMembers()
    {
        const std::string text = R"({"z":1,"a":{"y":2,"b":3},"m":[]})";
        QCOMPARE(read(text, Grammar::Strict), text);
    }

    void aNameGivenTwiceKeepsItsPlaceAndTakesTheLastValue()
    {
        QCOMPARE(read(R"({"a":1,"b":2,"a":{"c":3},"d":4})", Grammar::Strict),
                 std::string(R"({"a":{"c":3},"b":2,"d":4})"));
        QCOMPARE(read(R"({"a":1,"a":2})", Grammar::Strict), std::string(R"({"a":2})"));
        QCOMPARE(read(R"({"a":1,"\u0061":2,"a":3,"b":0})", Grammar::Strict), std::string(R"({"a":3,"b":0})"));
        QCOMPARE(read(R"({"A":1,"a":2})", Grammar::Strict), std::string(R"({"A":1,"a":2})"));
        std::string many = "{", all = "{";
        for (int round = 0; round < 2; ++round)
            for (int i = 0; i < 500; ++i) {
                const std::string member = "\"n" + std::to_string(i) + "\":" + std::to_string(i + round);
                many += (many.size() > 1 ? "," : "") + member;
                if (round == 1) all += (all.size() > 1 ? "," : "") + member;
            }
        QCOMPARE(read(many + "}", Grammar::Strict), all + "}");
        Document document;
        const std::string text = R"({"a":1,"b":2,"a":3})";
        QCOMPARE(document.parse(text, Grammar::Strict)->size(), std::size_t{2});
    }

    void countsLinesAndPositions()
    {
        const std::string text =
            "{\n \"name\": \"x\u00E9\U0001F600\",\r\n\t\"list\" : [ 1,\n{\"in\":null}], \"last\":tru\\";
        Document document;
        const std::string good = text.substr(0, text.size() - 4) + "true}";
        const Token root = document.parse(good, Grammar::Strict).value();
        QCOMPARE(shown(root.place()), std::string("1:1"));
        QCOMPARE(shown(root.member("name").namePlace()), std::string("2:8"));
        // Positions count UTF-16 units, so the smiling face is two.
        QCOMPARE(shown(root.member("name").place()), std::string("2:15"));
        QCOMPARE(shown(root.member("list").namePlace()), std::string("3:9"));
        QCOMPARE(shown(root.member("list").place()), std::string("3:11"));
        QCOMPARE(shown(root.member("list").element(0).place()), std::string("3:13"));
        QCOMPARE(shown(root.member("list").element(1).place()), std::string("4:1"));
        QCOMPARE(shown(root.member("name").place()), std::string("2:15"));  // and back again
        QCOMPARE(shown(root.member("last").place()), std::string("4:25"));
        QCOMPARE(document.parse(text, Grammar::Strict).error().where, std::string("line 4, position 21"));
    }

    void knowsDates_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("moment");
        QTest::newRow("utc") << std::string("2026-11-22T08:30:00Z") << std::string("2026-11-22T08:30:00Z");
        QTest::newRow("seven digits") << std::string("2026-11-22T08:30:00.1234567Z")
                                      << std::string("2026-11-22T08:30:00.1234567Z");
        QTest::newRow("eight digits") << std::string("2026-11-22T08:30:00.12345678Z") << std::string();
        QTest::newRow("offset") << std::string("2026-11-22T08:30:00+01:00") << std::string("2026-11-22T07:30:00Z");
        QTest::newRow("offset, short") << std::string("2026-11-22T08:30:00-0130")
                                       << std::string("2026-11-22T10:00:00Z");
        QTest::newRow("no zone") << std::string("2026-11-22T08:30:00") << std::string("2026-11-22T08:30:00Z");
        QTest::newRow("leap day") << std::string("2028-02-29T00:00:00Z") << std::string("2028-02-29T00:00:00Z");
        QTest::newRow("no leap day") << std::string("2026-02-29T00:00:00Z") << std::string();
        QTest::newRow("no seconds") << std::string("2026-11-22T08:30Z........") << std::string();
        QTest::newRow("a blank for the T") << std::string("2026-11-22 08:30:00Z") << std::string();
        QTest::newRow("letters for digits") << std::string("2026-11-22T08:3O:00Z") << std::string();
        QTest::newRow("words after it") << std::string("2026-11-22T08:30:00Z!") << std::string();
        QTest::newRow("before the first year")
            << std::string("0001-01-01T00:00:00+01:00") << std::string("0001-01-01T00:00:00Z");
        QTest::newRow("behind the last year")
            << std::string("9999-12-31T23:59:59-05:00") << std::string("9999-12-31T23:59:59.9999999Z");
        QTest::newRow("the day behind the last") << std::string("9999-12-31T24:00:00+01:00") << std::string();
        QTest::newRow("milliseconds") << std::string("/Date(0)/") << std::string("1970-01-01T00:00:00Z");
        QTest::newRow("milliseconds and an offset")
            << std::string("/Date(1000+0200)/") << std::string("1970-01-01T00:00:01Z");
        QTest::newRow("too many milliseconds") << std::string("/Date(999999999999999999)/") << std::string();
        QTest::newRow("nothing counted") << std::string("/Date()/.") << std::string();
    }
    void knowsDates()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, moment);
        const std::string inQuotes = "\"" + text + "\"";
        Document document;
        const Token token = document.parse(inQuotes, Grammar::Strict).value();
        QCOMPARE(token.kind(), moment.empty() ? Kind::String : Kind::Date);
        QCOMPARE(token.text(), std::string_view(text));
        if (!moment.empty()) QCOMPARE(token.date().at.text(), moment);
        // Written with an escape, it is the same text.
        const std::string escaped = "\"\\u00" +
                                    std::string(text[0] == '/'   ? "2f"
                                                : text[0] == '2' ? "32"
                                                : text[0] == '9' ? "39"
                                                                 : "30") +
                                    inQuotes.substr(2);
        QCOMPARE(document.parse(escaped, Grammar::Strict)->kind(), moment.empty() ? Kind::String : Kind::Date);
    }

    void aDateSaysHowItsZoneWasKnown()
    {
        const std::string text = R"(["2026-11-22T08:30:00Z","2026-11-22T08:30:00-05:00","2026-11-22T08:30:00"])";
        Document document;
        const Token list = document.parse(text, Grammar::Strict).value();
        QCOMPARE(list.element(0).date().origin, ClockOrigin::Utc);
        QCOMPARE(list.element(1).date().origin, ClockOrigin::ExplicitOffset);
        QCOMPARE(list.element(1).date().offsetMinutes.value(), std::int16_t{-300});
        QCOMPARE(list.element(2).date().origin, ClockOrigin::AssumedUtc);
        QVERIFY(!list.element(2).date().offsetMinutes);
    }

    void limitsNesting()
    {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        QCOMPARE(read(nested(64), Grammar::Strict), nested(64));
        for (const Grammar grammar : {Grammar::Strict, Grammar::Lenient}) {
            Document document;
            const std::string deep = nested(65), hostile(100'000, '[');
            QCOMPARE(document.parse(deep, grammar).error().code, Error::Code::TooLarge);
            QCOMPARE(document.parse(hostile, grammar).error().where, std::string("line 1, position 64"));
            QVERIFY(!document.root().exists());
        }
    }

    void limitsBytesAndValues()
    {
        QCOMPARE(read("[1,2,3]", Grammar::Strict, {64, 7, 4}), std::string("[1,2,3]"));
        Document document;
        QCOMPARE(document.parse("[1,2,3]", Grammar::Strict, {64, 6, 4}).error().code, Error::Code::TooLarge);
        QCOMPARE(document.parse("[1,2,3]", Grammar::Strict, {64, 7, 3}).error().code, Error::Code::TooLarge);
    }

    void givesEveryCutTextAnAnswer()
    {
        const std::string text =
            R"( {"a\u00e9\n":[1.5e+3,-0,"x\ud83d\ude00",null,true,{}],'b':/*c*/[,.5,0x1F,],d:NaN} )";
        for (std::size_t length = 0; length < text.size(); ++length) {
            Document document;
            const std::string cut = text.substr(0, length);
            QVERIFY(!document.parse(cut, Grammar::Strict).has_value());
            document.parse(cut, Grammar::Lenient).has_value();
        }
        QVERIFY(read(text, Grammar::Lenient).starts_with("{"));
    }

    void badUtf8IsRefusedOrReplaced_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::newRow("a lone byte") << std::string("\xFF");
        QTest::newRow("a lone second half") << std::string("\x80");
        QTest::newRow("overlong") << std::string("\xC0");
        QTest::newRow("cut short") << std::string("\xE2\x82");
        QTest::newRow("a surrogate") << std::string("\xED\xA0\x80");
        QTest::newRow("beyond the last") << std::string("\xF4\x90\x80\x80");
    }
    void badUtf8IsRefusedOrReplaced()
    {
        QFETCH(std::string, bytes);
        const std::string text = "[\"a" + bytes + "z\"]";
        QCOMPARE(read(text, Grammar::Strict), std::string("error: line 1, position 3"));
        const std::string lenient = read(text, Grammar::Lenient);
        QVERIFY(lenient.starts_with("[\"a\xEF\xBF\xBD") && lenient.ends_with("z\"]"));
        for (std::size_t i = 0; i < lenient.size(); i += utf8Length(lenient, i)) QVERIFY(utf8Length(lenient, i) > 0);
    }

    void goodUtf8IsKept()
    {
        for (const char *text : {"\"\u00E9\"", "\"\u20AC\"", "\"\U0001F600\"", "\"\U0010FFFF\""})
            QCOMPARE(read(text, Grammar::Strict), std::string(text));
    }

    void writesWhatEveryReaderTakes()
    {
        std::string out;
        json::appendQuoted(out, std::string_view("a\"\\\n\x01\x7F\0b\xFF", 9));
        QCOMPARE(wide(out), wide("\"a\\\"\\\\\\n\\u0001\x7F\\u0000b\xEF\xBF\xBD\""));
        QVERIFY(read(out, Grammar::Strict) == out);
    }

    void oneDocumentReadsManyTexts()
    {
        Document document;
        const std::string first = R"({"a":"\u0041","b":[1,2,3]})", broken = "[1,", last = "\"x\"";
        QVERIFY(document.parse(first, Grammar::Strict).has_value());
        QVERIFY(!document.parse(broken, Grammar::Strict).has_value());
        QVERIFY(!document.root().exists());
        QCOMPARE(asJson(document.parse(last, Grammar::Strict).value()), last);
        QCOMPARE(document.consumed(), last.size());
    }

    void saysHowFarItRead()
    {
        Document document;
        const std::string text = " {\"a\":1} [2]";
        QVERIFY(document.parse(text, Grammar::Lenient).has_value());
        QCOMPARE(document.consumed(), std::size_t{8});
    }

    /// What an expression has found in the message stands while the message is given its match and other texts.
    void aTextOfTheMessageOutlivesOnesThatAreAdded()
    {
        json::Document document;
        const auto root = document.parse(R"({"first\n name":"tab\there"})", json::Grammar::Lenient);
        QVERIFY(root);
        const std::string_view name = root->firstChild().name(), text = root->firstChild().text();
        json::Overlay overlay(*root, "a name that is not there");
        const std::string longer(5'000, 'x');
        const json::Token made = overlay.make(json::Kind::String, longer, false);
        QVERIFY(made.text() == longer);
        QVERIFY(name == "first\n name");
        QVERIFY(text == "tab\there");
        QVERIFY(root->firstChild().name() == name);
    }
    void anOverlayReplacesOrAddsOneMember()
    {
        const std::string text = R"({"a":{"x":1},"m":"old","z":[2]})";
        Document document;
        const Token root = document.parse(text, Grammar::Strict).value();
        {
            json::Overlay added(root, "new"), replaced(root, "m");
            added.set(root.member("a"));
            replaced.set(root);
            QCOMPARE(asJson(added.root()), std::string(R"({"a":{"x":1},"m":"old","z":[2],"new":{"x":1}})"));
            QCOMPARE(asJson(replaced.root()), R"({"a":{"x":1},"m":)" + text + R"(,"z":[2]})");
            replaced.set(root.member("z").element(0));
            QCOMPARE(asJson(replaced.root()), std::string(R"({"a":{"x":1},"m":2,"z":[2]})"));
            QCOMPARE(replaced.root().size(), std::size_t{3});
        }
        QCOMPARE(asJson(root), text);
        json::Overlay again(root, "b");
        QCOMPARE(asJson(again.root()), std::string(R"({"a":{"x":1},"m":"old","z":[2],"b":null})"));
    }

    void makesAnObjectBesideTheText()
    {
        const std::string text = R"([7,"\u0041"])";
        Document document;
        const Token root = document.parse(text, Grammar::Strict).value();
        const json::Name body("Body"), empty("empty"), first("first"), in("in");
        const Token made = document.makeObject({{body, root}, {empty, {}}, {first, root.element(0)}});
        QCOMPARE(asJson(made), std::string(R"({"Body":[7,"A"],"empty":{},"first":7})"));
        QCOMPARE(asJson(root), std::string(R"([7,"A"])"));
        QCOMPARE(asJson(document.makeObject({})), std::string("{}"));
        QCOMPARE(asJson(document.makeObject({{in, made}})), "{\"in\":" + asJson(made) + "}");
    }

    /// Names as they stand, with escapes, given twice, beside the text and in an overlay.
    void findsMembersByTheirHash()
    {
        const std::string text = R"({"a":1,"m\u0061":2,"":3,"a":4,"a longer name than most":5,"o":{"a":6}})";
        Document document;
        const Token root = document.parse(text, Grammar::Strict).value();
        const json::Name a("a"), ma("ma"), none(""), longer("a longer name than most"), other("b"), made("made");
        QVERIFY(root.member(a).text() == "4");
        QVERIFY(root.member(ma).text() == "2");
        QVERIFY(root.member(none).text() == "3");
        QVERIFY(root.member(longer).text() == "5");
        QCOMPARE(root.member(longer).nameHash(), json::nameHash("a longer name than most"));
        QVERIFY(!root.member(other).exists());
        QVERIFY(!root.member(a).member(a).exists());
        const Token object = document.makeObject({{made, root.member("o")}});
        QVERIFY(object.member(made).member(a).text() == "6");
        json::Overlay overlay(object, "ma");
        overlay.set(root.member(a));
        QVERIFY(overlay.root().member(ma).text() == "4");
        QVERIFY(overlay.root().member(made).exists());
    }

    /// Names of one hash, and what another text of the same Document had at its root.
    void tellsNamesThatLookAlikeApart()
    {
        const json::Name one("abcdefgh1ijklmnop"), two("abcdefgh2ijklmnop"), three("abcdefgh3ijklmnop"), z("z");
        QCOMPARE(one.hash(), three.hash());
        const std::string first = R"({"abcdefgh1ijklmnop":1,"abcdefgh2ijklmnop":2})", second = R"({"\u007a":3})";
        Document document;
        const Token root = document.parse(first, Grammar::Strict).value();
        QVERIFY(root.member(one).text() == "1");
        QVERIFY(root.member(two).text() == "2");
        QVERIFY(!root.member(three).exists());
        QVERIFY(!root.member(z).exists());
        const Token other = document.parse(second, Grammar::Strict).value();
        QVERIFY(other.member(z).text() == "3");
        QVERIFY(!other.member(one).exists());
        Document empty;
        QVERIFY(empty.makeObject({{z, {}}}).member(z).exists());
    }

    void aContainerStandsInItsSourceFromBracketToBracket()
    {
        const std::string text = "[ {\"a\" : \"}\\\"]\\\\\", \"b\":[ ] , \"\xC3\xA9\":{ }} , 1 , [[\"\\u007d\"], 2]]";
        Document document;
        const Token root = document.parse(text, Grammar::Strict).value();
        QCOMPARE(root.source(), std::string_view(text));
        const Token first = root.firstChild();
        QCOMPARE(first.source(), std::string_view(text).substr(2, text.find(" , 1") - 2));
        QCOMPARE(first.member("b").source(), std::string_view("[ ]"));
        QCOMPARE(first.member("\xC3\xA9").source(), std::string_view("{ }"));
        QCOMPARE(root.element(2).source(), std::string_view("[[\"\\u007d\"], 2]"));
        QCOMPARE(root.element(1).source(), std::string_view());
        QCOMPARE(Token().source(), std::string_view());
        const json::Name name("x");
        QVERIFY(document.makeObject({{name, {}}}).source().empty());
    }

    void aTokenThatIsNotThereSaysSo()
    {
        const std::string text = R"({"a":[1]})";
        Document document;
        const Token root = document.parse(text, Grammar::Strict).value();
        QVERIFY(!root.member("b").exists());
        QVERIFY(!root.element(0).exists());
        QVERIFY(!root.member("a").member("a").exists());
        QVERIFY(!root.member("a").element(1).exists());
        QVERIFY(!root.member("a").nextSibling().exists());
        QVERIFY(!root.nextSibling().exists());
        QVERIFY(root.member("a").element(0).firstChild().exists() == false);
        QCOMPARE(root.member("a").name(), std::string_view("a"));
    }

private:
    const std::vector<TextCase> m_grammar = tests::readCases("base/json.txt");
};
TRENDWARD_TEST(JsonTest)

#include "tst_json.moc"
