// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace trendward::device
{

enum class AppleValue : unsigned char {
    InUnit,    ///< as the record's unit says
    Fraction,  ///< "%" that Apple writes as 0 to 1
    Count,     ///< "count", which stands for the measure's own unit
    Systolic,  ///< half of a blood pressure
    Diastolic
};

/// A type of Record that is a reading of one of our measures.
struct AppleType {
    std::string_view identifier;  ///< "HKQuantityTypeIdentifierHeartRate"
    std::string_view measure;     ///< key of core/base/measure.h
    AppleValue value = AppleValue::InUnit;
};

/// nullptr for a type that is no reading of ours.
const AppleType *appleType(std::string_view identifier);

}  // namespace trendward::device
