// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/measuretally.h"

#include "core/base/measure.h"

#include <algorithm>

namespace trendward::jobs
{

void MeasureTally::add(const fhir::Reading &reading)
{
    OfMeasure &of = m_measures[!reading.measure.empty()     ? reading.measure
                               : !reading.code.code.empty() ? reading.code.code
                                                            : reading.display];
    MeasureCount &count = of.count;
    if (count.count == 0) {
        count.unit = reading.unit;
        count.first = count.last = reading.time.at;
    }
    ++count.count;
    count.first = std::min(count.first, reading.time.at);
    count.last = std::max(count.last, reading.time.at);
    const std::string &unit = reading.unit.known() ? reading.unit.code : reading.unit.text;
    if (reading.value || reading.unit.stated()) ++count.units[unit];
    if (!reading.value) {
        ++count.absent;
        return;
    }
    if (reading.comparator != Comparator::None) {
        ++count.comparators;
        count.low += reading.comparator == Comparator::Less || reading.comparator == Comparator::LessOrEqual;
        return;
    }
    OfUnit &numbers = of.units[unit];
    const double value = reading.value->toDouble();
    if (numbers.numbers == 0) numbers.unit = reading.unit;
    numbers.min = numbers.numbers == 0 ? value : std::min(numbers.min, value);
    numbers.max = numbers.numbers == 0 ? value : std::max(numbers.max, value);
    numbers.sum += value;
    ++numbers.numbers;
}

std::map<std::string, MeasureCount> MeasureTally::counts() const
{
    std::map<std::string, MeasureCount> counts;
    for (const auto &[key, of] : m_measures) {
        MeasureCount count = of.count;
        const Measure *measure = of.units.size() > 1 ? measureNamed(key) : nullptr;
        if (measure) count.unit = unitFrom(measure->unit);
        for (const auto &[code, one] : of.units) {
            double min = one.min, max = one.max, mean = one.sum / static_cast<double>(one.numbers);
            if (measure) {
                const auto low = inMeasureUnit(*measure, min, code), high = inMeasureUnit(*measure, max, code),
                           middle = inMeasureUnit(*measure, mean, code);
                if (!low || !high || !middle) continue;  // a unit that does not compare has no part in the numbers
                min = *low;
                max = *high;
                mean = *middle;
            } else if (&one != &of.units.begin()->second) {
                continue;
            }
            count.min = count.numbers == 0 ? min : std::min(count.min, min);
            count.max = count.numbers == 0 ? max : std::max(count.max, max);
            count.sum += mean * static_cast<double>(one.numbers);
            count.numbers += one.numbers;
            if (!measure) count.unit = one.unit;
        }
        counts.emplace(key, std::move(count));
    }
    return counts;
}

}  // namespace trendward::jobs
