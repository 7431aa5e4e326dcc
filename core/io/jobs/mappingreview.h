// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::jobs
{

/// What a person should look at in a pair of mappings before readings are trusted to them. The MedTech service would
/// say little of it: most of what it names loses readings, or codes them as something else, without a word.
struct MappingRemark {
    enum class Kind {
        LoaderError,             ///< the mapping does not load
        NoFhirTemplate,          ///< measurements of this type become no Observation
        NoDeviceTemplate,        ///< nothing gives measurements of this type
        UnusedValue,             ///< a value that no Observation will hold
        MissingValue,            ///< a value that an Observation waits for in vain
        CodeContradictsDisplay,  ///< a LOINC code that means something else than its display says
        UnitContradictsCode,     ///< a LOINC code whose values have no such unit
        NoUnit,
        UnitNotUcum,
        NoMagicCode,      ///< a vital sign without the code that its R4 profile asks for
        ZonelessTime,     ///< read as UTC
        IntegerDivision,  ///< two whole numbers lose their fraction
        SeveralInWindow,  ///< a Quantity whose window may hold several readings, which then fail
        PeriodNotSupported,
        NoCorrelationId,  ///< asked for by the FHIR template, and not read
        MessageFailed,
        MessageNotMatched
    };
    enum class Where { DeviceMapping, FhirMapping, Message };
    Kind kind = Kind::LoaderError;
    Where where = Where::DeviceMapping;
    std::string type;           ///< the measurement type, where it is about one template
    json::Place place{-1, -1};  ///< in the mapping file; -1 where unknown
    std::size_t message = 0;    ///< its number, counted from 1
    std::string sentence;       ///< in the language of the process
};

struct ReviewedMappings {
    std::string_view device;
    /// Without one, only what the device mapping alone shows is looked at.
    std::string_view fhir;
};

/// Looks a pair of mappings through, and then at what they make of messages.
class MappingReview
{
public:
    MappingReview(const ReviewedMappings &mappings, Instant now);
    ~MappingReview();
    MappingReview(MappingReview &&) noexcept;

    /// A message as the mapping is to see it (in its envelope); its number is what remarks name it by.
    void tryMessage(const json::Token &message, std::size_t number);
    /// So far, in the order: loading, how the two fit, codes and units, expressions, messages.
    const std::vector<MappingRemark> &remarks() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// "no-fhir-template", "unit-not-ucum" …: the kind for machines.
std::string_view wordOf(MappingRemark::Kind kind);

}  // namespace trendward::jobs
