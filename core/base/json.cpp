// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/jsontape.h"

#include <charconv>
#include <cstdlib>
#include <limits>

namespace trendward::json
{

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

Token Document::makeObject(std::initializer_list<NewMember> members)
{
    Tape &tape = *m_tape;
    const auto object = static_cast<std::uint32_t>(tape.nodes.size());
    Node top;
    top.kind = Kind::Object;
    top.length = static_cast<std::uint32_t>(members.size());
    top.child = members.size() == 0 ? 0 : object + 1;
    tape.nodes.push_back(top);
    std::uint32_t left = top.length;
    for (const NewMember &member : members) {
        Node node;
        node.kind = Kind::Object;
        if (member.value.exists()) node = tape.nodes[member.value.m_index];
        node.nameStart = tape.keep(member.name, 0, 0);
        node.flags |= NameDecoded;
        node.next = --left == 0 ? 0 : static_cast<std::uint32_t>(tape.nodes.size() + 1);
        tape.nodes.push_back(node);
    }
    return Token(m_tape.get(), object);
}

Kind Token::decideDate() const
{
    Node &node = m_tape->nodes[m_index];
    node.flags &= static_cast<std::uint8_t>(~MayBeDate);
    if (readDate(m_tape->textOf(node))) node.kind = Kind::Date;
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
    if (auto time = readDate(text())) return *std::move(time);
    return {};
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
    std::size_t end = std::size_t{node.nameStart} + node.nameLength;
    if (node.flags & NameDecoded)
        end = std::size_t{tape.decoded[node.nameStart].sourceStart} + tape.decoded[node.nameStart].sourceLength;
    const auto colon = tape.source.find(':', end);
    return tape.placeOf(colon == std::string_view::npos ? end : colon + 1);
}

Place Tape::placeOf(std::size_t offset) const
{
    Place place;
    std::size_t i = source.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (; i < offset && i < source.size(); ++i) {
        const auto c = static_cast<unsigned char>(source[i]);
        const bool pairOfReturn = c == '\r' && i + 1 < source.size() && source[i + 1] == '\n';
        if (c == '\n' || (c == '\r' && !pairOfReturn)) {
            ++place.line;
            place.position = 0;
        } else if ((c & 0xC0) != 0x80) {
            place.position += c >= 0xF0 ? 2 : 1;
        }
    }
    return place;
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

Overlay::Overlay(const Token &object, std::string_view name)
    : m_tape(object.m_tape),
      m_nodes(m_tape->nodes.size()),
      m_decoded(m_tape->decoded.size()),
      m_arena(m_tape->arena.size())
{
    auto &nodes = m_tape->nodes;
    m_root = Token(m_tape, static_cast<std::uint32_t>(m_nodes));
    Node top = nodes[object.m_index];
    std::uint32_t from = top.child;
    top.child = 0;
    nodes.push_back(top);
    std::uint32_t last = 0;
    const auto append = [&](const Node &node) {
        const auto index = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back(node);
        nodes[index].next = 0;
        (last == 0 ? nodes[m_nodes].child : nodes[last].next) = index;
        last = index;
    };
    for (; from != 0; from = nodes[from].next) {
        append(Node(nodes[from]));
        if (m_tape->nameOf(nodes[last]) == name) m_member = last;
    }
    if (m_member != 0) return;
    Node member;
    member.nameStart = m_tape->keep(name, 0, 0);
    member.flags = NameDecoded;
    append(member);
    m_member = last;
    ++nodes[m_nodes].length;
}

Overlay::~Overlay()
{
    m_tape->nodes.resize(m_nodes);
    m_tape->decoded.resize(m_decoded);
    m_tape->arena.resize(m_arena);
}

void Overlay::set(const Token &value)
{
    Node &member = m_tape->nodes[m_member];
    const Node &from = m_tape->nodes[value.m_index];
    member.start = from.start;
    member.length = from.length;
    member.child = from.child;
    member.kind = from.kind;
    member.flags = static_cast<std::uint8_t>((member.flags & NameDecoded) | (from.flags & ~NameDecoded));
}

}  // namespace trendward::json
