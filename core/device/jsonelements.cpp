// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"

#include <algorithm>
#include <utility>

namespace trendward::device
{

namespace
{

constexpr std::uint64_t objectsBetweenProgress = 1'024;

/// Cuts a text into the objects of an array, or those that follow each other, without holding more than one.
class ObjectCutter
{
public:
    enum class Layout { Array, Lines };
    ObjectCutter(ByteStream &stream, Layout layout, std::size_t longest)
        : m_stream(stream), m_longest(longest), m_closed(layout == Layout::Lines)
    {
    }

    enum class Found { Object, TooLong, End, CutOff };

    /// The next object; its text is valid until the next call.
    Result<Found> next(std::string_view &object)
    {
        std::size_t at = m_done, start = std::string::npos;
        int depth = 0;
        bool quoted = false, tooLong = false;
        while (true) {
            for (; at < m_buffer.size(); ++at) {
                const char c = m_buffer[at];
                if (quoted) {
                    if (c == '\\')
                        ++at;
                    else if (c == '"')
                        quoted = false;
                    continue;
                }
                if (c == '"') quoted = true;
                if (c == ']' && depth == 0) {
                    m_closed = true;
                    m_done = at + 1;
                    return Found::End;
                }
                if (c == '{' && depth++ == 0) start = at;
                if (c != '}' || depth == 0 || --depth > 0) continue;
                m_done = at + 1;
                if (tooLong) return Found::TooLong;
                object = std::string_view(m_buffer).substr(start, m_done - start);
                return Found::Object;
            }
            if (start != std::string::npos && m_buffer.size() - start > m_longest) {
                // Its rest is passed over: objects within it are no records.
                tooLong = true;
                start = std::string::npos;
            }
            const auto more = fill(start, at);
            if (!more) return more.error();
            if (!*more) return depth == 0 && m_closed ? Found::End : Found::CutOff;
        }
    }

    enum class Entered { Entries, Empty, NoBundle, End, CutOff };

    /// Goes into the entries of the next Bundle, or passes an object without any. After the entries' end it goes on
    /// behind them.
    Result<Entered> enterBundle()
    {
        constexpr std::string_view entries = "entry", bundle = "Bundle";
        std::string word;
        bool quoted = false, named = false;
        for (std::size_t at = m_done;; ++at) {
            while (at >= m_buffer.size()) {
                std::size_t none = std::string::npos;
                const auto more = fill(none, at);
                if (!more) return more.error();
                if (!*more) return m_outer == 0 ? Entered::End : Entered::CutOff;
            }
            const char c = m_buffer[at];
            if (quoted) {
                if (c == '\\')
                    ++at;
                else if (c != '"' && m_outer == 1 && word.size() <= bundle.size())
                    word += c;
                quoted = c != '"';
                continue;
            }
            if (c == '"') {
                quoted = true;
                word.clear();
            }
            // The only word of a Bundle that is its type's name stands as its type.
            if (m_outer == 1 && word == bundle) m_bundle = true;
            if (c == ':' && m_outer == 1) named = word == entries;
            if (c == ',' && m_outer == 1) named = false;
            if (c == '[' && m_outer == 1 && named) {
                m_had = true;
                m_closed = false;
                m_done = at + 1;
                return Entered::Entries;
            }
            if (c == '{' || c == '[') ++m_outer;
            if ((c != '}' && c != ']') || m_outer == 0 || --m_outer > 0) continue;
            const bool isBundle = std::exchange(m_bundle, false);
            if (std::exchange(m_had, false)) continue;
            m_done = at + 1;
            return isBundle ? Entered::Empty : Entered::NoBundle;
        }
    }

private:
    /// Reads a block; what lies before an object that has begun is let go.
    Result<bool> fill(std::size_t &start, std::size_t &at)
    {
        const std::size_t keep = start == std::string::npos ? m_buffer.size() : start;
        m_buffer.erase(0, keep);
        m_done = 0;
        at -= keep;
        if (start != std::string::npos) start = 0;
        const std::size_t have = m_buffer.size();
        m_buffer.resize(have + blockSize);
        const auto got = m_stream.read(std::span(m_buffer).subspan(have));
        m_buffer.resize(have + (got ? *got : 0));
        if (!got) return got.error();
        return *got > 0;
    }

    ByteStream &m_stream;
    const std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_done = 0;
    bool m_closed;
    int m_outer = 0;                       ///< how deep enterBundle() stands
    bool m_had = false, m_bundle = false;  ///< the object that it stands in had entries; is a Bundle
};

void problemAtEnd(ReadContext &context)
{
    context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                    context.report().records + 1);
}

/// Hands out what the cutter cuts, until its End. False: the text ended in the middle, and that has been told.
Result<bool> eachCut(ObjectCutter &cutter, std::size_t longest, ByteStream &stream, ReadContext &context,
                     const ElementSink &take)
{
    json::Document document;
    std::string_view object;
    while (true) {
        const auto found = cutter.next(object);
        if (!found) return found.error();
        std::uint64_t &records = context.report().records;
        if (*found == ObjectCutter::Found::End) {
            context.goOn(stream);
            return true;
        }
        if (*found == ObjectCutter::Found::CutOff) {
            problemAtEnd(context);
            return false;
        }
        ++records;
        if (records % objectsBetweenProgress == 0 && !context.goOn(stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        if (*found == ObjectCutter::Found::TooLong) {
            context.problem(Error::Code::TooLarge, "a record longer than " + std::to_string(longest >> 20) + " MB",
                            records);
            continue;
        }
        const auto element = document.parse(object, json::Grammar::Strict);
        if (element)
            take(*element, records);
        else
            context.problem(Error::Code::Malformed, "the record is not JSON: " + element.error().detail, records);
    }
}

constexpr std::size_t longestElement = 1u << 20, longestResource = 16u << 20;

}  // namespace

Outcome eachElement(ByteStream &stream, ReadContext &context, const ElementSink &take)
{
    ObjectCutter cutter(stream, ObjectCutter::Layout::Array, longestElement);
    const auto done = eachCut(cutter, longestElement, stream, context, take);
    return done ? Outcome(Done{}) : Outcome(done.error());
}

Outcome eachObject(ByteStream &stream, ReadContext &context, const ElementSink &take)
{
    ObjectCutter cutter(stream, ObjectCutter::Layout::Lines, longestResource);
    const auto done = eachCut(cutter, longestResource, stream, context, take);
    return done ? Outcome(Done{}) : Outcome(done.error());
}

Outcome eachBundleEntry(ByteStream &stream, ReadContext &context, const BundleEntrySink &take)
{
    using Entered = ObjectCutter::Entered;
    ObjectCutter cutter(stream, ObjectCutter::Layout::Array, longestResource);
    while (true) {
        const auto entered = cutter.enterBundle();
        if (!entered) return entered.error();
        if (*entered == Entered::End) return Done{};
        if (*entered == Entered::CutOff) {
            problemAtEnd(context);
            return Done{};
        }
        if (*entered != Entered::Entries) {
            ++context.report().records;
            if (*entered == Entered::Empty)
                context.notReading("Bundle without entries");
            else
                context.problem(Error::Code::Malformed, "what follows the Bundle is no Bundle",
                                context.report().records);
            continue;
        }
        const std::uint64_t first = context.report().records + 1;
        const ElementSink inIt = [&](const json::Token &entry, std::uint64_t record) { take(entry, record, first); };
        const auto done = eachCut(cutter, longestResource, stream, context, inIt);
        if (!done) return done.error();
        if (!*done) return Done{};
    }
}

std::string_view afterBlanks(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

std::string_view firstObject(std::string_view text)
{
    text = afterBlanks(text);
    if (!text.starts_with('[')) return {};
    text = afterBlanks(text.substr(1));
    if (!text.starts_with('{')) return {};
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return text.substr(0, at + 1);
        }
    }
    return {};
}

}  // namespace trendward::device
