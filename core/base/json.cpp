// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/jsonscan.h"
#include "core/base/jsontape.h"

#include <charconv>
#include <cstdlib>
#include <limits>

namespace trendward::json
{

Tape missing = [] {
    Tape tape;
    tape.nodes.resize(1);
    return tape;
}();

Document::Document() : m_tape(std::make_unique<Tape>()) {}
Document::~Document() = default;
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;

Token Document::root() const
{
    return m_tape->nodes.empty() ? Token() : Token(m_tape.get(), 0);
}
std::size_t Document::consumed() const
{
    return m_tape->consumed;
}

std::uint16_t nameHash(std::string_view name)
{
    return nameHashOf(nameMix(name));
}

Name::Name(std::string text)
    : m_text(std::move(text)),
      m_hash(nameHash(m_text)),
      m_seenWord(static_cast<std::uint8_t>(seenWord(nameMix(m_text)))),
      m_seenBit(seenBit(nameMix(m_text)))
{
}

Token Document::makeObject(std::initializer_list<NewMember> members)
{
    Tape &tape = *m_tape;
    const auto object = static_cast<std::uint32_t>(tape.nodes.size());
    tape.nodes.resize(tape.nodes.size() + 1 + members.size());
    Node &top = tape.nodes[object];
    top.kind = Kind::Object;
    top.length = static_cast<std::uint32_t>(members.size());
    top.child = members.size() == 0 ? 0 : object + 1;
    std::uint32_t index = object;
    for (const NewMember &member : members) {
        Node &node = tape.nodes[++index];
        node.kind = Kind::Object;
        if (member.value.exists()) node = tape.nodes[member.value.m_index];
        node.nameStart = static_cast<std::uint32_t>(tape.lent.size());
        node.nameHash = member.name.hash();
        node.flags = static_cast<std::uint8_t>((node.flags & ~NameDecoded) | NameLent);
        tape.lent.push_back(&member.name);
        node.next = index - object == members.size() ? 0 : index + 1;
    }
    return Token(m_tape.get(), object);
}

Kind Token::decideDate() const
{
    Node &node = m_tape->nodes[m_index];
    node.flags &= static_cast<std::uint8_t>(~MayBeDate);
    const auto parts = trendward::json::readDate(m_tape->textOf(node));
    if (!parts) return node.kind;
    node.kind = Kind::Date;
    if (!(node.flags & TextDecoded)) {
        m_tape->dateStart = node.start;
        m_tape->date = *parts;
    }
    return node.kind;
}

double Token::number() const
{
    const auto digits = text();
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc{}) return value;
    // from_chars leaves the value alone when it is out of range; strtod says which way.
    return std::strtod(std::string(digits).c_str(), nullptr);
}

std::optional<std::int64_t> Token::integer() const
{
    if (kind() != Kind::Integer) return std::nullopt;
    const auto digits = text();
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

ObservedTime Token::date() const
{
    ObservedTime time;
    readDate(time);
    return time;
}

void Token::readDate(ObservedTime &into) const
{
    const Node &node = m_tape->nodes[m_index];
    const bool known = !(node.flags & TextDecoded) && node.start == m_tape->dateStart;
    const auto parts = known ? m_tape->date : trendward::json::readDate(text());
    into.inGap = false;
    into.at = parts ? parts->at : Instant();
    into.offsetMinutes = parts ? parts->offsetMinutes : std::nullopt;
    into.origin = parts ? parts->origin : ClockOrigin::Utc;
    into.text = parts ? text() : std::string_view();
}

Token Token::element(std::size_t index) const
{
    const Tape &tape = *m_tape;
    if (tape.nodes[m_index].kind != Kind::Array || index >= tape.nodes[m_index].length) return {};
    auto i = tape.nodes[m_index].child;
    for (; index > 0; --index) i = tape.nodes[i].next;
    return Token(m_tape, i);
}

Place Token::place() const
{
    const Tape &tape = *m_tape;
    const Node &node = tape.nodes[m_index];
    if (node.kind == Kind::Array || node.kind == Kind::Object) return tape.placeOf(node.start);
    const bool quoted = node.kind == Kind::String || node.kind == Kind::Date;
    std::size_t end = std::size_t{node.start} + node.length;
    if (node.flags & TextDecoded)
        end = std::size_t{tape.decoded[node.start].sourceStart} + tape.decoded[node.start].sourceLength;
    return tape.placeOf(end + (quoted ? 1 : 0));
}

Place Token::namePlace() const
{
    const Tape &tape = *m_tape;
    const Node &node = tape.nodes[m_index];
    std::size_t end = node.flags & NameLent ? 0 : std::size_t{node.nameStart} + node.nameLength;
    if (node.flags & NameDecoded)
        end = std::size_t{tape.decoded[node.nameStart].sourceStart} + tape.decoded[node.nameStart].sourceLength;
    const auto colon = tape.source.find(':', end);
    return tape.placeOf(colon == std::string_view::npos ? end : colon + 1);
}

namespace
{

/// The quote that ends a string; p stands within it.
const char *closingQuote(const char *p, const char *end)
{
    while ((p = endOfPlain(p, end, '"')) < end && *p != '"') p += *p == '\\' ? 2 : 1;
    return p;
}

}  // namespace

std::string_view Token::source() const
{
    const std::string_view text = m_tape->source;
    const std::size_t inside = m_tape->nodes[m_index].start;
    if (!isContainer() || inside == 0) return {};
    const char *const begin = text.data() + inside - 1, *const end = text.data() + text.size();
    const char *p = begin + 1;
    for (int open = 1; open > 0 && p < end; ++p) {
        if (*p == '"')
            p = closingQuote(p + 1, end);
        else
            open += (*p == '{' || *p == '[') - (*p == '}' || *p == ']');
    }
    return {begin, static_cast<std::size_t>(p - begin)};
}

Place Tape::placeOf(std::size_t offset) const
{
    // A mapping asks for the place of all that it holds, from front to back: so each goes on from the one before.
    if (placed.offset > offset) placed = {};
    if (placed.offset == 0 && source.substr(0, 3) == "\xEF\xBB\xBF") placed.offset = 3;
    for (std::size_t &i = placed.offset; i < offset && i < source.size(); ++i) {
        const auto c = static_cast<unsigned char>(source[i]);
        const bool pairOfReturn = c == '\r' && i + 1 < source.size() && source[i + 1] == '\n';
        if (c == '\n' || (c == '\r' && !pairOfReturn)) {
            ++placed.place.line;
            placed.place.position = 0;
        } else if ((c & 0xC0) != 0x80) {
            placed.place.position += c >= 0xF0 ? 2 : 1;
        }
    }
    return placed.place;
}

/// A name given twice keeps its first place and takes the last value.
void Tape::removeRepeats(std::uint32_t object)
{
    std::size_t size = 8;
    while (size < std::size_t{nodes[object].length} * 2) size *= 2;
    table.assign(size, 0);
    std::uint32_t before = 0;
    for (auto i = nodes[object].child; i != 0; i = nodes[i].next) {
        const std::string_view name = nameOf(nodes[i]);
        std::size_t slot = std::hash<std::string_view>{}(name) & (size - 1);
        while (table[slot] != 0 && nameOf(nodes[table[slot]]) != name) slot = (slot + 1) & (size - 1);
        if (table[slot] == 0) {
            table[slot] = i;
            before = i;
            continue;
        }
        Node &first = nodes[table[slot]];
        const auto next = nodes[i].next, firstNext = first.next;
        first = nodes[i];
        first.next = table[slot] == before ? next : firstNext;
        nodes[before].next = next;
        --nodes[object].length;
    }
}

Overlay::Overlay(const Token &object, std::string_view name) : m_tape(object.m_tape), m_before(mark())
{
    auto &nodes = m_tape->nodes;
    const std::size_t place = nodes.size();
    m_root = Token(m_tape, static_cast<std::uint32_t>(place));
    Node top = nodes[object.m_index];
    std::uint32_t from = top.child;
    top.child = 0;
    nodes.push_back(top);
    std::uint32_t last = 0;
    const auto append = [&](const Node &node) {
        const auto index = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back(node);
        nodes[index].next = 0;
        (last == 0 ? nodes[place].child : nodes[last].next) = index;
        last = index;
    };
    for (; from != 0; from = nodes[from].next) {
        append(Node(nodes[from]));
        if (m_tape->nameOf(nodes[last]) == name) m_member = last;
    }
    if (m_member == 0) {
        Node member;
        m_tape->setName(member, name, nameHash(name));
        append(member);
        m_member = last;
        ++nodes[place].length;
    }
    m_made = mark();
}

Overlay::~Overlay()
{
    backTo(m_before);
}

Overlay::Mark Overlay::mark() const
{
    return {m_tape->nodes.size(), m_tape->decoded.size(), m_tape->arena.size()};
}

void Overlay::backTo(const Mark &mark)
{
    m_tape->nodes.resize(mark.nodes);
    m_tape->decoded.resize(mark.decoded);
    m_tape->arena.resize(mark.arena);
}

namespace
{

/// The value of `from` in the place of `into`, which keeps its name and its place among its siblings.
void copyValue(Node &into, const Node &from)
{
    into.start = from.start;
    into.length = from.length;
    into.child = from.child;
    into.kind = from.kind;
    constexpr int ofName = NameDecoded | NameLent;
    into.flags = static_cast<std::uint8_t>((into.flags & ofName) | (from.flags & ~ofName));
}

}  // namespace

void Overlay::set(const Token &value)
{
    copyValue(m_tape->nodes[m_member], m_tape->nodes[value.m_index]);
}

void Overlay::write(std::uint32_t index, Kind kind, std::string_view text, bool truth)
{
    Node value;
    value.kind = kind;
    if (kind == Kind::Integer || kind == Kind::Float || kind == Kind::String || kind == Kind::Date) {
        value.start = m_tape->keep(text, 0, 0);
        value.length = static_cast<std::uint32_t>(text.size());
        value.flags = TextDecoded;
    }
    if (truth) value.flags |= BoolTrue;
    copyValue(m_tape->nodes[index], value);
}

Token Overlay::make(Kind kind, std::string_view text, bool truth)
{
    backTo(m_made);
    write(m_member, kind, text, truth);
    return Token(m_tape, m_member);
}

Token Overlay::link(const Token &container, const Token &last, std::string_view name)
{
    auto &nodes = m_tape->nodes;
    const auto index = static_cast<std::uint32_t>(nodes.size());
    Node node;
    if (nodes[container.m_index].kind == Kind::Object) m_tape->setName(node, name, nameHash(name));
    nodes.push_back(node);
    (last.exists() ? nodes[last.m_index].next : nodes[container.m_index].child) = index;
    ++nodes[container.m_index].length;
    return Token(m_tape, index);
}

Token Overlay::add(const Token &container, const Token &last, std::string_view name, Kind kind, std::string_view text,
                   bool truth)
{
    const Token added = link(container, last, name);
    write(added.m_index, kind, text, truth);
    return added;
}

Token Overlay::add(const Token &container, const Token &last, std::string_view name, const Token &value)
{
    const Token added = link(container, last, name);
    copyValue(m_tape->nodes[added.m_index], Node(m_tape->nodes[value.m_index]));
    return added;
}

}  // namespace trendward::json
