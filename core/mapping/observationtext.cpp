// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/observationtext.h"

#include "core/base/json.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace trendward::mapping
{

namespace
{

/// What differs between the Observations of one form; a number from Value on is one of its values.
enum Gap : std::size_t { Id, IdentifierValue, Patient, Device, Encounter, Start, End, Value };

/// A text that stands for a gap: a JSON number where a number belongs. One that stands elsewhere in the text, too, is
/// found out when the text is cut.
std::string standIn(std::size_t gap)
{
    return "80173" + std::to_string(10 + gap) + "952046";
}

/// Moments of which every form is seven digits of a fraction, so that they stand for themselves.
Instant standInTime(Gap gap)
{
    return Instant::fromTicks(-61'000'000'000'000'001 - static_cast<std::int64_t>(gap));
}

/// The values that a group has for a template, in the order in which an Observation says them.
template <class Use>
bool eachValue(const CodeValueTemplate &content, const group::MeasurementGroup &group, Use use)
{
    if (content.value && !use(*content.value, group.named(content.value->valueName))) return false;
    for (const ComponentTemplate &component : content.components)
        if (!component.value || !use(*component.value, group.named(component.value->valueName))) return false;
    return true;
}

struct StandInValue {
    std::string text;

    void operator()(std::monostate) const {}
    void operator()(fhir::Quantity &quantity) const { quantity.text = text; }
    void operator()(fhir::SampledData &sampled) const { sampled.data = text; }
    void operator()(std::string &own) const { own = text; }
    void operator()(CodeableConcept &) const {}
};

}  // namespace

/// The text of Observations of one type that have values of the same names.
struct ObservationText::Form {
    struct Piece {
        std::string before;
        std::size_t gap = Id;
    };
    std::string present;  ///< a value of the template: '1' or '0' each; last, an encounter
    std::vector<Piece> pieces;
    std::string end;
    std::size_t constant = 0;  ///< bytes that are the same in all
    bool tried = false, usable = false;

    void cut(const fhir::Observation &made);

private:
    bool cutText(const std::string &text, const std::vector<std::pair<std::size_t, std::string>> &standIns);
};

struct ObservationText::Type {
    std::string name;
    const CodeValueTemplate *content = nullptr;
    std::vector<std::unique_ptr<Form>> forms;
    std::string present;  ///< of the group at hand

    Form *form()
    {
        for (const auto &one : forms)
            if (one->present == present) return one.get();
        forms.push_back(std::make_unique<Form>());
        forms.back()->present = present;
        return forms.back().get();
    }
};

void ObservationText::Form::cut(const fhir::Observation &made)
{
    tried = true;
    fhir::Observation one = made;
    std::vector<std::pair<std::size_t, std::string>> standIns;
    const auto text = [&](std::size_t gap) {
        standIns.emplace_back(gap, standIn(gap));
        return standIns.back().second;
    };
    one.id = text(Id);
    one.identifier.front().value = text(IdentifierValue);
    one.subject = "Patient/" + text(Patient);
    one.device = "Device/" + text(Device);
    if (!one.encounter.empty()) one.encounter = "Encounter/" + text(Encounter);
    one.start.at = standInTime(Start);
    one.end = standInTime(End);
    standIns.emplace_back(Start, one.start.at.textSevenDigits());
    standIns.emplace_back(End, one.end->textSevenDigits());
    std::size_t gap = Value;
    const auto value = [&](fhir::Value &own) {
        if (!std::holds_alternative<CodeableConcept>(own)) std::visit(StandInValue{text(gap)}, own);
        ++gap;
    };
    if (!std::holds_alternative<std::monostate>(one.value)) value(one.value);
    for (fhir::Component &component : one.components) value(component.value);
    usable = cutText(fhir::toJson(one), standIns);
}

/// False when a stand-in is not there exactly once.
bool ObservationText::Form::cutText(const std::string &text,
                                    const std::vector<std::pair<std::size_t, std::string>> &standIns)
{
    std::vector<std::pair<std::size_t, const std::pair<std::size_t, std::string> *>> places;
    for (const auto &one : standIns) {
        const std::size_t at = text.find(one.second);
        if (at == std::string::npos || text.find(one.second, at + 1) != std::string::npos) return false;
        places.emplace_back(at, &one);
    }
    std::sort(places.begin(), places.end());
    std::size_t from = 0;
    for (const auto &[at, one] : places) {
        if (at < from) return false;
        pieces.push_back({text.substr(from, at - from), one->first});
        from = at + one->second.size();
    }
    end = text.substr(from);
    constant = text.size();
    for (const auto &one : standIns) constant -= one.second.size();
    return true;
}

ObservationText::ObservationText(const FhirMapping &mapping, Instant issued)
    : m_mapping(mapping), m_issued(issued), m_hash(std::string(medtechSystem) + "_")
{
}

ObservationText::~ObservationText() = default;

ObservationText::Type *ObservationText::typeOf(const std::string &name)
{
    if (m_lastType && m_lastType->name == name) return m_lastType;
    const auto found = std::find_if(m_types.begin(), m_types.end(), [&](const auto &one) { return one->name == name; });
    if (found != m_types.end()) return m_lastType = found->get();
    m_types.push_back(std::make_unique<Type>(Type{name, m_mapping.templateFor(name), {}, {}}));
    return m_lastType = m_types.back().get();
}

Outcome ObservationText::appendWhole(std::string &out, const group::MeasurementGroup &group, const ResourceIds &ids,
                                     std::vector<Problem> *problems, Form *form)
{
    auto observation = m_mapping.map(group, m_issued, problems);
    if (!observation) return std::move(observation).error();
    identify(*observation, group, ids, m_mapping.mode());
    if (form) form->cut(*observation);
    out += fhir::toJson(*observation);
    return Done{};
}

Outcome ObservationText::append(std::string &out, const group::MeasurementGroup &group, const ResourceIds &ids,
                                std::vector<Problem> *problems)
{
    Type &type = *typeOf(group.type);
    if (!type.content) return appendWhole(out, group, ids, problems, nullptr);
    const std::size_t problemsBefore = problems ? problems->size() : 0;
    const ValueMaker maker(m_mapping.mode(), problems);
    type.present.clear();
    m_values.resize(std::max(m_values.size(), 1 + type.content->components.size()));
    m_made.resize(m_values.size());
    std::size_t count = 0;
    std::optional<Error> error;
    const bool usual = eachValue(*type.content, group, [&](const ValueTemplate &one, const group::NamedValues *values) {
        type.present += values ? '1' : '0';
        if (!values) return true;
        auto text = maker.text(one, {group.start, group.end}, *values, m_made[count]);
        if (!text) {
            error = std::move(text).error();
            return false;
        }
        m_values[count] = *text;
        // A member without a text is left out.
        return !m_values[count++].empty() || one.type == ValueType::CodeableConcept;
    });
    if (error) return *std::move(error);
    type.present += ids.encounter.empty() ? '0' : '1';
    Form *form = usual ? type.form() : nullptr;
    if (form && form->usable) {
        appendFilled(out, *form, group, ids);
        return Done{};
    }
    if (problems) problems->erase(problems->begin() + static_cast<std::ptrdiff_t>(problemsBefore), problems->end());
    return appendWhole(out, group, ids, problems, form && !form->tried ? form : nullptr);
}

void ObservationText::appendFilled(std::string &out, const Form &form, const group::MeasurementGroup &group,
                                   const ResourceIds &ids)
{
    const group::WindowText window(group);
    m_identifier.clear();
    appendIdentifierValue(m_identifier, ids, group, window, m_mapping.mode());
    std::array<char, 64> id;
    m_hash.writeHex(id.data(), m_identifier);

    const std::size_t count = Value + m_values.size();
    m_gaps.resize(count);
    m_escaped.resize(count);
    const auto fill = [&](std::size_t gap, std::string_view text) {
        m_gaps[gap] = json::escaped(text, m_escaped[gap]);
    };
    m_gaps[Id] = {id.data(), id.size()};
    m_gaps[Start] = {window.start.data(), window.start.size()};
    m_gaps[End] = {window.end.data(), window.end.size()};
    fill(IdentifierValue, m_identifier);
    fill(Patient, ids.patient);
    fill(Device, ids.device);
    fill(Encounter, ids.encounter);
    std::size_t size = form.constant;
    for (const Form::Piece &piece : form.pieces) {
        if (piece.gap >= Value) fill(piece.gap, m_values[piece.gap - Value]);
        size += m_gaps[piece.gap].size();
    }

    const std::size_t from = out.size();
    out.resize(from + size);
    char *to = out.data() + from;
    const auto put = [&to](std::string_view text) {
        std::memcpy(to, text.data(), text.size());
        to += text.size();
    };
    for (const Form::Piece &piece : form.pieces) {
        put(piece.before);
        put(m_gaps[piece.gap]);
    }
    put(form.end);
}

}  // namespace trendward::mapping
