// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::normalize
{

/// Why an expression could not be evaluated: type is the name of the exception that the MedTech service would raise, so
/// that a mapping's author finds it in their documentation. "ExpressionLimitException" is ours: one of the limits below
/// was met.
struct ExpressionError {
    std::string type, message;
    friend bool operator==(const ExpressionError &, const ExpressionError &) = default;
};

/// What a path selects: a value, or (only by filters built on `$`, or a filter on an object's children) a member of an
/// object, name and value together, into which no further step leads but a wildcard filter.
struct PathNode {
    json::Token token;
    bool isMember = false;
    std::uint32_t entry = 0;  ///< of an object that was found by an ObjectIndex: its place there and one
    friend bool operator==(const PathNode &, const PathNode &) = default;
};

/// Takes what a path selects, in document order, as it is found. Return false to stop.
class PathSink
{
public:
    virtual ~PathSink() = default;
    virtual bool take(const PathNode &node) = 0;
};

/// The names that the paths of a mapping ask for in objects. The first 63 have a number each; all others share the last
/// one.
class NameNumbers
{
public:
    static constexpr unsigned shared = 63, none = 64;

    /// The number of this name, which gets one if it has none.
    unsigned add(std::string_view name);
    /// By a member's name; none for one that no path asks for.
    unsigned of(const json::Children &member) const
    {
        const std::uint16_t hash = member.nameHash();
        const Slot *slot = &m_slots[hash & m_mask];
        while (slot->number != none && slot->hash != hash) slot = slot == &m_slots[m_mask] ? m_slots.data() : slot + 1;
        const unsigned number = slot->number;
        return number >= shared || json::sameName(m_names[number], member.name()) ? number : shared;
    }
    std::size_t count() const { return m_names.size(); }  ///< of names with a number of their own

private:
    struct Slot {
        std::uint16_t hash = 0;
        std::uint8_t number = none;
    };
    Slot &slotFor(std::uint16_t hash);
    void grow();
    std::vector<Slot> m_slots{1};  ///< a power of two of them, at most half full
    std::size_t m_mask = 0;
    std::size_t m_used = 0;
    std::vector<std::string> m_names;
};

/// The objects of one document in document order, each with the names it holds (bits by NameNumbers; the last bit says
/// "perhaps") and, of the first maxSlotted, with their values. Made once for a message, it lets every template's match
/// pass over all objects that cannot hold what it looks for, and all paths find what they ask for by its numbers.
class ObjectIndex
{
public:
    static constexpr std::size_t maxSlotted = 256;

    /// Walks the value; keeps its memory from the last time.
    void build(const json::Token &root, const NameNumbers &names);
    struct Entry {
        json::Token object;
        std::uint64_t names = 0;
    };
    const std::vector<Entry> &entries() const { return m_entries; }
    std::uint64_t allNames() const { return m_allNames; }  ///< of all objects together
    const json::Token &root() const { return m_root; }
    /// Behind names with numbers of their own, one after the other from one of the first maxSlotted entries on: the
    /// value, or one that does not exist. False where only a walk can say.
    bool find(std::size_t entry, const std::vector<std::uint8_t> &numbers, json::Token &into) const
    {
        Slot at{0, static_cast<std::uint32_t>(entry + 1)};
        into = {};
        for (const std::uint8_t number : numbers) {
            if (at.entry == 0) return !m_root.at(at.value).isObject();
            const std::size_t holder = at.entry - 1;
            if ((m_entries[holder].names >> number & 1) == 0) return true;
            at = m_slots[holder * m_width + number];
        }
        into = m_root.at(at.value);
        return true;
    }
    /// Whether one object may hold all of these names, and the document those of anywhere.
    bool mayHold(std::uint64_t names, std::uint64_t anywhere) const;
    bool mayHoldAnywhere(std::uint64_t names) const { return (m_allNames & names) == names; }
    std::uint64_t valueCount() const { return m_values; }  ///< of the whole document

private:
    struct Slot {
        std::uint32_t value = 0;  ///< its index in the document
        std::uint32_t entry = 0;  ///< as in PathNode
    };
    void visit(const json::Token &container, const NameNumbers &names);
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots;
    std::size_t m_width = 0;
    json::Token m_root;
    std::uint64_t m_values = 0, m_allNames = 0;
};

/// How many more values one evaluation may look at, and how long all the evaluations of one message may take together:
/// a mapping whose cost grows with the square of the message is not to hang the program. The time is what the thread
/// has worked: a computer that is busy with other things is to lose no reading.
struct StepBudget {
    static constexpr std::uint64_t clockEvery = 16'384;  ///< steps between two looks at the clock

    std::uint64_t left = 0;                                                ///< of this evaluation
    std::chrono::milliseconds allowed = std::chrono::milliseconds::max();  ///< from the first look at the clock
    std::uint64_t untilClock = clockEvery;
    std::optional<std::chrono::nanoseconds> end = {};
    bool late = false;  ///< the time is over

    /// A look at one value; a step that walks over many counts for as many. False when it goes beyond the budget.
    bool spend(std::uint64_t looks = 1)
    {
        if (left < looks || late) {
            left = 0;
            return false;
        }
        left -= looks;
        return age(looks);
    }
    /// Brings the next look at the clock nearer: for what takes longer than a look. False when the time is over.
    bool age(std::uint64_t looks)
    {
        if (untilClock > looks) {
            untilClock -= looks;
            return true;
        }
        return lookAtClock();
    }
    /// What to say once it is used up.
    ExpressionError error() const;

private:
    bool lookAtClock();
};

/// A path in the dialect of Newtonsoft.Json 13 (medtech mapping rules 1.8), compiled. Syntax errors are kept and come
/// out when it is evaluated, as they do in the MedTech service.
class JsonPath
{
public:
    static constexpr std::uint64_t maxSteps = 50'000'000;  ///< values looked at in one evaluation without a StepBudget
    static constexpr unsigned maxRegexSteps = 100'000;     ///< PCRE2 match limit of one `=~`
    static constexpr std::size_t maxLength = 20'000;       ///< characters of an expression
    static constexpr std::size_t maxPathSteps = 1'000;     ///< steps of one path: each may nest a call
    static constexpr int maxNesting = 32;                  ///< filters within filters

    static JsonPath compile(std::string_view text);
    JsonPath(JsonPath &&) noexcept;
    JsonPath &operator=(JsonPath &&) noexcept;
    ~JsonPath();

    const std::string &text() const { return m_text; }
    const std::optional<ExpressionError> &syntaxError() const { return m_syntaxError; }

    /// Gives the names that the path cannot do without their numbers. Until then no index is of use to it.
    void bind(NameNumbers &names);
    /// False when the index shows that nothing will be selected and nothing will fail: the quick answer for most
    /// templates on most messages.
    bool maySelect(const ObjectIndex &objects) const;
    /// A part of the same answer, for many paths at a time: the bits of names without which nothing will be selected
    /// and nothing will fail; 0 where there are none.
    std::uint64_t neededNames() const;
    /// Hands every selected value to the sink; the first error ends the evaluation (what was found before it is already
    /// out). objects, when given, must have been built for the document whose root this is, with the names that the
    /// path was bound to. budget, when given, is drawn on in place of maxSteps.
    std::optional<ExpressionError> select(const PathNode &root, PathSink &sink, const ObjectIndex *objects = nullptr,
                                          StepBudget *budget = nullptr) const;

    /// What a path of names only selects, one value at most; nullopt for another path, or where the budget does not
    /// reach and select() says so. objects as in select(), where root is what it found or its document.
    std::optional<json::Token> valueAt(const PathNode &root, StepBudget &budget,
                                       const ObjectIndex *objects = nullptr) const
    {
        if (m_numbers.empty() || !objects || root.entry == 0) return walkedValue(root, budget);
        if (!budget.spend(m_numbers.size())) return std::nullopt;
        json::Token found;
        if (objects->find(root.entry - 1, m_numbers, found)) return found;
        return walkedValue(root, budget);
    }

    struct Program;

private:
    JsonPath();
    std::optional<json::Token> walkedValue(const PathNode &root, StepBudget &budget) const;
    std::string m_text;
    std::vector<std::uint8_t> m_numbers;  ///< of a path of names only that have numbers of their own
    std::optional<ExpressionError> m_syntaxError;
    std::unique_ptr<Program> m_program;
};

/// A result as JSON: a value as it is, a member as {"$property":"its name"}.
void appendResult(std::string &out, const PathNode &node);

}  // namespace trendward::normalize
