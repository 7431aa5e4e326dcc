// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/fitbitparts.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

/// Answers of the Web API, each an object with its array by this name. Their clock is the profile's wall clock.
struct Series {
    std::string_view name, sign;
    std::string_view measure, unit;
    std::string_view value{};  ///< of the object that stands for a value; the value itself where empty
    std::uint32_t flags = 0;
};

constexpr std::array days{
    Series{"activities-steps", "activities-steps[].dateTime", "steps-per-day", "/d"},
    Series{"activities-heart", "activities-heart[].dateTime", "resting-heart-rate", "/min", "restingHeartRate"},
    Series{"hrv", "hrv[].value.dailyRmssd", "heart-rate-variability-rmssd", "ms", "dailyRmssd", Average},
    Series{"br", "br[].value.breathingRate", "respiratory-rate", "/min", "breathingRate", Average},
};
constexpr std::array intradays{
    Series{"activities-steps-intraday", "activities-steps-intraday.dataset", "steps", "{steps}"},
    Series{"activities-heart-intraday", "activities-heart-intraday.dataset", "heart-rate", "/min"},
};

class FitbitAnswer
{
public:
    FitbitAnswer(std::string_view text, ReadContext &context) : m_text(text), m_context(context) {}

    Outcome read()
    {
        const auto paths = pathsIn(m_text.substr(0, headBytes));
        for (const Series &series : days) {
            if (!paths.contains(series.sign)) continue;
            const Outcome done = eachOf(
                series.name, [&](const json::Token &day, std::uint64_t record) { this->day(series, day, record); });
            if (!done) return done;
        }
        for (const Series &series : intradays) {
            if (!paths.contains(series.sign)) continue;
            const Outcome done = intraday(series);
            if (!done) return done;
        }
        FitbitReader reader(m_context);
        if (paths.contains("weight[].logId")) {
            const Outcome done = eachOf("weight", [&](const json::Token &log, std::uint64_t record) {
                reader.read(FitbitElement::Weight, log, record);
            });
            if (!done) return done;
        }
        if (!paths.contains("sleep[].dateOfSleep")) return Done{};
        return eachOf("sleep", [&](const json::Token &night, std::uint64_t record) {
            reader.read(FitbitElement::Sleep, night, record);
        });
    }

private:
    Outcome eachOf(std::string_view name, const ElementSink &take)
    {
        const MemoryBytes bytes(arrayNamed(m_text, name));
        FileStream stream(bytes);
        return eachElement(stream, m_context, take);
    }

    void day(const Series &series, const json::Token &day, std::uint64_t record)
    {
        const json::Token date = day.member("dateTime");
        if (date.exists() && m_date.empty()) m_date = date.text();
        json::Token value = day.member("value");
        if (!series.value.empty())
            value = value.exists() && value.kind() == json::Kind::Object ? value.member(series.value) : json::Token();
        const auto number = decimalOf(value);
        if (!number) return m_context.notReading("a day without " + std::string(series.measure));
        start(record);
        const std::string text = date.exists() ? std::string(date.text()) : std::string();
        if (!setTime(dayIn(m_context, text), text)) return;
        m_one.end = m_one.occurrence.at + Instant::ticksPerDay;
        give(series, value.text(), *number);
    }

    /// The samples say only the time of the day, which stands before them.
    Outcome intraday(const Series &series)
    {
        const std::size_t at = m_text.find('"' + std::string(series.name) + '"');
        const std::string_view part = m_text.substr(std::min(at, m_text.size()));
        const bool bySecond = scalarNamed(part, "datasetType") == "second";
        const std::int64_t ticks = (bySecond ? 1 : 60) * interval(part) * Instant::ticksPerSecond;
        const MemoryBytes bytes(arrayNamed(part, "dataset"));
        FileStream stream(bytes);
        return eachElement(stream, m_context, [&](const json::Token &sample, std::uint64_t record) {
            const json::Token time = sample.member("time"), value = sample.member("value");
            start(record);
            const auto number = decimalOf(value);
            if (!number || !time.exists())
                return m_context.problem(Error::Code::Malformed, "a sample without time or value", record);
            const std::string text = m_date + ' ' + std::string(time.text());
            if (!setTime(timeIn(m_context, text), text)) return;
            if (series.measure == "steps") m_one.end = m_one.occurrence.at + ticks;
            give(series, value.text(), *number);
        });
    }

    static std::int64_t interval(std::string_view part)
    {
        const auto number = Decimal::parse(scalarNamed(part, "datasetInterval"));
        return number && number->scale() == 0 ? std::clamp<std::int64_t>(number->mantissa(), 1, 1'440) : 1;
    }

    void start(std::uint64_t record)
    {
        m_one = Measurement{};
        m_one.sourceApp = "Fitbit";
        m_one.origin.record = record;
    }

    bool setTime(const std::optional<ObservedTime> &time, const std::string &text)
    {
        if (time) m_one.occurrence = *time;
        if (!time)
            m_context.problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + '"',
                              m_one.origin.record);
        return time.has_value();
    }

    void give(const Series &series, std::string_view text, const Decimal &number)
    {
        m_one.type = series.measure;
        m_one.properties = {propertyOf(series.measure, text, number, unitFrom(series.unit))};
        m_one.properties.front().flags = series.flags;
        m_context.emit(m_one);
    }

    std::string_view m_text;
    ReadContext &m_context;
    Measurement m_one;
    std::string m_date;
};

}  // namespace

std::optional<Signs> fitbitApiSigns(const FileView &view)
{
    if (!view.text().starts_with('{')) return std::nullopt;
    const auto paths = pathsIn(view.text());
    std::string found;
    const auto add = [&](std::string_view name) { found += (found.empty() ? "" : ", ") + std::string(name); };
    for (const Series &series : days)
        if (paths.contains(series.sign)) add(series.name);
    for (const Series &series : intradays)
        if (paths.contains(series.sign)) add(series.name);
    if (paths.contains("weight[].logId")) add("weight");
    if (paths.contains("sleep[].dateOfSleep")) add("sleep");
    if (found.empty()) return std::nullopt;
    return Signs{"Fitbit Web API JSON", found};
}

Outcome readFitbitApi(const FileView &view, ReadContext &context)
{
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    return FitbitAnswer(*whole, context).read();
}

}  // namespace trendward::device
