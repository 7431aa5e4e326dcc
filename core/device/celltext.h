// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/instant.h"
#include "core/device/csvtable.h"
#include "core/device/devicefile.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What cells of vendors' tables say, in the languages of the phones that wrote them.
namespace trendward::device
{

/// Lower case, without accents, quotes and marks, blanks made single: "Fréquence  Cardiaque" is "frequence cardiaque".
/// For comparing words; knows the Latin letters of Western and Central Europe and leaves others as they are.
std::string plainWord(std::string_view text);

/// True when one of the words is this one.
bool isOneOf(std::string_view word, std::span<const std::string_view> words);

/// True for an empty cell and what stands for one: "-", "--.--", "null", "N/A", "NaN".
bool saysNothing(std::string_view cell);

/// A number in a cell. A comma is read as the decimal point where it can be nothing else: the cells are separated by
/// something else or the cell is quoted, there is one comma and no point, and one to three digits follow. A unit's
/// text behind the number ("138 mmHg") is cut off.
std::optional<Decimal> numberIn(const CsvCell &cell, char delimiter);

/// What a header says in brackets: "mmHg" of "SYS(mmHg)", "mg/dL" of "Glucose Value (mg/dL)"; empty when nothing.
std::string_view bracketed(std::string_view header);

/// A wall-clock time: "2026-11-22T08:30:00", "2026/11/22 08:30", "Nov 22 2026 08:30", "22.11.26 08:30", "11/22/2026
/// 8:30 PM". Months and halves of the day in words of eight languages; two-digit years are of this century. nullopt
/// for anything else, and for dates that do not exist.
std::optional<LocalTime> localTime(std::string_view text, DateOrder order);

/// Which orders a column's dates leave possible, and whether the column runs downwards.
class DateColumn
{
public:
    void add(std::string_view text);
    /// The only order that fits, else the only one by which the column is sorted; nullopt when two remain.
    std::optional<DateOrder> order() const;
    /// A date of the column that can be read in two ways; empty when there is none.
    const std::string &example() const { return m_example; }
    /// Newest first: most neighbours run downwards.
    bool descends() const;

private:
    struct Candidate {
        DateOrder order;
        bool possible = true;
        std::size_t up = 0, down = 0;
        std::optional<LocalTime> last;
    };
    Candidate m_candidates[3] = {{DateOrder::YearMonthDay, true, 0, 0, {}},
                                 {DateOrder::DayMonthYear, true, 0, 0, {}},
                                 {DateOrder::MonthDayYear, true, 0, 0, {}}};
    bool m_any = false;
    std::string m_example;
};

/// The first column whose plain header begins with one of the words; nullopt when none does.
std::optional<std::size_t> columnNamed(const std::vector<std::string> &plainHeaders,
                                       std::span<const std::string_view> words);

}  // namespace trendward::device
