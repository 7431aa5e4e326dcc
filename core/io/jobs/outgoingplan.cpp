// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/outgoingplan.h"

#include "core/base/phrase.h"
#include "core/care/planresources.h"
#include "core/fhir/resourcewriters.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/store/signedplan.h"

#include <QByteArray>

#include <algorithm>

namespace trendward::jobs
{

namespace
{

constexpr std::int64_t summaryDays = 90;
/// Of a document within another one; servers take some more.
constexpr std::size_t mostBytes = 10u << 20;

}  // namespace

Result<std::optional<OutgoingPlan>> OutgoingPlan::of(const store::RecordStore &store, const store::Patient &patient,
                                                     const std::string &place, const std::string &patientThere,
                                                     Instant now)
{
    auto reviews = store.reviews(patient.key);
    if (!reviews) return reviews.error();
    OutgoingPlan plan;
    for (care::Review &one : *reviews)
        if (one.version > 0) plan.m_reviews.push_back(std::move(one));
    if (plan.m_reviews.empty()) return std::optional<OutgoingPlan>();
    std::stable_sort(plan.m_reviews.begin(), plan.m_reviews.end(),
                     [](const care::Review &a, const care::Review &b) { return a.version < b.version; });
    auto goals = store.goals(patient.key);
    if (!goals) return goals.error();
    auto actions = store.actions(patient.key);
    if (!actions) return actions.error();
    plan.m_goals = *std::move(goals);
    plan.m_actions = *std::move(actions);
    // What was added since goes when somebody has signed it.
    const auto fact = store.fact(store::signedPlanFact(patient.key));
    if (!fact) return fact.error();
    if (*fact) {
        auto whole = care::planDraftFrom(**fact);
        if (!whole) return whole.error();
        plan.m_goals = std::move(whole->goals);
        plan.m_actions = std::move(whole->actions);
    }
    plan.m_patient = patient;
    plan.m_place = place;
    plan.m_patientThere = patientThere;
    plan.m_subject = "Patient/" + patientThere;
    plan.m_now = now;
    return std::optional(std::move(plan));
}

Identifier OutgoingPlan::identifier(const char *kind, const std::string &name) const
{
    // Of whom it is belongs to it: sent to the wrong chart and withdrawn there, it is not found again for the right
    // one.
    return {std::string("urn:trendward:") + kind, m_place + '.' + m_patientThere + '.' + name};
}

std::vector<Outgoing> OutgoingPlan::goals() const
{
    const InEnglish english;
    const std::string today = m_now.text().substr(0, 10);
    std::vector<Outgoing> all;
    for (std::size_t i = 0; i < m_goals.size(); ++i) {
        const care::Goal &goal = m_goals[i];
        const std::string name = care::goalId(goal, i);
        const Identifier ours = identifier("goal", name);
        const char *const status = goal.ended ? "completed" : goal.start.text() > today ? "planned" : "active";
        fhir::GoalResource resource = care::goalResource(goal, name, status, {}, {});
        resource.identifiers = {ours};
        Outgoing out{name, {}, queryFor(ours)};
        fhir::JsonWriter json(out.body);
        fhir::writeGoal(json, {"Goal", {}}, resource, m_subject);
        all.push_back(std::move(out));
    }
    return all;
}

Outgoing OutgoingPlan::plan(const std::map<std::string, std::string> &goalsThere) const
{
    const InEnglish english;
    const std::string name = "plan-" + std::to_string(m_patient.key);
    const Identifier ours = identifier("care-plan", name);
    fhir::DocumentBundle document;
    document.patient.id = m_patient.id;
    fhir::References references({"urn:trendward:care-plan", name});
    references.name("Patient/" + m_patient.id, m_subject);
    for (std::size_t i = 0; i < m_goals.size(); ++i) {
        const auto there = goalsThere.find(care::goalId(m_goals[i], i));
        if (there == goalsThere.end()) continue;
        document.goals.push_back(care::goalResource(m_goals[i], there->first, "active", {}, {}));
        references.name("Goal/" + there->first, "Goal/" + there->second);
    }
    document.carePlan = care::carePlanResource(document.goals, m_actions, m_reviews, homeZone(m_patient).first);
    document.carePlan->identifiers = {ours};
    Outgoing out{name, {}, queryFor(ours)};
    fhir::JsonWriter json(out.body);
    fhir::writeCarePlan(json, {"CarePlan", {}}, document, references);
    return out;
}

std::string OutgoingPlan::version() const
{
    return "plan-" + std::to_string(m_patient.key) + "-v" + std::to_string(signing().version);
}

Result<Outgoing> OutgoingPlan::summary(const store::RecordStore &store, const care::Rules &rules,
                                       const std::string &softwareVersion, const std::string &replaces,
                                       Instant now) const
{
    const Instant from = now - summaryDays * Instant::ticksPerDay;
    const auto made = summaryOf(store, m_patient.key, rules, now, {from, std::nullopt});
    if (!made) return made.error();
    const auto bundle = care::summaryBundle(*made, softwareVersion);
    if (!bundle) return bundle.error();
    if (bundle->size() > mostBytes)
        return Error{Error::Code::TooLarge,
                     phrase("Server", "the summary is too large for a document on a server, so it was not sent"),
                     {}};
    const Identifier ours = identifier("care-plan-summary", version());
    fhir::DocumentReferenceResource document;
    document.identifier = ours;
    document.subject = m_subject;
    if (!replaces.empty()) document.replaces = "DocumentReference/" + replaces;
    document.author = signing().signer();
    document.title = "Care-plan summary";
    document.contentType = "application/fhir+json";
    document.dataBase64 = QByteArray::fromStdString(*bundle).toBase64().toStdString();
    document.date = now;
    document.from = from;
    Outgoing out{version(), {}, queryFor(ours)};
    fhir::JsonWriter json(out.body);
    fhir::writeDocumentReference(json, document);
    return out;
}

Outgoing OutgoingPlan::provenance(const std::string &summaryThere, const std::string &planThere,
                                  const std::string &softwareVersion) const
{
    fhir::ProvenanceResource resource;
    resource.targets.push_back("DocumentReference/" + summaryThere);
    if (!planThere.empty()) resource.targets.push_back("CarePlan/" + planThere);
    resource.recorded = signing().at;
    resource.author = signing().signer();
    resource.software = "Trendward " + softwareVersion;
    // A Provenance has no identifier: it is found by what it is of.
    Outgoing out{version(), {}, "target=DocumentReference/" + summaryThere};
    fhir::JsonWriter json(out.body);
    fhir::writeProvenance(json, resource);
    return out;
}

}  // namespace trendward::jobs
