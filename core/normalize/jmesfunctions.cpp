// SPDX-License-Identifier: GPL-3.0-or-later
// The functions on single values: those of JmesPath.Net 1.0.205 and the eight of Microsoft.Health.Expressions, with
// their messages.
#include "core/base/utf8.h"
#include "core/normalize/jmesprogram.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace trendward::normalize
{

namespace
{

using json::Kind;

constexpr JmesSignature signatures[] = {
    {"abs", JmesFunction::Abs, 1},
    {"add", JmesFunction::Add, 2},
    {"avg", JmesFunction::Avg, 1},
    {"ceil", JmesFunction::Ceil, 1},
    {"contains", JmesFunction::Contains, 2},
    {"divide", JmesFunction::Divide, 2},
    {"ends_with", JmesFunction::EndsWith, 2},
    {"floor", JmesFunction::Floor, 1},
    {"fromUnixTimestamp", JmesFunction::FromUnixTimestamp, 1},
    {"fromUnixTimestampMs", JmesFunction::FromUnixTimestampMs, 1},
    {"insertString", JmesFunction::InsertString, 3},
    {"join", JmesFunction::Join, 2},
    {"keys", JmesFunction::Keys, 1},
    {"length", JmesFunction::Length, 1},
    {"map", JmesFunction::Map, 2},
    {"max", JmesFunction::Max, 1},
    {"max_by", JmesFunction::MaxBy, 2},
    {"merge", JmesFunction::Merge, 1, true},
    {"min", JmesFunction::Min, 1},
    {"min_by", JmesFunction::MinBy, 2},
    {"multiply", JmesFunction::Multiply, 2},
    {"not_null", JmesFunction::NotNull, 1, true},
    {"pow", JmesFunction::Pow, 2},
    {"reverse", JmesFunction::Reverse, 1},
    {"sort", JmesFunction::Sort, 1},
    {"sort_by", JmesFunction::SortBy, 2},
    {"starts_with", JmesFunction::StartsWith, 2},
    {"subtract", JmesFunction::Subtract, 2},
    {"sum", JmesFunction::Sum, 1},
    {"to_array", JmesFunction::ToArray, 1},
    {"to_number", JmesFunction::ToNumber, 1},
    {"to_string", JmesFunction::ToString, 1},
    {"type", JmesFunction::Type, 1},
    {"values", JmesFunction::Values, 1},
};

constexpr const char *overflow = "Arithmetic operation resulted in an overflow.";

/// Convert.ToInt64: to the nearest, halves to the even one; nullopt out of range.
std::optional<std::int64_t> toInteger(double value)
{
    constexpr double end = 9223372036854775808.0;
    const double nearest = std::nearbyint(value);
    if (!(nearest >= -end && nearest < end)) return std::nullopt;
    return static_cast<std::int64_t>(nearest);
}

/// The byte at which the UTF-16 unit of this number begins; nullopt beyond the end and within a pair.
std::optional<std::size_t> offsetOfUnit(std::string_view text, std::int64_t unit)
{
    std::size_t i = 0;
    for (; unit > 0 && i < text.size(); --unit) {
        const std::size_t length = std::max<std::size_t>(1, utf8Length(text, i));
        if (length == 4) --unit;
        i += length;
    }
    return unit == 0 ? std::optional(i) : std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view kindName(Kind kind)
{
    return kind == Kind::Integer ? "Integer" : kind == Kind::Float ? "Float" : "String";
}

}  // namespace

const JmesSignature *jmesFunctionNamed(std::string_view name)
{
    const auto *found = std::find_if(std::begin(signatures), std::end(signatures),
                                     [name](const JmesSignature &one) { return one.name == name; });
    return found == std::end(signatures) ? nullptr : found;
}

JmesValue JmesCall::run()
{
    if (!expectReferences()) return {};
    switch (function()) {
        case JmesFunction::Abs:
            return absolute();
        case JmesFunction::Ceil:
        case JmesFunction::Floor:
            return rounded();
        case JmesFunction::Add:
        case JmesFunction::Subtract:
        case JmesFunction::Multiply:
        case JmesFunction::Divide:
        case JmesFunction::Pow:
            return calculated();
        case JmesFunction::FromUnixTimestamp:
        case JmesFunction::FromUnixTimestampMs:
            return fromUnixTime();
        case JmesFunction::InsertString:
            return insertString();
        case JmesFunction::Join:
            return join();
        case JmesFunction::Contains:
            return contains();
        case JmesFunction::StartsWith:
        case JmesFunction::EndsWith:
            return startsOrEnds();
        case JmesFunction::ToNumber:
            return toNumber();
        case JmesFunction::ToString:
            return toText();
        case JmesFunction::Type:
            return JmesValue(typeName(argument(0)));
        case JmesFunction::NotNull:
            return firstNotNull();
        default:
            return runOnContainer();
    }
}

JmesValue JmesCall::failType(std::string message)
{
    return m_evaluation.fail("Exception", "Error: invalid-type, " + std::move(message));
}

/// Only map, max_by, min_by and sort_by take an expression (&…), and only where it belongs.
bool JmesCall::expectReferences()
{
    const JmesFunction called = function();
    const bool first = called == JmesFunction::Map;
    const bool second =
        called == JmesFunction::MaxBy || called == JmesFunction::MinBy || called == JmesFunction::SortBy;
    for (std::size_t i = 0; i < m_node.parts.size(); ++i) {
        const bool wanted = i == 0 ? first : i == 1 && second;
        const bool given = m_node.parts[i].kind == JmesNode::Kind::Reference;
        if (given == wanted) continue;
        failType(given ? "unexpected expression type as a parameter to the function " + name() + "."
                       : "function " + name() + " expects its " + (first ? "first" : "second") +
                             " argument to be an expression type.");
        return false;
    }
    return true;
}

bool JmesCall::expectNumber()
{
    if (typeName(argument(0)) == "number") return true;
    failType("function " + name() + " only accepts numbers.");
    return false;
}

/// How the service's own functions check an argument: by kind, so that a Date is no String.
bool JmesCall::expectKind(std::size_t i, std::initializer_list<Kind> kinds)
{
    const Kind given = argument(i).kind();
    if (std::find(kinds.begin(), kinds.end(), given) != kinds.end()) return true;
    std::string message =
        "function " + name() + " expects argument " + std::to_string(i) + " to be one of the following: ";
    const char *separator = "";
    for (const Kind kind : kinds) {
        message += separator;
        message += kindName(kind);
        separator = "|";
    }
    failType(std::move(message));
    return false;
}

std::optional<std::int64_t> JmesCall::integerOf(const JmesValue &value)
{
    if (const auto integer = value.integer()) return integer;
    m_evaluation.fail("InvalidCastException", "Object must implement IConvertible.");
    return std::nullopt;
}

/// Convert.ToInt32 of a number.
std::optional<std::int32_t> JmesCall::narrowed(const JmesValue &value)
{
    std::optional<std::int64_t> wide;
    if (value.kind() == Kind::Integer) {
        wide = integerOf(value);
        if (!wide) return std::nullopt;
    } else {
        wide = toInteger(value.number());
    }
    using Limits = std::numeric_limits<std::int32_t>;
    if (wide && *wide >= Limits::min() && *wide <= Limits::max()) return static_cast<std::int32_t>(*wide);
    m_evaluation.fail("OverflowException", "Value was either too large or too small for an Int32.");
    return std::nullopt;
}

/// Convert.ToDouble of a number, or of a text that says one.
std::optional<double> JmesCall::doubleOf(const JmesValue &value)
{
    if (value.kind() == Kind::Integer && !integerOf(value)) return std::nullopt;
    if (typeName(value) == "number") return value.number();
    double number = 0;
    const auto text = trimmed(value.text());
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure == std::errc{} && end == text.data() + text.size()) return number;
    m_evaluation.fail("FormatException", "Input string was not in a correct format.");
    return std::nullopt;
}

/// A scalar as .NET turns it into a text: True, 12, a date as MM/dd/yyyy HH:mm:ss.
std::optional<std::string_view> JmesCall::textOf(const JmesValue &value)
{
    if (value.kind() == Kind::String) return value.text();
    std::string text;
    switch (readText(value, text)) {
        case TextRead::Text:
            return m_evaluation.keep(text);
        case TextRead::Absent:
            m_evaluation.fail("ArgumentNullException", "Value cannot be null.");
            return std::nullopt;
        default:
            m_evaluation.fail("InvalidCastException", "The value cannot be read as a text.");
            return std::nullopt;
    }
}

/// An Integer is narrowed to 32 bits first.
JmesValue JmesCall::absolute()
{
    if (!expectNumber()) return {};
    if (argument(0).kind() == Kind::Float) return JmesValue(std::abs(argument(0).number()));
    const auto narrow = narrowed(argument(0));
    if (!narrow) return {};
    if (*narrow == std::numeric_limits<std::int32_t>::min())
        return m_evaluation.fail("OverflowException", "Negating the minimum value of a number is invalid.");
    return JmesValue(std::int64_t{std::abs(*narrow)});
}

JmesValue JmesCall::rounded()
{
    if (!expectNumber()) return {};
    const double value = argument(0).number();
    const auto whole = toInteger(function() == JmesFunction::Ceil ? std::ceil(value) : std::floor(value));
    if (!whole) return m_evaluation.fail("OverflowException", "Value was either too large or too small for an Int64.");
    return JmesValue(*whole);
}

JmesValue JmesCall::calculated()
{
    for (std::size_t i = 0; i < 2; ++i)
        if (!expectKind(i, {Kind::Integer, Kind::Float})) return {};
    if (argument(0).kind() == Kind::Integer && argument(1).kind() == Kind::Integer) {
        const auto left = integerOf(argument(0)), right = integerOf(argument(1));
        return left && right ? calculatedIntegers(*left, *right) : JmesValue();
    }
    const auto left = doubleOf(argument(0)), right = doubleOf(argument(1));
    if (!left || !right) return {};
    switch (function()) {
        case JmesFunction::Add:
            return JmesValue(*left + *right);
        case JmesFunction::Subtract:
            return JmesValue(*left - *right);
        case JmesFunction::Multiply:
            return JmesValue(*left * *right);
        case JmesFunction::Divide:
            return JmesValue(*left / *right);
        default:
            return JmesValue(std::pow(*left, *right));
    }
}

/// Sums and products wrap around at 64 bits, as C# has it; a quotient loses its fraction.
JmesValue JmesCall::calculatedIntegers(std::int64_t left, std::int64_t right)
{
    const auto wrapped = [](std::uint64_t bits) { return JmesValue(static_cast<std::int64_t>(bits)); };
    const auto a = static_cast<std::uint64_t>(left), b = static_cast<std::uint64_t>(right);
    switch (function()) {
        case JmesFunction::Add:
            return wrapped(a + b);
        case JmesFunction::Subtract:
            return wrapped(a - b);
        case JmesFunction::Multiply:
            return wrapped(a * b);
        case JmesFunction::Divide:
            if (right == 0) return m_evaluation.fail("DivideByZeroException", "Attempted to divide by zero.");
            if (right == -1 && left == std::numeric_limits<std::int64_t>::min())
                return m_evaluation.fail("OverflowException", overflow);
            return JmesValue(left / right);
        default:
            return power(left, right);
    }
}

JmesValue JmesCall::power(std::int64_t left, std::int64_t right)
{
    const auto whole = toInteger(std::pow(static_cast<double>(left), static_cast<double>(right)));
    return whole ? JmesValue(*whole) : m_evaluation.fail("OverflowException", overflow);
}

JmesValue JmesCall::fromUnixTime()
{
    if (!expectKind(0, {Kind::Integer})) return {};
    const auto count = integerOf(argument(0));
    if (!count) return {};
    const bool inSeconds = function() == JmesFunction::FromUnixTimestamp;
    const std::int64_t scale = inSeconds ? 1 : 1000;
    const std::int64_t first = -62'135'596'800 * scale, last = 253'402'300'799 * scale + scale - 1;
    if (*count < first || *count > last)
        return m_evaluation.fail("ArgumentOutOfRangeException",
                                 "Valid values are between " + std::to_string(first) + " and " + std::to_string(last) +
                                     ", inclusive. (Parameter '" + (inSeconds ? "seconds" : "milliseconds") + "')");
    return JmesValue(inSeconds ? Instant::fromSeconds(*count) : Instant::fromMilliseconds(*count));
}

JmesValue JmesCall::insertString()
{
    for (std::size_t i = 0; i < 2; ++i)
        if (!expectKind(i, {Kind::String})) return {};
    if (!expectKind(2, {Kind::Integer})) return {};
    const auto position = narrowed(argument(2));
    if (!position) return {};
    const std::string_view original = argument(0).text();
    const auto offset = *position < 0 ? std::nullopt : offsetOfUnit(original, *position);
    if (!offset)
        return m_evaluation.fail("ArgumentOutOfRangeException",
                                 "Index was out of range. Must be non-negative and less than or equal to the size of "
                                 "the collection. (Parameter 'index')");
    std::string whole(original.substr(0, *offset));
    whole += argument(1).text();
    whole += original.substr(*offset);
    return JmesValue(m_evaluation.keep(whole));
}

JmesValue JmesCall::join()
{
    if (typeName(argument(0)) != "string" || typeName(argument(1)) != "array")
        return failType("function " + name() + " expects a string separator and an array of strings.");
    if (!expectArrayOf(1, "string")) return {};
    const auto glue = textOf(argument(0));
    if (!glue) return {};
    std::string joined;
    std::string_view separator;
    for (JmesCursor each(argument(1)); each.next(); separator = *glue) {
        std::string text;
        readText(each.value(), text);
        if (joined.size() + separator.size() + text.size() > JmesPath::maxBytes)
            return m_evaluation.failLimit("The expression made too long a text and was given up.");
        joined += separator;
        joined += text;
    }
    return JmesValue(m_evaluation.keep(joined));
}

/// A Date is neither searched nor refused.
JmesValue JmesCall::contains()
{
    const JmesValue &subject = argument(0), &search = argument(1);
    if (subject.kind() == Kind::Array) {
        bool found = false;
        for (JmesCursor each(subject); !found && !m_evaluation.failed() && each.next();)
            found = m_evaluation.equals(each.value(), search);
        return JmesValue(found);
    }
    if (typeName(subject) != "string") return failType("function " + name() + " expects either an array or a string.");
    if (subject.kind() == Kind::Date) return JmesValue(false);
    const auto sought = textOf(search);
    // At worst it is compared at every place.
    if (!sought || !m_evaluation.spend(subject.text().size() * sought->size() / 256)) return {};
    return JmesValue(subject.text().find(*sought) != std::string_view::npos);
}

JmesValue JmesCall::startsOrEnds()
{
    const auto second = typeName(argument(1));
    if (typeName(argument(0)) != "string" || (second != "string" && second != "null"))
        return failType("both arguments to function " + name() + " must be strings.");
    const auto text = textOf(argument(0)), part = textOf(argument(1));
    if (!text || !part || !m_evaluation.spend(part->size() / 16)) return {};
    return JmesValue(function() == JmesFunction::StartsWith ? text->starts_with(*part) : text->ends_with(*part));
}

/// A text as Int64.TryParse and then double.TryParse read it: blanks around, a sign, a point, an exponent.
JmesValue JmesCall::toNumber()
{
    const JmesValue &value = argument(0);
    if (typeName(value) == "number") return value;
    if (value.kind() != Kind::String) return {};
    std::string_view digits = trimmed(value.text());
    if (digits.starts_with('+') && !digits.substr(1).starts_with('-')) digits.remove_prefix(1);
    const char *first = digits.data(), *last = first + digits.size();
    std::int64_t integer = 0;
    if (const auto [end, failure] = std::from_chars(first, last, integer); failure == std::errc{} && end == last)
        return JmesValue(integer);
    double number = 0;
    const auto [end, failure] = std::from_chars(first, last, number);
    if (failure == std::errc::invalid_argument || end != last || !std::isfinite(number)) return {};
    // from_chars leaves the value alone when it is out of range; strtod says which way.
    if (failure != std::errc{}) number = std::strtod(std::string(digits).c_str(), nullptr);
    return JmesValue(number);
}

JmesValue JmesCall::toText()
{
    if (typeName(argument(0)) == "string") return argument(0);
    std::string text;
    appendDotNetJson(text, argument(0));  // where it gives up, the text is longer than may be kept
    return JmesValue(m_evaluation.keep(text));
}

JmesValue JmesCall::firstNotNull()
{
    const auto found =
        std::find_if(m_values.begin(), m_values.end(), [](const JmesValue &one) { return one.kind() != Kind::Null; });
    return found == m_values.end() ? JmesValue() : *found;
}

}  // namespace trendward::normalize
