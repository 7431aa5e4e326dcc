// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/fhir/observation.h"
#include "core/group/measurementgroup.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::mapping
{

enum class ValueType { SampledData, Quantity, String, CodeableConcept };

/// How a value name becomes a FHIR value: one `value` of a FHIR mapping.
struct ValueTemplate {
    ValueType type = ValueType::Quantity;
    std::string valueName;
    std::string unit, system, code;            ///< Quantity; SampledData has unit only
    std::optional<std::string> defaultPeriod;  ///< SampledData: milliseconds, a JSON number
    std::string text;                          ///< CodeableConcept
    std::optional<std::vector<Coding>> codes;  ///< CodeableConcept; must be there when used
};

struct Window {
    Instant start, end;
};

/// A value already on record that new ones join.
struct KnownValue {
    const fhir::Value *value = nullptr;
    Window window;  ///< of the Observation on record
};

/// Makes and joins values in one mode. Values that are no numbers are errors of a Quantity; of a SampledData,
/// Compatible writes them as they are, and Default leaves each one out and adds it to `problems` (an error only when
/// none is left). A Quantity with a stray comma ("36,6") is an error in Default; Compatible reads 366.
class ValueMaker
{
public:
    ValueMaker(group::Mode mode, std::vector<Problem> *problems) : m_mode(mode), m_problems(problems) {}

    /// BadValue for a Quantity that has not exactly one value, or one that is not a .NET decimal or has a stray comma;
    /// Malformed for a String with several; BadTemplate when the template lacks what its type needs.
    Result<fhir::Value> made(const ValueTemplate &valueTemplate, const Window &window,
                             const group::NamedValues &values) const;
    /// The part of such a value that the readings give: the number of a Quantity, the data of a SampledData, a String;
    /// nothing of a CodeableConcept. A reading's own text where it can stand as it is, else one that is written into
    /// memory.
    Result<std::string_view> text(const ValueTemplate &valueTemplate, const Window &window,
                                  const group::NamedValues &values, std::string &memory) const;
    /// NotSupported when the value on record is of another type or has several dimensions.
    Result<fhir::Value> joined(const ValueTemplate &valueTemplate, const KnownValue &known, const Window &window,
                               const group::NamedValues &values) const;

private:
    Result<std::string_view> number(const group::NamedValues &values, std::string &memory) const;
    Result<std::vector<group::TimeValue>> samples(const group::NamedValues &values) const;
    Result<std::string> sampled(const ValueTemplate &valueTemplate, const Window &window,
                                const group::NamedValues &values) const;
    Result<fhir::Value> joinedSampled(const ValueTemplate &valueTemplate, const KnownValue &known, const Window &window,
                                      const group::NamedValues &values) const;

    group::Mode m_mode;
    std::vector<Problem> *m_problems;
};

/// A period of milliseconds in ticks of 100 ns; nullopt when it is no number.
std::optional<std::int64_t> periodTicks(const std::string &milliseconds);

}  // namespace trendward::mapping
