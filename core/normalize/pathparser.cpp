// SPDX-License-Identifier: GPL-3.0-or-later
// Follows Newtonsoft.Json 13 Linq/JsonPath/JPath.cs state by state, because its quirks are part of published templates.
#include "core/normalize/pathprogram.h"

#include "core/base/ascii.h"

#include <charconv>

namespace trendward::normalize
{

namespace
{

class PathParser
{
public:
    explicit PathParser(std::string_view text) : m_text(text) {}
    std::vector<Step> parse();

private:
    [[noreturn]] static void fail(std::string message) { throw SyntaxFault{{"JsonException", std::move(message)}}; }
    /// Where the original runs past the end of the expression without a check of its own.
    [[noreturn]] static void failPastEnd()
    {
        throw SyntaxFault{{"IndexOutOfRangeException", "Index was outside the bounds of the array."}};
    }
    char current() const
    {
        if (m_i >= m_text.size()) failPastEnd();
        return m_text[m_i];
    }
    bool atEnd() const { return m_i >= m_text.size(); }
    void skipSpace()
    {
        while (!atEnd() && m_text[m_i] == ' ') ++m_i;
    }
    void needMore(const char *message) const
    {
        if (atEnd()) fail(message);
    }
    bool take(std::string_view word)
    {
        if (m_text.substr(m_i, word.size()) != word) return false;
        m_i += word.size();
        return true;
    }
    std::string character() const;

    bool parseSteps(std::vector<Step> &steps, std::size_t partStart, bool inQuery);
    void addMember(std::vector<Step> &steps, std::size_t from, bool scan, bool trim);
    Step parseIndexer(char open, bool scan);
    Step parseArrayIndexer(char close);
    Step parseQuotedField(char close, bool scan);
    Step parseQuery(char close, bool scan);
    Condition parseCondition();
    Side parseSide();
    std::optional<Literal> parseLiteral();
    std::optional<Literal> parseNumber();
    Literal parseRegex();
    std::string parseQuoted();
    Operator parseOperator();
    static int toIndex(std::string_view digits);
    static Step namedStep(std::string name, bool scan);

    std::string_view m_text;
    std::size_t m_i = 0;
    int m_nesting = 0;
};

/// The whole UTF-8 character at the current place, for messages.
std::string PathParser::character() const
{
    if (atEnd()) failPastEnd();
    std::size_t length = 1;
    while (m_i + length < m_text.size() && (static_cast<unsigned char>(m_text[m_i + length]) & 0xC0) == 0x80) ++length;
    return std::string(m_text.substr(m_i, length));
}

Step PathParser::namedStep(std::string name, bool scan)
{
    Step step;
    step.kind = scan ? Step::Kind::Scan : Step::Kind::Field;
    step.names.emplace_back(std::move(name));
    return step;
}

std::vector<Step> PathParser::parse()
{
    std::vector<Step> steps;
    skipSpace();
    if (atEnd()) return steps;
    std::size_t partStart = 0;
    if (m_text[m_i] == '$') {
        if (m_text.size() == 1) return steps;
        // Only before a dot or a bracket is $ the root; elsewhere it belongs to a name.
        const char next = m_i + 1 < m_text.size() ? m_text[m_i + 1] : '\0';
        if (next == '.' || next == '[') partStart = ++m_i;
    }
    if (parseSteps(steps, partStart, false)) return steps;
    const std::size_t last = m_i;
    skipSpace();
    if (!atEnd()) {
        m_i = last;
        fail("Unexpected character while parsing path: " + character());
    }
    return steps;
}

void PathParser::addMember(std::vector<Step> &steps, std::size_t from, bool scan, bool trim)
{
    std::string_view name = m_text.substr(from, m_i - from);
    while (trim && !name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (name != "*") {
        steps.push_back(namedStep(std::string(name), scan));
        return;
    }
    Step step;
    step.kind = scan ? Step::Kind::ScanAny : Step::Kind::AnyField;
    steps.push_back(std::move(step));
}

/// Returns whether the expression's end was reached.
bool PathParser::parseSteps(std::vector<Step> &steps, std::size_t partStart, bool inQuery)
{
    constexpr std::string_view queryEnds = "=<!>|&";
    bool scan = false, afterIndexer = false, afterDot = false, ended = false;
    const auto finishMember = [&] {
        if (m_i <= partStart) return;
        addMember(steps, partStart, scan, false);
        scan = false;
    };
    while (!atEnd() && !ended) {
        const char c = m_text[m_i];
        if (c == '[' || c == '(') {
            finishMember();
            steps.push_back(parseIndexer(c, scan));
            scan = false;
            partStart = ++m_i;
            afterIndexer = true;
            afterDot = false;
        } else if (c == ']' || c == ')' || c == ' ') {
            ended = true;
        } else if (c == '.') {
            finishMember();
            if (m_i + 1 < m_text.size() && m_text[m_i + 1] == '.') {
                scan = true;
                ++m_i;
            }
            partStart = ++m_i;
            afterIndexer = false;
            afterDot = true;
        } else if (inQuery && queryEnds.find(c) != std::string_view::npos) {
            ended = true;
        } else {
            if (afterIndexer) fail("Unexpected character following indexer: " + character());
            ++m_i;
        }
    }
    if (m_i > partStart)
        addMember(steps, partStart, scan, true);
    else if (afterDot && (atEnd() || inQuery))
        fail("Unexpected end while parsing path.");
    if (steps.size() > JsonPath::maxPathSteps) fail("The path has too many steps.");
    return atEnd();
}

Step PathParser::parseIndexer(char open, bool scan)
{
    ++m_i;
    const char close = open == '[' ? ']' : ')';
    needMore("Path ended with open indexer.");
    skipSpace();
    if (current() == '\'') return parseQuotedField(close, scan);
    if (current() == '?') return parseQuery(close, scan);
    return parseArrayIndexer(close);
}

int PathParser::toIndex(std::string_view digits)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::result_out_of_range)
        throw SyntaxFault{{"OverflowException", "Value was either too large or too small for an Int32."}};
    if (failure != std::errc{} || end != digits.data() + digits.size())
        throw SyntaxFault{{"FormatException", "Input string was not in a correct format."}};
    return value;
}

Step PathParser::parseArrayIndexer(char close)
{
    Step step;
    step.kind = Step::Kind::Index;
    std::size_t start = m_i;
    std::optional<std::size_t> end;
    int colons = 0;
    const auto part = [&] { return m_text.substr(start, end.value_or(m_i) - start); };
    const auto nextPart = [&] {
        ++m_i;
        skipSpace();
        start = m_i;
        end.reset();
    };
    const auto setSlice = [&](int place) {
        if (part().empty()) return;
        (place == 0 ? step.start : place == 1 ? step.end : step.step) = toIndex(part());
    };
    while (!atEnd()) {
        const char c = m_text[m_i];
        if (c == ' ') {
            end = m_i;
            skipSpace();
        } else if (c == close) {
            if (step.indexes.empty() && colons > 0) {
                step.kind = Step::Kind::Slice;
                setSlice(colons == 1 ? 1 : 2);
                return step;
            }
            if (part().empty()) fail("Array index expected.");
            if (!step.indexes.empty()) step.kind = Step::Kind::Indexes;
            step.indexes.push_back(toIndex(part()));
            return step;
        } else if (c == ',') {
            if (part().empty()) fail("Array index expected.");
            step.indexes.push_back(toIndex(part()));
            nextPart();
        } else if (c == '*') {
            ++m_i;
            needMore("Path ended with open indexer.");
            skipSpace();
            if (current() != close) fail("Unexpected character while parsing path indexer: *");
            step.kind = Step::Kind::AnyIndex;
            return step;
        } else if (c == ':') {
            setSlice(colons > 1 ? 2 : colons);
            ++colons;
            nextPart();
        } else if ((!isDigit(c) && c != '-') || end) {
            fail("Unexpected character while parsing path indexer: " + character());
        } else {
            ++m_i;
        }
    }
    fail("Path ended with open indexer.");
}

Step PathParser::parseQuotedField(char close, bool scan)
{
    std::vector<json::Name> names;
    while (!atEnd()) {
        std::string name = parseQuoted();
        skipSpace();
        needMore("Path ended with open indexer.");
        if (current() == close) {
            if (names.empty()) return namedStep(std::move(name), scan);
            names.emplace_back(std::move(name));
            Step step;
            step.kind = scan ? Step::Kind::ScanFields : Step::Kind::Fields;
            step.names = std::move(names);
            return step;
        }
        if (current() != ',') fail("Unexpected character while parsing path indexer: " + character());
        ++m_i;
        skipSpace();
        names.emplace_back(std::move(name));
    }
    fail("Path ended with open indexer.");
}

Step PathParser::parseQuery(char close, bool scan)
{
    ++m_i;
    needMore("Path ended with open indexer.");
    if (current() != '(') fail("Unexpected character while parsing path indexer: " + character());
    ++m_i;
    if (++m_nesting > JsonPath::maxNesting) fail("Filters are nested too deeply.");
    Step step;
    step.kind = scan ? Step::Kind::QueryScan : Step::Kind::Query;
    step.condition = std::make_unique<Condition>(parseCondition());
    --m_nesting;
    ++m_i;
    needMore("Path ended with open indexer.");
    skipSpace();
    if (current() != close) fail("Unexpected character while parsing path indexer: " + character());
    return step;
}

/// There is no precedence: each change of connective opens a new group that holds the rest (A && B || C is A && (B ||
/// C)). The groups are gathered in a list and folded from the right, so that no input can nest the parser.
Condition PathParser::parseCondition()
{
    std::vector<Condition> groups;
    while (!atEnd()) {
        Condition condition;
        condition.left = parseSide();
        if (const char c = current(); c != ')' && c != '|' && c != '&') {
            condition.op = parseOperator();
            condition.right = parseSide();
        }
        const char c = current();
        if (c == ')') {
            if (groups.empty()) return condition;
            groups.back().parts.push_back(std::move(condition));
            while (groups.size() > 1) {
                Condition inner = std::move(groups.back());
                groups.pop_back();
                groups.back().parts.push_back(std::move(inner));
            }
            return std::move(groups.front());
        }
        if (c != '&' && c != '|') continue;  // the original starts over and fails on what stands here
        if (!take(c == '&' ? "&&" : "||")) fail("Unexpected character while parsing path query: " + character());
        const auto kind = c == '&' ? Condition::Kind::And : Condition::Kind::Or;
        if (groups.empty() || groups.back().kind != kind) groups.emplace_back().kind = kind;
        if (groups.size() > std::size_t{JsonPath::maxNesting}) fail("Conditions are nested too deeply.");
        groups.back().parts.push_back(std::move(condition));
    }
    fail("Path ended with open query.");
}

Side PathParser::parseSide()
{
    skipSpace();
    const char c = current();
    if (c == '$' || c == '@') {
        std::vector<Step> steps;
        if (c == '$') steps.emplace_back();
        ++m_i;
        if (parseSteps(steps, m_i, true)) fail("Path ended with open query.");
        skipSpace();
        needMore("Path ended with open query.");
        return steps;
    }
    auto literal = parseLiteral();
    if (!literal) fail("Unexpected character while parsing path query: " + character());
    skipSpace();
    needMore("Path ended with open query.");
    return std::move(*literal);
}

std::optional<Literal> PathParser::parseLiteral()
{
    Literal literal;
    const char c = current();
    if (c == '\'') {
        literal.text = parseQuoted();
        literal.scalar.kind = json::Kind::String;
        literal.regex = Regex::compile(literal.text);
        return literal;
    }
    if (c == '/') return parseRegex();
    if (isDigit(c) || c == '-') return parseNumber();
    if (take("null")) return literal;
    literal.scalar.kind = json::Kind::Boolean;
    literal.scalar.boolean = true;
    if (take("true")) return literal;
    literal.scalar.boolean = false;
    if (take("false")) return literal;
    return std::nullopt;
}

/// Up to the next blank or closing parenthesis, whatever stands between; then it must be a number.
std::optional<Literal> PathParser::parseNumber()
{
    const std::size_t start = m_i++;
    while (!atEnd() && m_text[m_i] != ' ' && m_text[m_i] != ')') ++m_i;
    if (atEnd()) return std::nullopt;
    const std::string_view digits = m_text.substr(start, m_i - start);
    const char *first = digits.data(), *last = first + digits.size();
    Literal literal;
    if (digits.find_first_of(".eE") == std::string_view::npos) {
        literal.scalar.kind = json::Kind::Integer;
        const auto [end, failure] = std::from_chars(first, last, literal.scalar.integer);
        if (failure != std::errc{} || end != last) return std::nullopt;
        literal.scalar.number = static_cast<double>(literal.scalar.integer);
        return literal;
    }
    literal.scalar.kind = json::Kind::Float;
    const auto [end, failure] = std::from_chars(first, last, literal.scalar.number);
    if (failure != std::errc{} || end != last) return std::nullopt;
    return literal;
}

std::string PathParser::parseQuoted()
{
    constexpr std::string_view names = "btnfr\\\"'/", meanings = "\b\t\n\f\r\\\"'/";
    std::string text;
    ++m_i;
    while (!atEnd()) {
        const char c = m_text[m_i];
        if (c == '\'') {
            ++m_i;
            return text;
        }
        if (c != '\\' || m_i + 1 >= m_text.size()) {
            text += c;
            ++m_i;
            continue;
        }
        ++m_i;
        const auto known = names.find(m_text[m_i]);
        if (known == std::string_view::npos) fail("Unknown escape character: \\" + character());
        text += meanings[known];
        ++m_i;
    }
    fail("Path ended with an open string.");
}

Literal PathParser::parseRegex()
{
    const std::size_t start = m_i++;
    while (!atEnd() && m_text[m_i] != '/') m_i += m_text[m_i] == '\\' && m_i + 1 < m_text.size() ? 2 : 1;
    if (atEnd()) fail("Path ended with an open regex.");
    ++m_i;
    while (!atEnd() && isLetter(m_text[m_i])) ++m_i;
    Literal literal;
    literal.scalar.kind = json::Kind::String;
    literal.text = m_text.substr(start, m_i - start);
    literal.regex = Regex::compile(literal.text);
    return literal;
}

Operator PathParser::parseOperator()
{
    if (m_i + 1 >= m_text.size()) fail("Path ended with open query.");
    if (take("===")) return Operator::StrictEqual;
    if (take("==")) return Operator::Equal;
    if (take("=~")) return Operator::Matches;
    if (take("!==")) return Operator::StrictNotEqual;
    if (take("!=") || take("<>")) return Operator::NotEqual;
    if (take("<=")) return Operator::LessOrEqual;
    if (take("<")) return Operator::Less;
    if (take(">=")) return Operator::GreaterOrEqual;
    if (take(">")) return Operator::Greater;
    fail("Could not read query operator.");
}

}  // namespace

std::vector<Step> parsePath(std::string_view text)
{
    if (text.size() > JsonPath::maxLength)
        throw SyntaxFault{
            {"JsonException", "The expression is longer than " + std::to_string(JsonPath::maxLength) + " characters."}};
    return PathParser(text).parse();
}

}  // namespace trendward::normalize
