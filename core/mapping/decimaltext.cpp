// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/decimaltext.h"

#include "core/base/ascii.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

constexpr std::string_view largest = "79228162514264337593543950335";  // 2^96 - 1
constexpr std::size_t largestScale = 28;

bool isBlankByte(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The parts of a number in the order in which they stand.
struct Parts {
    bool negative = false;
    std::string whole, fraction;  ///< digits
};

std::optional<Parts> split(std::string_view text)
{
    Parts parts;
    std::size_t i = 0;
    const auto at = [&](char c) { return i < text.size() && text[i] == c; };
    while (i < text.size() && isBlankByte(text[i])) ++i;
    bool sign = at('-') || at('+');
    parts.negative = at('-');
    if (sign) ++i;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == ',' && !parts.whole.empty())); ++i)
        if (text[i] != ',') parts.whole += text[i];
    if (at('.')) ++i;
    for (; i < text.size() && isDigit(text[i]); ++i) parts.fraction += text[i];
    if (parts.whole.empty() && parts.fraction.empty()) return std::nullopt;
    for (; i < text.size(); ++i) {
        if (isBlankByte(text[i])) continue;
        if (sign || (text[i] != '-' && text[i] != '+')) return std::nullopt;
        sign = true;
        parts.negative = text[i] == '-';
    }
    return parts;
}

bool tooLarge(const std::string &digits)
{
    if (digits.size() != largest.size()) return digits.size() > largest.size();
    return digits > largest;
}

void addOne(std::string &digits)
{
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit != '9') {
            ++*digit;
            return;
        }
        *digit = '0';
    }
    digits.insert(digits.begin(), '1');
}

/// Drops one digit after the point; what was dropped before it decides a tie.
void dropDigit(std::string &digits, std::size_t &scale, char &last, bool &more)
{
    more = more || (last != '0');
    last = digits.back();
    digits.pop_back();
    --scale;
}

}  // namespace

bool isDecimalText(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || text.size() > largestScale || !isDigit(text.front()) || !isDigit(text.back())) return false;
    if (text.front() == '0' && text.size() > 1 && text[1] != '.') return false;
    int points = 0;
    bool zero = true;
    for (const char c : text) {
        if (!isDigit(c) && c != '.') return false;
        points += c == '.';
        zero = zero && (c == '0' || c == '.');
    }
    return points < 2 && !zero;
}

std::optional<std::string> decimalText(std::string_view text)
{
    if (isDecimalText(text)) return std::string(text);
    const auto parts = split(text);
    if (!parts) return std::nullopt;
    std::string digits = parts->whole + parts->fraction;
    std::size_t scale = parts->fraction.size();
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const auto unfit = [&] { return scale > largestScale || tooLarge(digits); };
    while (unfit()) {
        if (scale == 0) return std::nullopt;
        char last = '0';
        bool more = false;
        while (unfit() && scale > 0) {
            if (digits.empty()) digits.push_back('0');
            dropDigit(digits, scale, last, more);
        }
        const bool odd = !digits.empty() && ((digits.back() - '0') & 1) != 0;
        if (last > '5' || (last == '5' && (more || odd))) addOne(digits);
    }
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    const bool zero = digits.find_first_not_of('0') == std::string::npos;
    std::string out;
    if (parts->negative && !zero) out += '-';
    out.append(digits, 0, digits.size() - scale);
    if (scale == 0) return out;
    out += '.';
    out.append(digits, digits.size() - scale, scale);
    return out;
}

bool hasStrayComma(std::string_view text)
{
    std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) return false;
    const std::size_t end = std::min(text.find('.'), text.size());
    const std::size_t start = std::min(text.find_first_of("0123456789"), end);
    const auto digitsFrom = [&](std::size_t i) {
        std::size_t count = 0;
        while (i + count < end && isDigit(text[i + count])) ++count;
        return count;
    };
    if (comma >= end) return false;
    // "1234,567" and "0,250" have no thousands in front of the comma.
    if (digitsFrom(start) > 3 || text[start] == '0') return true;
    for (; comma < end; comma = text.find(',', comma + 1))
        if (digitsFrom(comma + 1) != 3) return true;
    return false;
}

}  // namespace trendward::mapping
