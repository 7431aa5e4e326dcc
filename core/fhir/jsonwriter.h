// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"

#include <string>
#include <string_view>
#include <vector>

namespace trendward::fhir
{

/// Appends JSON to a text, with the commas where they belong. Numbers go in as text, so no digit is lost.
class JsonWriter
{
public:
    explicit JsonWriter(std::string &out) : m_out(out) {}

    void beginObject() { open('{'); }
    void endObject() { m_out += '}'; }
    void beginArray() { open('['); }
    void endArray() { m_out += ']'; }
    /// One of our own member names (nothing in it needs an escape); then one value, object or array.
    void name(std::string_view name);
    /// A member name from outside.
    void foreignName(std::string_view name);
    void text(std::string_view value);
    void number(std::string_view value);  ///< a JSON number as text (see isJsonNumber)
    void raw(std::string_view json);

    void object(std::string_view member)
    {
        name(member);
        beginObject();
    }
    void array(std::string_view member)
    {
        name(member);
        beginArray();
    }
    void member(std::string_view name, std::string_view value);        ///< a text; left out when empty
    void numberMember(std::string_view name, std::string_view value);  ///< left out when it is not a JSON number

    void coding(const Coding &coding);
    void codeable(std::string_view name, const CodeableConcept &value);
    void conceptValue(const CodeableConcept &value);
    void identifier(const Identifier &identifier);
    void notes(const std::vector<std::string> &texts);                  ///< "note"; left out when all are empty
    void reference(std::string_view name, std::string_view reference);  ///< {"reference": …}; left out when empty
    void display(std::string_view name, std::string_view display);      ///< {"display": …}; left out when empty

private:
    void comma();
    void open(char bracket)
    {
        comma();
        m_out += bracket;
    }
    std::string &m_out;
};

/// RFC 8259's number grammar, which is FHIR's for decimals too.
bool isJsonNumber(std::string_view text);

}  // namespace trendward::fhir
