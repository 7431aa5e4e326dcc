// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/jsonwriter.h"

#include "core/base/json.h"

namespace trendward::fhir
{

void JsonWriter::comma()
{
    // A value never ends with one of these: texts end with a quote.
    if (!m_out.empty() && m_out.back() != '{' && m_out.back() != '[' && m_out.back() != ':') m_out += ',';
}

void JsonWriter::name(std::string_view name)
{
    comma();
    m_out += '"';
    m_out += name;
    m_out += "\":";
}

void JsonWriter::foreignName(std::string_view name)
{
    comma();
    json::appendQuoted(m_out, name);
    m_out += ':';
}

void JsonWriter::text(std::string_view value)
{
    comma();
    json::appendQuoted(m_out, value);
}

void JsonWriter::number(std::string_view value)
{
    raw(value);
}

void JsonWriter::raw(std::string_view json)
{
    comma();
    m_out += json;
}

void JsonWriter::member(std::string_view memberName, std::string_view value)
{
    if (value.empty()) return;
    name(memberName);
    text(value);
}

void JsonWriter::numberMember(std::string_view memberName, std::string_view value)
{
    if (!isJsonNumber(value)) return;
    name(memberName);
    number(value);
}

void JsonWriter::coding(const Coding &coding)
{
    beginObject();
    member("system", coding.system);
    member("code", coding.code);
    member("display", coding.display);
    endObject();
}

void JsonWriter::conceptValue(const CodeableConcept &value)
{
    beginObject();
    if (!value.coding.empty()) {
        array("coding");
        for (const Coding &one : value.coding) coding(one);
        endArray();
    }
    member("text", value.text);
    endObject();
}

void JsonWriter::codeable(std::string_view memberName, const CodeableConcept &value)
{
    name(memberName);
    conceptValue(value);
}

void JsonWriter::identifier(const Identifier &identifier)
{
    beginObject();
    member("system", identifier.system);
    member("value", identifier.value);
    endObject();
}

void JsonWriter::notes(const std::vector<std::string> &texts)
{
    bool begun = false;
    for (const std::string &note : texts) {
        if (note.empty()) continue;
        if (!begun) array("note");
        begun = true;
        beginObject();
        member("text", note);
        endObject();
    }
    if (begun) endArray();
}

void JsonWriter::reference(std::string_view memberName, std::string_view reference)
{
    if (reference.empty()) return;
    object(memberName);
    member("reference", reference);
    endObject();
}

void JsonWriter::display(std::string_view memberName, std::string_view display)
{
    if (display.empty()) return;
    object(memberName);
    member("display", display);
    endObject();
}

bool isJsonNumber(std::string_view text)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
        return i - from;
    };
    if (i < text.size() && text[i] == '-') ++i;
    const std::size_t whole = i;
    const std::size_t count = digits();
    if (count == 0 || (count > 1 && text[whole] == '0')) return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0) return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (digits() == 0) return false;
    }
    return i == text.size();
}

}  // namespace trendward::fhir
