// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mappingerror.h"

#include <string_view>

namespace trendward::mapping
{

namespace
{

constexpr std::size_t largestDigits = 28;  ///< of a .NET decimal, whatever they are

}  // namespace

MappingError mappingErrorOf(const Error &error)
{
    switch (error.code) {
        case Error::Code::NoTemplate:
            return {"TemplateNotFoundException", error.detail};
        case Error::Code::BadValue:
            return {"InvalidQuantityFhirValueException", error.detail};
        case Error::Code::NotSupported:
            return {"NotSupportedException", error.detail};
        case Error::Code::IncompatibleData:
            return {"CorrelationIdNotDefinedException", error.detail};
        case Error::Code::BadTemplate:
            return {"NullReferenceException", error.detail};
        case Error::Code::Malformed:
            return {"InvalidOperationException", error.detail};
        default:
            return {"Exception", error.detail};
    }
}

std::string innerMessageOf(const Error &error)
{
    constexpr std::string_view start = "Error encountered processing value: ";
    if (error.code != Error::Code::BadValue || !error.detail.starts_with(start)) return {};
    const std::string_view text = std::string_view(error.detail).substr(start.size());
    // All of it could stand in a number, so only its size is wrong.
    const bool onlyTooLarge = text.size() > largestDigits && text.find_first_not_of("+-.,0123456789 ") == text.npos;
    if (onlyTooLarge) return "Value was either too large or too small for a Decimal.";
    return "Input string was not in a correct format.";
}

}  // namespace trendward::mapping
