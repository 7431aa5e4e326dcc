// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/xmlscan.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

namespace trendward::device
{

namespace
{

constexpr std::size_t xmlBlockSize = 1u << 20;
static_assert(xmlBlockSize > 2 * XmlScan::longestTag);
/// Read at a time: what was read last is still in the processor's cache when it is looked at.
constexpr std::size_t stepSize = 128u << 10;

const char *find(const char *from, const char *end, char wanted)
{
    return static_cast<const char *>(std::memchr(from, wanted, static_cast<std::size_t>(end - from)));
}

bool isXmlBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// What ends an attribute's name.
constexpr auto endsName = [] {
    std::array<bool, 256> ends{};
    for (const char c : {'=', '>', ' ', '\n', '\t', '\r'}) ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

const char *skipBlanks(const char *at, const char *end)
{
    while (at < end && isXmlBlank(*at)) ++at;
    return at;
}

/// The number of a reference: "38" or "x26"; nullopt when it is none.
std::optional<unsigned> numberOf(std::string_view digits)
{
    const bool hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    if (hexadecimal) digits.remove_prefix(1);
    unsigned code = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return code;
}

}  // namespace

XmlScan::ExpectedName::ExpectedName(const char *from, const char *to) : m_length(static_cast<std::size_t>(to - from))
{
    if (m_length >= sizeof m_text) {
        m_length = 0;
        return;
    }
    std::array<char, sizeof m_text> text{}, mask{};
    std::copy(from, to, text.begin());
    text[m_length] = '=';
    std::fill_n(mask.begin(), m_length + 1, '\xFF');
    std::memcpy(m_text.data(), text.data(), sizeof m_text);
    std::memcpy(m_mask.data(), mask.data(), sizeof m_mask);
}

/// The name's length where it stands here with its sign behind it, else 0.
inline std::size_t XmlScan::ExpectedName::lengthAt(const char *at, const char *end, const char *bufferEnd) const
{
    if (end - at <= static_cast<std::ptrdiff_t>(m_length) ||
        bufferEnd - at < static_cast<std::ptrdiff_t>(sizeof m_text))
        return 0;
    std::array<std::uint64_t, 2> there{};
    std::memcpy(there.data(), at, sizeof there);
    const bool same = (((there[0] & m_mask[0]) ^ m_text[0]) | ((there[1] & m_mask[1]) ^ m_text[1])) == 0;
    return same ? m_length : 0;
}

std::string unescaped(std::string_view raw)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> named{
        {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) {
        const std::size_t from = std::min(raw.find('&'), raw.size());
        out += raw.substr(0, from);
        raw.remove_prefix(from);
        if (raw.empty()) break;
        const std::size_t end = raw.substr(0, 12).find(';');
        const std::string_view reference = end == std::string_view::npos ? std::string_view{} : raw.substr(1, end - 1);
        const auto found =
            std::find_if(named.begin(), named.end(), [&](const auto &one) { return one.first == reference; });
        const auto code = reference.starts_with('#') ? numberOf(reference.substr(1)) : std::nullopt;
        if (found != named.end()) {
            out += found->second;
        } else if (code) {
            appendUtf8(out, *code);
        } else {
            out += '&';
            raw.remove_prefix(1);
            continue;
        }
        raw.remove_prefix(end + 1);
    }
    return out;
}

XmlScan::XmlScan(ByteStream &stream) : m_stream(stream), m_buffer(xmlBlockSize) {}

std::string_view XmlScan::attribute(std::string_view name) const
{
    for (const Attribute &one : m_attributes)
        if (one.name == name) return one.raw;
    return {};
}

/// Lets go of what lies before m_at and fills the rest of the block.
void XmlScan::fill()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
    m_end -= m_at;
    m_at = 0;
    const std::size_t until = std::min(m_buffer.size(), m_end + stepSize);
    while (m_end < until) {
        const auto got = m_stream.read(std::span(m_buffer).subspan(m_end, until - m_end));
        if (!got) m_failed = got.error();
        if (!got || *got == 0) {
            m_ended = true;
            break;
        }
        m_end += *got;
    }
}

/// Drops everything up to and with the text; false when the stream ends before it.
Result<bool> XmlScan::skipPast(std::string_view text)
{
    while (true) {
        const std::string_view have(m_buffer.data() + m_at, m_end - m_at);
        const std::size_t found = have.find(text);
        if (found != std::string_view::npos) {
            m_at += found + text.size();
            return true;
        }
        m_at = m_end - std::min(have.size(), text.size() - 1);
        if (m_failed) return *m_failed;
        if (m_ended) {
            m_at = m_end;
            return false;
        }
        fill();
    }
}

Result<bool> XmlScan::skipTo(std::string_view text)
{
    auto found = skipPast(text);
    if (found && *found) m_at -= text.size();
    return found;
}

/// Where the tag at m_at must have ended: the next '<', which stands in no well-formed tag. So no byte is looked at
/// twice, whatever the quotes do.
std::size_t XmlScan::segmentEnd()
{
    while (true) {
        const char *begin = m_buffer.data() + m_at, *end = m_buffer.data() + m_end;
        const char *next = begin < end ? find(begin + 1, end, '<') : nullptr;
        if (next) return static_cast<std::size_t>(next - m_buffer.data());
        if (m_ended || m_end - m_at > longestTag) return m_end;
        fill();
    }
}

void XmlScan::keepText(std::string &text, const char *from, const char *to) const
{
    if (!m_keepsTexts || from >= to || text.size() >= longestText) return;
    text.append(from, std::min(static_cast<std::size_t>(to - from), longestText - text.size()));
}

Result<XmlScan::Found> XmlScan::next()
{
    m_text.swap(m_textBehind);
    m_textBehind.clear();
    while (true) {
        const char *begin = m_buffer.data() + m_at, *end = m_buffer.data() + m_end;
        const char *tag = begin < end ? find(begin, end, '<') : nullptr;
        keepText(m_text, begin, tag ? tag : end);
        if (!tag) {
            m_at = m_end;
            if (m_failed) return *m_failed;
            if (m_ended) return Found::End;
            fill();
            continue;
        }
        m_at = static_cast<std::size_t>(tag - m_buffer.data());
        const std::size_t until = segmentEnd();
        const std::string_view segment(m_buffer.data() + m_at, until - m_at);
        const std::string_view passedOver = segment.starts_with("<!--")        ? "-->"
                                            : segment.starts_with("<![CDATA[") ? "]]>"
                                                                               : "";
        if (!passedOver.empty()) {
            if (const auto passed = skipPast(passedOver); !passed) return passed.error();
            continue;
        }
        if (segment.starts_with("<!") || segment.starts_with("<?")) {
            m_at = until;
            continue;
        }
        const bool whole = parse(until);
        m_at = until;
        return whole ? Found::Tag : Found::BrokenTag;
    }
}

bool XmlScan::parse(std::size_t segmentEnd)
{
    const char *at = m_buffer.data() + m_at + 1, *end = m_buffer.data() + segmentEnd;
    m_attributes.clear();
    m_empty = false;
    m_closes = at < end && *at == '/';
    if (m_closes) ++at;
    const char *nameBegin = at;
    while (at < end && !isXmlBlank(*at) && *at != '>' && *at != '/') ++at;
    m_name = std::string_view(nameBegin, static_cast<std::size_t>(at - nameBegin));
    return !m_name.empty() && parseAttributes(at, end);
}

bool XmlScan::parseAttributes(const char *at, const char *end)
{
    auto &names = m_names[m_name.size() % m_names.size()];
    const char *const bufferEnd = m_buffer.data() + m_buffer.size();
    while (true) {
        at = skipBlanks(at, end);
        if (at == end) return false;
        if (*at == '>') {
            keepText(m_textBehind, at + 1, end);
            return true;
        }
        if (*at == '/') {
            m_empty = true;
            keepText(m_textBehind, at + 2, end);
            return at + 1 < end && at[1] == '>';
        }
        const char *nameBegin = at;
        ExpectedName &expected = names[m_attributes.size() % names.size()];
        at += expected.lengthAt(at, end, bufferEnd);
        if (at == nameBegin) {
            while (at < end && !endsName[static_cast<unsigned char>(*at)]) ++at;
            expected = ExpectedName(nameBegin, at);
        }
        const std::string_view name(nameBegin, static_cast<std::size_t>(at - nameBegin));
        at = skipBlanks(at, end);
        if (at == end || *at != '=') return false;
        at = skipBlanks(at + 1, end);
        if (at == end || (*at != '"' && *at != '\'')) return false;
        const char *valueEnd = find(at + 1, end, *at);
        if (!valueEnd || m_attributes.size() == mostAttributes) return false;
        m_attributes.push_back({name, std::string_view(at + 1, static_cast<std::size_t>(valueEnd - at - 1))});
        at = valueEnd + 1;
    }
}

}  // namespace trendward::device
