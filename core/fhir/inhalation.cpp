// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/inhalation.h"

#include "core/fhir/concept.h"

#include <algorithm>
#include <array>

namespace trendward::fhir
{

namespace
{

using json::Token;

constexpr std::string_view puffs = "inhaler-puffs";

template <std::size_t count>
bool says(std::string_view text, const std::array<std::string_view, count> &words)
{
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

/// Units of a dose that count how often the inhaler was pressed.
constexpr std::array<std::string_view, 3> puffWords{"puff", "actuat", "inhal"};
/// What says of a medication, a route or a method that it is inhaled: words, SNOMED CT's respiratory tract route and
/// its method of inhaling.
constexpr std::array<std::string_view, 6> inhalerWords{"inhal", "inhl", "puff", "actuat", "447694001", "421134003"};

/// All that a CodeableConcept says.
std::string wordsOf(const Token &concepts)
{
    std::string words(concepts.member("text").text());
    for (Token one = concepts.member("coding").firstChild(); one.exists(); one = one.nextSibling())
        words += ' ' + std::string(one.member("display").text()) + ' ' + std::string(one.member("code").text());
    return words;
}

/// Id, subject and time are read as those of an Observation: there is one way to read them.
Result<Observation> headOf(const Token &resource, std::string_view status)
{
    std::string text = "{\"resourceType\":\"Observation\",\"status\":\"" + std::string(status) + "\",\"code\":{}";
    for (const char *name : {"id", "identifier", "subject", "effectiveDateTime", "effectivePeriod"}) {
        const Token member = resource.member(name);
        if (!member.exists()) continue;
        text += std::string(",\"") + name + "\":";
        json::appendJson(text, member);
    }
    return readObservation(text + '}');
}

Property puffsOf(const Token &dose, std::string &note)
{
    const std::string unit = std::string(dose.member("unit").text()) + ' ' + std::string(dose.member("code").text());
    const auto number = Decimal::parse(dose.member("value").text());
    Property property;
    property.name = puffs;
    property.unit = unitFrom("{puff}");
    property.unitOrigin = UnitOrigin::Header;
    property.number = Decimal(1, 0);
    // A bare number of doses is one of puffs; 200 ug is one press, however many it takes.
    const bool counts = says(unit, puffWords) || unit == " " || unit == " 1" || unit == "1 1";
    if (number && counts)
        property.number = *number;
    else if (number)
        note = "Dose as stated: " + number->text() + ' ' +
               std::string(dose.member(dose.member("unit").exists() ? "unit" : "code").text());
    property.text = property.number->text();
    return property;
}

}  // namespace

Result<Inhalation> inhalationOf(const Token &resource)
{
    if (!resource.isObject() || resource.member("resourceType").text() != "MedicationAdministration")
        return Error{Error::Code::Malformed, "not a FHIR MedicationAdministration", {}};
    Inhalation result;
    result.medication = medicationText(resource);
    result.device = resource.member("device").firstChild().member("reference").text();
    const Token dosage = resource.member("dosage");
    const Token dose = dosage.member("dose");
    const std::string how = result.medication + ' ' + wordsOf(dosage.member("route")) + ' ' +
                            wordsOf(dosage.member("method")) + ' ' + std::string(dosage.member("text").text()) + ' ' +
                            std::string(dose.member("unit").text()) + ' ' + std::string(dose.member("code").text());
    const std::string_view status = resource.member("status").text();
    const bool withdrawn = status == "entered-in-error";
    if (!withdrawn && !says(how, inhalerWords))
        result.whyNot = "medication that is not inhaled";
    else if (status == "not-done")
        result.whyNot = "inhalation that did not take place";
    else if (status != "completed" && !withdrawn)
        result.whyNot = "inhalation that is not completed";
    if (!result.whyNot.empty()) return result;

    auto head = headOf(resource, withdrawn ? "entered-in-error" : "final");
    if (!head) return head.error();
    std::string note;
    Measurement measurement;
    measurement.type = puffs;
    measurement.occurrence = head->start;
    measurement.properties.push_back(puffsOf(dose, note));
    if (!withdrawn && measurement.properties.front().number->mantissa() == 0) {
        result.whyNot = "inhalation without a puff";
        return result;
    }
    auto observations = observationsOf(measurement);
    if (!observations) return observations.error();
    Observation &observation = observations->front();
    observation.id = std::move(head->id);
    observation.identifier = std::move(head->identifier);
    observation.subject = std::move(head->subject);
    observation.status = head->status;
    observation.end = head->end;
    if (!note.empty()) observation.notes.push_back(std::move(note));
    result.observation = std::move(observation);
    return result;
}

}  // namespace trendward::fhir
