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

// "#","Date and Time","Readings [mg/dL]","Meal Marker","Data Source",…: the places are the same in every language.
constexpr std::size_t contourNumberAt = 0, contourTimeAt = 1, contourValueAt = 2, contourMarkerAt = 3,
                      contourSourceAt = 4;

bool isHeader(std::string_view number, std::string_view reading)
{
    if (!reading.ends_with(']') || !glucoseUnitIn(plainWord(reading)).known()) return false;
    const std::string word = plainWord(number);
    for (const std::string_view one : {"#", "nr", "nr.", "no", "no.", "n", "n."})
        if (word == one) return true;
    return false;
}

/// A test with the bottle that came with the strips.
bool isControl(std::string_view cell)
{
    const std::string word = plainWord(cell);
    return word.starts_with("control") || word.starts_with("kontroll") || word.starts_with("controle");
}

bool isByHand(std::string_view cell)
{
    return plainWord(cell).starts_with("manu");
}

std::optional<Signs> signsOf(const std::vector<std::string> &row)
{
    if (row.size() < 4 || !isHeader(row[contourNumberAt], row[contourValueAt])) return std::nullopt;
    return Signs{"Contour CSV", glucoseUnitIn(plainWord(row[contourValueAt])).text + ", no time zone, " +
                                    std::to_string(row.size()) + " columns"};
}

}  // namespace

std::optional<Signs> contourSigns(const FileView &view)
{
    return signsOfRows(view, signsOf);
}

Outcome readContour(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    Unit unit;
    const auto header = [&](const CsvRow &row) {
        if (!isHeader(row.at(contourNumberAt), row.at(contourValueAt))) return false;
        unit = glucoseUnitIn(plainWord(row.at(contourValueAt)));
        return true;
    };
    DateColumn dates;
    firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(row.at(contourTimeAt)); });
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    GlucoseCells cells(context, delimiter);
    Measurement measurement;
    return eachRow(view, delimiter, context, header, [&](const CsvRow &row) {
        if (saysNothing(row.at(contourValueAt))) {
            context.notReading("event row without a reading");
            return;
        }
        if (isControl(row.at(contourMarkerAt)) || isControl(row.at(contourSourceAt))) {
            context.notReading("test with control solution");
            return;
        }
        const auto time = timeIn(context, row.at(contourTimeAt), *order);
        if (!time) {
            cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(row.at(contourTimeAt)) + "\"");
            return;
        }
        if (!cells.put(row, contourValueAt, meterGlucose, unit, anyMeter, measurement)) return;
        if (isByHand(row.at(contourSourceAt))) measurement.properties.front().flags |= ManualEntry;
        measurement.occurrence = *time;
        measurement.deviceName = "Contour";
        measurement.sourceApp = "Contour";
        measurement.origin.record = row.record;
        context.emit(measurement);
    });
}

}  // namespace trendward::device
