// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/outgoing.h"

#include "core/base/json.h"
#include "core/base/measure.h"
#include "core/fhir/contentid.h"
#include "core/fhir/observation.h"
#include "core/fhir/vitalsigns.h"

#include <algorithm>
#include <array>
#include <variant>

namespace trendward::jobs
{

namespace
{

bool isNumberKind(json::Kind kind)
{
    return kind == json::Kind::Integer || kind == json::Kind::Float;
}

bool isTextKind(json::Kind kind)
{
    return kind == json::Kind::String || kind == json::Kind::Date;
}

/// Numbers by what they are worth and times by their moment: a server may write them in another way.
bool isWithin(const json::Token &ours, const json::Token &theirs)
{
    const json::Kind kind = ours.kind(), other = theirs.kind();
    if (isNumberKind(kind)) return isNumberKind(other) && ours.number() == theirs.number();
    if (isTextKind(kind)) {
        if (!isTextKind(other)) return false;
        return ours.text() == theirs.text() ||
               (kind == json::Kind::Date && other == json::Kind::Date && ours.date().at == theirs.date().at);
    }
    if (kind != other) return false;
    if (kind == json::Kind::Boolean) return ours.boolean() == theirs.boolean();
    if (kind == json::Kind::Array) {
        if (ours.size() != theirs.size()) return false;
        json::Token there = theirs.firstChild();
        for (json::Token one = ours.firstChild(); one.exists(); one = one.nextSibling(), there = there.nextSibling())
            if (!isWithin(one, there)) return false;
        return true;
    }
    for (json::Token one = ours.firstChild(); one.exists(); one = one.nextSibling()) {
        const json::Token there = theirs.member(one.name());
        if (!there.exists() || !isWithin(one, there)) return false;
    }
    return true;
}

/// What only the place that it came from can follow, or gives itself.
constexpr std::array<std::string_view, 15> leftOut{"id",        "meta",      "implicitRules", "text",      "contained",
                                                   "extension", "basedOn",   "focus",         "encounter", "performer",
                                                   "device",    "hasMember", "derivedFrom",   "specimen",  "partOf"};

void appendMember(std::string &text, const json::Token &member)
{
    json::appendQuoted(text, member.name());
    text += ':';
    json::appendJson(text, member);
}

/// The members that the record keeps as they were read, without those.
std::string withoutReferences(const std::string &original)
{
    json::Document document;
    const auto root = document.parse(original, json::Grammar::Strict);
    if (original.empty() || !root || !root->isObject()) return {};
    std::string text = "{";
    for (json::Token one = root->firstChild(); one.exists(); one = one.nextSibling()) {
        if (std::find(leftOut.begin(), leftOut.end(), one.name()) != leftOut.end()) continue;
        if (text.size() > 1) text += ',';
        appendMember(text, one);
    }
    return text + '}';
}

/// A device is no resource of the server's; its name says all the same what measured.
void nameDevice(std::string &body, const std::string &source)
{
    if (source.empty() || source.starts_with("http://") || source.starts_with("https://")) return;
    body.pop_back();
    body += R"(,"device":{"display":)";
    json::appendQuoted(body, source);
    body += "}}";
}

}  // namespace

std::string queryFor(const Identifier &identifier)
{
    return "identifier=" + identifier.system + '|' + identifier.value;
}

Result<std::vector<Outgoing>> outgoingObservations(const std::string &json, const std::string &source,
                                                   const std::string &patientThere)
{
    const auto read = fhir::readObservation(json);
    if (!read) return read.error();
    const Measure *measure = measureOf(read->code).measure;
    const bool vital = measure && measure->category == "vital-signs";
    std::vector<fhir::Observation> all;
    if (vital && std::holds_alternative<fhir::SampledData>(read->value))
        all = fhir::singles(*read);
    else
        all.push_back(*read);
    std::vector<Outgoing> result;
    for (fhir::Observation &one : all) {
        const Identifier ours{observationSystem, fhir::sha256Hex(patientThere + '|' + one.id)};
        Outgoing out{one.id, {}, queryFor(ours)};
        one.original = withoutReferences(one.original);
        one.id.clear();
        one.subject = "Patient/" + patientThere;
        one.device.clear();
        one.encounter.clear();
        one.identifier.push_back(ours);
        out.body = fhir::toJson(fhir::conforming(std::move(one)));
        nameDevice(out.body, source);
        result.push_back(std::move(out));
    }
    return result;
}

std::string withId(const std::string &body, const std::string &id)
{
    std::string member = ",\"id\":";
    json::appendQuoted(member, id);
    std::string text = body;
    // Every body begins with its type.
    return text.insert(std::min(text.find(','), text.size() - 1), member);
}

std::string enteredInError(std::string_view theirs, std::string_view also)
{
    constexpr std::string_view word = "entered-in-error";
    json::Document document, more;
    const auto added = more.parse(also.empty() ? "{}" : also, json::Grammar::Strict);
    if (!added) return {};
    const auto root = document.parse(theirs, json::Grammar::Strict);
    if (!root || !root->isObject()) return {};
    const std::string_view status =
        root->member("resourceType").text() == "Goal" ? std::string_view("lifecycleStatus") : "status";
    if (root->member(status).text() == word) return {};
    std::string text = "{";
    for (json::Token one = root->firstChild(); one.exists(); one = one.nextSibling()) {
        // A narrative would go on saying what is no longer so.
        if (one.name() == status || one.name() == "text" || added->member(one.name()).exists()) continue;
        if (text.size() > 1) text += ',';
        appendMember(text, one);
    }
    for (json::Token one = added->firstChild(); one.exists(); one = one.nextSibling()) {
        text += ',';
        appendMember(text, one);
    }
    text += ',';
    json::appendQuoted(text, status);
    text += ':';
    json::appendQuoted(text, word);
    return text + '}';
}

bool saysTheSame(std::string_view ours, std::string_view theirs)
{
    json::Document ourDocument, theirDocument;
    const auto one = ourDocument.parse(ours, json::Grammar::Strict);
    const auto other = theirDocument.parse(theirs, json::Grammar::Strict);
    if (!one || !other || !other->isObject()) return false;
    for (json::Token member = one->firstChild(); member.exists(); member = member.nextSibling()) {
        if (member.name() == "id" || member.name() == "meta" || member.name() == "text") continue;
        const json::Token there = other->member(member.name());
        if (!there.exists() || !isWithin(member, there)) return false;
    }
    return true;
}

}  // namespace trendward::jobs
