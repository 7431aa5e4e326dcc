// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"

#include <algorithm>

namespace trendward::device
{

namespace
{

constexpr std::size_t blockSize = 64u << 10;
constexpr std::size_t longestObject = 1u << 20;
constexpr std::uint64_t objectsBetweenProgress = 1'024;

/// Cuts an array of objects into its objects without holding the array.
class ObjectCutter
{
public:
    explicit ObjectCutter(ByteStream &stream) : m_stream(stream) {}

    enum class Found { Object, TooLong, End, CutOff };

    /// The next object of the array; its text is valid until the next call.
    Result<Found> next(std::string_view &object)
    {
        m_buffer.erase(0, m_done);
        m_done = 0;
        std::size_t at = 0, start = std::string::npos;
        int depth = 0;
        bool quoted = false;
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
                    m_done = m_buffer.size();
                    return Found::End;
                }
                if (c == '{' && depth++ == 0) start = at;
                if (c != '}' || depth == 0 || --depth > 0) continue;
                m_done = at + 1;
                object = std::string_view(m_buffer).substr(start, m_done - start);
                return Found::Object;
            }
            if (start != std::string::npos && m_buffer.size() - start > longestObject) {
                m_done = m_buffer.size();
                return Found::TooLong;
            }
            const auto more = fill(start, at);
            if (!more) return more.error();
            if (!*more) return start == std::string::npos && m_closed ? Found::End : Found::CutOff;
        }
    }

private:
    /// Reads a block; what lies before an object that has begun is let go.
    Result<bool> fill(std::size_t &start, std::size_t &at)
    {
        const std::size_t keep = start == std::string::npos ? m_buffer.size() : start;
        m_buffer.erase(0, keep);
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
    std::string m_buffer;
    std::size_t m_done = 0;
    bool m_closed = false;
};

}  // namespace

Outcome eachElement(ByteStream &stream, ReadContext &context, const ElementSink &take)
{
    ObjectCutter cutter(stream);
    json::Document document;
    std::string_view object;
    while (true) {
        const auto found = cutter.next(object);
        if (!found) return found.error();
        std::uint64_t &records = context.report().records;
        if (*found == ObjectCutter::Found::End) {
            context.goOn(stream);
            return Done{};
        }
        if (*found == ObjectCutter::Found::CutOff) {
            context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                            records + 1);
            return Done{};
        }
        ++records;
        if (records % objectsBetweenProgress == 0 && !context.goOn(stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        if (*found == ObjectCutter::Found::TooLong) {
            context.problem(Error::Code::TooLarge, "a record longer than 1 MB", records);
            continue;
        }
        const auto element = document.parse(object, json::Grammar::Strict);
        if (element)
            take(*element, records);
        else
            context.problem(Error::Code::Malformed, "the record is not JSON: " + element.error().detail, records);
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
