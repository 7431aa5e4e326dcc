// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/fitbitparts.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

struct Layout {
    FitbitTable table;
    std::string_view header;
    std::string_view measure, unit, name;
    std::uint32_t flags = 0;
    std::string_view sign{};  ///< behind the header, where the header alone could be anybody's
};

/// The headers are English whatever the account's language; newer exports add columns at the end. The value stands in
/// the second column.
constexpr std::array layouts{
    Layout{FitbitTable::MinuteSpo2, "timestamp,value", "oxygen-saturation", "%", "minutes of oxygen saturation"},
    Layout{FitbitTable::DailySpo2, "timestamp,average_value,lower_bound,upper_bound", "oxygen-saturation", "%",
           "days of oxygen saturation", Average},
    Layout{FitbitTable::HrvDetails, "timestamp,rmssd,coverage,low_frequency,high_frequency",
           "heart-rate-variability-rmssd", "ms", "heart rate variability"},
    Layout{FitbitTable::DailyHrv, "timestamp,rmssd,nremhr,entropy", "heart-rate-variability-rmssd", "ms",
           "days of heart rate variability", Average},
    Layout{FitbitTable::DailyRespiration, "timestamp,daily_respiratory_rate", "respiratory-rate", "/min",
           "days of respiratory rate", Average},
    Layout{FitbitTable::HeartRate, "timestamp,beats per minute", "heart-rate", "/min", "heart rate", 0, ",data source"},
    Layout{FitbitTable::Steps, "timestamp,steps", "steps", "{steps}", "steps", 0, ",data source"},
    Layout{FitbitTable::SignalRatio, "timestamp,infrared to red signal ratio", "", "",
           "ratios of light, which are no oxygen saturation"},
};

std::string joined(const std::vector<std::string> &header)
{
    std::string text;
    for (const std::string &cell : header) text += (text.empty() ? "" : ",") + plainWord(cell);
    return text;
}

const Layout *layoutOf(const std::vector<std::string> &header)
{
    const std::string text = joined(header);
    const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const Layout &layout) {
        const std::size_t end = layout.header.size();
        return text.starts_with(layout.header) && (text.size() == end || text[end] == ',');
    });
    return found == layouts.end() ? nullptr : &*found;
}

/// Whether values without a name are Fitbit's oxygen saturation: of a minute each, by a clock that says Z, and with
/// the 50.0 among them that stands for "none", below which and near which nothing else is. Without it they could as
/// well be temperatures in degrees Fahrenheit.
bool areSaturations(const FileView &view)
{
    constexpr std::size_t rowsNeeded = 5;
    std::size_t none = 0, values = 0;
    for (const auto &row : view.rows()) {
        if (layoutOf(row)) continue;
        if (row.size() < 2 || !statedTime(row[0])) return false;
        const auto number = Decimal::parse(row[1]);
        if (!number) return false;
        const double value = number->toDouble();
        none += row[1] == "50.0";
        if (row[1] != "50.0" && (value < 70 || value > 100)) return false;
        ++values;
    }
    return none > 0 && values > none && values >= rowsNeeded;
}

class FitbitRows
{
public:
    FitbitRows(const Layout &layout, const FitbitDays &heldElsewhere, ReadContext &context)
        : m_layout(layout), m_heldElsewhere(heldElsewhere), m_context(context)
    {
        m_one.sourceApp = "Fitbit";
        m_one.type = layout.measure;
        m_one.properties.resize(1);
    }

    void read(const CsvRow &row)
    {
        const std::uint64_t record = m_context.report().records;
        if (m_layout.table == FitbitTable::SignalRatio)
            return m_context.notReading("ratio of infrared and red light, which is no oxygen saturation");
        if (m_heldElsewhere.contains(row.at(0).substr(0, 10)))
            return m_context.notReading("day that the export holds by the minute too: one source of a measure is read");
        const std::string_view cell = row.at(1);
        if (saysNothing(cell)) return m_context.notReading("row without a value");
        const auto number = Decimal::parse(cell);
        if (!number)
            return m_context.problem(Error::Code::BadValue, "not a number: \"" + shown(cell) + '"', record,
                                     lineText(row.line));
        const bool none = m_layout.measure == "oxygen-saturation" && sameNumber(*number, Decimal(50, 0));
        // The clock still runs with rows that hold no reading.
        const auto time = timeIn(m_context, row.at(0));
        if (!time)
            return m_context.problem(Error::Code::BadValue, "not a date and time: \"" + shown(row.at(0)) + '"', record,
                                     lineText(row.line));
        if (none) return m_context.notReading("50.0 stands for an oxygen saturation that was not found");
        if (number->mantissa() <= 0 && m_layout.table != FitbitTable::Steps)
            return m_context.notReading("0 stands for no value");
        m_one.occurrence = *time;
        if (m_layout.table == FitbitTable::Steps) m_one.end = time->at + 60 * Instant::ticksPerSecond;
        m_one.properties.front() = propertyOf(m_layout.measure, cell, *number, unitFrom(m_layout.unit));
        m_one.properties.front().flags = m_layout.flags;
        m_one.origin.record = record;
        m_context.emit(m_one);
    }

private:
    const Layout &m_layout;
    const FitbitDays &m_heldElsewhere;
    ReadContext &m_context;
    Measurement m_one;
};

}  // namespace

Outcome readFitbitRows(ByteStream &stream, FitbitTable table, ReadContext &context, const FitbitDays &heldElsewhere)
{
    const auto layout =
        std::find_if(layouts.begin(), layouts.end(), [&](const Layout &one) { return one.table == table; });
    FitbitRows rows(*layout, heldElsewhere, context);
    return eachRow(
        stream, ',', context, [](const CsvRow &row) { return layoutOf(cellTexts(row)) != nullptr; },
        [&](const CsvRow &row) { rows.read(row); });
}

std::optional<Signs> fitbitTableSigns(const FileView &view)
{
    if (view.text().empty() || view.rows().empty()) return std::nullopt;
    const Layout *layout = layoutOf(view.rows().front());
    if (!layout || (layout->table == FitbitTable::MinuteSpo2 && !areSaturations(view))) return std::nullopt;
    if (!joined(view.rows().front()).substr(layout->header.size()).starts_with(layout->sign)) return std::nullopt;
    return Signs{"Fitbit Takeout CSV", std::string(layout->name)};
}

Outcome readFitbitTable(const FileView &view, ReadContext &context)
{
    const Layout *layout = view.rows().empty() ? nullptr : layoutOf(view.rows().front());
    if (!layout) return Error{Error::Code::UnknownFormat, "the columns of a Fitbit table are not there", {}};
    if (layout->table == FitbitTable::MinuteSpo2)
        context.report().unitsAssumed.try_emplace(
            "oxygen-saturation",
            "the file does not name its values; read as % of oxygen saturation, of which Fitbit "
            "writes 50.0 where it found none");
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return readFitbitRows(**stream, layout->table, context);
}

}  // namespace trendward::device
