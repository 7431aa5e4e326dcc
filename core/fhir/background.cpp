// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/background.h"

#include "core/base/code.h"
#include "core/fhir/concept.h"

#include <algorithm>
#include <utility>

namespace trendward::fhir
{

namespace
{

constexpr std::array<std::pair<BackgroundKind, std::string_view>, 4> types{
    {{BackgroundKind::Problem, "Condition"},
     {BackgroundKind::Allergy, "AllergyIntolerance"},
     {BackgroundKind::Medication, "MedicationRequest"},
     {BackgroundKind::Encounter, "Encounter"}}};

/// SNOMED CT codes that say that there is none at all: of allergies (and the code for it before), of problems.
constexpr std::array<std::string_view, 3> noneAtAllCodes{"716186003", "160244002", "160245001"};
/// That there is none to drugs, food, the environment, latex (and the code for it before), insects, animals.
constexpr std::array<std::string_view, 7> noneOfAKindCodes{"409137002", "429625007", "428607008", "1003774007",
                                                           "716184000", "428197003", "716220001"};

std::string_view clinicalStatusOf(const json::Token &resource)
{
    return codeIn(resource.member("clinicalStatus"),
                  {"http://terminology.hl7.org/CodeSystem/condition-clinical",
                   "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"});
}

std::string_view verificationOf(const json::Token &resource)
{
    return codeIn(resource.member("verificationStatus"),
                  {"http://terminology.hl7.org/CodeSystem/condition-ver-status",
                   "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"});
}

None noneOf(const json::Token &code)
{
    const auto holds = [](const auto &codes, std::string_view one) {
        return std::find(codes.begin(), codes.end(), one) != codes.end();
    };
    None said = None::No;
    for (json::Token one = code.member("coding").firstChild(); one.exists(); one = one.nextSibling()) {
        if (one.member("system").text() != snomedSystem) continue;
        if (holds(noneAtAllCodes, one.member("code").text())) return None::AtAll;
        if (holds(noneOfAKindCodes, one.member("code").text())) said = None::OfAKind;
    }
    return said;
}

void readProblem(const json::Token &resource, BackgroundItem &item)
{
    item.text = conceptText(resource.member("code"));
    item.none = noneOf(resource.member("code"));
    item.status = clinicalStatusOf(resource);
    const auto sure = verificationOf(resource);
    item.unconfirmed = sure == "unconfirmed" || sure == "provisional" || sure == "differential";
    item.from = resource.member("onsetDateTime").text();
    if (item.from.empty()) item.from = resource.member("recordedDate").text();
    item.to = resource.member("abatementDateTime").text();
    if (item.kind == BackgroundKind::Allergy) item.detail = resource.member("criticality").text();
}

void readMedication(const json::Token &resource, BackgroundItem &item)
{
    item.status = resource.member("status").text();
    item.text = medicationText(resource);
    item.detail = resource.member("dosageInstruction").firstChild().member("text").text();
    item.from = resource.member("authoredOn").text();
}

void readEncounter(const json::Token &resource, BackgroundItem &item)
{
    item.status = resource.member("status").text();
    item.text = conceptText(resource.member("type").firstChild());
    if (item.text.empty()) item.text = conceptText(resource.member("reasonCode").firstChild());
    const json::Token kind = resource.member("class");
    item.detail = kind.member("display").text();
    if (item.detail.empty()) item.detail = kind.member("code").text();
    item.from = resource.member("period").member("start").text();
    item.to = resource.member("period").member("end").text();
}

}  // namespace

std::string_view resourceType(BackgroundKind kind)
{
    return std::find_if(types.begin(), types.end(), [&](const auto &one) { return one.first == kind; })->second;
}

bool BackgroundItem::isCurrent() const
{
    if (kind == BackgroundKind::Problem || kind == BackgroundKind::Allergy)
        return status != "inactive" && status != "resolved" && status != "remission" && to.empty();
    if (kind == BackgroundKind::Medication) return status.empty() || status == "active" || status == "on-hold";
    return status == "in-progress" || status == "arrived" || status == "onleave";
}

std::optional<BackgroundItem> backgroundItemOf(const json::Token &resource)
{
    const std::string_view type = resource.member("resourceType").text();
    const auto *const found =
        std::find_if(types.begin(), types.end(), [&](const auto &one) { return one.second == type; });
    BackgroundItem item;
    item.id = resource.member("id").text();
    if (found == types.end() || item.id.empty()) return std::nullopt;
    item.kind = found->first;
    if (item.kind == BackgroundKind::Medication)
        readMedication(resource, item);
    else if (item.kind == BackgroundKind::Encounter)
        readEncounter(resource, item);
    else
        readProblem(resource, item);
    return item;
}

bool isWithdrawn(const json::Token &resource)
{
    // What is not to be given, or only proposed, is no medication that is taken.
    const json::Token never = resource.member("doNotPerform");
    const auto intent = resource.member("intent").text();
    if ((never.kind() == json::Kind::Boolean && never.boolean()) || intent == "proposal" || intent == "option")
        return true;
    const auto sure = verificationOf(resource);
    const auto status = resource.member("status").text();
    return sure == "entered-in-error" || sure == "refuted" || status == "entered-in-error" || status == "cancelled";
}

}  // namespace trendward::fhir
