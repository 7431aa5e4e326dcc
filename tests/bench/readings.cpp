// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readings.h"

#include "core/base/measure.h"
#include "core/base/measurement.h"

namespace trendward::bench
{

std::vector<fhir::Observation> readingsOf(std::span<const Part> parts, std::int64_t count, Instant from,
                                          std::int64_t apart)
{
    std::vector<fhir::Observation> all;
    for (std::int64_t i = 0; i < count; ++i) {
        Measurement one;
        one.type = parts.front().measure;
        one.occurrence.at = from + i * apart;
        one.occurrence.offsetMinutes = 60;
        one.deviceId = "device";
        one.origin.record = static_cast<std::uint64_t>(i);
        for (const Part &part : parts) {
            Property property;
            property.name = part.measure;
            property.text = std::to_string(part.value(i));
            property.number = *Decimal::parse(property.text);
            property.unit = unitFrom(measureNamed(part.measure)->unit);
            property.unitOrigin = UnitOrigin::Stated;
            one.properties.push_back(property);
        }
        if (!fhir::addObservationsOf(one, all)) return {};
    }
    return all;
}

}  // namespace trendward::bench
