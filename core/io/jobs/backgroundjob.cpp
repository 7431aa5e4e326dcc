// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/backgroundjob.h"

#include "core/io/jobs/serverpatient.h"
#include "core/io/server/searchpages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace trendward::jobs
{

namespace
{

using Json = nlohmann::json;
using Kind = fhir::BackgroundKind;
using Item = fhir::BackgroundItem;

/// As with Observations: servers stamp a change before it can be found.
constexpr std::int64_t marginTicks = 300 * Instant::ticksPerSecond;

constexpr std::string_view patientEnding = "/Patient";

/// One server's answer for one kind.
struct Kept {
    Instant asked;                ///< by our clock
    std::optional<Instant> asOf;  ///< by the server's
    std::vector<Item> items;
};

std::string factOf(const std::string &base, const std::string &serverId)
{
    return "background " + base + ' ' + serverId;
}

std::string textIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json jsonOf(const Item &item)
{
    return {{"id", item.id},     {"text", item.text}, {"status", item.status},           {"detail", item.detail},
            {"from", item.from}, {"to", item.to},     {"unconfirmed", item.unconfirmed}, {"none", item.none}};
}

Item itemOf(Kind kind, const Json &object)
{
    Item item;
    item.kind = kind;
    item.id = textIn(object, "id");
    item.text = textIn(object, "text");
    item.status = textIn(object, "status");
    item.detail = textIn(object, "detail");
    item.from = textIn(object, "from");
    item.to = textIn(object, "to");
    item.unconfirmed = object.value("unconfirmed", Json(false)) == Json(true);
    item.none = object.value("none", Json(false)) == Json(true);
    return item;
}

std::map<Kind, Kept> keptIn(const std::string &text)
{
    std::map<Kind, Kept> all;
    const Json object = Json::parse(text, nullptr, false);
    if (!object.is_object()) return all;
    for (const Kind kind : fhir::backgroundKinds) {
        const auto part = object.find(std::string(fhir::resourceType(kind)));
        if (part == object.end() || !part->is_object()) continue;
        const auto asked = Instant::parse(textIn(*part, "asked"));
        if (!asked) continue;
        Kept kept;
        kept.asked = *asked;
        if (const auto asOf = Instant::parse(textIn(*part, "asOf")); asOf) kept.asOf = *asOf;
        if (const auto items = part->find("items"); items != part->end() && items->is_array())
            for (const Json &one : *items)
                if (one.is_object()) kept.items.push_back(itemOf(kind, one));
        all[kind] = std::move(kept);
    }
    return all;
}

std::string textOf(const std::map<Kind, Kept> &all)
{
    Json object = Json::object();
    for (const auto &[kind, kept] : all) {
        Json items = Json::array();
        for (const Item &one : kept.items) items.push_back(jsonOf(one));
        object[std::string(fhir::resourceType(kind))] = {
            {"asked", kept.asked.text()}, {"asOf", kept.asOf ? kept.asOf->text() : ""}, {"items", std::move(items)}};
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Whether the answer means that the server has none of this kind to give, rather than that it is in trouble.
bool isNotGiven(int status)
{
    return status == 501 || (status >= 400 && status < 500 && status != 401 && status != 408 && status != 429);
}

class Asking
{
public:
    Asking(server::HttpClient &client, const std::string &serverId, int pageSize, Instant now)
        : m_client(client), m_serverId(serverId), m_base(client.address().text()), m_pageSize(pageSize), m_now(now)
    {
    }

    /// Nothing where the answer is not whole: what was known stays as it was.
    Result<std::optional<Kept>> ask(Kind kind, const Kept *before, BackgroundPull &pull)
    {
        server::ServerAddress::Query query{{"patient", QString::fromStdString(m_serverId)},
                                           {"_count", QString::number(m_pageSize)}};
        if (before && before->asOf)
            query.emplace_back("_lastUpdated", QString::fromStdString("ge" + (*before->asOf - marginTicks).text()));
        std::map<std::string, Item> items;
        if (before)
            for (const Item &one : before->items) items[one.id] = one;
        const std::string type(fhir::resourceType(kind));
        std::uint64_t given = 0;
        server::SearchPages pages(m_client);
        const auto walked = pages.walk(m_client.address().at(QString::fromStdString(type), query),
                                       [&](const json::Token &resource) -> Outcome {
                                           if (isOurs(resource, type)) take(resource, items, given);
                                           return Done{};
                                       });
        if (!walked) {
            if (walked.error().code == Error::Code::Cancelled) return walked.error();
            (isNotGiven(pages.lastStatus()) ? pull.notGiven[kind] : pull.why.emplace()) = walked.error();
            return std::optional<Kept>();
        }
        if (walked->isShort()) {
            if (walked->why) pull.why = walked->why;
            return std::optional<Kept>();
        }
        pull.items[kind] = given;
        Kept kept;
        kept.asked = m_now;
        kept.asOf = walked->asOf;
        for (auto &[id, one] : items) kept.items.push_back(std::move(one));
        return std::optional(std::move(kept));
    }

private:
    /// A server that passes over the question gives other people's too.
    bool isOurs(const json::Token &resource, const std::string &type) const
    {
        if (resource.member("resourceType").text() != type) return false;
        for (const char *const whose : {"subject", "patient"})
            if (patientIdIn(resource.member(whose).member("reference").text(), m_base) == m_serverId) return true;
        return false;
    }

    static void take(const json::Token &resource, std::map<std::string, Item> &items, std::uint64_t &given)
    {
        auto item = fhir::backgroundItemOf(resource);
        if (!item) return;
        ++given;
        if (fhir::isWithdrawn(resource))
            items.erase(item->id);
        else
            items[item->id] = *std::move(item);
    }

    server::HttpClient &m_client;
    const std::string &m_serverId;
    const std::string m_base;
    const int m_pageSize;
    const Instant m_now;
};

std::string replacedFactOf(const std::string &base, const std::string &by)
{
    return "background of replaced " + base + ' ' + by;
}

/// Ids on the server of those in whose place this patient stands.
Result<std::vector<std::string>> replacedBy(const store::RecordStore &store, const std::string &base,
                                            const std::string &by)
{
    const auto fact = store.fact(replacedFactOf(base, by));
    if (!fact) return fact.error();
    std::vector<std::string> ids;
    const Json list = Json::parse(fact->value_or("[]"), nullptr, false);
    if (list.is_array())
        for (const Json &one : list)
            if (one.is_string()) ids.push_back(one.get<std::string>());
    return ids;
}

/// Of several servers the one that answered longest ago says how old it is.
Outcome addBackground(const store::RecordStore &store, const std::string &factName, care::Background &background)
{
    const auto fact = store.fact(factName);
    if (!fact) return fact.error();
    if (!*fact) return Done{};
    for (auto &[kind, kept] : keptIn(**fact)) {
        const auto [place, fresh] = background.try_emplace(kind);
        care::BackgroundPart &part = place->second;
        part.asOf = fresh ? kept.asked : std::min(part.asOf, kept.asked);
        std::move(kept.items.begin(), kept.items.end(), std::back_inserter(part.items));
    }
    return Done{};
}

}  // namespace

Result<BackgroundPull> pullBackground(server::HttpClient &client, const std::string &serverId, int pageSize,
                                      store::RecordStore &store, Instant now)
{
    const std::string fact = factOf(client.address().text(), serverId);
    const auto known = store.fact(fact);
    if (!known) return known.error();
    auto all = keptIn(known->value_or(std::string()));
    BackgroundPull pull;
    Asking asking(client, serverId, pageSize, now);
    for (const Kind kind : fhir::backgroundKinds) {
        const auto before = all.find(kind);
        auto kept = asking.ask(kind, before == all.end() ? nullptr : &before->second, pull);
        if (!kept) return kept.error();
        if (*kept) all[kind] = **std::move(kept);
        if (pull.why) break;
    }
    const std::string text = textOf(all);
    if (text != known->value_or(std::string()) && !all.empty())
        if (const auto done = store.setFact(fact, text); !done) return done.error();
    return pull;
}

Outcome noteReplaced(store::RecordStore &store, const std::string &base, const std::string &serverId,
                     const std::string &by)
{
    auto known = replacedBy(store, base, by);
    if (!known) return known.error();
    if (std::find(known->begin(), known->end(), serverId) != known->end()) return Done{};
    known->push_back(serverId);
    return store.setFact(replacedFactOf(base, by), Json(*known).dump());
}

Result<care::Background> backgroundOf(const store::RecordStore &store, const store::Patient &patient)
{
    care::Background background;
    for (const Identifier &one : patient.identifiers) {
        if (!one.system.ends_with(patientEnding)) continue;
        const std::string base = one.system.substr(0, one.system.size() - patientEnding.size());
        auto ids = replacedBy(store, base, one.value);
        if (!ids) return ids.error();
        ids->push_back(one.value);
        for (const std::string &id : *ids)
            if (const auto added = addBackground(store, factOf(base, id), background); !added) return added.error();
    }
    return background;
}

}  // namespace trendward::jobs
