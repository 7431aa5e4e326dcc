// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/messagereader.h"

#include "core/base/templateobject.h"
#include "core/normalize/textlines.h"

#include <algorithm>
#include <charconv>

namespace trendward::normalize
{

namespace
{

using json::Kind;
using json::Token;

/// The lines that decide whether a text that is no JSON as a whole is NDJSON with a broken first line.
constexpr int sampledLines = 100;

/// Reads one source: a value a line, or a value over many lines.
class MessageReading
{
public:
    MessageReading(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                   const ProblemSink &problems, Progress &progress)
        : m_lines(bytes, json::Limits{}.bytes),
          m_settings(settings),
          m_messages(messages),
          m_problems(problems),
          m_progress(progress)
    {
    }

    Outcome run();

private:
    Outcome readEmpty();
    Outcome readLines(std::string_view line);
    Outcome readWhole();
    bool looksLikeLines(std::string_view text);
    bool readValues(std::string_view text, std::uint64_t line);
    bool takeValue(const Token &value, std::uint64_t record);
    bool takeElements(const Token &array);
    bool hand(const Token &value, std::uint64_t record);
    void refuse(Error error, std::uint64_t line);
    /// False when the caller or a person wants no more.
    bool goesOn();
    Outcome end() const;

    TextLines m_lines;
    const MessageSettings &m_settings;
    const MessageSink &m_messages;
    const ProblemSink &m_problems;
    Progress &m_progress;
    json::Document m_document;
    bool m_only = false;  ///< the value at hand is the only one of its source
    bool m_stopped = false, m_cancelled = false;
};

bool MessageReading::goesOn()
{
    m_cancelled = m_cancelled || m_progress.cancelled();
    return !m_stopped && !m_cancelled;
}

Outcome MessageReading::end() const
{
    if (m_cancelled) return Error{Error::Code::Cancelled, "stopped before the end", {}};
    return Done{};
}

/// The reader counts lines from the start of the text it was given; people count from the start of the file.
std::string placeInFile(const std::string &where, std::uint64_t line)
{
    constexpr std::string_view word = "line ";
    std::uint64_t within = 0;
    if (!where.starts_with(word)) return where;
    const auto [end, failure] = std::from_chars(where.data() + word.size(), where.data() + where.size(), within);
    if (failure != std::errc{}) return where;
    return std::string(word) + std::to_string(within + line - 1) + std::string(end, where.data() + where.size());
}

void MessageReading::refuse(Error error, std::uint64_t line)
{
    error.where = placeInFile(error.where, line);
    m_problems({std::move(error), {m_settings.source, line}});
}

bool MessageReading::hand(const Token &value, std::uint64_t record)
{
    const bool wrap =
        m_settings.envelope == Envelope::Wrapped && (value.kind() != Kind::Object || !value.member("Body").exists());
    const Token message =
        wrap ? m_document.makeObject({{"Body", value}, {"Properties", {}}, {"SystemProperties", {}}}) : value;
    m_stopped = !m_messages(message, {m_settings.source, record});
    return goesOn();
}

bool MessageReading::takeElements(const Token &array)
{
    std::uint64_t record = 0;
    for (Token element = array.firstChild(); element.exists(); element = element.nextSibling())
        if (!hand(element, ++record)) return false;
    return true;
}

bool MessageReading::takeValue(const Token &value, std::uint64_t record)
{
    const bool each = m_settings.arrays == Arrays::MessageEach && m_only && value.kind() == Kind::Array;
    return each ? takeElements(value) : hand(value, record);
}

/// The values of a text that begins at this line: one as a rule, or several without a line feed between them. Whatever
/// else follows a value is passed over, as the MedTech service does. False when reading is over.
bool MessageReading::readValues(std::string_view text, std::uint64_t line)
{
    const auto countLines = [](std::string_view part) {
        return static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    };
    for (bool first = true; !text.empty(); first = false) {
        const auto start = text.find_first_not_of(" \t\r\n\v\f");
        if (start == std::string_view::npos) return true;
        if (!first && text[start] != '{' && text[start] != '[') return true;
        line += countLines(text.substr(0, start));
        text.remove_prefix(start);
        const auto value = m_document.parse(text, json::Grammar::Lenient);
        if (!value) {
            refuse(value.error(), line);
            return true;
        }
        const auto consumed = m_document.consumed();
        m_only = m_only && isBlank(text.substr(consumed));
        if (!takeValue(*value, line)) return false;
        line += countLines(text.substr(0, consumed));
        text.remove_prefix(consumed);
    }
    return true;
}

/// Whether at least half of the first lines are objects or arrays by themselves.
bool MessageReading::looksLikeLines(std::string_view text)
{
    int seen = 0, whole = 0;
    while (!text.empty() && seen < sampledLines) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (isBlank(line)) continue;
        ++seen;
        const auto value = m_document.parse(line, json::Grammar::Lenient);
        whole += value && value->isContainer() && isBlank(line.substr(m_document.consumed()));
    }
    return whole > 0 && whole * 2 >= seen;
}

Outcome MessageReading::readLines(std::string_view line)
{
    for (bool haveLine = true; haveLine && goesOn();) {
        m_progress.advance(m_lines.bytesRead(), m_lines.size());
        if (!isBlank(line) && !readValues(line, m_lines.lineNumber())) break;
        const auto more = m_lines.next(line);
        if (!more) return more.error();
        haveLine = *more;
    }
    return end();
}

/// The first line is no value by itself: one value over many lines, or lines of which the first is broken.
Outcome MessageReading::readWhole()
{
    const auto all = m_lines.toEnd();
    if (!all) {
        const bool onlyLong = all.error().code == Error::Code::TooLarge;
        return onlyLong && looksLikeLines(m_lines.ahead()) ? readLines(m_lines.line()) : all;
    }
    if (const auto value = m_document.parse(m_lines.ahead(), json::Grammar::Lenient); !value) {
        const Error error = value.error();
        if (looksLikeLines(m_lines.ahead())) return readLines(m_lines.line());
        refuse(error, m_lines.lineNumber());
        return end();
    }
    m_only = true;
    readValues(m_lines.ahead(), m_lines.lineNumber());
    return end();
}

/// A payload of no bytes is a message whose body is null.
Outcome MessageReading::readEmpty()
{
    const bool nothing = m_lines.size() == 0;
    if (nothing && m_settings.envelope == Envelope::Wrapped) {
        const auto null = m_document.parse("null", json::Grammar::Strict);
        hand(*null, 1);
    } else {
        refuse({Error::Code::Malformed, nothing ? "there is nothing in it" : "there is nothing in it but blanks", {}},
               1);
    }
    return end();
}

Outcome MessageReading::run()
{
    std::string_view line;
    do {
        const auto more = m_lines.next(line);
        if (!more) return more.error();
        if (!*more) return readEmpty();
    } while (isBlank(line));
    const auto first = m_document.parse(line, json::Grammar::Lenient);
    if (!first) return readWhole();
    if (m_settings.arrays == Arrays::MessageEach && first->kind() == Kind::Array) {
        // Whether it is the only value is seen at the end of the file; more than memory takes is more than one value.
        const auto all = m_lines.toEnd();
        if (!all && all.error().code != Error::Code::TooLarge) return all;
        m_only = all && isBlank(m_lines.ahead().substr(m_lines.line().size()));
    }
    return readLines(m_lines.line());
}

}  // namespace

Outcome readMessages(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                     const ProblemSink &problems, Progress &progress)
{
    return MessageReading(bytes, settings, messages, problems, progress).run();
}

}  // namespace trendward::normalize
