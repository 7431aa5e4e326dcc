// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/normalize/jsonpath.h"
#include "core/normalize/token.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trendward::normalize
{

class JmesValue;
struct JmesMember;

/// What an expression gives: a value of the document as it stands there, or one that the expression made. Cheap to
/// copy; valid as long as the document, the expression and the JmesMemory that it was made in.
class JmesValue
{
public:
    /// Nothing was found. Reads as null; a projection leaves it out, while it keeps a null that the document holds.
    struct Absent {
    };
    struct Null {
    };
    /// The elements of an array that the expression made; of a projection, which acts on each of them, when so marked.
    struct Elements {
        const JmesValue *first = nullptr;
        std::uint32_t count = 0;
        std::uint16_t depth = 0;  ///< of the arrays and objects made within
        bool projected = false;
    };
    struct Members {
        const JmesMember *first = nullptr;
        std::uint32_t count = 0;
        std::uint16_t depth = 0;
    };
    using Content = std::variant<Absent, Null, json::Token, bool, std::int64_t, double, std::string_view, Instant,
                                 Elements, Members>;

    JmesValue() = default;
    template <class T>
    explicit JmesValue(T content) : m_content(content)
    {
    }

    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_content);
    }
    bool isAbsent() const { return as<Absent>() != nullptr; }
    bool isProjection() const
    {
        const auto *elements = as<Elements>();
        return elements && elements->projected;
    }
    /// The same value where a projection is a list like any other.
    JmesValue plain() const;

    json::Kind kind() const;  ///< Null for what is absent
    bool isContainer() const { return kind() == json::Kind::Array || kind() == json::Kind::Object; }
    std::size_t size() const;                       ///< of an array or object
    double number() const;                          ///< of a number
    std::optional<std::int64_t> integer() const;    ///< of an Integer within 64 bits
    std::string_view text() const;                  ///< of a String
    bool boolean() const;                           ///< of a Boolean
    Instant moment() const;                         ///< of a Date
    JmesValue member(std::string_view name) const;  ///< absent where there is none, or no object

    /// Hands each element of an array, or each name and value of an object, to use, until that returns false.
    template <class Use>
    void forEachElement(Use use) const;
    template <class Use>
    void forEachMember(Use use) const;

private:
    Content m_content;
};

struct JmesMember {
    std::string_view name;
    JmesValue value;
};

/// Walks the elements of an array or the members of an object: for (JmesCursor each(value); each.next();) …
/// Other values have none.
class JmesCursor
{
public:
    explicit JmesCursor(const JmesValue &container);
    bool next();
    std::string_view name() const { return m_name; }  ///< of a member
    const JmesValue &value() const { return m_value; }

private:
    json::Token m_token;  ///< the next one
    const JmesValue *m_element = nullptr;
    const JmesMember *m_member = nullptr;
    std::uint32_t m_left = 0;
    std::string_view m_name;
    JmesValue m_value;
};

template <class Use>
void JmesValue::forEachElement(Use use) const
{
    if (kind() != json::Kind::Array) return;
    for (JmesCursor each(*this); each.next();)
        if (!use(each.value())) return;
}

template <class Use>
void JmesValue::forEachMember(Use use) const
{
    if (kind() != json::Kind::Object) return;
    for (JmesCursor each(*this); each.next();)
        if (!use(each.name(), each.value())) return;
}

/// The same readings as those of a token (token.h), for values of both kinds.
TextRead readText(const JmesValue &value, std::string &into);
TimeRead readTime(const JmesValue &value, Instant now, ObservedTime &into);
/// As compact JSON: values of the document as written, a Float with a point or an exponent, a date with seven digits.
/// False when out would be longer than maxBytes (0: JmesPath::maxBytes) and its end was left away: a short expression
/// can name a long list many times.
bool appendResult(std::string &out, const JmesValue &value, std::size_t maxBytes = 0);

/// Where the values that an expression makes are kept. Reuse one for many evaluations, one for each thread; each
/// evaluation empties it.
class JmesMemory
{
public:
    JmesMemory() : m_store(m_first, sizeof m_first) {}
    JmesMemory(const JmesMemory &) = delete;
    JmesMemory &operator=(const JmesMemory &) = delete;

private:
    friend class JmesEvaluation;
    alignas(std::max_align_t) std::byte m_first[4096];
    std::pmr::monotonic_buffer_resource m_store;
    std::vector<JmesValue> m_stack;  ///< elements of lists that are being gathered
};

/// An expression in the dialect of JmesPath.Net 1.0.205 with the MedTech service's eight functions (medtech mapping
/// rules 1.9), compiled. Safe to evaluate on several threads.
class JmesPath
{
public:
    static constexpr std::uint64_t maxSteps = JsonPath::maxSteps;  ///< values looked at, without a StepBudget
    static constexpr std::size_t maxLength = 20'000;               ///< characters of an expression
    static constexpr int maxNesting = 64;               ///< expressions within expressions; arrays and objects made
    static constexpr std::size_t maxResults = 100'000;  ///< elements of one list that is made
    static constexpr std::size_t maxBytes = 64u << 20;  ///< of all that one evaluation makes

    /// BadExpression for what the service refuses when it loads a mapping: syntax, a function that does not exist or
    /// gets too few or too many arguments, a literal that is no JSON. detail is the service's message, where the
    /// position (of the text, counted from 0 in characters).
    static Result<JmesPath> compile(std::string_view text);
    JmesPath(JmesPath &&) noexcept;
    JmesPath &operator=(JmesPath &&) noexcept;
    ~JmesPath();

    const std::string &text() const { return m_text; }
    /// Whether it holds a divide() that may be given two Integers, whose quotient has no fraction.
    bool mayDivideIntegers() const;
    /// Whether a value that it gave stands in one of its literals, and so in a document of its own.
    bool holds(const json::Token &value) const;
    /// The value of the expression for this root, a projection where it ends in one. budget, when given, is drawn on in
    /// place of maxSteps.
    std::optional<ExpressionError> evaluate(const json::Token &root, JmesMemory &memory, JmesValue &into,
                                            StepBudget *budget = nullptr) const;

    struct Program;

private:
    JmesPath();
    std::string m_text;
    std::unique_ptr<Program> m_program;
};

/// Each value that a match gives: none for null, each element of a projection, else the value itself, whatever it is.
/// use returns false to stop.
template <class Use>
void forEachMatch(const JmesValue &value, Use use)
{
    if (value.isProjection())
        value.forEachElement(use);
    else if (value.kind() != json::Kind::Null)
        use(value);
}

/// Where one value is wanted: whether the expression gave several, which the service refuses. A projection of one
/// element is an array.
inline bool isSeveral(const JmesValue &value)
{
    return value.isProjection() && value.size() > 1;
}

}  // namespace trendward::normalize
