// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/resourcejson.h"

#include "core/base/json.h"

namespace trendward::mapping
{

namespace
{

using json::Kind;
using json::Token;

/// A parsed resource, empty when it is no object.
struct Resource {
    json::Document document;
    Token root;

    explicit Resource(std::string_view json)
    {
        const auto read = document.parse(json, json::Grammar::Strict);
        if (read && read->kind() == Kind::Object) root = *read;
    }
    Token member(std::string_view name) const { return root.exists() ? root.member(name) : Token(); }
};

std::string textOf(const Token &object, std::string_view name)
{
    if (!object.exists() || object.kind() != Kind::Object) return {};
    const Token member = object.member(name);
    const bool isText = member.exists() && (member.kind() == Kind::String || member.kind() == Kind::Date);
    return isText ? std::string(member.text()) : std::string();
}

/// The object with a member in place of the one of that name.
std::string replaced(std::string_view json, std::string_view name, const std::string &value)
{
    const Resource resource(json);
    std::string out = "{";
    const auto add = [&](std::string_view memberName) {
        if (out.size() > 1) out += ',';
        json::appendQuoted(out, memberName);
        out += ':';
    };
    for (Token member = resource.root.exists() ? resource.root.firstChild() : Token(); member.exists();
         member = member.nextSibling()) {
        if (member.name() == name) continue;
        add(member.name());
        json::appendJson(out, member);
    }
    add(name);
    return out + value + "}";
}

}  // namespace

std::string textMember(std::string_view json, std::string_view name)
{
    const Resource resource(json);
    return textOf(resource.root, name);
}

std::vector<Identifier> identifiersOf(std::string_view json)
{
    const Resource resource(json);
    std::vector<Identifier> identifiers;
    const Token list = resource.member("identifier");
    if (!list.exists() || list.kind() != Kind::Array) return identifiers;
    for (Token one = list.firstChild(); one.exists(); one = one.nextSibling())
        identifiers.push_back({textOf(one, "system"), textOf(one, "value")});
    return identifiers;
}

std::string referenceMember(std::string_view json, std::string_view name)
{
    const Resource resource(json);
    return textOf(resource.member(name), "reference");
}

std::string versionOf(std::string_view json)
{
    const Resource resource(json);
    return textOf(resource.member("meta"), "versionId");
}

std::string withReference(std::string_view json, std::string_view name, std::string_view reference)
{
    std::string value = "{\"reference\":";
    json::appendQuoted(value, reference);
    return replaced(json, name, value + "}");
}

std::string withVersion(std::string_view json, std::string_view version)
{
    std::string value = "{\"versionId\":";
    json::appendQuoted(value, version);
    return replaced(json, "meta", value + "}");
}

}  // namespace trendward::mapping
