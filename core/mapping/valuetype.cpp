// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/valuetype.h"

#include "core/group/sampleddata.h"
#include "core/mapping/decimaltext.h"

#include <cmath>

namespace trendward::mapping
{

namespace
{

using group::Mode;
using group::NamedValues;
using group::TimeValue;

Error notNumber(const std::string &text)
{
    return {Error::Code::BadValue, "Error encountered processing value: " + text + ".", {}};
}

Error strayComma(const std::string &text)
{
    return {Error::Code::BadValue, "\"" + text + "\" has a comma where no thousands part; it was not stored", {}};
}

Error templateLacks(const std::string &what)
{
    return {Error::Code::BadTemplate,
            "Object reference not set to an instance of an object: the FHIR mapping gives no " + what + ".",
            {}};
}

Error otherType(const std::string &type)
{
    return {Error::Code::NotSupported, "Element existingValue expected to be of type " + type + ".", {}};
}

std::string typeName(ValueType type)
{
    switch (type) {
        case ValueType::SampledData:
            return "SampledData";
        case ValueType::Quantity:
            return "Quantity";
        case ValueType::String:
            return "FhirString";
        case ValueType::CodeableConcept:
            return "CodeableConcept";
    }
    return {};
}

bool holds(const fhir::Value &value, ValueType type)
{
    switch (type) {
        case ValueType::SampledData:
            return std::holds_alternative<fhir::SampledData>(value);
        case ValueType::Quantity:
            return std::holds_alternative<fhir::Quantity>(value);
        case ValueType::String:
            return std::holds_alternative<std::string>(value);
        case ValueType::CodeableConcept:
            return std::holds_alternative<CodeableConcept>(value);
    }
    return false;
}

/// A sample as a stream may hold it: digits with a point, or E, L, U.
std::optional<std::string> streamToken(const std::string &text)
{
    if (text == "E" || text == "L" || text == "U") return text;
    const auto number = Decimal::parse(text);
    if (!number) return std::nullopt;
    const bool plain =
        text.find_first_not_of("-0123456789.") == std::string::npos && text.front() != '.' && text.back() != '.';
    return plain ? text : number->text();
}

}  // namespace

std::optional<std::int64_t> periodTicks(const std::string &milliseconds)
{
    const auto number = Decimal::parse(milliseconds);
    if (!number || std::abs(number->toDouble()) > 1e14) return std::nullopt;
    return std::llround(number->toDouble() * static_cast<double>(Instant::ticksPerMillisecond));
}

Result<fhir::Value> ValueMaker::made(const ValueTemplate &valueTemplate, const Window &window,
                                     const NamedValues &values) const
{
    std::string memory;
    const auto given = text(valueTemplate, window, values, memory);
    if (!given) return given.error();
    std::string content(*given);
    switch (valueTemplate.type) {
        case ValueType::Quantity:
            return fhir::Value(fhir::Quantity{std::move(content), Comparator::None, valueTemplate.unit,
                                              valueTemplate.system, valueTemplate.code});
        case ValueType::SampledData: {
            fhir::SampledData value;
            value.origin.text = "0";
            value.origin.unit = valueTemplate.unit;
            value.periodText = *valueTemplate.defaultPeriod;
            value.data = std::move(content);
            return fhir::Value(std::move(value));
        }
        case ValueType::String:
            return fhir::Value(std::move(content));
        case ValueType::CodeableConcept:
            return fhir::Value(CodeableConcept{*valueTemplate.codes, valueTemplate.text});
    }
    return templateLacks("known value type");
}

Result<std::string_view> ValueMaker::text(const ValueTemplate &valueTemplate, const Window &window,
                                          const NamedValues &values, std::string &memory) const
{
    switch (valueTemplate.type) {
        case ValueType::Quantity:
            return number(values, memory);
        case ValueType::SampledData: {
            auto data = sampled(valueTemplate, window, values);
            if (!data) return std::move(data).error();
            memory = *std::move(data);
            return std::string_view(memory);
        }
        case ValueType::String:
            if (values.values.size() + values.others.size() != 1)
                return Error{Error::Code::Malformed, "Sequence contains more than one element", {}};
            return std::string_view(values.values.front().text);
        case ValueType::CodeableConcept:
            if (!valueTemplate.codes) return templateLacks("codes for the CodeableConcept value");
            return std::string_view();
    }
    return templateLacks("known value type");
}

Result<fhir::Value> ValueMaker::joined(const ValueTemplate &valueTemplate, const KnownValue &known,
                                       const Window &window, const NamedValues &values) const
{
    if (!holds(*known.value, valueTemplate.type)) return otherType(typeName(valueTemplate.type));
    if (valueTemplate.type == ValueType::SampledData) return joinedSampled(valueTemplate, known, window, values);
    return made(valueTemplate, window, values);
}

Result<std::string_view> ValueMaker::number(const NamedValues &values, std::string &memory) const
{
    const std::size_t count = values.values.size() + values.others.size();
    if (count != 1)
        return Error{Error::Code::BadValue, "Expected 1 value. Received " + std::to_string(count) + ".", {}};
    const std::string &text = values.values.front().text;
    if (isDecimalText(text)) return std::string_view(text);
    auto number = decimalText(text);
    if (!number) return notNumber(text);
    if (m_mode == Mode::Default && hasStrayComma(text)) return strayComma(text);
    memory = *std::move(number);
    return std::string_view(memory);
}

Result<std::vector<TimeValue>> ValueMaker::samples(const NamedValues &values) const
{
    if (m_mode == Mode::Compatible) return values.values;
    std::vector<TimeValue> good;
    good.reserve(values.values.size());
    for (const TimeValue &value : values.values) {
        auto token = streamToken(value.text);
        if (!token) {
            if (m_problems) m_problems->push_back({notNumber(value.text), value.origin});
            continue;
        }
        good.push_back(value);
        good.back().text = std::move(*token);
    }
    if (good.empty() && !values.values.empty()) return notNumber(values.values.front().text);
    return good;
}

Result<std::string> ValueMaker::sampled(const ValueTemplate &valueTemplate, const Window &window,
                                        const NamedValues &values) const
{
    if (!valueTemplate.defaultPeriod) return templateLacks("defaultPeriod for the SampledData value");
    const auto period = periodTicks(*valueTemplate.defaultPeriod);
    if (!period) return templateLacks("defaultPeriod that is a number of milliseconds");
    const auto good = samples(values);
    if (!good) return good.error();
    return group::sampledData(*good, window.start, window.end, *period, m_mode);
}

Result<fhir::Value> ValueMaker::joinedSampled(const ValueTemplate &valueTemplate, const KnownValue &known,
                                              const Window &window, const NamedValues &values) const
{
    fhir::SampledData value = std::get<fhir::SampledData>(*known.value);
    if (value.dimensions > 1)
        return Error{Error::Code::NotSupported, "Existing SampledData value has more than 1 dimension.", {}};
    if (!valueTemplate.defaultPeriod) return templateLacks("defaultPeriod for the SampledData value");
    // The stored period says at which times the old samples stand; a template that has changed since does not.
    const bool stored = m_mode == Mode::Default && periodTicks(value.periodText).value_or(0) > 0;
    const auto period = periodTicks(stored ? value.periodText : *valueTemplate.defaultPeriod);
    if (!period) return templateLacks("defaultPeriod that is a number of milliseconds");
    const auto good = samples(values);
    if (!good) return good.error();
    const auto old = group::timeValues(value.data, known.window.start, *period);
    auto data = group::sampledData(group::merged(old, *good), window.start, window.end, *period, m_mode);
    if (!data) return std::move(data).error();
    if (value.periodText.empty()) value.periodText = *valueTemplate.defaultPeriod;
    value.data = std::move(*data);
    return fhir::Value(std::move(value));
}

}  // namespace trendward::mapping
