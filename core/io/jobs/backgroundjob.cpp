// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/backgroundjob.h"

#include "core/io/jobs/answers.h"
#include "core/io/jobs/serverpatient.h"
#include "core/io/server/searchpages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace trendward::jobs
{

namespace
{

using Json = nlohmann::json;
using Kind = fhir::BackgroundKind;
using Item = fhir::BackgroundItem;

constexpr std::string_view patientEnding = "/Patient";

/// One server's answer for one kind.
struct Kept {
    Instant asked;  ///< by our clock
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

const char *noneCode(fhir::None none)
{
    return none == fhir::None::AtAll ? "at all" : none == fhir::None::OfAKind ? "of a kind" : "";
}

fhir::None noneIn(const Json &object)
{
    // Records of before there was a kind say whether there is none.
    if (object.value("none", Json()) == Json(true)) return fhir::None::AtAll;
    const std::string code = textIn(object, "none");
    return code == "at all" ? fhir::None::AtAll : code == "of a kind" ? fhir::None::OfAKind : fhir::None::No;
}

Json jsonOf(const Item &item)
{
    return {{"id", item.id},     {"text", item.text}, {"status", item.status},           {"detail", item.detail},
            {"from", item.from}, {"to", item.to},     {"unconfirmed", item.unconfirmed}, {"none", noneCode(item.none)}};
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
    item.none = noneIn(object);
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
        object[std::string(fhir::resourceType(kind))] = {{"asked", kept.asked.text()}, {"items", std::move(items)}};
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Asking
{
public:
    Asking(server::HttpClient &client, const std::string &serverId, int pageSize, Instant now)
        : m_client(client), m_serverId(serverId), m_base(client.address().text()), m_pageSize(pageSize), m_now(now)
    {
    }

    /// Nothing where the answer is not whole: what was known stays as it was. All of it is asked for every time: what a
    /// server has deleted, or given to another patient, is in no answer to what has changed.
    Result<std::optional<Kept>> ask(Kind kind, BackgroundPull &pull)
    {
        std::map<std::string, Item> items;
        const std::string type(fhir::resourceType(kind));
        server::SearchPages pages(m_client);
        const auto walked = pages.walk(questionAbout(m_serverId, type, m_pageSize, m_client.address()),
                                       [&](const json::Token &resource) -> Outcome {
                                           if (isOurs(resource, type)) take(resource, items);
                                           return Done{};
                                       });
        if (!walked) {
            if (walked.error().code == Error::Code::Cancelled) return walked.error();
            (isNoAnswer(pages.lastStatus()) ? pull.notGiven[kind] : pull.why.emplace()) = walked.error();
            return std::optional<Kept>();
        }
        if (walked->isShort()) {
            if (walked->why) pull.why = walked->why;
            return std::optional<Kept>();
        }
        pull.items[kind] = items.size();
        Kept kept;
        kept.asked = m_now;
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

    static void take(const json::Token &resource, std::map<std::string, Item> &items)
    {
        auto item = fhir::backgroundItemOf(resource);
        if (!item || fhir::isWithdrawn(resource)) return;
        const std::string id = item->id;
        items[id] = *std::move(item);
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

std::vector<std::string> idsIn(const std::optional<std::string> &fact)
{
    std::vector<std::string> ids;
    const Json list = Json::parse(fact.value_or("[]"), nullptr, false);
    if (list.is_array())
        for (const Json &one : list)
            if (one.is_string()) ids.push_back(one.get<std::string>());
    return ids;
}

Result<std::vector<std::string>> replacedBy(const store::RecordStore &store, const std::string &base,
                                            const std::string &id)
{
    const auto replaced = store.fact(replacedFactOf(base, id));
    if (!replaced) return replaced.error();
    return idsIn(*replaced);
}

Result<std::map<Kind, Kept>> keptOf(const store::RecordStore &store, const std::string &base, const std::string &id)
{
    const auto fact = store.fact(factOf(base, id));
    if (!fact) return fact.error();
    return keptIn(fact->value_or(std::string()));
}

/// A server that moves what it has of one patient to another one gives it under both for a while.
void join(Kept &all, const Kept &other)
{
    for (const Item &item : other.items) {
        const auto same =
            std::find_if(all.items.begin(), all.items.end(), [&](const Item &known) { return known.id == item.id; });
        if (same == all.items.end())
            all.items.push_back(item);
        else if (other.asked > all.asked)
            *same = item;
    }
    all.asked = std::min(all.asked, other.asked);
}

/// What one server says of the patient, and of those in whose place the patient stands there.
struct SaidHere {
    std::map<Kind, Kept> all;
    std::set<Kind> answered;  ///< for the patient's own id
};

/// The others are asked before the patient: an answer of theirs that is older than the patient's is of one whom the
/// server no longer has.
Result<SaidHere> saidBy(const store::RecordStore &store, const std::string &base, const std::string &id)
{
    const auto own = keptOf(store, base, id);
    if (!own) return own.error();
    const auto replaced = replacedBy(store, base, id);
    if (!replaced) return replaced.error();
    SaidHere said{*own, {}};
    for (const auto &[kind, kept] : *own) said.answered.insert(kind);
    for (const std::string &one : *replaced) {
        const auto theirs = keptOf(store, base, one);
        if (!theirs) return theirs.error();
        for (const auto &[kind, kept] : *theirs) {
            const auto answer = own->find(kind);
            // That there was nothing under another id is no answer for the patient.
            if (answer == own->end() ? kept.items.empty() : kept.asked < answer->second.asked) continue;
            if (const auto [place, fresh] = said.all.try_emplace(kind, kept); !fresh) join(place->second, kept);
        }
    }
    return said;
}

/// "fhir.example.org/r4"
std::string shownServer(const std::string &base)
{
    const auto place = base.find("://");
    return place == std::string::npos ? base : base.substr(place + 3);
}

Result<BackgroundPull> pullOf(server::HttpClient &client, const std::string &serverId, int pageSize,
                              store::RecordStore &store, Instant now)
{
    const std::string fact = factOf(client.address().text(), serverId);
    const auto known = store.fact(fact);
    if (!known) return known.error();
    auto all = keptIn(known->value_or(std::string()));
    BackgroundPull pull;
    Asking asking(client, serverId, pageSize, now);
    for (const Kind kind : fhir::backgroundKinds) {
        auto kept = asking.ask(kind, pull);
        if (!kept) return kept.error();
        if (*kept) all[kind] = **std::move(kept);
        if (pull.why) break;
    }
    const std::string text = textOf(all);
    if (text != known->value_or(std::string()) && !all.empty())
        if (const auto done = store.setFact(fact, text); !done) return done.error();
    return pull;
}

}  // namespace

void expectBackground(server::HttpClient &client, const std::string &serverId, int pageSize)
{
    for (const Kind kind : fhir::backgroundKinds)
        client.expect(questionAbout(serverId, fhir::resourceType(kind), pageSize, client.address()));
}

Result<BackgroundPull> pullBackground(server::HttpClient &client, const std::string &serverId, int pageSize,
                                      store::RecordStore &store, Instant now)
{
    const auto replaced = replacedBy(store, client.address().text(), serverId);
    if (!replaced) return replaced.error();
    for (const std::string &one : *replaced) {
        auto told = pullOf(client, one, pageSize, store, now);
        if (!told || told->why) return told;
    }
    return pullOf(client, serverId, pageSize, store, now);
}

Outcome noteReplaced(store::RecordStore &store, const std::string &base, const std::string &serverId,
                     const std::string &by)
{
    return store.changeFact(replacedFactOf(base, by),
                            [&](const std::optional<std::string> &kept) -> Result<std::string> {
                                std::vector<std::string> ids = idsIn(kept);
                                if (std::find(ids.begin(), ids.end(), serverId) == ids.end()) ids.push_back(serverId);
                                return Json(ids).dump();
                            });
}

Result<std::vector<std::string>> idsThrough(const store::RecordStore &store, const std::string &base,
                                            const std::string &id)
{
    auto ids = replacedBy(store, base, id);
    if (ids) ids->push_back(id);
    return ids;
}

Result<care::Background> backgroundOf(const store::RecordStore &store, const store::Patient &patient)
{
    care::Background background;
    std::map<Kind, std::set<std::string>> silent;
    for (const Identifier &one : patient.identifiers) {
        if (!one.system.ends_with(patientEnding)) continue;
        const std::string base = one.system.substr(0, one.system.size() - patientEnding.size());
        auto said = saidBy(store, base, one.value);
        if (!said) return said.error();
        for (const Kind kind : fhir::backgroundKinds) {
            if (said->answered.count(kind) == 0) silent[kind].insert(shownServer(base));
            const auto kept = said->all.find(kind);
            if (kept == said->all.end()) continue;
            // Of several servers the one that answered longest ago says how old it is.
            const auto [place, fresh] = background.try_emplace(kind);
            care::BackgroundPart &part = place->second;
            part.asOf = fresh ? kept->second.asked : std::min(part.asOf, kept->second.asked);
            std::move(kept->second.items.begin(), kept->second.items.end(), std::back_inserter(part.items));
        }
    }
    for (auto &[kind, part] : background) part.silent.assign(silent[kind].begin(), silent[kind].end());
    return background;
}

}  // namespace trendward::jobs
