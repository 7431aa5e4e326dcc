// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/templateobject.h"

#include "core/base/ascii.h"

#include <algorithm>

namespace trendward
{

namespace
{

using json::Kind;
using json::Token;

std::string typeText(const Token &token)
{
    return token.exists() && !token.isContainer() ? std::string(token.text()) : std::string();
}

/// What stands behind the blanks and comments; a comment that is not closed is none.
std::string_view behindComments(std::string_view text)
{
    for (;;) {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos || !isBlank(text.substr(0, slash))) return text;
        const bool line = text.substr(slash).starts_with("//");
        if (!line && !text.substr(slash).starts_with("/*")) return text;
        const std::size_t end = text.find(line ? "\n" : "*/", slash + 2);
        if (end == std::string_view::npos) return line ? std::string_view() : text;
        text.remove_prefix(end + (line ? 1 : 2));
    }
}

}  // namespace

Token memberAnyCase(const Token &object, std::string_view name)
{
    Token found;
    if (object.kind() != Kind::Object) return found;
    for (Token member = object.firstChild(); member.exists(); member = member.nextSibling())
        if (sameAnyCase(member.name(), name)) found = member;
    return found;
}

std::string placeText(json::Place place)
{
    return "Line Number: " + std::to_string(place.line) + ", Position: " + std::to_string(place.position) + ". ";
}

Error validationError(const std::vector<TemplateError> &errors)
{
    Error error{Error::Code::BadTemplate, "Validation errors:", {}};
    for (const TemplateError &one : errors) error.detail += "\n" + one.message;
    if (!errors.empty() && errors.front().line > 0) error.where = "line " + std::to_string(errors.front().line);
    return error;
}

void TemplateObject::eachMember(const Token &object, std::string_view type, const EachMember &each)
{
    if (object.kind() != Kind::Object) {
        problemAt(object.place(), "Error converting a value to type '" + std::string(type) + "'.");
        return;
    }
    for (Token member = object.firstChild(); member.exists(); member = member.nextSibling()) {
        if (!each(lower(member.name()), member))
            problemAt(member.namePlace(), "Could not find member '" + std::string(member.name()) +
                                              "' on object of type '" + std::string(type) + "'.");
    }
}

void TemplateObject::eachElement(const Token &array, std::string_view type,
                                 const std::function<void(const Token &)> &each)
{
    if (isNull(array)) return;
    if (array.kind() != Kind::Array) {
        problemAt(array.place(), "Error converting a value to a list of '" + std::string(type) + "'.");
        return;
    }
    for (Token element = array.firstChild(); element.exists(); element = element.nextSibling()) each(element);
}

void TemplateObject::require(const Token &object, const std::string &name)
{
    const Token member = memberAnyCase(object, name);
    if (!member.exists())
        problemAt(object.place(), "Required property '" + name + "' not found in JSON. ");
    else if (member.kind() == Kind::Null)
        problemAt(member.place(), "Required property '" + name + "' expects a value but got null. ");
}

std::string TemplateObject::text(const Token &token)
{
    if (token.isContainer()) {
        problemAt(token.place(), "Error reading string. Unexpected token.");
        return {};
    }
    if (token.kind() == Kind::Boolean) return token.boolean() ? "true" : "false";
    return std::string(token.text());
}

void TemplateCollection::add(const Token &member, const std::string &message)
{
    TemplateError error{message, -1, -1};
    if (member.exists()) {
        error.line = member.namePlace().line;
        error.position = member.namePlace().position;
    }
    m_errors.push_back(std::move(error));
}

void TemplateCollection::add(std::vector<TemplateError> errors)
{
    std::move(errors.begin(), errors.end(), std::back_inserter(m_errors));
}

void TemplateCollection::read(std::string_view text, const EachEntry &each)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (isBlank(text)) return;
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Lenient);
    if (!root) {
        const Error &error = root.error();
        m_errors.push_back({error.detail + (error.where.empty() ? "" : " (" + error.where + ")"), -1, -1});
        return;
    }
    if (!isBlank(behindComments(text.substr(document.consumed())))) {
        m_errors.push_back({"Additional text encountered after finished reading JSON content.", -1, -1});
        return;
    }
    readRoot(*root, each);
}

void TemplateCollection::readRoot(const Token &root, const EachEntry &each)
{
    const std::string name = m_root + "Template";
    if (root.kind() == Kind::Null) return;
    if (root.kind() != Kind::Object) return add(Token(), "Expected an object for the template of type " + name + ".");
    const Token type = memberAnyCase(root, "templateType");
    if (!isTemplateType(typeText(type), m_root))
        return add(type, "Expected TemplateType value " + name + ", actual " + typeText(type) + ".");
    const Token list = memberAnyCase(root, "template");
    if (!list.exists() || list.kind() != Kind::Array)
        return add(list, "Expected an array for the template property value for template type " + name + ".");
    for (Token entry = list.firstChild(); entry.exists(); entry = entry.nextSibling()) {
        if (entry.kind() != Kind::Object) {
            const json::Place place = entry.place();
            m_errors.push_back({"Expected an object in the template list.", place.line, place.position});
            return;
        }
        const Token typeToken = memberAnyCase(entry, "templateType");
        each(typeText(typeToken), typeToken, entry);
    }
}

Token TemplateCollection::templateOf(const Token &entry, const std::string &type)
{
    const Token object = memberAnyCase(entry, "template");
    if (object.exists() && object.kind() == Kind::Object) return object;
    add(object, "Expected an object for the template property value for template type " + type + ".");
    return {};
}

bool isTemplateType(std::string_view written, const std::string &name)
{
    return sameAnyCase(written, name) || sameAnyCase(written, name + "Template");
}

}  // namespace trendward
