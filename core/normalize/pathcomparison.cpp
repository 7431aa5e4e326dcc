// SPDX-License-Identifier: GPL-3.0-or-later
// Follows Newtonsoft.Json 13 (QueryExpression.cs, JValue.Compare) and the Convert class of .NET.
#include "core/normalize/pathprogram.h"
#include "core/normalize/token.h"

#include <charconv>
#include <cmath>

namespace trendward::normalize
{

namespace
{

using json::Kind;
using Fault = std::optional<ExpressionError>;

bool isNumber(Kind kind)
{
    return kind == Kind::Integer || kind == Kind::Float;
}

template <class T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

/// Doubles that differ by rounding only count as equal (MathUtils.ApproxEquals).
int orderFloats(double a, double b)
{
    constexpr double epsilon = 2.2204460492503131E-16;
    if (a == b) return 0;
    const double tolerance = (std::abs(a) + std::abs(b) + 10.0) * epsilon;
    const double difference = a - b;
    if (-tolerance < difference && tolerance > difference) return 0;
    if (std::isnan(a) || std::isnan(b)) return order(!std::isnan(a), !std::isnan(b));
    return order(a, b);
}

/// Integers of any length by their digits.
int orderDigits(std::string_view a, std::string_view b)
{
    const bool aNegative = !a.empty() && a.front() == '-', bNegative = !b.empty() && b.front() == '-';
    if (aNegative != bNegative) return aNegative ? -1 : 1;
    if (aNegative) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    const int ascending = a.size() != b.size() ? order(a.size(), b.size()) : order(a, b);
    return aNegative ? -ascending : ascending;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

void refuse(Fault &error, const char *type, const char *message)
{
    error = ExpressionError{type, message};
}

/// Convert.ToDouble: blanks around, a sign, thousands commas, an exponent.
double toDouble(const Scalar &scalar, Fault &error)
{
    if (isNumber(scalar.kind)) return scalar.number;
    if (scalar.kind == Kind::Boolean) return scalar.boolean ? 1 : 0;
    if (scalar.kind != Kind::String) {
        refuse(error, "InvalidCastException", "Invalid cast from 'DateTime' to 'Double'.");
        return 0;
    }
    std::string digits(trimmed(scalar.text));
    const auto point = digits.find_first_of(".eE");
    for (std::size_t i = digits.find(','); i != std::string::npos && i != 0 && i < point; i = digits.find(','))
        digits.erase(i, 1);
    if (!digits.empty() && digits.front() == '+') digits.erase(0, 1);
    double value = 0;
    const char *last = digits.data() + digits.size();
    const auto [end, failure] = std::from_chars(digits.data(), last, value);
    const bool word = digits.find_first_of("nN") != std::string::npos && digits != "NaN" && digits != "Infinity" &&
                      digits != "-Infinity";
    if (failure == std::errc::invalid_argument || end != last || word)
        refuse(error, "FormatException", "Input string was not in a correct format.");
    return value;
}

/// Convert.ToInt64: of a text only digits with a sign and blanks around.
std::int64_t toInteger(const Scalar &scalar, Fault &error)
{
    if (scalar.kind == Kind::Integer) return scalar.integer;
    if (scalar.kind == Kind::Boolean) return scalar.boolean ? 1 : 0;
    if (scalar.kind != Kind::String) {
        refuse(error, "InvalidCastException", "Invalid cast from 'DateTime' to 'Int64'.");
        return 0;
    }
    std::string_view digits = trimmed(scalar.text);
    if (digits.size() > 1 && digits.front() == '+' && digits[1] != '-') digits.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::invalid_argument || end != digits.data() + digits.size())
        refuse(error, "FormatException", "Input string was not in a correct format.");
    else if (failure != std::errc{})
        refuse(error, "OverflowException", "Value was either too large or too small for an Int64.");
    return value;
}

bool sameLetters(std::string_view a, std::string_view lower)
{
    if (a.size() != lower.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if ((a[i] | 0x20) != lower[i]) return false;
    return true;
}

bool toBoolean(const Scalar &scalar, Fault &error)
{
    if (scalar.kind == Kind::Boolean) return scalar.boolean;
    if (isNumber(scalar.kind)) return scalar.number != 0;
    if (scalar.kind != Kind::String) {
        refuse(error, "InvalidCastException", "Invalid cast from 'DateTime' to 'Boolean'.");
        return false;
    }
    const auto word = trimmed(scalar.text);
    if (sameLetters(word, "true")) return true;
    if (!sameLetters(word, "false")) refuse(error, "FormatException", "String was not recognized as a valid Boolean.");
    return false;
}

int orderNumbers(Kind kind, const Scalar &a, const Scalar &b, Fault &error)
{
    if (a.isBig || b.isBig) {
        if (a.kind == Kind::Integer && b.kind == Kind::Integer) return orderDigits(a.text, b.text);
        return orderFloats(toDouble(a, error), toDouble(b, error));
    }
    if (kind == Kind::Float || a.kind == Kind::Float || b.kind == Kind::Float)
        return orderFloats(toDouble(a, error), toDouble(b, error));
    const auto left = toInteger(a, error);
    return error ? 0 : order(left, toInteger(b, error));
}

/// Convert.ToDateTime. A text that says no whole date would take the rest from today, which a comparison does not know.
Instant toDate(const Scalar &scalar, Fault &error)
{
    if (scalar.kind == Kind::Date) return scalar.moment;
    if (scalar.kind != Kind::String) {
        refuse(error, "InvalidCastException", "Invalid cast to 'DateTime'.");
        return {};
    }
    constexpr Instant oneDay, another = Instant::fromSeconds(1'000'000'000);
    const auto time = parseTime(scalar.text, oneDay), again = parseTime(scalar.text, another);
    if (time && again && time->at == again->at) return time->at;
    refuse(error, "FormatException", "String was not recognized as a valid DateTime.");
    return {};
}

/// Only the right side is converted; a text on the left is cast, which fails.
int orderDates(const Scalar &a, const Scalar &b, Fault &error)
{
    if (a.kind == Kind::Date) return order(a.moment, toDate(b, error));
    refuse(error, "InvalidCastException", "Specified cast is not valid.");
    return 0;
}

/// JValue.Compare with the left value's kind, or the right one's when the left is a text.
int orderOf(Kind kind, const Scalar &a, const Scalar &b, Fault &error)
{
    if (a.kind == Kind::Null || b.kind == Kind::Null) return order(a.kind != Kind::Null, b.kind != Kind::Null);
    switch (kind) {
        case Kind::Integer:
        case Kind::Float:
            return orderNumbers(kind, a, b, error);
        case Kind::String:
            return order(a.text, b.text);
        case Kind::Boolean: {
            const bool left = toBoolean(a, error);
            return error ? 0 : order(left, toBoolean(b, error));
        }
        default:
            return orderDates(a, b, error);
    }
}

bool bothNumbers(const Scalar &a, const Scalar &b)
{
    return isNumber(a.kind) && isNumber(b.kind);
}

bool sameValue(const Scalar &a, const Scalar &b, Fault &error)
{
    if (a.kind != b.kind && !bothNumbers(a, b)) return false;
    return orderOf(a.kind, a, b, error) == 0;
}

/// A Date as Newtonsoft.Json writes it: fraction without trailing zeros, the zone as its kind says (the host is UTC).
std::string isoText(const Scalar &date)
{
    std::string text = LocalTime::from(date.moment, 0).text();
    if (text.find('.') != std::string::npos)
        while (text.back() == '0') text.pop_back();
    if (date.origin == ClockOrigin::Utc) text += 'Z';
    if (date.origin == ClockOrigin::ExplicitOffset) text += "+00:00";
    return text;
}

bool equalWithCoercion(const Scalar &a, const Scalar &b, Fault &error)
{
    if (a.kind == Kind::Date && b.kind == Kind::String) return isoText(a) == b.text;
    return sameValue(a, b, error);
}

}  // namespace

Scalar scalarOf(const json::Token &token)
{
    Scalar scalar;
    scalar.kind = token.kind();
    scalar.text = token.text();
    switch (scalar.kind) {
        case Kind::Boolean:
            scalar.boolean = token.boolean();
            break;
        case Kind::Integer:
            scalar.isBig = !token.integer();
            scalar.integer = token.integer().value_or(0);
            scalar.number = token.number();
            break;
        case Kind::Float:
            scalar.number = token.number();
            break;
        case Kind::Date: {
            const ObservedTime time = token.date();
            scalar.moment = time.at;
            scalar.origin = time.origin;
            break;
        }
        default:
            break;
    }
    return scalar;
}

bool compareScalars(Operator op, const Scalar &left, const Scalar &right, Fault &error)
{
    switch (op) {
        case Operator::Exists:
            return true;
        case Operator::Equal:
            return equalWithCoercion(left, right, error);
        case Operator::NotEqual:
            return !equalWithCoercion(left, right, error) && !error;
        case Operator::StrictEqual:
            return sameValue(left, right, error);
        case Operator::StrictNotEqual:
            return !sameValue(left, right, error) && !error;
        default:
            break;
    }
    const bool byRight = left.kind == Kind::String && right.kind != Kind::String;
    const int sign = orderOf(byRight ? right.kind : left.kind, left, right, error);
    if (error) return false;
    switch (op) {
        case Operator::Less:
            return sign < 0;
        case Operator::LessOrEqual:
            return sign <= 0;
        case Operator::Greater:
            return sign > 0;
        default:
            return sign >= 0;
    }
}

}  // namespace trendward::normalize
