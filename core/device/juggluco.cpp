// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"

#include <charconv>

namespace trendward::device
{

namespace
{

struct JugglucoColumns {
    std::size_t sensor = 0, epoch = 0, local = 0, value = 0;
    std::optional<std::size_t> zone;
    Unit unit;
};

/// Sensorid, nr, UnixTime, YYYY-mm-ddTHH:MM:SS, TZ, Min, mg/dL: the app writes them in English everywhere.
std::optional<JugglucoColumns> jugglucoColumnsOf(const std::vector<std::string> &header)
{
    JugglucoColumns columns;
    std::optional<std::size_t> sensor, epoch, local, value;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string plain = plainWord(header[i]);
        if (plain == "sensorid") sensor = i;
        if (plain == "unixtime") epoch = i;
        if (plain.starts_with("yyyy-mm-dd")) local = i;
        if (plain == "tz") columns.zone = i;
        if (!value && glucoseUnitIn(plain).known()) value = i;
    }
    if (!sensor || !epoch || !local || !value) return std::nullopt;
    columns.sensor = *sensor;
    columns.epoch = *epoch;
    columns.local = *local;
    columns.value = *value;
    columns.unit = glucoseUnitIn(plainWord(header[*value]));
    return columns;
}

std::optional<JugglucoColumns> jugglucoColumnsOf(const FileView &view)
{
    if (view.text().empty() || view.rows().empty()) return std::nullopt;
    return jugglucoColumnsOf(view.rows().front());
}

std::optional<Instant> secondsIn(std::string_view cell)
{
    std::int64_t seconds = 0;
    const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), seconds);
    if (problem != std::errc{} || end != cell.data() + cell.size() || seconds < 0 || seconds > 253'402'300'799)
        return std::nullopt;
    return Instant::fromSeconds(seconds);
}

}  // namespace

std::optional<Signs> jugglucoSigns(const FileView &view)
{
    const auto columns = jugglucoColumnsOf(view);
    if (!columns) return std::nullopt;
    return Signs{"Juggluco table", "moment, wall clock and zone hours, " + columns->unit.text};
}

Outcome readJuggluco(const FileView &view, ReadContext &context)
{
    const auto columns = jugglucoColumnsOf(view);
    if (!columns) return Error{Error::Code::UnknownFormat, "the columns of a Juggluco table are not there", {}};
    GlucoseCells cells(context, view.delimiter());
    Measurement measurement;
    const auto take = [&](const CsvRow &row) {
        if (saysNothing(row.at(columns->value)) || row.at(columns->value) == "0") {
            context.notReading("row without a glucose value");
            return;
        }
        const auto at = secondsIn(row.at(columns->epoch));
        if (!at) {
            cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(row.at(columns->epoch)) + "\"");
            return;
        }
        if (!cells.put(row, columns->value, sensorGlucose, columns->unit, anySensor, measurement)) return;
        const auto local = localTime(row.at(columns->local), DateOrder::YearMonthDay);
        measurement.occurrence = {*at, local ? offsetOf(*local, *at) : std::nullopt, ClockOrigin::Utc, false,
                                  std::string(row.at(columns->local))};
        measurement.deviceId = shown(row.at(columns->sensor));
        measurement.sourceApp = "Juggluco";
        measurement.origin.record = row.record;
        context.emit(measurement);
    };
    const auto isHeader = [&](const CsvRow &row) { return plainWord(row.at(columns->sensor)) == "sensorid"; };
    return eachRow(view, view.delimiter(), context, isHeader, take);
}

}  // namespace trendward::device
