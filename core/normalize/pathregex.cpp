// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/pathprogram.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>

namespace trendward::normalize
{

namespace
{

/// As MiscellaneousUtils.GetRegexOptions: letters it does not know are passed over, x means explicit captures.
std::uint32_t optionsOf(std::string_view letters)
{
    // As in .NET, \u takes four digits and \x two.
    std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_ALT_BSUX;
    for (const char c : letters) {
        if (c == 'i') options |= PCRE2_CASELESS;
        if (c == 'm') options |= PCRE2_MULTILINE;
        if (c == 's') options |= PCRE2_DOTALL;
        if (c == 'x') options |= PCRE2_NO_AUTO_CAPTURE;
    }
    return options;
}

std::string messageOf(int code)
{
    unsigned char buffer[200] = {};
    pcre2_get_error_message(code, buffer, sizeof buffer);
    return std::string(reinterpret_cast<const char *>(buffer));
}

/// Whether .NET would take one class of characters out of another here: [a-z-[aeiou]]. PCRE2 reads that as something
/// else.
bool subtractsClasses(std::string_view pattern)
{
    bool inClass = false;
    std::size_t begin = 0;  // of what the class holds
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\') {
            ++i;
        } else if (!inClass && pattern[i] == '[') {
            inClass = true;
            begin = i + (pattern.substr(i + 1).starts_with('^') ? 2 : 1);
            i = begin - (pattern.substr(begin).starts_with(']') ? 0 : 1);
        } else if (inClass && pattern[i] == ']') {
            inClass = false;
        } else if (inClass && i > begin && pattern.substr(i).starts_with("-[")) {
            return true;
        }
    }
    return false;
}

/// The words of a pattern that matches them and nothing else; none for any other pattern.
std::vector<std::string> wordsOf(std::string_view pattern)
{
    if (!pattern.starts_with("^(") || !pattern.ends_with(")$")) return {};
    pattern = pattern.substr(2, pattern.size() - 4);
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto isLetter = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        if (pattern[i] == '|') {
            words.emplace_back();
            continue;
        }
        // A backslash before a letter means something, before a sign the sign.
        const bool escapes = pattern[i] == '\\' && ++i < pattern.size();
        const bool sign =
            i < pattern.size() && std::string_view("%/_-[].()").find(pattern[i]) != std::string_view::npos;
        const bool plain = i < pattern.size() && (isLetter(pattern[i]) ||
                                                  std::string_view("%/_- ").find(pattern[i]) != std::string_view::npos);
        if (escapes ? !sign : !plain) return {};
        words.back() += pattern[i];
    }
    return words;
}

/// What a match works in; made once for a thread, as making it takes longer than most matches.
struct MatchMemory {
    pcre2_match_data *data = pcre2_match_data_create(1, nullptr);
    pcre2_match_context *context = pcre2_match_context_create(nullptr);

    MatchMemory() { pcre2_set_match_limit(context, JsonPath::maxRegexSteps); }
    MatchMemory(const MatchMemory &) = delete;
    MatchMemory &operator=(const MatchMemory &) = delete;
    ~MatchMemory()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
    }
};

}  // namespace

std::unique_ptr<Regex> Regex::compile(std::string_view text)
{
    std::unique_ptr<Regex> regex(new Regex);
    const auto last = text.rfind('/');
    if (last == std::string_view::npos || last == 0) {
        regex->m_fault = ExpressionError{"ArgumentOutOfRangeException", "Length cannot be less than zero."};
        return regex;
    }
    const auto pattern = text.substr(1, last - 1);
    if (subtractsClasses(pattern)) {
        regex->m_fault = ExpressionError{"NotSupportedException",
                                         "The pattern " + std::string(pattern) +
                                             " takes one class of characters out of another with -[, which is not "
                                             "supported. Write the characters that are left."};
        return regex;
    }
    int code = 0;
    PCRE2_SIZE at = 0;
    regex->m_code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                  optionsOf(text.substr(last + 1)), &code, &at, nullptr);
    if (!regex->m_code)
        regex->m_fault = ExpressionError{"ArgumentException", "The pattern " + std::string(pattern) +
                                                                  " is not a regular expression: " + messageOf(code) +
                                                                  " at character " + std::to_string(at) + "."};
    if (regex->m_code && last + 1 == text.size()) regex->m_words = wordsOf(pattern);
    return regex;
}

Regex::~Regex()
{
    pcre2_code_free(static_cast<pcre2_code *>(m_code));
}

bool Regex::matches(std::string_view subject, std::optional<ExpressionError> &error) const
{
    if (m_fault) {
        error = m_fault;
        return false;
    }
    if (!m_words.empty()) {
        // The end of a text is before a last line feed, too.
        if (subject.ends_with('\n')) subject.remove_suffix(1);
        return std::find(m_words.begin(), m_words.end(), subject) != m_words.end();
    }
    thread_local const MatchMemory memory;
    const int found = pcre2_match(static_cast<const pcre2_code *>(m_code), reinterpret_cast<PCRE2_SPTR>(subject.data()),
                                  subject.size(), 0, 0, memory.data, memory.context);
    if (found >= 0) return true;
    if (found != PCRE2_ERROR_NOMATCH)
        error =
            ExpressionError{"ExpressionLimitException", "A regular expression was given up: " + messageOf(found) + "."};
    return false;
}

}  // namespace trendward::normalize
