// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"

#include "core/base/ascii.h"
#include "core/base/unit.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace trendward::device
{

namespace
{

/// Letters with accents, upper and lower case, and what they are without.
constexpr std::array<std::pair<std::string_view, std::string_view>, 72> accents{{
    {"\u00c0", "a"}, {"\u00c1", "a"}, {"\u00c2", "a"}, {"\u00c3", "a"}, {"\u00c4", "a"},  {"\u00c5", "a"},
    {"\u00e0", "a"}, {"\u00e1", "a"}, {"\u00e2", "a"}, {"\u00e3", "a"}, {"\u00e4", "a"},  {"\u00e5", "a"},
    {"\u00c7", "c"}, {"\u00e7", "c"}, {"\u00c8", "e"}, {"\u00c9", "e"}, {"\u00ca", "e"},  {"\u00cb", "e"},
    {"\u00e8", "e"}, {"\u00e9", "e"}, {"\u00ea", "e"}, {"\u00eb", "e"}, {"\u00cc", "i"},  {"\u00cd", "i"},
    {"\u00ce", "i"}, {"\u00cf", "i"}, {"\u00ec", "i"}, {"\u00ed", "i"}, {"\u00ee", "i"},  {"\u00ef", "i"},
    {"\u00d1", "n"}, {"\u00f1", "n"}, {"\u00d2", "o"}, {"\u00d3", "o"}, {"\u00d4", "o"},  {"\u00d5", "o"},
    {"\u00d6", "o"}, {"\u00d8", "o"}, {"\u00f2", "o"}, {"\u00f3", "o"}, {"\u00f4", "o"},  {"\u00f5", "o"},
    {"\u00f6", "o"}, {"\u00f8", "o"}, {"\u00d9", "u"}, {"\u00da", "u"}, {"\u00db", "u"},  {"\u00dc", "u"},
    {"\u00f9", "u"}, {"\u00fa", "u"}, {"\u00fb", "u"}, {"\u00fc", "u"}, {"\u00df", "ss"}, {"\u0106", "c"},
    {"\u0107", "c"}, {"\u010c", "c"}, {"\u010d", "c"}, {"\u0118", "e"}, {"\u0119", "e"},  {"\u0141", "l"},
    {"\u0142", "l"}, {"\u0143", "n"}, {"\u0144", "n"}, {"\u0160", "s"}, {"\u0161", "s"},  {"\u017d", "z"},
    {"\u017e", "z"}, {"\u00b0", ""},  {"\u00a0", " "}, {"\u202f", " "}, {"\ufeff", ""},   {"\u2019", ""},
}};

/// Beginnings of months' names in English, German, French, Spanish, Italian, Dutch, Swedish and Portuguese.
constexpr std::array<std::pair<std::string_view, int>, 36> monthWords{{
    {"janv", 1}, {"jan", 1}, {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fev", 2},  {"fevr", 2}, {"maa", 3},  {"mrt", 3},
    {"mar", 3},  {"apr", 4}, {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5},  {"maj", 5},  {"mei", 5},  {"mag", 5},
    {"juin", 6}, {"jun", 6}, {"giu", 6},  {"juil", 7}, {"jul", 7},  {"lug", 7},  {"aug", 8},  {"aou", 8},  {"ago", 8},
    {"sep", 9},  {"set", 9}, {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12},
}};

int monthOf(std::string_view word)
{
    if (word.starts_with("dic") || word.starts_with("des")) return 12;
    for (const auto &[begin, month] : monthWords)
        if (word.starts_with(begin)) return month;
    return 0;
}

enum class Half : std::uint8_t { None, Morning, Afternoon };

Half halfOf(std::string_view word)
{
    for (const std::string_view morning : {"am", "a.m.", "a.m", "fm", "vorm.", "vorm"})
        if (word == morning) return Half::Morning;
    for (const std::string_view afternoon : {"pm", "p.m.", "p.m", "em", "nachm.", "nachm"})
        if (word == afternoon) return Half::Afternoon;
    return Half::None;
}

/// "8:30 p. m." as "8:30 p.m.".
std::string withHalfAsOneWord(std::string text)
{
    for (const std::string_view half : {"a. m", "p. m"}) {
        const std::size_t at = text.find(half);
        if (at == std::string::npos || (at > 0 && text[at - 1] != ' ' && !isDigit(text[at - 1]))) continue;
        text.erase(at + 2, 1);
    }
    return text;
}

/// A date's and time's pieces, in the order in which they stand.
struct Pieces {
    std::array<int, 8> numbers{};
    std::array<std::size_t, 8> digits{};
    std::size_t count = 0;
    std::size_t dateNumbers = 0;  ///< how many stand before the first colon's hour
    int month = 0;                ///< named by a word
    std::size_t monthAt = 0;      ///< numbers before that word
    Half half = Half::None;
    std::int32_t ticks = 0;
    bool wrong = false;
};

void takeWord(std::string_view word, Pieces &pieces)
{
    if (const Half half = halfOf(word); half != Half::None) {
        pieces.half = half;
        return;
    }
    if (word == "t" || word == "de" || word == "at" || word == "um" || word == "h") return;
    const int month = monthOf(word);
    if (month == 0 || pieces.month != 0) {
        pieces.wrong = true;
        return;
    }
    pieces.month = month;
    pieces.monthAt = pieces.count;
}

/// The digits of a second's fraction, as 100 ns.
std::int32_t fractionTicks(std::string_view digits)
{
    std::int32_t ticks = 0;
    for (std::size_t i = 0; i < 7; ++i) ticks = ticks * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return ticks;
}

std::size_t takeNumber(std::string_view text, std::size_t i, Pieces &pieces)
{
    std::size_t end = i;
    while (end < text.size() && isDigit(text[end])) ++end;
    if (end - i > 7 || pieces.count == pieces.numbers.size()) {
        pieces.wrong = true;
        return end;
    }
    const std::string_view digits = text.substr(i, end - i);
    // After hour, minute and second only a fraction can follow.
    if (pieces.dateNumbers > 0 && pieces.count == pieces.dateNumbers + 3 && i > 0 &&
        (text[i - 1] == '.' || text[i - 1] == ',')) {
        pieces.ticks = fractionTicks(digits);
        return end;
    }
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    pieces.numbers[pieces.count] = value;
    pieces.digits[pieces.count] = digits.size();
    if (end < text.size() && text[end] == ':' && pieces.dateNumbers == 0) pieces.dateNumbers = pieces.count;
    ++pieces.count;
    return end;
}

Pieces piecesOf(std::string_view text)
{
    Pieces pieces;
    for (std::size_t i = 0; i < text.size() && !pieces.wrong;) {
        const char c = text[i];
        if (isDigit(c)) {
            i = takeNumber(text, i, pieces);
        } else if (c >= 'a' && c <= 'z') {
            std::size_t end = i;
            while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '.')) ++end;
            takeWord(text.substr(i, end - i), pieces);
            i = end;
        } else {
            pieces.wrong = std::string_view(" -/.,:\t").find(c) == std::string_view::npos;
            ++i;
        }
    }
    return pieces;
}

bool setDate(const Pieces &pieces, DateOrder order, LocalTime &time)
{
    const std::size_t numbers = pieces.dateNumbers;
    const auto &n = pieces.numbers;
    std::size_t yearAt = 0;
    if (pieces.month != 0) {
        if (numbers != 2) return false;
        time.month = pieces.month;
        yearAt = pieces.digits[0] == 4 ? 0 : 1;
        time.day = n[1 - yearAt];
    } else {
        if (numbers != 3) return false;
        // With two digits the year is never taken to stand in front: 24.10.26 would be a day of 2024.
        if (pieces.digits[0] == 4)
            order = DateOrder::YearMonthDay;
        else if (order == DateOrder::YearMonthDay)
            return false;
        yearAt = order == DateOrder::YearMonthDay ? 0 : 2;
        time.month = order == DateOrder::DayMonthYear ? n[1] : order == DateOrder::MonthDayYear ? n[0] : n[1];
        time.day = order == DateOrder::DayMonthYear ? n[0] : order == DateOrder::MonthDayYear ? n[1] : n[2];
    }
    if (pieces.digits[yearAt] != 4 && pieces.digits[yearAt] != 2) return false;
    time.year = n[yearAt] + (pieces.digits[yearAt] == 2 ? 2000 : 0);
    return true;
}

bool setClock(const Pieces &pieces, LocalTime &time)
{
    const std::size_t from = pieces.dateNumbers, count = pieces.count - from;
    if (count < 2 || count > 3) return false;
    time.hour = pieces.numbers[from];
    time.minute = pieces.numbers[from + 1];
    time.second = count == 3 ? pieces.numbers[from + 2] : 0;
    time.ticks = pieces.ticks;
    if (pieces.half == Half::None) return true;
    if (time.hour < 1 || time.hour > 12) return false;
    time.hour = time.hour % 12 + (pieces.half == Half::Afternoon ? 12 : 0);
    return true;
}

}  // namespace

std::string plainWord(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const std::size_t length = std::max<std::size_t>(utf8Length(text, i), 1);
        const std::string_view letter = text.substr(i, length);
        i += length;
        if (c == '"') continue;
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (length == 1) {
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        } else {
            const auto found = std::find_if(accents.begin(), accents.end(),
                                            [&](const auto &accent) { return accent.first == letter; });
            out += found == accents.end() ? letter : found->second;
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool saysNothing(std::string_view cell)
{
    if (cell.find_first_not_of("-. ") == std::string_view::npos) return true;
    if (cell.size() > 4) return false;
    const std::string word = plainWord(cell);
    return word == "null" || word == "nan" || word == "n/a" || word == "\u2013" || word == "\u2014";
}

std::optional<Decimal> numberIn(const CsvCell &cell, char delimiter)
{
    std::string_view text = cell.text;
    const std::size_t end = text.find_first_not_of("+-.,0123456789");
    if (end != std::string_view::npos && end > 0) {
        std::string_view unit = text.substr(end);
        text = text.substr(0, end);
        for (bool blank = true; blank;) {
            blank = false;
            for (const std::string_view one : {" ", "\u00a0", "\u202f"})
                if (unit.starts_with(one)) {
                    unit.remove_prefix(one.size());
                    blank = true;
                }
        }
        if (!unitFrom(unit).known()) return std::nullopt;
    }
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        const auto number = Decimal::parse(text);
        return number ? std::optional(*number) : std::nullopt;
    }
    const std::size_t after = text.size() - comma - 1;
    const bool canBePoint = text.find('.') == std::string_view::npos &&
                            text.find(',', comma + 1) == std::string_view::npos && after >= 1 && after <= 3 &&
                            (delimiter != ',' || cell.quoted);
    if (!canBePoint) return std::nullopt;
    std::string withPoint(text);
    withPoint[comma] = '.';
    const auto number = Decimal::parse(withPoint);
    return number ? std::optional(*number) : std::nullopt;
}

std::string_view bracketed(std::string_view header)
{
    const std::size_t close = header.find_last_of(")]");
    const std::size_t open = header.find_last_of("([", close);
    if (close == std::string_view::npos || open == std::string_view::npos || open > close) return {};
    return header.substr(open + 1, close - open - 1);
}

namespace
{

/// The digits of two layouts that most tables have, "2026-11-22 08:30:00" and "11/22/26 08:30:00"; nullopt where the
/// text is of neither.
std::optional<Pieces> plainPieces(std::string_view text)
{
    static constexpr std::string_view yearFirst = "0000-00-00 00:00:00", yearLast = "00/00/00 00:00:00";
    const std::string_view layout = text.size() == yearFirst.size() ? yearFirst : yearLast;
    if (text.size() != layout.size()) return std::nullopt;
    Pieces pieces;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        const bool isT = layout[i] == ' ' && layout == yearFirst && text[i] == 'T';
        if (layout[i] != '0' ? text[i] != layout[i] && !isT : !isDigit(text[i])) return std::nullopt;
        if (layout[i] != '0') {
            ++pieces.count;
            continue;
        }
        pieces.numbers[pieces.count] = pieces.numbers[pieces.count] * 10 + (text[i] - '0');
        ++pieces.digits[pieces.count];
    }
    ++pieces.count;
    pieces.dateNumbers = 3;
    return pieces;
}

}  // namespace

std::optional<LocalTime> localTime(std::string_view text, DateOrder order)
{
    if (text.size() > 60) return std::nullopt;
    if (const auto plain = plainPieces(text)) {
        LocalTime time;
        if (!setDate(*plain, order, time) || !setClock(*plain, time) || !time.valid()) return std::nullopt;
        return time;
    }
    const Pieces pieces = piecesOf(withHalfAsOneWord(plainWord(text)));
    LocalTime time;
    if (pieces.wrong || !setDate(pieces, order, time) || !setClock(pieces, time) || !time.valid()) return std::nullopt;
    return time;
}

void DateColumn::add(std::string_view text)
{
    std::array<std::optional<LocalTime>, 3> read;
    for (std::size_t i = 0; i < 3; ++i) read[i] = localTime(text, m_candidates[i].order);
    // A cell that is no date in any order says nothing about the order.
    if (!read[0] && !read[1] && !read[2]) return;
    m_any = true;
    const auto differ = [&](std::size_t a, std::size_t b) { return read[a] && read[b] && *read[a] != *read[b]; };
    if (m_example.empty() && (differ(1, 2) || differ(0, 1) || differ(0, 2))) m_example = text;
    for (std::size_t i = 0; i < 3; ++i) {
        Candidate &one = m_candidates[i];
        one.possible = one.possible && read[i].has_value();
        if (!read[i]) continue;
        if (one.last) {
            one.up += *read[i] > *one.last;
            one.down += *read[i] < *one.last;
        }
        one.last = read[i];
    }
}

std::optional<DateOrder> DateColumn::order() const
{
    if (!m_any) return DateOrder::YearMonthDay;
    std::vector<const Candidate *> left;
    for (const Candidate &one : m_candidates)
        if (one.possible) left.push_back(&one);
    if (left.empty()) return std::nullopt;
    // Dates with the year in front or a month's name read the same in every order, and so does 10.10.2026.
    if (left.size() == 1 || m_example.empty()) return left.front()->order;
    std::erase_if(left, [](const Candidate *one) { return one->up > 0 && one->down > 0; });
    if (left.size() != 1) return std::nullopt;
    return left.front()->order;
}

bool DateColumn::descends() const
{
    const auto found = order();
    for (const Candidate &one : m_candidates)
        if (one.order == found.value_or(DateOrder::YearMonthDay)) return one.down > one.up;
    return false;
}

std::optional<std::size_t> columnNamed(const std::vector<std::string> &plainHeaders,
                                       std::span<const std::string_view> words)
{
    for (std::size_t i = 0; i < plainHeaders.size(); ++i)
        for (const std::string_view word : words)
            if (plainHeaders[i].starts_with(word)) return i;
    return std::nullopt;
}

}  // namespace trendward::device
