// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/background.h"

#include "core/base/code.h"

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

/// SNOMED CT codes that say that there is none: of allergies in all, to drugs, food, the environment, latex; of
/// problems.
constexpr std::array<std::string_view, 7> noneCodes{"716186003",  "409137002", "429625007", "428607008",
                                                    "1003774007", "160245001", "716184000"};

/// The words of a CodeableConcept: its text, else the first display there is, else the code.
std::string wordsOf(const json::Token &code)
{
    if (const auto text = code.member("text").text(); !text.empty()) return std::string(text);
    for (json::Token one = code.member("coding").firstChild(); one.exists(); one = one.nextSibling())
        if (const auto display = one.member("display").text(); !display.empty()) return std::string(display);
    return std::string(code.member("coding").firstChild().member("code").text());
}

std::string_view firstCode(const json::Token &code)
{
    return code.member("coding").firstChild().member("code").text();
}

bool saysNone(const json::Token &code)
{
    for (json::Token one = code.member("coding").firstChild(); one.exists(); one = one.nextSibling())
        if (one.member("system").text() == snomedSystem &&
            std::find(noneCodes.begin(), noneCodes.end(), one.member("code").text()) != noneCodes.end())
            return true;
    return false;
}

void readProblem(const json::Token &resource, BackgroundItem &item)
{
    item.text = wordsOf(resource.member("code"));
    item.none = saysNone(resource.member("code"));
    item.status = firstCode(resource.member("clinicalStatus"));
    const auto sure = firstCode(resource.member("verificationStatus"));
    item.unconfirmed = sure == "unconfirmed" || sure == "provisional" || sure == "differential";
    item.from = resource.member("onsetDateTime").text();
    if (item.from.empty()) item.from = resource.member("recordedDate").text();
    item.to = resource.member("abatementDateTime").text();
    if (item.kind == BackgroundKind::Allergy) item.detail = resource.member("criticality").text();
}

void readMedication(const json::Token &resource, BackgroundItem &item)
{
    item.status = resource.member("status").text();
    item.text = wordsOf(resource.member("medicationCodeableConcept"));
    const json::Token reference = resource.member("medicationReference");
    if (item.text.empty()) item.text = reference.member("display").text();
    const std::string_view target = reference.member("reference").text();
    for (json::Token one = resource.member("contained").firstChild(); one.exists() && item.text.empty();
         one = one.nextSibling())
        if (target.starts_with('#') && one.member("id").text() == target.substr(1))
            item.text = wordsOf(one.member("code"));
    item.detail = resource.member("dosageInstruction").firstChild().member("text").text();
    item.from = resource.member("authoredOn").text();
}

void readEncounter(const json::Token &resource, BackgroundItem &item)
{
    item.status = resource.member("status").text();
    item.text = wordsOf(resource.member("type").firstChild());
    if (item.text.empty()) item.text = wordsOf(resource.member("reasonCode").firstChild());
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
    const auto sure = firstCode(resource.member("verificationStatus"));
    const auto status = resource.member("status").text();
    return sure == "entered-in-error" || sure == "refuted" || status == "entered-in-error" || status == "cancelled";
}

}  // namespace trendward::fhir
