// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of JmesPath.Net 1.0.205 on arrays and objects, with their messages.
#include "core/normalize/jmesprogram.h"

#include <unicode/ucol.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace trendward::normalize
{

namespace
{

using json::Kind;

/// Texts in the order of the invariant culture: a, b, C.
class Collation
{
public:
    Collation()
    {
        UErrorCode code = U_ZERO_ERROR;
        m_collator = ucol_open("", &code);
    }
    Collation(const Collation &) = delete;
    Collation &operator=(const Collation &) = delete;
    ~Collation() { ucol_close(m_collator); }
    bool less(std::string_view a, std::string_view b) const
    {
        UErrorCode code = U_ZERO_ERROR;
        return ucol_strcollUTF8(m_collator, a.data(), static_cast<std::int32_t>(a.size()), b.data(),
                                static_cast<std::int32_t>(b.size()), &code) == UCOL_LESS;
    }

private:
    UCollator *m_collator = nullptr;
};

/// As double.CompareTo has it: what is not a number comes first.
bool numberLess(double a, double b)
{
    return a < b || (std::isnan(a) && !std::isnan(b));
}

/// About how many looks it takes to sort so many.
std::uint64_t looksToSort(std::size_t count)
{
    return std::uint64_t{count} * static_cast<std::uint64_t>(std::bit_width(count));
}

/// The values in the order of their keys, equal ones as they stood.
template <class Key, class Less>
void sortByKeys(std::span<JmesValue> values, const std::vector<Key> &keys, Less less)
{
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return less(keys[a], keys[b]); });
    const std::vector<JmesValue> before(values.begin(), values.end());
    for (std::size_t i = 0; i < order.size(); ++i) values[i] = before[order[i]];
}

}  // namespace

JmesValue JmesCall::runOnContainer()
{
    switch (function()) {
        case JmesFunction::Length:
            return length();
        case JmesFunction::Reverse:
            return reversed();
        case JmesFunction::Keys:
            return keys();
        case JmesFunction::Values:
            return values();
        case JmesFunction::ToArray:
            return toArray();
        case JmesFunction::Map:
            return mapped();
        case JmesFunction::Merge:
            return merged();
        case JmesFunction::Sum:
            return sum();
        case JmesFunction::Avg:
            return average();
        case JmesFunction::Max:
        case JmesFunction::Min:
            return extreme();
        case JmesFunction::MaxBy:
        case JmesFunction::MinBy:
            return extremeBy();
        case JmesFunction::Sort:
            return sorted();
        default:
            return sortedBy();
    }
}

bool JmesCall::expectObject()
{
    if (argument(0).kind() == Kind::Object) return true;
    failType("function " + name() + " expects an object.");
    return false;
}

bool JmesCall::expectArrayOf(std::size_t i, std::string_view type)
{
    if (argument(i).kind() != Kind::Array) {
        failType("function " + name() + " expects an array.");
        return false;
    }
    if (!m_evaluation.spend(argument(i).size())) return false;
    for (JmesCursor each(argument(i)); each.next();)
        if (typeName(each.value()) != type) {
            failType("function " + name() + " expects an array of " + std::string(type) + ".");
            return false;
        }
    return true;
}

/// The one type of all elements, empty for an empty array.
std::optional<std::string_view> JmesCall::expectArrayOfSame(bool numbersOrTexts)
{
    if (argument(0).kind() != Kind::Array) {
        failType("function " + name() + " expects an array.");
        return std::nullopt;
    }
    if (!m_evaluation.spend(argument(0).size())) return std::nullopt;
    std::string_view type;
    for (JmesCursor each(argument(0)); each.next();) {
        const auto next = typeName(each.value());
        if (!type.empty() && next != type) {
            failType("all items in the array to the function " + name() + " must have the same type.");
            return std::nullopt;
        }
        type = next;
    }
    if (!numbersOrTexts || type.empty() || type == "number" || type == "string") return type;
    failType("function " + name() + " expects an array of number or string.");
    return std::nullopt;
}

JmesValue JmesCall::length()
{
    const JmesValue &value = argument(0);
    if (value.isContainer()) return JmesValue(static_cast<std::int64_t>(value.size()));
    if (typeName(value) != "string")
        return failType("function " + name() + " expects either an object, an array or a string.");
    const auto text = textOf(value);
    return text ? JmesValue(utf16Length(*text)) : JmesValue();
}

JmesValue JmesCall::reversed()
{
    const JmesValue &value = argument(0);
    if (value.kind() == Kind::Array) {
        const std::size_t begin = m_evaluation.beginList();
        m_evaluation.pushElements(value);
        const auto list = m_evaluation.gathered(begin);
        std::reverse(list.begin(), list.end());
        return m_evaluation.endList(begin);
    }
    if (typeName(value) != "string") return failType("function " + name() + " accepts either an array or a string.");
    const auto text = textOf(value);
    if (!text) return {};
    // The bytes of each character turned around twice stand as they stood.
    std::string backwards(text->rbegin(), text->rend());
    for (std::size_t i = 0, from = 0; i < backwards.size(); ++i) {
        if ((static_cast<unsigned char>(backwards[i]) & 0xC0) == 0x80) continue;
        std::reverse(backwards.begin() + static_cast<std::ptrdiff_t>(from),
                     backwards.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        from = i + 1;
    }
    return JmesValue(m_evaluation.keep(backwards));
}

JmesValue JmesCall::keys()
{
    if (!expectObject() || !m_evaluation.spend(argument(0).size())) return {};
    const std::size_t begin = m_evaluation.beginList();
    for (JmesCursor each(argument(0)); each.next();) m_evaluation.push(JmesValue(each.name()));
    return m_evaluation.endList(begin);
}

JmesValue JmesCall::values()
{
    if (!expectObject()) return {};
    const std::size_t begin = m_evaluation.beginList();
    m_evaluation.pushElements(argument(0));
    return m_evaluation.endList(begin);
}

JmesValue JmesCall::toArray()
{
    if (argument(0).kind() == Kind::Array) return argument(0);
    const std::size_t begin = m_evaluation.beginList();
    m_evaluation.push(argument(0));
    return m_evaluation.endList(begin);
}

JmesValue JmesCall::mapped()
{
    if (argument(1).kind() != Kind::Array)
        return failType("function " + name() + " expects its second argument to be an array.");
    const JmesNode &expression = m_node.parts[0].parts[0];
    const std::size_t begin = m_evaluation.beginList();
    for (JmesCursor each(argument(1)); each.next();)
        if (!m_evaluation.push(m_evaluation.evaluate(expression, each.value()).plain())) return {};
    return m_evaluation.endList(begin);
}

JmesValue JmesCall::merged()
{
    if (!expectObject()) return {};
    JmesValue all = argument(0);
    for (const JmesValue &next : m_values.subspan(1)) {
        if (next.kind() != Kind::Object)
            return m_evaluation.fail("InvalidCastException",
                                     "Error: invalid-type, function " + name() + " expects an object.");
        all = merged(all, next);
    }
    return all;
}

/// As JObject.Merge has it: objects within objects are merged too, arrays are joined, and a null takes no value's
/// place.
JmesValue JmesCall::merged(const JmesValue &into, const JmesValue &from)
{
    if (into.kind() != from.kind() || !into.isContainer()) return from;
    const std::size_t begin = m_evaluation.beginList();
    if (into.kind() == Kind::Array) {
        m_evaluation.pushElements(into);
        m_evaluation.pushElements(from);
        return m_evaluation.endList(begin);
    }
    std::vector<std::string_view> names;
    const auto add = [&](std::string_view name, const JmesValue &value) {
        // Looking for a name is a small part of a look for each member.
        if (m_evaluation.spend(1 + into.size() / 16) && m_evaluation.push(value)) names.push_back(name);
    };
    for (JmesCursor each(into); !m_evaluation.failed() && each.next();) {
        const JmesValue other = from.member(each.name());
        add(each.name(), other.kind() == Kind::Null ? each.value() : merged(each.value(), other));
    }
    for (JmesCursor each(from); !m_evaluation.failed() && each.next();)
        if (into.member(each.name()).isAbsent()) add(each.name(), each.value());
    return m_evaluation.endObject(begin, names);
}

/// Integers within 64 bits add up to an Integer; others too where their sum is whole.
JmesValue JmesCall::sum()
{
    if (!expectArrayOf(0, "number")) return {};
    std::int64_t whole = 0;
    double total = 0;
    bool exact = true;
    for (JmesCursor each(argument(0)); each.next();) {
        const auto integer = each.value().integer();
        exact = exact && integer && !__builtin_add_overflow(whole, *integer, &whole);
        const auto number = doubleOf(each.value());
        if (!number) return {};
        total += *number;
    }
    if (exact) return JmesValue(whole);
    constexpr double end = 9223372036854775808.0;
    if (std::trunc(total) == total && total >= -end && total < end) return JmesValue(static_cast<std::int64_t>(total));
    return JmesValue(total);
}

JmesValue JmesCall::average()
{
    if (!expectArrayOf(0, "number") || argument(0).size() == 0) return {};
    double total = 0;
    for (JmesCursor each(argument(0)); each.next();) {
        const auto number = doubleOf(each.value());
        if (!number) return {};
        total += *number;
    }
    return JmesValue(total / static_cast<double>(argument(0).size()));
}

/// Of Integers an Integer, of numbers of both kinds a Float, of texts the text.
JmesValue JmesCall::extreme()
{
    const auto type = expectArrayOfSame(true);
    if (!type || type->empty()) return {};
    const bool greatest = function() == JmesFunction::Max;
    JmesCursor each(argument(0));
    each.next();
    if (*type == "string") {
        const Collation collation;
        auto best = textOf(each.value());
        while (best && each.next()) {
            const auto next = textOf(each.value());
            if (!next) return {};
            if (greatest ? collation.less(*best, *next) : collation.less(*next, *best)) best = next;
        }
        return best ? JmesValue(*best) : JmesValue();
    }
    JmesValue best = each.value();
    bool integers = best.kind() == Kind::Integer;
    if (!doubleOf(best)) return {};
    while (each.next()) {
        const JmesValue &next = each.value();
        integers = integers && next.kind() == Kind::Integer;
        if (!doubleOf(next)) return {};
        const bool less = integers ? *best.integer() < *next.integer() : numberLess(best.number(), next.number());
        const bool more = integers ? *next.integer() < *best.integer() : numberLess(next.number(), best.number());
        if (greatest ? less : more) best = next;
    }
    return integers ? JmesValue(*best.integer()) : JmesValue(best.number());
}

/// Of equals the last. A text counts as the number that it says, and one alone is not looked at.
JmesValue JmesCall::extremeBy()
{
    if (argument(0).kind() != Kind::Array)
        return failType("function " + name() + " expects its first argument to be an array.");
    const JmesNode &expression = m_node.parts[1].parts[0];
    JmesCursor each(argument(0));
    if (!each.next() || argument(0).size() == 1) return argument(0).size() == 1 ? each.value() : JmesValue();
    const auto key = [&](const JmesValue &value) -> std::optional<double> {
        const JmesValue given = m_evaluation.evaluate(expression, value).plain();
        if (m_evaluation.failed()) return std::nullopt;
        if (const auto type = typeName(given); type == "number" || type == "string") return doubleOf(given);
        failType("the expression argument of function " + name() + " should return a number or a string.");
        return std::nullopt;
    };
    JmesValue best = each.value();
    auto bestKey = key(best);
    while (bestKey && each.next()) {
        const auto next = key(each.value());
        if (!next) return {};
        if (function() == JmesFunction::MaxBy ? *bestKey > *next : *bestKey < *next) continue;
        best = each.value();
        bestKey = next;
    }
    return best;
}

/// The kind of the first element decides: Integers are narrowed to 32 bits, whatever is no number is sorted as a text.
JmesValue JmesCall::sorted()
{
    const auto type = expectArrayOfSame(false);
    if (!type || !m_evaluation.spend(looksToSort(argument(0).size()))) return {};
    const std::size_t begin = m_evaluation.beginList();
    m_evaluation.pushElements(argument(0));
    const auto list = m_evaluation.gathered(begin);
    if (*type == "number") {
        const bool narrow = list.front().kind() == Kind::Integer;
        std::vector<double> numbers;
        for (const JmesValue &one : list) {
            const auto whole = narrow ? narrowed(one) : std::nullopt;
            const auto number = narrow ? std::nullopt : doubleOf(one);
            if (!whole && !number) return {};
            numbers.push_back(whole ? *whole : number.value_or(0));
        }
        sortByKeys(list, numbers, numberLess);
    } else if (!type->empty() && *type != "null") {
        std::vector<std::string_view> texts;
        std::uint64_t length = 0;
        for (const JmesValue &one : list) {
            const auto text = textOf(one);
            if (!text) return {};
            texts.push_back(*text);
            length += text->size();
        }
        if (!m_evaluation.spend(looksToSort(length / 16))) return {};
        const Collation collation;
        sortByKeys(list, texts, [&](std::string_view a, std::string_view b) { return collation.less(a, b); });
    }
    return m_evaluation.endList(begin);
}

/// Numbers by their worth, texts by their characters.
JmesValue JmesCall::sortedBy()
{
    if (argument(0).kind() != Kind::Array)
        return failType("function " + name() + " expects its first argument to be an array.");
    if (!m_evaluation.spend(looksToSort(argument(0).size()))) return {};
    const JmesNode &expression = m_node.parts[1].parts[0];
    std::string_view type;
    std::vector<double> numbers;
    std::vector<std::string_view> texts;
    const std::size_t begin = m_evaluation.beginList();
    for (JmesCursor each(argument(0)); each.next();) {
        const JmesValue key = m_evaluation.evaluate(expression, each.value()).plain();
        if (m_evaluation.failed()) return {};
        const auto next = typeName(key);
        if (type.empty() && next != "number" && next != "string")
            return failType("the expression argument of function " + name() + " should return a number or a string.");
        if (!type.empty() && next != type)
            return failType("all items resulting from the evaluation of the expression argument of function " + name() +
                            " should have the same type.");
        type = next;
        const auto number = type == "number" ? doubleOf(key) : std::nullopt;
        const auto text = type == "string" ? textOf(key) : std::nullopt;
        if (number) numbers.push_back(number.value_or(0));
        if (text) texts.push_back(*text);
        if ((!number && !text) || !m_evaluation.push(each.value())) return {};
    }
    const auto list = m_evaluation.gathered(begin);
    if (type == "number")
        sortByKeys(list, numbers, numberLess);
    else
        sortByKeys(list, texts, std::less<>());
    return m_evaluation.endList(begin);
}

}  // namespace trendward::normalize
