// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/sentresource.h"

namespace trendward::jobs
{

SentAs sentAs(const fhir::Observation &observation)
{
    if (observation.status == fhir::Status::EnteredInError || observation.status == fhir::Status::Cancelled)
        return SentAs::Withdrawn;
    if (observation.start.origin == ClockOrigin::Unknown) return SentAs::Undated;
    return fhir::readingsOf(observation).empty() ? SentAs::NoNumber : SentAs::Readings;
}

bool readInZone(const Zone &zone, ClockOrigin origin, fhir::Observation &observation)
{
    ObservedTime &time = observation.start;
    if (time.origin != ClockOrigin::Unknown || time.at == Instant()) return false;
    const Zone::Moment moment = zone.moment(LocalTime::from(time.at, 0));
    if (observation.end) observation.end = zone.moment(LocalTime::from(*observation.end, 0)).at;
    time.at = moment.at;
    time.offsetMinutes = static_cast<std::int16_t>(moment.offsetMinutes);
    time.inGap = moment.inGap;
    time.origin = origin;
    return true;
}

void nameAsOn(std::string_view base, std::string_view type, std::string_view id, fhir::Observation &observation)
{
    observation.sourceId = std::string(base) + '/' + std::string(type) + '/' + std::string(id);
    observation.deviceKey = base;
    if (!observation.device.empty()) observation.deviceKey += '/' + observation.device;
}

bool isFromServer(std::string_view source, std::string_view base)
{
    return source.starts_with(base) && (source.size() == base.size() || source[base.size()] == '/');
}

}  // namespace trendward::jobs
