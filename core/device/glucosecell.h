// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/device/csvtable.h"
#include "core/device/readcontext.h"

#include <string>
#include <string_view>

/// What the tables of glucose meters and sensors share.
namespace trendward::device
{

inline constexpr std::string_view sensorGlucose = "sensor-glucose";
inline constexpr std::string_view meterGlucose = "glucose";

/// Beyond which a device writes a word, or the limit itself, in place of a number.
struct GlucoseRange {
    Decimal low, high;            ///< mg/dL
    Decimal molarLow, molarHigh;  ///< mmol/L
    bool pinned = false;          ///< a number at the limit or beyond stands for all that lies beyond

    const Decimal &lowIn(const Unit &unit) const { return unit.code == "mmol/L" ? molarLow : low; }
    const Decimal &highIn(const Unit &unit) const { return unit.code == "mmol/L" ? molarHigh : high; }
};

/// What is true of every sensor and of every meter, where the table does not say which one it was.
inline constexpr GlucoseRange anySensor{{40, 0}, {400, 0}, {22, 1}, {222, 1}};
inline constexpr GlucoseRange anyMeter{{20, 0}, {600, 0}, {11, 1}, {333, 1}};

/// mg/dL or mmol/L, with or without brackets, anywhere in a header as plainWord writes it; else a Unit that is not
/// known.
Unit glucoseUnitIn(std::string_view plainHeader);

bool saysLow(std::string_view cell);
bool saysHigh(std::string_view cell);

/// The wall clock's offset from UTC where local was read off it at that moment: whole quarters of an hour within a
/// day's reach; nullopt when the two do not belong together.
std::optional<std::int16_t> offsetOf(const LocalTime &local, Instant at);

/// One column's glucose as a measurement, or a problem with the row's place.
class GlucoseCells
{
public:
    GlucoseCells(ReadContext &context, char delimiter) : m_context(context), m_delimiter(delimiter) {}

    /// Puts the cell's value into the measurement, as its only property. The unit is the header's, else the one that
    /// was said for the import. False when there is no value to be had: then a problem was noted.
    bool put(const CsvRow &row, std::size_t column, std::string_view measure, const Unit &headerUnit,
             const GlucoseRange &range, Measurement &measurement);
    void problem(const CsvRow &row, Error::Code code, std::string detail);
    /// Of one table of several: stands in front of the line of each problem, and how many records came before.
    void setPlace(std::string place, std::uint64_t recordsBefore)
    {
        m_place = std::move(place);
        m_recordsBefore = recordsBefore;
    }
    std::uint64_t recordOf(const CsvRow &row) const { return m_recordsBefore + row.record; }

private:
    ReadContext &m_context;
    char m_delimiter;
    std::string m_place;
    std::uint64_t m_recordsBefore = 0;
};

}  // namespace trendward::device
