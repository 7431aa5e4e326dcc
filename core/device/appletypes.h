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
    Diastolic,
    Sleep  ///< a stage of sleep, whose number is how long it lasts
};

/// A type of Record that is a reading of one of our measures.
struct AppleType {
    std::string_view identifier;  ///< "HKQuantityTypeIdentifierHeartRate"
    std::string_view measure;     ///< key of core/base/measure.h
    AppleValue value = AppleValue::InUnit;
};

/// nullptr for a type that is no reading of ours.
const AppleType *appleType(std::string_view identifier);

/// What a SleepAnalysis record says: the measure of its stage, or why its length is no sleep.
struct AppleSleep {
    std::string_view stage;   ///< key of core/base/measure.h; empty for sleep of no known stage
    std::string_view reason;  ///< why it is no reading; empty for sleep
};
AppleSleep appleSleep(std::string_view value);

}  // namespace trendward::device
