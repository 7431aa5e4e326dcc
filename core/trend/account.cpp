// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/account.h"

#include "core/base/phrase.h"

namespace trendward::trend
{

Account accountOf(const MeasureSeries &series, const Window &window)
{
    Account account;
    account.unit = series.unit;
    account.window = window;
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) {
            ++account.leftOut[static_cast<std::size_t>(LeftOut::Comparator)];
            continue;
        }
        if (account.used++ == 0) account.first = point.at();
        account.last = point.at();
    }
    for (const LeftOutReading &reading : series.leftOut)
        if (reading.why == LeftOut::ClockSuspect || window.holds(reading.time))
            ++account.leftOut[static_cast<std::size_t>(reading.why)];
    if (account.used == 0) account.shortfall = phrase("Account", "no reading with a number in this time");
    return account;
}

void explain(Account &account, std::string words, std::string symbols, std::string source)
{
    account.words = std::move(words);
    account.symbols = std::move(symbols);
    account.source = std::move(source);
}

void explain(Account &account, std::string words, std::string symbols, std::string source, Unit unit)
{
    explain(account, std::move(words), std::move(symbols), std::move(source));
    account.unit = std::move(unit);
}

void leaveOut(Account &account, std::string why, std::size_t readings)
{
    if (readings > 0) account.notUsed.push_back({std::move(why), readings});
}

std::vector<double> numbersOf(const MeasureSeries &series, const Window &window)
{
    std::vector<double> values;
    for (const Point &point : within(series, window))
        if (point.isNumber()) values.push_back(point.value);
    return values;
}

std::optional<double> meanOf(std::span<const double> values)
{
    if (values.empty()) return std::nullopt;
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

}  // namespace trendward::trend
