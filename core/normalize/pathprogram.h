// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/normalize/jsonpath.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The compiled form of a path; for core/normalize/path*.cpp and jsonpath.cpp only.
namespace trendward::normalize
{

struct Condition;

/// One step; names follow the classes of Newtonsoft.Json.
struct Step {
    enum class Kind : std::uint8_t {
        Root,        ///< the whole document again ($ inside a filter)
        Field,       ///< one name of an object
        AnyField,    ///< .* : all values of an object
        Fields,      ///< ['a','b']
        Index,       ///< [n]
        AnyIndex,    ///< [*] : all elements of an array
        Indexes,     ///< [n,m]
        Slice,       ///< [start:end:step]
        Scan,        ///< ..name
        ScanAny,     ///< ..*
        ScanFields,  ///< ..['a','b']
        Query,       ///< [?()] : tests the children
        QueryScan    ///< ..[?()] : tests the value and all below it
    };
    Kind kind = Kind::Root;
    std::vector<json::Name> names;
    std::vector<int> indexes;
    std::optional<int> start, end, step;
    std::unique_ptr<Condition> condition;
};

enum class Operator : std::uint8_t {
    Exists,
    Equal,
    StrictEqual,
    NotEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches
};

/// A scalar as a comparison sees it, from the document or from the expression.
struct Scalar {
    json::Kind kind = json::Kind::Null;
    std::string_view text;  ///< of a text, a date, or a big integer
    std::int64_t integer = 0;
    double number = 0;  ///< of an Integer too
    bool isBig = false, boolean = false;
    Instant moment;  ///< of a Date, with how its zone was written
    ClockOrigin origin = ClockOrigin::Utc;
};

class Regex;

/// A value written in the expression; owns the text of its scalar.
struct Literal {
    Scalar scalar;
    std::string text;
    std::unique_ptr<Regex> regex;  ///< when the text has the form of /pattern/options
    Scalar asScalar() const
    {
        Scalar copy = scalar;
        copy.text = text;
        return copy;
    }
};

using Side = std::variant<std::vector<Step>, Literal>;

struct Condition {
    enum class Kind : std::uint8_t { Compare, And, Or };
    Kind kind = Kind::Compare;
    Operator op = Operator::Exists;
    Side left, right;
    std::vector<Condition> parts;  ///< of And, Or
};

/// What a condition needs in order to hold or fail.
struct NeededNames {
    std::vector<std::string> here;      ///< of the object that it is tested on
    std::vector<std::string> anywhere;  ///< that some object of the document must have
};

/// nullopt when the condition may hold or fail on a value that is no object.
std::optional<NeededNames> needsOf(const Condition &condition);

/// The same as bits of NameNumbers.
struct NeededBits {
    std::uint64_t here = 0, anywhere = 0;
};

/// A condition on the value behind names of an object, by their numbers.
struct Check {
    std::vector<std::uint8_t> numbers;
    const Condition *condition = nullptr;
};

struct JsonPath::Program {
    std::vector<Step> steps;
    bool isPlain = false;  ///< fields only
    /// For a path that begins with a QueryScan whose condition can hold only on objects.
    std::optional<NeededNames> names;
    std::optional<NeededBits> needs;  ///< the same, once it is bound
    std::vector<Check> checks;        ///< all that the first filter asks for; none where it asks for more
};

/// Thrown inside the parser only; JsonPath::compile catches it.
struct SyntaxFault {
    ExpressionError error;
};

/// The steps of an expression; throws SyntaxFault.
std::vector<Step> parsePath(std::string_view text);

/// How two scalars compare; error is set for what .NET would refuse ("abc" > 60).
bool compareScalars(Operator op, const Scalar &left, const Scalar &right, std::optional<ExpressionError> &error);
Scalar scalarOf(const json::Token &token);

/// A .NET pattern run by PCRE2; a pattern that cannot be compiled says so when it is used.
class Regex
{
public:
    /// text is "/pattern/options".
    static std::unique_ptr<Regex> compile(std::string_view text);
    ~Regex();
    bool matches(std::string_view subject, std::optional<ExpressionError> &error) const;

private:
    Regex() = default;
    void *m_code = nullptr;
    std::optional<ExpressionError> m_fault;
    std::vector<std::string> m_words;  ///< of a pattern that is "^(one|two)$", as most are: no need to ask PCRE2
};

}  // namespace trendward::normalize
