// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/searchpages.h"

#include "core/base/phrase.h"
#include "core/io/server/fhiranswer.h"

#include <algorithm>

namespace trendward::server
{

namespace
{

/// The moment of an answer's Date header.
std::optional<Instant> serverTime(const HttpAnswer &answer)
{
    const auto date = httpDate(answer.header("date"));
    if (!date) return std::nullopt;
    return Instant::fromSeconds(date->toSecsSinceEpoch());
}

}  // namespace

Result<Walked> SearchPages::walk(const QUrl &first, const Take &take)
{
    Walked walked;
    m_seen.clear();
    m_taken = Done{};
    m_visited.clear();
    std::optional<QUrl> url = first;
    while (url) {
        m_visited.insert(url->toString(QUrl::FullyEncoded));
        auto following = page(*url, take, walked);
        if (!m_taken) return m_taken.error();
        if (!following) {
            if (walked.pages == 0 || following.error().code == Error::Code::Cancelled) return following.error();
            walked.why = following.error();
            return walked;
        }
        url = *following;
        if (url && (walked.pages >= mostPages || isVisited(*url))) {
            walked.why =
                notFhir(phrase("Server",
                               "The server's pages lead in a circle, so that their end cannot be reached; tell "
                               "whoever runs it."));
            return walked;
        }
    }
    walked.complete = true;
    return walked;
}

Result<std::optional<QUrl>> SearchPages::page(const QUrl &url, const Take &take, Walked &walked)
{
    HttpRequest request;
    request.url = url;
    const auto answer = m_client.send(request);
    m_status = answer ? answer->status : 0;
    if (!answer) return answer.error();
    if (answer->status != 200) return errorOf(*answer);
    const auto bundle = resourceIn(m_document, *answer);
    if (!bundle) return bundle.error();
    if (bundle->member("resourceType").text() != "Bundle")
        return notFhir(
            phrase("Server", "The server answers a search with something else than a Bundle. Check the address."));
    if (!walked.asOf) walked.asOf = serverTime(*answer);
    if (const auto total = bundle->member("total").integer(); total && *total >= 0)
        // The largest: where something was deleted on the way, what stood behind it may be on no page.
        walked.total = std::max(walked.total.value_or(0), static_cast<std::uint64_t>(*total));
    const auto following = next(*bundle);
    // It is on its way while this one is read and stored.
    if (following && *following && !isVisited(**following)) m_client.expect(**following, HttpClient::Turn::Next);
    for (json::Token entry = bundle->member("entry").firstChild(); entry.exists(); entry = entry.nextSibling()) {
        const json::Token resource = entry.member("resource");
        // What the server remarks of the search is no hit.
        if (resource.kind() != json::Kind::Object || entry.member("search").member("mode").text() == "outcome" ||
            resource.member("resourceType").text() == "OperationOutcome")
            continue;
        std::string key(resource.member("resourceType").text());
        key.append("/").append(resource.member("id").text());
        if (!m_seen.insert(std::move(key)).second) {
            ++walked.repeated;
            continue;
        }
        if (entry.member("search").member("mode").text() != "include") ++walked.resources;
        m_taken = take(resource);
        if (!m_taken) return m_taken.error();
    }
    ++walked.pages;
    return following;
}

/// Where the next page is. Never another origin, because the sign-in goes along.
Result<std::optional<QUrl>> SearchPages::next(const json::Token &bundle) const
{
    for (json::Token link = bundle.member("link").firstChild(); link.exists(); link = link.nextSibling()) {
        if (link.member("relation").text() != "next") continue;
        const std::string_view text = link.member("url").text();
        const QUrl url = m_client.address().base().resolved(
            QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode));
        if (!m_client.address().isSameOrigin(url))
            return notFhir(
                phrase("Server",
                       "The server's next page lies on another server, which is not asked, so that the sign-in "
                       "stays with this one. Tell whoever runs it."));
        return std::optional(url);
    }
    return std::optional<QUrl>();
}

}  // namespace trendward::server
