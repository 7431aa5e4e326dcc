// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"

#include <string_view>
#include <utility>

namespace trendward
{

namespace
{

Translator &translator()
{
    static Translator one;
    return one;
}

int &englishOnly()
{
    thread_local int depth = 0;
    return depth;
}

std::string withCount(std::string_view text, std::size_t n)
{
    std::string out;
    for (std::size_t at = 0;;) {
        const std::size_t place = text.find("%n", at);
        out += text.substr(at, place - at);
        if (place == std::string_view::npos) return out;
        out += std::to_string(n);
        at = place + 2;
    }
}

}  // namespace

void speak(Translator one)
{
    translator() = std::move(one);
}

bool isTranslated()
{
    return englishOnly() == 0 && translator();
}

InEnglish::InEnglish()
{
    ++englishOnly();
}

InEnglish::~InEnglish()
{
    --englishOnly();
}

std::string phrase(const char *context, const char *english)
{
    return isTranslated() ? translator()(context, english, nullptr, std::nullopt) : std::string(english);
}

std::string counted(std::size_t n, const Plural &text)
{
    const std::string english = withCount(n == 1 || !text.many ? text.one : text.many, n);
    if (!isTranslated()) return english;
    const std::string said = withCount(translator()(text.context, text.one, text.many, static_cast<long long>(n)), n);
    // Without a translation the singular comes back, whatever the count.
    return said == withCount(text.one, n) ? english : said;
}

std::string filled(const std::string &pattern, std::initializer_list<std::string> arguments)
{
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const char c = pattern[at];
        const bool place = c == '{' && at + 2 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9' &&
                           pattern[at + 2] == '}';
        const auto number = static_cast<std::size_t>(place ? pattern[at + 1] - '1' : 0);
        if (place && number < arguments.size()) {
            out += arguments.begin()[number];
            at += 3;
        } else {
            out += c;
            ++at;
        }
    }
    return out;
}

}  // namespace trendward
