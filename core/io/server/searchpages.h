// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/io/server/httpclient.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace trendward::server
{

/// What a walk over the pages of a search brought.
struct Walked {
    std::uint64_t pages = 0, resources = 0;  ///< each resource once, by type and id
    std::uint64_t repeated = 0;              ///< that came on several pages
    std::optional<std::uint64_t> total;      ///< as the server counts, where it does
    bool complete = false;                   ///< false: the walk broke off, see why
    std::optional<Error> why;
    /// The server's own clock at the first page: what comes after it is asked for next time.
    std::optional<Instant> asOf;

    bool isShort() const { return !complete || (total && resources < *total); }
};

/// Walks a search from its first page to its last, as the server links them ("next", word for word). Pages that link to
/// another origin, to themselves or without end break the walk off; what came before stays.
class SearchPages
{
public:
    explicit SearchPages(HttpClient &client) : m_client(client), m_document(client.takeDocument()) {}
    ~SearchPages() { m_client.giveBack(std::move(m_document)); }
    SearchPages(const SearchPages &) = delete;
    SearchPages &operator=(const SearchPages &) = delete;

    /// Called for each resource of the search once, a page at a time; an Error ends the walk and is its answer.
    using Take = std::function<Outcome(const json::Token &resource)>;
    /// The Error of the first page, of `take`, or Cancelled. What goes wrong on a later page is in Walked::why.
    Result<Walked> walk(const QUrl &first, const Take &take);
    /// Of the last page that was asked for; 0 where there was no answer.
    int lastStatus() const { return m_status; }

private:
    Result<std::optional<QUrl>> page(const QUrl &url, const Take &take, Walked &walked);
    Result<std::optional<QUrl>> next(const json::Token &bundle) const;
    bool isVisited(const QUrl &url) const { return m_visited.count(url.toString(QUrl::FullyEncoded)) > 0; }

    static constexpr std::uint64_t mostPages = 10'000;
    HttpClient &m_client;
    std::set<std::string> m_seen;
    std::set<QString> m_visited;
    json::Document m_document;  ///< of the page at hand
    int m_status = 0;
    Outcome m_taken = Done{};
};

}  // namespace trendward::server
