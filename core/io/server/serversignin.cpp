// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/serversignin.h"

#include "core/base/json.h"
#include "core/base/phrase.h"
#include "core/io/secrets/sealing.h"
#include "core/io/server/fhiranswer.h"
#include "core/io/server/tokenauthorizer.h"

#include <QDateTime>

#include <functional>
#include <mutex>

namespace trendward::server
{

namespace
{

using secrets::Keychain;

std::string secretEntry(const ServerProfile &profile)
{
    return "trendward/server/" + profile.id + "/secret";
}

std::string tokensEntry(const ServerProfile &profile)
{
    return "trendward/server/" + profile.id + "/tokens";
}

Error keyNeeded(std::string sentence)
{
    return {Error::Code::KeyNeeded, std::move(sentence), {}};
}

Error keychainFailed(const Keychain::Reply &reply)
{
    if (reply.answer == Keychain::Answer::TimedOut)
        return keyNeeded(
            phrase("Server", "The system's keychain gave no answer within 20 s. Unlock it, then try again."));
    return keyNeeded(filled(phrase("Server",
                                   "The system's keychain is not available ({1}). What signs in to a server is kept "
                                   "there and nowhere else; start the keychain, then try again."),
                            {reply.reason}));
}

Error signInAgain()
{
    return keyNeeded(phrase("Server", "Nobody is signed in to this server here, or the sign-in has ended. Sign in."));
}

/// The tokens of a person as the keychain holds them.
struct Kept {
    Tokens tokens;
    std::int64_t until = 0;  ///< ms since 1970
    std::string text() const
    {
        std::string all = R"({"access":)";
        json::appendQuoted(all, view(tokens.access));
        all += R"(,"refresh":)";
        json::appendQuoted(all, view(tokens.refresh));
        return all + R"(,"until":)" + std::to_string(until) + '}';
    }
    static Kept of(const Tokens &tokens)
    {
        return {tokens, QDateTime::currentMSecsSinceEpoch() + tokens.life.count() * 1000};
    }
    std::chrono::seconds left() const
    {
        return std::chrono::seconds((until - QDateTime::currentMSecsSinceEpoch()) / 1000);
    }
};

Result<std::optional<Kept>> keptTokens(const ServerProfile &profile, Keychain &keychain)
{
    auto reply = keychain.read(tokensEntry(profile));
    if (reply.answer == Keychain::Answer::NotFound) return std::optional<Kept>();
    if (reply.answer != Keychain::Answer::Value) return keychainFailed(reply);
    json::Document document;
    const auto root = document.parse(reply.value, json::Grammar::Strict);
    std::optional<Kept> kept;
    if (root && !root->member("access").text().empty()) {
        kept.emplace();
        kept->tokens.access = QByteArray::fromStdString(std::string(root->member("access").text()));
        kept->tokens.refresh = QByteArray::fromStdString(std::string(root->member("refresh").text()));
        kept->until = root->member("until").integer().value_or(0);
    }
    secrets::wipe(reply.value);
    return kept;
}

Outcome keepTokens(const ServerProfile &profile, const Tokens &tokens, Keychain &keychain)
{
    std::string text = Kept::of(tokens).text();
    const auto reply = keychain.write(tokensEntry(profile), text);
    secrets::wipe(text);
    if (reply.answer != Keychain::Answer::Value) return keychainFailed(reply);
    return Done{};
}

/// What a person's sign-in lives on. One at a time: a refresh token that is used twice is taken for a stolen one.
Result<Tokens> personsTokens(const ServerProfile &profile, Keychain &keychain, Progress &progress,
                             const QByteArray &refused)
{
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    const auto kept = keptTokens(profile, keychain);
    if (!kept) return kept.error();
    if (!*kept) return signInAgain();
    Tokens tokens = (*kept)->tokens;
    tokens.life = (*kept)->left();
    if (tokens.access != refused && tokens.life > std::chrono::seconds(30)) return tokens;
    if (tokens.refresh.isEmpty()) return signInAgain();
    const auto places = tokenPlaces(profile, progress);
    if (!places) return places.error();
    TokenRequest request;
    request.place = places->token;
    request.form = {{"grant_type", "refresh_token"},
                    {"refresh_token", tokens.refresh},
                    {"client_id", QByteArray::fromStdString(profile.user)}};
    request.caFile = QString::fromStdString(profile.caFile);
    auto renewed = requestTokens(request, progress);
    if (!renewed && renewed.error().code == Error::Code::KeyWrong) {
        keychain.erase(tokensEntry(profile));
        return signInAgain();
    }
    if (!renewed) return renewed;
    if (renewed->refresh.isEmpty()) renewed->refresh = tokens.refresh;
    if (const auto stored = keepTokens(profile, *renewed, keychain); !stored) return stored.error();
    return renewed;
}

/// Asks with the scope of a pull; where the server knows no such scope once more without that of plans, which a pull
/// then says that it was not given.
Result<Tokens> withScope(const ServerProfile &profile, const TokenPlaces &places,
                         const std::function<Result<Tokens>(const QByteArray &scope)> &ask)
{
    const QByteArray whole = scopeFor(profile, places), less = scopeFor(profile, places, Plans::None);
    auto tokens = ask(whole);
    if (tokens || tokens.error().code != Error::Code::NotSupported || less == whole) return tokens;
    return ask(less);
}

/// A token by client credentials, shown by secret or by a signed assertion.
Result<Tokens> clientsTokens(const ServerProfile &profile, const QByteArray &secret,
                             const std::optional<SigningKey> &key, Progress &progress)
{
    const auto places = tokenPlaces(profile, progress);
    if (!places) return places.error();
    return withScope(profile, *places, [&](const QByteArray &scope) -> Result<Tokens> {
        TokenRequest request;
        request.place = places->token;
        request.caFile = QString::fromStdString(profile.caFile);
        request.form = {{"grant_type", "client_credentials"}, {"scope", scope}};
        request.client = QByteArray::fromStdString(profile.user);
        if (!key) {
            request.secret = secret;
            return requestTokens(request, progress);
        }
        // Each is good once.
        const auto assertion =
            clientAssertion(*key, profile.user, places->token.toString(QUrl::FullyEncoded).toStdString(),
                            Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch()));
        if (!assertion) return assertion.error();
        request.form.emplace_back("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        request.form.emplace_back("client_assertion", *assertion);
        return requestTokens(request, progress);
    });
}

Result<std::optional<SigningKey>> keyOf(const ServerProfile &profile, const Secret &secret)
{
    if (profile.signIn != SignIn::Backend) return std::optional<SigningKey>();
    auto key = SigningKey::parse(view(secret.bytes));
    if (!key) return key.error();
    return std::optional(*key);
}

}  // namespace

Outcome keepSecret(const ServerProfile &profile, const Secret &secret, Keychain &keychain)
{
    if (const auto key = keyOf(profile, secret); !key) return key.error();
    const auto reply = keychain.write(secretEntry(profile), secret.bytes.toStdString());
    if (reply.answer != Keychain::Answer::Value) return keychainFailed(reply);
    return Done{};
}

Outcome signOut(const ServerProfile &profile, Keychain &keychain)
{
    for (const std::string &entry : {tokensEntry(profile), secretEntry(profile)}) {
        const auto reply = keychain.erase(entry);
        if (reply.answer != Keychain::Answer::Value) return keychainFailed(reply);
    }
    return Done{};
}

Outcome signIn(const ServerProfile &profile, Keychain &keychain, Browser &browser, Progress &progress)
{
    const auto address = ServerAddress::parse(QString::fromStdString(profile.address));
    if (!address) return address.error();
    const auto places = tokenPlaces(profile, progress);
    if (!places) return places.error();
    BrowserLaunch launch;
    launch.places = *places;
    launch.client = QByteArray::fromStdString(profile.user);
    launch.port = profile.port;
    launch.caFile = QString::fromStdString(profile.caFile);
    // Entra ID registers a desktop's way back as http://localhost, and knows a scope in place of an audience.
    if (profile.tenant.empty())
        launch.audience = QByteArray::fromStdString(address->written());
    else
        launch.host = QStringLiteral("localhost");
    const auto tokens = withScope(profile, *places, [&](const QByteArray &scope) {
        launch.scope = scope;
        return signInByBrowser(launch, browser, progress);
    });
    if (!tokens) return tokens.error();
    return keepTokens(profile, *tokens, keychain);
}

bool isSignedIn(const ServerProfile &profile, Keychain &keychain)
{
    const auto kept = keptTokens(profile, keychain);
    return kept && *kept && (!(*kept)->tokens.refresh.isEmpty() || (*kept)->left().count() > 0);
}

Result<std::unique_ptr<Authorizer>> authorizerFor(const ServerProfile &profile, const Secret &secret,
                                                  Progress &progress)
{
    using Owned = std::unique_ptr<Authorizer>;
    const auto fixed = [](FixedAuthorizer one) { return Owned(std::make_unique<FixedAuthorizer>(std::move(one))); };
    switch (profile.signIn) {
        case SignIn::None:
            return fixed(FixedAuthorizer::none());
        case SignIn::Basic:
            return fixed(FixedAuthorizer::basic(QByteArray::fromStdString(profile.user), secret.bytes));
        case SignIn::Token:
            return fixed(FixedAuthorizer::bearer(secret.bytes));
        default:
            break;
    }
    if (profile.signIn == SignIn::Person) return signInAgain();
    const auto key = keyOf(profile, secret);
    if (!key) return key.error();
    return Owned(
        std::make_unique<TokenAuthorizer>([profile, bytes = secret.bytes, key = *key, &progress](const QByteArray &) {
            return clientsTokens(profile, bytes, key, progress);
        }));
}

Result<std::unique_ptr<Authorizer>> authorizerFor(const ServerProfile &profile, Keychain &keychain, Progress &progress)
{
    if (profile.signIn == SignIn::None) return authorizerFor(profile, Secret(), progress);
    if (profile.signIn == SignIn::Person)
        return std::unique_ptr<Authorizer>(
            std::make_unique<TokenAuthorizer>([profile, &keychain, &progress](const QByteArray &refused) {
                return personsTokens(profile, keychain, progress, refused);
            }));
    auto reply = keychain.read(secretEntry(profile));
    if (reply.answer == Keychain::Answer::NotFound)
        return keyNeeded(phrase("Server",
                                "What signs in to this server was not found in the system's keychain, or the keychain "
                                "is locked. Unlock it, or enter it again."));
    if (reply.answer != Keychain::Answer::Value) return keychainFailed(reply);
    auto made = authorizerFor(profile, Secret{QByteArray::fromStdString(reply.value)}, progress);
    secrets::wipe(reply.value);
    return made;
}

}  // namespace trendward::server
