// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

namespace trendward::device
{

namespace
{

/// The site's answer in its older and its newer words: what the columns are, and the rows.
struct Words {
    std::string_view columns, rows;
};
constexpr Words older{"measurements", "metrics"}, newer{"metricDescriptors", "activityDetailMetrics"};

struct GarminSleepColumns {
    std::optional<std::size_t> time, rate;
};

/// By their keys: what a person reads of a column is in the account's language.
GarminSleepColumns garminSleepColumnsOf(std::string_view text, const Words &words, ReadContext &context)
{
    GarminSleepColumns columns;
    const std::string_view array = arrayNamed(text, words.columns);
    json::Document document;
    ReadSettings settings;
    const MeasurementSink none = [](const Measurement &) {};
    Progress progress;
    ReadContext aside(settings, none, progress);
    const MemoryBytes bytes(array);
    FileStream stream(bytes);
    const Outcome done = eachElement(stream, aside, [&](const json::Token &column, std::uint64_t) {
        const json::Token key = column.member("key");
        const auto index = integerOf(column.member("metricsIndex"));
        if (!key.exists() || !index || *index < 0) return;
        if (key.text() == "directTimestamp") columns.time = static_cast<std::size_t>(*index);
        if (key.text() == "directHeartRate") columns.rate = static_cast<std::size_t>(*index);
    });
    if (!done || aside.report().problemCount > 0)
        context.problem(Error::Code::Malformed, "the list of the columns is damaged", 0);
    return columns;
}

void readRow(const GarminSleepColumns &columns, const json::Token &row, std::uint64_t record, ReadContext &context)
{
    const json::Token metrics = row.member("metrics");
    if (!metrics.exists() || metrics.kind() != json::Kind::Array)
        return context.problem(Error::Code::Malformed, "a row without its metrics", record);
    if (!columns.rate) return context.notReading("row without a heart rate");
    const json::Token rate = metrics.element(*columns.rate);
    const auto number = decimalOf(rate);
    if (!number || number->mantissa() <= 0) return context.notReading("row without a heart rate");
    const json::Token time = columns.time ? metrics.element(*columns.time) : json::Token();
    const auto at = millisecondsIn(time);
    if (!at) return context.problem(Error::Code::BadValue, "a row without its time", record);
    Measurement one;
    one.type = "heart-rate";
    one.sourceApp = "Garmin Connect";
    one.occurrence = countedTime(*at, time.text());
    one.properties = {propertyOf("heart-rate", rate.text(), *number, unitFrom("/min"))};
    one.origin.record = record;
    context.emit(one);
}

std::optional<Words> wordsOf(std::string_view text)
{
    if (!text.starts_with('{')) return std::nullopt;
    for (const std::string &path : pathsIn(text)) {
        if (path.ends_with("activityDetailMetrics[].metrics") || path.ends_with("metricDescriptors[].metricsIndex"))
            return newer;
        if (path.ends_with("measurements[].metricsIndex")) return older;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Signs> garminConnectSigns(const FileView &view)
{
    if (!wordsOf(view.text())) return std::nullopt;
    return Signs{"Garmin Connect JSON", "columns named by their keys"};
}

Outcome readGarminConnect(const FileView &view, ReadContext &context)
{
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    const auto words = wordsOf(view.text());
    if (!words) return Error{Error::Code::UnknownFormat, "no metrics of Garmin Connect in the file", {}};
    const GarminSleepColumns columns = garminSleepColumnsOf(*whole, *words, context);
    const MemoryBytes bytes(arrayNamed(*whole, words->rows));
    FileStream stream(bytes);
    return eachElement(stream, context,
                       [&](const json::Token &row, std::uint64_t record) { readRow(columns, row, record, context); });
}

}  // namespace trendward::device
