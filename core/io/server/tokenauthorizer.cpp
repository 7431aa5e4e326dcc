// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/tokenauthorizer.h"

#include <algorithm>

namespace trendward::server
{

namespace
{

/// A token that ends while a page is on its way costs a refusal, so it is renewed somewhat before.
constexpr std::chrono::seconds early{30};
/// A server may say any number; a day is long enough for what costs one request to fetch.
constexpr std::chrono::seconds longest{24 * 60 * 60};

}  // namespace

Result<QByteArray> TokenAuthorizer::header()
{
    if (m_token.isEmpty() || m_until.hasExpired())
        if (const auto fetched = fetch({}); !fetched) return fetched.error();
    return "Bearer " + m_token;
}

bool TokenAuthorizer::renew()
{
    return fetch(std::exchange(m_token, {})).has_value();
}

Outcome TokenAuthorizer::fetch(const QByteArray &refused)
{
    const auto tokens = m_fetch(refused);
    if (!tokens) return tokens.error();
    m_token = tokens->access;
    m_until = QDeadlineTimer(std::max(std::min(tokens->life, longest) - early, std::chrono::seconds(1)));
    return Done{};
}

}  // namespace trendward::server
