// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/knownservers.h"

#include "core/base/phrase.h"
#include "core/io/server/batch.h"
#include "core/io/server/httpclient.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace trendward::jobs
{

namespace
{

using Json = nlohmann::json;

constexpr const char *listFact = "servers";

std::string tallyFact(const std::string &id)
{
    return "server " + id;
}

constexpr std::pair<server::SignIn, const char *> kinds[] = {
    {server::SignIn::None, "none"},     {server::SignIn::Basic, "basic"},     {server::SignIn::Token, "token"},
    {server::SignIn::Client, "client"}, {server::SignIn::Backend, "backend"}, {server::SignIn::Person, "person"}};

Error damaged()
{
    return {Error::Code::StoreDamaged, "the list of servers in the record cannot be understood", {}};
}

std::string memberText(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::uint64_t numberOf(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

Json jsonOf(const KnownServer &server)
{
    const server::ServerProfile &profile = server.profile;
    const auto *const kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto &one) { return one.first == profile.signIn; });
    return {{"id", profile.id},         {"name", profile.name},           {"address", profile.address},
            {"signIn", kind->second},   {"user", profile.user},           {"scope", profile.scope},
            {"tenant", profile.tenant}, {"authority", profile.authority}, {"caFile", profile.caFile},
            {"port", profile.port},     {"sends", profile.sends},         {"patients", server.patients}};
}

std::optional<KnownServer> serverOf(const Json &object)
{
    if (!object.is_object()) return std::nullopt;
    KnownServer server;
    const std::string named = memberText(object, "signIn");
    const auto *const kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto &one) { return named == one.second; });
    // A kind that a newer program knows is no reason to lose the server; nobody is signed in to it here.
    if (kind != std::end(kinds)) server.profile.signIn = kind->first;
    server.profile.id = memberText(object, "id");
    server.profile.name = memberText(object, "name");
    server.profile.address = memberText(object, "address");
    server.profile.user = memberText(object, "user");
    server.profile.scope = memberText(object, "scope");
    server.profile.tenant = memberText(object, "tenant");
    server.profile.authority = memberText(object, "authority");
    server.profile.caFile = memberText(object, "caFile");
    server.profile.port = static_cast<std::uint16_t>(std::min<std::uint64_t>(numberOf(object, "port"), 65'535));
    server.profile.sends = object.value("sends", Json(false)) == Json(true);
    if (const auto patients = object.find("patients"); patients != object.end() && patients->is_array())
        for (const Json &one : *patients)
            if (one.is_string()) server.patients.push_back(one.get<std::string>());
    if (server.profile.id.empty()) return std::nullopt;
    return server;
}

Json jsonOf(const PullTally &tally)
{
    Json object{
        {"at", tally.at.text()},          {"patients", tally.patients},         {"listed", tally.listed},
        {"partial", tally.partial},       {"observations", tally.observations}, {"stored", tally.stored},
        {"duplicates", tally.duplicates}, {"superseded", tally.superseded},     {"withdrawn", tally.withdrawn},
        {"deleted", tally.deleted},       {"compared", tally.compared},         {"notCompared", tally.notCompared},
        {"problems", tally.problems},     {"complete", tally.complete},         {"why", tally.why}};
    if (tally.total) object["total"] = *tally.total;
    return object;
}

void readLast(const std::string &text, KnownServer &server)
{
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object()) return;
    if (const auto whole = Instant::parse(memberText(object, "wholeAt")); whole) server.wholeAt = *whole;
    const auto last = object.find("last");
    if (last == object.end() || !last->is_object()) return;
    const auto at = Instant::parse(memberText(*last, "at"));
    if (!at) return;
    PullTally tally;
    tally.at = *at;
    tally.patients = numberOf(*last, "patients");
    tally.listed = numberOf(*last, "listed");
    tally.partial = numberOf(*last, "partial");
    tally.observations = numberOf(*last, "observations");
    if (last->contains("total")) tally.total = numberOf(*last, "total");
    tally.stored = numberOf(*last, "stored");
    tally.duplicates = numberOf(*last, "duplicates");
    tally.superseded = numberOf(*last, "superseded");
    tally.withdrawn = numberOf(*last, "withdrawn");
    tally.deleted = numberOf(*last, "deleted");
    tally.compared = numberOf(*last, "compared");
    tally.notCompared = memberText(*last, "notCompared");
    tally.problems = numberOf(*last, "problems");
    tally.complete = last->value("complete", Json(false)) == Json(true);
    tally.why = memberText(*last, "why");
    server.last = tally;
}

Outcome keepLast(store::RecordStore &store, const std::string &id, const PullTally &tally,
                 const std::optional<Instant> &wholeAt)
{
    Json object{{"last", jsonOf(tally)}};
    if (wholeAt) object["wholeAt"] = wholeAt->text();
    return store.setFact(tallyFact(id), object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Outcome keepList(store::RecordStore &store, const std::vector<KnownServer> &servers)
{
    Json list = Json::array();
    for (const KnownServer &one : servers) list.push_back(jsonOf(one));
    return store.setFact(listFact, list.dump(-1, ' ', false, Json::error_handler_t::replace));
}

auto withId(std::vector<KnownServer> &servers, const std::string &id)
{
    return std::find_if(servers.begin(), servers.end(), [&](const KnownServer &one) { return one.profile.id == id; });
}

Result<std::unique_ptr<server::HttpClient>> clientOf(const server::ServerProfile &profile,
                                                     server::Authorizer &authorizer, const server::HttpLimits &limits,
                                                     Progress &progress)
{
    const auto address = server::ServerAddress::parse(QString::fromStdString(profile.address));
    if (!address) return address.error();
    auto client = std::make_unique<server::HttpClient>(*address, authorizer, progress, limits);
    if (!profile.caFile.empty())
        if (const auto trusted = client->trust(QString::fromStdString(profile.caFile)); !trusted)
            return trusted.error();
    return client;
}

}  // namespace

PullTally tallyOf(const PullReport &report, Instant at)
{
    PullTally tally;
    tally.at = at;
    tally.patients = report.patients.size();
    tally.listed = std::max<std::uint64_t>(report.listed, report.patients.size());
    tally.complete = report.complete();
    std::uint64_t total = 0;
    bool counted = true;
    for (const PulledPatient &one : report.patients) {
        tally.partial += !one.complete || one.problemCount > 0;
        tally.observations += one.observations;
        tally.stored += one.stored;
        tally.duplicates += one.duplicates;
        tally.superseded += one.superseded;
        tally.withdrawn += one.withdrawn + one.ofAnother;
        tally.deleted += one.deleted;
        tally.compared += one.compared;
        if (tally.notCompared.empty() && one.notCompared) tally.notCompared = one.notCompared->detail;
        tally.problems += one.problemCount;
        counted = counted && one.total;
        total += one.total.value_or(0);
        if (tally.why.empty() && one.why) tally.why = one.why->detail;
        if (tally.why.empty() && !one.problems.empty()) tally.why = one.problems.front().detail;
    }
    if (report.why && report.why->code != Error::Code::Cancelled) tally.why = report.why->detail;
    // Of patients whom nobody has asked for nothing is known.
    if (counted && tally.patients == tally.listed) tally.total = total;
    return tally;
}

Result<std::vector<KnownServer>> knownServers(const store::RecordStore &store)
{
    const auto fact = store.fact(listFact);
    if (!fact) return fact.error();
    std::vector<KnownServer> servers;
    if (!*fact) return servers;
    const Json list = Json::parse(**fact, nullptr, false);
    if (!list.is_array()) return damaged();
    for (const Json &one : list) {
        auto server = serverOf(one);
        if (!server) return damaged();
        const auto last = store.fact(tallyFact(server->profile.id));
        if (!last) return last.error();
        if (*last) readLast(**last, *server);
        servers.push_back(std::move(*server));
    }
    return servers;
}

std::optional<KnownServer> listedAt(const std::vector<KnownServer> &servers, const std::string &address,
                                    const std::string &id)
{
    const auto wanted = server::ServerAddress::parse(QString::fromStdString(address));
    if (!wanted) return std::nullopt;
    for (const KnownServer &one : servers) {
        const auto known = server::ServerAddress::parse(QString::fromStdString(one.profile.address));
        if (one.profile.id != id && known && known->text() == wanted->text()) return one;
    }
    return std::nullopt;
}

std::string nameOfServer(const std::string &address, const store::RecordStore &store)
{
    const auto servers = knownServers(store);
    const auto known = servers ? listedAt(*servers, address) : std::nullopt;
    if (known && !known->profile.name.empty()) return known->profile.name;
    return QUrl(QString::fromStdString(address)).host().toStdString();
}

Outcome keepServer(store::RecordStore &store, const KnownServer &server)
{
    auto servers = knownServers(store);
    if (!servers) return servers.error();
    if (const auto other = listedAt(*servers, server.profile.address, server.profile.id))
        return Error{Error::Code::BadValue,
                     filled(phrase("Server", "This server is in the list already, as {1}. Change that one."),
                            {other->profile.name.empty() ? other->profile.address : other->profile.name}),
                     {}};
    const auto place = withId(*servers, server.profile.id);
    if (place == servers->end())
        servers->push_back(server);
    else
        *place = server;
    return keepList(store, *servers);
}

Outcome forgetServer(store::RecordStore &store, const std::string &id)
{
    auto servers = knownServers(store);
    if (!servers) return servers.error();
    const auto place = withId(*servers, id);
    if (place == servers->end()) return Done{};
    const auto address = server::ServerAddress::parse(QString::fromStdString(place->profile.address));
    if (address)
        if (const auto forgotten = store.forgetExchanges(address->text()); !forgotten) return forgotten;
    servers->erase(place);
    if (const auto kept = keepList(store, *servers); !kept) return kept;
    return store.setFact(tallyFact(id), {});
}

Outcome keepTally(store::RecordStore &store, const std::string &id, const PullTally &tally)
{
    KnownServer before;
    const auto fact = store.fact(tallyFact(id));
    if (!fact) return fact.error();
    if (*fact) readLast(**fact, before);
    return keepLast(store, id, tally, tally.complete ? std::optional(tally.at) : before.wholeAt);
}

Result<PullTally> pullFrom(const KnownServer &server, server::Authorizer &authorizer, const std::string &who,
                           Instant at, store::RecordStore &store, Progress &progress)
{
    const auto pulled = [&]() -> Result<PullReport> {
        const auto client = clientOf(server.profile, authorizer, {}, progress);
        if (!client) return client.error();
        PullSettings settings;
        settings.patients = server.patients;
        settings.who = who;
        settings.now = at;
        return pull(**client, settings, store, progress);
    }();
    if (!pulled && pulled.error().code == Error::Code::StoreDamaged) return pulled.error();
    PullTally tally;
    if (pulled) {
        tally = tallyOf(*pulled, at);
    } else {
        tally.at = at;
        if (pulled.error().code != Error::Code::Cancelled) tally.why = pulled.error().detail;
    }
    if (const auto kept = keepTally(store, server.profile.id, tally); !kept) return kept.error();
    return tally;
}

Result<PushReport> pushTo(const KnownServer &server, server::Authorizer &authorizer, const PushSettings &settings,
                          const care::Rules &rules, store::RecordStore &store, Progress &progress)
{
    if (!server.profile.sends)
        return Error{Error::Code::NotSupported,
                     phrase("Server", "Nobody has allowed sending to this server. Change the server to allow it."),
                     {}};
    const auto client = clientOf(server.profile, authorizer, server::batchLimits(), progress);
    if (!client) return client.error();
    return push(**client, settings, rules, store, progress);
}

}  // namespace trendward::jobs
