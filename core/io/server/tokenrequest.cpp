// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/tokenrequest.h"

#include "core/base/phrase.h"
#include "core/io/server/fhiranswer.h"

#include <algorithm>
#include <charconv>

namespace trendward::server
{

namespace
{

constexpr std::size_t mostSaid = 300;

/// The place of a URL that may stand on another host than the FHIR server: its origin, as an address of its own.
Result<ServerAddress> originOf(const QUrl &url)
{
    QUrl origin = url;
    origin.setPath({});
    origin.setQuery(QString());
    return ServerAddress::parse(origin.toString());
}

Error refused(const HttpAnswer &answer, const json::Token &said)
{
    const std::string_view why = said.member("error").text();
    // The client's own words would be the secret's, if a server repeated them; a server's description is its own.
    const std::string more(said.member("error_description").text().substr(0, mostSaid));
    const std::string sentence = filled(
        phrase("Server", "The server gave no token ({1}{2}). Check the client's id, its secret or key, and the scope."),
        {std::to_string(answer.status), why.empty() ? std::string() : ", " + std::string(why.substr(0, 60))});
    return {why == "invalid_grant"   ? Error::Code::KeyWrong
            : why == "invalid_scope" ? Error::Code::NotSupported
                                     : Error::Code::NotReadable,
            more.empty() ? sentence : filled(phrase("Server", "{1} It says: {2}"), {sentence, more}),
            {}};
}

/// Some servers write the number as a text.
std::int64_t lifeOf(const json::Token &said)
{
    std::int64_t seconds = 300;
    const std::string_view text = said.member("expires_in").text();
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::clamp<std::int64_t>(seconds, 1, 86'400);
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

}  // namespace

Result<Tokens> requestTokens(const TokenRequest &wanted, Progress &progress)
{
    const auto origin = originOf(wanted.place);
    if (!origin)
        return Error{Error::Code::NotReadable,
                     phrase("Server", "The place where the server gives out tokens is not safe (no https)."),
                     {}};
    // RFC 6749, 2.3.1: each part encoded as in a form, before they are joined.
    auto authorizer = wanted.secret.isEmpty()
                          ? FixedAuthorizer::none()
                          : FixedAuthorizer::basic(QUrl::toPercentEncoding(QString::fromUtf8(wanted.client)),
                                                   QUrl::toPercentEncoding(QString::fromUtf8(wanted.secret)));
    HttpClient client(*origin, authorizer, progress);
    if (!wanted.caFile.isEmpty())
        if (const auto trusted = client.trust(wanted.caFile); !trusted) return trusted.error();
    HttpRequest request;
    request.verb = "POST";
    request.url = wanted.place;
    request.contentType = "application/x-www-form-urlencoded";
    for (const auto &[name, value] : wanted.form) {
        if (!request.body.isEmpty()) request.body += '&';
        request.body += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    const auto answer = client.send(request);
    if (!answer) return answer.error();
    json::Document document;
    const auto root = document.parse(view(answer->body), json::Grammar::Strict);
    const json::Token said = root ? *root : json::Token();
    if (answer->status != 200 || said.member("access_token").text().empty()) return refused(*answer, said);
    Tokens tokens;
    tokens.access = bytesOf(said.member("access_token").text());
    tokens.refresh = bytesOf(said.member("refresh_token").text());
    tokens.life = std::chrono::seconds(lifeOf(said));
    return tokens;
}

}  // namespace trendward::server
