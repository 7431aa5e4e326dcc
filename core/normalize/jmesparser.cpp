// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of JmesPath.Net 1.0.205 (JmesPathParser.y). It nests comparisons by its own ranks
// (a > b == c is (a > b) == c), and lets a list in brackets follow a projection without a dot.
#include "core/normalize/jmeslexer.h"
#include "core/normalize/jmesprogram.h"

#include <algorithm>
#include <charconv>

namespace trendward::normalize
{

namespace
{

using NodeKind = JmesNode::Kind;
using Mark = JmesMark;
using Lexeme = JmesLexeme;

/// What joins two expressions, and how tightly.
struct Joint {
    NodeKind kind;
    int rank;
};

std::optional<Joint> jointOf(Mark mark)
{
    switch (mark) {
        case Mark::Pipe:
            return Joint{NodeKind::Pipe, 1};
        case Mark::Or:
            return Joint{NodeKind::Or, 2};
        case Mark::And:
            return Joint{NodeKind::And, 3};
        case Mark::Equal:
            return Joint{NodeKind::Equal, 4};
        case Mark::Greater:
            return Joint{NodeKind::Greater, 5};
        case Mark::GreaterOrEqual:
            return Joint{NodeKind::GreaterOrEqual, 6};
        case Mark::Less:
            return Joint{NodeKind::Less, 7};
        case Mark::LessOrEqual:
            return Joint{NodeKind::LessOrEqual, 8};
        case Mark::NotEqual:
            return Joint{NodeKind::NotEqual, 9};
        default:
            return std::nullopt;
    }
}
constexpr int rankOfNot = 10;

[[noreturn]] void fail(std::string message, std::size_t offset)
{
    throw JmesSyntaxFault{std::move(message), offset};
}

class Parser
{
public:
    Parser(std::string_view text, JmesPath::Program &program) : m_program(program), m_lexemes(jmesLexemes(text)) {}
    JmesNode parse()
    {
        JmesNode node = expression(0);
        expect(Mark::End);
        return node;
    }

private:
    const Lexeme &ahead(std::size_t by = 0) const { return m_lexemes[std::min(m_at + by, m_lexemes.size() - 1)]; }
    bool at(Mark mark, std::size_t by = 0) const { return ahead(by).mark == mark; }
    Lexeme take() { return m_lexemes[m_at < m_lexemes.size() - 1 ? m_at++ : m_at]; }
    bool takeIf(Mark mark)
    {
        if (!at(mark)) return false;
        take();
        return true;
    }
    Lexeme expect(Mark mark)
    {
        if (!at(mark)) failHere();
        return take();
    }
    [[noreturn]] void failHere() const
    {
        fail("Error: syntax, unexpected " + (at(Mark::End) ? "END" : "'" + std::string(ahead().text) + "'"),
             ahead().offset);
    }

    static JmesNode node(NodeKind kind)
    {
        JmesNode one;
        one.kind = kind;
        return one;
    }
    void add(JmesNode &parent, JmesNode part) const;

    JmesNode expression(int least);
    JmesNode prefix();
    JmesNode negation();
    JmesNode primary();
    void chain(JmesNode &left);
    bool opensList() const;
    JmesNode afterDot();
    JmesNode bracket();
    JmesNode slice();
    int number();
    JmesNode filter();
    JmesNode list();
    JmesNode hash();
    JmesNode identifier();
    JmesNode call();
    JmesNode literal();

    JmesPath::Program &m_program;
    std::vector<Lexeme> m_lexemes;
    std::size_t m_at = 0;
    int m_nesting = 0;
};

void Parser::add(JmesNode &parent, JmesNode part) const
{
    if (part.depth + 1 > JmesPath::maxNesting) fail("The expression is nested too deeply.", ahead().offset);
    parent.depth = std::max<std::uint8_t>(parent.depth, part.depth + 1);
    parent.parts.push_back(std::move(part));
}

JmesNode Parser::expression(int least)
{
    if (++m_nesting > JmesPath::maxNesting) fail("The expression is nested too deeply.", ahead().offset);
    JmesNode left = prefix();
    for (auto joint = jointOf(ahead().mark); joint && joint->rank >= least; joint = jointOf(ahead().mark)) {
        take();
        JmesNode right = expression(joint->rank + 1);
        const bool gathers =
            joint->kind == NodeKind::Pipe || joint->kind == NodeKind::Or || joint->kind == NodeKind::And;
        if (!gathers || left.kind != joint->kind) {
            JmesNode joined = node(joint->kind);
            add(joined, std::move(left));
            left = std::move(joined);
        }
        add(left, std::move(right));
    }
    --m_nesting;
    return left;
}

JmesNode Parser::prefix()
{
    if (at(Mark::Not)) return negation();
    JmesNode left = primary();
    chain(left);
    return left;
}

JmesNode Parser::negation()
{
    take();
    JmesNode negated = node(NodeKind::Not);
    add(negated, expression(rankOfNot));
    return negated;
}

JmesNode Parser::primary()
{
    switch (ahead().mark) {
        case Mark::Current:
            take();
            return node(NodeKind::CurrentNode);
        case Mark::Star:
            take();
            return node(NodeKind::HashWildcard);
        case Mark::Name:
            return at(Mark::OpenParenthesis, 1) ? call() : identifier();
        case Mark::Quoted:
            return identifier();
        case Mark::Literal:
            return literal();
        case Mark::Raw: {
            JmesNode raw = node(NodeKind::RawString);
            raw.name = unquotedOnce(take().text);
            return raw;
        }
        case Mark::OpenBrace:
            return hash();
        case Mark::OpenBracket:
            return opensList() ? list() : bracket();
        case Mark::Filter:
        case Mark::Flatten:
            return bracket();
        case Mark::OpenParenthesis: {
            take();
            JmesNode inner = expression(0);
            expect(Mark::CloseParenthesis);
            return inner;
        }
        default:
            failHere();
    }
}

/// Whether a bracket begins a list of expressions, and no index, slice or wildcard.
bool Parser::opensList() const
{
    if (at(Mark::Star, 1)) return !at(Mark::CloseBracket, 2);
    return !at(Mark::Number, 1) && !at(Mark::Colon, 1);
}

void Parser::chain(JmesNode &left)
{
    const auto endsInProjection = [&] {
        return left.kind == NodeKind::Chain ? left.parts.back().isProjection() : left.isProjection();
    };
    for (;;) {
        JmesNode next;
        if (takeIf(Mark::Dot))
            next = afterDot();
        else if (at(Mark::Filter) || at(Mark::Flatten))
            next = bracket();
        else if (!at(Mark::OpenBracket))
            return;
        else if (!opensList())
            next = bracket();
        else if (endsInProjection())
            next = list();
        else
            failHere();
        if (left.kind != NodeKind::Chain) {
            JmesNode whole = node(NodeKind::Chain);
            add(whole, std::move(left));
            left = std::move(whole);
        }
        add(left, std::move(next));
    }
}

JmesNode Parser::afterDot()
{
    switch (ahead().mark) {
        case Mark::Name:
            return at(Mark::OpenParenthesis, 1) ? call() : identifier();
        case Mark::Quoted:
            return identifier();
        case Mark::OpenBrace:
            return hash();
        case Mark::OpenBracket:
            return list();
        case Mark::Star:
            take();
            return node(NodeKind::HashWildcard);
        default:
            failHere();
    }
}

JmesNode Parser::bracket()
{
    if (takeIf(Mark::Flatten)) return node(NodeKind::Flatten);
    if (at(Mark::Filter)) return filter();
    take();
    if (takeIf(Mark::Star)) {
        expect(Mark::CloseBracket);
        return node(NodeKind::ListWildcard);
    }
    if (at(Mark::Number) && at(Mark::CloseBracket, 1)) {
        JmesNode index = node(NodeKind::Index);
        index.start = number();
        take();
        return index;
    }
    return slice();
}

JmesNode Parser::slice()
{
    JmesNode slice = node(NodeKind::Slice);
    if (at(Mark::Number)) {
        slice.start = number();
        slice.hasStart = true;
    }
    expect(Mark::Colon);
    if (at(Mark::Number)) {
        slice.stop = number();
        slice.hasStop = true;
    }
    if (takeIf(Mark::Colon) && at(Mark::Number)) {
        const std::size_t offset = ahead().offset;
        slice.step = number();
        if (slice.step == 0) fail("Error: invalid-value, the step of a slice cannot be 0.", offset);
    }
    expect(Mark::CloseBracket);
    return slice;
}

int Parser::number()
{
    const Lexeme lexeme = take();
    int value = 0;
    const char *last = lexeme.text.data() + lexeme.text.size();
    if (const auto [end, failure] = std::from_chars(lexeme.text.data(), last, value); failure != std::errc{})
        fail("Error: invalid-value, the number " + std::string(lexeme.text) + " is out of range.", lexeme.offset);
    return value;
}

JmesNode Parser::filter()
{
    take();
    JmesNode filter = node(NodeKind::Filter);
    add(filter, expression(0));
    expect(Mark::CloseBracket);
    return filter;
}

JmesNode Parser::list()
{
    take();
    JmesNode list = node(NodeKind::List);
    do add(list, expression(0));
    while (takeIf(Mark::Comma));
    expect(Mark::CloseBracket);
    return list;
}

JmesNode Parser::hash()
{
    take();
    JmesNode hash = node(NodeKind::Hash);
    do {
        const std::size_t offset = ahead().offset;
        std::string name = identifier().name;
        if (std::find(hash.names.begin(), hash.names.end(), name) != hash.names.end())
            fail("An item with the same key has already been added. Key: " + name, offset);
        expect(Mark::Colon);
        hash.names.push_back(std::move(name));
        add(hash, expression(0));
    } while (takeIf(Mark::Comma));
    expect(Mark::CloseBrace);
    return hash;
}

JmesNode Parser::identifier()
{
    if (!at(Mark::Name) && !at(Mark::Quoted)) failHere();
    const Lexeme lexeme = take();
    JmesNode identifier = node(NodeKind::Identifier);
    identifier.name = lexeme.mark == Mark::Name ? std::string(lexeme.text) : unquoted(lexeme);
    return identifier;
}

JmesNode Parser::call()
{
    const Lexeme name = take();
    JmesNode call = node(NodeKind::Call);
    take();
    if (!at(Mark::CloseParenthesis)) {
        do {
            if (takeIf(Mark::Reference)) {
                JmesNode reference = node(NodeKind::Reference);
                add(reference, expression(0));
                add(call, std::move(reference));
            } else {
                add(call, expression(0));
            }
        } while (takeIf(Mark::Comma));
    }
    expect(Mark::CloseParenthesis);
    call.signature = jmesFunctionNamed(name.text);
    if (!call.signature)
        fail("Error: unknown-function, no function named " + std::string(name.text) + " has been registered.",
             name.offset);
    const std::size_t given = call.parts.size(), expected = call.signature->arguments;
    const bool orMore = call.signature->orMore;
    if (given >= expected && (orMore || given == expected)) return call;
    fail("Error: invalid-arity, the function " + std::string(name.text) + " expects " + std::to_string(expected) +
             " argument" + (expected > 1 ? "s " : " ") + (orMore ? "or more " : "") + "but " +
             (given == 0 ? "none" : (orMore ? "only " : "") + std::to_string(given)) + " were supplied.",
         name.offset);
}

/// Each value at its index; the depth is bounded by the reader's limit. A token decides when it is first asked whether
/// a text is a date, and says so ever after; asked here, it says the same to all threads at once.
void noteValues(const json::Token &value, std::vector<json::Token> &values)
{
    if (value.index() >= values.size()) values.resize(value.index() + std::size_t{1});
    values[value.index()] = value;
    if (!value.isContainer()) return;
    for (auto child = value.firstChild(); child.exists(); child = child.nextSibling()) noteValues(child, values);
}

JmesNode Parser::literal()
{
    const Lexeme lexeme = take();
    auto literal = std::make_unique<JmesLiteral>();
    literal->text = unquotedOnce(lexeme.text);
    const auto value = literal->document.parse(literal->text, json::Grammar::Lenient);
    if (!value) fail("The literal " + std::string(lexeme.text) + " is no JSON: " + value.error().detail, lexeme.offset);
    const std::string_view rest = std::string_view(literal->text).substr(literal->document.consumed());
    if (rest.find_first_not_of(" \t\r\n") != std::string_view::npos)
        fail("Additional text encountered after finished reading JSON content: " + std::string(rest), lexeme.offset);
    JmesNode node = Parser::node(NodeKind::Literal);
    node.literal = *value;
    noteValues(*value, literal->values);
    m_program.literals.push_back(std::move(literal));
    return node;
}

}  // namespace

void parseJmesPath(std::string_view text, JmesPath::Program &program)
{
    if (text.size() > JmesPath::maxLength)
        fail("The expression is longer than " + std::to_string(JmesPath::maxLength) + " characters.", 0);
    program.root = Parser(text, program).parse();
}

}  // namespace trendward::normalize
