// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/fhiranswer.h"

#include "core/base/phrase.h"

namespace trendward::server
{

namespace
{

/// A page of a thousand Observations is some 60,000 values.
constexpr json::Limits pageLimits{64, 64u << 20, 20'000'000};

}  // namespace

Error notFhir(std::string sentence)
{
    return {Error::Code::UnknownFormat, std::move(sentence), {}};
}

Result<json::Token> resourceIn(json::Document &document, const HttpAnswer &answer)
{
    if (answer.body.trimmed().startsWith('<'))
        return notFhir(
            phrase("Server",
                   "The server answers with a web page, not with FHIR data: perhaps it wants a sign-in in the "
                   "browser, or the address is not that of its FHIR service."));
    if (answer.body.trimmed().isEmpty())
        return notFhir(phrase("Server", "The server answers with nothing. Try again, and check the address."));
    auto root = document.parse(view(answer.body), json::Grammar::Strict, pageLimits);
    if (!root) return notFhir(phrase("Server", "The server's answer is broken off or no JSON. Try again."));
    if (root->member("resourceType").text().empty())
        return notFhir(phrase("Server", "The server answers with JSON that is no FHIR resource. Check the address."));
    return root;
}

}  // namespace trendward::server
