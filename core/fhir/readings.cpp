// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mdc.h"
#include "core/base/measure.h"
#include "core/fhir/observation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace trendward::fhir
{

namespace
{

/// The number in at most 18 digits: mapped values may have 29, and a double's 15 are more than any device means.
std::optional<Decimal> decimalOf(const std::string &text)
{
    if (text.empty()) return std::nullopt;
    if (const auto exact = Decimal::parse(text)) return *exact;
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (end != text.c_str() + text.size() || !std::isfinite(value)) return std::nullopt;
    char shorter[40];
    std::snprintf(shorter, sizeof shorter, "%.15g", value);
    const auto rounded = Decimal::parse(shorter);
    if (!rounded) return std::nullopt;
    return *rounded;
}

Unit unitOf(const Quantity &quantity)
{
    // A code we know wins, under any system: files write "bpm" as code, and UCUM codes without a system.
    if (!quantity.code.empty()) {
        Unit unit = unitFrom(quantity.code);
        if (unit.known()) return unit;
        if (quantity.system == mdcSystem)
            if (const auto dimension = mdcUnit(mdcNumber(quantity.code)); !dimension.empty())
                return unitFrom(dimension);
        if (quantity.system == ucumSystem)
            return {quantity.code, quantity.unit.empty() ? quantity.code : quantity.unit};
    }
    return unitFrom(quantity.unit.empty() ? quantity.code : quantity.unit);
}

bool hasNumber(const Quantity &quantity)
{
    return !quantity.text.empty();
}

/// What a value's codings say it is.
struct Meaning {
    const Measure *measure = nullptr;
    bool contradicts = false;
};

Meaning meaningOf(const CodeableConcept &code)
{
    const MeasureGuess guess = measureOf(code);
    if (guess.measure) return {guess.measure, guess.codingContradictsDisplay};
    for (const Coding &coding : code.coding)
        if (coding.system == medtechSystem)
            if (const Measure *measure = measureNamed(coding.code)) return {measure, false};
    return {};
}

Coding seriesCode(const CodeableConcept &code, const Meaning &meaning)
{
    // A code that contradicts its display must not name the series: the pressure would join the heart rates.
    if (meaning.contradicts)
        return {std::string(loincSystem), std::string(meaning.measure->loinc), std::string(meaning.measure->display)};
    for (const Coding &coding : code.coding)
        if (coding.system == loincSystem && !coding.code.empty()) return coding;
    for (const Coding &coding : code.coding)
        if (!coding.code.empty()) return coding;
    return {{}, code.text, code.text};
}

std::string displayOf(const CodeableConcept &code, const Meaning &meaning)
{
    if (meaning.measure) return std::string(meaning.measure->display);
    if (!code.text.empty()) return code.text;
    for (const Coding &coding : code.coding)
        if (!coding.display.empty()) return coding.display;
    return code.coding.empty() ? std::string() : code.coding.front().code;
}

/// One token of a SampledData stream.
struct Point {
    std::optional<Decimal> value;
    Comparator comparator = Comparator::None;
    std::optional<AbsentReason> absentReason;
};

class ReadingMaker
{
public:
    ReadingMaker(const Observation &observation, std::vector<Reading> &readings)
        : m_observation(observation), m_readings(readings)
    {
    }

    void make()
    {
        const Observation &o = m_observation;
        if (o.status == Status::EnteredInError || o.status == Status::Cancelled) return;
        addValue(-1, o.code, o.value, o.components.empty() ? o.absentReason : std::nullopt, o.flags);
        for (std::size_t i = 0; i < o.components.size(); ++i) {
            const Component &component = o.components[i];
            addValue(static_cast<int>(i), component.code, component.value, component.absentReason,
                     component.flags | o.flags);
        }
    }

private:
    void addValue(int index, const CodeableConcept &code, const Value &value,
                  const std::optional<AbsentReason> &absentReason, std::uint32_t flags)
    {
        const bool sampled = std::holds_alternative<SampledData>(value);
        if (const auto *quantity = std::get_if<Quantity>(&value); quantity && hasNumber(*quantity)) {
            Reading reading = described(code, unitOf(*quantity), flags);
            placeInTime(reading, index);
            Point point{decimalOf(quantity->text), quantity->comparator, {}};
            if (!point.value) point.absentReason = AbsentReason::NotANumber;
            add(std::move(reading), point);
        } else if (sampled) {
            addSamples(index, code, std::get<SampledData>(value), flags);
        } else if (absentReason) {
            Reading reading = described(code, Unit{}, flags);
            placeInTime(reading, index);
            add(std::move(reading), Point{std::nullopt, Comparator::None, absentReason});
        }
    }

    Reading described(const CodeableConcept &code, Unit unit, std::uint32_t flags)
    {
        const Meaning meaning = meaningOf(code);
        Reading reading;
        reading.code = seriesCode(code, meaning);
        reading.display = displayOf(code, meaning);
        if (meaning.measure) reading.measure = meaning.measure->key;
        m_measure = meaning.measure;
        reading.unit = std::move(unit);
        reading.flags = flags | (meaning.contradicts ? std::uint32_t{CodeContradicts} : 0u);
        reading.origin = m_observation.origin;
        return reading;
    }

    /// The true time of the only sample behind a value, where known; else the effective time.
    void placeInTime(Reading &reading, int index) const
    {
        const Observation &o = m_observation;
        const Sample *only = nullptr;
        for (const Sample &sample : o.samples) {
            if (sample.component != index) continue;
            if (only) {
                only = nullptr;
                break;
            }
            only = &sample;
        }
        if (only) {
            reading.time = only->time;
            reading.origin = only->origin;
            return;
        }
        reading.time = o.start;
        if (o.end && *o.end > o.start.at) reading.end = o.end;
    }

    void add(Reading reading, const Point &point)
    {
        reading.value = point.value;
        reading.comparator = point.comparator;
        reading.absentReason = point.absentReason;
        if (reading.value && !reading.unit.stated()) reading.flags |= UnitNotStated;
        if (reading.value && m_measure && !plausible(*m_measure, reading.value->toDouble(), reading.unit.code))
            reading.flags |= Implausible;
        if (reading.time.inGap) reading.flags |= ShiftedFromGap;
        m_readings.push_back(std::move(reading));
    }

    void addSamples(int index, const CodeableConcept &code, const SampledData &sampled, std::uint32_t flags)
    {
        if (sampled.dimensions > 1) return;
        const Reading pattern = described(code, unitOf(sampled.origin), flags);
        bool timed = false;
        for (const Sample &sample : m_observation.samples) {
            if (sample.component != index) continue;
            timed = true;
            Reading reading = pattern;
            reading.time = sample.time;
            reading.origin = sample.origin;
            if (const auto point = pointOf(sample.text, SampledData{})) add(std::move(reading), *point);
        }
        if (!timed) addGrid(pattern, sampled);
    }

    void addGrid(const Reading &pattern, const SampledData &sampled)
    {
        const auto period = decimalOf(sampled.periodText);
        const double ticks = (period ? period->toDouble() : 0) * static_cast<double>(Instant::ticksPerMillisecond);
        if (!(ticks > 0)) return;  // without a period no sample has a time
        const std::string_view data = sampled.data;
        std::int64_t slot = 0;
        for (std::size_t from = 0; from < data.size(); ++slot) {
            const std::size_t to = std::min(data.find(' ', from), data.size());
            if (const auto point = pointOf(std::string(data.substr(from, to - from)), sampled)) {
                Reading reading = pattern;
                reading.time = m_observation.start;
                reading.time.at = m_observation.start.at + std::llround(ticks * static_cast<double>(slot));
                reading.time.text.clear();
                add(std::move(reading), *point);
            }
            from = to + 1;
        }
    }

    static std::optional<Point> atLimit(const std::optional<std::string> &limit, Comparator side)
    {
        Point point{limit ? decimalOf(*limit) : std::nullopt, side, {}};
        if (!point.value) point.absentReason = AbsentReason::Unknown;
        return point;
    }

    /// Source: FHIR R4 SampledData, x = data × factor + origin.value; E is no sample, L and U lie outside the limits.
    static std::optional<Point> pointOf(const std::string &token, const SampledData &sampled)
    {
        if (token.empty() || token == "E") return std::nullopt;
        if (token == "L") return atLimit(sampled.lowerLimitText, Comparator::Less);
        if (token == "U") return atLimit(sampled.upperLimitText, Comparator::Greater);
        const auto number = decimalOf(token);
        if (!number) return Point{std::nullopt, Comparator::None, AbsentReason::NotANumber};
        const Decimal factor =
            sampled.factorText ? decimalOf(*sampled.factorText).value_or(Decimal(1, 0)) : Decimal(1, 0);
        const Decimal origin = decimalOf(sampled.origin.text).value_or(Decimal());
        if (sameNumber(factor, Decimal(1, 0)) && origin.mantissa() == 0) return Point{*number, Comparator::None, {}};
        int digits = std::min(std::max(number->scale() + factor.scale(), int{origin.scale()}), 12);
        const double value = number->toDouble() * factor.toDouble() + origin.toDouble();
        // A decimal holds 18 digits.
        while (digits > 0 && std::abs(value) >= std::pow(10.0, 18 - digits)) --digits;
        if (std::abs(value) >= 1e18) return Point{std::nullopt, Comparator::None, AbsentReason::NotANumber};
        return Point{Decimal::fromDouble(value, static_cast<std::uint8_t>(digits)), Comparator::None, {}};
    }

    const Observation &m_observation;
    const Measure *m_measure = nullptr;
    std::vector<Reading> &m_readings;
};

}  // namespace

std::vector<Reading> readingsOf(const Observation &observation)
{
    std::vector<Reading> readings;
    addReadingsOf(observation, readings);
    return readings;
}

void addReadingsOf(const Observation &observation, std::vector<Reading> &readings)
{
    ReadingMaker(observation, readings).make();
}

}  // namespace trendward::fhir
