// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/planthere.h"

#include "core/io/jobs/answers.h"
#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/knownservers.h"
#include "core/io/jobs/serverpatient.h"
#include "core/io/jobs/stepresource.h"
#include "core/io/server/searchpages.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

/// The moment of the answer, then a resource a line.
struct KeptPlan {
    Instant asked;
    std::vector<std::string> resources;
};

std::string planFact(const std::string &base, const std::string &serverId)
{
    return "plan elsewhere " + base + ' ' + serverId;
}

std::optional<KeptPlan> keptPlanIn(const std::string &text)
{
    KeptPlan kept;
    std::size_t from = text.find('\n');
    const auto asked = Instant::parse(text.substr(0, from));
    if (!asked) return std::nullopt;
    kept.asked = *asked;
    while (from != std::string::npos) {
        const std::size_t to = text.find('\n', from + 1);
        kept.resources.push_back(text.substr(from + 1, to == std::string::npos ? to : to - from - 1));
        from = to;
    }
    return kept;
}

std::optional<fhir::PlanPartElsewhere> partIn(const std::string &resource)
{
    json::Document document;
    const auto root = document.parse(resource, json::Grammar::Strict);
    return root ? fhir::planPartOf(*root) : std::nullopt;
}

/// Without what can be large and is not shown.
std::string shortened(const json::Token &resource)
{
    std::string text = "{";
    for (json::Token one = resource.firstChild(); one.exists(); one = one.nextSibling()) {
        if (one.name() == "text" || one.name() == "contained" || one.name() == "content") continue;
        if (text.size() > 1) text += ',';
        json::appendQuoted(text, one.name());
        text += ':';
        json::appendJson(text, one);
    }
    return text + '}';
}

/// A document's content may be large, and so is what the work on the list rested on: of these only parts are asked for.
std::string_view elementsOf(std::string_view type)
{
    if (type == "Task") return "id,identifier,status,intent,code,description,executionPeriod,for";
    return type == "DocumentReference" ? "id,status,type,description,date,subject" : "";
}

QUrl planQuestion(const std::string &serverId, std::string_view type, int pageSize,
                  const server::ServerAddress &address)
{
    const std::string elements(elementsOf(type));
    server::ServerAddress::Query more;
    if (!elements.empty()) more.emplace_back("_elements", QString::fromStdString(elements));
    return questionAbout(serverId, type, pageSize, address, more);
}

class PlanAsking
{
public:
    PlanAsking(server::HttpClient &client, const std::string &serverId, int pageSize,
               const std::set<std::string> &fromHere)
        : m_client(client), m_serverId(serverId), m_pageSize(pageSize), m_fromHere(fromHere)
    {
    }

    /// Nothing where the answer is not whole: what was known stays as it was.
    Result<std::optional<std::vector<std::string>>> ask(const std::string &type, PlanPull &pull)
    {
        server::SearchPages pages(m_client);
        auto walked = walk(pages, planQuestion(m_serverId, type, m_pageSize, m_client.address()));
        // A server that gives no parts of a resource gives it whole.
        if (!walked && pages.lastStatus() == 400 && !elementsOf(type).empty())
            walked = walk(pages, questionAbout(m_serverId, type, m_pageSize, m_client.address()));
        if (!walked) {
            if (walked.error().code == Error::Code::Cancelled) return walked.error();
            (isNoAnswer(pages.lastStatus()) ? pull.notGiven[type] : pull.why.emplace()) = walked.error();
            return std::optional<std::vector<std::string>>();
        }
        if (walked->isShort()) {
            if (walked->why) pull.why = walked->why;
            return std::optional<std::vector<std::string>>();
        }
        pull.given[type] = m_resources.size();
        return std::optional(std::move(m_resources));
    }

private:
    Result<server::Walked> walk(server::SearchPages &pages, const QUrl &from)
    {
        m_resources.clear();
        return pages.walk(from, [this](const json::Token &resource) -> Outcome {
            const auto part = fhir::planPartOf(resource);
            // Steps of the work on the list are no plan (stepsthere.h).
            if (part && !isStep(resource) && isThePatients(resource) &&
                m_fromHere.count(part->type + '/' + part->id) == 0)
                m_resources.push_back(shortened(resource));
            return Done{};
        });
    }

    /// A server that passes over the question gives other people's too.
    bool isThePatients(const json::Token &resource) const
    {
        for (const char *const whose : {"subject", "for"})
            if (patientIdIn(resource.member(whose).member("reference").text(), m_client.address().text()) == m_serverId)
                return true;
        return false;
    }

    server::HttpClient &m_client;
    const std::string &m_serverId;
    const int m_pageSize;
    const std::set<std::string> &m_fromHere;
    std::vector<std::string> m_resources;
};

}  // namespace

void expectPlan(server::HttpClient &client, const std::string &serverId, int pageSize)
{
    for (const std::string_view type : fhir::planTypes)
        client.expect(planQuestion(serverId, type, pageSize, client.address()));
}

Result<PlanPull> pullPlan(server::HttpClient &client, const std::string &serverId, int pageSize,
                          const std::set<std::string> &fromHere, store::RecordStore &store, Instant now)
{
    const std::string fact = planFact(client.address().text(), serverId);
    const auto known = store.fact(fact);
    if (!known) return known.error();
    KeptPlan kept = keptPlanIn(known->value_or(std::string())).value_or(KeptPlan());
    const KeptPlan before = kept;
    PlanPull pull;
    PlanAsking asking(client, serverId, pageSize, fromHere);
    for (const std::string_view type : fhir::planTypes) {
        const auto resources = asking.ask(std::string(type), pull);
        if (!resources) return resources.error();
        if (pull.why) break;
        if (!*resources) continue;
        std::erase_if(kept.resources, [&](const std::string &one) {
            const auto part = partIn(one);
            return !part || part->type == type;
        });
        kept.resources.insert(kept.resources.end(), (*resources)->begin(), (*resources)->end());
    }
    if (kept.resources == before.resources) return pull;
    std::string text = now.text();
    for (const std::string &one : kept.resources) text += '\n' + one;
    if (const auto done = store.setFact(fact, text); !done) return done.error();
    return pull;
}

Result<std::vector<care::PlanElsewhere>> plansElsewhere(const store::RecordStore &store, const store::Patient &patient)
{
    constexpr std::string_view ending = "/Patient";
    std::vector<care::PlanElsewhere> plans;
    for (const Identifier &one : patient.identifiers) {
        if (!one.system.ends_with(ending)) continue;
        care::PlanElsewhere plan;
        plan.server = one.system.substr(0, one.system.size() - ending.size());
        const auto ids = idsThrough(store, plan.server, one.value);
        if (!ids) return ids.error();
        std::optional<Instant> asked;
        for (const std::string &id : *ids) {
            const auto fact = store.fact(planFact(plan.server, id));
            if (!fact) return fact.error();
            const auto kept = keptPlanIn(fact->value_or(std::string()));
            if (!kept) continue;
            // The answer that is longest ago says how old it is.
            asked = std::min(asked.value_or(kept->asked), kept->asked);
            for (const std::string &resource : kept->resources)
                if (auto part = partIn(resource)) plan.parts.push_back(*std::move(part));
        }
        plan.asked = asked.value_or(Instant());
        if (plan.parts.empty()) continue;
        plan.name = nameOfServer(plan.server, store);
        plans.push_back(std::move(plan));
    }
    return plans;
}

}  // namespace trendward::jobs
