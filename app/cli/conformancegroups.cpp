// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformanceoperations.h"
#include "core/group/grouping.h"
#include "core/group/sampleddata.h"
#include "core/mapping/mappingerror.h"

#include <cmath>

namespace trendward::conformance
{

namespace
{

using group::TimeValue;
using json::Token;

Instant instantOf(const Token &token)
{
    return Instant::parse(textOf(token)).value_or(Instant());
}

std::int64_t periodTicks(const Token &milliseconds)
{
    const bool isNumber = milliseconds.exists() &&
                          (milliseconds.kind() == json::Kind::Integer || milliseconds.kind() == json::Kind::Float);
    if (!isNumber || std::abs(milliseconds.number()) > 1e12) return 0;
    return std::llround(milliseconds.number() * double(Instant::ticksPerMillisecond));
}

/// [[time, text], …]
std::vector<TimeValue> timeValuesOf(const Token &list)
{
    std::vector<TimeValue> values;
    for (Token pair = firstOf(list); pair.exists(); pair = pair.nextSibling()) {
        TimeValue value;
        value.time.at = instantOf(pair.element(0));
        value.text = textOf(pair.element(1));
        values.push_back(std::move(value));
    }
    return values;
}

std::string timeValuesJson(const std::vector<TimeValue> &values)
{
    std::vector<std::string> all;
    for (const TimeValue &value : values)
        all.push_back("[" + inQuotes(value.time.at.textSevenDigits()) + "," + inQuotes(value.text) + "]");
    return jsonArray(all);
}

std::string errorLine(const Error &error)
{
    const mapping::MappingError named = mapping::mappingErrorOf(error);
    JsonLine line;
    line.raw("error", errorJson(named.type, named.message));
    return line.object();
}

}  // namespace

std::string groupsJson(const std::vector<group::MeasurementGroup> &groups, Mode mode)
{
    std::vector<std::string> all;
    for (const group::MeasurementGroup &group : groups) {
        JsonLine line, values;
        for (const group::NamedValues &named : group.values) {
            auto every = named.values;
            every.insert(every.end(), named.others.begin(), named.others.end());
            values.raw(named.name, timeValuesJson(every));
        }
        line.text("name", group.type);
        line.text("start", group.start.textSevenDigits());
        line.text("end", group.end.textSevenDigits());
        line.text("idSegment", group.segment(mode));
        line.raw("values", values.object());
        all.push_back(line.object());
    }
    return jsonArray(all);
}

Replayed replayedObservationGroups(const Case &one)
{
    auto measurements = measurementsOf(one.member("measurements"));
    group::Batch batch;
    for (Measurement &measurement : measurements) {
        measurement.type = textOf(one.member("measureType"));
        measurement.correlationId = textOrNothing(one.member("correlationId"));
        batch.measurements.push_back(&measurement);
    }
    const auto interval = integerOf(one.member("periodInterval"));
    if (!interval) return Error{Error::Code::Malformed, "it has no periodInterval", {}};
    const auto groups = group::groupsOf(batch, static_cast<int>(*interval), one.mode);
    if (!groups) return errorLine(groups.error());
    JsonLine line;
    line.raw("groups", groupsJson(*groups, one.mode));
    return line.object();
}

Replayed replayedMeasurementGroups(const Case &one)
{
    const auto measurements = measurementsOf(one.member("measurements"));
    std::vector<Instant> ingested;
    bool allIngested = true;
    for (Token each = firstOf(one.member("measurements")); each.exists(); each = each.nextSibling()) {
        allIngested = allIngested && each.member("ingestionTimeUtc").exists();
        ingested.push_back(instantOf(each.member("ingestionTimeUtc")));
    }
    if (!allIngested) ingested.clear();
    std::vector<std::string> all;
    for (const group::Batch &batch : group::batchesOf(measurements, ingested, one.mode)) {
        const Measurement &first = *batch.measurements.front();
        std::vector<std::string> kept;
        for (const Measurement *measurement : batch.measurements)
            if (allIngested)
                kept.push_back(
                    inQuotes(ingested[static_cast<std::size_t>(measurement - measurements.data())].textSevenDigits()));
        JsonLine line;
        line.text("deviceId", first.deviceId);
        line.text("type", first.type);
        line.textOrNull("patientId", first.patientId);
        line.textOrNull("encounterId", first.encounterId);
        line.textOrNull("correlationId", first.correlationId);
        line.raw("keptIngestionTimes", jsonArray(kept));
        all.push_back(line.object());
    }
    JsonLine line;
    line.raw("groups", jsonArray(all));
    return line.object();
}

Replayed replayedStreamBuild(const Case &one)
{
    const auto data = group::sampledData(timeValuesOf(one.member("values")), instantOf(one.member("start")),
                                         instantOf(one.member("end")), periodTicks(one.member("periodMs")), one.mode);
    if (!data) return errorLine(data.error());
    JsonLine line;
    line.text("data", *data);
    return line.object();
}

Replayed replayedStreamReading(const Case &one)
{
    JsonLine line;
    line.raw("values", timeValuesJson(group::timeValues(textOf(one.member("stream")), instantOf(one.member("start")),
                                                        periodTicks(one.member("periodMs")))));
    return line.object();
}

Replayed replayedStreamMerge(const Case &one)
{
    JsonLine line;
    line.raw("values",
             timeValuesJson(group::merged(timeValuesOf(one.member("existing")), timeValuesOf(one.member("incoming")))));
    return line.object();
}

Replayed replayedHash(const Case &one)
{
    JsonLine line;
    const auto range = integerOf(one.member("range")).value_or(256);
    if (range < 1 || range > 0x7FFFFFFF) return Error{Error::Code::Malformed, "its range is no number of buckets", {}};
    const std::string bucket = one.has("deviceId")
                                   ? group::partitionKey(textOf(one.member("deviceId")))
                                   : group::bucketOf(textOf(one.member("value")), static_cast<std::uint32_t>(range));
    line.text("hash", bucket);
    line.text("result", bucket);
    return line.object();
}

}  // namespace trendward::conformance
