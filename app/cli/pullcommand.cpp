// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "core/base/phrase.h"
#include "core/io/jobs/pulljob.h"
#include "core/io/secrets/passphrase.h"
#include "core/io/server/httpclient.h"
#include "core/io/server/serversignin.h"

#include <algorithm>

namespace trendward::cli
{

namespace
{

constexpr std::pair<const char *, server::SignIn> kinds[] = {{"none", server::SignIn::None},
                                                             {"basic", server::SignIn::Basic},
                                                             {"bearer", server::SignIn::Token},
                                                             {"client", server::SignIn::Client},
                                                             {"backend", server::SignIn::Backend}};

Result<server::ServerProfile> profileFrom(const Arguments &arguments)
{
    const std::string kind = arguments.isSet("auth") ? arguments.value("auth") : "none";
    const auto *const found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto &one) { return kind == one.first; });
    if (found == std::end(kinds))
        return Error{Error::Code::BadValue, "it takes none, basic, bearer, client or backend", "--auth"};
    server::ServerProfile profile;
    profile.address = arguments.value("server");
    profile.signIn = found->second;
    profile.user = arguments.value("user");
    profile.scope = arguments.value("scope");
    profile.tenant = arguments.value("tenant");
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

Result<jobs::PullSettings> pullSettings(const Arguments &arguments)
{
    jobs::PullSettings settings;
    settings.who = session::userName();
    for (const QString &one : arguments.values("patient")) settings.patients.push_back(one.toStdString());
    if (arguments.isSet("since")) {
        const auto since = Instant::parse(arguments.value("since"));
        if (!since)
            return Error{Error::Code::BadValue, "it takes a moment with its offset, such as 2026-11-22T00:00:00Z",
                         "--since"};
        settings.since = *since;
    }
    const auto now = arguments.now();
    if (!now) return now.error();
    settings.now = *now;
    return settings;
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

std::string textsJson(const std::vector<std::string> &texts)
{
    std::string all = "[";
    for (const std::string &one : texts) {
        if (all.size() > 1) all += ',';
        json::appendQuoted(all, one);
    }
    return withHiddenShown(all + ']');
}

std::string pulledJson(const jobs::PulledPatient &one)
{
    std::vector<std::string> problems;
    for (const Error &problem : one.problems) problems.push_back(sentenceFor(problem));
    JsonLine line;
    line.text("serverId", one.serverId);
    line.textOrNull("patient", one.id.empty() ? std::nullopt : std::optional(one.id));
    line.flag("added", one.added);
    line.raw("mayBe", textsJson(one.mayBe));
    line.number("observations", std::to_string(one.observations));
    line.raw("total", one.total ? std::to_string(*one.total) : "null");
    line.number("stored", std::to_string(one.stored));
    line.number("duplicates", std::to_string(one.duplicates));
    line.number("superseded", std::to_string(one.superseded));
    line.number("withdrawn", std::to_string(one.withdrawn));
    line.number("undated", std::to_string(one.undated));
    line.number("withoutReadings", std::to_string(one.withoutReadings));
    line.raw("problems", textsJson(problems));
    line.flag("complete", one.complete);
    line.textOrNull("why", one.why ? std::optional(sentenceFor(*one.why)) : std::nullopt);
    line.raw("import", one.import == 0 ? "null" : std::to_string(one.import));
    return line.object() + "\n";
}

void sayPulled(const jobs::PulledPatient &one)
{
    std::string sentence = (one.id.empty() ? "Patient/" + one.serverId : one.id) + ": " +
                           counted(one.observations, plural("Pull", "%n Observation", "%n Observations"));
    if (one.total) sentence += " of " + std::to_string(*one.total);
    sentence += ", " + counted(one.stored, plural("Pull", "%n reading", "%n readings")) + " stored, " +
                std::to_string(one.duplicates) + " there already";
    if (one.superseded > 0) sentence += ", " + std::to_string(one.superseded) + " corrected";
    if (one.withdrawn > 0) sentence += ", " + std::to_string(one.withdrawn) + " withdrawn";
    say(sentence + '.');
    if (one.added) say("  not known here before, added");
    for (const std::string &id : one.mayBe)
        say("  by name or birth date it may be " + id + "; compare, and merge them if they are one person");
    if (one.undated > 0)
        say("  " + counted(one.undated, plural("Pull", "%n Observation has", "%n Observations have")) +
            " no moment and no place in a chart");
    if (one.withoutReadings > 0)
        say("  " + counted(one.withoutReadings, plural("Pull", "%n Observation holds", "%n Observations hold")) +
            " no number");
    for (const Error &problem : one.problems) say("  " + sentenceFor(problem));
    if (one.why) say("  not whole: " + sentenceFor(*one.why));
}

}  // namespace

int pull(const QStringList &words)
{
    Arguments arguments("pull",
                        "Brings patients and their Observations from a FHIR R4 server. Again, only what changed.", "");
    arguments.storeOptions();
    arguments.option("server", "URL", "The server's base address, such as https://host/fhir/R4.");
    arguments.option("auth", "KIND",
                     "How to sign in: none (the default), basic, bearer, client (OAuth 2 client credentials), or "
                     "backend (SMART backend services, with a private key). A person signs in in the window.");
    arguments.option("user", "NAME", "basic: the user; client and backend: the client's id.");
    arguments.option("scope", "SCOPE",
                     "client and backend: what is asked for; the default is what a pull needs "
                     "(system/Patient.rs system/Observation.rs).");
    arguments.option("secret-file", "FILE",
                     "The pass word, token, client secret or (backend) private key as JWK, RSA or P-384, in a file "
                     "readable by its owner only.");
    arguments.option("tenant", "TENANT",
                     "client: the Microsoft Entra ID tenant that gives out tokens, for Azure Health Data Services.");
    arguments.option(
        "authority", "URL",
        "Where the tenant signs in, for national clouds; the default is https://login.microsoftonline.com.");
    arguments.option("ca-file", "FILE", "Certificates (PEM) to trust beside the system's.");
    arguments.option("patient", "ID", "A patient's id or identifier on the server; may be repeated.");
    arguments.flag("all", "All patients of the server.");
    arguments.option("since", "INSTANT", "What changed at or after this; the default is since the last whole pull.");
    arguments.flag("json", "One JSON object a patient on stdout.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.isSet("server")) return arguments.wrong("pull needs --server URL");
    if (arguments.isSet("patient") == arguments.isSet("all"))
        return arguments.wrong("pull needs --patient ID, or --all");
    const auto address = server::ServerAddress::parse(QString::fromStdString(arguments.value("server")));
    if (!address) return couldNotRun({address.error().code, address.error().detail, "--server"});
    Progress progress;
    const auto profile = profileFrom(arguments);
    if (!profile) return couldNotRun(profile.error());
    const auto secret = secretFrom(arguments, profile->signIn);
    if (!secret) return couldNotRun(secret.error());
    const auto authorizer = server::authorizerFor(*profile, *secret, progress);
    if (!authorizer) return couldNotRun({authorizer.error().code, authorizer.error().detail, "--secret-file"});
    const auto settings = pullSettings(arguments);
    if (!settings) return couldNotRun(settings.error());
    const auto store = openStore(arguments, Missing::Create);
    if (!store) return couldNotRun(store.error());
    if (const auto takes = takesServers(**store); !takes) return couldNotRun(takes.error());

    server::HttpClient client(*address, **authorizer, progress);
    if (arguments.isSet("ca-file"))
        if (const auto trusted = client.trust(QString::fromStdString(arguments.value("ca-file"))); !trusted)
            return couldNotRun(trusted.error());
    const auto report = jobs::pull(client, *settings, **store, progress);
    if (!report) return couldNotRun(report.error());
    for (const jobs::PulledPatient &one : report->patients) {
        sayPulled(one);
        if (arguments.isSet("json") && !put(pulledJson(one))) return CouldNotRun;
    }
    for (const std::string &one : report->notFound)
        say("no patient of the server has the id or identifier " + one + '.');
    if (report->why) say("the list of patients is not whole: " + sentenceFor(*report->why));
    return report->complete() ? Done : SomeProblems;
}

}  // namespace trendward::cli
