// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/document.h"

#include <algorithm>
#include <array>

namespace trendward::fhir
{

namespace
{

/// What FHIR R4 allows in a narrative (txt-1: the formatting elements of HTML 4), without images and links elsewhere.
constexpr std::array<std::string_view, 46> elements{
    "div",  "p",        "span",   "br",         "hr",    "h1",  "h2",  "h3", "h4",   "h5",     "h6",    "b",
    "i",    "em",       "strong", "small",      "big",   "sub", "sup", "tt", "code", "pre",    "samp",  "var",
    "cite", "abbr",     "q",      "blockquote", "ul",    "ol",  "li",  "dl", "dt",   "dd",     "table", "caption",
    "col",  "colgroup", "thead",  "tbody",      "tfoot", "tr",  "th",  "td", "a",    "address"};

constexpr std::array<std::string_view, 16> attributes{"class", "id",      "title",   "lang",  "xml:lang", "dir",
                                                      "style", "colspan", "rowspan", "scope", "abbr",     "headers",
                                                      "align", "valign",  "href",    "name"};

constexpr std::array<std::string_view, 6> entities{"amp", "lt", "gt", "quot", "apos", "nbsp"};

template <class List>
bool among(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// Reads XHTML once from left to right and stops at the first thing a narrative may not hold.
class NarrativeReader
{
public:
    explicit NarrativeReader(std::string_view text) : m_text(text) {}

    Outcome read()
    {
        bool words = false;
        while (m_problem.empty() && m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '<')
                readTag();
            else if (c == '&')
                readEntity();
            else
                ++m_at;
            words = words || (c != '<' && c != ' ' && c != '\n' && c != '\r' && c != '\t');
        }
        if (m_problem.empty() && !m_open.empty()) m_problem = "<" + std::string(m_open.back()) + "> is not closed";
        if (m_problem.empty() && !words) m_problem = "it holds no text";
        if (m_problem.empty()) return Done{};
        return Error{Error::Code::BadValue, "the narrative cannot be written: " + m_problem,
                     "character " + std::to_string(m_at)};
    }

private:
    static bool isName(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '-'; }

    std::string_view name()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && isName(m_text[m_at])) ++m_at;
        return m_text.substr(from, m_at - from);
    }

    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t')) ++m_at;
    }

    void readTag()
    {
        ++m_at;
        const bool closing = take('/');
        const std::string_view element = name();
        if (!among(elements, element)) {
            m_problem = "it holds an element that a narrative may not hold: <" + std::string(element) + ">";
            return;
        }
        if (closing) {
            const bool matches = !m_open.empty() && m_open.back() == element;
            if (matches) m_open.pop_back();
            skipBlanks();
            if (!matches || !take('>')) m_problem = "</" + std::string(element) + "> closes nothing";
            return;
        }
        readAttributes();
        if (!m_problem.empty()) return;
        const bool empty = take('/');
        if (!take('>')) m_problem = "<" + std::string(element) + "> is not well formed";
        if (!empty) m_open.push_back(element);
    }

    void readAttributes()
    {
        for (skipBlanks(); m_at < m_text.size() && m_text[m_at] != '>' && m_text[m_at] != '/'; skipBlanks()) {
            const std::string_view attribute = name();
            if (!among(attributes, attribute)) {
                m_problem = "it holds an attribute that a narrative may not hold: " + std::string(attribute);
                return;
            }
            const char quote = take('=') && m_at < m_text.size() ? m_text[m_at] : '\0';
            const std::size_t end =
                quote == '"' || quote == '\'' ? m_text.find(quote, m_at + 1) : std::string_view::npos;
            if (end == std::string_view::npos) {
                m_problem = "the attribute " + std::string(attribute) + " has no value in quotes";
                return;
            }
            checkAttribute(attribute, m_text.substr(m_at + 1, end - m_at - 1));
            m_at = end + 1;
        }
    }

    void checkAttribute(std::string_view attribute, std::string_view value)
    {
        const bool elsewhere = attribute == "href" && !value.starts_with('#');
        const bool loads = attribute == "style" && value.find('(') != std::string_view::npos;
        if (elsewhere || loads || value.find('<') != std::string_view::npos)
            m_problem = "the attribute " + std::string(attribute) + " refers to another place";
    }

    void readEntity()
    {
        const std::size_t end = m_text.find(';', m_at);
        const std::string_view entity =
            end == std::string_view::npos ? std::string_view{} : m_text.substr(m_at + 1, end - m_at - 1);
        const bool numbered =
            entity.size() > 1 && entity[0] == '#' &&
            std::all_of(entity.begin() + 1, entity.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!numbered && !among(entities, entity))
            m_problem = "an & stands alone; write &amp;";
        else
            m_at = end + 1;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    std::string m_problem;
};

}  // namespace

std::string xhtmlText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (byte >= 0x20 || c == '\n' || c == '\t' || c == '\r')
            out += c;
    }
    return out;
}

Outcome checkNarrative(std::string_view xhtml)
{
    return NarrativeReader(xhtml).read();
}

}  // namespace trendward::fhir
