// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

struct Member {
    std::string_view name, measure;
};

/// Members of the bodies of Open mHealth's schemas, which IEEE 1752.1 took over.
constexpr std::array members{
    Member{"systolic_blood_pressure", "systolic-blood-pressure"},
    Member{"diastolic_blood_pressure", "diastolic-blood-pressure"},
    Member{"heart_rate", "heart-rate"},
    Member{"blood_glucose", "glucose"},
    Member{"body_weight", "body-weight"},
    Member{"body_height", "body-height"},
    Member{"body_mass_index", "body-mass-index"},
    Member{"body_fat_percentage", "body-fat"},
    Member{"body_temperature", "body-temperature"},
    Member{"oxygen_saturation", "oxygen-saturation"},
    Member{"respiratory_rate", "respiratory-rate"},
    Member{"step_count", "steps"},
    Member{"sleep_duration", "sleep-duration"},
    Member{"total_sleep_time", "sleep-duration"},
};

bool isObject(const json::Token &token)
{
    return token.exists() && token.kind() == json::Kind::Object;
}

std::string textIn(const json::Token &object, std::string_view name)
{
    const json::Token token = isObject(object) ? object.member(name) : json::Token();
    return token.exists() && !token.isContainer() ? std::string(token.text()) : std::string();
}

/// A duration of the standard's units; months and years are no lengths.
std::optional<std::int64_t> ticksOf(const json::Token &duration)
{
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> units{
        {{"sec", 1}, {"min", 60}, {"h", 3'600}, {"d", 86'400}, {"wk", 604'800}}};
    const std::string unit = textIn(duration, "unit");
    const auto number = isObject(duration) ? decimalOf(duration.member("value")) : std::nullopt;
    const auto found = std::find_if(units.begin(), units.end(), [&](const auto &one) { return one.first == unit; });
    if (!number || found == units.end()) return std::nullopt;
    const double seconds = number->toDouble() * static_cast<double>(found->second);
    if (!(seconds >= 0 && seconds < 1e10)) return std::nullopt;
    return static_cast<std::int64_t>(seconds * Instant::ticksPerSecond);
}

class PointReader
{
public:
    explicit PointReader(ReadContext &context) : m_context(context) {}

    void read(const json::Token &point, std::uint64_t record)
    {
        m_one = Measurement{};
        m_one.sourceApp = "Open mHealth";
        m_one.origin.record = record;
        const json::Token header = point.member("header");
        const json::Token body = isObject(point.member("body")) ? point.member("body") : point;
        std::uint32_t flags = 0;
        if (isObject(header)) {
            m_one.sourceId = shown(textIn(header, "id"));
            const json::Token provenance = header.member("acquisition_provenance");
            const std::string source = shown(textIn(provenance, "source_name"));
            if (!source.empty()) m_one.sourceApp = source;
            if (textIn(provenance, "modality") == "self-reported") flags |= ManualEntry;
        }
        const std::string statistic = textIn(body, "descriptive_statistic");
        if (!statistic.empty() && statistic != "average")
            return m_context.notReading("statistic of several values (" + shown(statistic) + ')');
        if (!statistic.empty()) flags |= Average;
        for (const Member &member : members)
            if (body.member(member.name).exists() && !add(body.member(member.name), member.measure, flags)) return;
        if (m_one.properties.empty()) return m_context.notReading("data point of another kind");
        if (!setTime(body.member("effective_time_frame"))) return;
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

private:
    void problem(Error::Code code, std::string detail)
    {
        m_context.problem(code, std::move(detail), m_one.origin.record);
    }

    bool add(const json::Token &token, std::string_view measure, std::uint32_t flags)
    {
        const json::Token value = isObject(token) ? token.member("value") : token;
        const auto number = decimalOf(value);
        if (!number) {
            problem(Error::Code::BadValue, std::string(measure) + " is not a number");
            return false;
        }
        // Steps of the older schema are a bare count.
        const Unit stated = unitFrom(measure == "steps" ? "{steps}" : textIn(token, "unit"));
        const auto found = unitFor(m_context, measure, stated, m_one.origin.record);
        if (!found) return false;
        m_one.properties.push_back(propertyOf(measure, value.text(), *number, found->unit, found->origin));
        m_one.properties.back().flags = flags;
        return true;
    }

    bool setTime(const json::Token &frame)
    {
        const json::Token interval = isObject(frame) ? frame.member("time_interval") : json::Token();
        const std::string moment = textIn(frame, "date_time"), start = textIn(interval, "start_date_time"),
                          end = textIn(interval, "end_date_time");
        if (moment.empty() && start.empty() && end.empty()) {
            m_context.notReading("data point whose time is only a part of a day");
            return false;
        }
        const std::string &first = !moment.empty() ? moment : !start.empty() ? start : end;
        const auto time = timeIn(m_context, first);
        if (!time) {
            problem(Error::Code::BadValue, "not a date and time: \"" + shown(first) + '"');
            return false;
        }
        m_one.occurrence = *time;
        if (!moment.empty()) return true;
        const auto length = isObject(interval) ? ticksOf(interval.member("duration")) : std::nullopt;
        if (start.empty() && length) {
            m_one.occurrence.at = time->at - *length;
            m_one.end = time->at;
        } else if (const auto until = end.empty() ? std::nullopt : timeIn(m_context, end)) {
            if (until->at > time->at) m_one.end = until->at;
        } else if (length) {
            m_one.end = time->at + *length;
        }
        return true;
    }

    ReadContext &m_context;
    Measurement m_one;
};

/// A data point, or only the body of one.
bool isPoint(const std::set<std::string, std::less<>> &paths, const std::string &front)
{
    if (paths.contains(front + "header.schema_id") && paths.contains(front + "body")) return true;
    return paths.contains(front + "effective_time_frame") &&
           std::any_of(members.begin(), members.end(),
                       [&](const Member &member) { return paths.contains(front + std::string(member.name)); });
}

}  // namespace

std::optional<Signs> openMHealthSigns(const FileView &view)
{
    const bool array = view.text().starts_with('[');
    if (!array && !view.text().starts_with('{')) return std::nullopt;
    const auto paths = pathsIn(view.text());
    const std::string front = array ? "[]." : "";
    if (!isPoint(paths, front)) return std::nullopt;
    const bool headed = paths.contains(front + "header.schema_id");
    return Signs{"Open mHealth JSON", headed ? "data points with headers" : "a body without a header"};
}

Outcome readOpenMHealth(const FileView &view, ReadContext &context)
{
    PointReader reader(context);
    const auto take = [&](const json::Token &point, std::uint64_t record) { reader.read(point, record); };
    if (view.text().starts_with('[')) {
        const auto stream = view.stream();
        if (!stream) return stream.error();
        return eachElement(**stream, context, take);
    }
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    // One point, or one a line: as an array they are read alike.
    const std::string array = '[' + *whole + ']';
    const MemoryBytes bytes(array);
    FileStream stream(bytes);
    return eachElement(stream, context, take);
}

}  // namespace trendward::device
