// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/concept.h"

namespace trendward::fhir
{

std::string conceptText(const json::Token &codeable)
{
    if (const auto text = codeable.member("text").text(); !text.empty()) return std::string(text);
    std::string_view code;
    for (json::Token one = codeable.member("coding").firstChild(); one.exists(); one = one.nextSibling()) {
        if (const auto display = one.member("display").text(); !display.empty()) return std::string(display);
        if (code.empty()) code = one.member("code").text();
    }
    return std::string(code);
}

std::string_view codeIn(const json::Token &codeable, std::initializer_list<std::string_view> systems)
{
    const json::Token codings = codeable.member("coding");
    for (const std::string_view system : systems)
        for (json::Token one = codings.firstChild(); one.exists(); one = one.nextSibling())
            if (one.member("system").text() == system) return one.member("code").text();
    return codings.firstChild().member("code").text();
}

std::string medicationText(const json::Token &resource)
{
    std::string own = conceptText(resource.member("medicationCodeableConcept"));
    const json::Token reference = resource.member("medicationReference");
    if (own.empty()) own = reference.member("display").text();
    const std::string_view target = reference.member("reference").text();
    for (json::Token one = resource.member("contained").firstChild(); one.exists() && own.empty();
         one = one.nextSibling())
        if (target.starts_with('#') && one.member("id").text() == target.substr(1))
            own = conceptText(one.member("code"));
    return own;
}

}  // namespace trendward::fhir
