// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/jmespath.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

using namespace trendward;
using namespace trendward::normalize;
using tests::repeated;
using tests::TextCase;

namespace
{

/// The document of a case, or of the last one before it that has one.
std::string documentOf(const std::vector<TextCase> &cases, int index)
{
    for (int i = index; i >= 0; --i)
        if (cases[static_cast<std::size_t>(i)].has("document"))
            return cases[static_cast<std::size_t>(i)].text("document");
    return {};
}

std::string shown(const JmesValue &value)
{
    std::string text;
    return appendResult(text, value) ? text : "too long";
}

/// An expression on a document, as a case says what it gives: "value: …", "projection: …", "date: …", "error: …".
std::string outcome(const std::string &expression, std::string_view document, StepBudget *budget = nullptr)
{
    const auto path = JmesPath::compile(expression);
    if (!path) return "refused: " + path.error().where + ": " + path.error().detail;
    json::Document reader;
    const auto root = reader.parse(document, json::Grammar::Strict);
    if (!root) return "no document: " + root.error().detail;
    JmesMemory memory;
    JmesValue value;
    if (const auto error = path->evaluate(*root, memory, value, budget))
        return "error: " + error->type + ": " + error->message;
    if (value.kind() == json::Kind::Date) return "date: " + value.moment().textSevenDigits();
    return (value.isProjection() ? "projection: " : "value: ") + shown(value);
}

std::string expected(const TextCase &one)
{
    for (const char *key : {"value", "projection", "date", "error"})
        if (one.has(key)) return std::string(key) + ": " + one.text(key);
    return "nothing";
}

/// How many looks an evaluation takes.
std::uint64_t looks(const std::string &expression, std::string_view document)
{
    StepBudget budget{1'000'000'000};
    outcome(expression, document, &budget);
    return 1'000'000'000 - budget.left;
}

std::string beds(int count)
{
    std::string text = "[";
    for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + ("{\"no\":" + std::to_string(i) + ",\"who\":\"x\"}");
    return text + "]";
}

}  // namespace

class JmesPathTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_expressions.size() > 70);
        QVERIFY(m_functions.size() > 100);
        QVERIFY(m_refused.size() > 30);
    }

    void gives_data() { tests::addRows(m_expressions); }
    void gives() { check(m_expressions); }

    void calls_data() { tests::addRows(m_functions); }
    void calls() { check(m_functions); }

    void refuses_data() { tests::addRows(m_refused); }
    void refuses()
    {
        QFETCH(int, index);
        const TextCase &one = m_refused[static_cast<std::size_t>(index)];
        const std::string expression = one.text("expression");
        const auto path = JmesPath::compile(expression);
        QVERIFY(!path.has_value());
        QCOMPARE(path.error().code, Error::Code::BadExpression);
        const std::string before = "The following JmesPath expression could not be parsed: " + expression + ". Cause: ";
        QVERIFY2(path.error().detail.starts_with(before), path.error().detail.c_str());
        QCOMPARE(path.error().where + ": " + path.error().detail.substr(before.size()), one.text("refused"));
    }

    void matchesEachElementOfAProjection_data()
    {
        QTest::addColumn<std::string>("expression");
        QTest::addColumn<std::string>("matches");
        QTest::addColumn<bool>("several");
        QTest::newRow("projection") << std::string("list[*]") << std::string("1 null [2] ") << true;
        QTest::newRow("projection of one") << std::string("list[:1]") << std::string("1 ") << false;
        QTest::newRow("projection of none") << std::string("list[9:]") << std::string() << false;
        QTest::newRow("list") << std::string("list") << std::string("[1,null,[2]] ") << false;
        QTest::newRow("null") << std::string("none") << std::string() << false;
        QTest::newRow("missing") << std::string("missing") << std::string() << false;
        QTest::newRow("false") << std::string("off") << std::string("false ") << false;
        QTest::newRow("empty text") << std::string("''") << std::string("\"\" ") << false;
        QTest::newRow("projection that a pipe ended")
            << std::string("list[*] | @") << std::string("[1,null,[2]] ") << false;
    }
    void matchesEachElementOfAProjection()
    {
        QFETCH(std::string, expression);
        QFETCH(bool, several);
        json::Document document;
        const auto root = document.parse(R"({"list":[1,null,[2]],"none":null,"off":false})", json::Grammar::Strict);
        JmesMemory memory;
        JmesValue value;
        QVERIFY(!JmesPath::compile(expression)->evaluate(*root, memory, value));
        std::string matches;
        forEachMatch(value, [&](const JmesValue &one) {
            matches += shown(one) + " ";
            return true;
        });
        QTEST(matches, "matches");
        QCOMPARE(isSeveral(value), several);
    }

    void readsWhatItGaveAsTextAndTime_data()
    {
        QTest::addColumn<std::string>("expression");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("time");
        const auto row = [](const char *name, const char *expression, const char *text, const char *time) {
            QTest::newRow(name) << std::string(expression) << std::string(text) << std::string(time);
        };
        row("integer of the document", "n", "72", "cannot cast");
        row("integer", "add(n, `1`)", "73", "cannot cast");
        row("float", "multiply(n, `0.5`)", "36", "cannot cast");
        row("small float", "multiply(n, `0.000001`)", "7.2E-05", "cannot cast");
        row("infinite float", "divide(`1.0`, `0`)", "Infinity", "cannot cast");
        row("boolean", "n == n", "True", "cannot cast");
        row("text", "join('-', ['2026', '11', '22'])", "2026-11-22", "2026-11-22T00:00:00.0000000Z");
        row("text that says no time", "join('', ['x', 'y'])", "xy", "not a time");
        row("date", "fromUnixTimestamp(`1795336200`)", "11/22/2026 08:30:00", "2026-11-22T08:30:00.0000000Z");
        row("date of the document", "at", "11/22/2026 07:30:00", "2026-11-22T07:30:00.0000000Z");
        row("nothing", "missing", "absent", "absent");
        row("list", "[n]", "cannot cast", "cannot cast");
        row("object", "{n: n}", "cannot cast", "cannot cast");
    }
    void readsWhatItGaveAsTextAndTime()
    {
        QFETCH(std::string, expression);
        json::Document document;
        const auto root = document.parse(R"({"n":72,"at":"2026-11-22T08:30:00+01:00"})", json::Grammar::Strict);
        JmesMemory memory;
        JmesValue value;
        QVERIFY(!JmesPath::compile(expression)->evaluate(*root, memory, value));
        std::string text = "left over";
        const TextRead read = readText(value, text);
        if (read != TextRead::Text) text = read == TextRead::Absent ? "absent" : "cannot cast";
        QTEST(text, "text");
        ObservedTime time;
        static constexpr const char *failures[] = {"", "absent", "cannot cast", "not a time"};
        const TimeRead timeRead = readTime(value, Instant::fromSeconds(0), time);
        const std::string said =
            timeRead == TimeRead::Time ? time.at.textSevenDigits() : failures[static_cast<std::size_t>(timeRead)];
        QTEST(said, "time");
    }

    void saysWhereItMayLoseAFraction_data()
    {
        QTest::addColumn<std::string>("expression");
        QTest::addColumn<bool>("may");
        QTest::newRow("two names") << std::string("divide(a, b)") << true;
        QTest::newRow("within") << std::string("x[?divide(a, `2`) > `1`] | [0]") << true;
        QTest::newRow("an integer") << std::string("divide(a, `2`)") << true;
        QTest::newRow("a float") << std::string("divide(a, `2.0`)") << false;
        QTest::newRow("a product with a float") << std::string("divide(multiply(a, `1.0`), b)") << false;
        QTest::newRow("an average") << std::string("divide(avg(a), `2`)") << false;
        QTest::newRow("none") << std::string("multiply(a, b)") << false;
    }
    void saysWhereItMayLoseAFraction()
    {
        QFETCH(std::string, expression);
        QTEST(JmesPath::compile(expression)->mayDivideIntegers(), "may");
    }

    void keepsItsLiteralsWhenMoved()
    {
        json::Document document;
        const auto root = document.parse("{}", json::Grammar::Strict);
        auto first = JmesPath::compile("[`{\"a\":[1]}`, 'x']");
        std::vector<JmesPath> moved;
        moved.push_back(*std::move(first));
        for (int i = 0; i < 20; ++i) moved.push_back(*JmesPath::compile("a"));
        JmesMemory memory;
        JmesValue value;
        QVERIFY(!moved.front().evaluate(*root, memory, value));
        QCOMPARE(shown(value), std::string("[{\"a\":[1]},\"x\"]"));
    }

    void emptiesItsMemoryForEachEvaluation()
    {
        const std::string text = beds(10'000);
        json::Document document;
        const auto root = document.parse(text, json::Grammar::Strict);
        const auto path = JmesPath::compile("length(join('', [to_string(@), to_string(@)]))");
        JmesMemory memory;
        // Twice as much in all as one evaluation may make.
        for (std::size_t made = 0; made < 2 * JmesPath::maxBytes; made += 4 * text.size()) {
            JmesValue value;
            QVERIFY(!path->evaluate(*root, memory, value));
            QCOMPARE(value.integer(), std::optional(static_cast<std::int64_t>(2 * text.size())));
        }
    }

    void drawsOnItsBudget()
    {
        StepBudget enough{10'000}, little{500};
        QVERIFY(outcome("[*].no | length(@)", beds(1000), &enough) == "value: 1000");
        QVERIFY(enough.left < 9'000);
        QVERIFY(outcome("[*].no", beds(1000), &little).starts_with("error: ExpressionLimitException"));
        QCOMPARE(little.left, std::uint64_t{0});
    }

    void costsByTheLengthOfTheMessage_data()
    {
        QTest::addColumn<std::string>("expression");
        for (const char *expression :
             {"[*].no", "[?no > `5`].{a: no, b: add(no, `1`)}", "[].who | join(',', @)", "map(&to_string(@), @)",
              "[::2] | [-1]", "max_by(@, &no)", "sum([*].no)", "reverse(@)[0]", "to_string(@)", "@ == @"})
            QTest::newRow(expression) << std::string(expression);
    }
    void costsByTheLengthOfTheMessage()
    {
        QFETCH(std::string, expression);
        const std::uint64_t few = looks(expression, beds(100)), many = looks(expression, beds(10'000));
        QVERIFY2(many >= 50 * few, std::to_string(many).c_str());
        QVERIFY2(many <= 120 * few, std::to_string(many).c_str());
    }

    void givesNoMoreThanItMay()
    {
        const std::string most = beds(static_cast<int>(JmesPath::maxResults));
        QCOMPARE(outcome("[*].no | length(@)", most), "value: " + std::to_string(JmesPath::maxResults));
        const std::string more = beds(static_cast<int>(JmesPath::maxResults) + 1);
        QVERIFY(outcome("[*].no", more).starts_with("error: ExpressionLimitException"));
    }

    void endsOnHostileExpressions_data()
    {
        QTest::addColumn<std::string>("expression");
        const auto row = [](const char *name, std::string expression) { QTest::newRow(name) << std::move(expression); };
        row("too long", std::string(JmesPath::maxLength + 1, 'a'));
        row("open parentheses", repeated("(", 10'000));
        row("parentheses", repeated("(", 1000) + "a" + repeated(")", 1000));
        row("negations", repeated("!", 10'000) + "a");
        row("lists in lists", repeated("[", 1000) + "a" + repeated("]", 1000));
        row("objects in objects", repeated("{a: ", 1000) + "a" + repeated("}", 1000));
        row("filters in filters", repeated("[?", 1000) + "a" + repeated("]", 1000));
        row("calls in calls", repeated("length(", 1000) + "a" + repeated(")", 1000));
        row("comparisons in a row", "a" + repeated(" == a", 1000));
        row("objects around objects", "@" + repeated(" | {a: @}", 1000));
        row("lists around lists", "@" + repeated(" | [@]", 1000));
        row("a list that doubles", "[@]" + repeated(" | [@, @][]", 100));
        row("a text that doubles", "'abcdefgh'" + repeated(" | join('', [@, @])", 100));
        row("a number that doubles as text", "@" + repeated(" | [@, @]", 60) + " | to_string(@)");
        row("a list that doubles, compared", "@" + repeated(" | [@, @]", 60) + " | @ == [[@]]  || [0] == [1]");
        row("an object that doubles, merged", "{a: @}" + repeated(" | {a: @, b: @}", 60) + " | merge(@, @)");
        row("a long text sought in a long one",
            "'aaaaaaaa'" + repeated(" | join('', [@, @])", 17) + " | contains(@, @)");
        row("half a character", "\xC3");
        row("no characters", std::string("a\0b", 3));
        row("a literal that nests", "`" + repeated("[", 1000) + repeated("]", 1000) + "`");
    }
    void endsOnHostileExpressions()
    {
        QFETCH(std::string, expression);
        const std::string result = outcome(expression, R"({"a":[1,"x",{"b":2}]})");
        QVERIFY2(result.starts_with("refused: ") || result.starts_with("error: ExpressionLimitException"),
                 result.substr(0, 200).c_str());
    }

    /// Long, and no deeper than what it is made of.
    void takesLongChains()
    {
        const std::string document = R"({"a":1})";
        QCOMPARE(outcome("@" + repeated(" | @", 4'000) + " | a", document), std::string("value: 1"));
        QCOMPARE(outcome("b" + repeated(" || b", 3'000) + " || a", document), std::string("value: 1"));
        QCOMPARE(outcome("b" + repeated(".b", 9'000), document), std::string("value: null"));
        QCOMPARE(outcome("[a]" + repeated("[]", 9'000), document), std::string("projection: [1]"));
    }

    void givesNoTextThatIsTooLong()
    {
        json::Document document;
        const auto root = document.parse("1", json::Grammar::Strict);
        const auto path = JmesPath::compile("@" + repeated(" | [@, @]", 60));
        JmesMemory memory;
        JmesValue value;
        QVERIFY(!path->evaluate(*root, memory, value));
        std::string text;
        QVERIFY(!appendResult(text, value));
    }

    void givesEveryCutExpressionAnAnswer()
    {
        const std::string whole =
            "beds[?no >= `1` && !(who == 'Bo' || contains(\"who\\u0041\", 'x'))][no, {a: who}].x[-1:0:2] | sort_by(@, "
            "&[0])[] | [*].* || `{\"a\":[1.5,null]}`";
        for (std::size_t length = 0; length <= whole.size(); ++length)
            for (std::size_t from : {std::size_t{0}, length / 2})
                QVERIFY(!outcome(whole.substr(from, length - from), R"({"beds":[{"no":1,"who":"Bo"}]})").empty());
        QVERIFY(JmesPath::compile(whole).has_value());
    }

private:
    static void check(const std::vector<TextCase> &cases)
    {
        QFETCH(int, index);
        const TextCase &one = cases[static_cast<std::size_t>(index)];
        QCOMPARE(outcome(one.text("expression"), documentOf(cases, index)), expected(one));
    }

    const std::vector<TextCase> m_expressions = tests::readCases("jmespath/expressions.txt");
    const std::vector<TextCase> m_functions = tests::readCases("jmespath/functions.txt");
    const std::vector<TextCase> m_refused = tests::readCases("jmespath/refused.txt");
};
TRENDWARD_TEST(JmesPathTest)

#include "tst_jmespath.moc"
