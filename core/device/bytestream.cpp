// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/bytestream.h"

#include "core/base/utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace trendward::device
{

namespace
{

constexpr std::string_view mark = "\xEF\xBB\xBF";
/// A UTF-8 mark that a program took for Windows-1252 and wrote again as UTF-8.
constexpr std::string_view mistakenMark = "\xC3\xAF\xC2\xBB\xC2\xBF";

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converterFor(std::string_view encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::string name(encoding == "Windows-1252" ? "windows-1252" : encoding);
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_FAILURE(status) ? nullptr : std::move(converter);
}

/// UTF-8 as it is, with the marks at its start taken away.
class Utf8Stream final : public ByteStream
{
public:
    explicit Utf8Stream(std::unique_ptr<ByteStream> bytes) : m_bytes(std::move(bytes)) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        if (!m_begun) {
            if (const auto begun = begin(); !begun) return begun.error();
        }
        if (m_given == m_head.size()) return m_bytes->read(into);
        const std::size_t count = std::min(into.size(), m_head.size() - m_given);
        std::memcpy(into.data(), m_head.data() + m_given, count);
        m_given += count;
        return count;
    }
    std::uint64_t position() const override { return m_bytes->position(); }
    std::uint64_t size() const override { return m_bytes->size(); }

private:
    Outcome begin()
    {
        m_begun = true;
        m_head.resize(64);
        std::size_t have = 0;
        while (have < m_head.size()) {
            const auto got = m_bytes->read(std::span(m_head).subspan(have));
            if (!got) return got.error();
            if (*got == 0) break;
            have += *got;
        }
        m_head.resize(have);
        m_given = have - withoutMarks(m_head).size();
        return Done{};
    }

    std::unique_ptr<ByteStream> m_bytes;
    std::string m_head;
    std::size_t m_given = 0;
    bool m_begun = false;
};

/// Any other encoding, through ICU's converters; UTF-16 in the middle.
class ConvertedStream final : public ByteStream
{
public:
    ConvertedStream(std::unique_ptr<ByteStream> bytes, Converter from, Converter to)
        : m_bytes(std::move(bytes)), m_from(std::move(from)), m_to(std::move(to)), m_raw(blockSize)
    {
        m_source = m_sourceEnd = m_raw.data();  // ICU takes no null, even for no bytes
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        if (into.empty()) return std::size_t{0};
        while (true) {
            UErrorCode status = U_ZERO_ERROR;
            char *target = into.data();
            ucnv_convertEx(m_to.get(), m_from.get(), &target, into.data() + into.size(), &m_source, m_sourceEnd,
                           m_pivot.data(), &m_pivotSource, &m_pivotTarget, m_pivot.data() + m_pivot.size(), false,
                           m_ended, &status);
            const auto given = static_cast<std::size_t>(target - into.data());
            if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
                return Error{Error::Code::Malformed, "the text cannot be decoded", {}};
            if (given > 0) return given;
            if (m_ended) return std::size_t{0};
            if (const auto more = fill(); !more) return more.error();
        }
    }
    std::uint64_t position() const override { return m_bytes->position(); }
    std::uint64_t size() const override { return m_bytes->size(); }

private:
    Outcome fill()
    {
        const auto got = m_bytes->read(m_raw);
        if (!got) return got.error();
        m_ended = *got == 0;
        m_source = m_raw.data();
        m_sourceEnd = m_raw.data() + *got;
        return Done{};
    }

    std::unique_ptr<ByteStream> m_bytes;
    Converter m_from, m_to;
    std::vector<char> m_raw;
    std::array<UChar, 4096> m_pivot{};
    UChar *m_pivotSource = m_pivot.data(), *m_pivotTarget = m_pivot.data();
    const char *m_source = nullptr, *m_sourceEnd = nullptr;
    bool m_ended = false;
};

/// Reads from a text in memory: the head of a file.
class TextStream final : public ByteStream
{
public:
    explicit TextStream(std::string_view text) : m_text(text) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = m_text.copy(into.data(), into.size(), m_at);
        m_at += count;
        return count;
    }
    std::uint64_t position() const override { return m_at; }
    std::uint64_t size() const override { return m_text.size(); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

bool validUtf8(std::string_view text, bool whole)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = utf8Length(text, i);
        if (length == 0) return !whole && text.size() - i < 4;
        i += length;
    }
    return true;
}

/// Control characters that no text file holds, per mille of the bytes.
std::size_t controlsPerMille(std::string_view text)
{
    const auto count = std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != '\x1a';
    });
    return static_cast<std::size_t>(count) * 1000 / std::max<std::size_t>(text.size(), 1);
}

/// Whether bytes read as an encoding are text: no control characters, and nothing that is no character.
bool readsAs(std::string_view head, std::string_view encoding)
{
    constexpr std::string_view noCharacter = "\xEF\xBF\xBD";
    const std::string text = decodedHead(head.substr(0, head.size() / 2 * 2), encoding);
    std::size_t wrong = 0;
    for (auto at = text.find(noCharacter); at != std::string::npos; at = text.find(noCharacter, at + 1)) ++wrong;
    // The head may end within a character of two units.
    return controlsPerMille(text) <= 5 && wrong <= 1 + text.size() / 1000;
}

/// UTF-16 without a mark: every second byte of Western text is zero, and of any other table those of its digits, commas
/// and line ends.
std::string_view zerosSay(std::string_view head)
{
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
    const std::size_t pairs = std::max<std::size_t>(head.size() / 2, 1);
    const auto says = [&](std::size_t zeros, std::size_t others, std::string_view encoding) {
        return zeros * 10 > pairs && others * 10 < zeros && readsAs(head, encoding);
    };
    if (says(odd, even, "UTF-16LE")) return "UTF-16LE";
    if (says(even, odd, "UTF-16BE")) return "UTF-16BE";
    return {};
}

}  // namespace

std::string_view withoutMarks(std::string_view text)
{
    while (true) {
        if (text.starts_with(mark))
            text.remove_prefix(mark.size());
        else if (text.starts_with(mistakenMark))
            text.remove_prefix(mistakenMark.size());
        else
            return text;
    }
}

std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> bytes, std::string_view encoding)
{
    if (encoding == "UTF-8") return std::make_unique<Utf8Stream>(std::move(bytes));
    Converter from = converterFor(encoding), to = converterFor("UTF-8");
    if (!from || !to) return nullptr;
    auto converted = std::make_unique<ConvertedStream>(std::move(bytes), std::move(from), std::move(to));
    return std::make_unique<Utf8Stream>(std::move(converted));
}

std::string detectEncoding(std::string_view head, bool whole)
{
    if (head.starts_with(mark)) return "UTF-8";
    if (head.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (head.starts_with("\xFE\xFF")) return "UTF-16BE";
    if (head.find('\0') != std::string_view::npos) {
        if (const auto wide = zerosSay(head); !wide.empty()) return std::string(wide);
    }
    if (controlsPerMille(head) > 100) return {};
    if (validUtf8(head, whole)) return "UTF-8";
    return controlsPerMille(head) > 5 ? "" : "Windows-1252";
}

std::string decodedHead(std::string_view head, std::string_view encoding)
{
    const auto stream = decoded(std::make_unique<TextStream>(head), encoding);
    std::string out;
    if (!stream) return out;
    std::array<char, 16384> block{};
    while (true) {
        const auto got = stream->read(block);
        if (!got || *got == 0) return out;
        out.append(block.data(), *got);
    }
}

}  // namespace trendward::device
