// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/jsonpath.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

using namespace trendward;
using namespace trendward::normalize;
using tests::repeated;
using tests::TextCase;

namespace
{

struct Selected final : PathSink {
    std::vector<std::string> lines;
    std::size_t most = SIZE_MAX;
    bool take(const PathNode &node) override
    {
        lines.emplace_back();
        appendResult(lines.back(), node);
        return lines.size() < most;
    }
};

struct Nodes final : PathSink {
    std::vector<PathNode> all;
    bool take(const PathNode &node) override
    {
        all.push_back(node);
        return true;
    }
};

std::string shown(const std::vector<std::string> &lines)
{
    std::string all;
    for (const std::string &line : lines) all += line + "\n";
    return all;
}

std::string failure(const std::optional<ExpressionError> &error)
{
    return error ? error->type + ": " + error->message : "no error";
}

}  // namespace

class JsonPathTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_cases.size() > 50); }

    void selects_data() { tests::addRows(m_cases); }
    void selects()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        std::string text;
        for (int i = 0; i <= index; ++i)
            if (m_cases[static_cast<std::size_t>(i)].has("document"))
                text = m_cases[static_cast<std::size_t>(i)].text("document");
        json::Document document;
        const auto root = document.parse(text, json::Grammar::Strict);
        QVERIFY2(root.has_value(), root ? "" : root.error().where.c_str());
        JsonPath path = JsonPath::compile(one.text("path"));
        NameNumbers names;
        path.bind(names);
        ObjectIndex objects;
        objects.build(*root, names);
        // The index is a short cut and must never be seen in the results.
        for (const ObjectIndex *shortCut :
             {static_cast<const ObjectIndex *>(nullptr), static_cast<const ObjectIndex *>(&objects)}) {
            Selected selected;
            const auto error = path.select({*root, false}, selected, shortCut);
            if (one.has("error")) {
                QVERIFY2(failure(error).starts_with(one.text("error")), failure(error).c_str());
                continue;
            }
            QCOMPARE(failure(error), std::string("no error"));
            QCOMPARE(shown(selected.lines), shown(one.lines("results")));
        }
    }

    /// More objects than the index holds the values of, and more names than have a number of their own.
    void anIndexOfMuchIsNotSeenEither()
    {
        std::string text = "[";
        for (int i = 0; i < 300; ++i) {
            const std::string n = std::to_string(i);
            text += (i ? "," : "") + std::string("{\"n") + std::to_string(i % 90) + "\":" + n +
                    R"(,"id":"x","o":{"id":)" + (i % 2 ? "null" : n) + "}}";
        }
        text += "]";
        json::Document document;
        const auto root = document.parse(text, json::Grammar::Strict);
        QVERIFY(root);
        std::vector<JsonPath> paths;
        NameNumbers names;
        for (int i = 0; i < 90; ++i) {
            const std::string name = "n" + std::to_string(i);
            for (const char *rest : {" && @id)]", " != null && @.id == 'x')]", " > 100 || @id)]", " =~ /^(7)$/)]"})
                paths.push_back(JsonPath::compile("$..[?(@" + name + rest));
            paths.push_back(JsonPath::compile("$..[?(@id != null && @" + name + ")]." + name));
        }
        for (JsonPath &path : paths) path.bind(names);
        ObjectIndex objects;
        objects.build(*root, names);
        std::size_t found = 0;
        for (const JsonPath &path : paths) {
            Selected with, without;
            QVERIFY(!path.select({*root, false}, with, &objects));
            QVERIFY(!path.select({*root, false}, without));
            QCOMPARE(shown(with.lines), shown(without.lines));
            QVERIFY(path.maySelect(objects) || without.lines.empty());
            found += with.lines.size();
        }
        QVERIFY(found > 1000);
    }

    /// What was found through an index finds its own members by their numbers.
    void findsTheMembersOfWhatTheIndexFound()
    {
        json::Document document;
        const auto root = document.parse(R"([{"a":1,"b":2},{"b":3},{"a":4}])", json::Grammar::Strict);
        QVERIFY(root);
        JsonPath match = JsonPath::compile("$..[?(@a)]"), path = JsonPath::compile("$.b");
        NameNumbers names;
        match.bind(names);
        path.bind(names);
        ObjectIndex objects;
        objects.build(*root, names);
        Nodes nodes;
        QVERIFY(!match.select({*root, false}, nodes, &objects));
        QCOMPARE(nodes.all.size(), std::size_t{2});
        StepBudget budget{100};
        QVERIFY(path.valueAt(nodes.all[0], budget, &objects)->text() == "2");
        QVERIFY(!path.valueAt(nodes.all[1], budget, &objects)->exists());
    }

    /// Names one after the other: by their numbers as far as the index goes, and by a walk beyond it.
    void findsWhatLiesDeeperAsAWalkDoes()
    {
        std::string text = R"({"a":{"b":{"c":1}},"s":"x","l":[{"b":{"c":2}}],"many":[)";
        for (std::size_t i = 0; i < ObjectIndex::maxSlotted; ++i) text += R"({"b":0},)";
        text += R"(0],"late":{"b":{"c":3}}})";
        json::Document document;
        const auto root = document.parse(text, json::Grammar::Strict);
        QVERIFY(root);
        const std::vector<std::pair<std::string, std::string>> wanted{
            {"$.a.b.c", "1"},  {"$.a.b", R"({"c":1})"}, {"$.late.b.c", "3"}, {"$.s", "x"},         {"$.s.b.c", "none"},
            {"$.l.b", "none"}, {"$.a.c.b", "none"},     {"$.b.c", "none"},   {"$.a.b.c.d", "none"}};
        std::vector<JsonPath> paths;
        NameNumbers names;
        JsonPath match = JsonPath::compile("$..[?(@a.b.c && @late.b.c == 3)]");
        match.bind(names);
        for (const auto &[path, value] : wanted) {
            paths.push_back(JsonPath::compile(path));
            paths.back().bind(names);
        }
        ObjectIndex objects;
        objects.build(*root, names);
        Nodes found;
        QVERIFY(!match.select({*root, false}, found, &objects));
        QCOMPARE(found.all.size(), std::size_t{1});
        QVERIFY(found.all.front().entry != 0);
        for (std::size_t i = 0; i < paths.size(); ++i)
            for (const ObjectIndex *by : std::initializer_list<const ObjectIndex *>{nullptr, &objects}) {
                StepBudget budget{1000};
                const auto value = paths[i].valueAt(found.all.front(), budget, by);
                QVERIFY(value);
                std::string shown = "none";
                if (value->exists() && value->isContainer()) appendResult(shown = {}, {*value, false});
                if (value->exists() && !value->isContainer()) shown = value->text();
                QCOMPARE(shown, wanted[i].second);
            }
    }

    void stopsWhenTheSinkHasEnough()
    {
        json::Document document;
        const auto root = document.parse("[1,2,3]", json::Grammar::Strict);
        Selected selected;
        selected.most = 2;
        QVERIFY(!JsonPath::compile("$[*]").select({*root, false}, selected));
        QCOMPARE(shown(selected.lines), std::string("1\n2\n"));
    }

    void handsOutWhatItFoundBeforeItFailed()
    {
        json::Document document;
        const auto root = document.parse(R"([{"n":1},{"n":"x"},{"n":2}])", json::Grammar::Strict);
        Selected selected;
        const auto error = JsonPath::compile("$[?(@.n > 0)]").select({*root, false}, selected);
        QVERIFY(error && error->type == "FormatException");
        QCOMPARE(shown(selected.lines), std::string("{\"n\":1}\n"));
    }

    void keepsSyntaxErrorsUntilItIsUsed()
    {
        const JsonPath path = JsonPath::compile("$.a[");
        QVERIFY(path.syntaxError().has_value());
        QCOMPARE(path.text(), std::string("$.a["));
    }

    void drawsOnItsBudget()
    {
        json::Document document;
        const std::string text = "[" + repeated("0,", 999) + "0]";
        const auto root = document.parse(text, json::Grammar::Strict);
        StepBudget enough{3000}, little{500};
        Selected selected;
        QVERIFY(!JsonPath::compile("$[*]").select({*root, false}, selected, nullptr, &enough));
        QCOMPARE(selected.lines.size(), std::size_t{1000});
        QVERIFY(enough.left < 3000);
        const auto error = JsonPath::compile("$[*]").select({*root, false}, selected, nullptr, &little);
        QVERIFY(error && error->type == "ExpressionLimitException");
    }

    void passesOverWhatASliceLeavesOut()
    {
        json::Document document;
        const std::string text = "[" + repeated("0,", 999) + "7]";
        const auto root = document.parse(text, json::Grammar::Strict);
        for (const auto &[slice, steps] : std::vector<std::pair<const char *, std::uint64_t>>{
                 {"$[1:3]", 10}, {"$[-1:]", 70}, {"$[999:998:-1]", 70}, {"$[1000:]", 5}, {"$[3:1:-1]", 10}}) {
            StepBudget budget{steps};
            Selected selected;
            const auto error = JsonPath::compile(slice).select({*root, false}, selected, nullptr, &budget);
            QVERIFY2(!error, slice);
        }
    }

    void endsWhenItsTimeIsOver()
    {
        json::Document document;
        const std::string text = "[" + repeated("0,", 99'999) + "7]";
        const auto root = document.parse(text, json::Grammar::Strict);
        StepBudget budget{1'000'000, std::chrono::milliseconds(0)};
        Selected selected;
        selected.most = 1'000'000;
        const auto error = JsonPath::compile("$[*]").select({*root, false}, selected, nullptr, &budget);
        QVERIFY(error && error->type == "ExpressionLimitException");
        QVERIFY(budget.late);
        // What is over stays over, whatever the next evaluation is given.
        budget.left = 1'000'000;
        QVERIFY(!budget.spend());
    }

    void endsOnHostileExpressions_data()
    {
        QTest::addColumn<std::string>("expression");
        QTest::newRow("too long") << std::string(JsonPath::maxLength + 1, 'a');
        QTest::newRow("many steps") << repeated(".a", JsonPath::maxPathSteps + 1);
        QTest::newRow("filters in filters") << repeated("[?(@", 1000);
        QTest::newRow("closed filters in filters") << repeated("[?(@.a", 500) + repeated(")]", 500);
        QTest::newRow("many changes of connective") << "$[?(@.a" + repeated(" && @.a || @.a", 200) + ")]";
        QTest::newRow("scans in scans") << "$" + repeated("..*", 9);
        QTest::newRow("only a quote") << std::string("$['");
        QTest::newRow("only a regex") << std::string("$[?(@ =~ /");
        QTest::newRow("ends in an escape") << std::string("$['\\");
        QTest::newRow("no characters") << std::string("$[?(\0)]", 7);
    }
    void endsOnHostileExpressions()
    {
        QFETCH(std::string, expression);
        json::Document document;
        const std::string text = repeated("[", 60) + "{\"a\":[[[1]]]}" + repeated("]", 60);
        const auto root = document.parse(text, json::Grammar::Strict);
        Selected selected;
        selected.most = 10'000'000;
        StepBudget budget{200'000};
        QVERIFY(JsonPath::compile(expression).select({*root, false}, selected, nullptr, &budget).has_value());
    }

    void givesEveryCutExpressionAnAnswer()
    {
        json::Document document;
        const auto root = document.parse(R"({"a":[{"b":"x"}]})", json::Grammar::Strict);
        const std::string whole = R"($..[?(@.b =~ /x/i && @['b'] != 'y' || $.a[0,1].b == null)].b[0:1:1]..*)";
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            Selected selected;
            JsonPath::compile(whole.substr(0, length)).select({*root, false}, selected);
        }
        QVERIFY(!JsonPath::compile(whole).syntaxError());
    }

private:
    const std::vector<TextCase> m_cases = tests::readCases("normalize/jsonpath.txt");
};
TRENDWARD_TEST(JsonPathTest)

#include "tst_jsonpath.moc"
