// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/tokenauthorizer.h"

#include "core/base/json.h"
#include "core/base/phrase.h"
#include "core/io/server/httpclient.h"

#include <algorithm>

namespace trendward::server
{

namespace
{

/// A token that ends while a page is on its way costs a refusal, so it is renewed somewhat before.
constexpr std::int64_t earlySeconds = 30;

Error cannotSignIn(std::string sentence)
{
    return {Error::Code::NotReadable, std::move(sentence), {}};
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The place of a URL that may stand on another host than the FHIR server: its origin, as an address of its own.
Result<ServerAddress> originOf(const QUrl &url)
{
    QUrl origin = url;
    origin.setPath({});
    origin.setQuery(QString());
    return ServerAddress::parse(origin.toString());
}

}  // namespace

Result<QByteArray> TokenAuthorizer::header()
{
    if (m_token.isEmpty() || m_until.hasExpired())
        if (const auto fetched = fetch(); !fetched) return fetched.error();
    return "Bearer " + m_token;
}

bool TokenAuthorizer::renew()
{
    m_token.clear();
    return fetch().has_value();
}

Result<QUrl> TokenAuthorizer::tokenPlace() const
{
    auto none = FixedAuthorizer::none();
    HttpClient client(m_server, none, m_progress);
    HttpRequest request;
    request.url = m_server.at(QStringLiteral(".well-known/smart-configuration"));
    const auto answer = client.send(request);
    if (!answer) return answer.error();
    json::Document document;
    const auto root = document.parse(view(answer->body), json::Grammar::Strict);
    const std::string_view place = root ? root->member("token_endpoint").text() : std::string_view();
    if (answer->status != 200 || place.empty())
        return cannotSignIn(
            phrase("Server",
                   "The server does not say where tokens are given out (.well-known/smart-configuration). "
                   "Choose another kind of sign-in, or ask whoever runs it."));
    return QUrl(QString::fromUtf8(place.data(), static_cast<qsizetype>(place.size())), QUrl::StrictMode);
}

Outcome TokenAuthorizer::fetch()
{
    const auto place = tokenPlace();
    if (!place) return place.error();
    const auto origin = originOf(*place);
    if (!origin)
        return cannotSignIn(phrase("Server", "The place where the server gives out tokens is not safe (no https)."));
    // RFC 6749, 2.3.1: each part encoded as in a form, before they are joined.
    auto basic = FixedAuthorizer::basic(QUrl::toPercentEncoding(QString::fromUtf8(m_client.id)),
                                        QUrl::toPercentEncoding(QString::fromUtf8(m_client.secret)));
    HttpClient client(*origin, basic, m_progress);
    HttpRequest request;
    request.verb = "POST";
    request.url = *place;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=client_credentials";
    if (!m_client.scope.isEmpty())
        request.body += "&scope=" + QUrl::toPercentEncoding(QString::fromUtf8(m_client.scope));
    const auto answer = client.send(request);
    if (!answer) return answer.error();
    json::Document document;
    const auto root = document.parse(view(answer->body), json::Grammar::Strict);
    const std::string_view token = root ? root->member("access_token").text() : std::string_view();
    if (answer->status != 200 || token.empty()) {
        const std::string why(root ? root->member("error").text() : std::string_view());
        return cannotSignIn(
            filled(phrase("Server",
                          "The server gave no token ({1}{2}). Check the client's id, its secret and the "
                          "scope."),
                   {std::to_string(answer->status), why.empty() ? "" : ", " + why}));
    }
    m_token = QByteArray(token.data(), static_cast<qsizetype>(token.size()));
    const std::int64_t life = root->member("expires_in").integer().value_or(300);
    m_until = QDeadlineTimer(std::chrono::seconds(std::max<std::int64_t>(life - earlySeconds, 1)));
    return Done{};
}

}  // namespace trendward::server
