// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/codevaluetemplate.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <numeric>

namespace trendward::mapping
{

namespace
{

using fhir::Observation;
using group::MeasurementGroup;
using group::Mode;
using group::NamedValues;

CodeableConcept codeFor(const std::vector<Coding> &codes, const std::string &name)
{
    CodeableConcept code{codes, name};
    code.coding.push_back({std::string(medtechSystem), name, name});
    return code;
}

void addSamples(Observation &observation, int component, const NamedValues &values)
{
    const auto add = [&](const group::TimeValue &value) {
        observation.samples.push_back({component, value.time, value.text, value.origin});
    };
    std::for_each(values.values.begin(), values.values.end(), add);
    std::for_each(values.others.begin(), values.others.end(), add);
}

/// A replaced value leaves no old sample behind; a stream keeps them.
void replaceSamples(Observation &observation, int component, const NamedValues &values, ValueType type)
{
    const auto old = [&](const fhir::Sample &sample) {
        if (sample.component != component) return false;
        if (type != ValueType::SampledData) return true;
        return std::any_of(values.values.begin(), values.values.end(),
                           [&](const group::TimeValue &value) { return value.time.at == sample.time.at; });
    };
    observation.samples.erase(std::remove_if(observation.samples.begin(), observation.samples.end(), old),
                              observation.samples.end());
    addSamples(observation, component, values);
}

Error noComponentValue()
{
    return {Error::Code::BadTemplate,
            "Object reference not set to an instance of an object: a component of the FHIR mapping has no value.",
            {}};
}

int componentNamed(const Observation &observation, const std::string &valueName)
{
    for (std::size_t i = 0; i < observation.components.size(); ++i)
        for (const Coding &coding : observation.components[i].code.coding)
            if (coding.system == medtechSystem && coding.code == valueName) return static_cast<int>(i);
    return -1;
}

/// Sample periods of the streams that a merge will rebuild, as one period that all of them divide.
std::int64_t commonPeriod(const Observation &known)
{
    std::int64_t common = 0;
    const auto take = [&](const fhir::Value &value) {
        const auto *sampled = std::get_if<fhir::SampledData>(&value);
        const std::int64_t ticks = sampled ? periodTicks(sampled->periodText).value_or(0) : 0;
        if (ticks <= 0) return;
        if (common == 0) {
            common = ticks;
            return;
        }
        // Their product need not fit into 64 bits.
        const std::int64_t times = common / std::gcd(common, ticks);
        common = times <= Instant::ticksPerDay / ticks ? times * ticks : std::max(common, ticks);
    };
    take(known.value);
    for (const fhir::Component &component : known.components) take(component.value);
    return common;
}

Window widened(const Observation &known, const MeasurementGroup &group, Mode mode)
{
    Window window{std::min(known.start.at, group.start), std::max(known.end.value_or(known.start.at), group.end)};
    if (mode == Mode::Compatible || window.start == known.start.at) return window;
    // On a grid that starts elsewhere two samples could fall into one slot.
    const std::int64_t period = commonPeriod(known);
    if (period <= 0) return window;
    const std::int64_t slots = (known.start.at - group.start + period - 1) / period;
    window.start = known.start.at - slots * period;
    return window;
}

/// 60 and 60.0 are one number; a server may write it either way.
bool sameNumberText(const std::string &a, const std::string &b)
{
    if (a == b) return true;
    const auto left = Decimal::parse(a), right = Decimal::parse(b);
    return left && right && sameNumber(*left, *right);
}

bool sameValue(const fhir::Value &a, const fhir::Value &b)
{
    if (const auto *left = std::get_if<fhir::Quantity>(&a)) {
        const auto *right = std::get_if<fhir::Quantity>(&b);
        if (!right || !sameNumberText(left->text, right->text)) return false;
        fhir::Quantity same = *left;
        same.text = right->text;
        return same == *right;
    }
    if (const auto *left = std::get_if<fhir::SampledData>(&a)) {
        const auto *right = std::get_if<fhir::SampledData>(&b);
        const bool alike = right && sameNumberText(left->origin.text, right->origin.text) &&
                           sameNumberText(left->periodText, right->periodText);
        if (!alike) return false;
        fhir::SampledData same = *left;
        same.origin.text = right->origin.text;
        same.periodText = right->periodText;
        return same == *right;
    }
    return a == b;
}

bool sameComponent(const fhir::Component &a, const fhir::Component &b)
{
    return a.code == b.code && sameValue(a.value, b.value) && a.absentReason == b.absentReason;
}

bool saysOtherValue(const Observation &known)
{
    return known.original.find("\"value") != std::string::npos;
}

/// Joins the values of one group into a copy of the Observation on record.
class Joining
{
public:
    Joining(const Observation &known, const MeasurementGroup &group, Mode mode, const ValueMaker &maker)
        : m_known(known),
          m_group(group),
          m_mode(mode),
          m_maker(maker),
          m_window(widened(known, group, mode)),
          m_result(known)
    {
    }

    std::optional<Error> value(const ValueTemplate &valueTemplate)
    {
        const NamedValues *values = m_group.named(valueTemplate.valueName);
        if (!values) return std::nullopt;
        // An Observation that got no value the first time takes one now; the MedTech service refuses for ever.
        const bool none = std::holds_alternative<std::monostate>(m_known.value) && !saysOtherValue(m_known);
        auto value = none && m_mode == Mode::Default
                         ? m_maker.made(valueTemplate, m_window, *values)
                         : m_maker.joined(valueTemplate, on(m_known.value), m_window, *values);
        if (!value) return std::move(value).error();
        m_result.value = std::move(*value);
        m_result.absentReason.reset();
        replaceSamples(m_result, -1, *values, valueTemplate.type);
        return std::nullopt;
    }

    std::optional<Error> component(const ComponentTemplate &componentTemplate)
    {
        if (!componentTemplate.value) return noComponentValue();
        const ValueTemplate &valueTemplate = *componentTemplate.value;
        const NamedValues *values = m_group.named(valueTemplate.valueName);
        if (!values) return std::nullopt;
        const int at = componentNamed(m_result, valueTemplate.valueName);
        if (at < 0) return append(componentTemplate, *values);
        fhir::Component &component = m_result.components[static_cast<std::size_t>(at)];
        auto value = m_maker.joined(valueTemplate, on(component.value), m_window, *values);
        if (!value) return std::move(value).error();
        component.value = std::move(*value);
        component.absentReason.reset();
        replaceSamples(m_result, at, *values, valueTemplate.type);
        return std::nullopt;
    }

    Observation finished(const std::vector<CodeableConcept> &category)
    {
        m_result.category = category;
        if (m_result.start.at != m_window.start) {
            m_result.start = ObservedTime{m_window.start, m_known.start.offsetMinutes, m_known.start.origin, false, {}};
        }
        m_result.end = m_window.end;
        if (!sameContent(m_result, m_known)) m_result.status = fhir::Status::Amended;
        return std::move(m_result);
    }

private:
    KnownValue on(const fhir::Value &value) const
    {
        return {&value, {m_known.start.at, m_known.end.value_or(m_known.start.at)}};
    }

    std::optional<Error> append(const ComponentTemplate &componentTemplate, const NamedValues &values)
    {
        // The MedTech service builds it over the period on record, so that samples outside are lost.
        const Window window = m_mode == Mode::Compatible ? on(m_known.value).window : m_window;
        auto value = m_maker.made(*componentTemplate.value, window, values);
        if (!value) return std::move(value).error();
        addSamples(m_result, static_cast<int>(m_result.components.size()), values);
        m_result.components.push_back(
            {codeFor(componentTemplate.codes, componentTemplate.value->valueName), std::move(*value), {}, 0});
        return std::nullopt;
    }

    const Observation &m_known;
    const MeasurementGroup &m_group;
    Mode m_mode;
    const ValueMaker &m_maker;
    Window m_window;
    Observation m_result;
};

}  // namespace

bool sameContent(const Observation &a, const Observation &b)
{
    return a.category == b.category && a.code == b.code && a.start.at == b.start.at && a.end == b.end &&
           sameValue(a.value, b.value) &&
           std::equal(a.components.begin(), a.components.end(), b.components.begin(), b.components.end(),
                      sameComponent);
}

Result<Observation> CodeValueTemplate::made(const MeasurementGroup &group, Instant issued,
                                            const ValueMaker &maker) const
{
    Observation observation;
    observation.issued = issued;
    observation.code = codeFor(codes, group.type);
    observation.category = category;
    observation.start.at = group.start;
    observation.end = group.end;
    observation.deviceKey = group.deviceId;
    observation.unitOrigin = UnitOrigin::Template;
    if (!group.values.empty()) observation.origin = group.values.front().values.front().origin;
    const Window window{group.start, group.end};
    if (const NamedValues *values = value ? group.named(value->valueName) : nullptr) {
        auto own = maker.made(*value, window, *values);
        if (!own) return std::move(own).error();
        observation.value = std::move(*own);
        addSamples(observation, -1, *values);
    }
    for (const ComponentTemplate &component : components) {
        if (!component.value) return noComponentValue();
        const NamedValues *values = group.named(component.value->valueName);
        if (!values) continue;
        auto part = maker.made(*component.value, window, *values);
        if (!part) return std::move(part).error();
        addSamples(observation, static_cast<int>(observation.components.size()), *values);
        observation.components.push_back(
            {codeFor(component.codes, component.value->valueName), std::move(*part), {}, 0});
    }
    return observation;
}

Result<Observation> CodeValueTemplate::joined(const Observation &known, const MeasurementGroup &group, Mode mode,
                                              const ValueMaker &maker) const
{
    Joining joining(known, group, mode, maker);
    if (value)
        if (auto problem = joining.value(*value)) return std::move(*problem);
    for (const ComponentTemplate &component : components)
        if (auto problem = joining.component(component)) return std::move(*problem);
    return joining.finished(category);
}

}  // namespace trendward::mapping
