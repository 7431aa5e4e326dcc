// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/device/devicefile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

/// One column of a table of an unknown maker, and what a person said that it holds.
struct TableColumn {
    enum class Holds : std::uint8_t {
        Nothing,       ///< it is passed over
        Moment,        ///< date and clock
        Seconds,       ///< a count since 1970
        Milliseconds,  ///< a count since 1970
        Date,          ///< its clock stands in a column of its own, or it is a whole day
        Clock,
        Value,   ///< of a measure
        Unit,    ///< of the values of the same row that have none of their own
        Device,  ///< which one measured
        Person   ///< whom the row is of
    };

    std::string title;    ///< as plainWord has it; empty in a table without a header
    std::size_t nth = 1;  ///< which of the columns of this title; without a header which column, from 1
    Holds holds = Holds::Nothing;
    std::string measure{};  ///< of a Value: a key of core/base/measure.h, or bloodPressure for "128/78"
    std::string unit{};     ///< of a Value: UCUM; empty: the row's unit column says, or a person is asked

    static constexpr std::string_view bloodPressure = "blood-pressure";
    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/// How a table is read that no reader knows: what a person answered once, under a name. It holds the table's titles and
/// no cell of it, so that it can be shared.
struct TablePreset {
    std::string name;
    std::vector<std::string> header;     ///< every title in order, as plainWord has them; empty: the table has none
    std::string encoding{};              ///< one of detectEncoding's answers where a person corrected it, else empty
    std::string sheet{};                 ///< of a workbook; empty: the first one that has the columns
    char delimiter = ',';                ///< of a text
    char decimal = '.';                  ///< '.' or ','
    char thousands = '\0';               ///< the mark between thousands, where a person has said that there is one
    std::optional<DateOrder> dates{};    ///< empty: asked where dates can be read in two ways
    std::string zone{};                  ///< IANA name of the zone that all its clocks show; empty: asked as ever
    std::vector<TableColumn> columns{};  ///< those that hold something

    friend bool operator==(const TablePreset &, const TablePreset &) = default;
};

/// What a person corrected of how a table's file is looked at; empty: as its bytes say.
struct TableLook {
    std::string encoding{};
    std::string sheet{};  ///< of a workbook
    char delimiter = '\0';
};

/// The preset as a JSON text, and back. The text is indented and ends with a line end. Malformed, with what is wrong
/// and where, for a text that is no whole preset: a moment and a value must be among its columns, measures and units
/// known, and each unit one of its measure.
std::string jsonOf(const TablePreset &preset);
Result<TablePreset> presetFrom(std::string_view text);
/// What of a preset keeps it from being used; nullopt when nothing does.
std::optional<std::string> whyUnfit(const TablePreset &preset);

/// "body-weight", "moment" and so on: what a column holds as the preset's text and the command line write it.
std::string_view wordOf(TableColumn::Holds holds);
std::optional<TableColumn::Holds> holdsOf(std::string_view word);
/// "dmy", "mdy", "ymd".
std::string_view wordOf(DateOrder order);
std::optional<DateOrder> dateOrderOf(std::string_view word);

}  // namespace trendward::device
