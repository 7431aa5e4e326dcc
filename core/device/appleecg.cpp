// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"
#include "core/device/reader.h"

#include <algorithm>
#include <charconv>
#include <optional>

/// An electrocardiogram of Apple's export (electrocardiograms/ecg_….csv). Its head is eight lines "key,value" whose
/// keys are in the phone's language, so that they go by their places; then a lead, a unit, and one voltage a line.
namespace trendward::device
{

namespace
{

using Rows = std::vector<std::vector<std::string>>;

enum HeadLine : std::size_t { NameLine, BirthLine, RecordedLine, ClassificationLine, RateLine = 7, LeadLine, UnitLine };
constexpr std::size_t headLines = 10;

std::string valueOf(const Rows &rows, std::size_t line)
{
    return rows[line].size() > 1 ? rows[line][1] : std::string();
}

/// "512 hertz" in any language.
std::optional<int> rateOf(const std::string &text)
{
    int rate = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rate);
    const bool unitFollows = end != text.data() + text.size();
    if (error != std::errc{} || !unitFollows || rate < 50 || rate > 4'096) return std::nullopt;
    return rate;
}

bool isVoltage(const std::vector<std::string> &row)
{
    if (row.empty() || row.size() > 2 || row[0].empty()) return false;
    return std::all_of(row.begin(), row.end(), [](const std::string &cell) {
        return cell.find_first_not_of("+-.,0123456789") == std::string::npos;
    });
}

bool isEcg(const Rows &rows)
{
    if (rows.size() <= headLines) return false;
    for (std::size_t line = 0; line < headLines; ++line)
        if (rows[line].size() > 2 || rows[line][0].empty()) return false;
    const std::string unit = valueOf(rows, UnitLine);
    return Instant::parse(valueOf(rows, RecordedLine)) && rateOf(valueOf(rows, RateLine)) &&
           (unit.ends_with("V") || unit.ends_with("v")) && isVoltage(rows[headLines]);
}

std::string birthOf(const std::string &text)
{
    const auto date = localTime(text + " 00:00", DateOrder::YearMonthDay);
    return date ? date->text().substr(0, 10) : shown(text);
}

}  // namespace

std::optional<Signs> appleEcgSigns(const FileView &view)
{
    if (view.text().empty() || view.text().front() == '<' || view.text().front() == '{') return std::nullopt;
    if (!isEcg(view.rows())) return std::nullopt;
    return Signs{"Apple Health ECG CSV", "recorded " + valueOf(view.rows(), RecordedLine).substr(0, 10) + ", " +
                                             shown(valueOf(view.rows(), RateLine))};
}

/// A strip is for a cardiologist's eye: it is counted and named, and no number of the record comes out of it.
Outcome readAppleEcg(const FileView &view, ReadContext &context)
{
    const Rows &rows = view.rows();
    if (!isEcg(rows)) return Error{Error::Code::UnknownFormat, "the head of an electrocardiogram is not there", {}};
    if (const std::string name = valueOf(rows, NameLine); !name.empty()) context.report().personNamed = shown(name);
    if (const std::string birth = valueOf(rows, BirthLine); !birth.empty())
        context.report().personBirth = birthOf(birth);
    std::uint64_t voltages = 0;
    const auto take = [&](const CsvRow &row) {
        if (row.record <= headLines) return;
        if (isVoltage(cellTexts(row)))
            ++voltages;
        else
            context.problem(Error::Code::BadValue, "not a voltage: \"" + shown(row.at(0)) + '"', row.record,
                            "line " + std::to_string(row.line));
    };
    const Outcome done = eachRowWithoutHeader(view, view.delimiter(), context, take);
    if (!done) return done;
    context.report().records = 1;
    const auto rate = static_cast<std::uint64_t>(*rateOf(valueOf(rows, RateLine)));
    context.notReading("ECG strip of " + std::to_string((voltages + rate / 2) / rate) + " s, " +
                       shown(valueOf(rows, ClassificationLine)) + ", to be looked at in Apple Health");
    return Done{};
}

}  // namespace trendward::device
