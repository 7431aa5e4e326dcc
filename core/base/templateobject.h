// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/lettercase.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The rules that device and FHIR mapping files share (microsoft/iomt-fhir, TemplateFactory and Newtonsoft.Json's
/// reading of typed objects): names in any letter case, errors collected with their places, unknown members refused.
namespace trendward
{

/// What is wrong with a mapping file, in the words of microsoft/iomt-fhir; line and position from 1, -1 where unknown.
struct TemplateError {
    std::string message;
    int line = -1, position = -1;
};

/// The member of that name in any letter case, the last one of several; a Token that does not exist otherwise.
json::Token memberAnyCase(const json::Token &object, std::string_view name);
/// Absent, or the JSON value null.
inline bool isNull(const json::Token &token)
{
    return !token.exists() || token.kind() == json::Kind::Null;
}
/// "Line Number: 3, Position: 14. "
std::string placeText(json::Place place);
/// "Validation errors:" and a line for each; the error that refuses a mapping as a whole.
Error validationError(const std::vector<TemplateError> &errors);

/// Reads the typed objects of one template; problems are collected in the order in which they are met, and the template
/// is good when there is none.
class TemplateObject
{
public:
    bool good() const { return m_errors.empty(); }
    std::vector<TemplateError> errors() && { return std::move(m_errors); }

    void problem(const std::string &message) { m_errors.push_back({message, -1, -1}); }
    void problemAt(json::Place place, const std::string &message)
    {
        m_errors.push_back({placeText(place) + message, place.line, place.position});
    }

    /// Calls each with every member's name in lower case; a member that it returns false for is unknown.
    using EachMember = std::function<bool(std::string_view name, const json::Token &value)>;
    void eachMember(const json::Token &object, std::string_view type, const EachMember &each);
    /// Calls each with every element; null is an empty list.
    void eachElement(const json::Token &array, std::string_view type,
                     const std::function<void(const json::Token &)> &each);
    /// A problem when the object lacks this member or holds null.
    void require(const json::Token &object, const std::string &name);
    /// A scalar as Newtonsoft.Json reads it into a text; a problem for an object or an array.
    std::string text(const json::Token &token);

private:
    std::vector<TemplateError> m_errors;
};

/// A mapping file: {"templateType": root, "template": [ {"templateType", "template": {…}}, … ]}, read leniently.
class TemplateCollection
{
public:
    /// root is the collection's type without the suffix Template that may follow it ("CollectionFhir").
    TemplateCollection(std::string root, std::vector<TemplateError> &errors) : m_root(std::move(root)), m_errors(errors)
    {
    }

    /// Calls each with the type as written, the member that holds it, and the whole entry, for every entry of the list.
    /// All that is wrong with the frame goes to errors; an entry that is no object ends the reading.
    using EachEntry =
        std::function<void(const std::string &type, const json::Token &typeToken, const json::Token &entry)>;
    void read(std::string_view text, const EachEntry &each);

    /// The entry's template; a Token that does not exist, and an error, when it is no object.
    json::Token templateOf(const json::Token &entry, const std::string &type);
    /// An error at a member, just after its colon; without a place when there is none.
    void add(const json::Token &member, const std::string &message);
    void add(std::vector<TemplateError> errors);

private:
    void readRoot(const json::Token &root, const EachEntry &each);
    std::string m_root;
    std::vector<TemplateError> &m_errors;
};

/// Whether a type is written as name or name + "Template", in any letter case.
bool isTemplateType(std::string_view written, const std::string &name);

}  // namespace trendward
