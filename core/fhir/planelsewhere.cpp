// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/planelsewhere.h"

#include "core/base/measure.h"

#include <algorithm>

namespace trendward::fhir
{

namespace
{

CodeableConcept conceptOf(const json::Token &token)
{
    CodeableConcept code;
    code.text = token.member("text").text();
    for (json::Token one = token.member("coding").firstChild(); one.exists(); one = one.nextSibling())
        code.coding.push_back({std::string(one.member("system").text()), std::string(one.member("code").text()),
                               std::string(one.member("display").text())});
    return code;
}

std::string textOfConcept(const json::Token &token)
{
    const CodeableConcept code = conceptOf(token);
    if (!code.text.empty()) return code.text;
    for (const Coding &one : code.coding)
        if (!one.display.empty()) return one.display;
    return code.coding.empty() ? std::string() : code.coding.front().code;
}

bool isNumber(const json::Token &token)
{
    return token.kind() == json::Kind::Integer || token.kind() == json::Kind::Float;
}

/// Some servers write words where a code belongs: then the unit's own text counts. Empty where neither is known.
std::string ucumOf(const json::Token &quantity)
{
    const Unit byCode = unitFrom(quantity.member("code").text());
    return byCode.known() ? byCode.code : unitFrom(quantity.member("unit").text()).code;
}

/// A quantity without a comparator is a value to be reached and no limit; nor is a number whose unit is not known.
std::optional<TargetElsewhere> targetOf(const json::Token &token)
{
    const Measure *measure = measureOf(conceptOf(token.member("measure"))).measure;
    if (!measure) return std::nullopt;
    TargetElsewhere target;
    target.measure = measure->key;
    const json::Token range = token.member("detailRange"), quantity = token.member("detailQuantity");
    const json::Token low = range.member("low"), high = range.member("high");
    if (isNumber(low.member("value"))) target.low = low.member("value").number();
    if (isNumber(high.member("value"))) target.high = high.member("value").number();
    target.unit = ucumOf(target.high ? high : low);
    if (target.low && target.high && ucumOf(low) != target.unit) return std::nullopt;
    const std::string_view comparator = quantity.member("comparator").text();
    if (isNumber(quantity.member("value")) && !comparator.empty()) {
        (comparator.front() == '<' ? target.high : target.low) = quantity.member("value").number();
        target.unit = ucumOf(quantity);
    }
    if ((!target.low && !target.high) || target.unit.empty()) return std::nullopt;
    if (const auto due = Date::parse(token.member("dueDate").text())) target.due = *due;
    return target;
}

/// What each type says in words, and when.
void readWords(const json::Token &resource, PlanPartElsewhere &part)
{
    if (part.type == "Goal") {
        part.text = textOfConcept(resource.member("description"));
        part.day = resource.member("startDate").text();
    } else if (part.type == "CarePlan") {
        part.text = resource.member("title").text();
        if (part.text.empty()) part.text = resource.member("description").text();
        part.day = resource.member("period").member("start").text();
    } else if (part.type == "Task") {
        part.text = resource.member("description").text();
        if (part.text.empty()) part.text = textOfConcept(resource.member("code"));
        part.day = resource.member("executionPeriod").member("end").text();
    } else {
        part.text = resource.member("description").text();
        if (part.text.empty()) part.text = textOfConcept(resource.member("type"));
        part.day = resource.member("date").text();
    }
}

}  // namespace

bool PlanPartElsewhere::isOpen() const
{
    constexpr std::array<std::string_view, 7> over{"completed", "cancelled", "rejected",  "revoked",
                                                   "failed",    "stopped",   "superseded"};
    return std::find(over.begin(), over.end(), status) == over.end();
}

std::optional<PlanPartElsewhere> planPartOf(const json::Token &resource)
{
    PlanPartElsewhere part;
    part.type = resource.member("resourceType").text();
    part.id = resource.member("id").text();
    if (part.id.empty() || std::find(planTypes.begin(), planTypes.end(), part.type) == planTypes.end())
        return std::nullopt;
    part.status = resource.member(part.type == "Goal" ? "lifecycleStatus" : "status").text();
    if (part.status == "entered-in-error" || part.status == "superseded") return std::nullopt;
    readWords(resource, part);
    for (json::Token one = resource.member("target").firstChild(); one.exists() && part.type == "Goal";
         one = one.nextSibling())
        if (auto target = targetOf(one)) part.targets.push_back(*std::move(target));
    return part;
}

}  // namespace trendward::fhir
