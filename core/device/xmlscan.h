// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/bytestream.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

/// Walks over the tags of an XML text and gives their attributes, and where asked for the text between them. No DTD is
/// read and no entity of one is known, so nothing can grow or be fetched. It goes on where a conforming parser must
/// stop: at control characters, a broken tag, an end in the middle. Memory is one block, time is linear in the bytes.
class XmlScan
{
public:
    struct Attribute {
        std::string_view name;
        std::string_view raw;  ///< between its quotes, references not resolved
    };
    enum class Found { Tag, BrokenTag, End };

    static constexpr std::size_t longestTag = 256u << 10;
    static constexpr std::size_t mostAttributes = 256;
    static constexpr std::size_t longestText = 256;

    /// The stream is text in UTF-8 and must outlive this.
    explicit XmlScan(ByteStream &stream);

    /// Steps to the first place where text stands, dropping everything before it; false when it is nowhere.
    Result<bool> skipTo(std::string_view text);
    /// The next tag. Its views are valid until the next call.
    Result<Found> next();

    /// From now on text() holds the first bytes of what stands between a tag and the one before, references not
    /// resolved.
    void keepTexts() { m_keepsTexts = true; }
    const std::string &text() const { return m_text; }

    std::string_view name() const { return m_name; }
    bool closes() const { return m_closes; }  ///< </name>
    bool empty() const { return m_empty; }    ///< <name ... />
    std::span<const Attribute> attributes() const { return m_attributes; }
    /// Raw value of an attribute, or empty.
    std::string_view attribute(std::string_view name) const;

private:
    void fill();
    std::size_t segmentEnd();
    Result<bool> skipPast(std::string_view end);
    void keepText(std::string &text, const char *from, const char *to) const;
    bool parse(std::size_t end);
    bool parseAttributes(const char *at, const char *end);

    /// The name of the attribute that stood at this place of the tag before: tags of one kind name theirs in one order.
    class ExpectedName
    {
    public:
        ExpectedName() = default;
        ExpectedName(const char *from, const char *to);
        std::size_t lengthAt(const char *at, const char *end, const char *bufferEnd) const;

    private:
        std::array<std::uint64_t, 2> m_text{}, m_mask{};
        std::size_t m_length = 0;
    };

    ByteStream &m_stream;
    std::array<std::array<ExpectedName, 16>, 4> m_names;  ///< by the length of the tag's name
    std::vector<char> m_buffer;
    std::size_t m_at = 0, m_end = 0;
    bool m_ended = false;
    std::optional<Error> m_failed;  ///< of the stream; told after the bytes that came before it
    std::string_view m_name;
    bool m_closes = false, m_empty = false;
    bool m_keepsTexts = false;
    std::string m_text, m_textBehind;
    std::vector<Attribute> m_attributes;
};

/// A raw attribute value with the five named and the numeric references resolved. Others stay as they stand.
std::string unescaped(std::string_view raw);

}  // namespace trendward::device
