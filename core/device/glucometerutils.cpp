// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

namespace trendward::device
{

namespace
{

// "2026-09-29 20:43:00","166.00","","CGM","(Scan)": no header, and no unit, which is the meter's own.
constexpr std::size_t meterTimeAt = 0, meterValueAt = 1, meterMethodAt = 3, meterCommentAt = 4;

bool isMethod(std::string_view cell)
{
    const std::string word = plainWord(cell);
    return word == "cgm" || word == "blood sample" || word == "time";
}

bool isDumpRow(const std::vector<std::string> &row)
{
    if (row.size() < 4 || row.size() > 5 || row[meterTimeAt].size() != 19) return false;
    const CsvCell value{row[meterValueAt], true};
    return localTime(row[meterTimeAt], DateOrder::YearMonthDay) && numberIn(value, ',') && isMethod(row[meterMethodAt]);
}

}  // namespace

std::optional<Signs> glucometerutilsSigns(const FileView &view)
{
    if (view.text().empty() || view.rows().empty() || !isDumpRow(view.rows().front())) return std::nullopt;
    return Signs{"glucometerutils dump", "no header, no unit, no time zone"};
}

Outcome readGlucometerutils(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    DateColumn dates;
    for (const auto &row : view.rows()) dates.add(row[meterTimeAt]);
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    GlucoseCells cells(context, delimiter);
    Measurement measurement;
    const auto take = [&](const CsvRow &row) {
        const std::string method = plainWord(row.at(meterMethodAt));
        const bool sensor = method == "cgm";
        if (!sensor && method != "blood sample") {
            context.notReading("event row (" + shown(row.at(meterMethodAt)) + ")");
            return;
        }
        if (saysNothing(row.at(meterValueAt))) {
            context.notReading("row without a glucose value");
            return;
        }
        const auto time = timeIn(context, row.at(meterTimeAt), DateOrder::YearMonthDay);
        if (!time) {
            cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(row.at(meterTimeAt)) + "\"");
            return;
        }
        const GlucoseRange &range = sensor ? anySensor : anyMeter;
        if (!cells.put(row, meterValueAt, sensor ? sensorGlucose : meterGlucose, {}, range, measurement)) return;
        measurement.occurrence = *time;
        // A Libre's reader writes "(Scan)" for what was looked up and "(Sensor)" for what was kept.
        measurement.deviceName =
            plainWord(row.at(meterCommentAt)) == "(scan)" ? "glucose meter (scan)" : "glucose meter";
        measurement.sourceApp = "glucometerutils";
        measurement.origin.record = row.record;
        context.emit(measurement);
    };
    return eachRowWithoutHeader(view, delimiter, context, take);
}

}  // namespace trendward::device
