// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>

namespace trendward::mapping
{

/// A failure as microsoft/iomt-fhir names it: the class of its exception and the message.
struct MappingError {
    std::string type, message;
    friend bool operator==(const MappingError &, const MappingError &) = default;
};

/// The exception that an Error of core/group or core/mapping stands for: NoTemplate is a TemplateNotFoundException,
/// BadValue an InvalidQuantityFhirValueException, NotSupported a NotSupportedException, IncompatibleData a
/// CorrelationIdNotDefinedException, BadTemplate a NullReferenceException (a template that lacks a part it needs at
/// use), Malformed an InvalidOperationException; anything else keeps the plain name Exception.
MappingError mappingErrorOf(const Error &error);
/// The message of the exception within it: why the text of a Quantity is no number. Empty where there is none.
std::string innerMessageOf(const Error &error);

}  // namespace trendward::mapping
