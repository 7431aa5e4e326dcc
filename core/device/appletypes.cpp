// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/appletypes.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

/// Names: Apple's HealthKit documentation, HKQuantityTypeIdentifier.
constexpr std::array types{
    AppleType{"HKQuantityTypeIdentifierHeartRate", "heart-rate"},
    AppleType{"HKQuantityTypeIdentifierRestingHeartRate", "resting-heart-rate"},
    AppleType{"HKQuantityTypeIdentifierHeartRateVariabilitySDNN", "heart-rate-variability"},
    AppleType{"HKQuantityTypeIdentifierOxygenSaturation", "oxygen-saturation", AppleValue::Fraction},
    AppleType{"HKQuantityTypeIdentifierPeripheralPerfusionIndex", "perfusion-index", AppleValue::Fraction},
    AppleType{"HKQuantityTypeIdentifierRespiratoryRate", "respiratory-rate"},
    AppleType{"HKQuantityTypeIdentifierBloodPressureSystolic", "systolic-blood-pressure", AppleValue::Systolic},
    AppleType{"HKQuantityTypeIdentifierBloodPressureDiastolic", "diastolic-blood-pressure", AppleValue::Diastolic},
    AppleType{"HKQuantityTypeIdentifierBodyMass", "body-weight"},
    AppleType{"HKQuantityTypeIdentifierBodyMassIndex", "body-mass-index", AppleValue::Count},
    AppleType{"HKQuantityTypeIdentifierBodyFatPercentage", "body-fat", AppleValue::Fraction},
    AppleType{"HKQuantityTypeIdentifierLeanBodyMass", "lean-mass"},
    AppleType{"HKQuantityTypeIdentifierHeight", "body-height"},
    AppleType{"HKQuantityTypeIdentifierWaistCircumference", "waist-circumference"},
    AppleType{"HKQuantityTypeIdentifierBodyTemperature", "body-temperature"},
    AppleType{"HKQuantityTypeIdentifierBloodGlucose", "glucose"},
    AppleType{"HKQuantityTypeIdentifierPeakExpiratoryFlowRate", "peak-flow"},
    AppleType{"HKQuantityTypeIdentifierForcedExpiratoryVolume1", "fev1"},
    AppleType{"HKQuantityTypeIdentifierForcedVitalCapacity", "fvc"},
    AppleType{"HKQuantityTypeIdentifierInhalerUsage", "inhaler-puffs", AppleValue::Count},
    AppleType{"HKQuantityTypeIdentifierStepCount", "steps", AppleValue::Count},
    AppleType{"HKQuantityTypeIdentifierFlightsClimbed", "flights-climbed", AppleValue::Count},
    AppleType{"HKQuantityTypeIdentifierActiveEnergyBurned", "active-energy"},
    AppleType{"HKCategoryTypeIdentifierSleepAnalysis", "sleep-duration", AppleValue::Sleep},
};

}  // namespace

const AppleType *appleType(std::string_view identifier)
{
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const AppleType &type) { return type.identifier == identifier; });
    return found == types.end() ? nullptr : &*found;
}

AppleSleep appleSleep(std::string_view value)
{
    constexpr std::string_view prefix = "HKCategoryValueSleepAnalysis";
    if (!value.starts_with(prefix)) return {{}, "sleep of an unknown kind"};
    const std::string_view kind = value.substr(prefix.size());
    if (kind == "AsleepDeep") return {"deep-sleep", {}};
    if (kind == "AsleepCore") return {"light-sleep", {}};
    if (kind == "AsleepREM") return {"rem-sleep", {}};
    if (kind == "Asleep" || kind == "AsleepUnspecified") return {};
    if (kind == "InBed") return {{}, "time in bed, which overlaps with the sleep"};
    if (kind == "Awake") return {{}, "time awake in the night"};
    return {{}, "sleep of an unknown kind"};
}

}  // namespace trendward::device
