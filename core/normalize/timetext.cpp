// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/token.h"

#include "core/base/ascii.h"

#include <array>

namespace trendward::normalize
{

namespace
{

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

/// Index of a full or three-letter name, or -1.
template <std::size_t n>
int nameIndex(const std::array<std::string_view, n> &names, std::string_view word)
{
    for (std::size_t i = 0; i < n; ++i)
        if (word == names[i] || word == names[i].substr(0, 3)) return static_cast<int>(i);
    return -1;
}

/// The words of a time as DateTime.Parse (invariant culture: month first) takes them, met from left to right.
class TimeText
{
public:
    TimeText(std::string_view text, Instant now) : m_text(text), m_today(LocalTime::from(now, 0)) {}
    std::optional<ObservedTime> read();

private:
    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    void skipSpace()
    {
        while (at(m_i) == ' ' || at(m_i) == '\t') ++m_i;
    }
    std::optional<Number> number(std::size_t most);
    std::optional<Number> clockPart();
    bool readNumber();
    bool readWord();
    bool readSeparator();
    bool readClock(int hour);
    bool readFraction();
    bool readHalf();
    bool readOffset();
    bool settleDate();
    bool settleTwoNumbers();
    bool settleThreeNumbers();
    bool settleNamedMonth();
    bool setYear(const Number &year);

    std::string_view m_text;
    LocalTime m_today;
    std::size_t m_i = 0;
    std::array<Number, 3> m_numbers{};
    std::size_t m_count = 0;
    int m_month = 0, m_weekday = -1;
    bool m_hasClock = false, m_hasHalf = false, m_hasZone = false, m_nextDay = false;
    bool m_afterT = false;  ///< what follows is ISO 8601's clock
    LocalTime m_local;
    ObservedTime m_time;
};

std::optional<TimeText::Number> TimeText::number(std::size_t most)
{
    Number found;
    while (isDigit(at(m_i))) {
        if (++found.digits > most) return std::nullopt;
        found.value = found.value * 10 + (m_text[m_i++] - '0');
    }
    if (found.digits == 0) return std::nullopt;
    return found;
}

std::optional<TimeText::Number> TimeText::clockPart()
{
    const auto part = number(2);
    return part && m_afterT && part->digits != 2 ? std::nullopt : part;
}

bool TimeText::readFraction()
{
    if (at(m_i) != '.' && at(m_i) != ',') return true;
    ++m_i;
    std::int32_t ticks = 0;
    int digits = 0;
    for (; isDigit(at(m_i)); ++m_i, ++digits) {
        if (digits < 7) ticks = ticks * 10 + (m_text[m_i] - '0');
        if (digits == 7 && m_text[m_i] >= '5') ++ticks;
    }
    for (int i = digits; i < 7; ++i) ticks *= 10;
    m_local.ticks = ticks;
    return digits > 0;
}

/// m_i stands on the colon after the hour.
bool TimeText::readClock(int hour)
{
    if (m_hasClock) return false;
    m_hasClock = true;
    m_local.hour = hour;
    ++m_i;
    const auto minute = clockPart();
    if (!minute) return false;
    m_local.minute = minute->value;
    if (at(m_i) != ':') return true;
    ++m_i;
    const auto second = clockPart();
    if (!second) return false;
    m_local.second = second->value;
    return readFraction();
}

/// "AM", "pm", "a", "p"; m_i stands on the letter.
bool TimeText::readHalf()
{
    const bool afternoon = lower(at(m_i)) == 'p';
    // .NET takes the hours of a whole day as those of an afternoon.
    if (m_hasHalf || m_afterT || m_local.hour > (afternoon ? 23 : 12) || m_local.hour < 0) return false;
    m_hasHalf = true;
    m_local.hour = m_local.hour % 12 + (afternoon ? 12 : 0);
    m_i += lower(at(m_i + 1)) == 'm' ? 2 : 1;
    return !isLetter(at(m_i));
}

/// "+02:00", "-0500", "+2" behind a clock.
bool TimeText::readOffset()
{
    if (m_hasZone) return false;
    m_hasZone = true;
    const int sign = at(m_i++) == '-' ? -1 : 1;
    const auto first = number(4);
    if (!first) return false;
    int hours = first->value, minutes = 0;
    if (first->digits > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (at(m_i) == ':') {
        ++m_i;
        const auto rest = number(2);
        if (!rest) return false;
        minutes = rest->value;
    }
    const int total = hours * 60 + minutes;
    if (minutes > 59 || total > 14 * 60) return false;
    m_time.offsetMinutes = static_cast<std::int16_t>(sign * total);
    m_time.origin = ClockOrigin::ExplicitOffset;
    return true;
}

bool TimeText::readNumber()
{
    const auto found = number(4);
    if (!found) return false;
    if (at(m_i) == ':') return (m_afterT ? found->digits == 2 : found->digits <= 2) && readClock(found->value);
    std::size_t ahead = m_i;
    while (at(ahead) == ' ') ++ahead;
    const char half = lower(at(ahead));
    const bool standsAlone = !isLetter(at(ahead + 1)) || (lower(at(ahead + 1)) == 'm' && !isLetter(at(ahead + 2)));
    if ((half == 'a' || half == 'p') && standsAlone && !m_hasClock && found->digits <= 2) {
        m_hasClock = true;
        m_local.hour = found->value;
        m_i = ahead;
        return readHalf();
    }
    if (m_count == m_numbers.size()) return false;
    m_numbers[m_count++] = *found;
    return true;
}

bool TimeText::readWord()
{
    const std::size_t start = m_i;
    std::string word;
    while (isLetter(at(m_i))) word += lower(m_text[m_i++]);
    if (word == "z" || word == "gmt") {
        if (m_hasZone || (m_afterT && word == "gmt") || (!m_hasClock && m_count < 3)) return false;
        m_hasZone = true;
        m_time.origin = ClockOrigin::Utc;
        return true;
    }
    if (word == "t") {
        m_afterT = true;
        return m_count > 0 && !m_hasClock && isDigit(at(m_i));
    }
    if ((word == "am" || word == "pm" || word == "a" || word == "p") && m_hasClock) {
        m_i = start;
        return readHalf();
    }
    if (const int month = nameIndex(months, word); month >= 0 && m_month == 0) {
        m_month = month + 1;
        return true;
    }
    if (const int day = nameIndex(weekdays, word); day >= 0 && m_weekday < 0) {
        m_weekday = day;
        return true;
    }
    return false;
}

/// What may stand between the parts of a date.
bool TimeText::readSeparator()
{
    const char c = at(m_i);
    if ((c == '+' || c == '-') && m_hasClock) return readOffset();
    const bool known = c == '-' || c == '/' || c == ',' || c == '.';
    const bool behindPart = m_count > 0 || m_month > 0 || m_weekday >= 0;
    if (!known || !behindPart || m_hasClock) return false;
    ++m_i;
    // A dash, stroke or point joins two parts; only a comma may be followed by a blank.
    return c == ',' || isDigit(at(m_i)) || isLetter(at(m_i)) || at(m_i) == ' ';
}

bool TimeText::setYear(const Number &year)
{
    m_local.year = year.value;
    if (year.digits <= 2) m_local.year += year.value <= 49 ? 2000 : 1900;  // .NET's two-digit years end at 2049
    return true;
}

bool TimeText::settleNamedMonth()
{
    m_local.month = m_month;
    m_local.day = 1;
    m_local.year = m_today.year;
    const auto &[a, b, c] = m_numbers;
    if (m_count == 1) {
        if (a.digits > 2) return setYear(a);
        m_local.day = a.value;
        return true;
    }
    if (m_count != 2) return false;
    m_local.day = a.digits > 2 ? b.value : a.value;
    return setYear(a.digits > 2 ? a : b);
}

bool TimeText::settleThreeNumbers()
{
    const auto &[a, b, c] = m_numbers;
    const bool yearFirst = a.digits > 2;
    m_local.month = yearFirst ? b.value : a.value;
    m_local.day = yearFirst ? c.value : b.value;
    return setYear(yearFirst ? a : c);
}

bool TimeText::settleTwoNumbers()
{
    const auto &[a, b, c] = m_numbers;
    m_local.day = 1;
    if (a.digits > 2) {
        m_local.month = b.value;
        return setYear(a);
    }
    m_local.month = a.value;
    if (b.digits > 2) return setYear(b);
    m_local.day = b.value;
    m_local.year = m_today.year;
    return true;
}

bool TimeText::settleDate()
{
    if (m_month > 0) return settleNamedMonth();
    if (m_count == 3) return settleThreeNumbers();
    if (m_count == 2) return settleTwoNumbers();
    if (m_count > 0 || !m_hasClock) return false;
    m_local.year = m_today.year;
    m_local.month = m_today.month;
    m_local.day = m_today.day;
    return true;
}

std::optional<ObservedTime> TimeText::read()
{
    m_time.origin = ClockOrigin::AssumedUtc;
    m_time.text = m_text;
    if (m_text.size() > 100) return std::nullopt;
    for (skipSpace(); m_i < m_text.size(); skipSpace()) {
        const char c = at(m_i);
        const bool good = isDigit(c) ? readNumber() : isLetter(c) ? readWord() : readSeparator();
        if (!good) return std::nullopt;
    }
    if (!settleDate()) return std::nullopt;
    if (m_local.hour == 24 && m_local.minute == 0 && m_local.second == 0 && m_local.ticks == 0 && m_count == 3) {
        m_local.hour = 0;
        m_nextDay = true;
    }
    if (m_local.ticks == Instant::ticksPerSecond) {  // the eighth digit rounded .99999995 up
        m_local.ticks = 0;
        m_time.at = m_time.at + Instant::ticksPerSecond;
    }
    if (!m_local.valid()) return std::nullopt;
    const Instant midnight = m_local.at(m_time.offsetMinutes.value_or(0));
    const std::int64_t day = Instant::floorDiv(m_local.at(0).ticks(), Instant::ticksPerDay);
    if (m_weekday >= 0 && (day % 7 + 11) % 7 != m_weekday) return std::nullopt;  // 1 January 1970 was a Thursday
    m_time.at = midnight + m_time.at.ticks() + (m_nextDay ? Instant::ticksPerDay : 0);
    static const Instant first = LocalTime{1, 1, 1, 0, 0, 0, 0}.at(0);
    static const Instant last = LocalTime{9999, 12, 31, 23, 59, 59, Instant::ticksPerSecond - 1}.at(0);
    if (m_time.at < first || m_time.at > last) return std::nullopt;
    return m_time;
}

}  // namespace

std::optional<ObservedTime> parseTime(std::string_view text, Instant now)
{
    return TimeText(text, now).read();
}

}  // namespace trendward::normalize
