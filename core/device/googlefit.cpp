// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trendward::device
{

namespace
{

struct DataType {
    std::string_view name, measure, unit;
    std::string_view second{};  ///< the measure of a second value
};

/// Google Fit writes one unit for each of its types, whatever the account shows.
constexpr std::array dataTypes{
    DataType{"com.google.heart_rate.bpm", "heart-rate", "/min"},
    DataType{"com.google.weight", "body-weight", "kg"},
    DataType{"com.google.height", "body-height", "m"},
    DataType{"com.google.body.fat.percentage", "body-fat", "%"},
    DataType{"com.google.step_count.delta", "steps", "{steps}"},
    DataType{"com.google.blood_pressure", "systolic-blood-pressure", "mm[Hg]", "diastolic-blood-pressure"},
    DataType{"com.google.blood_glucose", "glucose", "mmol/L"},
    DataType{"com.google.oxygen_saturation", "oxygen-saturation", "%"},
    DataType{"com.google.body.temperature", "body-temperature", "Cel"},
};

/// The fifth value of a glucose says what it was measured in.
constexpr std::size_t specimenAt = 4;
constexpr std::int64_t interstitialFluid = 1;  ///< by a sensor under the skin

/// Nanoseconds since 1970, which have more digits than a double holds.
std::optional<Instant> instantIn(const json::Token &token)
{
    if (!token.exists() || token.isContainer()) return std::nullopt;
    const std::string_view text = token.text();
    std::int64_t nanoseconds = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), nanoseconds);
    if (wrong != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return Instant::fromTicks(Instant::floorDiv(nanoseconds, 100));
}

/// "raw:com.google.weight:com.example.scale:…": the app that wrote the point.
std::string appOf(std::string_view source)
{
    for (int i = 0; i < 2; ++i) {
        const std::size_t colon = source.find(':');
        if (colon == std::string_view::npos) return "Google Fit";
        source.remove_prefix(colon + 1);
    }
    const std::string_view app = source.substr(0, source.find(':'));
    return app.empty() ? "Google Fit" : "Google Fit (" + shown(app) + ')';
}

class PointReader
{
public:
    explicit PointReader(ReadContext &context) : m_context(context) {}

    void read(const json::Token &point, std::uint64_t record)
    {
        const json::Token name = point.member("dataTypeName");
        const auto start = instantIn(point.member("startTimeNanos")), end = instantIn(point.member("endTimeNanos"));
        if (!name.exists() || !start)
            return m_context.problem(Error::Code::Malformed, "a point without its type or time", record);
        const auto type = std::find_if(dataTypes.begin(), dataTypes.end(),
                                       [&](const DataType &one) { return one.name == name.text(); });
        if (type == dataTypes.end()) return m_context.notReading("Google Fit type " + shown(name.text()));
        json::Token values = point.member("value");
        if (!values.exists()) values = point.member("fitValue");
        Measurement one;
        const auto add = [&](std::size_t index, std::string_view measure) {
            const auto token = numberOf(values, index);
            const auto number = decimalOf(token);
            if (number) one.properties.push_back(propertyOf(measure, token.text(), *number, unitFrom(type->unit)));
        };
        const bool sensor = type->measure == "glucose" && integerOf(numberOf(values, specimenAt)) == interstitialFluid;
        add(0, sensor ? "sensor-glucose" : type->measure);
        if (!type->second.empty()) add(1, type->second);
        if (one.properties.empty())
            return m_context.problem(Error::Code::BadValue, "a point of " + shown(name.text()) + " without a number",
                                     record);
        one.type = typeOf(one);
        const json::Token origin = point.member("originDataSourceId");
        one.sourceApp = appOf(origin.exists() ? origin.text() : std::string_view());
        one.occurrence = countedTime(*start, point.member("startTimeNanos").text());
        if (end && *end > *start) one.end = end;
        one.origin.record = record;
        m_context.emit(one);
    }

private:
    /// "value":[{"fpVal":54}] of the API, "fitValue":[{"value":{"fpVal":54}}] of a Takeout.
    static json::Token numberOf(const json::Token &values, std::size_t index)
    {
        if (!values.exists() || values.kind() != json::Kind::Array || index >= values.size()) return {};
        json::Token value = values.element(index);
        if (value.kind() != json::Kind::Object) return {};
        if (const json::Token inner = value.member("value"); inner.exists() && inner.kind() == json::Kind::Object)
            value = inner;
        const json::Token real = value.member("fpVal");
        return real.exists() ? real : value.member("intVal");
    }

    ReadContext &m_context;
};

}  // namespace

std::optional<Signs> googleFitSigns(const FileView &view)
{
    if (!view.text().starts_with('{')) return std::nullopt;
    const auto paths = pathsIn(view.text());
    if (paths.contains("dataSourceId") && paths.contains("point"))
        return Signs{"Google Fit API JSON", shown(scalarNamed(view.text(), "dataSourceId"))};
    if (paths.contains("bucket[].dataset[].point")) return Signs{"Google Fit API JSON", "buckets of points"};
    if (paths.contains("Data Points[].dataTypeName"))
        return Signs{"Google Fit Takeout JSON", shown(scalarNamed(view.text(), "Data Source"))};
    return std::nullopt;
}

Outcome readGoogleFit(const FileView &view, ReadContext &context)
{
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    PointReader reader(context);
    const std::string_view text = *whole;
    for (const std::string_view name : {"point", "Data Points"}) {
        // Buckets hold an array each; points hold none of that name.
        for (std::string_view array = arrayNamed(text, name); !array.empty();
             array = arrayNamed(text, name, static_cast<std::size_t>(array.data() - text.data()) + 1)) {
            const MemoryBytes bytes(array);
            FileStream stream(bytes);
            const Outcome done = eachElement(
                stream, context, [&](const json::Token &point, std::uint64_t record) { reader.read(point, record); });
            if (!done) return done;
        }
    }
    return Done{};
}

}  // namespace trendward::device
