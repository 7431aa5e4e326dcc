// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One token reader for device messages and mapping files: keeps number text, integer and float apart, member order and
/// places (line and position), recognises date-times as the MedTech service's reader does, and limits nesting.
/// Settings, rules and small output use nlohmann instead.
namespace trendward::json
{

enum class Kind : std::uint8_t { Null, Boolean, Integer, Float, String, Date, Array, Object };

/// How forgiving the reader is. Strict is RFC 8259. Lenient is Newtonsoft.Json 13: comments, single quotes, unquoted
/// names, trailing commas, NaN and Infinity, a byte order mark, and text after the first complete value is left unread.
enum class Grammar : std::uint8_t { Strict, Lenient };

struct Limits {
    int depth = 64;  ///< the reader default of Newtonsoft.Json 13.0.1 and later
    std::size_t bytes = 64u << 20;
    std::size_t nodes = 5'000'000;
};

/// Where a token stands, both counted as Newtonsoft.Json counts: line from 1, position in characters consumed.
struct Place {
    int line = 1;
    int position = 0;
};

/// Of a member's name, the same in every document. Names that differ may have the same one.
std::uint16_t nameHash(std::string_view name);

/// A name that members are looked for by, again and again.
class Name
{
public:
    explicit Name(std::string text);
    const std::string &text() const { return m_text; }
    std::uint16_t hash() const { return m_hash; }
    /// False where a filter of names shows that this one is not among them.
    bool isIn(const std::array<std::uint64_t, 4> &seen) const { return (seen[m_seenWord] & m_seenBit) != 0; }

private:
    std::string m_text;
    std::uint16_t m_hash;
    std::uint8_t m_seenWord;
    std::uint64_t m_seenBit;
};

struct Tape;
/// What a Token that does not exist looks at: a single Null, so that it can be asked like any other.
extern Tape missing;

/// A light view of one value in a Document; valid while the Document lives and is not parsed again. One that does not
/// exist is a Null without text, members or elements.
class Token
{
public:
    Token() = default;
    bool exists() const { return m_tape != &missing; }
    Kind kind() const;
    bool isContainer() const;
    bool isObject() const;

    bool boolean() const;  ///< of a Boolean
    /// Number as written ("12.0", "1e3"), text with escapes resolved, a date-time as written. Empty for other kinds.
    std::string_view text() const;
    double number() const;                        ///< of an Integer or Float, nearest double
    std::optional<std::int64_t> integer() const;  ///< of an Integer within 64 bits
    /// The moment of a Date, its kind of zone (Utc, ExplicitOffset, AssumedUtc) in origin.
    ObservedTime date() const;
    void readDate(ObservedTime &into) const;  ///< the same; uses the memory of its text again

    std::size_t size() const;                   ///< members of an object, elements of an array
    Token member(std::string_view name) const;  ///< of an object; a Token that does not exist when absent
    Token member(const Name &name) const;       ///< the same, sooner
    Token element(std::size_t index) const;     ///< of an array; linear
    /// First child and next sibling, for walking: members and elements in document order (a name given twice keeps its
    /// first place and its last value).
    Token firstChild() const;
    Token nextSibling() const;
    std::string_view name() const;   ///< of a member of an object, escapes resolved
    std::uint16_t nameHash() const;  ///< of its name: what json::nameHash gives for it
    Place place() const;             ///< where the value ends for a scalar, just after the bracket for a container
    Place namePlace() const;         ///< just after the colon
    /// A container of a Strict text as it stands there, bracket to bracket; empty for all else.
    std::string_view source() const;
    std::uint32_t index() const { return m_index; }
    /// The value with this index in the same document.
    Token at(std::uint32_t index) const { return Token(m_tape, index); }

    friend bool operator==(const Token &, const Token &) = default;

private:
    friend class Document;
    friend class Overlay;
    friend class Children;
    Kind decideDate() const;
    Token(Tape *tape, std::uint32_t index) : m_tape(tape), m_index(index) {}
    Tape *m_tape = &missing;
    std::uint32_t m_index = 0;
};

/// A parsed text as a flat list of nodes. Reuse one Document for many messages: it keeps its memory.
class Document
{
public:
    Document();
    ~Document();
    Document(Document &&) noexcept;
    Document &operator=(Document &&) noexcept;

    /// Parses text, which must outlive this Document (it is not copied). Returns the root. Malformed with line and
    /// position in `where`; TooLarge beyond a limit. consumed() tells how far it read (Lenient may stop early).
    Result<Token> parse(std::string_view text, Grammar grammar, const Limits &limits = {});
    Token root() const;
    std::size_t consumed() const;

    /// A member for makeObject; a value that does not exist stands for an empty object.
    struct NewMember {
        const Name &name;
        Token value;
    };
    /// An object beside the parsed text whose values are shared with it, not copied. Valid until the next parse, which
    /// the names must outlive.
    Token makeObject(std::initializer_list<NewMember> members);

private:
    std::unique_ptr<Tape> m_tape;
};

/// An object with one top-level member added or replaced, without copying what lies below; its own members stay as they
/// are. Several may stand on one Document at a time; the newest goes first.
class Overlay
{
public:
    Overlay(const Token &object, std::string_view name);
    ~Overlay();
    Overlay(const Overlay &) = delete;
    Overlay &operator=(const Overlay &) = delete;

    /// Gives the member this value, which must come from the same Document.
    void set(const Token &value);
    /// Gives the member a value of its own in place of the one before: a scalar as it reads, or a container to be
    /// filled by add(). A Date's text is an ISO 8601 time.
    Token make(Kind kind, std::string_view text = {}, bool truth = false);
    /// A further child of a container that make() or add() gave: after `last`, the one before it (none for the first).
    Token add(const Token &container, const Token &last, std::string_view name, Kind kind, std::string_view text = {},
              bool truth = false);
    /// The same with a value of the Document.
    Token add(const Token &container, const Token &last, std::string_view name, const Token &value);
    Token root() const { return m_root; }

private:
    /// Where the memory of the document stands; what lies behind it is ours.
    struct Mark {
        std::size_t nodes = 0, decoded = 0, arena = 0;
    };
    Mark mark() const;
    void backTo(const Mark &mark);
    void write(std::uint32_t node, Kind kind, std::string_view text, bool truth);
    Token link(const Token &container, const Token &last, std::string_view name);

    Tape *m_tape = nullptr;
    Token m_root;
    std::uint32_t m_member = 0;
    Mark m_before, m_made;
};

/// Text with JSON escapes, appended to out. Invalid UTF-8 becomes U+FFFD.
void appendEscaped(std::string &out, std::string_view text);
/// The text itself where nothing in it needs an escape, else the same written into memory.
std::string_view escaped(std::string_view text, std::string &memory);
/// The same in quotes.
void appendQuoted(std::string &out, std::string_view text);
/// The value as compact JSON, numbers as written, dates as the text they were written as.
void appendJson(std::string &out, const Token &token);

}  // namespace trendward::json

#include "core/base/jsontape.h"
