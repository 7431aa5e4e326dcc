// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/eventenvelope.h"

#include "core/base/templateobject.h"
#include "core/normalize/token.h"

#include <array>
#include <string_view>

namespace trendward::normalize
{

namespace
{

json::Token objectMember(const json::Token &object, std::string_view name)
{
    if (!object.exists() || object.kind() != json::Kind::Object) return {};
    return object.member(name);
}

std::optional<std::string> textMember(const json::Token &object, std::string_view name)
{
    const json::Token token = objectMember(object, name);
    std::string text;
    if (!token.exists() || readText(token, text) != TextRead::Text || isBlank(text)) return std::nullopt;
    return text;
}

}  // namespace

std::optional<ObservedTime> arrivalOf(const json::Token &message, Instant now)
{
    struct Place {
        std::string_view within, name;
    };
    static constexpr std::array places{
        Place{"Properties", "iothub-creation-time-utc"},
        Place{"SystemProperties", "iothub-enqueuedtime"},
        Place{"", "EventEnqueuedUtcTime"},
        Place{"Body", "EventEnqueuedUtcTime"},
        Place{"", "EnqueuedTimeUtc"},
    };
    for (const Place &place : places) {
        const json::Token token =
            objectMember(place.within.empty() ? message : objectMember(message, place.within), place.name);
        ObservedTime time;
        if (!token.exists() || readTime(token, now, time) != TimeRead::Time) continue;
        time.origin = ClockOrigin::Arrival;
        return time;
    }
    return std::nullopt;
}

std::optional<Measurement> normalizedMeasurement(const json::Token &message, Instant now)
{
    const json::Token body = objectMember(message, "Body");
    const json::Token properties = objectMember(body, "Properties"), at = objectMember(body, "OccurrenceTimeUtc");
    const auto type = textMember(body, "Type"), device = textMember(body, "DeviceId");
    Measurement one;
    if (!type || !device || !properties.exists() || properties.kind() != json::Kind::Array || !at.exists() ||
        readTime(at, now, one.occurrence) != TimeRead::Time)
        return std::nullopt;
    // The member's name says that it is UTC, where the text does not.
    one.occurrence.origin = ClockOrigin::Utc;
    one.type = *type;
    one.deviceId = *device;
    one.patientId = textMember(body, "PatientId");
    one.encounterId = textMember(body, "EncounterId");
    one.correlationId = textMember(body, "CorrelationId");
    for (json::Token each = properties.firstChild(); each.exists(); each = each.nextSibling()) {
        const auto name = textMember(each, "Name"), value = textMember(each, "Value");
        if (!name || !value) continue;
        one.properties.emplace_back();
        one.properties.back().name = *name;
        one.properties.back().text = *value;
    }
    if (one.properties.empty()) return std::nullopt;
    return one;
}

}  // namespace trendward::normalize
