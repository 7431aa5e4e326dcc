// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/discovery.h"

#include "core/base/phrase.h"
#include "core/io/server/fhiranswer.h"

namespace trendward::server
{

namespace
{

constexpr const char *oauthUris = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

QUrl urlOf(std::string_view text)
{
    return QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
}

Error cannotSignIn(std::string sentence)
{
    return {Error::Code::NotReadable, std::move(sentence), {}};
}

Result<HttpAnswer> get(HttpClient &client, const QString &path)
{
    HttpRequest request;
    request.url = client.address().at(path);
    return client.send(request);
}

/// A server that is not on this machine must not send a secret to a program that is.
bool isSafe(const QUrl &place, const QUrl &server)
{
    if (!place.isValid() || place.host().isEmpty() || !place.userInfo().isEmpty()) return false;
    if (place.scheme() == QLatin1String("https")) return true;
    return server.scheme() == QLatin1String("http") &&
           ServerAddress::parse(place.adjusted(QUrl::RemoveQuery).toString());
}

std::optional<TokenPlaces> smartConfiguration(const HttpAnswer &answer)
{
    json::Document document;
    const auto root = document.parse(view(answer.body), json::Grammar::Strict);
    if (answer.status != 200 || !root || root->member("token_endpoint").text().empty()) return std::nullopt;
    TokenPlaces places;
    places.token = urlOf(root->member("token_endpoint").text());
    places.authorize = urlOf(root->member("authorization_endpoint").text());
    const json::Token methods = root->member("code_challenge_methods_supported");
    places.pkce = !methods.exists();
    for (json::Token one = methods.firstChild(); one.exists(); one = one.nextSibling())
        places.pkce = places.pkce || one.text() == "S256";
    bool old = false, knew = false;
    for (json::Token one = root->member("capabilities").firstChild(); one.exists(); one = one.nextSibling()) {
        old = old || one.text() == "permission-v1";
        knew = knew || one.text() == "permission-v2";
    }
    places.newScopes = knew || !old;
    return places;
}

/// Servers of the first SMART say it in their CapabilityStatement only.
std::optional<TokenPlaces> smartExtension(const HttpAnswer &answer)
{
    json::Document document;
    const auto root = resourceIn(document, answer);
    if (answer.status != 200 || !root) return std::nullopt;
    TokenPlaces places;
    places.newScopes = false;
    for (json::Token rest = root->member("rest").firstChild(); rest.exists(); rest = rest.nextSibling())
        for (json::Token one = rest.member("security").member("extension").firstChild(); one.exists();
             one = one.nextSibling()) {
            if (one.member("url").text() != oauthUris) continue;
            for (json::Token uri = one.member("extension").firstChild(); uri.exists(); uri = uri.nextSibling()) {
                const QUrl place = urlOf(uri.member("valueUri").text());
                if (uri.member("url").text() == "token") places.token = place;
                if (uri.member("url").text() == "authorize") places.authorize = place;
            }
        }
    if (places.token.isEmpty()) return std::nullopt;
    return places;
}

Result<TokenPlaces> tenantsPlaces(const ServerProfile &profile)
{
    const QString tenant = QString::fromStdString(profile.tenant);
    const auto authority =
        ServerAddress::parse(QString::fromStdString(profile.authority.empty() ? entraAuthority : profile.authority));
    if (!authority) return authority.error();
    if (tenant.contains(u'/') || tenant.contains(u'?') || tenant.contains(u'#'))
        return Error{Error::Code::BadValue,
                     phrase("Server", "The tenant is its id or its domain name, such as clinic.onmicrosoft.com."),
                     {}};
    TokenPlaces places;
    places.token = authority->at(tenant + QStringLiteral("/oauth2/v2.0/token"));
    places.authorize = authority->at(tenant + QStringLiteral("/oauth2/v2.0/authorize"));
    return places;
}

}  // namespace

Result<ServerFacts> factsOf(HttpClient &client)
{
    const auto answer = get(client, QStringLiteral("metadata"));
    if (!answer) return answer.error();
    // Whoever has no such place has no FHIR either, whatever the page says that it shows for it.
    if (answer->status == 404 || answer->status == 410)
        return Error{Error::Code::UnknownFormat,
                     phrase("Server",
                            "There is no FHIR service at this address (no metadata, 404). Check the address: it often "
                            "ends with /fhir or /fhir/R4."),
                     {}};
    if (answer->status == 401 || answer->status == 403)
        return Error{Error::Code::KeyNeeded, errorOf(*answer).detail, {}};
    if (answer->status != 200) return errorOf(*answer);
    json::Document document;
    const auto root = resourceIn(document, *answer);
    if (!root) return root.error();
    if (root->member("resourceType").text() != "CapabilityStatement")
        return Error{Error::Code::UnknownFormat,
                     phrase("Server",
                            "The address does not answer as a FHIR service does (no CapabilityStatement). Check the "
                            "address."),
                     {}};
    ServerFacts facts;
    facts.fhirVersion = root->member("fhirVersion").text();
    facts.software = root->member("software").member("name").text().substr(0, 200);
    if (facts.fhirVersion != "4.0" && !facts.fhirVersion.starts_with("4.0."))
        return Error{Error::Code::NotSupported,
                     filled(phrase("Server",
                                   "The server speaks FHIR {1}; Trendward reads R4 (4.0.1). Ask for the address of its "
                                   "R4 service."),
                            {facts.fhirVersion.empty() ? "?" : facts.fhirVersion.substr(0, 20)}),
                     {}};
    return facts;
}

Result<TokenPlaces> tokenPlaces(const ServerProfile &profile, Progress &progress)
{
    if (!profile.tenant.empty()) return tenantsPlaces(profile);
    const auto address = ServerAddress::parse(QString::fromStdString(profile.address));
    if (!address) return address.error();
    auto none = FixedAuthorizer::none();
    HttpClient client(*address, none, progress);
    if (!profile.caFile.empty())
        if (const auto trusted = client.trust(QString::fromStdString(profile.caFile)); !trusted) return trusted.error();
    const auto said = get(client, QStringLiteral(".well-known/smart-configuration"));
    if (!said) return said.error();
    auto places = smartConfiguration(*said);
    if (!places) {
        const auto metadata = get(client, QStringLiteral("metadata"));
        if (!metadata) return metadata.error();
        places = smartExtension(*metadata);
    }
    if (!places)
        return cannotSignIn(
            phrase("Server",
                   "The server does not say where tokens are given out (.well-known/smart-configuration). "
                   "Choose another kind of sign-in, or ask whoever runs it."));
    for (const QUrl &place : {places->token, places->authorize})
        if (!place.isEmpty() && !isSafe(place, address->base()))
            return cannotSignIn(
                phrase("Server", "The place where the server gives out tokens is not safe (no https)."));
    return *places;
}

QByteArray scopeFor(const ServerProfile &profile, const TokenPlaces &places, Plans plans)
{
    const QByteArray own = QByteArray::fromStdString(profile.scope).simplified();
    if (!own.isEmpty()) return own;
    const bool person = profile.signIn == SignIn::Person;
    if (!profile.tenant.empty()) {
        const auto address = ServerAddress::parse(QString::fromStdString(profile.address));
        const std::string base = address ? address->written() : profile.address;
        return QByteArray::fromStdString(base) + (person ? "/.default offline_access" : "/.default");
    }
    const QByteArray whose = person ? "user/" : "system/", may = places.newScopes ? ".rs" : ".read";
    QByteArray all = (person ? "offline_access " : "") + whose + "Patient" + may;
    for (const char *const kind : {"Condition", "AllergyIntolerance", "MedicationRequest", "Encounter"})
        all += ' ' + whose + kind + may;
    // What is sent is also looked for there.
    const QByteArray change = places.newScopes ? ".cruds" : ".*";
    if (plans == Plans::OfOthers)
        for (const char *const kind : {"Task", "Communication"})
            all += ' ' + whose + kind + (profile.sends ? change : QByteArray(may));
    if (!profile.sends) {
        all += ' ' + whose + "Observation" + may;
        if (plans == Plans::OfOthers)
            for (const char *const kind : {"Goal", "CarePlan", "DocumentReference"}) all += ' ' + whose + kind + may;
        return all;
    }
    for (const char *const kind : {"Observation", "Goal", "CarePlan", "DocumentReference", "Provenance"})
        all += ' ' + whose + kind + change;
    return all;
}

}  // namespace trendward::server
