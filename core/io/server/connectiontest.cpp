// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/connectiontest.h"

#include "core/base/phrase.h"
#include "core/io/server/fhiranswer.h"

namespace trendward::server
{

namespace
{

/// A person looks on: what a pull would wait out is said at once.
HttpLimits impatient()
{
    HttpLimits limits;
    limits.whole = std::chrono::seconds(30);
    limits.retries = 1;
    limits.longestWait = std::chrono::seconds(3);
    return limits;
}

/// RFC 6750, 3: what a refusal names as missing, or what a pull would have asked for.
std::string scopeMissing(const HttpAnswer &answer, const ServerProfile &profile, const std::string &type)
{
    const QByteArray said = answer.header("www-authenticate");
    const qsizetype from = said.indexOf("scope=\"");
    if (from >= 0) {
        const QByteArray scope = said.mid(from + 7);
        return scope.first(std::clamp<qsizetype>(scope.indexOf('"'), 0, 200)).toStdString();
    }
    if (profile.signIn == SignIn::Person) return "user/" + type + ".rs";
    if (profile.signIn == SignIn::Client || profile.signIn == SignIn::Backend) return "system/" + type + ".rs";
    return {};
}

Error mayNotRead(const HttpAnswer &answer, const ServerProfile &profile, const std::string &type)
{
    const std::string scope = scopeMissing(answer, profile, type), said = outcomeText(answer.body);
    const std::string sentence =
        scope.empty()
            ? filled(phrase("Server",
                            "The sign-in is known and may not read {1} (403). Ask whoever runs the server for this "
                            "right."),
                     {type})
            : filled(phrase("Server",
                            "The sign-in is known and may not read {1} (403): the scope {2} is missing. Ask whoever "
                            "runs the server for it, or check the scope that is asked for."),
                     {type, scope});
    return {Error::Code::NotReadable,
            said.empty() ? sentence : filled(phrase("Server", "{1} It says: {2}"), {sentence, said}),
            {}};
}

/// One question of a pull. A server that wants to be asked more exactly (400) has understood who asks.
Result<std::optional<std::uint64_t>> countOf(HttpClient &client, const ServerProfile &profile, const std::string &type)
{
    HttpRequest request;
    request.url = client.address().at(QString::fromStdString(type), {{"_count", "1"}});
    const auto answer = client.send(request);
    if (!answer) return answer.error();
    if (answer->status == 403) return mayNotRead(*answer, profile, type);
    if (answer->status == 400 || answer->status == 422) return std::optional<std::uint64_t>();
    if (answer->status != 200) return errorOf(*answer);
    json::Document document;
    const auto root = resourceIn(document, *answer);
    if (!root) return root.error();
    if (root->member("resourceType").text() != "Bundle")
        return Error{
            Error::Code::UnknownFormat,
            phrase("Server", "The server answers a search with something else than a Bundle. Check the address."),
            {}};
    const auto total = root->member("total").integer();
    if (!total || *total < 0) return std::optional<std::uint64_t>();
    return std::optional(static_cast<std::uint64_t>(*total));
}

}  // namespace

Result<Connection> testConnection(const ServerProfile &profile, Authorizer &authorizer, Progress &progress)
{
    const auto address = ServerAddress::parse(QString::fromStdString(profile.address));
    if (!address) return address.error();
    const auto trusting = [&](HttpClient &client) -> Outcome {
        return profile.caFile.empty() ? Outcome(Done{}) : client.trust(QString::fromStdString(profile.caFile));
    };
    // metadata is open to everybody (FHIR R4, http.html#capabilities), so what fails here is not the sign-in.
    auto nobody = FixedAuthorizer::none();
    HttpClient open(*address, nobody, progress, impatient());
    if (const auto trusted = trusting(open); !trusted) return trusted.error();
    Connection connection;
    const auto facts = factsOf(open);
    HttpClient client(*address, authorizer, progress, impatient());
    if (const auto trusted = trusting(client); !trusted) return trusted.error();
    if (facts) {
        connection.facts = *facts;
    } else if (facts.error().code != Error::Code::KeyNeeded) {
        return facts.error();
    } else {
        // Some keep even this for those who are signed in.
        const auto signedIn = factsOf(client);
        if (!signedIn) return signedIn.error();
        connection.facts = *signedIn;
    }
    const auto patients = countOf(client, profile, "Patient");
    if (!patients) return patients.error();
    connection.patients = *patients;
    if (const auto observations = countOf(client, profile, "Observation"); !observations) return observations.error();
    return connection;
}

}  // namespace trendward::server
