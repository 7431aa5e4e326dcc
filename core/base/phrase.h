// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

/// Sentences for people. A sentence is one whole English text with numbered places, so that another language may put
/// its words in another order; a sentence that reads differently in two cases is two texts. The English text is what a
/// translation is found by.
///
/// The language is a property of the process, as its locale is: speak() sets it once, before there are threads. For a
/// given language everything that makes sentences stays deterministic. Without speak() it is English.
namespace trendward
{

/// The text in another language, or the English one where there is none. `many` is the English plural, nullptr without
/// a count; with a count, "%n" may stay in the text or hold the number already.
using Translator =
    std::function<std::string(const char *context, const char *english, const char *many, std::optional<long long> n)>;

/// Sets the language of the process; an empty translator is English.
void speak(Translator translator);

/// Whether sentences of this thread are asked of a translator.
bool isTranslated();

/// While one lives, its thread speaks English: what machines read does not change with the language.
class InEnglish
{
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish &) = delete;
    InEnglish &operator=(const InEnglish &) = delete;
};

/// The text in the language of the process. Both are literals, so that lupdate finds them (translate+=phrase), or what
/// marked() has marked elsewhere.
std::string phrase(const char *context, const char *english);

/// A text that stands in a table and goes through phrase() where it is shown (QT_TRANSLATE_NOOP+=marked).
constexpr const char *marked(const char *, const char *english)
{
    return english;
}

/// A text with the count "%n" in it, in the two English forms (QT_TRANSLATE_N_NOOP+=plural). lupdate takes the second
/// form for a comment to the translator, and the translation is found by both.
struct Plural {
    const char *context, *one, *many;
};
constexpr Plural plural(const char *context, const char *one, const char *many)
{
    return {context, one, many};
}
/// English has one form for both.
constexpr Plural plural(const char *context, const char *text)
{
    return {context, text, nullptr};
}

/// "1 reading", "12 readings" of "%n reading" and "%n readings".
std::string counted(std::size_t n, const Plural &text);

/// The arguments at their places: {1} is the first. Each is inserted as it is and never looked through again, so that
/// braces in a patient's name stay what they are. A place without an argument stays too.
std::string filled(const std::string &pattern, std::initializer_list<std::string> arguments);

}  // namespace trendward
