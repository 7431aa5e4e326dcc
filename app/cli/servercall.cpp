// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servercall.h"

#include "app/samplestore.h"
#include "core/io/secrets/passphrase.h"
#include "core/io/server/batch.h"
#include "core/io/server/serversignin.h"

#include <algorithm>

namespace trendward::cli
{

namespace
{

constexpr std::pair<const char *, server::SignIn> signIns[] = {{"none", server::SignIn::None},
                                                               {"basic", server::SignIn::Basic},
                                                               {"bearer", server::SignIn::Token},
                                                               {"client", server::SignIn::Client},
                                                               {"backend", server::SignIn::Backend}};

Result<server::ServerProfile> profileFrom(const Arguments &arguments, CallFor purpose)
{
    const std::string kind = arguments.isSet("auth") ? arguments.value("auth") : "none";
    const auto *const found =
        std::find_if(std::begin(signIns), std::end(signIns), [&](const auto &one) { return kind == one.first; });
    if (found == std::end(signIns))
        return Error{Error::Code::BadValue, "it takes none, basic, bearer, client or backend", "--auth"};
    server::ServerProfile profile;
    profile.address = arguments.value("server");
    profile.signIn = found->second;
    profile.user = arguments.value("user");
    profile.tenant = arguments.value("tenant");
    profile.scope = arguments.value("scope");
    profile.sends = purpose == CallFor::Push;
    profile.authority = arguments.value("authority");
    profile.caFile = arguments.value("ca-file");
    if (!profile.tenant.empty() && profile.signIn != server::SignIn::Client)
        return Error{Error::Code::BadValue, "a tenant gives tokens to --auth client only", "--tenant"};
    const bool named = profile.signIn != server::SignIn::None && profile.signIn != server::SignIn::Token;
    if (named && profile.user.empty()) return Error{Error::Code::NotFound, "name the user or the client", "--user"};
    return profile;
}

/// A secret is read from a file that only its owner may read, never from the command line, where others can see it.
Result<server::Secret> secretFrom(const Arguments &arguments, server::SignIn kind)
{
    if (kind == server::SignIn::None) return server::Secret();
    if (!arguments.isSet("secret-file"))
        return Error{Error::Code::NotFound, "name the file that holds the pass word, token, client secret or key",
                     "--secret-file"};
    const std::string file = arguments.value("secret-file");
    const auto secret = kind == server::SignIn::Backend ? secrets::secretIn(file) : secrets::passphraseIn(file);
    if (!secret) return secret.error();
    return server::Secret{QByteArray::fromStdString(*secret)};
}

}  // namespace

void serverOptions(Arguments &arguments, const QString &defaultScope)
{
    arguments.option("server", "URL", "The server's base address, such as https://host/fhir/R4.");
    arguments.option("auth", "KIND",
                     "How to sign in: none (the default), basic, bearer, client (OAuth 2 client credentials), or "
                     "backend (SMART backend services, with a private key). A person signs in in the window.");
    arguments.option("user", "NAME", "basic: the user; client and backend: the client's id.");
    arguments.option("scope", "SCOPE", "client and backend: what is asked for; the default is " + defaultScope + ".");
    arguments.option("secret-file", "FILE",
                     "The pass word, token, client secret or (backend) private key as JWK, RSA or P-384, in a file "
                     "readable by its owner only.");
    arguments.option("tenant", "TENANT",
                     "client: the Microsoft Entra ID tenant that gives out tokens, for Azure Health Data Services.");
    arguments.option(
        "authority", "URL",
        "Where the tenant signs in, for national clouds; the default is https://login.microsoftonline.com.");
    arguments.option("ca-file", "FILE", "Certificates (PEM) to trust beside the system's.");
}

Result<std::unique_ptr<ServerCall>> serverCall(const Arguments &arguments, Progress &progress, CallFor purpose)
{
    const auto address = server::ServerAddress::parse(QString::fromStdString(arguments.value("server")));
    if (!address) return Error{address.error().code, address.error().detail, "--server"};
    const auto profile = profileFrom(arguments, purpose);
    if (!profile) return profile.error();
    const auto secret = secretFrom(arguments, profile->signIn);
    if (!secret) return secret.error();
    auto authorizer = server::authorizerFor(*profile, *secret, progress);
    if (!authorizer) return Error{authorizer.error().code, authorizer.error().detail, "--secret-file"};
    auto call = std::make_unique<ServerCall>(*address, *std::move(authorizer), progress,
                                             purpose == CallFor::Push ? server::batchLimits() : server::HttpLimits());
    call->profile = *profile;
    if (arguments.isSet("ca-file"))
        if (const auto trusted = call->client.trust(QString::fromStdString(arguments.value("ca-file"))); !trusted)
            return trusted.error();
    return call;
}

Outcome takesServers(const store::RecordStore &store)
{
    const auto sample = session::isSample(store);
    if (!sample) return sample.error();
    if (*sample)
        return Error{
            Error::Code::NotSupported,
            "this store is the sample clinic, which takes no readings of real people; name a store of your own",
            {}};
    return trendward::Done{};
}

}  // namespace trendward::cli
