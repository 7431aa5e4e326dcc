// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <array>
#include <cstring>

/// The memory behind json::Document, and the small functions of Token that the hot road calls millions of times. Only
/// core/base/json*.cpp use the names in here, but for Children and sameName.
namespace trendward::json
{

enum NodeFlag : std::uint8_t {
    TextDecoded = 1,  ///< start is an index into Tape::decoded
    NameDecoded = 2,  ///< nameStart is an index into Tape::decoded
    MayBeDate = 4,    ///< a text that has a date's outline; kind() looks closer when asked
    BoolTrue = 8,
    NameLent = 16  ///< nameStart is an index into Tape::lent
};

struct Node {
    std::uint32_t start = 0;   ///< of the text in the source, inside its quotes; of a container: just after the bracket
    std::uint32_t length = 0;  ///< of the text in bytes; of a container: how many children
    std::uint32_t nameStart = 0, nameLength = 0;
    std::uint32_t next = 0;   ///< next sibling; 0 is none, as the root is nobody's sibling
    std::uint32_t child = 0;  ///< first child; 0 is none
    Kind kind = Kind::Null;
    std::uint8_t flags = 0;
    std::uint16_t nameHash = 0;
};

/// A text that differs from its source (escapes, bad UTF-8, a number in hexadecimal): where it stood and what it says.
struct Decoded {
    std::uint32_t sourceStart = 0, sourceLength = 0, arenaStart = 0, length = 0;
};

/// What the text of a Date says.
struct DateParts {
    Instant at;
    std::optional<std::int16_t> offsetMinutes;
    ClockOrigin origin = ClockOrigin::AssumedUtc;
};

struct Tape {
    std::string_view source;
    std::vector<Node> nodes;
    std::vector<Decoded> decoded;
    std::string arena;                  ///< never short enough to lie within the object itself: see makeRoom
    std::vector<std::string> outgrown;  ///< arenas that were too small
    std::size_t consumed = 0;

    /// An open container while reading. seen is a filter of the names met so far: only a hit needs a closer look.
    struct Frame {
        std::uint32_t node = 0, last = 0, count = 0;
        bool isObject = false, mayRepeat = false;
        std::array<std::uint64_t, 4> seen{};
    };
    std::vector<Frame> frames;  ///< as many as may be open
    /// Frame::seen of the root: what is not in it is no member of the node 0. All names until the root is read.
    std::array<std::uint64_t, 4> seenInRoot = anyName;
    static constexpr std::array<std::uint64_t, 4> anyName{~0ull, ~0ull, ~0ull, ~0ull};
    std::vector<const Name *> lent;    ///< names of makeObject
    std::vector<std::uint32_t> table;  ///< of removeRepeats, kept for its memory
    /// The text of the source that was read as a date last: who asks for its kind asks for its moment next.
    std::size_t dateStart = std::string_view::npos;
    DateParts date;
    /// The place that was asked for last.
    struct Placed {
        std::size_t offset = 0;
        Place place;
    };
    mutable Placed placed;

    std::string_view nameOf(const Node &node) const
    {
        if (node.flags & (NameDecoded | NameLent))
            return node.flags & NameLent ? std::string_view(lent[node.nameStart]->text()) : decodedText(node.nameStart);
        return {source.data() + node.nameStart, node.nameLength};
    }
    std::string_view textOf(const Node &node) const
    {
        if (node.flags & TextDecoded) return decodedText(node.start);
        return {source.data() + node.start, node.length};
    }
    std::string_view decodedText(std::uint32_t index) const
    {
        return {arena.data() + decoded[index].arenaStart, decoded[index].length};
    }
    std::uint32_t keep(std::string_view text, std::uint32_t sourceStart, std::uint32_t sourceLength)
    {
        makeRoom(text.size());
        decoded.push_back({sourceStart, sourceLength, static_cast<std::uint32_t>(arena.size()),
                           static_cast<std::uint32_t>(text.size())});
        arena.append(text);
        return static_cast<std::uint32_t>(decoded.size() - 1);
    }
    /// What was handed out of the arena (a name that an expression found) still stands when a text comes behind it.
    void makeRoom(std::size_t bytes)
    {
        if (arena.capacity() - arena.size() >= bytes) return;
        std::string larger;
        larger.reserve(2 * (arena.size() + bytes));
        larger = arena;
        outgrown.push_back(std::exchange(arena, std::move(larger)));
    }
    /// Gives a node a name that does not stand in the source.
    void setName(Node &node, std::string_view name, std::uint16_t hash)
    {
        node.nameStart = keep(name, 0, 0);
        node.nameHash = hash;
        node.flags |= NameDecoded;
    }
    /// Leaves each name of an object once.
    void removeRepeats(std::uint32_t object);
    /// Line and position of a byte of the source, counted in UTF-16 units as Newtonsoft.Json does.
    Place placeOf(std::size_t offset) const;
};

/// A text of the exact date-time forms of the MedTech service's reader; nullopt for all others.
std::optional<DateParts> readDate(std::string_view text);

/// Whether two names are equal; most are too short for a call of memcmp.
inline bool sameName(std::string_view a, std::string_view b)
{
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    if (size < 8 || size > 32) return a == b;
    const auto word = [](const char *p) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, p, sizeof bytes);
        return bytes;
    };
    std::uint64_t differs = word(a.data() + size - 8) ^ word(b.data() + size - 8);
    for (std::size_t i = 0; i + 8 < size; i += 8) differs |= word(a.data() + i) ^ word(b.data() + i);
    return differs == 0;
}

inline Kind Token::kind() const
{
    const Node &node = m_tape->nodes[m_index];
    return node.flags & MayBeDate ? decideDate() : node.kind;
}

inline bool Token::isObject() const
{
    return m_tape->nodes[m_index].kind == Kind::Object;
}

inline bool Token::isContainer() const
{
    return m_tape->nodes[m_index].kind == Kind::Array || isObject();
}

inline bool Token::boolean() const
{
    return (m_tape->nodes[m_index].flags & BoolTrue) != 0;
}

inline std::string_view Token::text() const
{
    const Node &node = m_tape->nodes[m_index];
    const bool scalar =
        node.kind == Kind::Integer || node.kind == Kind::Float || node.kind == Kind::String || node.kind == Kind::Date;
    return scalar ? m_tape->textOf(node) : std::string_view();
}

inline std::size_t Token::size() const
{
    const Node &node = m_tape->nodes[m_index];
    return node.kind == Kind::Array || node.kind == Kind::Object ? node.length : 0;
}

inline Token Token::member(std::string_view name) const
{
    const Node *nodes = m_tape->nodes.data();
    if (nodes[m_index].kind != Kind::Object) return {};
    for (auto i = nodes[m_index].child; i != 0; i = nodes[i].next)
        if ((nodes[i].nameLength == name.size() || nodes[i].flags & (NameDecoded | NameLent)) &&
            m_tape->nameOf(nodes[i]) == name)
            return Token(m_tape, i);
    return {};
}

inline Token Token::member(const Name &name) const
{
    const Node *nodes = m_tape->nodes.data();
    if (nodes[m_index].kind != Kind::Object) return {};
    if (m_index == 0 && !name.isIn(m_tape->seenInRoot)) return {};
    for (auto i = nodes[m_index].child; i != 0; i = nodes[i].next)
        if (nodes[i].nameHash == name.hash() && sameName(m_tape->nameOf(nodes[i]), name.text()))
            return Token(m_tape, i);
    return {};
}

/// The children of a container one after the other, as Token::firstChild and nextSibling give them; sooner, while
/// nothing is added to the document.
class Children
{
public:
    explicit Children(const Token &container)
        : m_tape(container.m_tape), m_nodes(m_tape->nodes.data()), m_index(m_nodes[container.m_index].child)
    {
    }
    bool any() const { return m_index != 0; }
    void step() { m_index = m_nodes[m_index].next; }
    Token token() const { return Token(m_tape, m_index); }
    std::uint16_t nameHash() const { return m_nodes[m_index].nameHash; }
    std::string_view name() const { return m_tape->nameOf(m_nodes[m_index]); }
    /// An object, or an array that is not empty.
    bool mayHoldObjects() const
    {
        const Node &node = m_nodes[m_index];
        return node.kind == Kind::Object || (node.kind == Kind::Array && node.child != 0);
    }

private:
    Tape *m_tape;
    const Node *m_nodes;
    std::uint32_t m_index;
};

inline Token Token::firstChild() const
{
    const auto child = m_tape->nodes[m_index].child;
    return child == 0 ? Token() : Token(m_tape, child);
}

inline Token Token::nextSibling() const
{
    const auto next = m_tape->nodes[m_index].next;
    return next == 0 ? Token() : Token(m_tape, next);
}

inline std::uint16_t Token::nameHash() const
{
    return m_tape->nodes[m_index].nameHash;
}

inline std::string_view Token::name() const
{
    return m_tape->nameOf(m_tape->nodes[m_index]);
}

}  // namespace trendward::json
